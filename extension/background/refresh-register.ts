/** The daily look for a newer register, where the officer switched it on. */
import { addDays, londonDate } from '../../shared/schema/dates';
import { isRunning } from '../model/import-job';
import { importJob } from '../platform/import-jobs';
import { mayVisit } from '../platform/permissions';
import { readRegisterInfo } from '../platform/register-store';
import { currentSettings } from '../platform/saved-settings';
import { beginImport } from './import-runner';

/**
 * Gets the newest register if the officer wants it daily, has allowed the address, and does not have it yet.
 * Called by an alarm, several times a day, since a computer sleeps through some of them.
 */
export async function refreshRegister(now: Date): Promise<void> {
  const { autoRefresh, registerAddress } = await currentSettings();
  if (!autoRefresh || registerAddress === '' || !(await mayVisit([registerAddress]))) return;
  const job = await importJob.get();
  if (job && isRunning(job)) return;
  const info = await readRegisterInfo();
  const today = londonDate(now.toISOString());
  const newest = addDays(today, -1);
  if (info && (info.provenance.extractDate ?? '') >= newest) return;
  // Asked once a day: when yesterday's file is not there, the one that is may be older than `newest`.
  if (job?.source.kind === 'address' && londonDate(job.startedAt) === today) return;
  await beginImport({ kind: 'address', template: registerAddress }, null);
}
