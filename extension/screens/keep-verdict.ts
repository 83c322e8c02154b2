/** Keeps a verdict: as a dated record, or on the watch list. */
import type { Establishment } from '../../shared/schema/establishment';
import type { Verdict } from '../../shared/schema/verdict';
import { checkRecords, watchList } from '../platform/keyed-store';
import { savedSettings } from '../platform/saved-settings';

/** The officer's name as it stands in the options now: a screen may have opened before it was known. */
const officerNow = async (): Promise<string> => (await savedSettings.get()).officer.name;

/** Saves a dated record of a check, by the officer who saves it. @returns its id */
export async function saveRecord(verdict: Verdict, note = ''): Promise<string> {
  const id = crypto.randomUUID();
  const checkedBy = (await officerNow()) || verdict.checkedBy;
  const record = { schema: 1 as const, id, savedAt: new Date().toISOString(), note };
  await checkRecords.put([{ ...record, verdict: { ...verdict, checkedBy } }]);
  return id;
}

/** Saves those that are not saved yet, all of them or none. @returns how many these were */
export async function saveNewRecords(
  wanted: readonly { readonly id: string; readonly note: string; readonly verdict: Verdict }[],
): Promise<number> {
  const known = new Set((await checkRecords.all()).map(({ id }) => id));
  const fresh = wanted.filter(({ id }) => !known.has(id));
  const savedAt = new Date().toISOString();
  const officer = await officerNow();
  // A decision in a list keeps the name of whoever made it.
  const signed = (verdict: Verdict): Verdict => ({ ...verdict, checkedBy: verdict.checkedBy || officer });
  await checkRecords.put(
    fresh.map(({ verdict, ...rest }) => ({ schema: 1 as const, savedAt, ...rest, verdict: signed(verdict) })),
  );
  return fresh.length;
}

/** Puts a provider on the watch list as it stands now; one that is there keeps its changes. */
export async function watchProvider(entry: Establishment): Promise<void> {
  if (await watchList.get(entry.urn)) return;
  const since = new Date().toISOString();
  await watchList.put([{ schema: 1, urn: entry.urn, since, entry, name: entry.name, changes: [] }]);
}
