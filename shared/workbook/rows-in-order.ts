/**
 * Tabs of which somebody sorted only some columns, put right before anything is concluded from what people wrote in them:
 * the texts go back to the rows that they were written in. Where that cannot be told, the rows stay as they are and are told.
 */
import type { SomeCells } from '../schema/workbook-plan';
import { changedPlaces } from './changed-places';
import type { PutBack } from './displaced-rows';
import { coveredCells, type IsCovered } from './covered-cells';
import { emptiedColumns, type EmptiedColumn } from './emptied-columns';
import type * as LostRows from './lost-rows';
import { partSorted } from './part-sorted';
import type * as RowProblems from './row-problems';
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
  type SortedKey,
} from './sorted-tabs';
import { firstRows, gaveWayTo, type StandingTab, type Texts } from './standing-rows';
import { cellText } from './table-rows';

/** Ids of which cannot be told whose texts stand in their rows. */
export type UnclearRows = Readonly<Record<SortedId, ReadonlySet<string>>>;

/** People's cells of a row that are to say again what they said. */
interface Filled {
  readonly index: number;
  readonly cells: Texts;
}

interface RowsInOrder {
  /** What comes back to columns that were emptied and to cells that were merged, by tab: before all else. */
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
    known: known(),
    idPlace: table.places.get('id' satisfies SortedKey) ?? -1,
    naming: placesOf(asked, naming),
    fields: placesOf(asked, Object.keys(rows[0]?.cells ?? {})),
    mayBeRenamed,
  };
}

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
function filledRows(columns: readonly Pick<EmptiedColumn, 'field' | 'rows'>[]): readonly Filled[] {
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

const NOTHING: InOrder = { filled: [], putBack: [], problems: [], unclear: new Set() };

/** Whether each row says its own name, once, and what was last seen in it: then nothing below could find anything. */
function isInOrder({ table, naming, idOf, knownOf, isAsItWas, isStrange }: Asked): boolean {
  const ids = new Set<string>();
  return table.rows.every((row: SomeCells, index) => {
    if (isAsItWas(index)) return true;
    const id = idOf(index);
    const known = knownOf(id);
    if (!known || ids.has(id) || isStrange(index)) return false;
    ids.add(id);
    const isAsSeen = seenIn(cellText(row, 'seen'));
    return (
      known.names.some((names) => naming.every((key) => cellText(row, key) === (names[key] ?? ''))) &&
      Object.entries(table.persons(index)).every(([key, text]) => isAsSeen(key, text))
    );
  });
}

function putInOrder(
  asked: Asked,
  whole: KnownRecord,
  { isMeant, today, words, isCovered = {} }: OfPeople,
): InOrder {
  const { table, idOf } = asked;
  if (!isCovered[asked.id] && isInOrder(asked)) return NOTHING;
  const seen = new Map<number, ReturnType<typeof seenIn>>();
  const seenOf = (index: number): ReturnType<typeof seenIn> => {
    const found = seen.get(index) ?? seenIn(cellText(table.rows[index], 'seen'));
    seen.set(index, found);
    return found;
  };
  const isAsSeen = (index: number, field: string, text: string): boolean => seenOf(index)(field, text);
  const asRead = standing(asked);
  // Which row counts of each id is the same whatever comes back to them.
  const first = firstRows(asRead);
  const under = isCovered[asked.id];
  const covered = under ? coveredCells(asRead, first, under) : [];
  const stands = withFilled(asRead, filledRows(covered));
  const blank = emptiedColumns(stands, first, isAsSeen).flatMap((column) => {
    const problem = words().emptied(asked, column, today);
    return isMeant(problem.id) ? [] : [{ column, problem }];
  });
  const filled = filledRows([...covered, ...blank.map(({ column }) => column)]);
  const tab = withFilled(stands, filled);
  const { putBack, unclear } = partSorted(tab);
  const others = gaveWayTo(tab, first);
  const lost =
    putBack.length > 0 || others !== null ? words().lostRows(tab, { putBack, others }, asked.id, whole) : [];
  const strange = table.rows.flatMap((row, index) =>
    cellText(row, 'provider') !== '' && asked.isStrange(index) ? [index] : [],
  );
  const out = new Set([...unclear, ...putBack.map(({ index }) => index)]);
  const moved = changedPlaces(tab, out, isAsSeen, isPlain(table));
  const asks =
    moved.length === 0 ? [] : [words().movedTexts(asked, tab, moved)].filter(({ id }) => !isMeant(id));
  const held = [...unclear, ...(asks.length === 0 ? [] : moved)];
  return {
    filled,
    putBack,
    problems: [
      ...(covered.length === 0 ? [] : [words().merged(asked, covered, today)]),
      ...blank.map(({ problem }) => problem),
      ...(unclear.length === 0 ? [] : [words().unclearRows(asked, unclear)]),
      ...asks,
      ...(lost.length === 0 ? [] : [words().pastedOver(asked, lost, today)]),
      ...(strange.length === 0 ? [] : [words().unknownRows(asked, strange)]),
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
  /** Of the tabs in which cells are merged. */
  readonly isCovered?: Readonly<Partial<Record<SortedId, IsCovered>>>;
  /** What is looked at only where something is wrong, and that in words. */
  readonly words: () => Pick<
    typeof RowProblems & typeof LostRows,
    'emptied' | 'lostRows' | 'merged' | 'movedTexts' | 'pastedOver' | 'unclearRows' | 'unknownRows'
  >;
}

/** The tabs brought in order, by all of the record. */
export function rowsInOrder(tabs: SortedTabs, known: KnownRecord, of: OfPeople): RowsInOrder {
  const visits = putInOrder(visitsAsked(tabs, known), known, of);
  const actions = putInOrder(actionsAsked(tabs, known), known, of);
  const providers = putInOrder(providersAsked(tabs, known), known, of);
  return {
    filled: { visits: visits.filled, actions: actions.filled, providers: providers.filled },
    putBack: { visits: visits.putBack, actions: actions.putBack, providers: providers.putBack },
    problems: [visits, actions, providers].flatMap(({ problems }) => problems),
    unclear: { visits: visits.unclear, actions: actions.unclear, providers: providers.unclear },
  };
}
