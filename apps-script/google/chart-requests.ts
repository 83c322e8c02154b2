/** A tab's charts as Sheets API requests. */
import type { BlocksTab, ChartPlan } from '../../shared/schema/workbook-plan';
import type { BlockPlace } from './block-places';
import { colour } from './cell-data';
import { SHEET_IDS } from './sheet-ids';
import type { SheetsRequest } from './sheets-api';

/** Charts lie side by side at the top of the tab. */
const GAP = 20;

function source(sheetId: number, { column, headerRow, block }: BlockPlace, key: string, rows: number) {
  const index = column + block.columns.findIndex((one) => one.key === key);
  return {
    sourceRange: {
      sources: [
        {
          sheetId,
          startRowIndex: headerRow,
          endRowIndex: headerRow + 1 + rows,
          startColumnIndex: index,
          endColumnIndex: index + 1,
        },
      ],
    },
  };
}

function chart(sheetId: number, plan: ChartPlan, place: BlockPlace, left: number): SheetsRequest {
  return {
    addChart: {
      chart: {
        spec: {
          title: plan.title,
          altText: `${plan.title}: the same counts as in the table “${place.block.title}” below.`,
          basicChart: {
            chartType: 'BAR',
            stackedType: 'STACKED',
            legendPosition: 'TOP_LEGEND',
            headerCount: 1,
            domains: [{ domain: source(sheetId, place, plan.label, plan.rows) }],
            series: plan.values.map((value) => ({
              series: source(sheetId, place, value.column, plan.rows),
              targetAxis: 'BOTTOM_AXIS',
              colorStyle: colour(value.colour),
            })),
          },
        },
        position: {
          overlayPosition: {
            anchorCell: { sheetId, rowIndex: 0, columnIndex: 0 },
            offsetXPixels: left,
            offsetYPixels: 4,
            widthPixels: plan.width,
            heightPixels: plan.height,
          },
        },
      },
    },
  };
}

/**
 * Requests that add the tab’s charts over its first rows, side by side.
 * @param places where its blocks stand; a chart of a block that is not there is left out
 */
export function chartRequests(tab: BlocksTab, places: readonly BlockPlace[]): SheetsRequest[] {
  let left = 0;
  return tab.charts.flatMap((plan) => {
    const place = places.find(({ block }) => block.id === plan.block);
    if (!place) return [];
    const request = chart(SHEET_IDS[tab.id], plan, place, left);
    left += plan.width + GAP;
    return [request];
  });
}
