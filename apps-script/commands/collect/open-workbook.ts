/** The workbook as a run that collects has it open: all of it, or what the responses that came in touch. */
import { readTables, type Tables } from '../../google/tables';
import type { StoredValues } from '../../google/stored-values';
import type { SheetsRequest } from '../../google/sheets-api';
import type { CollectedRecord } from '../record/collected-record';
import { LINES_COMPARED, PARTS } from '../record/parts-to-read';
import { peopleIn } from '../record/people-faults';
import { WorkbookRecord } from '../record/workbook-record';
import type { CollectOptions } from './collect-options';
import { lookAtListings, type ListedToday } from './daily-listing';
import type { FormsRead } from './forms-read';
import type { NewResponse } from './new-responses';
import { openHandIn } from './open-hand-in';
import { ownersOf, type OwnersLookedAt } from './owner-problems';
import { standingRequests } from './standing-requests';
import { VisitUpsert } from './visit-upsert';
import { readWatermarks } from './watermarks';

export interface OpenedWorkbook {
  readonly tables: Tables<'problems'>;
  readonly record: CollectedRecord;
  readonly upsert: VisitUpsert;
  /** Under the ids of their visits. */
  readonly responses: readonly NewResponse[];
  /** What listings of whole forms tell. */
  readonly listed: Pick<ListedToday, 'listed' | 'done'>;
  /** What was read is filed already, as it is. */
  readonly asFiled: readonly NewResponse[];
  readonly owners: OwnersLookedAt;
  /** What is drawn as a whole is drawn anew. */
  readonly stale: boolean;
  /** What goes with the last of the changes: what Start says, and the checklists; undefined: these could not be done so. */
  readonly standing: () => readonly SheetsRequest[];
  readonly checklists: () => readonly SheetsRequest[] | undefined;
}

type Options = Pick<CollectOptions, 'now' | 'mayGoOn' | 'standing' | 'checklists'>;

const NO_OWNERS: OwnersLookedAt = { found: [], solved: [] };

/** @param stale what is drawn as a whole is drawn anew, too */
export function openAll(
  { now, mayGoOn, standing, checklists }: Options,
  stored: StoredValues,
  { receipts, read, listings }: FormsRead,
  stale: boolean,
): OpenedWorkbook {
  const marks = readWatermarks(stored);
  const tables = readTables({
    ...(stale && { start: 'rows' as const }),
    ...(checklists && { checklists: 'rows' as const }),
    ...PARTS,
    ...(marks.rebuild && LINES_COMPARED),
  });
  const record = new WorkbookRecord(tables, stored, now, receipts, marks.rebuild);
  // Before anything is identified: a visit whose row somebody deleted is known by its record.
  record.open();
  const upsert = new VisitUpsert(record, tables.of('visits'), marks.rebuild);
  const filed = {
    ofForm: (formId: string) => record.filed.ofForm(formId),
    tryOuts: () => record.filed.tryOuts(),
    isRemoved: (name: string) => record.removed.hasId(name),
  };
  const listed = lookAtListings(listings, filed, marks, read.responses, mayGoOn);
  return {
    tables,
    record,
    upsert,
    responses: upsert.identify([...listed.late, ...read.responses], mayGoOn),
    listed,
    asFiled: [],
    owners: stale ? ownersOf(receipts, peopleIn(tables)) : NO_OWNERS,
    stale,
    standing: () => (stale ? standingRequests(tables, standing) : []),
    checklists: () => (checklists ? checklists(tables) : []),
  };
}

/** @returns undefined where all of it is to be read. @throws ReadAllOfIt likewise */
export function openTouchedOnly(
  { now, mayGoOn }: Options,
  stored: StoredValues,
  { receipts, read }: FormsRead,
): OpenedWorkbook | undefined {
  const told = [...read.problems.map(({ id }) => id), ...read.solved];
  const opened = openHandIn(stored, now, receipts, read.responses, told);
  if (!opened) return undefined;
  const { rows, record, responses, asFiled } = opened;
  const upsert = new VisitUpsert(record, rows.tables.of('visits'), false);
  return {
    tables: rows.tables,
    record,
    upsert,
    responses: upsert.identify(responses, mayGoOn),
    listed: { listed: [], done: [] },
    asFiled,
    owners: NO_OWNERS,
    stale: false,
    standing: () => [],
    checklists: () => [],
  };
}
