/** Which checklists this workbook keeps, beside its other values: reading them costs no call of its own. */
import * as z from 'zod/mini';
import type { Checklist } from '../../../shared/instrument/checklists';
import { readStored } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'checklists';

const Kept = z.lazy(() =>
  z.array(
    z.object({
      framework: z.string(),
      instrument: z.string(),
      title: z.string(),
      steps: z.array(z.string()),
    }),
  ),
);

const KIND = {
  schema: Kept,
  version: 1,
  remedy: 'Set up a new spreadsheet: this one stays as it is.',
  what: 'The record of this workbook’s checklists',
};

/**
 * The checklists that this workbook keeps; none where it keeps none.
 * @throws InputError, MissingError when what is kept was changed by hand; NewerError when a newer version wrote it.
 */
export const readChecklists = (stored: StoredValues): readonly Checklist[] =>
  readStored(stored, NAME, KIND) ?? [];

/** Those that are kept and these; a later version of one takes its place. */
export function withChecklists(stored: StoredValues, checklists: readonly Checklist[]): readonly Checklist[] {
  const isSame = (a: Checklist, b: Checklist): boolean =>
    a.framework === b.framework && a.instrument === b.instrument;
  const before = readChecklists(stored);
  return [...before.filter((one) => !checklists.some((other) => isSame(one, other))), ...checklists];
}

/** What keeps these. */
export const keptChecklists = (checklists: readonly Checklist[]): Record<string, string> => ({
  [NAME]: JSON.stringify(checklists),
});
