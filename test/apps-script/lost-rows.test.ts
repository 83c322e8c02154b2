/**
 * A row that is pasted over with another, and one whose id is gone: nothing of it becomes another visit’s, what the record
 * has comes back, and what only a person can bring back is told until somebody has looked.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { columnOf, tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T10:00:00.000Z';
const FARM = 'Made-Up Farm';
const GARAGE = 'Pretend Garage';
const COLLEGE = 'Invented College';
const PLACES = [GARAGE, FARM, COLLEGE];
const DECISION = 'Officer’s decision';

let bundle: Bundle;
let ready: State;
const ids = new Map<string, string>();
const said = (place: string) =>
  visitTo(place, {
    of: 'example',
    officer: `Officer of ${place}`,
    ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
    fields: { plan: [{ area: 'Yard', action: `Mend the fence of ${place}` }] },
  });
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  for (const place of PLACES)
    ids.set(place, handIn(first, 'example', said(place), { fire: 'none' }).response.responseId);
  first.tick();
  for (const place of PLACES) {
    typeBeside(first, 'Visits', ['Provider', place], DECISION, 'Good to use');
    typeBeside(first, 'Visits', ['Provider', place], 'Reason for the decision', `Why of ${place}`);
    typeBeside(first, 'Visits', ['Provider', place], 'Notes', `Notes of ${place}`);
    typeBeside(first, 'Actions', ['Provider', place], 'Progress', `Progress of ${place}`);
  }
  first.run('refreshFromMenu');
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: LATER });
});

const rowOf = (title: string, place: string): number => {
  const tab = tabOf(workspace, title);
  return tab.rows.findIndex((row) => row[columnOf(tab, 'Provider')] === place);
};
/** Copies a row, or its first columns, and pastes it over another. */
function pasteOver(title: string, from: string, over: string, columns?: number): void {
  const tab = tabOf(workspace, title);
  const texts = (tab.rows[rowOf(title, from)] ?? []).map((cell) =>
    cell === null || typeof cell === 'object' ? '' : String(cell),
  );
  const values = [texts.slice(0, columns)];
  const row = rowOf(title, over);
  workspace.edit({ kind: 'enter', sheetId: tab.properties.sheetId, row, column: 0, values, anyway: true });
}
function typeAt(title: string, row: number, heading: string, text: string): void {
  const tab = tabOf(workspace, title);
  const column = columnOf(tab, heading);
  const values = [[text]];
  workspace.edit({ kind: 'enter', sheetId: tab.properties.sheetId, row, column, values, anyway: true });
}
const visitOf = (place: string): readonly (readonly unknown[])[] =>
  workspace
    .sheet('Visits')
    .filter((row) => row['Visit id'] === ids.get(place))
    .map((row) => [row['Provider'], row[DECISION], row['Notes']]);
const events = (): number => workspace.sheet('History').length;

describe.each([
  ['wholly', undefined],
  ['in the columns that people see', 16],
])('one visit’s row is pasted over another’s, %s', (_how, columns) => {
  test('the lost one is back, nothing is filed, and both are named until somebody has looked', () => {
    const before = events();
    typeBeside(workspace, 'Visits', ['Provider', FARM], 'Notes', 'Typed a minute ago');
    pasteOver('Visits', GARAGE, FARM, columns);
    workspace.run('refreshFromMenu');
    expect(visitOf(FARM)).toEqual([[FARM, 'Good to use', `Notes of ${FARM}`]]);
    expect(events()).toBe(before);
    workspace.advance(60 * 60 * 1000);
    workspace.tick();
    expect(problemsToLookAt(workspace)).toEqual([
      expect.stringMatching(
        /^Gone from the tab was the visit to Made-Up Farm, 20 November 2026, and there once more was the visit to Pretend Garage, 20 November 2026,/,
      ),
    ]);
    expect(workspace.sheet('Problems').map((row) => row['What to do'])).toEqual([
      expect.stringMatching(/typed only there since the last run is in File, Version history/),
    ]);
  });
});

test('what is decided in the pasted row is never the lost visit’s, and is told beside the row that it is a copy of', () => {
  const row = rowOf('Visits', COLLEGE);
  pasteOver('Visits', FARM, COLLEGE);
  typeAt('Visits', row, DECISION, 'Withdrawn');
  workspace.run('refreshFromMenu');
  expect(visitOf(COLLEGE)).toEqual([[COLLEGE, 'Good to use', `Notes of ${COLLEGE}`]]);
  expect(problemsToLookAt(workspace)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Gone from the tab was the visit to Invented College/),
      expect.stringMatching(/Made-Up Farm.*more than one row.*“Withdrawn”/),
    ]),
  );
});

test('an action’s row that is pasted over another’s is back, and told', () => {
  pasteOver('Actions', GARAGE, FARM);
  workspace.run('refreshFromMenu');
  const farm = workspace.sheet('Actions').filter((row) => row['Visit id'] === ids.get(FARM));
  expect(farm.map((row) => row['Progress'])).toEqual([`Progress of ${FARM}`]);
  expect(problemsToLookAt(workspace)).toEqual([
    expect.stringMatching(
      /^Gone from the tab was the action “Mend the fence of Made-Up Farm” of Made-Up Farm/,
    ),
  ]);
});

test.each([
  ['Visits', 'the visit to Invented College, 20 November 2026'],
  ['Actions', 'the action “Mend the fence of Invented College” of Invented College'],
  ['Providers', 'Invented College'],
])(
  'a row of %s that is cut and pasted over another: both are there, and the lost one is told',
  (title, lost) => {
    const before = visitOf(COLLEGE);
    typeBeside(workspace, 'Visits', ['Provider', COLLEGE], 'Notes', 'Typed a minute ago');
    const row = rowOf(title, FARM);
    pasteOver(title, FARM, COLLEGE);
    const { rows, properties } = tabOf(workspace, title);
    const values = [(rows[row] ?? []).map(() => '')];
    workspace.edit({ kind: 'enter', sheetId: properties.sheetId, row, column: 0, values, anyway: true });
    workspace.run('refreshFromMenu');
    for (const place of PLACES)
      expect(workspace.sheet(title).filter((one) => one['Provider'] === place)).toHaveLength(1);
    if (title === 'Visits') expect(visitOf(COLLEGE)).toEqual(before);
    expect(problemsToLookAt(workspace)).toEqual([
      `Gone from the tab was ${lost}, and a blank row was left between others, as where one row is cut and pasted over another. What was gone is there again as the record has it.`,
    ]);
    expect(workspace.sheet('Problems').map((one) => one['What to do'])).toEqual([
      expect.stringMatching(/typed only there since the last run is in File, Version history/),
    ]);
    workspace.advance(60 * 60 * 1000);
    workspace.tick();
    expect(problemsToLookAt(workspace)).toHaveLength(1);
  },
);

test('a copy that lies about, a row that is deleted and a visit that comes in are told as no such thing', () => {
  const { sheetId } = tabOf(workspace, 'Visits').properties;
  workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: rowOf('Visits', FARM), count: 1 });
  workspace.run('refreshFromMenu');
  expect(problemsToLookAt(workspace)).toEqual([]);
  workspace.edit({ kind: 'insert', what: 'rows', sheetId, from: rowOf('Visits', GARAGE) + 1, count: 1 });
  const texts = (tabOf(workspace, 'Visits').rows[rowOf('Visits', GARAGE)] ?? []).map((cell) =>
    cell === null || typeof cell === 'object' ? '' : String(cell),
  );
  const row = rowOf('Visits', GARAGE) + 1;
  workspace.edit({ kind: 'enter', sheetId, row, column: 0, values: [texts], anyway: true });
  handIn(workspace, 'example', said('Fictional Forge'), { fire: 'none' });
  workspace.tick();
  workspace.run('refreshFromMenu');
  expect(problemsToLookAt(workspace)).toEqual([]);
});

describe('a row whose id is cleared', () => {
  test.each(['refreshFromMenu', 'collectFromMenu', 'rereadFromMenu'])(
    'has it back with %s, and what is decided in it counts',
    (run) => {
      const row = rowOf('Visits', FARM);
      typeAt('Visits', row, 'Visit id', '');
      typeAt('Visits', row, DECISION, 'Withdrawn');
      workspace.run(run);
      expect(workspace.sheet('Visits')).toHaveLength(PLACES.length);
      expect(visitOf(FARM)).toEqual([[FARM, 'Withdrawn', `Notes of ${FARM}`]]);
      expect(problemsToLookAt(workspace)).toEqual([]);
    },
  );

  test('the whole column deleted and put back, all have theirs', () => {
    const tab = tabOf(workspace, 'Visits');
    const { sheetId } = tab.properties;
    const from = columnOf(tab, 'Visit id');
    workspace.edit({ kind: 'delete', what: 'columns', sheetId, from, count: 1 });
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 3, count: 1 });
    workspace.edit({ kind: 'enter', sheetId, row: 0, column: 3, values: [['Visit id']], anyway: true });
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Visits')).toHaveLength(PLACES.length);
    expect(PLACES.map(visitOf)).toEqual(PLACES.map((place) => [[place, 'Good to use', `Notes of ${place}`]]));
  });
});

test.each(['Visits', 'Actions'])(
  'a row of %s that is about nothing known is told, unless it is meant',
  (title) => {
    const { sheetId } = tabOf(workspace, title).properties;
    const row = workspace.sheet(title).length + 1;
    workspace.edit({ kind: 'enter', sheetId, row, column: 0, values: [['Handwritten Hall']], anyway: true });
    workspace.run('refreshFromMenu');
    expect(problemsToLookAt(workspace)).toEqual([
      expect.stringMatching(/^The record knows nothing of row 5 \(Handwritten Hall\)/),
    ]);
    const problem = workspace.sheet('Problems').findIndex((one) => one['Where'] === `The tab ${title}`) + 1;
    typeAt('Problems', problem, 'Status', 'Solved');
    workspace.run('refreshFromMenu');
    expect(problemsToLookAt(workspace)).toEqual([]);
    typeAt(title, row, 'Provider', 'Another Hall');
    workspace.run('refreshFromMenu');
    expect(problemsToLookAt(workspace)).toHaveLength(1);
    workspace.edit({ kind: 'delete', what: 'rows', sheetId, from: row, count: 1 });
    workspace.run('refreshFromMenu');
    expect(problemsToLookAt(workspace)).toEqual([]);
  },
);

test('a row without a provider is theirs: a sum, or a line of their own', () => {
  const row = workspace.sheet('Visits').length + 1;
  typeAt('Visits', row, 'Notes', 'All of these by Friday');
  workspace.run('refreshFromMenu');
  expect(problemsToLookAt(workspace)).toEqual([]);
});
