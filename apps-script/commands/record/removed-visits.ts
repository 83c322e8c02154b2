/** Visits that were removed for good: taken out of an open record, and out again where an earlier version brings them back. */
import { ownId } from '../../../shared/county/provider-identity';
import { EVENT_VERSION, type RecordedEvent } from '../../../shared/record/event';
import { removedProvider, responseMark } from '../../../shared/record/removed-marks';
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { providerOfRow, type ProviderRow } from '../../../shared/workbook/providers-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { Tables } from '../../google/tables';
import type { NewEvent, RecordBook } from './record-book';
import { keptRemovals, toKeepRemovals, type Removed } from './removed-record';
import { isAboutVisits, recordAbout, rowsAbout, withoutRows } from './rows-without';

type RecordTables = Tables<
  'visits' | 'findings' | 'answers' | 'actions' | 'problems' | 'history' | 'responses'
>;

/** What stays of a visit in History: that it was removed, by whom and when, and why in words that were to choose from. */
export const removalOf = (id: string, by: string | null, why: string): NewEvent => ({
  v: EVENT_VERSION,
  id: `removed-${responseMark(id)}`,
  by,
  subject: { type: 'visit', id },
  kind: 'remove',
  ...(why !== '' && { why }),
});

const isRemoval = ({ kind }: Pick<RecordedEvent, 'kind'>): boolean => kind === 'remove';

/**
 * Takes them out of every tab of the record, but for their removals.
 * @param ids of the visits
 * @param names each id of their responses
 * @param alsoOut whether an event of another subject goes with them
 */
export function withoutVisits(
  tables: RecordTables,
  book: RecordBook,
  ids: ReadonlySet<string>,
  names: ReadonlySet<string>,
  alsoOut: (event: RecordedEvent) => boolean = () => false,
): SheetsRequest[] {
  const isTheirs = isAboutVisits(ids);
  const others = new Set(book.events.flatMap((one) => (alsoOut(one) ? [one.id] : [])));
  const isOut = (subject: string, kind: string, id: string): boolean =>
    (isTheirs(subject) && !isRemoval({ kind })) || others.has(id);
  const record = recordAbout(tables, ids, (subject, row) =>
    isOut(subject, cellText(row, 'kind'), cellText(row, 'id')),
  );
  return [
    ...withoutRows(tables, rowsAbout(tables, ids, names)),
    ...book.remove(record, {
      edition: ({ id }) => ids.has(id),
      event: ({ id, kind, subject }) => isOut(`${subject.type} ${subject.id}`, kind, id),
    }),
  ];
}

/** Told until somebody has looked where nothing says whose a row is. @param at ISO */
const cameBack = (visits: number, at: string): Problem => ({
  id: `removal:back:${at}`,
  where: 'This workbook',
  what:
    visits === 0
      ? 'An earlier version of the workbook brought back what had been done about a provider that was removed for good. The record was cleared of it again.'
      : `An earlier version of the workbook brought back ${visits === 1 ? 'a visit that was' : `${visits} visits that were`} removed for good. The record was cleared of ${visits === 1 ? 'it' : 'them'} again.`,
  whatToDo:
    'Look into Documents, Checklists and the tabs of responses: delete there the rows of what had been removed. Then set Status to Solved.',
  formId: '',
  responseId: '',
  maySettle: true,
});

/** Takes out again what an earlier version of the workbook, or of a tab, has brought back. */
export function removedAgain(tables: RecordTables, book: RecordBook, removed: Removed): SheetsRequest[] {
  if (removed.isNone) return [];
  const named = new Set<string>([
    ...tables.of('visits').rows.map((row) => cellText(row, 'id')),
    ...book.editions.map(({ id }) => id),
    ...book.events.flatMap(({ kind, subject: { type, id } }) =>
      isRemoval({ kind }) ? [] : [type === 'action' ? visitOfAction(id) : type === 'visit' ? id : ''],
    ),
  ]);
  const back = new Set([...named].filter((id) => id !== '' && removed.hasId(id)));
  const isOut = (event: RecordedEvent): boolean => !isRemoval(event) && removed.hasEvent(event);
  if (back.size === 0 && !book.events.some(isOut)) return [];
  const requests = withoutVisits(tables, book, back, back, isOut);
  book.addEvents([...back].map((id) => removalOf(id, null, '')));
  book.faults.push(cameBack(back.size, book.instant()));
  return requests;
}

/** By which names a row of the Providers tab was removed, if it was. */
const marksOfRow = (row: ProviderRow): readonly string[] => {
  const { name, urn } = providerOfRow(row);
  const byName = name === '' ? [] : [ownId({ name })];
  return [...byName, ...(urn === undefined ? [] : [`urn:${urn}`])].map(removedProvider);
};

/**
 * Rows of providers that were removed: taken out again where an earlier version of the workbook has just brought them
 * back; in any other run somebody has entered the provider anew, which is theirs to do.
 */
export function providersAgain(
  tables: Tables<'providers'>,
  stored: StoredValues,
): { readonly requests: readonly SheetsRequest[]; readonly keep: Readonly<Record<string, string>> } {
  const kept = keptRemovals(stored);
  const providers = tables.of('providers');
  const removed = new Set(kept.rows);
  const back =
    removed.size === 0
      ? []
      : providers.rows.flatMap((row, index) => {
          const marks = marksOfRow(row).filter((mark) => removed.has(mark));
          return marks.length > 0 ? [{ index, marks }] : [];
        });
  if (back.length === 0) return { requests: [], keep: {} };
  if (stored.isToBePutRight && stored.notices().some(({ kind }) => kind === 'restored'))
    return { requests: providers.remove(back.map(({ index }) => index)), keep: {} };
  const anew = new Set(back.flatMap(({ marks }) => marks));
  return {
    requests: [],
    keep: toKeepRemovals({ ...kept, rows: kept.rows.filter((mark) => !anew.has(mark)) }),
  };
}
