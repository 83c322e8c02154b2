/** Which shown cells of a tab are merged. */
import { numberAt } from '../json';
import type { StoredSheet } from '../state';

interface Shown {
  readonly sheet: StoredSheet;
  /** The rows and columns that are shown, from 0. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Whether any cells of a row are merged. */
export const hasMerge = ({ sheet }: Shown, row: number): boolean =>
  sheet.merges.some(
    (one) => row >= (numberAt(one, 'startRowIndex') ?? 0) && row < (numberAt(one, 'endRowIndex') ?? 0),
  );

/** Merged cells as far as they are shown: where the first stands, and how many. */
export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The merged cells that a cell is one of; null for one that stands alone. */
export function mergeAt({ sheet, rows, columns }: Shown, row: number, column: number): Merge | null {
  for (const one of sheet.merges) {
    const [top = 0, bottom = 0] = [numberAt(one, 'startRowIndex'), numberAt(one, 'endRowIndex')];
    const [left = 0, right = 0] = [numberAt(one, 'startColumnIndex'), numberAt(one, 'endColumnIndex')];
    if (row < top || row >= bottom || column < left || column >= right) continue;
    const [seenRows, seenColumns] = [
      rows.filter((at) => at >= top && at < bottom),
      columns.filter((at) => at >= left && at < right),
    ];
    return {
      row: seenRows[0] ?? top,
      column: seenColumns[0] ?? left,
      rows: seenRows.length,
      columns: seenColumns.length,
    };
  }
  return null;
}
