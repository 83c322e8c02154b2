/** A1 notation: `Visits!A2:C`, `'County tab'!B:B`, `Visits`. */
import { GoogleError } from '../google-error';
import type { StoredSheet, StoredSpreadsheet } from '../../state';

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

const CORNER = /^([A-Za-z]{1,3})?(\d+)?$/;

/** @throws GoogleError, as the Sheets API words it, when it is not a range of this spreadsheet. */
export function parseRange(spreadsheet: StoredSpreadsheet, text: string): CellRange {
  const bad = (): GoogleError => new GoogleError(`Unable to parse range: ${text}`);
  const [, quoted, plain, cells] = /^(?:'((?:[^']|'')+)'|([^'!]+))?(?:!(.+))?$/.exec(text) ?? [];
  const title = quoted?.replace(/''/g, "'") ?? plain;
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
  const from = CORNER.exec(first.replace(/\$/g, ''));
  const to = last === undefined ? from : CORNER.exec(last.replace(/\$/g, ''));
  if (!from || !to || (!from[1] && !from[2])) throw bad();
  const range = {
    sheet,
    rowFrom: from[2] ? Number(from[2]) - 1 : 0,
    rowTo: to[2] ? Number(to[2]) : rowCount,
    columnFrom: from[1] ? columnIndex(from[1]) : 0,
    columnTo: to[1] ? columnIndex(to[1]) + 1 : columnCount,
  };
  if (range.rowFrom < 0 || range.columnFrom >= columnCount || range.rowFrom >= rowCount) {
    throw new GoogleError(
      `Range (${text}) exceeds grid limits. Max rows: ${rowCount}, max columns: ${columnCount}`,
    );
  }
  return {
    ...range,
    rowTo: Math.min(range.rowTo, rowCount),
    columnTo: Math.min(range.columnTo, columnCount),
  };
}

/** The range in full, as responses name it: `Visits!A1:C20`. */
export function rangeName({ sheet, rowFrom, rowTo, columnFrom, columnTo }: CellRange): string {
  const { title } = sheet.properties;
  const name = /^[A-Za-z0-9_]+$/.test(title) ? title : `'${title.replace(/'/g, "''")}'`;
  return `${name}!${columnName(columnFrom)}${rowFrom + 1}:${columnName(columnTo - 1)}${rowTo}`;
}
