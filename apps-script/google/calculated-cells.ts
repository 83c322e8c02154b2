/**
 * Cells of columns that people added which a formula works out. What it comes to changes by itself, each day where it
 * counts days: nobody typed it, so the record does not take it for said, and the product writes nothing over it.
 */
import { wordOf, type PersonsCells } from './added-columns';
import { readCells } from './sheets-api';

/** A table, as far as its added columns are looked at. */
export interface Calculating {
  readonly sheetId: number;
  readonly rows: readonly unknown[];
  readonly places: ReadonlyMap<string, number>;
  readonly at: { placeOf(index: number): number };
  persons(index: number): PersonsCells;
  leave(index: number, key: string): void;
}

/** Where nothing was entered, the formula of a cell above or beside it has filled it in (ARRAYFORMULA). */
const isFormula = (entered: string): boolean => entered === '' || entered.startsWith('=');

/**
 * Reads columns once more, as they were entered, and has the table leave what a formula works out.
 * @param keys of added columns, `cells/HEADING`
 */
export function leaveCalculated(table: Calculating, keys: readonly string[]): void {
  const columns = keys.flatMap((key) => {
    const place = table.places.get(key);
    return place === undefined ? [] : [{ key, place }];
  });
  if (columns.length === 0) return;
  const entered = readCells(
    columns.map(({ place }) => ({
      sheetId: table.sheetId,
      startRowIndex: 1,
      startColumnIndex: place,
      endColumnIndex: place + 1,
    })),
    'FORMULA',
  );
  if (!entered) return;
  columns.forEach(({ key }, nth) => {
    const values = entered[nth]?.values ?? [];
    table.rows.forEach((_, index) => {
      const word = wordOf(values[table.at.placeOf(index)]?.[0]);
      if (isFormula(word) && word !== (table.persons(index)[key] ?? '')) table.leave(index, key);
    });
  });
}
