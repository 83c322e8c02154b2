/**
 * A register in the publisher's layout, made up from a seed: for tests, the benchmark and the local workspace
 * when the real file is not there. No establishment, person or address in it exists; codes, quoting, line ends
 * and encoding are the publisher's. Length and repetition of values follow the real file (about 1,230 bytes a row).
 */
import { fixed, madeUpRows, type MadeUpOptions } from './made-up-rows';
import { header } from './made-up-columns';

/** Columns that the publisher leaves unquoted. */
const unquoted = new Set([
  'URN',
  'StatutoryLowAge',
  'StatutoryHighAge',
  'SchoolCapacity',
  'UKPRN',
  'Easting',
  'Northing',
]);
const bare = header.map((column) => unquoted.has(column));

/** Windows-1252 for the few characters beyond Latin-1 that the rows use. */
const windows1252: Readonly<Record<string, number>> = {
  '’': 0x92,
  '‘': 0x91,
  '–': 0x96,
  '“': 0x93,
  '”': 0x94,
};

const encode = (text: string): Uint8Array => {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code < 0x100 ? code : (windows1252[text.charAt(at)] ?? 0x3f);
  }
  return bytes;
};

const line = (values: readonly string[]): string =>
  values.map((value, at) => (bare[at] === true ? value : `"${value.replaceAll('"', '""')}"`)).join(',') +
  '\r\n';

/** The file in pieces of about a megabyte, in windows-1252 with CRLF line ends. */
export function* madeUpRegister(options: MadeUpOptions): Generator<Uint8Array> {
  let piece = line(header.map((column) => column)).replace(/^URN/, '"URN"');
  for (const [row, rest] of madeUpRows(options)) {
    piece += line(header.map((column) => row[column] ?? rest[column] ?? fixed[column] ?? ''));
    if (piece.length > 1_000_000) {
      yield encode(piece);
      piece = '';
    }
  }
  if (piece !== '') yield encode(piece);
}

/** The whole file at once, for small ones. */
export function madeUpRegisterFile(options: MadeUpOptions): Uint8Array {
  const pieces = [...madeUpRegister(options)];
  const file = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}
