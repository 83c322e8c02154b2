/**
 * The rare rows that the fast path cannot take as they are: accents and other bytes above 0x7f, doubled quotes, or
 * fields out of their columns. What is not as it reads is rewritten as plain UTF-8 that the fast path can take.
 */
import { csvFieldText, CsvRow } from '../../table/csv-rows';
import { decodeValue, encodeUtf8 } from '../../table/decode-text';
import { ViewedBytes } from '../../table/viewed-bytes';
import { hasLostLetters } from './lost-letters';
import type { ColumnPlaces } from './register-header';

const [space, quote] = [0x20, 0x22];
const blank = new Uint8Array(0);

export interface CleanedRow {
  readonly row: CsvRow;
  /** Whether some letters were lost before the file came here (see `hasLostLetters`). */
  readonly lostLetters: boolean;
}

/** A row of these values. @param number its number in the file */
export function rowOfTexts(texts: readonly string[], number: number): CleanedRow {
  const values = texts.map((text) => (text === '' ? blank : encodeUtf8(text)));
  const row = new CsvRow(
    new ViewedBytes(new Uint8Array(values.reduce((sum, value) => sum + value.length, 0))),
    new Int32Array(texts.length),
    new Int32Array(texts.length),
    texts.length,
    number,
  );
  let filled = 0;
  values.forEach((value, at) => {
    filled = put(row, at, value, filled);
  });
  return { row, lostLetters: texts.some(hasLostLetters) };
}

/** Writes a value into a row's bytes from a place on, as one of its fields. @returns where it ends */
function put({ bytes, starts, ends }: CsvRow, field: number, value: Uint8Array, from: number): number {
  const end = from + value.length;
  bytes.set(value, from);
  starts[field] = from;
  ends[field] = end;
  return end;
}

/** Whether a field reads as its bytes stand. */
function isPlain({ bytes, escaped }: CsvRow, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f || (escaped && byte === quote)) return false;
  }
  return true;
}

/** The row with its values at `places` as they are read, where their bytes are not what they stand for. */
export function cleanRow(row: CsvRow, places: ColumnPlaces): CleanedRow {
  const values = new Map<number, Uint8Array>();
  let lostLetters = false;
  for (const place of Object.values(places)) {
    if (isPlain(row, row.starts[place] ?? 0, row.ends[place] ?? 0)) continue;
    const text = csvFieldText(row, place, decodeValue);
    lostLetters ||= hasLostLetters(text);
    values.set(place, encodeUtf8(text));
  }
  const from = row.starts[0] ?? 0;
  let filled = (row.ends[row.fields - 1] ?? 0) - from;
  const more = [...values.values()].reduce((sum, value) => sum + value.length, 0);
  const bytes = new Uint8Array(filled + more);
  bytes.set(row.bytes.subarray(from, from + filled));
  const within = (bounds: Int32Array): Int32Array => bounds.slice(0, row.fields).map((bound) => bound - from);
  const cleaned = new CsvRow(
    new ViewedBytes(bytes),
    within(row.starts),
    within(row.ends),
    row.fields,
    row.number,
  );
  for (const [place, value] of values) filled = put(cleaned, place, value, filled);
  return { row: cleaned, lostLetters };
}

/** Whether nothing stands in any field of a row: spreadsheets save such rows below the last. */
export function isBlankRow({ bytes, starts, ends, fields }: CsvRow): boolean {
  for (let field = 0; field < fields; field++)
    for (let at = starts[field] ?? 0; at < (ends[field] ?? 0); at++) if (bytes[at] !== space) return false;
  return true;
}
