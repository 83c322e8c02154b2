/**
 * `npm run bench`: the register's import and search beside the libraries that do the same, in one run.
 * `-- --write` puts the figures into scripts/bench/results.md; `-- --quick` asks fewer questions.
 */
import '../shared/schema/zod-setup';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { gunzipSync } from 'node:zlib';
import { createRegisterImport } from '../shared/register/import/import-register';
import { openRegister, type Register } from '../shared/register/index/register-index';
import { benchFile, makeBenchFile } from './bench/bench-file';
import { coldOpen, importBytes, importJobs, type ImportJob } from './bench/import-jobs';
import { report, type ImportFigures } from './bench/report';
import { searchBench } from './bench/search-bench';

const indexFile = '.cache/bench/index.bin';
const realNames = '../shared/gias/edubasealldata20240617-RECONSTRUCTED-135col.csv.gz';
const question = 'Wychersboro Church of England Primary Schol';
const megabyte = 1_048_576;

/** Runs one job in a process of its own. `ru_maxrss` is in kilobytes. */
function inOwnProcess(job: string): { milliseconds: number; peak: number; extra: unknown } {
  const [, script = ''] = process.argv;
  const done = spawnSync(process.execPath, ['--max-old-space-size=6144', script, '--job', job], {
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`${job} failed: ${done.stderr}`);
  return JSON.parse(done.stdout) as { milliseconds: number; peak: number; extra: unknown };
}

function runJob(job: string): void {
  const start = performance.now();
  const extra = job === 'cold open' ? coldOpen(indexFile, question) : importJobs[job as ImportJob](benchFile);
  const milliseconds = performance.now() - start;
  process.stdout.write(JSON.stringify({ milliseconds, peak: process.resourceUsage().maxRSS * 1024, extra }));
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function importFigures(runs: number): ImportFigures[] {
  const jobs = Object.keys(importJobs) as ImportJob[];
  const taken = new Map(jobs.map((job) => [job, [] as { milliseconds: number; peak: number }[]]));
  // In turn, so that a busy minute of the machine falls on all of them.
  for (let run = 0; run < runs; run++) for (const job of jobs) taken.get(job)?.push(inOwnProcess(job));
  return jobs.map((job) => ({
    job,
    milliseconds: median((taken.get(job) ?? []).map(({ milliseconds }) => milliseconds)),
    peak: median((taken.get(job) ?? []).map(({ peak }) => peak)),
  }));
}

function registerForSearch(): { register: Register; names: string } {
  if (!existsSync(realNames)) {
    console.error('The real names are not there; searching made-up ones, which are less alike.');
    return { register: openRegister(importBytes(benchFile)), names: 'made-up names' };
  }
  const file = createRegisterImport({ file: 'names' });
  file.write(gunzipSync(readFileSync(realNames)));
  return { register: openRegister(file.end().bytes), names: 'the real names of 17 June 2024' };
}

async function main(args: readonly string[]): Promise<void> {
  const job = args[0] === '--job' ? args[1] : undefined;
  if (job !== undefined) return runJob(job);
  const quick = args.includes('--quick');
  console.error('Making the register file …');
  const size = await makeBenchFile();
  console.error('Importing, each way in a process of its own …');
  const imports = importFigures(quick ? 1 : 5);
  const index = importBytes(benchFile);
  writeFileSync(indexFile, new Uint8Array(index));
  const cold = Array.from(
    { length: quick ? 1 : 5 },
    () => inOwnProcess('cold open').extra as ReturnType<typeof coldOpen>,
  );
  console.error('Searching …');
  const { register, names } = registerForSearch();
  const text = report({
    day: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} processor cores, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    fileMegabytes: size / megabyte,
    runs: quick ? 1 : 5,
    imports,
    indexMegabytes: index.byteLength / megabyte,
    cold: { open: median(cold.map(({ open }) => open)), first: median(cold.map(({ first }) => first)) },
    names: `${register.count.toLocaleString('en-GB')} establishments with ${names}`,
    searches: searchBench(register, quick ? 15 : 60),
  });
  console.log(text);
  if (args.includes('--write')) writeFileSync('scripts/bench/results.md', text);
}

await main(process.argv.slice(2));
