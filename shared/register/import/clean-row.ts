/**
 * The rare rows that the fast path cannot take as they are: accents and other bytes above 0x7f, doubled quotes, or
 * fields out of their columns. Each is rewritten as plain UTF-8 that the fast path can take.
 */
import { csvFieldText, type CsvRow } from '../../table/csv-rows';
import { decodeValue, encodeUtf8 } from '../../table/decode-text';
import type { ColumnPlaces } from './register-header';

/** The values of `places` as they stand in a row; other fields are left blank. */
export function textsOf(row: CsvRow, places: ColumnPlaces, width: number): string[] {
  const texts = Array.from({ length: width }, () => '');
  for (const place of Object.values(places)) texts[place] = csvFieldText(row, place, decodeValue);
  return texts;
}

/** A row of these values. @param number its number in the file */
export function rowOfTexts(texts: readonly string[], number: number): CsvRow {
  const width = texts.length;
  const blank = new Uint8Array(0);
  const values = texts.map((text) => (text === '' ? blank : encodeUtf8(text)));
  const bytes = new Uint8Array(values.reduce((sum, value) => sum + value.length, 0));
  const starts = new Int32Array(width);
  const ends = new Int32Array(width);
  let filled = 0;
  values.forEach((value, at) => {
    starts[at] = filled;
    bytes.set(value, filled);
    filled += value.length;
    ends[at] = filled;
  });
  return { bytes, starts, ends, fields: width, escaped: false, textAfterQuote: false, number };
}

const space = 0x20;

/** Whether nothing stands in any field of a row: spreadsheets save such rows below the last. */
export function isBlankRow({ bytes, starts, ends, fields }: CsvRow): boolean {
  for (let field = 0; field < fields; field++)
    for (let at = starts[field] ?? 0; at < (ends[field] ?? 0); at++) if (bytes[at] !== space) return false;
  return true;
}
