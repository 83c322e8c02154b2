import { pastKeeping } from '../model/check-record';
import { checkRecords } from '../platform/keyed-store';
import { currentSettings } from '../platform/saved-settings';

/** Deletes what is past the time for which it is to be kept. */
export async function tidyUp(now: Date): Promise<void> {
  const { recordDays } = await currentSettings();
  const old = pastKeeping(await checkRecords.all(), recordDays, now);
  if (old.length > 0) await checkRecords.remove(old.map(({ id }) => id));
}
