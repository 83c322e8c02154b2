/** Keeps a verdict: as a dated record, or on the watch list. */
import type { Establishment } from '../../shared/schema/establishment';
import type { Verdict } from '../../shared/schema/verdict';
import { checkRecords, watchList } from '../platform/keyed-store';

/** Saves a dated record of a check. @returns its id */
export async function saveRecord(verdict: Verdict, note = ''): Promise<string> {
  const id = crypto.randomUUID();
  await checkRecords.put([{ schema: 1, id, savedAt: new Date().toISOString(), note, verdict }]);
  return id;
}

/** Puts a provider on the watch list as it stands now; one that is there keeps its changes. */
export async function watchProvider(entry: Establishment): Promise<void> {
  if (await watchList.get(entry.urn)) return;
  const since = new Date().toISOString();
  await watchList.put([{ schema: 1, urn: entry.urn, since, entry, name: entry.name, changes: [] }]);
}
