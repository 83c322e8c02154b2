/** The tabs that hold records, read together. Tabs are found by id, so that they may be renamed and moved. */
import { menuPath } from '../../shared/schema/menu-path';
import { MissingError } from '../../shared/errors';
import type { PageTab, TabId, TableTab } from '../../shared/schema/workbook-plan';
import { tableTabs } from '../../shared/workbook/workbook-plan';
import { EARLIER_IDS, SHEET_IDS } from './sheet-ids';
import { quoted, readRanges, readTabs, type SheetProperties, type SheetsRequest } from './sheets-api';
import { Table } from './table';
import { freeTitle, plannedTab } from './write-workbook';

export type TableId = keyof typeof tableTabs;
type ColumnsOf = { readonly [Id in TableId]: (typeof tableTabs)[Id]['columns'][number] };
/** The table of one tab, its rows with the keys of that tab's columns. */
export type TableOf<Id extends TableId> = Table<ColumnsOf[Id]>;
const TABS: { readonly [Id in TableId]: TableTab<ColumnsOf[Id]> } = tableTabs;

/** The tables asked for, and every tab's properties. */
export interface Tables<Ids extends TableId> {
  readonly of: <Id extends Ids>(id: Id) => TableOf<Id>;
  /** Reads all rows of tables of which only the header was asked for: one more call. Before any change to them. */
  readonly readRows: (ids: readonly Ids[]) => void;
  /** What makes a tab that the workbook lacks, for one request with its first rows; nothing where it is there. */
  readonly make: (id: Ids) => readonly SheetsRequest[];
  /** The same for a page, with what it will be. */
  readonly makePage: (tab: PageTab) => {
    readonly made: readonly SheetsRequest[];
    readonly sheet: SheetProperties;
  };
  /** undefined: the workbook has no such tab. */
  readonly sheet: (id: TabId) => SheetProperties | undefined;
  /** Every tab of the workbook, people's own as well. */
  readonly tabs: readonly SheetProperties[];
}

/**
 * Reads the tabs asked for in two calls, however much they hold.
 * @param wanted all of a tab, or its header only
 * @throws MissingError for a tab or header that is gone, when that table is asked for.
 */
export function readTables<Ids extends TableId>(
  wanted: Readonly<Partial<Record<Ids, 'rows' | 'header'>>>,
): Tables<Ids> {
  const present = [...readTabs()];
  const sheetOf = (id: TabId): SheetProperties | undefined =>
    present.find(({ sheetId }) => sheetId === SHEET_IDS[id]);
  const parts: Readonly<Partial<Record<string, 'rows' | 'header'>>> = wanted;
  const asked = Object.values(tableTabs).flatMap(({ id }) => {
    const [sheet, part] = [sheetOf(id), parts[id]];
    return sheet && part ? [{ id, title: quoted(sheet.title ?? ''), part }] : [];
  });
  const ranges = readRanges(asked.map(({ title, part }) => (part === 'header' ? `${title}!1:1` : title)));
  const values = new Map(asked.map(({ id }, index) => [id, ranges[index] ?? []]));
  const opened: { [Id in TableId]?: TableOf<Id> } = {};
  const open = <Id extends TableId>(id: Id): TableOf<Id> => {
    const [sheet, cells] = [sheetOf(id), values.get(id)];
    if (!sheet || !cells)
      throw new MissingError(
        `The tab “${TABS[id].title}” is missing from this workbook. Choose ${menuPath('Set up')} and then “Add to this workbook”: it is made again and filled from the forms.`,
      );
    const table: TableOf<Id> = new Table<ColumnsOf[Id]>(TABS[id], sheet, cells);
    // By assignment, the compiler would have one value fit every tab.
    Object.assign(opened, { [id]: table });
    return table;
  };
  return {
    sheet: sheetOf,
    tabs: present,
    readRows: (ids) => {
      const found = asked.filter(({ id, part }) => part === 'header' && ids.some((one) => one === id));
      const all = found.length === 0 ? [] : readRanges(found.map(({ title }) => title));
      for (const id of ids) {
        const at = found.findIndex((one) => one.id === id);
        if (at < 0) continue;
        values.set(id, all[at] ?? []);
        open(id);
      }
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
      if (there) return { made: [], sheet: there };
      const earlier = putAway(tab.id, present);
      const { requests, properties } = plannedTab(tab, present);
      const place = {
        sheetId: SHEET_IDS[tab.id],
        index: (sheetOf('start')?.index ?? -1) + (tab.id === 'this-week' ? 1 : 2),
      };
      present.push(properties);
      const move = { updateSheetProperties: { properties: place, fields: 'index' } };
      return { made: [...earlier, ...requests, move], sheet: properties };
    },
    of: (id) => opened[id] ?? open(id),
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
