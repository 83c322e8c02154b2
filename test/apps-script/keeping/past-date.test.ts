/** What is told as kept past its date: by the later of when a visit was made and handed in, and nothing early. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { KeepingTables } from '../../../apps-script/commands/keeping/find-subject';
import { keepingIn } from '../../../apps-script/commands/keeping/past-date';
import { toKeepRemovals, type Kept } from '../../../apps-script/commands/record/removed-record';
import type { WorkbookRecord } from '../../../apps-script/commands/record/workbook-record';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { Keeping } from '../../../apps-script/sidebar/keeping-api';
import { receiptOf } from '../made-up-form';

vi.mock('../../../apps-script/google/receipts', () => ({
  readAllReceipts: () => [
    receiptOf('a', { title: 'A visit' }),
    receiptOf('b', { title: 'About a pupil', pupilLevel: true }),
  ],
}));

const TODAY = '2026-11-20';
type Rows = readonly Readonly<Record<string, string>>[];

let left: Kept['left'];
beforeEach(() => {
  left = { forms: [], documents: [], archives: [] };
});

function keeping(visits: Rows, documents: Rows | null = [], today = TODAY): Keeping {
  const tables = {
    of: (tab: string) => ({ rows: tab === 'visits' ? visits : tab === 'documents' ? documents : [] }),
    sheet: () => documents ?? undefined,
  } as unknown as KeepingTables;
  const record = {
    today,
    settings: { keepVisitsYears: 6, keepLettersYears: 2, keepPupilYears: 1 },
    run: {
      whole: () => ({
        providers: [
          { id: 'name:zest barn', name: 'Zest Barn', urn: '', names: [], merged: [], visits: ['v1'] },
        ],
        visits: [],
      }),
    },
  } as unknown as WorkbookRecord;
  const kept = toKeepRemovals({ schema: 1, responses: [], providers: {}, rows: [], left });
  return keepingIn(tables, record, { get: (name: string) => kept[name] } as unknown as StoredValues);
}
const visit = (id: string, date: string, handedIn: string): Rows[number] => ({
  ...{ id, 'visit-date': date, 'submitted-at': handedIn },
  provider: 'Zest Barn',
});

test('says for how many years each is kept, and until which day', () => {
  expect(keeping([])).toMatchObject({
    years: { visits: 6, letters: 2, pupil: 1 },
    before: { visits: '2020-11-20', letters: '2024-11-20' },
    providers: [{ id: 'name:zest barn', name: 'Zest Barn', visits: 1 }],
    pupilForms: ['About a pupil'],
  });
});

test.each([
  ['a day later', '2020-11-21', '2020-11-21T10:00:00.000Z', false],
  ['on the day', '2020-11-20', '2020-11-20T10:00:00.000Z', false],
  ['the day before', '2020-11-19', '2020-11-19T10:00:00.000Z', true],
  ['before, and handed in on the day', '2020-11-01', '2020-11-20T00:00:00.000Z', false],
  ['before, and handed in the day before', '2020-11-01', '2020-11-19T23:59:00.000Z', true],
  ['on the day, and handed in before', '2020-11-20', '2020-11-19T10:00:00.000Z', false],
  ['long ago by a slip', '1920-11-19', '2026-11-19T10:00:00.000Z', false],
  ['before, and handed in at no time that is known', '2020-11-19', '', true],
  ['on no day that is known', '', '2019-01-01T10:00:00.000Z', false],
])('a visit made %s', (_, date, handedIn, isPast) => {
  expect(keeping([visit('v', date, handedIn)]).pastVisits.map(({ id }) => id)).toEqual(isPast ? ['v'] : []);
});

test.each([
  ['in the last minute of the day before in London', '2020-07-19T22:59:00.000Z', true],
  [
    'in the first minute of the day in London, which is yesterday by the clocks of servers',
    '2020-07-19T23:00:00.000Z',
    false,
  ],
])('in summer, one handed in %s', (_, handedIn, isPast) => {
  const visits = [visit('v', '2020-07-01', handedIn)];
  expect(keeping(visits, [], '2026-07-20').pastVisits.map(({ id }) => id)).toEqual(isPast ? ['v'] : []);
});

test('visits come oldest first', () => {
  const rows = ['2019-03-01', '2018-03-01', '2020-03-01'].map((date) =>
    visit(date, date, `${date}T10:00:00Z`),
  );
  expect(keeping(rows).pastVisits.map(({ id }) => id)).toEqual(['2018-03-01', '2019-03-01', '2020-03-01']);
});

test.each([
  ['on the day', '2024-11-20', false],
  ['the day before', '2024-11-19', true],
  ['on no day that is known', '', false],
])('a letter made %s', (_, madeOn, isPast) => {
  const rows = [{ 'document-id': 'd', title: 'The outcome', provider: 'Zest Barn', 'made-on': madeOn }];
  expect(keeping([], rows).pastDocuments).toEqual(
    isPast ? [{ id: 'd', title: 'The outcome', provider: 'Zest Barn', madeOn }] : [],
  );
});

test('letters come oldest first, and none without an id, by which it would be deleted', () => {
  const rows = ['2021-01-02', '2021-01-01', '2021-01-03'].map((madeOn) => ({
    'document-id': madeOn === '2021-01-03' ? '' : madeOn,
    'made-on': madeOn,
  }));
  expect(keeping([], rows).pastDocuments.map(({ id }) => id)).toEqual(['2021-01-01', '2021-01-02']);
});

test('there are no letters where there is no tab of them', () => {
  expect(keeping([], null).pastDocuments).toEqual([]);
});

test('says whether something that was removed is still to be deleted outside', () => {
  expect(keeping([]).isUnfinished).toBe(false);
  left = { forms: [], documents: ['d'], archives: [] };
  expect(keeping([]).isUnfinished).toBe(true);
});
