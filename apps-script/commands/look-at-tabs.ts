/** What the tabs themselves have to say to whoever opens the sidebar. */
import { countOpen } from '../../shared/workbook/problems-tab';
import { fullness } from '../../shared/workbook/standing';
import { cellsIn } from '../google/tab-size';
import { readTables } from '../google/tables';

const inWords = (open: number): string => {
  if (open === 0) return '';
  return open === 1
    ? 'One problem is to be looked at: see the Problems tab, which says what to do.'
    : `${open} problems are to be looked at: see the Problems tab, which says what to do about each.`;
};

/** How many problems are still to be looked at, '' for none and where there is no such tab; and whether it is nearly full. Two calls. */
export function lookAtTabs(): { text: string; warnings: readonly string[] } {
  const tables = readTables({ problems: 'rows' });
  const full = fullness(cellsIn(tables.tabs));
  return {
    text: tables.sheet('problems') ? inWords(countOpen(tables.of('problems').rows)) : '',
    warnings: full === '' ? [] : [full],
  };
}
