/** Writes the tables of a tab of blocks anew; what is left of longer ones is cleared. */
import type { BlockPlan, BlockRows, BlocksTab, SomeCells } from '../../shared/schema/workbook-plan';
import { blockPlaces, blocksWidth } from './block-places';
import { rowData } from './cell-data';
import { formatColumn } from './column-format';
import { SHEET_IDS } from './sheet-ids';
import { blockHeading } from './tab-requests';
import type { SheetProperties, SheetsRequest } from './sheets-api';

/** @param rows by block id; a block without rows is emptied. */
export function writeBlocks<Block extends BlockPlan>(
  tab: BlocksTab<Block>,
  { gridProperties }: SheetProperties,
  rows: BlockRows<BlocksTab<Block>>,
): SheetsRequest[] {
  const rowsOf: Readonly<Record<string, readonly SomeCells[]>> = rows;
  const sheetId = SHEET_IDS[tab.id];
  const places = blockPlaces(tab);
  const rowCount = gridProperties?.rowCount ?? 0;
  const columnCount = gridProperties?.columnCount ?? 0;
  const height = Math.max(
    ...places.map(({ block, dataRow }) => dataRow + (rowsOf[block.id]?.length ?? 0)),
    1,
  );
  const grow = (dimension: string, length: number): SheetsRequest[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const room = height > rowCount ? height - rowCount + 500 : 0;
  return [
    ...grow('COLUMNS', blocksWidth(places) - columnCount),
    ...grow('ROWS', room),
    ...places.flatMap((place) => (place.block.later ? blockHeading(sheetId, place) : [])),
    ...places.flatMap(({ block, column, dataRow }): SheetsRequest[] => [
      ...(room
        ? block.columns.flatMap((one, offset) => formatColumn(sheetId, one, column + offset, rowCount))
        : []),
      {
        updateCells: {
          range: {
            sheetId,
            startRowIndex: dataRow,
            startColumnIndex: column,
            endColumnIndex: column + block.columns.length,
          },
          rows: (rowsOf[block.id] ?? []).map((row) => rowData(block.columns, row)),
          fields: 'userEnteredValue',
        },
      },
    ]),
  ];
}
