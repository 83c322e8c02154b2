/**
 * The shapes in which a record keeps values, as they are written; `read-shapes.ts` reads them. Chosen so that 52,000
 * full rows stay well under 10 MB and cost little more to write than to look at.
 *
 * `words`  numbers of the words, then 0; a 1 before a number means "no space in between"
 * `whole`  number of the whole value; 0 is blank, 1 means that the value follows as words
 * `text`   how many bytes, then the bytes
 * `number` 0 is blank, 1 means that the value follows as text, else the number plus 2
 * `date`   the same, with day, month and year of `dd-mm-yyyy` in one number
 * `digits` how many digits, then two to a byte; 255 means that the value follows as text
 * `web`    0 is blank, else which usual beginning and ending it has, then the text between
 */
import type { ViewedBytes } from '../../table/viewed-bytes';
import type { ByteWriter } from './byte-writer';
import { twoDigits } from './two-digits';
import { maxSymbolBytes, type SymbolTable } from './symbols';

export type Shape = 'words' | 'whole' | 'text' | 'number' | 'date' | 'digits' | 'web';

export const escape = 1;
export const firstNumber = 2;
export const textFollows = 255;
const zero = 0x30;
const hyphen = 0x2d;
/** Numbers of more digits are kept as text. */
const mostDigits = 8;

export const beginnings = ['', 'http://www.', 'https://www.', 'http://', 'https://', 'www.'];
export const endings = [
  '',
  '.sch.uk',
  '.sch.uk/',
  '.org.uk',
  '.org.uk/',
  '.co.uk',
  '.co.uk/',
  '.org',
  '.org/',
  '.com',
  '.com/',
];
const codes = (texts: readonly string[]): number[][] =>
  texts.map((text) => [...text].map((letter) => letter.charCodeAt(0)));
const beginningBytes = codes(beginnings);
const endingBytes = codes(endings);

/** Which of `choices` the bytes begin (or end) with; 0, the blank one, when none. */
const matching = (
  bytes: Uint8Array,
  start: number,
  end: number,
  choices: readonly number[][],
  atEnd: boolean,
): number => {
  for (let choice = 1; choice < choices.length; choice++) {
    const letters = choices[choice] ?? [];
    if (letters.length > end - start) continue;
    const from = atEnd ? end - letters.length : start;
    let same = 0;
    while (same < letters.length && bytes[from + same] === letters[same]) same++;
    if (same === letters.length) return choice;
  }
  return 0;
};

/** The most bytes that values of so many bytes take: a word of one letter may have a number of five bytes. */
export const roomForValues = (count: number, bytes: number): number => count * 8 + bytes * 5;

/**
 * Writes the value in the bytes from `start` to `end`, trimmed and not blank (a blank is a zero byte in every shape).
 * The caller has made room for it (see `roomForValues`).
 * @returns false when it holds a byte above 0x7f and `anyByte` is false: what was written must be rewound then
 */
export type ShapeWriter = (of: ViewedBytes, start: number, end: number, anyByte: boolean) => boolean;

export function createShapeWriters(out: ByteWriter, table: SymbolTable): Record<Shape, ShapeWriter> {
  const words = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    const { bytes } = of;
    let at = start;
    while (at < end) {
      while (at < end && (bytes[at] ?? 0) <= 0x20) at++;
      let glued = false;
      while (at < end && (bytes[at] ?? 0) > 0x20) {
        const from = at;
        while (at < end && (bytes[at] ?? 0) > 0x20 && at - from < maxSymbolBytes) at++;
        const number = table.intern(of, from, at, anyByte);
        if (number < 0) return false;
        if (glued) out.varint(escape);
        out.varint(number + firstNumber);
        glued = true;
      }
    }
    out.varint(0);
    return true;
  };
  const text = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    const { bytes } = of;
    out.varint(end - start);
    return out.copy(bytes, start, end) < 0x80 || anyByte;
  };
  const whole = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    if (end - start > maxSymbolBytes) {
      out.varint(escape);
      return words(of, start, end, anyByte);
    }
    const number = table.intern(of, start, end, anyByte);
    if (number < 0) return false;
    out.varint(number + firstNumber);
    return true;
  };
  const number = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    const { bytes } = of;
    let value = 0;
    // A leading zero would be lost.
    let plain = end - start <= mostDigits && (end - start === 1 || bytes[start] !== zero);
    for (let at = start; plain && at < end; at++) {
      const digit = (bytes[at] ?? 0) - zero;
      plain = digit >= 0 && digit <= 9;
      value = value * 10 + digit;
    }
    if (plain) {
      out.varint(value + firstNumber);
      return true;
    }
    out.varint(escape);
    return text(of, start, end, anyByte);
  };
  const date = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    const { bytes } = of;
    if (end - start === 10 && bytes[start + 2] === hyphen && bytes[start + 5] === hyphen) {
      const day = twoDigits(bytes, start);
      const month = twoDigits(bytes, start + 3);
      const century = twoDigits(bytes, start + 6);
      const year = twoDigits(bytes, start + 8);
      // Below 0 where one of them is no number.
      if ((day | month | century | year) >= 0) {
        out.varint(((century * 100 + year) * 100 + month) * 100 + day + firstNumber);
        return true;
      }
    }
    out.varint(escape);
    return text(of, start, end, anyByte);
  };
  const digits = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    const { bytes } = of;
    const length = end - start;
    let plain = length < textFollows;
    for (let at = start; plain && at < end; at++)
      plain = (bytes[at] ?? 0) >= zero && (bytes[at] ?? 0) <= zero + 9;
    if (!plain) {
      out.byte(textFollows);
      return text(of, start, end, anyByte);
    }
    out.byte(length);
    for (let at = start; at < end; at += 2) {
      const second = at + 1 < end ? (bytes[at + 1] ?? 0) - zero : 0;
      out.byte(((bytes[at] ?? 0) - zero) * 16 + second);
    }
    return true;
  };
  const web = (of: ViewedBytes, start: number, end: number, anyByte: boolean): boolean => {
    const { bytes } = of;
    const beginning = matching(bytes, start, end, beginningBytes, false);
    const from = start + (beginningBytes[beginning]?.length ?? 0);
    const ending = matching(bytes, from, end, endingBytes, true);
    out.byte(1 + beginning * endings.length + ending);
    return text(of, from, end - (endingBytes[ending]?.length ?? 0), anyByte);
  };
  return { words, whole, text, number, date, digits, web };
}
