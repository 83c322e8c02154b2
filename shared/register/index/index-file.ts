/**
 * The container of an index: named sections of numbers or bytes, a version and a checksum, in one ArrayBuffer
 * that can be stored as it is and opened without copying. Written and read here, side by side.
 *
 * Layout: magic (4 bytes), version, length of the description, checksum of everything else (4 bytes each),
 * the description as JSON, then the sections, each starting at a multiple of 8.
 */
import * as z from 'zod/mini';
import { InputError } from '../../errors';
import { decodeUtf8, encodeUtf8 } from '../../table/decode-text';
import { jsonIn } from '../../schema/json';

const headBytes = 16;
/** Which of the head's four words is the checksum. */
const checksumAt = 3;

export type SectionArray = Uint8Array | Uint16Array | Uint32Array;
const KINDS = ['u8', 'u16', 'u32'] as const;
type Kind = (typeof KINDS)[number];

const Description = z.object({
  sections: z.record(z.string(), z.object({ kind: z.enum(KINDS), offset: z.number(), length: z.number() })),
  meta: z.unknown(),
});

export interface IndexFormat {
  /** Four letters. */
  magic: string;
  version: number;
  /** What to call it in a message, e.g. "register copy". */
  noun: string;
}

const kindOf = (array: SectionArray): Kind =>
  array instanceof Uint8Array ? 'u8' : array instanceof Uint16Array ? 'u16' : 'u32';

/** Mixes whole words: a checksum over 8 MB must cost a few milliseconds, not a hundred. */
const checksum = (buffer: ArrayBuffer): number => {
  // Signed: an unsigned word would be a fraction to the processor, at ten times the cost.
  const words = new Int32Array(buffer);
  let sum = 0x9e3779b1 | 0;
  for (let at = 0; at < words.length; at++) {
    if (at === checksumAt) continue;
    sum = Math.imul(sum ^ (words[at] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 13;
  }
  return sum >>> 0;
};

const multipleOf8 = (length: number): number => Math.ceil(length / 8) * 8;

/** @param meta anything JSON can hold */
export function packIndex(
  format: IndexFormat,
  meta: unknown,
  sections: Record<string, SectionArray>,
): ArrayBuffer {
  const places: Record<string, { kind: Kind; offset: number; length: number }> = {};
  let offset = 0;
  for (const [name, array] of Object.entries(sections)) {
    places[name] = { kind: kindOf(array), offset, length: array.length };
    offset += multipleOf8(array.byteLength);
  }
  const description = encodeUtf8(JSON.stringify({ sections: places, meta }));
  const base = multipleOf8(headBytes + description.length);
  const buffer = new ArrayBuffer(base + offset);
  const bytes = new Uint8Array(buffer);
  bytes.set(encodeUtf8(format.magic), 0);
  bytes.set(description, headBytes);
  for (const [name, array] of Object.entries(sections))
    bytes.set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      base + (places[name]?.offset ?? 0),
    );
  const head = new Uint32Array(buffer, 0, 4);
  head[1] = format.version;
  head[2] = description.length;
  head[checksumAt] = checksum(buffer);
  return buffer;
}

const sizes: Readonly<Record<Kind, number>> = { u8: 1, u16: 2, u32: 4 };

/** The description, undefined where it is none. */
function described(bytes: Uint8Array, length: number): z.infer<typeof Description> | undefined {
  return Description.safeParse(jsonIn(decodeUtf8(bytes, headBytes, headBytes + length))).data;
}

export interface IndexFile {
  meta: unknown;
  u8(name: string): Uint8Array;
  u16(name: string): Uint16Array;
  u32(name: string): Uint32Array;
  /** Of either width: the writer chose the smaller that holds the numbers. */
  u16or32(name: string): Uint16Array | Uint32Array;
}

/** @throws InputError when it is not such an index, of another version, cut off or changed */
export function unpackIndex(format: IndexFormat, buffer: ArrayBuffer): IndexFile {
  const refuse = (what: string): never => {
    throw new InputError(
      `The stored ${format.noun} cannot be used: ${what}. Import the register file again.`,
    );
  };
  if (buffer.byteLength < headBytes || buffer.byteLength % 8 !== 0) return refuse('it is incomplete');
  const bytes = new Uint8Array(buffer);
  if (decodeUtf8(bytes, 0, 4) !== format.magic) return refuse(`it is not a ${format.noun}`);
  const [, version = 0, length = 0, sum = 0] = new Uint32Array(buffer, 0, 4);
  if (version !== format.version)
    return refuse(
      `it was written in format ${version}, and this version of the product reads format ${format.version}`,
    );
  if (sum !== checksum(buffer)) return refuse('it is damaged (its checksum does not match)');
  const base = multipleOf8(headBytes + length);
  if (base > buffer.byteLength) return refuse('it is incomplete');
  const { sections, meta } = described(bytes, length) ?? refuse('its description cannot be read');
  const place = (name: string, kind: Kind): [number, number] => {
    const found = sections[name];
    if (found?.kind !== kind) return refuse(`its part "${name}" is missing`);
    const end = base + found.offset + found.length * sizes[kind];
    if (found.offset < 0 || found.offset % 8 !== 0 || end > buffer.byteLength)
      return refuse(`its part "${name}" is incomplete`);
    return [base + found.offset, found.length];
  };
  const u16 = (name: string): Uint16Array => new Uint16Array(buffer, ...place(name, 'u16'));
  const u32 = (name: string): Uint32Array => new Uint32Array(buffer, ...place(name, 'u32'));
  return {
    meta,
    u8: (name) => new Uint8Array(buffer, ...place(name, 'u8')),
    u16,
    u32,
    u16or32: (name) => (sections[name]?.kind === 'u32' ? u32(name) : u16(name)),
  };
}
