/** The first of many in an order, each found when it is asked for: to sort tens of thousands for eight takes ten times as long. */
export class InOrder<T> {
  /** Those that were found, in order. */
  private readonly found: T[] = [];
  /** The others as a heap: none comes after the two below it. */
  private readonly heap: T[];

  /** @param order below 0 where the first of two comes before the other; no two are equal */
  constructor(
    all: readonly T[],
    private readonly order: (one: T, other: T) => number,
  ) {
    this.heap = [...all];
    for (let at = (all.length >> 1) - 1; at >= 0; at--) this.sink(at);
  }

  /** The one at a place, from 0; undefined past the last. */
  at(place: number): T | undefined {
    while (this.found.length <= place) {
      const [first] = this.heap;
      const last = this.heap.pop();
      if (first === undefined || last === undefined) return undefined;
      this.found.push(first);
      if (this.heap.length === 0) continue;
      this.heap[0] = last;
      this.sink(0);
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

  private sink(from: number): void {
    const { heap, order } = this;
    const one = heap[from];
    if (one === undefined) return;
    let at = from;
    for (;;) {
      const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
      if (left === undefined) break;
      const isRight = right !== undefined && order(right, left) < 0;
      const next = isRight ? right : left;
      if (order(one, next) < 0) break;
      heap[at] = next;
      at = 2 * at + (isRight ? 2 : 1);
    }
    heap[at] = one;
  }
}
