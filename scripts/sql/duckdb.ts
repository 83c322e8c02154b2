/** The export's tables and the views over them in DuckDB, in this process and in memory. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { InputError, messageOf } from '../../shared/errors';
import { EXPORT_SEAL, EXPORT_TABLES, isByMonth } from '../../shared/record/export-tables';
import { DUCKDB_TYPES, tableNames, viewStatements } from './dialect';

type SqlValue = string | number | boolean | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface SqlEngine {
  /** Rows of a query. @throws InputError with the engine's words where it takes none. */
  readonly query: (sql: string) => Promise<readonly SqlRow[]>;
  readonly close: () => void;
}

/** DuckDB comes as a program for this machine, and for some machines there is none. */
async function connect(): Promise<DuckDBConnection> {
  try {
    const { DuckDBInstance } = await import('@duckdb/node-api');
    return await (await DuckDBInstance.create(':memory:')).connect();
  } catch (error) {
    throw new InputError(
      `DuckDB cannot be started: ${messageOf(error)}. “npm install” brings it for Linux, macOS and Windows on usual processors.`,
    );
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const named = (name: string): string => `"${name}"`;

/** Reads a table's file, or its files by month; of a table without any rows there is no month. */
function tableStatement(folder: string, table: (typeof tableNames)[number]): string {
  const columns = EXPORT_TABLES[table].map(({ name, type }) => [name, DUCKDB_TYPES[type]] as const);
  const file = join(folder, `${table}.ndjson`);
  const months = existsSync(file) ? [] : monthsOf(folder, table);
  if (!existsSync(file) && months.length === 0) {
    if (existsSync(join(folder, EXPORT_SEAL)) && isByMonth(table))
      return `CREATE TABLE ${named(table)} (${columns.map(([name, type]) => `${named(name)} ${type}`).join(', ')});`;
    throw new InputError(
      `${file} is not there. --data names a folder that “export” wrote to its end, as NDJSON and by this version.`,
    );
  }
  const files = months.length === 0 ? quoted(file) : `[${months.map(quoted).join(', ')}]`;
  const types = columns.map(([name, type]) => `${quoted(name)}: ${quoted(type)}`).join(', ');
  const list = columns.map(([name]) => named(name)).join(', ');
  return `CREATE TABLE ${named(table)} AS SELECT ${list} FROM read_ndjson(${files}, columns = {${types}});`;
}

function monthsOf(folder: string, table: string): readonly string[] {
  const months = join(folder, table);
  if (!existsSync(months)) return [];
  return readdirSync(months)
    .filter((name) => name.endsWith('.ndjson'))
    .map((name) => join(months, name));
}

/** Dates and instants as the export writes them, counts as numbers. */
function plain(value: DuckDBValue): SqlValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  return typeof value === 'bigint' ? Number(value) : value.toString();
}

/**
 * @param folder what `export` wrote
 * @throws InputError where a table is missing or says something else than its columns promise.
 */
export async function openDuckDb(folder: string): Promise<SqlEngine> {
  const connection = await connect();
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new InputError(`${what}: ${messageOf(error)}`);
    }
  };
  await connection.run("SET TimeZone = 'UTC'");
  for (const table of tableNames) {
    const statement = tableStatement(folder, table);
    await attempt(`${table}.ndjson cannot be read`, () => connection.run(statement));
  }
  for (const statement of viewStatements(named))
    await attempt('A view cannot be made', () => connection.run(statement));
  return {
    query: async (sql) => {
      const reader = await attempt('DuckDB does not take the query', () => connection.runAndReadAll(sql));
      const names = reader.columnNames();
      return reader
        .getRows()
        .map((row) => Object.fromEntries(row.map((value, index) => [names[index] ?? '', plain(value)])));
    },
    close: () => connection.closeSync(),
  };
}
