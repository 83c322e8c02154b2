/** A tab of a stored spreadsheet: its cells, and what lies over them. */
import type { JsonObject } from './json';

/** A cell's value as entered: text, number, truth, nothing, or a formula. */
export type Cell = string | number | boolean | null | { formula: string };

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
