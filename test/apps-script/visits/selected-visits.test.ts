/** Which visits a selected row is about: those and no others, or in words why it is none. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { selectedVisits } from '../../../apps-script/commands/visits/selected-visits';
import { SHEET_IDS } from '../../../apps-script/google/sheet-ids';
import type * as SheetsApi from '../../../apps-script/google/sheets-api';
import type * as TablesOfAll from '../../../apps-script/google/tables';
import type { TableId } from '../../../apps-script/google/tables';
import { InputError } from '../../../shared/errors';
import type { TabId } from '../../../shared/schema/workbook-plan';
import { tablesOf, type GivenRow } from '../tables-in-memory';

interface World {
  selection: unknown;
  rows: Partial<Record<TableId, readonly GivenRow[]>>;
  /** Cells of the selected rows of a page. */
  page: readonly (readonly unknown[])[];
  asked: unknown[];
  tables: (of: World['rows']) => unknown;
}
const world = vi.hoisted((): World => ({
  selection: null,
  rows: {},
  page: [],
  asked: [],
  tables: () => undefined,
}));
vi.mock('../../../apps-script/google/selection', () => ({ readSelection: () => world.selection }));
vi.mock('../../../apps-script/google/tables', async (original) => ({
  ...(await original<typeof TablesOfAll>()),
  readTables: (parts: object) => {
    // What was not asked for is not there.
    const asked = Object.entries(world.rows).filter(([id]) => Object.hasOwn(parts, id));
    return world.tables(Object.fromEntries(asked));
  },
}));
vi.mock('../../../apps-script/google/sheets-api', async (original) => ({
  ...(await original<typeof SheetsApi>()),
  readRanges: (ranges: unknown) => {
    world.asked.push(ranges);
    return [world.page];
  },
}));

beforeEach(() => {
  [world.tables, world.page, world.asked] = [tablesOf, [], []];
  world.rows = {
    visits: [
      { id: 'a', provider: 'Zest Barn', 'visit-date': '2026-11-01' },
      { id: 'b', provider: 'Apple Yard', urn: '100001', 'visit-date': '2026-11-02' },
      { id: 'c', provider: 'Zest Barn', 'visit-date': '2026-11-03' },
    ],
    actions: [
      { id: 'a#1', 'visit-id': 'a' },
      { id: 'b#1', 'visit-id': 'b' },
    ],
    findings: [{ 'visit-id': 'b' }],
    answers: [{ 'visit-id': 'c' }],
    problems: [{ id: 'p', 'response-id': 'a' }, { id: 'settings' }],
    providers: [
      { id: 'name:zest barn', provider: 'Zest Barn' },
      { id: 'urn:100001', provider: 'Apple Yard', urn: '100001' },
      { id: 'name:new', provider: 'New' },
      {},
    ],
  };
});
const select = (tab: TabId, from: number, to = from): readonly string[] => {
  world.selection = { sheetId: SHEET_IDS[tab], title: `Tab ${tab}`, from, to };
  return selectedVisits().map(({ id }) => id);
};
const refused = (...selected: Parameters<typeof select>): string => {
  try {
    return `It gave ${select(...selected).join()}`;
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
};
/** A row of a page that says what it is about. */
const about = (text: unknown): readonly unknown[] => ['', '', '', '', '', '', '', text];

test.each([
  ['visits', 2, ['a']],
  ['visits', 4, ['c']],
  ['actions', 3, ['b']],
  ['findings', 2, ['b']],
  ['answers', 2, ['c']],
  ['problems', 2, ['a']],
] as const)('a row of %s, number %i, is about %j', (tab, row, ids) => {
  expect(select(tab, row)).toEqual(ids);
});

test('several rows are about all of theirs, the latest first, each once; the headings are none of them', () => {
  expect(select('visits', 2, 3)).toEqual(['b', 'a']);
  expect(select('actions', 1, 3)).toEqual(['b', 'a']);
  world.rows.findings = ['b', 'b', 'c'].map((id) => ({ 'visit-id': id }));
  expect(select('findings', 2, 4)).toEqual(['c', 'b']);
});

describe('a row of Providers', () => {
  test('is about every visit to it, by its id, and under whatever name they were made', () => {
    expect(select('providers', 2)).toEqual(['c', 'a']);
    expect(select('providers', 3)).toEqual(['b']);
  });

  test('is about what is counted as its own, and not about what is counted as another’s', () => {
    world.rows.visits = (world.rows.visits ?? []).map((row, at) =>
      at === 0 ? { ...row, 'counted-as': 'urn:100001' } : row,
    );
    expect(select('providers', 2)).toEqual(['c']);
    expect(select('providers', 3)).toEqual(['b', 'a']);
  });

  test('that nobody has given an id yet is known by its name and number', () => {
    world.rows.providers = [{ provider: 'Zest Barn' }, { id: 'kept', provider: 'Apple Yard' }];
    expect(select('providers', 2)).toEqual(['c', 'a']);
    world.rows.visits = [{ id: 'z', provider: 'Anyone', 'counted-as': 'kept' }];
    expect(select('providers', 3)).toEqual(['z']);
  });

  test('without a visit says so, and one that names nobody is about none', () => {
    expect(refused('providers', 4)).toBe('No visit to “New” is in this workbook yet.');
    expect(refused('providers', 5)).toMatch(/^Row 5 of “Tab providers” is about no visit\./);
    expect(refused('providers', 9)).toMatch(/is about no visit/);
  });
});

describe('a row of a page', () => {
  test.each(['this-week', 'in-words'] as const)('of %s is about what its hidden cell says', (tab) => {
    world.page = [about('visits c')];
    expect(select(tab, 9)).toEqual(['c']);
    expect(world.asked).toEqual([[`'Tab ${tab}'!9:9`]]);
  });

  test('is about the visits of an action, a problem or a provider that it names, wherever its row is by now', () => {
    world.page = [about('actions b#1')];
    expect(select('this-week', 9)).toEqual(['b']);
    world.page = [about('problems p')];
    expect(select('this-week', 9)).toEqual(['a']);
    world.page = [about('providers name:zest barn')];
    expect(select('this-week', 9)).toEqual(['c', 'a']);
  });

  test('about a visit that has gone says so', () => {
    world.page = [about('visits gone')];
    expect(refused('this-week', 9)).toMatch(/is about a visit that is not in the Visits tab\.$/);
  });

  test('is about none where that row is gone, or where it is about nothing', () => {
    world.page = [about('actions gone'), about(''), []];
    expect(refused('this-week', 9, 11)).toMatch(/^Rows 9 to 11 of “Tab this-week” are about no visit\./);
  });
});

describe('what is no row of visits is told in words', () => {
  test('where nothing is selected', () => {
    world.selection = null;
    expect(selectedVisits).toThrow(/does not say which row is selected/);
  });

  test.each(['settings', 'county', 'history'] as const)('in a tab that holds none (%s)', (tab) => {
    expect(refused(tab, 2)).toMatch(/holds no visits/);
  });

  test('in a tab that is somebody’s own', () => {
    world.selection = { sheetId: 4711, title: 'Mine', from: 2, to: 2 };
    expect(selectedVisits).toThrow('The tab “Mine” holds no visits.');
  });

  test('where it is no choice, but a column: more than fifty rows', () => {
    expect(select('visits', 2, 51)).toEqual(['c', 'b', 'a']);
    expect(refused('visits', 2, 52)).toMatch(/^51 rows of “Tab visits” are selected\./);
  });

  test('for the headings, and a row below them that is about nothing', () => {
    expect(refused('visits', 1)).toMatch(/^Row 1 of “Tab visits” holds the headings/);
    expect(refused('visits', 9)).toMatch(/^Row 9 of “Tab visits” is about no visit/);
    world.rows.visits = [{ provider: 'No id' }, { id: 'b' }];
    expect(refused('visits', 1, 2)).toMatch(/^Rows 1 to 2 of “Tab visits” are about no visit/);
  });

  test('for a problem of no visit, and a row about a visit that has gone', () => {
    expect(refused('problems', 3)).toMatch(/is about no visit/);
    world.rows.visits = [{ id: 'b' }];
    expect(refused('problems', 2)).toMatch(/is about a visit that is not in the Visits tab\.$/);
    expect(refused('answers', 2)).toMatch(/is about a visit that is not in the Visits tab\.$/);
  });
});
