/** The calendar in arithmetic agrees with the language's own `Date` on every day that can be written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayNumber, isDay, isoOf, isoOfDay } from '../../../shared/schema/calendar';

const DAY = 86_400_000;
const byDate = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10);
const [FIRST, LAST] = [Date.parse('0000-01-01T00:00:00Z') / DAY, Date.parse('9999-12-31T00:00:00Z') / DAY];

test('every day of 800 years is the day that Date says, there and back', () => {
  const from = Date.parse('1600-01-01T00:00:00Z') / DAY;
  for (let day = from; day < from + 2 * 146_097; day += 1) {
    const iso = isoOfDay(day);
    if (iso !== byDate(day) || dayNumber(iso) !== day || !isDay(iso))
      expect([day, iso]).toEqual([day, byDate(day)]);
  }
});

test('so is any other of the years 0 to 9999', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
      expect(isoOfDay(day)).toBe(byDate(day));
      expect(dayNumber(isoOfDay(day))).toBe(day);
    }),
  );
  expect([isoOfDay(FIRST), isoOfDay(LAST)]).toEqual(['0000-01-01', '9999-12-31']);
});

/** What `Date` makes of a text: nothing of one that it cannot read, another day of one that does not exist. */
const existsByDate = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

test('exactly the dates that exist are days', () => {
  for (const year of ['0000', '1900', '2000', '2024', '2026', '9999'])
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        expect([text, isDay(text)]).toEqual([text, existsByDate(text)]);
      }
});

test.each([
  '',
  '2026-1-1',
  '2026-01-011',
  ' 2026-01-01',
  '2026/01/01',
  '20260101',
  '2026-01-01T00',
  '+002026-01-01',
])('“%s” is none', (text) => {
  expect(isDay(text)).toBe(false);
});

test('a month beyond the year is one of another year, and a day beyond the month its last', () => {
  expect([isoOf(2026, 13, 31), isoOf(2026, 14, 31), isoOf(2026, 0, 31), isoOf(2026, -11, 1)]).toEqual([
    '2027-01-31',
    '2027-02-28',
    '2025-12-31',
    '2025-01-01',
  ]);
});

test('what is no number is no date', () => {
  expect(() => isoOfDay(Number.NaN)).toThrow(RangeError);
  expect(() => isoOfDay(dayNumber('soon'))).toThrow(RangeError);
});
