/** An LA's own framework from a file: apart from the reading of text, so that only who takes workbooks carries their reader. */
import { InputError } from '../errors';
import { decodeTextFile } from '../table/decode-text';
import { isZip, readTableFile } from '../table/table-file';
import { headingRow } from './headings';
import { ownFrameworkFromTable, readOwnFramework, type OwnFramework } from './read-own-framework';

/**
 * An own framework from a file's bytes: CSV or JSON in any usual encoding, or a workbook, whose first sheet with a row of
 * headings is taken.
 */
export async function readOwnFrameworkFile(name: string, bytes: Uint8Array): Promise<OwnFramework> {
  if (!isZip(bytes)) return readOwnFramework(name, decodeTextFile(bytes));
  try {
    const sheets = await readTableFile(name, bytes);
    const sheet = sheets.find(({ cells }) => headingRow(cells) !== undefined) ?? sheets[0];
    return ownFrameworkFromTable(name, sheet?.cells ?? []);
  } catch (error) {
    if (error instanceof InputError)
      return { ok: false, errors: [{ row: 0, column: '', message: error.message }] };
    throw error;
  }
}
