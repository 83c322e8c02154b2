/** A tab of a stored spreadsheet: its cells, and what lies over them. */
import type { JsonObject } from './json';

/**
 * A cell's value as entered: text, number, truth, nothing, or a formula. None is worked out here: one that a person typed
 * has the error value that Sheets gives a formula without a result; one that is written over the API has none.
 */
export type Cell = string | number | boolean | null | { formula: string; value?: string };

export interface StoredSheet {
  /** REST `SheetProperties`: sheetId, title, index, gridProperties … */
  properties: JsonObject & { sheetId: number; title: string };
  rows: Cell[][];
  /** Cell formats, validations and notes by `row,column`, from 0: the rest of REST `CellData`. */
  dress: Record<string, JsonObject>;
  charts: JsonObject[];
  conditionalFormats: JsonObject[];
  protectedRanges: JsonObject[];
  bandedRanges: JsonObject[];
  developerMetadata: JsonObject[];
  basicFilter?: JsonObject;
  merges: JsonObject[];
  /** REST `DimensionGroup`s of rows and columns. */
  groups?: JsonObject[];
  filterViews?: JsonObject[];
  /** Widths, and what is hidden, by index. */
  columns: Record<string, JsonObject>;
}
