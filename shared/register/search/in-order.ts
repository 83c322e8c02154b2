/** The first of many in an order, each found when it is asked for: to sort tens of thousands for eight takes ten times as long. */
import type { Runs } from '../index/rows-by-number';

/**
 * @param numbers of the runs that are read
 * @returns what takes the smallest row that is left in any of them, one that is in several once; undefined behind the last
 */
export function smallestOfRuns(
  { rows, starts }: Runs,
  numbers: ReadonlySet<number>,
): () => number | undefined {
  /** Where each run that is not read to its end goes on, as a heap: no row is more than the two below it. */
  const next = new Uint32Array(numbers.size);
  const ends = new Uint32Array(numbers.size);
  let left = 0;
  for (const number of numbers) {
    next[left] = starts[number] ?? 0;
    ends[left] = starts[number + 1] ?? 0;
    if ((next[left] ?? 0) < (ends[left] ?? 0)) left++;
  }
  const row = (run: number): number => rows[next[run] ?? 0] ?? 0;
  const sink = (from: number): void => {
    const [place, end] = [next[from] ?? 0, ends[from] ?? 0];
    const one = rows[place] ?? 0;
    let at = from;
    for (let below = 2 * at + 1; below < left; below = 2 * at + 1) {
      if (below + 1 < left && row(below + 1) < row(below)) below++;
      if (one <= row(below)) break;
      next[at] = next[below] ?? 0;
      ends[at] = ends[below] ?? 0;
      at = below;
    }
    next[at] = place;
    ends[at] = end;
  };
  for (let at = (left >> 1) - 1; at >= 0; at--) sink(at);
  let last = -1;
  return () => {
    while (left > 0) {
      const first = row(0);
      next[0] = (next[0] ?? 0) + 1;
      if (next[0] === ends[0]) {
        left--;
        next[0] = next[left] ?? 0;
        ends[0] = ends[left] ?? 0;
      }
      sink(0);
      if (first === last) continue;
      last = first;
      return first;
    }
    return undefined;
  };
}

/** @returns what takes the next of two that are each in order */
export function firstOfBoth<T>(
  one: () => T | undefined,
  other: () => T | undefined,
  order: (a: T, b: T) => number,
): () => T | undefined {
  let [a, b] = [one(), other()];
  return () => {
    const isOther = b !== undefined && (a === undefined || order(b, a) < 0);
    const next = isOther ? b : a;
    if (isOther) b = other();
    else a = one();
    return next;
  };
}

export class InOrder<T> {
  /** Those that were found, in order. */
  private readonly found: T[] = [];

  /** @param next the next in order, undefined behind the last */
  constructor(private readonly next: () => T | undefined) {}

  /** The one at a place, from 0; undefined past the last. */
  at(place: number): T | undefined {
    while (this.found.length <= place) {
      const one = this.next();
      if (one === undefined) return undefined;
      this.found.push(one);
    }
    return this.found[place];
  }

  /** The first of which this is true. */
  find(isIt: (one: T) => boolean): T | undefined {
    for (let place = 0; ; place++) {
      const one = this.at(place);
      if (one === undefined || isIt(one)) return one;
    }
  }

  /** As many as are wanted, or all. */
  first(count: number): T[] {
    this.at(count - 1);
    return this.found.slice(0, count);
  }
}
