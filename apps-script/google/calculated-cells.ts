/**
 * Cells of columns that people added which a formula works out. What it comes to changes by itself, each day where it
 * counts days: nobody typed it, so the record does not take it for said, and the product writes nothing over it.
 */
import { textOf, type PersonsCells } from './added-columns';
import { readCells } from './sheets-api';

/** A table, as far as its added columns are looked at. */
interface Calculating {
  readonly sheetId: number;
  readonly places: ReadonlyMap<string, number>;
  readonly at: { placeOf(index: number): number };
  persons(index: number): PersonsCells;
}

/**
 * Reads the columns once more, as they were entered: where that is not what they say, it was worked out.
 * @param keys of added columns, `cells/HEADING`
 * @returns whether a cell of them is worked out, by the index of its row and the key
 */
export function calculatedCells(
  table: Calculating,
  keys: readonly string[],
): (index: number, key: string) => boolean {
  const columns = keys.flatMap((key) => {
    const place = table.places.get(key);
    return place === undefined ? [] : [{ key, place }];
  });
  if (columns.length === 0) return () => false;
  const entered = readCells(
    columns.map(({ place }) => ({
      sheetId: table.sheetId,
      startRowIndex: 1,
      startColumnIndex: place,
      endColumnIndex: place + 1,
    })),
    'FORMULA',
  );
  const byKey = new Map(columns.map(({ key }, at) => [key, entered?.[at]?.values]));
  return (index, key) => {
    const values = byKey.get(key);
    return (
      values !== undefined &&
      textOf(values[table.at.placeOf(index)]?.[0]).trim() !== (table.persons(index)[key] ?? '').trim()
    );
  };
}
