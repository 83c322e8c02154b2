/**
 * Bytes to text and back, without the browser's decoders, which the core may not use.
 * The public file is windows-1252 and says so nowhere; files that somebody re-saved are UTF-8.
 */

/** Windows-1252 for the bytes 0x80 to 0x9f; the five unused ones keep their own number. */
const c1 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

const windows1252 = (byte: number): number =>
  byte >= 0x80 && byte <= 0x9f ? c1.charCodeAt(byte - 0x80) : byte;

/** Length of the valid UTF-8 sequence at `at` (2 to 4), or 0 when there is none. */
const sequenceLength = (bytes: Uint8Array, at: number, end: number): number => {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > end) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
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

/** A whole text file: UTF-8 where it is valid UTF-8, else windows-1252; without a byte order mark. */
export const decodeTextFile = (bytes: Uint8Array): string => {
  if (isUtf8(bytes)) return decodeUtf8(bytes).replace(/^\ufeff/, '');
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(windows1252(byte));
  return text;
};

/** A string to UTF-8. */
export const encodeUtf8 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
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

/**
 * One value of a register file to clean text: UTF-8 where its bytes are valid UTF-8, else windows-1252.
 * C1 controls, which a program leaves that read windows-1252 as Latin-1, become the characters that were meant.
 * Runs of white space, no-break ones and line ends too, become one space.
 */
export const decodeValue = (bytes: Uint8Array, start: number, end: number): string => {
  let text = '';
  if (isUtf8(bytes, start, end)) text = decodeUtf8(bytes, start, end);
  else for (let at = start; at < end; at++) text += String.fromCharCode(windows1252(bytes[at] ?? 0));
  let repaired = '';
  for (const letter of text) {
    const code = letter.charCodeAt(0);
    repaired += code >= 0x80 && code <= 0x9f ? String.fromCharCode(windows1252(code)) : letter;
  }
  return repaired.replace(/\s+/gu, ' ').trim();
};
