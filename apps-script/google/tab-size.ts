/** How many cells tabs have, empty ones too: what Google counts. */
import type { SheetProperties } from './sheets-api';

export const cellsIn = (tabs: readonly SheetProperties[]): number =>
  tabs.reduce(
    (sum, { gridProperties }) => sum + (gridProperties?.rowCount ?? 0) * (gridProperties?.columnCount ?? 0),
    0,
  );
