/**
 * People type over what the product wrote, copy rows, add boxes and columns, one even under a heading that is there: what the
 * product wrote comes back, what is theirs stays, and no run does its work again and again.
 */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, visitTo } from './county';
import { columnOf, tabOf, typeBeside } from './typing';

const LATER = '2026-11-22T10:00:00.000Z';
const FARM = 'Made-Up Farm';
const GARAGE = 'Pretend Garage';
const ACTIONS = ['Mend the fence', 'Keep a register'];

const said = (provider: string, visitDate: string, actions: readonly string[] = ACTIONS) =>
  visitTo(provider, {
    of: 'example',
    visitDate,
    ratings: { '1.1': 'Not met', '1.2': 'Fully met' },
    fields: {
      plan: actions.map((action) => ({
        area: 'Yard',
        action: `${action} of ${provider}`,
        'by-when': '2026-12-01',
      })),
    },
  });

let bundle: Bundle;
let ready: State;
const ids = new Map<string, string>();
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  for (const [provider, date] of [
    [FARM, '2026-11-18'],
    [GARAGE, '2026-11-19'],
  ] as const)
    ids.set(provider, handIn(first, 'example', said(provider, date), { fire: 'none' }).response.responseId);
  first.tick();
  typeBeside(first, 'Visits', ['Provider', GARAGE], 'Officer’s decision', 'Good to use');
  typeBeside(first, 'Visits', ['Provider', GARAGE], 'Reason for the decision', 'It has mended its ways');
  first.run('refreshFromMenu');
  ready = first.state;
});

let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: LATER });
});

const rowOf = (title: string, heading: string, text: unknown): Record<string, unknown> | undefined =>
  workspace.sheet(title).find((row) => row[heading] === text);
const visitOf = (provider: string) => rowOf('Visits', 'Visit id', ids.get(provider));
const decisions = (): unknown[] =>
  workspace
    .sheet('History')
    .filter((row) => row['Field'] === 'decision')
    .map((row) => [row['Subject'], row['To']]);
const toLookAt = (): string[] =>
  workspace
    .sheet('Problems')
    .filter((row) => row['Status'] === 'To look at')
    .map((row) => JSON.stringify(row['What happened']));
const writes = (): number => {
  const run = workspace.meter.runs.at(-1);
  return run ? counted(run).filter(({ name }) => name === 'Sheets.Spreadsheets.batchUpdate').length : 0;
};

test('what a visit’s row says of it comes back with the next refresh, a failed essential first', () => {
  const before = visitOf(FARM);
  expect(before?.['Essential, not met']).toBe('1.1');
  typeBeside(workspace, 'Visits', ['Provider', FARM], 'Essential, not met', '');
  typeBeside(workspace, 'Visits', ['Provider', FARM], 'Suggested outcome', 'Good to use');
  typeBeside(workspace, 'Visits', ['Provider', FARM], 'Notes', 'Ring them');
  workspace.run('refreshFromMenu');
  expect(visitOf(FARM)).toMatchObject({
    'Essential, not met': '1.1',
    'Suggested outcome': before?.['Suggested outcome'],
    Notes: 'Ring them',
  });
  expect(toLookAt()).toEqual([]);
  workspace.run('refreshFromMenu');
  const { Written: mark } = visitOf(FARM) ?? {};
  expect(mark).toBe(before?.['Written']);
});

test('a decision that is typed beside a date that was typed over is filed for its own visit', () => {
  typeBeside(workspace, 'Visits', ['Provider', FARM], 'Officer’s decision', 'Good to use');
  typeBeside(workspace, 'Visits', ['Provider', FARM], 'Visit date', '2026-11-19');
  workspace.run('refreshFromMenu');
  expect(visitOf(FARM)).toMatchObject({ 'Officer’s decision': 'Good to use' });
  expect(decisions()).toContainEqual([`visit ${ids.get(FARM)}`, 'Good to use']);
  expect(toLookAt().join()).not.toMatch(/sorted/);
});

describe.each(['Notes', 'Officer’s decision', 'Provider'])('a second column called %s', (heading) => {
  test('is told, nothing is concluded from it, and all goes on once it has another name', () => {
    const { sheetId } = tabOf(workspace, 'Visits').properties;
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 0, count: 1 });
    workspace.edit({ kind: 'enter', sheetId, row: 0, column: 0, values: [[heading]], anyway: true });
    const before = JSON.stringify([tabOf(workspace, 'Visits').rows, workspace.sheet('History')]);
    expect(() => workspace.run('refreshFromMenu')).not.toThrow();
    expect(JSON.stringify([tabOf(workspace, 'Visits').rows, workspace.sheet('History')])).toBe(before);
    workspace.edit({ kind: 'enter', sheetId, row: 0, column: 0, values: [['Ours']], anyway: true });
    workspace.run('refreshFromMenu');
    expect(visitOf(GARAGE)).toMatchObject({ 'Officer’s decision': 'Good to use', Ours: null });
    expect(decisions()).toEqual([[`visit ${ids.get(GARAGE)}`, 'Good to use']]);
  });
});

test('a copied row of the list in which a cell was blanked is told or goes, and no run repeats itself', () => {
  typeBeside(workspace, 'Providers', ['Provider', FARM], 'Contact', 'Robin Example');
  workspace.run('refreshFromMenu');
  const tab = tabOf(workspace, 'Providers');
  const { sheetId } = tab.properties;
  const row = tab.rows.findIndex((cells) => cells[columnOf(tab, 'Provider')] === FARM);
  const copy = (tab.rows[row] ?? []).map((cell, at) =>
    at === columnOf(tab, 'Contact') || cell === null || typeof cell === 'object' ? '' : String(cell),
  );
  workspace.edit({ kind: 'insert', what: 'rows', sheetId, from: row + 1, count: 1 });
  workspace.edit({ kind: 'enter', sheetId, row: row + 1, column: 0, values: [copy], anyway: true });
  workspace.run('refreshFromMenu');
  expect(writes()).toBeLessThanOrEqual(2);
  workspace.tick();
  expect(rowOf('Providers', 'Provider', FARM)).toMatchObject({ Contact: 'Robin Example' });
  expect(workspace.sheet('Providers').filter((one) => one['Provider'] === FARM)).toHaveLength(1);
});

test('a column of boxes that nobody ticked keeps neither an action nor a finding that is no more', () => {
  for (const title of ['Actions', 'Findings']) {
    const tab = tabOf(workspace, title);
    const { sheetId } = tab.properties;
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 1, count: 1 });
    workspace.edit({ kind: 'enter', sheetId, row: 0, column: 1, values: [['Seen']], anyway: true });
    // As a column of tick boxes has it.
    const { rows } = tabOf(workspace, title);
    rows.forEach((row, at) => {
      if (at > 0 && row[0]) rows[at] = row.map((cell, column) => (column === 1 ? false : cell));
    });
  }
  workspace.run('refreshFromMenu');
  handIn(
    workspace,
    'example',
    { ...said(FARM, '2026-11-18', ['Mend the fence']), ratings: { '1.1': 'Not met' } },
    { responseId: ids.get(FARM) ?? '' },
  );
  workspace.run('refreshFromMenu');
  const of = (title: string): number =>
    workspace.sheet(title).filter((row) => row['Visit id'] === ids.get(FARM)).length;
  expect([of('Actions'), of('Findings')]).toEqual([1, 1]);
});

test.each([true, false])(
  'actions of which some columns were sorted, while another’s leaves its plan (descending: %s)',
  (descending) => {
    const action = `Mend the fence of ${FARM}`;
    typeBeside(workspace, 'Actions', ['Action', action], 'Progress', 'The posts are in');
    workspace.run('refreshFromMenu');
    const tab = tabOf(workspace, 'Actions');
    const { sheetId } = tab.properties;
    const [from, to] = [columnOf(tab, 'Provider'), columnOf(tab, 'Progress')];
    const area = { rowFrom: 1, rowTo: tab.rows.length, columnFrom: from, columnTo: to + 1 };
    workspace.edit({ kind: 'sort', sheetId, column: from, descending, area });
    const again = said(GARAGE, '2026-11-19', []);
    handIn(workspace, 'example', again, { responseId: ids.get(GARAGE) ?? '' });
    workspace.run('refreshFromMenu');
    const told = workspace.sheet('Actions').filter((row) => row['Progress'] !== null);
    expect(told.map((row) => [row['Action'], row['Progress'], row['Visit id']])).toEqual([
      [action, 'The posts are in', ids.get(FARM)],
    ]);
    const filed = workspace.sheet('History').filter((row) => row['Field'] === 'progress');
    expect(filed.map((row) => row['To'])).toEqual(['The posts are in']);
  },
);
