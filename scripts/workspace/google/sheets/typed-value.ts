/** What Sheets makes of a text that a person types into a cell, in a workbook of locale en-GB. */
import { objectAt, textAt, type JsonObject } from '../../json';
import type { Cell, StoredSheet } from '../../state';
import { checkCell, dressOf, formatted, LONG_MONTHS, serialOf } from './cell-store';

interface Typed {
  readonly cell: Cell;
  /** REST `NumberFormat` that a cell without one takes on. */
  readonly format?: JsonObject;
}

/** Types a text into a cell of a tab: its value, and the format that the cell takes on. @returns the value. */
export function typeInto(sheet: StoredSheet, row: number, column: number, text: string): Cell {
  const own = objectAt(objectAt(dressOf(sheet, row, column), 'userEnteredFormat'), 'numberFormat');
  if (textAt(own, 'type') === 'TEXT') return checkCell(text.startsWith("'") ? text.slice(1) : text);
  const { cell, format } = typed(text);
  if (format && Object.keys(own).length === 0) {
    const key = `${row},${column}`;
    const dress = sheet.dress[key] ?? {};
    sheet.dress[key] = {
      ...dress,
      userEnteredFormat: { ...objectAt(dress, 'userEnteredFormat'), numberFormat: format },
    };
  }
  return checkCell(cell);
}

/** What to type to get a cell as it is: what stands in the bar above the cells. */
export function entryOf(cell: Cell, numberFormat: JsonObject): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.formula;
  if (textAt(numberFormat, 'type') === 'TEXT') return String(cell);
  if (typeof cell === 'string') return cell === '' || typed(cell).cell === cell ? cell : `'${cell}`;
  const shown = formatted(cell, numberFormat);
  return typed(shown).cell === cell ? shown : String(cell);
}

function typed(text: string): Typed {
  if (text.startsWith("'")) return { cell: text.slice(1) };
  if (text.startsWith('=')) return { cell: { formula: text } };
  const bare = text.trim();
  return numberIn(bare) ?? dateIn(bare) ?? formulaIn(text) ?? { cell: truthIn(bare) ?? text };
}

const truthIn = (text: string): boolean | null =>
  /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : null;

/** `+A1` and `-A1` are formulas as `=` is. */
const formulaIn = (text: string): Typed | null =>
  /^[+-]\w/.test(text) ? { cell: { formula: `=${text}` } } : null;

const NUMBER = /^([+-]?)(£?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(%?)$/;

function numberIn(text: string): Typed | null {
  const [whole, sign = '', pounds, units = '', parts = '', percent] = NUMBER.exec(text) ?? [];
  if (whole === undefined || !/\d/.test(units + parts)) return null;
  const value = Number(`${sign}${units.replaceAll(',', '') || '0'}${parts}`);
  if (percent) return { cell: value / 100, format: { type: 'PERCENT', pattern: '0%' } };
  if (pounds) return { cell: value, format: { type: 'CURRENCY', pattern: '"£"#,##0' } };
  if (units.includes(',')) return { cell: value, format: { type: 'NUMBER', pattern: '#,##0' } };
  return { cell: value };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NUMERIC = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const WORDS = /^(\d{1,2}) +([a-z]{3,9}),? +(\d{4})$/i;

function dateIn(text: string): Typed | null {
  const [, day = '', month = '', year = ''] = NUMERIC.exec(text) ?? [];
  if (day !== '') return dated(year.length === 2 ? `20${year}` : year, Number(month), day, 'dd/mm/yyyy');
  const iso = ISO.exec(text);
  if (iso) return dated(iso[1], Number(iso[2]), iso[3], 'yyyy-mm-dd');
  const [, on, name = '', of] = WORDS.exec(text) ?? [];
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (at < 0 || !isMonth(name, at)) return null;
  return dated(of, at + 1, on, name.length === 3 ? 'd mmm yyyy' : 'd mmmm yyyy');
}

/** `Nov`, `November`, and nothing in between. */
const isMonth = (name: string, at: number): boolean =>
  name.length === 3 || name.toLowerCase() === LONG_MONTHS[at]?.toLowerCase();

/** Null for a day that no calendar has: it stays a text. */
function dated(year = '', month: number, day = '', pattern: string): Typed | null {
  const date = new Date(Date.UTC(Number(year), month - 1, Number(day)));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== Number(day)) return null;
  return { cell: serialOf(date), format: { type: 'DATE', pattern } };
}
