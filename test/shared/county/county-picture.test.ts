/** The county's figures for pictures: the counts of the tab, and what is due by day. */
import { describe, expect, test } from 'vitest';
import { countyPicture } from '../../../shared/county/county-picture';
import type { GapFigures } from '../../../shared/county/gap-figures';
import type { QueueItem } from '../../../shared/county/queue';

const asOf = '2026-11-30'; // A Monday.
const part = { shown: '', choices: [] };
const gaps: GapFigures = {
  topics: [
    {
      topic: 'teaching',
      title: 'Teaching',
      asked: 3,
      notMet: 1,
      partly: 1,
      byFramework: new Map([['keys', { asked: 2, notMet: 1, partly: 0 }]]),
    },
  ],
  frameworks: [
    {
      id: 'keys',
      shortTitle: 'Keys',
      seen: 2,
      themes: [{ code: '1', title: 'Safe', asked: 2, notMet: 1, partly: 0 }],
      inWords: new Set<string>(),
    },
    { id: 'words', shortTitle: 'Words', seen: 1, themes: [], inWords: new Set(['teaching']) },
    { id: 'other', shortTitle: 'Other', seen: 1, themes: [], inWords: new Set(['insurance']) },
  ],
};
const term = { title: 'Autumn 2026', running: true, visited: 3, essential: 1, other: 1 };
const item = (on: string, over: Partial<QueueItem> = {}): QueueItem => ({
  state: 'later',
  on,
  kind: 'Visit',
  provider: 'Farm',
  who: '',
  why: '',
  rule: '',
  row: { tab: 'visits', id: 'v' },
  ...over,
});
const picture = (queue: readonly QueueItem[] = []) =>
  countyPicture({ gaps, terms: [term], queue }, asOf, part);

test('has each count as it is, and says of a framework in words that it is one', () => {
  expect(picture()).toEqual({
    schema: 1,
    asOf,
    ...part,
    frameworks: [
      {
        title: 'Keys',
        seen: 2,
        inWords: false,
        themes: [{ title: '1. Safe', asked: 2, notMet: 1, partly: 0 }],
      },
      { title: 'Words', seen: 1, inWords: true, themes: [] },
      { title: 'Other', seen: 1, inWords: true, themes: [] },
    ],
    topics: [
      {
        title: 'Teaching',
        asked: 3,
        notMet: 1,
        partly: 1,
        by: [{ asked: 2, notMet: 1, partly: 0 }, null, null],
        words: [false, true, false],
      },
    ],
    terms: [term],
    late: 0,
    days: [],
  });
});

describe('what waits', () => {
  test('stands by day, earliest first, each thing by its kind and provider', () => {
    const queue = [
      item('2026-12-04', { kind: 'Problem', provider: '' }),
      item('2026-12-01'),
      item('2026-12-04', { kind: 'Action' }),
    ];
    expect(picture(queue).days).toEqual([
      { on: '2026-12-01', count: 1, first: ['Visit: Farm'] },
      { on: '2026-12-04', count: 2, first: ['Problem', 'Action: Farm'] },
    ]);
  });

  test('stands so in whichever order it comes', () => {
    for (const days of [
      ['2026-12-01', '2026-12-02'],
      ['2026-12-02', '2026-12-01'],
    ])
      expect(picture(days.map((on) => item(on))).days.map(({ on }) => on)).toEqual([
        '2026-12-01',
        '2026-12-02',
      ]);
  });

  test('names six things a day, and counts all', () => {
    const many = Array.from({ length: 7 }, (_, at) => item('2026-12-01', { provider: `P${at}` }));
    const [day] = picture(many).days;
    expect(day).toMatchObject({ count: 7 });
    expect(day?.first).toEqual(many.slice(0, 6).map(({ provider }) => `Visit: ${provider}`));
  });

  test('looks five weeks ahead', () => {
    expect(picture([item('2027-01-03'), item('2027-01-04')]).days.map(({ on }) => on)).toEqual([
      '2027-01-03',
    ]);
  });

  test('counts what is overdue or undated beside the days', () => {
    const queue = [
      item('2026-11-01', { state: 'overdue' }),
      item('2026-12-01', { state: 'undated' }),
      item(asOf, { state: 'today' }),
    ];
    expect(picture(queue)).toMatchObject({ late: 2, days: [{ on: asOf, count: 1 }] });
  });
});
