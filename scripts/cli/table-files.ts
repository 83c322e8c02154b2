/**
 * The export's tables as files in a folder, written as rows come, a file for each table or for each of its months. A
 * file is whole or not there: it gets its name once every row is in it, and tables.json, which names them all, comes last.
 */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError, messageOf } from '../../shared/errors';
import {
  columnNames,
  EXPORT_WAYS,
  sealText,
  type ExportEnding,
  type TableRow,
  type WrittenFile,
} from '../../shared/record/export-lines';
import { EXPORT_SEAL, EXPORT_TABLES, isByMonth, type ExportTable } from '../../shared/record/export-tables';
import { byText } from '../../shared/schema/by-text';
import { keysOf } from '../../shared/schema/known-keys';

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

/** Every name that an export gives to files and folders of tables. */
const NAMES = keysOf<ExportTable>(EXPORT_TABLES).flatMap((table) => [
  table,
  ...keysOf<ExportEnding>(EXPORT_WAYS).map((ending) => `${table}.${ending}`),
]);

/** What an export would replace is to be an earlier export's: "visits.ndjson" may be what it is made from. */
function refuseOthers(folder: string): void {
  if ([EXPORT_SEAL, UNFINISHED].some((name) => existsSync(join(folder, name)))) return;
  const found = NAMES.find((name) => existsSync(join(folder, name)));
  if (found !== undefined)
    throw new InputError(
      `--to is “${folder}”, and “${found}” in it is from no export but would be replaced. Give a folder that is new or holds an earlier export.`,
    );
}

export class TableFiles {
  private readonly files = new Map<string, OpenFile>();
  private readonly way: (typeof EXPORT_WAYS)[ExportEnding];

  /**
   * @param byMonth a file for each month of the tables that have a day of a visit
   * @throws InputError where the folder cannot be made, or holds what no export left there and this one would replace
   */
  constructor(
    private readonly folder: string,
    private readonly ending: ExportEnding,
    private readonly byMonth: boolean,
  ) {
    this.way = EXPORT_WAYS[ending];
    refuseOthers(folder);
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
    const head = this.way.head(columnNames(table));
    const opened = { table, month, rows: 0, waiting: [head], waitingSize: head.length };
    this.files.set(file, opened);
    return opened;
  }

  add(table: ExportTable, rows: readonly TableRow[]): void {
    const names = columnNames(table);
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
    for (const name of NAMES) rmSync(join(this.folder, name), { recursive: true, force: true });
    const whole = join(this.folder, UNFINISHED);
    for (const name of readdirSync(whole)) renameSync(join(whole, name), join(this.folder, name));
    const files = [...this.files].map(([file, { table, month, rows }]): WrittenFile => ({
      table,
      file,
      ...(month !== undefined && { month }),
      rows,
    }));
    const sorted = files.sort((a, b) => placeOf(a.table) - placeOf(b.table) || byText(a.file, b.file));
    writeFileSync(join(this.folder, `${EXPORT_SEAL}.part`), sealText(sorted));
    renameSync(join(this.folder, `${EXPORT_SEAL}.part`), join(this.folder, EXPORT_SEAL));
    // Until then it says that what is there is an export's, cut off.
    rmSync(whole, { recursive: true });
    return sorted;
  }
}

const placeOf = (table: ExportTable): number => keysOf<ExportTable>(EXPORT_TABLES).indexOf(table);
