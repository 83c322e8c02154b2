/** The tab This week: its words, and that they are read back as they stand. */
import { expect, test } from 'vitest';
import type { QueueItem } from '../../../shared/county/queue';
import { fromSerial, toSerial } from '../../../shared/schema/dates';
import { readThisWeek, thisWeekPage, thisWeekTab } from '../../../shared/workbook/this-week-tab';

const asOf = '2026-11-30';
const item = (over: Partial<QueueItem>): QueueItem => ({
  state: 'overdue',
  on: '2026-11-14',
  kind: 'Evidence',
  provider: 'Farm',
  who: 'Sam Sample',
  why: 'Insurance: out of date.',
  rule: 'Herefordshire 2.4.',
  row: { tab: 'visits', id: 'visit-1' },
  ...over,
});
const ITEMS = [
  item({}),
  item({
    state: 'undated',
    on: '2026-11-27',
    kind: 'Visit',
    provider: 'Dovecote',
    who: '',
    why: '',
    rule: 'Never visited.',
    row: { tab: 'providers', id: 'x' },
  }),
  item({ state: 'today', on: asOf, kind: 'Action' }),
  item({ state: 'later', on: '2026-12-30', kind: 'Visit' }),
];
const page = thisWeekPage(ITEMS, asOf, ({ row }) => (row.tab === 'visits' ? 10 : undefined));
const said = (row: number): string =>
  Object.values(page.rows[row]?.cells ?? {})
    .map(({ value }) => String(value ?? ''))
    .join(' | ');

test('says in words and counts how much waits, and of what kinds', () => {
  expect(said(1)).toBe(
    '4 things wait for somebody: 1 overdue, 1 without a date, 1 this week, 1 later (to 30 December 2026).',
  );
  expect(said(2)).toMatch(/^1 \| 1 \| 1 \| 1/);
  expect(said(3)).toBe(
    'Overdue | No date yet | This week | Later, to 30 December 2026 | Overdue 1, no date 1, then by week from 30 November 2026: 1, 0, 0, 1',
  );
  expect(said(4)).toBe('Of these: 2 visits, 1 piece of evidence, 1 action.');
  expect(thisWeekPage([], asOf, () => undefined).rows[1]?.cells[0]?.value).toBe('Nothing waits for anybody.');
});

test('has a row for each thing, in order, with where it stands', () => {
  expect(said(6)).toBe('When | By when | What | Provider | Who | Why | Where | About');
  expect(said(7)).toBe(
    'Overdue 16 days | 2026-11-14 | Evidence | Farm | Sam Sample | Insurance: out of date. Herefordshire 2.4. | Visits, row 12 | visits visit-1',
  );
  expect(said(8)).toBe(
    'No date yet | 2026-11-27 | Visit | Dovecote | No one yet | Never visited. | Providers | providers x',
  );
  expect(said(9)).toMatch(/^Today \| /);
  expect(page.rows[7]?.cells[6]?.link).toEqual({ tab: 'visits', row: 10 });
  expect(page.rows).toHaveLength(7 + ITEMS.length);
  expect(page.headings).toBe(6);
});

test('a thing overdue by one day says so', () => {
  const [row] = thisWeekPage([item({ on: '2026-11-29' })], asOf, () => undefined).rows.slice(7);
  expect(row?.cells[0]?.value).toBe('Overdue 1 day');
});

test('fits into what a screen of 1280 pixels shows of a sheet', () => {
  expect(
    thisWeekTab.widths.slice(0, thisWeekTab.hiddenFrom).reduce((sum, one) => sum + one, 0),
  ).toBeLessThanOrEqual(1164);
});

test('is read back from its cells for the sidebar', () => {
  const cells = page.rows.map(({ cells: row }) =>
    thisWeekTab.widths.map((_, at) => {
      const { value = '', date } = row[at] ?? {};
      return typeof value === 'string' && date !== '' && /^\d{4}-\d\d-\d\d$/.test(value)
        ? toSerial(value)
        : value;
    }),
  );
  const { asOf: on, sentence, rows } = readThisWeek(cells, fromSerial);
  expect(on).toBe('30 November 2026');
  expect(sentence).toMatch(/^4 things wait/);
  expect(rows.map(({ when, by, provider, who, where }) => [when, by, provider, who, where])).toEqual([
    ['Overdue 16 days', '14 November 2026', 'Farm', 'Sam Sample', 'Visits, row 12'],
    ['No date yet', 'since 27 November 2026', 'Dovecote', 'No one yet', 'Providers'],
    ['Today', '30 November 2026', 'Farm', 'Sam Sample', 'Visits, row 12'],
    ['Later', '30 December 2026', 'Farm', 'Sam Sample', 'Visits, row 12'],
  ]);
  expect(rows.map(({ visit }) => visit)).toEqual(
    ITEMS.map(({ row }) => (row.tab === 'visits' ? row.id : '')),
  );
  // Before it is first drawn it holds two lines, and nothing waits.
  expect(readThisWeek([['This week'], [thisWeekTab.first]], fromSerial).rows).toEqual([]);
});
