/** Since when responses of visits have been missing from their forms, as this workbook keeps it: see `gone-visits.ts`. */
import * as z from 'zod/mini';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'missing';

const Missing = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** Visit id to the instant at which a complete listing first lacked it. */
    visits: z.record(z.string(), z.string()),
  }),
);
const KIND = {
  schema: Missing,
  version: 1,
  remedy: 'The next reading of all forms writes it again.',
  what: 'The list of missing responses',
};

/** Visit id to the instant at which its response was first found missing. */
export const missingIn = (stored: StoredValues): Readonly<Record<string, string>> =>
  readOrNothing(stored, NAME, KIND)?.visits ?? {};

/** What keeps it. */
export const keptMissing = (visits: Readonly<Record<string, string>>): Record<string, string> => ({
  [NAME]: JSON.stringify({ schema: 1, visits }),
});
