/** Responses and events for tests of the record, each test saying only what it is about. */
import { newEditions, type Edition, type Reading } from '../../../shared/record/edition';
import type { Kind, RecordedEvent } from '../../../shared/record/event';
import type { ProblemKind, RecordProblem } from '../../../shared/record/problem';
import { settle } from '../../../shared/record/settle';
import type { RecordInput, SettledLine, SettledRecord, SettledVisit } from '../../../shared/record/settled';
import { settledLines } from '../../../shared/record/settled-lines';
import { visitForms } from '../../../shared/record/visit-form';
import { judgeVisit } from '../../../shared/record/judge-visit';
import type { Framework } from '../../../shared/schema/framework';
import type { Judgement } from '../../../shared/schema/judgement';
import { usualTerms } from '../../../shared/schema/terms';
import type { Answers } from '../../../shared/schema/answers';
import { usualSettings } from '../../../shared/schema/settings';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const asOf = '2026-11-26';

/** An instant of November 2026, by day and minute of the day. */
export const on = (day: number, minute = 0): string =>
  new Date(Date.UTC(2026, 10, day, 12, minute)).toISOString();

/** What was read of a response that was handed in on a day of November 2026. */
export const reading = (answers: Answers, day = 3, rest: Partial<Reading> = {}): Reading => ({
  ...visitOf(answers, { id: 'v1', submittedAt: on(day), ...rest }),
  at: on(day),
  ...rest,
});

/** What is told of these readings and events under a framework, of one kind. */
export const toldOf = (
  kind: ProblemKind,
  framework: Framework,
  readings: readonly Reading[],
  events: readonly RecordedEvent[],
): readonly RecordProblem[] =>
  settle({
    responses: filed(...readings),
    events,
    frameworks: [framework],
    settings: usualSettings,
    asOf,
  }).problems.filter((one) => one.kind === kind);

/** The editions that these readings make. */
export const filed = (...readings: readonly Reading[]): readonly Edition[] => newEditions([], readings);

let count = 0;
/** An event on the visit v1; later ones have later ids. */
export function event(kind: Kind, day: number, rest: Partial<RecordedEvent> = {}): RecordedEvent {
  count += 1;
  return {
    v: 1,
    id: `e${String(count).padStart(6, '0')}`,
    at: on(day),
    by: 'Lee Lead',
    subject: { type: 'visit', id: 'v1' },
    kind,
    ...rest,
  };
}

export const about = (type: string, id: string): Pick<RecordedEvent, 'subject'> => ({
  subject: { type, id },
});

export const settled = (
  responses: readonly Edition[],
  events: readonly RecordedEvent[] = [],
  how: Pick<RecordInput, 'withFormerActions'> = {},
): SettledRecord =>
  settle({ ...how, responses, events, frameworks: [exampleFramework], settings: usualSettings, asOf });

/** Every criterion of these visits. */
export const linesIn = (
  { visits }: Pick<SettledRecord, 'visits'>,
  framework = exampleFramework,
): readonly SettledLine[] => {
  const forms = visitForms([framework]);
  return visits.flatMap((visit) => settledLines(visit, forms(visit.visit)));
};

/** The only visit of these. */
export function onlyVisit(record: SettledRecord): SettledVisit {
  const [visit, ...others] = record.visits;
  if (visit === undefined || others.length > 0) throw new Error(`There are ${record.visits.length} visits.`);
  return visit;
}

/** The visit v1, all met, with these events. */
export const afterwards = (...events: readonly RecordedEvent[]): SettledRecord =>
  settled(filed(reading(allMet)), events);

export const problemKinds = ({ problems }: SettledRecord): readonly string[] =>
  problems.map(({ kind }) => kind);

/** What the rules make of the only visit. */
export const judged = (record: SettledRecord): Judgement =>
  judgeVisit(onlyVisit(record).visit, { framework: exampleFramework }, usualTerms);
