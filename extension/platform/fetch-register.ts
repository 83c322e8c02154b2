/** The only requests that the extension makes: for the register's file, at the address that the officer has set. */
import { ServiceError, messageOf } from '../../shared/errors';

export interface Download {
  readonly status: number;
  /** Bytes to come, null where the server does not say or compresses on the way. */
  readonly length: number | null;
  /** Strong ETag with ranges allowed, so that a broken download can be gone on with; else ''. */
  readonly etag: string;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Lets go of the download. */
  readonly stop: () => void;
}

/** The media types that no CSV file or archive of one has; web pages are known by their first bytes. */
const WRONG_TYPE = /^(image|audio|video|font)\/|^application\/(pdf|json|javascript)\b/i;

/**
 * Begins a download, from a byte on when part of it is there already. The server gets no cookie, no referrer and
 * nothing about any provider. A server that cannot go on from there answers with status 200 and the whole.
 * @param answerMs how long the server has to answer
 * @throws ServiceError when the network or the server does not answer, or sends something of another kind
 */
export async function startDownload(
  url: string,
  signal: AbortSignal,
  answerMs: number,
  goOn?: { readonly etag: string; readonly from: number },
): Promise<Download> {
  const headers: HeadersInit = goOn ? { range: `bytes=${goOn.from}-`, 'if-range': goOn.etag } : {};
  const ownStop = new AbortController();
  const stop = (): void => ownStop.abort();
  signal.addEventListener('abort', stop);
  const limit = { passed: false };
  const timer = setTimeout(() => {
    limit.passed = true;
    stop();
  }, answerMs);
  let response: Response;
  try {
    response = await fetch(url, {
      headers,
      signal: ownStop.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch (error) {
    signal.throwIfAborted();
    if (limit.passed)
      throw new ServiceError(
        `The register's address did not answer within ${Math.round(answerMs / 1000)} seconds (${url}). Try again later, or download the file by hand (Register page).`,
      );
    throw new ServiceError(
      `The register's address did not answer, or leads to one that the extension may not visit (${url}: ${messageOf(error)}). Check the internet connection, then try again; where that does not help, download the file by hand (Register page).`,
    );
  } finally {
    clearTimeout(timer);
  }
  const contentType = response.headers.get('content-type') ?? '';
  if (response.ok && WRONG_TYPE.test(contentType)) {
    stop();
    throw new ServiceError(
      `The register's address sends something else than the register (${contentType.split(';')[0] ?? ''}, ${url}). Check the address in Options, or download the file by hand (Register page).`,
    );
  }
  if (
    response.status === 206 &&
    !response.headers.get('content-range')?.startsWith(`bytes ${goOn?.from ?? 0}-`)
  )
    throw new ServiceError(
      `The register's address sent another part of the file than was asked for (${url}). Stop the import and begin again.`,
    );
  const encoded = response.headers.get('content-encoding') !== null;
  const length = Number.parseInt(response.headers.get('content-length') ?? '', 10);
  const etag = response.headers.get('etag') ?? '';
  const resumable = !encoded && etag.startsWith('"') && response.headers.get('accept-ranges') === 'bytes';
  return {
    status: response.status,
    length: encoded || Number.isNaN(length) ? null : length,
    etag: resumable ? etag : '',
    body: response.body ?? new Blob([]).stream(),
    stop,
  };
}
