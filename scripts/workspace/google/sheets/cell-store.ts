/** Values in cells: their limits, and how a value is entered and read. */
import { numberAt, objectAt, textAt, type Json, type JsonObject } from '../../json';
import type { Cell, StoredSheet, StoredSpreadsheet } from '../../state';
import { sizeOf } from './a1';
import { GoogleError, NotImplemented } from '../google-error';

/** Google's limits for a cell's text and a spreadsheet's cells. */
const CELL_TEXT_LIMIT = 50_000;
const CELLS_LIMIT = 10_000_000;

/** @throws GoogleError when a text is too long for a cell. */
export function checkCell(cell: Cell): Cell {
  if (typeof cell === 'string' && cell.length > CELL_TEXT_LIMIT) {
    throw new GoogleError(
      `Your input contains more than the maximum of ${CELL_TEXT_LIMIT} characters in a single cell.`,
    );
  }
  return cell;
}

/** @throws GoogleError when the sheets together have more cells than Google allows. */
export function checkSize(spreadsheet: StoredSpreadsheet): void {
  const cells = spreadsheet.sheets.reduce(
    (sum, sheet) => sum + sizeOf(sheet).rowCount * sizeOf(sheet).columnCount,
    0,
  );
  if (cells > CELLS_LIMIT) {
    throw new GoogleError(
      `This action would increase the number of cells in the workbook above the limit of ${CELLS_LIMIT} cells.`,
    );
  }
}

/** What Google makes of a value handed to the values API as it is (`RAW`), or that is no text. */
export function enterValue(value: Json | undefined): Cell | undefined {
  if (value === null || value === undefined) return undefined; // null leaves the cell as it is
  if (typeof value === 'object')
    throw new GoogleError('Invalid values: a cell must hold text, a number or a truth value');
  return checkCell(value);
}

/** A cell from REST `ExtendedValue`. */
export function fromExtended(value: JsonObject): Cell {
  const kinds = Object.keys(value);
  if (kinds.length === 0) return null;
  if (kinds.length > 1) throw new GoogleError('Invalid value: an ExtendedValue holds one kind of value');
  const [kind = ''] = kinds;
  const held = value[kind];
  if (kind === 'formulaValue') return { formula: typeof held === 'string' ? held : '' };
  return checkCell(held as string | number | boolean);
}

/** REST `ExtendedValue` of a cell; undefined for an empty one. */
export function toExtended(cell: Cell): JsonObject | undefined {
  if (cell === null || cell === '') return undefined;
  if (typeof cell === 'string') return { stringValue: cell };
  if (typeof cell === 'number') return { numberValue: cell };
  if (typeof cell === 'boolean') return { boolValue: cell };
  return { formulaValue: cell.formula };
}

/** What Sheets shows for a formula that has no result to give. */
export const NO_RESULT = '#N/A';

/** REST `ExtendedValue` of what a cell amounts to; undefined for an empty one. */
export const effectiveOf = (cell: Cell): JsonObject | undefined =>
  typeof cell === 'object' && cell?.value !== undefined
    ? { errorValue: { type: 'N_A', message: 'The local workspace works out no formulas.' } }
    : toExtended(cell);

/** What such a formula shows; undefined for any other cell. */
export const shownOf = (cell: Cell): string | undefined =>
  typeof cell === 'object' ? cell?.value : undefined;

const DAY_MS = 86_400_000;
/** Day 0 of Sheets' serial numbers is 30 December 1899. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
/** The ISO date of a day number of the sheet’s calendar. */
export const serialToIso = (serial: number): string =>
  serialToDate(Math.floor(serial)).toISOString().slice(0, 10);

/** The instant of a day number, as if the sheet's time were UTC. */
export const serialToDate = (serial: number): Date => new Date(Math.round(DAY_ZERO + serial * DAY_MS));

/** The day number of an instant in the sheet's calendar. */
export const serialOf = (date: Date): number => (date.getTime() - DAY_ZERO) / DAY_MS;

/** A cell as a person sees it, by its number format. */
export function formatted(cell: Cell, numberFormat: JsonObject | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (typeof cell === 'object') return cell.formula;
  const type = numberFormat?.['type'];
  if (isDate(numberFormat)) return formatDate(cell, textAt(numberFormat ?? {}, 'pattern') || 'dd/MM/yyyy');
  if (type === 'CURRENCY') return `${cell < 0 ? '-' : ''}£${Math.abs(cell).toLocaleString('en-GB')}`;
  if (textAt(numberFormat ?? {}, 'pattern').startsWith('#,##0')) return cell.toLocaleString('en-GB');
  if (type === 'PERCENT') return `${(cell * 100).toFixed(0)}%`;
  return String(cell);
}

const isDate = (numberFormat: JsonObject | undefined): boolean =>
  numberFormat?.['type'] === 'DATE' || numberFormat?.['type'] === 'DATE_TIME';

/** What stands in quotes in a pattern is shown as it is (guide on date and number formats). */
const formatDate = (serial: number, pattern: string): string =>
  pattern
    .split('"')
    .map((part, at) => (at % 2 === 1 ? part : formatUnquoted(serial, part)))
    .join('');

const monthNames = (style: 'long' | 'short'): readonly string[] => {
  const format = new Intl.DateTimeFormat('en-GB', { month: style, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 1)));
};
/** Named once: a page of the workbook shows thousands of days. */
export const LONG_MONTHS = monthNames('long');
const SHORT_MONTHS = monthNames('short');

function formatUnquoted(serial: number, pattern: string): string {
  const date = serialToDate(serial);
  const pad = (value: number): string => String(value).padStart(2, '0');
  const known: Record<string, string> = {
    yyyy: String(date.getUTCFullYear()),
    yy: pad(date.getUTCFullYear() % 100),
    mmmm: LONG_MONTHS[date.getUTCMonth()] ?? '',
    mmm: SHORT_MONTHS[date.getUTCMonth()] ?? '',
    mm: pad(date.getUTCMonth() + 1),
    m: String(date.getUTCMonth() + 1),
    dd: pad(date.getUTCDate()),
    d: String(date.getUTCDate()),
    hh: pad(date.getUTCHours()),
    ss: pad(date.getUTCSeconds()),
  };
  // Within a time (`hh:mm`), mm is minutes.
  return pattern
    .replace(/hh:mm/gi, `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())}`)
    .replace(/y{2,4}|m{1,4}|d{1,2}|h{2}|s{2}/gi, (letters) => known[letters.toLowerCase()] ?? letters);
}

/** How a cell is dressed: as its column is, from the row on where that begins, but for what is its own. */
export function dressOf(sheet: StoredSheet, row: number, column: number): JsonObject {
  const own = sheet.dress[`${row},${column}`] ?? {};
  const whole = sheet.dress[`*,${column}`];
  const frozen = numberAt(objectAt(sheet.properties, 'gridProperties'), 'frozenRowCount') ?? 0;
  if (!whole || row < (numberAt(whole, 'fromRow') ?? frozen)) return own;
  const format = { ...objectAt(whole, 'userEnteredFormat'), ...objectAt(own, 'userEnteredFormat') };
  return { ...whole, ...own, userEnteredFormat: format };
}

/** The number format of a cell: its own, or its column's. */
export const numberFormatOf = (sheet: StoredSheet, row: number, column: number): JsonObject =>
  objectAt(objectAt(dressOf(sheet, row, column), 'userEnteredFormat'), 'numberFormat');

/**
 * A cell as `values.get` gives it.
 * @param asText dates as they look, where other numbers are given as they are
 * @param numberFormat asked only where it matters: a tab has hundreds of thousands of cells
 * @param bars what a cell with bars says
 */
export function rendered(
  cell: Cell,
  option: string,
  asText: boolean,
  numberFormat: () => JsonObject | undefined,
  bars?: string,
): Json {
  if (typeof cell === 'object' && cell !== null) {
    if (option === 'FORMULA') return cell.formula;
    if (cell.value !== undefined) return cell.value;
    if (bars !== undefined && cell.formula.startsWith('=SPARKLINE(')) return bars;
    throw new NotImplemented('Working out a formula');
  }
  if (cell === null) return '';
  if (typeof cell === 'string' && option !== 'FORMATTED_VALUE') return cell;
  if (option === 'FORMATTED_VALUE' || (asText && isDate(numberFormat())))
    return formatted(cell, numberFormat());
  return cell;
}
