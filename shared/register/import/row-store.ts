/** Collects the rows of an import in the index's own shape: columns to look things up by, and records. */
import { createByteWriter } from '../index/byte-writer';
import type { CsvRow } from '../../table/csv-rows';
import { packIndex } from '../index/index-file';
import { indexFormat, type IndexMeta } from '../index/index-format';
import { createLookupColumns } from '../index/lookup-columns';
import { packNames } from './pack-names';
import { createPairs } from '../index/pairs';
import { postcodeNumberOfBytes } from '../index/postcode';
import { recordColumns } from '../index/record';
import { createShapeWriters, roomForValues, type Shape } from '../index/record-shapes';
import type { ColumnPlaces } from './register-header';
import { blankWordAt, createBlankSigns, longestBlankWord } from './blank-words';
import { createDateSigns } from '../index/register-dates';
import { notApplicable } from '../index/gias-columns';
import { dropFraction, numberAt, numberColumns } from './row-numbers';
import { createSymbolTable } from '../index/symbols';

const space = 0x20;

/** As bytes: no column that a record keeps means it. */
const nothing = Uint8Array.from(notApplicable, (letter) => letter.charCodeAt(0));
const saysNothing = (bytes: Uint8Array, start: number, end: number): boolean => {
  if (end - start !== nothing.length) return false;
  for (let at = 0; at < nothing.length; at++) if (bytes[start + at] !== nothing[at]) return false;
  return true;
};

/** What the rows have in common, for the report. */
export interface RowsSummary {
  rows: number;
  /** How many rows have each status, by code and name. */
  statuses: { code: string; name: string; rows: number }[];
  /** The type codes that occur. */
  typeCodes: string[];
  /** URNs that appear twice with different statuses. */
  contradictory: number;
  /** Rows of a URN that is there already: the establishment is not missing. */
  repeated: number;
  /** How many dates cannot be read, by column. */
  unreadDates: Readonly<Record<string, number>>;
}

/** What came of a value; `clean-first` where it holds bytes that only `cleanRow` can read. */
type Written = 'value' | 'blank' | 'clean-first';

export interface RowStore {
  /** '' when taken, 'clean-first' when it holds bytes that only `cleanRow` can read, else why it is left out. */
  add(row: CsvRow, cleaned: boolean): string;
  summary(): RowsSummary;
  pack(source: Pick<IndexMeta, 'file' | 'extractDate' | 'warnings'>): ArrayBuffer;
}

export function createRowStore(places: ColumnPlaces): RowStore {
  const symbols = createSymbolTable(1 << 17);
  const records = createByteWriter(8 << 20);
  const lookup = createLookupColumns();
  const laPairs = createPairs(symbols, [places.laCode, places.la], 0xffff);
  const typePairs = createPairs(symbols, [places.typeCode, places.type, places.typeGroup], 0xffff);
  const statusPairs = createPairs(symbols, [places.statusCode, places.statusName], 0xff);
  const writers = createShapeWriters(records, symbols);
  // Side by side instead of as objects: this loop runs 1.5 million times.
  const planPlaces = Int32Array.from(recordColumns, ([column]) => places[column] ?? -1);
  const planWriters = recordColumns.map(([, shape]) => writers[shape]);
  const planShapes: readonly Shape[] = recordColumns.map(([, shape]) => shape);

  const fractionPlaces = Int32Array.from(numberColumns.flatMap((column) => places[column] ?? []));
  const blankCounts = new Uint32Array(recordColumns.length);
  const blanks = createBlankSigns(blankCounts);
  const dates = createDateSigns();
  const planDates = recordColumns.map(([column, shape]) =>
    shape === 'date' ? dates.column(column) : undefined,
  );
  const postcodeAt = recordColumns.findIndex(([column]) => column === 'postcode');
  /** Where the record of the next row begins: what one that was not taken left is written over. */
  let offset = 0;
  /** The number of the row's postcode, 0 where there is none. */
  let postcode = 0;
  let lastUrn = 0;
  /** Made only when the file is not in order of URN. */
  let known: Map<number, number> | undefined;
  let contradictory = 0;
  let repeated = 0;

  const rowOf = (urn: number): number | undefined => {
    if (urn > lastUrn && known === undefined) return undefined;
    if (known === undefined) {
      known = new Map();
      for (let row = 0; row < lookup.count(); row++) known.set(lookup.urn(row), row);
    }
    return known.get(urn);
  };
  /** Writes one value of the record; its postcode is noted on the way. */
  const writeValue = ({ viewed, bytes, starts, ends }: CsvRow, at: number, cleaned: boolean): Written => {
    const place = planPlaces[at] ?? -1;
    let start = place < 0 ? 0 : (starts[place] ?? 0);
    let end = place < 0 ? 0 : (ends[place] ?? 0);
    while (start < end && (bytes[start] ?? 0) <= space) start++;
    while (end > start && (bytes[end - 1] ?? 0) <= space) end--;
    // A blank is a zero in every shape.
    if (start === end) {
      if (place >= 0) blankCounts[at] = (blankCounts[at] ?? 0) + 1;
      records.byte(0);
      return 'blank';
    }
    if (at === postcodeAt) postcode = postcodeNumberOfBytes(bytes, start, end);
    const word = end - start <= longestBlankWord ? blankWordAt(bytes, start, end) : '';
    const shape = planShapes[at];
    const isBlankWord = word !== '' && (shape === 'number' || shape === 'date' || shape === 'digits');
    const isKeptElsewhere = at === postcodeAt && postcode !== 0;
    if (isBlankWord || isKeptElsewhere || saysNothing(bytes, start, end)) {
      records.byte(0);
      return 'blank';
    }
    if (word !== '') blanks.word(at, word);
    else planDates[at]?.(bytes, start, end);
    return planWriters[at]?.(viewed, start, end, cleaned) === true ? 'value' : 'clean-first';
  };

  return {
    add(row, cleaned) {
      const { bytes } = row;
      for (let at = 0; at < fractionPlaces.length; at++) dropFraction(row, fractionPlaces[at] ?? 0);
      const urn = numberAt(row, places.urn);
      if (urn <= 0) return 'has no URN (a number of up to nine digits was expected)';
      const status = statusPairs.number(row, cleaned);
      const la = laPairs.number(row, cleaned);
      const type = typePairs.number(row, cleaned);
      if (status < 0 || la < 0 || type < 0) return 'clean-first';

      const twin = rowOf(urn);
      if (twin !== undefined) {
        repeated++;
        if (lookup.status(twin) !== status) {
          // Two rows that contradict each other: neither may decide that a provider is registered.
          lookup.setStatus(twin, statusPairs.contradiction());
          contradictory++;
        }
        return `URN ${urn} appears a second time`;
      }
      records.rewind(offset);
      records.reserve(roomForValues(planPlaces.length, bytes.length));
      postcode = 0;
      for (let at = 0; at < planPlaces.length; at++) {
        const written = writeValue(row, at, cleaned);
        if (written === 'clean-first') return written;
        if (written === 'blank' && at === 0) return `URN ${urn} has no name`;
      }
      const laCode = numberAt(row, places.laCode);
      const number = numberAt(row, places.establishmentNumber);
      const hasNumber = laCode > 0 && laCode <= 999 && number > 0 && number <= 9999;
      known?.set(urn, lookup.count());
      lookup.add({
        urn,
        ukprn: Math.max(0, numberAt(row, places.ukprn)),
        dfeNumber: hasNumber ? laCode * 10_000 + number : 0,
        postcode,
        offset,
        la,
        type,
        status,
      });
      lastUrn = urn;
      offset = records.length();
      return '';
    },

    summary() {
      const counts = lookup.countStatuses();
      return {
        rows: lookup.count(),
        statuses: statusPairs.texts().flatMap(([code = '', name = ''], at) => {
          const rows = counts[at] ?? 0;
          return rows === 0 ? [] : [{ code, name, rows }];
        }),
        typeCodes: typePairs.texts().map(([code = '']) => code),
        contradictory,
        repeated,
        unreadDates: dates.settle().unread,
      };
    },

    pack(source) {
      const packed = symbols.finish();
      records.rewind(offset);
      const kept = records.finish();
      const sections = lookup.sections();
      const blankWords = blanks.settle();
      const withoutBlanks = (texts: string[][]): string[][] =>
        texts.map((parts) => parts.map((part) => (blankWords.includes(part) ? '' : part)));
      const meta: IndexMeta = {
        ...source,
        rows: lookup.count(),
        statuses: withoutBlanks(statusPairs.texts()),
        las: withoutBlanks(laPairs.texts()),
        types: withoutBlanks(typePairs.texts()),
        blanks: blankWords,
        dateOrders: dates.settle().orders,
      };
      return packIndex(indexFormat, meta, {
        ...sections,
        records: kept,
        symbolLengths: packed.lengths,
        symbols: packed.bytes,
        ...packNames(kept, sections.offsets, packed),
      });
    },
  };
}
