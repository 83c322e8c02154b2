/**
 * Columns of people that are blank all at once: what somebody sees to who deleted a column, was told that its heading is
 * gone, and put a new one there. A cell that is blank was cleared; a column that is was lost, and its texts come back.
 */
import { textsOfRecord, type BlankCell, type StandingTab } from './standing-rows';

/** So many rows may have been cleared; more, of which more than half of a column consists, are asked about. */
const MAY_BE_CLEARED = 1;
/** Of so many rows or more even one was not, where none says what it said: somebody has begun to write into the new column. */
const SEVERAL = 3;

export interface EmptiedColumn {
  readonly field: string;
  /** How many rows said something under it. */
  readonly of: number;
  /** Rows that say nothing under it any more, with what the record has. */
  readonly rows: readonly BlankCell[];
}

/**
 * @param first the row that counts of each id
 * @param isAsSeen whether a cell says what was last seen in it
 */
export const emptiedColumns = (
  tab: StandingTab,
  first: ReadonlyMap<string, number>,
  isAsSeen: (index: number, field: string, text: string) => boolean,
): readonly EmptiedColumn[] =>
  [...tab.fields.keys()].flatMap((field) => {
    const wasSaid = ([, index]: readonly [string, number]): boolean => !isAsSeen(index, field, '');
    const textIn = ([, index]: readonly [string, number]): string | undefined =>
      tab.rows[index]?.cells[field];
    const empty = [...first].filter((one) => textIn(one) === '' && wasSaid(one));
    // Most columns are as they were: nothing else is looked up of them.
    if (empty.length === 0) return [];
    const said = [...first].filter(wasSaid);
    const isNew = said.length >= SEVERAL && said.every((one) => !isAsSeen(one[1], field, textIn(one) ?? ''));
    const blank = textsOfRecord(tab, empty, field);
    const cleared = isNew ? 0 : Math.max(MAY_BE_CLEARED, said.length / 2);
    return blank.length > cleared ? [{ field, of: said.length, rows: blank }] : [];
  });
