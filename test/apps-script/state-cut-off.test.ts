/** Making, healing and taking over the state, cut off or losing an answer at any service call: asked again, it comes to the same end. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { Start } from '../../scripts/workspace/runner';
import type { State } from '../../scripts/workspace/state';
import { stateTab } from '../../shared/workbook/state-tab';
import { builtBundle } from '../built-add-on';
import { asBefore, EXAMPLE_CHOICE, handIn, keptIn, open, setUp, visitTo, withExample } from './county';
import { distinct, storing } from './cut-off';
import { endByState, watchStored } from './end-by-state';
import { difference, fingerprint } from './fingerprint';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const ADD_ON = 'script-add-on';
const RATED = { of: 'example', ratings: { '1.1': 'Not met' } };

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

/** One visit in, one waiting. */
function county(): Workspace {
  const workspace = open(bundle);
  setUp(workspace, EXAMPLE_CHOICE);
  handIn(workspace, 'example', visitTo('Made-Up Farm', RATED));
  handIn(workspace, 'example', visitTo('Pretend Garage', RATED), { fire: 'none' });
  return workspace;
}

const withoutTab = (workspace: Workspace): State => {
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== stateTab.title);
  return workspace.state;
};
const damaged = (workspace: Workspace): State => {
  const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === stateTab.title,
  );
  sheet?.rows.splice(1, 2);
  return workspace.state;
};
const copied = (workspace: Workspace): State => {
  workspace.copy();
  return workspace.state;
};
const copyIn = (state: State): string =>
  Object.keys(state.spreadsheets).find((id) => id !== state.workbookId) ?? '';

/** Put back to before its second visit came in, and before the first one was handed in again. */
function restored(): State {
  const workspace = open(bundle);
  setUp(workspace, EXAMPLE_CHOICE);
  const { response } = handIn(workspace, 'example', visitTo('Made-Up Farm', RATED));
  const earlier = structuredClone(workspace.state.spreadsheets);
  setUp(workspace, {
    ...EXAMPLE_CHOICE,
    forms: [...EXAMPLE_CHOICE.forms, { framework: 'example', instrument: 'monitoring' }],
  });
  handIn(workspace, 'example', visitTo('Pretend Garage', RATED));
  handIn(workspace, 'example', visitTo('Made-Up Farm', { ...RATED, officer: 'Second Example' }), {
    responseId: response.responseId,
  });
  workspace.state.spreadsheets = earlier;
  return workspace.state;
}

interface Case {
  readonly state: () => State;
  readonly start: (state: State) => Start;
  /** Which workbook is looked at in the end; the first unless given. */
  readonly workbook?: (state: State) => string;
}
const hourly = (): Start => ({ functionName: 'onHour', unattended: true });
const by = (functionName: string) => (): Start => ({ functionName, script: ADD_ON });
const inCopy =
  (functionName: string) =>
  (state: State): Start => ({ functionName, workbookId: copyIn(state) });

const CASES: Readonly<Record<string, Case>> = {
  'taking along what version 0.1.0 kept': { state: () => asBefore(county()), start: hourly },
  'healing a tab that is gone': { state: () => withoutTab(county()), start: hourly },
  'healing a tab that was damaged': { state: () => damaged(county()), start: hourly },
  'joining an earlier version of the workbook': { state: restored, start: hourly },
  'taking over from another script': { state: () => county().state, start: by('sidebarGoOn') },
  'starting afresh after another script': { state: () => county().state, start: by('sidebarStartAfresh') },
  'only reading beside another script': { state: () => county().state, start: by('sidebarOnlyRead') },
  'going on in a copy': { state: () => copied(county()), start: inCopy('sidebarGoOn'), workbook: copyIn },
  'starting afresh in a copy': {
    state: () => copied(county()),
    start: inCopy('sidebarStartAfresh'),
    workbook: copyIn,
  },
};

describe.each(Object.entries(CASES))('%s', (_what, { state: made, start, workbook }) => {
  // Whoever sees it fail asks again; the hour comes anyway.
  const askedAgain = endByState((workspace) => {
    workspace.start(start(workspace.state));
    workspace.tick();
    workspace.tick();
    const looked = workbook?.(workspace.state);
    const owner = keptIn(workspace, looked)?.owner;
    if (looked !== undefined) workspace.state.workbookId = looked;
    return `${fingerprint(workspace)}\n${JSON.stringify(owner?.script)}`;
  });

  /** Not cut off: what it comes to, its calls, and what was stored before each of them and at the end. */
  function whole(state: State): { end: string; calls: readonly string[]; left: readonly string[] } {
    const workspace = open(bundle, { state });
    const stored = watchStored(workspace);
    workspace.start(start(state));
    const run = workspace.meter.runs.at(-1);
    const left = stored();
    return { end: askedAgain(workspace), calls: run ? counted(run).map(({ name }) => name) : [], left };
  }
  function cut(state: State, at: number, kind: 'kill' | 'error' | 'lost-answer'): string {
    const workspace = open(bundle, { state });
    workspace.fault({ at, kind });
    workspace.start(start(state));
    return askedAgain(workspace);
  }

  test.each([
    ['kill', 'every call', distinct],
    ['error', 'every call', undefined],
    ['lost-answer', 'every call that stores something', storing],
  ] as const)('%s at %s', (kind, _, isToTry) => {
    const state = made();
    const { end, calls, left } = whole(state);
    expect(calls.length).toBeGreaterThan(4);
    expect(left).toHaveLength(calls.length + 1);
    const wrong = calls
      .flatMap((name, index) => (isToTry?.(name, index, calls, left) === false ? [] : [index + 1]))
      .map((at) => ({ at, odd: difference(cut(state, at, kind), end) }))
      .filter(({ odd }) => odd !== '')
      .map(({ at, odd }) => `call ${at}: ${odd}`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
