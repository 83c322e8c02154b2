/**
 * Somebody sorts only the columns that they see: ids and hidden cells stay where they stood. Decisions, notes and actions'
 * progress stay beside what they were written for, or the rows are told; never is one visit's text filed as another's.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { OpenedVisit } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { Cell, State } from '../../scripts/workspace/state';
import { wrongWhenCutOff } from './command-cut-off';
import { ask, exampleSetUp, handIn, open, visitTo } from './county';
import { columnOf, tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T14:30:00.000Z';
const DECIDED = {
  'Pretend Garage': 'Withdrawn',
  'Made-Up Farm': 'Good to use',
  'Invented College': 'Mostly good to use',
} as const;
const PLACES = ['Pretend Garage', 'Made-Up Farm', 'Invented College'] as const;
type Place = (typeof PLACES)[number];

let bundle: Bundle;
let ready: State;
const ids = new Map<string, string>();

const textOf = (cell: Cell): string => (cell === null || typeof cell === 'object' ? '' : String(cell));

/** Types into the row whose provider this is. */
const type = (workspace: Workspace, title: string, provider: string, heading: string, text: string): void =>
  typeBeside(workspace, title, ['Provider', provider], heading, text);

/** Selects these columns of all rows and chooses "Sort range" by one of them. */
function sort(workspace: Workspace, title: string, from: string, to: string, by = from): void {
  const tab = tabOf(workspace, title);
  const area = {
    rowFrom: 1,
    rowTo: tab.rows.length,
    columnFrom: columnOf(tab, from),
    columnTo: columnOf(tab, to) + 1,
  };
  const { sheetId } = tab.properties;
  workspace.edit({ kind: 'sort', sheetId, column: columnOf(tab, by), area });
}

const said = (provider: string, officer = `Officer of ${provider}`) =>
  visitTo(provider, {
    of: 'example',
    officer,
    ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
    fields: { plan: [{ area: 'Yard', action: `Mend the fence of ${provider}`, 'by-when': '2026-12-01' }] },
  });

beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready });
  for (const place of PLACES)
    ids.set(place, handIn(workspace, 'example', said(place), { fire: 'none' }).response.responseId);
  workspace.tick();
  for (const title of ['Visits', 'Actions', 'Providers'])
    workspace.edit({
      kind: 'insert',
      what: 'columns',
      sheetId: tabOf(workspace, title).properties.sheetId,
      from: 6,
      count: 1,
    });
  for (const title of ['Visits', 'Actions', 'Providers'])
    workspace.edit({
      kind: 'enter',
      sheetId: tabOf(workspace, title).properties.sheetId,
      row: 0,
      column: 6,
      values: [['Own']],
      anyway: true,
    });
  for (const place of PLACES) {
    type(workspace, 'Visits', place, 'Officer’s decision', DECIDED[place]);
    type(workspace, 'Visits', place, 'Reason for the decision', `Why ${place}`);
    type(workspace, 'Visits', place, 'Notes', `Notes of ${place}`);
    type(workspace, 'Visits', place, 'Own', `Own of ${place}`);
    type(workspace, 'Actions', place, 'By whom', `Head of ${place}`);
    type(workspace, 'Actions', place, 'Own', `Own action of ${place}`);
    type(workspace, 'Providers', place, 'Notes', `About ${place}`);
    type(workspace, 'Providers', place, 'Contact', `Contact of ${place}`);
  }
  type(workspace, 'Actions', 'Made-Up Farm', 'Status', 'Done');
  workspace.run('refreshFromMenu');
  ready = workspace.state;
});

const opened = (): Workspace => open(bundle, { state: ready, now: LATER });
const events = (workspace: Workspace): number => workspace.sheet('History').length;
const problems = (workspace: Workspace): readonly (readonly unknown[])[] =>
  workspace
    .sheet('Problems')
    .filter((row) => row['Status'] !== 'Solved')
    .map((row) => [row['Where'], row['What happened']]);

/** What stands beside each, by the id that nobody sorts. */
function expectEachItsOwn(workspace: Workspace): void {
  for (const place of PLACES) {
    const id = ids.get(place);
    expect(workspace.sheet('Visits').find((row) => row['Visit id'] === id)).toMatchObject({
      Provider: place,
      Officer: `Officer of ${place}`,
      'Officer’s decision': DECIDED[place],
      'Reason for the decision': `Why ${place}`,
      Notes: `Notes of ${place}`,
      Own: `Own of ${place}`,
      'Response id (Forms API)': id,
    });
    expect(workspace.sheet('Actions').find((row) => row['Visit id'] === id)).toMatchObject({
      Provider: place,
      Action: `Mend the fence of ${place}`,
      'By whom': `Head of ${place}`,
      Own: `Own action of ${place}`,
      Status: place === 'Made-Up Farm' ? 'Done' : 'Open',
    });
    expect(workspace.sheet('Providers').find((row) => row['Provider'] === place)).toMatchObject({
      Notes: `About ${place}`,
      Contact: `Contact of ${place}`,
    });
    const { visit } = ask<OpenedVisit>(workspace, 'sidebarVisit', id ?? '');
    expect(JSON.stringify(visit)).toContain(DECIDED[place]);
  }
}

describe('of a tab only the visible columns are sorted', () => {
  test.each([
    ['Visits', 'Provider', 'Notes'],
    ['Visits', 'Visit date', 'Notes'],
    ['Visits', 'Provider', 'Next visit'],
    ['Visits', 'Provider', 'Visit id'],
    ['Visits', 'Suggested outcome', 'Visit id'],
    ['Actions', 'Provider', 'Progress'],
    ['Actions', 'Provider', 'Status'],
    ['Actions', 'Provider', 'Visit date'],
    ['Providers', 'Provider', 'Notes'],
    ['Providers', 'Provider', 'Concern of'],
  ])('%s, from %s to %s: all is as before, and nothing is filed', (title, from, to) => {
    const workspace = opened();
    const before = events(workspace);
    sort(workspace, title, from, to, title === 'Visits' ? 'Officer' : 'Provider');
    workspace.run('refreshFromMenu');
    expect(problems(workspace)).toEqual([]);
    expectEachItsOwn(workspace);
    workspace.tick();
    expectEachItsOwn(workspace);
    expect(events(workspace)).toBe(before);
    expect(problems(workspace)).toEqual([]);
  });

  test('what is typed beside a visit then is filed beside that visit, also where the response comes in again', () => {
    const workspace = opened();
    sort(workspace, 'Visits', 'Provider', 'Notes');
    type(workspace, 'Visits', 'Pretend Garage', 'Notes', 'Ring the garage');
    handIn(workspace, 'example', said('Made-Up Farm', 'Somebody else'), {
      responseId: ids.get('Made-Up Farm') ?? '',
    });
    workspace.tick();
    workspace.run('refreshFromMenu');
    const rows = workspace.sheet('Visits');
    const notesOf = (place: Place): unknown =>
      rows.find((row) => row['Visit id'] === ids.get(place))?.['Notes'];
    expect(PLACES.map(notesOf)).toEqual([
      'Ring the garage',
      'Notes of Made-Up Farm',
      'Notes of Invented College',
    ]);
    expect(
      workspace
        .sheet('History')
        .filter((row) => row['Kind'] === 'cell' && row['To'] === 'Ring the garage')
        .map((row) => row['Subject']),
    ).toEqual([`visit ${ids.get('Pretend Garage') ?? ''}`]);
    expect(rows.find((row) => row['Visit id'] === ids.get('Made-Up Farm'))).toMatchObject({
      Officer: 'Somebody else',
      'Officer’s decision': 'Good to use',
    });
  });

  test.each(['on', 'off'] as const)(
    'of ids sorted without the hidden cells each keeps its own response, Forms API %s',
    (formsApi) => {
      const workspace = open(bundle, { state: ready, now: LATER, settings: { formsApi } });
      workspace.run('rereadFromMenu');
      sort(workspace, 'Visits', 'Provider', 'Visit id');
      // What it said before, so that it was seen there: beside another visit it is typed all the same.
      type(workspace, 'Visits', 'Invented College', 'Officer’s decision', 'Withdrawn');
      for (const place of PLACES)
        handIn(workspace, 'example', said(place, `Again of ${place}`), {
          responseId: ids.get(place) ?? '',
          fire: 'none',
        });
      workspace.tick();
      workspace.run('rereadFromMenu');
      const rows = workspace.sheet('Visits');
      expect(rows).toHaveLength(3);
      for (const place of PLACES)
        expect(rows.find((row) => row['Visit id'] === ids.get(place))).toMatchObject({
          Provider: place,
          Officer: `Again of ${place}`,
          'Officer’s decision': place === 'Invented College' ? 'Withdrawn' : DECIDED[place],
          'Response id (Forms API)': ids.get(place),
        });
    },
  );

  test('a command of This visit files nothing of another visit', () => {
    const workspace = opened();
    sort(workspace, 'Visits', 'Provider', 'Notes');
    const id = ids.get('Made-Up Farm') ?? '';
    const { standing } = ask<OpenedVisit>(workspace, 'sidebarVisit', id);
    ask(workspace, 'sidebarVisitCommand', {
      id: 'made-in-a-test-1',
      visit: id,
      kind: 'withdraw',
      field: '',
      to: '',
      why: 'It was a try',
      seen: standing.seen,
    });
    expectEachItsOwn(workspace);
    expect(
      workspace.sheet('History').filter((row) => row['Kind'] === 'cell' && row['At (UTC)'] === LATER),
    ).toEqual([]);
  });

  test('This visit shows what was decided of it, before anything was put right', () => {
    const workspace = opened();
    sort(workspace, 'Visits', 'Provider', 'Notes');
    sort(workspace, 'Actions', 'Provider', 'Progress');
    for (const place of PLACES) {
      const { decision, standing } = ask<OpenedVisit>(workspace, 'sidebarVisit', ids.get(place) ?? '');
      expect(decision).toEqual({ label: DECIDED[place], reason: `Why ${place}` });
      expect(standing.actions.map(({ who }) => who)).toEqual([`Head of ${place}`]);
    }
    sort(workspace, 'Visits', 'Provider', 'Visit id', 'Officer’s decision');
    const id = ids.get('Made-Up Farm') ?? '';
    expect(() => ask(workspace, 'sidebarVisit', id)).toThrow(/Refresh county tabs/);
    expect(() => ask(workspace, 'sidebarEditLink', id)).toThrow(/Refresh county tabs/);
    workspace.run('refreshFromMenu');
    expectEachItsOwn(workspace);
  });

  test('a hand-in that reads a few rows concludes nothing', () => {
    const workspace = opened();
    sort(workspace, 'Visits', 'Provider', 'Notes');
    sort(workspace, 'Actions', 'Provider', 'Progress');
    handIn(workspace, 'example', said('Pretend Garage'), {
      responseId: ids.get('Pretend Garage') ?? '',
    });
    const run = workspace.meter.runs.at(-1);
    expect(run ? counted(run).map(({ name }) => name) : []).toContain('Sheets.Spreadsheets.get');
    expectEachItsOwn(workspace);
  });
});

describe('what cannot be told stays as it stands, and is told', () => {
  test('rows sorted twice, from different columns on, until the sorting is undone', () => {
    const workspace = opened();
    const before = events(workspace);
    const undone = structuredClone(tabOf(workspace, 'Visits').rows);
    sort(workspace, 'Visits', 'Provider', 'Notes');
    sort(workspace, 'Visits', 'Officer’s decision', 'Notes', 'Officer’s decision');
    const stands = (): unknown =>
      workspace.sheet('Visits').map((row) => [row['Provider'], row['Officer’s decision'], row['Notes']]);
    const sorted = stands();
    workspace.run('refreshFromMenu');
    expect(stands()).toEqual(sorted);
    expect(events(workspace)).toBe(before);
    expect(problems(workspace)).toEqual([
      [
        'The tab Visits',
        expect.stringMatching(/^Only some columns were sorted.* rows 2 \(.*\), 3 \(.*\)/) as string,
      ],
    ]);
    expect(
      workspace
        .sheet('Providers')
        .map((row) => row['Latest decisions'])
        .sort(),
    ).toEqual(PLACES.map((place) => `Exampleshire framework: ${DECIDED[place]}`).sort());
    const tab = tabOf(workspace, 'Visits');
    const { sheetId } = tab.properties;
    const width = columnOf(tab, 'Notes') + 1;
    const values = undone.slice(1, 4).map((row) => row.slice(0, width).map((cell) => textOf(cell)));
    workspace.edit({ kind: 'enter', sheetId, row: 1, column: 0, values, anyway: true });
    workspace.run('refreshFromMenu');
    expectEachItsOwn(workspace);
    expect(problems(workspace)).toEqual([]);
    expect(events(workspace)).toBe(before);
  });

  test('actions that were sorted twice likewise: none is written over, whatever their plans say', () => {
    const workspace = opened();
    const before = events(workspace);
    const tab = tabOf(workspace, 'Actions');
    const undone = structuredClone(tab.rows);
    sort(workspace, 'Actions', 'Provider', 'Progress');
    sort(workspace, 'Actions', 'By whom', 'Progress', 'Status');
    const stands = (): unknown =>
      workspace
        .sheet('Actions')
        .map((row) => [row['Provider'], row['Action'], row['By whom'], row['Own'], row['Status']]);
    const sorted = stands();
    workspace.run('refreshFromMenu');
    expect(stands()).toEqual(sorted);
    expect(events(workspace)).toBe(before);
    expect(problems(workspace).map(([where]) => where)).toEqual(['The tab Actions']);
    const width = columnOf(tab, 'Progress') + 1;
    const values = undone.slice(1, 4).map((row) => row.slice(0, width).map((cell) => textOf(cell)));
    workspace.edit({
      kind: 'enter',
      sheetId: tab.properties.sheetId,
      row: 1,
      column: 0,
      values,
      anyway: true,
    });
    workspace.run('refreshFromMenu');
    expectEachItsOwn(workspace);
    expect(problems(workspace)).toEqual([]);
    expect(events(workspace)).toBe(before);
  });

  test('and of which nothing is told that another row’s decision would be', () => {
    const workspace = opened();
    sort(workspace, 'Visits', 'Provider', 'Notes');
    // The reasons stand still, so that one decision now has none that it needs.
    sort(workspace, 'Visits', 'Officer’s decision', 'Officer’s decision');
    type(workspace, 'Visits', 'Invented College', 'Reason for the decision', '');
    workspace.run('refreshFromMenu');
    expect(problems(workspace).map(([where]) => where)).toEqual(['The tab Visits']);
  });

  test('or until the rows are deleted: they come back as the record has them', () => {
    const workspace = opened();
    sort(workspace, 'Visits', 'Provider', 'Notes');
    sort(workspace, 'Visits', 'Officer’s decision', 'Notes', 'Officer’s decision');
    workspace.run('refreshFromMenu');
    const { sheetId } = tabOf(workspace, 'Visits').properties;
    workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: 1, count: 3 });
    workspace.run('refreshFromMenu');
    expectEachItsOwn(workspace);
    expect(problems(workspace)).toEqual([]);
  });

  test('people’s columns sorted alone are asked about; where that was meant it counts', () => {
    const workspace = opened();
    const before = events(workspace);
    sort(workspace, 'Visits', 'Reason for the decision', 'Notes');
    workspace.run('refreshFromMenu');
    expect(events(workspace)).toBe(before);
    expect(problems(workspace)).toEqual([
      ['The tab Visits', expect.stringMatching(/^Texts of people have changed places among rows/) as string],
    ]);
    workspace.tick();
    expect(events(workspace)).toBe(before);
    const tab = tabOf(workspace, 'Problems');
    const row = tab.rows.findIndex((cells) =>
      cells.some((cell) => textOf(cell).includes('have changed places')),
    );
    const column = columnOf(tab, 'Status');
    const { sheetId } = tab.properties;
    workspace.edit({ kind: 'enter', sheetId, row, column, values: [['Solved']], anyway: true });
    const notes = workspace.sheet('Visits').map((cells) => [cells['Visit id'], cells['Notes']]);
    workspace.run('refreshFromMenu');
    expect(events(workspace)).toBeGreaterThan(before);
    expect(workspace.sheet('Visits').map((cells) => [cells['Visit id'], cells['Notes']])).toEqual(notes);
    expect(problems(workspace)).toEqual([]);
  });
});

test('what puts it right, cut off at any call, before or after it took effect, comes to the same end when run again', () => {
  const workspace = opened();
  sort(workspace, 'Visits', 'Provider', 'Notes');
  sort(workspace, 'Actions', 'Provider', 'Progress');
  type(workspace, 'Visits', 'Pretend Garage', 'Notes', 'Ring the garage');
  const again = (on: Workspace): void => {
    on.start({ functionName: 'refreshFromMenu' });
    on.tick();
  };
  const cut = {
    bundle,
    before: workspace.state,
    now: LATER,
    functionName: 'refreshFromMenu',
    args: [],
    again,
  };
  expect(wrongWhenCutOff(cut, 'stores')).toEqual([]);
});

test('sorted and written in between a run’s reading and its writing, nothing is lost or beside another visit', () => {
  for (const nth of [1, 2]) {
    const workspace = opened();
    type(workspace, 'Visits', 'Made-Up Farm', 'Notes', 'Ring the farm');
    workspace.fault({
      at: { name: 'Sheets.Spreadsheets.batchUpdate', nth },
      kind: 'meanwhile',
      action: () => sort(workspace, 'Visits', 'Provider', 'Notes'),
    });
    workspace.run('refreshFromMenu');
    workspace.tick();
    workspace.run('refreshFromMenu');
    expect(problems(workspace)).toEqual([]);
    for (const place of PLACES)
      expect(workspace.sheet('Visits').find((row) => row['Visit id'] === ids.get(place))).toMatchObject({
        Provider: place,
        'Officer’s decision': DECIDED[place],
        Notes: place === 'Made-Up Farm' ? 'Ring the farm' : `Notes of ${place}`,
      });
  }
});
