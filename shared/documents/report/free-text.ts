/** What people wrote that a report carries out of the authority as it is: to be read first, for names of pupils above all. */
import { requirementOf } from '../../instrument/criterion-words';
import { lineReader } from '../../judging/lines';
import { writtenAnswers } from '../../judging/written-answers';
import type { Field, FieldRole } from '../../schema/framework';
import type { ReportSubject } from './report-subject';

/** A text, and where it was written. */
export interface FreeText {
  readonly where: string;
  readonly text: string;
}

/** Kinds of field in which anything can be typed; choices and dates name nobody. */
const TYPED: readonly Field['kind'][] = ['text', 'paragraph', 'rows'];

/** Roles whose text is about the visit, and not who the provider is. */
const ABOUT_THE_VISIT: readonly (FieldRole | undefined)[] = [
  undefined,
  'improvement-plan',
  'decision-reason',
];

/** What a letter with the outcome carries: why it was decided, the conditions, what is open of the plan. */
export function letterTexts(
  { judgement: { decision }, actions = [] }: ReportSubject,
  conditions: string,
): readonly FreeText[] {
  const texts: readonly FreeText[] = [
    { where: 'The reason for the decision', text: decision?.reason ?? '' },
    { where: 'The conditions', text: conditions },
    ...actions
      .filter(({ open }) => open)
      .map(({ area, action, who }) => ({
        where: `The plan: ${area}`,
        text: [action, who].filter((part) => part.trim() !== '').join('. '),
      })),
  ];
  return texts
    .filter(({ text }) => text.trim() !== '')
    .map(({ where, text }) => ({ where, text: text.trim() }));
}

/** Notes beside ratings, reasons, answers in words and boxes, in form order. */
export function freeTexts({
  framework,
  instrument,
  answers,
  actions = [],
}: ReportSubject): readonly FreeText[] {
  const lines = lineReader(framework, instrument)(answers);
  const beside = lines.flatMap(({ code, criterion, comment, notApplicable, asksFor }) => {
    const where = `${code} ${requirementOf(criterion)}`;
    const texts = [asksFor === 'rating' ? (comment ?? '') : '', notApplicable ?? ''];
    return texts.flatMap((text) => (text.trim() === '' ? [] : [{ where, text: text.trim() }]));
  });
  const written = writtenAnswers(framework, instrument, answers, lines).flatMap(({ title, answers: given }) =>
    given.flatMap(({ label, text, field }) =>
      field === null || (TYPED.includes(field.kind) && ABOUT_THE_VISIT.includes(field.role))
        ? [{ where: `${title}: ${label}`, text }]
        : [],
    ),
  );
  // In the form or added since: what was changed here stands in no answer.
  const planned = actions.flatMap(({ area, action }) =>
    action.trim() === '' || written.some(({ text }) => text.includes(action))
      ? []
      : [{ where: `The plan: ${area}`, text: action.trim() }],
  );
  return [...beside, ...written, ...planned];
}
