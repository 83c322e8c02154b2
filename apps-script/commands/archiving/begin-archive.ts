/** Which visits go into which archive, once that is there. Cut off anywhere and asked again, it is found again. */
import { InputError } from '../../../shared/errors';
import type { ClosedVisit } from '../../../shared/record/archived';
import { workbookTitle, workbookId } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { ArchiveAsk, ArchivePlan } from '../../sidebar/archive-api';
import { findOrMakeArchive } from './archive-sheet';
import { closedIn, keeps } from './choose-visits';
import { archiveOf, archivesIn, nameOfArchive, toKeepArchives, type Archive } from './kept-archives';
import { openRecord } from './open-record';
import { groupBy } from '../../../shared/schema/lists-by-key';

const planOf = ({ id, name }: Archive, visits: readonly ClosedVisit[]): ArchivePlan => ({
  archive: { id, name },
  visits: visits.map(({ visit }) => ({ id: visit.id, names: [visit.id, ...visit.aliases] })),
});

/** The archive of a year, made where there is none. */
function archiveOfYear(stored: StoredValues, year: string): Archive {
  const all = archivesIn(stored);
  const found = all.find((one) => one.year === year && !one.isLost);
  if (found) return found;
  const lost = all.filter((one) => one.year === year).length;
  const of = workbookTitle();
  const name = nameOfArchive(workbookId(), of.title, year, lost);
  const archive = { id: findOrMakeArchive(name, year, of), name, year, isLost: false };
  stored.put(toKeepArchives([...all, archive]));
  return archive;
}

/**
 * Call under the document lock.
 * @param now instant of the run, ISO
 * @throws InputError where there is nothing to be done
 */
export function beginArchive(ask: ArchiveAsk, stored: StoredValues, now: string): readonly ArchivePlan[] {
  const { visits: closed } = closedIn(openRecord(stored, now));
  if (ask.kind === 'behind') {
    const behind = groupBy(
      closed.filter(({ isBehind }) => isBehind),
      ({ visit }) => visit.archived?.in ?? '',
    );
    return archivesIn(stored).flatMap((archive) => {
      const theirs = archive.isLost ? undefined : behind.get(archive.id);
      return theirs ? [planOf(archive, theirs)] : [];
    });
  }
  if (ask.kind === 'anew') {
    const lost = archiveOf(stored, ask.archive);
    const theirs = closed.filter(({ visit }) => visit.archived?.in === lost.id);
    stored.put(
      toKeepArchives(archivesIn(stored).map((one) => (one.id === lost.id ? { ...one, isLost: true } : one))),
    );
    return [planOf(archiveOfYear(stored, lost.year), theirs)];
  }
  const theirs = closed.filter(
    (one) => one.year.title === ask.year && one.visit.archived === null && keeps(one, ask.along).length === 0,
  );
  if (theirs.length === 0) throw new InputError(`No visit of ${ask.year} can be archived now.`);
  return [planOf(archiveOfYear(stored, ask.year), theirs)];
}
