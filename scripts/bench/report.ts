/** The benchmark's figures as a page, with the bars that they are held to. */
import type { CheckFigures, Recall } from './search-figures';

export interface ImportFigures {
  job: string;
  /** On the processor. */
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
  /** How many bare scans an import takes, by pairs of neighbouring runs. */
  importOfScan: number;
  indexMegabytes: number;
  /** Milliseconds. */
  cold: { open: number; first: number };
  names: string;
  misspelt: Recall;
  /** Of those, kinds that the weights were not set with. */
  heldOut: Recall;
  shortened: Recall;
  peers: readonly Recall[];
  providers: number;
  typing: readonly { letters: number; withLa: boolean; listed: number }[];
  checked: readonly CheckFigures[];
  /** Asked for by another name. */
  otherNames: readonly Omit<CheckFigures, 'tunedOn'>[];
  madeUp: { offered: number; candidates: number };
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const share = (value: number): string => value.toFixed(3);
const ms = (value: number): string => `${value.toFixed(1)} ms`;

type Bar = readonly [what: string, measured: string, bar: string, held: boolean];
const atLeast = (what: string, value: number, bar: number): Bar => [
  what,
  share(value),
  `at least ${bar}`,
  value >= bar,
];
const atMost = (what: string, value: number, bar: number, unit = ''): Bar => [
  what,
  `${value.toFixed(unit === '' ? 3 : 1)}${unit}`,
  `at most ${bar}${unit}`,
  value <= bar,
];
/** What Check did before names inside other words were read, on the same made-up names. */
const madeUpBefore = { offered: 0.058, candidates: 0.21 } as const;
const listedBars: Readonly<Record<string, number>> = {
  '6 false': 0.94,
  '6 true': 0.98,
  '8 false': 0.97,
  '8 true': 0.99,
};

function barsOf(figures: BenchFigures): Bar[] {
  const find = (job: string): ImportFigures =>
    figures.imports.find((row) => row.job === job) ?? { job, milliseconds: NaN, peak: NaN };
  const own = find('this import');
  const surrounded = figures.checked.filter(
    ({ kind }) => kind !== 'first 8 letters' && kind !== 'misspelt names',
  );
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  return [
    atMost('import, of a bare scan', figures.importOfScan, 1.8),
    atMost('import, highest memory', own.peak / 1_048_576, 80, ' MB'),
    atMost('kept index with all pre-fill fields and trusts', figures.indexMegabytes, 8, ' MB'),
    atMost('cold open and first answer, in Node', figures.cold.open + figures.cold.first, 100, ' ms'),
    atLeast('misspelt name found first', figures.misspelt.first, 0.985),
    atLeast('misspelt name among five', figures.misspelt.amongFive, 0.995),
    atMost('misspelt name, 95th percentile', figures.misspelt.p95, 8, ' ms'),
    atLeast('a dropped word, found first', figures.shortened.first, 0.9),
    atLeast('a dropped word, among five', figures.shortened.amongFive, 0.98),
    ...figures.typing.map(({ letters, withLa, listed }) =>
      atLeast(
        `listed after ${letters} letters${withLa ? ' with the LA set' : ''}`,
        listed,
        listedBars[`${letters} ${withLa}`] ?? 1,
      ),
    ),
    atLeast(
      'the name inside other words, offered among five by Check',
      mean(surrounded.map(({ offered }) => offered)),
      0.98,
    ),
    atMost(
      'told “not found” over all kinds of questions',
      mean([...figures.checked, ...figures.otherNames].map(({ notFound }) => notFound)),
      0.01,
    ),
    atMost('made-up providers that are offered somebody', figures.madeUp.offered, madeUpBefore.offered),
    atMost('candidates of a made-up provider', figures.madeUp.candidates, madeUpBefore.candidates),
  ];
}

export function report(figures: BenchFigures): string {
  const own = figures.imports.find(({ job }) => job === 'this import')?.milliseconds ?? NaN;
  const [self] = figures.peers;
  const recall = ({ who, questions, first, amongFive, median, p95, total }: Recall): string[] => [
    who,
    String(questions),
    share(first),
    share(amongFive),
    ms(median),
    ms(p95),
    (total / (self?.total ?? NaN)).toFixed(2),
  ];
  return `# Register benchmark

Taken on ${figures.day} with \`npm run bench\`: ${figures.machine}. All times are the process's own on the
processor, so that what else the machine does falls on nobody; ratios are what to compare.

## Bars

${table(
  ['what', 'measured', 'bar', ''],
  barsOf(figures).map(([what, value, bar, good]) => [what, value, bar, good ? 'held' : 'NOT HELD']),
)}

## Import

A made-up register of 52,000 rows and 135 columns, ${figures.fileMegabytes.toFixed(1)} MB, windows-1252, from a warm disk cache. The
median of ${figures.runs} runs, each in a process of its own; memory is the process's highest, Node itself included ("idle" shows how
much that is). "This import" reads pieces of 64 KB and ends with the finished index. The bare scan looks at every byte
once, counting fields and rows outside quotes, and keeps nothing; the bar above is held to the middle of many pairs of
neighbouring runs. A peer that is missing could not be run here.

${table(
  ['way', 'processor time', 'this import takes of it', 'highest memory'],
  figures.imports.map(({ job, milliseconds, peak }) => [
    job,
    ms(milliseconds),
    (own / milliseconds).toFixed(2),
    `${(peak / 1_048_576).toFixed(0)} MB`,
  ]),
)}

Opening the stored index in a fresh process takes ${ms(figures.cold.open)}, and the first answer to a misspelt name
${ms(figures.cold.first)} more.

## Search

${figures.names}. Names are drawn and changed from fixed seeds, by kinds of mistake (\`questions/\`)
of which some were never looked at while the weights were set. An answer counts when it has the name that was meant;
establishments that share a name count as one. A shortened name that is another establishment's whole name is left out.

${table(
  ['this search', 'questions', 'first', 'among five', 'median', '95th percentile'],
  [
    { ...figures.misspelt, who: 'misspelt names, all kinds' },
    { ...figures.heldOut, who: 'of these, kinds not tuned on' },
    { ...figures.shortened, who: 'the last word but one dropped' },
  ].map((row) => recall(row).slice(0, -1)),
)}

Side by side, each given name, LA, town and postcode, the same questions:

${table(
  ['search', 'questions', 'first', 'among five', 'median', '95th percentile', 'time, of this search'],
  figures.peers.map(recall),
)}

## Check

${figures.providers} open AP schools, PRUs and independent special schools, asked for as lists and mails name them. Of 600 made-up
providers, ${share(figures.madeUp.offered)} are offered somebody, ${share(figures.madeUp.candidates)} candidates each on average.

${table(
  ['question', 'tuned on', 'questions', 'offered among five', 'told “not found”'],
  figures.checked.map(({ kind, tunedOn, questions, offered, notFound }) => [
    kind,
    tunedOn ? 'yes' : 'no',
    String(questions),
    share(offered),
    share(notFound),
  ]),
)}

The same providers by another name: that of a closed one that they took over from, as the register's links name it, or
the first letters of their words, where those are three to eight.

${table(
  ['question', 'questions', 'offered among five', 'told “not found”'],
  figures.otherNames.map(({ kind, questions, offered, notFound }) => [
    kind,
    String(questions),
    share(offered),
    share(notFound),
  ]),
)}
`;
}
