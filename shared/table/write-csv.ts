/** Tables as CSV text that is safe to open: nothing typed by a person becomes a formula. */
import type { Cell } from '../schema/workbook-plan';

/** Spreadsheets take a cell that begins so as a formula. One with the apostrophe already gets another, so that one can come off again. */
const FORMULA = /^'*[=+\-@\t\r\n]/;

const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
/** The text that `toCsv` guarded, as it was. */
export const unguarded = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

/**
 * The cell as text; an apostrophe goes before what a spreadsheet might run. Numbers, negative ones too, stay
 * numbers.
 */
export function csvCell(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  const text = typeof cell === 'string' ? guarded(cell) : String(cell);
  return /[",;\t\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Rows (the header among them) as RFC 4180 CSV with CRLF line ends. */
export const toCsv = (rows: readonly (readonly (Cell | undefined)[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
