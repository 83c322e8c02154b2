/** After each import: what changed about the watched providers, and a notice of it. */
import type { Register } from '../../shared/register/search/open-register';
import { seenAgain } from '../model/watched';
import { watchList } from '../platform/keyed-store';
import { notify, showBadge } from '../platform/notifications';
import { savedSettings } from '../platform/saved-settings';

/** Compares the watched providers with a new register; tells the officer of changes if that is wanted. */
export async function lookAtWatched(register: Register): Promise<void> {
  const before = await watchList.all();
  if (before.length === 0) return;
  const { extractDate } = register.provenance;
  const after = before.map((watched) => seenAgain(watched, register.byUrn(watched.urn) ?? null, extractDate));
  await watchList.put(after);
  const changed = after.filter(({ changes }, index) => changes.length > (before[index]?.changes.length ?? 0));
  if (changed.length === 0) return;
  const waiting = after.filter(({ changes }) => changes.length > 0).length;
  await showBadge(String(waiting));
  const { notify: wanted } = await savedSettings.get();
  if (wanted)
    await notify(
      'watch',
      'The register has changed',
      `${changed.length === 1 ? 'A watched provider has' : `${changed.length} watched providers have`} a changed entry. Open the watch list to see it.`,
    );
}
