/** A record's tables into a folder, part after part. */
import type { TableRow, WrittenFile } from '../../shared/record/export-lines';
import { exportRows, rowsOnce } from '../../shared/record/export-rows';
import type { ExportTable } from '../../shared/record/export-tables';
import { settlePart, Told } from '../../shared/record/settle';
import type { VisitForm } from '../../shared/record/visit-form';
import { keysOf } from '../../shared/schema/keys';
import type { World } from './command';
import type { RecordSource } from './record-source';
import type { TableFiles } from './table-files';

/** @param files where they go @returns what was written; what the record leaves open is said */
export function writeTables(
  { how, parts }: RecordSource,
  files: TableFiles,
  world: World,
): readonly WrittenFile[] {
  const add = (rows: Readonly<Partial<Record<ExportTable, readonly TableRow[]>>>): void => {
    for (const table of keysOf<ExportTable>(rows)) files.add(table, rows[table] ?? []);
  };
  const told = new Told();
  const forms: VisitForm[] = [];
  for (const part of parts()) {
    const { rows, forms: used } = exportRows(settlePart(part, told), part);
    add(rows);
    forms.push(...used);
  }
  add(rowsOnce(forms, how.asOf));
  told.list().forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
  return files.finish();
}
