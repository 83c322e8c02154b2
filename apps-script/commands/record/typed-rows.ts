/** What people typed beside visits and actions since the product last looked. */
import type { SettledRecord } from '../../../shared/record/settled';
import { longDate } from '../../../shared/schema/dates';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { actionsOfRows } from '../../../shared/workbook/actions-tab';
import type { UnclearRows } from '../../../shared/workbook/rows-in-order';
import { cellText } from '../../../shared/workbook/table-rows';
import type { Tables } from '../../google/tables';
import type { SettledRows } from './settled-rows';
import { settling } from './settling';
import { typedIn, type Typed } from './typed-cells';

const visitInWords = (row: Partial<CellsOf<'provider' | 'visit-date'>> | undefined): string =>
  `The visit to ${cellText(row, 'provider')}, ${longDate(cellText(row, 'visit-date'))},`;

/** @param record what is beside what they typed */
export function typedRows(
  tables: Tables<'visits' | 'actions'>,
  record: Pick<SettledRecord, 'visits' | 'actions'>,
  rows: SettledRows,
  isStart: boolean,
  unclear: UnclearRows,
): readonly Typed[] {
  const visits = new Map(record.visits.map((visit) => [visit.id, visit]));
  const [ofVisits, ofActions] = [tables.of('visits'), tables.of('actions')];
  const actions = actionsOfRows(ofActions.rows, record.actions);
  const byId = new Map(record.actions.map((action) => [action.id, action]));
  return [
    typedIn(
      'visit',
      ofVisits,
      (index) => cellText(ofVisits.rows[index], 'id'),
      (id) => {
        const visit = visits.get(id);
        return visit && rows.known(visit);
      },
      isStart,
      {
        nameOf: (index) => visitInWords(ofVisits.rows[index]),
        isAsItWas: (index) => rows.isAtRest(cellText(ofVisits.rows[index], 'id')),
        unclear: unclear.visits,
      },
    ),
    typedIn(
      'action',
      ofActions,
      (index) => actions.get(index)?.id ?? '',
      (id) => {
        const action = byId.get(id);
        return action && settling().actionCells(action);
      },
      isStart,
      {
        nameOf: (index) => `The action “${cellText(ofActions.rows[index], 'action')}”`,
        unclear: unclear.actions,
      },
    ),
  ];
}
