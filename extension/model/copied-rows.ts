/** Rows on their way to the clipboard, safe to paste into a spreadsheet. */
import type { Cell } from '../../shared/schema/workbook-plan';

/** What a spreadsheet would run when it is pasted. */
const FORMULA = /^[=+\-@]/;

const pasted = (cell: Cell): string => {
  const text = (cell === null ? '' : String(cell)).replace(/\s+/g, ' ').trim();
  return typeof cell === 'string' && FORMULA.test(text) ? `'${text}` : text;
};

/** Rows as text that pastes into the cells of a spreadsheet: parted by tabs, nothing in them becomes a formula. */
export const copiedRows = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map(pasted).join('\t')).join('\n');
