/**
 * A whole CSV file, or text pasted as such, to the cells of a sheet: any of the usual separators and encodings,
 * with the row numbers that a spreadsheet shows. The splitter is the one that reads the register.
 */
import { createCsvRows, csvFieldText, maxFields, type CsvRows } from './csv-rows';
import { decodeBytes, encodeUtf8, repairControls, utf16Text } from './decode-text';
import { resultIn } from './formula-text';
import { unguarded } from './formula-guard';

/** Something wrong with a row. Rows are numbered as a spreadsheet numbers them, from 1. */
export interface RowFault {
  readonly row: number;
  readonly message: string;
}

export interface CsvTable {
  /** Rows of cells, rows that are empty among them. Lines within a cell are kept, parted by "\n". */
  readonly cells: readonly (readonly string[])[];
  /** What makes the table unreadable from a row on. */
  readonly faults: readonly RowFault[];
  /** Rows that were read, but may not say what they were meant to. */
  readonly doubts: readonly RowFault[];
}

/** The more likely of two that fit as well comes first: a tab or semicolon is seldom part of a value. */
const separators = ['\t', ';', '|', ','] as const;
/** Bytes that are looked at to tell the separator. */
const bytesTried = 1 << 15;

const space = 0x20;
const byteOf = (separator: string): number => separator.charCodeAt(0);

interface Fit {
  /** The share of the first rows that have as many fields as most have; 0 where that is one field. */
  readonly rows: number;
  /** The share of the fields that begin with a blank, as what follows a comma in a sentence does. */
  readonly spaced: number;
}

/** How well a separator fits the first rows. */
function fitOf(bytes: Uint8Array, separator: string): Fit {
  const widths = new Map<number, number>();
  let [total, fields, spaced] = [0, 0, 0];
  const rows = createCsvRows((row) => {
    total += 1;
    for (let at = 1; at < Math.min(row.fields, maxFields); at++) {
      fields += 1;
      if (row.bytes[row.starts[at] ?? 0] === space) spaced += 1;
    }
    if (row.fields > 1 && !row.textAfterQuote) widths.set(row.fields, (widths.get(row.fields) ?? 0) + 1);
  }, byteOf(separator));
  rows.write(bytes.subarray(0, bytesTried));
  rows.end();
  return { rows: Math.max(0, ...widths.values()) / Math.max(1, total), spaced: spaced / Math.max(1, fields) };
}

/** The separator that cuts most of the first rows into equally many fields. */
function separatorOf(bytes: Uint8Array): string {
  let best = ',';
  let bestFit: Fit = { rows: 0, spaced: 0 };
  for (const separator of separators) {
    const fit = fitOf(bytes, separator);
    const better = fit.rows - bestFit.rows || bestFit.spaced - fit.spaced;
    if (better > 0) [best, bestFit] = [separator, fit];
  }
  return best;
}

/**
 * `sep=;` on a line of its own, by which Excel and LibreOffice are told the separator. Neither counts it as a row.
 */
const said = /^"?sep=([\t -~])"?(?:\r\n|\r|\n|$)/i;

/** UTF-8 without its mark; bytes that are neither UTF-8 nor UTF-16 stay as they are. */
function plainBytes(source: Uint8Array | string): Uint8Array {
  if (typeof source === 'string') return plainBytes(encodeUtf8(source));
  const text = utf16Text(source);
  const plain = text === undefined ? source : encodeUtf8(text);
  return plain[0] === 0xef && plain[1] === 0xbb && plain[2] === 0xbf ? plain.subarray(3) : plain;
}

/** Some write `="0123"` so that a spreadsheet keeps the zero, and links as formulas: what they show is meant. */
function cellText(field: string): string {
  const text = repairControls(field).replace(/\r\n?/g, '\n');
  return (text.startsWith('=') ? resultIn(text) : undefined) ?? unguarded(text);
}

/** @param source the file's bytes, or text: CSV, or cells copied from a spreadsheet */
export function readCsvTable(source: Uint8Array | string): CsvTable {
  const bytes = plainBytes(source);
  const [saying = '', separatorSaid] = said.exec(decodeBytes(bytes, 0, Math.min(bytes.length, 16))) ?? [];
  const body = bytes.subarray(saying.length);
  const separator = separatorSaid ?? separatorOf(body);
  const cells: string[][] = [];
  const doubts: RowFault[] = [];
  const rows = createCsvRows((row) => {
    const { number } = row;
    while (cells.length < number - 1) cells.push([]);
    cells.push(
      Array.from({ length: Math.min(row.fields, maxFields) }, (_, at) =>
        cellText(csvFieldText(row, at, decodeBytes)),
      ),
    );
    if (row.fields > maxFields)
      doubts.push({
        row: number,
        message: `It has ${row.fields} cells; those after ${maxFields} are left out.`,
      });
    if (row.textAfterQuote)
      doubts.push({
        row: number,
        message: 'Text stands after a closing quotation mark: look whether its cells have shifted.',
      });
  }, byteOf(separator));
  return { cells, faults: complete(rows, body) ? [] : [neverClosed(rows.rowsRead() + 1)], doubts };
}

const neverClosed = (row: number): RowFault => ({
  row,
  message: 'A quotation mark is opened in this row and never closed.',
});

/** Whether all of it is in rows: not when it ends within quotes, nor when a row is too long to be one. */
function complete(rows: CsvRows, bytes: Uint8Array): boolean {
  try {
    rows.write(bytes);
    return !rows.end().endedInsideQuotes;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
