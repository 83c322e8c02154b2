/**
 * The cells of the County tab in which people choose of which part its figures are. They are people's: what stands in them
 * stays, wherever a sort or an added row has taken it, and one who draws the tab anew puts it back where it belongs.
 */
import { ALL, type Chosen, type CountyPart } from '../county/county-part';
import { byChoice, PART_CHOICES, type PartChoice } from '../schema/county-choice';
import { menuPath } from '../schema/menu-path';
import type { PageDraft } from './page-draft';
import { LATE, QUIET, words, YOURS } from './page-looks';
import { counted } from '../schema/counted';

/** Where the labels stand; what is chosen stands under them, and what that comes to under that. */
const CHOICES_ROW = 4;
const CHOSEN_ROW = CHOICES_ROW + 1;
/** The hidden column that tells the row of what is chosen from all others. */
export const MARK_COLUMN = 12;
const MARK = 'choices';
/** How to see what was chosen: a part of the sentence under it. */
const HOW = menuPath('Refresh county tabs');

const PLACES: Readonly<Record<PartChoice, { readonly column: number; readonly wide: number }>> = {
  framework: { column: 0, wide: 1 },
  term: { column: 1, wide: 2 },
  registration: { column: 3, wide: 2 },
  status: { column: 5, wide: 3 },
  type: { column: 9, wide: 1 },
};
const LABELS: Readonly<Record<PartChoice, string>> = {
  framework: 'Framework',
  term: 'Term',
  registration: 'Registration',
  status: 'List status',
  type: 'Type',
};

/** What was found in the tab. */
export interface FoundChoices {
  /** '' for what is blank. */
  readonly chosen: Chosen;
  /** They stand where they belong, so that nothing has to be written there. */
  readonly isInPlace: boolean;
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

/** The row of what is chosen: the marked one; where somebody took the mark away, the one under the labels. */
function rowOf(cells: readonly (readonly unknown[])[]): number {
  const marked = cells.findIndex((row) => textOf(row[MARK_COLUMN]) === MARK);
  if (marked >= 0) return marked;
  const isLabelled = PART_CHOICES.every(
    (choice) => textOf(cells[CHOICES_ROW]?.[PLACES[choice].column]) === LABELS[choice],
  );
  // Where the row itself is gone, the sentence under it has come up.
  const isSentence = textOf(cells[CHOSEN_ROW]?.[0]).includes(HOW);
  return isLabelled && !isSentence ? CHOSEN_ROW : -1;
}

/** What people chose. @param cells of the tab, as read; none where there is no tab */
export function choicesIn(cells: readonly (readonly unknown[])[] = []): FoundChoices {
  const at = rowOf(cells);
  const said = (choice: PartChoice): string => textOf(cells[at]?.[PLACES[choice].column]);
  return {
    chosen: byChoice(said),
    isInPlace: at === CHOSEN_ROW,
  };
}

/** The cells that say what somebody chose elsewhere, where they stand now. @param cells of the tab, as read */
export function cellsOfChoice(
  cells: readonly (readonly unknown[])[],
  chosen: Chosen,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] {
  const row = rowOf(cells);
  if (row < 0) return [];
  return PART_CHOICES.map((choice) => ({ row, column: PLACES[choice].column, text: chosen[choice] }));
}

/** The same choices for the sidebar. */
export const offeredChoices = ({ choices, chosen }: Pick<CountyPart, 'choices' | 'chosen'>) =>
  PART_CHOICES.map((key) => ({
    key,
    label: LABELS[key],
    chosen: chosen[key],
    options: [...choices[key]],
  }));

/** Of which part the figures are, in a sentence. @param all every visit that counts */
export function shownOf(
  { chosen, isWhole, counted: shown, listed }: CountyPart,
  all: CountyPart['counted'],
): string {
  if (isWhole) return 'Showing the whole county.';
  const parts = PART_CHOICES.flatMap((choice) =>
    chosen[choice] === ALL ? [] : [`${LABELS[choice].toLowerCase()} ${chosen[choice]}`],
  );
  return `Showing ${parts.join(', ')}: ${shown.all.length} of ${counted(all.all.length, 'visit')}, ${counted(listed.length, 'provider')} in the tab Providers.`;
}

/**
 * The row of choices, and what they come to.
 * @param all every visit that counts
 */
export function drawChoices(
  draft: PageDraft,
  part: CountyPart,
  found: FoundChoices,
  all: CountyPart['counted'],
): void {
  for (const choice of PART_CHOICES) {
    const { column, wide } = PLACES[choice];
    const said = found.chosen[choice];
    for (let at = column; at < column + wide; at += 1)
      draft.put(CHOICES_ROW, at, words(at === column ? LABELS[choice] : null, YOURS));
    draft.put(CHOSEN_ROW, column, words(null, { bold: true }), wide);
    draft.choose({
      row: CHOSEN_ROW,
      column,
      options: part.choices[choice],
      put: said === '' ? ALL : found.isInPlace ? undefined : said,
    });
  }
  draft.put(CHOSEN_ROW, MARK_COLUMN, words(MARK));
  const wrong = part.unknown.map(
    ({ choice, said }) => `“${said}” is nothing that can be chosen under ${LABELS[choice]}: all are shown.`,
  );
  const how = `To see ${part.isWhole ? 'a part of it' : 'something else'}, choose, then ${HOW}. Everybody sees what is chosen.`;
  const sentence = [...wrong, shownOf(part, all), how].join(' ');
  draft.put(CHOSEN_ROW + 1, 0, words(sentence, wrong.length > 0 ? LATE : QUIET));
  draft.height(CHOICES_ROW, 22);
  draft.height(CHOSEN_ROW + 1, 24);
}
