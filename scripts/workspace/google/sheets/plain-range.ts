/** A Range of SpreadsheetApp, as far as values are read and texts are entered with it, as if they were typed. */
import { objectAt } from '../../json';
import type { StoredSheet } from '../../state';
import { sizeOf } from './a1';
import { GoogleError } from '../google-error';
import { method, service, type Service } from '../service';
import { typeInto } from './typed-value';

function setWrap(sheet: StoredSheet, row: number, column: number, wrap: boolean): void {
  const key = `${row},${column}`;
  const dress = sheet.dress[key] ?? {};
  const format = { ...objectAt(dress, 'userEnteredFormat'), wrapStrategy: wrap ? 'WRAP' : 'OVERFLOW_CELL' };
  sheet.dress[key] = { ...dress, userEnteredFormat: format };
}

/**
 * @param place first row and column from 1, and how many of each
 * @param tab as the add-on has it, where that is asked for
 */
export function plainRange(
  sheet: () => StoredSheet,
  [row, column, rowCount, columnCount]: readonly [number, number, number, number],
  tab?: Service,
): Service {
  const size = sizeOf(sheet());
  if (
    row < 1 ||
    column < 1 ||
    row + rowCount - 1 > size.rowCount ||
    column + columnCount - 1 > size.columnCount
  )
    throw new GoogleError('The coordinates of the range are outside the dimensions of the sheet.');
  const each = <T>(count: number, one: (at: number) => T): T[] =>
    Array.from({ length: count }, (_, at) => one(at));
  const me: Service = service({
    type: 'Range',
    methods: {
      ...(tab && { getSheet: method('local', '', () => tab) }),
      getRow: method('local', '', () => row),
      getNumRows: method('local', '', () => rowCount),
      getValues: method('sheets-read', '', () =>
        each(rowCount, (r) =>
          each(columnCount, (c) => {
            const value = sheet().rows[row - 1 + r]?.[column - 1 + c] ?? '';
            return typeof value === 'object' ? '' : value;
          }),
        ),
      ),
      setValues: method('sheets', 'values:object', (values: string[][]) => {
        if (values.length !== rowCount || values.some((one) => one.length !== columnCount))
          throw new GoogleError(
            `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${rowCount}.`,
          );
        const { rows } = sheet();
        values.forEach((cells, r) => {
          while (rows.length < row + r) rows.push([]);
          const line = [...(rows[row - 1 + r] ?? [])];
          cells.forEach(
            (value, c) => (line[column - 1 + c] = typeInto(sheet(), row - 1 + r, column - 1 + c, value)),
          );
          rows[row - 1 + r] = line.map((cell) => cell ?? null);
        });
        return me;
      }),
      setWrap: method('sheets', 'isWrapEnabled:boolean', (wrap: boolean) => {
        each(rowCount, (r) => each(columnCount, (c) => setWrap(sheet(), row - 1 + r, column - 1 + c, wrap)));
        return me;
      }),
    },
  });
  return me;
}
