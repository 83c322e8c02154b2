/** The first pass of search: which rows share rare words with what is asked. */
import type { NameIndex } from '../index/name-index';
import type { AskedWord } from './match-words';

/** Below this a row shares too little to be worth a second look. */
const leastShared = 0.1;
/** What a word that names an LA counts, before it is known which row is in it. */
const inPlace = 0.3;
/** One word of a name in so many rows is common; no more than there are bits in a number. */
const commonShare = 16;
const mostCommon = 32;
/** The most that one question has (see `split-words.ts`). */
const readingsOfOne = 3;
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

/** Words that so many names have that going through them costs more than it tells. */
interface CommonWords {
  has(word: number): boolean;
  /** Rows whose names are nothing but such words. */
  readonly plain: readonly number[];
}

/** A bit for each common word, and the bits of the words that a row has. */
interface CommonBits {
  readonly bitOf: ReadonlyMap<number, number>;
  readonly ofRow: Int32Array;
}

const noBits: CommonBits = { bitOf: new Map(), ofRow: new Int32Array(0) };

function findCommon({ rowsStart, rowCount, sequence, sequenceStart, vocabulary }: NameIndex): CommonWords {
  const size = (word: number): number => (rowsStart[word + 1] ?? 0) - (rowsStart[word] ?? 0);
  const common: number[] = [];
  for (let word = 0; word < vocabulary.size; word++)
    if (size(word) > rowCount / commonShare) common.push(word);
  const isCommon = new Uint8Array(vocabulary.size);
  for (const word of common.sort((a, b) => size(b) - size(a)).slice(0, mostCommon)) isCommon[word] = 1;
  const plain: number[] = [];
  for (let row = 0; row < rowCount; row++) {
    const end = sequenceStart[row + 1] ?? 0;
    let at = sequenceStart[row] ?? 0;
    while (at < end && isCommon[sequence[at] ?? 0] === 1) at++;
    if (at === end) plain.push(row);
  }
  return { has: (word) => isCommon[word] === 1, plain };
}

function bitsOfCommon({ rows, rowsStart, rowCount, vocabulary }: NameIndex, common: CommonWords): CommonBits {
  const ofRow = new Int32Array(rowCount);
  const bitOf = new Map<number, number>();
  for (let word = 0; word < vocabulary.size; word++) {
    if (!common.has(word)) continue;
    const bit = 1 << bitOf.size;
    bitOf.set(word, bit);
    for (let at = rowsStart[word] ?? 0, end = rowsStart[word + 1] ?? 0; at < end; at++) {
      const row = rows[at] ?? 0;
      ofRow[row] = (ofRow[row] ?? 0) | bit;
    }
  }
  return { bitOf, ofRow };
}

/** @returns how to gather: the rows worth a second look, at most about `2 * most`, for the words of one reading */
export function createGatherer(
  index: NameIndex,
): (asked: readonly AskedWord[], most: number) => ReadonlySet<number> {
  const { rows, rowsStart, weights, rowCount } = index;
  const total = new Float32Array(rowCount);
  const creditedFor = new Uint8Array(rowCount);
  /** No name weighs less. */
  let lightest = Infinity;
  for (const own of weights) if (own < lightest) lightest = own;
  const common = findCommon(index);
  /** Made once a first question is answered, which is not kept waiting for it. */
  let bits: CommonBits | undefined;
  let readings = 0;
  const chosen = new Uint32Array(rowCount);
  const isChosen = new Uint8Array(rowCount);

  /**
   * Chooses the rows that have a word that tells, or may be meant by one: another row is not among the likest, and of tens of
   * thousands that share no more than "school" nothing would say which.
   * @returns how many; all where no row has one
   */
  const choose = (asked: readonly AskedWord[]): number => {
    let count = 0;
    const take = (row: number): void => {
      if (isChosen[row] === 1) return;
      isChosen[row] = 1;
      chosen[count++] = row;
    };
    for (const { matches, joinedRows } of asked) {
      for (const row of joinedRows.keys()) take(row);
      const [best] = matches;
      if (best === undefined || common.has(best.word)) continue;
      for (const { word } of matches)
        for (
          let at = rowsStart[word] ?? 0, end = common.has(word) ? at : (rowsStart[word + 1] ?? 0);
          at < end;
          at++
        )
          take(rows[at] ?? 0);
    }
    if (count > 0) {
      common.plain.forEach(take);
      return count;
    }
    isChosen.fill(1);
    return rowCount;
  };

  /**
   * The same for one word alone, as it is while somebody begins to type: what a row is worth falls with the weight of its name, so that
   * of a list most rows are passed over at a look.
   */
  const gatherOne = ({ weight, matches, missing, las }: AskedWord, most: number): ReadonlySet<number> => {
    const askedWeight = weight * (las.length > 0 ? inPlace : missing);
    const [alike, held] = [new BestRows(most), new BestRows(most / 2)];
    const met = new Set<number>();
    for (const { word, likeness } of matches) {
      const gain = Math.fround(weight * likeness);
      const whole = Math.max(askedWeight, gain);
      const heaviest = (): number =>
        Math.max((2 * gain) / alike.least - whole, (gain * gain) / held.least) / nearly;
      let limit = heaviest();
      for (let at = rowsStart[word] ?? 0, end = rowsStart[word + 1] ?? 0; at < end; at++) {
        const row = rows[at] ?? 0;
        const own = index.rowWeight(row);
        // One that was met in the list of a likelier word is worth no more for this one.
        if (own > limit || met.has(row)) continue;
        met.add(row);
        const share = (gain * gain) / own;
        if ((2 * gain) / (whole + own) > alike.least) alike.keep(row, (2 * gain) / (whole + own));
        if (share > held.least) held.keep(row, share);
        limit = heaviest();
      }
    }
    return new Set([...alike.kept(), ...held.kept()]);
  };

  return (asked, most) => {
    const [only, ...others] = asked;
    const isAlone = only !== undefined && others.length === 0 && only.joinedRows.size === 0;
    const areCommon = only?.matches.map(({ word }) => common.has(word)) ?? [];
    // Where only some are common, rows that have nothing else are left out (see `choose`).
    if (isAlone && (areCommon[0] === true || !areCommon.includes(true))) return gatherOne(only, most);
    if (++readings > readingsOfOne) bits ??= bitsOfCommon(index, common);
    const { bitOf, ofRow } = bits ?? noBits;
    const count = choose(asked);
    const all = count === rowCount;
    asked.forEach(({ weight, matches, joinedRows }, place) => {
      const mark = place + 1;
      const credit = (row: number, gain: number): void => {
        if (creditedFor[row] === mark) return;
        creditedFor[row] = mark;
        total[row] = (total[row] ?? 0) + gain;
      };
      for (const row of joinedRows.keys()) credit(row, weight);
      // The likest first, so that the first credit of a row is its best.
      for (const { word, likeness } of matches) {
        const gain = weight * likeness;
        const bit = bitOf.get(word);
        if (bit !== undefined && !all)
          for (let at = 0; at < count; at++) {
            const row = chosen[at] ?? 0;
            if (((ofRow[row] ?? 0) & bit) !== 0) credit(row, gain);
          }
        else
          for (let at = rowsStart[word] ?? 0, end = rowsStart[word + 1] ?? 0; at < end; at++) {
            const row = rows[at] ?? 0;
            if (isChosen[row] === 1) credit(row, gain);
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
    for (let at = 0; at < count; at++) {
      const row = all ? at : (chosen[at] ?? 0);
      const gain = total[row] ?? 0;
      // As they were before the question: clearing all rows for each would cost as much as going through these.
      total[row] = 0;
      creditedFor[row] = 0;
      isChosen[row] = 0;
      if (gain <= tooLittle) continue;
      const own = index.rowWeight(row);
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
