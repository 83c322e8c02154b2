/** The workbooks that this one has archived closed years in, as its state keeps them. */
import * as z from 'zod/mini';
import { MissingError, ServiceError } from '../../../shared/errors';
import { contentHash } from '../../../shared/record/content-hash';
import { spreadsheetLink } from '../../../shared/workbook/spreadsheet-link';
import { readOrNothing } from '../../google/read-stored';
import type { StoredValues } from '../../google/stored-values';

const NAME = 'archives';

const Archive = z.lazy(() =>
  z.object({
    /** Of the spreadsheet. */
    id: z.string(),
    name: z.string(),
    year: z.string(),
    /** Another has taken its place: it cannot be opened any more. */
    isLost: z.boolean(),
  }),
);
export type Archive = z.infer<typeof Archive>;

const Kept = z.object({ schema: z.literal(1), archives: z.array(Archive) });
const KIND = {
  schema: Kept,
  version: 1,
  remedy: 'Archive the year again: it is taken up where it is.',
  what: 'The list of archives',
};

/** All of them, those that are lost too. */
export const archivesIn = (stored: StoredValues): readonly Archive[] =>
  readOrNothing(stored, NAME, KIND)?.archives ?? [];

export const toKeepArchives = (archives: readonly Archive[]): Record<string, string> => ({
  [NAME]: JSON.stringify({ schema: 1, archives }),
});

/** @throws MissingError for one that is not in the list */
export function archiveOf(stored: StoredValues, id: string): Archive {
  const found = archivesIn(stored).find((one) => one.id === id);
  if (found) return found;
  throw new MissingError('This archive is not among those of this workbook. Look at the list again.');
}

/**
 * What the spreadsheet is called: the same whenever it is asked for, so that a run which was cut off finds it again.
 * @param earlier how many of that year are lost
 */
export const nameOfArchive = (workbook: string, title: string, year: string, earlier: number): string =>
  `${title}, archive of ${year} (${contentHash([workbook, year, earlier]).slice(0, 6)})`;

/** Does something with an archive. What it is refused with says that it is about the archive, and which. */
export function inArchive<T>({ id, name }: Pick<Archive, 'id' | 'name'>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MissingError)
      throw new MissingError(
        `Something is missing in the archive “${name}” (${spreadsheetLink(id)}): bring it back there with File, Version history, or choose “Make it anew”. ${error.message}`,
      );
    if (!(error instanceof ServiceError)) throw error;
    const { cause } = error;
    const isGone = cause?.kind === 'not-found' || cause?.kind === 'permission';
    throw new ServiceError(
      `The archive “${name}” (${spreadsheetLink(id)}) could not be read or written. ${error.message}`,
      cause && {
        ...cause,
        advice: isGone
          ? `${cause.advice} Nothing is lost: this workbook has the record of all its visits. If the archive is gone for good, choose “Make it anew”.`
          : cause.advice,
      },
    );
  }
}
