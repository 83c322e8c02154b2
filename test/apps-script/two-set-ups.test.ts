/** Two people who set up one workbook at once: neither's forms or responders are taken for the other's. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Progress, Reply, SetUpChoice } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, open, setUp, stored, withExample } from './county';

const COLLEAGUE = 'colleague@county.example';
const chosen = (instrument: string, more: Partial<SetUpChoice> = {}): SetUpChoice => ({
  ...CHOICE,
  forms: [{ framework: 'example', instrument }],
  ...more,
});
const ANYONE: SetUpChoice['responders'] = { who: 'anyone', emails: [] };
const NAMED: SetUpChoice['responders'] = { who: 'people', emails: ['officer@county.example'] };

let bundle: Bundle;
let workspace: Workspace;
beforeAll(() => {
  bundle = withExample(builtBundle());
});
beforeEach(() => {
  workspace = open(bundle);
  workspace.state.spreadsheets[workspace.state.workbookId]?.permissions.push({
    id: 'c',
    type: 'user',
    role: 'writer',
    emailAddress: COLLEAGUE,
  });
});

const byColleague = (functionName: string, ...args: readonly unknown[]): Reply<Progress> =>
  workspace.start({ functionName, args, user: COLLEAGUE }).value as Reply<Progress>;
const titles = (): string[] =>
  Object.values(workspace.state.forms)
    .map(({ title }) => title)
    .sort();
const REFUSED =
  /^lead@county\.example is setting up this workbook just now, and did the last step on 22 November 2026 at 09:0\d\. Nothing of what you chose was kept/;

describe('while the first is in the middle of it', () => {
  beforeEach(() => {
    ask(workspace, 'sidebarBegin', chosen('visit', { responders: NAMED }) as never);
    ask(workspace, 'sidebarContinue');
  });

  test('the second is told so, and nothing of theirs is kept', () => {
    const before = stored(workspace, 'setup');
    expect(byColleague('sidebarBegin', chosen('monitoring', { responders: ANYONE }))).toMatchObject({
      ok: false,
      message: expect.stringMatching(REFUSED) as string,
    });
    expect(stored(workspace, 'setup')).toBe(before);
    while (!ask<Progress>(workspace, 'sidebarContinue').finished);
    expect(titles()).toHaveLength(1);
    expect(JSON.stringify(Object.values(workspace.state.forms)[0]?.permissions)).not.toContain('anyone');
  });

  test('the second may choose as soon as that is done', () => {
    while (!ask<Progress>(workspace, 'sidebarContinue').finished);
    expect(byColleague('sidebarBegin', chosen('monitoring'))).toMatchObject({ ok: true });
  });

  test.each([
    [9, false],
    [10, true],
  ])('%i minutes after the last step the second may choose: %s', (minutes, may) => {
    workspace.advance(minutes * 60_000 - 30_000);
    expect(byColleague('sidebarBegin', chosen('monitoring')).ok).toBe(false);
    workspace.advance(30_000);
    expect(byColleague('sidebarBegin', chosen('monitoring')).ok).toBe(may);
  });

  test('the first may choose again, and the second may carry on what was begun', () => {
    expect(() => ask(workspace, 'sidebarBegin', chosen('monitoring') as never)).not.toThrow();
    expect(byColleague('sidebarContinue')).toMatchObject({ ok: true });
  });
});

test('whom the first named, who left before it was entered, is entered with whom the second names', () => {
  ask(workspace, 'sidebarBegin', chosen('visit', { people: 'Ada Example <ada@county.example>' }) as never);
  workspace.advance(11 * 60_000);
  byColleague('sidebarBegin', chosen('monitoring', { people: 'bo@county.example' }));
  for (let steps = 0; steps < 8; steps += 1) byColleague('sidebarContinue');
  expect(workspace.sheet('People').map(({ Email: email }) => email)).toEqual(
    expect.arrayContaining(['ada@county.example', 'bo@county.example']),
  );
});

test('what a set-up leaves to be done is told until somebody has seen to it', () => {
  workspace.state.settings.refusedScopes = ['script.scriptapp'];
  const { notes, information } = setUp(workspace, chosen('visit'));
  expect(notes).toEqual([expect.stringMatching(/do not come in by themselves yet/)]);
  expect(information).toEqual([]);
  const shown = () => ask<{ progress: Progress }>(workspace, 'sidebarHome').progress.notes;
  expect(shown()).toEqual(notes);
  ask(workspace, 'sidebarNotesDone', notes as never);
  expect(shown()).toEqual([]);
  expect(() => ask(workspace, 'sidebarNotesDone', notes as never)).not.toThrow();
});
