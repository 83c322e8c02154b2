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

/** Saves those that are not saved yet, all of them or none. @returns how many these were */
export async function saveNewRecords(
  wanted: readonly { readonly id: string; readonly note: string; readonly verdict: Verdict }[],
): Promise<number> {
  const known = new Set((await checkRecords.all()).map(({ id }) => id));
  const fresh = wanted.filter(({ id }) => !known.has(id));
  const savedAt = new Date().toISOString();
  await checkRecords.put(fresh.map((record) => ({ schema: 1 as const, savedAt, ...record })));
  return fresh.length;
}

/** Puts a provider on the watch list as it stands now; one that is there keeps its changes. */
export async function watchProvider(entry: Establishment): Promise<void> {
  if (await watchList.get(entry.urn)) return;
  const since = new Date().toISOString();
  await watchList.put([{ schema: 1, urn: entry.urn, since, entry, name: entry.name, changes: [] }]);
}
