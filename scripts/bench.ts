/**
 * `npm run bench`: the register's import and search beside the libraries that do the same, in one run, by the time
 * that each spends on the processor; then what a hand-in, a look-up, the county's figures and a refresh cost as what is
 * stored grows. Writes the figures into scripts/bench/results.md and the growth as a picture beside it; `-- --growth`
 * measures the growth alone, `-- --quick` asks fewer questions and writes nothing. A bar that is not held is told, and
 * never fails the run.
 */
import '../shared/schema/zod-setup';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { createRegisterImport } from '../shared/register/import/import-register';
import { createLinksImport } from '../shared/register/import/links-import';
import { openRegister, type Register } from '../shared/register/search/open-register';
import { londonDate } from '../shared/schema/dates';
import { benchFile, makeBenchFile } from './bench/bench-file';
import { fetchPeers } from './bench/fetched-peers';
import { growthFigures } from './bench/growth/growth-figures';
import { GROWTH_HEADING, growthSection, panelsOf } from './bench/growth/growth-page';
import { growthPicture } from './bench/growth/growth-picture';
import { importBytes, jobNames } from './bench/import-jobs';
import { atShare } from './processor-time';
import { misspeltKinds, shortenedKinds } from './bench/questions/misspelt-names';
import { report, type ImportFigures } from './bench/report';
import {
  checkFigures,
  listedAfter,
  madeUpFigures,
  makeQuestions,
  otherNameFigures,
  providersOf,
  recallOf,
  unmistakable,
} from './bench/search-figures';
import { peersOf } from './bench/search-peers';
import { buildAddOn } from './build/add-on';
import { buildBenchJob } from './build/bench-job';
import { buildCli } from './build/cli';
import { inDigits } from '../shared/schema/counted';

const jobScript = '.cache/scripts/bench-job.mjs';
const indexFile = '.cache/bench/index.bin';
const resultsFile = 'scripts/bench/results.md';
const pictureName = 'growth.svg';
const realNames = '../shared/gias/edubasealldata20240617-RECONSTRUCTED-135col.csv.gz';
const realLinks = '../shared/gias/links_edubasealldata20250727.csv';
const megabyte = 1_048_576;
/** Other than those that the weights were set with. */
const seeds = { misspelt: 401, shortened: 402, check: 403, madeUp: 404, otherNames: 405 } as const;

const JobResult = z.object({
  milliseconds: z.number(),
  peak: z.number(),
  open: z.number(),
  first: z.number(),
});
type JobResult = z.infer<typeof JobResult>;

/** Runs one job in a process of its own; undefined when it cannot run here. */
function inOwnProcess(job: string): JobResult | undefined {
  const done = spawnSync(process.execPath, [jobScript, job, indexFile], { encoding: 'utf8' });
  if (done.status === 0) return JobResult.parse(JSON.parse(done.stdout));
  console.error(`${job} did not run here: ${done.stderr.trim().split('\n').slice(0, 6).join(' ')}`);
  return undefined;
}

const middleOf = (values: readonly number[]): number => atShare(values, 0.5);

/**
 * How many bare scans an import takes: the middle of what neighbouring runs say. The machine's speed changes by half
 * within a minute, so that the middles of the two taken apart tell less.
 */
const importOfScan = (runs: number): number =>
  middleOf(
    Array.from({ length: runs }, () => {
      const scan = inOwnProcess('bare scan')?.milliseconds ?? NaN;
      return (inOwnProcess('this import')?.milliseconds ?? NaN) / scan;
    }),
  );

function importFigures(runs: number): ImportFigures[] {
  const taken = new Map(jobNames.map((job): [string, JobResult[]] => [job, []]));
  // In turn, so that a busy minute of the machine falls on all of them.
  for (let run = 0; run < runs; run++)
    for (const job of jobNames) {
      const result = run > 0 && taken.get(job)?.length === 0 ? undefined : inOwnProcess(job);
      if (result !== undefined) taken.get(job)?.push(result);
    }
  return [...taken]
    .filter(([, results]) => results.length > 0)
    .map(([job, results]) => ({
      job,
      milliseconds: middleOf(results.map(({ milliseconds }) => milliseconds)),
      peak: middleOf(results.map(({ peak }) => peak)),
    }));
}

function registerForSearch(): { register: Register; names: string } {
  if (!existsSync(realNames)) {
    console.error('THE REAL NAMES ARE NOT THERE: searching made-up ones, which are less alike.');
    return { register: openRegister(importBytes(benchFile)), names: 'made-up names' };
  }
  const file = createRegisterImport({ file: 'edubasealldata20261125.csv' });
  file.write(gunzipSync(readFileSync(realNames)));
  const links = createLinksImport({ file: realLinks });
  links.write(readFileSync(realLinks));
  return {
    register: openRegister(file.end().bytes, links.end().bytes),
    names: 'the real names of 17 June 2024',
  };
}

const today = (): string => londonDate(new Date().toISOString());

/** @returns the section of the results, and its picture */
async function growth(quick: boolean): Promise<{ readonly section: string; readonly picture: string }> {
  const jobs = {
    addOn: '.cache/bench/add-on',
    visits: '.cache/scripts/growth-visits-job.mjs',
    establishments: '.cache/scripts/growth-establishments-job.mjs',
    cli: '.cache/bench/cli.mjs',
    folder: '.cache/bench',
  };
  await buildAddOn(jobs.addOn);
  await buildCli(jobs.cli);
  await buildBenchJob(jobs.visits, 'scripts/bench/growth/visits-job.ts');
  await buildBenchJob(jobs.establishments, 'scripts/bench/growth/establishments-job.ts');
  const figures = growthFigures(jobs, quick, (text) => console.error(text));
  const title = 'What it costs as what is stored grows';
  return {
    section: growthSection(figures, today(), pictureName),
    picture: growthPicture(title, panelsOf(figures)),
  };
}

/** The results as they stand, without what they say of growth. */
function resultsBefore(): string {
  const text = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8') : '';
  const at = text.indexOf(GROWTH_HEADING);
  return `${(at < 0 ? text : text.slice(0, at)).trimEnd()}\n`;
}

async function main(args: readonly string[]): Promise<void> {
  const quick = args.includes('--quick');
  const text = args.includes('--growth') ? resultsBefore() : await registerResults(quick);
  const { section, picture } = await growth(quick);
  console.log(section);
  if (quick) return;
  writeFileSync(resultsFile, `${text}\n${section}`);
  writeFileSync(`scripts/bench/${pictureName}`, picture);
}

/** The register's import and search, and their peers. */
async function registerResults(quick: boolean): Promise<string> {
  console.error('Making the register file, fetching the peers …');
  const size = await makeBenchFile();
  fetchPeers();
  await buildBenchJob(jobScript);
  console.error('Importing, each way in a process of its own …');
  const runs = quick ? 1 : 5;
  const imports = importFigures(runs);
  const index = importBytes(benchFile);
  writeFileSync(indexFile, new Uint8Array(index));
  const cold = Array.from({ length: runs }, () => inOwnProcess('cold open')).filter(
    (one) => one !== undefined,
  );
  console.error('Searching …');
  const { register, names } = registerForSearch();
  const rows = Array.from({ length: register.count }, (_, row) => register.establishment(row));
  const allNames = rows.map(({ name }) => name);
  const providers = providersOf(rows);
  const misspelt = makeQuestions(allNames, misspeltKinds, quick ? 10 : 60, seeds.misspelt);
  const shortened = unmistakable(
    allNames,
    makeQuestions(allNames, shortenedKinds.slice(0, 1), quick ? 30 : 300, seeds.shortened),
  );
  const few = makeQuestions(allNames, misspeltKinds, quick ? 2 : 10, seeds.misspelt + 100);
  const peers = await peersOf(register, rows);
  const [own] = peers;
  if (own === undefined) throw new Error('There is nothing to measure.');
  const text = report({
    day: today(),
    machine: `${cpus().length} processor cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    fileMegabytes: size / megabyte,
    runs,
    imports,
    importOfScan: importOfScan(quick ? 3 : 25),
    indexMegabytes: index.byteLength / megabyte,
    cold: {
      open: middleOf(cold.map(({ open }) => open)),
      first: middleOf(cold.map(({ first }) => first)),
    },
    names: `${inDigits(register.count)} establishments with ${names}`,
    misspelt: recallOf(own, allNames, misspelt),
    heldOut: recallOf(
      own,
      allNames,
      misspelt.filter(({ tunedOn }) => !tunedOn),
    ),
    shortened: recallOf(own, allNames, shortened),
    peers: peers.map((peer) => recallOf(peer, allNames, few)),
    typing: [6, 8].flatMap((letters) =>
      [false, true].map((withLa) => ({
        letters,
        withLa,
        listed: listedAfter(register, providers, letters, withLa),
      })),
    ),
    providers: providers.length,
    checked: checkFigures(register, providers, misspelt, seeds.check),
    otherNames: otherNameFigures(register, providers, seeds.otherNames),
    madeUp: madeUpFigures(register, seeds.madeUp),
  });
  console.log(text);
  return text;
}

await main(process.argv.slice(2));
