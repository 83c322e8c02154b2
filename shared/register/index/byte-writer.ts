/** A growing run of bytes, and the few shapes that records are made of. */
export interface ByteWriter {
  /** Makes room for so many bytes more, before any of them is written. */
  reserve(more: number): void;
  /** Bytes written so far. Throws RangeError when there was no room for some of them. */
  length(): number;
  /** Forgets everything after `length`. */
  rewind(length: number): void;
  byte(value: number): void;
  /** A number from 0 to 2^31 in one to five bytes. */
  varint(value: number): void;
  /** @returns all the bytes copied, or-ed: above 0x7f when one of them is */
  copy(bytes: Uint8Array, start: number, end: number): number;
  /** What was written; a view, so nothing may be written after it. */
  finish(): Uint8Array;
}

export function createByteWriter(startSize: number): ByteWriter {
  let out = new Uint8Array(startSize);
  let used = 0;
  return {
    reserve(more) {
      if (used + more <= out.length) return;
      const larger = new Uint8Array(Math.max(out.length * 1.5, used + more));
      larger.set(out);
      out = larger;
    },
    length() {
      if (used > out.length) throw new RangeError('it holds more than there was room made for');
      return used;
    },
    rewind(length) {
      used = length;
    },
    byte(value) {
      out[used++] = value;
    },
    varint(value) {
      let rest = value;
      while (rest > 0x7f) {
        out[used++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      out[used++] = rest;
    },
    // What a loop writes is counted in a variable of its own, which the processor can keep.
    copy(bytes, start, end) {
      const into = out;
      let to = used;
      let seen = 0;
      for (let at = start; at < end; at++) {
        const byte = bytes[at] ?? 0;
        seen |= byte;
        into[to++] = byte;
      }
      used = to;
      return seen;
    },
    finish() {
      return out.subarray(0, this.length());
    },
  };
}

/** Reads what a `ByteWriter` wrote, from `at` on. */
export interface ByteReader {
  at: number;
  byte(): number;
  varint(): number;
}

export function createByteReader(bytes: Uint8Array): ByteReader {
  return {
    at: 0,
    byte() {
      return bytes[this.at++] ?? 0;
    },
    varint() {
      let value = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[this.at++] ?? 0;
        value |= (byte & 0x7f) << shift;
        if (byte < 0x80) break;
      }
      return value >>> 0;
    },
  };
}
