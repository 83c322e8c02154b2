/** Tabs whose rows are all gone: more comes back than Google takes in one request (10 MB). */
import { describe, expect, test, vi } from 'vitest';
import { grownCounty } from '../../scripts/bench/growth/grown-county';
import type { Workspace } from '../../scripts/workspace/add-on';
import { isObject, listAt, objectAt } from '../../scripts/workspace/json';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { HAND_IN_NOTES } from '../../shared/workbook/restored-state';
import { BUILT_ADD_ON, builtBundle } from '../built-add-on';
import { keep, open } from './county';
import { endByState } from './end-by-state';
import { difference, fingerprint } from './fingerprint';
import { columnOf, tabOf } from './typing';

// Tens of thousands of rows, on a machine that may have other work.
vi.setConfig({ testTimeout: 240_000 });

const NOW = '2026-11-22T10:00:00.000Z';
const countyOf = (visits: number): State => grownCounty(BUILT_ADD_ON, visits).workspace.state;
const at = (state: State): Workspace => open(builtBundle(), { state: structuredClone(state), now: NOW });

/** The same county after somebody has deleted every row of a tab. */
function emptied(state: State, title: string): State {
  const workspace = at(state);
  tabOf(workspace, title).rows.length = 1;
  return workspace.state;
}

/** How many bytes each change of the workbook had. */
const sizes = ({ sentRequests }: Workspace): number[] =>
  sentRequests
    .filter(({ method }) => method === 'spreadsheets.batchUpdate')
    .map(({ body }) => Buffer.byteLength(JSON.stringify(body)));

/** All that the workbook says, in whatever order the product's own rows came back, and so wherever they are found. */
function said(workspace: Workspace): string {
  for (const title of ['Findings', 'Answers']) {
    const tab = tabOf(workspace, title);
    const [head = [], ...rows] = tab.rows;
    const inOrder = rows.map((row) => JSON.stringify(row)).sort();
    tab.rows = [head, ...inOrder.map((row) => JSON.parse(row) as typeof head)];
  }
  const visits = tabOf(workspace, 'Visits');
  const place = columnOf(visits, 'Found by');
  for (const row of visits.rows.slice(1)) row[place] = null;
  keep(workspace, { [HAND_IN_NOTES]: undefined });
  return fingerprint(workspace);
}

test('the findings of 400 visits come back, a few megabytes at a time', () => {
  const state = countyOf(400);
  const rows = tabOf(at(state), 'Findings').rows.length;
  const workspace = at(emptied(state, 'Findings'));
  workspace.run('refreshFromMenu');
  expect(workspace.meter.runs.at(-1)?.error).toBe('');
  expect(tabOf(workspace, 'Findings').rows).toHaveLength(rows);
  const sent = sizes(workspace);
  expect(sent.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(10_485_760);
  expect(Math.max(...sent)).toBeLessThan(7_000_000);
});

test('rows that went ahead are added once, where the rest has to be sent again', () => {
  const state = emptied(countyOf(220), 'Findings');
  const undisturbed = at(state);
  undisturbed.run('refreshFromMenu');
  const run = undisturbed.meter.runs.at(-1);
  const calls = run ? counted(run).map(({ name }) => name) : [];
  const last = calls.lastIndexOf('Sheets.Spreadsheets.batchUpdate') + 1;
  const workspace = at(state);
  const rename = (): void => {
    tabOf(workspace, 'Visits').properties.title = 'Our visits';
  };
  workspace.fault({ at: last, kind: 'meanwhile', action: rename });
  workspace.run('refreshFromMenu');
  expect(workspace.meter.runs.at(-1)?.error).toBe('');
  expect(sizes(workspace).length).toBeGreaterThan(sizes(undisturbed).length);
  const { sheetId } = tabOf(workspace, 'Findings').properties;
  const added = workspace.sentRequests
    .filter(({ method, status }) => method === 'spreadsheets.batchUpdate' && status === 200)
    .flatMap(({ body }) => (isObject(body) ? listAt(body, 'requests') : []))
    .map((request) => objectAt(request, 'appendCells'))
    .filter((one) => one['sheetId'] === sheetId)
    .reduce((sum, one) => sum + listAt(one, 'rows').length, 0);
  expect(added).toBe(tabOf(undisturbed, 'Findings').rows.length - 1);
  const rows = (of: Workspace): string[] =>
    tabOf(of, 'Findings')
      .rows.map((row) => JSON.stringify(row))
      .sort();
  expect(rows(workspace)).toEqual(rows(undisturbed));
});

describe('where rows go ahead of the rest', () => {
  test.each(['kill', 'lost-answer'] as const)('%s at every call from the first that writes', (kind) => {
    const state = emptied(countyOf(220), 'Findings');
    const later = endByState((workspace) => {
      workspace.run('refreshFromMenu');
      return said(workspace);
    });
    const refreshed = (fault?: { readonly at: number; readonly kind: typeof kind }) => {
      const workspace = at(state);
      if (fault) workspace.fault(fault);
      workspace.start({ functionName: 'refreshFromMenu', args: [] });
      const run = workspace.meter.runs.at(-1);
      const calls = run ? counted(run).map(({ name }) => name) : [];
      return { calls, parts: sizes(workspace).length, end: later(workspace) };
    };
    const { end, calls, parts } = refreshed();
    expect(parts).toBeGreaterThan(1);
    // Cut off before it writes, it leaves what it found.
    const first = calls.indexOf('Sheets.Spreadsheets.batchUpdate') + 1;
    const wrong = calls
      .map((_, index) => index + 1)
      .filter((call) => call >= first)
      .map((call) => ({ call, odd: difference(refreshed({ at: call, kind }).end, end) }))
      .filter(({ odd }) => odd !== '')
      .map(({ call, odd }) => `call ${call}: ${odd}`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
