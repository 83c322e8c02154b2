/** Gathers what support needs to know of this installation. */
import { type SupportFacts, supportDetails } from '../model/support-details';
import { EMPTY_SETTINGS } from '../model/settings';
import { browserName, ownName, version } from '../platform/about';
import { importJob } from '../platform/import-jobs';
import { checkRecords, formDrafts, listsInWork, watchList } from '../platform/keyed-store';
import { readPolicy } from '../platform/managed-policy';
import { readRegisterInfo } from '../platform/register-store';
import { currentSettings, savedConnections } from '../platform/saved-settings';

const COUNTED = {
  'Check records': checkRecords,
  'Watched providers': watchList,
  'Lists being checked': listsInWork,
  'Copies of unfinished forms': formDrafts,
} as const;

/** The details as text. What cannot be read is told as that by its kind: its message may hold a name. */
export async function gatherSupportDetails(now: Date): Promise<string> {
  const faults: string[] = [];
  const had = async <T>(what: string, read: Promise<T>, otherwise: T): Promise<T> =>
    read.catch((error: unknown) => {
      faults.push(`${what} (${error instanceof Error ? error.name : 'unknown fault'})`);
      return otherwise;
    });
  const counts: Record<string, number> = {};
  for (const [what, store] of Object.entries(COUNTED)) {
    counts[what] = (await had<readonly unknown[]>(what, store.all(), [])).length;
    const { damaged, newer } = await had(what, store.unreadable(), { damaged: [], newer: [] });
    if (damaged.length + newer.length > 0) counts[`${what}, unreadable`] = damaged.length + newer.length;
  }
  counts['Connections'] = (await had('Connections', savedConnections.get(), [])).length;
  const job = await had('Last import', importJob.get(), null);
  const facts: SupportFacts = {
    version: version(),
    browser: browserName(),
    page: ownName(),
    at: now.toISOString(),
    register: (await had('Register', readRegisterInfo(), undefined)) ?? null,
    settings: await had('Options', currentSettings(), EMPTY_SETTINGS),
    policy: await had('Policy', readPolicy(), {}),
    counts,
    lastImport:
      job === null
        ? ''
        : `${job.phase}, from ${job.source.kind === 'file' ? 'a file' : 'the address'}, tries ${job.attempts}`,
    faults,
  };
  return supportDetails(facts);
}
