/** The words of all names, which rows hold which, and the names as runs of words. Built when a search first needs it. */
import { letterCode, longestWord, prepareWord } from './edit-distance';
import { nameWords } from './normalise';
import type { Symbols } from './symbols';

export interface WordMatch {
  word: number;
  /** 0 to 1. */
  likeness: number;
}

export interface NameIndex {
  readonly rowCount: number;
  /** Words in the order of first use; their number is their place. */
  readonly words: readonly string[];
  /** How much a word tells: the rarer the more. */
  readonly weights: Float32Array;
  /** Sum of the weights of a row's words. */
  readonly rowWeights: Float32Array;
  /** The words of row r are `sequence[sequenceStart[r], sequenceStart[r+1])`. */
  readonly sequence: Uint32Array;
  readonly sequenceStart: Uint32Array;
  /** The rows with word w are `rows[rowsStart[w], rowsStart[w+1])`, ascending. */
  readonly rows: Uint32Array;
  readonly rowsStart: Uint32Array;
  /** Which letters a word has, as bits. */
  readonly letters: Uint32Array;
  readonly lengths: Uint8Array;
  number(word: string): number | undefined;
  /** Words like a word, the same one first, then by likeness. */
  like(word: string, options: { prefix: boolean }): WordMatch[];
  /** Rows whose whole name is the same in one spelling. */
  same(name: string): number[];
}

/** How many letters may differ in a word of a length. */
export const allowedDistance = (length: number): number =>
  length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3;

export const bitCount = (bits: number): number => {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** Letters as bits 0 to 25, digits shared among 26 to 31. */
export const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) {
    const code = letterCode(word.charCodeAt(at));
    bits |= 1 << (code < 26 ? code : 26 + ((code - 26) % 6));
  }
  return bits >>> 0;
};

const maxMatches = 60;

/**
 * @param offsets where each row's record starts
 * @param readName calls back with the symbol of each word of the name at an offset
 */
export function createNameIndex(
  rowCount: number,
  offsets: Uint32Array,
  readName: (offset: number, each: (symbol: number) => void) => void,
  symbols: Symbols,
): NameIndex {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const wordsOf = (text: string): number[] =>
    nameWords(text).map((word) => {
      const cut = word.slice(0, longestWord);
      let number = numbers.get(cut);
      if (number === undefined) {
        number = words.push(cut) - 1;
        numbers.set(cut, number);
      }
      return number;
    });
  const ofSymbol: (number[] | undefined)[] = new Array<number[] | undefined>(symbols.size);
  const [loneC, loneR] = [wordsOf('c')[0] ?? 0, wordsOf('r')[0] ?? 0];

  let sequence = new Uint32Array(rowCount * 8 + 1024);
  const sequenceStart = new Uint32Array(rowCount + 1);
  let used = 0;
  let current: number[] = [];
  const take = (symbol: number): void => void current.push(symbol);
  for (let row = 0; row < rowCount; row++) {
    current = [];
    readName(offsets[row] ?? 0, take);
    const from = used;
    let lone = false;
    if (used + current.length * 8 > sequence.length) {
      const larger = new Uint32Array(sequence.length * 2 + current.length * 8);
      larger.set(sequence);
      sequence = larger;
    }
    for (const symbol of current) {
      const found = (ofSymbol[symbol] ??= wordsOf(symbols.text(symbol)));
      for (const word of found) {
        sequence[used++] = word;
        if (word === loneC || word === loneR) lone = true;
      }
    }
    if (lone) {
      // "C of E" is one term in three words: only the whole name shows it.
      used = from;
      for (const word of wordsOf(current.map((symbol) => symbols.text(symbol)).join(' ')))
        sequence[used++] = word;
    }
    sequenceStart[row + 1] = used;
  }
  sequence = sequence.slice(0, used);

  const wordCount = words.length;
  const rowsStart = new Uint32Array(wordCount + 1);
  const lastRow = new Int32Array(wordCount).fill(-1);
  const eachOnce = (visit: (word: number, row: number) => void): void => {
    lastRow.fill(-1);
    for (let row = 0; row < rowCount; row++)
      for (let at = sequenceStart[row] ?? 0; at < (sequenceStart[row + 1] ?? 0); at++) {
        const word = sequence[at] ?? 0;
        if (lastRow[word] === row) continue;
        lastRow[word] = row;
        visit(word, row);
      }
  };
  eachOnce((word) => {
    rowsStart[word + 1] = (rowsStart[word + 1] ?? 0) + 1;
  });
  const weights = new Float32Array(wordCount);
  for (let word = 0; word < wordCount; word++) {
    weights[word] = Math.log(1 + rowCount / Math.max(1, rowsStart[word + 1] ?? 0));
    rowsStart[word + 1] = (rowsStart[word + 1] ?? 0) + (rowsStart[word] ?? 0);
  }
  const rows = new Uint32Array(rowsStart[wordCount] ?? 0);
  const next = rowsStart.slice();
  const rowWeights = new Float32Array(rowCount);
  eachOnce((word, row) => {
    const place = next[word] ?? 0;
    rows[place] = row;
    next[word] = place + 1;
    rowWeights[row] = (rowWeights[row] ?? 0) + (weights[word] ?? 0);
  });

  const lengths = Uint8Array.from(words, (word) => word.length);
  const letters = Uint32Array.from(words, lettersOf);
  const codesStart = new Uint32Array(wordCount + 1);
  for (let word = 0; word < wordCount; word++)
    codesStart[word + 1] = (codesStart[word] ?? 0) + (lengths[word] ?? 0);
  const codes = new Uint8Array(codesStart[wordCount] ?? 0);
  words.forEach((word, number) => {
    for (let at = 0; at < word.length; at++)
      codes[(codesStart[number] ?? 0) + at] = letterCode(word.charCodeAt(at));
  });

  return {
    rowCount,
    words,
    weights,
    rowWeights,
    sequence,
    sequenceStart,
    rows,
    rowsStart,
    letters,
    lengths,
    number: (word) => numbers.get(word.slice(0, longestWord)),

    like(asked, { prefix }) {
      const word = asked.slice(0, longestWord);
      const allowed = allowedDistance(word.length);
      const prepared = prepareWord(word);
      const bits = lettersOf(word);
      const matches: WordMatch[] = [];
      for (let other = 0; other < wordCount; other++) {
        const length = lengths[other] ?? 0;
        const otherBits = letters[other] ?? 0;
        if (prefix && length > word.length && word.length >= 2 && (words[other] ?? '').startsWith(word)) {
          matches.push({ word: other, likeness: 0.75 + (0.25 * word.length) / length });
          continue;
        }
        if (length > word.length + allowed || length < word.length - allowed) continue;
        if (bitCount(bits & ~otherBits) > allowed || bitCount(otherBits & ~bits) > allowed) continue;
        const distance = prepared.distanceTo(codes, codesStart[other] ?? 0, codesStart[other + 1] ?? 0);
        if (distance > allowed) continue;
        matches.push({ word: other, likeness: 1 - distance / Math.max(length, word.length) });
      }
      return matches.sort((a, b) => b.likeness - a.likeness).slice(0, maxMatches);
    },

    same(name) {
      const wanted = nameWords(name).map((word) => numbers.get(word.slice(0, longestWord)));
      const known = wanted.filter((word) => word !== undefined);
      if (known.length === 0 || known.length < wanted.length) return [];
      const rarest = known.reduce((a, b) => ((weights[a] ?? 0) >= (weights[b] ?? 0) ? a : b));
      const found: number[] = [];
      for (let at = rowsStart[rarest] ?? 0; at < (rowsStart[rarest + 1] ?? 0); at++) {
        const row = rows[at] ?? 0;
        const start = sequenceStart[row] ?? 0;
        if ((sequenceStart[row + 1] ?? 0) - start !== known.length) continue;
        if (known.every((word, place) => sequence[start + place] === word)) found.push(row);
      }
      return found;
    },
  };
}
