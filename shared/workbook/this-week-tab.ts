/** The tab This week: how much waits for whom, then everything that does, by date and name. */
import { OVERDUE } from '../county/actions';
import { lastDayOf, QUEUE_KINDS, type QueueItem } from '../county/queue';
import { longDate } from '../schema/dates';
import type { Page, PageCell, PageLook, PageRow, PageTab } from '../schema/workbook-plan';
import { NO_DATE_YET } from './define-tab';
import { HEADING, headings, INK, LATE, LINK, OPEN, PLAIN, QUIET, SOON, TITLE, words } from './page-looks';
import { counted } from '../schema/counted';

const COLUMNS = ['When', 'By when', 'What', 'Provider', 'Who', 'Why', 'Where', 'About'] as const;
/** What the row is about: its words lead to a row's place, which is another once somebody sorts. */
const ABOUT = 7;

export const thisWeekTab = {
  layout: 'page',
  id: 'this-week',
  title: 'This week',
  widths: [148, 126, 88, 216, 124, 346, 116, 110],
  hiddenFrom: ABOUT,
  frozenRows: 7,
  first:
    'What waits for somebody stands here within the hour, or at once by “Refresh county tabs” in the menu.',
} satisfies PageTab;

/** The row of headings, from 0; what waits stands under it. */
const HEADINGS_ROW = 6;

const STATES = ['overdue', 'undated', 'week', 'later'] as const;
type Shown = (typeof STATES)[number];
const shownAs = ({ state }: QueueItem): Shown => (state === 'today' ? 'week' : state);
const LOOKS: Readonly<Record<Shown, PageLook>> = { overdue: LATE, undated: OPEN, week: SOON, later: PLAIN };

/** Of how many of each kind there are: one, and several where the word is another. */
const KINDS_IN_WORDS: Readonly<Record<QueueItem['kind'], readonly [string, string?]>> = {
  Visit: ['visit'],
  Essential: ['essential not met', 'essentials not met'],
  Evidence: ['piece of evidence', 'pieces of evidence'],
  Action: ['action'],
  Review: ['review'],
  'To look at': ['thing to look at', 'things to look at'],
  Registration: ['new registration'],
  Problem: ['problem'],
};

const DAY_MS = 86_400_000;
const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

function whenInWords(item: QueueItem, asOf: string): string {
  switch (item.state) {
    case 'overdue':
      return `Overdue ${counted(daysFrom(item.on, asOf), 'day')}`;
    case 'undated':
      return NO_DATE_YET;
    case 'today':
      return 'Today';
    case 'week':
      return 'This week';
    case 'later':
      return 'Later';
  }
}

const TABS = { visits: 'Visits', providers: 'Providers', actions: 'Actions', problems: 'Problems' } as const;
const isTab = (tab: string): tab is keyof typeof TABS => tab in TABS;
/** Where the row of an item stands, from 0 under the headings; undefined where it is not there (any more). */
export type RowOf = (item: QueueItem) => number | undefined;

function lineOf(item: QueueItem, asOf: string, rowOf: RowOf): PageRow {
  const { on, kind, provider, who, why, rule, state } = item;
  const row = rowOf(item);
  const look = state === 'later' ? undefined : LOOKS[shownAs(item)];
  const where: PageCell =
    row === undefined
      ? words(TABS[item.row.tab], QUIET)
      : { ...words(`${TABS[item.row.tab]}, row ${row + 2}`, LINK), link: { tab: item.row.tab, row } };
  return {
    height: 27,
    cells: {
      0: words(whenInWords(item, asOf), look),
      1: { value: on, ...(state === 'undated' && { date: '"since" d mmm yyyy' }) },
      2: words(kind),
      3: words(provider, { bold: true }),
      4: who === '' ? words('No one yet', QUIET) : words(who),
      5: words([why, rule].filter(Boolean).join(' ')),
      6: where,
      [ABOUT]: words(`${item.row.tab} ${item.row.id}`),
    },
  };
}

/** How many fall into each week from today on; the days behind the last whole week count with it. */
function byWeek(items: readonly QueueItem[], asOf: string): readonly number[] {
  const weeks = [0, 0, 0, 0];
  for (const { on, state } of items) {
    if (state === 'overdue' || state === 'undated') continue;
    const at = Math.min(Math.floor(daysFrom(asOf, on) / 7), weeks.length - 1);
    weeks[at] = (weeks[at] ?? 0) + 1;
  }
  return weeks;
}

/**
 * What stands in the tab.
 * @param items in order
 * @param asOf ISO date
 */
export function thisWeekPage(items: readonly QueueItem[], asOf: string, rowOf: RowOf): Page {
  const of = (state: Shown): number => items.filter((item) => shownAs(item) === state).length;
  const [overdue, undated, week, later] = [of('overdue'), of('undated'), of('week'), of('later')];
  const weeks = byWeek(items, asOf);
  const until = longDate(lastDayOf(asOf));
  const big = (value: number, look: PageLook): PageCell => words(value, { ...look, size: 16, bold: true });
  const kinds = QUEUE_KINDS.flatMap((kind) => {
    const number = items.filter((item) => item.kind === kind).length;
    return number === 0 ? [] : [counted(number, ...KINDS_IN_WORDS[kind])];
  });
  const most = Math.max(1, overdue, undated, ...weeks);
  const sentence =
    items.length === 0
      ? 'Nothing waits for anybody.'
      : `${counted(items.length, 'thing waits', 'things wait')} for somebody: ${overdue} overdue, ${undated} without a date, ${week} this week, ${later} later (to ${until}).`;
  const labels = [OVERDUE, NO_DATE_YET, 'This week', `Later, to ${until}`];
  return {
    headings: HEADINGS_ROW,
    rows: [
      {
        height: 34,
        cells: {
          0: words('This week', TITLE),
          2: words(longDate(asOf)),
          5: words('Brought up to date every hour, and by “Refresh county tabs”.', QUIET),
        },
      },
      { height: 28, cells: { 0: words(sentence, HEADING) } },
      {
        height: 36,
        cells: {
          0: big(overdue, LATE),
          1: big(undated, OPEN),
          2: big(week, SOON),
          3: big(later, PLAIN),
          5: { bars: { kind: 'column', counts: [overdue, undated, ...weeks], colours: [INK], most } },
        },
      },
      {
        height: 22,
        cells: {
          ...Object.fromEntries(labels.map((label, at) => [at, words(label, LOOKS[STATES[at] ?? 'later'])])),
          5: words(
            `Overdue ${overdue}, no date ${undated}, then by week from ${longDate(asOf)}: ${weeks.join(', ')}`,
            QUIET,
          ),
        },
      },
      { height: 27, cells: { 0: words(kinds.length === 0 ? '' : `Of these: ${kinds.join(', ')}.`, QUIET) } },
      {
        height: 27,
        cells: {
          0: words(
            'To see one officer’s: the arrow beside “Who”. It is taken off whenever the tab is brought up to date; the sidebar’s This week has a filter of your own.',
            QUIET,
          ),
        },
      },
      { height: 27, cells: headings(COLUMNS) },
      ...items.map((item) => lineOf(item, asOf, rowOf)),
    ],
  };
}

/** What a row of the tab is about; undefined for a row of which it does not say so. @param cells of the row, as read */
export function aboutRow(cells: readonly unknown[]): QueueItem['row'] | undefined {
  const about = cells[ABOUT];
  const [, tab = '', id = ''] = typeof about === 'string' ? (/^(\w+) (.+)$/s.exec(about) ?? []) : [];
  return isTab(tab) ? { tab, id } : undefined;
}

/** One thing that waits, as it stands in the tab. */
interface WaitingRow {
  readonly when: string;
  readonly by: string;
  readonly what: string;
  readonly provider: string;
  readonly who: string;
  readonly why: string;
  readonly where: string;
  /** Id of the visit whose row it is about; '' for what is about another row. */
  readonly visit: string;
}

/** What the tab says. */
export interface ThisWeek {
  /** The day that it was counted on, in words. */
  readonly asOf: string;
  readonly sentence: string;
  readonly rows: readonly WaitingRow[];
}

/** What the tab says: the sentence about all of it, and each row. @param cells as read, dates as day numbers */
export function readThisWeek(
  cells: readonly (readonly unknown[])[],
  dateOf: (serial: number) => string,
): ThisWeek {
  const text = (row: readonly unknown[] | undefined, at: number): string => {
    const cell = row?.[at];
    return typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  };
  const rows = cells.slice(HEADINGS_ROW + 1).filter((row) => text(row, 0) !== '');
  return {
    asOf: text(cells[0], 2),
    sentence: text(cells[1], 0),
    rows: rows.map((row) => {
      const on = row[1];
      const about = aboutRow(row);
      const day = typeof on === 'number' ? longDate(dateOf(on)) : text(row, 1);
      return {
        when: text(row, 0),
        by: text(row, 0) === NO_DATE_YET ? `since ${day}` : day,
        what: text(row, 2),
        provider: text(row, 3),
        who: text(row, 4),
        why: text(row, 5),
        where: text(row, 6),
        visit: about?.tab === 'visits' ? about.id : '',
      };
    }),
  };
}
