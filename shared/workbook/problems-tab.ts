/** The Problems tab: what could not be read, what to do about it, and that it is solved once it is. */
import type { QueueFacts } from '../county/queue';
import { londonDate } from '../schema/dates';
import { Instant } from '../schema/text';
import type { ProductCells, RowChanges, RowOf } from '../schema/workbook-plan';
import { byPerson, byProduct, tableTab } from './define-tab';
import { cellText } from './table-rows';

const PROBLEM_STATUSES = ['To look at', 'Solved'] as const;

export const problemsTab = tableTab({
  id: 'problems',
  title: 'Problems',
  frozenColumns: 0,
  columns: [
    byProduct('where', 'Where', 160, 'text'),
    byProduct('what', 'What happened', 370, 'paragraph'),
    byProduct('what-to-do', 'What to do', 310, 'paragraph'),
    byProduct('status', 'Status', 124, 'choice', { choices: PROBLEM_STATUSES }),
    byPerson('notes', 'Notes', 200, 'paragraph', { note: 'Yours: never overwritten.' }),
    byProduct('seen-at', 'Seen at (UTC)', 190, 'text'),
    byProduct('form-id', 'Form id', 120, 'text', { hidden: true }),
    byProduct('response-id', 'Response id', 160, 'text'),
    byProduct('id', 'Problem id', 200, 'text'),
  ],
});

type ProblemsTab = typeof problemsTab;
type Status = (typeof PROBLEM_STATUSES)[number];

export interface Problem {
  /** The same problem of the same thing has the same id. */
  readonly id: string;
  readonly where: string;
  readonly what: string;
  readonly whatToDo: string;
  readonly formId: string;
  readonly responseId: string;
  /** Where a person has set it to Solved, it stays so: it was told before, and may be meant. */
  readonly maySettle?: boolean;
}

const encodeProblem = (problem: Problem, seenAt: string): ProductCells<ProblemsTab> => ({
  'seen-at': seenAt,
  where: problem.where,
  what: problem.what,
  'what-to-do': problem.whatToDo,
  status: 'To look at' satisfies Status,
  'form-id': problem.formId,
  'response-id': problem.responseId,
  id: problem.id,
});

type Rows = readonly Partial<RowOf<ProblemsTab>>[];
const OPEN: Status = 'To look at';
const SOLVED: Status = 'Solved';
/** What is to be done about one that was found no more: so that it is told from one that a person has set to Solved. */
const PUT_RIGHT = 'Nothing: it has been put right since.';
const idIn = (row: Rows[number]): string => cellText(row, 'id');
const without = (rows: Rows, ids: readonly string[]): string[] => {
  const known = new Set(rows.map(idIn));
  return ids.filter((id) => !known.has(id));
};

/** The day of the moment in a cell, which somebody may have emptied or typed over: then ''. */
const dayIn = (cell: string): string => (Instant.safeParse(cell).success ? londonDate(cell) : '');

/** Ids of those that a person has set to Solved. */
export const settledByHand = (rows: Rows): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.status === SOLVED && cellText(row, 'what-to-do') !== PUT_RIGHT).map(idIn));

/** Those still to be looked at, as the queue takes them. */
export const queuedProblems = (rows: Rows): QueueFacts['problems'] =>
  rows
    .filter(({ status }) => status === OPEN)
    .map((row) => ({
      id: cellText(row, 'id'),
      where: cellText(row, 'where'),
      what: cellText(row, 'what'),
      seenOn: dayIn(cellText(row, 'seen-at')),
    }));

/** How many are still to be looked at, and of how many the row is gone. @param kept ids of those that were when the rows were last written */
export const countOpen = (rows: Rows, kept: readonly string[]): { open: number; gone: number } => {
  const gone = without(rows, kept).length;
  return { open: rows.filter(({ status }) => status === OPEN).length + gone, gone };
};

/** More are not told apart: what is kept of them stays small. */
const MOST_KEPT = 100;

/**
 * Ids of the problems that are to be looked at, those whose row somebody deleted among them.
 * @param before ids of those before
 * @param looked whether what a problem's id names was looked at since: without a row it is solved
 */
export const openAfter = (rows: Rows, before: readonly string[], looked: (id: string) => boolean): string[] =>
  [
    ...rows.filter(({ status }) => status === OPEN).map(idIn),
    ...without(rows, before).filter((id) => !looked(id)),
  ].slice(0, MOST_KEPT);

/**
 * The Problems tab brought up to date.
 * @param found the problems there are now
 * @param looked whether what a problem's id names was looked at: one that is not among `found` any more is solved
 * @param seenAt instant of this run, ISO; a problem that is the same as before keeps its own
 */
export function updateProblems(
  existing: Rows,
  found: readonly Problem[],
  looked: (id: string) => boolean,
  seenAt: string,
): RowChanges<ProblemsTab> {
  const fresh = new Map(found.map((problem) => [problem.id, problem]));
  const changed = existing.flatMap((row, index): RowChanges<ProblemsTab>['changed'] => {
    const id = cellText(row, 'id');
    const now = fresh.get(id);
    fresh.delete(id);
    if (!now) return looked(id) ? [{ index, cells: { status: SOLVED, 'what-to-do': PUT_RIGHT } }] : [];
    const isSettled =
      row.status === SOLVED && now.maySettle === true && cellText(row, 'what-to-do') !== PUT_RIGHT;
    const same = isSettled || (row.what === now.what && row.status !== SOLVED);
    return same ? [] : [{ index, cells: encodeProblem(now, seenAt) }];
  });
  return {
    changed,
    added: [...fresh.values()].map((problem) => encodeProblem(problem, seenAt)),
    removed: [],
  };
}
