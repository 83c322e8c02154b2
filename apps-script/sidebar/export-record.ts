/** A workbook's record as the files of the export, worked out on this computer a batch at a time. */
import { columnNames, EXPORT_WAYS, sealText, type ExportEnding } from '../../shared/record/export-lines';
import { exportRows, rowsOnce } from '../../shared/record/export-rows';
import { EXPORT_SEAL, EXPORT_TABLES, type ExportTable } from '../../shared/record/export-tables';
import { partsOfHeld } from '../../shared/record/record-batches';
import { settlePart, Told } from '../../shared/record/settle';
import type { VisitForm } from '../../shared/record/visit-form';
import { keysOf } from '../../shared/schema/keys';
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

/** @param onBatch waited for before each batch, so that the page can show how far it is */
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
  const add = (found: Partial<ReturnType<typeof exportRows>['rows'] & ReturnType<typeof rowsOnce>>): void => {
    for (const into of tables) {
      const some = found[into.table] ?? [];
      into.rows += some.length;
      into.texts.push(some.map((row) => line(into.names, row)).join(''));
    }
  };
  const told = new Told();
  const forms: VisitForm[] = [];
  let visits = 0;
  for (const part of partsOfHeld({ frameworks, settings, asOf: today, areMatched: true }, editions, events)) {
    await onBatch(visits);
    const { rows, forms: used } = exportRows(settlePart(part, told), part);
    add(rows);
    forms.push(...used);
    visits += rows.visits.length;
  }
  add(rowsOnce(forms, today));
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
