/** Cells for the Sheets API. Text is sent as text, whatever it looks like: nothing typed becomes a formula. */
import { toSerial } from '../../shared/schema/dates';
import { startOf } from '../../shared/schema/in-quotes';
import { isDateCell } from '../../shared/workbook/table-rows';
import type { Cell, CellStyle, ColumnPlan, SomeCells } from '../../shared/schema/workbook-plan';

export type CellData = GoogleAppsScript.Sheets.Schema.CellData;
export type RowData = GoogleAppsScript.Sheets.Schema.RowData;

/** Google refuses a longer cell; a visit's own data is split before it gets here. */
const MOST_CHARACTERS = 50_000;
const CUT = ' … (cut: a cell holds no more)';

const fit = (text: string): string =>
  text.length <= MOST_CHARACTERS ? text : startOf(text, MOST_CHARACTERS - CUT.length) + CUT;

/** What a cell says, as it was read. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';

function entered(cell: Cell): CellData {
  if (cell === null || cell === '') return {};
  if (typeof cell === 'number') return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === 'boolean') return { userEnteredValue: { boolValue: cell } };
  return { userEnteredValue: { stringValue: fit(cell) } };
}

/** A cell of a column; a date in a `date` column as a real date. */
export const cellData = (column: Pick<ColumnPlan, 'kind'>, cell: Cell): CellData =>
  isDateCell(column, cell) ? { userEnteredValue: { numberValue: toSerial(cell) } } : entered(cell);

/** The row’s cells in the order of these columns; a column that it does not have is an empty cell. */
export const rowData = <Key extends string>(
  columns: readonly ColumnPlan<Key>[],
  row: SomeCells<Key>,
): RowData => ({
  values: columns.map((column) => cellData(column, row[column.key] ?? null)),
});

/** A cell with this text and, if given, this look; an empty text is an empty cell. */
export const textCell = (text: string, format?: CellData['userEnteredFormat']): CellData => ({
  ...entered(text),
  ...(format && { userEnteredFormat: format }),
});

/** `#rrggbb` as the API wants it. */
export function colour(hex: string): { rgbColor: { red: number; green: number; blue: number } } {
  const part = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return { rgbColor: { red: part(1), green: part(3), blue: part(5) } };
}

/** The look of a cell as the API wants it. */
export const styleFormat = ({ background, text, bold }: CellStyle) => ({
  backgroundColorStyle: colour(background),
  textFormat: { foregroundColorStyle: colour(text), ...(bold !== undefined && { bold }) },
});
