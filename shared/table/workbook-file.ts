/** An .xlsx workbook to the cells of its sheets, as text or as they are. */
import { InputError, messageOf } from '../errors';
import { fromSerial, serialOfInstant } from '../schema/dates';
import type { RowFault } from './csv-table';
import { readNumberFormats, type NumberFormat } from './number-formats';
import { readSharedTexts, readSheetCells, type RawCell, type SheetCells } from './sheet-cells';
import { isLaidOut, type SheetLayout } from './sheet-layout';
import { FormulasWithoutResult, literalOf } from './formula-results';
import { unpackWorkbook, workbookParts, type Expected, type SheetPart } from './workbook-parts';

/** Unpacked, a list of 20,000 rows has about 20 MB. */
const LIST: Expected = { megabytes: 300, kind: 'list of providers' };
/** A county of 5,000 visits has about 150 MB; one that Sheets can hold at all has less than this. */
const COUNTY: Expected = { megabytes: 2000, kind: 'county workbook' };

/** From the day that Excel counts from otherwise to 1 January 1904. */
const DAYS_TO_1904 = 1462;

/** What is needed to read the cells of a workbook. */
interface Workbook {
  readonly sheets: readonly SheetPart[];
  /** A sheet's cells. */
  readonly read: <T>(sheet: SheetPart, blank: T, valueOf: (cell: RawCell) => T) => SheetCells<T>;
  /** A number that counts days, from the usual first one; undefined for one that does not. */
  readonly serialOf: (cell: RawCell) => number | undefined;
  readonly formatOf: (cell: RawCell) => NumberFormat;
}

/** @throws InputError when it is another kind of file, damaged, or unpacks to too much */
function openWorkbook<T>(
  file: string,
  bytes: Uint8Array,
  expected: Expected,
  use: (workbook: Workbook) => T,
): T {
  const parts = unpackWorkbook(file, bytes, expected);
  try {
    const { sheets, from1904, texts, styles } = workbookParts(parts);
    const shared = readSharedTexts(parts(texts) ?? '');
    const formats = readNumberFormats(parts(styles) ?? '');
    const formatOf = ({ style }: RawCell): NumberFormat => formats[style];
    return use({
      sheets,
      formatOf,
      read(sheet, blank, valueOf) {
        const xml = parts(sheet.part);
        if (xml === undefined) throw new Error(`the sheet “${sheet.name}” is missing in it`);
        return readSheetCells(xml, shared, blank, valueOf);
      },
      serialOf: (cell) =>
        formatOf(cell) === 'date' ? numberOf(cell) + (from1904 ? DAYS_TO_1904 : 0) : undefined,
    });
  } catch (error) {
    throw new InputError(
      `${file} is not a workbook that can be read (${messageOf(error)}). Save it again as .xlsx, or as CSV.`,
    );
  }
}

/** A number to the fifteen digits that spreadsheets keep. */
function numberOf({ text, ref }: RawCell): number {
  const number = Number(text);
  if (!Number.isFinite(number)) throw new Error(`${ref} holds “${text.slice(0, 40)}” as a number`);
  return Number(number.toPrecision(15));
}

/** Numbers of establishments that somebody formatted as days are no days of the years 2173 to 4637. */
const isDay = (serial: number): boolean =>
  (serial >= 0 && serial < 100_000) || (serial >= 1e6 && serial < 2_958_466);

const two = (value: number): string => String(value).padStart(2, '0');

/** Days as ISO, since the cell's own format is not kept; a time only where the cell has one. */
function dayText(serial: number): string {
  const minutes = Math.round(serial * 24 * 60);
  const [day, ofDay] = [fromSerial(minutes / 24 / 60), minutes % (24 * 60)];
  return ofDay === 0 ? day : `${day} ${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

/** A day and time as ISO writes them, for cells that hold those. */
const isoDay = (text: string): string =>
  text.replace('T', ' ').replace(/(?: 00:00.*|:\d\d(?:\.\d+)?Z?)$/, '');

function textOf(cell: RawCell, { formatOf, serialOf }: Workbook): string {
  const { type, text } = cell;
  if (type === 'b') return text === '1' || text === 'true' ? 'TRUE' : text === '' ? '' : 'FALSE';
  if (type === 'd') return isoDay(text);
  if (type !== 'n') return text.replace(/\r\n?/g, '\n').trim();
  if (text.trim() === '') return '';
  const serial = serialOf(cell);
  if (serial !== undefined && isDay(serial)) return dayText(serial);
  const format = formatOf(cell);
  return String(numberOf(cell)).padStart(typeof format === 'number' ? format : 0, '0');
}

export interface WorkbookSheet {
  readonly name: string;
  /** Row 1 of the sheet first; every blank row and cell is there. */
  readonly cells: readonly (readonly string[])[];
  /** Left out where all is shown as it stands. */
  readonly layout?: SheetLayout;
  /** The workbook says that it was the one in view when it was saved. */
  readonly inView?: true;
  /** What was left out or could not be read. */
  readonly doubts: readonly RowFault[];
}

/**
 * @param file the file's name, for messages
 * @throws InputError when it is another kind of file, damaged, or unpacks to too much
 */
export const readWorkbook = (file: string, bytes: Uint8Array): readonly WorkbookSheet[] =>
  openWorkbook(file, bytes, LIST, (workbook) =>
    workbook.sheets.map((sheet) => {
      const missing = new FormulasWithoutResult();
      const { cells, layout, doubts } = workbook.read(sheet, '', (cell) => {
        const text = textOf(cell, workbook);
        const said = literalOf(cell);
        if (said === undefined) return text;
        if (said === '') missing.add(cell);
        return said;
      });
      return {
        name: sheet.name,
        cells,
        ...(sheet.hidden || isLaidOut(layout) ? { layout: { ...layout, hidden: sheet.hidden } } : {}),
        ...(sheet.inView ? { inView: true } : {}),
        doubts: [...doubts, ...missing.doubts],
      };
    }),
  );

export interface TypedSheet {
  readonly name: string;
  /** As Sheets gives them unformatted: texts as they are, numbers, booleans, dates as serial numbers; null for none. */
  readonly cells: readonly (readonly (string | number | boolean | null)[])[];
}

/**
 * The sheets of a county workbook, with their cells as they are.
 * @param titles the sheets that are wanted; where the workbook lacks one of them, every sheet is read, as one may have
 * been renamed
 * @throws InputError as `readWorkbook` does
 */
export const readTypedSheets = (
  file: string,
  bytes: Uint8Array,
  titles: readonly string[],
): readonly TypedSheet[] =>
  openWorkbook(file, bytes, COUNTY, (workbook) => {
    const wanted = workbook.sheets.filter(({ name }) => titles.includes(name));
    const sheets = wanted.length === titles.length ? wanted : workbook.sheets;
    return sheets.map((sheet) => ({
      name: sheet.name,
      cells: workbook.read(sheet, null, (cell) => typed(cell, workbook)).cells,
    }));
  });

function typed(cell: RawCell, { serialOf }: Workbook): string | number | boolean | null {
  const { type, text } = cell;
  if (text === '' || type === 'e') return null;
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'd') return serialOfInstant(Date.parse(text));
  return type === 'n' ? (serialOf(cell) ?? numberOf(cell)) : text;
}
