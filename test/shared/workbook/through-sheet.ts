/** A row as it comes back from a sheet whose columns somebody has turned round and spaced out. */
import { isIsoDate, toSerial } from '../../../shared/schema/dates';
import type { Cell, ColumnPlan, SomeCells, TableTab } from '../../../shared/schema/workbook-plan';
import { placesOf, rowFromCells } from '../../../shared/workbook/table-rows';

const asKept = (kind: ColumnPlan['kind'], cell: Cell): unknown =>
  cell === null ? '' : kind === 'date' && typeof cell === 'string' && isIsoDate(cell) ? toSerial(cell) : cell;

export function throughSheet<Column extends ColumnPlan>(
  { title, columns }: TableTab<Column>,
  row: SomeCells<Column['key']>,
) {
  const cells: SomeCells = row;
  const turned = [...columns].reverse();
  const header = turned.flatMap((column) => [`  ${column.header.toUpperCase()} `, 'A column of our own']);
  const kept = turned.flatMap(({ key, kind }) => [asKept(kind, cells[key] ?? null), 'something of ours']);
  return rowFromCells<Column['key']>(columns, placesOf(title, columns, header), kept);
}
