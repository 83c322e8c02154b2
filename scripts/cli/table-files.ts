/**
 * The export's tables as files in a folder, written as rows come, a file for each table or for each of its months. A
 * file is whole or not there: it gets its name once every row is in it, and tables.json, which names them all, comes last.
 */
import { appendFileSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError, messageOf } from '../../shared/errors';
import {
  EXPORT_SEAL,
  EXPORT_TABLES,
  EXPORT_VERSION,
  isByMonth,
  type ExportTable,
} from '../../shared/record/export-tables';
import { keysOf } from '../../shared/schema/keys';
import { csvCell } from '../../shared/table/write-csv';

export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** Each way to write a table: what stands first, and a row. */
const WAYS = {
  ndjson: {
    head: () => '',
    line: (names: readonly string[], row: Row) =>
      `${JSON.stringify({ v: EXPORT_VERSION, ...Object.fromEntries(names.map((name) => [name, row[name]])) })}\n`,
  },
  csv: {
    head: (names: readonly string[]) => `${names.join(',')}\r\n`,
    line: (names: readonly string[], row: Row) => `${names.map((name) => csvCell(row[name])).join(',')}\r\n`,
  },
} as const;

export interface WrittenFile {
  readonly table: ExportTable;
  /** In the folder, with / between its parts. */
  readonly file: string;
  /** YYYY-MM; missing where the table is one file. */
  readonly month?: string;
  readonly rows: number;
}

interface OpenFile {
  readonly table: ExportTable;
  readonly month: string | undefined;
  rows: number;
  waiting: string[];
  waitingSize: number;
}

/** Characters that wait before they are written. */
const TOGETHER = 1 << 16;
/** Where files stand until they are whole. */
const UNFINISHED = '.unfinished';

export class TableFiles {
  private readonly files = new Map<string, OpenFile>();
  private readonly way: (typeof WAYS)[keyof typeof WAYS];

  /**
   * @param byMonth a file for each month of the tables that have a day of a visit
   * @throws InputError where the folder cannot be made
   */
  constructor(
    private readonly folder: string,
    private readonly ending: keyof typeof WAYS,
    private readonly byMonth: boolean,
  ) {
    this.way = WAYS[ending];
    try {
      mkdirSync(folder, { recursive: true });
      rmSync(join(folder, UNFINISHED), { recursive: true, force: true });
      mkdirSync(join(folder, UNFINISHED));
    } catch (error) {
      throw new InputError(`--to is “${folder}”, which cannot be made a folder: ${messageOf(error)}`);
    }
    for (const table of keysOf<ExportTable>(EXPORT_TABLES))
      if (!this.isByMonth(table)) this.open(`${table}.${ending}`, table, undefined);
  }

  private isByMonth(table: ExportTable): boolean {
    return this.byMonth && isByMonth(table);
  }

  private open(file: string, table: ExportTable, month: string | undefined): OpenFile {
    const head = this.way.head(namesOf(table));
    const opened = { table, month, rows: 0, waiting: [head], waitingSize: head.length };
    this.files.set(file, opened);
    return opened;
  }

  add(table: ExportTable, rows: readonly Row[]): void {
    const names = namesOf(table);
    for (const row of rows) {
      const month = this.isByMonth(table) ? String(row['visitDate']).slice(0, 7) : undefined;
      const file = month === undefined ? `${table}.${this.ending}` : `${table}/${month}.${this.ending}`;
      const into = this.files.get(file) ?? this.open(file, table, month);
      const line = this.way.line(names, row);
      into.rows += 1;
      into.waiting.push(line);
      into.waitingSize += line.length;
      if (into.waitingSize >= TOGETHER) this.write(file, into);
    }
  }

  private write(file: string, into: OpenFile): void {
    const path = join(this.folder, UNFINISHED, file);
    mkdirSync(dirname(path), { recursive: true });
    appendFileSync(path, into.waiting.join(''));
    into.waiting = [];
    into.waitingSize = 0;
  }

  /** Gives every file its name, in the place of what an earlier export left there. */
  finish(): readonly WrittenFile[] {
    for (const [file, into] of this.files) this.write(file, into);
    // While files are exchanged none of them is said to belong together.
    rmSync(join(this.folder, EXPORT_SEAL), { force: true });
    for (const table of keysOf<ExportTable>(EXPORT_TABLES)) {
      for (const ending of keysOf<keyof typeof WAYS>(WAYS))
        rmSync(join(this.folder, `${table}.${ending}`), { force: true });
      rmSync(join(this.folder, table), { recursive: true, force: true });
    }
    const whole = join(this.folder, UNFINISHED);
    for (const name of readdirSync(whole)) renameSync(join(whole, name), join(this.folder, name));
    rmSync(whole, { recursive: true });
    const files = [...this.files].map(([file, { table, month, rows }]): WrittenFile => ({
      table,
      file,
      ...(month !== undefined && { month }),
      rows,
    }));
    const sorted = files.sort((a, b) => placeOf(a.table) - placeOf(b.table) || (a.file < b.file ? -1 : 1));
    writeFileSync(
      join(this.folder, `${EXPORT_SEAL}.part`),
      `${JSON.stringify({ version: EXPORT_VERSION, tables: EXPORT_TABLES, files: sorted }, null, 2)}\n`,
    );
    renameSync(join(this.folder, `${EXPORT_SEAL}.part`), join(this.folder, EXPORT_SEAL));
    return sorted;
  }
}

const namesOf = (table: ExportTable): readonly string[] => EXPORT_TABLES[table].map(({ name }) => name);
const placeOf = (table: ExportTable): number => keysOf<ExportTable>(EXPORT_TABLES).indexOf(table);
