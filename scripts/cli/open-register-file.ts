/** A register or links file on disk, plain, gzip or zip, read as the extension reads it. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { createGunzip, createInflateRaw } from 'node:zlib';
import { InputError } from '../../shared/errors';
import { readRegisterFiles, type ReadFiles } from '../../shared/register/import/read-files';
import type { Bytes } from '../../shared/register/import/byte-pieces';
import type { Inflate } from '../../shared/register/import/unpack';
import { unreadable } from './unreadable';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

async function* bytesOf(stream: AsyncIterable<unknown>): AsyncGenerator<Bytes> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield new Uint8Array(chunk);
}

async function* bytesOfFile(path: string): AsyncGenerator<Bytes> {
  try {
    yield* bytesOf(createReadStream(path, { highWaterMark: 1 << 18 }));
  } catch (error) {
    throw unreadable(path, error);
  }
}

const inflate: Inflate = async function* (source, format, name) {
  const raw = Readable.from(source);
  const unpacked = raw.pipe(format === 'gzip' ? createGunzip() : createInflateRaw());
  raw.on('error', (error) => unpacked.destroy(error));
  try {
    yield* bytesOf(unpacked);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'Z_BUF_ERROR')
      throw new InputError(`${name} is cut off: the download was not complete. Get it again.`);
    if (code.startsWith('Z_'))
      throw new InputError(`${name} is cut off or damaged: it does not unpack. Get it again.`);
    throw error;
  }
};

const read = (path: string): Promise<ReadFiles> =>
  readRegisterFiles([{ name: basename(path), bytes: bytesOfFile(path) }], { inflate });

/**
 * The register in a file, and the links where a zip holds them too.
 * @throws InputError naming the file and what is wrong with it
 */
export async function readRegisterFile(
  path: string,
): Promise<NonNullable<ReadFiles['register']> & Pick<ReadFiles, 'links' | 'passedOver'>> {
  const { register, links, passedOver } = await read(path);
  if (register === undefined)
    throw new InputError(
      `${path} is the file of links between establishments, which does not list schools. Expected the file of all establishments, "edubasealldata" followed by a date.`,
    );
  return { ...register, ...(links === undefined ? {} : { links }), passedOver };
}

/** The links file as the core keeps it. @throws InputError as `readRegisterFile` does */
export async function readLinksFile(path: string): Promise<ArrayBuffer> {
  const { links } = await read(path);
  if (links === undefined)
    throw new InputError(
      `${path} is not the links file: it has no column LinkURN. Expected "links_edubasealldata" followed by a date.`,
    );
  return links.bytes;
}
