/** `batchUpdate` requests that change tabs, their size, and what lies on them. */
import { listAt, numberAt, objectAt, textAt, type JsonObject } from '../../json';
import { newSheet, type StoredSheet } from '../../state';
import { sizeOf } from './a1';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import {
  dimensionRange,
  freshNumber,
  gridRange,
  renumber,
  setSize,
  sheetOf,
  type Draft,
} from './sheets-draft';

export const sheetRequests = {
  updateSpreadsheetProperties,
  addSheet,
  updateSheetProperties,
  deleteSheet,
  updateDimensionProperties,
  autoResizeDimensions,
  appendDimension,
  insertDimension,
  deleteDimension,
  setBasicFilter,
  clearBasicFilter,
  mergeCells,
};

function updateSpreadsheetProperties(draft: Draft, request: JsonObject): JsonObject {
  applyMask(draft.spreadsheet.properties, objectAt(request, 'properties'), textAt(request, 'fields'));
  return {};
}

function checkTitle(draft: Draft, title: string, except?: StoredSheet): void {
  if (title.trim() === '' || title.length > 100) throw new GoogleError(`Invalid sheet name: "${title}"`);
  const taken = draft.spreadsheet.sheets.some(
    (sheet) => sheet !== except && sheet.properties.title.toLowerCase() === title.toLowerCase(),
  );
  if (taken)
    throw new GoogleError(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

function addSheet(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'properties');
  const { sheets } = draft.spreadsheet;
  const sheetId = numberAt(given, 'sheetId') ?? freshNumber(draft);
  if (sheets.some((sheet) => sheet.properties.sheetId === sheetId)) {
    throw new GoogleError(`A sheet with id ${sheetId} already exists.`);
  }
  let number = sheets.length + 1;
  while (sheets.some((sheet) => sheet.properties.title === `Sheet${number}`)) number += 1;
  const title = textAt(given, 'title') || `Sheet${number}`;
  checkTitle(draft, title);
  const sheet = newSheet(sheetId, title, sheets.length);
  const grid = { ...objectAt(sheet.properties, 'gridProperties'), ...objectAt(given, 'gridProperties') };
  Object.assign(sheet.properties, given, { sheetId, title, gridProperties: grid });
  sheets.splice(numberAt(given, 'index') ?? sheets.length, 0, sheet);
  renumber(draft);
  return { addSheet: { properties: { ...sheet.properties } } };
}

function updateSheetProperties(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'properties');
  const sheet = sheetOf(draft, numberAt(given, 'sheetId'));
  const before = sizeOf(sheet);
  applyMask(sheet.properties, given, textAt(request, 'fields'));
  checkTitle(draft, sheet.properties.title, sheet);
  const { rowCount, columnCount } = sizeOf(sheet);
  if (rowCount < 1 || columnCount < 1)
    throw new GoogleError('A sheet must have at least one row and one column.');
  if (rowCount < before.rowCount) sheet.rows = sheet.rows.slice(0, rowCount);
  if (columnCount < before.columnCount) sheet.rows = sheet.rows.map((row) => row.slice(0, columnCount));
  if (numberAt(given, 'index') !== undefined) {
    const others = draft.spreadsheet.sheets.filter((one) => one !== sheet);
    others.splice(numberAt(given, 'index') ?? 0, 0, sheet);
    draft.spreadsheet.sheets = others;
    renumber(draft);
  }
  return {};
}

function deleteSheet(draft: Draft, request: JsonObject): JsonObject {
  const sheet = sheetOf(draft, numberAt(request, 'sheetId'));
  const visible = draft.spreadsheet.sheets.filter((one) => one.properties['hidden'] !== true);
  if (visible.length === 1 && visible[0] === sheet) {
    throw new GoogleError("You can't remove all the visible sheets in a document.");
  }
  draft.spreadsheet.sheets = draft.spreadsheet.sheets.filter((one) => one !== sheet);
  renumber(draft);
  return {};
}

function updateDimensionProperties(draft: Draft, request: JsonObject): JsonObject {
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'range'));
  for (let index = from; index < to; index += 1) {
    const key = rows ? `row ${index}` : String(index);
    const properties = { ...sheet.columns[key] };
    applyMask(properties, objectAt(request, 'properties'), textAt(request, 'fields'));
    sheet.columns[key] = properties;
  }
  return {};
}

function autoResizeDimensions(draft: Draft, request: JsonObject): JsonObject {
  dimensionRange(draft, objectAt(request, 'dimensions'));
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
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'range'));
  const { rowCount, columnCount } = sizeOf(sheet);
  const count = to - from;
  const frozen = numberAt(objectAt(sheet.properties, 'gridProperties'), 'frozenRowCount') ?? 0;
  if (rows) {
    if (rowCount - count <= frozen)
      throw new GoogleError('Sorry, it is not possible to delete all non-frozen rows.');
    sheet.rows.splice(from, count);
    setSize(sheet, rowCount - count, columnCount);
  } else {
    if (columnCount - count < 1) throw new GoogleError('Sorry, it is not possible to delete all columns.');
    sheet.rows = sheet.rows.map((row) => [...row.slice(0, from), ...row.slice(to)]);
    setSize(sheet, rowCount, columnCount - count);
  }
  moveDress(sheet, to, rows ? 0 : 1, -count);
  return {};
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

function setBasicFilter(draft: Draft, request: JsonObject): JsonObject {
  const filter = objectAt(request, 'filter');
  gridRange(draft, objectAt(filter, 'range')).sheet.basicFilter = filter;
  return {};
}

function clearBasicFilter(draft: Draft, request: JsonObject): JsonObject {
  delete sheetOf(draft, numberAt(request, 'sheetId')).basicFilter;
  return {};
}

function mergeCells(draft: Draft, request: JsonObject): JsonObject {
  const range = objectAt(request, 'range');
  const { sheet } = gridRange(draft, range);
  const same = JSON.stringify(range);
  if (listAt({ merges: sheet.merges }, 'merges').some((one) => JSON.stringify(one) === same)) return {};
  sheet.merges.push(range);
  return {};
}
