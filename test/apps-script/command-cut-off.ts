/** A command that is cut off at its service calls, before or after they took effect, and sent again. */
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { open } from './county';
import { endByState } from './end-by-state';
import { difference, fingerprint } from './fingerprint';

const KINDS = ['kill', 'lost-answer'] as const;

interface Command {
  readonly bundle: Bundle;
  readonly before: State;
  /** Instant at which it is sent, ISO. */
  readonly now: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** Sends it again, and whatever else has to run until nothing is left to do. */
  readonly again: (workspace: Workspace) => void;
}

/** Where something is written or kept. */
const isWrite = (name: string): boolean => /batchUpdate|setProperties/.test(name);

/**
 * @param at `writes`: where the workbook is written alone; `in turn`: at every call, one before and the next after it took
 * effect, and both ways where something is written or, with CUT_OFFS=all, everywhere; `every call`: both ways at each
 * @returns what comes to another end than the command that nothing cuts off, a line each
 */
export function wrongWhenCutOff(
  { bundle, before, now, functionName, args, again }: Command,
  at: 'writes' | 'in turn' | 'every call',
): string[] {
  const sentAgain = endByState((workspace) => {
    again(workspace);
    return fingerprint(workspace);
  });
  const finished = (fault?: {
    at: number;
    kind: (typeof KINDS)[number];
  }): { end: string; calls: string[] } => {
    const workspace = open(bundle, { state: before, now });
    if (fault) workspace.fault(fault);
    workspace.start({ functionName, args });
    const run = workspace.meter.runs.at(-1);
    const calls = (run ? counted(run) : []).map(({ name }) => name);
    return { end: sentAgain(workspace), calls };
  };
  const { end, calls } = finished();
  const isAll = at === 'every call' || process.env['CUT_OFFS'] === 'all';
  const tried = calls.flatMap((name, index) =>
    KINDS.filter((_, way) =>
      at === 'writes' ? name.includes('batchUpdate') : isAll || isWrite(name) || index % KINDS.length === way,
    ).map((kind) => ({ name, at: index + 1, kind })),
  );
  if (tried.length === 0) throw new Error(`${functionName} made no call at which it could be cut off.`);
  return tried.flatMap((one) => {
    const odd = difference(finished(one).end, end);
    return odd === '' ? [] : [`${one.kind} at call ${one.at} (${one.name}): ${odd}`];
  });
}
