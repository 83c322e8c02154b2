/** `batchUpdate` requests that change cells. */
import { listAt, numberAt, objectAt, textAt, type JsonObject } from '../../json';
import type { Cell, StoredSheet } from '../../state';
import { sizeOf } from './a1';
import { fromExtended } from './cell-store';
import { checkCondition } from './conditions';
import { applyMask, namesIn } from '../field-mask';
import { GoogleError } from '../google-error';
import { gridRange, setSize, sheetOf, type Draft } from './sheets-draft';
import { put } from './sheets-values';

export const cellRequests = {
  updateCells,
  appendCells,
  repeatCell,
  setDataValidation,
  deleteRange,
};

/** Writes one cell's value and dress, as far as the mask names them. */
function writeCell(
  sheet: StoredSheet,
  row: Cell[],
  at: { row: number; column: number },
  cell: JsonObject,
  mask: string,
): void {
  const names = namesIn(mask);
  if (names.includes('*') || names.includes('userEnteredValue')) {
    put(row, at.column, fromExtended(objectAt(cell, 'userEnteredValue')));
  }
  if (names.some((name) => name !== 'userEnteredValue'))
    dressCell(sheet, `${at.row},${at.column}`, cell, mask);
}

function dressCell(sheet: StoredSheet, key: string, cell: JsonObject, mask: string): void {
  const dress = { ...sheet.dress[key] };
  const rest = Object.fromEntries(Object.entries(cell).filter(([name]) => name !== 'userEnteredValue'));
  applyMask(dress, rest, mask, 'userEnteredValue');
  if (Object.keys(dress).length > 0) sheet.dress[key] = dress;
  else delete sheet.dress[key];
}

/** Down to the tab's end: kept once for the column, with the row where it begins. */
function dressColumn(sheet: StoredSheet, column: number, from: number, cell: JsonObject, mask: string): void {
  const key = `*,${column}`;
  const before = numberAt(sheet.dress[key] ?? {}, 'fromRow');
  dressCell(sheet, key, cell, mask);
  const dress = sheet.dress[key];
  if (dress) sheet.dress[key] = { ...dress, fromRow: Math.min(before ?? from, from) };
}

function requireMask(request: JsonObject): string {
  const mask = textAt(request, 'fields');
  if (mask === '')
    throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  return mask;
}

function updateCells(draft: Draft, request: JsonObject): JsonObject {
  const mask = requireMask(request);
  const start = objectAt(request, 'start');
  const isRange = request['range'] !== undefined;
  const area = isRange
    ? gridRange(draft, objectAt(request, 'range'))
    : {
        sheet: sheetOf(draft, numberAt(start, 'sheetId')),
        rowFrom: numberAt(start, 'rowIndex') ?? 0,
        columnFrom: numberAt(start, 'columnIndex') ?? 0,
        rowTo: Infinity,
        columnTo: Infinity,
      };
  const { sheet } = area;
  const { rowCount, columnCount } = sizeOf(sheet);
  const given = listAt(request, 'rows');
  given.forEach((rowData, down) => {
    const at = area.rowFrom + down;
    if (at >= Math.min(area.rowTo, rowCount)) {
      throw new GoogleError(
        `Attempting to write row: ${at}, beyond the last requested row of: ${Math.min(area.rowTo, rowCount) - 1}`,
      );
    }
    const row = [...(sheet.rows[at] ?? [])];
    listAt(rowData, 'values').forEach((cell, along) => {
      const column = area.columnFrom + along;
      if (column >= Math.min(area.columnTo, columnCount)) {
        throw new GoogleError(
          `Attempting to write column: ${column}, beyond the last requested column of: ${Math.min(area.columnTo, columnCount) - 1}`,
        );
      }
      writeCell(sheet, row, { row: at, column }, cell, mask);
    });
    setRow(sheet, at, row);
  });
  // A range that the rows do not fill is cleared, as far as the mask goes.
  if (isRange) clearRest(area, given, mask);
  return {};
}

function clearRest(area: ReturnType<typeof gridRange>, given: readonly JsonObject[], mask: string): void {
  const { sheet } = area;
  const end = Math.min(area.rowTo, Math.max(sheet.rows.length, lastDressedRow(sheet) + 1));
  for (let at = area.rowFrom; at < end; at += 1) {
    const filled = listAt(given[at - area.rowFrom] ?? {}, 'values').length;
    const row = [...(sheet.rows[at] ?? [])];
    const width = Math.min(area.columnTo, sizeOf(sheet).columnCount);
    for (let column = area.columnFrom + filled; column < width; column += 1) {
      if (column < row.length || sheet.dress[`${at},${column}`])
        writeCell(sheet, row, { row: at, column }, {}, mask);
    }
    setRow(sheet, at, row);
  }
}

const lastDressedRow = (sheet: StoredSheet): number =>
  Object.keys(sheet.dress).reduce((last, key) => Math.max(last, Number.parseInt(key, 10) || 0), 0);

/** Puts a row into a tab; empty cells at its end are not kept. */
export function setRow(sheet: StoredSheet, at: number, row: Cell[]): void {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  if (row.length === 0 && at >= sheet.rows.length) return;
  while (sheet.rows.length < at) sheet.rows.push([]);
  sheet.rows[at] = row;
}

function appendCells(draft: Draft, request: JsonObject): JsonObject {
  const mask = requireMask(request);
  const sheet = sheetOf(draft, numberAt(request, 'sheetId'));
  let at = sheet.rows.length;
  while (at > 0 && (sheet.rows[at - 1] ?? []).length === 0) at -= 1;
  const given = listAt(request, 'rows');
  const width = given.reduce((most, row) => Math.max(most, listAt(row, 'values').length), 0);
  const { rowCount, columnCount } = sizeOf(sheet);
  setSize(sheet, Math.max(rowCount, at + given.length), Math.max(columnCount, width));
  for (const rowData of given) {
    const row: Cell[] = [];
    listAt(rowData, 'values').forEach((cell, column) =>
      writeCell(sheet, row, { row: at, column }, cell, mask),
    );
    setRow(sheet, at, row);
    at += 1;
  }
  return {};
}

function repeatCell(draft: Draft, request: JsonObject): JsonObject {
  const mask = requireMask(request);
  const area = gridRange(draft, objectAt(request, 'range'));
  const { sheet } = area;
  const cell = objectAt(request, 'cell');
  const wholeColumn =
    area.rowTo === sizeOf(sheet).rowCount && !mask.includes('userEnteredValue') && !mask.includes('*');
  for (let column = area.columnFrom; column < area.columnTo; column += 1) {
    // A format down to the sheet's end is kept once for the column, not a thousand times.
    if (wholeColumn) dressColumn(sheet, column, area.rowFrom, cell, mask);
  }
  if (wholeColumn) return {};
  for (let at = area.rowFrom; at < area.rowTo; at += 1) {
    const row = [...(sheet.rows[at] ?? [])];
    for (let column = area.columnFrom; column < area.columnTo; column += 1) {
      writeCell(sheet, row, { row: at, column }, cell, mask);
    }
    setRow(sheet, at, row);
  }
  return {};
}

function setDataValidation(draft: Draft, request: JsonObject): JsonObject {
  const area = gridRange(draft, objectAt(request, 'range'));
  const rule = request['rule'];
  checkCondition(draft, objectAt(objectAt(request, 'rule'), 'condition'), 'validation');
  const toEnd = area.rowTo === sizeOf(area.sheet).rowCount;
  for (let column = area.columnFrom; column < area.columnTo; column += 1) {
    const cell = rule === undefined ? {} : { dataValidation: rule };
    if (toEnd) dressColumn(area.sheet, column, area.rowFrom, cell, 'dataValidation');
    else
      for (let row = area.rowFrom; row < area.rowTo; row += 1) {
        dressCell(area.sheet, `${row},${column}`, cell, 'dataValidation');
      }
  }
  return {};
}

function deleteRange(draft: Draft, request: JsonObject): JsonObject {
  const area = gridRange(draft, objectAt(request, 'range'));
  if (request['shiftDimension'] !== 'ROWS') throw new GoogleError('shiftDimension must be ROWS or COLUMNS');
  const { sheet } = area;
  const height = area.rowTo - area.rowFrom;
  for (let at = area.rowFrom; at < sheet.rows.length; at += 1) {
    const row = [...(sheet.rows[at] ?? [])];
    const from = sheet.rows[at + height] ?? [];
    for (let column = area.columnFrom; column < area.columnTo; column += 1)
      put(row, column, from[column] ?? null);
    setRow(sheet, at, row);
  }
  return {};
}
