/** What a sheet shows of its cells, beside what they say. */

/** Cells that are shown as one: only the first of them says anything. Rows from 1, columns from 0. */
export interface MergedCells {
  readonly rows: { readonly from: number; readonly to: number };
  readonly columns: { readonly from: number; readonly to: number };
}

export interface SheetLayout {
  /** Whether the sheet is not shown. */
  readonly hidden: boolean;
  /** As a spreadsheet numbers them, from 1: hidden by hand, by a group that is folded, or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Places from 0. */
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly MergedCells[];
}

/** Of a table that hides and merges nothing, as in CSV. */
export const plainLayout: SheetLayout = { hidden: false, hiddenRows: [], hiddenColumns: [], merged: [] };

/** Whether a sheet hides or merges any of its cells. */
export const isLaidOut = ({ hiddenRows, hiddenColumns, merged }: Omit<SheetLayout, 'hidden'>): boolean =>
  hiddenRows.length + hiddenColumns.length + merged.length > 0;
