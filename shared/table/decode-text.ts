/**
 * Bytes to text and back, without the browser's decoders, which the core may not use.
 * The public file is windows-1252 and says so nowhere; files that somebody re-saved are UTF-8.
 */

/** Windows-1252 for the bytes 0x80 to 0x9f; the five unused ones keep their own number. */
const c1 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const c1Controls = /[\u0080-\u009f]/g;

const windows1252 = (byte: number): number =>
  byte >= 0x80 && byte <= 0x9f ? c1.charCodeAt(byte - 0x80) : byte;

/**
 * Length of the valid UTF-8 sequence at `at` (2 to 4), or 0 when there is none. The second byte's range depends on
 * the first (Unicode 16.0, table 3-7): nothing overlong, no surrogates, nothing above U+10FFFF.
 */
const sequenceLength = (bytes: Uint8Array, at: number, end: number): number => {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > end) return 0;
  const second = bytes[at + 1] ?? 0;
  if (second < (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80)) return 0;
  if (second > (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf)) return 0;
  for (let next = at + 2; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
};

/** True when every byte above 0x7f belongs to a valid UTF-8 sequence. */
export const isUtf8 = (bytes: Uint8Array, start = 0, end = bytes.length): boolean => {
  for (let at = start; at < end;) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, at, end);
    if (length === 0) return false;
    at += length;
  }
  return true;
};

/** UTF-8 bytes to a string. Bytes that are not UTF-8 are read as windows-1252. */
export const decodeUtf8 = (bytes: Uint8Array, start = 0, end = bytes.length): string => {
  let text = '';
  for (let at = start; at < end;) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at, end);
    if (length === 0) {
      text += String.fromCharCode(windows1252(lead));
      at += 1;
      continue;
    }
    let point = length === 1 ? lead : lead & (0xff >> (length + 1));
    for (let next = 1; next < length; next++) point = (point << 6) | ((bytes[at + next] ?? 0) & 0x3f);
    text += String.fromCodePoint(point);
    at += length;
  }
  return text;
};

/** Bytes that are looked at to tell UTF-16 that does not say so. */
const sniffed = 4096;

/** 'le' or 'be' for UTF-16 with or without its mark, '' for anything else. English has a zero in every other byte. */
const utf16Of = (bytes: Uint8Array): 'le' | 'be' | '' => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'be';
  const end = Math.min(bytes.length, sniffed) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < end; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < end / 4) return '';
  return odd > 4 * even ? 'le' : even > 4 * odd ? 'be' : '';
};

const decodeUtf16 = (bytes: Uint8Array, order: 'le' | 'be'): string => {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    text += String.fromCharCode(order === 'le' ? first | (second << 8) : (first << 8) | second);
  }
  return text;
};

/** Bytes that are UTF-8 to text as that, others as windows-1252; all of them, or one field of a table. */
export const decodeBytes = (bytes: Uint8Array, start = 0, end = bytes.length): string => {
  if (isUtf8(bytes, start, end)) return decodeUtf8(bytes, start, end);
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(windows1252(bytes[at] ?? 0));
  return text;
};

/** The text of a file in UTF-16, or undefined for one in anything else. */
export const utf16Text = (bytes: Uint8Array): string | undefined => {
  const order = utf16Of(bytes);
  return order === '' ? undefined : decodeUtf16(bytes, order).replace(/^\ufeff/, '');
};

/** A whole text file: UTF-16, UTF-8 where it is valid UTF-8, else windows-1252; without a byte order mark. */
export const decodeTextFile = (bytes: Uint8Array): string =>
  utf16Text(bytes) ?? decodeBytes(bytes).replace(/^\ufeff/, '');

const replacement = 0xfffd;

/** A string to UTF-8; half a surrogate pair becomes the replacement character, as platforms do. */
export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (const letter of text) {
    const read = letter.codePointAt(0) ?? 0;
    const point = read >= 0xd800 && read <= 0xdfff ? replacement : read;
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 0x3f));
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 0x3f), 0x80 | (point & 0x3f));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 0x3f),
        0x80 | ((point >> 6) & 0x3f),
        0x80 | (point & 0x3f),
      );
  }
  return Uint8Array.from(bytes);
};

/** C1 controls, which a program leaves that read windows-1252 as Latin-1, to the characters that were meant. */
export const repairControls = (text: string): string =>
  text.replace(c1Controls, (letter) => String.fromCharCode(windows1252(letter.charCodeAt(0))));

/**
 * One value of a register file to clean text: UTF-8 where its bytes are valid UTF-8, else windows-1252.
 * C1 controls become the characters that were meant (see `repairControls`).
 * Runs of white space, no-break ones and line ends too, become one space.
 */
export const decodeValue = (bytes: Uint8Array, start: number, end: number): string => {
  const text = repairControls(decodeBytes(bytes, start, end));
  return text.replace(/\s+/gu, ' ').trim();
};
