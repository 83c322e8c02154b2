/** The columns of a tab that holds records: where each stands, wherever people have moved it, and those that the tab lacks. */
import type { ColumnPlan, TableTab } from '../../shared/schema/workbook-plan';
import { placesOf, type ColumnPlaces } from '../../shared/workbook/table-rows';
import { textOf } from './cell-data';
import { addColumns, formatRows } from './column-format';
import type { PeoplesTab } from './copied-cells';
import { SHEET_IDS } from './sheet-ids';
import type { SheetProperties, SheetsRequest } from './sheets-api';
import type { AnyKey } from '../../shared/workbook/workbook-plan';

/** Whether a tab has many rows a visit, which are worked out anew as a whole: of a row only whose it is is looked at. */
export const isOfLines = (id: string): boolean => id === 'findings' || id === 'answers';

/** The columns of a tab in which people write. */
export interface PeoplesColumns extends Omit<PeoplesTab, 'sheetId'> {
  /** Place of the one that says what was last seen in them. */
  readonly seen: number | undefined;
}

export class TableColumns<Column extends ColumnPlan> {
  readonly places: ColumnPlaces;
  /** What adds the columns that an earlier version's tab lacks: goes before the first change. */
  private lacking: SheetsRequest[];

  /** @throws MissingError naming the headers that are not there. */
  constructor(
    private readonly tab: TableTab<Column>,
    { title = '', gridProperties }: SheetProperties,
    private readonly headings: readonly unknown[],
  ) {
    const found = placesOf(title, tab.columns, headings);
    const added = tab.columns.filter(({ key }) => !found.has(key));
    // At the end of the grid: what people wrote beside the table is in nobody's way there.
    const end = gridProperties?.columnCount ?? 0;
    this.places = new Map([...found, ...added.map(({ key }, offset) => [key, end + offset] as const)]);
    this.lacking = addColumns(SHEET_IDS[tab.id], added, end);
  }

  /** The column that tells one row from another, or one visit's lines from another's; undefined for a tab that has none. */
  get keyColumn(): Column | undefined {
    const key: AnyKey = isOfLines(this.tab.id) ? 'visit-id' : 'id';
    return this.tab.columns.find((column) => column.key === key);
  }

  /** Those in which people write; undefined where there are none, or nothing tells the rows apart. */
  get peoples(): PeoplesColumns | undefined {
    const owners = new Map(this.tab.columns.map(({ key, owner }) => [this.places.get(key), owner]));
    const isPersons = (place: number): boolean =>
      owners.has(place) ? owners.get(place) === 'person' : textOf(this.headings[place]) !== '';
    const [id, seen] = (['id', 'seen'] satisfies AnyKey[]).map((name) =>
      this.places.get(this.tab.columns.find(({ key }) => key === name)?.key ?? ''),
    );
    return id !== undefined && this.headings.some((_, place) => isPersons(place))
      ? { id, seen, width: this.headings.length, isPersons }
      : undefined;
  }

  placeOf({ key }: Column): number {
    const place = this.places.get(key);
    if (place === undefined) throw new TypeError(`The tab ${this.tab.id} has no column ${key}`);
    return place;
  }

  /** What adds those that the tab lacks, once. */
  addLacking(): SheetsRequest[] {
    const requests = this.lacking;
    this.lacking = [];
    return requests;
  }

  /** The look of all of them, from a row of the sheet on. */
  formatFrom(row: number): SheetsRequest[] {
    return formatRows(SHEET_IDS[this.tab.id], this.tab.columns, row, (column) => this.placeOf(column));
  }

  /** Columns that stand side by side, which are written together. */
  runs(columns: readonly Column[]): { from: number; columns: Column[] }[] {
    const ordered = [...columns].sort((a, b) => this.placeOf(a) - this.placeOf(b));
    const runs: { from: number; columns: Column[] }[] = [];
    for (const column of ordered) {
      const run = runs[runs.length - 1];
      if (run && run.from + run.columns.length === this.placeOf(column)) run.columns.push(column);
      else runs.push({ from: this.placeOf(column), columns: [column] });
    }
    return runs;
  }
}
