/** Whether everything about a visit was read where its row says that it stands. */
import { visitOfAction } from '../../../shared/record/sorted-events';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import type { Indexed } from '../../../shared/workbook/visit-index';
import { ReadAllOfIt } from '../../google/read-all-of-it';
import type { Tables } from '../../google/tables';
import type { FiledVisits } from './filed-visits';
import type { RecordBook } from './record-book';

/** @throws ReadAllOfIt where some of its rows are not among those that were read */
export function mustBeWhole(
  { place, rows }: Indexed,
  tables: Tables<'visits' | 'findings' | 'answers' | 'actions'>,
  filed: FiledVisits,
  book: RecordBook,
): void {
  const visits = tables.of('visits');
  const row = visits.rows.find((_, index) => visits.at.placeIfKnown(index) === place);
  const id = cellText(row, 'id');
  const isIts = (one: CellsOf<'visit-id'>): boolean => cellText(one, 'visit-id') === id;
  const lines =
    tables.of('findings').rows.filter(isIts).length + tables.of('answers').rows.filter(isIts).length;
  const editions = book.editions.filter((one) => one.id === id);
  const events = book.events.filter(
    ({ subject: { type, id: about } }) =>
      (type === 'visit' ? about : type === 'action' ? visitOfAction(about) : '') === id,
  );
  const bases = new Set(['', ...editions.map(({ edition }) => edition)]);
  const isWhole =
    filed.visit(id) !== undefined &&
    lines === (row?.lines ?? 0) &&
    tables.of('actions').rows.filter(isIts).length === rows.actions &&
    editions.length === rows.editions.length &&
    editions.some(({ edition }) => edition === cellText(row, 'edition')) &&
    editions.every(({ base }) => bases.has(base)) &&
    events.length === rows.events.length &&
    events.filter(({ kind }) => kind !== 'edition').length === (row?.events ?? 0);
  if (!isWhole) throw new ReadAllOfIt('something of a visit is not where it was');
}
