/** The cells of the County tab in which people choose: theirs over every redraw, and what they show. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { choicesOf } from '../../scripts/workspace/google/sheets/cell-rules';
import type { CountyPicture } from '../../shared/schema/county-picture';
import type { Cell, State, StoredSheet } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { wrongWhenCutOff } from './command-cut-off';
import { ask, handIn, open, setUp, visitTo } from './county';
import { typeBeside } from './typing';

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  bundle = builtBundle();
  const first = open(bundle);
  setUp(first);
  handIn(first, 'herefordshire', visitTo('Made-Up Farm', { but: { '1.1': 'Not Met' } }));
  handIn(first, 'derby', visitTo('Pretend Garage', { of: 'derby' }));
  first.run('refreshFromMenu');
  ready = structuredClone(first.state);
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const tab = (): StoredSheet => {
  const { state } = workspace;
  const found = state.spreadsheets[state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'County',
  );
  if (!found) throw new Error('There is no County tab.');
  return found;
};
const cell = (row: number, column: number): Cell => tab().rows[row]?.[column] ?? null;
const textAt = (row: number, column: number): string => {
  const text = cell(row, column);
  return typeof text === 'string' ? text : '';
};
const LABELS = 4;
const CHOSEN = 5;
const SHOWN = 6;
const COLUMNS = { framework: 0, term: 1, registration: 3, status: 5, type: 9 } as const;
const choose = (what: keyof typeof COLUMNS, text: string, row = CHOSEN): void => {
  const { sheetId } = tab().properties;
  workspace.edit({ kind: 'enter', sheetId, row, column: COLUMNS[what], values: [[text]] });
};
const chosen = (): Cell[] => Object.values(COLUMNS).map((column) => cell(CHOSEN, column));
const refresh = (): string => {
  workspace.run('refreshFromMenu');
  return textAt(SHOWN, 0);
};
/** Every word of the tab. */
const words = (): string => JSON.stringify(tab().rows);

test('all of the county is shown first, and each cell has its list', () => {
  expect(Object.values(COLUMNS).map((column) => cell(LABELS, column))).toEqual([
    'Framework',
    'Term',
    'Registration',
    'List status',
    'Type',
  ]);
  expect(chosen()).toEqual(['All', 'All', 'All', 'All', 'All']);
  const book = { spreadsheet: workspace.state.spreadsheets[workspace.state.workbookId] };
  const listOf = (column: number): unknown =>
    book.spreadsheet && choicesOf({ spreadsheet: book.spreadsheet }, tab(), CHOSEN, column);
  expect(listOf(COLUMNS.framework)).toEqual({ values: ['All', 'Derby', 'Herefordshire'], strict: true });
  expect(listOf(COLUMNS.term)).toEqual({ values: ['All', 'Autumn 2026'], strict: true });
  expect(cell(SHOWN, 0)).toContain('Showing the whole county.');
  expect(words()).toContain('Made-Up Farm');
});

test('the page warns of what is changed by hand, but for what is to be chosen', () => {
  const { sheetId } = tab().properties;
  const type = (row: number, column: number): unknown =>
    workspace.edit({ kind: 'enter', sheetId, row, column, values: [['Derby']] });
  expect(() => type(CHOSEN, 7)).toThrow('should not be changed accidentally');
  expect(() => type(SHOWN, 0)).toThrow('should not be changed accidentally');
  expect(() => type(CHOSEN, COLUMNS.framework)).not.toThrow();
});

test('a page that somebody protects in their own way stays as they protect it', () => {
  const [first] = tab().protectedRanges;
  tab().protectedRanges = [{ ...first, description: 'Ask Kit first', unprotectedRanges: [] }];
  refresh();
  expect(tab().protectedRanges).toMatchObject([{ description: 'Ask Kit first', unprotectedRanges: [] }]);
});

describe('what somebody chooses', () => {
  test('is what the next refresh shows, and stays over every redraw', () => {
    choose('framework', 'Derby');
    expect(cell(SHOWN, 0)).toContain('the whole county');
    expect(refresh()).toContain('Showing framework Derby: 1 of 2 visits');
    expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
    // Its essential requirement was not met under the other framework.
    expect(cell(2, 3)).toBe(0);
    workspace.tick();
    refresh();
    expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
    choose('framework', 'All');
    expect(refresh()).toContain('the whole county');
    expect(cell(2, 3)).toBe(1);
  });

  test('is nothing that a cell’s list does not have', () => {
    expect(() => choose('framework', 'Rutland')).toThrow('violates the data validation rules');
    expect(chosen()[0]).toBe('All');
  });

  test('and was pasted over the list is told, and stands until somebody chooses anew', () => {
    const row = tab().rows[CHOSEN];
    if (row) row[COLUMNS.status] = 'Bezahlt';
    expect(refresh()).toMatch(/^“Bezahlt” is nothing that can be chosen under List status: all are shown\./);
    expect(chosen()).toEqual(['All', 'All', 'All', 'Bezahlt', 'All']);
    choose('status', 'No status');
    expect(refresh()).toContain('Showing list status No status: 2 of 2 visits');
  });

  test('by which nothing is left shows nothing, and says so', () => {
    choose('status', 'Off the list');
    expect(refresh()).toContain('list status Off the list: 0 of 2 visits, 0 providers in the tab Providers');
    expect(cell(1, 0)).toBe('No visit is of what is chosen.');
    choose('status', 'All');
    expect(refresh()).toContain('the whole county');
  });

  test('is read beside bars, whatever Google says of a cell with bars', () => {
    workspace.state.settings.notAssumed = ['bars-have-no-value'];
    choose('framework', 'Derby');
    expect(refresh()).toContain('Showing framework Derby: 1 of 2 visits');
    expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
  });

  test('empties a cell is all, which is written there', () => {
    choose('framework', 'Derby');
    choose('framework', '');
    expect(refresh()).toContain('the whole county');
    expect(chosen()).toEqual(['All', 'All', 'All', 'All', 'All']);
  });
});

describe('wherever people take the row', () => {
  const { framework } = COLUMNS;
  const moveTo = (to: number) => (): void => {
    const sheetId = tab().properties.sheetId ?? 0;
    workspace.edit({ kind: 'move', what: 'rows', sheetId, from: CHOSEN, count: 1, to });
  };
  test.each<[string, () => void]>([
    ['downwards', moveTo(12)],
    ['to the top', moveTo(0)],
    [
      'with rows above it',
      () =>
        workspace.edit({
          kind: 'insert',
          what: 'rows',
          sheetId: tab().properties.sheetId ?? 0,
          from: 0,
          count: 3,
        }),
    ],
  ])('%s: what was chosen is put back where it belongs', (_, move) => {
    choose('framework', 'Derby');
    refresh();
    move();
    expect(cell(CHOSEN, framework)).not.toBe('Derby');
    expect(refresh()).toContain('Showing framework Derby: 1 of 2 visits');
    expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
    // And can be chosen anew, there alone.
    choose('framework', 'Herefordshire');
    expect(refresh()).toContain('Showing framework Herefordshire');
  });

  test('deleted, all of the county is shown', () => {
    choose('framework', 'Derby');
    workspace.edit({
      kind: 'delete',
      what: 'rows',
      sheetId: tab().properties.sheetId ?? 0,
      from: CHOSEN,
      count: 1,
    });
    expect(refresh()).toContain('the whole county');
    expect(chosen()).toEqual(['All', 'All', 'All', 'All', 'All']);
  });

  test('with the tab, it is made again and shows all', () => {
    choose('framework', 'Derby');
    workspace.edit({ kind: 'delete-tab', sheetId: tab().properties.sheetId ?? 0 });
    expect(refresh()).toContain('the whole county');
  });
});

test('what is done about a visit draws the part that is chosen, and keeps it', () => {
  choose('framework', 'Derby');
  refresh();
  const id = workspace.sheet('Visits')[0]?.['Visit id'];
  const command = {
    id: 'made-in-a-test',
    visit: id,
    kind: 'withdraw',
    field: '',
    to: '',
    why: 'Twice',
    seen: '',
  };
  workspace.run('sidebarVisitCommand', command);
  expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
  expect(cell(SHOWN, 0)).toContain('Showing framework Derby: 1 of 1 visit');
});

test('a choice that is made while a refresh is at work is the next one’s', () => {
  workspace.fault({
    at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
    kind: 'meanwhile',
    action: () => choose('framework', 'Derby'),
  });
  expect(refresh()).toContain('the whole county');
  expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
  expect(refresh()).toContain('framework Derby');
});

describe('by the type that people gave a provider', () => {
  beforeEach(() => {
    typeBeside(workspace, 'Providers', ['Provider', 'Made-Up Farm'], 'Type', 'Outdoor or farm');
    typeBeside(workspace, 'Providers', ['Provider', 'Pretend Garage'], 'Type', 'Car mechanics');
    refresh();
  });

  test('those of one alone are shown, in whatever words people gave it', () => {
    choose('type', 'Car mechanics');
    expect(refresh()).toContain(
      'Showing type Car mechanics: 1 of 2 visits, 1 provider in the tab Providers.',
    );
    expect(words()).not.toContain('Made-Up Farm');
    choose('type', 'No type');
    expect(refresh()).toContain('Showing type No type: 0 of 2 visits');
  });

  test('a type that nobody has any more is told, and all are shown', () => {
    choose('type', 'Car mechanics');
    typeBeside(workspace, 'Providers', ['Provider', 'Pretend Garage'], 'Type', '');
    expect(refresh()).toMatch(
      /^“Car mechanics” is nothing that can be chosen under Type: all are shown\. Showing the whole county/,
    );
  });
});

describe('in the sidebar', () => {
  const DERBY = { framework: 'Derby', term: 'All', registration: 'All', status: 'All', type: 'All' };
  const picture = (): CountyPicture => ask<CountyPicture>(workspace, 'sidebarCounty');

  test('what can be chosen is what the tab’s cells offer', () => {
    expect(picture().choices?.map(({ key, label, chosen: now }) => [key, label, now])).toEqual([
      ['framework', 'Framework', 'All'],
      ['term', 'Term', 'All'],
      ['registration', 'Registration', 'All'],
      ['status', 'List status', 'All'],
      ['type', 'Type', 'All'],
    ]);
    expect(picture().choices?.[0]?.options).toEqual(['All', 'Derby', 'Herefordshire']);
  });

  test('what is chosen stands in the tab’s cells, and its figures in both', () => {
    ask(workspace, 'sidebarChooseCounty', DERBY);
    expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
    expect(cell(SHOWN, 0)).toContain('Showing framework Derby: 1 of 2 visits');
    expect(picture().shown).toContain('Showing framework Derby: 1 of 2 visits');
    expect(picture().choices?.[0]?.chosen).toBe('Derby');
    ask(workspace, 'sidebarChooseCounty', { ...DERBY, framework: 'All' });
    expect(picture().shown).toBe('Showing the whole county.');
  });

  test('it goes where the cells are, wherever somebody took their row', () => {
    const sheetId = tab().properties.sheetId ?? 0;
    workspace.edit({ kind: 'insert', what: 'rows', sheetId, from: 0, count: 3 });
    ask(workspace, 'sidebarChooseCounty', DERBY);
    expect(picture().shown).toContain('Showing framework Derby: 1 of 2 visits');
    expect(chosen()).toEqual(['Derby', 'All', 'All', 'All', 'All']);
  });

  test('cut off at any call and asked again, it comes to the same end', () => {
    const command = { bundle, before: ready, now: '2026-11-22T13:00:00.000Z' };
    const functionName = 'sidebarChooseCounty';
    expect(
      wrongWhenCutOff(
        { ...command, functionName, args: [DERBY], again: (of) => void ask(of, functionName, DERBY) },
        'stores',
      ),
    ).toEqual([]);
  });
});
