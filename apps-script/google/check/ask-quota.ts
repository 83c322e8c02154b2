/** Asks how many readings of a workbook Google takes in a minute; the person's other runs would be refused meanwhile. */
import { workbookId } from '../sheets-api';
import { refusalTold, type Notebook } from './notebook';

const MOST_READS = 61;

/** Reads until Google has enough. */
function readsUntilRefused(id: string): { got: string; says: string } {
  for (let reads = 1; reads <= MOST_READS; reads += 1)
    try {
      // Not by the product's own way, which asks once more after a pause.
      Sheets?.Spreadsheets.get(id, { fields: 'spreadsheetId' });
    } catch (error) {
      const told = refusalTold(error);
      if (told.got !== 'too many at once') throw error;
      return { got: 'refused at 61 or sooner', says: `at ${reads}: ${told.says}` };
    }
  return { got: 'all read', says: `${MOST_READS} reads` };
}

const MINUTE_MS = 60_000;

/** Reads the open workbook until Google has enough, then waits until it takes readings again. */
export function askQuota({ note, skip, holds }: Notebook): void {
  if (!holds('sheets-api') || !holds('spreadsheet')) return skip('reads-a-minute');
  if (note('reads-a-minute', () => readsUntilRefused(workbookId()))) Utilities.sleep(MINUTE_MS);
}
