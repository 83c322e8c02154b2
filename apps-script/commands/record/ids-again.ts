/** Rows of the Visits tab whose id somebody cleared: their hidden cells say which visit they keep. */
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { TableOf } from '../../google/tables';
import { keptIn } from './filed-visits';

/** Gives each the id of the visit that it keeps, where no other row has that: else it would be read no more. */
export function idsAgain(table: TableOf<'visits'>): readonly SheetsRequest[] {
  if (!table.at.areAll) return [];
  const blank = table.rows.flatMap((row, index) =>
    cellText(row, 'id') === '' && cellText(row, 'data-1') !== '' ? [{ row, index }] : [],
  );
  if (blank.length === 0) return [];
  const taken = new Set(table.rows.map((row) => cellText(row, 'id')));
  return blank.flatMap(({ row, index }) => {
    const kept = keptIn(row);
    if (!('visit' in kept) || taken.has(kept.visit.id)) return [];
    taken.add(kept.visit.id);
    return table.update(index, { id: kept.visit.id });
  });
}
