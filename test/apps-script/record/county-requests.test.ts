/** What the county's tabs are drawn from: every visit that counts, and what people chose to see; and what only who has read all may write. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { countyPart } from '../../../apps-script/commands/record/county-requests';
import type { ProviderRows } from '../../../apps-script/commands/record/provider-rows';
import { ReadAllOfIt } from '../../../apps-script/google/read-all-of-it';
import type { TableId } from '../../../apps-script/google/tables';
import { latestVisits } from '../../../shared/county/latest-visits';
import { ownId } from '../../../shared/county/provider-identity';
import type { QueueItem } from '../../../shared/county/queue';
import type { SettledRecord } from '../../../shared/record/settled';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Visit } from '../../../shared/schema/visit';
import type { TabId } from '../../../shared/schema/workbook-plan';
import type { RegistrationChange } from '../../../shared/county/registration';
import type { CountyFacts } from '../../../shared/workbook/county-tab';
import { exampleFramework } from '../../examples/example-framework';
import { changed, visitOf } from '../../examples/example-answers';
import { rowsAfter, tablesOf, type GivenRow } from '../tables-in-memory';

/** What the pages were drawn from. */
interface Drawn {
  tabs: string[];
  week: readonly QueueItem[];
  county: CountyFacts | undefined;
  chosen: Record<string, string>;
  boxes: readonly unknown[];
  registration: readonly RegistrationChange[];
  /** What later visits say of actions, and of which visit's day that was asked. */
  later: ReadonlyMap<string, { readonly text: string; readonly reopened: boolean }>;
  days: readonly string[];
}
const drawn = vi.hoisted((): Drawn => ({
  ...{ tabs: [], week: [], county: undefined, chosen: {}, boxes: [] },
  ...{ registration: [], later: new Map(), days: [] },
}));
vi.mock('../../../apps-script/commands/record/settling', async () => {
  const settling = await import('../../../apps-script/record-settling');
  const pages = await import('../../../apps-script/county-pages');
  return {
    settling: () => settling,
    pages: () => ({
      ...pages,
      choicesIn: () => ({ chosen: { ...pages.choicesIn([]).chosen, ...drawn.chosen }, isInPlace: true }),
      narrativeBoxes: () => drawn.boxes,
      registrationChanges: () => drawn.registration,
      actionFollowUps: (_: unknown, dayOf: (visitId: string) => string) => {
        drawn.days = ['a', 'unknown'].map(dayOf);
        return drawn.later;
      },
      thisWeekPage: (week: Drawn['week']) => void (drawn.week = week),
      countyPage: (facts: CountyFacts) => void (drawn.county = facts),
      inWordsPage: () => undefined,
      // How a page looks has tests of its own.
      writePage: ({ id }: { readonly id: string }) => {
        drawn.tabs.push(id);
        return [];
      },
    }),
  };
});

const visit = (id: string, provider: string, date: string, ratings: Record<string, string> = {}): Visit =>
  visitOf(
    { ...changed(ratings), provider: { name: provider }, visitDate: date, officer: `Officer of ${id}` },
    { id },
  );

/** What a visit found in the register otherwise than the one before it. */
const registrationOf = (visitId: string): RegistrationChange => ({
  ...{ provider: visitId, providerId: visitId, officer: '', visitId },
  ...{ found: '2026-11-03', said: 'Registered', before: 'Not registered', beforeOn: '2025-11-03' },
});

let rows: Partial<Record<TableId, readonly GivenRow[]>>;
let visits: readonly Visit[];
let options: Partial<CountyOptions>;
let pages: readonly TabId[];
let leftOut: readonly string[];
/** The provider that all visits are to; undefined: each to its own. */
let countedAs: string | undefined;
beforeEach(() => {
  Object.assign(drawn, {
    ...{ tabs: [], week: [], county: undefined, chosen: {}, boxes: [] },
    ...{ registration: [], later: new Map(), days: [] },
  });
  visits = [
    visit('a', 'Zest Barn', '2026-11-03'),
    visit('b', 'Apple Yard', '2026-11-04', { '1.1': 'Not met' }),
  ];
  [options, leftOut, countedAs, pages] = [{}, [], undefined, []];
  rows = {
    visits: [{ id: 'a' }, { id: 'b' }],
    actions: [
      { id: 'a#1', 'visit-id': 'a', action: 'Mend the fence', 'by-when': '2026-11-10', status: 'Open' },
      { id: 'b#1', 'visit-id': 'b', action: 'Train staff', 'by-when': '2026-11-10', status: 'Open' },
    ],
    ...{ providers: [], problems: [], settings: [] },
  };
});
function county(
  whole = true,
  known: { record?: Partial<SettledRecord>; providers?: Partial<ProviderRows> } = {},
) {
  const counted = latestVisits(
    visits.filter(({ id }) => !leftOut.includes(id)),
    [exampleFramework],
    ({ answers }) => countedAs ?? ownId(answers.provider),
  );
  const requests = countyPart(
    tablesOf(rows, { pages }),
    {
      counted: { ...counted, leftOut: leftOut.map((visitId) => ({ visitId, why: 'Withdrawn' })) },
      options: { asOf: '2026-11-20', ...options },
      ...(known as object),
    },
    whole,
  );
  return rowsAfter(rows, requests);
}
const waiting = (): readonly string[] => drawn.week.map(({ kind, provider }) => `${kind}: ${provider}`);

test('settings that the tab lacks are there, once', () => {
  rows = county();
  const there = rows.settings?.length ?? 0;
  expect(there).toBeGreaterThan(0);
  expect(county().settings).toHaveLength(there);
});

describe('the list of providers', () => {
  test('has whoever was visited, with what the visits say', () => {
    expect(county(false).providers).toMatchObject([
      {
        provider: 'Apple Yard',
        id: 'name:apple yard',
        'essential-unmet': expect.stringContaining('1.1') as string,
      },
      { provider: 'Zest Barn', id: 'name:zest barn' },
    ]);
  });

  test('that the record knows is changed by what it says', () => {
    const changes: unknown[] = [];
    const one = (): string => 'one';
    const providers = {
      rows: [{ provider: 'Zest Barn', id: 'one' }],
      knownProviders: { identity: { of: one, own: one, root: one, known: one } },
      change: (change: unknown) => (changes.push(change), []),
    };
    county(false, { providers: providers as unknown as ProviderRows });
    // By its rows all visits are to one.
    expect(changes).toMatchObject([{ changed: [{ index: 0, cells: { id: 'one' } }], added: [] }]);
  });

  test('is read anew by who has not read all of it, where a row would come to name somebody else', () => {
    rows.providers = [{ provider: 'Zest Barn', id: 'name:apple yard' }];
    expect(() => county(false)).toThrow(ReadAllOfIt);
    rows.providers = [{ provider: 'Zest barn ', id: 'name:zest barn' }];
    expect(() => county(false)).toThrow(ReadAllOfIt);
    visits = [visitOf({ ...changed({}), provider: { name: 'Zest Barn', urn: '100001' } }, { id: 'a' })];
    rows.providers = [{ provider: 'Zest Barn', id: 'urn:100001' }];
    expect(() => county(false)).toThrow(ReadAllOfIt);
    rows.providers = [{ provider: 'Zest Barn', id: 'urn:100001', urn: '100001' }];
    expect(county(false).providers).toHaveLength(1);
  });

  test('is written by who has not read all of it, where every row goes on naming whom it did', () => {
    rows.providers = [
      { provider: 'Zest Barn', id: 'name:zest barn' },
      { provider: 'Apple Yard', id: 'name:apple yard' },
    ];
    expect(county(false).providers).toHaveLength(2);
    // Two rows of one number, of which somebody has to say whether they are one.
    visits = [visitOf({ ...changed({}), provider: { name: 'Zest Barn', urn: '100001' } }, { id: 'a' })];
    rows.providers = ['Zest Barn', 'Zest Hut'].map((provider) => ({
      ...{ provider, id: 'urn:100001', urn: '100001', notes: 'Ours' },
    }));
    expect(county(false).providers).toHaveLength(2);
  });
});

describe('actions', () => {
  test('are due as their dates say, but for those of a visit that counts nowhere', () => {
    leftOut = ['b'];
    expect(county(false).actions?.map(({ due }) => due !== null && due !== '')).toEqual([true, false]);
  });

  test('wait with who made the visit; those of a visit that counts nowhere do not', () => {
    county();
    expect(waiting().filter((one) => one.startsWith('Action'))).toHaveLength(2);
    expect(drawn.county?.actions.map(({ officer, later }) => [officer, later])).toEqual([
      ['Officer of a', undefined],
      ['Officer of b', undefined],
    ]);
    leftOut = ['b'];
    county();
    expect(drawn.county?.actions.map(({ visitId }) => visitId)).toEqual(['a']);
  });

  test('of an earlier visit say what a later one makes of them, where all of the record is known', () => {
    visits = [...visits, visit('c', 'Zest Barn', '2026-11-15')];
    county();
    expect(drawn.county?.actions.map(({ later }) => later)).toEqual(['', undefined]);
    rows.actions = rows.actions?.map((row) => ({ ...row, later: 'From before' })) ?? [];
    expect(county().actions?.map(({ later }) => later)).toEqual(['From before', 'From before']);
    const record = {
      ...{ actions: [], visits: [{ id: 'a', visit: { answers: { visitDate: '2026-11-03' } } }] },
    } as unknown as SettledRecord;
    expect(county(true, { record }).actions?.map(({ later }) => later)).toEqual([null, null]);
    drawn.later = new Map([['a#1', { text: 'Seen to be done', reopened: false }]]);
    county(true, { record });
    expect(drawn.county?.actions.map(({ later }) => later)).toEqual(['Seen to be done', undefined]);
    expect(drawn.days).toEqual(['2026-11-03', '']);
    expect(county(false, { record }).actions?.map(({ later }) => later)).toEqual([
      'From before',
      'From before',
    ]);
  });
});

test('problems that are to be looked at wait, too', () => {
  rows.problems = [
    { id: 'p', status: 'To look at', what: 'A fault', where: 'Here' },
    { id: 'q', status: 'Solved', what: 'Another', where: 'Here' },
  ];
  county();
  expect(drawn.week.flatMap(({ row }) => (row.tab === 'problems' ? [row.id] : []))).toEqual(['p']);
});

describe('names and the list', () => {
  const listedOf = () => drawn.county?.listed.map(({ name }) => name);

  test('are those of the rows, with those whom a visit has just put there', () => {
    rows.providers = [{ provider: 'Zest Barn', id: 'name:zest barn' }];
    county();
    expect(listedOf()).toEqual(['Zest Barn', 'Apple Yard']);
  });

  test('are those that are given, where all of the record is known', () => {
    rows.providers = [{ provider: 'New', id: 'name:new', status: 'On the list' }];
    county();
    expect(drawn.county?.county.due.map(({ provider }) => provider)).toContain('New');
    options = { listed: [] };
    county();
    expect(listedOf()).toEqual([]);
  });

  test('of several that are merged are what the row says, or what is given', () => {
    rows.providers = [{ provider: 'Both Barns', id: 'name:both barns', merged: 'name:apple yard' }];
    visits = [visit('b', 'Apple Yard', '2026-11-04', { '1.1': 'Not met' })];
    countedAs = 'name:both barns';
    const nameOf = (): unknown => drawn.county?.county.due[0]?.provider;
    county();
    expect(nameOf()).toBe('Both Barns');
    options = { providerNames: new Map([['name:both barns', 'As the record says']]) };
    county();
    expect(nameOf()).toBe('As the record says');
    // Of one name there is nothing to say: visits say it.
    [rows.providers, options] = [[{ provider: 'Both Barns', id: 'name:both barns' }], {}];
    county();
    expect(nameOf()).toBe('Apple Yard');
  });
});

describe('what a run draws', () => {
  test('is nothing of the pages where a hand-in waits for it', () => {
    county(false);
    expect([drawn.tabs, drawn.county]).toEqual([[], undefined]);
  });

  test('is This week and the county, and what was written in boxes only where there is any, or was', () => {
    county();
    expect(drawn.tabs).toEqual(['this-week', 'county']);
    drawn.boxes = [{}];
    drawn.tabs = [];
    county();
    expect(drawn.tabs).toEqual(['this-week', 'county', 'in-words']);
    [drawn.boxes, drawn.tabs, pages] = [[], [], ['in-words']];
    county();
    expect(drawn.tabs).toEqual(['this-week', 'county', 'in-words']);
  });
});

describe('a part of the county that somebody chose', () => {
  beforeEach(() => {
    rows.providers = [
      { provider: 'Zest Barn', id: 'name:zest barn', status: 'On the list' },
      { provider: 'Apple Yard', id: 'name:apple yard' },
    ];
    rows.problems = [{ id: 'p', status: 'To look at', what: 'A fault', where: 'Here' }];
  });

  test('has what waits of it alone, and problems, which are of no part, stand in This week', () => {
    drawn.registration = ['a', 'b'].map((visitId) => registrationOf(visitId));
    drawn.chosen = { status: 'On the list' };
    county();
    expect(drawn.county?.part.isWhole).toBe(false);
    expect(drawn.county?.actions.map(({ visitId }) => visitId)).toEqual(['a']);
    expect(drawn.county?.listed.map(({ name }) => name)).toEqual(['Zest Barn']);
    expect(drawn.county?.queue.map(({ row }) => row.tab)).not.toContain('problems');
    expect(drawn.county?.county.essentialGaps).toEqual([]);
    const changesIn = (queue: readonly QueueItem[]): number =>
      queue.filter(({ kind }) => kind === 'Registration').length;
    expect([changesIn(drawn.county?.queue ?? []), changesIn(drawn.week)]).toEqual([1, 2]);
    // This week is everybody's.
    expect(drawn.week.map(({ row }) => row.tab)).toContain('problems');
    expect(waiting().filter((one) => one.startsWith('Action'))).toHaveLength(2);
  });

  test('is all of it where nothing was chosen', () => {
    county();
    expect(drawn.county?.part.isWhole).toBe(true);
    expect(drawn.county?.queue).toEqual(drawn.week);
    expect(drawn.county?.county.essentialGaps).toHaveLength(1);
  });
});
