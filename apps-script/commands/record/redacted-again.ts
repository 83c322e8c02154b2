/**
 * What was taken out of the record, as this workbook keeps it beside its versions: that it was, and no text. An earlier
 * version of the workbook (File, Version history) has the texts again and does not know of it; they go once more.
 */
import * as z from 'zod/mini';
import { RecordedEvent } from '../../../shared/record/event';
import type { RemovedTexts } from '../../../shared/record/removed-text';
import type { Framework } from '../../../shared/schema/framework';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { readOrNothing } from '../../google/read-stored';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { Tables } from '../../google/tables';
import type { RecordBook } from './record-book';
import type { Removed } from './removed-record';
import { problemsWithout, rewriteSubject } from './rewritten-record';

const NAME = 'redacted';
const KIND = {
  schema: z.lazy(() => z.object({ schema: z.literal(1), events: z.array(RecordedEvent) })),
  version: 1,
  remedy: 'Bring it back with File, Version history.',
  what: 'The list of texts that were taken out',
};
const kept = (stored: StoredValues): readonly RecordedEvent[] =>
  readOrNothing(stored, NAME, KIND)?.events ?? [];

/** Told until somebody has looked where nothing says whose a text is. @param at ISO */
const cameBack = (count: number, at: string): Problem => ({
  id: `redaction:back:${at}`,
  where: 'This workbook',
  what: `An earlier version of the workbook brought back ${count === 1 ? 'a text that was' : `${count} texts that were`} taken out. The record and its tabs were cleared of ${count === 1 ? 'it' : 'them'} again.`,
  whatToDo:
    'Look into the tabs of responses and the columns of your own: take out there what is to be gone. Then set Status to Solved.',
  formId: '',
  responseId: '',
});

/** Takes out again what an earlier version of the workbook has brought back. Once the record was read. */
export function redactedAgain(
  tables: Tables<'responses' | 'history' | 'problems'>,
  book: RecordBook,
  frameworks: () => readonly Framework[],
  stored: StoredValues,
  removed: Removed,
): readonly SheetsRequest[] {
  const known = new Set(book.events.map(({ id }) => id));
  const back = kept(stored).filter((event) => !known.has(event.id) && !removed.hasEvent(event));
  if (back.length === 0) return [];
  book.take([], back);
  book.faults.push(cameBack(back.length, book.instant()));
  const taken: RemovedTexts = new Map();
  const subjects = new Map(back.map(({ subject }) => [`${subject.type} ${subject.id}`, subject]));
  const rewritten = [...subjects.values()].flatMap(
    (subject) => rewriteSubject(tables, book, frameworks(), subject, taken) ?? [],
  );
  return [...rewritten, ...problemsWithout(tables, taken)];
}

/** What keeps which texts were taken out; nothing where that is kept already. Once the record was read. */
export function toKeepRedactions(
  { events }: Pick<RecordBook, 'events'>,
  stored: StoredValues,
): Record<string, string> {
  const all = events.filter(({ kind }) => kind === 'redact');
  const before = new Set(kept(stored).map(({ id }) => id));
  return all.length === before.size && all.every(({ id }) => before.has(id))
    ? {}
    : { [NAME]: JSON.stringify({ schema: 1, events: all }) };
}
