/** `check --register FILE[.gz] (--query TEXT | --providers FILE.csv)`: what the register says of one or many. */
import { readFile } from 'node:fs/promises';
import { InputError } from '../../shared/errors';
import { readCsvTable } from '../../shared/table/csv-table';
import { check } from '../../shared/register/check/check';
import { verdictAsRow, verdictColumns } from '../../shared/register/check/plain-words';
import { readProviderList } from '../../shared/register/check/provider-list';
import { openRegister } from '../../shared/register/index/register-index';
import { isIsoDate } from '../../shared/schema/dates';
import type { Query, Verdict } from '../../shared/schema/verdict';
import { toCsv } from '../../shared/table/write-csv';
import { json, readArguments, required, type Arguments, type Command } from './command';
import { readLinksFile, readRegisterFile } from './open-register-file';

/** Results between two lines of progress. */
const progressEvery = 1000;

async function readProviders(path: string): Promise<Query[]> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new InputError(
      `${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}.`,
    );
  }
  const { cells: values, faults } = readCsvTable(bytes);
  const [fault] = faults;
  if (fault !== undefined) throw new InputError(`${path}, row ${fault.row}: ${fault.message}`);
  try {
    return readProviderList(values).map(({ query }) => query);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${path}: ${error.message}`) : error;
  }
}

async function queriesOf(given: Arguments): Promise<Query[]> {
  const { query: text, providers } = given.values;
  if ((text === undefined) === (providers === undefined))
    throw new InputError('Give either --query with what to look for, or --providers with a CSV file.');
  if (providers !== undefined) return readProviders(providers);
  if (text === undefined || text.trim() === '')
    throw new InputError('--query is blank: a name, URN, DfE number, UKPRN or postcode was expected.');
  const { postcode, town, la } = given.values;
  return [
    {
      text,
      ...(postcode === undefined ? {} : { postcode }),
      ...(town === undefined ? {} : { town }),
      ...(la === undefined ? {} : { la }),
    },
  ];
}

const resultOf = (verdict: Verdict): object => ({
  input: verdict.query,
  verdict: verdict.verdict,
  registered: verdict.registered,
  establishment: verdict.establishment,
  candidates: verdict.candidates,
  reasons: verdict.reasons,
  warnings: verdict.warnings,
  /** Pages to look at. */
  links: verdict.pages,
  /** Predecessors and successors; needs --links. */
  linked: verdict.links,
  checkedAt: verdict.checkedAt,
});

export const checkCommand: Command = {
  usage:
    '--register FILE[.gz] (--query TEXT [--postcode P] [--town T] [--la L] | --providers FILE.csv) [--links FILE[.gz]] [--csv] [--as-of DATE]',
  summary: 'what a copy of the register says of one provider or a list of them',
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: ['register', 'query', 'providers', 'postcode', 'town', 'la', 'links', 'as-of'],
      flags: ['csv'],
    });
    const file = required(given, 'register', 'the register as CSV, plain or gzip');
    const asOf = given.values['as-of'];
    if (asOf !== undefined && !isIsoDate(asOf))
      throw new InputError(`--as-of is “${asOf}”; a date written YYYY-MM-DD was expected.`);
    const now = asOf === undefined ? new Date().toISOString() : `${asOf}T12:00:00.000Z`;
    const queries = await queriesOf(given);
    const { bytes, report } = await readRegisterFile(file);
    for (const warning of report.warnings) world.say(`${file}: ${warning}`);
    for (const { line, reason } of report.rejected) world.say(`${file}, row ${line}: ${reason}`);
    const links = given.values['links'];
    const register = openRegister(bytes, links === undefined ? undefined : await readLinksFile(links));

    const verdicts = queries.map((query, at) => {
      if (at > 0 && at % progressEvery === 0) world.say(`${at} of ${queries.length} checked`);
      return check(register, query, { now, checkedBy: '' });
    });
    if (given.flags.has('csv'))
      return { kind: 'text', text: toCsv([verdictColumns, ...verdicts.map(verdictAsRow)]) };
    return json({
      register: { ...register.provenance, doubts: register.warnings },
      results: verdicts.map(resultOf),
    });
  },
};
