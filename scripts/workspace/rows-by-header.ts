/** A tab's rows as a person reads them: by the header over each column. */
import { serialToIso } from './google/sheets/cell-store';
import { objectAt } from './json';
import type { Cell, StoredSheet } from './state';

/** Rows under the first; a number in a column of dates is its ISO date. */
export function rowsByHeader(sheet: StoredSheet): Record<string, Cell>[] {
  const [header = [], ...rows] = sheet.rows;
  return rows.map((row) =>
    Object.fromEntries(
      header.map((title, column) => [
        typeof title === 'string' ? title : '',
        readable(sheet, row[column] ?? null, column),
      ]),
    ),
  );
}

/** A number in a column of dates as its ISO date. */
function readable(sheet: StoredSheet, cell: Cell, column: number): Cell {
  if (typeof cell !== 'number') return cell;
  const dress = sheet.dress[`*,${column}`] ?? {};
  const format = objectAt(objectAt(dress, 'userEnteredFormat'), 'numberFormat');
  return format['type'] === 'DATE' ? serialToIso(cell) : cell;
}
