/** The first of many in an order come as sorting all of them would bring them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOfBoth, InOrder, smallestFirst } from '../../../../shared/register/search/in-order';

const order = (one: number, other: number): number => one - other;
const numbers = fc.array(fc.nat(1000), { maxLength: 200 });
const inOrder = (all: readonly number[]): InOrder<number> =>
  new InOrder(smallestFirst(Float64Array.from(all)));

test('one by one they come as sorted, equal ones too, and nothing behind the last', () => {
  fc.assert(
    fc.property(numbers, (all) => {
      const rows = inOrder(all);
      const places = Array.from({ length: all.length + 2 }, (_, at) => rows.at(at));
      expect(places).toEqual([...[...all].sort(order), undefined, undefined]);
    }),
  );
});

test('two that are each in order come as one', () => {
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const both = new InOrder(
        firstOfBoth(smallestFirst(Float64Array.from(one)), smallestFirst(Float64Array.from(other)), order),
      );
      expect(both.first(Infinity)).toEqual([...one, ...other].sort(order));
    }),
  );
});

test('the first so many, whatever was asked for before', () => {
  fc.assert(
    fc.property(numbers, fc.nat(210), fc.nat(210), (all, place, count) => {
      const sorted = [...all].sort(order);
      const rows = inOrder(all);
      expect(rows.at(place)).toBe(sorted[place]);
      expect(rows.first(count)).toEqual(sorted.slice(0, count));
      expect(rows.first(Infinity)).toEqual(sorted);
    }),
  );
});

test('the first of which something is true, and undefined for none', () => {
  fc.assert(
    fc.property(numbers, fc.nat(1200), (all, least) => {
      const isIt = (one: number): boolean => one >= least;
      expect(inOrder(all).find(isIt)).toBe([...all].sort(order).find(isIt));
    }),
  );
});
