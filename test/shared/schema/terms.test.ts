/** School terms: on which day each begins and ends, and what an LA may set. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../shared/schema/dates';
import { nextTerm, readTermStart, termOf, usualTerms, schoolYearOf } from '../../../shared/schema/terms';

describe('the usual terms', () => {
  test.each([
    ['2026-08-31', 'summer', '2026-04-06', '2026-08-31'],
    ['2026-09-01', 'autumn', '2026-09-01', '2026-12-31'],
    ['2026-12-31', 'autumn', '2026-09-01', '2026-12-31'],
    ['2027-01-01', 'spring', '2027-01-01', '2027-03-28'],
    ['2027-03-28', 'spring', '2027-01-01', '2027-03-28'],
    ['2027-03-29', 'summer', '2027-03-29', '2027-08-31'],
  ])('%s lies in %s, %s to %s', (date, name, from, to) => {
    expect(termOf(usualTerms, date)).toEqual({ name, from, to });
  });

  // Easter Sundays as published.
  test.each([
    ['2024', '2024-03-31'],
    ['2025', '2025-04-20'],
    ['2026', '2026-04-05'],
    ['2027', '2027-03-28'],
    ['2028', '2028-04-16'],
    ['2038', '2038-04-25'],
  ])('spring %s ends on Easter Sunday, %s', (year, sunday) => {
    expect(termOf(usualTerms, `${year}-02-01`).to).toBe(sunday);
  });

  test('every day lies in one term, and the next begins on the day after it ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        const term = termOf(usualTerms, date);
        expect(term.from <= date && date <= term.to).toBe(true);
        expect(nextTerm(usualTerms, date).from).toBe(addDays(term.to, 1));
      }),
    );
  });
});

test.each([
  ['2025-08-31', '2024/25'],
  ['2025-09-01', '2025/26'],
  ['2026-01-01', '2025/26'],
  ['2026-08-31', '2025/26'],
  ['1999-12-01', '1999/00'],
])('%s lies in the school year %s', (date, title) => {
  const year = schoolYearOf(usualTerms, date);
  expect(year.title).toBe(title);
  expect([year.from, year.to]).toEqual([
    `${title.slice(0, 4)}-09-01`,
    `${Number(title.slice(0, 4)) + 1}-08-31`,
  ]);
});

test('every day lies in one school year, and the next begins on the day after it ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
      const date = addDays('2000-01-01', days);
      const terms = { autumn: '08-28', spring: '01-06', summer: '04-14' };
      const year = schoolYearOf(terms, date);
      expect(year.from <= date && date <= year.to).toBe(true);
      expect(schoolYearOf(terms, addDays(year.to, 1)).from).toBe(addDays(year.to, 1));
      expect(termOf(terms, year.from).name).toBe('autumn');
    }),
  );
});

test('an LA’s own terms', () => {
  const terms = { autumn: '08-28', spring: '01-06', summer: '04-14' };
  expect(termOf(terms, '2026-08-28').name).toBe('autumn');
  expect(termOf(terms, '2027-01-05').name).toBe('autumn');
  expect(termOf(terms, '2027-04-14')).toEqual({ name: 'summer', from: '2027-04-14', to: '2027-08-27' });
});

test.each([
  ['1 September', '09-01'],
  ['6 Jan', '01-06'],
  [' EASTER ', 'easter'],
  ['29 February', null],
  ['September', null],
  ['', null],
])('a term that begins on “%s” is %s', (text, expected) => {
  expect(readTermStart(text)).toBe(expected);
});
