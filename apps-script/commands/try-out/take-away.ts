/**
 * Taking a try-out away: first its response out of the form, then everything that came of it, in one request with the
 * record that it was there. Cut off anywhere, it is done again and comes to the same.
 */
import { isMadeUp, isTryOut } from '../../../shared/county/try-out';
import { InputError, ServiceError } from '../../../shared/errors';
import { keyOfRole } from '../../../shared/form/key-of-role';
import { decodeNames } from '../../../shared/workbook/response-names';
import { cellText } from '../../../shared/workbook/table-rows';
import { decodeVisit } from '../../../shared/workbook/visits-tab';
import { deleteResponses } from '../../google/made-up-response';
import { readAllReceipts } from '../../google/receipts';
import { responseTab, withoutResponseRows } from '../../google/response-tabs';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import { readTables, type TableOf, type Tables } from '../../google/tables';
import { keptTryOuts, readTryOuts, type TryOuts } from '../collect/try-out-record';
import { withoutResponses } from '../collect/watermarks';
import { recordWithout } from '../record/record-kept';
import { isAboutVisits, recordAbout, rowsAbout, withoutRows } from '../record/rows-without';
import { handInNotes, VisitPlaces } from '../record/visit-places';
import { againWhileMoved } from '../again-while-moved';
import { openLibrary, type FrameworkLibrary } from '../frameworks/framework-library';

/** So long Google may take to write what was handed in to the tab of responses. */
const LATE_MS = 60 * 60 * 1000;
/** So long a try-out stays unless somebody takes it away: whoever set up can show it round. */
const STAYS_MS = 24 * 60 * 60 * 1000;

type RowTables = Tables<
  'visits' | 'findings' | 'answers' | 'actions' | 'problems' | 'providers' | 'responses' | 'history'
>;

interface FiledTryOut {
  readonly index: number;
  readonly id: string;
  /** Each name of its response. */
  readonly names: readonly string[];
  readonly formId: string;
  readonly since: string;
}

/** Whether a row that looks like a try-out is one: what somebody typed into a cell makes none of a visit. */
function isOne(row: TableOf<'visits'>['rows'][number]): boolean {
  try {
    return isMadeUp(cellText(row, 'provider')) && isTryOut(decodeVisit(row).answers);
  } catch (error) {
    if (error instanceof InputError) return false;
    throw error;
  }
}

const filedIn = (visits: TableOf<'visits'>): FiledTryOut[] =>
  visits.rows.flatMap((row, index) => {
    if (!isOne(row)) return [];
    const { readAs, firstAt } = decodeNames(row);
    const at = cellText(row, 'submitted-at');
    const since = firstAt !== '' && firstAt < at ? firstAt : at;
    const id = cellText(row, 'id');
    const names = [...new Set([id, ...Object.values(readAs)])];
    return [{ index, id, names, formId: cellText(row, 'form-id'), since }];
  });

/** Where to look, by form: what is kept, and what stands in the Visits tab. */
function places(kept: TryOuts, filed: readonly FiledTryOut[]): TryOuts {
  const found = { ...kept };
  for (const { formId, since } of filed) {
    const known = found[formId];
    found[formId] = { since: known && known.since < since ? known.since : since, gone: false };
  }
  return found;
}

/** Takes the responses out of one form. A form that is gone has none. */
function emptyForm(stored: StoredValues, library: FrameworkLibrary, formId: string, since: string): void {
  const receipt = readAllReceipts(stored).find((one) => one.formId === formId);
  if (!receipt) return;
  try {
    const framework = library.version(receipt.framework, receipt.version);
    const key = keyOfRole(framework, receipt.instrument, 'provider-name');
    deleteResponses(receipt, { since, key, fits: isMadeUp });
  } catch (error) {
    if (!(error instanceof ServiceError && error.cause?.kind === 'not-found')) throw error;
    console.log('The form of a try-out is gone:', error);
  }
}

function rowsOf(tables: RowTables, filed: readonly FiledTryOut[]): SheetsRequest[] {
  const ids = new Set(filed.map(({ id }) => id));
  return withoutRows(tables, rowsAbout(tables, ids, new Set(filed.flatMap((one) => one.names))));
}

/** What the record holds of them, as changes, and how much less it holds then. */
function recordOf(
  tables: RowTables,
  stored: StoredValues,
  filed: readonly FiledTryOut[],
): { readonly requests: SheetsRequest[]; readonly keep: Record<string, string> } {
  if (!tables.sheet('responses') || !tables.sheet('history')) return { requests: [], keep: {} };
  const ids = new Set(filed.map(({ id }) => id));
  const { editions, events } = recordAbout(tables, ids, isAboutVisits(ids));
  return {
    requests: [...tables.of('responses').remove(editions), ...tables.of('history').remove(events)],
    keep: recordWithout(stored, { editions: editions.length, events: events.length }),
  };
}

/** What hand-ins find the other visits' rows by, once those rows are out: noted anew where it was. */
function placesAfter(
  tables: RowTables,
  stored: StoredValues,
): { readonly requests: SheetsRequest[]; readonly keep: Record<string, string> } {
  if (!handInNotes(stored)) return { requests: [], keep: {} };
  const places = new VisitPlaces(tables, stored);
  return { requests: places.requests(), keep: places.toKeep() };
}

/**
 * Takes every try-out away that is known here, and each that somebody filled in by hand. Call under the document lock.
 * @param now instant, ISO
 * @throws ServiceError where this account cannot take a response out of its form: then nothing else is taken away either,
 * as it would come back with the next reading.
 */
export const takeAwayTryOuts = (stored: StoredValues, library: FrameworkLibrary, now: string): void =>
  againWhileMoved(stored, () => takeAwayOnce(stored, library, now));

function takeAwayOnce(stored: StoredValues, library: FrameworkLibrary, now: string): void {
  const tables = readTables({
    visits: 'rows',
    findings: 'rows',
    answers: 'rows',
    actions: 'rows',
    problems: 'rows',
    providers: 'header',
    responses: ['visit-id'],
    history: ['subject'],
  });
  const filed = filedIn(tables.of('visits'));
  const kept = readTryOuts(stored);
  const forms = places(kept, filed);
  if (!Object.keys(forms).length) return;
  for (const [formId, { since, gone }] of Object.entries(forms))
    if (!gone) emptyForm(stored, library, formId, since);
  const left: TryOuts = {};
  const copies = Object.entries(forms).flatMap(([formId, { since }]): SheetsRequest[] => {
    const tab = responseTab(tables.tabs, formId);
    if (!tab) return [];
    const found = tab.rows.flatMap((cells, at) =>
      cells.some((cell) => typeof cell === 'string' && isMadeUp(cell)) ? [at] : [],
    );
    const isLate = found.length === 0 && Date.parse(now) - Date.parse(since) < LATE_MS;
    if (isLate) left[formId] = { since, gone: true };
    return withoutResponseRows(tab, found);
  });
  const rows = rowsOf(tables, filed);
  const record = recordOf(tables, stored, filed);
  const others = placesAfter(tables, stored);
  stored.put(
    {
      ...record.keep,
      ...others.keep,
      ...keptTryOuts(left),
      ...withoutResponses(
        stored,
        filed.flatMap(({ names }) => names),
      ),
    },
    { requests: [...rows, ...record.requests, ...others.requests, ...copies], tables, leavesNoCopy: true },
  );
}

/**
 * For a run that starts by itself: takes away what is a day old. What this account cannot take away waits for whoever
 * can; the sidebar shows that it is there.
 */
export function takeAwayOldTryOuts(stored: StoredValues, now: string): void {
  const isDue = Object.values(readTryOuts(stored)).some(
    ({ since, gone }) => gone || Date.parse(now) - Date.parse(since) > STAYS_MS,
  );
  if (!isDue) return;
  try {
    takeAwayTryOuts(stored, openLibrary(stored), now);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    console.log('A try-out is left for another run:', error);
  }
}
