/** Bytes in pieces: between async iterables, which are easy to write, and streams, which decompress. */

export type Bytes = Uint8Array<ArrayBuffer>;

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

/** Gives the first `count` bytes (fewer if there are no more), and the whole again from the start. */
export async function peek(
  bytes: AsyncIterable<Bytes>,
  count: number,
): Promise<{ readonly head: Bytes; readonly whole: AsyncIterable<Bytes> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const had: Bytes[] = [];
  for (let size = 0; size < count;) {
    const next: IteratorResult<Bytes, unknown> = await iterator.next();
    if (next.done) break;
    had.push(next.value);
    size += next.value.length;
  }
  async function* whole(): AsyncGenerator<Bytes> {
    yield* had;
    try {
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  const first = new Blob(had);
  return { head: new Uint8Array(await first.slice(0, count).arrayBuffer()), whole: whole() };
}
