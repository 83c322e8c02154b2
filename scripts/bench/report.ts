/** The benchmark's figures as a page, with the bars that they are held to. */
import type { SearchFigures } from './search-bench';

export interface ImportFigures {
  job: string;
  milliseconds: number;
  /** Highest memory of the process, in bytes. */
  peak: number;
}

export interface BenchFigures {
  day: string;
  machine: string;
  fileMegabytes: number;
  runs: number;
  imports: readonly ImportFigures[];
  indexMegabytes: number;
  /** Milliseconds. */
  cold: { open: number; first: number };
  names: string;
  searches: readonly SearchFigures[];
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const held = (good: boolean): string => (good ? 'held' : 'NOT HELD');
const share = (value: number): string => value.toFixed(3);

export function report(figures: BenchFigures): string {
  const find = (job: string): ImportFigures =>
    figures.imports.find((row) => row.job === job) ?? { job, milliseconds: NaN, peak: NaN };
  const [own, papa, scan] = [find('this import'), find('papaparse, header: true'), find('bare scan')];
  const [search] = figures.searches;
  const timeRatio = own.milliseconds / papa.milliseconds;
  const memoryRatio = own.peak / papa.peak;
  const scanRatio = own.milliseconds / scan.milliseconds;
  const coldTotal = figures.cold.open + figures.cold.first;
  const bars: [string, string, string, boolean][] = [
    ['import time, of papaparse’s', share(timeRatio), 'at most 0.30', timeRatio <= 0.3],
    ['import memory, of papaparse’s', share(memoryRatio), 'at most 0.25', memoryRatio <= 0.25],
    ['import time, of a bare scan’s', scanRatio.toFixed(2), 'at most 2.5', scanRatio <= 2.5],
    [
      'index with all pre-fill fields',
      `${figures.indexMegabytes.toFixed(1)} MB`,
      'at most 10 MB',
      figures.indexMegabytes <= 10,
    ],
    [
      'cold open and first answer, in Node',
      `${coldTotal.toFixed(0)} ms`,
      'at most 150 ms (in Chromium)',
      coldTotal <= 150,
    ],
    ['misspelt name found first', share(search?.first ?? 0), 'at least 0.97', (search?.first ?? 0) >= 0.97],
    [
      'misspelt name among five',
      share(search?.amongFive ?? 0),
      'at least 0.99',
      (search?.amongFive ?? 0) >= 0.99,
    ],
    [
      'search, 95th percentile',
      `${(search?.p95 ?? NaN).toFixed(1)} ms`,
      'at most 10 ms',
      (search?.p95 ?? NaN) <= 10,
    ],
  ];
  return `# Register benchmark

Taken on ${figures.day} with \`npm run bench\`: ${figures.machine}.

## Bars

${table(
  ['what', 'measured', 'bar', ''],
  bars.map(([what, value, bar, good]) => [what, value, bar, held(good)]),
)}

## Import

A made-up register of 52,000 rows and 135 columns, ${figures.fileMegabytes.toFixed(1)} MB, windows-1252, read from a warm disk
cache. Each figure is the median of ${figures.runs} runs, each in a process of its own; memory is the process's highest,
Node itself included ("idle" shows how much that is). "This import" reads in pieces of 64 KB and ends with the finished
index. Papaparse gets the whole text, read as Latin-1, once keeping the rows as its users do and once
dropping each row. The bare scan looks at every byte once, counting fields and rows outside quotes, and keeps nothing.

${table(
  ['way', 'time', 'highest memory'],
  figures.imports.map(({ job, milliseconds, peak }) => [
    job,
    `${milliseconds.toFixed(0)} ms`,
    `${(peak / 1_048_576).toFixed(0)} MB`,
  ]),
)}

Opening the stored index in a fresh process takes ${figures.cold.open.toFixed(0)} ms, and the first answer to a misspelt name
${figures.cold.first.toFixed(0)} ms more.

## Search

${figures.names}. Names are drawn and misspelt from a fixed seed (\`misspell.ts\`): one or two letters changed,
dropped, doubled or swapped, words joined, split or swapped, terms abbreviated or written out, "Ltd" added. An answer
counts when it has the name that was meant; establishments that share a name count as one. A name that lost a word is shown
apart, because what is left is often another establishment's whole name.

${table(
  ['search', 'questions', 'first', 'among five', 'median', '95th percentile'],
  figures.searches.map(({ peer, mistakes, questions, first, amongFive, median, p95 }) => [
    peer,
    `${questions} ${mistakes}`,
    share(first),
    share(amongFive),
    `${median.toFixed(1)} ms`,
    `${p95.toFixed(1)} ms`,
  ]),
)}
`;
}
