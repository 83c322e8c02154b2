/**
 * The names of all rows as runs of numbered words in one spelling (see `normalise.ts`), for search. Made once at
 * the import, so that opening an index costs next to nothing.
 */
import { ViewedBytes } from '../../table/viewed-bytes';
import { createByteReader } from '../index/byte-writer';
import type { SectionArray } from '../index/index-file';
import { standsForOthers, nameWords } from '../index/normalise';
import { readWordSymbols } from '../index/read-shapes';
import { orderWords } from './order-words';
import { createSymbolTable, type PackedSymbols, openSymbols } from '../index/symbols';

/** Longer names are cut; the longest in the register has 17 words. */
const mostWords = 255;
const apostrophe = 0x27;
const longestWord = 64;

/**
 * Lower case without apostrophes into `word`, when the bytes are one word that stands for itself.
 * @returns its length, or -1 when only `nameWords` can tell
 */
function plainWord(bytes: Uint8Array, start: number, end: number, word: Uint8Array): number {
  let length = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === apostrophe) continue;
    const letter = byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte;
    const isWord = (letter >= 0x61 && letter <= 0x7a) || (letter >= 0x30 && letter <= 0x39);
    if (!isWord || length === longestWord) return -1;
    word[length++] = letter;
  }
  return length === 0 || standsForOthers(word, length) ? -1 : length;
}

/** A sequence of words by other numbers. */
function numbered(sequence: Uint32Array, numbers: Uint32Array): Uint16Array | Uint32Array {
  const words =
    numbers.length <= 0x10000 ? new Uint16Array(sequence.length) : new Uint32Array(sequence.length);
  for (let at = 0; at < sequence.length; at++) words[at] = numbers[sequence[at] ?? 0] ?? 0;
  return words;
}

/** @param offsets where each row's record starts; its name comes first */
export function packNames(
  records: Uint8Array,
  offsets: Uint32Array,
  symbols: PackedSymbols,
): Record<'nameLengths' | 'nameWords' | 'wordCounts' | 'words', SectionArray> {
  const words = createSymbolTable(1 << 15);
  const texts = openSymbols(symbols.lengths, symbols.bytes);
  const scratch = new ViewedBytes(new Uint8Array(longestWord));
  /** Words in one spelling are of plain letters and digits (see `nameWords`). */
  const wordsOf = (text: string): number[] =>
    nameWords(text).map((word) => {
      const length = Math.min(word.length, longestWord);
      for (let at = 0; at < length; at++) scratch.bytes[at] = word.charCodeAt(at);
      return words.intern(scratch, 0, length, false);
    });
  // Numbered first, so that a number shows whether a word is a single letter.
  const singleLetters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(0x61 + at)).flatMap(
    wordsOf,
  ).length;

  /** Symbol to its word + 1; 0 not seen yet; below 0 the place in `several`, counted from -1 down. */
  const ofSymbol = new Int32Array(symbols.lengths.length);
  const several: number[][] = [];
  const look = (symbol: number): number => {
    const [start, end] = texts.bounds(symbol);
    const length = plainWord(symbols.bytes, start, end, scratch.bytes);
    if (length >= 0) return words.intern(scratch, 0, length, false) + 1;
    const found = wordsOf(texts.text(symbol));
    const [only] = found;
    return only !== undefined && found.length === 1 ? only + 1 : -several.push(found);
  };

  const nameLengths = new Uint8Array(offsets.length);
  let sequence = new Uint32Array(offsets.length * 8 + mostWords);
  let used = 0;
  let from = 0;
  /** Single letters in the name so far: "C of E" is one term in three words. */
  let lone = 0;
  const push = (word: number): void => {
    if (used - from >= mostWords) return;
    sequence[used++] = word;
    if (word < singleLetters) lone += 1;
  };
  const take = (symbol: number): void => {
    let known = ofSymbol[symbol] ?? 0;
    if (known === 0) {
      known = look(symbol);
      ofSymbol[symbol] = known;
    }
    if (known > 0) push(known - 1);
    else for (const word of several[-known - 1] ?? []) push(word);
  };
  const reader = createByteReader(records);
  for (let row = 0; row < offsets.length; row++) {
    if (used + mostWords > sequence.length) {
      const larger = new Uint32Array(sequence.length * 2);
      larger.set(sequence);
      sequence = larger;
    }
    from = used;
    lone = 0;
    reader.at = offsets[row] ?? 0;
    readWordSymbols(reader, take);
    if (lone > 1) {
      // Only the whole name shows which of them belong together.
      const name: string[] = [];
      reader.at = offsets[row] ?? 0;
      readWordSymbols(reader, (symbol) => name.push(texts.text(symbol)));
      used = from;
      wordsOf(name.join(' ')).forEach(push);
    }
    nameLengths[row] = used - from;
  }
  const { counts, codes, numbers } = orderWords(words.finish(), longestWord);
  return {
    nameLengths,
    nameWords: numbered(sequence.subarray(0, used), numbers),
    wordCounts: counts,
    words: codes,
  };
}
