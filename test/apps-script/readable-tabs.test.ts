/** The tabs that people read: what matters is in the first 1,280 pixels, no line is cut, every row is as high as the next. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { ownHeight } from '../../scripts/workspace/row-heights';
import type { StoredSheet } from '../../scripts/workspace/stored-sheet';
import { builtBundle } from '../built-add-on';
import { EXAMPLE_CHOICE, handIn, open, setUp, visitTo, withExample } from './county';
import { tabOf } from './typing';

/** Beside the row numbers, the scroll bar and Google's side strip. */
const WINDOW = 1164;
/** As wide as the longest date of a year, "30 Sept 2026", with what Sheets leaves free at both sides. */
const A_DATE = 96;

let bundle: Bundle;
/** Of a workbook that was just set up. */
let workspace: Workspace;
beforeAll(() => {
  bundle = withExample(builtBundle());
  workspace = open(bundle);
  setUp(workspace, EXAMPLE_CHOICE);
});

const pixels = (sheet: StoredSheet, key: string): unknown => sheet.columns[key]?.['pixelSize'];
const heights = (sheet: StoredSheet): unknown[] => {
  const grid = sheet.properties['gridProperties'] as { rowCount: number };
  return Array.from({ length: grid.rowCount }, (_, row) => ownHeight(sheet, row));
};
const isSeen = (sheet: StoredSheet, column: number): boolean =>
  sheet.columns[String(column)]?.['hiddenByUser'] !== true;

describe.each([
  ['Visits', ['Visit date', 'Suggested outcome', 'Officer’s decision', 'Stage', 'To look at']],
  [
    'Providers',
    ['List status', 'Latest decisions', 'Next visit due by', 'What the register said', 'To look at'],
  ],
  ['Actions', ['Action', 'By whom', 'By when', 'Due or overdue', 'Status']],
])('%s', (title, matters) => {
  test('what matters is in the first 1,280 pixels', () => {
    const sheet = tabOf(workspace, title);
    const headings = workspace.cells(title)[0] ?? [];
    let right = 0;
    const inView = headings.filter((_, column) => {
      if (!isSeen(sheet, column)) return false;
      right += Number(pixels(sheet, String(column)));
      return right <= WINDOW;
    });
    expect(inView).toEqual(expect.arrayContaining(matters));
  });

  test('a date fits its column, or Sheets would show ##### in its place', () => {
    const sheet = tabOf(workspace, title);
    const dates = Object.entries(sheet.dress).filter(
      ([key, { userEnteredFormat }]) =>
        key.startsWith('*,') && JSON.stringify(userEnteredFormat ?? {}).includes('"DATE"'),
    );
    expect(dates.length).toBeGreaterThan(0);
    for (const [key] of dates)
      expect(Number(pixels(sheet, key.split(',')[1] ?? ''))).toBeGreaterThanOrEqual(A_DATE);
  });

  test('every row is as high as two lines', () => {
    const sheet = tabOf(workspace, title);
    expect(heights(sheet).slice(0, 3)).toEqual([undefined, 42, 42]);
    expect(new Set(heights(sheet).slice(1))).toEqual(new Set([42]));
  });
});

test.each([
  ['Findings', ['Requirement', 'Rating', 'Amounts to']],
  ['Answers', ['Theme or page', 'What was written']],
  ['Problems', ['What happened', 'What to do', 'Status', 'Notes']],
])('what matters of %s is in the first 1,280 pixels', (title, matters) => {
  const sheet = tabOf(workspace, title);
  let right = 0;
  const inView = (workspace.cells(title)[0] ?? []).filter((_, column) => {
    right += Number(pixels(sheet, String(column)));
    return right <= WINDOW;
  });
  expect(inView).toEqual(expect.arrayContaining(matters));
});

test('all of Start is in the first 1,280 pixels, and none of its lines is cut', () => {
  const { columns, dress } = tabOf(workspace, 'Start');
  expect(Object.values(columns).reduce((sum, one) => sum + Number(one['pixelSize']), 0)).toBeLessThanOrEqual(
    WINDOW,
  );
  const wraps = [0, 1, 2].map((column) => JSON.stringify(dress[`*,${column}`] ?? {}).includes('"WRAP"'));
  expect(wraps).toEqual([true, true, true]);
});

test('rows that are added as a tab grows are as high as the others', () => {
  const workspace = open(bundle);
  setUp(workspace, EXAMPLE_CHOICE);
  // As where somebody has deleted the empty rows.
  const sheet = tabOf(workspace, 'Visits');
  sheet.properties['gridProperties'] = { ...(sheet.properties['gridProperties'] as object), rowCount: 2 };
  for (const key of Object.keys(sheet.columns)) if (key.startsWith('row ')) delete sheet.columns[key];
  for (const name of ['Barn', 'Farm', 'Mill']) handIn(workspace, 'example', visitTo(name, { of: 'example' }));
  const grown = tabOf(workspace, 'Visits');
  expect(heights(grown).length).toBeGreaterThan(3);
  expect(new Set(heights(grown).slice(2))).toEqual(new Set([42]));
});

test('Visits has a view with the newest first, beside those that show a part', () => {
  const sheet = tabOf(workspace, 'Visits');
  const headings = workspace.cells('Visits')[0] ?? [];
  expect(sheet.filterViews?.map(({ title }) => title)).toEqual([
    'Newest first',
    'To look at',
    'An essential requirement not met',
  ]);
  expect(sheet.filterViews?.[0]).toMatchObject({
    sortSpecs: [{ dimensionIndex: headings.indexOf('Visit date'), sortOrder: 'DESCENDING' }],
  });
});
