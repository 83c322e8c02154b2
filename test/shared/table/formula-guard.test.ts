/** What a spreadsheet would run as a formula gets an apostrophe, and loses it again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { guarded, unguarded } from '../../../shared/table/formula-guard';

test.each([
  '=1',
  '+1',
  '-1',
  '@x',
  '\t=1',
  '\r=1',
  '\n1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '﹦1',
  '−1',
  ' =1',
  '\u00a0=1',
  "'=1",
])('%j gets an apostrophe, which comes off again', (text) => {
  expect(guarded(text)).toBe(`'${text}`);
  expect(unguarded(guarded(text))).toBe(text);
});

test.each(['', 'plain', "'tis", "O'Neill", 'a=b', '1-2', ' plain', "''"])('%j stays as it is', (text) => {
  expect(guarded(text)).toBe(text);
  expect(unguarded(text)).toBe(text);
});

test('any text comes back', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("'", '=', '＝', ' ', '\t', 'a', '-') }), (text) => {
      expect(unguarded(guarded(text))).toBe(text);
    }),
  );
});
