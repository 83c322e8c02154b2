/** What the check waits for somebody to do; what the workbook's own runs have shown meanwhile is taken from them. */
import { WAITING, type Waiting } from '../../../shared/google-check/waiting';
import { longInstant } from '../../../shared/schema/dates';
import { ServiceError } from '../../../shared/errors';
import { openNotes } from '../../google/run-notes';
import { startRun } from '../run-time';
import { lastWorked, type RunKind } from '../run-health';

export interface WaitingRow extends Waiting {
  /** When it was seen to work, in words; '' where it still waits. */
  readonly seen: string;
}

/** Which run shows that it works. */
const SHOWN_BY: Readonly<Record<string, RunKind>> = {
  'submit-trigger': 'submitted',
  'hourly-trigger': 'hourly',
};

/** When a run of each kind last worked, as an instant; '' where that is not known. */
function workedRuns(): (run: RunKind) => string {
  const notes = openNotes();
  const { now } = startRun();
  return (run) => {
    try {
      return lastWorked(notes, now, [run]);
    } catch (error) {
      // The check itself has told that there is nothing kept to read.
      if (!(error instanceof ServiceError)) throw error;
      return '';
    }
  };
}

/** All of them. */
export function waitingRows(): WaitingRow[] {
  const worked = workedRuns();
  return WAITING.map((one) => {
    const kind = SHOWN_BY[one.id];
    const at = kind ? worked(kind) : '';
    return { ...one, seen: at === '' ? '' : longInstant(at) };
  });
}
