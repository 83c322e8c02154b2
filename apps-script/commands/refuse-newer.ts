/** Looked at before anything is changed: an older version of the product must not replace what it cannot read. */
import { InputError, MissingError } from '../../shared/errors';
import { readIntactReceipts } from '../google/receipts';
import type { StoredValues } from '../google/stored-values';
import { readChecklists } from './checklists/kept-checklists';
import { readWatermarks } from './collect/watermarks';
import { readJournal } from './set-up/journal';

/**
 * What is damaged is none of its concern: that is told, or mended, where it is used.
 * @throws NewerError when a newer version of the product wrote something that this workbook keeps.
 */
export function refuseNewer(stored: StoredValues): void {
  for (const read of [readIntactReceipts, readJournal, readWatermarks, readChecklists]) {
    try {
      read(stored);
    } catch (error) {
      if (!(error instanceof InputError || error instanceof MissingError)) throw error;
    }
  }
}
