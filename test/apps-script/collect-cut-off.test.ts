/** Collecting that is cut off, or loses an answer, at any service call: the next run comes to the same end. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { EXAMPLE_CHOICE, handIn, open, setUp, visitTo, withExample } from './county';
import { endByState } from './end-by-state';
import { difference, fingerprint } from './fingerprint';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', who: 'Head' }] };

/** A county with one visit in, one of them handed in again, one new, and one form that cannot be read. */
function waiting(formsApi: 'on' | 'off'): State {
  const workspace = open(bundle, { settings: { formsApi } });
  setUp(workspace, EXAMPLE_CHOICE);
  const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
  const first = handIn(workspace, 'example', visitTo('Made-Up Farm', { ...few, fields: PLAN }));
  handIn(workspace, 'example', visitTo('Made-Up Farm', { ...few, officer: 'Another Example' }), {
    responseId: first.response.responseId,
    fire: 'none',
  });
  handIn(workspace, 'example', visitTo('Pretend Garage', { ...few, fields: PLAN }), { fire: 'none' });
  return workspace.state;
}

const opened = (state: State): Workspace => open(bundle, { state });

/** An hour later, and another. */
const laterEnd = (): ((workspace: Workspace) => string) =>
  endByState((workspace) => {
    workspace.tick();
    workspace.tick();
    return fingerprint(workspace);
  });

/** One run of the hourly trigger, with a fault or without; then the one an hour later. */
function collected(
  state: State,
  later: (workspace: Workspace) => string,
  fault?: { at: number; kind: 'kill' | 'lost-answer' },
): { end: string; calls: number } {
  const workspace = opened(state);
  if (fault) workspace.fault(fault);
  workspace.start({ functionName: 'onHour', unattended: true });
  const run = workspace.meter.runs.at(-1);
  const calls = run ? counted(run).length : 0;
  return { end: later(workspace), calls };
}

describe.each(['on', 'off'] as const)('with the Forms API %s', (formsApi) => {
  test.each(['kill', 'lost-answer'] as const)('%s at every call', (kind) => {
    const state = waiting(formsApi);
    const later = laterEnd();
    const { end, calls } = collected(state, later);
    expect(calls).toBeGreaterThan(6);
    const wrong = Array.from({ length: calls }, (_, index) => index + 1)
      .map((at) => ({ at, odd: difference(collected(state, later, { at, kind }).end, end) }))
      .filter(({ odd }) => odd !== '')
      .map(({ at, odd }) => `call ${at}: ${odd}`);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

test('a tab made anew after it was deleted: cut off at every call of set-up and of the reading after it', () => {
  const workspace = opened(waiting('on'));
  workspace.tick();
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Findings');
  workspace.start({ functionName: 'sidebarBegin', args: [{ ...EXAMPLE_CHOICE, forms: [] }] });
  const state = workspace.state;
  const setUpAgain = endByState((again) => {
    setUp(again, { ...EXAMPLE_CHOICE, forms: [] });
    again.tick();
    again.tick();
    return fingerprint(again);
  });
  const rebuilt = (fault?: { run: 0 | 1; at: number }): { end: string; calls: number[] } => {
    const again = opened(state);
    const calls = ['sidebarContinue', 'onHour'].map((functionName, run) => {
      if (fault?.run === run) again.fault({ at: fault.at, kind: 'kill' });
      again.start({ functionName, unattended: run === 1 });
      const record = again.meter.runs.at(-1);
      return record ? counted(record).length : 0;
    });
    return { end: setUpAgain(again), calls };
  };
  const { end, calls } = rebuilt();
  const wrong = calls.flatMap((count, run) =>
    Array.from({ length: count }, (_, index) => index + 1)
      .map((at) => ({ at, odd: difference(rebuilt({ run: run === 0 ? 0 : 1, at }).end, end) }))
      .filter(({ odd }) => odd !== '')
      .map(({ at, odd }) => `run ${run}, call ${at}: ${odd}`),
  );
  expect(wrong.slice(0, 3)).toEqual([]);
});
