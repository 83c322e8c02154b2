/** Commands that keep a list or a choice, cut off at any service call: asked again, they come to the same end. */
import { beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { wrongWhenCutOff } from './command-cut-off';
import { ask, EXAMPLE_CHOICE, exampleSetUp, open, setUp } from './county';

const NOW = '2026-11-22T13:00:00.000Z';
const ELSEWHERE = 'https://docs.google.com/spreadsheets/d/made-up-district-workbook-1/edit';

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});

const asJson = (value: readonly unknown[]): Parameters<Workspace['run']>[1][] =>
  JSON.parse(JSON.stringify(value)) as Parameters<Workspace['run']>[1][];

function wrong(before: State, functionName: string, ...args: readonly unknown[]): string[] {
  return wrongWhenCutOff(
    {
      bundle,
      before,
      now: NOW,
      functionName,
      args,
      again: (workspace) => void ask(workspace, functionName, ...asJson(args)),
    },
    'every call',
  );
}

test('a district’s workbook is entered once', () => {
  expect(wrong(ready, 'sidebarGatherThese', ELSEWHERE, [])).toEqual([]);
});

test('a district’s workbook is taken out', () => {
  const workspace = open(bundle, { state: ready });
  ask(workspace, 'sidebarGatherThese', ELSEWHERE, []);
  const { state } = workspace;
  expect(wrong(state, 'sidebarGatherThese', '', ['made-up-district-workbook-1'])).toEqual([]);
});

test('what a set-up left to be done is marked as seen to', () => {
  const workspace = open(bundle, { settings: { refusedScopes: ['script.scriptapp'] } });
  const { notes } = setUp(workspace, EXAMPLE_CHOICE);
  expect(notes).toHaveLength(1);
  expect(wrong(workspace.state, 'sidebarNotesDone', notes)).toEqual([]);
});
