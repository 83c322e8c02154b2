/** Values that always come together (an LA's code and name, a type's code, name and group), numbered as one. */
import type { CsvRow } from '../../table/csv-rows';
import { decodeUtf8 } from '../../table/decode-text';
import { maxSymbolBytes, type SymbolTable } from './symbols';

export interface Pairs {
  /** The number of the combination in a row, -1 when a value holds a byte above 0x7f and `cleaned` is false. */
  number(row: CsvRow, cleaned: boolean): number;
  /** The number of a combination that stands for "the file contradicts itself". */
  contradiction(): number;
  /** The texts of each combination, by number. */
  texts(): string[][];
}

/**
 * @param places the columns, undefined where the file does not have one
 * @param limit highest number; a RangeError is thrown past it
 */
export function createPairs(
  symbols: SymbolTable,
  places: readonly (number | undefined)[],
  limit: number,
): Pairs {
  const texts: string[][] = [];
  const numberOfTexts = new Map<string, number>();
  const numberOfSymbol = new Map<number, number>();
  // Near each other in the file: what is between them included, they are looked up as one value.
  const [first = -1] = places;
  const last = places.at(-1) ?? -1;
  const near =
    first >= 0 &&
    places.every((place, at) => place !== undefined && (at === 0 || place > (places[at - 1] ?? place))) &&
    last - first <= places.length;
  let lastSymbol = -1;
  let lastNumber = -1;

  const text = (row: CsvRow, place: number | undefined): string =>
    place === undefined ? '' : decodeUtf8(row.bytes, row.starts[place] ?? 0, row.ends[place] ?? 0).trim();
  const add = (parts: string[]): number => {
    const key = parts.join('\n');
    const known = numberOfTexts.get(key);
    if (known !== undefined) return known;
    if (texts.length > limit) throw new RangeError(`a column of a few values has more than ${limit + 1}`);
    numberOfTexts.set(key, texts.length);
    return texts.push(parts) - 1;
  };
  const fromTexts = (row: CsvRow, cleaned: boolean): number => {
    for (const place of places)
      for (
        let at = row.starts[place ?? 0] ?? 0;
        place !== undefined && !cleaned && at < (row.ends[place] ?? 0);
        at++
      )
        if ((row.bytes[at] ?? 0) > 0x7f) return -1;
    return add(places.map((place) => text(row, place)));
  };

  return {
    number(row, cleaned) {
      const start = row.starts[first] ?? 0;
      const end = row.ends[last] ?? 0;
      // A cleaned row has nothing between its values, so that its bytes could be cut in several ways.
      if (!near || cleaned || end - start > maxSymbolBytes) return fromTexts(row, cleaned);
      const symbol = symbols.intern(row.viewed, start, end, false);
      if (symbol < 0) return -1;
      if (symbol === lastSymbol) return lastNumber;
      let number = numberOfSymbol.get(symbol);
      if (number === undefined) {
        number = add(places.map((place) => text(row, place)));
        numberOfSymbol.set(symbol, number);
      }
      lastSymbol = symbol;
      lastNumber = number;
      return number;
    },
    contradiction: () => add(['?', 'Two rows that contradict each other', '']),
    texts: () => texts,
  };
}
