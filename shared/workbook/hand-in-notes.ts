/**
 * What a run that reads all of the workbook notes for the hand-ins after it, which read only what they touch: where what
 * they look at stood then. They look whether it stands so still, and read all of it where it does not.
 */
import * as z from 'zod/mini';
import type { KeptShape } from '../schema/kept-shape';

const HandInNotes = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** Where columns stand that are read by themselves, by tab and key. */
    columns: z.record(z.string(), z.record(z.string(), z.int())),
    /** How many rows each tab has under its headings that ends where it was left. */
    rows: z.record(z.string(), z.int()),
    /** Which visits have a row, as `visitsThere` says it: somebody may have deleted one, or pasted another's. */
    visits: z.string(),
    /** Numbers of rows that are gone, as `LineNumbers` keeps them. */
    gone: z.object({ findings: z.array(z.int()), answers: z.array(z.int()) }),
  }),
);
export type HandInNotes = z.infer<typeof HandInNotes>;

export const HAND_IN_NOTES_SHAPE: KeptShape<HandInNotes> = {
  schema: HandInNotes,
  version: 1,
  remedy: 'The next run that reads all of it writes it again.',
};
