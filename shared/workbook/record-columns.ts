/** What a visit's row says of its record: whether it counts, whose it is, what it was worked out from, what was last seen. */
import { longDate, londonDate } from '../schema/dates';
import { capital } from '../schema/text';
import type { Cell } from '../schema/workbook-plan';
import { outOfFigures } from '../record/county-of-record';
import type { Done, SettledAction, SettledVisit } from '../record/settled';
import { byProduct } from './define-tab';
import { spreadsheetLink } from './spreadsheet-link';

const LATER = { later: true } as const;
const HIDDEN = { hidden: true, later: true } as const;

/** The hidden cell of a row that people write in: see `seen-cell.ts`. */
export const seenColumn = byProduct('seen', 'Last seen', 120, 'text', HIDDEN);

export const recordColumns = [
  byProduct('standing', 'Standing', 260, 'paragraph', {
    ...LATER,
    note: 'Why a visit is in no figure, how far it has come, what was changed here. Empty for a visit that counts as it was handed in.',
  }),
  byProduct('counted-as', 'Counted as provider', 160, 'text', HIDDEN),
  byProduct('out', 'Out of the figures', 160, 'text', HIDDEN),
  byProduct('edition', 'Edition', 160, 'text', HIDDEN),
  byProduct('events', 'Events', 80, 'number', HIDDEN),
  byProduct('lines', 'Rows of findings and answers', 80, 'number', HIDDEN),
  // See `writtenMark`.
  byProduct('written', 'Written', 120, 'text', HIDDEN),
  // See `visit-index.ts`.
  byProduct('index', 'Found by', 120, 'text', HIDDEN),
  seenColumn,
  // See `visits-at-rest.ts`.
  byProduct('seal', 'Seal', 120, 'text', HIDDEN),
];

/** How far a visit has come, in a word: it stands beside what was decided, the rest of its record at the end. */
export const stageColumn = byProduct('stage', 'Stage', 96, 'text', {
  ...LATER,
  note: 'How far it has come: handed in, shared with the provider, final. “Standing” says when, and who.',
});

export type RecordKey = (typeof recordColumns | (typeof stageColumn)[])[number]['key'];
type RecordCells = Readonly<
  Record<Exclude<RecordKey, 'seen' | 'lines' | 'written' | 'index' | 'seal'>, Cell>
>;

const doneOn = ({ at, by, why }: Done, what: string): string =>
  `${what} on ${longDate(londonDate(at))}${by === null ? '' : ` by ${by}`}${why === '' ? '.' : `: ${why}`}`;

const CORRECTED = new Set(['correct', 'agree']);

/** Of these History says what the responses' record says by itself. */
const WITHOUT_EFFECT = new Set(['edition']);
const countOf = (history: SettledVisit['history']): number =>
  history.filter(({ kind }) => !WITHOUT_EFFECT.has(kind)).length;

/** Why a visit counts for nothing, and that it was corrected: a sentence each. */
export function besideStages({ withdrawn, gone, misdated, history }: SettledVisit): {
  readonly out: readonly string[];
  readonly corrected: readonly string[];
} {
  const corrected = history.filter(({ kind }) => CORRECTED.has(kind)).length;
  return {
    out: [
      ...(withdrawn ? [doneOn(withdrawn, 'Withdrawn')] : []),
      ...(gone ? [doneOn(gone, 'Its response was gone from the form')] : []),
      ...(misdated ? ['Its date cannot be: it counts for nothing until that is corrected.'] : []),
    ],
    corrected: corrected > 0 ? [`Corrected here (${corrected === 1 ? 'once' : `${corrected} times`}).`] : [],
  };
}

/** Where an archived visit's rows are. @param where as it stands after "are in": an address, or words */
export const archiveInWords = ({ at, why }: NonNullable<SettledVisit['archived']>, where: string): string =>
  `Archived on ${longDate(londonDate(at))}${why === '' ? '' : ` with the year ${why}`}: findings, answers and actions are in ${where}. It counts as before.`;

/** The same in a word or two. */
function stageOf({ withdrawn, gone, misdated, final, pending, shared, stage }: SettledVisit): string {
  if (withdrawn) return 'Withdrawn';
  if (gone) return 'Gone';
  if (misdated) return 'Date wrong';
  const changed = (final ? pending : (shared?.changed ?? [])).length > 0;
  return `${capital(stage)}${changed ? ', changed' : ''}`;
}

/** Every line that says something that a person should know before using the row. */
function standingOf(visit: SettledVisit): string {
  const { stage, final, shared, pending } = visit;
  const { out, corrected } = besideStages(visit);
  return [
    ...out,
    ...(final ? [doneOn(final, 'Made final')] : []),
    ...(final || stage === 'handed in' ? [] : [`${capital(stage)}.`]),
    ...(shared && shared.changed.length > 0 ? ['Changed since it was shared.'] : []),
    ...(pending.length > 0 ? ['Changed since it was made final: see Problems.'] : []),
    ...corrected,
    ...(visit.archived ? [archiveInWords(visit.archived, spreadsheetLink(visit.archived.in))] : []),
  ].join('\n');
}

/**
 * @param actions its own
 * @param countedAs id of its provider where that is several names that people merged; null where it is one
 */
export const encodeRecord = (
  visit: SettledVisit,
  actions: readonly SettledAction[],
  countedAs: string | null,
): RecordCells => ({
  stage: stageOf(visit),
  standing: standingOf(visit) || null,
  'counted-as': countedAs,
  out: outOfFigures(visit) || null,
  edition: visit.edition,
  events: [visit, ...actions].reduce((sum, { history }) => sum + countOf(history), 0) || null,
});
