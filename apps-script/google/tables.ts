/**
 * The tabs that hold records, as rows by column key. Tabs are found by id and columns by header, so both may be
 * renamed or moved; a column that somebody added is never written to. The rows in memory follow every change that is asked
 * for, so that several changes in one run add up.
 */
import { MissingError } from '../../shared/errors';
import { placesOf, rowFromCells, type ColumnPlaces } from '../../shared/workbook/table-rows';
import type { Row, TabId, TableTab } from '../../shared/schema/workbook-plan';
import { cellData, type RowData } from './cell-data';
import { formatColumn } from './column-format';
import { SHEET_IDS } from './sheet-ids';
import {
  quoted,
  readRanges,
  readTabs,
  type CellValues,
  type SheetProperties,
  type SheetsRequest,
} from './workbook';

/** What is asked of a tab: all of it, or its header only. */
export type Wanted = Partial<Record<TabId, 'rows' | 'header'>>;

export class Table {
  readonly sheetId: number;
  private readonly places: ColumnPlaces;
  /** Row n stands in the sheet's row n + 2, counted as people do; a blank row is {}. Only the header was read: []. */
  readonly rows: Row[];
  private rowCount: number;

  /** @throws MissingError naming the headers that are not there. */
  constructor(
    readonly tab: TableTab,
    { title = '', gridProperties }: SheetProperties,
    values: CellValues,
  ) {
    this.sheetId = SHEET_IDS[tab.id];
    this.places = placesOf(title, tab.columns, values[0] ?? []);
    this.rows = values.slice(1).map((cells) => rowFromCells(tab.columns, this.places, cells));
    this.rowCount = gridProperties?.rowCount ?? 0;
  }

  /** Adds rows at the end. Google finds the end, so that a row which somebody is adding by hand is not hit. */
  append(rows: readonly Row[]): SheetsRequest[] {
    if (!rows.length) return [];
    const width = Math.max(...this.places.values()) + 1;
    const data = rows.map((row): RowData => {
      const values: RowData['values'] = Array.from({ length: width }, () => ({}));
      for (const column of this.tab.columns)
        values[this.placeOf(column.key)] = cellData(column, row[column.key] ?? null);
      return { values };
    });
    this.rows.push(...rows);
    return [
      ...this.grow(this.rows.length + 1),
      { appendCells: { sheetId: this.sheetId, rows: data, fields: 'userEnteredValue' } },
    ];
  }

  /** Writes the given columns of a row; without `keys`, those that the product computes. */
  update(index: number, row: Row, keys?: readonly string[]): SheetsRequest[] {
    const wanted = keys ?? this.tab.columns.filter((one) => one.owner === 'product').map(({ key }) => key);
    this.rows[index] = {
      ...this.rows[index],
      ...Object.fromEntries(wanted.map((key) => [key, row[key] ?? null])),
    };
    return this.runs(wanted).map((run) => ({
      updateCells: {
        start: { sheetId: this.sheetId, rowIndex: index + 1, columnIndex: run.column },
        rows: [{ values: run.keys.map((key) => cellData(this.columnOf(key), row[key] ?? null)) }],
        fields: 'userEnteredValue',
      },
    }));
  }

  /** Takes rows away, by index. */
  remove(indexes: readonly number[]): SheetsRequest[] {
    const downwards = [...indexes].sort((a, b) => b - a);
    const runs: { from: number; to: number }[] = [];
    for (const index of downwards) {
      const run = runs[runs.length - 1];
      if (run && run.from === index + 1) run.from = index;
      else runs.push({ from: index, to: index + 1 });
      this.rows.splice(index, 1);
    }
    this.rowCount -= indexes.length;
    return runs.map(({ from, to }) => ({
      deleteDimension: {
        range: { sheetId: this.sheetId, dimension: 'ROWS', startIndex: from + 1, endIndex: to + 1 },
      },
    }));
  }

  /** Makes room, formatted as the tab is. */
  private grow(needed: number): SheetsRequest[] {
    if (needed <= this.rowCount) return [];
    const length = needed - this.rowCount + 1000;
    const from = this.rowCount;
    this.rowCount += length;
    return [
      { appendDimension: { sheetId: this.sheetId, dimension: 'ROWS', length } },
      ...this.tab.columns.flatMap((column) =>
        formatColumn(this.sheetId, column, this.placeOf(column.key), from),
      ),
    ];
  }

  /** Columns that stand side by side are written together. */
  private runs(keys: readonly string[]): { column: number; keys: string[] }[] {
    const ordered = [...keys].sort((a, b) => this.placeOf(a) - this.placeOf(b));
    const runs: { column: number; keys: string[] }[] = [];
    for (const key of ordered) {
      const run = runs[runs.length - 1];
      if (run && run.column + run.keys.length === this.placeOf(key)) run.keys.push(key);
      else runs.push({ column: this.placeOf(key), keys: [key] });
    }
    return runs;
  }

  private placeOf(key: string): number {
    const place = this.places.get(key);
    if (place === undefined) throw new TypeError(`The tab ${this.tab.id} has no column ${key}`);
    return place;
  }

  private columnOf(key: string): TableTab['columns'][number] {
    const column = this.tab.columns.find((one) => one.key === key);
    if (!column) throw new TypeError(`The tab ${this.tab.id} has no column ${key}`);
    return column;
  }
}

/** The tables asked for, and every tab's properties. */
export interface Tables {
  readonly of: (id: TabId) => Table;
  /** Reads all rows of a table of which only the header was asked for: one more call. Before any change to it. */
  readonly readRows: (id: TabId) => void;
  /** undefined: the workbook has no such tab. */
  readonly sheet: (id: TabId) => SheetProperties | undefined;
}

const lost = ({ title }: TableTab): MissingError =>
  new MissingError(
    `The tab “${title}” is missing from this workbook. Choose Provision QA > Set up and then “Add to this workbook”: it is made again and filled from the forms.`,
  );

/**
 * Reads the tabs asked for in two calls, however much they hold.
 * @throws MissingError for a tab or header that is gone, when that table is asked for.
 */
export function readTables(tabs: readonly TableTab[], wanted: Wanted): Tables {
  const present = readTabs();
  const sheetOf = (id: TabId): SheetProperties | undefined =>
    present.find(({ sheetId }) => sheetId === SHEET_IDS[id]);
  const asked = tabs.flatMap((tab) => {
    const sheet = sheetOf(tab.id);
    return wanted[tab.id] && sheet ? [{ tab, sheet, part: wanted[tab.id] }] : [];
  });
  const values = readRanges(
    asked.map(({ sheet, part }) => quoted(sheet.title ?? '') + (part === 'header' ? '!1:1' : '')),
  );
  const tables = new Map<TabId, Table>();
  return {
    sheet: sheetOf,
    readRows: (id) => {
      const at = asked.findIndex(({ tab }) => tab.id === id);
      const found = asked[at];
      if (!found || found.part === 'rows') return;
      const [all = []] = readRanges([quoted(found.sheet.title ?? '')]);
      tables.set(id, new Table(found.tab, found.sheet, all));
    },
    of: (id) => {
      const known = tables.get(id);
      if (known) return known;
      const at = asked.findIndex(({ tab }) => tab.id === id);
      const found = asked[at];
      const tab = tabs.find((one) => one.id === id);
      if (!tab) throw new TypeError(`There is no tab ${id} in the plan`);
      if (!found) throw lost(tab);
      const table = new Table(tab, found.sheet, values[at] ?? []);
      tables.set(id, table);
      return table;
    },
  };
}
