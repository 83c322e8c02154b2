/**
 * Tabs of which somebody sorted only some columns, put right before anything is concluded from what people wrote in them:
 * the texts go back to the rows that they were written in. Where that cannot be told, the rows stay as they are and are told.
 */
import { contentHash } from '../record/content-hash';
import type { SomeCells } from '../schema/workbook-plan';
import { changedPlaces } from './changed-places';
import type { PutBack } from './displaced-rows';
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
import type { StandingTab } from './standing-rows';
import { cellText } from './table-rows';

/** Ids of which cannot be told whose texts stand in their rows. */
export type UnclearRows = Readonly<Record<SortedId, ReadonlySet<string>>>;

interface RowsInOrder {
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

/** Dates and choices of few words: one row comes to say what another said without anybody having moved it. */
const isPlain =
  ({ tab }: Asked['table']) =>
  (field: string): boolean => {
    const kind = tab.columns.find(({ key }) => key === field)?.kind;
    return kind === 'choice' || kind === 'date';
  };

interface InOrder {
  readonly putBack: readonly PutBack[];
  readonly problems: readonly Problem[];
  readonly unclear: ReadonlySet<string>;
}

function putInOrder(asked: Asked, isMeant: (problem: string) => boolean): InOrder {
  const { table, idOf } = asked;
  const tab = standing(asked);
  const { putBack, unclear } = partSorted(tab);
  const out = new Set([...unclear, ...putBack.map(({ index }) => index)]);
  const seen = new Map<number, ReturnType<typeof seenIn>>();
  const seenOf = (index: number): ReturnType<typeof seenIn> => {
    const found = seen.get(index) ?? seenIn(cellText(table.rows[index], 'seen'));
    seen.set(index, found);
    return found;
  };
  const moved = changedPlaces(tab, out, (index, field, text) => seenOf(index)(field, text), isPlain(table));
  const asks = moved.length === 0 ? [] : [movedTexts(asked, tab, moved)].filter(({ id }) => !isMeant(id));
  const held = [...unclear, ...(asks.length === 0 ? [] : moved)];
  return {
    putBack,
    problems: [...(unclear.length === 0 ? [] : [unclearRows(asked, unclear)]), ...asks],
    unclear: new Set(held.map(idOf)),
  };
}

/** The tabs brought in order, by all of the record. @param isMeant whether a person has said of a problem that it is meant */
export function rowsInOrder(
  tabs: SortedTabs,
  known: KnownRecord,
  isMeant: (problem: string) => boolean,
): RowsInOrder {
  const visits = putInOrder(visitsAsked(tabs, known), isMeant);
  const actions = putInOrder(actionsAsked(tabs, known), isMeant);
  const providers = putInOrder(providersAsked(tabs, known), isMeant);
  return {
    putBack: { visits: visits.putBack, actions: actions.putBack, providers: providers.putBack },
    problems: [visits, actions, providers].flatMap(({ problems }) => problems),
    unclear: { visits: visits.unclear, actions: actions.unclear, providers: providers.unclear },
  };
}
