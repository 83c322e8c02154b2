/** Rows by numbers that they have, as words, towns or trusts of theirs: in runs, one number's behind the other's. */

/** How often each number stands in a column. @param numbers how many numbers there are: they go from 0 */
export function countsOf(column: ArrayLike<number>, numbers: number): Uint32Array {
  const counts = new Uint32Array(numbers);
  for (let at = 0; at < column.length; at++) {
    const number = column[at] ?? 0;
    counts[number] = (counts[number] ?? 0) + 1;
  }
  return counts;
}

/** Where runs of these lengths start, and where the last one ends. */
export function startsOf(lengths: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  let end = 0;
  for (let at = 0; at < lengths.length; at++) {
    end += lengths[at] ?? 0;
    starts[at + 1] = end;
  }
  return starts;
}

/** The rows of number n are `rows[starts[n], starts[n + 1])`, ascending. */
export interface Runs {
  readonly rows: Uint32Array;
  readonly starts: Uint32Array;
}

/** Rows by a number that each has, so that those of one number are found without going through the others. */
export class RowsByNumber implements Runs {
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;

  /**
   * @param numbers how many numbers there are: they go from 0
   * @param column the number of each row
   * @param rows which rows these are, ascending, where a row has several numbers or none
   */
  constructor(numbers: number, column: ArrayLike<number>, rows?: ArrayLike<number>) {
    const starts = startsOf(countsOf(column, numbers));
    this.rows = new Uint32Array(column.length);
    const next = starts.slice();
    for (let at = 0; at < column.length; at++) {
      const number = column[at] ?? 0;
      const place = next[number] ?? 0;
      this.rows[place] = rows === undefined ? at : (rows[at] ?? 0);
      next[number] = place + 1;
    }
    this.starts = starts;
  }

  /** The rows of a number, ascending. */
  of(number: number): Uint32Array {
    return this.rows.subarray(this.starts[number] ?? 0, this.starts[number + 1] ?? 0);
  }
}
