/** `export --visits FILE.ndjson [--events FILE] --to DIR`: the record as tables, a file each, and what their columns mean. */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError, messageOf } from '../../shared/errors';
import { exportRows } from '../../shared/record/export-rows';
import { EXPORT_TABLES, EXPORT_VERSION, type ExportTable } from '../../shared/record/export-tables';
import { settle } from '../../shared/record/settle';
import { keysOf } from '../../shared/schema/keys';
import { csvCell } from '../../shared/table/write-csv';
import { json, readArguments, required, type Command } from './command';
import { RECORD_OPTIONS, recordOf } from './record-input';

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Each way to write a table: its file's ending, what stands first, and a row. */
const WAYS = {
  ndjson: {
    head: () => '',
    line: (names: readonly string[], row: Row) =>
      JSON.stringify({ v: EXPORT_VERSION, ...Object.fromEntries(names.map((name) => [name, row[name]])) }),
  },
  csv: {
    head: (names: readonly string[]) => `${names.join(',')}\r\n`,
    line: (names: readonly string[], row: Row) => `${names.map((name) => csvCell(row[name])).join(',')}\r`,
  },
} as const;

function folderAt(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    throw new InputError(`--to is “${path}”, which cannot be made a folder: ${messageOf(error)}`);
  }
}

export const exportCommand: Command = {
  usage:
    '--visits FILE.ndjson|- [--events FILE.ndjson|-] --to DIR [--csv] [--as-of DATE] [--own FRAMEWORK.csv|.xlsx|.json]…',
  summary: 'the record as tables: providers, visits, lines, actions, evidence, events',
  help: `--to   a folder: a file for each table, and tables.json with what each column means (docs/export.md)
--csv  tables for a spreadsheet instead of one JSON object a line

Nothing about a named pupil is in it, nothing that was withdrawn counts, and nothing that was taken out comes back.`,
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: [...RECORD_OPTIONS.values, 'to'],
      lists: RECORD_OPTIONS.lists,
      flags: ['csv'],
    });
    const to = required(given, 'to', 'a folder to write the tables into');
    const { input } = await recordOf(given, world);
    const record = settle(input);
    record.problems.forEach(({ text, whatToDo }) => world.say(`${text} ${whatToDo}`));
    const rows = exportRows(record, input);
    const folder = folderAt(to);
    const ending = given.flags.has('csv') ? 'csv' : 'ndjson';
    const { head, line } = WAYS[ending];
    const files = [];
    for (const table of keysOf<ExportTable>(EXPORT_TABLES)) {
      const names = EXPORT_TABLES[table].map(({ name }) => name);
      const file = `${table}.${ending}`;
      const written: readonly Row[] = rows[table];
      function* lines(): Iterable<string> {
        yield head(names);
        for (const row of written) yield `${line(names, row)}\n`;
      }
      await pipeline(lines, createWriteStream(join(folder, file)));
      files.push({ table, file, rows: written.length });
    }
    writeFileSync(
      join(folder, 'tables.json'),
      `${JSON.stringify({ version: EXPORT_VERSION, tables: EXPORT_TABLES }, null, 2)}\n`,
    );
    return json({ version: EXPORT_VERSION, to, files });
  },
};
