/** The daily or weekly look for a newer register, where the officer switched it on. */
import { addDays, londonDate } from '../../shared/schema/dates';
import { isRunning } from '../model/import-job';
import { importJob } from '../platform/import-jobs';
import { mayVisit } from '../platform/permissions';
import { readRegisterInfo } from '../platform/register-store';
import { currentSettings } from '../platform/saved-settings';
import { beginImport } from './import-runner';

/**
 * Gets the newest register if the officer wants it by itself, has allowed the address, and has none of the last day (or week).
 * Called by an alarm, several times a day, since a computer sleeps through some of them.
 */
export async function refreshRegister(now: Date): Promise<void> {
  const { autoRefresh, refreshDays, registerAddress } = await currentSettings();
  if (!autoRefresh || registerAddress === '' || !(await mayVisit([registerAddress]))) return;
  const job = await importJob.get();
  if (job && isRunning(job)) return;
  const info = await readRegisterInfo();
  const today = londonDate(now.toISOString());
  const due = addDays(today, -refreshDays);
  // The newest file is yesterday's: one of unknown date is no newer than that.
  const dated = info && (info.provenance.extractDate ?? addDays(londonDate(info.importedAt), -1));
  if (dated !== undefined && dated >= due) return;
  // Asked once a day: when yesterday's file is not there, the one that is may be older than is due.
  if (job?.source.kind === 'address' && londonDate(job.startedAt) === today) return;
  await beginImport({ kind: 'address', template: registerAddress }, null);
}
