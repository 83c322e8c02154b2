import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  fromSerial,
  isIsoDate,
  londonDate,
  longDate,
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
