/** The first of many in an order come as sorting all of them would bring them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InOrder } from '../../../../shared/register/search/in-order';

const order = (one: number, other: number): number => one - other;
const different = fc.uniqueArray(fc.integer(), { maxLength: 200 });

test('one by one they come as sorted, and nothing behind the last', () => {
  fc.assert(
    fc.property(different, (all) => {
      const rows = new InOrder(all, order);
      const places = Array.from({ length: all.length + 2 }, (_, at) => rows.at(at));
      expect(places).toEqual([...[...all].sort(order), undefined, undefined]);
    }),
  );
});

test('the first so many, whatever was asked for before', () => {
  fc.assert(
    fc.property(different, fc.nat(210), fc.nat(210), (all, place, count) => {
      const sorted = [...all].sort(order);
      const rows = new InOrder(all, order);
      expect(rows.at(place)).toBe(sorted[place]);
      expect(rows.first(count)).toEqual(sorted.slice(0, count));
      expect(rows.first(Infinity)).toEqual(sorted);
    }),
  );
});

test('the first of which something is true, and undefined for none', () => {
  fc.assert(
    fc.property(different, fc.integer(), (all, least) => {
      const isIt = (one: number): boolean => one >= least;
      expect(new InOrder(all, order).find(isIt)).toBe([...all].sort(order).find(isIt));
    }),
  );
});
