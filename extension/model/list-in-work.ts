/** A list that is being checked: its cells, what a person said of its columns, and the decisions. Kept until deleted. */
import * as z from 'zod/mini';
import { listFields } from '../../shared/register/list/list-fields';
import { Instant } from '../../shared/schema/text';

const Decision = z.object({
  /** Row of the list, as a spreadsheet numbers it. */
  row: z.number(),
  /** The candidate that was chosen; null when none of them is meant. */
  urn: z.nullable(z.string()),
  /** The candidate's name when it was chosen, for what is said of the decision; '' for none. */
  name: z.string(),
  at: Instant,
  by: z.string(),
});
export type Decision = z.infer<typeof Decision>;

const Span = z.object({ from: z.number(), to: z.number() });

export const ListInWork = z.object({
  schema: z.literal(1),
  id: z.string(),
  /** When it was last saved. */
  savedAt: Instant,
  /** The file's name; '' for a list that was pasted. */
  file: z.string(),
  /** The sheet's name; '' where the file has no sheets. */
  sheet: z.string(),
  /** Row 1 of the sheet first. */
  cells: z.array(z.array(z.string())),
  /** What the sheet hides and merges, where it does. */
  layout: z.optional(
    z.object({
      hidden: z.boolean(),
      hiddenRows: z.array(z.number()),
      hiddenColumns: z.array(z.number()),
      merged: z.array(z.object({ rows: Span, columns: Span })),
    }),
  ),
  choices: z.object({
    headingsRow: z.optional(z.nullable(z.number())),
    fields: z.optional(z.record(z.string(), z.nullable(z.enum(listFields)))),
    include: z.optional(z.array(z.number())),
  }),
  /** In the order in which they were made; of several for one row the last holds. */
  decisions: z.array(Decision),
});
export type ListInWork = z.infer<typeof ListInWork>;

/** What the list is called: its file, and its sheet where it has one. */
export const listTitle = ({ file, sheet }: Pick<ListInWork, 'file' | 'sheet'>): string =>
  [file === '' ? 'Pasted list' : file, ...(sheet === '' ? [] : [`sheet “${sheet}”`])].join(', ');

/** The decision that holds for each row. */
export const decisionsByRow = ({ decisions }: Pick<ListInWork, 'decisions'>): ReadonlyMap<number, Decision> =>
  new Map(decisions.map((decision) => [decision.row, decision]));

/** Without the last decision on a row, so that the one before it holds again. */
export function undoDecision(work: ListInWork, row: number): ListInWork {
  const last = work.decisions.map((decision) => decision.row).lastIndexOf(row);
  return { ...work, decisions: work.decisions.filter((_, at) => at !== last) };
}
