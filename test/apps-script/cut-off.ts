/** Running a set-up with a fault at one of its service calls, and carrying it on. */
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import type { SetUpChoice } from '../../apps-script/sidebar/server-api';
import { ask, carryOn, open } from './county';
import { endByState, watchStored } from './end-by-state';
import { difference, fingerprint } from './fingerprint';

interface Moment {
  readonly before: State;
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** Names of the calls it made. */
  readonly calls: readonly string[];
  /** What was stored before each of them, and at the end. */
  readonly left: readonly string[];
}

/** An uninterrupted set-up, run by run: the state before each, and how many calls it made. */
function uninterrupted(
  bundle: Bundle,
  settings: Partial<WorkspaceSettings>,
  choice: SetUpChoice,
): { moments: Moment[]; end: string } {
  const workspace = open(bundle, { settings });
  const moments: Moment[] = [];
  const step = (functionName: string, args: readonly unknown[] = []): boolean => {
    const before = structuredClone(workspace.state);
    const stored = watchStored(workspace);
    const outcome = workspace.start({ functionName, args });
    const run = workspace.meter.runs.at(-1);
    const calls = run ? counted(run).map(({ name }) => name) : [];
    const left = stored();
    if (left.length !== calls.length + 1) throw new Error(`${functionName} made too many calls.`);
    moments.push({ before, functionName, args, calls, left });
    return (outcome.value as { value: { finished: boolean } }).value.finished;
  };
  step('sidebarBegin', [choice]);
  while (!step('sidebarContinue'));
  return { moments, end: fingerprint(workspace) };
}

function afterFault(
  bundle: Bundle,
  moment: Moment,
  at: number,
  kind: 'kill' | 'error' | 'lost-answer',
  end: (workspace: Workspace) => string,
): string {
  const workspace = open(bundle, { state: moment.before });
  workspace.fault({ at, kind });
  workspace.start({ functionName: moment.functionName, args: moment.args });
  if (moment.functionName === 'sidebarBegin') ask(workspace, 'sidebarBegin', ...(moment.args as never[]));
  return end(workspace);
}

/** Forms by FormApp, where Drive finds what an earlier run made and did not live to say. */
export const FORM_APP_FOUND: Partial<WorkspaceSettings> = {
  formsApi: 'off',
  notAssumed: ['form-app-files-are-hidden-from-rest'],
};

type Picked = (name: string, index: number, calls: readonly string[], left: readonly string[]) => boolean;

/** The first of the calls before which the same was stored: cut off at any of them, a run leaves that. */
export const distinct: Picked = (_name, index, _calls, left) => left.indexOf(left[index] ?? '') === index;

/** Calls that store something: to any other a lost answer is what an error is. */
export const storing: Picked = (_name, index, _calls, left) => left[index] !== left[index + 1];

/**
 * What comes out wrong: a set-up is faulted at each call that `at` picks, carried on, and held against one without a
 * fault. A line each; [] when every one comes to the same end. Of calls before which the same was stored one stands for
 * all that are cut off there.
 */
export function wrongAfter(
  bundle: Bundle,
  settings: Partial<WorkspaceSettings>,
  choice: SetUpChoice,
  kind: 'kill' | 'error' | 'lost-answer',
  at: Picked = () => true,
): string[] {
  const { moments, end } = uninterrupted(bundle, settings, choice);
  const carriedOn = endByState((workspace) => {
    carryOn(workspace);
    return fingerprint(workspace);
  });
  return moments.flatMap((moment, run) =>
    moment.calls.flatMap((name, index) => {
      const { calls, left } = moment;
      if (!at(name, index, calls, left)) return [];
      if (kind === 'kill' && !distinct(name, index, calls, left)) return [];
      const odd = difference(afterFault(bundle, moment, index + 1, kind, carriedOn), end);
      return odd ? [`run ${run} (${moment.functionName}), call ${index + 1} (${name}): ${odd}`] : [];
    }),
  );
}

/** The first and last of each kind of call. */
export const firstAndLast = (name: string, index: number, calls: readonly string[]): boolean =>
  calls.indexOf(name) === index || calls.lastIndexOf(name) === index;
