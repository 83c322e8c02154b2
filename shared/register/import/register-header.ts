/** Finds the register's columns by header name, and says of a wrong file what it is. */
import { InputError } from '../../errors';
import { decodeValue } from '../../table/decode-text';
import { columnNames, requiredColumns, type ColumnId } from '../index/gias-columns';
import type { CsvRow } from '../../table/csv-rows';
import { entriesOf } from '../../schema/known-keys';

/** Columns of which a second one could make a closed establishment look open, or one look like another. */
const decisive = ['urn', 'name', 'statusCode', 'statusName'] as const satisfies readonly ColumnId[];

/** Column to its place in the row; absent where the file does not have it. */
export type ColumnPlaces = Readonly<Partial<Record<ColumnId, number>>>;

export interface RegisterHeader {
  places: ColumnPlaces;
  /** The headings, in the order of the columns. */
  names: string[];
  /** How many columns the file has. */
  width: number;
  /** GIAS names of the columns that this product uses and the file does not have. */
  missing: string[];
}

const startsWith = (bytes: Uint8Array, ...values: number[]): boolean =>
  values.every((value, at) => bytes[at] === value);

/**
 * Says of the first bytes of a file why they cannot be a register; nothing when they may be.
 * @throws InputError naming the file
 */
export function refuseByFirstBytes(file: string, bytes: Uint8Array): void {
  const refuse = (what: string): never => {
    throw new InputError(
      `${file} ${what} Expected the CSV file "edubasealldata" followed by a date, from the Downloads page of Get Information about Schools.`,
    );
  };
  if (startsWith(bytes, 0x50, 0x4b)) refuse('is a zip file or a spreadsheet, not a CSV file.');
  if (startsWith(bytes, 0x1f, 0x8b)) refuse('is still compressed (gzip).');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    refuse('is in UTF-16, as a spreadsheet program saves "Unicode text".');
  if (bytes.subarray(0, 200).includes(0))
    refuse('holds zero bytes, which no text has: it is damaged, or in UTF-16 without saying so.');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) refuse('is a PDF document.');
  const first = decodeValue(bytes, 0, Math.min(bytes.length, 200)).replace(/^\ufeff/, '');
  if (first.startsWith('<'))
    refuse('is a web page, not the register: the site may have answered with an error or sign-in page.');
  if (first.startsWith('{') || first.startsWith('[')) refuse('is JSON, not the register.');
}

/** Separators that a program may have put in place of the commas. */
const separators = [0x2c, 0x3b, 0x09, 0x7c] as const; // , ; tab |

/** The byte between the fields, by a file's first row: what it has most of outside quotes. */
export function separatorOfHeader(bytes: Uint8Array): number {
  const counts = new Map<number, number>(separators.map((byte) => [byte, 0]));
  let quoted = false;
  for (const byte of bytes) {
    if (byte === 0x22) quoted = !quoted;
    if (quoted) continue;
    if (byte === 0x0a || byte === 0x0d) break;
    const count = counts.get(byte);
    if (count !== undefined) counts.set(byte, count + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

/** `LA (code)`, R's `LA..code.` and `la_code` alike. */
const plainHeading = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '');

const has = (cells: ReadonlySet<string>, ...names: string[]): boolean =>
  names.every((name) => cells.has(name));

/** What another of GIAS's own files is, by its columns; '' when it is none that we know. */
const otherFile = (cells: ReadonlySet<string>): string => {
  if (has(cells, 'URN', 'LinkURN', 'LinkType')) return 'the file of links between establishments';
  if (has(cells, 'Linked UID', 'Group Type')) return 'a file of groups and trusts';
  if (has(cells, 'Group UID')) return 'the file of all groups and trusts';
  if (has(cells, 'County (code)') && !cells.has('EstablishmentNumber'))
    return 'the children’s centres extract';
  return '';
};

/**
 * Reads the header row.
 * @throws InputError naming the file, and the columns that are missing or which other file it is
 */
export function readHeader(file: string, row: CsvRow): RegisterHeader {
  const names = Array.from({ length: row.fields }, (_, at) =>
    decodeValue(row.bytes, row.starts[at] ?? 0, row.ends[at] ?? 0).replace(/^[\ufeff"]+|"$/g, ''),
  );
  const cells = new Set(names);
  const other = otherFile(cells);
  if (other !== '')
    throw new InputError(
      `${file} is ${other}, which does not list schools. Expected the file of all establishments, "edubasealldata" followed by a date.`,
    );
  const places: Partial<Record<ColumnId, number>> = {};
  const missing: string[] = [];
  for (const [column, spellings] of entriesOf<ColumnId, readonly string[]>(columnNames)) {
    const exact = names.findIndex((name) => spellings.includes(name));
    const plain = spellings.map(plainHeading);
    const place = exact >= 0 ? exact : names.findIndex((name) => plain.includes(plainHeading(name)));
    if (place >= 0) places[column] = place;
    else missing.push(spellings[0] ?? column);
  }
  for (const column of decisive) {
    const [name] = columnNames[column];
    if (names.filter((other) => plainHeading(other) === plainHeading(name)).length > 1)
      throw new InputError(
        `${file} has the column ${name} twice, so that it cannot be told which one to believe. Get the file again.`,
      );
  }
  const required = [places.urn, places.name, places.statusCode ?? places.statusName];
  const gone = requiredColumns.filter((_, at) => required[at] === undefined);
  if (gone.length > 0)
    throw new InputError(
      `${file} is not the register: it has no column ${gone.join(', ')}. Its first row is ${names.slice(0, 6).join(', ').slice(0, 150)}. ` +
        'Expected the file of all establishments, "edubasealldata" followed by a date.',
    );
  return { places, names, width: names.length, missing };
}
