/** The words of all names and which rows hold which, ready to be searched. Opened from what `packNames` made. */
import { letterCode, longestWord, prepareWord } from '../search/edit-distance';
import { nameWords } from './normalise';

export interface WordMatch {
  word: number;
  /** 0 to 1. */
  likeness: number;
}

export interface NameIndex {
  readonly rowCount: number;
  readonly wordCount: number;
  /** How much a word tells: the rarer the more. */
  readonly weights: Float32Array;
  /** Sum of the weights of a row's words. */
  readonly rowWeights: Float32Array;
  /** The words of row r are `sequence[sequenceStart[r], sequenceStart[r+1])`. */
  readonly sequence: Uint16Array | Uint32Array;
  readonly sequenceStart: Uint32Array;
  /** The rows with word w are `rows[rowsStart[w], rowsStart[w+1])`, ascending. */
  readonly rows: Uint32Array;
  readonly rowsStart: Uint32Array;
  /** The letters of word w are `codes[codesStart[w], codesStart[w+1])`. */
  readonly codes: Uint8Array;
  readonly codesStart: Uint32Array;
  /** Which letters a word has, as bits. */
  readonly letters: Uint32Array;
  text(word: number): string;
  /** The number of a word that is the same letter by letter, -1 when no name has it. */
  number(word: string): number;
  /** Words like a word, the likest first. With `prefix`, words that begin with it too. */
  like(word: string, prefix: boolean): readonly WordMatch[];
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
const bitOf = (code: number): number => 1 << (code < 26 ? code : 26 + ((code - 26) % 6));

export const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= bitOf(letterCode(word.charCodeAt(at)));
  return bits >>> 0;
};

const mostMatches = 60;
/** Answers of `like` that are kept: most questions share "school", "primary" and the letters typed so far. */
const mostRemembered = 500;
/** Of a word in the index (see `packNames`). */
const longestLength = 64;

export interface PackedNames {
  nameLengths: Uint8Array;
  nameWords: Uint16Array | Uint32Array;
  wordLengths: Uint8Array;
  words: Uint8Array;
}

const runningSum = (lengths: Uint8Array): Uint32Array => {
  const starts = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++) starts[at + 1] = (starts[at] ?? 0) + (lengths[at] ?? 0);
  return starts;
};

export function openNameIndex({
  nameLengths,
  nameWords: sequence,
  wordLengths,
  words,
}: PackedNames): NameIndex {
  const rowCount = nameLengths.length;
  const wordCount = wordLengths.length;
  const sequenceStart = runningSum(nameLengths);
  const codesStart = runningSum(wordLengths);
  const codes = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) codes[at] = letterCode(words[at] ?? 0);
  const letters = new Uint32Array(wordCount);
  for (let word = 0; word < wordCount; word++) {
    let bits = 0;
    for (let at = codesStart[word] ?? 0; at < (codesStart[word + 1] ?? 0); at++)
      bits |= bitOf(codes[at] ?? 0);
    letters[word] = bits;
  }

  // Words in order of length, their letters beside them: a comparison looks only at lengths that could fit.
  const lengthStart = new Uint32Array(longestLength + 2);
  for (let word = 0; word < wordCount; word++) {
    const after = (wordLengths[word] ?? 0) + 1;
    lengthStart[after] = (lengthStart[after] ?? 0) + 1;
  }
  for (let length = 0; length <= longestLength; length++)
    lengthStart[length + 1] = (lengthStart[length + 1] ?? 0) + (lengthStart[length] ?? 0);
  const byLength = new Uint32Array(wordCount);
  const byLengthLetters = new Uint32Array(wordCount);
  const place = lengthStart.slice();
  for (let word = 0; word < wordCount; word++) {
    const length = wordLengths[word] ?? 0;
    const at = place[length] ?? 0;
    byLength[at] = word;
    byLengthLetters[at] = letters[word] ?? 0;
    place[length] = at + 1;
  }

  const rowsStart = new Uint32Array(wordCount + 1);
  for (let at = 0; at < sequence.length; at++) {
    const next = (sequence[at] ?? 0) + 1;
    rowsStart[next] = (rowsStart[next] ?? 0) + 1;
  }
  const weights = new Float32Array(wordCount);
  for (let word = 0; word < wordCount; word++) {
    weights[word] = Math.log(1 + rowCount / Math.max(1, rowsStart[word + 1] ?? 0));
    rowsStart[word + 1] = (rowsStart[word + 1] ?? 0) + (rowsStart[word] ?? 0);
  }
  const rows = new Uint32Array(sequence.length);
  const next = rowsStart.slice();
  const rowWeights = new Float32Array(rowCount);
  for (let row = 0; row < rowCount; row++) {
    let sum = 0;
    for (let at = sequenceStart[row] ?? 0; at < (sequenceStart[row + 1] ?? 0); at++) {
      const word = sequence[at] ?? 0;
      const place = next[word] ?? 0;
      rows[place] = row;
      next[word] = place + 1;
      sum += weights[word] ?? 0;
    }
    rowWeights[row] = sum;
  }

  const text = (word: number): string =>
    String.fromCharCode(...words.subarray(codesStart[word] ?? 0, codesStart[word + 1] ?? 0));
  const startsLike = (word: number, asked: string): boolean => {
    const start = codesStart[word] ?? 0;
    for (let at = 0; at < asked.length; at++) if (words[start + at] !== asked.charCodeAt(at)) return false;
    return true;
  };
  const number = (asked: string): number => {
    if (asked.length > longestLength) return -1;
    const bits = lettersOf(asked);
    for (let at = lengthStart[asked.length] ?? 0; at < (lengthStart[asked.length + 1] ?? 0); at++)
      if (byLengthLetters[at] === bits && startsLike(byLength[at] ?? 0, asked)) return byLength[at] ?? -1;
    return -1;
  };

  const remembered = new Map<string, readonly WordMatch[]>();

  return {
    rowCount,
    wordCount,
    weights,
    rowWeights,
    sequence,
    sequenceStart,
    rows,
    rowsStart,
    codes,
    codesStart,
    letters,
    text,
    number,

    like(asked, prefix) {
      const key = `${prefix ? 'begins' : 'is'} ${asked}`;
      const before = remembered.get(key);
      if (before !== undefined) return before;
      const word = asked.slice(0, longestWord);
      const allowed = allowedDistance(word.length);
      const prepared = prepareWord(word);
      const bits = lettersOf(word);
      const matches: WordMatch[] = [];
      const shortest = Math.max(1, word.length - allowed);
      const longest = Math.min(longestLength, word.length + allowed);
      for (let at = lengthStart[shortest] ?? 0; at < (lengthStart[longest + 1] ?? 0); at++) {
        const otherBits = byLengthLetters[at] ?? 0;
        if (bitCount(bits & ~otherBits) > allowed || bitCount(otherBits & ~bits) > allowed) continue;
        const other = byLength[at] ?? 0;
        const [start, end] = [codesStart[other] ?? 0, codesStart[other + 1] ?? 0];
        const distance = prepared.distanceTo(codes, start, end);
        if (distance <= allowed)
          matches.push({ word: other, likeness: 1 - distance / Math.max(end - start, word.length) });
      }
      if (prefix)
        for (let at = lengthStart[word.length + 1] ?? 0; at < wordCount; at++) {
          const other = byLength[at] ?? 0;
          if ((bits & ~(byLengthLetters[at] ?? 0)) === 0 && startsLike(other, word))
            matches.push({ word: other, likeness: 0.75 + (0.25 * word.length) / (wordLengths[other] ?? 1) });
        }
      const likest = matches.sort((a, b) => b.likeness - a.likeness).slice(0, mostMatches);
      if (remembered.size >= mostRemembered) remembered.clear();
      remembered.set(key, likest);
      return likest;
    },

    same(name) {
      const wanted = nameWords(name).map(number);
      if (wanted.length === 0 || wanted.includes(-1)) return [];
      const rarest = wanted.reduce((a, b) => ((weights[a] ?? 0) >= (weights[b] ?? 0) ? a : b));
      const found: number[] = [];
      for (let at = rowsStart[rarest] ?? 0; at < (rowsStart[rarest + 1] ?? 0); at++) {
        const row = rows[at] ?? 0;
        const start = sequenceStart[row] ?? 0;
        if (row === found.at(-1) || (sequenceStart[row + 1] ?? 0) - start !== wanted.length) continue;
        if (wanted.every((word, place) => sequence[start + place] === word)) found.push(row);
      }
      return found;
    },
  };
}
