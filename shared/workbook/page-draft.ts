/** A page being put together: cells by row and column, whatever order they come in. */
import type { Page, PageCell, PageChoice } from '../schema/workbook-plan';

const ROW_HEIGHT = 27;

export class PageDraft {
  private readonly rows: Record<number, PageCell>[] = [];
  private readonly heights = new Map<number, number>();
  private readonly choices: PageChoice[] = [];
  private readonly merges: { row: number; column: number; columns: number }[] = [];

  /** The first row under all that stands there. */
  get end(): number {
    return this.rows.length;
  }

  /** @param columns over how many columns the cell goes */
  put(row: number, column: number, cell: PageCell, columns = 1): void {
    while (this.rows.length <= row) this.rows.push({});
    const cells = this.rows[row];
    if (cells) cells[column] = cell;
    if (columns > 1) this.merges.push({ row, column, columns });
  }

  /** Cells side by side. */
  line(row: number, column: number, cells: readonly PageCell[]): void {
    for (const [at, cell] of cells.entries()) this.put(row, column + at, cell);
  }

  /** A cell in which people choose; how it looks is put there. */
  choose(choice: PageChoice): void {
    this.choices.push(choice);
  }

  height(row: number, pixels: number): void {
    this.heights.set(row, pixels);
  }

  page(): Page {
    return {
      rows: this.rows.map((cells, row) => ({ height: this.heights.get(row) ?? ROW_HEIGHT, cells })),
      merges: this.merges,
      choices: this.choices,
    };
  }
}
