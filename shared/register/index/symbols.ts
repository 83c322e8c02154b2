/**
 * Every distinct value or word of the register once, known by a number. The register repeats itself so much
 * that 1.5 million values come down to about 100,000 symbols, and a row to a few dozen small numbers.
 */
import { decodeUtf8 } from '../../table/decode-text';
import { ViewedBytes } from '../../table/viewed-bytes';
import { remembering } from './remembering';

/** Longest symbol in bytes; longer values are cut into several (see `words` in record-shapes.ts). */
export const maxSymbolBytes = 254;

export interface SymbolTable {
  /** The number of the value in the bytes from `start` to `end`, or -1 when it holds a byte above 0x7f and `anyByte` is false. */
  intern(of: ViewedBytes, start: number, end: number, anyByte: boolean): number;
  size(): number;
  finish(): PackedSymbols;
}

/** Lengths (one byte each) and the bytes of all symbols, for the index. */
export interface PackedSymbols {
  lengths: Uint8Array;
  bytes: Uint8Array;
}

/** Up to this length the hash is one to one with the bytes, so that an equal hash and length are an equal value. */
const exactBytes = 4;

const mix = (value: number): number => {
  const mixed = Math.imul(value, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

/** One class for all tables: what is compiled for the register's own serves those of names and links. */
class InternedBytes implements SymbolTable {
  /** Two numbers to a slot, side by side for the processor's cache: the hash, then (id + 1) * 256 + length. */
  private slots: Int32Array;
  private offsets: Int32Array;
  private store: ViewedBytes;
  private count = 0;
  private used = 0;

  /** @param expected a power of two */
  constructor(expected: number) {
    this.slots = new Int32Array(expected * 4);
    this.offsets = new Int32Array(expected + 1);
    // Room for one of the longest at least, so that twice as much always holds the next.
    this.store = new ViewedBytes(new Uint8Array(expected * 8 + maxSymbolBytes));
  }

  private grow(): void {
    const { slots } = this;
    const larger = new Int32Array(slots.length * 2);
    const mask = larger.length / 2 - 1;
    for (let at = 0; at < slots.length; at += 2) {
      const entry = slots[at + 1] ?? 0;
      if (entry === 0) continue;
      const hash = slots[at] ?? 0;
      let slot = hash & mask;
      while (larger[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
      larger[slot * 2] = hash;
      larger[slot * 2 + 1] = entry;
    }
    this.slots = larger;
  }

  private add(bytes: Uint8Array, start: number, end: number): number {
    if (this.count + 1 === this.offsets.length) {
      const more = new Int32Array(this.count * 2 + 1);
      more.set(this.offsets);
      this.offsets = more;
    }
    if (this.used + end - start > this.store.bytes.length) {
      const larger = new Uint8Array(this.store.bytes.length * 2);
      larger.set(this.store.bytes);
      this.store = new ViewedBytes(larger);
    }
    const store = this.store.bytes;
    let { used } = this;
    for (let at = start; at < end; at++) store[used++] = bytes[at] ?? 0;
    this.used = this.offsets[this.count + 1] = used;
    return this.count++;
  }

  intern({ bytes, view }: ViewedBytes, start: number, end: number, anyByte: boolean): number {
    const { slots } = this;
    const length = end - start;
    let hash = Math.imul(length, 0x9e3779b1);
    if (length <= exactBytes) {
      let all = 0;
      for (let at = start; at < end; at++) all = (all << 8) | (bytes[at] ?? 0);
      hash = mix(hash ^ all);
    } else {
      // First, middle and last four bytes tell values apart well enough, and long ones cost no more than short.
      hash = mix(hash ^ view.getInt32(start));
      hash = mix(hash ^ view.getInt32(end - 4));
      if (length > 8) hash = mix(hash ^ view.getInt32(start + ((length - 4) >> 1)));
    }
    const mask = slots.length / 2 - 1;
    let slot = hash - 1;
    for (;;) {
      slot = (slot + 1) & mask;
      const entry = slots[slot * 2 + 1] ?? 0;
      if (entry === 0) break;
      if (slots[slot * 2] !== hash || (entry & 0xff) !== length) continue;
      const id = (entry >>> 8) - 1;
      if (length <= exactBytes) return id;
      const stored = this.store.view;
      const from = this.offsets[id] ?? 0;
      const last = length - 4;
      let same = 0;
      while (same < last && stored.getInt32(from + same) === view.getInt32(start + same)) same += 4;
      if (same >= last && stored.getInt32(from + last) === view.getInt32(start + last)) return id;
    }
    // A value that is known already is clean; only a new one must be looked at.
    for (let at = start; !anyByte && at < end; at++) if ((bytes[at] ?? 0) > 0x7f) return -1;
    const id = this.add(bytes, start, end);
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = ((id + 1) << 8) | length;
    if (this.count * 4 > slots.length) this.grow();
    return id;
  }

  size(): number {
    return this.count;
  }

  finish(): PackedSymbols {
    const lengths = new Uint8Array(this.count);
    for (let id = 0; id < this.count; id++)
      lengths[id] = (this.offsets[id + 1] ?? 0) - (this.offsets[id] ?? 0);
    return { lengths, bytes: this.store.bytes.subarray(0, this.used) };
  }
}

/** @param expected about how many there will be, a power of two; there may be more */
export const createSymbolTable = (expected = 1 << 8): SymbolTable => new InternedBytes(expected);

export const lettersOfAlphabet = 26;

/** Towns, kinds and the words of names come again and again. */
const mostRemembered = 4_000;

export interface Symbols {
  readonly size: number;
  text(id: number): string;
  /** A byte of its UTF-8, 0 past its end. */
  byte(id: number, at: number): number;
  /** Which letter of the alphabet stands at a place, capital or not, from 1; 0 for anything else. */
  letter(id: number, at: number): number;
  /** Where its bytes start and end. */
  bounds(id: number): [start: number, end: number];
}

/** Reads what `SymbolTable.finish` left. */
export function openSymbols(lengths: Uint8Array, bytes: Uint8Array): Symbols {
  const textOf = remembering(mostRemembered, (id: number) =>
    decodeUtf8(bytes, offsets[id] ?? 0, offsets[id + 1] ?? 0),
  );
  const offsets = new Uint32Array(lengths.length + 1);
  for (let id = 0; id < lengths.length; id++) offsets[id + 1] = (offsets[id] ?? 0) + (lengths[id] ?? 0);
  return {
    size: lengths.length,
    text: textOf,
    byte(id, at) {
      const place = (offsets[id] ?? 0) + at;
      return place < (offsets[id + 1] ?? 0) ? (bytes[place] ?? 0) : 0;
    },
    letter(id, at) {
      const place = (offsets[id] ?? 0) + at;
      const letter = place < (offsets[id + 1] ?? 0) ? ((bytes[place] ?? 0) | 0x20) - 0x60 : 0;
      return letter >= 1 && letter <= lettersOfAlphabet ? letter : 0;
    },
    bounds: (id) => [offsets[id] ?? 0, offsets[id + 1] ?? 0],
  };
}
