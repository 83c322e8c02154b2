/** Plain, gzip or zip: whatever was downloaded or dropped becomes CSV files whose bytes can be asked for. */
import { InputError } from '../../errors';
import { decodeBytes } from '../../table/decode-text';
import { type Bytes, joined, peek } from './byte-pieces';
import { zipDirectory } from './zip-directory';

/** Unpacks bytes, as the platform does it. It passes on what `source` throws, and throws InputError naming `name` when what is packed is damaged. */
export type Inflate = (
  source: AsyncIterable<Bytes>,
  format: 'gzip' | 'deflate-raw',
  name: string,
) => AsyncIterable<Bytes>;

export interface UnpackedFile {
  readonly name: string;
  /** The bytes from the start; once only, since they may be downloaded as they are read. */
  open(): AsyncIterable<Bytes>;
}

export interface Unpacked {
  readonly files: readonly UnpackedFile[];
  /** Other files in a zip, by name. */
  readonly others: readonly string[];
}

/** A zip has to be had whole, since its directory comes last; the register's is about 8 MB. */
const largestZip = 200_000_000;
/** The register is about 65 MB; what unpacks to far more is none. */
const largestFile = 400_000_000;

/** Whether these first bytes are those of a web page: sites answer so, with status 200, when something is wrong. */
export const isWebPage = (head: Uint8Array): boolean =>
  /^\ufeff?\s*<(!doctype|!--|html|\?xml|head|body)/i.test(decodeBytes(head));

const startsWith = (head: Uint8Array, ...bytes: number[]): boolean =>
  bytes.every((byte, at) => head[at] === byte);

/** Stops what unpacks to far more than a register. */
async function* limited(bytes: AsyncIterable<Bytes>, name: string): AsyncGenerator<Bytes> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > largestFile)
      throw new InputError(`${name} is larger than ${largestFile / 1e6} MB: the register is about 65 MB.`);
    yield piece;
  }
}

async function wholeOf(source: AsyncIterable<Bytes>, name: string): Promise<Bytes> {
  const pieces: Bytes[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > largestZip)
      throw new InputError(`${name} is far larger than a zip of the register (about 8 MB).`);
    pieces.push(piece);
  }
  return joined(pieces);
}

const cut = 1 << 18;
async function* piecesOf(bytes: Bytes): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.length; at += cut) yield await Promise.resolve(bytes.subarray(at, at + cut));
}

/**
 * The CSV files in what was downloaded or dropped: itself, itself unpacked from gzip, or those in a zip.
 * @throws InputError when it is empty, a web page, a spreadsheet, or a zip that is cut off or without a CSV file
 */
export async function unpack(
  name: string,
  source: AsyncIterable<Bytes>,
  inflate: Inflate,
): Promise<Unpacked> {
  const { head, whole } = await peek(source, 256);
  if (head.length === 0)
    throw new InputError(`${name} is empty. Download the register again, then try again.`);
  if (isWebPage(head))
    throw new InputError(
      `${name} is a web page, not the register's CSV file: the site probably had a problem or the file is not there yet. Try again later, or download it by hand.`,
    );
  if (startsWith(head, 0x1f, 0x8b)) {
    const open = (): AsyncIterable<Bytes> => limited(inflate(whole, 'gzip', name), name);
    return { files: [{ name: name.replace(/\.gz$/i, ''), open }], others: [] };
  }
  if (!startsWith(head, 0x50, 0x4b, 3, 4))
    return { files: [{ name, open: () => limited(whole, name) }], others: [] };

  const archive = await wholeOf(whole, name);
  const entries = zipDirectory(archive, name).filter(
    (entry) => !/(^|\/)(__MACOSX\/|\.)|\/$/.test(entry.name),
  );
  const csv = entries.filter((entry) => /\.csv$/i.test(entry.name));
  if (csv.length === 0)
    throw new InputError(
      entries.some((entry) => /^xl\/|^content\.xml$/.test(entry.name))
        ? `${name} is a spreadsheet, not a CSV file. Use the file as the Downloads page gave it, or save the sheet as CSV.`
        : `${name} has no CSV file in it${
            entries.length === 0
              ? ''
              : `, but ${entries
                  .slice(0, 5)
                  .map((entry) => entry.name)
                  .join(', ')}`
          }. Choose the zip that the Downloads page gave.`,
    );
  return {
    files: csv.map((entry) => ({
      name: entry.name.split('/').at(-1) ?? entry.name,
      open: () => {
        const packed = piecesOf(archive.subarray(entry.start, entry.end));
        const of = `${entry.name} in ${name}`;
        return limited(entry.method === 0 ? packed : inflate(packed, 'deflate-raw', of), of);
      },
    })),
    others: entries.filter((entry) => !csv.includes(entry)).map((entry) => entry.name),
  };
}
