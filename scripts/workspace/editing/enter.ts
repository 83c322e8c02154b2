/** Typing into cells, one or many: what the cells' rules and protections say to it, and what becomes of the text. */
import { columnName, sizeOf, type CellRange } from '../google/sheets/a1';
import { violates } from '../google/sheets/cell-rules';
import type { Edited } from '../google/sheets/edit-event';
import { setSize, sheetOf, type Draft } from '../google/sheets/sheets-draft';
import { NO_RESULT } from '../google/sheets/cell-store';
import { put } from '../google/sheets/sheets-values';
import { setRow } from '../google/sheets/cell-requests';
import { typeInto } from '../google/sheets/typed-value';
import type { Cell } from '../state';
import { EditRefused, type Edit } from './edit';
import { checkProtection } from './protection';

/** @throws EditRefused with Google's words (quoted by six projects). */
export function enter(
  draft: Draft,
  edit: Extract<Edit, { kind: 'enter' }>,
): Pick<Edited, 'range' | 'value' | 'oldValue'> {
  const sheet = sheetOf(draft, edit.sheetId);
  const width = Math.max(0, ...edit.values.map((row) => row.length));
  if (edit.row < 0 || edit.column < 0 || width === 0)
    throw new EditRefused('There is nothing to put into these cells.');
  const range: CellRange = {
    sheet,
    rowFrom: edit.row,
    rowTo: edit.row + edit.values.length,
    columnFrom: edit.column,
    columnTo: edit.column + width,
  };
  // A paste that reaches beyond the edge makes the tab larger.
  const { rowCount, columnCount } = sizeOf(sheet);
  setSize(sheet, Math.max(rowCount, range.rowTo), Math.max(columnCount, range.columnTo));
  checkProtection(draft, range, edit.anyway === true ? 'overrule' : 'heed');
  const isOne = edit.values.length === 1 && width === 1;
  const oldValue = sheet.rows[edit.row]?.[edit.column] ?? null;
  edit.values.forEach((texts, down) => typeRow(draft, range, edit.row + down, texts));
  if (!isOne) return { range };
  return { range, oldValue, value: sheet.rows[edit.row]?.[edit.column] ?? null };
}

const isFormula = (cell: Cell): cell is Extract<Cell, { formula: string }> =>
  typeof cell === 'object' && cell !== null;

function typeRow(draft: Draft, { sheet, columnFrom }: CellRange, at: number, texts: readonly string[]): void {
  const row: Cell[] = [...(sheet.rows[at] ?? [])];
  texts.forEach((text, along) => {
    const column = columnFrom + along;
    const typed = typeInto(sheet, at, column, text);
    const cell = isFormula(typed) ? { ...typed, value: NO_RESULT } : typed;
    if (violates(draft, sheet, at, column, cell))
      throw new EditRefused(
        `The data you entered in cell ${columnName(column)}${at + 1} violates the data validation rules set on this cell.`,
      );
    put(row, column, cell);
  });
  setRow(sheet, at, row);
}
