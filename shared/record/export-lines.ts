/** How a row of the export's tables is written: as one JSON object a line, or for a spreadsheet. */
import { csvCell } from '../table/write-csv';
import { EXPORT_TABLES, EXPORT_VERSION, type ExportTable } from './export-tables';

export type TableRow = Readonly<Record<string, string | number | boolean | null>>;

/** Each way to write a table, by the ending of its files: what stands first, and a row. */
export const EXPORT_WAYS = {
  ndjson: {
    head: () => '',
    line: (names: readonly string[], row: TableRow) =>
      `${JSON.stringify({ v: EXPORT_VERSION, ...Object.fromEntries(names.map((name) => [name, row[name]])) })}\n`,
  },
  csv: {
    head: (names: readonly string[]) => `${names.join(',')}\r\n`,
    line: (names: readonly string[], row: TableRow) =>
      `${names.map((name) => csvCell(row[name])).join(',')}\r\n`,
  },
} as const;
export type ExportEnding = keyof typeof EXPORT_WAYS;

/** The columns of a table, in the order of its files. */
export const columnNames = (table: ExportTable): readonly string[] =>
  EXPORT_TABLES[table].map(({ name }) => name);

export interface WrittenFile {
  readonly table: ExportTable;
  /** In the folder, with / between its parts. */
  readonly file: string;
  /** YYYY-MM; missing where the table is one file. */
  readonly month?: string;
  readonly rows: number;
}

/** What stands in the file that comes last: what each column means, and which files there are. */
export const sealText = (files: readonly WrittenFile[]): string =>
  `${JSON.stringify({ version: EXPORT_VERSION, tables: EXPORT_TABLES, files }, null, 2)}\n`;
