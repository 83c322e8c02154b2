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
import { cellsBy, wholeRow } from '../../shared/workbook/table-rows';
import { cellData, type CellData, type RowData } from './cell-data';
import { AddedColumns, type PersonsCells } from './added-columns';
import { peoplesCells } from '../../shared/workbook/seen-cell';
import { SHEET_IDS } from './sheet-ids';
import type { CellValues, SheetProperties, SheetsRequest } from './sheets-api';
import { ReadAllOfIt } from './read-all-of-it';
import { ReadRows } from './read-rows';
import { RowPlaces, type Span, type TableOptions } from './row-places';
import { isOfLines, TableColumns } from './table-columns';

const held = (cell: Cell | undefined): Cell => (cell === undefined || cell === '' ? null : cell);

export class Table<Column extends ColumnPlan = ColumnPlan> {
  readonly sheetId: number;
  readonly columns: TableColumns<Column>;
  private readonly read: ReadRows<Column>;
  private readonly added: AddedColumns;
  private rowCount: number;
  readonly at: RowPlaces<RowData>;

  /** @throws MissingError naming the headers that are not there. */
  constructor(
    readonly tab: TableTab<Column>,
    sheet: SheetProperties,
    readonly asRead: CellValues,
    private readonly options: TableOptions = {},
  ) {
    this.sheetId = SHEET_IDS[tab.id];
    this.columns = new TableColumns(tab, sheet, asRead[0] ?? []);
    this.at = new RowPlaces<RowData>(asRead.length > 0 ? asRead.length - 1 : 0, options.some);
    this.read = new ReadRows(tab.columns, this.columns.places, asRead);
    this.added = new AddedColumns(asRead, new Set(this.columns.places.values()), isOfLines(tab.id));
    this.rowCount = sheet.gridProperties?.rowCount ?? 0;
  }

  /** Those that were read, from the top: all of the tab's, or some. Only the header was read: []. */
  get rows(): CellsOf<Column['key']>[] {
    return this.read.rows;
  }

  /** What a column says, row by row of those read; what is no text or number says nothing. */
  texts(key: Column['key']): readonly string[] {
    return this.read.texts(key);
  }

  /** Where all columns stand, from 0: those that people added by `cells/HEADING`. */
  get places(): ReadonlyMap<string, number> {
    return new Map<string, number>([...this.columns.places, ...this.added.places]);
  }

  /** The column that tells one row from another, or one visit's lines from another's; undefined for a tab that has none. */
  get keyColumn(): Column | undefined {
    return this.columns.keyColumn;
  }

  /** What tells its rows apart: in which column, and by place. */
  get keys(): { readonly place: number; readonly texts: readonly string[] } | undefined {
    const column = this.keyColumn;
    const place = column && this.columns.places.get(column.key);
    return column && place !== undefined
      ? { place, texts: this.at.byPlace(this.texts(column.key)) }
      : undefined;
  }

  /** The rows that were written by their places, as they are meant to stand after the request. */
  get spans(): readonly Span[] {
    return this.at.isAny && this.keyColumn ? this.at.spansOf(this.texts(this.keyColumn.key)) : [];
  }

  /** What people wrote into a row: by the keys of their columns, and by the headings of those that they added. */
  persons(index: number): PersonsCells {
    const row: SomeCells = this.rows[index] ?? {};
    const own = peoplesCells(this.tab.columns, row, (key) => this.columns.places.has(key));
    return { ...own, ...this.added.of(index) };
  }

  /** A cell of a column that people added is nobody's word: see `calculated-cells.ts`. */
  readonly leave = (index: number, key: string): void => this.added.leave(index, key);

  /**
   * Adds rows at the end. Google finds the end, so that a row which somebody is adding by hand is not hit.
   * @param persons what had stood in people's own columns of each, should it be there again
   */
  append(rows: readonly NewRow<TableTab<Column>>[], persons: readonly PersonsCells[] = []): SheetsRequest[] {
    if (!rows.length) return [];
    const width = Math.max(...this.columns.places.values(), this.added.lastOf(persons)) + 1;
    const whole = rows.map((row, at) => this.withPersons(wholeRow(this.tab.columns, row), persons[at]));
    const data = whole.map((row: SomeCells, at): RowData => {
      const values: CellData[] = Array.from({ length: width }, () => ({}));
      for (const column of this.tab.columns)
        values[this.columns.placeOf(column)] = cellData(column, row[column.key] ?? null);
      this.added.push(persons[at] ?? {}, values);
      return { values };
    });
    for (const row of whole) this.rows.push(row);
    for (const row of data) this.at.add(row);
    return [
      ...this.columns.addLacking(),
      ...this.grow(this.at.count + 1),
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
    const added = this.added.settle(index, cells);
    if (added.length > 0) this.mayWriteOfPeople(index, ['cells/']);
    return [
      ...this.write(index, planned, ({ owner }) => owner === 'person'),
      ...added.flatMap(({ place, cell }) => this.writeCells(index, place, [cell])),
    ];
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
    this.mayWriteOfPeople(
      index,
      differing.filter(({ owner }) => owner === 'person').map(({ key }) => key),
    );
    this.rows[index] = cellsBy<Column['key']>(this.tab.columns, ({ key }) => {
      const cell = cells[key];
      return cell === undefined ? held(before[key]) : cell;
    });
    const runs = this.columns.runs(differing).flatMap(({ from, columns }) =>
      this.writeCells(
        index,
        from,
        columns.map((column) => cellData(column, held(cells[column.key]))),
      ),
    );
    return [...this.columns.addLacking(), ...runs];
  }

  /** Should it have been moved meanwhile, only who has read these cells of all rows can put back what was people's. */
  private mayWriteOfPeople(index: number, keys: readonly string[]): void {
    if (!this.at.freshRow(index) && !this.at.mayPutBack(keys))
      throw new ReadAllOfIt(`people’s own cells of the tab ${this.tab.id} change`);
  }

  private writeCells(index: number, columnIndex: number, values: CellData[]): SheetsRequest[] {
    const fresh = this.at.freshRow(index)?.values;
    if (fresh) {
      fresh.splice(columnIndex, values.length, ...values);
      return [];
    }
    const rowIndex = this.at.placeOf(index) + 1;
    this.at.touch(index);
    return [
      {
        updateCells: {
          start: { sheetId: this.sheetId, rowIndex, columnIndex },
          rows: [{ values }],
          fields: 'userEnteredValue',
        },
      },
    ];
  }

  private withPersons(row: CellsOf<Column['key']>, persons: PersonsCells = {}): CellsOf<Column['key']> {
    const cells: SomeCells = row;
    return cellsBy<Column['key']>(this.tab.columns, ({ key, owner }) =>
      owner === 'person' && persons[key] !== undefined ? held(persons[key]) : (cells[key] ?? null),
    );
  }

  /** Takes rows away, by index. */
  remove(indexes: readonly number[]): SheetsRequest[] {
    if (indexes.length === 0) return [];
    const isOurs = isOfLines(this.tab.id);
    if (!this.at.areAll && !isOurs) throw new ReadAllOfIt(`rows of the tab ${this.tab.id} go`);
    const runs = this.at.remove(indexes, isOurs);
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
      this.rows.splice(index, 1);
      this.added.remove(index);
    }
    this.rowCount -= indexes.length;
    return runs.map(({ from, count }) => ({
      deleteDimension: {
        range: { sheetId: this.sheetId, dimension: 'ROWS', startIndex: from + 1, endIndex: from + 1 + count },
      },
    }));
  }

  /** Makes room, formatted as the tab is. */
  private grow(needed: number): SheetsRequest[] {
    if (needed <= this.rowCount) return [];
    const length = needed - this.rowCount + (this.options.spare ?? 1000);
    const from = this.rowCount;
    this.rowCount += length;
    return [
      { appendDimension: { sheetId: this.sheetId, dimension: 'ROWS', length } },
      ...this.columns.formatFrom(from),
    ];
  }
}
