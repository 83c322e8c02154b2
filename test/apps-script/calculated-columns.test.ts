/** Columns that people added and fill with formulas of their own. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import type { OpenedVisit } from '../../apps-script/sidebar/visit-api';
import { ask, exampleSetUp, handIn, open, visitTo } from './county';
import { idOf } from './removal';
import { columnOf, tabOf, typeBeside } from './typing';

const DAY = 24 * 60 * 60 * 1000;
const FORMULA = '=TODAY()-C2';
let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  for (const name of ['Pretend Garage', 'Dovecote Studios', 'Made-Up Farm'])
    handIn(
      first,
      'example',
      visitTo(name, {
        of: 'example',
        fields: { plan: [{ area: 'Fence', action: 'Mend it', 'by-when': '2026-12-01', who: 'Pat' }] },
      }),
    );
  first.run('refreshFromMenu');
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready) });
});

/** A column at the end of a tab's own, each cell of which comes to so many days. */
function count(title: string, days: number): void {
  const tab = tabOf(workspace, title);
  const { sheetId } = tab.properties;
  const heading = tab.rows[0]?.includes('Days') ? undefined : 'Days';
  if (heading !== undefined) {
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 1, count: 1 });
    workspace.edit({ kind: 'enter', sheetId, row: 0, column: 1, values: [[heading]], anyway: true });
  }
  const column = columnOf(tabOf(workspace, title), 'Days');
  for (const cells of tabOf(workspace, title).rows.slice(1, 4))
    cells[column] = { formula: FORMULA, value: String(days) };
}
const history = (): number => workspace.sheet('History').length;
const days = (title: string): unknown[] => {
  const tab = tabOf(workspace, title);
  return tab.rows.slice(1, 4).map((cells) => cells[columnOf(tab, 'Days')]);
};

test.each(['Visits', 'Actions', 'Providers'])(
  'in %s, what they come to each day is not taken for said, and stays a formula',
  (title) => {
    const before = history();
    for (const day of [1, 2, 3]) {
      count(title, day);
      workspace.advance(DAY);
      workspace.tick();
      workspace.run('refreshFromMenu');
      expect(days(title)).toEqual(
        Array.from({ length: 3 }, () => ({ formula: FORMULA, value: String(day) })),
      );
    }
    workspace.run('rereadFromMenu');
    expect(days(title)).toEqual(Array.from({ length: 3 }, () => ({ formula: FORMULA, value: '3' })));
    expect(history()).toBe(before);
  },
);

test('what somebody types among them is kept, and comes back with its row', () => {
  count('Visits', 4);
  typeBeside(workspace, 'Visits', ['Provider', 'Dovecote Studios'], 'Days', 'ask Pat');
  workspace.run('refreshFromMenu');
  expect(workspace.sheet('History').filter((row) => row['To'] === 'ask Pat')).toHaveLength(1);
  const tab = tabOf(workspace, 'Visits');
  const row = tab.rows.findIndex((cells) => cells.includes('Dovecote Studios'));
  workspace.edit({ kind: 'delete', what: 'rows', sheetId: tab.properties.sheetId, from: row, count: 1 });
  workspace.run('refreshFromMenu');
  expect(workspace.cells('Visits').find((cells) => cells.includes('Dovecote Studios'))).toContain('ask Pat');
});

test('a decision taken in This visit beside one counts, knows what went before it, and leaves the formula', () => {
  count('Visits', 4);
  typeBeside(workspace, 'Visits', ['Provider', 'Pretend Garage'], 'Notes', 'Ring them');
  const visit = idOf(workspace, 'Pretend Garage');
  const { standing } = ask<OpenedVisit>(workspace, 'sidebarVisit', visit);
  const command = {
    id: 'in-a-test',
    kind: 'decide',
    visit,
    field: '',
    to: 'Good to use',
    why: 'It is',
    seen: standing.seen,
  };
  ask(workspace, 'sidebarVisitCommand', command as never);
  const looks = (): void => {
    expect(days('Visits')).toEqual(Array.from({ length: 3 }, () => ({ formula: FORMULA, value: '4' })));
    expect(workspace.sheet('Visits').find((one) => one['Visit id'] === visit)).toMatchObject({
      'Officer’s decision': 'Good to use',
      Notes: 'Ring them',
    });
    expect(workspace.sheet('History').filter((one) => one['Field'] === 'cells/Days')).toEqual([]);
    const filed = new Set(workspace.sheet('History').map((one) => one['Id']));
    for (const one of workspace.sheet('History'))
      if (one['Kind'] === 'decide') expect(filed).toContain(one['Base']);
  };
  looks();
  workspace.run('refreshFromMenu');
  looks();
});
