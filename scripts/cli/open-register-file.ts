/** A register or links file on disk, plain or gzip, to what the core made of it. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InputError } from '../../shared/errors';
import { createRegisterImport } from '../../shared/register/import/import-register';
import type { ImportReport } from '../../shared/register/import/import-report';
import { createLinksImport } from '../../shared/register/index/links';

interface Sink<Result> {
  write(chunk: Uint8Array): void;
  end(): Result;
}

async function feed<Result>(path: string, sink: Sink<Result>): Promise<Result> {
  const raw = createReadStream(path, { highWaterMark: 1 << 18 });
  const unpacked = /\.gz$/i.test(path) ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) sink.write(chunk as Uint8Array);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new InputError(`${path} cannot be read: there is no such file.`);
    if (code === 'Z_BUF_ERROR')
      throw new InputError(`${path} is cut off: the download was not complete. Get it again.`);
    if (code.startsWith('Z_'))
      throw new InputError(`${path} is not a gzip file, or is damaged. Get it again.`);
    if (code === 'EISDIR' || code === 'EACCES') throw new InputError(`${path} cannot be read (${code}).`);
    throw error;
  }
  return sink.end();
}

/** @throws InputError naming the file and what is wrong with it */
export const readRegisterFile = (path: string): Promise<{ bytes: ArrayBuffer; report: ImportReport }> =>
  feed(path, createRegisterImport({ file: basename(path) }));

/** The links file as the core keeps it. @throws InputError as `readRegisterFile` does */
export const readLinksFile = async (path: string): Promise<ArrayBuffer> =>
  (await feed(path, createLinksImport({ file: basename(path) }))).bytes;
