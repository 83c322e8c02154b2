/** What people wrote and that counts for something else than they may think, or that nobody sees: told in Problems. */
import type { SettledRecord, SettledVisit } from '../../../shared/record/settled';
import { longDate } from '../../../shared/schema/dates';
import type { Problem } from '../../../shared/workbook/problems-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import type { TableOf, Tables } from '../../google/tables';
import { settling } from './settling';

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
      // Beside most nobody has written in columns of their own.
      if (kept === undefined || Object.keys(kept.cells).length === 0) return [];
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

/** @param today ISO */
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
