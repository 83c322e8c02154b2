/** Visits of which nothing has changed are left out of a refresh: which they are, and that what changed is seen all the same. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { expectAsFromScratch, sealed } from './from-scratch';
import { columnOf, deleteColumn, tabOf, typeBeside } from './typing';

const PLACES = ['Made-Up Farm', 'Pretend Garage', 'Invented College'];
const [FARM = ''] = PLACES;

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
const at = (state: State): Workspace =>
  open(bundle, { state: structuredClone(state), now: '2026-11-22T10:00:00.000Z' });
const refresh = (): void => {
  workspace.run('refreshFromMenu');
};
const visit = (heading: string): unknown =>
  workspace.sheet('Visits').find((row) => row['Provider'] === FARM)?.[heading];
const history = (): number => workspace.sheet('History').length;

function type(title: string, heading: string, text: string): void {
  const tab = tabOf(workspace, title);
  const row = tab.rows.findIndex((cells) => cells.includes(FARM));
  const [sheetId, column] = [tab.properties.sheetId, columnOf(tab, heading)];
  workspace.edit({ kind: 'enter', sheetId, row, column, values: [[text]], anyway: true });
}

beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  workspace = open(bundle, { state: ready });
  for (const place of PLACES)
    handIn(workspace, 'example', visitTo(place, { of: 'example', ratings: { '1.1': 'Not met' } }), {
      fire: 'none',
    });
  workspace.tick();
  for (let times = 0; times < 3; times += 1) refresh();
  ready = workspace.state;
});
beforeEach(() => {
  workspace = at(ready);
});

test('each visit comes to rest, and then a refresh writes nothing beside it', () => {
  expect(sealed(workspace)).toBe(PLACES.length);
  const rows = JSON.stringify(tabOf(workspace, 'Visits').rows);
  refresh();
  expect(JSON.stringify(tabOf(workspace, 'Visits').rows)).toBe(rows);
  expectAsFromScratch(workspace, at);
});

test.each(['Suggested outcome', 'To look at', 'Visit date', 'Edition', 'Data 1', 'Written', 'Last seen'])(
  'what somebody typed over under %s is as it was after a refresh',
  (heading) => {
    const before = visit(heading);
    type('Visits', heading, '1');
    expectAsFromScratch(workspace, at);
    refresh();
    expect(visit(heading) ?? '').toBe(before ?? '');
  },
);

test('what somebody typed beside a visit is filed, and the visit comes to rest again', () => {
  const filed = history();
  typeBeside(workspace, 'Visits', ['Provider', FARM], 'Notes', 'Ring first');
  refresh();
  expect(history()).toBe(filed + 1);
  refresh();
  expect(sealed(workspace)).toBe(PLACES.length);
  refresh();
  expect(history()).toBe(filed + 1);
  expectAsFromScratch(workspace, at);
});

test('a visit that was handed in again is judged again', () => {
  const fresh = visitTo(FARM, { of: 'example', ratings: { '1.1': 'Fully met' }, visitDate: '2026-11-21' });
  const before = workspace.sheet('Visits').length;
  handIn(workspace, 'example', fresh, { fire: 'none' });
  workspace.tick();
  refresh();
  expect(workspace.sheet('Visits')).toHaveLength(before + 1);
  expectAsFromScratch(workspace, at);
});

test('a response that somebody changed in the hidden tab is told', () => {
  const tab = tabOf(workspace, 'Responses');
  const column = columnOf(tab, 'Data 1');
  const cell = tab.rows[1]?.[column];
  const said = typeof cell === 'string' ? cell : '';
  const values = [[said.replace('Not met', 'Fully met')]];
  expect(values[0]?.[0]).not.toBe(said);
  workspace.edit({
    kind: 'enter',
    sheetId: tab.properties.sheetId,
    row: 1,
    column,
    values,
    anyway: true,
  });
  refresh();
  expect(problemsToLookAt(workspace)).toContainEqual(expect.stringContaining('it was changed by hand'));
  expectAsFromScratch(workspace, at);
});

test('seals that are gone, with their column or without it, come back', () => {
  deleteColumn(workspace, 'Visits', 'Seal');
  for (let times = 0; times < 2; times += 1) refresh();
  expect(sealed(workspace)).toBe(PLACES.length);
  type('Visits', 'Seal', 'whatever');
  expectAsFromScratch(workspace, at);
  refresh();
  expect(visit('Seal')).not.toBe('whatever');
});
