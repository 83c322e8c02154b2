/** A run under the workbook's lock of which is kept whether it worked, whatever went wrong. */
import { BusyError, underLock } from '../google/document-lock';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import { healthAfterFailure, healthAfterSuccess, type RunKind } from './run-health';
import { startRun, type RunTime } from './run-time';

export interface OpenRun {
  readonly stored: StoredValues;
  readonly time: RunTime;
  /** What says that the run worked: to be kept with what it keeps last, which spares a call. */
  readonly whenDone: Readonly<Record<string, string>>;
}

/** Keeping what went wrong must never hide it. */
function keepFailure(open: () => StoredValues, run: RunKind, at: string, error: unknown): void {
  try {
    const stored = open();
    stored.put(healthAfterFailure(stored, run, at, error));
  } catch (second) {
    console.error('What went wrong could not be kept:', second);
  }
}

/**
 * @throws whatever `work` throws, once it is kept; BusyError when another run is at work, which is no failure.
 */
export function recordedRun<T>(run: RunKind, work: (open: OpenRun) => T): T {
  const time = startRun();
  let failed: { readonly error: unknown } | undefined;
  try {
    return underLock('collecting', () => {
      const stored = openStoredValues();
      try {
        const whenDone = healthAfterSuccess(stored, run, time.now);
        const result = work({ stored, time, whenDone });
        stored.put(whenDone);
        return result;
      } catch (error) {
        failed = { error };
        keepFailure(() => stored, run, time.now, error);
        throw error;
      }
    });
  } catch (error) {
    // The lock itself, or what is kept, could not be had: then without the lock, as far as that goes.
    if (!failed && !(error instanceof BusyError)) keepFailure(openStoredValues, run, time.now, error);
    throw error;
  }
}
