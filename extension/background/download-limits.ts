/** How long and how large a download may get, so that each ends by itself, whatever the server does. */
import { ServiceError } from '../../shared/errors';
import type { Bytes } from './byte-stream';
import { inDigits } from '../../shared/schema/counted';

export interface DownloadLimits {
  /** Until the server answers at all. */
  readonly answerMs: number;
  /** Without a byte, once it has begun. */
  readonly silenceMs: number;
  /** From beginning to end. */
  readonly totalMs: number;
  /** Bytes in all; the register is about 65 MB. */
  readonly bytes: number;
}

/** 65 MB in half an hour are 36 kB a second: a poor mobile connection still gets there. */
export const DOWNLOAD_LIMITS: DownloadLimits = {
  answerMs: 30_000,
  silenceMs: 60_000,
  totalMs: 30 * 60_000,
  bytes: 400_000_000,
};

/** The network let go of a download before its end, or fell silent; going on from there may work. */
export class BrokenDownload extends ServiceError {}

const inWords = (ms: number): string =>
  ms < 120_000 ? `${Math.round(ms / 1000)} seconds` : `${Math.round(ms / 60_000)} minutes`;

const REMEDY = 'Try again later, or download the file by hand (Register page).';

/** What `work` gives, unless the time is over or somebody stops it before. @throws what `late` makes, or the stop */
async function within<T>(ms: number, work: Promise<T>, signal: AbortSignal, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped: (() => void) | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), ms);
    stopped = () => reject(new ServiceError('The download was stopped.'));
    signal.addEventListener('abort', stopped);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
    if (stopped !== undefined) signal.removeEventListener('abort', stopped);
  }
}

/**
 * The bytes of a download, which ends with an error when it falls silent, lasts too long or grows too large.
 * @param expected bytes to come, null where the server does not say
 * @param name the file, for messages
 * @throws BrokenDownload when no byte comes; ServiceError past another limit
 */
export async function* limited(
  body: ReadableStream<Bytes>,
  expected: number | null,
  name: string,
  limits: DownloadLimits,
  signal: AbortSignal,
): AsyncGenerator<Bytes> {
  const reader = body.getReader();
  const began = Date.now();
  let had = 0;
  const silent = (): Error =>
    new BrokenDownload(
      `The download fell silent: no byte of ${name} came for ${inWords(limits.silenceMs)} (after ${inDigits(had)} bytes). Check the connection, then try again.`,
    );
  const tooLong = (): Error =>
    new ServiceError(
      `The download of ${name} was given up after ${inWords(limits.totalMs)} (${inDigits(had)} bytes). ${REMEDY}`,
    );
  try {
    for (;;) {
      const left = limits.totalMs - (Date.now() - began);
      if (left <= 0) throw tooLong();
      const next = await within(
        Math.min(left, limits.silenceMs),
        reader.read(),
        signal,
        left < limits.silenceMs ? tooLong : silent,
      );
      if (next.done) break;
      had += next.value.length;
      const most = Math.min(limits.bytes, expected ?? limits.bytes);
      if (had > most)
        throw new ServiceError(
          `The download of ${name} does not end: more than ${inDigits(most)} bytes came${expected === null ? '' : ', which is all that the server had named'}. ${REMEDY}`,
        );
      yield next.value;
    }
    if (expected !== null && had < expected)
      throw new BrokenDownload(
        `The download broke off after ${inDigits(had)} of ${inDigits(expected)} bytes (${name}). Check the connection, then try again.`,
      );
  } finally {
    // Not waited for: a server that does not answer may not even take leave.
    void reader.cancel().catch(() => undefined);
  }
}
