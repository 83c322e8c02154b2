/**
 * People's cells that lie under merged ones: Sheets keeps what the first of them says, so the others are blank. Nobody
 * cleared these, and their texts come back once the cells are parted.
 */
import { textsOfRecord, type BlankCell, type StandingTab } from './standing-rows';

/** Whether the cell of a row, in a column counted from 0, lies under merged ones and is not their first. */
export type IsCovered = (index: number, place: number) => boolean;

interface CoveredColumn {
  readonly field: string;
  readonly rows: readonly BlankCell[];
}

/**
 * @param first the row that counts of each id
 * @returns by column, what the record has of the rows that are covered and said something
 */
export const coveredCells = (
  tab: StandingTab,
  first: ReadonlyMap<string, number>,
  isCovered: IsCovered,
): readonly CoveredColumn[] =>
  [...tab.fields].flatMap(([field, place]) => {
    const covered = [...first].filter(
      ([, index]) => tab.rows[index]?.cells[field] === '' && isCovered(index, place),
    );
    const blank = textsOfRecord(tab, covered, field);
    return blank.length === 0 ? [] : [{ field, rows: blank }];
  });
