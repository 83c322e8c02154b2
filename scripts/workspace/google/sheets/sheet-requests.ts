/** `batchUpdate` requests that change the spreadsheet and its tabs. */
import { numberAt, objectAt, textAt, type JsonObject } from '../../json';
import { newSheet, type StoredSheet } from '../../state';
import { sizeOf } from './a1';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import { freshNumber, gridRange, renumber, sheetOf, wholeRange, type Draft } from './sheets-draft';

export const sheetRequests = {
  updateSpreadsheetProperties,
  addSheet,
  updateSheetProperties,
  deleteSheet,
  setBasicFilter,
  clearBasicFilter,
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
  checkOneIsSeen(draft, 'hide');
  // A colour of no kind is none (recorded exchange).
  if (Object.keys(objectAt(sheet.properties, 'tabColorStyle')).length === 0)
    delete sheet.properties['tabColorStyle'];
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

/** Wording of hiding: recorded; of removing: quoted by four projects. */
function checkOneIsSeen(draft: Draft, what: 'hide' | 'remove'): void {
  if (draft.spreadsheet.sheets.every((sheet) => sheet.properties['hidden'] === true))
    throw new GoogleError(`You can't ${what} all the sheets in a document.`);
}

function deleteSheet(draft: Draft, request: JsonObject): JsonObject {
  const sheet = sheetOf(draft, numberAt(request, 'sheetId'));
  draft.spreadsheet.sheets = draft.spreadsheet.sheets.filter((one) => one !== sheet);
  checkOneIsSeen(draft, 'remove');
  renumber(draft);
  return {};
}

function setBasicFilter(draft: Draft, request: JsonObject): JsonObject {
  const filter = objectAt(request, 'filter');
  const range = gridRange(draft, objectAt(filter, 'range'));
  range.sheet.basicFilter = { ...filter, range: wholeRange(range) };
  return {};
}

function clearBasicFilter(draft: Draft, request: JsonObject): JsonObject {
  delete sheetOf(draft, numberAt(request, 'sheetId')).basicFilter;
  return {};
}
