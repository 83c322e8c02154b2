/** One job of the benchmark in a process of its own: `node bench-job.mjs JOB INDEX-FILE`. Prints its figures as JSON. */
import { existsSync, readFileSync } from 'node:fs';
import { benchFile } from './bench-file';
import { coldOpen, importJobs, jobNames } from './import-jobs';
import { processorTime } from '../processor-time';

/**
 * The most memory that this process held. Linux counts into `maxRSS` what the process that started this one had held
 * by then, which is the benchmark itself; its own record of this one's memory does not.
 */
function highestMemory(): number {
  const status = '/proc/self/status';
  const own = existsSync(status) ? /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024;
}

const question = 'Wychersboro Church of England Primary Schol';

const [, , job = '', indexFile = ''] = process.argv;
const start = processorTime();
const known = jobNames.find((name) => name === job);
const cold = known === undefined ? coldOpen(indexFile, question) : { open: 0, first: 0 };
if (known !== undefined) await importJobs[known](benchFile);
process.stdout.write(
  JSON.stringify({
    milliseconds: processorTime() - start,
    peak: highestMemory(),
    open: cold.open,
    first: cold.first,
  }),
);
