/** `export (--visits FILE.ndjson [--events FILE] | --workbook FILE.xlsx) --to DIR`: the record as tables, files that say what their columns mean. */
import { EXPORT_VERSION } from '../../shared/record/export-tables';
import { json, readArguments, required, type Command } from './command';
import { RECORD_OPTIONS, RECORD_USAGE, WORKBOOK_HELP, withRecord } from './record-source';
import { TableFiles } from './table-files';
import { writeTables } from './write-tables';

export const exportCommand: Command = {
  usage: `${RECORD_USAGE} --to DIR [--csv] [--month]`,
  summary: 'the record as tables: providers, visits, lines, actions, evidence, events',
  help: `--to     a folder: a file for each table, and tables.json with what each column means (docs/export.md). What an
         earlier export left there goes
--csv    tables for a spreadsheet instead of one JSON object a line
--month  a folder for each table with a day of a visit, and in it a file a month: for partitions (docs/sql.md)
${WORKBOOK_HELP}

Nothing about a named pupil is in it, nothing that was withdrawn counts, and nothing that was taken out comes back.`,
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: [...RECORD_OPTIONS.values, 'to'],
      lists: RECORD_OPTIONS.lists,
      flags: ['csv', 'month'],
    });
    const to = required(given, 'to', 'a folder to write the tables into');
    return withRecord(given, world, (record) => {
      const files = new TableFiles(to, given.flags.has('csv') ? 'csv' : 'ndjson', given.flags.has('month'));
      return json({ version: EXPORT_VERSION, to, files: writeTables(record, files, world) });
    });
  },
};
