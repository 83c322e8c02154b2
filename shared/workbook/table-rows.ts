/** Rows by column key ⇄ a sheet's cells. Columns are found by header, wherever a person has moved them. */
import { MissingError } from '../errors';
import { fromSerial, isIsoDate } from '../schema/dates';
import type { Cell, ColumnPlan, Row } from '../schema/workbook-plan';

/** Column key to its place (from 0) in the sheet. */
export type ColumnPlaces = ReadonlyMap<string, number>;

const plain = (header: unknown): string =>
  (typeof header === 'string' || typeof header === 'number' ? String(header) : '').trim().toLowerCase();

/**
 * Where each column stands.
 * @throws MissingError naming the tab and every header that is not there.
 */
export function placesOf(
  tab: string,
  columns: readonly ColumnPlan[],
  headerRow: readonly unknown[],
): ColumnPlaces {
  const headers = headerRow.map(plain);
  const places = columns.map(({ key, header }) => [key, headers.indexOf(plain(header))] as const);
  const lost = columns
    .filter((_, index) => (places[index]?.[1] ?? -1) < 0)
    .map(({ header }) => `“${header}”`);
  if (lost.length > 0) {
    throw new MissingError(
      `The tab “${tab}” has no column ${lost.join(', ')} in its first row. Put the heading back (columns may stand in any order), then try again.`,
    );
  }
  return new Map(places);
}

/** What a row's cell says as text, trimmed; '' for an empty cell. */
export const cellText = (row: Row, key: string): string => String(row[key] ?? '').trim();

/** Cells as read from a sheet (unformatted: dates as serial numbers) to a row. Empty cells are null. */
export function rowFromCells(
  columns: readonly ColumnPlan[],
  places: ColumnPlaces,
  cells: readonly unknown[],
): Row {
  return Object.fromEntries(
    columns.map(({ key, kind }) => {
      const cell = cells[places.get(key) ?? -1];
      return [key, kind === 'date' && typeof cell === 'number' ? fromSerial(cell) : cellOf(cell)];
    }),
  );
}

const cellOf = (cell: unknown): Cell =>
  typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : typeof cell === 'string' && cell !== ''
      ? cell
      : null;

/** Whether the writer should make this cell a real date. */
export const isDateCell = (column: Pick<ColumnPlan, 'kind'>, cell: Cell): cell is string =>
  column.kind === 'date' && typeof cell === 'string' && isIsoDate(cell);
