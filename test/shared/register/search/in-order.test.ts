/** The first of many in an order come as sorting all of them would bring them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowsByNumber } from '../../../../shared/register/index/rows-by-number';
import { firstOfBoth, InOrder, smallestOfRuns } from '../../../../shared/register/search/in-order';

const order = (one: number, other: number): number => one - other;
const numbers = fc.array(fc.nat(1000), { maxLength: 200 });
const sorted = (all: readonly number[]): number[] => [...all].sort(order);
const nextOf = (all: readonly number[]): (() => number | undefined) => {
  const left = sorted(all);
  return () => left.shift();
};

test('what several runs hold comes one by one as sorted, each once, and nothing behind the last', () => {
  const runs = fc.array(fc.uniqueArray(fc.nat(300), { maxLength: 40 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(runs, fc.array(fc.nat(19), { maxLength: 20 }), (all, asked) => {
      const pairs = all.flatMap((rows, run) => sorted(rows).map((row) => ({ run, row })));
      const byRun = new RowsByNumber(
        20,
        pairs.map(({ run }) => run),
        pairs.map(({ row }) => row),
      );
      const wanted = new Set(asked);
      const next = smallestOfRuns(byRun, wanted);
      const plain = sorted([...new Set([...wanted].flatMap((run) => all[run] ?? []))]);
      expect(Array.from({ length: plain.length + 2 }, next)).toEqual([...plain, undefined, undefined]);
    }),
  );
});

test('two that are each in order come as one', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const both = new InOrder(firstOfBoth(nextOf(one), nextOf(other), order));
      expect(both.first(Infinity)).toEqual(sorted([...one, ...other]));
    }),
  );
});

test('the first so many, whatever was asked for before', () => {
  fc.assert(
    fc.property(numbers, fc.nat(210), fc.nat(210), (all, place, count) => {
      const rows = new InOrder(nextOf(all));
      expect(rows.at(place)).toBe(sorted(all)[place]);
      expect(rows.first(count)).toEqual(sorted(all).slice(0, count));
      expect(rows.first(Infinity)).toEqual(sorted(all));
    }),
  );
});

test('the first of which something is true, and undefined for none', () => {
  fc.assert(
    fc.property(numbers, fc.nat(1200), (all, least) => {
      const isIt = (one: number): boolean => one >= least;
      expect(new InOrder(nextOf(all)).find(isIt)).toBe(sorted(all).find(isIt));
    }),
  );
});
