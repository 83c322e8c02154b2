/** An .xlsx workbook to the cells of its sheets, as text. */
import { unzipSync, zipSync, type UnzipFileInfo } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { InputError, messageOf } from '../errors';

export interface WorkbookSheet {
  readonly name: string;
  /** Row 1 of the sheet first; every blank row and cell is there. */
  readonly cells: readonly (readonly string[])[];
}

/** Unpacked, a workbook of 20,000 rows has about 20 MB; one that unpacks to far more is no list and may be meant to harm. */
const mostUnpacked = 300_000_000;

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
function partsOf(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  const names: string[] = [];
  let unpacked = 0;
  const wanted = ({ name, originalSize }: UnzipFileInfo): boolean => {
    names.push(name);
    if (!/\.(xml|rels)$/.test(name)) return false;
    unpacked += originalSize;
    if (unpacked > mostUnpacked)
      throw new InputError(`${file} unpacks to more than 300 MB, which no list of providers has.`);
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

/**
 * @param file the file's name, for messages
 * @throws InputError when it is another kind of file, damaged, or unpacks to too much
 */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const parts = partsOf(file, bytes);
  // Handed over unpacked: the reader would unpack large sheets in workers made from text, which an extension forbids.
  const plain = zipSync(parts, { level: 0 });
  try {
    const sheets = await readXlsxFile(
      plain.buffer.slice(plain.byteOffset, plain.byteOffset + plain.byteLength),
    );
    return sheets.map(({ sheet, data }) => ({ name: sheet, cells: data.map((row) => row.map(cellText)) }));
  } catch (error) {
    throw new InputError(
      `${file} is not a workbook that can be read (${messageOf(error)}). Save it again as .xlsx, or as CSV.`,
    );
  }
}
