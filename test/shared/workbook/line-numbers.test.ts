/** Numbers of rows in a tab that grows at its end and loses rows: against a list that is really kept. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineNumbers } from '../../../shared/workbook/line-numbers';

type Step = { readonly add: number } | { readonly from: number; readonly count: number };
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ add: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ from: fc.nat(60), count: fc.integer({ min: 1, max: 6 }) }),
  ),
  { maxLength: 30 },
);

test('each row keeps its number, and its place follows from it', () => {
  fc.assert(
    fc.property(steps, (list) => {
      let next = 0;
      let rows: number[] = [];
      const gone = new Set<number>();
      let numbers = new LineNumbers();
      for (const step of list) {
        if ('add' in step)
          for (let count = 0; count < step.add; count += 1) {
            expect(numbers.numberAt(rows.length)).toBe(next);
            rows.push(next);
            next += 1;
          }
        else {
          const from = Math.min(step.from, rows.length);
          const count = Math.min(step.count, rows.length - from);
          for (const number of rows.slice(from, from + count)) gone.add(number);
          rows = [...rows.slice(0, from), ...rows.slice(from + count)];
          numbers.take(from, count);
        }
        // As the state keeps it.
        numbers = new LineNumbers(JSON.parse(JSON.stringify(numbers.toKeep())) as number[]);
        expect(rows.map((_, place) => numbers.numberAt(place))).toEqual(rows);
        expect(rows.map((number) => numbers.placeOf(number))).toEqual(rows.map((_, place) => place));
        for (const number of gone) expect(numbers.placeOf(number)).toBeUndefined();
      }
    }),
    { numRuns: 300 },
  );
});

test('what goes side by side is kept as one', () => {
  const numbers = new LineNumbers();
  numbers.take(4, 2);
  numbers.take(2, 2);
  expect(numbers.toKeep()).toEqual([2, 4]);
  numbers.take(2, 3);
  expect(numbers.toKeep()).toEqual([2, 7]);
  expect(numbers.holes).toBe(1);
  numbers.take(0, 1);
  expect(numbers.toKeep()).toEqual([0, 1, 2, 7]);
  expect(numbers.holes).toBe(2);
});

test('what goes at the end is forgotten, and its numbers are given anew', () => {
  const numbers = new LineNumbers();
  numbers.take(2, 2);
  numbers.take(6, 3);
  numbers.end(7);
  expect(numbers.toKeep()).toEqual([2, 2, 8, 3]);
  numbers.end(6);
  expect(numbers.toKeep()).toEqual([2, 2]);
  expect(numbers.numberAt(6)).toBe(8);
  numbers.end(6);
  expect(numbers.toKeep()).toEqual([2, 2]);
});
