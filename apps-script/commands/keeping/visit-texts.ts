/** The texts of one visit that can be taken out by themselves: what the form says, what people typed, and why they did it. */
import type { UnitValue } from '../../../shared/record/answer-units';
import { columnInWords } from '../../../shared/record/column-words';
import { ACTION_ID } from '../../../shared/record/plan-ids';
import { isMark } from '../../../shared/record/removed-text';
import type { RecordedEvent } from '../../../shared/record/event';
import type { SettledAction, SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import { entriesOf } from '../../../shared/schema/known-keys';
import { longInstant } from '../../../shared/schema/dates';
import { didInWords } from '../../../shared/workbook/history-tab';
import type { VisitText } from '../../sidebar/keeping-api';
import { settling } from '../record/settling';

/** Kinds of field whose answer is somebody's own words. */
const IN_WORDS = ['text', 'paragraph', 'email', 'phone', 'person', 'rows', 'signature', 'website', 'address'];
/** Of an action, what a person may have set, and what it is called; the rest is in the form's plan. */
const OF_ACTION = { area: 'area', action: 'what is to be done', who: 'by whom' } as const;

/** A value in words, whole, but for what was taken out of it. */
function inWords(value: UnitValue): string {
  const parts =
    typeof value === 'string'
      ? [value]
      : (Array.isArray(value) ? value : [value]).flatMap((one) =>
          typeof one === 'string'
            ? [one]
            : Object.entries(one).flatMap(([key, text]) => (key === ACTION_ID ? [] : [text])),
        );
  return parts.filter((text) => text !== '' && !isMark(text)).join('; ');
}

function ofAnswers({ id, visit, cells }: SettledVisit, form: VisitForm | null): VisitText[] {
  const { unitInWords, unitOf } = settling();
  const { answers } = visit;
  const subject = { type: 'visit', id };
  const text = (field: string, said: string, label = unitInWords(unitOf(field, form), form)): VisitText => ({
    subject,
    field,
    label,
    text: said,
  });
  const isText = (key: string): boolean => {
    const kind = form?.fields.get(key)?.kind;
    return kind === undefined || IN_WORDS.includes(kind);
  };
  return [
    text('officer', answers.officer),
    text('secondOfficer', answers.secondOfficer ?? ''),
    ...Object.entries(answers.comments).map(([code, said]) => text(`comments/${code}`, said)),
    ...Object.entries(answers.notApplicable).map(([code, said]) =>
      text(`notApplicable/${code}`, said, `why ${code} does not apply`),
    ),
    ...Object.entries(answers.fields).flatMap(([key, said]) =>
      isText(key) ? [text(`fields/${key}`, inWords(said))] : [],
    ),
    ...Object.entries(cells).map(([key, said]) =>
      text(key, said, `the column ${columnInWords('visit', key)}`),
    ),
  ];
}

function ofAction(action: SettledAction): VisitText[] {
  const subject = { type: 'action', id: action.id };
  const about = action.area === '' ? 'an action' : `the action on “${action.area}”`;
  const set = new Set(action.history.flatMap(({ field }) => (field === undefined ? [] : [field])));
  return [
    ...entriesOf(OF_ACTION).flatMap(([field, name]) =>
      set.has(field) ? [{ subject, field, label: `${name} of ${about}`, text: action[field] }] : [],
    ),
    ...Object.entries(action.cells).map(([field, text]) => ({
      subject,
      field,
      label: `${columnInWords('action', field)} of ${about}`,
      text,
    })),
  ];
}

/** Why somebody did something. A decision's reason is among the answers. */
const reasonsIn = (history: readonly RecordedEvent[]): VisitText[] =>
  history.flatMap((event) => {
    const { id, at, kind, subject, why = '' } = event;
    return kind === 'decide' || kind === 'redact'
      ? []
      : [
          {
            subject,
            field: `event/${id}`,
            label: `why: ${didInWords(event)}, ${longInstant(at)}`,
            text: why,
          },
        ];
  });

/** @param form null where its framework's version is missing: then every text of the form is among them */
export const textsOf = (
  visit: SettledVisit,
  actions: readonly SettledAction[],
  form: VisitForm | null,
): readonly VisitText[] =>
  [
    ...ofAnswers(visit, form),
    ...actions.flatMap(ofAction),
    ...reasonsIn(visit.history),
    ...actions.flatMap(({ history }) => reasonsIn(history)),
  ].filter(({ text }) => text !== '' && !isMark(text));
