/** The first pass of search: which rows share rare words with what is asked, misspelt, joined or split. */
import { prepareWord, letterCode, longestWord } from './edit-distance';
import { allowedDistance, bitCount, lettersOf, type NameIndex, type WordMatch } from './name-index';

export interface Gathered {
  /** The rows that share most, best first. */
  rows: number[];
  /** How well a row's words and some of the asked words cover each other, by weight: 0 to 1. */
  wordLikeness(row: number, words: readonly string[]): number;
  /** True when a row has a word like an asked one. */
  matched(row: number, word: string): boolean;
}

/** Below this a row shares too little to be worth a second look. */
const leastShared = 0.15;

/** Rows in which two neighbouring words, joined, are like `word`: "Oak House" for "oakhouse". */
function rowsWithJoined(index: NameIndex, word: string): Map<number, number> {
  const found = new Map<number, number>();
  const { sequence, sequenceStart, letters, lengths, rowCount, words } = index;
  const allowed = Math.min(2, allowedDistance(word.length));
  const bits = lettersOf(word);
  const prepared = prepareWord(word);
  const codes = new Uint8Array(2 * longestWord);
  const known = new Map<number, number>();
  for (let row = 0; row < rowCount; row++) {
    const end = (sequenceStart[row + 1] ?? 0) - 1;
    for (let at = sequenceStart[row] ?? 0; at < end; at++) {
      const [one, two] = [sequence[at] ?? 0, sequence[at + 1] ?? 0];
      const difference = (lengths[one] ?? 0) + (lengths[two] ?? 0) - word.length;
      if (difference > allowed || difference < -allowed) continue;
      const joinedBits = (letters[one] ?? 0) | (letters[two] ?? 0);
      if (bitCount(bits & ~joinedBits) > allowed || bitCount(joinedBits & ~bits) > allowed) continue;
      const pair = one * 0x200000 + two;
      let likeness = known.get(pair);
      if (likeness === undefined) {
        const joined = `${words[one] ?? ''}${words[two] ?? ''}`.slice(0, longestWord);
        for (let letter = 0; letter < joined.length; letter++)
          codes[letter] = letterCode(joined.charCodeAt(letter));
        const distance = prepared.distanceTo(codes, 0, joined.length);
        likeness = distance > allowed ? 0 : 1 - distance / Math.max(joined.length, word.length);
        known.set(pair, likeness);
      }
      if (likeness > (found.get(row) ?? 0)) found.set(row, likeness);
    }
  }
  return found;
}

/** @param asked words from `nameWords`; @param most how many rows to return */
export function gatherRows(index: NameIndex, asked: readonly string[], most: number): Gathered {
  const { rows, rowsStart, weights, rowWeights, rowCount } = index;
  const strongest = Math.log(1 + rowCount);
  const total = new Float32Array(rowCount);
  const perWord = new Map<string, { weight: number; best: Float32Array; touched: number[] }>();

  const unique = [...new Set(asked)];
  unique.forEach((word) => perWord.set(word, { weight: 0, best: new Float32Array(rowCount), touched: [] }));
  const credit = (word: string, row: number, likeness: number): void => {
    const entry = perWord.get(word);
    if (entry === undefined) return;
    const before = entry.best[row] ?? 0;
    if (before === 0) entry.touched.push(row);
    if (likeness > before) entry.best[row] = likeness;
  };
  const creditAll = (word: string, matches: readonly WordMatch[]): void => {
    for (const { word: number, likeness } of matches)
      for (let at = rowsStart[number] ?? 0; at < (rowsStart[number + 1] ?? 0); at++)
        credit(word, rows[at] ?? 0, likeness);
  };

  unique.forEach((word) => {
    const matches = index.like(word, { prefix: word === asked.at(-1) });
    creditAll(word, matches);
    const exact = index.number(word);
    const entry = perWord.get(word);
    if (entry !== undefined)
      entry.weight =
        exact !== undefined
          ? (weights[exact] ?? 0)
          : Math.min(strongest, ...matches.slice(0, 1).map((match) => weights[match.word] ?? strongest));
    if (exact === undefined && word.length >= 6)
      for (const [row, likeness] of rowsWithJoined(index, word)) credit(word, row, likeness);
  });
  asked.forEach((word, at) => {
    const next = asked[at + 1];
    if (next === undefined) return;
    // "key stone" for "Keystone": one word of the name is like the two together.
    const joined = index.like(word + next, { prefix: false }).filter((match) => match.likeness >= 0.8);
    creditAll(word, joined);
    creditAll(next, joined);
  });
  for (const { weight, best, touched } of perWord.values())
    for (const row of touched) total[row] = (total[row] ?? 0) + weight * (best[row] ?? 0);

  const askedWeight = [...perWord.values()].reduce((sum, { weight }) => sum + weight, 0);
  const shared = (row: number): number =>
    (2 * (total[row] ?? 0)) / (askedWeight + (rowWeights[row] ?? 0) || 1);
  const best: { row: number; share: number }[] = [];
  let least = leastShared;
  for (let row = 0; row < rowCount; row++) {
    if (total[row] === 0) continue;
    const share = shared(row);
    if (share <= least) continue;
    best.push({ row, share });
    if (best.length >= most * 4) {
      best.sort((a, b) => b.share - a.share);
      best.length = most;
      least = best.at(-1)?.share ?? least;
    }
  }
  best.sort((a, b) => b.share - a.share);
  return {
    rows: best.slice(0, most).map(({ row }) => row),
    matched: (row, word) => (perWord.get(word)?.best[row] ?? 0) > 0,
    wordLikeness(row, words) {
      let gain = 0;
      let weight = 0;
      for (const word of new Set(words)) {
        const entry = perWord.get(word);
        if (entry === undefined) continue;
        gain += entry.weight * (entry.best[row] ?? 0);
        weight += entry.weight;
      }
      return Math.min(1, (2 * gain) / (weight + (rowWeights[row] ?? 0) || 1));
    },
  };
}
