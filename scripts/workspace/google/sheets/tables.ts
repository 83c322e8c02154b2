/** The tables that `values.append` finds: blocks of filled cells. Google does not say how; recorded exchanges hold. */
import type { CellRange } from './a1';

/**
 * The table that a range lies in: of a single cell, the block of filled cells around it; of a larger range, the
 * last block that begins in it. Undefined when there is none.
 */
export function tableAround(range: CellRange): CellRange | undefined {
  const filled = (row: number, column: number): boolean => {
    const cell = range.sheet.rows[row]?.[column];
    return cell !== null && cell !== undefined && cell !== '';
  };
  const lastRow = Math.min(range.rowTo, range.sheet.rows.length) - 1;
  for (let row = lastRow; row >= range.rowFrom; row -= 1) {
    const width = Math.min(range.columnTo, range.sheet.rows[row]?.length ?? 0);
    for (let column = width - 1; column >= range.columnFrom; column -= 1) {
      if (filled(row, column)) return grown({ ...range, ...square(row, column) }, filled);
    }
  }
  return undefined;
}

const square = (row: number, column: number) => ({
  rowFrom: row,
  rowTo: row + 1,
  columnFrom: column,
  columnTo: column + 1,
});

/** Takes in the neighbouring rows and columns for as long as something stands in them. */
function grown(start: CellRange, filled: (row: number, column: number) => boolean): CellRange {
  let at = start;
  for (;;) {
    const { rowFrom, rowTo, columnFrom, columnTo } = at;
    const inRow = (row: number): boolean =>
      row >= 0 && span(columnFrom, columnTo).some((column) => filled(row, column));
    const inColumn = (column: number): boolean =>
      column >= 0 && span(rowFrom, rowTo).some((row) => filled(row, column));
    const next = {
      ...at,
      rowFrom: inRow(rowFrom - 1) ? rowFrom - 1 : rowFrom,
      rowTo: inRow(rowTo) ? rowTo + 1 : rowTo,
      columnFrom: inColumn(columnFrom - 1) ? columnFrom - 1 : columnFrom,
      columnTo: inColumn(columnTo) ? columnTo + 1 : columnTo,
    };
    const isSame =
      next.rowFrom === rowFrom &&
      next.rowTo === rowTo &&
      next.columnFrom === columnFrom &&
      next.columnTo === columnTo;
    if (isSame) return at;
    at = next;
  }
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
