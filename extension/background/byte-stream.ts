/** Bytes in pieces: between async iterables, which are easy to write, and streams, which decompress. */

import type { Bytes } from '../../shared/register/import/byte-pieces';

export type { Bytes };

/** A stream as an iterable; leaving it early stops the stream. @throws what the stream fails with */
export async function* bytesOf(stream: ReadableStream<Bytes>): AsyncGenerator<Bytes> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Reached early when whoever reads has had enough: let the source stop too.
    await reader.cancel().catch(() => undefined);
  }
}

/** An iterable as a stream that reads ahead by one piece; cancelling the stream ends the iterable. */
export function streamOf(bytes: AsyncIterable<Bytes>): ReadableStream<Bytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  return new ReadableStream<Bytes>(
    {
      async pull(controller) {
        const next: IteratorResult<Bytes, unknown> = await iterator.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}
