/** An .xlsx workbook to the cells of its sheets, as text. */
import { strFromU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { InputError, messageOf } from '../errors';
import { serialOfInstant } from '../schema/dates';

export interface WorkbookSheet {
  readonly name: string;
  /** Row 1 of the sheet first; every blank row and cell is there. */
  readonly cells: readonly (readonly string[])[];
}

/** What a workbook is read as, and how much of it is unpacked at most: more than that may be meant to harm. */
interface Expected {
  readonly megabytes: number;
  /** Completes "which no … has". */
  readonly kind: string;
}

/** Unpacked, a list of 20,000 rows has about 20 MB. */
const LIST: Expected = { megabytes: 300, kind: 'list of providers' };
/** A county of 5,000 visits has about 150 MB; one that Sheets can hold at all has less than this. */
const COUNTY: Expected = { megabytes: 2000, kind: 'county workbook' };

/** What else is packed as a zip, by a file in it. */
const otherKinds: readonly (readonly [RegExp, string])[] = [
  [/^word\//, 'is a Word document. Copy its table and paste it, or save the table as a spreadsheet'],
  [/^ppt\//, 'is a presentation. Copy its table and paste it'],
  [/^xl\/workbook\.bin$/, 'is a binary workbook (.xlsb). Save it as .xlsx or CSV'],
  [/^content\.xml$/, 'is an OpenDocument spreadsheet (.ods). Save it as .xlsx or CSV'],
  [/^Index\/|^Index\.zip$/, 'is a Numbers spreadsheet. Export it as .xlsx or CSV'],
  [/\.(csv|xlsx)$/i, 'is a zip file. Unpack it, and use the file in it'],
];

/** The workbook's own parts, unpacked. */
function partsOf(file: string, bytes: Uint8Array, expected: Expected): Record<string, Uint8Array> {
  const names: string[] = [];
  let unpacked = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    if (!/\.(xml|rels)$/.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > expected.megabytes * 1_000_000)
      throw new InputError(
        `${file} unpacks to more than ${expected.megabytes} MB, which no ${expected.kind} has.`,
      );
    return true;
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      `${file} is damaged or cut off: it does not unpack (${messageOf(error)}). Save it again.`,
    );
  }
  if ('xl/workbook.xml' in parts) return parts;
  const kind = otherKinds.find(([pattern]) => names.some((name) => pattern.test(name)));
  throw new InputError(
    `${file} ${kind?.[1] ?? 'is a zip file with no workbook in it. Use an .xlsx or CSV file'}.`,
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Dates as ISO, since the cell's own format is not kept; a time only where the cell has one. */
const dateText = (date: Date): string => {
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return time === '00:00' ? day : `${day} ${time}`;
};

const cellText = (value: unknown): string =>
  typeof value === 'string'
    ? value.replace(/\r\n?/g, '\n')
    : typeof value === 'number'
      ? String(value)
      : typeof value === 'boolean'
        ? String(value).toUpperCase()
        : value instanceof Date && !Number.isNaN(value.getTime())
          ? dateText(value)
          : '';

async function read<T>(
  file: string,
  parts: Record<string, Uint8Array>,
  options: Parameters<typeof readXlsxFile>[1],
  each: (name: string, data: readonly (readonly unknown[])[]) => T,
): Promise<readonly T[]> {
  // Handed over unpacked: the reader would unpack large sheets in workers made from text, which an extension forbids.
  const plain = zipSync(parts, { level: 0 });
  try {
    const sheets = await readXlsxFile(
      plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength),
      options,
    );
    return sheets.map(({ sheet, data }) => each(sheet, data));
  } catch (error) {
    throw new InputError(
      `${file} is not a workbook that can be read (${messageOf(error)}). Save it again as .xlsx, or as CSV.`,
    );
  }
}

/**
 * @param file the file's name, for messages
 * @throws InputError when it is another kind of file, damaged, or unpacks to too much
 */
export const readWorkbook = (file: string, bytes: Uint8Array): Promise<readonly WorkbookSheet[]> =>
  read(file, partsOf(file, bytes, LIST), {}, (name, data) => ({
    name,
    cells: data.map((row) => row.map(cellText)),
  }));

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
export function readTypedSheets(
  file: string,
  bytes: Uint8Array,
  titles: readonly string[],
): Promise<readonly TypedSheet[]> {
  const parts = partsOf(file, bytes, COUNTY);
  const named = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const sheets = titles.filter((title) => named.includes(` name="${title}"`));
  const options = { trim: false, ...(sheets.length === titles.length && { sheets }) };
  return read(file, parts, options, (name, data) => ({ name, cells: data.map((row) => row.map(typed)) }));
}

const typed = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : value instanceof Date && !Number.isNaN(value.getTime())
      ? serialOfInstant(value.getTime())
      : null;
