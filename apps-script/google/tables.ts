/** The tabs that hold records, read together. Tabs are found by id, so that they may be renamed and moved. */
import { menuPath } from '../../shared/schema/menu-path';
import { MissingError } from '../../shared/errors';
import type { PageTab, TabId, TableTab } from '../../shared/schema/workbook-plan';
import { countyTab } from '../../shared/workbook/county-tab';
import { tableTabs } from '../../shared/workbook/workbook-plan';
import { isAlmostFull } from '../../shared/workbook/workbook-health';
import { cellsIn } from './tab-size';
import { EARLIER_IDS, SHEET_IDS } from './sheet-ids';
import {
  quoted,
  readTabsWhole,
  type CellValues,
  type GridRange,
  type ProtectedRange,
  type SheetProperties,
  type SheetsRequest,
} from './sheets-api';
import { readParts } from './some-columns';
import { Table } from './table';
import { isOfLines } from './table-columns';
import { freeTitle, plannedTab } from './write-workbook';
import type { Watched } from './watched-change';

export type TableId = keyof typeof tableTabs;
type AskedTab = Pick<TableTab, 'id' | 'title' | 'columns'>;
type ColumnsOf = { readonly [Id in TableId]: (typeof tableTabs)[Id]['columns'][number] };
/** The table of one tab, its rows with the keys of that tab's columns. */
export type TableOf<Id extends TableId> = Table<ColumnsOf[Id]>;
export const TABS: { readonly [Id in TableId]: TableTab<ColumnsOf[Id]> } = tableTabs;

/** A page of which people's cells are read before it is drawn anew. */
type ReadPage = typeof countyTab.id;

/** The key of a column of one tab. */
export type ColumnKey<Id extends TableId> = ColumnsOf[Id]['key'];
type Part<Key extends string = string> = 'rows' | 'header' | readonly Key[];
/** What is read of tabs: all of one, its header, or some columns by their keys. */
export type Parts<Ids extends TableId | ReadPage> = {
  readonly [Id in Ids]?: Part<Id extends TableId ? ColumnKey<Id> : never>;
};

/** The tables asked for, and every tab's properties. */
export interface Tables<Ids extends TableId> {
  readonly of: <Id extends Ids>(id: Id) => TableOf<Id>;
  /** Reads more of tables of which less was asked for: one more call. Before any change to them. */
  readonly read: (more: Parts<Ids>) => void;
  /** What makes a tab that the workbook lacks, for one request with its first rows; nothing where it is there. */
  readonly make: (id: Ids) => readonly SheetsRequest[];
  /** The same for a page, with what it will be. */
  readonly makePage: (tab: PageTab) => {
    readonly made: readonly SheetsRequest[];
    readonly sheet: SheetProperties;
    /** What protects it; nothing that this run makes. */
    readonly protectedRanges: readonly ProtectedRange[];
  };
  /** The cells of a page as they were read; none where the workbook has no such tab. @throws TypeError where it was not asked for */
  readonly cells: (page: ReadPage) => CellValues;
  /** undefined: the workbook has no such tab. */
  readonly sheet: (id: TabId) => SheetProperties | undefined;
  /** Cells of a tab that are merged; none where the workbook has no such tab. */
  readonly merges: (id: TabId) => readonly GridRange[];
  /** What a tab is called, of the product's or not, by its id; undefined where it is not there or was not looked at. */
  readonly titleOf: (sheetId: number) => string | undefined;
  /** Those of them that were opened, for whoever writes to them: see `watched-change.ts`. */
  readonly watched: () => readonly Watched[];
  /** Every tab of the workbook, people's own as well. */
  readonly tabs: readonly SheetProperties[];
}

/**
 * Reads the tabs asked for in two calls, however much they hold; in one more where somebody has moved a column of which
 * a tab is asked.
 * @param wanted all of a tab, its header only, or the columns with these keys
 * @param id of another spreadsheet than the open one, with tabs like its
 * @throws MissingError for a tab or header that is gone, when that table is asked for.
 */
export function readTables<Ids extends TableId>(wanted: Parts<Ids | ReadPage>, id?: string): Tables<Ids> {
  const found = readTabsWhole(id);
  const present = found.map(({ sheet }) => sheet);
  const sheetOf = (tab: TabId): SheetProperties | undefined =>
    present.find(({ sheetId }) => sheetId === SHEET_IDS[tab]);
  const parts: Readonly<Partial<Record<string, Part>>> = wanted;
  const page = { ...countyTab, columns: [] };
  const tabs: readonly AskedTab[] = [...Object.values<TableTab>(tableTabs), page];
  const asked = tabs.flatMap((tab) => {
    const [sheet, part] = [sheetOf(tab.id), parts[tab.id]];
    return sheet && part
      ? [
          {
            id: tab.id,
            tab,
            title: quoted(sheet.title ?? ''),
            part,
            withAdded: isOfLines(tab.id),
            width: sheet.gridProperties?.columnCount ?? 0,
          },
        ]
      : [];
  });
  const read = readParts(asked, id);
  const values = new Map(asked.map(({ id }, index) => [id, read[index] ?? []]));
  const opened: { [Id in TableId]?: TableOf<Id> } = {};
  const watchable = new Map<TabId, Watched['table']>();
  const open = <Id extends TableId>(id: Id): TableOf<Id> => {
    const [sheet, cells] = [sheetOf(id), values.get(id)];
    if (!sheet || !cells)
      throw new MissingError(
        `The tab “${TABS[id].title}” is missing from this workbook. Choose ${menuPath('Set up')} and then “Add to this workbook”: it is made again and filled from the forms.`,
      );
    const spare = isAlmostFull(cellsIn(present)) ? { spare: 0 } : {};
    const table: TableOf<Id> = new Table<ColumnsOf[Id]>(TABS[id], sheet, cells, spare);
    // By assignment, the compiler would have one value fit every tab.
    Object.assign(opened, { [id]: table });
    watchable.set(id, table);
    return table;
  };
  const watchedOf = ({ id, part }: (typeof asked)[number]): readonly Watched[] => {
    const table = watchable.get(id);
    const sheet = sheetOf(id);
    const key = table?.keyColumn?.key ?? '';
    const isRead = part === 'rows' || (part !== 'header' && part.includes(key));
    // Rows that are only added need nothing but the headings.
    const isKnown = isRead || table?.spans.length === 0;
    return table && sheet && isKnown ? [{ table, sheet, isWhole: part === 'rows' }] : [];
  };
  /** Behind Start stands This week, then the county, then what was written in words. */
  const placeOf = (id: TabId): number => {
    const afterStart = (sheetOf('start')?.index ?? -1) + 1;
    if (id === 'this-week') return afterStart;
    return id === 'in-words' ? (sheetOf('county')?.index ?? afterStart + 1) + 1 : afterStart + 1;
  };
  return {
    sheet: sheetOf,
    merges: (id) => found.find(({ sheet }) => sheet.sheetId === SHEET_IDS[id])?.merges ?? [],
    tabs: present,
    titleOf: (id) => present.find(({ sheetId }) => sheetId === id)?.title ?? undefined,
    watched: () => asked.flatMap(watchedOf),
    read: (more) => {
      const wider: Readonly<Partial<Record<string, Part>>> = more;
      const found = asked.filter(({ id, part }) =>
        part === 'header' ? wider[id] !== undefined : part !== 'rows' && wider[id] === 'rows',
      );
      for (const one of found) one.part = wider[one.id] ?? one.part;
      const all = readParts(found, id);
      found.forEach(({ id }, at) => {
        values.set(id, all[at] ?? []);
        Reflect.deleteProperty(opened, id);
        watchable.delete(id);
      });
    },
    make: (id) => {
      const tab = Object.values<TableTab>(tableTabs).find((one) => one.id === id);
      if (!tab || sheetOf(id)) return [];
      const { requests, properties } = plannedTab(tab, present);
      present.push(properties);
      values.set(id, [tab.columns.map(({ header }) => header)]);
      return requests;
    },
    makePage: (tab) => {
      const there = sheetOf(tab.id);
      if (there) {
        const protectedRanges = found.flatMap((one) => (one.sheet === there ? one.protectedRanges : []));
        return { made: [], sheet: there, protectedRanges };
      }
      const earlier = putAway(tab.id, present);
      const { requests, properties } = plannedTab(tab, present);
      const place = { sheetId: SHEET_IDS[tab.id], index: placeOf(tab.id) };
      present.push(properties);
      values.set(tab.id, []);
      const move = { updateSheetProperties: { properties: place, fields: 'index' } };
      return { made: [...earlier, ...requests, move], sheet: properties, protectedRanges: [] };
    },
    of: (id) => opened[id] ?? open(id),
    cells: (id) => {
      const cells = values.get(id);
      if (!cells && sheetOf(id)) throw new TypeError(`The tab ${id} is drawn without having been read.`);
      return cells ?? [];
    },
  };
}

/** Takes a tab of an earlier version out of sight, under another name: its place is to be taken. Nothing in it is lost. */
function putAway(id: TabId, present: SheetProperties[]): SheetsRequest[] {
  const at = present.findIndex(({ sheetId }) => sheetId === EARLIER_IDS[id]);
  const earlier = present[at];
  if (!earlier) return [];
  const properties = {
    ...earlier,
    title: freeTitle(`${earlier.title ?? ''} (as it was)`, present),
    hidden: true,
  };
  present[at] = properties;
  const { sheetId = 0, title, hidden } = properties;
  return [{ updateSheetProperties: { properties: { sheetId, title, hidden }, fields: 'title,hidden' } }];
}
