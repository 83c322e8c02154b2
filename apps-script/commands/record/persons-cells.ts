/** People's cells of a row, as the record has them: written where nobody has typed since, and remembered as seen. */
import type { KnownCells } from '../../../shared/record/known-cells';
import { seenCell, seenIn } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import type { PersonsCells } from '../../google/added-columns';
import type { Calculating } from '../../google/calculated-cells';
import type { SheetsRequest } from '../../google/sheets-api';
import type { ColumnPlan, SomeCells } from '../../../shared/schema/workbook-plan';

/** A tab in whose rows people write. */
export interface PeoplesTable extends Calculating {
  readonly tab: { readonly title: string; readonly columns: readonly ColumnPlan[] };
  readonly rows: readonly SomeCells<'seen'>[];
  settle(index: number, cells: PersonsCells): SheetsRequest[];
  update(index: number, cells: { readonly seen: string | null }): SheetsRequest[];
}

/** What the record has for these columns. */
export const recorded = (keys: Iterable<string>, known: KnownCells): PersonsCells =>
  Object.fromEntries([...keys].map((key) => [key, known(key).value]));

/**
 * Brings people's cells of a row to what the record says. After what was typed into them has been filed: a cell that says
 * something else than what was last seen, and than the record, is left as it is.
 */
export function settlePersons(table: PeoplesTable, index: number, known: KnownCells): SheetsRequest[] {
  const isAsSeen = seenIn(cellText(table.rows[index], 'seen'));
  const changed: Record<string, string> = {};
  const seenAfter: Record<string, string> = {};
  for (const [key, text] of Object.entries(table.persons(index))) {
    const { value, said } = known(key);
    if (text !== value && (said === text || isAsSeen(key, text))) changed[key] = value;
    if ((changed[key] ?? text) === value) seenAfter[key] = value;
  }
  return [...table.settle(index, changed), ...table.update(index, { seen: seenCell(seenAfter) || null })];
}
