/** Rows of which only a few cells were read: should one be hit by mistake, these can be put back. */
import type { CellValues } from './sheets-api';

export interface OtherRows {
  /** Keys of people's columns that were. */
  readonly keys: readonly string[];
  /** Those that were read whole may be among them. */
  readonly rows: CellValues;
}
