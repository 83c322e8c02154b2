/** One job of the benchmark in a process of its own: `node bench-job.mjs JOB INDEX-FILE`. Prints its figures as JSON. */
import { benchFile } from './bench-file';
import { coldOpen, importJobs, jobNames } from './import-jobs';
import { processorTime } from '../processor-time';

const question = 'Wychersboro Church of England Primary Schol';

const [, , job = '', indexFile = ''] = process.argv;
const start = processorTime();
const known = jobNames.find((name) => name === job);
const cold = known === undefined ? coldOpen(indexFile, question) : { open: 0, first: 0 };
if (known !== undefined) await importJobs[known](benchFile);
process.stdout.write(
  JSON.stringify({
    milliseconds: processorTime() - start,
    // Node gives kilobytes.
    peak: process.resourceUsage().maxRSS * 1024,
    open: cold.open,
    first: cold.first,
  }),
);
