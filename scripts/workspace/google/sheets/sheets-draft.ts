/** A spreadsheet being changed by one `batchUpdate`: nothing of it counts until every request has worked. */
import { copyOf, numberAt, objectAt, type JsonObject } from '../../json';
import type { State, StoredForm, StoredSheet, StoredSpreadsheet } from '../../state';
import { sizeOf, type CellRange } from './a1';
import { GoogleError } from '../google-error';

export interface Draft {
  readonly state: State;
  /** Who changes it. */
  readonly user: string;
  readonly spreadsheet: StoredSpreadsheet;
  /** What is to be done elsewhere in the state once the draft counts. */
  readonly afterwards: (() => void)[];
}

/** A copy to work on. Rows are shared until a request replaces them: no request changes a row in place. */
export function draftOf(state: State, user: string, original: StoredSpreadsheet): Draft {
  const spreadsheet: StoredSpreadsheet = {
    ...original,
    properties: copyOf(original.properties),
    namedRanges: [...original.namedRanges],
    developerMetadata: [...original.developerMetadata],
    sheets: original.sheets.map((sheet) => ({
      ...sheet,
      properties: copyOf(sheet.properties),
      rows: [...sheet.rows],
      dress: { ...sheet.dress },
      columns: { ...sheet.columns },
      charts: [...sheet.charts],
      conditionalFormats: [...sheet.conditionalFormats],
      protectedRanges: [...sheet.protectedRanges],
      bandedRanges: [...sheet.bandedRanges],
      merges: [...sheet.merges],
    })),
  };
  return { state, user, spreadsheet, afterwards: [] };
}

/** From now on the draft is the spreadsheet. */
export function keepDraft({ state, spreadsheet, afterwards }: Draft): void {
  state.spreadsheets[spreadsheet.spreadsheetId] = spreadsheet;
  for (const act of afterwards) act();
}

/** @throws GoogleError when there is no such sheet. A missing id is sheet 0, as in the API. */
export function sheetOf(
  draft: Pick<Draft, 'spreadsheet'>,
  sheetId: number | undefined,
  called: 'grid' | 'sheet' = 'grid',
): StoredSheet {
  const sheet = draft.spreadsheet.sheets.find((one) => one.properties.sheetId === (sheetId ?? 0));
  if (!sheet) throw new GoogleError(`No ${called} with id: ${sheetId ?? 0}`);
  return sheet;
}

/** REST `GridRange` with its open ends filled in. @throws GoogleError when it is outside the grid. */
export function gridRange(draft: Pick<Draft, 'spreadsheet'>, range: JsonObject): CellRange {
  const sheet = sheetOf(draft, numberAt(range, 'sheetId'));
  const { rowCount, columnCount } = sizeOf(sheet);
  // One that runs past the edge is cut; only one that begins past it is refused (measured for three requests).
  const cells: CellRange = {
    sheet,
    rowFrom: numberAt(range, 'startRowIndex') ?? 0,
    rowTo: Math.min(numberAt(range, 'endRowIndex') ?? rowCount, rowCount),
    columnFrom: numberAt(range, 'startColumnIndex') ?? 0,
    columnTo: Math.min(numberAt(range, 'endColumnIndex') ?? columnCount, columnCount),
  };
  if (
    cells.rowFrom < 0 ||
    cells.columnFrom < 0 ||
    cells.rowFrom > cells.rowTo ||
    cells.columnFrom > cells.columnTo
  ) {
    throw new GoogleError(
      `range is outside the grid of "${sheet.properties.title}" (rows: ${rowCount}, columns: ${columnCount}): ${JSON.stringify(range)}`,
    );
  }
  return cells;
}

/** A range as REST `GridRange` with both ends of rows and columns. */
export const wholeRange = ({ sheet, rowFrom, rowTo, columnFrom, columnTo }: CellRange): JsonObject => ({
  sheetId: sheet.properties.sheetId,
  startRowIndex: rowFrom,
  endRowIndex: rowTo,
  startColumnIndex: columnFrom,
  endColumnIndex: columnTo,
});

/** REST `DimensionRange`, half-open. */
export function dimensionRange(
  draft: Draft,
  range: JsonObject,
): { sheet: StoredSheet; rows: boolean; from: number; to: number } {
  const sheet = sheetOf(draft, numberAt(range, 'sheetId'));
  const dimension = range['dimension'];
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw new GoogleError('No dimension specified.');
  const { rowCount, columnCount } = sizeOf(sheet);
  const size = dimension === 'ROWS' ? rowCount : columnCount;
  const from = numberAt(range, 'startIndex') ?? 0;
  const to = numberAt(range, 'endIndex') ?? size;
  if (from < 0 || to > size || from >= to) {
    throw new GoogleError(`dimension range is outside the grid or empty: ${from} to ${to} of ${size}`);
  }
  return { sheet, rows: dimension === 'ROWS', from, to };
}

/** The form whose responses are written to this tab. */
export const formOf = ({ state, spreadsheet }: Draft, sheet: StoredSheet): StoredForm | undefined =>
  Object.values(state.forms).find(
    ({ destination }) =>
      destination?.spreadsheetId === spreadsheet.spreadsheetId &&
      destination.sheetId === sheet.properties.sheetId,
  );

/** Gives the sheet room for so many rows and columns; cells are left alone. */
export function setSize(sheet: StoredSheet, rowCount: number, columnCount: number): void {
  sheet.properties['gridProperties'] = {
    ...objectAt(sheet.properties, 'gridProperties'),
    rowCount,
    columnCount,
  };
}

/** Numbers the tabs from 0 in their order. */
export function renumber(draft: Draft): void {
  draft.spreadsheet.sheets.forEach((sheet, index) => (sheet.properties['index'] = index));
}

/** An id for a chart, range or rule that was not given out before. */
export function freshNumber(draft: Draft): number {
  draft.state.counter += 1;
  return 100_000 + draft.state.counter;
}
