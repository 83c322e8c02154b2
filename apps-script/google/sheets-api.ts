/** The open workbook over the Sheets API: one call to read, one to write. */
import { ServiceError, type ServiceFault } from '../../shared/errors';
import { WORKBOOK_LOCALE } from '../../shared/schema/workbook-plan';
import { askGoogle, ofDocument, refused } from './ask-google';
import { askTwice } from './ask-twice';
import { inParts } from './payload-parts';
import { withCure } from './script-kind';

const ask = <T>(to: string, call: () => T): T => askGoogle('Google Sheets', to, call);

export type SheetsRequest = GoogleAppsScript.Sheets.Schema.Request;
export type Spreadsheet = GoogleAppsScript.Sheets.Schema.Spreadsheet;
export type SheetProperties = GoogleAppsScript.Sheets.Schema.SheetProperties;

/** The open workbook. @throws ServiceError for a run to which Google gives none. */
export const openWorkbook = (): GoogleAppsScript.Spreadsheet.Spreadsheet =>
  ask('open this workbook', () => ofDocument(SpreadsheetApp.getActiveSpreadsheet()));

/** The Drive id of the open workbook. */
export const workbookId = (): string => {
  const workbook = openWorkbook();
  return ask('open this workbook', () => workbook.getId());
};

/** Its name and address, for people. */
export function workbookTitle(): { title: string; url: string } {
  const workbook = openWorkbook();
  return ask('open this workbook', () => ({ title: workbook.getName(), url: workbook.getUrl() }));
}

/** Whose ways of writing it has: `en_GB`. Costs no call of the Sheets API. */
export function workbookLocale(): string {
  const workbook = openWorkbook();
  return ask('open this workbook', () => workbook.getSpreadsheetLocale());
}

type Call<T> = (service: GoogleAppsScript.Sheets.Collection.SpreadsheetsCollection) => T;

/** Calls the Sheets API, which is there only where the script's project has it among its services. */
const spreadsheets = <T>(to: string, when: Parameters<typeof askTwice>[2], call: Call<T>): T => {
  const service = typeof Sheets === 'undefined' ? undefined : Sheets.Spreadsheets;
  if (!service) throw withCure(refused('Google Sheets', to, 'SERVICE_DISABLED'));
  try {
    return askTwice('Google Sheets', to, when, () => call(service));
  } catch (error) {
    throw error instanceof ServiceError ? withCure(error) : error;
  }
};
const reading = <T>(to: string, call: Call<T>): T => spreadsheets(to, ['rate', 'passing'], call);
const writing = <T>(to: string, call: Call<T>): T => spreadsheets(to, ['rate'], call);

/** Every tab's properties. */
export function readTabs(id = workbookId()): SheetProperties[] {
  const answer = reading('read this workbook', (service) => service.get(id, { fields: 'sheets.properties' }));
  return (answer.sheets ?? []).flatMap(({ properties }) => (properties ? [properties] : []));
}

export type ProtectedRange = GoogleAppsScript.Sheets.Schema.ProtectedRange;
export type GridRange = GoogleAppsScript.Sheets.Schema.GridRange;

/** A tab by its properties, what protects it, and which of its cells are merged. */
export interface TabWhole {
  readonly sheet: SheetProperties;
  readonly protectedRanges: readonly ProtectedRange[];
  readonly merges: readonly GridRange[];
}

/** Every tab. */
export function readTabsWhole(id = workbookId()): readonly TabWhole[] {
  const fields =
    'sheets(properties,merges,protectedRanges(protectedRangeId,range,unprotectedRanges,description))';
  const answer = reading('read this workbook', (service) => service.get(id, { fields }));
  return (answer.sheets ?? []).flatMap(({ properties, protectedRanges = [], merges = [] }) =>
    properties ? [{ sheet: properties, protectedRanges, merges }] : [],
  );
}

/** What another spreadsheet is called. */
export const readTitle = (id: string): string =>
  reading('read that workbook', (service) => service.get(id, { fields: 'properties.title' })).properties
    ?.title ?? '';

/** Cells as read: text, numbers (dates as serial numbers), truth; '' or nothing where empty. */
export type CellValues = readonly (readonly unknown[])[];

/** Reads several A1 ranges in one call, in order. */
export function readRanges(ranges: readonly string[], id = workbookId()): CellValues[] {
  if (!ranges.length) return [];
  const answer = reading('read this workbook', ({ Values }) =>
    Values.batchGet(id, {
      ranges: [...ranges],
      valueRenderOption: 'UNFORMATTED_VALUE',
      dateTimeRenderOption: 'SERIAL_NUMBER',
    }),
  );
  return ranges.map((_, index): CellValues => answer.valueRanges?.[index]?.values ?? []);
}

/** Faults with which a tab that is not there may be refused; Google's words for that are not known for certain. */
const MAY_BE_GONE: readonly (ServiceFault | undefined)[] = ['passing', 'invalid', 'not-found', 'unknown'];

/** Whether an error may come of a tab that is not there, so that it is worth a look. */
export const mayBeGone = (error: unknown): boolean =>
  error instanceof ServiceError && MAY_BE_GONE.includes(error.cause?.kind);

/**
 * Every cell of the tab with this id, or those of some rows.
 * @param rows from 0; all of them must be in the tab
 * @returns undefined where Google answers with none
 * @throws ServiceError where it refuses
 */
export function readById(
  sheetId: number,
  id: string,
  when: Parameters<typeof askTwice>[2] = ['rate'],
  rows: { readonly startRowIndex?: number; readonly endRowIndex?: number } = {},
): CellValues | undefined {
  const answer = spreadsheets('read this workbook', when, ({ Values }) =>
    Values.batchGetByDataFilter(
      {
        dataFilters: [{ gridRange: { sheetId, ...rows } }],
        valueRenderOption: 'UNFORMATTED_VALUE',
        dateTimeRenderOption: 'SERIAL_NUMBER',
      },
      id,
    ),
  );
  const [found] = answer.valueRanges ?? [];
  return found && (found.valueRange?.values ?? []);
}

/** Some cells of a tab that is named by its id: from 0, half-open, to the tab's end where none is given. */
export interface GridCells {
  readonly sheetId: number;
  readonly startRowIndex?: number;
  readonly endRowIndex?: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** Cells that were read, and where they stand in A1 notation, as Google says it. */
export interface ReadCells {
  readonly range: string;
  readonly values: CellValues;
}

const nameOf = (range: GoogleAppsScript.Sheets.Schema.GridRange | undefined): string =>
  [range?.sheetId, range?.startRowIndex, range?.endRowIndex, range?.startColumnIndex, range?.endColumnIndex]
    .map((one) => one ?? 0)
    .join();

/**
 * Reads cells of several tabs in one call, whatever the tabs are called now.
 * @param as `FORMULA`: what was entered, a formula among it; otherwise what it comes to
 * @returns in the order asked for; undefined where a tab, or a part of it, is not there
 */
export function readCells(
  cells: readonly GridCells[],
  as: 'UNFORMATTED_VALUE' | 'FORMULA' = 'UNFORMATTED_VALUE',
): readonly ReadCells[] | undefined {
  try {
    const answer = spreadsheets('read this workbook', ['rate'], ({ Values }) =>
      Values.batchGetByDataFilter(
        {
          dataFilters: cells.map((gridRange) => ({ gridRange: { ...gridRange } })),
          valueRenderOption: as,
          dateTimeRenderOption: 'SERIAL_NUMBER',
        },
        workbookId(),
      ),
    );
    const found = new Map<string, ReadCells>();
    for (const { valueRange, dataFilters = [] } of answer.valueRanges ?? [])
      for (const { gridRange } of dataFilters)
        found.set(nameOf(gridRange), { range: valueRange?.range ?? '', values: valueRange?.values ?? [] });
    const all = cells.flatMap((one) => found.get(nameOf(one)) ?? []);
    return all.length === cells.length ? all : undefined;
  } catch (error) {
    if (!mayBeGone(error)) throw error;
    console.log('Not all of what is looked at stands where it did:', error);
    return undefined;
  }
}

/**
 * Every cell of one tab in one call, whatever it is called now.
 * @returns undefined where there is no such tab, for one call more
 */
export function readSheet(sheetId: number, id = workbookId()): CellValues | undefined {
  try {
    const found = readById(sheetId, id);
    if (found) return found;
  } catch (error) {
    if (!mayBeGone(error)) throw error;
  }
  // It is there, so that it could not be read may pass.
  return readTabs(id).some((tab) => tab.sheetId === sheetId)
    ? readById(sheetId, id, ['rate', 'passing'])
    : undefined;
}

type Update = GoogleAppsScript.Sheets.Schema.BatchUpdateSpreadsheetRequest;

/** Makes all changes or, when one of them is refused, none. @param asked what is to be told of the workbook then */
export const changeAtOnce = (
  requests: readonly SheetsRequest[],
  id = workbookId(),
  asked?: Update,
): Spreadsheet | undefined =>
  writing('write to this workbook', (service) =>
    service.batchUpdate({ ...asked, requests: [...requests] }, id),
  ).updatedSpreadsheet;

/** The same, but for what goes ahead where all of it is more than Google takes at once: see `inParts`. */
export function changeWorkbook(requests: readonly SheetsRequest[], id = workbookId()): void {
  const { ahead, rest } = inParts(requests);
  for (const part of [...ahead, rest]) if (part.length) changeAtOnce(part, id);
}

/** In the open workbook. @returns how these cells, and the tabs around them, stand then */
export const changeAndLook = (
  requests: readonly SheetsRequest[],
  responseRanges: string[],
): Spreadsheet | undefined =>
  changeAtOnce(requests, workbookId(), {
    includeSpreadsheetInResponse: true,
    responseIncludeGridData: true,
    responseRanges,
  });

/** Makes an empty spreadsheet in the user's Drive. @returns its id */
export function createSpreadsheet(title: string): string {
  const { spreadsheetId } = writing(`make the spreadsheet “${title}”`, (service) =>
    service.create({ properties: { title, locale: WORKBOOK_LOCALE, timeZone: 'Europe/London' } }),
  );
  if (spreadsheetId) return spreadsheetId;
  throw new ServiceError('Google Sheets did not say which spreadsheet it made. Run Set up again.');
}

/** A tab's title as A1 notation wants it. */
export const quoted = (title: string): string => `'${title.replace(/'/g, "''")}'`;
