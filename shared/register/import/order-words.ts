/**
 * Numbers the words of names by their length, then by their letters: a word is then found by halving, its letters need
 * no place of their own, and words that begin alike stand together (see `vocabulary.ts`).
 */
import { letterCode } from '../index/edit-distance';
import type { PackedSymbols } from '../index/symbols';

/** So many letters of a word, as a number, put it in order; the rest only where those of others are the same. */
const keyLetters = 6;
const choices = 37;
/** A key and a place in one number that is exact. */
const mostPlaces = 2 ** 21;

export interface OrderedWords {
  /** How many words there are of each length, from 0 up. */
  readonly counts: Uint32Array;
  /** The letters of all of them, one after the other, as `letterCode` gives them. */
  readonly codes: Uint8Array;
  /** The new number of each word, by its old one. */
  readonly numbers: Uint32Array;
}

/**
 * @param longest of the words, in letters
 * @throws RangeError when there are more than two million words of one length, which no register has
 */
export function orderWords({ lengths, bytes }: PackedSymbols, longest: number): OrderedWords {
  const size = lengths.length;
  const counts = new Uint32Array(longest + 1);
  const starts = new Uint32Array(size);
  for (let word = 0, at = 0; word < size; word++) {
    const length = lengths[word] ?? 0;
    starts[word] = at;
    at += length;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  const places = new Uint32Array(longest + 2);
  for (let length = 0; length <= longest; length++) {
    if ((counts[length] ?? 0) > mostPlaces)
      throw new RangeError(`its names have more than ${mostPlaces} words of ${length} letters`);
    places[length + 1] = (places[length] ?? 0) + (counts[length] ?? 0);
  }
  const byLength = new Uint32Array(size);
  const keys = new Float64Array(size);
  const next = places.slice();
  for (let word = 0; word < size; word++) {
    const length = lengths[word] ?? 0;
    const place = next[length] ?? 0;
    next[length] = place + 1;
    byLength[place] = word;
    const start = starts[word] ?? 0;
    let key = 0;
    for (let at = 0; at < keyLetters; at++)
      key = key * choices + (at < length ? letterCode(bytes[start + at] ?? 0) + 1 : 0);
    keys[place] = key * mostPlaces + place - (places[length] ?? 0);
  }

  /** Whether the first stands behind the second, by the letters that are in no key. */
  const isBehind = (one: number, other: number, length: number): boolean => {
    for (let at = keyLetters; at < length; at++) {
      const between =
        letterCode(bytes[(starts[one] ?? 0) + at] ?? 0) - letterCode(bytes[(starts[other] ?? 0) + at] ?? 0);
      if (between !== 0) return between > 0;
    }
    return false;
  };
  const order = new Uint32Array(size);
  for (let length = 0; length <= longest; length++) {
    const [from, to] = [places[length] ?? 0, places[length + 1] ?? 0];
    const own = keys.subarray(from, to).sort();
    let last = -1;
    let same = from;
    for (let place = from; place < to; place++) {
      const key = Math.floor((own[place - from] ?? 0) / mostPlaces);
      const word = byLength[from + ((own[place - from] ?? 0) - key * mostPlaces)] ?? 0;
      if (key !== last) [last, same] = [key, place];
      let at = place;
      for (; at > same && isBehind(order[at - 1] ?? 0, word, length); at--) order[at] = order[at - 1] ?? 0;
      order[at] = word;
    }
  }
  const codes = new Uint8Array(bytes.length);
  const numbers = new Uint32Array(size);
  for (let number = 0, filled = 0; number < size; number++) {
    const word = order[number] ?? 0;
    numbers[word] = number;
    const start = starts[word] ?? 0;
    for (let at = start; at < start + (lengths[word] ?? 0); at++)
      codes[filled++] = letterCode(bytes[at] ?? 0);
  }
  return { counts, codes, numbers };
}
