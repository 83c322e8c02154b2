/** What the person has selected in the workbook while the sidebar or the menu is used. */
import { askGoogle } from './ask-google';
import { openWorkbook } from './sheets-api';

export interface Selection {
  readonly sheetId: number;
  /** The tab's title. */
  readonly title: string;
  /** The first and the last selected row, from 1 as people count. */
  readonly from: number;
  readonly to: number;
}

/**
 * The cells that are selected, of several blocks the last. Reference: `Spreadsheet.getActiveRange` gives null where
 * nothing is selected, as in a run that nobody watches.
 */
export function readSelection(): Selection | null {
  const workbook = openWorkbook();
  return askGoogle('Google Sheets', 'see what is selected', () => {
    const range = workbook.getActiveRange();
    if (!range) return null;
    const [sheet, from] = [range.getSheet(), range.getRow()];
    return { sheetId: sheet.getSheetId(), title: sheet.getName(), from, to: from + range.getNumRows() - 1 };
  });
}
