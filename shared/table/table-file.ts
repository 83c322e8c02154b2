/** A file with a table in it, or pasted text, to cells: CSV in any of its shapes, or an .xlsx workbook. */
import { InputError } from '../errors';
import { readCsvTable, type RowFault } from './csv-table';
import { utf16Text } from './decode-text';
import type { SheetLayout } from './sheet-layout';
import { readWorkbook } from './workbook-file';

export interface TableSheet {
  /** The sheet's name; '' for a file that has only one table. */
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  /** What it hides and merges, where it does. */
  readonly layout?: SheetLayout;
  /** The workbook says that it was the one in view when it was saved. */
  readonly inView?: true;
  /** Rows that were read, but may not say what they were meant to. */
  readonly doubts: readonly RowFault[];
}

const startsWith = (bytes: Uint8Array, ...values: readonly number[]): boolean =>
  values.every((value, at) => bytes[at] === value);

/** Whether a file's first bytes are those of a zip, as every .xlsx is one. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 3, 4);

/** Whether bytes stand among its first that no text has, in none of the encodings that are read. */
const holdsNoText = (bytes: Uint8Array): boolean =>
  utf16Text(bytes.subarray(0, 2000)) === undefined &&
  bytes.subarray(0, 2000).filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length > 4;

/** What Office keeps in files of its older kind, by the name of a part, which stands in them in UTF-16. */
const olderKinds: readonly (readonly [string, string])[] = [
  [
    'EncryptedPackage',
    'is locked with a password. Save it without one (in Excel: File, Info, Protect Workbook), or as CSV.',
  ],
  ['WordDocument', 'is an old Word document (.doc). Copy its table and paste it.'],
  ['', 'is an old workbook (.xls), or one with a password. Save it as .xlsx without a password, or as CSV.'],
];
const holds = (bytes: Uint8Array, name: string): boolean => {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, offset) => bytes[at + offset] === byte)) return true;
  return false;
};

/** What a file is that holds no table, '' when it may hold one. */
function otherKind(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return olderKinds.find(([name]) => name === '' || holds(bytes, name))?.[1] ?? '';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'is a PDF document. Copy its table and paste it.';
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return 'is a text document (.rtf). Copy its table and paste it.';
  if (startsWith(bytes, 0x1f, 0x8b)) return 'is packed (gzip). Unpack it first.';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8, 0xff))
    return 'is a picture.';
  const start = String.fromCharCode(...bytes.subarray(0, 200))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(!doctype|html|table|\?xml|\?mso)/i.test(start))
    return 'is a web page or XML, not a table. Copy its table and paste it, or save it as .xlsx or CSV.';
  if (/^(mime-version|content-type): /i.test(start))
    return 'is a saved web page or mail, not a table. Open it in a spreadsheet and save it as .xlsx or CSV.';
  if (holdsNoText(bytes)) return 'holds no text, and so no list. Save the list as .xlsx or CSV.';
  return '';
}

/**
 * @param file the file's name, for messages
 * @throws InputError naming the file and the row, when it holds no table that can be read whole
 */
export async function readTableFile(file: string, bytes: Uint8Array): Promise<readonly TableSheet[]> {
  if (isZip(bytes)) return readWorkbook(file, bytes);
  const other = otherKind(bytes);
  if (other !== '') throw new InputError(`${file} ${other}`);
  return [readTableText(bytes, file)];
}

/**
 * @param source CSV, or cells copied from a spreadsheet
 * @param called what it is called in messages
 * @throws InputError naming the row, when a quotation mark is never closed
 */
export function readTableText(source: string | Uint8Array, called: string): TableSheet {
  const { cells, faults, doubts } = readCsvTable(source);
  const [fault] = faults;
  if (fault !== undefined) throw new InputError(`${called}, row ${fault.row}: ${fault.message}`);
  return { name: '', cells, doubts };
}
