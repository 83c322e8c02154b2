/** Which row of a sheet holds the headings: lists have titles and notes above them, and sections with headings of their own. */
import { readsAsHeading, headingMeaning, headingWords } from './heading-words';
import { lastOfHeadings } from './two-row-headings';
import { isData, tidy } from './cell-values';
import { type ListField, numberFields } from './list-fields';

type Cells = readonly (readonly string[])[];

/** Titles and notes above a list seldom take more rows than this. */
const rowsLookedAt = 80;

const identifying: ReadonlySet<ListField> = new Set<ListField>(['name', ...numberFields]);

interface HeadingScore {
  /** How many different things its cells head. */
  readonly fields: number;
  /** How many of its cells are made of nothing but words that headings have. */
  readonly headings: number;
  readonly filled: number;
}

/** How much a row looks like headings; undefined when it cannot be one. */
function scoreOf(row: readonly string[]): HeadingScore | undefined {
  const texts = row.map(tidy).filter((text) => text !== '');
  if (texts.some(isData)) return undefined;
  const meanings = texts.flatMap((text) => {
    const meaning = headingMeaning(text);
    return meaning?.strict ? [meaning] : [];
  });
  const fields = new Set(meanings.map(({ field }) => field));
  if (![...fields].some((field) => identifying.has(field))) return undefined;
  return { fields: fields.size, headings: texts.filter(readsAsHeading).length, filled: texts.length };
}

/**
 * The row of the headings, from 0; undefined where the list has none.
 * A row with one cell is taken for them only where the whole list has one column.
 */
export function findHeadings(cells: Cells): number | undefined {
  const filled = cells.flatMap((row, at) => (row.some((cell) => tidy(cell) !== '') ? [at] : []));
  const widest = Math.max(0, ...filled.map((at) => lastFilled(cells[at] ?? [])));
  let best: { at: number; score: number } | undefined;
  for (const [place, at] of filled.slice(0, rowsLookedAt).entries()) {
    const score = scoreOf(cells[at] ?? []);
    if (score === undefined || (score.filled === 1 && widest > 0)) continue;
    const clearly = widest === 0 && clearlyHeads(cells[at] ?? []);
    // In one column a heading further down is told from a name only by what no provider is called.
    if (widest === 0 && place > 0 && !clearly) continue;
    const points = 10 * score.fields + score.headings + (clearly ? 1 : 0);
    if (best === undefined || points > best.score) best = { at, score: points };
  }
  if (best !== undefined) return lastOfHeadings(cells, best.at);
  return widest > 0 ? looseHeadings(cells, filled) : undefined;
}

const lastFilled = (row: readonly string[]): number =>
  row.reduce((last, cell, at) => (tidy(cell) === '' ? last : at), -1);

/** In a list of one column below a title: a heading says "name", or is a word that no provider is called. */
const clearlyHeads = (row: readonly string[]): boolean =>
  row.some((cell) => /\bnames?\b|\burn\b|^(ap )?providers?$/i.test(headingWords(cell).join(' ')));

/** Headings of which none is known word for word ("Organisation delivering", "Web", "Tel"). */
function looseHeadings(cells: Cells, filled: readonly number[]): number | undefined {
  return filled.slice(0, rowsLookedAt).find((at) => {
    const texts = (cells[at] ?? []).map(tidy).filter((text) => text !== '');
    return (
      texts.length > 1 &&
      !texts.some(isData) &&
      texts.some((text) => identifying.has(headingMeaning(text)?.field ?? 'site')) &&
      texts.filter(readsAsHeading).length * 2 >= texts.length
    );
  });
}

const spelt = (cell: string | undefined): string => headingWords(cell ?? '').join(' ');

/** Whether a row says the headings once more, as at the top of each printed page. */
export const isSameHeadings = (row: readonly string[], headings: readonly string[]): boolean =>
  (row.length > headings.length ? row : headings).every((_, at) => spelt(row[at]) === spelt(headings[at]));

/** Whether a row further down heads a table of its own. */
export function headsAnotherTable(row: readonly string[]): boolean {
  // Of most rows the first cell shows that it does not.
  if (!row.every((cell) => tidy(cell) === '' || readsAsHeading(tidy(cell)))) return false;
  const score = scoreOf(row);
  return score !== undefined && score.fields > 1;
}
