/** A run under the workbook's lock of which is kept whether it worked, whatever went wrong. */
import { OwnerError } from '../../shared/errors';
import { BusyError, underLock } from '../google/document-lock';
import { openNotes } from '../google/run-notes';
import type { StoredValues } from '../google/stored-values';
import { accountHere } from '../google/account';
import { openOwnValues } from './own-values';
import { healthAfterFailure, healthAfterSuccess, isByItself, type Job, type RunKind } from './run-health';
import { startRun, type RunTime } from './run-time';

export interface OpenRun {
  readonly stored: StoredValues;
  readonly time: RunTime;
  /** Notes that say that the run worked and what it did: to be kept with what it keeps last, which spares a call. */
  readonly whenDone: (jobs: readonly Job[]) => Readonly<Record<string, string>>;
}

/** Keeping what went wrong must never hide it. */
function keepFailure(run: RunKind, at: string, error: unknown): void {
  try {
    const notes = openNotes();
    notes.note(healthAfterFailure(notes, run, accountHere(), at, error));
  } catch (second) {
    console.error('What went wrong could not be kept:', second);
  }
}

/** What is no failure of the run: another one is at work, or another project looks after this workbook. */
export const isNoFailure = (error: unknown): boolean =>
  error instanceof BusyError || error instanceof OwnerError;

/**
 * @throws whatever `work` throws, once it is kept; BusyError when another run is at work, OwnerError when this project
 * may change nothing here, which are no failures.
 */
export function recordedRun<T>(run: RunKind, work: (open: OpenRun) => T): T {
  const time = startRun();
  const kept = new Set<unknown>();
  const recorded = <R>(part: () => R): R => {
    try {
      return part();
    } catch (error) {
      if (!isNoFailure(error) && !kept.has(error)) keepFailure(run, time.now, error);
      kept.add(error);
      throw error;
    }
  };
  // What fails while the lock is held is kept while it is; the lock itself may fail, too.
  return recorded(() =>
    underLock(isByItself(run) ? 'unattended' : 'collecting', () =>
      recorded(() => {
        const stored = openOwnValues();
        const account = accountHere();
        let done: ReturnType<OpenRun['whenDone']> | undefined;
        const whenDone: OpenRun['whenDone'] = (jobs) =>
          (done = healthAfterSuccess(stored, run, account, time.now, jobs));
        const result = work({ stored, time, whenDone });
        stored.put({}, { notes: done ?? whenDone([]) });
        return result;
      }),
    ),
  );
}
