/** Cells that somebody merged below the headings of a tab that holds records. */
import type { GridRange, SheetsRequest } from './sheets-api';

/** Those of a tab's merged cells that reach into its rows; of its headings alone is another matter. */
export const mergedRows = (merges: readonly GridRange[]): readonly GridRange[] =>
  merges.filter(({ endRowIndex = Infinity }) => endRowIndex > 1);

/** Whether a cell, counted from 0 in the sheet, is one of merged ones and not the first, which says what all say. */
export const isUnderMerged = (merges: readonly GridRange[], row: number, column: number): boolean =>
  merges.some(
    ({ startRowIndex = 0, endRowIndex = Infinity, startColumnIndex = 0, endColumnIndex = Infinity }) =>
      row >= startRowIndex &&
      row < endRowIndex &&
      column >= startColumnIndex &&
      column < endColumnIndex &&
      (row !== startRowIndex || column !== startColumnIndex),
  );

/**
 * Parts all merged cells of a tab. All of it rather than each where it was: Google refuses to part only some of the cells
 * that are merged, which a row that is put in meanwhile would come to.
 */
export const partCells = (sheetId: number): SheetsRequest => ({ unmergeCells: { range: { sheetId } } });
