/** A command that is cut off at its service calls, before or after they took effect, and sent again. */
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { open } from './county';
import { endByState, watchStored } from './end-by-state';
import { difference, fingerprint } from './fingerprint';

interface Command {
  readonly bundle: Bundle;
  readonly before: State;
  /** Instant at which it is sent, ISO. */
  readonly now: string;
  readonly functionName: string;
  readonly args: readonly unknown[];
  /** A trigger's run, with nobody watching. */
  readonly unattended?: boolean;
  /** Sends it again, and whatever else has to run until nothing is left to do. */
  readonly again: (workspace: Workspace) => void;
}

/**
 * Stopped at a call, a run leaves what was stored by then, as nothing of it runs on: that is tried for every call, once for
 * all those at which the same was stored. An answer that is lost is an error to the run, which may go on.
 * @param lost which answers: those to what `stores` something, or those to `every call`, as with CUT_OFFS=all
 * @returns what comes to another end than the command that nothing cuts off, a line each
 */
export function wrongWhenCutOff(
  { bundle, before, now, functionName, args, unattended = false, again }: Command,
  lost: 'stores' | 'every call',
): string[] {
  const sentAgain = endByState((workspace) => {
    again(workspace);
    return fingerprint(workspace);
  });
  const run = (workspace: Workspace): Workspace => {
    workspace.start({ functionName, args, unattended });
    return workspace;
  };
  const opened = (): Workspace => open(bundle, { state: before, now });
  const whole = opened();
  const stored = watchStored(whole);
  run(whole);
  const left = stored();
  const end = sentAgain(whole);
  const [record] = whole.meter.runs;
  const calls = record ? counted(record).map(({ name }) => name) : [];
  const stores = (index: number): boolean => left[index] !== left[index + 1];
  if (record?.error !== '' || left.length !== calls.length + 1 || !calls.some((_, index) => stores(index)))
    throw new Error(`${functionName} failed, stored nothing or made too many calls. ${record?.error ?? ''}`);
  const isAll = lost === 'every call' || process.env['CUT_OFFS'] === 'all';
  const cuts = calls.flatMap((name, index) => {
    const kinds = [
      ...(left.indexOf(left[index] ?? '') === index ? (['kill'] as const) : []),
      ...(isAll || stores(index) ? (['lost-answer'] as const) : []),
    ];
    return kinds.map((kind) => ({ kind, at: index + 1, name }));
  });
  return cuts.flatMap(({ name, ...fault }) => {
    const cut = opened();
    cut.fault(fault);
    const odd = difference(sentAgain(run(cut)), end);
    return odd === '' ? [] : [`${fault.kind} at call ${fault.at} (${name}): ${odd}`];
  });
}
