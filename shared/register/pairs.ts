/** Values that always come together (an LA's code and name, a type's code, name and group), numbered as one. */
import type { CsvRow } from './csv-rows';
import { decodeUtf8 } from './decode-text';
import type { SymbolTable } from './symbols';

export interface Pairs {
  /**
   * The number of the combination of up to three columns of a row, -1 when a value holds a byte above 0x7f and
   * `cleaned` is false.
   */
  number(
    row: CsvRow,
    a: number | undefined,
    b: number | undefined,
    c: number | undefined,
    cleaned: boolean,
  ): number;
  /** The number of a combination that stands for "the file contradicts itself". */
  contradiction(): number;
  /** The texts of each combination, by number. */
  texts(): string[][];
}

/** @param limit highest number; @throws RangeError past it */
export function createPairs(symbols: SymbolTable, limit: number): Pairs {
  const numbers = new Map<string, number>();
  const texts: string[][] = [];
  let lastA = -1;
  let lastB = -1;
  let lastC = -1;
  let lastNumber = -1;

  const part = (row: CsvRow, place: number | undefined, cleaned: boolean): number =>
    place === undefined
      ? symbols.intern(row.bytes, 0, 0, true)
      : symbols.intern(
          row.bytes,
          row.starts[place] ?? 0,
          Math.min(row.ends[place] ?? 0, (row.starts[place] ?? 0) + 254),
          cleaned,
        );
  const text = (row: CsvRow, place: number | undefined): string =>
    place === undefined ? '' : decodeUtf8(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0).trim();
  const add = (key: string, parts: string[]): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    if (texts.length > limit)
      throw new RangeError(`more than ${limit + 1} different values in a column of a few`);
    numbers.set(key, texts.length);
    return texts.push(parts) - 1;
  };

  return {
    number(row, a, b, c, cleaned) {
      const symbolA = part(row, a, cleaned);
      const symbolB = part(row, b, cleaned);
      const symbolC = part(row, c, cleaned);
      if (symbolA < 0 || symbolB < 0 || symbolC < 0) return -1;
      // Rows are in order of URN, so neighbours often agree.
      if (symbolA === lastA && symbolB === lastB && symbolC === lastC) return lastNumber;
      lastNumber = add(`${symbolA} ${symbolB} ${symbolC}`, [text(row, a), text(row, b), text(row, c)]);
      [lastA, lastB, lastC] = [symbolA, symbolB, symbolC];
      return lastNumber;
    },
    contradiction: () => add('?', ['?', 'Two rows that contradict each other', '']),
    texts: () => texts,
  };
}
