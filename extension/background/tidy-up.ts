/** Deletes check records and copies of forms whose time is over, by the officer's own settings. */
import { pastKeeping } from '../model/check-record';
import { draftsPastKeeping } from '../model/form-draft';
import { checkRecords, formDrafts } from '../platform/keyed-store';
import { currentSettings } from '../platform/saved-settings';

/** Deletes what is past the time for which it is to be kept. */
export async function tidyUp(now: Date): Promise<void> {
  const { recordDays, draftDays } = await currentSettings();
  const old = pastKeeping(await checkRecords.all(), recordDays, now);
  if (old.length > 0) await checkRecords.remove(old.map(({ id }) => id));
  const drafts = draftsPastKeeping(await formDrafts.all(), draftDays, now);
  if (drafts.length > 0) await formDrafts.remove(drafts.map(({ id }) => id));
}
