/** The numbers in a row of the register, read from its bytes. */
import type { CsvRow } from '../../table/csv-rows';
import type { ColumnId } from '../index/gias-columns';

const space = 0x20;

/** Digits to a number, -1 where there is anything else, nothing, or more than nine of them. */
const digits = (bytes: Uint8Array, start: number, end: number): number => {
  if (start === end || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** The number in a field, -1 where there is none. */
export const numberAt = (row: CsvRow, place: number | undefined): number => {
  if (place === undefined) return -1;
  const { bytes } = row;
  let start = row.starts[place] ?? 0;
  let end = row.ends[place] ?? 0;
  while (start < end && (bytes[start] ?? 0) <= space) start++;
  while (end > start && (bytes[end - 1] ?? 0) <= space) end--;
  return digits(bytes, start, end);
};

/** Columns of numbers, which pandas re-saves as 1101.0 when one of them is blank. */
export const numberColumns = [
  'urn',
  'laCode',
  'establishmentNumber',
  'typeCode',
  'statusCode',
  'lowAge',
  'highAge',
  'ukprn',
  'phone',
  'companyNumber',
  'places',
  'pupils',
] as const satisfies readonly ColumnId[];
const point = 0x2e;
const zero = 0x30;

/** Takes `.0` off the end of a number. */
export const dropFraction = ({ bytes, starts, ends }: CsvRow, place: number): void => {
  const start = starts[place] ?? 0;
  let end = ends[place] ?? 0;
  if (end - start < 3 || bytes[end - 2] !== point || bytes[end - 1] !== zero) return;
  end -= 2;
  for (let at = start; at < end; at++) if (((bytes[at] ?? 0) - zero) >>> 0 > 9) return;
  ends[place] = end;
};
