/** What is told of a workbook before anything fails: at, just under and just over each threshold. */
import { describe, expect, test } from 'vitest';
import {
  fullness,
  isAlmostFull,
  silence,
  standingRows,
  timeTaken,
} from '../../../shared/workbook/workbook-health';
import { startTab, updateStanding } from '../../../shared/workbook/start-tab';

test.each([
  ['2026-11-23T09:00:00.000Z', false],
  ['2026-11-23T09:00:00.001Z', true],
])('runs that no longer start by themselves are told after a day: at %s %s', (now, told) => {
  const at = '2026-11-22T09:00:00.000Z';
  for (const since of [
    { lastOwnRun: at, lastHourly: at, watchedSince: '' },
    { lastOwnRun: '', lastHourly: '', watchedSince: at },
    { lastOwnRun: '2026-11-21T09:00:00.000Z', lastHourly: at, watchedSince: at },
  ]) {
    const text = silence(since, now);
    expect(text !== '').toBe(told);
    if (told)
      expect(text).toMatch(
        /^No run.* since 22 November 2026 at 09:00;.*choose Extensions › Provision QA › Set up/,
      );
  }
});

test.each([
  ['2026-11-23T09:00:00.000Z', false],
  ['2026-11-23T09:00:00.001Z', true],
])('an hourly run that is dead is told after a day, while others go on: at %s %s', (now, told) => {
  const at = '2026-11-22T09:00:00.000Z';
  const text = silence({ lastOwnRun: now, lastHourly: at, watchedSince: '' }, now);
  expect(text !== '').toBe(told);
  if (told)
    expect(text).toMatch(/^The hourly run is not known to have worked since 22 November 2026 at 09:00\./);
});

test('a day old standing names the hourly run only where that is older', () => {
  const at = '2026-11-22T09:00:00.000Z';
  const value = (lastHourly: string) =>
    standingRows({ lastOwnRun: at, lastHourly, cells: 0, putRight: [] })[0]?.value;
  expect(value(at)).toBe('22 November 2026');
  expect(value('2026-11-21T09:00:00.000Z')).toBe('22 November 2026');
  expect(value('2026-11-19T09:00:00.000Z')).toBe('22 November 2026; the hourly one: 19 November 2026');
  expect(value('')).toBe('22 November 2026');
});
test.each([
  [7_999_999, ''],
  [8_000_000, '80.0%'],
  [9_949_999, '99.5%'],
])('a workbook of %i cells: “%s”', (cells, share) => {
  const text = fullness(cells);
  if (share === '') expect(text).toBe('');
  else {
    expect(text).toContain(`holds ${share} of the 10 million cells`);
    expect(text).toMatch(/delete tabs, empty rows/);
  }
  const [, row] = standingRows({ lastOwnRun: '', lastHourly: '', cells, putRight: [] });
  expect(row?.note).toMatch(share === '' ? /^Nothing to do/ : /^Make room/);
});

test.each([
  [9_899_999, false],
  [9_900_000, true],
])('of %i cells it is almost full: %s', (cells, is) => {
  expect(isAlmostFull(cells)).toBe(is);
});

describe('the time that runs take', () => {
  test.each([
    [67, false],
    [68, true],
    [90, true],
    [91, false],
    [269, false],
    [270, true],
    [360, true],
  ])('%i minutes are told: %s', (minutes, told) => {
    const text = timeTaken(minutes * 60_000);
    expect(text !== '').toBe(told);
    if (told)
      expect(text).toMatch(new RegExp(`taken ${minutes} minutes today.*90 minutes.*360.*or tomorrow`));
  });
});

describe('the rows of the Start tab', () => {
  const standing = { lastOwnRun: '2026-11-22T23:30:00.000Z', lastHourly: '', cells: 120_000, putRight: [] };

  test('name the day, and say themselves what it means when it is old', () => {
    expect(standingRows(standing)).toMatchObject([
      {
        value: '22 November 2026',
        note: expect.stringMatching(/today or yesterday.*more than a day.*Set up/) as string,
      },
      { value: '1.2% of the 10 million cells that Google allows' },
      { value: 'Nothing' },
    ]);
    expect(standingRows({ ...standing, putRight: ['One.', 'Two.'] })[2]?.value).toBe('One.\nTwo.');
    expect(standingRows({ ...standing, lastOwnRun: '' })[0]?.value).toBe('None yet');
  });

  test('are found wherever somebody put them, and added where they are not', () => {
    const [run, full, putRight] = standingRows(standing);
    const others = [{ what: 'Mine' }, { what: full?.what ?? '' }, { what: 'Connection code' }];
    expect(updateStanding(others, standing)).toEqual({
      changed: [{ index: 1, cells: full }],
      added: [run, putRight],
      removed: [],
    });
    expect(Object.keys(run ?? {})).toEqual(startTab.columns.map(({ key }) => key));
  });
});
