/** A run under the workbook's lock of which is kept whether it worked, whatever went wrong. */
import { BusyError, underLock } from '../google/document-lock';
import { openStoredValues, type StoredValues } from '../google/stored-values';
import {
  healthAfterFailure,
  healthAfterSuccess,
  readHealth,
  isByItself,
  type RunHealth,
  type RunKind,
} from './run-health';
import { whoIsHere } from '../google/who';
import { watcherRan } from './watchers';
import { startRun, type RunTime } from './run-time';

export interface OpenRun {
  readonly stored: StoredValues;
  readonly time: RunTime;
  /** What says that the run worked: to be kept with what it keeps last, which spares a call. */
  readonly whenDone: Readonly<Record<string, string>>;
}

/** What is kept beside the workbook, and how runs had gone when this one began. */
interface Begun {
  readonly stored: StoredValues;
  readonly before: RunHealth;
}

function begin(): Begun {
  const stored = openStoredValues();
  return { stored, before: readHealth(stored) };
}

/** Keeping what went wrong must never hide it. */
function keepFailure(begun: () => Begun, run: RunKind, at: string, error: unknown): void {
  try {
    const { stored, before } = begun();
    stored.put(healthAfterFailure(before, run, at, error));
  } catch (second) {
    console.error('What went wrong could not be kept:', second);
  }
}

/**
 * @throws whatever `work` throws, once it is kept; BusyError when another run is at work, which is no failure.
 */
export function recordedRun<T>(run: RunKind, work: (open: OpenRun) => T): T {
  const time = startRun();
  const kept = new Set<unknown>();
  try {
    return underLock('collecting', () => {
      const begun = begin();
      const { stored, before } = begun;
      try {
        const whenDone = {
          ...healthAfterSuccess(before, run, time.now),
          ...(isByItself(run) && watcherRan(stored, whoIsHere(), time.now)),
        };
        const result = work({ stored, time, whenDone });
        stored.put(whenDone);
        return result;
      } catch (error) {
        kept.add(error);
        keepFailure(() => begun, run, time.now, error);
        throw error;
      }
    });
  } catch (error) {
    // The lock itself, or what is kept, could not be had: then without the lock, as far as that goes.
    if (!kept.has(error) && !(error instanceof BusyError)) keepFailure(begin, run, time.now, error);
    throw error;
  }
}
