/** Files that Check Google makes: all of one name, so that those of a run that was cut off are found and binned. */
import { ServiceError } from '../../../shared/errors';
import { binFile, idsByName } from '../drive-search';
import type { ScratchFile } from './notebook';

/** Their name in Drive. */
export const CHECK_NAME = 'Provision QA check';

/** Whether it is in the bin now, or gone. */
function isBinned(id: string): boolean {
  try {
    binFile(id);
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
}

/**
 * Puts into the bin what the check made, known or found by its name.
 * @returns what only a person can put there: files that Drive does not let the add-on see; null where Drive cannot be asked
 */
export function binScratch(known: readonly ScratchFile[]): ScratchFile[] | null {
  let found: string[] = [];
  try {
    found = idsByName(CHECK_NAME);
  } catch (error) {
    // It is off, or forbidden.
    if (!(error instanceof ServiceError)) throw error;
    return null;
  }
  const gone = new Set(found.filter(isBinned));
  return known.filter(({ id }) => !gone.has(id) && !isBinned(id));
}

const ADDRESSES: Readonly<Record<ScratchFile['kind'], string>> = {
  form: 'https://docs.google.com/forms/d/',
  spreadsheet: 'https://docs.google.com/spreadsheets/d/',
  document: 'https://docs.google.com/document/d/',
};

/** Where a person opens it, to put it into the bin. */
export const addressOf = ({ id, kind }: ScratchFile): string => `${ADDRESSES[kind]}${id}/edit`;
