/** What people typed beside visits and actions since the product last looked. */
import type { SettledRecord, SettledVisit } from '../../../shared/record/settled';
import { longDate } from '../../../shared/schema/dates';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { actionsOfRows } from '../../../shared/workbook/actions-tab';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { UnclearRows } from '../../../shared/workbook/rows-in-order';
import { cellText } from '../../../shared/workbook/table-rows';
import type { TableOf, Tables } from '../../google/tables';
import type { SettledRows } from './settled-rows';
import { settling } from './settling';
import { typedIn, type Typed } from './typed-cells';

const visitInWords = (row: Partial<CellsOf<'provider' | 'visit-date'>> | undefined): string =>
  `The visit to ${cellText(row, 'provider')}, ${cellText(row, 'visit-date')},`;

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
      { nameOf: (index) => visitInWords(ofVisits.rows[index]), unclear: unclear.visits },
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

/** What the record has under headings of people's columns that are in the tab no more. */
function missingColumns(
  tables: Tables<'visits' | 'actions' | 'providers'>,
  { visits, actions, providers }: SettledRecord,
): readonly Problem[] {
  const inTab = <Id extends 'visits' | 'actions' | 'providers'>(
    tab: Id,
    record: readonly Pick<SettledVisit, 'id' | 'cells' | 'history'>[],
    nameOf: (row: TableOf<Id>['rows'][number]) => string,
  ): readonly Problem[] => {
    const table = tables.of(tab);
    const byId = new Map(record.map((one) => [one.id, one]));
    const rows = table.rows.flatMap((row, index) => {
      const id = cellText(row, 'id');
      const kept = byId.get(id);
      if (kept === undefined) return [];
      const elsewhere = (heading: string): string[] => [
        ...Object.values(table.persons(index)),
        ...kept.history.flatMap(({ field, to = '' }) => (field === `cells/${heading}` ? [] : [to])),
      ];
      return [{ id, name: nameOf(row), kept: kept.cells, elsewhere }];
    });
    const there = [...table.tab.columns.map(({ key }) => key), ...Object.keys(table.persons(0))];
    return settling().missingColumns(table.tab.title, rows, new Set<string>(there));
  };
  return [
    ...inTab(
      'visits',
      visits,
      (row) => `${cellText(row, 'provider')}, ${longDate(cellText(row, 'visit-date'))}`,
    ),
    ...inTab('actions', actions, (row) => `${cellText(row, 'provider')}, ${cellText(row, 'action')}`),
    ...inTab('providers', providers, (row) => cellText(row, 'provider')),
  ];
}

/** What people wrote in lists and that counts for something else than they may think, or that nobody sees. @param today ISO */
export const unreadTexts = (
  tables: Tables<'visits' | 'actions' | 'providers'>,
  record: SettledRecord,
  today: string,
): readonly Problem[] => [
  ...settling().unreadCells(
    record,
    { provider: tables.of('providers').tab, action: tables.of('actions').tab },
    today,
  ),
  ...missingColumns(tables, record),
];
