/**
 * A text that was taken out elsewhere, or here, of what is gathered: what comes in goes without it, and what was gathered
 * while it still stood there is written anew.
 */
import { InputError } from '../../../shared/errors';
import { inOrder, type RecordedEvent, type Subject } from '../../../shared/record/event';
import { unremovable, type RemovedTexts } from '../../../shared/record/removed-text';
import type { Framework } from '../../../shared/schema/framework';
import { decodeEvent } from '../../../shared/workbook/history-tab';
import { decodeEdition } from '../../../shared/workbook/responses-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import { problemsWithout, rewriteRows, type Said } from '../record/rewritten-record';
import { settling } from '../record/settling';

const keyOf = ({ type, id }: Subject): string => `${type} ${id}`;
const isRedaction = (event: RecordedEvent): boolean => event.kind === 'redact' && unremovable(event) === '';

/** What comes in says or takes out something of a subject of which a text was taken out. @param history with kind and subject */
export function redactedSubjects(
  history: readonly Readonly<Record<'kind' | 'subject', unknown>>[],
  { editions, events }: Said,
): ReadonlySet<string> {
  const redacted = new Set([
    ...history.flatMap(({ kind, subject }) => (kind === 'redact' ? [String(subject)] : [])),
    ...events.flatMap((event) => (isRedaction(event) ? [keyOf(event.subject)] : [])),
  ]);
  const coming = new Set([
    ...editions.map(({ id }) => keyOf({ type: 'visit', id })),
    ...events.map(({ subject }) => keyOf(subject)),
  ]);
  return new Set([...coming].filter((key) => redacted.has(key)));
}

/** What a row keeps; one that was changed by hand is told by every whole run, and is no reason to stop. */
function readable<Row, T>(
  rows: readonly Row[],
  isWanted: (row: Row) => boolean,
  read: (row: Row) => T,
): readonly T[] {
  return rows.flatMap((row) => {
    if (!isWanted(row)) return [];
    try {
      return [read(row)];
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  });
}

/**
 * @param subjects of which a text was taken out
 * @param coming what comes in
 * @returns what comes in without those texts, and the changes that take them out of what is here
 */
export function withoutRedacted(
  tables: Tables<'responses' | 'history' | 'problems'>,
  subjects: ReadonlySet<string>,
  coming: Said,
  frameworks: readonly Framework[],
): { readonly coming: Said; readonly requests: readonly SheetsRequest[] } {
  const { visitForms, withoutRemovedTexts } = settling();
  const forms = visitForms(frameworks);
  const here: Said = {
    editions: readable(
      tables.of('responses').rows,
      (row) => subjects.has(`visit ${cellText(row, 'visit-id')}`),
      (row) => decodeEdition(row, 'A row of Responses'),
    ),
    events: readable(
      tables.of('history').rows,
      (row) => subjects.has(cellText(row, 'subject')),
      (row) => decodeEvent(row, 'A row of History'),
    ),
  };
  const taken: RemovedTexts = new Map();
  const said = [...subjects].map((key): Said => {
    const editions = [...here.editions, ...coming.editions].filter(
      ({ id }) => keyOf({ type: 'visit', id }) === key,
    );
    const about = [...here.events, ...coming.events]
      .filter(({ subject }) => keyOf(subject) === key)
      .sort(inOrder);
    const [last] = editions.slice(-1);
    return withoutRemovedTexts(editions, about, about.filter(isRedaction), last ? forms(last) : null, taken);
  });
  const editions = new Map(said.flatMap((one) => one.editions).map((one) => [one.edition, one]));
  const events = new Map(said.flatMap((one) => one.events).map((one) => [one.id, one]));
  return {
    coming: {
      editions: coming.editions.map((one) => editions.get(one.edition) ?? one),
      events: coming.events.map((one) => events.get(one.id) ?? one),
    },
    requests: [
      ...rewriteRows(tables, { editions: [...editions.values()], events: [...events.values()] }),
      ...(tables.sheet('problems') ? problemsWithout(tables, taken) : []),
    ],
  };
}
