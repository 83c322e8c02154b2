import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pounds, readPounds } from '../../../shared/judging/money';

test.each([
  ['£5,000,000', 5_000_000],
  ['5000000', 5_000_000],
  ['5 000 000', 5_000_000],
  ['£5m', 5_000_000],
  ['5M', 5_000_000],
  ['£ 2.5 million', 2_500_000],
  ['1.1m', 1_100_000],
  ['GBP 10 million', 10_000_000],
  ['250k', 250_000],
  ['£4,999,999.99', 4_999_999],
  ['10,000,000 pounds', 10_000_000],
  ['0', 0],
])('%s is a sum', (text, sum) => {
  expect(readPounds(text)).toBe(sum);
});

test.each(['', 'unlimited', '5,00', '£5m or £10m', '-5', '5.5.5', '€5m', '1e9', '£'])(
  '“%s” is none',
  (text) => {
    expect(readPounds(text)).toBeNull();
  },
);

test('a sum as it is shown is read back', () => {
  fc.assert(fc.property(fc.nat({ max: 2_000_000_000 }), (sum) => readPounds(pounds(sum)) === sum));
});
