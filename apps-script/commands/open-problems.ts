/** Whether the Problems tab has anything that is still to be looked at. */
import { countOpen } from '../../shared/workbook/problems-tab';
import { readTables } from '../google/tables';

/** A sentence that says how many there are; '' for none, and where there is no such tab. Two calls. */
export function openProblems(): string {
  const tables = readTables({ problems: 'rows' });
  const open = tables.sheet('problems') ? countOpen(tables.of('problems').rows) : 0;
  if (open === 0) return '';
  return open === 1
    ? 'One problem is to be looked at: see the Problems tab, which says what to do.'
    : `${open} problems are to be looked at: see the Problems tab, which says what to do about each.`;
}
