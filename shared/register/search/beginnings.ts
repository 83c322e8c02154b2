/**
 * Names that begin with what has been typed so far: whole ("ormiston b"), or word by word ("franc barb", "olive ap h").
 * What is missing may still be typed, so that such a name fits entirely, however much longer it is. A letter or two begin
 * tens of thousands of names, of which eight are listed: they are read one by one, in the order of the index.
 */
import { letterCode } from '../index/edit-distance';
import type { NameIndex } from '../index/name-index';
import { longForm } from '../index/normalise';
import type { Runs } from '../index/rows-by-number';
import { otherNumbers } from './asked-words';
import { firstOfBoth, smallestOfRuns } from './in-order';
import type { WrittenWord } from './read-question';

/** Rows that are found when they are asked for. */
export interface FoundRows {
  readonly has: (row: number) => boolean;
  /** @returns what takes the next of them, ascending, undefined behind the last; others may be among them */
  readonly candidates: () => () => number | undefined;
}

export interface Beginnings {
  /** The name begins with all of it, "The" aside. */
  readonly whole: FoundRows;
  /** Each word typed begins a word of the name, in the same order. */
  readonly byWord: FoundRows;
}

const noRows: FoundRows = { has: () => false, candidates: () => () => undefined };
/** Shorter texts begin too much to be any use word by word. */
const shortestByWord = 3;
const mostWords = 8;
/** Fewer rows are gone through sooner than others are looked for. */
const fewRows = 500;

const ascending = (a: number, b: number): number => a - b;

const allOf = (all: readonly FoundRows[]): FoundRows => ({
  has: (row) => all.some((each) => each.has(row)),
  candidates: () =>
    all
      .map((each) => each.candidates())
      .reduce((one, other) => firstOfBoth(one, other, ascending), noRows.candidates()),
});

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

const rowsOf = ({ rowsStart }: NameIndex, words: ReadonlySet<number>): number => {
  let rows = 0;
  for (const word of words) rows += (rowsStart[word + 1] ?? 0) - (rowsStart[word] ?? 0);
  return rows;
};

/** Words with which a text goes on: those that begin with it, and those that it begins with. */
function goingOn({ vocabulary }: NameIndex, text: string): Set<number> {
  const words = new Set(vocabulary.beginningWith(text));
  for (let length = 1; length < text.length; length++) {
    const word = vocabulary.number(text.slice(0, length));
    if (word >= 0) words.add(word);
  }
  return words;
}

/**
 * Words that names have which begin with the letters: the first word begins with what is asked, or what is asked with it, and
 * then goes on with another, of which there may be fewer rows.
 */
function wordsAtFirst(
  index: NameIndex,
  { starts }: Runs,
  asked: string,
): { readonly first: ReadonlySet<number>; readonly second: ReadonlySet<number> } {
  const { vocabulary } = index;
  const [first, second] = [new Set(vocabulary.beginningWith(asked)), new Set<number>()];
  for (let length = 1; length < asked.length; length++) {
    const word = vocabulary.number(asked.slice(0, length));
    const found = word < 0 ? 0 : (starts[word + 1] ?? 0) - (starts[word] ?? 0);
    if (found === 0) continue;
    const next = found < fewRows ? undefined : goingOn(index, asked.slice(length));
    if (next === undefined || rowsOf(index, next) >= found) first.add(word);
    else for (const each of next) second.add(each);
  }
  return { first, second };
}

/** Rows whose name begins with the letters, "The" aside. */
function wholeRows(index: NameIndex, asked: string): FoundRows {
  const { rows, rowsStart, sequence, sequenceStart, vocabulary } = index;
  const codes = codesOf(asked);
  const the = vocabulary.number('the');
  let words: ReturnType<typeof wordsAtFirst> | undefined;
  return {
    has(row) {
      const [start, end] = [sequenceStart[row] ?? 0, sequenceStart[row + 1] ?? 0];
      return (
        begins(index, start, end, codes) ||
        (sequence[start] === the && start < end && begins(index, start + 1, end, codes))
      );
    },
    candidates: () => {
      const begun = index.begunBy();
      const { first, second } = (words ??= wordsAtFirst(index, begun, asked));
      return firstOfBoth(
        smallestOfRuns(begun, first),
        smallestOfRuns({ rows, starts: rowsStart }, second),
        ascending,
      );
    },
  };
}

/** Rows in which each of the words begins a word, in their order. */
function rowsByWord(index: NameIndex, asked: readonly string[]): FoundRows {
  const { rows, rowsStart, vocabulary } = index;
  const sets = asked.map((word) => vocabulary.beginningWith(word));
  if (sets.length === 0 || sets.some(({ size }) => size === 0)) return noRows;
  let rarest: ReadonlySet<number> | undefined;
  const findRarest = (): ReadonlySet<number> => {
    const counts = sets.map((set) => rowsOf(index, set));
    return sets[counts.indexOf(Math.min(...counts))] ?? new Set();
  };
  return {
    has: (row) => inOrder(index, row, sets),
    candidates: () => smallestOfRuns({ rows, starts: rowsStart }, (rarest ??= findRarest())),
  };
}

/** The words as they are, and with the first number among them in figures or in words: "9 maidens" begins "Nine Maidens". */
function withOtherNumbers(words: readonly string[]): (readonly string[])[] {
  const at = words.findIndex((word) => otherNumbers(word).length > 0);
  const others = otherNumbers(words[at] ?? '');
  return [words, ...others.map((other) => words.map((word, place) => (place === at ? other : word)))];
}

/** @param typed as it was written; the last word may go on */
export function findBeginnings(index: NameIndex, typed: readonly WrittenWord[]): Beginnings {
  const words = typed.slice(0, mostWords).map(({ written }) => written);
  const last = words.at(-1);
  if (last === undefined || words.join('').length < 2) return { whole: noRows, byWord: noRows };
  const before = words.slice(0, -1).flatMap(longForm);
  // "St" may be Saint or the beginning of Stephen.
  const endings = [[last], longForm(last)].filter(
    (ending, at, all) => at === 0 || ending.join('') !== all[0]?.join(''),
  );
  const ways = endings.flatMap((ending) => withOtherNumbers([...before, ...ending]));
  return {
    whole: allOf(ways.map((way) => wholeRows(index, way.join('')))),
    byWord:
      words.join('').length < shortestByWord
        ? noRows
        : allOf(
            ways.map((way) =>
              rowsByWord(
                index,
                way.filter((word) => word !== 'the'),
              ),
            ),
          ),
  };
}
