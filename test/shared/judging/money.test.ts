/** Sums as people write them, held against what is asked for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { moneyChecks, pounds, readPounds } from '../../../shared/judging/money';
import type { Answers } from '../../../shared/schema/answers';
import { exampleFramework as framework } from '../../examples/example-framework';

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
  ['£  5', 5],
  [' 5 ', 5],
  [' £5. ', 5],
  ['5 thousand', 5_000],
  ['5mn', 5_000_000],
  ['2bn', 2_000_000_000],
  ['1.5 Billion', 1_500_000_000],
  ['£12.50', 12],
  ['12.25m', 12_250_000],
  ['5 pounds', 5],
  ['5m GBP', 5_000_000],
  ['5  pounds.', 5],
  ['5m.', 5_000_000],
  ['10 000', 10_000],
  ['100,000', 100_000],
  ['£9007199254740991', 9_007_199_254_740_991],
  ['1.005k', 1_005],
  ['0.0000004m', 0],
])('%s is a sum', (text, sum) => {
  expect(readPounds(text)).toBe(sum);
});

test.each([
  '',
  'unlimited',
  '5,00',
  '£5m or £10m',
  'about £5m',
  '£5m each',
  '5,0000',
  '1234,567',
  '5  000',
  '5.m',
  '9007199254740992',
  '-5',
  '5.5.5',
  '€5m',
  '1e9',
  '£',
])('“%s” is none', (text) => {
  expect(readPounds(text)).toBeNull();
});

test('a sum is shown with commas', () => {
  expect([0, 999, 1_000, 12_345, 5_000_000].map(pounds)).toEqual([
    '£0',
    '£999',
    '£1,000',
    '£12,345',
    '£5,000,000',
  ]);
});

describe('a sum against its minimum', () => {
  const checked = (fields: Answers['fields']): unknown =>
    moneyChecks(framework, instrumentOf(framework), { fields }).map(({ pounds: sum, state }) => [sum, state]);

  test.each([
    ['£4,999,999.99', [[4_999_999, 'too-little']]],
    ['£5,000,000', [[5_000_000, 'enough']]],
    ['lots', [[null, 'unreadable']]],
    [' \n', []],
  ])('“%s”', (cover, expected) => {
    expect(checked({ cover })).toEqual(expected);
  });

  test('says where it was asked and how much it should be', () => {
    expect(moneyChecks(framework, instrumentOf(framework), { fields: { cover: '£1' } })).toEqual([
      {
        field: 'cover',
        criterion: '1.3',
        title: 'Level of cover',
        pounds: 1,
        minimum: 5_000_000,
        state: 'too-little',
      },
    ]);
  });

  test('is not asked of a field without one, nor of what is no text', () => {
    expect(checked({})).toEqual([]);
    expect(checked({ cover: ['5m'] })).toEqual([]);
    expect(checked({ phone: '5' })).toEqual([]);
  });
});

test('a sum as it is shown is read back', () => {
  fc.assert(fc.property(fc.nat({ max: 2_000_000_000 }), (sum) => readPounds(pounds(sum)) === sum));
});
