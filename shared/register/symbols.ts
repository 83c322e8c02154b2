/**
 * Every distinct value or word of the register once, known by a number. The register repeats itself so much
 * that 1.5 million values come down to about 100,000 symbols, and a row to a few dozen small numbers.
 */
import { decodeUtf8 } from './decode-text';

/** Longest symbol in bytes; longer values are cut into several (see `encodeWords`). */
export const maxSymbolBytes = 254;

export interface SymbolTable {
  /** The number of the value in `bytes[start, end)`, or -1 when it holds a byte above 0x7f and `anyByte` is false. */
  intern(bytes: Uint8Array, start: number, end: number, anyByte: boolean): number;
  size(): number;
  /** Lengths (one byte each) and the bytes, for the index. */
  finish(): { lengths: Uint8Array; bytes: Uint8Array };
}

export function createSymbolTable(): SymbolTable {
  let slots = new Int32Array(1 << 18);
  let hashes = new Int32Array(1 << 16);
  let offsets = new Int32Array((1 << 16) + 1);
  let store = new Uint8Array(1 << 20);
  let count = 0;
  let used = 0;

  const grow = (): void => {
    const larger = new Int32Array(slots.length * 2);
    const mask = larger.length - 1;
    for (let id = 0; id < count; id++) {
      let slot = (hashes[id] ?? 0) & mask;
      while (larger[slot] !== 0) slot = (slot + 1) & mask;
      larger[slot] = id + 1;
    }
    slots = larger;
  };

  const add = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    if (count === hashes.length) {
      const moreHashes = new Int32Array(count * 2);
      moreHashes.set(hashes);
      hashes = moreHashes;
      const moreOffsets = new Int32Array(count * 2 + 1);
      moreOffsets.set(offsets);
      offsets = moreOffsets;
    }
    if (used + end - start > store.length) {
      const larger = new Uint8Array(store.length * 2);
      larger.set(store);
      store = larger;
    }
    for (let at = start; at < end; at++) store[used++] = bytes[at] ?? 0;
    hashes[count] = hash;
    offsets[count + 1] = used;
    return count++;
  };

  return {
    intern(bytes, start, end, anyByte) {
      const length = end - start;
      let hash = Math.imul(length, 0x9e3779b1);
      let seen = 0;
      let at = start;
      // Four bytes to a step: one multiplication for each would double the time of the whole import.
      for (const last = end - 3; at < last; at += 4) {
        const four =
          (bytes[at] ?? 0) |
          ((bytes[at + 1] ?? 0) << 8) |
          ((bytes[at + 2] ?? 0) << 16) |
          ((bytes[at + 3] ?? 0) << 24);
        seen |= four;
        hash = Math.imul(hash ^ four, 0x85ebca6b);
        hash ^= hash >>> 15;
      }
      for (; at < end; at++) {
        const byte = bytes[at] ?? 0;
        seen |= byte;
        hash = Math.imul(hash ^ byte, 0x85ebca6b);
        hash ^= hash >>> 13;
      }
      if ((seen & 0x80808080) !== 0 && !anyByte) return -1;
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (;;) {
        const id = (slots[slot] ?? 0) - 1;
        if (id < 0) break;
        if (hashes[id] === hash) {
          const from = offsets[id] ?? 0;
          if ((offsets[id + 1] ?? 0) - from === length) {
            let same = 0;
            while (same < length && store[from + same] === bytes[start + same]) same++;
            if (same === length) return id;
          }
        }
        slot = (slot + 1) & mask;
      }
      const id = add(bytes, start, end, hash);
      slots[slot] = id + 1;
      if (count * 2 > slots.length) grow();
      return id;
    },
    size: () => count,
    finish() {
      const lengths = new Uint8Array(count);
      for (let id = 0; id < count; id++) lengths[id] = (offsets[id + 1] ?? 0) - (offsets[id] ?? 0);
      return { lengths, bytes: store.slice(0, used) };
    },
  };
}

export interface Symbols {
  readonly size: number;
  text(id: number): string;
}

/** Reads what `SymbolTable.finish` left. */
export function openSymbols(lengths: Uint8Array, bytes: Uint8Array): Symbols {
  const offsets = new Uint32Array(lengths.length + 1);
  for (let id = 0; id < lengths.length; id++) offsets[id + 1] = (offsets[id] ?? 0) + (lengths[id] ?? 0);
  return {
    size: lengths.length,
    text: (id) => decodeUtf8(bytes, offsets[id] ?? 0, offsets[id + 1] ?? 0),
  };
}
