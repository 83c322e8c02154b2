/** Tabs that are drawn anew as a whole from what the run knows, each made where the workbook lacks it. */
import type { QueueItem } from '../../../shared/county/queue';
import type { CellsOf, Page, PageTab } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import { pages } from './settling';

/** Where rows stand by their ids, each tab looked through once: after all other changes to those tabs. */
export function placesIn(
  tables: Tables<QueueItem['row']['tab']>,
): (item: Pick<QueueItem, 'row'>) => number | undefined {
  const placesOf = (rows: readonly CellsOf<'id'>[]): ReadonlyMap<string, number> =>
    new Map(rows.map((row, at) => [cellText(row, 'id'), at]));
  const places = {
    visits: placesOf(tables.of('visits').rows),
    providers: placesOf(tables.of('providers').rows),
    actions: placesOf(tables.of('actions').rows),
    problems: placesOf(tables.of('problems').rows),
  };
  return ({ row }) => places[row.tab].get(row.id);
}

export function pageRequests(
  tables: Pick<Tables<never>, 'makePage'>,
  tab: PageTab,
  page: Page,
): readonly SheetsRequest[] {
  const { made, sheet, protectedRanges } = tables.makePage(tab);
  return [...made, ...pages().writePage(tab, sheet, protectedRanges, page)];
}
