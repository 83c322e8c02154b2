/**
 * Taking one text of a visit out: the record is written anew without it, in the request that files that it was taken
 * out, and every tab follows. What the form goes on saying is known by its hash, and stays out.
 */
import { InputError, MissingError } from '../../../shared/errors';
import { valueIn } from '../../../shared/record/answer-units';
import { EVENT_VERSION, type RecordedEvent } from '../../../shared/record/event';
import { textName, type RemovedTexts } from '../../../shared/record/removed-text';
import { visitOfAction } from '../../../shared/record/sorted-events';
import { longDate } from '../../../shared/schema/dates';
import { cellText } from '../../../shared/workbook/table-rows';
import { documentUrl } from '../../google/drive-documents';
import { responseCell } from '../../google/response-tabs';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { RedactCommand, VisitTexts } from '../../sidebar/keeping-api';
import { failureText } from '../../failure';
import { againWhileMoved } from '../again-while-moved';
import { ArchiveBook } from '../archiving/archive-book';
import { finishArchive } from '../archiving/finish-archive';
import { keptWatermarks, readWatermarks } from '../collect/watermarks';
import { peopleIn } from '../record/people-faults';
import { problemsWithout, rewriteSubject } from '../record/rewritten-record';
import { settling } from '../record/settling';
import type { WorkbookRecord } from '../record/workbook-record';
import { actor } from '../visits/actor';
import type { KeepingTables } from './find-subject';
import { archivesOf, otherArchives, tryInArchive } from './in-archives';
import { besideLines } from './beside-lines';
import { openKeeping, type OpenKeeping } from './open-keeping';
import { responseRowsOf, rowsNotFound } from './response-rows';
import { textsOf } from './visit-texts';

const FORM =
  'The response in the form still says it, as Google lets nobody but whoever handed it in change it: open it with the link under Correct in This visit, blank the answer and hand it in again.';

/** A text of the form's, as it can stand in a cell of Google's tab; dates and numbers are nobody's words. */
const isTelling = (text: string): boolean => text.length >= 4 && !/^[\d\s./:-]+$/.test(text);

/** What people wrote beside its findings and answers, which the record does not have. */
const besideIt = (tables: KeepingTables, id: string): readonly string[] =>
  (['findings', 'answers'] as const).flatMap((tab) => {
    const table = tables.of(tab);
    return besideLines(table, new Set([id])).flatMap(({ beside, notes }) =>
      notes.map(
        ({ heading, text }) =>
          `In the tab ${table.tab.title}, beside ${beside}, “${text}” stands under “${heading}”: a column of your own. Blank the cell there if it is to go.`,
      ),
    );
  });

/** @throws MissingError where the visit is not in the record */
export function visitTexts(id: string, { tables, record }: OpenKeeping, stored: StoredValues): VisitTexts {
  const found = record.run.visit(id);
  if (!found) throw new MissingError('This visit is no longer in the record. Choose it again.');
  const form = settling().visitForms(record.versions.all())(found.visit.visit);
  const documents = tables.sheet('documents') ? tables.of('documents').rows : [];
  return {
    texts: textsOf(found.visit, found.actions, form),
    stays: [
      FORM,
      ...rowsNotFound(tables.tabs, responseOf(record, id)).map(
        ({ title }) =>
          `In the tab ${title} its row was not found by its time and provider. If it is there, blank the cell there.`,
      ),
      ...besideIt(tables, id),
      ...otherArchives(archivesOf(stored, record.book.events, new Set([id]))),
      ...documents.flatMap((row) =>
        cellText(row, 'visit-id') === id
          ? [
              `${cellText(row, 'title')}, made on ${longDate(cellText(row, 'made-on'))}, may quote it: ${documentUrl(cellText(row, 'document-id'))}`,
            ]
          : [],
      ),
      'What the list of providers says of its provider, and what stands beside other visits.',
      'Earlier versions of this workbook (File, Version history), and what was downloaded, printed or mailed.',
    ],
  };
}

/** Writes the record of one subject anew without what is taken out of it. @param taken the texts are added to it */
function rewritten(
  tables: KeepingTables,
  { book, versions }: WorkbookRecord,
  { subject }: RedactCommand,
  taken: RemovedTexts,
): SheetsRequest[] {
  const requests = rewriteSubject(tables, book, versions.all(), subject, taken);
  if (!requests)
    throw new MissingError(
      'The version of the framework that this visit was made under is missing from this workbook, so its texts cannot be told apart. Remove the whole visit, or bring the hidden tab “Framework versions” back first (File, Version history).',
    );
  return requests;
}

/** Its response, as the tab of its form knows it. */
function responseOf({ book }: WorkbookRecord, visit: string): Parameters<typeof rowsNotFound>[1] {
  const theirs = book.editions.filter(({ id }) => id === visit);
  const moments = theirs.map(({ submittedAt, answers }) => ({
    instant: submittedAt,
    provider: answers.provider.name,
  }));
  return theirs.slice(0, 1).map(({ formId }) => ({ formId, moments, count: 1 }));
}

/** What the tab of the form's responses says of it, cell by cell. */
function inResponseTab(
  tables: KeepingTables,
  record: WorkbookRecord,
  visit: string,
  taken: RemovedTexts,
): SheetsRequest[] {
  return responseRowsOf(tables.tabs, responseOf(record, visit)).flatMap(({ tab, at }) =>
    at.flatMap((row) =>
      (tab.rows[row] ?? []).flatMap((cell, column) => {
        const mark = typeof cell === 'string' && isTelling(cell.trim()) ? taken.get(cell.trim()) : undefined;
        return mark === undefined ? [] : [responseCell(tab, row, column, mark)];
      }),
    ),
  );
}

/** What the form says of it last, by its hash; else what somebody set. */
function nameOf(record: WorkbookRecord, { subject, field }: RedactCommand): string {
  const { unitOf, visitForms } = settling();
  const last = [...record.book.editions]
    .reverse()
    .find(({ id }) => subject.type === 'visit' && id === subject.id);
  const form = last ? visitForms(record.versions.all())(last) : null;
  const value = last ? valueIn(last.answers, unitOf(field, form)) : '';
  if (value !== '') return textName(value);
  const isOf = (one: RecordedEvent): boolean =>
    one.subject.type === subject.type && one.subject.id === subject.id && one.field === field;
  return textName([...record.book.events].reverse().find(isOf)?.to ?? '');
}

/**
 * Takes it out, once however often it is asked. Call under the document lock.
 * @param now instant of the run, ISO
 * @returns what is left to take out
 * @throws InputError for a text that is not there, or that a visit cannot be without
 */
export function redactText(command: RedactCommand, stored: StoredValues, now: string): VisitTexts {
  // What people typed since is filed first: it may be the very text.
  againWhileMoved(stored, () => {
    const { tables, record } = openKeeping(stored, now);
    const requests = record.requests([], [], () => false, 'all');
    stored.put(record.toKeep(), { requests, tables });
  });
  againWhileMoved(stored, () => redactOnce(command, stored, now));
  const refused = inArchivesToo(command.visit, stored, now);
  const left = visitTexts(command.visit, openKeeping(stored, now), stored);
  return { ...left, stays: [...refused, ...left.stays] };
}

/**
 * Its archives say it no more either, as soon as this account can open them; until then it is told as a problem.
 * @returns why not, in words
 */
function inArchivesToo(visit: string, stored: StoredValues, now: string): readonly string[] {
  const { record } = openKeeping(stored, now);
  const { book, settings, versions } = record;
  const isTheirs = ({ subject: { type, id } }: RecordedEvent): boolean =>
    visit === (type === 'action' ? visitOfAction(id) : type === 'visit' ? id : '');
  const said = {
    editions: book.editions.filter(({ id }) => id === visit),
    events: book.events.filter(isTheirs),
  };
  const isIn = record.run.visit(visit)?.visit.archived?.in;
  return archivesOf(stored, book.events, new Set([visit])).ours.flatMap((archive) => {
    const refused = tryInArchive(() => {
      new ArchiveBook(archive).write(new Set([visit]), said, versions.all(), settings, now);
      // Of one that was brought back it has an earlier copy, which is all that there is to it.
      if (isIn === archive.id)
        finishArchive({ archive: archive.id, visits: [visit], along: [] }, stored, now);
    });
    return refused ? [`It still stands in an archive. ${failureText(refused)}`] : [];
  });
}

function redactOnce(command: RedactCommand, stored: StoredValues, now: string): void {
  const opened = openKeeping(stored, now);
  const { tables, record } = opened;
  const { id, visit, subject, field, why } = command;
  const sent = record.book.events.find((event) => event.id === id);
  if (sent && (sent.field !== field || sent.subject.id !== subject.id))
    throw new InputError('Another text was taken out by this very command. Open the visit again.');
  const isDone = sent !== undefined;
  const { texts } = visitTexts(visit, opened, stored);
  const isThere = texts.some(
    (one) => one.field === field && one.subject.type === subject.type && one.subject.id === subject.id,
  );
  if (!isDone && !isThere) throw new InputError('This text is not there any more. Open the visit again.');
  record.book.addEvents([
    {
      v: EVENT_VERSION,
      id,
      by: actor(peopleIn(tables)),
      subject,
      kind: 'redact',
      field,
      from: nameOf(record, command),
      why,
    },
  ]);
  const taken: RemovedTexts = new Map();
  const requests = [
    ...rewritten(tables, record, command, taken),
    ...inResponseTab(tables, record, visit, taken),
    ...problemsWithout(tables, taken),
  ];
  record.first(requests);
  const marks = readWatermarks(stored);
  const all = record.requests([], [], () => false, 'all');
  stored.put(
    { ...record.toKeep(), ...keptWatermarks({ ...marks, problems: record.openProblems(marks.problems) }) },
    { requests: all, tables, leavesNoCopy: true },
  );
}
