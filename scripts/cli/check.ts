/** `check --register FILE[.gz|.zip] (--query TEXT | --providers FILE.csv|FILE.xlsx)`: what the register says of one or many. */
import { InputError } from '../../shared/errors';
import { check } from '../../shared/register/check/check';
import { verdictAsRow, verdictColumns } from '../../shared/register/check/plain-words';
import { openRegister } from '../../shared/register/search/open-register';
import { sheetAsItStands, sheetAsTable } from '../../shared/register/list/as-table';
import { columnsUsed } from '../../shared/register/list/list-columns';
import type { ListedProvider } from '../../shared/register/list/list-rows';
import { noProviders, type ProviderList } from '../../shared/register/list/provider-list';
import { pickSheet } from '../../shared/register/list/pick-sheet';
import { readTableFile } from '../../shared/table/table-file';
import type { Query, Verdict } from '../../shared/schema/verdict';
import { toCsv } from '../../shared/table/write-csv';
import { dayOf, json, readArguments, required, type Arguments, type Command, type World } from './command';
import { readLinksFile, readRegisterFile } from './open-register-file';

/** Results between two lines of progress. */
const progressEvery = 1000;

/** What is asked of the register, and what a list of providers holds besides. */
interface Asked {
  readonly queries: readonly Pick<ListedProvider, 'query' | 'row' | 'notes'>[];
  readonly list: ProviderList | undefined;
}

async function readProviders(path: string, { values, flags }: Arguments, world: World): Promise<Asked> {
  const { sheet } = values;
  const laid = flags.has('as-it-stands') ? sheetAsItStands : sheetAsTable;
  const sheets = (await readTableFile(path, await world.readBytes(path))).map(laid);
  const { name, list, doubts, laidOut, alsoHeldBy } = pickSheet(path, sheets, sheet);
  if (sheets.length > 1) world.say(`${path}: the sheet “${name}” is read.`);
  for (const other of alsoHeldBy)
    world.say(`${path}: the sheet “${other}” holds providers, too (--sheet "${other}").`);
  for (const { row, message } of doubts) world.say(`${path}, row ${row}: ${message}`);
  if (laidOut !== undefined) world.say(`${path}: ${laidOut.told} With --as-it-stands it is read as it is.`);
  for (const note of list.notes) world.say(`${path}: ${note}`);
  if (list.providers.length === 0) throw new InputError(`${path}: ${noProviders}`);
  return { queries: list.providers, list };
}

async function asked(given: Arguments, world: World): Promise<Asked> {
  const { query: text, providers } = given.values;
  if ((text === undefined) === (providers === undefined))
    throw new InputError(
      'Give either --query with what to look for, or --providers with a CSV or XLSX file.',
    );
  if (providers !== undefined) return readProviders(providers, given, world);
  if (text === undefined || text.trim() === '')
    throw new InputError('--query is blank: a name, URN, DfE number, UKPRN or postcode was expected.');
  const { postcode, town, la } = given.values;
  const query: Query = {
    text,
    ...(postcode === undefined ? {} : { postcode }),
    ...(town === undefined ? {} : { town }),
    ...(la === undefined ? {} : { la }),
  };
  return { queries: [{ query, row: 0, notes: [] }], list: undefined };
}

const resultOf = (verdict: Verdict, { row, notes }: Asked['queries'][number]): object => ({
  input: verdict.query,
  /** Of the list, as a spreadsheet numbers it, and what was made of its cells. */
  ...(row > 0 && { row, notes }),
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
    '--register FILE[.gz|.zip] (--query TEXT [--postcode P] [--town T] [--la L] | --providers FILE.csv|FILE.xlsx [--sheet NAME] [--as-it-stands]) [--links FILE[.gz|.zip]] [--csv] [--as-of DATE]',
  summary: 'what a copy of the register says of one provider or a list of them',
  run: async (args, world) => {
    const given = readArguments(args, {
      positionals: 0,
      values: ['register', 'query', 'providers', 'sheet', 'postcode', 'town', 'la', 'links', 'as-of'],
      flags: ['csv', 'as-it-stands'],
    });
    const file = required(given, 'register', 'the register as CSV, plain, gzip or zip');
    const asOf = given.values['as-of'] === undefined ? null : dayOf(given, 'as-of', world.today);
    const now = asOf === null ? new Date().toISOString() : `${asOf}T12:00:00.000Z`;
    const { queries, list } = await asked(given, world);
    const { bytes, report, links: linksBeside, passedOver } = await readRegisterFile(file);
    for (const { name, why } of passedOver) world.say(`${file}: ${name} was not read: ${why}.`);
    for (const warning of report.warnings) world.say(`${file}: ${warning}`);
    for (const { line, reason } of report.rejected) world.say(`${file}, row ${line}: ${reason}`);
    const links = given.values['links'];
    const register = openRegister(
      bytes,
      links === undefined ? linksBeside?.bytes : await readLinksFile(links),
    );

    const results = queries.map((question, at) => {
      if (at > 0 && at % progressEvery === 0) world.say(`${at} of ${queries.length} checked`);
      return { question, verdict: check(register, question.query, { now, checkedBy: '' }) };
    });
    if (given.flags.has('csv')) {
      // Beside a list the row says where a result belongs.
      const rows = results.map(({ verdict, question }) => [
        ...verdictAsRow(verdict),
        ...(list === undefined ? [] : [question.row]),
      ]);
      return {
        kind: 'text',
        text: toCsv([[...verdictColumns, ...(list === undefined ? [] : ['Row'])], ...rows]),
      };
    }
    return json({
      register: { ...register.provenance, doubts: register.warnings },
      results: results.map(({ verdict, question }) => resultOf(verdict, question)),
      passedOver: list?.passedOver ?? [],
      columns: columnsUsed(list?.columns ?? []),
      notes: list?.notes ?? [],
    });
  },
};
