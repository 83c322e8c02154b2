/**
 * Where rows stand in a tab of which rows are only added at the end and taken away: each row has a number that stays its
 * own for ever, as if none had ever been taken away. What was taken away is known by its numbers, so that the place of any
 * row follows from its number, and no other row has to be told when some go.
 */

/** So many rows one after the other, by the number of the first. */
export type Run = readonly [from: number, count: number];

export class LineNumbers {
  /** Numbers of rows that are gone: in order, and none beside another. */
  private gone: Run[];

  /** @param kept as `toKeep` gives it */
  constructor(kept: readonly number[] = []) {
    this.gone = kept.flatMap((from, at): Run[] => (at % 2 === 0 ? [[from, kept[at + 1] ?? 0]] : []));
  }

  /** How many runs of numbers are gone. */
  get holes(): number {
    return this.gone.length;
  }

  /** What is gone: of each run the first number, and how many. */
  toKeep(): readonly number[] {
    return this.gone.flat();
  }

  /** The place, from 0, of the row with this number; undefined where it is gone. */
  placeOf(number: number): number | undefined {
    let before = 0;
    for (const [from, count] of this.gone) {
      if (number < from) break;
      if (number < from + count) return undefined;
      before += count;
    }
    return number - before;
  }

  /** The number of the row at a place, from 0; of the row that comes next for the place after the last. */
  numberAt(place: number): number {
    let number = place;
    for (const [from, count] of this.gone) {
      if (number < from) break;
      number += count;
    }
    return number;
  }

  /** Forgets what is gone at the end of a tab of so many rows: nobody has those numbers, which may be given anew. */
  end(count: number): void {
    const last = this.gone[this.gone.length - 1];
    if (last && last[0] + last[1] === this.numberAt(count)) this.gone.pop();
  }

  /** Takes away so many rows from a place on. */
  take(place: number, count: number): void {
    const numbers = Array.from({ length: count }, (_, at) => this.numberAt(place + at));
    const all = [...this.gone, ...numbers.map((number): Run => [number, 1])].sort(([a], [b]) => a - b);
    const joined: [number, number][] = [];
    for (const [from, length] of all) {
      const last = joined[joined.length - 1];
      if (last && last[0] + last[1] === from) last[1] += length;
      else joined.push([from, length]);
    }
    this.gone = joined;
  }
}
