/** `batchUpdate` requests that change the spreadsheet and its tabs. */
import { numberAt, objectAt, textAt, type JsonObject } from '../../json';
import { newSheet, type StoredSheet } from '../../state';
import { sizeOf, type GridSize } from './a1';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import { unconfirmed } from '../unconfirmed';
import { formOf, freshNumber, gridRange, renumber, sheetOf, wholeRange, type Draft } from './sheets-draft';

export const sheetRequests = {
  updateSpreadsheetProperties,
  addSheet,
  updateSheetProperties,
  deleteSheet,
  setBasicFilter,
  clearBasicFilter,
};

function updateSpreadsheetProperties(draft: Draft, request: JsonObject): JsonObject {
  const { properties } = draft.spreadsheet;
  applyMask(properties, objectAt(request, 'properties'), textAt(request, 'fields'));
  if (
    !/^[a-z]{2,3}(_[A-Z]{2})?$/.test(textAt(properties, 'locale')) ||
    textAt(properties, 'locale') === 'xx_QQ'
  )
    unconfirmed(draft.state, 'unknown-locale', `Unsupported locale: ${textAt(properties, 'locale')}`);
  if (!isTimeZone(textAt(properties, 'timeZone')))
    unconfirmed(draft.state, 'unknown-time-zone', `Invalid time zone: ${textAt(properties, 'timeZone')}`);
  return {};
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function checkTitle(draft: Draft, title: string, except?: StoredSheet): void {
  if (title.trim() === '') throw new GoogleError('The sheet name cannot be empty.');
  if (title.length > 100) throw new GoogleError(`Invalid sheet name: "${title}"`);
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
    throw new GoogleError(`Sheet with id ${sheetId} already exists`);
  }
  // Documented: "Must be non-negative."
  if (sheetId < 0) throw new GoogleError(`Invalid sheetId: ${sheetId}. It must be non-negative.`);
  let number = sheets.length + 1;
  while (sheets.some((sheet) => sheet.properties.title === `Sheet${number}`)) number += 1;
  const title = textAt(given, 'title') || `Sheet${number}`;
  checkTitle(draft, title);
  const sheet = newSheet(sheetId, title, sheets.length);
  if (textAt(given, 'title') === '' && given['title'] !== undefined) checkTitle(draft, '');
  const grid = { ...objectAt(sheet.properties, 'gridProperties'), ...objectAt(given, 'gridProperties') };
  Object.assign(sheet.properties, given, { sheetId, title, gridProperties: grid });
  checkGrid(draft, sheet, sizeOf(sheet));
  sheets.splice(numberAt(given, 'index') ?? sheets.length, 0, sheet);
  renumber(draft);
  return { addSheet: { properties: { ...sheet.properties } } };
}

function updateSheetProperties(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'properties');
  const sheet = sheetOf(draft, numberAt(given, 'sheetId'), 'sheet');
  const before = sizeOf(sheet);
  applyMask(sheet.properties, given, textAt(request, 'fields'));
  checkTitle(draft, sheet.properties.title, sheet);
  checkOneIsSeen(draft, 'hide');
  // A colour of no kind is none (recorded exchange).
  if (Object.keys(objectAt(sheet.properties, 'tabColorStyle')).length === 0)
    delete sheet.properties['tabColorStyle'];
  const { rowCount, columnCount } = sizeOf(sheet);
  checkGrid(draft, sheet, before);
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

/** Columns that a sheet may have (measured live, Sept 2026). */
const COLUMNS_LIMIT = 18_278;

/** What a grid may be, after a change from `before`. Wordings quoted by up to nine projects each. */
function checkGrid(draft: Draft, sheet: StoredSheet, before: GridSize): void {
  const { rowCount, columnCount } = sizeOf(sheet);
  const grid = objectAt(sheet.properties, 'gridProperties');
  const frozen = numberAt(grid, 'frozenRowCount') ?? 0;
  if (rowCount < 1 || columnCount < 1)
    throw new GoogleError(`You can't delete all the ${rowCount < 1 ? 'rows' : 'columns'} on the sheet.`);
  if (columnCount > COLUMNS_LIMIT)
    throw new GoogleError(
      `This action would increase the number of columns in the sheet above the limit of ${COLUMNS_LIMIT} columns.`,
    );
  if (frozen >= rowCount)
    throw new GoogleError(
      rowCount < before.rowCount
        ? 'Sorry, it is not possible to delete all non-frozen rows.'
        : "You can't freeze all visible rows on the sheet.",
    );
  if ((numberAt(grid, 'frozenColumnCount') ?? 0) >= columnCount)
    unconfirmed(draft.state, 'freezing-all-columns', "You can't freeze all visible columns on the sheet.");
}

/** Wording of hiding: recorded; of removing: quoted by four projects. */
function checkOneIsSeen(draft: Draft, what: 'hide' | 'remove'): void {
  if (draft.spreadsheet.sheets.every((sheet) => sheet.properties['hidden'] === true))
    throw new GoogleError(`You can't ${what} all the sheets in a document.`);
}

function deleteSheet(draft: Draft, request: JsonObject): JsonObject {
  const sheet = sheetOf(draft, numberAt(request, 'sheetId'));
  // Wording quoted by one project.
  if (formOf(draft, sheet))
    throw new GoogleError('You cannot delete a sheet with a linked form. Please unlink the form first.');
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
