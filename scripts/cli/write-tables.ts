/** A record's tables into a folder, part after part. */
import type { WrittenFile } from '../../shared/record/export-lines';
import { exportedRows } from '../../shared/record/export-rows';
import type { ExportTable } from '../../shared/record/export-tables';
import { Told } from '../../shared/record/settle';
import { keysOf } from '../../shared/schema/known-keys';
import type { World } from './command';
import type { RecordSource } from './record-source';
import type { TableFiles } from './table-files';

/** @param files where they go @returns what was written; what the record leaves open is said */
export function writeTables(
  { how, parts }: RecordSource,
  files: TableFiles,
  world: World,
): readonly WrittenFile[] {
  const told = new Told();
  for (const rows of exportedRows(parts(), how.asOf, told))
    for (const table of keysOf<ExportTable>(rows)) files.add(table, rows[table] ?? []);
  told.list().forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
  return files.finish();
}
