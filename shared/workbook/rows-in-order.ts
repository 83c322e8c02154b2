/**
 * Tabs of which somebody sorted only some columns, put right before anything is concluded from what people wrote in them:
 * the texts go back to the rows that they were written in. Where that cannot be told, the rows stay as they are and are told.
 */
import { contentHash } from '../record/content-hash';
import { longDate } from '../schema/dates';
import type { SomeCells } from '../schema/workbook-plan';
import { changedPlaces } from './changed-places';
import type { PutBack } from './displaced-rows';
import { emptiedColumns, type EmptiedColumn } from './emptied-columns';
import { partSorted } from './part-sorted';
import type { Problem } from './problems-tab';
import { seenIn } from './seen-cell';
import {
  actionsAsked,
  providersAsked,
  visitsAsked,
  type Asked,
  type KnownRecord,
  type SortedId,
  type SortedTabs,
} from './sorted-tabs';
import { firstRows, type StandingTab, type Texts } from './standing-rows';
import { cellText, headingOf } from './table-rows';

/** Ids of which cannot be told whose texts stand in their rows. */
export type UnclearRows = Readonly<Record<SortedId, ReadonlySet<string>>>;

/** People's cells of a row that are to say again what they said. */
interface Filled {
  readonly index: number;
  readonly cells: Texts;
}

interface RowsInOrder {
  /** What comes back to columns that were emptied, by tab: before all else. */
  readonly filled: Readonly<Record<SortedId, readonly Filled[]>>;
  /** What is to stand in rows, by tab. */
  readonly putBack: Readonly<Record<SortedId, readonly PutBack[]>>;
  readonly problems: readonly Problem[];
  readonly unclear: UnclearRows;
}

/** Where these columns stand; without those that the tab lacks. */
const placesOf = ({ table: { places } }: Asked, keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    keys.flatMap((key) => {
      const place = places.get(key);
      return place === undefined ? [] : [[key, place] as const];
    }),
  );

function standing(asked: Asked): StandingTab {
  const { table, naming, idOf, known, mayBeRenamed = false } = asked;
  const rows = table.rows.map((row: SomeCells, index) => ({
    id: idOf(index),
    names: Object.fromEntries(naming.map((key) => [key, cellText(row, key)])),
    cells: table.persons(index),
  }));
  return {
    rows,
    known,
    idPlace: table.places.get('id') ?? -1,
    naming: placesOf(asked, naming),
    fields: placesOf(asked, Object.keys(rows[0]?.cells ?? {})),
    mayBeRenamed,
  };
}

const NAMED = 10;

/** Which rows, for people. */
function rowsInWords({ table }: Asked, indexes: readonly number[]): string {
  const rows = indexes
    .slice(0, NAMED)
    .map((index) => `${index + 2} (${cellText(table.rows[index], 'provider') || 'no name'})`);
  const more = indexes.length - rows.length;
  return `${indexes.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Rows that were sorted in part, of which cannot be told whose texts stand in them. */
const unclearRows = (asked: Asked, indexes: readonly number[]): Problem => ({
  id: `record:part-sorted:${asked.id}`,
  where: `The tab ${asked.table.tab.title}`,
  what: `Only some columns were sorted, so that people’s texts may stand beside another row’s: see ${rowsInWords(asked, indexes)}. Nothing that stands in them was filed, and the record has what it had.`,
  whatToDo:
    'Undo the sorting (Edit, Undo), or bring the tab back with File, Version history. If neither can be done, note what was typed there since and delete these rows: they come back as the record has them.',
  formId: '',
  responseId: '',
});

/** Texts that have changed places: sorted by themselves, or moved on purpose. */
function movedTexts(asked: Asked, tab: StandingTab, indexes: readonly number[]): Problem {
  const content = indexes.map((index) => [tab.rows[index]?.id, tab.rows[index]?.cells]);
  return {
    id: `record:changed-places:${asked.id}:${contentHash(content)}`,
    where: `The tab ${asked.table.tab.title}`,
    what: `Texts of people have changed places among rows: see ${rowsInWords(asked, indexes)}. Nothing that stands in them was filed, and the record has what it had.`,
    whatToDo:
      'If somebody sorted these columns alone, undo it (Edit, Undo, or File, Version history). If each text stands where it belongs, set Status to Solved: then it counts.',
    formId: '',
    responseId: '',
    maySettle: true,
  };
}

/**
 * A column that was blank all at once. It is told until somebody has seen it, as by the next run the texts are there again.
 * @param today a person's word that it was meant holds for the day: another time it may be lost
 */
const emptied = ({ id, table }: Asked, { field, of, rows }: EmptiedColumn, today: string): Problem => ({
  id: `emptied:${id}:${field}:${today}`,
  where: `The tab ${table.tab.title}`,
  what: `Under “${headingOf(table.tab.columns, field)}” ${rows.length} of the ${of} rows that said something were blank at once, as they are where a column was deleted and its heading put back. Nothing of it was taken for cleared: the texts stand there again.`,
  whatToDo: `If they are to be cleared, set Status to Solved and clear them once more on ${longDate(today)}: then it counts. If not, nothing need be done but to set Status to Solved.`,
  formId: '',
  responseId: '',
  maySettle: true,
});

/** Dates and choices of few words: one row comes to say what another said without anybody having moved it. */
const isPlain =
  ({ tab }: Asked['table']) =>
  (field: string): boolean => {
    const kind = tab.columns.find(({ key }) => key === field)?.kind;
    return kind === 'choice' || kind === 'date';
  };

interface InOrder {
  readonly filled: readonly Filled[];
  readonly putBack: readonly PutBack[];
  readonly problems: readonly Problem[];
  readonly unclear: ReadonlySet<string>;
}

/** What was emptied by accident, by row. */
function filledRows(columns: readonly EmptiedColumn[]): readonly Filled[] {
  const rows = new Map<number, Record<string, string>>();
  for (const { field, rows: blank } of columns)
    for (const { index, text } of blank) rows.set(index, { ...rows.get(index), [field]: text });
  return [...rows].map(([index, cells]) => ({ index, cells }));
}

/** The tab as it stands once these are in it. */
function withFilled(tab: StandingTab, filled: readonly Filled[]): StandingTab {
  if (filled.length === 0) return tab;
  const rows = [...tab.rows];
  for (const { index, cells } of filled) {
    const row = rows[index];
    if (row) rows[index] = { ...row, cells: { ...row.cells, ...cells } };
  }
  return { ...tab, rows };
}

function putInOrder(asked: Asked, { isMeant, today }: OfPeople): InOrder {
  const { table, idOf } = asked;
  const seen = new Map<number, ReturnType<typeof seenIn>>();
  const seenOf = (index: number): ReturnType<typeof seenIn> => {
    const found = seen.get(index) ?? seenIn(cellText(table.rows[index], 'seen'));
    seen.set(index, found);
    return found;
  };
  const isAsSeen = (index: number, field: string, text: string): boolean => seenOf(index)(field, text);
  const stands = standing(asked);
  const lost = emptiedColumns(stands, firstRows(stands), isAsSeen).flatMap((column) => {
    const problem = emptied(asked, column, today);
    return isMeant(problem.id) ? [] : [{ column, problem }];
  });
  const filled = filledRows(lost.map(({ column }) => column));
  const tab = withFilled(stands, filled);
  const { putBack, unclear } = partSorted(tab);
  const out = new Set([...unclear, ...putBack.map(({ index }) => index)]);
  const moved = changedPlaces(tab, out, isAsSeen, isPlain(table));
  const asks = moved.length === 0 ? [] : [movedTexts(asked, tab, moved)].filter(({ id }) => !isMeant(id));
  const held = [...unclear, ...(asks.length === 0 ? [] : moved)];
  return {
    filled,
    putBack,
    problems: [
      ...lost.map(({ problem }) => problem),
      ...(unclear.length === 0 ? [] : [unclearRows(asked, unclear)]),
      ...asks,
    ],
    unclear: new Set(held.map(idOf)),
  };
}

/** What is to be known of people. */
interface OfPeople {
  /** Whether one of them has said of a problem that it is meant. */
  readonly isMeant: (problem: string) => boolean;
  /** London date, ISO. */
  readonly today: string;
}

/** The tabs brought in order, by all of the record. */
export function rowsInOrder(tabs: SortedTabs, known: KnownRecord, of: OfPeople): RowsInOrder {
  const visits = putInOrder(visitsAsked(tabs, known), of);
  const actions = putInOrder(actionsAsked(tabs, known), of);
  const providers = putInOrder(providersAsked(tabs, known), of);
  return {
    filled: { visits: visits.filled, actions: actions.filled, providers: providers.filled },
    putBack: { visits: visits.putBack, actions: actions.putBack, providers: providers.putBack },
    problems: [visits, actions, providers].flatMap(({ problems }) => problems),
    unclear: { visits: visits.unclear, actions: actions.unclear, providers: providers.unclear },
  };
}
