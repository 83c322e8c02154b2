/** The lock that lets one run at a time write to this workbook. */

/**
 * Runs `work` while holding the document lock.
 * @param seconds how long to wait for another run to finish, at most 30.
 * @returns what `work` returns, or `undefined` when another run kept the lock all that time.
 */
export function withDocumentLock<T>(seconds: number, work: () => T): T | undefined {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(Math.min(seconds, 30) * 1000)) return undefined;
  try {
    return work();
  } finally {
    lock.releaseLock();
  }
}
