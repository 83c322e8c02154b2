/** How each engine names tables and types what is in them. */
import { EXPORT_TABLES, type ExportTable } from '../../shared/record/export-tables';
import { keysOf } from '../../shared/schema/known-keys';
import { VIEWS } from './views';

type ExportType = (typeof EXPORT_TABLES)[ExportTable][number]['type'];

/** BigQuery's types (guide "Data types"); a text that is JSON stays a text, so that both engines give back the same. */
export const BIGQUERY_TYPES: Readonly<Record<ExportType, string>> = {
  text: 'STRING',
  json: 'STRING',
  date: 'DATE',
  instant: 'TIMESTAMP',
  number: 'INT64',
  flag: 'BOOL',
};

export const DUCKDB_TYPES: Readonly<Record<ExportType, string>> = {
  text: 'VARCHAR',
  json: 'VARCHAR',
  date: 'DATE',
  instant: 'TIMESTAMPTZ',
  number: 'BIGINT',
  flag: 'BOOLEAN',
};

/** Tables of the export, in the order of its files. */
export const tableNames = keysOf<ExportTable>(EXPORT_TABLES);

/** @param nameOf how the engine writes a table's or view's name */
export const viewStatements = (nameOf: (name: string) => string): readonly string[] =>
  VIEWS.map(
    ({ name, sql }) =>
      `CREATE OR REPLACE VIEW ${nameOf(name)} AS\n${sql.replace(/\{(\w+)\}/g, (_, named: string) => nameOf(named))};`,
  );
