/** `sql --engine duckdb --data DIR [--view NAME|--query SQL]` and `sql --engine bigquery --dataset NAME`: the county's figures as SQL. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../shared/errors';
import { bigQueryScript } from '../sql/bigquery';
import { countyFromViews } from '../sql/county-from-views';
import { openDuckDb } from '../sql/duckdb';
import { VIEWS } from '../sql/views';
import {
  json,
  readArguments,
  required,
  type Arguments,
  type Command,
  type CommandOutput,
  type World,
} from './command';
import { withRecord } from './record-source';
import { TableFiles } from './table-files';
import { writeTables } from './write-tables';

/** The tables of workbooks, for as long as the work takes. */
async function withTables<T>(given: Arguments, world: World, work: (data: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'provision-qa-'));
  try {
    await withRecord(given, world, (record) =>
      writeTables(record, new TableFiles(folder, 'ndjson', false), world),
    );
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withDuckDb(given: Arguments, world: World): Promise<CommandOutput> {
  if (given.lists['workbook'] === undefined)
    return ask(
      given,
      required(given, 'data', 'the folder that “export” wrote; or give --workbook FILE.xlsx'),
    );
  if (given.values['data'] !== undefined) throw new InputError('--data and --workbook cannot both be given.');
  return withTables(given, world, (data) => ask(given, data));
}

async function ask(given: Arguments, data: string): Promise<CommandOutput> {
  const { view, query } = given.values;
  if (view !== undefined && query !== undefined)
    throw new InputError('--view and --query cannot both be given: a view is a query of its own.');
  if (view !== undefined && VIEWS.every(({ name }) => name !== view))
    throw new InputError(
      `There is no view “${view}”. Views are: ${VIEWS.map(({ name }) => name).join(', ')}.`,
    );
  const engine = await openDuckDb(data);
  try {
    const asked = query ?? (view && `SELECT * FROM ${view}`);
    return json(asked === undefined ? await countyFromViews(engine) : await engine.query(asked));
  } finally {
    engine.close();
  }
}

export const sqlCommand: Command = {
  usage:
    '--engine duckdb (--data DIR | --workbook FILE.xlsx… [--as-of DATE]) [--view NAME|--query SQL] | --engine bigquery [--dataset NAME]',
  summary: 'county figures by SQL over the tables that export wrote, on this computer or in BigQuery',
  help: `--engine  duckdb works here, in memory, and prints JSON; bigquery prints the statements to run there (docs/sql.md)
--data    the folder that export wrote, as NDJSON
--workbook  instead of it: a county workbook as .xlsx, or several, or a folder of them
--view    the rows of one view; without it and --query, the county figures as aggregate gives them
--query   the rows of a query of your own over tables and views
--dataset BigQuery's dataset with the tables; else provision_qa

Views:
${VIEWS.map(({ name, what }) => `  ${name}\n      ${what}`).join('\n')}`,
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: ['engine', 'data', 'view', 'query', 'dataset', 'as-of'],
      lists: ['workbook'],
    });
    const engine = required(given, 'engine', 'duckdb or bigquery');
    if (engine === 'duckdb') return withDuckDb(given, world);
    if (engine === 'bigquery')
      return { kind: 'text', text: bigQueryScript(given.values['dataset'] ?? 'provision_qa') };
    throw new InputError(`--engine is “${engine}”; duckdb or bigquery was expected.`);
  },
};
