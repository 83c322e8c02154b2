/** The cells "Scale", "Choices", "Counts as", "Points" and "Put right within" ⇄ the options of a scale, read and written side by side. */
import type { Scale } from '../schema/framework';
import { periodInWords, readPeriod } from '../schema/period';
import type { Read } from './cell-codec';
import { COUNTS_AS_WORDS, countsAsOf, optionThat, proposeCounts, readCountsAs } from './counts-as';
import type { TableRow } from './framework-columns';
import type { CountsAs } from './usual-labels';

type Option = Scale['options'][number];

export interface ScaleRead {
  readonly options: readonly Option[];
  /** Nobody said what the choices count as, and their words leave it open. */
  readonly asked: boolean;
  /** Somebody said what each counts as. */
  readonly said: boolean;
}

/** Stands for "N/A" while a cell is cut, whose stroke parts nothing. */
const KEPT = '\u0000';
const NOT_APPLICABLE = /(?<![\p{L}\p{N}])n\s?\/\s?a(?![\p{L}\p{N}])/giu;
/** The first of these that is there parts the rest: a label may itself hold one that comes later. */
const SEPARATORS = ['\n', '|', ' / ', '/', ';', ','] as const;

/** The parts of a cell: one a line, or parted by a bar, a stroke, a semicolon or a comma. "0 to 3" is four. */
export function partsOf(text: string): string[] {
  const [, from, to] = /^(\d)\s*(?:\.{2,}|-|–|to)\s*(\d)$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return countedFrom(Number(from), Number(to));
  const kept: string[] = [];
  const safe = text.replace(NOT_APPLICABLE, (label) => {
    kept.push(label);
    return KEPT;
  });
  const separator = SEPARATORS.find((one) => safe.includes(one));
  return (separator === undefined ? [safe] : safe.split(separator))
    .map((part) => part.replaceAll(KEPT, () => kept.shift() ?? '').trim())
    .filter((part) => part !== '');
}

const countedFrom = (from: number, to: number): string[] =>
  Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => String(from + Math.sign(to - from) * at));

/** "Green = met": a label, and what it counts as where that is said. */
function readChoice(text: string): Read<{ readonly label: string; readonly counts: CountsAs | null }> {
  const cut = text.lastIndexOf('=');
  if (cut < 0) return { value: { label: text, counts: null } };
  const label = text.slice(0, cut).trim();
  const word = text.slice(cut + 1).trim();
  if (label === '') return { fault: `“${text}” has no label before the “=”.` };
  const counts = word === '' ? 'nothing' : readCountsAs(word);
  return counts === undefined
    ? { fault: `“${label}” is said to mean “${word}”; met, partly or not-met was expected.` }
    : { value: { label, counts } };
}

const EXPECTED = Object.values(COUNTS_AS_WORDS).join(', ');

/** The column "Counts as": a word for each choice, in their order, or "Red = not met" for each. */
function readCounts(cell: string, labels: readonly string[]): Read<readonly CountsAs[]> {
  const parts = partsOf(cell);
  const named = parts.some((part) => part.includes('='));
  if (!named && parts.length !== labels.length)
    return {
      fault: `It says what ${parts.length} count as, and there are ${labels.length} choices: ${labels.join(', ')}.`,
    };
  const counts: CountsAs[] = [];
  for (const [at, label] of labels.entries()) {
    const own = named
      ? parts.find(
          (part) => part.slice(0, part.lastIndexOf('=')).trim().toLowerCase() === label.toLowerCase(),
        )
      : parts[at];
    if (own === undefined) return { fault: `It does not say what “${label}” counts as.` };
    const word = named ? own.slice(own.lastIndexOf('=') + 1).trim() : own;
    const read = readCountsAs(word);
    if (read === undefined)
      return { fault: `“${label}” is said to count as “${word}”; expected ${EXPECTED}.` };
    counts.push(read);
  }
  return { value: counts };
}

/** What a table says of each choice, in their order, besides its label. */
export type ChoiceCells = Pick<TableRow['cells'], 'counts-as' | 'points' | 'within'>;
type ChoiceColumn = keyof ChoiceCells;

/** For a choice of which nothing is said. */
const NONE = /^(?:[-–—]|none|n\/?a|not applicable)$/i;

/** A cell with one part for each choice, in their order; a choice may be left at "-". */
function readEach<T>(
  cell: string,
  labels: readonly string[],
  read: (part: string) => T | null,
  expected: string,
): Read<readonly (T | undefined)[]> {
  if (cell === '') return { value: labels.map(() => undefined) };
  const parts = partsOf(cell);
  if (parts.length !== labels.length)
    return {
      fault: `It has ${parts.length} parts, and there are ${labels.length} choices: ${labels.join(', ')}. Write “-” for a choice that has none.`,
    };
  const found: (T | undefined)[] = [];
  for (const [at, part] of parts.entries()) {
    const value = NONE.test(part) ? undefined : read(part);
    if (value === null) return { fault: `“${labels[at] ?? ''}” has “${part}” there; expected ${expected}.` };
    found.push(value);
  }
  return { value: found };
}

const readNumber = (part: string): number | null =>
  /^-?\d{1,6}(?:\.\d{1,3})?$/.test(part) ? Number(part) : null;

/** The options with their points and deadlines. */
function withMore(
  options: readonly Option[],
  { points, within }: ChoiceCells,
): Read<readonly Option[]> & { readonly of?: ChoiceColumn } {
  const labels = options.map(({ label }) => label);
  const counted = readEach(points, labels, readNumber, 'a number, e.g. 2');
  if ('fault' in counted) return { ...counted, of: 'points' };
  const periods = readEach(within, labels, readPeriod, 'a time, e.g. “2 weeks” or “3 months”');
  if ('fault' in periods) return { ...periods, of: 'within' };
  const whole = options.map((option, at) => {
    const [sum, period] = [counted.value[at], periods.value[at]];
    return {
      ...option,
      ...(sum !== undefined && { points: sum }),
      ...(period !== undefined && { within: period }),
    };
  });
  return arePointsWhole(whole) ? { value: whole } : { fault: POINTS_FAULT, of: 'points' };
}

export const POINTS_FAULT = 'Every choice that rates something needs points, and the best more than 0.';

/** Whether none of the options has points, or each that rates something, and the best of them more than 0. */
export function arePointsWhole(options: readonly Option[]): boolean {
  const given = options.flatMap(({ points }) => points ?? []);
  const rated = options.filter(({ notApplicable }) => !notApplicable);
  return given.length === 0 || (rated.every(({ points }) => points !== undefined) && Math.max(...given) > 0);
}

/**
 * @param choices the labels, from met to not met unless "Counts as" or "Label = met" says otherwise
 * @param cells what else the row says of them; '' where it says nothing
 */
export function readScale(
  choices: string,
  cells: ChoiceCells,
): Read<ScaleRead> & { readonly of?: ChoiceColumn } {
  const rated = readRatings(choices, cells['counts-as']);
  if ('fault' in rated) return rated;
  const whole = withMore(rated.value.options, cells);
  return 'fault' in whole ? whole : { value: { ...rated.value, options: whole.value } };
}

function readRatings(choices: string, counts: string): Read<ScaleRead> & { readonly of?: 'counts-as' } {
  const parts = partsOf(choices);
  if (parts.length < 2) return { fault: `“${choices}” has one rating; a scale needs at least two.` };
  const read: { label: string; counts: CountsAs | null }[] = [];
  for (const part of parts) {
    // Where the column says it, a label may hold "=".
    const choice = counts === '' ? readChoice(part) : { value: { label: part, counts: null } };
    if ('fault' in choice) return choice;
    if (read.some(({ label }) => label.toLowerCase() === choice.value.label.toLowerCase()))
      return { fault: `The rating “${choice.value.label}” stands there twice.` };
    read.push(choice.value);
  }
  const labels = read.map(({ label }) => label);
  if (counts !== '') {
    const said = readCounts(counts, labels);
    if ('fault' in said) return { ...said, of: 'counts-as' };
    const options = labels.map((label, at) => optionThat(label, said.value[at] ?? 'nothing'));
    return { value: { options, asked: false, said: true } };
  }
  const proposal = proposeCounts(labels);
  const said = read.every(({ counts: own }) => own !== null);
  return {
    value: {
      options: read.map(({ label, counts: own }, at) =>
        optionThat(label, own ?? proposal.meanings[at] ?? 'nothing'),
      ),
      asked: !said && (proposal.asked || read.some(({ counts: own }) => own !== null)),
      said,
    },
  };
}

/** A line for each choice; '' where nothing is said of any. */
const eachLine = (parts: readonly (string | undefined)[]): string =>
  parts.every((part) => part === undefined) ? '' : parts.map((part) => part ?? '-').join('\n');

/** The cells of a scale row; undefined where a label would not come back as it is. */
export function writeScale({ options }: Scale): (ChoiceCells & { readonly choices: string }) | undefined {
  const cells = {
    choices: options.map(({ label }) => label).join('\n'),
    'counts-as': options.map((option) => COUNTS_AS_WORDS[countsAsOf(option)]).join('\n'),
    points: eachLine(options.map(({ points }) => points?.toString())),
    within: eachLine(options.map(({ within }) => within && periodInWords(within))),
  };
  const back = readScale(cells.choices, cells);
  return 'value' in back && JSON.stringify(back.value.options) === JSON.stringify(options)
    ? cells
    : undefined;
}
