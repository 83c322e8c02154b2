/** Turns the register's CSV file into the compact index, as the bytes arrive. Never holds the whole text. */
import { InputError } from '../../errors';
import { cleanRow, type CleanedRow, isBlankRow, rowOfTexts } from './clean-row';
import type { CsvRow } from '../../table/csv-rows';
import { childrensCentreTypes } from '../index/establishment-types';
import { extractDateOf } from './extract-date';
import { importDoubts, type ImportReport, type RejectedRow, type RowFaults } from './import-report';
import { readHeader, type RegisterHeader } from './register-header';
import { createRowAlignment, type RowAlignment } from './row-alignment';
import { createRowsOfFile } from './rows-of-file';
import { createRowStore, type RowStore } from './row-store';

export interface RegisterImport {
  /** Takes the next bytes of the (unpacked) file. Throws InputError as soon as the file is known to be wrong. */
  write(chunk: Uint8Array): void;
  /** Finishes: the index to keep, and what was found. Throws InputError when the file is cut off or empty. */
  end(): { bytes: ArrayBuffer; report: ImportReport };
}

const rejectedKept = 100;

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
  const faults: RowFaults = { wide: 0, shifted: 0, short: 0, lostLetters: 0 };
  let alignment: RowAlignment | undefined;
  let header: RegisterHeader | undefined;
  let store: RowStore | undefined;
  let shortLastRow = 0;
  /** Whether the last field of the header, and of the last row, is in quotes; a cut can leave a bare blank. */
  let headerEndsQuoted = false;
  let lastRowEndsBare = false;
  const reject = (row: CsvRow, reason: string): void => {
    if (isBlankRow(row)) return;
    rejectedCount++;
    if (rejected.length < rejectedKept) rejected.push({ line: row.number, reason });
  };

  /** The row with its values in their places, as the store can take it; undefined, and told, when there is none. */
  const usable = (
    row: CsvRow,
    { width, places }: RegisterHeader,
    lines: RowAlignment,
  ): CsvRow | undefined => {
    if (row.fields === width && !row.textAfterQuote && !lines.odd(row))
      return row.escaped ? counted(cleanRow(row, places)) : row;
    const aligned = lines.align(row);
    if (aligned === undefined) {
      const extra = row.fields > width ? ', and they do not line up' : '';
      reject(row, `has ${row.fields} fields where the header has ${width}${extra}`);
      return undefined;
    }
    if (aligned.fault === 'short') faults.short++;
    else if (aligned.fault === 'shifted') faults[row.fields > width ? 'wide' : 'shifted']++;
    return counted(rowOfTexts(aligned.values, row.number));
  };
  const counted = ({ row, lostLetters }: CleanedRow): CsvRow => {
    if (lostLetters) faults.lostLetters++;
    return row;
  };

  const rows = createRowsOfFile(file, (row: CsvRow) => {
    if (header === undefined || store === undefined || alignment === undefined) {
      header = readHeader(file, row);
      headerEndsQuoted = endsQuoted(row);
      store = createRowStore(header.places);
      alignment = createRowAlignment(header);
      return;
    }
    const { width, places } = header;
    shortLastRow = row.fields < width ? row.number : 0;
    lastRowEndsBare = row.starts[width - 1] === row.ends[width - 1] && !endsQuoted(row);
    const taken = usable(row, header, alignment);
    if (taken === undefined) return;
    let problem = store.add(taken, taken !== row);
    if (problem === 'clean-first') problem = store.add(counted(cleanRow(row, places)), true);
    if (problem !== '') reject(row, problem);
  });

  return {
    write: rows.write,
    end() {
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
      report.warnings = importDoubts(report, summary, faults);
      const bytes = store.pack({ file, extractDate, warnings: report.warnings });
      return { bytes, report };
    },
  };
}
