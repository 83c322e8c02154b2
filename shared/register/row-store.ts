/** Collects the rows of an import in the index's own shape: columns to look things up by, and records. */
import { InputError } from '../errors';
import { createByteWriter } from './byte-writer';
import type { CsvRow } from './csv-rows';
import { childrensCentreTypes, fullRegister } from './gias-columns';
import { packIndex } from './index-file';
import type { ImportReport } from './import-register';
import { createPairs } from './pairs';
import { postcodeNumberOfBytes } from './postcode';
import { recordColumns, writeValue } from './record';
import { indexFormat, type IndexMeta } from './index-format';
import { createSymbolTable } from './symbols';
import type { ColumnPlaces } from './register-header';

const startRows = 1 << 16;
const space = 0x20;

/** Digits to a number, -1 where there is anything else or more than nine of them. */
const digits = (bytes: Uint8Array, start: number, end: number): number => {
  if (end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
};

/** @returns what takes rows, and `finish`, which fills the rest of the report and packs the index */
export function createRowStore(places: ColumnPlaces): {
  /** '' when taken, 'clean-first' when it holds bytes that only `cleanRow` can read, else why it is left out. */
  add(row: CsvRow, cleaned: boolean): string;
  finish(report: ImportReport, partlyRead: number): ArrayBuffer;
} {
  const symbols = createSymbolTable();
  const records = createByteWriter(1 << 20);
  let urns = new Uint32Array(startRows);
  let ukprns = new Uint32Array(startRows);
  let dfeNumbers = new Uint32Array(startRows);
  let postcodes = new Uint32Array(startRows);
  let offsets = new Uint32Array(startRows);
  let las = new Uint16Array(startRows);
  let types = new Uint16Array(startRows);
  let statuses = new Uint8Array(startRows);
  const laPairs = createPairs(symbols, 0xffff);
  const typePairs = createPairs(symbols, 0xffff);
  const statusPairs = createPairs(symbols, 0xff);
  let count = 0;
  let lastUrn = 0;
  /** Made only when the file is not in order of URN. */
  let known: Map<number, number> | undefined;
  let contradictory = 0;

  const grow = (): void => {
    const size = urns.length * 2;
    const u32 = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const larger = new Uint32Array(size);
      larger.set(old);
      return larger;
    };
    const u16 = (old: Uint16Array): Uint16Array<ArrayBuffer> => {
      const larger = new Uint16Array(size);
      larger.set(old);
      return larger;
    };
    [urns, ukprns, dfeNumbers, postcodes, offsets] = [
      u32(urns),
      u32(ukprns),
      u32(dfeNumbers),
      u32(postcodes),
      u32(offsets),
    ];
    [las, types] = [u16(las), u16(types)];
    const larger = new Uint8Array(size);
    larger.set(statuses);
    statuses = larger;
  };

  // Bounds of the current value, trimmed.
  let start = 0;
  let end = 0;
  const bound = (row: CsvRow, place: number | undefined): void => {
    if (place === undefined) {
      start = end = 0;
      return;
    }
    start = row.starts[place] ?? 0;
    end = row.ends[place] ?? 0;
    while (start < end && (row.bytes[start] ?? 0) <= space) start++;
    while (end > start && (row.bytes[end - 1] ?? 0) <= space) end--;
  };
  const plan = recordColumns.map(([column, shape]) => ({ place: places[column], shape, column }));

  const duplicateOf = (urn: number): number | undefined => {
    if (urn > lastUrn && known === undefined) return undefined;
    if (known === undefined) {
      known = new Map();
      for (let row = 0; row < count; row++) known.set(urns[row] ?? 0, row);
    }
    return known.get(urn);
  };

  return {
    add(row, cleaned) {
      const { bytes } = row;
      bound(row, places.urn);
      const urn = digits(bytes, start, end);
      if (urn <= 0) return 'has no URN (a number of up to nine digits was expected)';
      bound(row, places.name);
      if (start === end) return `URN ${urn} has no name`;
      const status = statusPairs.number(row, places.statusCode, places.statusName, undefined, cleaned);
      const la = laPairs.number(row, places.laCode, places.la, undefined, cleaned);
      const type = typePairs.number(row, places.typeCode, places.type, places.typeGroup, cleaned);
      if (status < 0 || la < 0 || type < 0) return 'clean-first';

      const twin = duplicateOf(urn);
      if (twin !== undefined) {
        if (statuses[twin] !== status) {
          // Two rows that contradict each other: neither may decide that a provider is registered.
          statuses[twin] = statusPairs.contradiction();
          contradictory++;
        }
        return `URN ${urn} appears a second time`;
      }
      if (count === urns.length) grow();
      const offset = records.length();
      for (const { place, shape, column } of plan) {
        bound(row, place);
        if (column === 'postcode') {
          const code = postcodeNumberOfBytes(bytes, start, end);
          postcodes[count] = code;
          if (code !== 0) start = end;
        }
        if (!writeValue(shape, records, symbols, bytes, start, end, cleaned)) {
          records.rewind(offset);
          return 'clean-first';
        }
      }
      bound(row, places.ukprn);
      ukprns[count] = Math.max(0, digits(bytes, start, end));
      bound(row, places.laCode);
      const laCode = digits(bytes, start, end);
      bound(row, places.establishmentNumber);
      const number = start === end ? -1 : digits(bytes, start, end);
      dfeNumbers[count] =
        laCode > 0 && laCode <= 999 && number > 0 && number <= 9999 ? laCode * 10_000 + number : 0;
      urns[count] = urn;
      las[count] = la;
      types[count] = type;
      statuses[count] = status;
      offsets[count] = offset;
      known?.set(urn, count);
      lastUrn = urn;
      count++;
      return '';
    },

    finish(report, partlyRead) {
      if (count === 0)
        throw new InputError(
          `${report.file} holds no establishment that can be read (${report.rejectedCount} rows left out).`,
        );
      const typeTexts = typePairs.texts();
      const used = new Set(types.subarray(0, count));
      if ([...used].every((type) => childrensCentreTypes.has(typeTexts[type]?.[0] ?? '')))
        throw new InputError(
          `${report.file} lists only children’s centres. Expected the file of all establishments, "edubasealldata" followed by a date.`,
        );
      report.rows = count;
      const statusTexts = statusPairs.texts();
      for (let row = 0; row < count; row++) {
        const [code = '', name = ''] = statusTexts[statuses[row] ?? 0] ?? [];
        const words = name === '' ? `code ${code}` : name;
        report.statuses[words] = (report.statuses[words] ?? 0) + 1;
      }
      const warn = (when: boolean, text: string): void => void (when && report.warnings.push(text));
      warn(report.extractDate === null, 'The date of this copy of the register is not known.');
      warn(
        count < fullRegister.rows,
        `This copy holds only ${count} establishments; the whole register holds more than 50,000. A provider may be missing here and still be registered.`,
      );
      warn(
        report.columns < fullRegister.columns,
        `This file has ${report.columns} columns; the whole register has about 135. It may leave some kinds of establishment out.`,
      );
      warn(report.rejectedCount > 0, `${report.rejectedCount} rows of the file could not be used.`);
      warn(
        partlyRead > 0,
        `${partlyRead} rows had more fields than the header; only the part that lines up was used.`,
      );
      warn(
        contradictory > 0,
        `${contradictory} URNs appear twice with different statuses; their status is treated as unknown.`,
      );
      const { lengths, bytes } = symbols.finish();
      const meta: IndexMeta = {
        file: report.file,
        extractDate: report.extractDate,
        rows: count,
        warnings: report.warnings,
        statuses: statusTexts,
        las: laPairs.texts(),
        types: typeTexts,
      };
      return packIndex(indexFormat, meta, {
        urns: urns.subarray(0, count),
        ukprns: ukprns.subarray(0, count),
        dfeNumbers: dfeNumbers.subarray(0, count),
        postcodes: postcodes.subarray(0, count),
        offsets: offsets.subarray(0, count),
        las: las.subarray(0, count),
        types: types.subarray(0, count),
        statuses: statuses.subarray(0, count),
        records: records.finish(),
        symbolLengths: lengths,
        symbols: bytes,
      });
    },
  };
}
