/**
 * Which column of a framework's table each heading is, as LAs write them ("Ref", "Standard", "RAG", "By when"), and
 * which row has the headings: titles and notes may stand above it.
 */
import { partsOf } from './scale-cell';
import { COLUMNS, headerOf, plainHeading, type ColumnKey } from './framework-columns';
import { usualMeaning } from './usual-labels';

/** `box`: what is written beside a criterion on the form; `plan`: what its improvement plan asks. */
type Place = ColumnKey | 'box' | 'plan';

/** The first that is free is taken: "Standard" is a theme beside "Criteria", and else the requirement itself. */
const USUAL: readonly (readonly [readonly Place[], string])[] = [
  [
    ['theme'],
    'area, section, category, domain, strand, key area, theme area, aspect, quality area, area of focus, heading, section heading, standard area, area of practice',
  ],
  [
    ['code'],
    'ref, reference, ref no, reference no, reference number, no, nr, number, id, criterion no, criteria no, standard no, standard ref, item no, question no, criterion code, criterion ref',
  ],
  [['code', 'prompt'], 'item'],
  [
    ['prompt'],
    'requirement, requirements, question, questions, criterion, criteria, statement, indicator, indicators, expectation, expectations, what we expect, quality indicator, evaluation question, check, checks, standard statement, descriptor',
  ],
  [['prompt', 'theme'], 'standard, standards, quality standard'],
  [['prompt', 'guidance'], 'description'],
  [
    ['guidance'],
    'guidance notes, notes, further guidance, guidance for officers, what good looks like, explanation, prompts, things to consider',
  ],
  [
    ['evidence'],
    'sources of evidence, evidence required, evidence to see, possible evidence, suggested evidence, examples of evidence, evidence examples, what to look for, documents, documents to see, source of evidence',
  ],
  [['best-practice'], 'best practices, good practice'],
  [
    ['scale'],
    'rating, ratings, rating scale, rag, rag rating, rag status, grade, grading, judgement, judgment, score, compliance, compliant, met, status, response, options, answer, y n, yes no, outcome',
  ],
  [['counts-as'], 'counts, meaning, means, what each counts as'],
  [['essential'], 'mandatory, critical, must have, essential y n, essential yes no, non negotiable'],
  [['conditional'], 'condition, applies when, applies if, only if, applies where, where applicable'],
  [['topics'], 'topic'],
  [['official'], 'official, exact wording, official words'],
  [
    ['box'],
    'comment, comments, comments evidence, evidence seen, evidence comments, comments and evidence, evidence and comments, findings, observations, officer comments, visit notes, remarks, commentary',
  ],
  [
    ['plan'],
    'action, actions, action required, actions required, action needed, actions needed, further action, by when, when, deadline, target date, due date, due, timescale, timescales, by whom, who, owner, lead, action owner, responsible, responsibility, person responsible, date completed, completed, review date, priority',
  ],
];
const PLACES: ReadonlyMap<string, readonly Place[]> = new Map(
  USUAL.flatMap(([places, headings]) => headings.split(', ').map((heading) => [heading, places] as const)),
);

/** The scale that a heading names, for a column that is left blank for the ratings of a visit; '' for none. */
export function scaleOfHeading(heading: string): string {
  if (/\brag\b/i.test(heading)) return 'Green / Amber / Red';
  const parts = partsOf(heading);
  return parts.length > 1 && parts.every((part) => usualMeaning(part) !== undefined) ? heading : '';
}

const exactly = (heading: string): ColumnKey | undefined =>
  COLUMNS.find(({ header }) => plainHeading(header) === plainHeading(heading))?.key;

const placesOf = (heading: string): readonly Place[] => {
  if (heading.trim() === '#') return ['code'];
  const exact = exactly(heading);
  if (exact !== undefined) return [exact];
  return PLACES.get(plainHeading(heading)) ?? (scaleOfHeading(heading) === '' ? [] : ['scale']);
};

/** The column that a heading means by itself; undefined for one that is not known, or is none of the table's. */
export const columnOf = (heading: string): ColumnKey | undefined => {
  const [place] = placesOf(heading);
  return place === 'box' || place === 'plan' ? undefined : place;
};

/** How far down a title or a note may push the headings. */
const ROWS_TRIED = 20;

/** The place (from 0) of the row of headings; undefined where none of the first rows looks like one. */
export function headingRow(rows: readonly (readonly string[])[]): number | undefined {
  const found = rows.slice(0, ROWS_TRIED).findIndex((cells) => {
    const filled = cells.filter((cell) => cell !== '');
    const known = filled.filter((cell) => placesOf(cell).length > 0).length;
    return known >= 2 && known * 2 >= filled.length;
  });
  return found < 0 ? undefined : found;
}

interface HeadingFault {
  readonly heading: string;
  readonly message: string;
}

export interface Headings {
  /** By place in the row: the column, or undefined for a blank heading and for what the form asks by itself. */
  readonly keys: readonly (ColumnKey | undefined)[];
  /** What was taken for what, where the heading itself is not ours. */
  readonly taken: readonly { readonly heading: string; readonly column: string }[];
  /** Places of the columns that the form has by itself. */
  readonly onForm: readonly number[];
  /** What the box under each criterion is called, where a heading says so. */
  readonly box: string | undefined;
  readonly faults: readonly HeadingFault[];
}

const ON_FORM = { box: 'the box under each criterion', plan: 'the improvement plan' } as const;

export function readHeadings(headings: readonly string[]): Headings {
  const places = headings.map((heading) => (heading === '' ? [] : placesOf(heading)));
  const keys: (ColumnKey | undefined)[] = headings.map(() => undefined);
  const taken: { heading: string; column: string }[] = [];
  const faults: HeadingFault[] = [];
  const onForm: number[] = [];
  let box: string | undefined;
  // Those that can mean one thing only come first, our own headings before all.
  const order = [...headings.keys()].sort(
    (a, b) =>
      Number(exactly(headings[b] ?? '') !== undefined) - Number(exactly(headings[a] ?? '') !== undefined) ||
      (places[a]?.length ?? 0) - (places[b]?.length ?? 0) ||
      a - b,
  );
  for (const at of order) {
    const heading = headings[at] ?? '';
    const wanted = places[at] ?? [];
    if (heading === '') continue;
    const place = wanted.find((one) => one === 'box' || one === 'plan' || !keys.includes(one));
    if (place === 'box' || place === 'plan') {
      onForm.push(at);
      if (place === 'box') box ??= heading;
      taken.push({ heading, column: ON_FORM[place] });
    } else if (place !== undefined) {
      keys[at] = place;
      if (exactly(heading) === undefined) taken.push({ heading, column: headerOf(place) });
    } else faults.push({ heading, message: refused(heading, wanted[0], headings, keys) });
  }
  return { keys, taken, onForm, box, faults };
}

function refused(
  heading: string,
  wanted: Place | undefined,
  headings: readonly string[],
  keys: readonly (ColumnKey | undefined)[],
): string {
  const there = wanted === undefined ? undefined : headings[keys.findIndex((key) => key === wanted)];
  if (there === undefined)
    return `The column “${heading}” is not known. Columns are: ${COLUMNS.map(({ header }) => header).join(', ')}.`;
  return plainHeading(there) === plainHeading(heading)
    ? `The column “${heading}” stands there twice.`
    : `The column “${heading}” would be taken for ${wanted}, which “${there}” is already: rename or delete one.`;
}
