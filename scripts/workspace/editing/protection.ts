/** What a workbook's protections say to somebody who is about to change cells. */
import type { CellRange } from '../google/sheets/a1';
import { gridRange, type Draft } from '../google/sheets/sheets-draft';
import { listAt, objectAt, type JsonObject } from '../json';
import { EditRefused } from './edit';

/**
 * A protection that only warns can be overruled; else those named and the owner may change what it covers.
 * @throws EditRefused, in Google's words (quoted by seven projects). */
export function checkProtection(draft: Draft, range: CellRange, warnings: 'heed' | 'overrule'): void {
  for (const one of range.sheet.protectedRanges) {
    if (!covers(draft, one, range)) continue;
    if (one['warningOnly'] === true) {
      if (warnings === 'overrule') continue;
      throw new EditRefused(
        'You are trying to edit part of this sheet that should not be changed accidentally.',
        true,
      );
    }
    const { users } = objectAt(one, 'editors');
    const named = Array.isArray(users) && users.includes(draft.user);
    if (!named && draft.user !== draft.spreadsheet.owner)
      throw new EditRefused(
        'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
      );
  }
}

/** Whether a protection reaches any cell of the range that it does not leave free. */
function covers(draft: Draft, protection: JsonObject, range: CellRange): boolean {
  const area = gridRange(draft, objectAt(protection, 'range'));
  const free = listAt(protection, 'unprotectedRanges').map((one) => gridRange(draft, one));
  for (let row = range.rowFrom; row < range.rowTo; row += 1)
    for (let column = range.columnFrom; column < range.columnTo; column += 1)
      if (holds(area, row, column) && !free.some((one) => holds(one, row, column))) return true;
  return false;
}

const holds = (area: CellRange, row: number, column: number): boolean =>
  row >= area.rowFrom && row < area.rowTo && column >= area.columnFrom && column < area.columnTo;
