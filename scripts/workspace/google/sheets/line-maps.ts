/** Where the rows or columns of a tab go when some come, go or change places. */

/** From old places to new ones, from 0; a place that is gone has none. */
export interface LineMap {
  readonly line: (at: number) => number | null;
  /** A half-open range; null when nothing is left of it. An open end stays open. */
  readonly range: (from: number, to: number | undefined) => readonly [number, number | undefined] | null;
}

/** Room for `count` lines before the line `at`: a range grows only where they come within it. */
export const inserted = (at: number, count: number): LineMap => ({
  line: (line) => (line < at ? line : line + count),
  range: (from, to) => [
    from < at ? from : from + count,
    to === undefined ? undefined : to <= at ? to : to + count,
  ],
});

/** The lines from `first` to before `end` are gone. */
export function deleted(first: number, end: number): LineMap {
  const clamped = (line: number): number =>
    line <= first ? line : line < end ? first : line - (end - first);
  return {
    line: (line) => (line < first ? line : line < end ? null : line - (end - first)),
    range: (from, to) => {
      const cut = [clamped(from), to === undefined ? undefined : clamped(to)] as const;
      return cut[1] !== undefined && cut[0] >= cut[1] ? null : cut;
    },
  };
}

/** The lines from `first` to before `end` stand before the line `to` from now on (places as they were before). */
export function moved(first: number, end: number, to: number): LineMap {
  const count = end - first;
  const target = to > first ? to - count : to;
  const out = deleted(first, end);
  const back = inserted(target, count);
  const block = (line: number): number => line - first + target;
  return {
    line: (line) => {
      if (line >= first && line < end) return block(line);
      const left = out.line(line);
      return left === null ? null : back.line(left);
    },
    range: (from, until) => {
      if (until !== undefined && from >= first && until <= end) return [block(from), block(until)];
      const isAround = from <= Math.min(first, to) && (until === undefined || until >= Math.max(end, to));
      if (isAround) return [from, until];
      const left = out.range(from, until);
      return left && back.range(...left);
    },
  };
}

/** Each line to the place that a list gives it: `order[new place] = old place`, from the line `first` on. */
export function reordered(first: number, order: readonly number[]): LineMap {
  const places = new Map(order.map((old, at) => [old, first + at]));
  return {
    line: (line) => places.get(line) ?? line,
    // What is laid over rows (a filter, a colour rule) stays where it is when they are sorted.
    range: (from, to) => [from, to],
  };
}
