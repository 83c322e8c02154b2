/**
 * Words and days that people type into Actions and Providers and that are none of those that count: nothing drops out of
 * what is to be done, what counts instead is told, and it is told no more once it is put right.
 */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { ThisWeek } from '../../shared/workbook/this-week-tab';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { typeBeside } from './typing';

const FARM = 'Made-Up Farm';
let bundle: Bundle;
let before: State;
let workspace: Workspace;
beforeAll(() => {
  const example = exampleSetUp();
  bundle = example.bundle;
  const first = open(bundle, { state: example.ready });
  const plan = [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-11-21' }];
  handIn(first, 'example', visitTo(FARM, { of: 'example', fields: { plan } }));
  first.run('refreshFromMenu');
  before = first.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: before, now: '2026-11-22T12:00:00.000Z' });
});

const type = (tab: 'Actions' | 'Providers', heading: string, text: string): void =>
  typeBeside(workspace, tab, ['Provider', FARM], heading, text);
const toLookAt = (): string[] => problemsToLookAt(workspace);
const provider = () => workspace.sheet('Providers')[0];
const waiting = (): string[] =>
  ask<ThisWeek>(workspace, 'sidebarThisWeek').rows.flatMap(({ what, why }) =>
    what === 'Action' ? [why] : [],
  );
const refresh = (): unknown => workspace.run('refreshFromMenu');

test('an action that somebody calls “In progress” is still to be done, and overdue, wherever that is said', () => {
  type('Actions', 'Status', 'In progress');
  refresh();
  expect(workspace.sheet('Actions')).toMatchObject([{ Status: 'In progress', 'Due or overdue': 'Overdue' }]);
  expect(provider()).toMatchObject({
    'Open actions': 1,
    'To look at': expect.stringContaining('1 action overdue') as string,
  });
  expect(waiting()).toEqual([expect.stringContaining('Mend the fence')]);
  expect(toLookAt()).toEqual([
    expect.stringMatching(/Mend the fence.*“In progress” under “Status”.*counts as open/),
  ]);
  // A hand-in that reads this provider's rows alone says the same.
  handIn(workspace, 'example', visitTo(FARM, { of: 'example', visitDate: '2026-11-21' }));
  expect(provider()).toMatchObject({ 'Open actions': 1 });
  type('Actions', 'Status', 'done');
  refresh();
  expect(provider()).toMatchObject({ 'Open actions': 0 });
  expect(waiting()).toEqual([]);
  expect(toLookAt()).toEqual([]);
});

test('a day that cannot be read, and a risk in other words, are told with what counts, until they are put right', () => {
  type('Providers', 'Concern', 'The fence is down');
  type('Providers', 'Concern of', '11/20/2026');
  type('Providers', 'Risk', 'Very high');
  type('Providers', 'List status', 'approved');
  for (const run of ['refreshFromMenu', 'rereadFromMenu', 'refreshFromMenu']) workspace.run(run);
  expect(toLookAt().sort()).toEqual([
    expect.stringMatching(/“11\/20\/2026” under “Concern of” is no day that can be read/),
    expect.stringMatching(/“Very high” under “Risk” .* counts as Usual/),
    expect.stringMatching(/“approved” under “List status” .* counts as no status/),
  ]);
  expect(provider()).toMatchObject({
    'Concern of': '11/20/2026',
    Risk: 'Very high',
    'List status': 'approved',
  });
  type('Providers', 'Concern of', '21/11/2026');
  type('Providers', 'Risk', 'High');
  type('Providers', 'List status', 'on the list');
  refresh();
  expect(toLookAt()).toEqual([]);
  // As This week says of a visit that a concern makes due.
  expect(provider()).toMatchObject({ 'Next visit due by': '2026-11-21', 'Due or overdue': 'No date yet' });
});

test('what is meant so is told no more once somebody has set it to Solved; other words are told anew', () => {
  type('Providers', 'List status', 'Waiting for the panel');
  refresh();
  typeBeside(workspace, 'Problems', ['Status', 'To look at'], 'Status', 'Solved');
  refresh();
  expect(toLookAt()).toEqual([]);
  type('Providers', 'List status', 'With the panel');
  refresh();
  expect(toLookAt()).toEqual([expect.stringContaining('“With the panel”')]);
});

test.each(['Splendid', 'x'.repeat(50_000)])(
  'a decision that is none of the framework’s is told where nothing is suggested yet, too (%#)',
  (decision) => {
    handIn(
      workspace,
      'example',
      visitTo('Pretend Garage', { of: 'example', ratings: { '1.2': 'Fully met' } }),
    );
    const suggested = workspace.sheet('Visits').find((row) => row['Provider'] === 'Pretend Garage');
    expect(suggested?.['Suggested outcome']).toBeNull();
    typeBeside(workspace, 'Visits', ['Provider', 'Pretend Garage'], 'Officer’s decision', decision);
    refresh();
    expect(toLookAt()).toEqual([
      expect.stringMatching(/^“(Splendid|x{199}…)” is none of this framework’s outcomes: Good to use/),
    ]);
    expect(workspace.sheet('Problems')[0]?.['What to do']).toMatch(/^Choose one of these in This visit/);
    typeBeside(workspace, 'Visits', ['Provider', 'Pretend Garage'], 'Officer’s decision', 'good to use');
    refresh();
    expect(toLookAt()).toEqual([]);
  },
);
