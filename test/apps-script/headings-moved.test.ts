/** A tab that does not begin with its headings any more: told in words that help, nothing lost, and all right once they are back. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, open, visitTo } from './county';
import { tabOf, typeBeside } from './typing';

let bundle: Bundle;
let before: State;
let workspace: Workspace;
beforeAll(() => {
  const example = exampleSetUp();
  bundle = example.bundle;
  const first = open(bundle, { state: example.ready });
  for (const provider of ['Zeta Farm', 'Alpha Garage'])
    handIn(first, 'example', visitTo(provider, { of: 'example' }));
  typeBeside(first, 'Visits', ['Provider', 'Zeta Farm'], 'Notes', 'Steep drive');
  first.run('refreshFromMenu');
  before = first.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: before, now: '2026-11-22T12:00:00.000Z' });
});

/** A title above the headings, or the headings among the rows, where nothing is frozen and all of it is sorted. */
const MISHAPS: Readonly<Record<string, (sheetId: number) => void>> = {
  'a row is put above them': (sheetId) =>
    workspace.edit({ kind: 'insert', what: 'rows', sheetId, from: 0, count: 1 }),
  'they are sorted among the rows': (sheetId) => {
    const { properties } = tabOf(workspace, 'Visits');
    Object.assign(properties['gridProperties'] ?? {}, { frozenRowCount: 0 });
    workspace.edit({ kind: 'sort', sheetId, column: 0 });
  },
};

test.each(Object.keys(MISHAPS))('where %s', (mishap) => {
  const { sheetId } = tabOf(workspace, 'Visits').properties;
  MISHAPS[mishap]?.(sheetId);
  handIn(workspace, 'example', visitTo('Invented College', { of: 'example' }));
  workspace.run('refreshFromMenu');
  const { warnings } = ask<Home>(workspace, 'sidebarHome');
  expect(warnings.join('\n')).toMatch(
    /“Visits” does not begin with its headings .*move their row back to the top/,
  );
  const at = tabOf(workspace, 'Visits').rows.findIndex((row) => row.includes('Visit id'));
  expect(at).toBeGreaterThan(0);
  workspace.edit({ kind: 'move', what: 'rows', sheetId, from: at, count: 1, to: 0 });
  workspace.advance(60 * 60_000);
  workspace.tick();
  const rows = workspace.sheet('Visits').map((row) => [row['Provider'], row['Notes']]);
  expect(rows.filter(([provider]) => provider !== null).sort()).toEqual([
    ['Alpha Garage', null],
    ['Invented College', null],
    ['Zeta Farm', 'Steep drive'],
  ]);
});
