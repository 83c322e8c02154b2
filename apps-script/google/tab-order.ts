/** The product's tabs stand first, in the order that they have among themselves; everything else after them. */
import { SHEET_IDS } from './sheet-ids';
import type { SheetProperties, SheetsRequest } from './sheets-api';

/** The state is there before any of them, and nobody is to see it first. */
const OURS: ReadonlySet<number | undefined> = new Set(
  Object.values(SHEET_IDS).filter((id) => id !== SHEET_IDS.state),
);

/** Moves, each counted on those before it; none where the tabs stand so already. */
export function orderRequests(present: readonly SheetProperties[]): SheetsRequest[] {
  const order = [...present].sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  const ours = order.filter(({ sheetId }) => OURS.has(sheetId));
  return ours.flatMap((sheet, index): SheetsRequest[] => {
    const at = order.indexOf(sheet);
    if (at === index) return [];
    order.splice(at, 1);
    order.splice(index, 0, sheet);
    return [
      { updateSheetProperties: { properties: { sheetId: sheet.sheetId ?? 0, index }, fields: 'index' } },
    ];
  });
}
