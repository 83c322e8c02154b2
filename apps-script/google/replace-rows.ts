/** Tabs that are written as a whole, each time anew. */
import type { ColumnPlan, ProductCells, TableTab } from '../../shared/schema/workbook-plan';
import { rowData } from './cell-data';
import { formatRows } from './column-format';
import { SHEET_IDS } from './sheet-ids';
import { NEW_ROWS, tabRequests } from './tab-requests';
import { changeWorkbook, readTabs, type SheetsRequest } from './sheets-api';
import { freeTitle } from './write-workbook';

function filter(tab: TableTab): SheetsRequest {
  const range = { sheetId: SHEET_IDS[tab.id], startColumnIndex: 0, endColumnIndex: tab.columns.length };
  return { setBasicFilter: { filter: { range: { ...range, startRowIndex: 0 } } } };
}

/**
 * Makes the tab, with a filter on its headings, or writes it again, in one request. What stood under its headings
 * goes; a filter that somebody set stays.
 * @returns its title
 */
export function replaceRows<Column extends ColumnPlan>(
  tab: TableTab<Column>,
  rows: readonly ProductCells<TableTab<Column>>[],
): string {
  const present = readTabs();
  const sheetId = SHEET_IDS[tab.id];
  const found = present.find((one) => one.sheetId === sheetId);
  const title = found?.title ?? freeTitle(tab.title, present);
  const rowCount = found?.gridProperties?.rowCount ?? NEW_ROWS;
  const room = rows.length + 1 > rowCount ? rows.length + 1 - rowCount : 0;
  changeWorkbook([
    ...(found ? [] : tabRequests(tab, title)),
    ...(room
      ? [
          { appendDimension: { sheetId, dimension: 'ROWS', length: room } },
          ...formatRows(sheetId, tab.columns, rowCount),
        ]
      : []),
    ...(found ? [] : [filter(tab)]),
    {
      updateCells: {
        range: { sheetId, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: tab.columns.length },
        rows: rows.map((row) => rowData(tab.columns, row)),
        fields: 'userEnteredValue',
      },
    },
  ]);
  return title;
}
