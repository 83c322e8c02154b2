/** Cells that somebody merged below the headings of a tab that holds records. */
import type { GridRange, SheetsRequest } from './sheets-api';

/** Those of a tab's merged cells that are about its rows; its headings are another matter. */
export const mergedRows = (merges: readonly GridRange[]): readonly GridRange[] =>
  merges.filter(({ startRowIndex = 0 }) => startRowIndex > 0);

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
 * Parts all of them. Over all rows rather than each where it was: Google refuses to part some of merged cells, and a row
 * that is put in meanwhile would leave one out. None reaches into the frozen headings (Google refuses that as well).
 */
export const partRows = (sheetId: number): SheetsRequest => ({
  unmergeCells: { range: { sheetId, startRowIndex: 1 } },
});
