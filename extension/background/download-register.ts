/** Finds the newest register file at the address and downloads it, going on where an earlier try broke off. */
import { ServiceError } from '../../shared/errors';
import { type Download, startDownload } from '../platform/fetch-register';
import {
  beginDownload,
  keepPiece,
  keptPieces,
  type PartDownload,
  partDownload,
} from '../platform/register-inbox';
import { peek } from '../../shared/register/import/byte-pieces';
import { isWebPage } from '../../shared/register/import/unpack';
import { type Bytes, bytesOf } from './byte-stream';
import { BrokenDownload, DOWNLOAD_LIMITS, type DownloadLimits, limited } from './download-limits';
import { addressesToTry, fileNameOf } from './register-address';
import { inDigits } from '../../shared/schema/counted';

export interface FoundFile {
  readonly url: string;
  readonly name: string;
  /** Bytes of the whole file, null where the server does not say. */
  readonly total: number | null;
  readonly bytes: AsyncIterable<Bytes>;
}

const PIECE = 1_000_000;
const NOT_THERE = [404, 410];

/** Tells a fault of the network from a stop, and from what is told already. */
async function* naming(url: string, signal: AbortSignal, body: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
  let had = 0;
  try {
    for await (const piece of body) {
      had += piece.length;
      yield piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ServiceError) throw error;
    throw new BrokenDownload(
      `The download broke off after ${inDigits(had)} bytes (${fileNameOf(url)}). Check the connection, then try again.`,
    );
  }
}

/** What was had before, then what comes; kept piece by piece where the server lets a download be gone on with. */
async function* keeping(
  download: Download,
  part: PartDownload,
  fresh: AsyncIterable<Bytes>,
): AsyncGenerator<Bytes> {
  let state = part;
  if (part.bytes > 0) yield* bytesOf((await keptPieces()).stream());
  if (download.etag === '') {
    yield* fresh;
    return;
  }
  let waiting: Bytes[] = [];
  let size = 0;
  for await (const piece of fresh) {
    waiting.push(piece);
    size += piece.length;
    if (size >= PIECE) {
      state = { ...state, pieces: state.pieces + 1, bytes: state.bytes + size };
      await keepPiece(state, new Uint8Array(await new Blob(waiting).arrayBuffer()));
      waiting = [];
      size = 0;
    }
    yield piece;
  }
}

/** Whether the answer is that part of the same file that was asked for, or the whole of it anew. */
async function follow(
  url: string,
  download: Download,
  before: PartDownload | undefined,
  signal: AbortSignal,
  limits: DownloadLimits,
): Promise<FoundFile | 'web page' | 'empty'> {
  const goesOn = download.status === 206 && before !== undefined;
  const part: PartDownload = goesOn
    ? before
    : { url, etag: download.etag, pieces: 0, bytes: 0, total: download.length };
  const name = fileNameOf(url);
  const left = { ...limits, bytes: limits.bytes - part.bytes };
  let fresh: AsyncIterable<Bytes> = naming(
    url,
    signal,
    limited(download.body, download.length, name, left, signal),
  );
  if (!goesOn) {
    const { head, whole } = await peek(fresh, 256);
    if (head.length === 0) return 'empty';
    if (isWebPage(head)) return 'web page';
    fresh = whole;
    await beginDownload(part);
  }
  return { url, name, total: part.total, bytes: keeping(download, part, fresh) };
}

/**
 * Finds the newest file at an address and begins to download it, from where an earlier try broke off if it can.
 * A day for which there is no file, an empty one, or a web page in its place, is passed over for the day before.
 * @param what what the file is of, for people
 * @throws ServiceError when no day has a file, or the server answers with a fault, or does not answer
 */
export async function findRegisterFile(
  template: string,
  now: Date,
  signal: AbortSignal,
  what = 'register',
  limits = DOWNLOAD_LIMITS,
): Promise<FoundFile> {
  const before = await partDownload();
  const tried = addressesToTry(template, now);
  const instead = { 'web page': 0, empty: 0 };
  for (const url of tried) {
    const known = before?.url === url && before.etag !== '' && before.bytes > 0 ? before : undefined;
    const download = await startDownload(
      url,
      signal,
      limits.answerMs,
      known && { etag: known.etag, from: known.bytes },
    );
    if (download.status === 200 || download.status === 206) {
      const found = await follow(url, download, known, signal, limits);
      if (typeof found !== 'string') return found;
      download.stop();
      instead[found] += 1;
      continue;
    }
    download.stop();
    if (!NOT_THERE.includes(download.status))
      throw new ServiceError(
        `The register's address answered with an error (status ${download.status}, ${url}). ` +
          (download.status === 429
            ? 'It has been asked too often: wait an hour, then try again.'
            : 'Try again later, or download the file by hand (Register page).'),
      );
  }
  throw new ServiceError(
    (instead['web page'] + instead.empty > 0
      ? `The address of the ${what} gives ${instead['web page'] > 0 ? 'web pages' : 'empty files'} in place of files (looked at ${tried.length} days, newest ${tried[0] ?? ''}).`
      : `There is no file of the ${what} at its address (looked at ${tried.length} days, newest ${tried[0] ?? ''}).`) +
      ' The site may have moved it: download the file by hand (Register page), and check the address in Options.',
  );
}
