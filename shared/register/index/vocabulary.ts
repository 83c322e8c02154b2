/** Every word that a name in the register has, and which of them are like a word that somebody typed. */
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
  /** Words like a word, slips allowed, the likest first. */
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
/** Of a word in the index (see `packNames`). */
const longestLength = 64;

const hashStep = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);
const hashStart = 0x811c9dc5;

/** Letters and digits. */
const alphabet = 36;

/** All words in the order of their first two letters, a word of one letter before those that go on. */
function wordsByHead(
  codes: Uint8Array,
  codesStart: Uint32Array,
  size: number,
): { readonly width: number; readonly start: Uint32Array; readonly words: Uint32Array } {
  const width = alphabet + 1;
  const start = new Uint32Array(alphabet * width + 1);
  const headOf = (word: number): number => {
    const [at, end] = [codesStart[word] ?? 0, codesStart[word + 1] ?? 0];
    return (codes[at] ?? 0) * width + (end - at > 1 ? (codes[at + 1] ?? 0) + 1 : 0);
  };
  for (let word = 0; word < size; word++) {
    const next = headOf(word) + 1;
    start[next] = (start[next] ?? 0) + 1;
  }
  for (let head = 1; head < start.length; head++) start[head] = (start[head] ?? 0) + (start[head - 1] ?? 0);
  const words = new Uint32Array(size);
  const place = start.slice();
  for (let word = 0; word < size; word++) {
    const head = headOf(word);
    const at = place[head] ?? 0;
    words[at] = word;
    place[head] = at + 1;
  }
  return { width, start, words };
}

/** @param words the letters of all words, one after the other, as `packNames` made them */
export function openVocabulary(wordLengths: Uint8Array, words: Uint8Array): Vocabulary {
  const size = wordLengths.length;
  const codesStart = new Uint32Array(size + 1);
  for (let word = 0; word < size; word++)
    codesStart[word + 1] = (codesStart[word] ?? 0) + (wordLengths[word] ?? 0);
  const codes = new Uint8Array(words.length);
  for (let at = 0; at < words.length; at++) codes[at] = letterCode(words[at] ?? 0);

  // Words in order of length, their letters beside them: a comparison looks only at lengths that could fit.
  const lengthStart = new Uint32Array(longestLength + 2);
  for (let word = 0; word < size; word++) {
    const after = (wordLengths[word] ?? 0) + 1;
    lengthStart[after] = (lengthStart[after] ?? 0) + 1;
  }
  for (let length = 0; length <= longestLength; length++)
    lengthStart[length + 1] = (lengthStart[length + 1] ?? 0) + (lengthStart[length] ?? 0);
  const byLength = new Uint32Array(size);
  const byLengthLetters = new Uint32Array(size);
  const place = lengthStart.slice();
  // And a hash table, number + 1 in each slot, to find a word letter by letter.
  const slots = new Uint32Array(1 << (32 - Math.clz32(size * 2)));
  for (let word = 0; word < size; word++) {
    let [bits, hash] = [0, hashStart];
    for (let at = codesStart[word] ?? 0; at < (codesStart[word + 1] ?? 0); at++) {
      bits |= bitOf(codes[at] ?? 0);
      hash = hashStep(hash, words[at] ?? 0);
    }
    const length = wordLengths[word] ?? 0;
    const at = place[length] ?? 0;
    byLength[at] = word;
    byLengthLetters[at] = bits >>> 0;
    place[length] = at + 1;
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = word + 1;
  }

  const startsWith = (word: number, text: string): boolean => {
    const start = codesStart[word] ?? 0;
    for (let at = 0; at < text.length; at++) if (words[start + at] !== text.charCodeAt(at)) return false;
    return true;
  };
  const texts: string[] = [];
  let byHead: ReturnType<typeof headed> | undefined;
  const headed = () => wordsByHead(codes, codesStart, size);

  return {
    size,
    codes,
    codesStart,
    text: (word) =>
      (texts[word] ??= String.fromCharCode(
        ...words.subarray(codesStart[word] ?? 0, codesStart[word + 1] ?? 0),
      )),

    number(text) {
      let hash = hashStart;
      for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at));
      for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const word = (slots[slot] ?? 0) - 1;
        if (word < 0 || (wordLengths[word] === text.length && startsWith(word, text))) return word;
      }
    },

    like: remembering(mostRemembered, (text: string) => {
      const asked = text.slice(0, longestWord);
      const allowed = allowedDistance(asked.length);
      const prepared = prepareWord(asked);
      const bits = lettersOf(asked);
      const matches: WordMatch[] = [];
      const shortest = Math.max(1, asked.length - allowed);
      const longest = Math.min(longestLength, asked.length + allowed);
      for (let at = lengthStart[shortest] ?? 0; at < (lengthStart[longest + 1] ?? 0); at++) {
        const otherBits = byLengthLetters[at] ?? 0;
        if (hasMore(bits & ~otherBits, allowed) || hasMore(otherBits & ~bits, allowed)) continue;
        const word = byLength[at] ?? 0;
        const [start, end] = [codesStart[word] ?? 0, codesStart[word + 1] ?? 0];
        const distance = prepared.distanceTo(codes, start, end);
        if (distance <= allowed)
          matches.push({ word, likeness: 1 - distance / Math.max(end - start, asked.length) });
      }
      return matches.sort((a, b) => b.likeness - a.likeness).slice(0, mostMatches);
    }),

    beginningWith: remembering(mostRemembered, (text: string) => {
      const found = new Set<number>();
      const heads = (byHead ??= headed());
      const [first, second] = [letterCode(text.charCodeAt(0)), letterCode(text.charCodeAt(1))];
      const from = first * heads.width + (text.length > 1 ? second + 1 : 0);
      const to = text.length > 1 ? from + 1 : from + heads.width;
      for (let at = heads.start[from] ?? 0; at < (heads.start[to] ?? 0); at++) {
        const word = heads.words[at] ?? 0;
        if ((wordLengths[word] ?? 0) >= text.length && startsWith(word, text)) found.add(word);
      }
      return found;
    }),
  };
}
