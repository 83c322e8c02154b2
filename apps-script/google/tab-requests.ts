/** A planned tab as Sheets API requests. Plain data in, plain data out. */
import type {
  ColumnPlan,
  ConditionalFormat,
  PageTab,
  TableTab,
  TabPlan,
} from '../../shared/schema/workbook-plan';
import { rowData, styleFormat, textCell, type RowData } from './cell-data';
import { formatRows, headerRow, setWidth } from './column-format';
import { viewRequests } from './view-requests';
import { SHEET_IDS } from './sheet-ids';
import type { SheetsRequest } from './sheets-api';

/** Rows of a tab that is made. */
export const NEW_ROWS = 1000;
const TITLE = { textFormat: { bold: true, fontSize: 12 } };

/** Row of the first record, from 0. */
const FIRST_ROW = 1;

const addSheet = (
  { id, title }: Pick<TabPlan, 'id' | 'title'>,
  grid: GoogleAppsScript.Sheets.Schema.GridProperties,
  hidden = false,
): SheetsRequest => ({
  addSheet: {
    properties: { sheetId: SHEET_IDS[id], title, hidden, gridProperties: { rowCount: NEW_ROWS, ...grid } },
  },
});

const write = (sheetId: number, row: number, column: number, rows: RowData[]): SheetsRequest => ({
  updateCells: {
    start: { sheetId, rowIndex: row, columnIndex: column },
    rows,
    fields: 'userEnteredValue,userEnteredFormat,note',
  },
});

function ruleOf(format: ConditionalFormat): GoogleAppsScript.Sheets.Schema.ConditionalFormatRule {
  const when = (type: string, value?: string, style = 'style' in format ? format.style : undefined) => ({
    booleanRule: {
      condition: { type, ...(value !== undefined && { values: [{ userEnteredValue: value }] }) },
      ...(style && { format: styleFormat(style) }),
    },
  });
  switch (format.kind) {
    case 'text-is':
      return when('TEXT_EQ', format.text);
    case 'not-empty':
      return when('NOT_BLANK');
  }
}

function formatRequests(
  sheetId: number,
  { columns, conditionalFormats }: Pick<TableTab, 'columns' | 'conditionalFormats'>,
): SheetsRequest[] {
  return conditionalFormats.map((format) => ({
    addConditionalFormatRule: {
      index: 0,
      rule: {
        ranges: format.columns.map((key) => {
          const index = columns.findIndex((column) => column.key === key);
          return { sheetId, startRowIndex: FIRST_ROW, startColumnIndex: index, endColumnIndex: index + 1 };
        }),
        ...ruleOf(format),
      },
    },
  }));
}

/** By which a warning is known as the product's own. */
export const WARNING = 'Written by Provision QA: it will be written again';

const warning = (range: GoogleAppsScript.Sheets.Schema.GridRange): SheetsRequest => ({
  addProtectedRange: {
    protectedRange: {
      range,
      warningOnly: true,
      description: WARNING,
    },
  },
});

/** Changing what the product writes warns first; a person's own columns stay free. */
function warnings(sheetId: number, columns: readonly ColumnPlan[]): SheetsRequest[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, { owner }] of columns.entries()) {
    const run = runs[runs.length - 1];
    if (owner !== 'product') continue;
    if (run?.to === index) run.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs.map(({ from, to }) => warning({ sheetId, startColumnIndex: from, endColumnIndex: to }));
}

function tableRequests(tab: TableTab, title: string): SheetsRequest[] {
  const sheetId = SHEET_IDS[tab.id];
  const first = tab.firstRows.map((row) => rowData(tab.columns, row));
  const start = { sheetId, rowIndex: FIRST_ROW, columnIndex: 0 };
  const grid = {
    columnCount: tab.columns.length,
    frozenRowCount: 1,
    ...(tab.frozenColumns > 0 && { frozenColumnCount: tab.frozenColumns }),
  };
  return [
    addSheet({ id: tab.id, title }, grid, tab.hidden),
    ...tab.columns.map((column, index) => setWidth(sheetId, column, index)),
    ...formatRows(sheetId, tab.columns, FIRST_ROW),
    write(sheetId, 0, 0, [headerRow(tab.columns)]),
    ...formatRequests(sheetId, tab),
    ...(first.length ? [{ updateCells: { start, rows: first, fields: 'userEnteredValue' } }] : []),
    ...warnings(sheetId, tab.columns),
    ...viewRequests(tab),
  ];
}

/** An empty page: what stands on it is drawn by the run that knows it. */
function pageRequests(
  { id, title: name, widths, frozenRows, first }: PageTab,
  title: string,
): SheetsRequest[] {
  const sheetId = SHEET_IDS[id];
  const grid = {
    columnCount: widths.length,
    hideGridlines: true,
    ...(frozenRows > 0 && { frozenRowCount: frozenRows }),
  };
  return [
    addSheet({ id, title }, grid),
    ...widths.map((pixelSize, index): SheetsRequest => ({
      updateDimensionProperties: {
        range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
        properties: { pixelSize },
        fields: 'pixelSize',
      },
    })),
    write(sheetId, 0, 0, [{ values: [textCell(name, TITLE)] }, { values: [textCell(first)] }]),
    warning({ sheetId }),
  ];
}

/** Everything that makes the tab, under `title`. */
export const tabRequests = (tab: TabPlan, title: string): SheetsRequest[] =>
  tab.layout === 'table' ? tableRequests(tab, title) : pageRequests(tab, title);
