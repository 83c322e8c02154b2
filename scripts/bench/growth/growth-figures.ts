/** What is measured as it grows: visits in a workbook, establishments in a register, lines of a record; each size in a process of its own. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import * as z from 'zod/mini';
import { madeUpCountyLines } from '../../made-up-county-lines';
import { inDigits } from '../../../shared/schema/counted';

const Cost = z.object({ computing: z.number(), bytes: z.number(), calls: z.number() });
const Visits = z.object({ handIn: Cost, again: Cost, decision: Cost, refresh: Cost });
const Times = z.object({ median: z.number(), p95: z.number() });
const Establishments = z.object({ index: z.number(), opened: z.number(), lookUp: Times, typing: Times });
const Lines = z.object({ processor: z.number(), peak: z.number() });

interface At<T> {
  readonly size: number;
  readonly figures: T;
}
export interface Growth {
  readonly visits: readonly At<z.infer<typeof Visits>>[];
  readonly establishments: readonly At<z.infer<typeof Establishments>>[];
  readonly lines: readonly At<z.infer<typeof Lines>>[];
}

const SIZES = {
  visits: [10, 100, 1000, 5000, 15_000],
  establishments: [10_000, 25_000, 52_000, 100_000, 250_000],
  lines: [1000, 10_000, 100_000, 1_000_000],
} as const;
/** As far as a quick look goes. */
const QUICK = 2;

export interface GrowthJobs {
  /** The built add-on, and the scripts that are run for each size. */
  readonly addOn: string;
  readonly visits: string;
  readonly establishments: string;
  /** The command line. */
  readonly cli: string;
  /** Where files of lines are kept. */
  readonly folder: string;
}

/** A workbook of 15,000 visits is held whole by what stands in for Google. */
const HEAP = '--max-old-space-size=14000';

function inOwnProcess<T>(schema: z.ZodMiniType<T>, args: readonly string[], what: string): T {
  const done = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === 0) return schema.parse(JSON.parse(done.stdout));
  throw new Error(`${what} could not be measured: ${done.stderr.trim().split('\n').slice(-6).join(' ')}`);
}

/** The command says nothing of what it cost: told as it ends, in place of what it prints. */
const TELLS_ITS_COST = `data:text/javascript,${encodeURIComponent(
  `process.stdout.write = (text, done) => { if (typeof done === 'function') done(); return true; };
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(1, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 }));
});`.replace("require('node:fs')", 'process.getBuiltinModule("node:fs")'),
)}`;

/** The files of a county of so many lines, made once. */
function linesFiles(folder: string, lines: number): { readonly visits: string; readonly events: string } {
  const files = {
    visits: `${folder}/lines-${lines}.ndjson`,
    events: `${folder}/lines-${lines}-events.ndjson`,
  };
  if (existsSync(files.events)) return files;
  mkdirSync(folder, { recursive: true });
  const open = { visits: openSync(files.visits, 'w'), events: openSync(`${files.events}.part`, 'w') };
  let events = '';
  for (const { visit, event } of madeUpCountyLines(lines)) {
    writeSync(open.visits, `${visit}\n`);
    if (event !== '') events += `${event}\n`;
  }
  writeSync(open.events, events);
  closeSync(open.visits);
  closeSync(open.events);
  // Now both are whole.
  renameSync(`${files.events}.part`, files.events);
  return files;
}

const measured = <T>(
  sizes: readonly number[],
  quick: boolean,
  measure: (size: number) => T,
  say: (text: string) => void,
  of: string,
): readonly At<T>[] =>
  sizes.slice(0, quick ? QUICK : sizes.length).map((size) => {
    say(`Growth: ${inDigits(size)} ${of} …`);
    return { size, figures: measure(size) };
  });

/** @throws Error where one of them cannot be measured */
export function growthFigures(jobs: GrowthJobs, quick: boolean, say: (text: string) => void): Growth {
  return {
    visits: measured(
      SIZES.visits,
      quick,
      (size) => inOwnProcess(Visits, [HEAP, jobs.visits, jobs.addOn, String(size)], `${size} visits`),
      say,
      'visits',
    ),
    establishments: measured(
      SIZES.establishments,
      quick,
      (size) => inOwnProcess(Establishments, [jobs.establishments, String(size)], `${size} establishments`),
      say,
      'establishments',
    ),
    lines: measured(
      SIZES.lines,
      quick,
      (size) => {
        const { visits, events } = linesFiles(jobs.folder, size);
        const asked = ['aggregate', '--visits', visits, '--events', events, '--as-of', '2026-11-27'];
        return inOwnProcess(Lines, ['--import', TELLS_ITS_COST, jobs.cli, ...asked], `${size} lines`);
      },
      say,
      'lines',
    ),
  };
}
