/** Lists that are laid out otherwise than with a row for each provider below one row of headings, laid out so. */
import { plainLayout } from '../../table/sheet-layout';
import type { TableSheet } from '../../table/table-file';
import { fromLabelledRows } from './labelled-rows';
import { columnLetters } from './choose-columns';
import { stacked } from './side-by-side';

type Cells = readonly (readonly string[])[];

export interface AsTable {
  readonly cells: Cells;
  /** Whether its headings stood down the first column. */
  readonly turned: boolean;
  /** What was done, in a sentence; '' where the list stands as it was. */
  readonly told: string;
}

export function asTable(cells: Cells): AsTable {
  const turned = fromLabelledRows(cells);
  if (turned !== undefined)
    return {
      cells: turned,
      turned: true,
      told: 'The headings stand down the first column of your list, so it was turned: here each provider has a row. Rows are numbered as they stand here.',
    };
  const below = stacked(cells);
  if (below === undefined) return { cells, turned: false, told: '' };
  const lists = below.begin.map(
    ({ at, row }) => `the one from column ${columnLetters(at)} on begins in row ${row}`,
  );
  return {
    cells: below.cells,
    turned: false,
    told: `Lists stand side by side in your sheet; here they stand below each other: ${lists.join(', ')}.`,
  };
}

/** A sheet whose list has a row for each provider. */
export interface ListSheet extends TableSheet {
  readonly turned: boolean;
  /** Where it was laid out anew: what was done, in a sentence, and the sheet as it stood, for who knows better. */
  readonly laidOut?: { readonly told: string; readonly from: TableSheet };
}

/** The same of a sheet. What is hidden or merged in it is no longer where it was, and left out of account. */
export function sheetAsTable(sheet: TableSheet): ListSheet {
  const { cells, turned, told } = asTable(sheet.cells);
  if (told === '') return { ...sheet, turned };
  const layout = sheet.layout?.hidden === true ? { layout: { ...plainLayout, hidden: true } } : {};
  return { name: sheet.name, cells, turned, ...layout, doubts: sheet.doubts, laidOut: { told, from: sheet } };
}

/** A sheet as it stands, for who knows better than what would be made of its layout. */
export const sheetAsItStands = (sheet: TableSheet): ListSheet => ({ ...sheet, turned: false });
