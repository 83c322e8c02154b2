/** Reads a dropped list as text, in whichever encoding the spreadsheet saved it. */
import { InputError } from '../../shared/errors';
import { decodeTextFile } from '../../shared/table/decode-text';

const LARGEST = 20_000_000;

/**
 * A dropped text file as text: UTF-8 where it is that, else windows-1252, as spreadsheets on Windows save it.
 * @throws InputError when it is a workbook or far too large
 */
export async function textOfFile(file: Pick<File, 'name' | 'size' | 'arrayBuffer'>): Promise<string> {
  if (file.size > LARGEST) throw new InputError(`${file.name} is too large for a list of providers.`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new InputError(
      `${file.name} is a workbook, not a CSV file. Copy its cells and paste them, or save it as CSV first.`,
    );
  return decodeTextFile(bytes);
}
