/** Data validation: what a cell lets people choose from, and what it does not let them type. */
import { listAt, objectAt, textAt, type JsonObject } from '../../json';
import type { Cell, StoredSheet } from '../../state';
import { NotImplemented } from '../google-error';
import { parseRange } from './a1';
import { dressOf, formatted } from './cell-store';
import type { Draft } from './sheets-draft';

type Book = Pick<Draft, 'spreadsheet'>;

/** The rule that a cell is under; an empty one where there is none. */
const ruleOf = (sheet: StoredSheet, row: number, column: number): JsonObject =>
  objectAt(dressOf(sheet, row, column), 'dataValidation');

/** Whether Google would not let this stand in the cell: only where its rule is strict. */
export function violates(book: Book, sheet: StoredSheet, row: number, column: number, cell: Cell): boolean {
  const rule = ruleOf(sheet, row, column);
  // A formula's value is not worked out here.
  if (rule['strict'] !== true || cell === null || cell === '' || typeof cell === 'object') return false;
  return !fits(book, objectAt(rule, 'condition'), cell);
}

export interface Choices {
  readonly values: readonly string[];
  readonly strict: boolean;
}

/** What a cell's list offers; null when it has none. */
export function choicesOf(book: Book, sheet: StoredSheet, row: number, column: number): Choices | null {
  const rule = ruleOf(sheet, row, column);
  const values = listed(book, objectAt(rule, 'condition'));
  return values && { values, strict: rule['strict'] === true };
}

function listed({ spreadsheet }: Book, condition: JsonObject): string[] | null {
  const values = listAt(condition, 'values').map((value) => textAt(value, 'userEnteredValue'));
  if (condition['type'] === 'ONE_OF_LIST') return values;
  if (condition['type'] !== 'ONE_OF_RANGE') return null;
  const { sheet, rowFrom, rowTo, columnFrom, columnTo } = parseRange(
    spreadsheet,
    (values[0] ?? '').replace(/^=/, '').replaceAll('$', ''),
  );
  return sheet.rows
    .slice(rowFrom, rowTo)
    .flatMap((row) => row.slice(columnFrom, columnTo))
    .map((cell) => formatted(cell, undefined))
    .filter((text) => text !== '');
}

type Simple = Exclude<Cell, null | object>;

function fits(book: Book, condition: JsonObject, cell: Simple): boolean {
  const list = listed(book, condition);
  if (list) return list.some((text) => text === formatted(cell, undefined));
  const type = textAt(condition, 'type');
  const numbers = listAt(condition, 'values').map((value) => Number(textAt(value, 'userEnteredValue')));
  const known = CONDITIONS[type];
  if (!known) throw new NotImplemented(`Data validation of type "${type}"`);
  return known(cell, numbers);
}

const numeric =
  (holds: (cell: number, numbers: readonly number[]) => boolean) =>
  (cell: Simple, numbers: readonly number[]): boolean =>
    typeof cell === 'number' && holds(cell, numbers);

/** Those that need no more than the cell and numbers (other/conditions reference). */
const CONDITIONS: Readonly<Record<string, (cell: Simple, numbers: readonly number[]) => boolean>> = {
  BOOLEAN: (cell) => typeof cell === 'boolean',
  DATE_IS_VALID: numeric(() => true),
  NUMBER_GREATER: numeric((cell, [than = 0]) => cell > than),
  NUMBER_GREATER_THAN_EQ: numeric((cell, [than = 0]) => cell >= than),
  NUMBER_LESS: numeric((cell, [than = 0]) => cell < than),
  NUMBER_LESS_THAN_EQ: numeric((cell, [than = 0]) => cell <= than),
  NUMBER_EQ: numeric((cell, [than = 0]) => cell === than),
  NUMBER_BETWEEN: numeric((cell, [low = 0, high = 0]) => cell >= low && cell <= high),
  TEXT_IS_EMAIL: (cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(cell)),
  NOT_BLANK: () => true,
};
