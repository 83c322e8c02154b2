/** Turns the register's CSV file into the compact index, as the bytes arrive. Never holds the whole text. */
import { InputError } from '../../errors';
import { alignedFields, cleanRow } from './clean-row';
import { createCsvRows, maxFields, type CsvRow } from '../../table/csv-rows';
import { childrensCentreTypes } from '../index/establishment-types';
import { importDoubts, type ImportReport, type RejectedRow } from './import-report';
import { readHeader, refuseByFirstBytes, type RegisterHeader } from './register-header';
import { createRowStore, type RowStore } from './row-store';

export interface RegisterImport {
  /** Takes the next bytes of the (unpacked) file. Throws InputError as soon as the file is known to be wrong. */
  write(chunk: Uint8Array): void;
  /** Finishes: the index to keep, and what was found. Throws InputError when the file is cut off or empty. */
  end(): { bytes: ArrayBuffer; report: ImportReport };
}

const rejectedKept = 100;
const sniffBytes = 256;

/** The date in `edubasealldata20260924.csv`, as ISO; null where the name has none. */
export const extractDateOf = (file: string): string | null => {
  const found = /(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(file);
  if (found === null) return null;
  const iso = `${found[1]}-${found[2]}-${found[3]}`;
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : null;
};

const quote = 0x22;
const endsQuoted = (row: CsvRow): boolean => row.bytes[row.ends[row.fields - 1] ?? 0] === quote;

/**
 * @param source.file name or address of the file, for messages and provenance
 * @param source.extractDate ISO date; left out, it is taken from the file's name
 */
export function createRegisterImport(source: { file: string; extractDate?: string | null }): RegisterImport {
  const { file } = source;
  const extractDate = source.extractDate === undefined ? extractDateOf(file) : source.extractDate;
  const rejected: RejectedRow[] = [];
  let rejectedCount = 0;
  let partlyRead = 0;
  let header: RegisterHeader | undefined;
  let store: RowStore | undefined;
  let shortLastRow = 0;
  /** Whether the last field of the header, and of the last row, is in quotes; a cut can leave a bare blank. */
  let headerEndsQuoted = false;
  let lastRowEndsBare = false;
  /** The first bytes, held back until there are enough to see what the file is. */
  let held: Uint8Array | undefined = new Uint8Array(0);

  const reject = (line: number, reason: string, urn?: string): void => {
    rejectedCount++;
    if (rejected.length < rejectedKept)
      rejected.push(urn === undefined ? { line, reason } : { line, urn, reason });
  };

  const rows = createCsvRows((row: CsvRow) => {
    if (header === undefined || store === undefined) {
      header = readHeader(file, row);
      headerEndsQuoted = endsQuoted(row);
      store = createRowStore(header.places);
      return;
    }
    const { width, places } = header;
    let usable = row;
    shortLastRow = 0;
    lastRowEndsBare = row.starts[width - 1] === row.ends[width - 1] && !endsQuoted(row);
    if (row.fields !== width) {
      if (row.fields < width) {
        shortLastRow = row.number;
        return reject(row.number, `has ${row.fields} fields where the header has ${width}`);
      }
      const keep = row.fields <= maxFields ? alignedFields(row, places, width) : 0;
      if (keep === 0)
        return reject(
          row.number,
          `has ${row.fields} fields where the header has ${width}, and they do not line up`,
        );
      if (keep < width) partlyRead++;
      usable = cleanRow(row, places, width, keep);
    } else if (row.escaped) usable = cleanRow(row, places, width);
    let problem = store.add(usable, usable !== row);
    if (problem === 'clean-first') problem = store.add(cleanRow(usable, places, width), true);
    if (problem !== '') reject(row.number, problem);
  });

  const pass = (bytes: Uint8Array): void => {
    try {
      rows.write(bytes);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(`${file} cannot be read as CSV: ${error.message}. Get the file again.`);
    }
  };
  const release = (): void => {
    if (held === undefined) return;
    const bytes = held;
    held = undefined;
    refuseByFirstBytes(file, bytes);
    pass(bytes);
  };

  return {
    write(chunk) {
      if (held === undefined) return pass(chunk);
      const joined = new Uint8Array(held.length + chunk.length);
      joined.set(held);
      joined.set(chunk, held.length);
      held = joined;
      if (held.length >= sniffBytes) release();
    },
    end() {
      if (held?.length === 0) throw new InputError(`${file} is empty. Get the file again.`);
      release();
      const cutOff = (where: string): never => {
        throw new InputError(
          `${file} is cut off: ${where}. The download was not complete; get the file again.`,
        );
      };
      const { endedInsideQuotes, lastRowUnterminated } = rows.end();
      if (endedInsideQuotes) return cutOff('it ends in the middle of a value');
      if (header === undefined || store === undefined) throw new InputError(`${file} holds no header row.`);
      if (shortLastRow > 0 && lastRowUnterminated)
        return cutOff(`its last row (${shortLastRow}) has fewer fields than the header`);
      if (lastRowUnterminated && headerEndsQuoted && lastRowEndsBare)
        return cutOff('its last row ends before its last value');
      const summary = store.summary();
      if (summary.rows === 0)
        throw new InputError(
          `${file} holds no establishment that can be read (${rejectedCount} rows left out).`,
        );
      if (summary.typeCodes.every((code) => childrensCentreTypes.has(code)))
        throw new InputError(
          `${file} lists only children’s centres. Expected the file of all establishments, "edubasealldata" followed by a date.`,
        );
      const report: ImportReport = {
        file,
        extractDate,
        rows: summary.rows,
        rejectedCount,
        rejected,
        columns: header.width,
        missingColumns: header.missing,
        statuses: Object.fromEntries(
          summary.statuses.map(({ code, name, rows: count }) => [name === '' ? `code ${code}` : name, count]),
        ),
        warnings: [],
      };
      report.warnings = importDoubts(report, summary, partlyRead);
      const bytes = store.pack({ file, extractDate, warnings: report.warnings });
      return { bytes, report };
    },
  };
}
