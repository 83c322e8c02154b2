/** The only rewriting that there is: rows of the record, and problems that quote it, without what was taken out for good. */
import { withoutTaken } from '../../../shared/record/problem';
import type { Edition } from '../../../shared/record/edition';
import type { RecordedEvent, Subject } from '../../../shared/record/event';
import type { RemovedTexts } from '../../../shared/record/removed-text';
import type { Framework } from '../../../shared/schema/framework';
import { encodeEvent } from '../../../shared/workbook/history-tab';
import { encodeEdition } from '../../../shared/workbook/responses-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import type { RecordBook } from './record-book';
import { settling } from './settling';

/** What one subject's record says without what was taken out of it. */
export interface Said {
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
}

/** Writes it into the rows that keep it, where they say something else. */
export function rewriteRows(tables: Tables<'responses' | 'history'>, said: Said): SheetsRequest[] {
  const [responses, history] = [tables.of('responses'), tables.of('history')];
  const editions = new Map(said.editions.map((one) => [one.edition, one]));
  const events = new Map(said.events.map((one) => [one.id, one]));
  return [
    ...responses.rows.flatMap((row, at) => {
      const edition = editions.get(cellText(row, 'edition'));
      return edition ? responses.update(at, encodeEdition(edition)) : [];
    }),
    ...history.rows.flatMap((row, at) => {
      const event = events.get(cellText(row, 'id'));
      return event ? history.update(at, encodeEvent(event)) : [];
    }),
  ];
}

/**
 * Writes all that the record has of one subject anew without what was taken out of it, in this run as well.
 * @param taken the texts are added to it
 * @returns undefined where the framework of a visit is missing, so that its texts cannot be told apart
 */
export function rewriteSubject(
  tables: Tables<'responses' | 'history'>,
  book: Pick<RecordBook, 'editions' | 'events'>,
  frameworks: readonly Framework[],
  { type, id }: Subject,
  taken: RemovedTexts,
): SheetsRequest[] | undefined {
  const { visitForms, withoutRemovedTexts } = settling();
  const about = book.events.filter(({ subject }) => subject.type === type && subject.id === id);
  const theirs = type === 'visit' ? book.editions.filter((one) => one.id === id) : [];
  const [last] = theirs.slice(-1);
  const form = last ? visitForms(frameworks)(last) : null;
  if (type === 'visit' && form === null) return undefined;
  const redactions = about.filter(({ kind }) => kind === 'redact');
  const said = withoutRemovedTexts(theirs, about, redactions, form, taken);
  const editions = new Map(said.editions.map((one) => [one.edition, one]));
  const events = new Map(said.events.map((one) => [one.id, one]));
  book.editions.forEach((one, at) => (book.editions[at] = editions.get(one.edition) ?? one));
  book.events.forEach((one, at) => (book.events[at] = events.get(one.id) ?? one));
  return rewriteRows(tables, said);
}

/** Problems that quote it, those that are solved among them. */
export function problemsWithout(tables: Tables<'problems'>, taken: RemovedTexts): SheetsRequest[] {
  const without = withoutTaken(taken);
  const table = tables.of('problems');
  return table.rows.flatMap((row, at) =>
    table.update(at, {
      what: without(cellText(row, 'what')),
      'what-to-do': without(cellText(row, 'what-to-do')),
    }),
  );
}
