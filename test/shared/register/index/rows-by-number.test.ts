/** Rows are found by their number as going through all of them would find them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RowsByNumber } from '../../../../shared/register/index/rows-by-number';

const numbers = 12;
const column = fc.array(fc.nat(numbers - 1), { maxLength: 60 });

test('all rows of a number, ascending', () => {
  fc.assert(
    fc.property(column, (all) => {
      const rows = new RowsByNumber(numbers, all);
      for (let number = 0; number < numbers; number++)
        expect([...rows.of(number)]).toEqual(all.flatMap((own, row) => (own === number ? [row] : [])));
    }),
  );
});

test('rows that have several numbers or none', () => {
  const rows = new RowsByNumber(3, [2, 0, 2], [4, 4, 7]);
  expect([0, 1, 2].map((number) => [...rows.of(number)])).toEqual([[4], [], [4, 7]]);
});
