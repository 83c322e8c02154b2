/** Rows of a tab as they were read, by column key: made once somebody asks for them. */
import type { CellsOf, ColumnPlan, SomeCells } from '../../shared/schema/workbook-plan';
import { rowReader, type ColumnPlaces } from '../../shared/workbook/table-rows';
import { textOf } from './cell-data';
import type { CellValues } from './sheets-api';

export class ReadRows<Column extends ColumnPlan> {
  private made: CellsOf<Column['key']>[] | undefined;
  /** Columns that were asked for while no row was made. */
  private readonly columnTexts = new Map<string, readonly string[]>();

  /** @param asRead with the headings first */
  constructor(
    private readonly columns: readonly Column[],
    private readonly places: ColumnPlaces,
    private readonly asRead: CellValues,
  ) {}

  get rows(): CellsOf<Column['key']>[] {
    // Findings have hundreds of thousands, at which most runs only look by one column.
    return (this.made ??= this.asRead.slice(1).map(rowReader(this.columns, this.places)));
  }

  /** What a column says, row by row; what is no text or number says nothing. */
  texts(key: Column['key']): readonly string[] {
    if (this.made) return this.made.map((row: SomeCells) => textOf(row[key]));
    const place = this.places.get(key) ?? -1;
    const known = this.columnTexts.get(key) ?? this.asRead.slice(1).map((cells) => textOf(cells[place]));
    this.columnTexts.set(key, known);
    return known;
  }
}
