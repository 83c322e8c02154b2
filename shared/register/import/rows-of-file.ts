/** The rows of a register's or links' file as its bytes arrive: wrong files refused first, any separator. */
import { InputError } from '../../errors';
import { createCsvRows, type CsvRow, type CsvRows } from '../../table/csv-rows';
import { refuseByFirstBytes, separatorOfHeader } from './register-header';

/** Held back until it shows what the file is. */
const sniffBytes = 256;

/**
 * @param file its name, for messages
 * @param onRow called for each row in order
 * @throws InputError from `write` and `end` when the file is empty, no text, or a row of it never ends
 */
export function createRowsOfFile(
  file: string,
  onRow: (row: CsvRow) => void,
): { readonly write: (chunk: Uint8Array) => void; end(): ReturnType<CsvRows['end']> } {
  let held = new Uint8Array(0);
  let rows: CsvRows | undefined;
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(`${file} cannot be read as CSV: ${error.message}. Get the file again.`);
    }
  };
  const begin = (): CsvRows => {
    refuseByFirstBytes(file, held);
    const begun = createCsvRows(onRow, separatorOfHeader(held));
    rows = begun;
    told(() => begun.write(held));
    return begun;
  };
  return {
    write(chunk) {
      const begun = rows;
      if (begun !== undefined) return told(() => begun.write(chunk));
      const joined = new Uint8Array(held.length + chunk.length);
      joined.set(held);
      joined.set(chunk, held.length);
      held = joined;
      if (held.length >= sniffBytes) begin();
    },
    end() {
      if (rows === undefined && held.length === 0)
        throw new InputError(`${file} is empty. Get the file again.`);
      const begun = rows ?? begin();
      return told(() => begun.end());
    },
  };
}
