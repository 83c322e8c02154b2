/** `export --visits FILE.ndjson [--events FILE] --to DIR`: the record as tables, files that say what their columns mean. */
import { exportRows, rowsOnce } from '../../shared/record/export-rows';
import { EXPORT_VERSION, type ExportTable } from '../../shared/record/export-tables';
import { settlePart, Told } from '../../shared/record/settle';
import type { VisitForm } from '../../shared/record/visit-form';
import { keysOf } from '../../shared/schema/keys';
import { json, readArguments, required, type Command } from './command';
import { RECORD_OPTIONS, withRecord } from './record-source';
import { TableFiles, type Row } from './table-files';

export const exportCommand: Command = {
  usage:
    '--visits FILE.ndjson|- [--events FILE.ndjson|-] --to DIR [--csv] [--month] [--as-of DATE] [--own FRAMEWORK.csv|.xlsx|.json]…',
  summary: 'the record as tables: providers, visits, lines, actions, evidence, events',
  help: `--to     a folder: a file for each table, and tables.json with what each column means (docs/export.md). What an
         earlier export left there goes
--csv    tables for a spreadsheet instead of one JSON object a line
--month  a folder for each table with a day of a visit, and in it a file a month: for partitions (docs/sql.md)

Nothing about a named pupil is in it, nothing that was withdrawn counts, and nothing that was taken out comes back.`,
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: [...RECORD_OPTIONS.values, 'to'],
      lists: RECORD_OPTIONS.lists,
      flags: ['csv', 'month'],
    });
    const to = required(given, 'to', 'a folder to write the tables into');
    return withRecord(given, world, ({ how, parts }) => {
      const files = new TableFiles(to, given.flags.has('csv') ? 'csv' : 'ndjson', given.flags.has('month'));
      const add = (rows: Readonly<Partial<Record<ExportTable, readonly Row[]>>>): void => {
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
      return json({ version: EXPORT_VERSION, to, files: files.finish() });
    });
  },
};
