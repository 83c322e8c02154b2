/** What the tabs themselves have to say to whoever opens the sidebar. */
import { menuPath } from '../../shared/schema/menu-path';
import { countOpen } from '../../shared/workbook/problems-tab';
import { fullness, otherLocale } from '../../shared/workbook/workbook-health';
import type { StoredValues } from '../google/stored-values';
import { cellsIn } from '../google/tab-size';
import { workbookLocale } from '../google/sheets-api';
import { readTables } from '../google/tables';
import { openProblems } from './collect/watermarks';

const inWords = ({ open, gone }: ReturnType<typeof countOpen>): string => {
  if (open === 0) return '';
  const told =
    open === 1
      ? 'One problem is to be looked at: see the Problems tab, which says what to do.'
      : `${open} problems are to be looked at: see the Problems tab, which says what to do about each.`;
  if (gone === 0) return told;
  const them = gone === 1 ? 'one of them' : `${gone} of them`;
  return `${told} Somebody deleted the row of ${open === 1 ? 'it' : them}: what is still wrong is written there again when you choose ${menuPath('Read all forms again')}.`;
};

const MISSING = (): string =>
  `The Problems tab is missing from this workbook, so nobody sees what is wrong. Choose “Add forms” below and then “Add to this workbook”: it is made again.`;

/** How many problems are still to be looked at, '' for none; that their tab is gone; whether the workbook is nearly full, or another country's. */
export function lookAtTabs(stored: StoredValues): { text: string; warnings: readonly string[] } {
  const tables = readTables({ problems: 'rows' });
  const full = fullness(cellsIn(tables.tabs));
  const isThere = tables.sheet('problems') !== undefined;
  return {
    text: isThere ? inWords(countOpen(tables.of('problems').rows, openProblems(stored))) : '',
    warnings: [isThere ? '' : MISSING(), full, otherLocale(workbookLocale())].filter((one) => one !== ''),
  };
}
