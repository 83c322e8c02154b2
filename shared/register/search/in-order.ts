/** The first of many in an order, each found when it is asked for: to sort tens of thousands for eight takes ten times as long. */

/** @returns what takes the smallest number that is left, undefined when none is; `numbers` are put about by it */
export function smallestFirst(numbers: Float64Array): () => number | undefined {
  let left = numbers.length;
  /** As a heap: none is more than the two below it. */
  const sink = (from: number): void => {
    const one = numbers[from] ?? 0;
    let at = from;
    for (let below = 2 * at + 1; below < left; below = 2 * at + 1) {
      if (below + 1 < left && (numbers[below + 1] ?? 0) < (numbers[below] ?? 0)) below++;
      const least = numbers[below] ?? 0;
      if (one <= least) break;
      numbers[at] = least;
      at = below;
    }
    numbers[at] = one;
  };
  for (let at = (left >> 1) - 1; at >= 0; at--) sink(at);
  return () => {
    if (left === 0) return undefined;
    const first = numbers[0];
    numbers[0] = numbers[--left] ?? 0;
    sink(0);
    return first;
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
