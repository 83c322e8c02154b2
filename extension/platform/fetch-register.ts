/** The only requests that the extension makes: for the register's file, at the address that the officer has set. */
import { ServiceError, messageOf } from '../../shared/errors';

export interface Download {
  readonly status: number;
  readonly contentType: string;
  /** Bytes to come, null where the server does not say or compresses on the way. */
  readonly length: number | null;
  /** Strong ETag with ranges allowed, so that a broken download can be gone on with; else ''. */
  readonly etag: string;
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/**
 * Begins a download, from a byte on when part of it is there already. The server gets no cookie, no referrer and
 * nothing about any provider. A server that cannot go on from there answers with status 200 and the whole.
 * @throws ServiceError when the network or the server does not answer
 */
export async function startDownload(
  url: string,
  signal: AbortSignal,
  goOn?: { readonly etag: string; readonly from: number },
): Promise<Download> {
  const headers: HeadersInit = goOn ? { range: `bytes=${goOn.from}-`, 'if-range': goOn.etag } : {};
  let response: Response;
  try {
    response = await fetch(url, {
      headers,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new ServiceError(
      `The register's address did not answer (${url}: ${messageOf(error)}). Check the internet connection, then try again.`,
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
    contentType: response.headers.get('content-type') ?? '',
    length: encoded || Number.isNaN(length) ? null : length,
    etag: resumable ? etag : '',
    body: response.body ?? new Blob([]).stream(),
  };
}
