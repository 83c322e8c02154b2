/** Plain, gzip or zip: whatever was downloaded or dropped becomes a stream of CSV bytes. */
import { InputError, ProvisionError } from '../../shared/errors';
import { type Bytes, bytesOf, peek, streamOf } from './byte-stream';
import { zipDirectory } from './zip-directory';

export interface UnpackedFile {
  readonly name: string;
  readonly content: AsyncIterable<Bytes>;
}

/** A zip has to be had whole, since its directory comes last; the register's is about 8 MB. */
const LARGEST_ZIP = 200_000_000;

/** Whether these first bytes are those of a web page: sites answer so, with status 200, when something is wrong. */
export const isWebPage = (head: Bytes): boolean =>
  /^\s*<(!doctype|!--|html|\?xml|head|body)/i.test(new TextDecoder('utf-8').decode(head));

const startsWith = (head: Bytes, ...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);

async function* inflate(
  source: AsyncIterable<Bytes>,
  format: 'gzip' | 'deflate-raw',
  name: string,
): AsyncGenerator<Bytes> {
  // A fault of the source itself (the network, a stop) is told apart from packed data that ends too early.
  let sourceFault: Error | undefined;
  async function* watched(): AsyncGenerator<Bytes> {
    try {
      yield* source;
    } catch (error) {
      sourceFault = error instanceof Error ? error : new Error(String(error));
      throw sourceFault;
    }
  }
  const inflated = streamOf(watched()).pipeThrough(new DecompressionStream(format));
  try {
    yield* bytesOf(inflated);
  } catch (error) {
    if (sourceFault !== undefined) throw sourceFault;
    if (error instanceof ProvisionError) throw error;
    throw new InputError(
      `${name} is cut off or damaged: it does not unpack. Download it again, then try again.`,
    );
  }
}

async function wholeOf(source: AsyncIterable<Bytes>, name: string): Promise<Blob> {
  const pieces: Bytes[] = [];
  let size = 0;
  for await (const piece of source) {
    size += piece.length;
    if (size > LARGEST_ZIP)
      throw new InputError(`${name} is far larger than a zip of the register (about 8 MB).`);
    pieces.push(piece);
  }
  return new Blob(pieces);
}

/**
 * The CSV files in what was downloaded or dropped: itself, itself unpacked from gzip, or those in a zip.
 * Each has to be read to its end before the next is asked for.
 * @throws InputError when it is empty, a web page, cut off, or a zip without a CSV file
 */
export async function* unpack(name: string, source: AsyncIterable<Bytes>): AsyncGenerator<UnpackedFile> {
  const { head, whole } = await peek(source, 256);
  if (head.length === 0)
    throw new InputError(`${name} is empty. Download the register again, then try again.`);
  if (isWebPage(head))
    throw new InputError(
      `${name} is a web page, not the register's CSV file: the site probably had a problem or the file is not there yet. Try again later, or download it by hand.`,
    );
  if (startsWith(head, 0x1f, 0x8b)) {
    yield { name: name.replace(/\.gz$/i, ''), content: inflate(whole, 'gzip', name) };
    return;
  }
  if (!startsWith(head, 0x50, 0x4b, 3, 4)) {
    yield { name, content: whole };
    return;
  }
  const archive = await wholeOf(whole, name);
  const csv = zipDirectory(new Uint8Array(await archive.arrayBuffer()), name).filter((entry) =>
    /\.csv$/i.test(entry.name),
  );
  if (csv.length === 0)
    throw new InputError(`${name} has no CSV file in it. Choose the zip that the Downloads page gave.`);
  for (const entry of csv) {
    const packed = bytesOf(archive.slice(entry.start, entry.end).stream());
    yield {
      name: entry.name,
      content: entry.method === 0 ? packed : inflate(packed, 'deflate-raw', `${entry.name} in ${name}`),
    };
  }
}
