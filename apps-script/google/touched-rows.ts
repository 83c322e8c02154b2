/**
 * The tabs as a run opens them that reads only the rows it touches: their headings and a few narrow columns in one call,
 * whatever they hold; in one more, the rows that these lead to. Each stands where a run that read everything saw it, which
 * is looked at again: where it does not, there is nothing, and all of it has to be read.
 */
import { placesOf, type ColumnPlaces } from '../../shared/workbook/table-rows';
import { MissingError } from '../../shared/errors';
import type { Cell, TabId, TableTab } from '../../shared/schema/workbook-plan';
import type { OtherRows } from './other-rows';
import { ReadAllOfIt } from './read-all-of-it';
import { runsOf } from './row-places';
import { SHEET_IDS } from './sheet-ids';
import { sheetOfRange } from './range-sheet';
import {
  readCells,
  type CellValues,
  type GridCells,
  type ReadCells,
  type SheetProperties,
} from './sheets-api';
import { Table } from './table';
import { isOfLines } from './table-columns';
import { TABS, type ColumnKey, type TableId, type TableOf, type Tables } from './tables';
import type { Watched } from './watched-change';

/** What is looked at of a tab before any of its rows. */
export interface Look {
  /** Where columns stood that are read by themselves, by key. */
  readonly columns: Readonly<Record<string, number>>;
  /** How many rows it had under its headings: it has to end there still, by the column that is named. */
  readonly end?: { readonly rows: number; readonly key: string };
}

export interface TouchedRows<Ids extends TableId> {
  /** The cells of a column that was asked for, from the top under its heading. */
  readonly column: <Id extends Ids>(id: Id, key: ColumnKey<Id>) => readonly Cell[];
  /**
   * Reads these rows whole, by their places: one call. Before any change.
   * @param others what of the other rows is known, by columns that were asked for
   * @throws ReadAllOfIt where they cannot be had
   */
  load(
    rows: Readonly<Partial<Record<Ids, readonly number[]>>>,
    others?: Readonly<Partial<Record<Ids, OtherRows>>>,
  ): void;
  /** With the rows that were loaded. Whatever would take more throws ReadAllOfIt. */
  readonly tables: Tables<Ids>;
}

interface Opened {
  readonly tab: TableTab;
  readonly sheet: SheetProperties;
  readonly head: readonly unknown[];
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
  /** Where all columns stand. */
  readonly at: ColumnPlaces;
  /** Of a tab that is read whole. */
  readonly all?: CellValues;
  readonly count: number;
}

const cellOf = (cell: unknown): Cell =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;

/** Where all of its columns stand; undefined where a heading is gone. */
function allPlaces(tab: TableTab, head: readonly unknown[]): ColumnPlaces | undefined {
  try {
    const places = placesOf(tab.title, tab.columns, head);
    return places.size === tab.columns.length ? places : undefined;
  } catch (error) {
    if (error instanceof MissingError) return undefined;
    throw error;
  }
}

interface Asked {
  readonly tab: TableTab;
  readonly look: Look | 'all';
  readonly cells: readonly GridCells[];
}

function ask(tab: TableTab, look: Look | 'all'): Asked {
  const sheetId = SHEET_IDS[tab.id];
  if (look === 'all') return { tab, look, cells: [{ sheetId }] };
  const column = (place: number): GridCells => ({
    sheetId,
    startColumnIndex: place,
    endColumnIndex: place + 1,
  });
  const { columns, end } = look;
  return {
    tab,
    look,
    cells: [
      { sheetId, startRowIndex: 0, endRowIndex: 1 },
      ...(end ? [{ ...column(columns[end.key] ?? 0), startRowIndex: end.rows }] : []),
      ...Object.entries(columns).flatMap(([key, place]) => (key === end?.key ? [] : [column(place)])),
    ],
  };
}

/** undefined where it does not stand as it was seen */
function opened({ tab, look }: Asked, found: readonly ReadCells[]): Opened | undefined {
  const [first, ...others] = found;
  const head = first?.values[0] ?? [];
  const places = allPlaces(tab, head);
  const sheet = sheetOfRange(SHEET_IDS[tab.id], (others[0] ?? first)?.range ?? '');
  if (!first || !places || !sheet) return undefined;
  if (look === 'all') {
    const all = first.values;
    return { tab, sheet, head, columns: new Map(), at: places, all, count: all.length - 1 };
  }
  if (!Object.entries(look.columns).every(([key, place]) => places.get(key) === place)) return undefined;
  const [ending] = look.end ? others.splice(0, 1) : [];
  // The last row, or the headings where there is none, and nothing after it.
  if (ending && (ending.values.length !== 1 || (ending.values[0] ?? []).length === 0)) return undefined;
  const keys = Object.keys(look.columns).filter((key) => key !== look.end?.key);
  const columns = new Map(
    keys.map((key, at) => [key, (others[at]?.values ?? []).slice(1).map((cells) => cellOf(cells[0]))]),
  );
  const longest = Math.max(0, ...[...columns.values()].map(({ length }) => length));
  return { tab, sheet, head, columns, at: places, count: look.end?.rows ?? longest };
}

/**
 * Opens tabs by what is to be looked at in them: one call.
 * @param guard id of the guard tab, which changes name: see `watched-change.ts`
 * @returns undefined where one of them is not there, or does not stand as it was seen
 */
export function openTouched<Ids extends TableId>(
  looks: Readonly<Record<Ids, Look | 'all'>>,
  guard: number,
): TouchedRows<Ids> | undefined {
  const given: Readonly<Partial<Record<string, Look | 'all'>>> = looks;
  const asked = Object.values<TableTab>(TABS).flatMap((tab) => {
    const look = given[tab.id];
    return look ? [ask(tab, look)] : [];
  });
  const ofGuard = {
    sheetId: guard,
    startRowIndex: 0,
    endRowIndex: 1,
    startColumnIndex: 0,
    endColumnIndex: 1,
  };
  const read = readCells([...asked.flatMap(({ cells }) => cells), ofGuard]);
  if (!read) return undefined;
  const tabs = new Map<TabId, Opened>();
  let at = 0;
  for (const one of asked) {
    const tab = opened(one, read.slice(at, (at += one.cells.length)));
    if (!tab) return undefined;
    tabs.set(one.tab.id, tab);
  }
  return new Touched(tabs, sheetOfRange(guard, read[at]?.range ?? ''));
}

class Touched<Ids extends TableId> implements TouchedRows<Ids> {
  private readonly read: { [Id in TableId]?: TableOf<Id> } = {};
  private readonly watchable: Watched[] = [];
  private others: Readonly<Partial<Record<Ids, OtherRows>>> | undefined;
  private readonly rows = new Map<TabId, { places: readonly number[]; values: CellValues }>();

  constructor(
    private readonly opened: ReadonlyMap<TabId, Opened>,
    private readonly guard: SheetProperties | undefined,
  ) {}

  column: TouchedRows<Ids>['column'] = (id, key) => this.opened.get(id)?.columns.get(key) ?? [];

  load: TouchedRows<Ids>['load'] = (rows, others) => {
    this.others = others;
    const given: Readonly<Partial<Record<string, readonly number[]>>> = rows;
    const asked = [...this.opened.keys()].flatMap((id) => {
      const places = [...new Set(given[id])].sort((a, b) => a - b);
      return places.length === 0 ? [] : [{ id, places, runs: runsOf(places) }];
    });
    if (asked.length === 0) return;
    const cells = asked.flatMap(({ id, runs }) =>
      runs.map(({ from, count }): GridCells => ({
        sheetId: SHEET_IDS[id],
        startRowIndex: from + 1,
        endRowIndex: from + 1 + count,
      })),
    );
    const found = readCells(cells);
    if (!found) throw new ReadAllOfIt('not all rows stand where they did');
    let at = 0;
    for (const { id, places, runs } of asked) {
      const values = runs.flatMap(({ count }) => {
        const read = found[at]?.values ?? [];
        at += 1;
        return Array.from({ length: count }, (_, offset) => read[offset] ?? []);
      });
      places.forEach((place, row) => this.mustBeSame(id, place, values[row] ?? []));
      this.rows.set(id, { places, values });
    }
  };

  /** What was looked at has to say the same in the row: somebody may have moved it meanwhile. */
  private mustBeSame(id: TabId, place: number, cells: readonly unknown[]): void {
    const { columns = [], at } = this.opened.get(id) ?? {};
    for (const [key, seen] of columns)
      if ((cellOf(cells[at?.get(key) ?? -1]) ?? '') !== (seen[place] ?? ''))
        throw new ReadAllOfIt(`rows of the tab ${id} were moved`);
  }

  private tableOf<Id extends Ids>(id: Id): TableOf<Id> {
    const tab = this.opened.get(id);
    if (!tab) throw new ReadAllOfIt(`the tab ${id} was not opened`);
    const { sheet, head, all, count } = tab;
    const { places, values } = this.rows.get(id) ?? { places: [], values: [] };
    const others = this.others?.[id];
    const table: TableOf<Id> = all
      ? new Table(TABS[id], sheet, all)
      : new Table(TABS[id], sheet, [head, ...values], { some: { places, count, ...(others && { others }) } });
    // By assignment, the compiler would have one value fit every tab.
    Object.assign(this.read, { [id]: table });
    this.watchable.push({ table, sheet, isWhole: !isOfLines(id) });
    return table;
  }

  readonly tables: Tables<Ids> = {
    of: (id) => this.read[id] ?? this.tableOf(id),
    read: () => {
      throw new ReadAllOfIt('more of it is needed');
    },
    make: (id) => {
      if (this.opened.has(id)) return [];
      throw new ReadAllOfIt(`the tab ${id} is to be made`);
    },
    makePage: ({ id }) => {
      throw new ReadAllOfIt(`the page ${id} is to be drawn`);
    },
    cells: (page) => {
      throw new ReadAllOfIt(`the page ${page} is looked at`);
    },
    // Where somebody wrote, blank or not, all rows are read.
    merges: () => [],
    sheet: (id) => this.opened.get(id)?.sheet,
    titleOf: (id) => (this.guard?.sheetId === id ? this.guard.title : undefined),
    watched: () => this.watchable,
    tabs: [],
  };
}
