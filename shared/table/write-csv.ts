/** Tables as text that is safe to open or paste: nothing typed by a person becomes a formula. */
import type { Cell } from '../schema/workbook-plan';
import { guarded } from './formula-guard';

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

/** Lines and tabs would cut the cell; a quote at its start would make a spreadsheet read on into the next cells. */
const pastedCell = (cell: Cell | undefined): string => {
  const text = String(cell ?? '')
    .replace(/\s+/gu, ' ')
    .trim();
  const safe = typeof cell === 'string' ? guarded(text) : text;
  return safe.startsWith('"') ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** Rows as text that pastes into the cells of a spreadsheet: parted by tabs, each in one line. */
export const toPastedCells = (rows: readonly (readonly (Cell | undefined)[])[]): string =>
  rows.map((row) => row.map(pastedCell).join('\t')).join('\n');
