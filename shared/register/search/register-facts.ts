/** What an open register tells of its rows beside the words of their names. */
import type { Entry, LaFacts } from '../index/establishment-of';

export interface RegisterFacts {
  entry(row: number): Entry;
  /** The rows at a full postcode, in any spelling. */
  rowsAt(postcode: string): readonly number[];
  /** Number of the row's LA. */
  la(row: number): number;
  /** The LAs' codes and names, by number. */
  readonly las: readonly LaFacts[];
}
