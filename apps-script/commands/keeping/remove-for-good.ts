/**
 * Removing for good: what is in the workbook goes in one request with the marks by which it is known again, then what
 * lies in forms and in Drive. Cut off anywhere and asked again, or left to the next run, it comes to the same.
 */
import { longDate } from '../../../shared/schema/dates';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { EVENT_VERSION } from '../../../shared/record/event';
import type { StoredValues } from '../../google/stored-values';
import type {
  Goes,
  RemovalCommand,
  RemovalDone,
  RemovalPreview,
  RemovalSubject,
} from '../../sidebar/keeping-api';
import { againWhileMoved } from '../again-while-moved';
import { keptWatermarks, readWatermarks } from '../collect/watermarks';
import { peopleIn } from '../record/people-faults';
import type { NewEvent } from '../record/record-book';
import { keptRemovals, toKeepRemovals, type Kept } from '../record/removed-record';
import { removalOf } from '../record/removed-visits';
import { actor } from '../visits/actor';
import { findSubject, providerMarks, type KeepingTables, type Subject } from './find-subject';
import { finishOutside } from './finish-outside';
import { archivesOf, countInArchives, otherArchives, type InArchives } from './in-archives';
import { openKeeping } from './open-keeping';
import { reachOutside, type Reach } from './outside-workbook';
import { rowLeft, rowsNotFound } from './response-rows';
import { countRows, withoutSubject } from './rows-of-subject';
import { staysOf } from './out-of-reach';

const documentIds = (tables: KeepingTables, { documents }: Subject): string[] =>
  documents.flatMap((at) => {
    const id = cellText(tables.of('documents').rows[at], 'document-id');
    return id === '' ? [] : [id];
  });

/** What would go, and what would not. Nothing is changed. */
export function previewRemoval(
  of: RemovalSubject,
  stored: StoredValues,
  now: string,
): RemovalPreview | undefined {
  const { tables, record } = openKeeping(stored, now);
  const subject = findSubject(of, tables, record);
  if (!subject) return undefined;
  const { outside, left } = reachOutside(stored, subject.forms, documentIds(tables, subject));
  const rows = rowsNotFound(tables.tabs, subject.forms).map(rowLeft);
  const responses = outside.forms.reduce((sum, one) => sum + one.responses.length, 0);
  const archives = archivesOf(stored, record.book.events, subject.visits);
  const inArchives = countInArchives(archives, subject.names);
  const outsideRows: readonly Goes[] = [
    ...inArchives.goes,
    { count: responses, what: 'response', where: 'the forms themselves' },
    { count: outside.documents.length, what: 'document', where: 'Google Drive' },
  ];
  return {
    title: titleOf(of, tables, subject),
    goes: [...countRows(tables, record, subject), ...outsideRows].filter(({ count }) => count > 0),
    stays: [
      ...[...left, ...rows].map(({ where, what, whatToDo }) => `${where}: ${what} ${whatToDo}`),
      ...inArchives.stays,
      ...otherArchives(archives),
      ...staysOf(subject),
    ],
  };
}

function titleOf({ kind }: RemovalSubject, tables: KeepingTables, subject: Subject): string {
  if (kind === 'provider') return subject.providerNames[0] ?? '';
  if (kind === 'documents')
    return subject.documents.map((at) => cellText(tables.of('documents').rows[at], 'title')).join('; ');
  return tables
    .of('visits')
    .rows.flatMap((row) =>
      subject.visits.has(cellText(row, 'id'))
        ? [`${cellText(row, 'provider')}, ${longDate(cellText(row, 'visit-date'))}`]
        : [],
    )
    .join('; ');
}

/** What is filed of it: that it was removed, and nothing that it said. */
function removalsOf({ id, why }: RemovalCommand, subject: Subject, by: string | null): NewEvent[] {
  return [
    ...[...subject.visits].map((visit) => removalOf(visit, by, why)),
    ...providerMarks(subject).map((mark, at) => ({
      v: EVENT_VERSION,
      id: `${id}.${at}`,
      by,
      subject: { type: 'provider', id: mark },
      kind: 'remove',
      why,
    })),
  ];
}

/** What was removed before, with this. @param until instant of the removal */
function marksWith(
  kept: Kept,
  subject: Subject,
  { outside }: Reach,
  { ours }: InArchives,
  until: string,
): Kept {
  const marks = providerMarks(subject);
  return {
    schema: 1,
    responses: [...new Set([...kept.responses, ...subject.marks])],
    providers: { ...kept.providers, ...Object.fromEntries(marks.map((mark) => [mark, until])) },
    rows: [...new Set([...kept.rows, ...marks])],
    left: {
      forms: [...kept.left.forms, ...outside.forms],
      documents: [...new Set([...kept.left.documents, ...outside.documents])],
      archives: [...kept.left.archives, ...ours.map(({ id }) => ({ id, names: [...subject.names] }))],
    },
  };
}

/**
 * Call under the document lock.
 * @param now instant of the run, ISO
 * @throws ServiceError, having removed nothing, where this person can put right what is in the way, or it passes
 */
export function removeForGood(
  command: RemovalCommand,
  stored: StoredValues,
  now: string,
  mayGoOn: () => boolean,
): RemovalDone {
  const runs: ReturnType<typeof removeOnce>[] = [];
  againWhileMoved(stored, () => runs.push(removeOnce(command, stored, now)));
  const removed = runs.find((one) => one !== undefined);
  const { left, isFinished } = finishOutside(stored, now, mayGoOn);
  return {
    said: removed
      ? 'It is removed. History keeps that something was removed, when, by whom and why, and nothing that it said.'
      : 'It is not here any more.',
    stays: [
      ...[...(removed?.left ?? []), ...left].map(
        ({ where, what, whatToDo }) => `${where}: ${what} ${whatToDo}`,
      ),
      ...(removed?.stays ?? []),
    ],
    isFinished,
  };
}

function removeOnce(
  command: RemovalCommand,
  stored: StoredValues,
  now: string,
): { readonly left: readonly Problem[]; readonly stays: readonly string[] } | undefined {
  const { tables, record } = openKeeping(stored, now);
  const subject = findSubject(command.of, tables, record);
  if (!subject) return undefined;
  const reach = reachOutside(stored, subject.forms, documentIds(tables, subject));
  const archives = archivesOf(stored, record.book.events, subject.visits);
  const left = [...reach.left, ...rowsNotFound(tables.tabs, subject.forms).map(rowLeft)];
  record.first(withoutSubject(tables, record, subject));
  record.book.addEvents(removalsOf(command, subject, actor(peopleIn(tables))));
  const until = record.book.instant();
  const requests = record.requests([], left, () => false, 'all');
  const marks = readWatermarks(stored);
  stored.put(
    {
      ...record.toKeep(),
      ...toKeepRemovals(marksWith(keptRemovals(stored), subject, reach, archives, until)),
      // The ids of some problems name what they are about.
      ...keptWatermarks({ ...marks, problems: record.openProblems(marks.problems) }),
    },
    { requests, tables, leavesNoCopy: true },
  );
  return { left, stays: [...otherArchives(archives), ...staysOf(subject)] };
}
