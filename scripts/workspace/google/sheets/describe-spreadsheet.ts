/** A stored spreadsheet in the shape that `spreadsheets.get` answers. */
import { isObject, objectAt, type Json, type JsonObject } from '../../json';
import type { StoredSheet, StoredSpreadsheet } from '../../state';
import { parseRange, sizeOf, type CellRange } from './a1';
import { effectiveOf, formatted, numberFormatOf, shownOf, toExtended } from './cell-store';

/** What of a spreadsheet is asked for. */
export interface Asked {
  /** A1 ranges: only their tabs, and of their cells only those; all tabs without any. */
  readonly ranges: readonly string[];
  readonly withCells: boolean;
}

/** REST `Spreadsheet`. @throws GoogleError for a range that is none. */
export function describeSpreadsheet(
  spreadsheet: StoredSpreadsheet,
  { ranges, withCells }: Asked,
): JsonObject {
  const asked = ranges.map((range) => parseRange(spreadsheet, range));
  const sheets = asked.length === 0 ? spreadsheet.sheets : [...new Set(asked.map(({ sheet }) => sheet))];
  const blocksOf = (sheet: StoredSheet): CellRange[] =>
    asked.length === 0 ? [wholeOf(sheet)] : asked.filter((range) => range.sheet === sheet);
  const { namedRanges, developerMetadata } = spreadsheet;
  return {
    spreadsheetId: spreadsheet.spreadsheetId,
    properties: spreadsheet.properties,
    sheets: sheets.map((sheet) => describeSheet(sheet, spreadsheet.owner, withCells ? blocksOf(sheet) : [])),
    ...(namedRanges.length > 0 && { namedRanges: namedRanges.map(onFirstSheet) }),
    ...(developerMetadata.length > 0 && { developerMetadata }),
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`,
  };
}

const wholeOf = (sheet: StoredSheet): CellRange => {
  const { rowCount, columnCount } = sizeOf(sheet);
  return { sheet, rowFrom: 0, rowTo: rowCount, columnFrom: 0, columnTo: columnCount };
};

const LISTS = ['merges', 'charts', 'conditionalFormats', 'bandedRanges'] as const;

function describeSheet(sheet: StoredSheet, owner: string, blocks: readonly CellRange[]): JsonObject {
  return {
    properties: sheet.properties,
    ...(blocks.length > 0 && { data: blocks.map(gridData) }),
    ...Object.fromEntries(
      LISTS.filter((name) => sheet[name].length > 0).map((name) => [name, sheet[name].map(onFirstSheet)]),
    ),
    ...(sheet.protectedRanges.length > 0 && {
      protectedRanges: sheet.protectedRanges.map((one) => onFirstSheet(withOwner(one, owner))),
    }),
    ...groupsOf(sheet),
    ...(sheet.filterViews && { filterViews: sheet.filterViews.map(onFirstSheet) }),
    ...(sheet.basicFilter && { basicFilter: onFirstSheet(sheet.basicFilter) }),
  };
}

/** Groups as REST `Sheet` lists them: of rows and of columns apart. */
function groupsOf({ groups = [] }: StoredSheet): JsonObject {
  const of = (dimension: string): JsonObject[] =>
    groups.filter((one) => objectAt(one, 'range')['dimension'] === dimension);
  const [rowGroups, columnGroups] = [of('ROWS'), of('COLUMNS')];
  return {
    ...(rowGroups.length > 0 && { rowGroups }),
    ...(columnGroups.length > 0 && { columnGroups }),
  };
}

/** The spreadsheet's owner may change what is protected, whoever else is named (recorded exchange). */
function withOwner(range: JsonObject, owner: string): JsonObject {
  const named = listOf(objectAt(range, 'editors')['users']);
  return { ...range, editors: { ...objectAt(range, 'editors'), users: [...new Set([owner, ...named])] } };
}

const listOf = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** Ranges on sheet 0 are answered without their sheet's id, as 0 is what an id is when none is given. */
export function onFirstSheet(value: JsonObject): JsonObject {
  const isRange = 'startRowIndex' in value || 'endRowIndex' in value || 'startColumnIndex' in value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !(isRange && key === 'sheetId' && one === 0))
      .map(([key, one]) => [
        key,
        isObject(one)
          ? onFirstSheet(one)
          : Array.isArray(one)
            ? one.map((each) => (isObject(each) ? onFirstSheet(each) : each))
            : one,
      ]),
  );
}

/** Of a column that nobody has made wider, in pixels (recorded exchange). */
const COLUMN_WIDTH = 100;

/** REST `GridData`: rows up to the last with something in it, cells up to the last of the row. */
function gridData(block: CellRange): JsonObject {
  const { sheet, rowFrom, columnFrom } = block;
  const dressed = lastDressed(sheet);
  const lastRow = Math.max(sheet.rows.length - 1, ...dressed.keys());
  const rows: JsonObject[] = [];
  for (let row = rowFrom; row < Math.min(block.rowTo, lastRow + 1); row += 1) {
    const last = Math.max((sheet.rows[row]?.length ?? 0) - 1, dressed.get(row) ?? 0);
    const values = Array.from(
      { length: Math.max(0, Math.min(block.columnTo, last + 1) - columnFrom) },
      (_, at) => cellData(sheet, row, columnFrom + at),
    );
    while (values.length > 0 && Object.keys(values.at(-1) ?? {}).length === 0) values.pop();
    rows.push(values.length > 0 ? { values } : {});
  }
  while (rows.length > 0 && Object.keys(rows.at(-1) ?? {}).length === 0) rows.pop();
  return {
    ...(rowFrom > 0 && { startRow: rowFrom }),
    ...(columnFrom > 0 && { startColumn: columnFrom }),
    ...(rows.length > 0 && { rowData: rows }),
    columnMetadata: Array.from({ length: block.columnTo - columnFrom }, (_, at) => ({
      pixelSize: COLUMN_WIDTH,
      ...sheet.columns[String(columnFrom + at)],
    })),
  };
}

/** Row to the last of its columns that has a format, a note or a validation of its own. */
function lastDressed(sheet: StoredSheet): Map<number, number> {
  const last = new Map<number, number>();
  for (const key of Object.keys(sheet.dress)) {
    const [row = NaN, column = 0] = key.split(',').map(Number);
    if (!Number.isNaN(row)) last.set(row, Math.max(last.get(row) ?? 0, column));
  }
  return last;
}

function cellData(sheet: StoredSheet, row: number, column: number): JsonObject {
  const cell = sheet.rows[row]?.[column] ?? null;
  const dress = sheet.dress[`${row},${column}`] ?? {};
  const value = toExtended(cell);
  const format = numberFormatOf(sheet, row, column);
  return {
    ...withStyles(dress),
    ...(value && {
      userEnteredValue: value,
      effectiveValue: effectiveOf(cell),
      formattedValue: shownOf(cell) ?? formatted(cell, format),
    }),
  };
}

/** Each colour is answered in both ways that the API has for one (recorded exchange). */
function withStyles(format: JsonObject): JsonObject {
  const styled: JsonObject = {};
  for (const [name, value] of Object.entries(format)) {
    // The `rgbColor` within a `ColorStyle` has no style of its own (discovery document).
    const isColour = name.endsWith('Color') && name !== 'rgbColor' && isObject(value);
    styled[name] = isObject(value) && !isColour ? withStyles(value) : value;
    if (isColour) styled[`${name}Style`] ??= { rgbColor: value };
  }
  return styled;
}
