/** What becomes of a tab's rows when changes to them are made as the add-on makes them. */
import type {
  ColumnPlan,
  RowChanges,
  RowOf,
  SomeCells,
  TableTab,
} from '../../../shared/schema/workbook-plan';
import { wholeRow } from '../../../shared/workbook/table-rows';

export function afterChanges<Column extends ColumnPlan>(
  { columns }: TableTab<Column>,
  existing: readonly SomeCells<Column['key']>[],
  { changed, added, removed }: RowChanges<TableTab<Column>>,
): RowOf<TableTab<Column>>[] {
  const cellsAt = new Map(changed.map(({ index, cells }) => [index, cells]));
  return [
    ...existing
      .map((row, index) => wholeRow<Column['key']>(columns, { ...row, ...cellsAt.get(index) }))
      .filter((_, index) => !removed.includes(index)),
    ...added.map((row) => wholeRow<Column['key']>(columns, row)),
  ];
}
