/**
 * A workbook opened by what says in a few letters where each visit's rows stand, and of it only the rows that some visits
 * touch, so that what is read does not grow with what is stored.
 */
import { isUrn } from '../../../shared/schema/text';
import type { Cell } from '../../../shared/schema/workbook-plan';
import type { HandInNotes } from '../../../shared/workbook/hand-in-notes';
import { LineNumbers, type Run } from '../../../shared/workbook/line-numbers';
import type { Indexed, VisitIndex } from '../../../shared/workbook/visit-index';
import type { OtherRows } from '../../google/other-rows';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { StoredValues } from '../../google/stored-values';
import type { ColumnKey } from '../../google/tables';
import { openTouched, type Look, type TouchedRows } from '../../google/touched-rows';
import type { WorkbookTab } from './parts-to-read';
import { isRecordBegun } from './record-kept';
import { settling } from './settling';
import { ENDING, handInNotes, READ_ALONE } from './visit-places';

export type TouchedTab = Exclude<WorkbookTab, 'people'>;
/** Those of a run that also asks who somebody is. */
export type Touched = TouchedRows<TouchedTab>;

export interface Opened<Rows extends Touched = Touched> {
  readonly notes: HandInNotes;
  readonly rows: Rows;
  readonly index: VisitIndex;
}

/** The visits whose rows were read. */
export interface TouchedVisits {
  /** Those of which something may come in: with everything that is about them. */
  readonly candidates: readonly Indexed[];
  /** Places of all visits to their providers, and to those of what comes in; undefined where they are too many. */
  readonly ofProviders: ReadonlySet<number> | undefined;
}

/** More visits to one provider are left to the hour, which brings all of the list up to date. */
const MOST_OF_PROVIDER = 60;

const textOf = (cell: Cell | undefined): string => String(cell ?? '').trim();

/** undefined where it is not noted where one of them stands. @param more columns of the Visits tab */
function looksOf(
  { columns, rows }: HandInNotes,
  more: readonly ColumnKey<'visits'>[],
): Readonly<Record<keyof typeof READ_ALONE, Look>> | undefined {
  const look = (id: keyof typeof READ_ALONE): Look => {
    const [key = ''] = READ_ALONE[id];
    const keys: readonly string[] = [...READ_ALONE[id], ...(id === 'visits' ? more : [])];
    const at = columns[id] ?? {};
    const end = ENDING.some((one) => one === id) && { end: { rows: rows[id] ?? 0, key } };
    return {
      columns: Object.fromEntries(keys.flatMap((one) => (at[one] === undefined ? [] : [[one, at[one]]]))),
      ...end,
    };
  };
  const visits = look('visits');
  if (more.some((key) => visits.columns[key] === undefined)) return undefined;
  return {
    visits,
    providers: look('providers'),
    actions: look('actions'),
    problems: look('problems'),
    findings: look('findings'),
    answers: look('answers'),
    history: look('history'),
    responses: look('responses'),
  };
}

/**
 * Opens it, in one call.
 * @param also tabs that are read whole beside those that every such run needs
 * @param more columns of the Visits tab that are read whole
 * @returns undefined where all of the workbook is to be read: it is not begun, or stands otherwise than it was noted
 */
export function openByIndex<Also extends 'people' = never>(
  stored: StoredValues,
  also: Readonly<Record<Also, 'all'>>,
  more: readonly ColumnKey<'visits'>[] = [],
): Opened<TouchedRows<TouchedTab | Also>> | undefined {
  const notes = isRecordBegun(stored) ? handInNotes(stored) : undefined;
  const looks = notes && looksOf(notes, more);
  const rows =
    looks &&
    openTouched<TouchedTab | Also>({ ...looks, settings: 'all', versions: 'all', ...also }, stored.guard);
  if (!notes || !rows) return undefined;
  const index = new (settling().VisitIndex)(rows.column('visits', 'index').map(textOf));
  // Somebody deleted the row of a visit, which may be the one that is meant, or pasted one.
  return index.there === notes.visits ? { notes, rows, index } : undefined;
}

/** Of each row of the LA's list: marks of all that it stands for. */
function listed(rows: Touched): readonly (readonly string[])[] {
  const [names, urns, merged] = READ_ALONE.providers.map((key) => rows.column('providers', key));
  return (names ?? []).map((name, at) => {
    const urn = textOf(urns?.[at]);
    const into = textOf(merged?.[at]);
    return settling().providerMarks(
      textOf(name),
      isUrn(urn) ? urn : undefined,
      into === '' ? [] : into.split('\n'),
    );
  });
}

/** Places of a visit's lines, with those around them by which it is seen whether they stand there still. */
function linesOf(run: Run | undefined, gone: readonly number[], all: number): readonly number[] {
  if (!run) return [];
  const from = new LineNumbers(gone).placeOf(run[0]);
  if (from === undefined) throw new ReadAllOfIt('lines of a visit are gone');
  const first = Math.max(0, from - 1);
  const last = Math.min(all - 1, from + run[1]);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/**
 * Reads the rows that these visits touch, in one call where there are any.
 * @param candidates visits of which something may come in, or be done
 * @param providers marks of others whom they may come to be about
 * @param told parts of the ids of problems that may be told or solved
 * @param most so many times as many visits to their providers are read with them as to one
 * @param others what is known of the other visits' rows
 * @throws ReadAllOfIt where they do not stand where they did
 */
export function loadTouched(
  { notes, rows, index }: Opened,
  candidates: readonly Indexed[],
  providers: readonly string[],
  told: readonly string[],
  most = 1,
  others?: OtherRows,
): TouchedVisits {
  const found = index.ofProviders(
    [...providers, ...candidates.flatMap((visit) => visit.providers)],
    listed(rows),
  );
  const areTooMany = found.visits.length > MOST_OF_PROVIDER * most;
  const around = areTooMany ? [] : found.visits;
  const visits = new Map([...candidates, ...around].map((visit) => [visit.place, visit]));
  const marks = new Set([...visits.values()].map(({ actionMark }) => actionMark));
  const placesOf = <Id extends 'actions' | 'problems'>(
    id: Id,
    key: ColumnKey<Id>,
    isMeant: (text: string) => boolean,
  ): number[] => rows.column(id, key).flatMap((cell, place) => (isMeant(textOf(cell)) ? [place] : []));
  const lines = (id: 'findings' | 'answers'): number[] =>
    candidates.flatMap((visit) => linesOf(visit.rows[id], notes.gone[id], notes.rows[id] ?? 0));
  const loaded = {
    visits: [...visits.keys()],
    providers: areTooMany ? [] : found.rows,
    actions: marks.size === 0 ? [] : placesOf('actions', 'visit-mark', (mark) => marks.has(mark)),
    problems: placesOf('problems', 'id', (id) => told.some((one) => one !== '' && id.includes(one))),
    findings: lines('findings'),
    answers: lines('answers'),
    responses: candidates.flatMap((visit) => visit.rows.editions),
    history: candidates.flatMap((visit) => visit.rows.events),
  };
  rows.load(loaded, others && { visits: others });
  return {
    candidates,
    ofProviders: areTooMany ? undefined : new Set(around.map(({ place }) => place)),
  };
}
