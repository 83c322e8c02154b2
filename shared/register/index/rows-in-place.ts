/** The establishments of a town, a trust or an LA, when that is all that was asked for. */
import type { LaFacts } from './establishment-of';
import { bareLaName, namesOfArea } from './local-authority';
import type { RecordColumn } from './record';
import { RowsByNumber } from './rows-by-number';
import { symbolColumn } from './symbol-column';
import { lettersOfAlphabet, type Symbols } from './symbols';
import { addTo } from '../../schema/lists-by-key';

export interface PlacedRows {
  /** Rows in the town, the trust or the LA of that name; a trust's may be only begun. */
  readonly rowsIn: (name: string) => readonly number[];
}

/** A trust's name is long: so much of it shows which one is meant. */
const shortestBeginning = 8;
const spelled = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const [space, apostrophe, point] = [0x20, 0x27, 0x2e];
const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;
const isSmallLetter = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;

/** Whether a value is a name in one spelling, or begins with it: as `spelled` would tell, without making text of it. */
function reads(symbols: Symbols, symbol: number, name: string): 'same' | 'begun' | 'other' {
  let at = 0;
  let apart = false;
  for (let place = 0; ; place++) {
    const byte = symbols.byte(symbol, place);
    if (byte === 0) return at === name.length ? 'same' : 'other';
    if (byte > 0x7f) {
      const text = spelled(symbols.text(symbol));
      return text === name ? 'same' : text.startsWith(name) ? 'begun' : 'other';
    }
    const small = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte;
    if (!isSmallLetter(small) && !isDigit(small)) {
      apart ||= byte !== apostrophe && byte !== point;
      continue;
    }
    if (at === name.length) return 'begun';
    if (apart && at > 0 && name.charCodeAt(at++) !== space) return 'other';
    apart = false;
    if (name.charCodeAt(at++) !== small) return 'other';
  }
}

const choices = lettersOfAlphabet + 1;

/** @returns the symbols that may begin with letters, by the first two of them; none begins with '' that begins with a letter */
function openBeginnings(symbols: Symbols): (letters: string) => number[] {
  const heads = new Int32Array(choices * choices);
  const next = new Int32Array(symbols.size + 1);
  for (let symbol = 0; symbol < symbols.size; symbol++) {
    const key = symbols.letter(symbol, 0) * choices + symbols.letter(symbol, 1);
    next[symbol + 1] = heads[key] ?? 0;
    heads[key] = symbol + 1;
  }
  const code = (letters: string, at: number): number => letters.charCodeAt(at) - 0x60;
  return (letters) => {
    const first = letters === '' ? 0 : code(letters, 0) * choices;
    const [from, to] = letters.length < 2 ? [first, first + choices - 1] : [first + code(letters, 1), -1];
    const found: number[] = [];
    for (let key = from; key <= Math.max(from, to); key++)
      for (let at = heads[key] ?? 0; at > 0; at = next[at] ?? 0) found.push(at - 1);
    return found;
  };
}

/** Of an open index. */
export interface PlacedColumns {
  readonly records: Uint8Array;
  readonly offsets: Uint32Array;
  readonly symbols: Symbols;
  /** Number of each row's LA. */
  readonly las: Uint16Array;
}

/** @param laNames the register's LAs, by number */
export function openPlacedRows(
  { records, offsets, symbols, las }: PlacedColumns,
  laNames: readonly LaFacts[],
): PlacedRows {
  const rowsBySymbol = (column: RecordColumn): RowsByNumber =>
    new RowsByNumber(symbols.size + 1, symbolColumn(records, offsets, column));
  let towns: RowsByNumber | undefined;
  let trusts: RowsByNumber | undefined;
  let rowsOfLa: RowsByNumber | undefined;
  let beginning: ReturnType<typeof openBeginnings> | undefined;

  let lasByName: Map<string, number[]> | undefined;
  const lasCalled = (name: string): readonly number[] => {
    if (lasByName === undefined) {
      lasByName = new Map();
      for (const [at, la] of laNames.entries())
        for (const name of namesOfArea(la)) addTo(lasByName, name, at);
    }
    return lasByName.get(bareLaName(name)) ?? [];
  };

  /** Numbers + 1 of the values that are a name, or begin with it. Most questions are no value, and end here. */
  const valuesLike = (name: string): { same: Set<number>; begun: Set<number> } => {
    const [same, begun] = [new Set<number>(), new Set<number>()];
    const letters = /^[a-z]{0,2}/.exec(name)?.[0] ?? '';
    for (const symbol of (beginning ??= openBeginnings(symbols))(letters)) {
      const how = reads(symbols, symbol, name);
      if (how === 'same') same.add(symbol + 1);
      else if (how === 'begun' && name.length >= shortestBeginning) begun.add(symbol + 1);
    }
    return { same, begun };
  };

  return {
    rowsIn(name) {
      const rows = new Set<number>();
      const take = (row: number): void => void rows.add(row);
      for (const la of lasCalled(name))
        (rowsOfLa ??= new RowsByNumber(laNames.length, las)).of(la).forEach(take);
      const asked = spelled(name);
      if (asked.length < 3) return [...rows];
      const { same, begun } = valuesLike(asked);
      if (same.size + begun.size === 0) return [...rows];
      towns ??= rowsBySymbol('town');
      trusts ??= rowsBySymbol('trust');
      for (const town of same) towns.of(town).forEach(take);
      for (const trust of [...same, ...begun]) trusts.of(trust).forEach(take);
      return [...rows];
    },
  };
}
