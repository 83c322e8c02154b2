/** How much the record of a workbook holds, as its state keeps it: so that rows which somebody takes out are missed. */
import * as z from 'zod/mini';
import type { KeptShape } from '../schema/kept-shape';

const RecordCount = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** How many rows were filed in History, and in Responses: a tab that has fewer was shortened by hand. */
    events: z.int(),
    editions: z.int(),
    /** The last instant of the record: what comes is never before it. '' for none yet. */
    last: z.string(),
  }),
);
export type RecordCount = z.infer<typeof RecordCount>;

/** What it is, as a sentence begins. */
export const RECORD_COUNT_WHAT = 'The count of the record';

export const RECORD_COUNT_SHAPE: KeptShape<RecordCount> = {
  schema: RecordCount,
  version: 1,
  remedy: 'The next run writes it again.',
};

const rowsOf = (count: number): string => (count === 1 ? 'One row' : `${count} rows`);

/** That rows are missing from a tab of the record, in words. */
export const shortened = (tab: string, missing: number): string =>
  `${rowsOf(missing)} of the record ${missing === 1 ? 'was' : 'were'} deleted from the hidden tab ${tab}.`;
