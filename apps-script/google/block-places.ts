/** Where the tables of a tab of blocks stand: side by side, a blank column between. Rows and columns from 0. */
import type { BlockPlan, BlocksTab } from '../../shared/schema/workbook-plan';

export interface BlockPlace {
  readonly block: BlockPlan;
  readonly column: number;
  readonly titleRow: number;
  readonly headerRow: number;
  readonly dataRow: number;
}

/** Where each block of the tab stands, in the plan’s order. */
export function blockPlaces({ blocks, blocksRow }: BlocksTab): BlockPlace[] {
  const titleRow = blocksRow - 1;
  let column = 0;
  return blocks.map((block) => {
    const place = { block, column, titleRow, headerRow: titleRow + 2, dataRow: titleRow + 3 };
    column += block.columns.length + 1;
    return place;
  });
}

/** How many columns they take together. */
export const blocksWidth = (places: readonly BlockPlace[]): number =>
  Math.max(...places.map(({ block, column }) => column + block.columns.length), 1);
