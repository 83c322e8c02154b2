/** Check Google cut off at its service calls: gone on with, it comes to the same end and leaves nothing behind. */
import { beforeAll, expect, test } from 'vitest';
import type { GoogleCheck } from '../../apps-script/sidebar/google-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { finishCheck, MESSAGE } from './check-google';
import { ask, open } from './county';
import { firstAndLast } from './cut-off';

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

interface Moment {
  readonly before: State;
  readonly functionName: string;
  readonly calls: readonly string[];
}

function uninterrupted(): Moment[] {
  const workspace = open(bundle);
  const moments: Moment[] = [];
  for (
    let functionName = 'sidebarGoogleBegin', finished = false;
    !finished;
    functionName = 'sidebarGoogleContinue'
  ) {
    const before = structuredClone(workspace.state);
    const check = ask<GoogleCheck>(workspace, functionName, MESSAGE);
    const run = workspace.meter.runs.at(-1);
    moments.push({ before, functionName, calls: run ? counted(run).map(({ name }) => name) : [] });
    ({ finished } = check);
  }
  return moments;
}

/** What is wrong after a cut at this call; '' when nothing is. */
function wrongAfter({ before, functionName }: Moment, at: number, kind: 'kill' | 'lost-answer'): string {
  const workspace = open(bundle, { state: before });
  workspace.fault({ at, kind });
  workspace.start({ functionName, args: [MESSAGE] });
  if (functionName === 'sidebarGoogleBegin') ask<GoogleCheck>(workspace, functionName, MESSAGE);
  const check = finishCheck(workspace);
  // A passing error that the check itself meets is an answer of Google's, which it notes; a cut leaves no trace.
  const odd = kind === 'kill' ? check.findings.filter(({ ok }) => ok !== true).map(({ id }) => id) : [];
  const { state } = workspace;
  const live = [
    ...Object.values(state.forms),
    ...Object.values(state.spreadsheets),
    ...Object.values(state.documents),
  ].filter((file) => !file.trashed && file.openedWith.length > 0);
  const kept = Object.keys(state.properties['user'] ?? {}).filter((name) => /:text|:long/.test(name));
  return [
    ...odd,
    ...(live.length ? [`${live.length} files left`] : []),
    ...(state.triggers.length ? ['a clock left'] : []),
    ...(kept.length ? ['texts left'] : []),
  ].join(', ');
}

// Some hundred checks each.
const LONG_MS = 240_000;

test.each(['kill', 'lost-answer'] as const)('%s at any kind of call', { timeout: LONG_MS }, (kind) => {
  const moments = uninterrupted();
  expect(moments.length).toBeGreaterThan(2);
  const wrong = moments.flatMap((moment, run) =>
    moment.calls.flatMap((name, index) => {
      const isPicked =
        kind === 'kill' ? firstAndLast(name, index, moment.calls) : moment.calls.indexOf(name) === index;
      if (!isPicked) return [];
      const found = wrongAfter(moment, index + 1, kind);
      return found ? [`run ${run}, call ${index + 1} (${name}): ${found}`] : [];
    }),
  );
  expect(wrong).toEqual([]);
});
