/** `batchUpdate` requests for what lies on tabs: charts, protections, bands, conditional formats, names, metadata. */
import { numberAt, objectAt, textAt, type JsonObject } from '../../json';
import type { StoredSheet } from '../../state';
import { applyMask } from '../field-mask';
import { GoogleError } from '../google-error';
import { onFirstSheet } from './describe-spreadsheet';
import { freshNumber, gridRange, sheetOf, type Draft } from './sheets-draft';

type Kept = 'charts' | 'protectedRanges' | 'bandedRanges';

/** Finds an object of any sheet by its id. @throws GoogleError when there is none. */
function find(draft: Draft, kind: Kept, idName: string, id: number | undefined): [StoredSheet, JsonObject] {
  for (const sheet of draft.spreadsheet.sheets) {
    const found = sheet[kind].find((one) => one[idName] === id);
    if (found) return [sheet, found];
  }
  throw new GoogleError(`No ${kind.slice(0, -1)} with ID: ${id ?? 'none'}`);
}

function remove(draft: Draft, kind: Kept, idName: string, id: number | undefined): JsonObject {
  const [sheet, found] = find(draft, kind, idName, id);
  sheet[kind] = sheet[kind].filter((one) => one !== found);
  return {};
}

function change(draft: Draft, kind: Kept, idName: string, given: JsonObject, fields: string): JsonObject {
  const [sheet, found] = find(draft, kind, idName, numberAt(given, idName));
  const changed = { ...found };
  applyMask(changed, given, fields);
  sheet[kind] = sheet[kind].map((one) => (one === found ? changed : one));
  return {};
}

/** The id given, which must be new, or a fresh one. */
function idFor(draft: Draft, kind: Kept, idName: string, given: JsonObject): number {
  const wanted = numberAt(given, idName);
  if (wanted === undefined) return freshNumber(draft);
  if (draft.spreadsheet.sheets.some((sheet) => sheet[kind].some((one) => one[idName] === wanted))) {
    throw new GoogleError(`${idName} ${wanted} already exists.`);
  }
  return wanted;
}

function addChart(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'chart');
  const overlay = objectAt(objectAt(given, 'position'), 'overlayPosition');
  const anchor = objectAt(overlay, 'anchorCell');
  if (Object.keys(overlay).length === 0) throw new GoogleError('No position of the chart was given.');
  const sheet = sheetOf(draft, numberAt(anchor, 'sheetId'));
  const chart: JsonObject = { ...given, chartId: idFor(draft, 'charts', 'chartId', given) };
  sheet.charts.push(chart);
  return { addChart: { chart } };
}

function updateChartSpec(draft: Draft, request: JsonObject): JsonObject {
  const given = { chartId: request['chartId'], spec: request['spec'] };
  return change(draft, 'charts', 'chartId', given, 'spec');
}

function updateEmbeddedObjectPosition(draft: Draft, request: JsonObject): JsonObject {
  const [, chart] = find(draft, 'charts', 'chartId', numberAt(request, 'objectId'));
  applyMask(objectAt(chart, 'position'), objectAt(request, 'newPosition'), textAt(request, 'fields'));
  return { updateEmbeddedObjectPosition: { position: objectAt(chart, 'position') } };
}

const deleteEmbeddedObject = (draft: Draft, request: JsonObject): JsonObject =>
  remove(draft, 'charts', 'chartId', numberAt(request, 'objectId'));

function addProtectedRange(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'protectedRange');
  const { sheet } = gridRange(draft, objectAt(given, 'range'));
  const protectedRange: JsonObject = {
    protectedRangeId: idFor(draft, 'protectedRanges', 'protectedRangeId', given),
    range: objectAt(given, 'range'),
    ...(textAt(given, 'description') && { description: given['description'] }),
    ...(given['warningOnly'] === true && { warningOnly: true }),
    requestingUserCanEdit: true,
  };
  const { users } = objectAt(given, 'editors');
  const editors = Array.isArray(users) && users.length > 0 ? { users } : {};
  sheet.protectedRanges.push({ ...protectedRange, editors });
  return { addProtectedRange: { protectedRange: onFirstSheet({ ...protectedRange, editors }) } };
}

const updateProtectedRange = (draft: Draft, request: JsonObject): JsonObject =>
  change(
    draft,
    'protectedRanges',
    'protectedRangeId',
    objectAt(request, 'protectedRange'),
    textAt(request, 'fields'),
  );

const deleteProtectedRange = (draft: Draft, request: JsonObject): JsonObject =>
  remove(draft, 'protectedRanges', 'protectedRangeId', numberAt(request, 'protectedRangeId'));

function addBanding(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'bandedRange');
  const range = gridRange(draft, objectAt(given, 'range'));
  const overlaps = range.sheet.bandedRanges.some((one) => {
    const other = gridRange(draft, objectAt(one, 'range'));
    return other.rowFrom < range.rowTo && range.rowFrom < other.rowTo;
  });
  if (overlaps) {
    throw new GoogleError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const bandedRange: JsonObject = {
    ...given,
    bandedRangeId: idFor(draft, 'bandedRanges', 'bandedRangeId', given),
  };
  range.sheet.bandedRanges.push(bandedRange);
  return { addBanding: { bandedRange } };
}

const deleteBanding = (draft: Draft, request: JsonObject): JsonObject =>
  remove(draft, 'bandedRanges', 'bandedRangeId', numberAt(request, 'bandedRangeId'));

function addConditionalFormatRule(draft: Draft, request: JsonObject): JsonObject {
  const rule = objectAt(request, 'rule');
  const [first] = rule['ranges'] as JsonObject[];
  if (!first) throw new GoogleError('A conditional format rule needs at least one range.');
  for (const range of rule['ranges'] as JsonObject[]) gridRange(draft, range);
  const { sheet } = gridRange(draft, first);
  sheet.conditionalFormats.splice(numberAt(request, 'index') ?? 0, 0, rule);
  return {};
}

function deleteConditionalFormatRule(draft: Draft, request: JsonObject): JsonObject {
  const sheet = sheetOf(draft, numberAt(request, 'sheetId'));
  const index = numberAt(request, 'index') ?? 0;
  const rule = sheet.conditionalFormats[index];
  if (!rule)
    throw new GoogleError(`No conditional format on sheet: ${sheet.properties.sheetId} at index: ${index}`);
  sheet.conditionalFormats.splice(index, 1);
  return { deleteConditionalFormatRule: { rule } };
}

function addNamedRange(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'namedRange');
  const name = textAt(given, 'name');
  gridRange(draft, objectAt(given, 'range'));
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,249}$/.test(name))
    throw new GoogleError(`Invalid name for a named range: "${name}"`);
  if (draft.spreadsheet.namedRanges.some((one) => textAt(one, 'name').toLowerCase() === name.toLowerCase())) {
    throw new GoogleError(`A named range with name: "${name}" already exists.`);
  }
  const namedRange: JsonObject = {
    ...given,
    namedRangeId: textAt(given, 'namedRangeId') || `name-${freshNumber(draft)}`,
  };
  draft.spreadsheet.namedRanges.push(namedRange);
  return { addNamedRange: { namedRange: onFirstSheet(namedRange) } };
}

function updateNamedRange(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'namedRange');
  const id = textAt(given, 'namedRangeId');
  const found = draft.spreadsheet.namedRanges.find((one) => one['namedRangeId'] === id);
  if (!found) throw new GoogleError(`No named range with id: ${id}`);
  const changed = { ...found };
  applyMask(changed, given, textAt(request, 'fields'));
  draft.spreadsheet.namedRanges = draft.spreadsheet.namedRanges.map((one) => (one === found ? changed : one));
  return {};
}

function deleteNamedRange(draft: Draft, request: JsonObject): JsonObject {
  const id = textAt(request, 'namedRangeId');
  const kept = draft.spreadsheet.namedRanges.filter((one) => one['namedRangeId'] !== id);
  if (kept.length === draft.spreadsheet.namedRanges.length)
    throw new GoogleError(`No named range with id: ${id}`);
  draft.spreadsheet.namedRanges = kept;
  return {};
}

function createDeveloperMetadata(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'developerMetadata');
  const metadataId = numberAt(given, 'metadataId') ?? freshNumber(draft);
  if (draft.spreadsheet.developerMetadata.some((one) => one['metadataId'] === metadataId)) {
    throw new GoogleError(`Developer metadata with ID ${metadataId} already exists.`);
  }
  const developerMetadata: JsonObject = { ...given, metadataId };
  draft.spreadsheet.developerMetadata.push(developerMetadata);
  return { createDeveloperMetadata: { developerMetadata } };
}

export const objectRequests = {
  addChart,
  updateChartSpec,
  deleteEmbeddedObject,
  updateEmbeddedObjectPosition,
  addProtectedRange,
  updateProtectedRange,
  deleteProtectedRange,
  addBanding,
  deleteBanding,
  addConditionalFormatRule,
  deleteConditionalFormatRule,
  addNamedRange,
  updateNamedRange,
  deleteNamedRange,
  createDeveloperMetadata,
};
