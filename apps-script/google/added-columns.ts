/** Columns that people added to a tab of ours: read with its rows, and filled again only where a row of it comes back. */
import { columnName } from './column-name';
import type { CellData } from './cell-data';
import type { CellValues } from './sheets-api';

/** Text by the key of a person's column, or by `cells/HEADING` of one that somebody added. */
export type PersonsCells = Readonly<Record<string, string>>;

/** What somebody wrote in a cell. A box that nobody ticked says nothing. */
export const wordOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || cell === true ? String(cell) : '';

/** A number as a number again, a tick as a tick: in a column of dates, sums or boxes they would be text otherwise. */
function cellOf(text: string): CellData {
  if (text === '') return {};
  if (text === 'true' || text === 'false') return { userEnteredValue: { boolValue: text === 'true' } };
  return {
    userEnteredValue: String(Number(text)) === text ? { numberValue: Number(text) } : { stringValue: text },
  };
}

export class AddedColumns {
  /** Where each stands, by `cells/HEADING`. */
  readonly places: ReadonlyMap<string, number>;
  private readonly rows: Record<string, string>[];

  /**
   * @param ours places of the product's own columns
   * @param areAll also those without a heading of their own, by `cells/(column G)`: that names them for one run only,
   * and is for rows that the product itself takes out and writes anew
   */
  constructor(values: CellValues, ours: ReadonlySet<number>, areAll = false) {
    const places = new Map<string, number>();
    const [headings = []] = values;
    const width = areAll ? values.reduce((most, { length }) => Math.max(most, length), 0) : headings.length;
    for (let place = 0; place < width; place += 1) {
      if (ours.has(place)) continue;
      const heading = wordOf(headings[place]).trim();
      const isOwn = heading !== '' && !places.has(`cells/${heading}`);
      if (isOwn) places.set(`cells/${heading}`, place);
      else if (areAll) places.set(`cells/${heading} (column ${columnName(place)})`, place);
    }
    this.places = places;
    this.rows = places.size === 0 ? [] : values.slice(1).map((cells) => this.read(cells));
  }

  private read(cells: readonly unknown[]): Record<string, string> {
    return Object.fromEntries([...this.places].map(([key, place]) => [key, wordOf(cells[place])]));
  }

  /** Place of the last one that any of these rows has something for; -1 where there is none. */
  lastOf(rows: readonly PersonsCells[]): number {
    const used = [...this.places].filter(([key]) => rows.some((cells) => (cells[key] ?? '') !== ''));
    return Math.max(-1, ...used.map(([, place]) => place));
  }

  of(index: number): PersonsCells {
    return this.places.size === 0 ? {} : (this.rows[index] ?? this.read([]));
  }

  /** A row that is added: its cells go among the values at their places. */
  push(cells: PersonsCells, values: CellData[]): void {
    if (this.places.size === 0) return;
    const row = this.read([]);
    for (const [key, place] of this.places) {
      row[key] = cells[key] ?? '';
      if (row[key] !== '') values[place] = cellOf(row[key]);
    }
    this.rows.push(row);
  }

  /** What is to be written where, of a row that is there. */
  settle(index: number, cells: PersonsCells): { readonly place: number; readonly cell: CellData }[] {
    return [...this.places].flatMap(([key, place]) => {
      const [text, row] = [cells[key], this.rows[index]];
      if (text === undefined || row === undefined || row[key] === text) return [];
      row[key] = text;
      return [{ place, cell: cellOf(text) }];
    });
  }

  /** A cell that is nobody's word: from now on this run neither reads nor writes it. */
  leave(index: number, key: string): void {
    const row = this.rows[index];
    if (row) Reflect.deleteProperty(row, key);
  }

  remove(index: number): void {
    if (this.places.size > 0) this.rows.splice(index, 1);
  }
}
