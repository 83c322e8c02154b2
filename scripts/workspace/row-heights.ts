/**
 * Heights that somebody set for rows of a stored tab. One that was set for all rows down to the end is kept once, as a
 * column's format is: a tab has a thousand rows, and is copied with every request.
 */
import { numberAt, type JsonObject } from './json';
import type { StoredSheet } from './stored-sheet';

/** Where it is kept among the columns. */
export const TO_END = 'row *';

/** Pixels; undefined for a row that is as high as what is in it. */
export function ownHeight(sheet: StoredSheet, row: number): number | undefined {
  const own = numberAt(sheet.columns[`row ${row}`] ?? {}, 'pixelSize');
  if (own !== undefined) return own;
  const toEnd = sheet.columns[TO_END];
  const isOfThem = toEnd && row >= (numberAt(toEnd, 'fromRow') ?? 0) && row < (numberAt(toEnd, 'toRow') ?? 0);
  return isOfThem ? numberAt(toEnd, 'pixelSize') : undefined;
}

const without = (properties: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(properties).filter(([one]) => one !== name));

/**
 * Sets the height of the rows from `from` to the end of the tab, which is before `to`.
 * @returns false where other rows are kept so already: these have to be set one by one
 */
export function setHeightToEnd(sheet: StoredSheet, from: number, to: number, pixels: number): boolean {
  const before = sheet.columns[TO_END];
  const isJoined =
    before !== undefined &&
    numberAt(before, 'pixelSize') === pixels &&
    (numberAt(before, 'toRow') ?? 0) >= from;
  if (before !== undefined && !isJoined) return false;
  for (const [key, properties] of Object.entries(sheet.columns)) {
    const isReplaced = key.startsWith('row ') && Number(key.slice('row '.length)) >= from;
    if (isReplaced) sheet.columns[key] = without(properties, 'pixelSize');
  }
  const fromRow = isJoined ? Math.min(from, numberAt(before, 'fromRow') ?? from) : from;
  sheet.columns[TO_END] = { pixelSize: pixels, fromRow, toRow: to };
  return true;
}
