/** The Sheets API's `spreadsheets.values`: reading and writing ranges. */
import { objectAt, textAt, type Json, type JsonObject } from '../../json';
import type { Cell, StoredSheet, StoredSpreadsheet } from '../../state';
import { parseRange, rangeName, sizeOf, type CellRange } from './a1';
import { checkSize, enterValue, rendered } from './cells';
import { GoogleError } from '../google-error';

/** `ValueRange` of a range: without the empty cells at the end of rows, nor empty rows at the end. */
export function readRange(spreadsheet: StoredSpreadsheet, text: string, options: JsonObject): JsonObject {
  const range = parseRange(spreadsheet, text);
  const option = textAt(options, 'valueRenderOption') || 'FORMATTED_VALUE';
  const byColumns = textAt(options, 'majorDimension') === 'COLUMNS';
  const { sheet } = range;
  const values: Json[][] = [];
  for (let row = range.rowFrom; row < Math.min(range.rowTo, sheet.rows.length); row += 1) {
    const cells = (sheet.rows[row] ?? []).slice(range.columnFrom, range.columnTo);
    values.push(
      trimmed(
        [...cells].map((cell, index) =>
          rendered(cell ?? null, option, numberFormat(sheet, row, range.columnFrom + index)),
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

const numberFormat = (sheet: StoredSheet, row: number, column: number): JsonObject | undefined => {
  const dress = sheet.dress[`${row},${column}`] ?? sheet.dress[`*,${column}`];
  return dress ? objectAt(objectAt(dress, 'userEnteredFormat'), 'numberFormat') : undefined;
};

const trimmed = (row: Json[]): Json[] => {
  while (row.length > 0 && row.at(-1) === '') row.pop();
  return row;
};

function turned(rows: Json[][]): Json[][] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => trimmed(rows.map((row) => row[column] ?? '')));
}

/** Writes a `ValueRange`; what the API answers. The sheet grows when rows are added below it. */
export function writeRange(
  spreadsheet: StoredSpreadsheet,
  text: string,
  values: readonly (readonly Json[])[],
  inputOption: string,
): JsonObject {
  const range = parseRange(spreadsheet, text);
  const written = place(spreadsheet, range, values, inputOption);
  return { spreadsheetId: spreadsheet.spreadsheetId, ...written };
}

/** Adds rows after the table that the range is in; the API looks for the last row with something in it. */
export function appendRange(
  spreadsheet: StoredSpreadsheet,
  text: string,
  values: readonly (readonly Json[])[],
  inputOption: string,
): JsonObject {
  const range = parseRange(spreadsheet, text);
  let last = range.sheet.rows.length;
  while (last > 0 && (range.sheet.rows[last - 1] ?? []).every((cell) => cell === null || cell === ''))
    last -= 1;
  growTo(range.sheet, last + values.length, range.columnFrom);
  checkSize(spreadsheet);
  const target = { ...range, rowFrom: last, rowTo: last + values.length };
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    updates: {
      spreadsheetId: spreadsheet.spreadsheetId,
      ...place(spreadsheet, target, values, inputOption),
    },
  };
}

function place(
  spreadsheet: StoredSpreadsheet,
  range: CellRange,
  values: readonly (readonly Json[])[],
  inputOption: string,
): JsonObject {
  if (inputOption !== 'RAW' && inputOption !== 'USER_ENTERED') {
    throw new GoogleError("'valueInputOption' is required but not specified");
  }
  const { sheet } = range;
  const width = Math.max(0, ...values.map((row) => row.length));
  const { columnCount, rowCount } = sizeOf(sheet);
  if (range.columnFrom + width > columnCount || range.rowFrom + values.length > rowCount) {
    throw new GoogleError(
      `Range (${rangeName(range)}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  if (values.length > range.rowTo - range.rowFrom || width > range.columnTo - range.columnFrom) {
    // A single cell is a corner; a real range must be large enough.
    const isCorner = range.rowTo - range.rowFrom === 1 && range.columnTo - range.columnFrom === 1;
    if (!isCorner)
      throw new GoogleError(
        `Requested writing within range [${rangeName(range)}], but tried writing outside it`,
      );
  }
  const rows = [...sheet.rows];
  values.forEach((given, down) => {
    const at = range.rowFrom + down;
    const row: Cell[] = [...(rows[at] ?? [])];
    given.forEach((value, along) => {
      const cell = enterValue(value, inputOption);
      if (cell !== undefined) put(row, range.columnFrom + along, cell);
    });
    for (let blank = rows.length; blank < at; blank += 1) rows[blank] = [];
    rows[at] = row;
  });
  sheet.rows = rows;
  checkSize(spreadsheet);
  return {
    updatedRange: rangeName({
      ...range,
      rowTo: range.rowFrom + Math.max(values.length, 1),
      columnTo: range.columnFrom + Math.max(width, 1),
    }),
    updatedRows: values.length,
    updatedColumns: width,
    updatedCells: values.reduce((sum, row) => sum + row.length, 0),
  };
}

/** Sets a cell of a row, filling the gap before it. */
export function put(row: Cell[], column: number, cell: Cell): void {
  while (row.length < column) row.push(null);
  row[column] = cell === '' ? null : cell;
}

/** Makes the grid at least so many rows long. */
function growTo(sheet: StoredSheet, rows: number, columns: number): void {
  const { rowCount, columnCount } = sizeOf(sheet);
  sheet.properties['gridProperties'] = {
    ...objectAt(sheet.properties, 'gridProperties'),
    rowCount: Math.max(rowCount, rows),
    columnCount: Math.max(columnCount, columns),
  };
}
