/** The tab This week, drawn anew from what the run knows. */
import { queueOf, type QueueFacts, type QueueItem } from '../../../shared/county/queue';
import type { CellsOf } from '../../../shared/schema/workbook-plan';
import { cellText } from '../../../shared/workbook/table-rows';
import { thisWeekPage, thisWeekTab } from '../../../shared/workbook/this-week-tab';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';
import { writePage } from '../../google/write-page';

type QueueTables = Tables<QueueItem['row']['tab']>;

/** Where rows stand by their ids, each tab looked through once. */
function placesIn(tables: QueueTables): (item: QueueItem) => number | undefined {
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

/** Once all other changes to those tabs are asked for: it says in which row each thing stands. */
export function queueRequests(tables: QueueTables, facts: QueueFacts): readonly SheetsRequest[] {
  const { made, sheet } = tables.makePage(thisWeekTab);
  return [
    ...made,
    ...writePage(thisWeekTab, sheet, thisWeekPage(queueOf(facts), facts.asOf, placesIn(tables))),
  ];
}
