/** `batchUpdate` requests for how a tab is looked at: groups of rows or columns that fold away, filter views. */
import { listAt, numberAt, objectAt, textAt, type JsonObject } from '../../json';
import type { StoredSheet } from '../../state';
import { namesIn } from '../field-mask';
import { GoogleError, NotImplemented } from '../google-error';
import { checkCondition } from './conditions';
import { dimensionRange, freshNumber, gridRange, type Draft } from './sheets-draft';

const groupsOf = (sheet: StoredSheet): readonly JsonObject[] => sheet.groups ?? [];

const isSame = (group: JsonObject, range: JsonObject): boolean => {
  const own = objectAt(group, 'range');
  return ['dimension', 'startIndex', 'endIndex'].every((name) => own[name] === range[name]);
};

/** Documented for groups that overlap or lie in one another, too: nothing here asks for such. */
function addDimensionGroup(draft: Draft, request: JsonObject): JsonObject {
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(request, 'range'));
  const dimension = rows ? 'ROWS' : 'COLUMNS';
  const touches = groupsOf(sheet).some((one) => {
    const range = objectAt(one, 'range');
    const [start, end] = [numberAt(range, 'startIndex') ?? 0, numberAt(range, 'endIndex') ?? 0];
    return range['dimension'] === dimension && start < to && from < end;
  });
  if (touches) throw new NotImplemented('A dimension group over another');
  // As recorded: an id of 0 is left out, and the tab says from then on where its controls are.
  const { sheetId } = sheet.properties;
  const range = { ...(sheetId !== 0 && { sheetId }), dimension, startIndex: from, endIndex: to };
  sheet.groups = [...groupsOf(sheet), { range, depth: 1 }];
  sheet.properties['gridProperties'] = {
    ...objectAt(sheet.properties, 'gridProperties'),
    [rows ? 'rowGroupControlAfter' : 'columnGroupControlAfter']: true,
  };
  return {
    addDimensionGroup: {
      dimensionGroups: sheet.groups.filter((one) => objectAt(one, 'range')['dimension'] === dimension),
    },
  };
}

/**
 * Reference of `DimensionGroup.collapsed`: "when this property is updated, all dimensions within it are set to hidden if
 * this field is true, or set to visible if this field is false". Of the request: "The range and depth of the group should
 * specify a valid group on the sheet".
 */
function updateDimensionGroup(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'dimensionGroup');
  const { sheet, rows, from, to } = dimensionRange(draft, objectAt(given, 'range'));
  const found = groupsOf(sheet).find((one) => isSame(one, objectAt(given, 'range')));
  if (!found || numberAt(given, 'depth') !== found['depth'])
    throw new GoogleError('No dimension group with this range and depth.');
  if (!['*', 'collapsed'].some((name) => namesIn(textAt(request, 'fields')).includes(name)))
    throw new NotImplemented('Changing a dimension group but for collapsed');
  const collapsed = given['collapsed'] === true;
  sheet.groups = groupsOf(sheet).map((one) => (one === found ? { ...one, collapsed } : one));
  for (let at = from; at < to; at += 1) {
    const key = rows ? `row ${at}` : String(at);
    const properties = { ...sheet.columns[key] };
    if (collapsed) properties['hiddenByUser'] = true;
    else delete properties['hiddenByUser'];
    sheet.columns[key] = properties;
  }
  return {};
}

/** Rules of `FilterView` and `FilterSpec` in the API's reference. */
function addFilterView(draft: Draft, request: JsonObject): JsonObject {
  const given = objectAt(request, 'filter');
  const { sheet, columnFrom, columnTo } = gridRange(draft, objectAt(given, 'range'));
  const specs = listAt(given, 'filterSpecs').map(
    (spec) => [numberAt(spec, 'columnIndex') ?? 0, objectAt(spec, 'filterCriteria')] as const,
  );
  // "The map's key is the column index": the older way to say the same.
  const named = objectAt(given, 'criteria');
  const mapped = Object.keys(named).map((column) => [Number(column), objectAt(named, column)] as const);
  for (const [column, criteria] of [...specs, ...mapped]) {
    if (!(column >= columnFrom && column < columnTo))
      throw new GoogleError(`The filter's column ${column} is outside its range.`);
    if (criteria['condition']) checkCondition(draft, objectAt(criteria, 'condition'), 'filter');
  }
  // "The dimension the sort should be applied to", and it has to be one of the range's.
  for (const sort of listAt(given, 'sortSpecs')) {
    const column = numberAt(sort, 'dimensionIndex') ?? 0;
    if (!(column >= columnFrom && column < columnTo))
      throw new GoogleError(`The filter's column ${column} is outside its range.`);
    if (!['ASCENDING', 'DESCENDING'].includes(textAt(sort, 'sortOrder')))
      throw new GoogleError(`Invalid value at 'sort_order': "${textAt(sort, 'sortOrder')}"`);
  }
  const wanted = numberAt(given, 'filterViewId');
  const taken = draft.spreadsheet.sheets.some(({ filterViews = [] }) =>
    filterViews.some((one) => one['filterViewId'] === wanted),
  );
  if (wanted !== undefined && taken) throw new GoogleError(`filterViewId ${wanted} already exists.`);
  const filter: JsonObject = { ...given, filterViewId: wanted ?? freshNumber(draft) };
  sheet.filterViews = [...(sheet.filterViews ?? []), filter];
  return { addFilterView: { filter } };
}

export const viewRequests = { addDimensionGroup, updateDimensionGroup, addFilterView };
