/**
 * Names that begin with what has been typed so far: whole ("ormiston b"), or word by word ("franc barb", "olive ap h").
 * What is missing may still be typed, so that such a name fits entirely, however much longer it is.
 */
import type { NameIndex } from '../index/name-index';
import { longForm } from '../index/normalise';
import { letterCode } from '../index/edit-distance';
import type { WrittenWord } from './read-question';

/** Rows, some of them twice. */
export interface Beginnings {
  /** The name begins with all of it, "The" aside. */
  whole: number[];
  /** Each word typed begins a word of the name, in the same order. */
  byWord: number[];
}

const none: Beginnings = { whole: [], byWord: [] };
/** Shorter texts begin too much to be any use word by word. */
const shortestByWord = 3;
const mostWords = 8;

const codesOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letterCode(letter.charCodeAt(0)));

/** Whether the letters of a row from a word on begin with the letters typed. */
function begins(index: NameIndex, from: number, end: number, asked: Uint8Array): boolean {
  const { sequence, vocabulary } = index;
  const { codes, codesStart } = vocabulary;
  let at = 0;
  for (let place = from; place < end; place++) {
    const word = sequence[place] ?? 0;
    for (let letter = codesStart[word] ?? 0; letter < (codesStart[word + 1] ?? 0); letter++) {
      if (codes[letter] !== asked[at]) return false;
      at++;
      if (at === asked.length) return true;
    }
  }
  return false;
}

/** Whether the words of a row are among the sets one after the other, whatever stands between. */
function inOrder(index: NameIndex, row: number, sets: readonly ReadonlySet<number>[]): boolean {
  const { sequence, sequenceStart } = index;
  const end = sequenceStart[row + 1] ?? 0;
  let found = 0;
  for (let place = sequenceStart[row] ?? 0; place < end && found < sets.length; place++)
    if (sets[found]?.has(sequence[place] ?? 0) === true) found++;
  return found === sets.length;
}

/** Adds the rows in which each of the words begins a word, in their order. */
function addByWord(index: NameIndex, asked: readonly string[], byWord: number[]): void {
  const { rows, rowsStart, vocabulary } = index;
  const fitting: ReadonlySet<number>[] = [];
  let rarest: ReadonlySet<number> | undefined;
  let fewest = Infinity;
  for (const word of asked) {
    const set = vocabulary.beginningWith(word);
    if (set.size === 0) return;
    let size = 0;
    for (const each of set) size += (rowsStart[each + 1] ?? 0) - (rowsStart[each] ?? 0);
    fitting.push(set);
    if (size >= fewest) continue;
    fewest = size;
    rarest = set;
  }
  for (const word of rarest ?? [])
    for (let at = rowsStart[word] ?? 0; at < (rowsStart[word + 1] ?? 0); at++) {
      const row = rows[at] ?? 0;
      if (fitting.length === 1 || inOrder(index, row, fitting)) byWord.push(row);
    }
}

/** Adds the rows whose name begins with the letters, "The" aside. */
function addWhole(index: NameIndex, asked: string, whole: number[]): void {
  const { sequence, sequenceStart, vocabulary } = index;
  const { codes: letters, codesStart } = vocabulary;
  const codes = codesOf(asked);
  // The first word of the name begins with what is asked, or what is asked with it.
  for (const first of vocabulary.beginningWith(asked))
    for (const row of index.begunBy(first)) whole.push(row);
  for (let length = 1; length < asked.length; length++) {
    const first = vocabulary.number(asked.slice(0, length));
    if (first < 0) continue;
    /** Of the word behind the first one, where what is asked goes on. */
    const goesOn = codes[length];
    for (const row of index.begunBy(first)) {
      const [start, end] = [sequenceStart[row] ?? 0, sequenceStart[row + 1] ?? 0];
      const from = sequence[start] === first ? start : start + 1;
      if (from + 1 < end && letters[codesStart[sequence[from + 1] ?? 0] ?? 0] !== goesOn) continue;
      if (begins(index, from, end, codes)) whole.push(row);
    }
  }
}

/** @param typed as it was written; the last word may go on */
export function findBeginnings(index: NameIndex, typed: readonly WrittenWord[]): Beginnings {
  const words = typed.slice(0, mostWords).map(({ written }) => written);
  const last = words.at(-1);
  if (last === undefined || words.join('').length < 2) return none;
  const before = words.slice(0, -1).flatMap(longForm);
  // "St" may be Saint or the beginning of Stephen.
  const endings = [[last], longForm(last)].filter(
    (ending, at, all) => at === 0 || ending.join('') !== all[0]?.join(''),
  );
  const whole: number[] = [];
  for (const ending of endings) addWhole(index, [...before, ...ending].join(''), whole);
  const byWord: number[] = [];
  if (words.join('').length < shortestByWord) return { whole, byWord };
  for (const ending of endings)
    addByWord(
      index,
      [...before, ...ending].filter((word) => word !== 'the'),
      byWord,
    );
  return { whole, byWord };
}
