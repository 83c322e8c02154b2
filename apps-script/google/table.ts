/**
 * One tab that holds records, as rows by column key. Columns are found by header, so they may be moved; into a
 * column that somebody added goes only what stood in it before, should a row come back. The rows in memory follow every
 * change that is asked for, so that several changes in one run add up.
 */
import type {
  Cell,
  CellsOf,
  ColumnPlan,
  EnteredCells,
  NewRow,
  ProductCells,
  RowChanges,
  SomeCells,
  TableTab,
} from '../../shared/schema/workbook-plan';
import { cellsBy, placesOf, rowReader, wholeRow, type ColumnPlaces } from '../../shared/workbook/table-rows';
import { cellData, textOf, type CellData, type RowData } from './cell-data';
import { addColumns, formatColumn } from './column-format';
import { AddedColumns, type PersonsCells } from './added-columns';
import { peoplesCells } from '../../shared/workbook/seen-cell';
import { SHEET_IDS } from './sheet-ids';
import type { CellValues, SheetProperties, SheetsRequest } from './sheets-api';
import { WrittenPlaces } from './written-places';

/** Tabs of many rows a visit, which are worked out anew as a whole: of a row only whose it is is looked at. */
const LINES: readonly string[] = ['findings', 'answers'];

const held = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell);

export class Table<Column extends ColumnPlan = ColumnPlan> {
  readonly sheetId: number;
  private readonly places: ColumnPlaces;
  /** What adds the columns that an earlier version's tab lacks: goes before the first change. */
  private lacking: SheetsRequest[];
  private made: CellsOf<Column['key']>[] | undefined;
  private readonly added: AddedColumns;
  private rowCount: number;
  /** Written by their places since the last request that was sent. */
  readonly written = new WrittenPlaces();

  /** @throws MissingError naming the headers that are not there. */
  constructor(
    readonly tab: TableTab<Column>,
    { title = '', gridProperties }: SheetProperties,
    readonly asRead: CellValues,
    /** Blank rows that are added with those that are needed. */
    private readonly spare = 1000,
  ) {
    this.sheetId = SHEET_IDS[tab.id];
    const found = placesOf(title, tab.columns, asRead[0] ?? []);
    const added = tab.columns.filter(({ key }) => !found.has(key));
    // At the end of the grid: what people wrote beside the table is in nobody's way there.
    const end = gridProperties?.columnCount ?? 0;
    this.places = new Map([...found, ...added.map(({ key }, offset) => [key, end + offset] as const)]);
    this.lacking = addColumns(this.sheetId, added, end);
    this.added = new AddedColumns(asRead, new Set(this.places.values()));
    this.rowCount = gridProperties?.rowCount ?? 0;
  }

  /** Row n stands in the sheet's row n + 2, counted as people do. Only the header was read: []. */
  get rows(): CellsOf<Column['key']>[] {
    // Findings have hundreds of thousands, at which most runs only look by one column.
    return (this.made ??= this.asRead.slice(1).map(rowReader(this.tab.columns, this.places)));
  }

  /** What a column says, row by row; what is no text or number says nothing. */
  texts(key: Column['key']): readonly string[] {
    if (this.made) return this.made.map((row: SomeCells) => textOf(row[key]));
    const place = this.places.get(key) ?? -1;
    return this.asRead.slice(1).map((cells) => textOf(cells[place]));
  }

  /** The column that tells one row from another, or one visit's lines from another's; undefined for a tab that has none. */
  get keyColumn(): Column | undefined {
    const key = LINES.includes(this.tab.id) ? 'visit-id' : 'id';
    return this.tab.columns.find((column) => column.key === key);
  }

  /** Keys of its rows in order, and where they stand. */
  get keys(): { readonly place: number; readonly texts: readonly string[] } | undefined {
    const column = this.keyColumn;
    const place = this.places.get(column?.key ?? '');
    return column && place !== undefined ? { place, texts: this.texts(column.key) } : undefined;
  }

  /** What people wrote into a row: by the keys of their columns, and by the headings of those that they added. */
  persons(index: number): PersonsCells {
    const row: SomeCells = this.rows[index] ?? {};
    const own = peoplesCells(this.tab.columns, row, (key) => this.places.has(key));
    return { ...own, ...this.added.of(index) };
  }

  /**
   * Adds rows at the end. Google finds the end, so that a row which somebody is adding by hand is not hit.
   * @param persons what had stood in people's own columns of each, should it be there again
   */
  append(rows: readonly NewRow<TableTab<Column>>[], persons: readonly PersonsCells[] = []): SheetsRequest[] {
    if (!rows.length) return [];
    const width = Math.max(...this.places.values(), this.added.lastOf(persons)) + 1;
    const whole = rows.map((row, at) => this.withPersons(wholeRow(this.tab.columns, row), persons[at]));
    for (const row of whole) this.rows.push(row);
    this.written.add();
    const data = whole.map((row: SomeCells, at): RowData => {
      const values: CellData[] = Array.from({ length: width }, () => ({}));
      for (const column of this.tab.columns)
        values[this.placeOf(column)] = cellData(column, row[column.key] ?? null);
      this.added.push(persons[at] ?? {}, values);
      return { values };
    });
    return [
      ...this.addLacking(),
      ...this.grow(this.rows.length + 1),
      { appendCells: { sheetId: this.sheetId, rows: data, fields: 'userEnteredValue' } },
    ];
  }

  /** Writes columns of the product in a row, those given and only where they say something else than is there. */
  update(index: number, cells: Partial<ProductCells<TableTab<Column>>>): SheetsRequest[] {
    return this.write(index, cells, ({ owner }) => owner === 'product');
  }

  /** Writes what a person entered in a form or the sidebar into the columns of a row that take it. */
  enter(index: number, cells: EnteredCells<TableTab<Column>>): SheetsRequest[] {
    return this.write(index, cells, (column) => column.owner === 'person' && column.firstFrom === 'form');
  }

  /**
   * Writes what the record has into people's columns of a row. For cells only that still say what was last seen in
   * them: the caller has looked.
   */
  settle(index: number, cells: PersonsCells): SheetsRequest[] {
    const planned = Object.fromEntries(
      Object.entries(cells).filter(([key]) => this.tab.columns.some((column) => column.key === key)),
    );
    const added = this.added
      .settle(index, cells)
      .map(({ place, cell }) => this.writeCells(index, place, [cell]));
    return [...this.write(index, planned, ({ owner }) => owner === 'person'), ...added];
  }

  /** Makes all of these changes. */
  change({ changed, added, removed }: RowChanges<TableTab<Column>>): SheetsRequest[] {
    return [
      ...changed.flatMap(({ index, cells }) => this.update(index, cells)),
      ...this.append(added),
      ...this.remove(removed),
    ];
  }

  /** @param mayWrite the compiler knows it, too; looked at again, since what people wrote would be lost */
  private write(index: number, cells: SomeCells, mayWrite: (column: ColumnPlan) => boolean): SheetsRequest[] {
    const before: SomeCells = this.rows[index] ?? {};
    const differing = this.tab.columns.filter((column) => {
      const cell = cells[column.key];
      if (cell === undefined) return false;
      if (!mayWrite(column))
        throw new TypeError(`The column ${column.key} of the tab ${this.tab.id} is not to be written here`);
      return held(before[column.key]) !== held(cell);
    });
    if (!differing.length) return [];
    this.rows[index] = cellsBy<Column['key']>(this.tab.columns, ({ key }) => {
      const cell = cells[key];
      return cell === undefined ? held(before[key]) : cell;
    });
    const runs = this.runs(differing).map(({ from, columns }) =>
      this.writeCells(
        index,
        from,
        columns.map((column) => cellData(column, held(cells[column.key]))),
      ),
    );
    return [...this.addLacking(), ...runs];
  }

  private writeCells(index: number, columnIndex: number, values: CellData[]): SheetsRequest {
    this.written.touch(index);
    return {
      updateCells: {
        start: { sheetId: this.sheetId, rowIndex: index + 1, columnIndex },
        rows: [{ values }],
        fields: 'userEnteredValue',
      },
    };
  }

  private withPersons(row: CellsOf<Column['key']>, persons: PersonsCells = {}): CellsOf<Column['key']> {
    const cells: SomeCells = row;
    return cellsBy<Column['key']>(this.tab.columns, ({ key, owner }) =>
      owner === 'person' && persons[key] !== undefined ? held(persons[key]) : (cells[key] ?? null),
    );
  }

  private addLacking(): SheetsRequest[] {
    const requests = this.lacking;
    this.lacking = [];
    return requests;
  }

  /** Takes rows away, by index. */
  remove(indexes: readonly number[]): SheetsRequest[] {
    const downwards = [...indexes].sort((a, b) => b - a);
    const runs: { from: number; to: number }[] = [];
    for (const index of downwards) {
      const run = runs[runs.length - 1];
      if (run?.from === index + 1) run.from = index;
      else runs.push({ from: index, to: index + 1 });
      this.rows.splice(index, 1);
      this.added.remove(index);
    }
    this.rowCount -= indexes.length;
    if (indexes.length) this.written.remove(indexes, this.rows.length, LINES.includes(this.tab.id));
    return runs.map(({ from, to }) => ({
      deleteDimension: {
        range: { sheetId: this.sheetId, dimension: 'ROWS', startIndex: from + 1, endIndex: to + 1 },
      },
    }));
  }

  /** Makes room, formatted as the tab is. */
  private grow(needed: number): SheetsRequest[] {
    if (needed <= this.rowCount) return [];
    const length = needed - this.rowCount + this.spare;
    const from = this.rowCount;
    this.rowCount += length;
    return [
      { appendDimension: { sheetId: this.sheetId, dimension: 'ROWS', length } },
      ...this.tab.columns.flatMap((column) => formatColumn(this.sheetId, column, this.placeOf(column), from)),
    ];
  }

  /** Columns that stand side by side are written together. */
  private runs(columns: readonly Column[]): { from: number; columns: Column[] }[] {
    const ordered = [...columns].sort((a, b) => this.placeOf(a) - this.placeOf(b));
    const runs: { from: number; columns: Column[] }[] = [];
    for (const column of ordered) {
      const run = runs[runs.length - 1];
      if (run && run.from + run.columns.length === this.placeOf(column)) run.columns.push(column);
      else runs.push({ from: this.placeOf(column), columns: [column] });
    }
    return runs;
  }

  private placeOf({ key }: Column): number {
    const place = this.places.get(key);
    if (place === undefined) throw new TypeError(`The tab ${this.tab.id} has no column ${key}`);
    return place;
  }
}
