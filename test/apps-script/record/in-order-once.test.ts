/** Tabs of which somebody sorted, merged or emptied a part: put right once, before anything is concluded from them. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { InOrderOnce, type OrderContext } from '../../../apps-script/commands/record/in-order-once';
import type { Calculating } from '../../../apps-script/google/calculated-cells';
import { ReadAllOfIt } from '../../../apps-script/google/read-all-of-it';
import { SHEET_IDS } from '../../../apps-script/google/sheet-ids';
import type { TableOptions } from '../../../apps-script/google/row-places';
import type { TableId } from '../../../apps-script/google/tables';
import { exampleFramework } from '../../examples/example-framework';
import type { SettledRecord } from '../../../shared/record/settled';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { seenCell } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import { rowsAfter, tablesOf, type GivenRow, type MergedCells } from '../tables-in-memory';

interface PutBack {
  readonly index: number;
  readonly names?: Readonly<Record<string, string>>;
  readonly cells: Readonly<Record<string, string>>;
}
type ByTab = Partial<Record<'visits' | 'actions' | 'providers', readonly PutBack[]>>;
interface Found {
  filled: ByTab;
  putBack: ByTab;
  problems: readonly { readonly id: string }[];
  unclear: readonly string[];
  named: readonly { readonly index: number; readonly name: string }[];
  asked: readonly number[];
  isMerged: readonly { readonly id: string }[];
}
/** What the core finds of the rows, and what it was asked with. */
const core = vi.hoisted(() => ({ found: {} as Found, asked: [] as unknown[][] }));
vi.mock('../../../apps-script/commands/record/settling', () => {
  const ofAll = <T>(one: T | undefined, none: T): T => one ?? none;
  return {
    settling: () => ({
      rowsInOrder: (...asked: unknown[]) => {
        core.asked.push(asked);
        const { filled, putBack, problems, unclear } = core.found;
        const all = (by: ByTab) => ({
          visits: ofAll(by.visits, []),
          actions: ofAll(by.actions, []),
          providers: ofAll(by.providers, []),
        });
        const none = new Set();
        return {
          filled: all(filled),
          putBack: all(putBack),
          problems,
          unclear: { visits: new Set(unclear), actions: none, providers: none },
        };
      },
    }),
    pages: () => ({
      namesakes: () => ({
        named: core.found.named,
        asked: core.found.asked,
        problems: core.found.isMerged,
      }),
    }),
  };
});
vi.mock('../../../apps-script/google/watched-change', () => ({ putRight: () => ({}) }));
// Columns that people added of which a formula works out every cell.
vi.mock('../../../apps-script/google/calculated-cells', () => ({
  leaveCalculated: (table: Calculating, keys: readonly string[]) => {
    for (const key of keys.filter((one) => one === 'cells/Days'))
      table.rows.forEach((_, index) => {
        table.leave(index, key);
      });
  },
}));

const RECORD = { providers: ['all of them'] } as unknown as SettledRecord;
let rows: Partial<Record<TableId, readonly GivenRow[]>>;
let options: Partial<Record<TableId, TableOptions>>;
let merges: Partial<Record<TableId, readonly MergedCells[]>>;
let context: OrderContext;
let tables: ReturnType<typeof tablesOf>;
beforeEach(() => {
  rows = {
    visits: [{ id: 'a' }, { id: 'b' }],
    actions: [{ id: 'a#1.1' }],
    providers: [{ provider: 'Zest Barn', urn: '100001' }],
  };
  [options, merges] = [{}, {}];
  core.asked = [];
  core.found = {
    ...{ filled: {}, putBack: {}, problems: [], unclear: [], named: [], asked: [], isMerged: [] },
  };
  context = {
    frameworks: () => [exampleFramework],
    isStart: false,
    filed: { torn: new Map(), visit: () => undefined },
    resting: () => undefined,
    isMeant: () => false,
    today: '2026-11-20',
  };
});
function inOrder(): InOrderOnce {
  tables = tablesOf(rows, { options, merges });
  return new InOrderOnce(tables, context, {
    unfiled: () => new Set(['unfiled']),
  });
}
/** What stands in the tabs once that is written. */
let after: ReturnType<typeof rowsAfter>;
function put(order = inOrder()): readonly unknown[] {
  const changes = order.put(() => RECORD);
  after = rowsAfter(rows, changes);
  return changes;
}
/** The second half of what the core was asked with. */
const known = () =>
  core.asked[0] as [
    unknown,
    {
      readonly record: unknown;
      readonly frameworks: unknown;
      readonly unfiled: ReadonlySet<string>;
      readonly asFiled: (id: string) => unknown;
      readonly isAtRest: (id: string) => boolean;
    },
    {
      readonly isCovered: Readonly<Record<string, (index: number, place: number) => boolean>>;
      readonly isMeant: unknown;
      readonly today: string;
    },
  ];
const texts = (tab: 'visits' | 'actions' | 'providers', index: number, ...keys: readonly string[]) =>
  keys.map((key) => after[tab]?.[index]?.[key] ?? '');

test('the tabs are looked at once in a run', () => {
  core.found.putBack = { visits: [{ index: 0, cells: { notes: 'Written of a' } }] };
  const order = inOrder();
  expect(put(order)).toHaveLength(1);
  expect(put(order)).toEqual([]);
  expect(core.asked).toHaveLength(1);
});

test('nothing is told before they were', () => {
  core.found.problems = [{ id: 'told' }];
  const order = inOrder();
  expect(order.now).toMatchObject({ problems: [], asked: new Set() });
  put(order);
  expect(order.now.problems).toHaveLength(1);
});

test('what is known of visits is by all of the record, by their rows and by who wrote last', () => {
  const visit = { id: 'as filed' };
  context = {
    ...context,
    filed: { torn: new Map(), visit: (id) => (id === 'a' ? visit : undefined) as never },
    resting: () => ({ has: (id: string) => id === 'resting' }) as never,
  };
  put();
  const [, { record, frameworks, unfiled, asFiled, isAtRest }, { today }] = known();
  expect([record, frameworks, today]).toEqual([RECORD, [exampleFramework], '2026-11-20']);
  expect([...unfiled]).toEqual(['unfiled']);
  expect([asFiled('a'), asFiled('b')]).toEqual([visit, undefined]);
  expect([isAtRest('resting'), isAtRest('a')]).toEqual([true, false]);
});

test('no visit is at rest before the record was read', () => {
  put();
  expect(known()[1].isAtRest('a')).toBe(false);
});

describe('texts that were sorted away from their rows', () => {
  test('stand again where they were written, in every tab', () => {
    core.found.putBack = {
      visits: [{ index: 1, cells: { notes: 'Of b' } }],
      actions: [{ index: 0, cells: { who: 'Of the action' } }],
      providers: [
        { index: 0, names: { provider: 'Apple Yard', urn: '' }, cells: { notes: 'Of Apple Yard' } },
      ],
    };
    put();
    expect(texts('visits', 1, 'notes')).toEqual(['Of b']);
    expect(texts('actions', 0, 'who')).toEqual(['Of the action']);
    expect(texts('providers', 0, 'provider', 'urn', 'notes')).toEqual(['Apple Yard', '', 'Of Apple Yard']);
  });

  test('bring the number of their provider with them', () => {
    core.found.putBack = {
      providers: [{ index: 0, names: { provider: 'Apple Yard', urn: '100002' }, cells: {} }],
    };
    put();
    expect(texts('providers', 0, 'provider', 'urn')).toEqual(['Apple Yard', '100002']);
  });

  test('of which cannot be told whose they are are told, and nothing is concluded from them', () => {
    core.found = { ...core.found, problems: [{ id: 'whose' }], unclear: ['a'] };
    const order = inOrder();
    put(order);
    expect([order.now.problems, order.now.unclear.visits]).toEqual([[{ id: 'whose' }], new Set(['a'])]);
  });
});

test('hidden cells from which ids were sorted away stand beside them again', () => {
  context = {
    ...context,
    filed: {
      ...context.filed,
      torn: new Map([
        [0, { 'rest-id': 'R', 'form-app-id': 'F', 'first-at': 'at first', seen: 'seen' }],
        [1, {}],
      ]),
    },
  };
  rows.visits = [
    { id: 'a', 'rest-id': 'of b' },
    { id: 'b', 'rest-id': 'of a', 'form-app-id': 'of a', 'first-at': 'of a', seen: 'of a' },
  ];
  put();
  const keys = ['rest-id', 'form-app-id', 'first-at', 'seen'];
  expect(texts('visits', 0, ...keys)).toEqual(['R', 'F', 'at first', 'seen']);
  expect(texts('visits', 1, ...keys)).toEqual(['', '', '', '']);
});

describe('a column that somebody emptied', () => {
  test('says again what it said, in every tab', () => {
    rows.visits = [{ id: 'a', 'cells/Own': '' }, { id: 'b' }];
    core.found.filled = {
      visits: [{ index: 0, cells: { notes: 'Of a', 'cells/Own': 'Mine' } }],
      actions: [{ index: 0, cells: { who: 'Of the action' } }],
      providers: [{ index: 0, cells: { notes: 'Of Zest Barn' } }],
    };
    put();
    expect(texts('visits', 0, 'notes', 'cells/Own')).toEqual(['Of a', 'Mine']);
    expect(texts('actions', 0, 'who')).toEqual(['Of the action']);
    expect(texts('providers', 0, 'notes')).toEqual(['Of Zest Barn']);
  });

  test('keeps a formula that somebody has put there since', () => {
    rows.visits = [{ id: 'a', 'cells/Days': '3', 'cells/Own': '' }];
    core.found.filled = { visits: [{ index: 0, cells: { 'cells/Days': '12', 'cells/Own': 'Mine' } }] };
    put();
    expect(texts('visits', 0, 'cells/Days', 'cells/Own')).toEqual(['3', 'Mine']);
  });
});

describe('cells that somebody merged', () => {
  /** The second and third row of a tab under its headings, in its third and fourth columns. */
  const RANGE = { startRowIndex: 2, endRowIndex: 4, startColumnIndex: 2, endColumnIndex: 4 };

  test('are parted before anything is written into them', () => {
    merges.visits = [RANGE];
    core.found.putBack = { visits: [{ index: 0, cells: { notes: 'Of a' } }] };
    expect(put()[0]).toEqual({ unmergeCells: { range: { sheetId: SHEET_IDS.visits } } });
    const { visits, actions } = known()[2].isCovered;
    // By index under the headings; the first of them says what all say.
    expect([visits?.(0, 2), visits?.(1, 2), visits?.(1, 3), visits?.(2, 2), visits?.(3, 2)]).toEqual([
      ...[false, false, true, true, false],
    ]);
    expect(actions).toBeUndefined();
  });

  test('of the headings alone are left', () => {
    merges.visits = [{ startRowIndex: 0, endRowIndex: 1 }];
    expect(put()).toEqual([]);
    expect(known()[2].isCovered).toEqual({});
  });
});

describe('providers of one name', () => {
  test('get each its own, and of rows that may be any of them it is asked', () => {
    core.found = {
      ...core.found,
      named: [{ index: 0, name: 'Zest Barn (Leeds)' }],
      asked: [0],
      problems: [{ id: 'of rows' }],
      isMerged: [{ id: 'of namesakes' }],
    };
    const order = inOrder();
    expect(put(order)).toHaveLength(1);
    expect(texts('providers', 0, 'provider')).toEqual(['Zest Barn (Leeds)']);
    expect([...order.now.asked]).toEqual([0]);
    expect(order.now.problems.map(({ id }: Pick<Problem, 'id'>) => id)).toEqual(['of rows', 'of namesakes']);
  });
});

test('where the record begins no row is known where it was: it is asked of namesakes alone', () => {
  context = { ...context, isStart: true };
  core.found = { ...core.found, asked: [0], problems: [{ id: 'of rows' }] };
  const order = inOrder();
  put(order);
  expect([core.asked, [...order.now.asked], order.now.problems]).toEqual([[], [0], []]);
});

describe('a run that read some rows alone', () => {
  beforeEach(() => {
    options = {
      visits: { some: { places: [3, 7], count: 9 } },
      actions: { some: { places: [2], count: 9 } },
    };
    const was = seenCell({ notes: 'Seen' });
    rows.visits = [{ id: 'a', notes: 'Seen', seen: was }, { id: 'b' }];
    rows.actions = [{ id: 'a#1.1', who: 'Seen', seen: seenCell({ who: 'Seen' }) }];
  });

  test('concludes nothing from where they stand', () => {
    expect(put()).toEqual([]);
    expect(core.asked).toEqual([]);
  });

  test('looks once: what it has written since itself is nothing that somebody typed', () => {
    const others = { keys: ['notes'], rows: [] };
    options = { ...options, visits: { some: { places: [3, 7], count: 9, others } } };
    const order = inOrder();
    put(order);
    tables.of('visits').settle(0, { notes: 'Written by this run' });
    expect(put(order)).toEqual([]);
  });

  test.each([
    ['visits', 'notes', 'Typed since'],
    ['actions', 'who', 'Typed since'],
    ['visits', 'notes', ''],
  ] as const)(
    'reads all of it where a cell of %s, %s, says “%s”: it may have been sorted',
    (tab, key, text) => {
      rows[tab] = [{ ...rows[tab]?.[0], [key]: text }];
      options[tab] = { some: { places: [3], count: 9 } };
      expect(put).toThrow(ReadAllOfIt);
    },
  );

  test('reads all of it where somebody has written beside a row that was blank', () => {
    rows.visits = [{ id: 'a' }, { id: 'b', decision: 'Accept' }];
    expect(put).toThrow(ReadAllOfIt);
  });
});

test('cells that were typed into are no reason to stop where every row was read', () => {
  rows.visits = [{ id: 'a', notes: 'Typed' }];
  expect(put()).toEqual([]);
  expect(cellText(tables.of('visits').rows[0], 'notes')).toBe('Typed');
});
