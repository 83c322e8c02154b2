/** A workbook's record as the files of the export, worked out on this computer a batch at a time. */
import { columnNames, EXPORT_WAYS, sealText, type ExportEnding } from '../../shared/record/export-lines';
import { exportedRows } from '../../shared/record/export-rows';
import { EXPORT_SEAL, EXPORT_TABLES, type ExportTable } from '../../shared/record/export-tables';
import { partsOfHeld } from '../../shared/record/record-batches';
import { Told } from '../../shared/record/settle';
import { keysOf } from '../../shared/schema/known-keys';
import type { TextFile } from '../../shared/table/zip-files';
import type { ReadRecord } from './read-record';

export interface Exported {
  /** What each table means comes last. */
  readonly files: readonly TextFile[];
  /** How many rows each table has. */
  readonly rows: readonly (readonly [ExportTable, number])[];
  /** What could not be read, or is left open, a sentence or two each. */
  readonly told: readonly string[];
}

/** @param onBatch waited for before and after each batch, so that the page can show how far it is */
export async function exportRecord(
  { record, today }: Pick<ReadRecord, 'record' | 'today'>,
  ending: ExportEnding,
  onBatch: (visits: number) => Promise<void>,
): Promise<Exported> {
  const { editions, events, frameworks, settings, faults } = record;
  const { head, line } = EXPORT_WAYS[ending];
  const tables = keysOf<ExportTable>(EXPORT_TABLES).map((table) => ({
    table,
    names: columnNames(table),
    texts: [head(columnNames(table))],
    rows: 0,
  }));
  const told = new Told();
  const how = { frameworks, settings, asOf: today, areMatched: true };
  let visits = 0;
  await onBatch(visits);
  for (const rows of exportedRows(partsOfHeld(how, editions, events), today, told)) {
    for (const into of tables) {
      const some = rows[into.table] ?? [];
      into.rows += some.length;
      into.texts.push(some.map((row) => line(into.names, row)).join(''));
    }
    visits += rows.visits?.length ?? 0;
    await onBatch(visits);
  }
  const written = tables.map(({ table, rows }) => ({ table, file: `${table}.${ending}`, rows }));
  return {
    files: [
      ...tables.map(({ table, texts }) => ({ name: `${table}.${ending}`, texts })),
      { name: EXPORT_SEAL, texts: [sealText(written)] },
    ],
    rows: written.map(({ table, rows }) => [table, rows] as const),
    told: [...faults, ...told.list().map(({ text, whatToDo }) => `${text} ${whatToDo}`)],
  };
}
