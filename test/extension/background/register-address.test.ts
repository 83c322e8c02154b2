/** Which addresses are tried for a day’s register, and in which order. */
import { expect, test } from 'vitest';
import { addressesToTry, DAYS_BACK, fileNameOf } from '../../../extension/background/register-address';

const TEMPLATE = 'https://register.example/edubasealldata{YYYYMMDD}.csv';

test('yesterday comes first, then back day by day, over the turn of the year', () => {
  const tried = addressesToTry(TEMPLATE, new Date('2026-01-03T12:00:00Z'));
  expect(tried).toHaveLength(DAYS_BACK);
  expect(tried.slice(0, 3)).toEqual([
    'https://register.example/edubasealldata20260102.csv',
    'https://register.example/edubasealldata20260101.csv',
    'https://register.example/edubasealldata20251231.csv',
  ]);
});

test.each([
  ['just before midnight in summer', '2026-07-01T22:59:00Z', '20260630'],
  ['just after midnight in summer', '2026-07-01T23:01:00Z', '20260701'],
  ['just after midnight in winter', '2026-12-01T00:01:00Z', '20261130'],
])('yesterday is that of London: %s', (_, instant, day) => {
  expect(addressesToTry(TEMPLATE, new Date(instant))[0]).toBe(
    `https://register.example/edubasealldata${day}.csv`,
  );
});

test('an address without a date is tried once, as it is', () => {
  expect(addressesToTry('https://register.example/today', new Date())).toEqual([
    'https://register.example/today',
  ]);
});

test('the file name is the end of the address', () => {
  expect(fileNameOf('https://register.example/a/links%20x.csv?y=1')).toBe('links x.csv');
  expect(fileNameOf('https://register.example/')).toBe('https://register.example/');
});
