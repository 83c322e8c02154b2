/** Columns are found by their headings, and cells come back as what they were. */
import { describe, expect, test } from 'vitest';
import { cellText, placesOf, rowFromCells } from '../../../shared/workbook/table-rows';
import { visitsTab } from '../../../shared/workbook/visits-tab';

const { columns } = visitsTab;
const headers = columns.map(({ header }) => header);

describe('a heading', () => {
  test('that is lost is named with its tab', () => {
    expect(() =>
      placesOf(
        'Visits',
        columns,
        headers.filter((title) => title !== 'Visit id'),
      ),
    ).toThrow(/“Visits” has no column “Visit id”/);
  });

  test('that came with a later version may be missing, and is then nowhere', () => {
    const places = placesOf(
      'Visits',
      columns,
      headers.filter((title) => title !== 'To look at'),
    );
    expect(places.has('alerts')).toBe(false);
    expect(places.size).toBe(columns.length - 1);
  });

  test.each([
    ['blanks about it', (header: string) => `  ${header}\u00a0 `],
    ['a line break after it', (header: string) => `${header}\n`],
    ['other capitals', (header: string) => header.toUpperCase()],
  ])('is found with %s', (_, change) => {
    expect(placesOf('Visits', columns, headers.map(change))).toEqual(placesOf('Visits', columns, headers));
  });

  test('is not found inside another', () => {
    expect(() =>
      placesOf(
        'Visits',
        columns,
        headers.map((header) => `${header} (ours)`),
      ),
    ).toThrow(
      /“Visits” does not begin with its headings \(“Provider”, “Visit date”, “Framework” and so on\)/,
    );
  });

  test('is named as long as one other stands in the first row; without any that row is another', () => {
    expect(() => placesOf('Visits', columns, ['Provider'])).toThrow(/no column “Visit date”, /);
    expect(() => placesOf('Visits', columns, ['Made-Up Farm', '2026-11-20'])).toThrow(
      /move their row back to the top/,
    );
    expect(() => placesOf('Visits', columns, [])).toThrow(/move their row back to the top/);
  });
});

test('dates come back from a sheet’s day numbers; an empty cell is null', () => {
  const cells = columns.map(({ key }) => (key === 'visit-date' ? 46329 : ''));
  expect(rowFromCells(columns, placesOf('Visits', columns, headers), cells)).toMatchObject({
    'visit-date': '2026-11-03',
    provider: null,
  });
});

test('a cell says what it holds, without blanks about it; an empty one and one of no row say nothing', () => {
  expect(cellText({ a: ' x ' }, 'a')).toBe('x');
  expect(cellText({ a: 7 }, 'a')).toBe('7');
  expect(cellText({ a: null }, 'a')).toBe('');
  expect(cellText<{ readonly a: string }>(undefined, 'a')).toBe('');
});
