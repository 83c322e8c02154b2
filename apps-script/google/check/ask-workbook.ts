/** Asks what the Sheets API takes and refuses, on a spreadsheet made for it. */
import { ServiceError } from '../../../shared/errors';
import type { AssumptionId } from '../../../shared/google-check/assumptions';
import { WORKBOOK } from '../../../shared/google-check/workbook-assumptions';
import { workbookPlan } from '../../../shared/workbook/workbook-plan';
import {
  changeWorkbook,
  createSpreadsheet,
  quoted,
  readById,
  readRanges,
  type SheetsRequest,
} from '../sheets-api';
import { tabRequests } from '../tab-requests';
import type { Notebook } from './notebook';
import { CHECK_NAME } from './scratch';

/** All tabs at once; where that is refused, which request it was. */
function buildsPlan(id: string): { got: string; says: string } {
  const requests = workbookPlan().tabs.flatMap((tab) => tabRequests(tab, tab.title));
  try {
    changeWorkbook(requests, id);
    return { got: 'made', says: `${requests.length} requests` };
  } catch (whole) {
    for (const [at, request] of requests.entries())
      try {
        changeWorkbook([request], id);
      } catch (error) {
        const says = error instanceof ServiceError ? (error.cause?.says ?? '') : String(error);
        return { got: 'refused', says: `request ${at + 1} (${Object.keys(request).join()}): ${says}` };
      }
    throw whole;
  }
}

const TAB = 900_001;
const text = (value: string): object => ({ userEnteredValue: { stringValue: value } });
const row = (...values: string[]): object => ({ values: values.map(text) });
const TITLE = "It's a tab";
const read = (id: string, range: string): string[] =>
  (readRanges([`${quoted(TITLE)}!${range}`], id)[0] ?? []).map(([first]) =>
    typeof first === 'string' ? first : '',
  );

/** A tab with formats down to its last row, a filter and a hidden row; then a row more. */
function appends(id: string): string {
  const range = { sheetId: TAB, startColumnIndex: 0, endColumnIndex: 2 };
  const format = { textFormat: { bold: true } };
  const filter = { range: { ...range, startRowIndex: 0 } };
  const hidden = { hiddenByUser: true };
  changeWorkbook(
    [
      { addSheet: { properties: { sheetId: TAB, title: TITLE } } },
      {
        updateCells: {
          start: { sheetId: TAB, rowIndex: 0, columnIndex: 0 },
          rows: [row('Head', 'B'), row('1', 'b'), row('2', 'b'), row('3', 'b')],
          fields: 'userEnteredValue',
        },
      },
      {
        repeatCell: {
          range: { ...range, startRowIndex: 1 },
          cell: { userEnteredFormat: format },
          fields: 'userEnteredFormat',
        },
      },
      { setBasicFilter: { filter } },
      {
        updateDimensionProperties: {
          range: { sheetId: TAB, dimension: 'ROWS', startIndex: 3, endIndex: 4 },
          properties: hidden,
          fields: 'hiddenByUser',
        },
      },
    ],
    id,
  );
  changeWorkbook([{ appendCells: { sheetId: TAB, rows: [row('4', 'b')], fields: 'userEnteredValue' } }], id);
  return read(id, 'A1:A10').join(',') === 'Head,1,2,3,4' ? 'right under' : 'elsewhere';
}

function clears(id: string): string {
  const range = { sheetId: TAB, startRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
  changeWorkbook([{ updateCells: { range, rows: [row('only', 'b')], fields: 'userEnteredValue' } }], id);
  return read(id, 'A1:A10').join(',') === 'Head,only' ? 'cleared' : 'left there';
}

/** What `copied-cells.ts` does: copies a cell, then writes over it. */
function copies(id: string): string {
  const cell = (row: number, column: number) => ({
    sheetId: TAB,
    startRowIndex: row,
    endRowIndex: row + 1,
    startColumnIndex: column,
    endColumnIndex: column + 1,
  });
  changeWorkbook(
    [
      { copyPaste: { source: cell(1, 0), destination: cell(2, 0), pasteType: 'PASTE_VALUES' } },
      {
        updateCells: {
          start: { sheetId: TAB, rowIndex: 1, columnIndex: 0 },
          rows: [row('over')],
          fields: 'userEnteredValue',
        },
      },
    ],
    id,
  );
  const [over, copy] = read(id, 'A2:A3');
  return over === 'over' && copy === 'only' ? 'as it stood' : 'otherwise';
}

const grid = (columnCount: number, frozenColumnCount: number): object => ({
  sheetId: TAB,
  gridProperties: { columnCount, frozenColumnCount },
});

/** Requests that Google is taken to refuse, each by itself. */
const REFUSED: readonly (readonly [AssumptionId, SheetsRequest])[] = [
  [
    'freeze-columns',
    {
      updateSheetProperties: {
        properties: grid(26, 26),
        fields: 'gridProperties.columnCount,gridProperties.frozenColumnCount',
      },
    },
  ],
  [
    'hide-columns',
    {
      updateDimensionProperties: {
        range: { sheetId: TAB, dimension: 'COLUMNS', startIndex: 0, endIndex: 26 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    },
  ],
  ['unknown-locale', { updateSpreadsheetProperties: { properties: { locale: 'xx_QQ' }, fields: 'locale' } }],
  [
    'unknown-time-zone',
    { updateSpreadsheetProperties: { properties: { timeZone: 'Mars/Base' }, fields: 'timeZone' } },
  ],
  ['chart-outside', { addChart: { chart: chartOver(5000, 5010) } }],
  [
    'condition-empty',
    {
      setDataValidation: {
        range: { sheetId: TAB, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 },
        rule: { condition: { type: 'TEXT_EQ' }, strict: true },
      },
    },
  ],
];

function chartOver(startRowIndex: number, endRowIndex: number): GoogleAppsScript.Sheets.Schema.EmbeddedChart {
  const source = (column: number): GoogleAppsScript.Sheets.Schema.ChartData => ({
    sourceRange: {
      sources: [
        { sheetId: TAB, startRowIndex, endRowIndex, startColumnIndex: column, endColumnIndex: column + 1 },
      ],
    },
  });
  return {
    spec: {
      title: 'Check',
      basicChart: {
        chartType: 'COLUMN',
        domains: [{ domain: source(0) }],
        series: [{ series: source(1), targetAxis: 'LEFT_AXIS' }],
      },
    },
    position: {
      overlayPosition: { anchorCell: { sheetId: TAB, rowIndex: 1, columnIndex: 4 } },
    },
  };
}

/** Everything that is asked of a spreadsheet. */
export function askWorkbook({ note, skip, holds, made }: Notebook): void {
  const ids = WORKBOOK.map(({ id }): AssumptionId => id);
  if (!holds('sheets-api')) return skip(...ids);
  let id = '';
  note('spreadsheet-made', () => {
    id = made({ id: createSpreadsheet(CHECK_NAME), kind: 'spreadsheet' });
    return 'made';
  });
  if (!id) return skip(...ids.slice(1));
  note('workbook-plan', () => buildsPlan(id));
  if (note('rows-appended', () => appends(id))) {
    note('cells-cleared', () => clears(id));
    note('copied-as-it-stood', () => copies(id));
    note('quoted-title', () => (read(id, 'A1').join() === 'Head' ? 'read' : 'other cells'));
    note('tab-by-id', () => (readById(TAB, id)?.[0]?.[0] === 'Head' ? 'read' : 'other cells'));
    note('no-tab-by-id', () => (readById(TAB + 1, id) ? 'read' : 'nothing'));
    for (const [name, request] of REFUSED)
      note(name, () => {
        changeWorkbook([request], id);
        return 'taken';
      });
  } else skip(...ids.slice(3));
}
