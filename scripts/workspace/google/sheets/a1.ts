/** A1 notation: `Visits!A2:C`, `'County tab'!B:B`, `Visits`, the name of a named range. */
import { numberAt, objectAt, textAt } from '../../json';
import type { StoredSheet, StoredSpreadsheet } from '../../state';
import { GoogleError } from '../google-error';

/** Half-open, from 0, like REST `GridRange`; an open end is the sheet's size. */
export interface CellRange {
  readonly sheet: StoredSheet;
  readonly rowFrom: number;
  readonly rowTo: number;
  readonly columnFrom: number;
  readonly columnTo: number;
}

/** Column letters of an index from 0: 0 is A, 26 is AA. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);

const columnIndex = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export interface GridSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows and columns that the sheet has room for. */
export function sizeOf(sheet: StoredSheet): GridSize {
  const grid = sheet.properties['gridProperties'] as Partial<GridSize> | undefined;
  return { rowCount: grid?.rowCount ?? 0, columnCount: grid?.columnCount ?? 0 };
}

/** `B2`, `B`, `2`, with or without `$`; its place from 0. */
function corner(text: string): { row?: number; column?: number } | null {
  const [whole, letters, digits] = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/.exec(text) ?? [];
  if (whole === undefined || (!letters && !digits) || digits === '0') return null;
  return {
    ...(digits && { row: Number(digits) - 1 }),
    ...(letters && { column: columnIndex(letters) }),
  };
}

/** @throws GoogleError, as the Sheets API words it, when it is not a range of this spreadsheet. */
export function parseRange(spreadsheet: StoredSpreadsheet, text: string): CellRange {
  const bad = (): GoogleError => new GoogleError(`Unable to parse range: ${text}`);
  const [, quoted, plain, cells] = /^(?:'((?:[^']|'')+)'|([^'!]+))?(?:!(.+))?$/.exec(text) ?? [];
  const title = quoted?.replace(/''/g, "'") ?? plain;
  const named = namedRange(spreadsheet, cells ?? (quoted === undefined ? title : undefined));
  if (named) return named;
  let sheet = spreadsheet.sheets.find((one) => one.properties.title === title);
  let corners = cells;
  if (!sheet && cells === undefined && quoted === undefined && title !== undefined) {
    // A bare `A1:B2` is on the first sheet.
    sheet = spreadsheet.sheets[0];
    corners = title;
  }
  if (!sheet) throw bad();
  const { rowCount, columnCount } = sizeOf(sheet);
  if (corners === undefined)
    return { sheet, rowFrom: 0, rowTo: rowCount, columnFrom: 0, columnTo: columnCount };
  const [first = '', last] = corners.split(':');
  const one = corner(first);
  const other = last === undefined ? one : corner(last);
  if (!one || !other || (last === undefined && (one.row === undefined || one.column === undefined)))
    throw bad();
  const rows = between(one.row, other.row, rowCount);
  const columns = between(one.column, other.column, columnCount);
  if (columns.from >= columnCount || rows.from >= rowCount) {
    throw new GoogleError(
      `Range (${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return {
    sheet,
    rowFrom: rows.from,
    rowTo: Math.min(rows.to, rowCount),
    columnFrom: columns.from,
    columnTo: Math.min(columns.to, columnCount),
  };
}

/** From two ends in either order, the second of which may be open, as in `A2:A`. */
function between(
  one: number | undefined,
  other: number | undefined,
  count: number,
): { from: number; to: number } {
  if (one === undefined || other === undefined) return { from: one ?? other ?? 0, to: count };
  return { from: Math.min(one, other), to: Math.max(one, other) + 1 };
}

/** A named range is a range wherever one is asked for (measured live, Sept 2026). */
function namedRange(spreadsheet: StoredSpreadsheet, name: string | undefined): CellRange | undefined {
  const found = spreadsheet.namedRanges.find((one) => textAt(one, 'name') === name);
  const range = found && objectAt(found, 'range');
  const sheetId = range && (numberAt(range, 'sheetId') ?? 0);
  const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === sheetId);
  if (!range || !sheet) return undefined;
  const { rowCount, columnCount } = sizeOf(sheet);
  return {
    sheet,
    rowFrom: numberAt(range, 'startRowIndex') ?? 0,
    rowTo: numberAt(range, 'endRowIndex') ?? rowCount,
    columnFrom: numberAt(range, 'startColumnIndex') ?? 0,
    columnTo: numberAt(range, 'endColumnIndex') ?? columnCount,
  };
}

/** The range as responses name it: `Visits!A1:C20`, one cell `Visits!A1`, quoted where it could be a cell's name. */
export function rangeName({ sheet, rowFrom, rowTo, columnFrom, columnTo }: CellRange): string {
  const { title } = sheet.properties;
  const isPlain = /^[A-Za-z_]\w*$/.test(title) && !/^([A-Za-z]{1,3}\d+|R\d*C\d*)$/i.test(title);
  const name = isPlain ? title : `'${title.replace(/'/g, "''")}'`;
  const first = `${columnName(columnFrom)}${rowFrom + 1}`;
  const last = `${columnName(columnTo - 1)}${rowTo}`;
  return first === last ? `${name}!${first}` : `${name}!${first}:${last}`;
}
