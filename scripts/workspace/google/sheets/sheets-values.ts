/** The Sheets API's `spreadsheets.values`: reading and writing ranges. */
import { numberAt, objectAt, textAt, type Json, type JsonObject } from '../../json';
import type { Cell, State, StoredSpreadsheet } from '../../state';
import { GoogleError, NotImplemented } from '../google-error';
import { columnName, parseRange, rangeName, sizeOf, type CellRange } from './a1';
import { checkSize, enterValue, numberFormatOf, rendered } from './cell-store';
import { isAssumed } from '../unconfirmed';
import { gridRange, setSize } from './sheets-draft';
import { tableAround } from './tables';
import { typeInto } from './typed-value';

/** `ValueRange` of a range: without the empty cells at the end of rows, nor empty rows at the end. */
export const readRange = (
  state: State,
  spreadsheet: StoredSpreadsheet,
  text: string,
  options: JsonObject,
): JsonObject => readCells(parseRange(spreadsheet, text), options, barsIn(state));

/** What a cell with bars says: something else, should nothing not be so, and whoever reads such a cell has to do without. */
const barsIn = (state: State): string => (isAssumed(state, 'bars-have-no-value') ? '' : 'bars');

/**
 * `MatchedValueRange` of a data filter: the range's values and the filters that it matched (discovery). Cells that are
 * chosen by developer metadata are not here.
 */
export function readFiltered(
  state: State,
  spreadsheet: StoredSpreadsheet,
  filter: JsonObject,
  options: JsonObject,
): JsonObject[] {
  if (filter['developerMetadataLookup'])
    throw new NotImplemented('values.batchGetByDataFilter with developerMetadataLookup');
  const a1 = textAt(filter, 'a1Range');
  const isThere =
    a1 !== '' ||
    spreadsheet.sheets.some(
      ({ properties }) => properties.sheetId === (numberAt(objectAt(filter, 'gridRange'), 'sheetId') ?? 0),
    );
  if (!isThere && !isAssumed(state, 'filter-for-no-tab')) return [];
  const range = a1 ? parseRange(spreadsheet, a1) : gridRange({ spreadsheet }, objectAt(filter, 'gridRange'));
  return [{ valueRange: readCells(range, options, barsIn(state)), dataFilters: [filter] }];
}

/** @param bars what a cell with bars says */
function readCells(range: CellRange, options: JsonObject, bars: string): JsonObject {
  const render = textAt(options, 'valueRenderOption') || 'FORMATTED_VALUE';
  const asText = textAt(options, 'dateTimeRenderOption') !== 'SERIAL_NUMBER';
  const byColumns = textAt(options, 'majorDimension') === 'COLUMNS';
  const { sheet } = range;
  const values: Json[][] = [];
  for (let row = range.rowFrom; row < Math.min(range.rowTo, sheet.rows.length); row += 1) {
    const cells = (sheet.rows[row] ?? []).slice(range.columnFrom, range.columnTo);
    values.push(
      trimmed(
        [...cells].map((cell, index) =>
          rendered(
            cell ?? null,
            render,
            asText,
            () => numberFormatOf(sheet, row, range.columnFrom + index),
            bars,
          ),
        ),
      ),
    );
  }
  while (values.length > 0 && values.at(-1)?.length === 0) values.pop();
  const shaped = byColumns ? turned(values) : values;
  return {
    range: rangeName(range),
    majorDimension: byColumns ? 'COLUMNS' : 'ROWS',
    ...(shaped.length > 0 && { values: shaped }),
  };
}

const trimmed = (row: Json[]): Json[] => {
  while (row.length > 0 && row.at(-1) === '') row.pop();
  return row;
};

function turned(rows: readonly Json[][]): Json[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => trimmed(rows.map((row) => row[column] ?? '')));
}

/** How values are written, and what is answered. */
export interface Writing {
  /** `RAW` or `USER_ENTERED`. */
  readonly input: string;
  readonly byColumns: boolean;
  readonly includeValues: boolean;
}

/** The cells that a value was written to. */
interface Written {
  readonly range: CellRange;
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly cells: number;
}

/** `UpdateValuesResponse`, without the spreadsheet's id. Cells that are null are not counted (recorded exchanges). */
export const updated = ({ range, rows, columns, cells }: Written): JsonObject => ({
  updatedRange: rangeName(range),
  ...(cells > 0 && { updatedRows: rows.size, updatedColumns: columns.size, updatedCells: cells }),
});

/** The sums of `BatchUpdateValuesResponse`: each row and column once, however often it was written to. */
export function totals(written: readonly Written[]): JsonObject {
  const count = (of: (one: Written) => Iterable<number>): number =>
    new Set(written.flatMap((one) => [...of(one)].map((at) => `${one.range.sheet.properties.sheetId} ${at}`)))
      .size;
  return {
    totalUpdatedRows: count(({ rows }) => rows),
    totalUpdatedColumns: count(({ columns }) => columns),
    totalUpdatedCells: written.reduce((sum, { cells }) => sum + cells, 0),
    totalUpdatedSheets: new Set(written.map(({ range }) => range.sheet)).size,
  };
}

/** Writes a `ValueRange`. @throws GoogleError when the values do not fit the range. */
export function writeRange(
  spreadsheet: StoredSpreadsheet,
  text: string,
  values: Json[][],
  writing: Writing,
): Written {
  const range = parseRange(spreadsheet, text);
  const rows = writing.byColumns ? turned(values) : values;
  checkFits(range, rows);
  return place(spreadsheet, range, rows, writing);
}

/** A single cell is a corner; a real range must be large enough. Wording measured by three projects, Sept 2026. */
function checkFits(range: CellRange, rows: readonly Json[][]): void {
  const isCorner = range.rowTo - range.rowFrom === 1 && range.columnTo - range.columnFrom === 1;
  if (isCorner) return;
  const width = Math.max(0, ...rows.map((row) => row.length));
  const asked = `Requested writing within range [${rangeName(range)}], but tried writing to`;
  if (rows.length > range.rowTo - range.rowFrom) throw new GoogleError(`${asked} row [${range.rowTo + 1}]`);
  if (width > range.columnTo - range.columnFrom)
    throw new GoogleError(`${asked} column [${columnName(range.columnTo)}]`);
}

/** Adds rows after the table that the range is in; where it is in none, at the range's own start. */
export function appendRange(
  spreadsheet: StoredSpreadsheet,
  text: string,
  values: Json[][],
  writing: Writing & { readonly insertRows: boolean },
): JsonObject {
  if (writing.insertRows) throw new NotImplemented('values.append with insertDataOption=INSERT_ROWS');
  const range = parseRange(spreadsheet, text);
  const rows = writing.byColumns ? turned(values) : values;
  const table = tableAround(range);
  const rowFrom = table ? table.rowTo : range.rowFrom;
  const columnFrom = table ? table.columnFrom : range.columnFrom;
  const size = sizeOf(range.sheet);
  setSize(range.sheet, Math.max(size.rowCount, rowFrom + rows.length), size.columnCount);
  checkSize(spreadsheet);
  const target = { ...range, rowFrom, columnFrom };
  return {
    ...(table && { tableRange: rangeName(table) }),
    updates: {
      spreadsheetId: spreadsheet.spreadsheetId,
      ...updated(place(spreadsheet, target, rows, writing)),
    },
  };
}

function place(
  spreadsheet: StoredSpreadsheet,
  range: CellRange,
  values: readonly Json[][],
  { input, includeValues }: Writing,
): Written {
  if (input !== 'RAW' && input !== 'USER_ENTERED')
    throw new GoogleError("'valueInputOption' is required but not specified");
  if (includeValues) throw new NotImplemented('includeValuesInResponse');
  const { sheet } = range;
  const width = Math.max(0, ...values.map((row) => row.length));
  const end = { ...range, rowTo: range.rowFrom + values.length, columnTo: range.columnFrom + width };
  const { columnCount, rowCount } = sizeOf(sheet);
  if (end.columnTo > columnCount || end.rowTo > rowCount) {
    throw new GoogleError(
      `Range (${rangeName(end)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  const touched = { rows: new Set<number>(), columns: new Set<number>(), cells: 0 };
  const rows = [...sheet.rows];
  values.forEach((given, down) => {
    const at = range.rowFrom + down;
    const row: Cell[] = [...(rows[at] ?? [])];
    given.forEach((value, along) => {
      const cell =
        typeof value === 'string' && input === 'USER_ENTERED'
          ? typeInto(sheet, at, range.columnFrom + along, value)
          : enterValue(value);
      if (cell === undefined) return;
      put(row, range.columnFrom + along, cell);
      touched.rows.add(at);
      touched.columns.add(range.columnFrom + along);
      touched.cells += 1;
    });
    for (let blank = rows.length; blank < at; blank += 1) rows[blank] = [];
    rows[at] = row;
  });
  sheet.rows = rows;
  checkSize(spreadsheet);
  return {
    ...touched,
    range: {
      ...end,
      rowTo: Math.max(end.rowTo, range.rowFrom + 1),
      columnTo: Math.max(end.columnTo, range.columnFrom + 1),
    },
  };
}

/** Empties a range, formats stay. @returns the range in full. */
export function clearRange(spreadsheet: StoredSpreadsheet, text: string): string {
  const range = parseRange(spreadsheet, text);
  range.sheet.rows = range.sheet.rows.map((row, at) =>
    at < range.rowFrom || at >= range.rowTo
      ? row
      : row.map((cell, column) => (column >= range.columnFrom && column < range.columnTo ? null : cell)),
  );
  return rangeName(range);
}

/** Sets a cell of a row, filling the gap before it. */
export function put(row: Cell[], column: number, cell: Cell): void {
  while (row.length < column) row.push(null);
  row[column] = cell === '' ? null : cell;
}
