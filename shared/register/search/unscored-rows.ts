/**
 * Rows that begin so or lie in the place asked for, and were not scored: in the order in which they are listed, each
 * found when it is asked for. What is as likely stands in the order of the index, the officer's own LA first.
 */
import type { Beginnings, FoundRows } from './beginnings';
import { firstOfBoth } from './in-order';

/** What was found for a question, beside what was scored. */
export interface Found {
  readonly begun: Beginnings;
  /** Rows in the town, trust or LA that was asked for that are not closed. */
  readonly placed: FoundRows;
  /** Rows in the officer's own LA, ascending, and whether one is among them. */
  readonly home: ArrayLike<number>;
  readonly isHome: (row: number) => boolean;
}

/** In the order in which rows of each are listed. */
const parts = ['begunOften', 'insideOften', 'begun', 'inside', 'placed'] as const;

const readOf = (rows: ArrayLike<number>): (() => number | undefined) => {
  let at = 0;
  return () => (at < rows.length ? rows[at++] : undefined);
};

/** @param rows that were found already, ascending */
export function asFound(rows: readonly number[]): FoundRows {
  const all = new Set(rows);
  return { has: (row) => all.has(row), candidates: () => readOf(rows) };
}

export interface Scoring {
  /** Rows before this number are what officers mean most often. */
  readonly often: number;
  /** Whether one of those with what was asked inside it comes before others. */
  readonly isNear: boolean;
  /** Those that are left out. */
  readonly isScored: (row: number) => boolean;
}

/** @returns the rows that were not scored, each once */
export function* unscoredRows(
  { begun, placed, home, isHome }: Found,
  { often, isNear, isScored }: Scoring,
): Generator<number, undefined> {
  const partOf = (row: number): (typeof parts)[number] | undefined => {
    const isOften = row < often;
    if (begun.whole.has(row)) return isOften ? 'begunOften' : 'begun';
    const [inside, there] = [begun.byWord.has(row), placed.has(row)];
    if (isOften && (there || (inside && isNear))) return 'insideOften';
    return inside ? 'inside' : there ? 'placed' : undefined;
  };
  const candidatesOf = {
    begunOften: [begun.whole],
    insideOften: isNear ? [begun.byWord, placed] : [placed],
    begun: [begun.whole],
    inside: [begun.byWord],
    placed: [placed],
  } as const;
  for (const part of parts) {
    const end = part.endsWith('Often') ? often : Infinity;
    const others = candidatesOf[part]
      .map((rows) => rows.candidates())
      .reduce((one, other) => firstOfBoth(one, other, (a, b) => a - b));
    for (const [next, wantsHome] of [
      [readOf(home), true],
      [others, false],
    ] as const) {
      let last = -1;
      for (let row = next(); row !== undefined && row < end; row = next()) {
        if (row === last || isHome(row) !== wantsHome || isScored(row) || partOf(row) !== part) continue;
        last = row;
        yield row;
      }
    }
  }
  return undefined;
}
