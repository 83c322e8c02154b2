/**
 * Splits the bytes of a CSV file into rows of fields, as they arrive, wherever the chunks are cut.
 * Only marks where each field starts and ends: nothing is copied, decoded or kept.
 */
import { ViewedBytes } from './viewed-bytes';

/**
 * Where the fields of one row are. Valid only during the call that it is passed to. A class, so that all rows are of
 * one shape for the engine, which else compiles what reads them twice.
 */
export class CsvRow {
  /** True when some field is not its bytes as they stand: a doubled quote, or text after a closing quote. */
  escaped = false;
  /**
   * True when something stands between a closing quote and the next separator, as an unescaped quote leaves it:
   * such a field is marked with its quotes, loses nothing, and the fields after it may be shifted.
   */
  textAfterQuote = false;
  constructor(
    /** What `starts` and `ends` point into. */
    public viewed: ViewedBytes,
    /** Field bounds, without the quotes around a quoted field. */
    public starts: Int32Array,
    public ends: Int32Array,
    /** How many fields the row has. Fields beyond `maxFields` are counted but not marked. */
    public fields: number,
    /** 1 for the first row of the file. */
    public number: number,
  ) {}

  get bytes(): Uint8Array {
    return this.viewed.bytes;
  }
}

export const maxFields = 512;
/** A row longer than this is a quote that was never closed, not a row. */
const maxRowBytes = 1 << 20;

/** Copied in at a time: small enough to stay in the processor's cache. */
const sliceBytes = 1 << 17;

export interface CsvRows {
  readonly write: (chunk: Uint8Array) => void;
  /** How many rows are behind it, empty ones among them: the next has this number and one. */
  rowsRead(): number;
  /** Hands over the last row if the file did not end in a line end. */
  end(): { endedInsideQuotes: boolean; lastRowUnterminated: boolean };
}

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
/** Bytes behind the last that are read with it. */
const lookAhead = 4;
/** A quote in each of four bytes, and what finds the first zero byte of four (as in `strlen`). */
const [fourQuotes, lowBits, highBits] = [0x22222222, 0x01010101, 0x80808080 | 0];

/** Where the quoted part of a text that begins with a quote ends: the place of its closing quote. */
function closingQuote(text: string): number {
  let at = text.indexOf('"', 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at;
}

/** Each doubled quote single again. */
export const undoubled = (text: string): string => text.replaceAll('""', '"');

/**
 * A field as text: without the quotes around it, doubled quotes single again, and whatever stands after a closing
 * quote kept.
 * @param decode gives the text of some bytes
 */
export function csvFieldText(
  { bytes, starts, ends, escaped }: CsvRow,
  at: number,
  decode: (bytes: Uint8Array, start: number, end: number) => string,
): string {
  const start = starts[at] ?? 0;
  const end = ends[at] ?? 0;
  const text = decode(bytes, start, end);
  if (!escaped || start === end) return text;
  if (bytes[start - 1] === quote) return undoubled(text);
  if (bytes[start] !== quote) return text;
  // A last quote closes the field, so that those within it were meant to be doubled: "The "Oak" House".
  if (text.length > 1 && text.endsWith('"')) return undoubled(text.slice(1, -1));
  const close = closingQuote(text);
  return undoubled(text.slice(1, close)) + text.slice(close + 1);
}

/**
 * @param onRow called for each row in order, empty lines left out; throw from it to stop.
 * @param separator the byte between fields, a comma unless it says otherwise
 * @throws RangeError when a row exceeds a megabyte.
 */
export function createCsvRows(onRow: (row: CsvRow) => void, separator = comma): CsvRows {
  let buffer = new ViewedBytes(new Uint8Array(sliceBytes * 2));
  let length = 0;
  const starts = new Int32Array(maxFields);
  const ends = new Int32Array(maxFields);

  /** A separator and an opening quote. */
  const nextQuoted = separator | (quote << 8);

  /** What `onRow` is given, again and again. */
  const row = new CsvRow(buffer, starts, ends, 0, 0);

  /** Marks the row that begins at `rowStart`; returns where the next one does, or -1 where more bytes are needed. */
  const markRow = (rowStart: number, limit: number): number => {
    const { bytes, view: words } = buffer;
    let at = rowStart;
    let field = 0;
    let escaped = false;
    let textAfterQuote = false;
    for (;;) {
      let start = at;
      let end: number;
      let byte = bytes[at];
      if (byte === quote) {
        if (at >= limit) return -1;
        start = ++at;
        for (;;) {
          // Four bytes at a time: the lowest marked bit of `marks` is that of the first quote among them.
          let marks = 0;
          for (; ; at += 4) {
            const four = words.getInt32(at, true) ^ fourQuotes;
            marks = (four - lowBits) & ~four & highBits;
            if (marks !== 0) break;
          }
          at += (31 - Math.clz32(marks & -marks)) >> 3;
          if (words.getUint16(at + 1, true) === nextQuoted && at + 2 < limit && field < maxFields - 1) {
            // Most fields are quoted, and so is the next.
            starts[field] = start;
            ends[field] = at;
            field++;
            start = at += 3;
            continue;
          }
          if (at >= limit) return -1;
          const isLast = at + 1 >= limit;
          byte = bytes[at + 1];
          if (byte !== quote) break;
          // A doubled quote, or the sentinel: either way more bytes are needed past it.
          if (isLast) return -1;
          escaped = true;
          at += 2;
        }
        end = at++;
        // Blanks that somebody left between the closing quote and the separator are no text.
        while (byte === space) byte = bytes[++at];
        if (byte !== separator && byte !== lineFeed && byte !== carriageReturn) {
          while (byte !== separator && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at];
          start--;
          end = at;
          escaped = textAfterQuote = true;
        }
      } else {
        while (byte !== separator && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at];
        end = at;
      }
      if (field < maxFields) {
        starts[field] = start;
        ends[field] = end;
      }
      field++;
      at++;
      // No sentinel is a separator, so that one is always within the limit.
      if (byte === separator) continue;
      if (at > limit) return -1;
      if (byte === carriageReturn) {
        if (at >= limit) return -1;
        if (bytes[at] === lineFeed) at++;
      }
      row.fields = field;
      row.escaped = escaped;
      row.textAfterQuote = textAfterQuote;
      return at;
    }
  };

  const take = (limit: number): void => {
    // Sentinels: the inner loops need no bounds check, and a hit on one means "needs more bytes".
    const { bytes } = buffer;
    bytes[limit] = quote;
    bytes[limit + 1] = lineFeed;
    row.viewed = buffer;
    let rest = 0;
    while (rest < limit) {
      const next = markRow(rest, limit);
      if (next < 0) break;
      rest = next;
      row.number++;
      if (row.fields > 1 || (ends[0] ?? 0) > (starts[0] ?? 0)) onRow(row);
    }
    if (rest > 0) bytes.copyWithin(0, rest, limit);
    length = limit - rest;
    if (length > maxRowBytes) throw new RangeError(`row ${row.number + 1} is longer than a megabyte`);
  };

  const write = (chunk: Uint8Array): void => {
    for (let from = 0; from < chunk.length; from += sliceBytes) {
      const slice = chunk.subarray(from, from + sliceBytes);
      const needed = length + slice.length + 2 + lookAhead;
      if (needed > buffer.bytes.length) {
        const larger = new Uint8Array(needed * 2);
        larger.set(buffer.bytes.subarray(0, length));
        buffer = new ViewedBytes(larger);
      }
      buffer.bytes.set(slice, length);
      take(length + slice.length);
    }
  };

  return {
    write,
    rowsRead: () => row.number,
    end() {
      if (length === 0) return { endedInsideQuotes: false, lastRowUnterminated: false };
      const before = row.number;
      write(Uint8Array.of(lineFeed));
      // A row that a line end does not finish is one whose last field is still inside quotes.
      return { endedInsideQuotes: row.number === before, lastRowUnterminated: true };
    },
  };
}
