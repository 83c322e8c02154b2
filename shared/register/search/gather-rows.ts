/** The first pass of search: which rows share rare words with what is asked. */
import type { NameIndex } from '../index/name-index';
import type { AskedWord } from './match-words';

/** Below this a row shares too little to be worth a second look. */
const leastShared = 0.1;
/** What a word that names an LA counts, before it is known which row is in it. */
const inPlace = 0.3;
/** Allows for rounding. */
const nearly = 0.999_999;

/** The best of many, the first before others that are worth as much, without keeping them all. */
class BestRows {
  /** What a row must be worth more than to be kept. */
  least = leastShared;
  private readonly rows: Uint32Array;
  private readonly values: Float64Array;
  private count = 0;

  constructor(private readonly most: number) {
    this.rows = new Uint32Array(most);
    this.values = new Float64Array(most);
  }

  keep(row: number, value: number): void {
    const { rows, values, most } = this;
    let at = this.count < most ? this.count++ : most - 1;
    for (; at > 0 && (values[at - 1] ?? 0) < value; at--) {
      values[at] = values[at - 1] ?? 0;
      rows[at] = rows[at - 1] ?? 0;
    }
    values[at] = value;
    rows[at] = row;
    if (this.count === most) this.least = values[most - 1] ?? this.least;
  }

  kept(): Iterable<number> {
    return this.rows.subarray(0, this.count);
  }
}

/** @returns how to gather: the rows worth a second look, at most about `2 * most`, for the words of one reading */
export function createGatherer(
  index: NameIndex,
): (asked: readonly AskedWord[], most: number) => ReadonlySet<number> {
  const { rows, rowsStart, rowWeights, rowCount } = index;
  const total = new Float32Array(rowCount);
  const creditedFor = new Uint8Array(rowCount);
  const lightest = rowWeights.reduce((least, own) => (own > 0 && own < least ? own : least), Infinity);
  return (asked, most) => {
    total.fill(0);
    creditedFor.fill(0);
    asked.forEach(({ weight, matches, joinedRows }, place) => {
      const mark = place + 1;
      for (const row of joinedRows.keys()) {
        total[row] = (total[row] ?? 0) + weight;
        creditedFor[row] = mark;
      }
      // The likest first, so that the first credit of a row is its best.
      for (const { word, likeness } of matches) {
        const gain = weight * likeness;
        for (let at = rowsStart[word] ?? 0, end = rowsStart[word + 1] ?? 0; at < end; at++) {
          const row = rows[at] ?? 0;
          if (creditedFor[row] === mark) continue;
          creditedFor[row] = mark;
          total[row] = (total[row] ?? 0) + gain;
        }
      }
    });
    const askedWeight = asked.reduce(
      (sum, { weight, missing, las }) => sum + weight * (las.length > 0 ? inPlace : missing),
      0,
    );
    // Two orders: what is most alike as a whole, and whose name is held most fully among whatever other words.
    const alike = new BestRows(most);
    /** Most rows share only what many share: worth too little, even were the rest of their names next to nothing. */
    let tooLittle = 0;
    const held = new BestRows(most / 2);
    for (let row = 0; row < rowCount; row++) {
      const gain = total[row] ?? 0;
      if (gain <= tooLittle) continue;
      const own = rowWeights[row] ?? 0;
      const likeness = (2 * gain) / (Math.max(askedWeight, gain) + own);
      const share = (gain * gain) / own;
      if (likeness <= alike.least && share <= held.least) continue;
      if (likeness > alike.least) alike.keep(row, likeness);
      if (share > held.least) held.keep(row, share);
      tooLittle =
        nearly * Math.min((alike.least * (askedWeight + lightest)) / 2, Math.sqrt(held.least * lightest));
    }
    return new Set([...alike.kept(), ...held.kept()]);
  };
}
