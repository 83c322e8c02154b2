/** The rows of a list as they come: providers, their sites, and what is passed over. */
import type { Query } from '../../schema/verdict';
import { tidy } from './cell-values';
import type { RowReading } from './list-row';

export interface ListedProvider {
  /** Row of the sheet as a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly query: Query;
  /** What was made of the row's cells where that may surprise, in sentences. */
  readonly notes: readonly string[];
  /** The row whose provider it is a further site of, where it has no name of its own. */
  readonly siteOf?: number;
}

/** A row that is no provider. */
export interface PassedOver {
  readonly row: number;
  /** What it says, its cells parted by commas; '' for a blank one. */
  readonly text: string;
  readonly why: string;
}

const mostText = 300;
/** What a row says, its cells parted by commas. */
export const textOf = (row: readonly string[]): string =>
  row
    .map(tidy)
    .filter((text) => text !== '')
    .join(', ')
    .slice(0, mostText);

/** Where the last row with anything in it ends. */
export const endOf = (cells: readonly (readonly string[])[]): number =>
  cells.reduce((end, row, at) => (textOf(row) === '' ? end : at + 1), 0);

export class ListRows {
  readonly providers: ListedProvider[] = [];
  readonly passedOver: PassedOver[] = [];
  /** The provider above, for rows whose name cell is merged with its. */
  private above: { readonly row: number; readonly name: string } | undefined;

  pass(at: number, row: readonly string[], why: string): void {
    this.passedOver.push({ row: at + 1, text: textOf(row), why });
    this.above = undefined;
  }

  /** @param forced a person wants it checked, whatever it looks like */
  add(at: number, row: readonly string[], reading: RowReading, forced: boolean): void {
    const number = at + 1;
    if (reading.query !== undefined) {
      this.providers.push({ row: number, query: reading.query, notes: reading.notes });
      this.above = reading.name === '' ? undefined : { row: number, name: reading.name };
      return;
    }
    const { above } = this;
    if (above !== undefined && reading.elsewhere !== undefined) {
      const { site, place } = reading.elsewhere;
      const called = site === '' ? 'a further site' : `the site “${site}”`;
      const note = `The name is that of row ${above.row}, as merged cells leave it: ${called} of ${above.name}.`;
      this.providers.push({
        row: number,
        query: { text: above.name, ...place },
        notes: [...reading.notes, note],
        siteOf: above.row,
      });
      return;
    }
    if (forced && textOf(row) !== '')
      this.providers.push({ row: number, query: { text: textOf(row) }, notes: reading.notes });
    else
      this.passedOver.push({
        row: number,
        text: textOf(row),
        why:
          above === undefined
            ? 'It has no name and no number.'
            : `It has no name and no number; it may say more of row ${above.row}.`,
      });
  }
}
