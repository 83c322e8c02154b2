/** Bytes that come in pieces, from a disk, a download or a dropped file. */

export type Bytes = Uint8Array<ArrayBuffer>;

/** Several pieces as one. */
export function joined(pieces: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
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
  return { head: joined(had).slice(0, count), whole: whole() };
}
