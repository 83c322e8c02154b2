/**
 * Words that were run together or torn apart: "Acad emy", "stmarys", "oakfieldprimaryschool". They are put right as
 * they were written, before short forms are written out: "emy" is nothing, and "acad" not yet "academy".
 */
import type { NameIndex } from '../index/name-index';
import { longForm } from '../index/normalise';
import { furtherForm, missingCost } from './asked-words';
import type { QuestionWord, WrittenWord } from './read-question';

/** A word that is this much like one of the names was misspelt, not run together. */
const misspelt = 0.8;
/** Shorter words are not taken for two. */
const shortestJoined = 5;

const formsOf = (word: string): readonly string[] => {
  const further = furtherForm(word);
  return further.length > 0 ? further : longForm(word);
};
/** In the spelling of the names; a short form is the words that it stands for. */
export const questionWords = (words: readonly WrittenWord[]): QuestionWord[] =>
  words.flatMap((word) =>
    formsOf(word.written).map((text) => ({ ...word, text, missing: missingCost(text), las: [] })),
  );

const isShortForm = (word: string): boolean => formsOf(word)[0] !== word;

/** What a piece of a run of letters costs: the rarer the word, the more; letters that are no word, most. */
const costs = { unknown: 5, unknownLetter: 2.2, shortForm: 3, piece: 1.5 } as const;
const shortestUnknown = 3;

/** Cuts a run of letters into words of names, of which one may be misspelt; undefined when that makes no sense. */
function cut(index: NameIndex, run: string): string[] | undefined {
  const { vocabulary, weights } = index;
  interface Cut {
    cost: number;
    pieces: string[];
    unknown: number;
  }
  const best: (Cut | undefined)[] = [{ cost: 0, pieces: [], unknown: 0 }];
  for (let end = 1; end <= run.length; end++)
    for (let start = Math.max(0, end - 20); start < end; start++) {
      const before = best[start];
      if (before === undefined) continue;
      const piece = run.slice(start, end);
      const number = piece.length < 2 ? -1 : vocabulary.number(piece);
      const known = number >= 0 && (piece.length > 2 || (weights[number] ?? 0) < 7);
      const word = isShortForm(piece)
        ? costs.shortForm
        : known
          ? costs.piece + (weights[number] ?? 0)
          : undefined;
      if (word === undefined && (piece.length < shortestUnknown || before.unknown > 0)) continue;
      const cost = before.cost + (word ?? costs.unknown + costs.unknownLetter * piece.length);
      if (cost >= (best[end]?.cost ?? Infinity)) continue;
      best[end] = {
        cost,
        pieces: [...before.pieces, piece],
        unknown: before.unknown + (word === undefined ? 1 : 0),
      };
    }
  const found = best[run.length];
  return found === undefined || found.pieces.length < 2 ? undefined : found.pieces;
}

/** Of a word that one in so many names has: "primary", "school", "church". */
const commonWeight = Math.log(1 + 16);

/**
 * The two words that a word is when both are in many names: "primaryschool" is nobody's name. To look for all the rows in
 * which they stand side by side would cost more than all the rest of the question.
 */
function twoCommon({ vocabulary, weights }: NameIndex, word: string): [string, string] | undefined {
  const isCommon = (part: string): boolean => {
    const number = vocabulary.number(part);
    return number >= 0 && (weights[number] ?? 0) < commonWeight;
  };
  for (let at = 2; at <= word.length - 2; at++) {
    const [one, two] = [word.slice(0, at), word.slice(at)];
    if (isCommon(one) && isCommon(two)) return [one, two];
  }
  return undefined;
}

const churchOfEngland = 'cofe';
/** "CofE" with a slip of the finger: its letters in another order, one doubled or one left out. */
const slippedCofe = (word: string): boolean =>
  word.length >= 3 &&
  word.length <= 5 &&
  /^[cofe]+$/.test(word) &&
  new Set(word).size >= Math.min(4, word.length);

/**
 * The ways to read the words of a question, the first as it stands save for what is certain.
 * @returns at least one, at most three
 */
export function readings(index: NameIndex, written: readonly WrittenWord[]): QuestionWord[][] {
  const { vocabulary } = index;
  const known = (word: string): boolean => vocabulary.number(word) >= 0 || isShortForm(word);
  const whole: WrittenWord[] = [];
  const together: WrittenWord[] = [];
  const apart: WrittenWord[] = [];
  let [mayJoin, maySplit] = [false, false];
  for (let at = 0; at < written.length; at++) {
    const word = written[at];
    const next = written[at + 1];
    if (word === undefined) continue;
    const joined = next?.part === word.part ? word.written + next.written : '';
    const knownParts = known(word.written) && known(next?.written ?? '');
    const join = (): WrittenWord => ({ ...word, written: joined });
    if (joined !== '' && next !== undefined) {
      const likest = knownParts || known(joined) ? 0 : (vocabulary.like(joined)[0]?.likeness ?? 0);
      const neither = !known(word.written) && !known(next.written);
      if ((known(joined) && !knownParts) || (neither && likest >= misspelt)) {
        for (const list of [whole, together, apart]) list.push(join());
        at++;
        continue;
      }
      if (known(joined) && joined.length >= shortestJoined) {
        mayJoin = true;
        together.push(join());
        for (const list of [whole, apart]) list.push(word, next);
        at++;
        continue;
      }
    }
    const common = known(word.written) ? undefined : twoCommon(index, word.written);
    if (common !== undefined) {
      for (const list of [whole, together, apart])
        list.push(...common.map((part) => ({ ...word, written: part })));
      continue;
    }
    const slipped = vocabulary.number(word.written) < 0 && slippedCofe(word.written);
    const one = slipped ? { ...word, written: churchOfEngland } : word;
    whole.push(one);
    together.push(one);
    const likest =
      slipped || known(word.written) || word.written.length < shortestJoined
        ? 1
        : (vocabulary.like(word.written)[0]?.likeness ?? 0);
    const pieces = likest >= misspelt ? undefined : cut(index, word.written);
    if (pieces !== undefined) maySplit = true;
    apart.push(...(pieces ?? [one.written]).map((piece) => ({ ...word, written: piece })));
  }
  return [whole, ...(mayJoin ? [together] : []), ...(maySplit ? [apart] : [])].map(questionWords);
}
