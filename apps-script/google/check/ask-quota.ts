/** Asks how many readings of a workbook Google takes in a minute; the person's other runs would be refused meanwhile. */
import { ServiceError } from '../../../shared/errors';
import { readTabs } from '../sheets-api';
import type { Notebook } from './notebook';

const MOST_READS = 61;

/** Reads until Google has enough. */
function readsUntilRefused(): { got: string; says: string } {
  for (let reads = 1; reads <= MOST_READS; reads += 1)
    try {
      readTabs();
    } catch (error) {
      const cause = error instanceof ServiceError ? error.cause : undefined;
      if (cause?.kind !== 'rate') throw error;
      return { got: 'refused at 61 or sooner', says: `at ${reads}: ${cause.says}` };
    }
  return { got: 'all read', says: `${MOST_READS} reads` };
}

const MINUTE_MS = 60_000;

/** Reads the open workbook until Google has enough, then waits until it takes readings again. */
export function askQuota({ note, skip, holds }: Notebook): void {
  if (!holds('sheets-api') || !holds('spreadsheet')) return skip('reads-a-minute');
  if (note('reads-a-minute', readsUntilRefused)) Utilities.sleep(MINUTE_MS);
}
