/**
 * Two people sort, insert, move, copy, paste, cut, merge, clear, delete and write in the workbook, add, rename and replace
 * columns and tabs, decide, correct, withdraw, plan and merge in the sidebar, while visits come in, are handed in again and
 * deleted: between runs and within them, one command while another is under way, and runs are cut off. Nothing is lost,
 * none of it twice, all of it beside its own provider. The model shares no code with the product.
 */
import fc from 'fast-check';
import { beforeAll, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleSetUp, open } from './county';
import { liveThrough } from './record-by-hand/as-modelled';
import { steps } from './record-by-hand/steps';

vi.setConfig({ testTimeout: 600_000 });

const LATER = '2026-11-22T10:00:00.000Z';

let bundle: Bundle;
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});

test('whatever they do, the workbook says what they last said, once and beside its own; and so it does read again', () => {
  fc.assert(
    fc.property(steps(Number(process.env['STEPS'] ?? 8)), (list) => {
      const at = (state: State): Workspace => open(bundle, { state, now: LATER });
      liveThrough(at(ready), list, at);
    }),
    {
      numRuns: Number(process.env['SEQUENCES'] ?? 6),
      seed: Number(process.env['SEED'] ?? 26_11),
      endOnFailure: process.env['SHRINK'] === undefined,
    },
  );
});
