/** `batchUpdate` requests that copy cells. */
import { objectAt, textAt, type JsonObject } from '../../json';
import type { Cell } from '../../state';
import { sizeOf } from './a1';
import { GoogleError, NotImplemented } from '../google-error';
import { setRow } from './cell-requests';
import { shownOf } from './cell-store';
import { gridRange, type Draft } from './sheets-draft';

export const copyRequests = { copyPaste };

const PASTE_TYPES = ['PASTE_NORMAL', 'PASTE_VALUES', 'PASTE_FORMAT', 'PASTE_NO_BORDERS', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION', 'PASTE_CONDITIONAL_FORMATTING']; // prettier-ignore

/** What is left of a formula is what it comes to, where the workspace knows it. */
function valueOf(cell: Cell): Cell {
  if (typeof cell !== 'object' || cell === null) return cell;
  const shown = shownOf(cell);
  if (shown === undefined) throw new NotImplemented('Working out a formula');
  return shown;
}

/**
 * Values, alone or with their looks, into as many cells as they come from: a request sees what those before it did (guide on
 * batch updates: they are applied in order), and an empty cell empties the one that it is pasted into.
 */
function copyPaste(draft: Draft, request: JsonObject): JsonObject {
  const type = textAt(request, 'pasteType') || 'PASTE_NORMAL';
  if (!PASTE_TYPES.includes(type)) throw new GoogleError(`Invalid value at 'paste_type': "${type}"`);
  if (type !== 'PASTE_VALUES' && type !== 'PASTE_NORMAL') throw new NotImplemented(`copyPaste with ${type}`);
  if ((textAt(request, 'pasteOrientation') || 'NORMAL') !== 'NORMAL')
    throw new NotImplemented('copyPaste that turns rows into columns');
  const [from, to] = [
    gridRange(draft, objectAt(request, 'source')),
    gridRange(draft, objectAt(request, 'destination')),
  ];
  const { rowCount, columnCount } = sizeOf(to.sheet);
  const [height, width] = [from.rowTo - from.rowFrom, from.columnTo - from.columnFrom];
  if (to.rowFrom + height > rowCount || to.columnFrom + width > columnCount)
    throw new GoogleError('The destination of the paste is outside the grid.');
  if (height !== to.rowTo - to.rowFrom || width !== to.columnTo - to.columnFrom)
    throw new NotImplemented('copyPaste into fewer or more cells than it takes');
  const rows = Array.from({ length: height }, (_, down) =>
    Array.from({ length: width }, (_, along) =>
      valueOf(from.sheet.rows[from.rowFrom + down]?.[from.columnFrom + along] ?? null),
    ),
  );
  const dress = rows.map((row, down) =>
    row.map((_, along) => from.sheet.dress[`${from.rowFrom + down},${from.columnFrom + along}`]),
  );
  rows.forEach((cells, down) => {
    const at = to.rowFrom + down;
    const row = [...(to.sheet.rows[at] ?? [])];
    while (row.length < to.columnFrom) row.push(null);
    row.splice(to.columnFrom, width, ...cells);
    setRow(to.sheet, at, row);
    if (type === 'PASTE_NORMAL')
      dress[down]?.forEach((one, along) => {
        const key = `${at},${to.columnFrom + along}`;
        if (one) to.sheet.dress[key] = { ...one };
        else Reflect.deleteProperty(to.sheet.dress, key);
      });
  });
  return {};
}
