/** Archiving, from the sidebar: the record is read a part at a time, written into the archive, and only then are rows taken out. */
import type { OpenEnd } from '../../shared/record/archived';
import { visitOfAction } from '../../shared/record/sorted-events';
import type { WorkbookRecord } from '../../shared/workbook/record-in-tabs';
import type { ArchiveAsk, ArchivePart, ArchivePlan, StayingVisit } from './archive-api';
import { readRecord } from './read-record';
import type { Server } from './server-client';
import { groupBy } from '../../shared/schema/lists-by-key';

/** A visit has some 60 rows and 50 KB; a part goes over in one question and is written in one request. */
const AT_ONCE = 40;
/** So many lose their rows in one request: each is a whole run. */
const FINISHED_AT_ONCE = 200;
/** So often it begins anew for visits of which something came in meanwhile. */
const TIMES = 3;

export interface ArchivedVisits {
  readonly done: number;
  /** Where they are. */
  readonly archives: readonly ArchivePlan['archive'][];
  readonly stays: readonly StayingVisit[];
  /** How many changed each time that they were written: they stay for now. */
  readonly left: number;
}

export type ArchiveServer = Pick<
  Server,
  | 'sidebarArchiveBegin'
  | 'sidebarArchivePart'
  | 'sidebarArchiveFinish'
  | 'sidebarRecord'
  | 'sidebarRecordRows'
>;

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

/** What is to be written of these visits. */
function partsOf(
  { editions, events, frameworks }: WorkbookRecord,
  { archive, visits }: ArchivePlan,
): readonly ArchivePart[] {
  const ofVisits = groupBy(editions, ({ id }) => id);
  const aboutVisits = groupBy(
    events.filter(({ subject }) => subject.type === 'visit' || subject.type === 'action'),
    ({ subject: { type, id } }) => (type === 'action' ? visitOfAction(id) : id),
  );
  return chunks(visits, AT_ONCE).map((some): ArchivePart => {
    const names = some.flatMap((visit) => visit.names);
    const theirs = names.flatMap((name) => ofVisits.get(name) ?? []);
    const used = new Set(theirs.map(({ framework, version }) => `${framework}\n${version}`));
    return {
      archive: archive.id,
      names,
      frameworks: frameworks.filter(({ id, version }) => used.has(`${id}\n${version}`)),
      editions: theirs,
      events: names.flatMap((name) => aboutVisits.get(name) ?? []),
    };
  });
}

/**
 * Whatever is cut off, asked for once more it goes on.
 * @param onWork takes what is being done and how far it is, from 0 to 1
 */
export async function archiveVisits(
  server: ArchiveServer,
  ask: ArchiveAsk,
  onWork: (what: string, done: number) => void,
): Promise<ArchivedVisits> {
  const along: readonly OpenEnd[] = ask.kind === 'year' ? ask.along : [];
  let plans = await server.sidebarArchiveBegin(ask);
  const archives = plans.map(({ archive }) => archive);
  const stays: StayingVisit[] = [];
  let done = 0;
  for (let time = 1; time <= TIMES && plans.length > 0; time += 1) {
    const { record } = await readRecord(server, (read, of) =>
      onWork('Reading the record', of === 0 ? 0 : read / of),
    );
    const parts = plans.flatMap((plan) => partsOf(record, plan));
    for (const [at, part] of parts.entries()) {
      onWork('Writing into the archive', at / parts.length);
      await server.sidebarArchivePart(part);
    }
    const left: ArchivePlan[] = [];
    for (const [at, { archive, visits }] of plans.entries()) {
      const again = new Set<string>();
      const some = chunks(visits, FINISHED_AT_ONCE);
      for (const [nth, chunk] of some.entries()) {
        onWork('Making room here', (at + nth / some.length) / plans.length);
        const finished = await server.sidebarArchiveFinish({
          archive: archive.id,
          visits: chunk.map(({ id }) => id),
          along,
        });
        done += finished.done;
        stays.push(...finished.stays);
        for (const id of finished.again) again.add(id);
      }
      if (again.size > 0) left.push({ archive, visits: visits.filter(({ id }) => again.has(id)) });
    }
    plans = left;
  }
  return { done, archives, stays, left: plans.reduce((sum, { visits }) => sum + visits.length, 0) };
}
