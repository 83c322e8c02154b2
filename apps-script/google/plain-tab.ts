/**
 * A tab of plain text, written with SpreadsheetApp: it is there also where the Sheets API is switched off, which is
 * what it may have to tell.
 */
import { askGoogle } from './ask-google';
import { openWorkbook } from './sheets-api';

/** Whatever it looks like, a formula, a number or a day, a cell's text is text: an apostrophe in front says so, and is not shown. */
const asText = (text: string): string => text && `'${text}`;

export interface Heading {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
}

/**
 * Writes the tab anew, in place of all that it held.
 * @param title its name; a tab of this name that does not begin with these headings is somebody's own, and is left alone
 * @returns its name as it is
 */
export function writePlainTab(
  title: string,
  headings: readonly Heading[],
  rows: readonly (readonly string[])[],
): string {
  const workbook = openWorkbook();
  return askGoogle('Google Sheets', `write the tab “${title}”`, () => {
    const isOurs = (sheet: GoogleAppsScript.Spreadsheet.Sheet): boolean =>
      sheet.getLastRow() === 0 || sheet.getRange(1, 1, 1, 1).getValues()[0]?.[0] === headings[0]?.title;
    let name = title;
    let sheet = workbook.getSheetByName(name);
    for (let n = 2; sheet && !isOurs(sheet); n += 1) {
      name = `${title} ${n}`;
      sheet = workbook.getSheetByName(name);
    }
    sheet = sheet ?? workbook.insertSheet(name);
    sheet.clearContents();
    const cells = [headings.map((one) => one.title), ...rows].map((row) => row.map(asText));
    sheet.getRange(1, 1, cells.length, headings.length).setValues(cells).setWrap(true);
    sheet.setFrozenRows(1);
    for (const [at, { width }] of headings.entries()) sheet.setColumnWidth(at + 1, width);
    return name;
  });
}
