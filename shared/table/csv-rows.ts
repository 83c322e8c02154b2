/**
 * Splits the bytes of a CSV file into rows of fields, as they arrive, wherever the chunks are cut.
 * Only marks where each field starts and ends: nothing is copied, decoded or kept.
 */

/** Where the fields of one row are. Valid only during the call that it is passed to. */
export interface CsvRow {
  /** The bytes that `starts` and `ends` point into. */
  bytes: Uint8Array;
  /** Field bounds, without the quotes around a quoted field. */
  starts: Int32Array;
  ends: Int32Array;
  /** How many fields the row has. Fields beyond `maxFields` are counted but not marked. */
  fields: number;
  /** True when some quoted field holds a doubled quote. */
  escaped: boolean;
  /** 1 for the first row of the file. */
  number: number;
}

export const maxFields = 512;
/** A row longer than this is a quote that was never closed, not a row. */
const maxRowBytes = 1 << 20;

/** Copied in at a time: small enough to stay in the processor's cache. */
const sliceBytes = 1 << 17;

export interface CsvRows {
  write(chunk: Uint8Array): void;
  /** Hands over the last row if the file did not end in a line end. */
  end(): { endedInsideQuotes: boolean; lastRowUnterminated: boolean };
}

const quote = 0x22;
const comma = 0x2c;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * @param onRow called for each row in order, empty lines left out; throw from it to stop.
 * @throws RangeError when a row exceeds a megabyte.
 */
export function createCsvRows(onRow: (row: CsvRow) => void): CsvRows {
  let buffer = new Uint8Array(sliceBytes * 2);
  let length = 0;
  const row: CsvRow = {
    bytes: buffer,
    starts: new Int32Array(maxFields),
    ends: new Int32Array(maxFields),
    fields: 0,
    escaped: false,
    number: 0,
  };

  /** Marks complete rows in `buffer[0, limit)` and returns where the first incomplete one starts. */
  const scan = (limit: number): number => {
    const bytes = buffer;
    const { starts, ends } = row;
    // Sentinels: the inner loops need no bounds check, and a hit on one means "needs more bytes".
    bytes[limit] = quote;
    bytes[limit + 1] = lineFeed;
    let rowStart = 0;
    let at = 0;
    while (at < limit) {
      let field = 0;
      let escaped = false;
      for (;;) {
        let start = at;
        let end: number;
        if (bytes[at] === quote) {
          if (at >= limit) return rowStart;
          start = ++at;
          for (;;) {
            while (bytes[at] !== quote) at++;
            if (at >= limit) return rowStart;
            if (bytes[at + 1] !== quote) break;
            // A doubled quote, or the sentinel: either way more bytes are needed past it.
            if (at + 1 >= limit) return rowStart;
            escaped = true;
            at += 2;
          }
          end = at++;
          // Anything between the closing quote and the comma is kept out of the value.
          while (bytes[at] !== comma && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
        } else {
          let byte = bytes[at];
          while (byte !== comma && byte !== lineFeed && byte !== carriageReturn) byte = bytes[++at];
          end = at;
        }
        if (at >= limit) return rowStart;
        if (field < maxFields) {
          starts[field] = start;
          ends[field] = end;
        }
        field++;
        if (bytes[at] === comma) {
          at++;
          continue;
        }
        if (bytes[at] === carriageReturn) {
          if (at + 1 >= limit) return rowStart;
          if (bytes[at + 1] === lineFeed) at++;
        }
        at++;
        break;
      }
      row.number++;
      if (field > 1 || (ends[0] ?? 0) > (starts[0] ?? 0)) {
        row.bytes = bytes;
        row.fields = field;
        row.escaped = escaped;
        onRow(row);
      }
      rowStart = at;
    }
    return rowStart;
  };

  const take = (limit: number): void => {
    const rest = scan(limit);
    if (rest > 0) buffer.copyWithin(0, rest, limit);
    length = limit - rest;
    if (length > maxRowBytes) throw new RangeError(`row ${row.number + 1} is longer than a megabyte`);
  };

  return {
    write(chunk) {
      for (let from = 0; from < chunk.length; from += sliceBytes) {
        const slice = chunk.subarray(from, from + sliceBytes);
        const needed = length + slice.length + 2;
        if (needed > buffer.length) {
          const larger = new Uint8Array(needed * 2);
          larger.set(buffer.subarray(0, length));
          buffer = larger;
        }
        buffer.set(slice, length);
        take(length + slice.length);
      }
    },
    end() {
      if (length === 0) return { endedInsideQuotes: false, lastRowUnterminated: false };
      const before = row.number;
      this.write(Uint8Array.of(lineFeed));
      // A row that a line end does not finish is one whose last field is still inside quotes.
      return { endedInsideQuotes: row.number === before, lastRowUnterminated: true };
    },
  };
}
