/** Whole numbers in sentences. */
import { expect, test } from 'vitest';
import { counted, inDigits, nounFor } from '../../../shared/schema/counted';

test.each([
  [0, '0 visits', 'visits'],
  [1, '1 visit', 'visit'],
  [2, '2 visits', 'visits'],
  [1250, '1,250 visits', 'visits'],
])('%i of something', (count, all, noun) => {
  expect(counted(count, 'visit')).toBe(all);
  expect(nounFor(count, 'visit')).toBe(noun);
});

test('a word of its own for several', () => {
  expect(counted(2, 'entry', 'entries')).toBe('2 entries');
  expect(nounFor(1, 'entry', 'entries')).toBe('entry');
});

test('large numbers have their thousands apart', () => {
  expect([999, 1000, 1_234_567].map(inDigits)).toEqual(['999', '1,000', '1,234,567']);
});
