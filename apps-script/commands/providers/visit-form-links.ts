/** The forms of visits as they can be opened for a provider. */
import { ProvisionError } from '../../../shared/errors';
import type { VisitFormLink } from '../../../shared/form/visit-link';
import { readIntactReceipts } from '../../google/receipts';
import type { StoredValues } from '../../google/stored-values';
import { openLibrary } from '../frameworks/framework-library';
import { settling } from '../record/settling';

/** Those that can be filled in; one whose framework cannot be read is told on the first screen. */
export function visitFormLinks(stored: StoredValues): readonly VisitFormLink[] {
  const library = openLibrary(stored);
  return readIntactReceipts(stored).receipts.flatMap((receipt) => {
    try {
      return settling().visitFormLink(receipt, library.version(receipt.framework, receipt.version)) ?? [];
    } catch (error) {
      if (!(error instanceof ProvisionError)) throw error;
      console.error(error);
      return [];
    }
  });
}
