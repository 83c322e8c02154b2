/** Columns that people added: what was written under a heading that is gone is told, and comes back with the heading. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { addColumn, columnOf, deleteColumn, tabOf, typeBeside } from './typing';

const PLACES = ['Made-Up Farm', 'Pretend Garage', 'Invented College', 'Imaginary Stables'];
const TABS = ['Visits', 'Actions', 'Providers'] as const;
const [FARM, GARAGE] = ['name:made up farm', 'name:pretend garage'];

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };

beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  workspace = open(bundle, { state: ready });
  for (const place of PLACES) {
    const fields = { plan: [{ area: 'Yard', action: `Mend the fence of ${place}` }] };
    handIn(workspace, 'example', visitTo(place, { ...few, fields }), { fire: 'none' });
  }
  workspace.tick();
  for (const title of TABS) {
    addColumn(workspace, title, 'Key worker');
    for (const place of PLACES)
      typeBeside(workspace, title, ['Provider', place], 'Key worker', `Of ${place}`);
  }
  workspace.run('refreshFromMenu');
  ready = workspace.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: '2026-11-22T10:00:00.000Z' });
});

function rename(title: string, from: string, to: string): void {
  const tab = tabOf(workspace, title);
  const { sheetId } = tab.properties;
  const column = columnOf(tab, from);
  workspace.edit({ kind: 'enter', sheetId, row: 0, column, values: [[to]], anyway: true });
}
const refresh = (): void => {
  workspace.run('refreshFromMenu');
};
const under = (title: string, heading: string): readonly unknown[] =>
  PLACES.map((place) => workspace.sheet(title).find((row) => row['Provider'] === place)?.[heading]);
let sent = 0;
const say = (kind: 'one' | 'two'): void => {
  sent += 1;
  ask(workspace, 'sidebarProviderCommand', {
    id: `made-in-a-test-${sent}`,
    kind,
    provider: FARM ?? '',
    other: GARAGE ?? '',
  });
};

describe.each(TABS)('a column of one’s own in %s', (title) => {
  test('that is deleted is told once for all rows, and says what it said when its heading is there again', () => {
    const before = under(title, 'Key worker');
    deleteColumn(workspace, title, 'Key worker');
    refresh();
    expect(problemsToLookAt(workspace)).toEqual([
      expect.stringMatching(
        /^No column has the heading “Key worker” any more, .* seen nowhere: .*(.+, ){2}.+ and 1 more\.$/,
      ),
    ]);
    addColumn(workspace, title, 'Key worker');
    refresh();
    expect(under(title, 'Key worker')).toEqual(before);
    refresh();
    expect(problemsToLookAt(workspace).filter((one) => one.startsWith('No column'))).toEqual([]);
  });

  test('that is not needed any more is asked about no more once that is settled', () => {
    deleteColumn(workspace, title, 'Key worker');
    refresh();
    const [what = ''] = problemsToLookAt(workspace);
    typeBeside(workspace, 'Problems', ['What happened', what], 'Status', 'Solved');
    refresh();
    refresh();
    expect(problemsToLookAt(workspace)).toEqual([]);
  });

  test('that has another heading is told of nobody: what it says can be read', () => {
    const before = under(title, 'Key worker');
    rename(title, 'Key worker', 'Case worker');
    refresh();
    expect(under(title, 'Case worker')).toEqual(before);
    expect(problemsToLookAt(workspace)).toEqual([]);
    // Nor once it is changed there.
    typeBeside(workspace, title, ['Provider', 'Pretend Garage'], 'Case worker', 'Of somebody else');
    refresh();
    expect(problemsToLookAt(workspace)).toEqual([]);
  });

  test('in which nobody has written anything goes untold', () => {
    addColumn(workspace, title, 'Colour');
    refresh();
    deleteColumn(workspace, title, 'Colour');
    refresh();
    expect(problemsToLookAt(workspace)).toEqual([]);
  });
});

test('a provider that comes back under a heading that was changed meanwhile is told of', () => {
  say('one');
  rename('Providers', 'Key worker', 'Case worker');
  refresh();
  say('two');
  refresh();
  expect(problemsToLookAt(workspace)).toEqual([
    expect.stringMatching(
      /^No column has the heading “Key worker” any more, .* seen nowhere: Made-Up Farm\.$/,
    ),
  ]);
  addColumn(workspace, 'Providers', 'Key worker');
  refresh();
  expect(under('Providers', 'Key worker')[0]).toBe('Of Made-Up Farm');
});
