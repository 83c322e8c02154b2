/**
 * Numbers the words of names by their length, then by their letters: a word is then found by halving, its letters need
 * no place of their own, and words that begin alike stand together (see `vocabulary.ts`).
 */
import { letterCode } from '../index/edit-distance';
import type { PackedSymbols } from '../index/symbols';

/** Letters and digits. */
const alphabet = 36;

export interface OrderedWords {
  /** How many words there are of each length, from 0 up. */
  readonly counts: Uint32Array;
  /** The letters of all of them, one after the other, as `letterCode` gives them. */
  readonly codes: Uint8Array;
  /** The new number of each word, by its old one. */
  readonly numbers: Uint32Array;
}

type Numbers = Uint32Array<ArrayBuffer>;

/** Words as they were first met: where the letters of each begin, as `letterCode` gives them. */
interface MetWords {
  readonly lengths: Uint8Array;
  readonly starts: Uint32Array;
  readonly codes: Uint8Array;
}

function metWords({ lengths, bytes }: PackedSymbols): MetWords {
  const starts = new Uint32Array(lengths.length);
  for (let word = 0, at = 0; word < lengths.length; word++) {
    starts[word] = at;
    at += lengths[word] ?? 0;
  }
  return { lengths, starts, codes: bytes.map(letterCode) };
}

/** Sorts words by the letter at a place; of those that have the same, the first stays in front. */
function sortByLetter({ starts, codes }: MetWords, words: Numbers, at: number): Numbers {
  const next = new Uint32Array(alphabet + 1);
  for (let place = 0; place < words.length; place++) {
    const after = (codes[(starts[words[place] ?? 0] ?? 0) + at] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let code = 1; code < alphabet; code++) next[code] = (next[code] ?? 0) + (next[code - 1] ?? 0);
  const sorted = new Uint32Array(words.length);
  for (let place = 0; place < words.length; place++) {
    const word = words[place] ?? 0;
    const code = codes[(starts[word] ?? 0) + at] ?? 0;
    const to = next[code] ?? 0;
    sorted[to] = word;
    next[code] = to + 1;
  }
  return sorted;
}

/** The words of one length in the order of their letters: by the last first, so that the first decides. */
function sortWords(met: MetWords, words: readonly number[], length: number): Numbers {
  let sorted = Uint32Array.from(words);
  for (let at = length - 1; at >= 0; at--) sorted = sortByLetter(met, sorted, at);
  return sorted;
}

/** @param longest of the words, in letters */
export function orderWords(packed: PackedSymbols, longest: number): OrderedWords {
  const met = metWords(packed);
  const ofLength: number[][] = Array.from({ length: longest + 1 }, () => []);
  met.lengths.forEach((length, word) => ofLength[length]?.push(word));
  const codes = new Uint8Array(met.codes.length);
  const numbers = new Uint32Array(met.lengths.length);
  let [number, filled] = [0, 0];
  for (const [length, words] of ofLength.entries())
    sortWords(met, words, length).forEach((word) => {
      const start = met.starts[word] ?? 0;
      codes.set(met.codes.subarray(start, start + length), filled);
      filled += length;
      numbers[word] = number++;
    });
  return { counts: Uint32Array.from(ofLength, (words) => words.length), codes, numbers };
}
