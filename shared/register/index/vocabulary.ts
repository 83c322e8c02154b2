/**
 * Every word that a name in the register has, and which of them are like a word that somebody typed. Words are numbered
 * by their length, then by their letters (see `order-words.ts`), so that nothing need be made before one is looked up.
 */
import { letterCode, longestWord, prepareWord } from './edit-distance';
import { remembering } from './remembering';

export interface WordMatch {
  word: number;
  /** 0 to 1. */
  likeness: number;
}

export interface Vocabulary {
  readonly size: number;
  /** The letters of word w are `codes[codesStart[w], codesStart[w+1])`. */
  readonly codes: Uint8Array;
  readonly codesStart: Uint32Array;
  text(word: number): string;
  /** The number of a word that is the same letter by letter, -1 when no name has it. */
  number(word: string): number;
  /** Words like a word, slips allowed, the likest first; of those that are as alike the shortest, then that of most names. */
  like(word: string): readonly WordMatch[];
  /** Words that begin with a text, itself among them. */
  beginningWith(text: string): ReadonlySet<number>;
}

/** How many letters may differ in a word of a length. */
const allowedDistance = (length: number): number => (length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3);

/** Whether more than so many bits are set. */
const hasMore = (bits: number, most: number): boolean => {
  let rest = bits;
  for (let taken = 0; taken < most; taken++) rest &= rest - 1;
  return rest !== 0;
};

/** Letters as bits 0 to 25, digits shared among 26 to 31. */
const bitOf = (code: number): number => 1 << (code < 26 ? code : 26 + ((code - 26) % 6));

const lettersOf = (word: string): number => {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= bitOf(letterCode(word.charCodeAt(at)));
  return bits >>> 0;
};

const mostMatches = 60;
/** Answers that are kept: most questions share "school", "primary" and the letters typed so far. */
const mostRemembered = 1_000;

const letterOf = (code: number): string => String.fromCharCode(code < 26 ? code + 97 : code - 26 + 48);

/**
 * @param counts how many words there are of each length, from 0 up
 * @param codes the letters of all words, one after the other
 * @param uses how often each word stands in a name
 */
export function openVocabulary(counts: Uint32Array, codes: Uint8Array, uses: Uint32Array): Vocabulary {
  const longest = counts.length - 1;
  const size = counts.reduce((sum, count) => sum + count, 0);
  const codesStart = new Uint32Array(size + 1);
  /** The first word of each length, and where its letters begin. */
  const firsts = new Uint32Array(counts.length + 1);
  const begins = new Uint32Array(counts.length + 1);
  for (let length = 0, word = 0, at = 0; length < counts.length; length++) {
    for (let left = counts[length] ?? 0; left > 0; left--) {
      codesStart[word++] = at;
      at += length;
    }
    firsts[length + 1] = word;
    begins[length + 1] = at;
  }
  codesStart[size] = codes.length;

  /** Of the words of a length, the first, from 0, that does not stand before a text of at most so many letters. */
  const firstNotBefore = (text: string, length: number, orBeginning: boolean): number => {
    let [from, to] = [0, counts[length] ?? 0];
    while (from < to) {
      const middle = (from + to) >>> 1;
      const start = (begins[length] ?? 0) + middle * length;
      let differs = orBeginning ? -1 : 0;
      for (let at = 0; at < text.length; at++) {
        const between = (codes[start + at] ?? 0) - letterCode(text.charCodeAt(at));
        if (between === 0) continue;
        differs = between;
        break;
      }
      if (differs < 0) from = middle + 1;
      else to = middle;
    }
    return from;
  };

  const lengthOf = (word: number): number => (codesStart[word + 1] ?? 0) - (codesStart[word] ?? 0);

  /** The letters of each word as bits, made out for those of a length when one like them is looked for. */
  const letters = new Uint32Array(size);
  const areKnown = new Uint8Array(counts.length);
  const learnLetters = (length: number): void => {
    areKnown[length] = 1;
    let at = begins[length] ?? 0;
    for (let word = firsts[length] ?? 0; word < (firsts[length + 1] ?? 0); word++) {
      let bits = 0;
      for (const end = at + length; at < end; at++) bits |= bitOf(codes[at] ?? 0);
      letters[word] = bits;
    }
  };

  return {
    size,
    codes,
    codesStart,
    text: remembering(mostRemembered * 4, (word: number) => {
      let text = '';
      for (let at = codesStart[word] ?? 0; at < (codesStart[word + 1] ?? 0); at++)
        text += letterOf(codes[at] ?? 0);
      return text;
    }),

    number(text) {
      const length = text.length;
      if (length > longest) return -1;
      const place = firstNotBefore(text, length, false);
      if (place === counts[length]) return -1;
      const start = (begins[length] ?? 0) + place * length;
      for (let at = 0; at < length; at++)
        if (codes[start + at] !== letterCode(text.charCodeAt(at))) return -1;
      return (firsts[length] ?? 0) + place;
    },

    like: remembering(mostRemembered, (text: string) => {
      const asked = text.slice(0, longestWord);
      const allowed = allowedDistance(asked.length);
      const prepared = prepareWord(asked);
      const bits = lettersOf(asked);
      const matches: WordMatch[] = [];
      for (
        let length = Math.max(1, asked.length - allowed);
        length <= Math.min(longest, asked.length + allowed);
        length++
      ) {
        if (areKnown[length] === 0) learnLetters(length);
        const most = Math.max(length, asked.length);
        for (let word = firsts[length] ?? 0; word < (firsts[length + 1] ?? 0); word++) {
          const others = letters[word] ?? 0;
          if (hasMore(bits & ~others, allowed) || hasMore(others & ~bits, allowed)) continue;
          const start = codesStart[word] ?? 0;
          const distance = prepared.distanceTo(codes, start, start + length);
          if (distance <= allowed) matches.push({ word, likeness: 1 - distance / most });
        }
      }
      const order = (a: WordMatch, b: WordMatch): number =>
        b.likeness - a.likeness ||
        lengthOf(a.word) - lengthOf(b.word) ||
        (uses[b.word] ?? 0) - (uses[a.word] ?? 0);
      return matches.sort(order).slice(0, mostMatches);
    }),

    beginningWith: remembering(mostRemembered, (text: string) => {
      const found = new Set<number>();
      for (let length = Math.max(1, text.length); length <= longest; length++) {
        if ((counts[length] ?? 0) === 0) continue;
        const first = firsts[length] ?? 0;
        const end = first + firstNotBefore(text, length, true);
        for (let word = first + firstNotBefore(text, length, false); word < end; word++) found.add(word);
      }
      return found;
    }),
  };
}
