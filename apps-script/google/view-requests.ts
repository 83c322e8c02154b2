/** How a tab is looked at, as Sheets API requests: details folded away, a filter on its headings, filter views. */
import type { TableTab } from '../../shared/schema/workbook-plan';
import { columnName } from './column-name';
import { SHEET_IDS } from './sheet-ids';
import type { SheetsRequest } from './sheets-api';

/** Columns of details, folded together. Hidden ones stay out: unfolding would show them. */
function details({ id, columns, details }: TableTab): SheetsRequest[] {
  const from = columns.findIndex(({ key }) => key === details?.from);
  if (from < 0) return [];
  const hidden = columns.findIndex((column, at) => at > from && column.hidden === true);
  const range = {
    sheetId: SHEET_IDS[id],
    dimension: 'COLUMNS',
    startIndex: from,
    endIndex: hidden < 0 ? columns.length : hidden,
  };
  return [
    { addDimensionGroup: { range } },
    { updateDimensionGroup: { dimensionGroup: { range, depth: 1, collapsed: true }, fields: 'collapsed' } },
  ];
}

/** A filter on the headings, and views that anyone may choose without changing what others see. */
function filters({ id, columns, views }: TableTab): SheetsRequest[] {
  if (!views) return [];
  const range = {
    sheetId: SHEET_IDS[id],
    startRowIndex: 0,
    startColumnIndex: 0,
    endColumnIndex: columns.length,
  };
  return [
    { setBasicFilter: { filter: { range } } },
    ...views.map((view): SheetsRequest => {
      const columnIndex = columns.findIndex(({ key }) => key === view.column);
      const shows =
        'order' in view
          ? { sortSpecs: [{ dimensionIndex: columnIndex, sortOrder: 'DESCENDING' }] }
          : { criteria: { [columnIndex]: { condition: conditionOf(view.words, columnIndex) } } };
      return { addFilterView: { filter: { title: view.title, range, ...shows } } };
    }),
  ];
}

/** A filter by formula reads the first row under the headings, and each below it likewise. */
function conditionOf(
  words: readonly string[],
  columnIndex: number,
): GoogleAppsScript.Sheets.Schema.BooleanCondition {
  if (words.length === 0) return { type: 'NOT_BLANK' };
  const cell = `$${columnName(columnIndex)}2`;
  const formula = `=OR(${words.map((one) => `${cell}="${one}"`).join(',')})`;
  return { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] };
}

export const viewRequests = (tab: TableTab): SheetsRequest[] => [...details(tab), ...filters(tab)];
