/** An own framework from a file on disk: CSV, JSON, or the sheet of a workbook that holds one. */
import { basename } from 'node:path';
import {
  type OwnFramework,
  ownFrameworkFromTable,
  readOwnFramework,
} from '../../shared/own-frameworks/read-own-framework';
import { decodeTextFile } from '../../shared/table/decode-text';
import { isZip, readTableFile } from '../../shared/table/table-file';
import type { World } from './command';

/** @throws InputError when the file cannot be read, or is a damaged workbook */
export async function readOwnFrameworkFile(file: string, world: World): Promise<OwnFramework> {
  const bytes = await world.readBytes(file);
  const name = basename(file);
  if (!isZip(bytes)) return readOwnFramework(name, decodeTextFile(bytes));
  const sheets = await readTableFile(file, bytes);
  const read = sheets.map(({ cells }) => ownFrameworkFromTable(name, cells));
  // Of several sheets the one that is a framework; of none the faults of the first.
  return (
    read.find(({ ok }) => ok) ??
    read[0] ?? { ok: false, errors: [{ row: 0, column: '', message: 'The workbook has no sheet.' }] }
  );
}
