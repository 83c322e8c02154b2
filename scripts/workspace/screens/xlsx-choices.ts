/** Lists of choices as Excel knows them: which cells, and where the list stands. */
import { columnName, parseRange, sizeOf } from '../google/sheets/a1';
import { listAt, numberAt, objectAt, textAt, type JsonObject } from '../json';
import type { StoredSheet, StoredSpreadsheet } from '../state';

export interface ChoiceRule {
  /** Cells as Excel writes them: `C2:C1000 E5`. */
  readonly cells: string;
  /** The list: in quotes, or a range. */
  readonly list: string;
  readonly strict: boolean;
}

/** Excel takes so many letters of a list that is written out, and no comma within a choice. */
const LIST_LIMIT = 255;

/** The lists of a tab, each once. @param names of the tabs in the file, in order. */
export function choiceRules(
  spreadsheet: StoredSpreadsheet,
  sheet: StoredSheet,
  names: readonly string[],
): ChoiceRule[] {
  const found = new Map<string, { cells: string[]; list: string; strict: boolean }>();
  for (const [key, dress] of Object.entries(sheet.dress)) {
    const rule = objectAt(dress, 'dataValidation');
    const list = listOf(spreadsheet, rule, names);
    if (list === null) continue;
    const strict = rule['strict'] === true;
    const id = `${list} ${String(strict)}`;
    const known = found.get(id) ?? { cells: [], list, strict };
    known.cells.push(cellsOf(sheet, key, dress));
    found.set(id, known);
  }
  return [...found.values()].map(({ cells, ...rest }) => ({ cells: cells.join(' '), ...rest }));
}

function cellsOf(sheet: StoredSheet, key: string, dress: JsonObject): string {
  const [row = '', column = ''] = key.split(',');
  const letter = columnName(Number(column));
  if (row !== '*') return `${letter}${Number(row) + 1}`;
  const from = numberAt(dress, 'fromRow') ?? 0;
  return `${letter}${from + 1}:${letter}${sizeOf(sheet).rowCount}`;
}

function listOf(spreadsheet: StoredSpreadsheet, rule: JsonObject, names: readonly string[]): string | null {
  const condition = objectAt(rule, 'condition');
  const values = listAt(condition, 'values').map((value) => textAt(value, 'userEnteredValue'));
  if (condition['type'] === 'ONE_OF_LIST') {
    const list = values.join(',');
    const fits = list.length <= LIST_LIMIT && !values.some((value) => value.includes(','));
    return fits ? `"${list.replaceAll('"', '""')}"` : null;
  }
  if (condition['type'] !== 'ONE_OF_RANGE') return null;
  const range = parseRange(spreadsheet, (values[0] ?? '').replace(/^=/, '').replaceAll('$', ''));
  const name = (names[spreadsheet.sheets.indexOf(range.sheet)] ?? '').replaceAll("'", "''");
  const corner = (column: number, row: number): string => `$${columnName(column)}$${row}`;
  return `'${name}'!${corner(range.columnFrom, range.rowFrom + 1)}:${corner(range.columnTo - 1, range.rowTo)}`;
}
