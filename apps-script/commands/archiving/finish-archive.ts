/**
 * The step that archives: visits whose archive has all that the record has of them lose their rows of findings, answers
 * and actions here, in the request that files that they are archived. Whatever of it is cut off, it is all there or not.
 */
import { archiveMark, type ClosedVisit, type OpenEnd } from '../../../shared/record/archived';
import { contentHash } from '../../../shared/record/content-hash';
import { EVENT_VERSION } from '../../../shared/record/event';
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { SettledAction } from '../../../shared/record/settled';
import { cellText } from '../../../shared/workbook/table-rows';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { ArchiveFinish, ArchiveFinished } from '../../sidebar/archive-api';
import { againWhileMoved } from '../again-while-moved';
import { keptWatermarks, readWatermarks } from '../collect/watermarks';
import { peopleIn } from '../record/people-faults';
import type { NewEvent } from '../record/record-book';
import type { Said } from '../record/rewritten-record';
import { actor } from '../visits/actor';
import { ArchiveBook } from './archive-book';
import { closedIn, keeps, stayingOf } from './choose-visits';
import { archiveOf, type Archive } from './kept-archives';
import { openRecord, type OpenRecord } from './open-record';
import { groupBy } from '../../../shared/schema/lists-by-key';

/** What says so. Asked twice it is one event; brought back in between, it is another. */
function eventOf(
  { visit, year }: ClosedVisit,
  actions: readonly SettledAction[],
  archive: Archive,
  by: string | null,
): NewEvent {
  const mark = archiveMark(visit, actions);
  const [last] = visit.history.slice(-1);
  const [edition] = visit.editions.slice(-1);
  return {
    v: EVENT_VERSION,
    id: `archive-${contentHash([visit.id, archive.id, mark, last?.id ?? ''])}`,
    by,
    subject: { type: 'visit', id: visit.id },
    kind: 'archive',
    from: mark,
    to: archive.id,
    why: year.title,
    base: edition?.id ?? '',
  };
}

/** Their rows go first, so that there is room for what is written. */
function linesOut({ tables }: OpenRecord, ids: ReadonlySet<string>): SheetsRequest[] {
  return (['findings', 'answers'] as const).flatMap((id) => {
    const table = tables.of(id);
    const at = table.rows.flatMap((row: CellsOf<'visit-id'>, index) =>
      ids.has(cellText(row, 'visit-id')) ? [index] : [],
    );
    return table.remove(at);
  });
}

/** Every edition and event of these visits and their actions, as the record has them. */
function recordsOf(
  { record: { book } }: OpenRecord,
  closed: readonly ClosedVisit[],
): ReadonlyMap<string, Said> {
  const byName = new Map(
    closed.flatMap(({ visit }) => [visit.id, ...visit.aliases].map((name) => [name, visit.id])),
  );
  const editions = groupBy(book.editions, ({ id }) => byName.get(id) ?? '');
  const events = groupBy(book.events, ({ subject: { type, id } }) =>
    type === 'visit' || type === 'action'
      ? (byName.get(type === 'action' ? visitOfAction(id) : id) ?? '')
      : '',
  );
  return new Map(
    closed.map(({ visit: { id } }) => [
      id,
      { editions: editions.get(id) ?? [], events: events.get(id) ?? [] },
    ]),
  );
}

interface Sorted {
  readonly ready: readonly ClosedVisit[];
  readonly again: readonly string[];
  readonly stays: ArchiveFinished['stays'];
}

function sorted(
  asked: readonly ClosedVisit[],
  along: readonly OpenEnd[],
  archive: Archive,
  isThere: (one: ClosedVisit) => boolean,
): Sorted {
  const ready: ClosedVisit[] = [];
  const again: string[] = [];
  const stays: ArchiveFinished['stays'][number][] = [];
  for (const one of asked) {
    const { archived, id } = one.visit;
    // Done before, by a run that did not live to say so.
    if (archived?.in === archive.id && !one.isBehind) continue;
    const why = archived === null ? keeps(one, along) : [];
    if (why.length > 0) stays.push(stayingOf(one, why));
    else if (isThere(one)) ready.push(one);
    else again.push(id);
  }
  return { ready, again, stays };
}

/**
 * Call under the document lock.
 * @param now instant of the run, ISO
 */
export function finishArchive(finish: ArchiveFinish, stored: StoredValues, now: string): ArchiveFinished {
  const archive = archiveOf(stored, finish.archive);
  const book = new ArchiveBook(archive);
  const wanted = new Set(finish.visits);
  return againWhileMoved(stored, () => {
    const opened = openRecord(stored, now);
    const { tables, record } = opened;
    const { visits, actionsOf } = closedIn(opened);
    const asked = visits.filter(({ visit }) => wanted.has(visit.id));
    const records = recordsOf(opened, asked);
    const { ready, again, stays } = sorted(asked, finish.along, archive, (one) =>
      book.has(one.visit.id, records.get(one.visit.id) ?? { editions: [], events: [] }, actionsOf(one)),
    );
    const by = actor(peopleIn(tables));
    record.book.addEvents(ready.map((one) => eventOf(one, actionsOf(one), archive, by)));
    record.first(linesOut(opened, new Set(ready.map(({ visit }) => visit.id))));
    const marks = readWatermarks(stored);
    const requests = record.requests([], [], () => false, 'all');
    stored.put(
      { ...record.toKeep(), ...keptWatermarks({ ...marks, problems: record.openProblems(marks.problems) }) },
      { requests, tables },
    );
    return { done: asked.length - again.length - stays.length, again, stays };
  });
}
