/** Rows by a number that each has, so that those of one number are found without going through the others. */
export class RowsByNumber {
  /** The rows of number n are `rows[starts[n], starts[n + 1])`. */
  private readonly starts: Uint32Array;
  private readonly rows: Uint32Array;

  /**
   * @param numbers how many numbers there are: they go from 0
   * @param column the number of each row
   * @param rows which rows these are, ascending, where a row has several numbers or none
   */
  constructor(numbers: number, column: ArrayLike<number>, rows?: ArrayLike<number>) {
    const starts = new Uint32Array(numbers + 1);
    for (let at = 0; at < column.length; at++) {
      const after = (column[at] ?? 0) + 1;
      starts[after] = (starts[after] ?? 0) + 1;
    }
    for (let number = 0; number < numbers; number++)
      starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0);
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
