/** A visit that was withdrawn and is handed in again: it stays out, and is asked about, as its officer believes that it counts. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, exampleSetUp, handIn, open, problemsToLookAt, visitTo } from './county';
import { columnOf, tabOf } from './typing';

const HOUR = 60 * 60 * 1000;
const FARM = 'Made-Up Farm';

let bundle: Bundle;
let ready: State;
let id = '';
const said = (first: string) => visitTo(FARM, { of: 'example', ratings: { '1.1': first } });
const command = (of: Workspace, kind: string): unknown =>
  ask(of, 'sidebarVisitCommand', {
    id: `in-a-test-${kind}-${of.meter.runs.length}`,
    visit: id,
    kind,
    field: '',
    to: '',
    why: 'it was a rehearsal',
    seen: '',
  });
const again = (first: string): void => {
  workspace.advance(HOUR);
  handIn(workspace, 'example', said(first), { responseId: id });
  workspace.tick();
};
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const first = open(bundle, { state: ready });
  id = handIn(first, 'example', said('Fully met')).response.responseId;
  first.tick();
  ready = first.state;
});
let workspace: Workspace;
beforeEach(() => {
  workspace = open(bundle, { state: structuredClone(ready), now: '2026-11-22T10:00:00.000Z' });
});
const TOLD =
  /^Made-Up Farm, 20 November 2026: it was withdrawn on 22 November 2026, and its form was handed in again on 22 November 2026\. It still counts for nothing\./;

test('it is asked about once it is handed in again, until it is restored', () => {
  command(workspace, 'withdraw');
  workspace.tick();
  expect(problemsToLookAt(workspace)).toEqual([]);
  again('Not met');
  expect(problemsToLookAt(workspace)).toEqual([expect.stringMatching(TOLD)]);
  workspace.run('rereadFromMenu');
  expect(problemsToLookAt(workspace)).toHaveLength(1);
  command(workspace, 'restore');
  workspace.tick();
  expect(problemsToLookAt(workspace)).toEqual([]);
});

test('said to stay withdrawn it is asked no more, until it is handed in once more', () => {
  command(workspace, 'withdraw');
  again('Not met');
  const problems = tabOf(workspace, 'Problems');
  workspace.edit({
    kind: 'enter',
    sheetId: problems.properties.sheetId,
    row: 1,
    column: columnOf(problems, 'Status'),
    values: [['Solved']],
    anyway: true,
  });
  workspace.tick();
  workspace.run('refreshFromMenu');
  expect(problemsToLookAt(workspace)).toEqual([]);
  again('Fully met');
  expect(problemsToLookAt(workspace)).toEqual([expect.stringMatching(TOLD)]);
});

test('handed in again before it is withdrawn, nothing is asked', () => {
  again('Not met');
  command(workspace, 'withdraw');
  workspace.tick();
  expect(problemsToLookAt(workspace)).toEqual([]);
});
