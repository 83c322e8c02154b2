/** Lists that stand beside each other under the same headings, put below each other. */
import { findHeadings } from './find-headings';
import { tidy } from './cell-values';
import { description, filler } from './heading-vocabulary';
import { headingMeaning, headingWords } from './heading-words';
import { numberFields } from './list-fields';
import { endOf } from './list-rows';
import { headingsWithGroups } from './two-row-headings';

type Cells = readonly (readonly string[])[];

export interface Stacked {
  readonly cells: Cells;
  /** Where each list but the first begins: its first column, from 0, and its first row below the others, from 1. */
  readonly begin: readonly { readonly at: number; readonly row: number }[];
}

const spelt = (heading: string | undefined): string => headingWords(tidy(heading)).join(' ');

/** Where the lists begin, from 0: at each heading that is spelt as the first, where that says which provider it is. */
function beginnings(headings: readonly string[], grouped: readonly string[]): readonly number[] {
  const first = headings.findIndex((heading) => {
    const meaning = headingMeaning(tidy(heading));
    return (
      meaning?.strict === true &&
      (meaning.field === 'name' || numberFields.some((one) => one === meaning.field))
    );
  });
  const places = headings.flatMap((heading, at) =>
    first >= 0 && spelt(heading) === spelt(headings[first]) ? [at] : [],
  );
  // "School" above one and "Provider" above the other: two parties to one placement, not two lists.
  const others = places.map((at) =>
    headingWords(grouped[at] ?? '').filter(
      (word) => !description.has(word) && !filler.has(word) && word !== 'not',
    ),
  );
  const [own = []] = others;
  return others.every((words) => words.join(' ') === own.join(' ')) ? places : places.slice(0, 1);
}

/**
 * @returns the lists below each other, each row of the first where it was; undefined where there is but one. What one row
 * of headings is has every column to the next.
 */
export function stacked(cells: Cells): Stacked | undefined {
  const headingsAt = findHeadings(cells);
  if (headingsAt === undefined) return undefined;
  const places = beginnings(cells[headingsAt] ?? [], headingsWithGroups(cells, headingsAt));
  if (places.length < 2) return undefined;
  const width = Math.max(...cells.map((row) => row.length));
  const body = cells.slice(headingsAt + 1);
  const lists = places.map((at, place) => {
    const to = places[place + 1] ?? width;
    const rows = body.map((row) => row.slice(place === 0 ? 0 : at, to));
    // A column of numbers in front of the first heading is in front of the others, too.
    return place === 0 ? rows : rows.map((row) => [...blanks(places[0] ?? 0), ...row]);
  });
  const [first = [], ...others] = lists.map((rows) => rows.slice(0, endOf(rows)));
  const all: (readonly string[])[] = [
    ...cells.slice(0, headingsAt),
    (cells[headingsAt] ?? []).slice(0, places[1]),
    ...first,
  ];
  const begin = others.map((rows, place) => {
    const row = all.length + 1;
    all.push(...rows);
    return { at: places[place + 1] ?? 0, row };
  });
  return { cells: all, begin };
}

const blanks = (count: number): readonly string[] => new Array<string>(count).fill('');
