/**
 * One register row as a record of the index: which columns it keeps, in what shape, written and read.
 *
 * Shapes, chosen so that 52,000 full rows stay under 10 MB:
 * `words`  numbers of the words, then 0; a 1 before a number means "no space in between"
 * `whole`  number of the whole value; 0 is blank, 1 means that the value follows as words
 * `digits` how many digits, then two to a byte; 255 means that the value follows as text
 * `web`    0 is blank, else which usual beginning and ending it has, then the text between
 */
import type { ColumnId } from './gias-columns';
import { createByteReader, type ByteWriter } from './byte-writer';
import { decodeUtf8 } from './decode-text';
import { maxSymbolBytes, type Symbols, type SymbolTable } from './symbols';

type Shape = 'words' | 'whole' | 'digits' | 'web';

/** In the order in which a record holds them: the name first, because search reads only that. */
export const recordColumns = [
  ['name', 'words'],
  ['phase', 'whole'],
  ['lowAge', 'whole'],
  ['highAge', 'whole'],
  ['street', 'words'],
  ['locality', 'words'],
  ['address3', 'words'],
  ['town', 'whole'],
  ['county', 'whole'],
  ['postcode', 'words'],
  ['phone', 'digits'],
  ['website', 'web'],
  ['headTitle', 'whole'],
  ['headFirstName', 'whole'],
  ['headLastName', 'whole'],
  ['headJobTitle', 'whole'],
  ['proprietor', 'words'],
  ['companyNumber', 'digits'],
  ['inspectorate', 'whole'],
  ['section41', 'whole'],
  ['openDate', 'whole'],
  ['closeDate', 'whole'],
  ['closeReason', 'whole'],
  ['lastChanged', 'whole'],
  ['accreditation', 'whole'],
  ['accreditationExpiry', 'whole'],
  ['places', 'whole'],
  ['pupils', 'whole'],
] as const satisfies readonly (readonly [ColumnId, Shape])[];
export type RecordColumn = (typeof recordColumns)[number][0];

const glue = 1;
const firstNumber = 2;
const textFollows = 255;

const beginnings = ['', 'http://www.', 'https://www.', 'http://', 'https://', 'www.'];
const endings = [
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

/** Which of `choices` is at the beginning (or end) of `bytes[start, end)`; the longest listed first wins by order. */
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

/** False when a value holds a byte above 0x7f and `anyByte` is false: the row must be cleaned first. */
function writeWords(
  out: ByteWriter,
  table: SymbolTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  anyByte: boolean,
): boolean {
  let at = start;
  while (at < end) {
    while (at < end && (bytes[at] ?? 0) <= 0x20) at++;
    let glued = false;
    while (at < end && (bytes[at] ?? 0) > 0x20) {
      const from = at;
      while (at < end && (bytes[at] ?? 0) > 0x20 && at - from < maxSymbolBytes) at++;
      const number = table.intern(bytes, from, at, anyByte);
      if (number < 0) return false;
      if (glued) out.varint(glue);
      out.varint(number + firstNumber);
      glued = true;
    }
  }
  out.byte(0);
  return true;
}

function writeText(
  out: ByteWriter,
  bytes: Uint8Array,
  start: number,
  end: number,
  anyByte: boolean,
): boolean {
  if (!anyByte) for (let at = start; at < end; at++) if ((bytes[at] ?? 0) > 0x7f) return false;
  out.varint(end - start);
  out.copy(bytes, start, end);
  return true;
}

function writeDigits(
  out: ByteWriter,
  bytes: Uint8Array,
  start: number,
  end: number,
  anyByte: boolean,
): boolean {
  const length = end - start;
  let plain = length < textFollows;
  for (let at = start; plain && at < end; at++) plain = (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39;
  if (!plain) {
    out.byte(textFollows);
    return writeText(out, bytes, start, end, anyByte);
  }
  out.byte(length);
  for (let at = start; at < end; at += 2) {
    const second = at + 1 < end ? (bytes[at + 1] ?? 0) - 0x30 : 0;
    out.byte(((bytes[at] ?? 0) - 0x30) * 16 + second);
  }
  return true;
}

function writeWeb(out: ByteWriter, bytes: Uint8Array, start: number, end: number, anyByte: boolean): boolean {
  if (start === end) {
    out.byte(0);
    return true;
  }
  const beginning = matching(bytes, start, end, beginningBytes, false);
  const from = start + (beginningBytes[beginning]?.length ?? 0);
  const ending = matching(bytes, from, end, endingBytes, true);
  out.byte(1 + beginning * endings.length + ending);
  return writeText(out, bytes, from, end - (endingBytes[ending]?.length ?? 0), anyByte);
}

/**
 * Writes the value in `bytes[start, end)`, already trimmed, in a column's shape.
 * @returns false when it holds a byte above 0x7f and `anyByte` is false; what was written must be rewound then.
 */
export function writeValue(
  shape: Shape,
  out: ByteWriter,
  table: SymbolTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  anyByte: boolean,
): boolean {
  switch (shape) {
    case 'whole': {
      if (start === end) {
        out.byte(0);
        return true;
      }
      if (end - start > maxSymbolBytes) {
        out.byte(glue);
        return writeWords(out, table, bytes, start, end, anyByte);
      }
      const number = table.intern(bytes, start, end, anyByte);
      if (number < 0) return false;
      out.varint(number + firstNumber);
      return true;
    }
    case 'words':
      return writeWords(out, table, bytes, start, end, anyByte);
    case 'digits':
      return writeDigits(out, bytes, start, end, anyByte);
    case 'web':
      return writeWeb(out, bytes, start, end, anyByte);
  }
}

/** Reads the record at an offset: every kept column as the register's own text, '' where blank. */
export function createRecordReader(
  records: Uint8Array,
  symbols: Symbols,
): (offset: number) => Record<RecordColumn, string> {
  const reader = createByteReader(records);
  const words = (): string => {
    let text = '';
    let space = '';
    for (let number = reader.varint(); number !== 0; number = reader.varint()) {
      if (number === glue) {
        space = '';
        continue;
      }
      text += space + symbols.text(number - firstNumber);
      space = ' ';
    }
    return text;
  };
  const text = (): string => {
    const length = reader.varint();
    reader.at += length;
    return decodeUtf8(records, reader.at - length, reader.at);
  };
  const read: Record<Shape, () => string> = {
    words,
    whole: () => {
      const number = reader.varint();
      return number === 0 ? '' : number === glue ? words() : symbols.text(number - firstNumber);
    },
    digits: () => {
      const length = reader.byte();
      if (length === textFollows) return text();
      let digits = '';
      for (let at = 0; at < length; at += 2) {
        const pair = reader.byte();
        digits += at + 1 < length ? `${pair >> 4}${pair & 15}` : String(pair >> 4);
      }
      return digits;
    },
    web: () => {
      const ends = reader.byte();
      if (ends === 0) return '';
      return (
        (beginnings[Math.floor((ends - 1) / endings.length)] ?? '') +
        text() +
        (endings[(ends - 1) % endings.length] ?? '')
      );
    },
  };
  return (offset) => {
    reader.at = offset;
    const values: Partial<Record<RecordColumn, string>> = {};
    for (const [column, shape] of recordColumns) values[column] = read[shape]();
    return values as Record<RecordColumn, string>;
  };
}

/** Calls `each` with the numbers of the words of the name of the record at an offset. */
export function createNameReader(
  records: Uint8Array,
): (offset: number, each: (symbol: number) => void) => void {
  const reader = createByteReader(records);
  return (offset, each) => {
    reader.at = offset;
    for (let number = reader.varint(); number !== 0; number = reader.varint())
      if (number !== glue) each(number - firstNumber);
  };
}
