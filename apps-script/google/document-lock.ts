/** The lock that lets one run at a time write to this workbook, a person's own, and what is said when another one has it. */
import { ServiceError } from '../../shared/errors';
import { askGoogle, ofDocument } from './ask-google';

/** Seconds that a run waits for another to finish; Google's lock service takes at most 30. */
const WAIT_SECONDS = {
  /** Somebody chose it from the menu and sees Google's own "working". */
  collecting: 30,
  /** Nobody watches. */
  unattended: 30,
  /** A person watches the sidebar. */
  sidebar: 15,
  /** The sidebar shows how far it has got, and asks again by itself. */
  'set-up': 5,
  /** The same, of what is one person's, whatever workbook they are in. */
  own: 5,
} as const;

/** Another run holds the workbook. What it reads, this one need not. */
export class BusyError extends ServiceError {
  override name = 'BusyError';

  constructor() {
    super('Another run is at work in this workbook. Try again in a minute.');
  }
}

/**
 * Runs `work` while holding the workbook's lock.
 * @param kind what waits for it, which decides how long; one that is `unattended` ends with its work, and with it Google
 *   gives the lock back (reference of Lock), which spares a call
 * @throws BusyError when another run kept the lock all that time; ServiceError when Google gives none
 */
export function underLock<T>(kind: Exclude<keyof typeof WAIT_SECONDS, 'own'>, work: () => T): T {
  const held = askGoogle('Google Apps Script', 'keep other runs out of this workbook', () => {
    const lock = ofDocument(LockService.getDocumentLock());
    return lock.tryLock(WAIT_SECONDS[kind] * 1000) ? lock : undefined;
  });
  if (!held) throw new BusyError();
  return kind === 'unattended' ? work() : holding(held, work);
}

/** Runs `work` while no other run of this person does the like. @throws ServiceError when another one does */
export function underOwnLock<T>(work: () => T): T {
  const held = askGoogle('Google Apps Script', 'keep your other runs out', () => {
    const lock = LockService.getUserLock();
    return lock.tryLock(WAIT_SECONDS.own * 1000) ? lock : undefined;
  });
  if (held) return holding(held, work);
  throw new ServiceError(
    'You are doing this in another window, too. Wait until it is done there, or close that window.',
  );
}

function holding<T>(held: GoogleAppsScript.Lock.Lock, work: () => T): T {
  try {
    return work();
  } finally {
    release(held);
  }
}

/** What the run did, or why it failed, counts; a lock that cannot be given back ends with the run. */
function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    askGoogle('Google Apps Script', 'let other runs into this workbook', () => lock.releaseLock());
  } catch (error) {
    console.error(error);
  }
}
