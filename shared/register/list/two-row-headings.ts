/** Headings in two rows, as merged cells make them: groups ("School", "Provider") above what they hold ("Name", "URN"). */
import { isData, tidy } from './cell-values';
import { description, nameWords, otherParty, person, schoolWords } from './heading-vocabulary';
import { headingMeaning, headingWords, readsAsHeading } from './heading-words';

type Cells = readonly (readonly string[])[];

const placesFilled = (row: readonly string[]): number[] =>
  row.flatMap((cell, at) => (tidy(cell) === '' ? [] : [at]));

/** Whether a row says nothing but what columns hold. */
const isHeadings = (row: readonly string[]): boolean =>
  row.map(tidy).every((text) => text === '' || (!isData(text) && readsAsHeading(text)));

/** Whether the cells of a row are merged over several of the row below it. A title begins in the first column and is alone. */
function isAbove(upper: readonly string[], lower: readonly string[]): boolean {
  const [first = 0, ...more] = placesFilled(upper);
  const under = placesFilled(lower);
  return (
    placesFilled(upper).length > 0 &&
    (more.length > 0 || first > 0) &&
    under.length > 1 &&
    under.some((at) => at > first && tidy(upper[at]) === '') &&
    isHeadings(upper)
  );
}

/** Where headings go on in the row below, that row; else the row itself. @param at from 0 */
export const lastOfHeadings = (cells: Cells, at: number): number => {
  const [row = [], below = []] = [cells[at], cells[at + 1]];
  return isHeadings(below) && isAbove(row, below) ? at + 1 : at;
};

/** What a group adds to a heading below it, '' for nothing. */
function saidOf(group: string, heading: string): string {
  const words = headingWords(group);
  const has = (set: ReadonlySet<string>): boolean => words.some((word) => set.has(word));
  if (has(otherParty)) return group;
  const field = headingMeaning(heading)?.field;
  // What a contact's address says is the provider's; only the name is not.
  if (has(person)) return field === 'name' ? group : '';
  if (field !== 'name' && !has(schoolWords)) return '';
  return words.filter((word) => !description.has(word) && !nameWords.has(word)).join(' ');
}

/** The headings of a row with those of the groups above it. @param at the last row of the headings, from 0 */
export function headingsWithGroups(cells: Cells, at: number): readonly string[] {
  const [upper = [], row = []] = [cells[at - 1], cells[at]];
  if (!isAbove(upper, row)) return row;
  let group = '';
  return Array.from({ length: Math.max(upper.length, row.length) }, (_, place) => {
    const [own, heading] = [tidy(upper[place]), tidy(row[place])];
    if (own !== '') group = own;
    return heading === '' ? own : [saidOf(group, heading), heading].filter((text) => text !== '').join(' ');
  });
}
