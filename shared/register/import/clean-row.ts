/**
 * The rare rows that the fast path cannot take as they are: accents and other bytes above 0x7f, doubled quotes,
 * or more fields than the header has. Each is rewritten as plain UTF-8 that the fast path can take.
 */
import { decodeValue, encodeUtf8 } from '../../table/decode-text';
import { csvFieldText, type CsvRow } from '../../table/csv-rows';
import type { ColumnId } from '../index/gias-columns';
import { normalisePostcode } from '../index/postcode';
import type { ColumnPlaces } from './register-header';
import { entriesOf } from '../../schema/keys';

const fieldText = (row: CsvRow, at: number): string => csvFieldText(row, at, decodeValue);

/** The row with the fields of `places` rewritten; other fields, and those from `keep` on, are blank. */
export function cleanRow(row: CsvRow, places: ColumnPlaces, width: number, keep = width): CsvRow {
  const used = new Set(Object.values(places));
  const values = Array.from({ length: width }, (_, at) =>
    at < keep && used.has(at) ? encodeUtf8(fieldText(row, at)) : undefined,
  );
  const bytes = new Uint8Array(values.reduce((sum, value) => sum + (value?.length ?? 0), 0));
  const starts = new Int32Array(width);
  const ends = new Int32Array(width);
  let filled = 0;
  values.forEach((value, at) => {
    starts[at] = filled;
    if (value !== undefined) bytes.set(value, filled);
    filled += value?.length ?? 0;
    ends[at] = filled;
  });
  return { bytes, starts, ends, fields: width, escaped: false, textAfterQuote: false, number: row.number };
}

const date = /^(\d{1,2}[-/]\d{1,2}[-/]\d{4})?$/;
const number = /^\d*$/;
/** What a value must look like for its column to be in its place. Blank proves nothing, either way. */
const marks: Partial<Record<ColumnId, RegExp>> = {
  urn: /^\d{5,8}$/,
  laCode: /^\d{0,3}$/,
  establishmentNumber: /^\d{0,4}$/,
  typeCode: /^\d{0,2}$/,
  statusCode: /^\d{1,2}$/,
  openDate: date,
  closeDate: date,
  lowAge: number,
  highAge: number,
  ukprn: /^(\d{8})?$/,
  lastChanged: date,
  phone: /^[\d\s()+-]*$/,
};

/**
 * How many leading fields of a row with too many can be trusted: up to the last one that proves to be in its
 * column. 0 when one of them proves to be out of its column, so that nothing in the row can be trusted.
 */
export function alignedFields(row: CsvRow, places: ColumnPlaces, width: number): number {
  let extras = 0;
  for (let at = width; at < row.fields; at++) extras += fieldText(row, at) === '' ? 0 : 1;
  if (extras === 0) return width;
  let proven = 0;
  const checks = entriesOf(places).sort((a, b) => a[1] - b[1]);
  for (const [column, place] of checks) {
    const value = fieldText(row, place);
    if (column === 'postcode') {
      if (value !== '' && normalisePostcode(value) === '') break;
    } else {
      const mark = marks[column];
      if (mark === undefined) continue;
      if (!mark.test(value)) break;
    }
    if (value !== '') proven = place + 1;
  }
  const status = places.statusCode ?? places.statusName ?? width;
  return proven > Math.max(status, places.name ?? width) ? proven : 0;
}
