/** A set-up that is cut off, or loses an answer, at any service call comes to the same end when it is carried on. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State, WorkspaceSettings } from '../../scripts/workspace/state';
import type { SetUpChoice } from '../../apps-script/sidebar/server-api';
import { ask, builtBundle, carryOn, CHOICE, open } from './county';
import { difference, fingerprint } from './fingerprint';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

let bundle: Bundle;
beforeAll(async () => {
  bundle = await builtBundle('cut-off');
});

interface Moment {
  readonly before: State;
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** Names of the calls it made. */
  readonly calls: readonly string[];
}

/** An uninterrupted set-up, run by run: the state before each, and how many calls it made. */
function uninterrupted(
  settings: Partial<WorkspaceSettings>,
  choice: SetUpChoice,
): { moments: Moment[]; end: string } {
  const workspace = open(bundle, { settings });
  const moments: Moment[] = [];
  const step = (functionName: string, args: readonly unknown[] = []): boolean => {
    const before = structuredClone(workspace.state);
    const outcome = workspace.start({ functionName, args });
    const run = workspace.meter.runs.at(-1);
    moments.push({ before, functionName, args, calls: run ? counted(run).map(({ name }) => name) : [] });
    return (outcome.value as { value: { finished: boolean } }).value.finished;
  };
  step('sidebarBegin', [choice]);
  while (!step('sidebarContinue'));
  return { moments, end: fingerprint(workspace) };
}

function afterFault(moment: Moment, at: number, kind: 'kill' | 'lost-answer'): string {
  const workspace = open(bundle, { state: moment.before });
  workspace.fault({ at, kind });
  workspace.start({ functionName: moment.functionName, args: moment.args });
  if (moment.functionName === 'sidebarBegin') ask(workspace, 'sidebarBegin', ...(moment.args as never[]));
  carryOn(workspace);
  return fingerprint(workspace);
}

describe.each([
  [
    'over the REST API',
    { formsApi: 'on' },
    {
      ...CHOICE,
      forms: [
        { framework: 'keys', instrument: 'monitoring' },
        { framework: 'derby', instrument: 'commissioning-agreement' },
      ],
    },
  ],
  [
    'with FormApp',
    { formsApi: 'off' },
    { ...CHOICE, forms: [{ framework: 'keys', instrument: 'monitoring' }] },
  ],
] as const)('%s', (_way, settings, choice) => {
  test('cut off at every call', () => {
    const { moments, end } = uninterrupted(settings, choice);
    const wrong = moments.flatMap((moment, run) =>
      moment.calls.flatMap((name, index) => {
        const odd = difference(afterFault(moment, index + 1, 'kill'), end);
        return odd ? [`run ${run} (${moment.functionName}), call ${index + 1} (${name}): ${odd}`] : [];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(moments.reduce((sum, { calls }) => sum + calls.length, 0)).toBeGreaterThan(50);
  });

  test('losing the answer to each kind of call', () => {
    const { moments, end } = uninterrupted(settings, choice);
    const wrong = moments.flatMap((moment, run) =>
      moment.calls.flatMap((name, index) => {
        if (moment.calls.indexOf(name) !== index) return [];
        const odd = difference(afterFault(moment, index + 1, 'lost-answer'), end);
        return odd ? [`run ${run} (${moment.functionName}), call ${index + 1} (${name}): ${odd}`] : [];
      }),
    );
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});
