/** `batchUpdate` requests that change rows and columns: their number, width, groups. */
import { numberAt, objectAt, textAt, type JsonObject } from '../../json';
import { setHeightToEnd } from '../../row-heights';
import type { Cell, StoredSheet } from '../../state';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import { unconfirmed } from '../unconfirmed';
import { sizeOf } from './a1';
import { deleted, inserted, moved, type LineMap } from './line-maps';
import { moveLines } from './move-lines';
import { dimensionRange, formOf, setSize, sheetOf, type Draft } from './sheets-draft';

function updateDimensionProperties(draft: Draft, request: JsonObject): JsonObject {
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'range'));
  const height = numberAt(objectAt(request, 'properties'), 'pixelSize');
  const isToEnd = rows && textAt(request, 'fields') === 'pixelSize' && to === sizeOf(sheet).rowCount;
  if (isToEnd && height !== undefined && setHeightToEnd(sheet, from, to, height)) return {};
  for (let index = from; index < to; index += 1) {
    const key = rows ? `row ${index}` : String(index);
    const properties = { ...sheet.columns[key] };
    applyMask(properties, objectAt(request, 'properties'), textAt(request, 'fields'));
    sheet.columns[key] = properties;
  }
  const isHidden = (column: number): boolean => sheet.columns[String(column)]?.['hiddenByUser'] === true;
  const hides = objectAt(request, 'properties')['hiddenByUser'] === true;
  if (hides && !rows && Array.from({ length: sizeOf(sheet).columnCount }, (_, at) => at).every(isHidden))
    unconfirmed(draft.state, 'hiding-all-columns', "You can't hide all the columns on the sheet.");
  return {};
}

function appendDimension(draft: Draft, request: JsonObject): JsonObject {
  const sheet = sheetOf(draft, numberAt(request, 'sheetId'));
  const length = numberAt(request, 'length') ?? 0;
  if (length < 1) throw new GoogleError('Length must be at least 1.');
  const { rowCount, columnCount } = sizeOf(sheet);
  if (request['dimension'] === 'ROWS') setSize(sheet, rowCount + length, columnCount);
  else setSize(sheet, rowCount, columnCount + length);
  return {};
}

function insertDimension(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'range');
  const sheet = sheetOf(draft, numberAt(given, 'sheetId'));
  const from = numberAt(given, 'startIndex') ?? 0;
  const count = (numberAt(given, 'endIndex') ?? from) - from;
  const { rowCount, columnCount } = sizeOf(sheet);
  const rows = given['dimension'] === 'ROWS';
  if (count < 1 || from > (rows ? rowCount : columnCount)) {
    throw new GoogleError('Invalid range to insert.');
  }
  const model = request['inheritFromBefore'] === true ? from - 1 : from;
  const alike = lookOfLine(sheet, rows, model);
  if (rows) {
    if (from < sheet.rows.length) sheet.rows.splice(from, 0, ...Array.from({ length: count }, () => []));
    setSize(sheet, rowCount + count, columnCount);
    setFrozen(sheet, rows, (frozen) => (from < frozen ? frozen + count : frozen));
  } else {
    sheet.rows = sheet.rows.map((row) =>
      from < row.length
        ? [...row.slice(0, from), ...new Array<null>(count).fill(null), ...row.slice(from)]
        : row,
    );
    setSize(sheet, rowCount, columnCount + count);
    setFrozen(sheet, rows, (frozen) => (from < frozen ? frozen + count : frozen));
  }
  moveLines(draft, { sheet, rows, ...inserted(from, count) });
  for (let at = from; at < from + count; at += 1) dressLine(sheet, rows, at, alike);
  return {};
}

interface LineLook {
  /** The other part of a cell's key to how the cell is dressed. */
  readonly cells: readonly (readonly [string, JsonObject])[];
  readonly size: number | undefined;
}

/** How a line looks that new ones are to look like: its formats, choices and size, without notes (batchUpdate reference). */
function lookOfLine(sheet: StoredSheet, rows: boolean, at: number): LineLook {
  const cells = Object.entries(sheet.dress).flatMap(([key, dress]) => {
    const [row = '', column = ''] = key.split(',');
    if ((rows ? row : column) !== String(at)) return [];
    const look = Object.entries(dress).filter(([name]) => name !== 'note');
    return [[rows ? column : row, Object.fromEntries(look)] as const];
  });
  const properties = sheet.columns[rows ? `row ${at}` : String(at)] ?? {};
  return { cells, size: numberAt(properties, 'pixelSize') };
}

function dressLine(sheet: StoredSheet, rows: boolean, at: number, { cells, size }: LineLook): void {
  for (const [other, look] of cells)
    if (Object.keys(look).length > 0) sheet.dress[rows ? `${at},${other}` : `${other},${at}`] = look;
  if (size !== undefined) sheet.columns[rows ? `row ${at}` : String(at)] = { pixelSize: size };
}

function setFrozen(sheet: StoredSheet, rows: boolean, change: (frozen: number) => number): void {
  const name = rows ? 'frozenRowCount' : 'frozenColumnCount';
  const grid = objectAt(sheet.properties, 'gridProperties');
  const frozen = numberAt(grid, name);
  if (frozen) sheet.properties['gridProperties'] = { ...grid, [name]: change(frozen) };
}

function deleteDimension(draft: Draft, request: JsonObject): JsonObject {
  checkIsThere(draft, objectAt(request, 'range'));
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'range'));
  const { rowCount, columnCount } = sizeOf(sheet);
  const count = to - from;
  // Seen once, in a script's handling of errors.
  if (rows && from === 0 && formOf(draft, sheet))
    throw new GoogleError('Cannot delete row with form questions');
  if (count === (rows ? rowCount : columnCount))
    throw new GoogleError(`You can't delete all the ${rows ? 'rows' : 'columns'} on the sheet.`);
  const frozen = numberAt(objectAt(sheet.properties, 'gridProperties'), 'frozenRowCount') ?? 0;
  if (rows) {
    if (rowCount - count <= frozen)
      throw new GoogleError('Sorry, it is not possible to delete all non-frozen rows.');
    sheet.rows.splice(from, count);
    setSize(sheet, rowCount - count, columnCount);
  } else {
    sheet.rows = sheet.rows.map((row) => [...row.slice(0, from), ...row.slice(to)]);
    setSize(sheet, rowCount, columnCount - count);
  }
  setFrozen(sheet, rows, (lines) => lines - Math.max(0, Math.min(to, lines) - from));
  moveLines(draft, { sheet, rows, ...deleted(from, to) });
  return {};
}

/** Another run may have made the tab shorter in between (quoted by two projects). */
function checkIsThere(draft: Draft, range: JsonObject): void {
  const { rowCount, columnCount } = sizeOf(sheetOf(draft, numberAt(range, 'sheetId')));
  const isColumn = range['dimension'] === 'COLUMNS';
  const [what, size] = [isColumn ? 'column' : 'row', isColumn ? columnCount : rowCount];
  const from = numberAt(range, 'startIndex') ?? 0;
  if (from >= size)
    throw new GoogleError(
      `Cannot delete a ${what} that doesn't exist. Tried to delete ${what} index ${from} but there are only ${size} ${what}s.`,
    );
}

function moveDimension(draft: Draft, request: JsonObject): JsonObject {
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'source'));
  const { rowCount, columnCount } = sizeOf(sheet);
  const target = numberAt(request, 'destinationIndex') ?? 0;
  if (target < 0 || target > (rows ? rowCount : columnCount))
    throw new GoogleError('Invalid destination index to move to.');
  if (target >= from && target <= to) return {};
  const map = moved(from, to, target);
  if (rows) sheet.rows = rearranged(sheet.rows, map, () => []);
  else sheet.rows = sheet.rows.map((row) => trimmed(rearranged(row, map, () => null)));
  moveLines(draft, { sheet, rows, ...map });
  return {};
}

/** A list with each of its items at the place where it goes; gaps are filled. */
function rearranged<T>(list: readonly T[], { line }: LineMap, gap: () => T): T[] {
  const placed: T[] = [];
  list.forEach((one, old) => {
    const at = line(old);
    if (at !== null) placed[at] = one;
  });
  return Array.from(placed, (one: T | undefined) => one ?? gap());
}

function trimmed(row: Cell[]): Cell[] {
  while (row.length > 0 && row.at(-1) === null) row.pop();
  return row;
}

export const dimensionRequests = {
  updateDimensionProperties,
  appendDimension,
  insertDimension,
  deleteDimension,
  moveDimension,
};
