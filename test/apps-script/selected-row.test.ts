/** “Use the selected row”: the visit that a row is about, in whichever tab, wherever the row has gone since. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ListedVisit } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, EXAMPLE_CHOICE, handIn, open, setUp, visitTo, withExample } from './county';

const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' }] };
const bundle = withExample(builtBundle());
let before: State;
let workspace: Workspace;

beforeAll(() => {
  const first = open(bundle);
  setUp(first, EXAMPLE_CHOICE);
  handIn(first, 'example', visitTo('Made-Up Farm', { ...few, visitDate: '2026-10-01' }));
  handIn(first, 'example', visitTo('Made-Up Farm', { ...few, visitDate: '2026-11-20', fields: PLAN }));
  handIn(first, 'example', visitTo('Pretend Garage', { ...few, visitDate: '2026-11-10' }));
  first.run('refreshFromMenu');
  before = structuredClone(first.state);
});
beforeEach(() => {
  workspace = open(bundle, { state: before, now: '2026-11-22T10:00:00.000Z' });
});

const tabOf = (title: string) => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === title,
  );
  if (!found) throw new Error(`There is no tab ${title}`);
  return found;
};
/** Selects rows of a tab, counted from 1 as people do. */
function select(title: string, from: number, to = from): void {
  const { sheetId } = tabOf(title).properties;
  workspace.screen.selection = { sheetId, row: from - 1, column: 0, rows: to - from + 1, columns: 1 };
}
const rowWith = (title: string, text: string): number => {
  const at = workspace
    .cells(title)
    .findIndex((cells) => cells.some((cell) => typeof cell === 'string' && cell.includes(text)));
  if (at < 0) throw new Error(`${title} has no “${text}”`);
  return at + 1;
};
const selected = (): string[] =>
  ask<readonly ListedVisit[]>(workspace, 'sidebarSelectedVisits').map((one) => `${one.provider} ${one.date}`);
const refused = (): string => {
  try {
    return selected().join();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('the selected row', () => {
  test('of Visits, Actions, Findings and Answers is one visit, by its id and not by its place', () => {
    select('Visits', rowWith('Visits', 'Pretend Garage'));
    expect(selected()).toEqual(['Pretend Garage 2026-11-10']);
    for (const column of [0, 1]) {
      workspace.edit({ kind: 'sort', sheetId: tabOf('Visits').properties.sheetId, column, descending: true });
      select('Visits', rowWith('Visits', 'Pretend Garage'));
      expect(selected()).toEqual(['Pretend Garage 2026-11-10']);
    }
    select('Actions', rowWith('Actions', 'Mend the fence'));
    expect(selected()).toEqual(['Made-Up Farm 2026-11-20']);
    select('Findings', 2, 3);
    expect(selected()).toEqual(['Made-Up Farm 2026-10-01']);
  });

  test('of This week is what it is about, though its words name the place that the row had', () => {
    const row = rowWith('This week', 'Mend the fence');
    workspace.edit({
      kind: 'sort',
      sheetId: tabOf('Actions').properties.sheetId,
      column: 0,
      descending: true,
    });
    select('This week', row);
    expect(selected()).toEqual(['Made-Up Farm 2026-11-20']);
    select('This week', 2);
    expect(refused()).toMatch(/^Row 2 of “This week” is about no visit\. Select a row of Visits/);
  });

  test('of Providers gives all visits to it, the latest first, and says so where there is none', () => {
    select('Providers', rowWith('Providers', 'Made-Up Farm'));
    expect(selected()).toEqual(['Made-Up Farm 2026-11-20', 'Made-Up Farm 2026-10-01']);
    const { sheetId } = tabOf('Providers').properties;
    const row = workspace.cells('Providers').length;
    workspace.edit({ kind: 'enter', sheetId, row, column: 0, values: [['Imagined Barn']], anyway: true });
    select('Providers', row + 1);
    expect(refused()).toBe('No visit to “Imagined Barn” is in this workbook yet.');
  });

  test('that is no visit says what it is and what to do', () => {
    workspace.screen.selection = null;
    expect(refused()).toMatch(/^Google does not say which row is selected\. Select a row of Visits, Actions/);
    select('Visits', 1);
    expect(refused()).toMatch(/^Row 1 of “Visits” holds the headings\. Select a row below/);
    select('Visits', 400);
    expect(refused()).toMatch(/^Row 400 of “Visits” is about no visit/);
    select('Settings', 3);
    expect(refused()).toMatch(/^The tab “Settings” holds no visits\. Select a row/);
    select('Visits', 1, 1000);
    expect(refused()).toMatch(/^1000 rows of “Visits” are selected\. Select one row/);
  });

  test('reads and changes nothing, in few calls', () => {
    select('This week', rowWith('This week', 'Mend the fence'));
    const kept = JSON.stringify(workspace.state.spreadsheets);
    selected();
    expect(JSON.stringify(workspace.state.spreadsheets)).toBe(kept);
    const run = workspace.meter.runs.at(-1);
    expect(run && counted(run).length).toBeLessThanOrEqual(6);
  });
});
