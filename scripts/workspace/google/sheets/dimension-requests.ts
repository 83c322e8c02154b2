/** `batchUpdate` requests that change rows and columns: their number, width, groups. */
import { numberAt, objectAt, textAt, type JsonObject } from '../../json';
import type { StoredSheet } from '../../state';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import { unconfirmed } from '../unconfirmed';
import { sizeOf } from './a1';
import { dimensionRange, formOf, setSize, sheetOf, type Draft } from './sheets-draft';

function updateDimensionProperties(draft: Draft, request: JsonObject): JsonObject {
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'range'));
  for (let index = from; index < to; index += 1) {
    const key = rows ? `row ${index}` : String(index);
    const properties = { ...sheet.columns[key] };
    applyMask(properties, objectAt(request, 'properties'), textAt(request, 'fields'));
    sheet.columns[key] = properties;
  }
  const isHidden = (column: number): boolean => sheet.columns[String(column)]?.['hiddenByUser'] === true;
  if (!rows && Array.from({ length: sizeOf(sheet).columnCount }, (_, at) => at).every(isHidden))
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
  if (count < 1 || from > (given['dimension'] === 'ROWS' ? rowCount : columnCount)) {
    throw new GoogleError('Invalid range to insert.');
  }
  if (given['dimension'] === 'ROWS') {
    if (from < sheet.rows.length) sheet.rows.splice(from, 0, ...Array.from({ length: count }, () => []));
    setSize(sheet, rowCount + count, columnCount);
    moveDress(sheet, from, 0, count);
  } else {
    sheet.rows = sheet.rows.map((row) =>
      from < row.length
        ? [...row.slice(0, from), ...new Array<null>(count).fill(null), ...row.slice(from)]
        : row,
    );
    setSize(sheet, rowCount, columnCount + count);
    moveDress(sheet, from, 1, count);
  }
  return {};
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
  moveDress(sheet, to, rows ? 0 : 1, -count);
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

/** Formats move with their cells when rows (0) or columns (1) come or go before `from`. */
function moveDress(sheet: StoredSheet, from: number, part: 0 | 1, by: number): void {
  const moved: StoredSheet['dress'] = {};
  for (const [key, dress] of Object.entries(sheet.dress)) {
    const places = key.split(',');
    const at = Number(places[part]);
    if (Number.isNaN(at) || at < from + Math.min(by, 0)) moved[key] = dress;
    else if (at >= from) {
      places[part] = String(at + by);
      moved[places.join(',')] = dress;
    }
  }
  sheet.dress = moved;
}

export const dimensionRequests = {
  updateDimensionProperties,
  appendDimension,
  insertDimension,
  deleteDimension,
};
