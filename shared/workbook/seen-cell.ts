/**
 * What the product last saw in the columns that people own, kept in a hidden cell of each row. A cell that says what was
 * seen may be written by the product; one that says something else was typed into, which is an event. Where the row, its
 * id or the column is missing nothing is concluded; a blank cell was cleared.
 */
import { contentHash } from '../record/content-hash';
import { cellEventId, EVENT_VERSION, type RecordedEvent, type SubjectType } from '../record/event';
import type { KnownCell } from '../record/known-cells';
import type { ColumnPlan, SomeCells } from '../schema/workbook-plan';

/** A row as it was read. */
export interface PersonsRow {
  /** '' where somebody took it away. */
  readonly id: string;
  /** Text by the column's key; a column that is not there has none. */
  readonly cells: Readonly<Record<string, string>>;
  /** The hidden cell; '' for a row that has none yet. */
  readonly seen: string;
}

/**
 * People's cells of a row, by the keys of their columns.
 * @param isThere whether the tab has the column: of one that it has not, nothing is said
 */
export const peoplesCells = <Key extends string>(
  columns: readonly ColumnPlan<Key>[],
  row: SomeCells<Key>,
  isThere: (key: Key) => boolean,
): PersonsRow['cells'] => {
  const cells: Record<string, string> = {};
  for (const { key, owner } of columns)
    if (owner === 'person' && isThere(key)) cells[key] = String(row[key] ?? '');
  return cells;
};

const mark = (text: string): string => contentHash(text);

/** Headings that people chose may hold anything. */
const nameOf = (key: string): string => (/^[\w-]+$/.test(key) ? key : `#${mark(key)}`);

/** The hidden cell of a row whose people's cells are seen to say this; a blank one is not in it. */
export const seenCell = (cells: PersonsRow['cells']): string =>
  Object.entries(cells)
    .flatMap(([key, text]) => (text === '' ? [] : [`${nameOf(key)}=${mark(text)}`]))
    .sort()
    .join(' ');

const NO_MARKS: ReadonlyMap<string, string> = new Map();

/** The marks in a hidden cell; what is no mark in it, since somebody changed it, says nothing. */
function marksIn(seen: string): ReadonlyMap<string, string> {
  if (seen === '') return NO_MARKS;
  return new Map(
    seen.split(' ').flatMap((one) => {
      const [, key, hash] = /^(.+)=([0-9a-f]{16})$/.exec(one) ?? [];
      return key === undefined || hash === undefined ? [] : [[key, hash] as const];
    }),
  );
}

/** Whether the cells of a row say what was last seen in them: a new row was seen blank. */
export function seenIn(seen: string): (key: string, text: string) => boolean {
  const marks = marksIn(seen);
  return (key, text) => {
    const seenThere = marks.get(nameOf(key));
    return seenThere === undefined ? text === '' : seenThere === mark(text);
  };
}

/** What was typed into one cell. */
type TypedCell = Pick<
  RecordedEvent,
  'v' | 'id' | 'by' | 'subject' | 'kind' | 'field' | 'from' | 'to' | 'base'
>;

/** A row that has the id of another, and says something else: a copy that somebody has gone on writing in. */
interface CopiedRow {
  readonly id: string;
  readonly field: string;
  /** What the first row with this id says, and what the copy says. */
  readonly first: string;
  readonly copy: string;
  /** Which copy of the row it is, from 1. */
  readonly nth: number;
}

interface TypedCells {
  /** Events, still without the instant that the product gives them when it files them. */
  readonly events: readonly TypedCell[];
  /** To be told, never dropped. */
  readonly copies: readonly CopiedRow[];
}

/** Id of the last event that made the cell say what was seen there; '' for none. */
const lastSeen = (
  setters: ReturnType<NonNullable<KnownCell['setters']>>,
  isSeen: (text: string) => boolean,
): string => [...setters].reverse().find(({ value }) => isSeen(value))?.id ?? '';

/**
 * What people typed since the product last looked.
 * @param type what the rows are about
 * @param rows as they stand in the tab, from the top
 * @param known what the record says of a row's cell
 */
export function typedCells(
  type: SubjectType,
  rows: readonly PersonsRow[],
  known: (id: string, field: string) => KnownCell,
): TypedCells {
  const first = new Map<string, PersonsRow>();
  const counts = new Map<string, number>();
  const events: TypedCell[] = [];
  const copies: CopiedRow[] = [];
  for (const row of rows) {
    if (row.id === '') continue;
    const before = first.get(row.id);
    if (before !== undefined) {
      const nth = (counts.get(row.id) ?? 0) + 1;
      counts.set(row.id, nth);
      for (const [field, copy] of Object.entries(row.cells)) {
        const text = before.cells[field] ?? '';
        if (copy !== '' && copy !== text) copies.push({ id: row.id, field, first: text, copy, nth });
      }
      continue;
    }
    first.set(row.id, row);
    const isAsSeen = seenIn(row.seen);
    for (const [field, to] of Object.entries(row.cells)) {
      const { value, base: last, said = value, setters } = known(row.id, field);
      if (to === value || to === said || isAsSeen(field, to)) continue;
      // Whoever typed it had what was last seen there before them, which need not be what the record says by now.
      const isSeen = isAsSeen(field, value) || isAsSeen(field, said);
      const base = isSeen || !setters ? last : lastSeen(setters(), (text) => isAsSeen(field, text));
      const subject = { type, id: row.id };
      events.push({
        v: EVENT_VERSION,
        id: cellEventId(subject, field, base, to),
        by: null,
        subject,
        kind: 'cell',
        field,
        from: value,
        to,
        ...(base !== '' && { base }),
      });
    }
  }
  return { events, copies };
}
