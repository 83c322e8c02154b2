/** Real tables of the workbook's tabs, without Google: rows as they would be read, and what is asked of them since. */
import { SHEET_IDS } from '../../apps-script/google/sheet-ids';
import { Table } from '../../apps-script/google/table';
import { TABS, type TableId, type TableOf, type Tables } from '../../apps-script/google/tables';
import type { TableOptions } from '../../apps-script/google/row-places';
import { plannedTab } from '../../apps-script/google/write-workbook';
import { changeSpreadsheet } from '../../scripts/workspace/google/sheets/batch-update';
import type { JsonObject } from '../../scripts/workspace/json';
import { emptyState, newSheet, newSpreadsheet, type StoredSheet } from '../../scripts/workspace/state';
import { toSerial } from '../../shared/schema/dates';
import type { TabId } from '../../shared/schema/workbook-plan';
import { isDateCell } from '../../shared/workbook/table-rows';

/** Cells that somebody merged, counted from 0 in the sheet, the last ones left out. */
export interface MergedCells {
  readonly startRowIndex: number;
  readonly endRowIndex: number;
  readonly startColumnIndex?: number;
  readonly endColumnIndex?: number;
}

/** A row by the keys of its tab's columns, and by `cells/HEADING` of a column that somebody added. */
export type GivenRow = Readonly<Record<string, unknown>>;

const ADDED = 'cells/';
const MOST_ROWS = 5000;
const PAGES = ['this-week', 'county', 'in-words'] as const;

/** The tab's cells as Google gives them: headings first, then those of the rows. */
function cellsOf(id: TableId, rows: readonly GivenRow[], lacks: readonly string[]): unknown[][] {
  const columns = TABS[id].columns.filter(({ key }) => !lacks.includes(key));
  const keys = new Set<string>(columns.map(({ key }) => key));
  for (const key of rows.flatMap((row) => Object.keys(row)))
    if (!keys.has(key) && !key.startsWith(ADDED)) throw new Error(`The tab ${id} has no column ${key}.`);
  const added = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => key.startsWith(ADDED))))];
  return [
    [...columns.map(({ header }) => header), ...added.map((key) => key.slice(ADDED.length))],
    ...rows.map((row) => [
      ...columns.map((column) => {
        const cell = row[column.key] ?? '';
        return typeof cell === 'string' && isDateCell(column, cell) ? toSerial(cell) : cell;
      }),
      ...added.map((key) => row[key] ?? ''),
    ]),
  ];
}

/** A tab as its cells say. */
const opened = <Id extends TableId>(
  id: Id,
  cells: readonly (readonly unknown[])[],
  options: TableOptions = {},
): TableOf<Id> =>
  new Table(
    TABS[id],
    {
      ...{ sheetId: SHEET_IDS[id], title: TABS[id].title },
      gridProperties: { rowCount: MOST_ROWS, columnCount: cells[0]?.length ?? 0 },
    },
    cells,
    options,
  );

/** @param lacks columns that an earlier version of the product did not have yet */
export const tableOf = <Id extends TableId>(
  id: Id,
  rows: readonly GivenRow[],
  options?: TableOptions,
  lacks: readonly string[] = [],
): TableOf<Id> => opened(id, cellsOf(id, rows, lacks), options);

/**
 * All of them; one that is not given is not there.
 * @param more which of a tab's rows were read, where not all were; cells that somebody merged; columns that it lacks
 */
export function tablesOf(
  given: Partial<Record<TableId, readonly GivenRow[]>>,
  more: {
    readonly options?: Partial<Record<TableId, TableOptions>>;
    readonly merges?: Partial<Record<TableId, readonly MergedCells[]>>;
    readonly lacks?: Partial<Record<TableId, readonly string[]>>;
    /** Pages that are there. */
    readonly pages?: readonly TabId[];
    readonly onRead?: (parts: object) => void;
  } = {},
): Tables<TableId> {
  const rows = { ...given };
  const openTables: { [Id in TableId]?: TableOf<Id> } = {};
  const ids = (Object.keys(TABS) as TableId[]).filter((id) => given[id] !== undefined);
  const sheets = ids.map((id): { sheetId: number; title: string } => ({
    sheetId: SHEET_IDS[id],
    title: TABS[id].title,
  }));
  const pages = (more.pages ?? []).map((id) => ({ sheetId: SHEET_IDS[id], title: id }));
  return {
    of: (id) => {
      const found =
        openTables[id] ?? tableOf(id, rows[id] ?? notThere(id), more.options?.[id], more.lacks?.[id]);
      Object.assign(openTables, { [id]: found });
      return found;
    },
    sheet: (id) => [...sheets, ...pages].find(({ sheetId }) => sheetId === SHEET_IDS[id]),
    read: (parts) => more.onRead?.(parts),
    merges: (id) => Object.entries(more.merges ?? {}).find(([one]) => one === id)?.[1] ?? [],
    make: (id) => {
      if (rows[id]) return [];
      sheets.push({ sheetId: SHEET_IDS[id], title: TABS[id].title });
      rows[id] = [];
      // The tests' own compiler knows no types of Google's.
      return plannedTab(TABS[id], []).requests as never;
    },
    makePage: ({ id }) => ({ made: [], sheet: { sheetId: SHEET_IDS[id], title: id }, protectedRanges: [] }),
    cells: () => [],
    titleOf: (id) => sheets.find(({ sheetId }) => sheetId === id)?.title,
    watched: () => [],
    tabs: sheets,
  };
}

/** A tab of the stand-in for Google. */
function sheetWith(sheetId: number, title: string, cells: unknown[][] = []): StoredSheet {
  const sheet = newSheet(sheetId, title, 0);
  const columnCount = Math.max(cells[0]?.length ?? 0, 26);
  sheet.properties['gridProperties'] = { rowCount: MOST_ROWS, columnCount };
  sheet.rows = cells as StoredSheet['rows'];
  return sheet;
}

/**
 * What stands in the tabs once Google has made these changes.
 * @param given what stood in them
 */
export function rowsAfter(
  given: Partial<Record<TableId, readonly GivenRow[]>>,
  requests: readonly unknown[],
): Partial<Record<TableId, readonly GivenRow[]>> {
  if (requests.length === 0) return given;
  const ids = (Object.keys(TABS) as TableId[]).filter((id) => given[id] !== undefined);
  const sheets = ids.map((id) => sheetWith(SHEET_IDS[id], TABS[id].title, cellsOf(id, given[id] ?? [], [])));
  const pages = PAGES.map((id) => sheetWith(SHEET_IDS[id], id));
  const spreadsheet = { ...newSpreadsheet('workbook', 'A workbook', ''), sheets: [...sheets, ...pages] };
  const state = emptyState();
  changeSpreadsheet(
    { state, user: state.user, spreadsheet, afterwards: [] },
    requests as readonly JsonObject[],
  );
  return Object.fromEntries(
    (Object.keys(TABS) as TableId[]).flatMap((id) => {
      const sheet = spreadsheet.sheets.find(({ properties }) => properties.sheetId === SHEET_IDS[id]);
      if (!sheet) return [];
      const table = opened(id, sheet.rows);
      return [[id, table.rows.map((row, index) => ({ ...row, ...table.persons(index) }))]];
    }),
  );
}

function notThere(id: string): never {
  throw new Error(`The tab ${id} is not there.`);
}

/** Adds rows of which only these cells are told. */
export function append<Id extends TableId>(tables: Tables<TableId>, id: Id, rows: readonly GivenRow[]): void {
  const whole = rows.map((row) =>
    Object.fromEntries(TABS[id].columns.map(({ key }) => [key, row[key] ?? null])),
  );
  tables.of(id).append(whole as never);
}
