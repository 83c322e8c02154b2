/**
 * Names that begin with what has been typed so far: whole ("ormiston b"), or word by word ("franc barb", "olive ap h").
 * What is missing may still be typed, so that such a name fits entirely, however much longer it is.
 */
import type { NameIndex } from '../index/name-index';
import { longForm } from '../index/normalise';
import { letterCode } from './edit-distance';
import type { WrittenWord } from './read-question';

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
  const { sequence, sequenceStart, vocabulary, rows, rowsStart } = index;
  const the = vocabulary.number('the');
  const whole = new Set<number>();
  for (const ending of endings) {
    const asked = [...before, ...ending].join('');
    const codes = codesOf(asked);
    // The first word of the name begins with what is asked, or what is asked with it.
    const firsts = new Set(vocabulary.beginningWith(asked));
    for (let length = 1; length < asked.length; length++)
      firsts.add(vocabulary.number(asked.slice(0, length)));
    for (const first of firsts)
      for (
        let at = first < 0 ? 0 : (rowsStart[first] ?? 0);
        at < (first < 0 ? 0 : (rowsStart[first + 1] ?? 0));
        at++
      ) {
        const row = rows[at] ?? 0;
        const [start, end] = [sequenceStart[row] ?? 0, sequenceStart[row + 1] ?? 0];
        const from = sequence[start] === first ? start : start + 1;
        if (sequence[from] !== first || (from > start && sequence[start] !== the)) continue;
        if (begins(index, from, end, codes)) whole.add(row);
      }
  }
  if (words.join('').length < shortestByWord) return { whole: [...whole], byWord: [] };

  const byWord = new Set<number>();
  for (const ending of endings) {
    const asked = [...before, ...ending].filter((word) => word !== 'the');
    const fitting = asked.map((word) => vocabulary.beginningWith(word));
    const sizes = fitting.map((set) => {
      let size = 0;
      for (const word of set) size += (rowsStart[word + 1] ?? 0) - (rowsStart[word] ?? 0);
      return size;
    });
    const rarest = fitting[sizes.indexOf(Math.min(...sizes))];
    for (const word of rarest ?? [])
      for (let at = rowsStart[word] ?? 0; at < (rowsStart[word + 1] ?? 0); at++) {
        const row = rows[at] ?? 0;
        if (whole.has(row) || byWord.has(row)) continue;
        let place = sequenceStart[row] ?? 0;
        const end = sequenceStart[row + 1] ?? 0;
        const fits = fitting.every((set) => {
          while (place < end && !set.has(sequence[place] ?? 0)) place++;
          place++;
          return place <= end;
        });
        if (fits) byWord.add(row);
      }
  }
  return { whole: [...whole], byWord: [...byWord] };
}
