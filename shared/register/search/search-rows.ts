/** The first pass of search: which rows share rare words with what is asked, misspelt, joined or split. */
import { longestWord, prepareWord } from './edit-distance';
import { allowedDistance, bitCount, lettersOf, type NameIndex, type WordMatch } from '../index/name-index';

export interface AskedWord {
  text: string;
  /** How much it tells. */
  weight: number;
  /** Words of names that it is like, the likest first. */
  matches: readonly WordMatch[];
  /** Rows in which two neighbouring words, joined, are like it. */
  joinedRows: Map<number, number>;
}

export interface Gathered {
  /** The rows that share most, best first. */
  rows: number[];
  asked: AskedWord[];
}

/** Below this a row shares too little to be worth a second look. */
const leastShared = 0.15;
/** A word with a match better than this was misspelt, not run together. */
const misspelt = 0.8;
/** Words shorter than this are not taken for two run together. */
const shortestJoined = 6;

/** "Oak House" for "oakhouse". */
function rowsWithJoined(index: NameIndex, asked: string): Map<number, number> {
  const found = new Map<number, number>();
  const { sequence, sequenceStart, letters, codes, codesStart, rowCount, wordCount } = index;
  const allowed = Math.min(2, allowedDistance(asked.length));
  const bits = lettersOf(asked);
  const prepared = prepareWord(asked);
  const joined = new Uint8Array(2 * longestWord);
  // Most words have letters that the asked one lacks, and can be no part of it.
  const fits = new Uint8Array(wordCount);
  for (let word = 0; word < wordCount; word++)
    if (
      bitCount((letters[word] ?? 0) & ~bits) <= allowed &&
      (codesStart[word + 1] ?? 0) - (codesStart[word] ?? 0) < longestWord
    )
      fits[word] = 1;
  for (let row = 0; row < rowCount; row++) {
    const end = (sequenceStart[row + 1] ?? 0) - 1;
    for (let at = sequenceStart[row] ?? 0; at < end; at++) {
      const one = sequence[at] ?? 0;
      if (fits[one] === 0) continue;
      const two = sequence[at + 1] ?? 0;
      if (fits[two] === 0) continue;
      const both = (letters[one] ?? 0) | (letters[two] ?? 0);
      if (bitCount(bits & ~both) > allowed || bitCount(both & ~bits) > allowed) continue;
      const [oneStart, oneEnd] = [codesStart[one] ?? 0, codesStart[one + 1] ?? 0];
      const [twoStart, twoEnd] = [codesStart[two] ?? 0, codesStart[two + 1] ?? 0];
      const length = oneEnd - oneStart + twoEnd - twoStart;
      if (length > asked.length + allowed || length < asked.length - allowed) continue;
      joined.set(codes.subarray(oneStart, oneEnd));
      joined.set(codes.subarray(twoStart, twoEnd), oneEnd - oneStart);
      const distance = prepared.distanceTo(joined, 0, length);
      if (distance > allowed) continue;
      const likeness = 1 - distance / Math.max(length, asked.length);
      if (likeness > (found.get(row) ?? 0)) found.set(row, likeness);
    }
  }
  return found;
}

const strongestOf = (index: NameIndex, matches: readonly WordMatch[]): number => {
  const [best] = matches;
  // A word that no name has tells more than any: but how much cannot be known, so it counts as a middling one.
  return best === undefined ? Math.log(1 + index.rowCount) * 0.6 : (index.weights[best.word] ?? 0);
};

function askedWords(index: NameIndex, texts: readonly string[]): AskedWord[] {
  const asked = texts.map((text, at): AskedWord => {
    const matches = index.like(text, at === texts.length - 1 && text.length >= 2);
    const known = (matches[0]?.likeness ?? 0) >= misspelt;
    const joinable = !known && text.length >= shortestJoined && text.length <= longestWord;
    return {
      text,
      weight: strongestOf(index, matches),
      matches,
      joinedRows: joinable ? rowsWithJoined(index, text) : new Map<number, number>(),
    };
  });
  asked.forEach((word, at) => {
    const next = asked[at + 1];
    if (next === undefined) return;
    // "key stone" for "Keystone": one word of the name is like the two together.
    const together = index.like(word.text + next.text, false).filter(({ likeness }) => likeness >= misspelt);
    for (const part of together.length > 0 ? [word, next] : [])
      part.matches = [...part.matches, ...together].sort((a, b) => b.likeness - a.likeness);
  });
  return asked;
}

/**
 * @param texts words from `nameWords`
 * @param most how many rows to return
 */
export function gatherRows(index: NameIndex, texts: readonly string[], most: number): Gathered {
  const { rows, rowsStart, rowWeights, rowCount } = index;
  const asked = askedWords(index, [...new Set(texts)]);
  const total = new Float32Array(rowCount);
  const creditedFor = new Uint8Array(rowCount);
  asked.forEach(({ weight, matches, joinedRows }, place) => {
    const mark = place + 1;
    for (const [row, likeness] of joinedRows) {
      total[row] = (total[row] ?? 0) + weight * likeness;
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

  const askedWeight = asked.reduce((sum, { weight }) => sum + weight, 0);
  const best: { row: number; share: number }[] = [];
  let least = leastShared;
  for (let row = 0; row < rowCount; row++) {
    const gain = total[row] ?? 0;
    if (gain === 0) continue;
    const share = (2 * gain) / (askedWeight + (rowWeights[row] ?? 0));
    if (share <= least) continue;
    best.push({ row, share });
    if (best.length < most * 4) continue;
    best.sort((a, b) => b.share - a.share);
    best.length = most;
    least = best.at(-1)?.share ?? least;
  }
  best.sort((a, b) => b.share - a.share);
  return { rows: best.slice(0, most).map(({ row }) => row), asked };
}

export interface Found {
  /** 0 to 1. */
  likeness: number;
  /** Which word of the row, counted from 0. */
  place: number;
}

/** How well a word of the question is found in a row, and where. */
export function wordInRow(index: NameIndex, word: AskedWord, row: number): Found {
  const joined = word.joinedRows.get(row) ?? 0;
  const start = index.sequenceStart[row] ?? 0;
  const end = index.sequenceStart[row + 1] ?? 0;
  for (const { word: number, likeness } of word.matches) {
    if (likeness <= joined) break;
    for (let at = start; at < end; at++)
      if (index.sequence[at] === number) return { likeness, place: at - start };
  }
  return { likeness: joined, place: 0 };
}
