/** The open workbook over the Sheets API: one call to read, one to write. */
import { ServiceError } from '../../shared/errors';

export type SheetsRequest = GoogleAppsScript.Sheets.Schema.Request;
export type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

/** The Drive id of the open workbook. */
export const workbookId = (): string => SpreadsheetApp.getActiveSpreadsheet().getId();

/** Its name and address, for people. */
export function workbookTitle(): { title: string; url: string } {
  const workbook = SpreadsheetApp.getActiveSpreadsheet();
  return { title: workbook.getName(), url: workbook.getUrl() };
}

function spreadsheets(): GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection {
  const service = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (service) return service;
  throw new ServiceError(
    'The Google Sheets API is not switched on for this add-on. Ask whoever runs its Cloud project to enable it.',
  );
}

/** Every tab's properties. */
export function readTabs(id = workbookId()): SheetProperties[] {
  const answer = spreadsheets().get(id, { fields: 'sheets.properties' });
  return (answer.sheets ?? []).flatMap(({ properties }) => (properties ? [properties] : []));
}

/** Cells as read: text, numbers (dates as serial numbers), truth; '' or nothing where empty. */
export type CellValues = readonly (readonly unknown[])[];

/** Reads several A1 ranges in one call, in order. */
export function readRanges(ranges: readonly string[], id = workbookId()): CellValues[] {
  if (!ranges.length) return [];
  const answer = spreadsheets().Values.batchGet(id, {
    ranges: [...ranges],
    valueRenderOption: 'UNFORMATTED_VALUE',
    dateTimeRenderOption: 'SERIAL_NUMBER',
  });
  return ranges.map((_, index) => (answer.valueRanges?.[index]?.values ?? []) as CellValues);
}

/** Makes all changes or, when one of them is refused, none. */
export function changeWorkbook(requests: readonly SheetsRequest[], id = workbookId()): void {
  if (requests.length) spreadsheets().batchUpdate({ requests: [...requests] }, id);
}

/** Makes an empty spreadsheet in the user's Drive. @returns its id */
export function createSpreadsheet(title: string): string {
  const { spreadsheetId } = spreadsheets().create({
    properties: { title, locale: 'en_GB', timeZone: 'Europe/London' },
  });
  if (spreadsheetId) return spreadsheetId;
  throw new ServiceError('Google Sheets did not say which spreadsheet it made. Run Set up again.');
}

/** A tab's title as A1 notation wants it. */
export const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;
