/**
 * Where a try-out may be: kept before one is handed in, and when one that somebody filled in by hand is filed, so that
 * whatever is cut off where, it can be taken away again.
 */
import * as z from 'zod/mini';
import { isTryOut } from '../../../shared/county/try-out';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';
import type { Judged } from './judge-response';

const NAME = 'try-out';

const Shape = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    /** By form. */
    forms: z.record(
      z.string(),
      z.object({
        /** Instant from which on to look for it, ISO. */
        since: z.string(),
        /** It is gone, but for its copy in the tab of responses, which Google may write late. */
        gone: z.boolean(),
      }),
    ),
  }),
);
export type TryOuts = z.infer<typeof Shape>['forms'];

const KIND = {
  schema: Shape,
  version: 1,
  remedy: 'Make a try-out again: it takes along what is left of the last one.',
  what: 'The record of try-outs',
};

/** By form id; none where nothing is kept, or what is kept was damaged. @throws NewerError of a newer version */
export const readTryOuts = (stored: StoredValues): TryOuts => readOrNothing(stored, NAME, KIND)?.forms ?? {};

/** What keeps these in place of those kept. */
export const keptTryOuts = (forms: TryOuts): Record<string, string> => ({
  [NAME]: JSON.stringify({ schema: 1, forms }),
});

/** What keeps where those among these visits are; nothing where there are none. */
export function tryOutsAmong(stored: StoredValues, judged: readonly Judged[]): Record<string, string> {
  const found = judged.filter(({ made }) => made && isTryOut(made.visit.answers));
  if (!found.length) return {};
  const forms = { ...readTryOuts(stored) };
  for (const { response } of found) {
    const known = forms[response.formId];
    const since = known && known.since < response.submittedAt ? known.since : response.submittedAt;
    forms[response.formId] = { since, gone: false };
  }
  return keptTryOuts(forms);
}
