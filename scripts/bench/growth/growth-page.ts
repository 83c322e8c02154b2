/** Growth as a section of the results: bars, tables, and what the picture draws. */
import type { Growth } from './growth-figures';
import type { Panel } from './growth-picture';
import { knowsOwnThread } from '../../processor-time';
import { inDigits } from '../../../shared/schema/counted';

const MB = 1_048_576;
/** Bytes read for each visit that is stored. */
const BYTES_A_VISIT = 100;
const REFRESH_MS = 1500;
const REFRESH_AT = 5000;
const MEMORY_MB = 200;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const whole = (value: number): string => inDigits(Math.round(value));
const ms = (value: number): string => (value < 100 ? `${value.toFixed(1)} ms` : `${whole(value)} ms`);
const kb = (bytes: number): string => `${whole(bytes / 1024)} KB`;

/** The middle of what the smaller half costs, and the last: how many times as much. */
function grown(points: readonly (readonly [size: number, value: number])[]): number {
  const [[, first] = [0, NaN]] = points;
  const [, last] = points.at(-1) ?? [0, NaN];
  return last / first;
}

export const panelsOf = ({ visits, establishments, lines }: Growth): readonly Panel[] => {
  const of = 'visits in the workbook';
  const byVisits = (value: (figures: Growth['visits'][number]['figures']) => number) =>
    visits.map(({ size, figures }) => [size, value(figures)] as const);
  return [
    {
      title: 'A hand-in and a decision: computing',
      unit: 'ms',
      of,
      curves: [
        { name: 'new', points: byVisits(({ handIn }) => handIn.computing) },
        { name: 'once more', points: byVisits(({ again }) => again.computing) },
        { name: 'a decision', points: byVisits(({ decision }) => decision.computing) },
      ],
    },
    {
      title: 'A hand-in and a decision: bytes read',
      unit: 'KB',
      of,
      curves: [
        { name: 'new', points: byVisits(({ handIn }) => handIn.bytes / 1024) },
        { name: 'once more', points: byVisits(({ again }) => again.bytes / 1024) },
        { name: 'a decision', points: byVisits(({ decision }) => decision.bytes / 1024) },
      ],
    },
    {
      title: 'Service calls',
      unit: 'calls',
      of,
      curves: [
        { name: 'new', points: byVisits(({ handIn }) => handIn.calls) },
        { name: 'once more', points: byVisits(({ again }) => again.calls) },
        { name: 'refresh', points: byVisits(({ refresh }) => refresh.calls) },
      ],
    },
    {
      title: 'A refresh of the county: computing',
      unit: 'ms',
      of,
      curves: [{ name: 'refresh', points: byVisits(({ refresh }) => refresh.computing) }],
    },
    {
      title: 'Popup and search while typing',
      unit: 'ms of the processor',
      of: 'establishments in the register',
      curves: [
        {
          name: 'look-up',
          points: establishments.map(({ size, figures }) => [size, figures.lookUp.median] as const),
        },
        {
          name: 'typing',
          points: establishments.map(({ size, figures }) => [size, figures.typing.median] as const),
        },
        {
          name: 'typing, 95th %',
          points: establishments.map(({ size, figures }) => [size, figures.typing.p95] as const),
        },
      ],
    },
    {
      title: 'The county’s figures: memory',
      unit: 'MB',
      of: 'lines in the record',
      curves: [
        {
          name: 'aggregate',
          points: lines.map(({ size, figures }) => [size, figures.peak / MB] as const),
        },
      ],
      bar: MEMORY_MB,
    },
  ];
};

type Bar = readonly [what: string, measured: string, bar: string, held: boolean];

function barsOf({ visits, lines }: Growth): readonly Bar[] {
  const [small, large] = [visits[0], visits.at(-1)];
  const atBar = visits.find(({ size }) => size === REFRESH_AT) ?? large;
  const memory = (lines.at(-1)?.figures.peak ?? NaN) / MB;
  const read = (which: 'handIn' | 'again'): number =>
    ((large?.figures[which].bytes ?? NaN) - (small?.figures[which].bytes ?? NaN)) /
    ((large?.size ?? NaN) - (small?.size ?? NaN));
  const calls = (which: 'handIn' | 'again'): readonly number[] =>
    visits.map(({ figures }) => figures[which].calls);
  const perVisit = (which: 'handIn' | 'again', what: string): Bar => [
    `bytes that ${what} reads for each visit that is stored`,
    read(which).toFixed(0),
    `at most ${BYTES_A_VISIT}`,
    read(which) <= BYTES_A_VISIT,
  ];
  const sameCalls = (which: 'handIn' | 'again', what: string): Bar => [
    `service calls of ${what}`,
    [...new Set(calls(which))].join(' to '),
    'the same at every size',
    new Set(calls(which)).size === 1,
  ];
  const refresh = atBar?.figures.refresh;
  return [
    sameCalls('handIn', 'a hand-in'),
    sameCalls('again', 'a hand-in once more'),
    perVisit('handIn', 'a hand-in'),
    perVisit('again', 'a hand-in once more'),
    [
      `a refresh at ${whole(atBar?.size ?? NaN)} visits, computing`,
      ms(refresh?.computing ?? NaN),
      `at most ${whole(REFRESH_MS)} ms`,
      (refresh?.computing ?? NaN) <= REFRESH_MS,
    ],
    [
      'a refresh, service calls',
      String(Math.max(...visits.map(({ figures }) => figures.refresh.calls))),
      'at most 10',
      visits.every(({ figures }) => figures.refresh.calls <= 10),
    ],
    [
      `memory of aggregate at ${whole(lines.at(-1)?.size ?? NaN)} lines`,
      `${memory.toFixed(0)} MB`,
      `at most ${MEMORY_MB} MB`,
      memory <= MEMORY_MB,
    ],
  ];
}

/** Where the section begins in the results. */
export const GROWTH_HEADING = '## Growth';

/** @param picture where it lies, from the results on */
export function growthSection(growth: Growth, day: string, picture: string): string {
  const { visits, establishments, lines } = growth;
  const times = (points: readonly (readonly [number, number])[]): string => grown(points).toFixed(1);
  return `${GROWTH_HEADING}

Taken on ${day} with \`npm run bench -- --growth\`, each size in a process of its own. What a run of the add-on computes is counted
without what stands in for Google, ${
    knowsOwnThread
      ? 'on the thread that runs it: beside it the engine compiles, and collects what mostly stands in for Google'
      : 'with what the engine does beside it, which this system does not tell apart'
  };
bytes are what Google's services answered with. Visits are of Herefordshire's form, 44 criteria. A decision in This visit reads all of
it, and draws the pages, up to 500 visits; of more it reads the rows that it touches.

![What a hand-in, a look-up, typing, the county's figures and a refresh cost as what is stored grows](${picture})

${table(
  ['what', 'measured', 'bar', ''],
  barsOf(growth).map(([what, value, bar, held]) => [what, value, bar, held ? 'held' : 'NOT HELD']),
)}

From the smallest to the largest size, a hand-in computes ${times(visits.map(({ size, figures }) => [size, figures.handIn.computing]))} times as long, a hand-in once more
${times(visits.map(({ size, figures }) => [size, figures.again.computing]))}, a look-up ${times(establishments.map(({ size, figures }) => [size, figures.lookUp.median]))}, typing ${times(establishments.map(({ size, figures }) => [size, figures.typing.median]))}; \`aggregate\` takes ${times(lines.map(({ size, figures }) => [size, figures.peak]))} times the memory.

${table(
  ['visits', ...['hand-in', 'once more', 'decision', 'refresh'].flatMap((what) => [what, 'reads', 'calls'])],
  visits.map(({ size, figures: { handIn, again, decision, refresh } }) => [
    whole(size),
    ...[handIn, again, decision, refresh].flatMap(({ computing, bytes, calls }) => [
      ms(computing),
      kb(bytes),
      String(calls),
    ]),
  ]),
)}

${table(
  ['establishments', 'kept index', 'opened', 'look-up', '95th percentile', 'typing', '95th percentile'],
  establishments.map(({ size, figures: { index, opened, lookUp, typing } }) => [
    whole(size),
    `${(index / MB).toFixed(1)} MB`,
    ms(opened),
    ms(lookUp.median),
    ms(lookUp.p95),
    ms(typing.median),
    ms(typing.p95),
  ]),
)}

${table(
  ['lines', 'processor time of aggregate', 'for each thousand lines', 'highest memory'],
  lines.map(({ size, figures: { processor, peak } }) => [
    whole(size),
    ms(processor),
    ms((1000 * processor) / size),
    `${(peak / MB).toFixed(0)} MB`,
  ]),
)}
`;
}
