/** Dates as people write them, months added to them, and the day in London. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  fromSerial,
  isIsoDate,
  londonDate,
  longDate,
  momentIn,
  momentsOf,
  readDate,
  toSerial,
} from '../../../shared/schema/dates';

test.each([
  ['2026-11-03', '2026-11-03'],
  ['3/11/2026', '2026-11-03'],
  ['03.11.26', '2026-11-03'],
  ['3-11-2026', '2026-11-03'],
  ['3 Nov 2026', '2026-11-03'],
  ['3rd November 2026', '2026-11-03'],
  ['Tuesday 3 November 2026', '2026-11-03'],
  ['29/2/2024', '2024-02-29'],
])('%s is a date', (text, iso) => {
  expect(readDate(text)).toBe(iso);
});

test.each([
  '',
  'soon',
  '29/2/2026',
  '31/11/2026',
  '11/2026',
  'Nov 2026',
  '3 Nvo 2026',
  '2026-02-30',
  '3/13/2026',
])('“%s” is none', (text) => {
  expect(readDate(text)).toBeNull();
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-11-03', 24, '2028-11-03'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to);
});

test.each([
  ['2026-03-29T00:59:59Z', '2026-03-29'],
  ['2026-03-28T23:59:59Z', '2026-03-28'],
  ['2026-07-01T22:59:59Z', '2026-07-01'],
  ['2026-07-01T23:00:00Z', '2026-07-02'],
  ['2026-10-25T00:30:00Z', '2026-10-25'],
  ['2026-12-31T23:59:59Z', '2026-12-31'],
])('at %s it is %s in London', (instant, date) => {
  expect(londonDate(instant)).toBe(date);
});

test('shown as an officer writes it', () => {
  expect([longDate('2026-11-03'), longDate('end of term')]).toEqual(['3 November 2026', 'end of term']);
});

test('a spreadsheet’s day number is the same day again', () => {
  expect(toSerial('2026-11-03')).toBe(46329);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80_000 }), (serial) => {
      const iso = fromSerial(serial);
      return isIsoDate(iso) && toSerial(iso) === serial && readDate(longDate(iso)) === iso;
    }),
  );
});

describe('a moment in a cell', () => {
  const WINTER = '2026-11-22T09:00:20.497Z';
  const SUMMER = '2026-07-22T09:00:20.001Z';
  const LATE = '2026-11-22T09:00:20.700Z';
  /** As a spreadsheet keeps 9:00:20 of a day, and so many seconds more. */
  const serial = (day: string, hours: number, more = 0): number =>
    toSerial(day) + (hours * 3600 + 20 + more) / 86_400;
  const isIt = (cell: unknown, instant: string): boolean => momentsOf(instant).includes(momentIn(cell));

  test.each([
    [serial('2026-11-22', 9), WINTER],
    [serial('2026-11-22', 9, 0.497), WINTER],
    [serial('2026-11-22', 9, 1), LATE],
    [serial('2026-07-22', 10), SUMMER],
    ['22/11/2026 09:00:20', WINTER],
    [' 22/07/2026 10:00:20', SUMMER],
  ])('%s is %s', (cell, instant) => {
    expect(isIt(cell, instant)).toBe(true);
  });

  test.each([
    [serial('2026-11-22', 9, 1), WINTER],
    [serial('2026-11-22', 9, -1), WINTER],
    [serial('2026-07-22', 9), SUMMER],
    ['22/11/2026 09:00:21', WINTER],
    ['22/11/2026', WINTER],
    ['', WINTER],
    [null, WINTER],
    [true, WINTER],
    [toSerial('2026-11-22'), WINTER],
  ])('%s is not %s', (cell, instant) => {
    expect(isIt(cell, instant)).toBe(false);
  });
});
