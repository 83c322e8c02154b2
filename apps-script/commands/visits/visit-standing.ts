/** How one visit stands in the record, in words for the sidebar. */
import { requirementOf } from '../../../shared/instrument/criterion-words';
import { confirmedBy } from '../../../shared/judging/confirmation';
import type { RecordedEvent } from '../../../shared/record/event';
import type { RecordProblem } from '../../../shared/record/problem';
import type { SettledVisit } from '../../../shared/record/settled';
import type { VisitForm } from '../../../shared/record/visit-form';
import { longInstant } from '../../../shared/schema/dates';
import { standingOf } from '../../../shared/workbook/record-columns';
import { didInWords } from '../../../shared/workbook/history-tab';
import type { HistoryEntry, ToConfirm, VisitStanding } from '../../sidebar/visit-api';
import { settling } from '../record/settling';

/** Commands of This visit, each of which the next one can take back. */
export const UNDONE_BY: Readonly<Partial<Record<string, string>>> = {
  decide: 'decide',
  correct: 'correct',
  confirm: 'confirm',
  withdraw: 'restore',
  restore: 'withdraw',
  gone: 'back',
};

/** The last thing that somebody did, where it can be taken back here. */
export function undoable(history: readonly RecordedEvent[]): RecordedEvent | undefined {
  const last = [...history].reverse().find(({ kind }) => kind !== 'edition');
  if (last === undefined || UNDONE_BY[last.kind] === undefined) return undefined;
  if (last.by === null && last.kind === 'gone') return undefined;
  // Taking back what was taken back is done by doing it again.
  return last.why === UNDONE ? undefined : last;
}

/** The reason that an undone command has in History. */
export const UNDONE = 'Undone in This visit';

function entryOf(event: RecordedEvent, form: VisitForm | null): HistoryEntry {
  const { id, at, by, kind, field = '', from = '', to = '', why = '' } = event;
  const { unitInWords, unitOf, valueInWords } = settling();
  const isSaid = field !== '' && kind !== 'decide';
  const what = isSaid ? `: ${unitInWords(unitOf(field, form), form)}` : '';
  const values = from === '' && to === '' ? '' : `, from ${valueInWords(from)} to ${valueInWords(to)}`;
  const said = kind === 'edition' ? (to === '' ? '' : `, changed: ${to}`) : values;
  return { id, when: longInstant(at), by: by ?? '', what: `${didInWords(event)}${what}${said}`, why };
}

/** Essential criteria that are said not to apply. */
const toConfirm = ({ visit }: SettledVisit, form: VisitForm | null): ToConfirm[] =>
  Object.entries(visit.answers.notApplicable).flatMap(([code, reason]) => {
    const asked = form?.asked.get(code);
    if (!asked?.theme.essential) return [];
    return [
      {
        code,
        requirement: requirementOf(asked.criterion),
        reason,
        confirmedBy: confirmedBy(visit.answers, code),
      },
    ];
  });

/** @param problems of this visit */
export function standingIn(
  visit: SettledVisit,
  form: VisitForm | null,
  problems: readonly RecordProblem[],
  missing: boolean,
): VisitStanding {
  const first = visit.editions[0];
  const undone = undoable(visit.history);
  return {
    lines: standingOf(visit)
      .split('\n')
      .filter((line) => line !== ''),
    withdrawn: visit.withdrawn !== null,
    missing,
    toConfirm: toConfirm(visit, form),
    history: [
      ...visit.history.map((event) => entryOf(event, form)).reverse(),
      ...(first
        ? [{ id: first.id, when: longInstant(first.submittedAt), by: '', what: 'Handed in', why: '' }]
        : []),
    ],
    problems: problems.map(({ text, whatToDo }) => `${text} ${whatToDo}`),
    seen: visit.history[visit.history.length - 1]?.id ?? visit.edition,
    undo: undone ? didInWords(undone) : '',
  };
}
