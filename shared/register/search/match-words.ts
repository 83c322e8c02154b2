/** Which words of names each word of a question may mean, and how much it tells. */
import type { NameIndex } from '../index/name-index';
import type { WordMatch } from '../index/vocabulary';
import { otherWordsFor } from './asked-words';
import type { QuestionWord } from './read-question';

export interface AskedWord extends QuestionWord {
  /** How much it tells: the rarer the more. */
  weight: number;
  /** Words of names that it is like, the likest first. */
  matches: readonly WordMatch[];
  /** The same, by the word's number. */
  likenessOf: ReadonlyMap<number, number>;
  /** Of these, those that it is a short form of, or the same number otherwise written. */
  forms: ReadonlySet<number>;
  /** Rows in which it stands as two words, "Oak House" for "oakhouse", and which word is the first of them. */
  joinedRows: ReadonlyMap<number, number>;
}

/** A short form or a number written otherwise is nearly as good as the word itself. */
const otherForm = 0.94;
/** Shorter words are not taken for two. */
const shortestJoined = 6;
/** Of a word that is being typed and may go on; the rest by how much of it is there. */
const begun = 0.75;
const noRows: ReadonlyMap<number, number> = new Map();

function rowsWithJoined(index: NameIndex, word: string): ReadonlyMap<number, number> {
  const { vocabulary, rows, rowsStart, sequence, sequenceStart } = index;
  const found = new Map<number, number>();
  for (let at = 2; at <= word.length - 2; at++) {
    const one = vocabulary.number(word.slice(0, at));
    const two = one < 0 ? -1 : vocabulary.number(word.slice(at));
    if (two < 0) continue;
    for (let place = rowsStart[two] ?? 0; place < (rowsStart[two + 1] ?? 0); place++) {
      const row = rows[place] ?? 0;
      const start = sequenceStart[row] ?? 0;
      const end = (sequenceStart[row + 1] ?? 0) - 1;
      for (let first = start; first < end; first++)
        if (sequence[first] === one && sequence[first + 1] === two) found.set(row, first - start);
    }
  }
  return found;
}

/** Words of a street with its number count for little: no name stands there. */
const inStreet = 0.2;

const formsOf = ({ vocabulary }: NameIndex, text: string): number[] =>
  otherWordsFor(text)
    .map((other) => vocabulary.number(other))
    .filter((word) => word >= 0);

/** @param mayGoOn true for the last word of what is being typed */
function matchesOf(index: NameIndex, text: string, mayGoOn: boolean): readonly WordMatch[] {
  const { vocabulary } = index;
  const others = formsOf(index, text).map((word): WordMatch => ({ word, likeness: otherForm }));
  const begins = mayGoOn
    ? [...vocabulary.beginningWith(text)].map((word): WordMatch => {
        const length = (vocabulary.codesStart[word + 1] ?? 0) - (vocabulary.codesStart[word] ?? 0);
        return { word, likeness: begun + ((1 - begun) * text.length) / length };
      })
    : [];
  const like = vocabulary.like(text);
  if (others.length + begins.length === 0) return like;
  const best = new Map<number, number>();
  for (const { word, likeness } of [...like, ...others, ...begins])
    best.set(word, Math.max(likeness, best.get(word) ?? 0));
  const weightOf = (word: number): number => index.weights[word] ?? 0;
  return [...best]
    .map(([word, likeness]) => ({ word, likeness }))
    .sort((a, b) => b.likeness - a.likeness || weightOf(a.word) - weightOf(b.word));
}

export function matchWords(index: NameIndex, words: readonly QuestionWord[]): AskedWord[] {
  // A word that no name has tells more than any: but how much cannot be known, so it counts as a middling one.
  const unknown = Math.log(1 + index.rowCount) * 0.6;
  return words.map((word, at) => {
    const matches = matchesOf(index, word.text, at === words.length - 1 && word.text.length >= 2);
    const [best] = matches;
    return {
      ...word,
      weight:
        (best === undefined ? unknown : (index.weights[best.word] ?? 0)) * (word.inStreet ? inStreet : 1),
      matches,
      forms: new Set(formsOf(index, word.text)),
      likenessOf: new Map(matches.map((match) => [match.word, match.likeness])),
      joinedRows: word.text.length < shortestJoined ? noRows : rowsWithJoined(index, word.text),
    };
  });
}
