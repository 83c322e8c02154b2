/** What an open register tells of its rows beside the words of their names. */
import type { Entry, LaFacts } from '../index/establishment-of';

export interface RegisterFacts {
  entry(row: number): Entry;
  /** Numbers from `postcodeNumber`, by row. */
  readonly postcodes: Uint32Array;
  /** True when not closed. */
  current(row: number): boolean;
  /** See `kindOrder`. */
  kind(row: number): number;
  /** Number of the row's LA. */
  la(row: number): number;
  /** The LAs' codes and names, by number. */
  readonly las: readonly LaFacts[];
}
