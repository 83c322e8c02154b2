/** Rows by column key ⇄ a sheet's cells. Columns are found by header, wherever a person has moved them. */
import { MissingError } from '../errors';
import { fromSerial, isIsoDate } from '../schema/dates';
import type { Cell, CellsOf, ColumnPlan, SomeCells } from '../schema/workbook-plan';

/** Column key to its place (from 0) in the sheet. */
export type ColumnPlaces = ReadonlyMap<string, number>;

const plain = (header: unknown): string =>
  (typeof header === 'string' || typeof header === 'number' ? String(header) : '').trim().toLowerCase();

/** Enough of a tab's headings to know their row by. */
const NAMED = 3;

/**
 * Where each column stands; one that an earlier version did not have yet may be missing, and then stands nowhere.
 * @throws MissingError naming the tab and every other header that is not there; or that stands there twice, as one of the two
 * is a person's own and nothing tells which
 */
export function placesOf(
  tab: string,
  columns: readonly ColumnPlan[],
  headerRow: readonly unknown[],
): ColumnPlaces {
  const headers = headerRow.map(plain);
  const places = columns.map(({ key, header, former }) => {
    const now = headers.indexOf(plain(header));
    return [key, now < 0 && former !== undefined ? headers.indexOf(plain(former)) : now] as const;
  });
  const lost = columns
    .filter(({ later }, index) => later !== true && (places[index]?.[1] ?? -1) < 0)
    .map(({ header }) => `“${header}”`);
  const found = places.filter(([, place]) => place >= 0);
  if (lost.length > 0) {
    throw new MissingError(
      found.length === 0
        ? `The tab “${tab}” does not begin with its headings (${lost.slice(0, NAMED).join(', ')} and so on). Where somebody put rows above them, or sorted them among the others, move their row back to the top, then try again: nothing was changed.`
        : `The tab “${tab}” has no column ${lost.join(', ')} in its first row. Put the heading back (columns may stand in any order), then try again.`,
    );
  }
  const doubled = [...new Set(found.map(([, place]) => place))].flatMap((place) => {
    const heading = headers[place] ?? '';
    return headers.includes(heading, place + 1) ? [`“${String(headerRow[place]).trim()}”`] : [];
  });
  if (doubled.length > 0)
    throw new MissingError(
      `The tab “${tab}” has two columns ${doubled.join(', ')}. Give the one that you added another heading, then try again: nothing was changed.`,
    );
  return new Map(found);
}

/** What a row's cell says as text, trimmed; '' for an empty cell, and where there is no such row. */
export const cellText = <Row extends SomeCells>(row: Row | undefined, key: keyof Row & string): string =>
  String(row?.[key] ?? '').trim();

/** What people see over a column; of one that they added, the field of the record is `cells/HEADING`. */
export const headingOf = (columns: readonly ColumnPlan[], field: string): string =>
  columns.find(({ key }) => key === field)?.header ?? field.replace(/^cells\//, '');

/** A cell for each of these columns. */
export const cellsBy = <Key extends string>(
  columns: readonly ColumnPlan<Key>[],
  cellFor: (column: ColumnPlan<Key>, index: number) => Cell,
): CellsOf<Key> => {
  // A county has hundreds of thousands of rows: an entry for each cell would be a third of their reading.
  const row: Partial<Record<Key, Cell>> = {};
  columns.forEach((column, index) => (row[column.key] = cellFor(column, index)));
  // Every column has its cell by now, which the compiler cannot count.
  return row as CellsOf<Key>;
};

/** The row with every cell that it does not name empty. */
export const wholeRow = <Key extends string>(
  columns: readonly ColumnPlan<Key>[],
  row: SomeCells<Key>,
): CellsOf<Key> => cellsBy(columns, ({ key }) => row[key] ?? null);

/** Those of the cells whose columns nobody sees. */
export const hiddenOf = <Cells extends SomeCells>(
  columns: readonly ColumnPlan[],
  cells: Cells,
): Partial<Cells> => {
  const left: Partial<Cells> = { ...cells };
  for (const { key, hidden } of columns) if (hidden !== true) Reflect.deleteProperty(left, key);
  return left;
};

/** Reads rows of cells as a sheet has them (unformatted: dates as serial numbers). Empty cells are null. */
export function rowReader<Key extends string>(
  columns: readonly ColumnPlan<Key>[],
  places: ColumnPlaces,
): (cells: readonly unknown[]) => CellsOf<Key> {
  // A copy of one row is made ten times sooner than a row cell by cell, once that is itself a copy and no dictionary.
  const blank = { ...cellsBy(columns, () => null) };
  const there = columns.flatMap(({ key, kind }) => {
    const place = places.get(key);
    return place === undefined ? [] : [{ key, place, isDate: kind === 'date' }];
  });
  return (cells) => {
    const row: Record<Key, Cell> = { ...blank };
    for (const { key, place, isDate } of there) {
      const cell = cells[place];
      const held = isDate && typeof cell === 'number' ? fromSerial(cell) : cellOf(cell);
      if (held !== null) row[key] = held;
    }
    return row;
  };
}

/** One such row. */
export const rowFromCells = <Key extends string>(
  columns: readonly ColumnPlan<Key>[],
  places: ColumnPlaces,
  cells: readonly unknown[],
): CellsOf<Key> => rowReader(columns, places)(cells);

const cellOf = (cell: unknown): Cell =>
  typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : typeof cell === 'string' && cell !== ''
      ? cell
      : null;

/** Whether the writer should make this cell a real date. */
export const isDateCell = (column: Pick<ColumnPlan, 'kind'>, cell: Cell): cell is string =>
  column.kind === 'date' && typeof cell === 'string' && isIsoDate(cell);
