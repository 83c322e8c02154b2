/** What is run in BigQuery: the tables' columns, and the views over them. */
import { InputError } from '../../shared/errors';
import { EXPORT_TABLES, isByMonth, type ExportTable } from '../../shared/record/export-tables';
import { BIGQUERY_TYPES, tableNames, viewStatements } from './dialect';

/** Letters, digits and underscores, at most 1,024 (guide "Creating datasets"); a project may stand before it. */
const DATASET = /^([a-z][a-z0-9-]{4,28}[a-z0-9]\.)?[A-Za-z0-9_]{1,1024}$/;

/** The table's columns; `by`, `from` and the like are words of the language. */
function tableStatement(nameOf: (name: string) => string, table: ExportTable): string {
  const columns = [
    '  `v` INT64',
    ...EXPORT_TABLES[table].map(({ name, type }) => `  \`${name}\` ${BIGQUERY_TYPES[type]}`),
  ];
  const partition = isByMonth(table) ? '\nPARTITION BY DATE_TRUNC(visitDate, MONTH)' : '';
  return `CREATE TABLE IF NOT EXISTS ${nameOf(table)} (\n${columns.join(',\n')}\n)${partition};`;
}

/**
 * Every statement, each once and in an order in which they can be run.
 * @param dataset the dataset's name, with its project's before a dot where that is another
 * @throws InputError where BigQuery takes no such name.
 */
export function bigQueryStatements(dataset: string): readonly string[] {
  if (!DATASET.test(dataset))
    throw new InputError(
      `--dataset is “${dataset}”; letters, digits and underscores were expected, with a project's name and a dot before them where it is another project.`,
    );
  const nameOf = (name: string): string => `\`${dataset}.${name}\``;
  return [...tableNames.map((table) => tableStatement(nameOf, table)), ...viewStatements(nameOf)];
}

/** The same as a text to give to `bq query`. @throws InputError as `bigQueryStatements` does. */
export const bigQueryScript = (dataset: string): string => `${bigQueryStatements(dataset).join('\n\n')}\n`;
