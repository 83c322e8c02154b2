/** How well the name of one row fits the words of a question. */
import type { NameIndex } from '../index/name-index';
import { isCore, isKind, missingCost, missingElsewhere, tells } from './asked-words';
import { textLikeness } from '../index/edit-distance';
import type { AskedWord } from './match-words';

/** Weights, tuned on misspelt names of the real register (see `scripts/bench`). */
const tuning = {
  /** Share of the letters, against that of the words. */
  letters: 0.5,
  /** Share of the words asked for that are found, whatever else the name holds. */
  covered: 0.2,
  /** How fast a misspelt word loses. */
  steepness: 1.5,
  /** What letters in another order of words are worth. */
  otherOrder: 0.97,
  /** A missing word that costs less than this is no letter of the name. */
  inName: 0.6,
  /** How much of it is lost when no word is shared that tells one name from another. */
  core: 0.3,
  /** Lost when it says another kind than was asked for: an academy for a school. */
  otherKind: 0.15,
  /** Lost when a telling word of another part of the text is neither in the name nor in the address. */
  unexplained: 0.06,
  /** Lost at most, twice, by a name that holds all that was asked: of its telling words, and of all, that were left out. */
  leftOut: 0.05,
  /** A word that is less like one of the name is not held by it. */
  held: 0.8,
  /** For a name that has every word asked for, "and" and "the" too, in their order. */
  everyWord: 0.03,
  /** For one of those that begins with the first of them. */
  sameFirst: 0.01,
  /** Taken from it for each further word that was left out, at most so many. */
  furtherLeft: 0.01,
  mostFurther: 2,
} as const;

export interface NameScore {
  /** 0 to 1. */
  likeness: number;
  /** What puts it before others that are about as alike. */
  ahead: number;
  /** Words asked for that the name lacks. */
  missing: readonly AskedWord[];
}

/** Of a name in the index (see `packNames`). */
const mostWords = 255;

interface Found {
  word: AskedWord;
  /** 0 when the row has nothing like it. */
  likeness: number;
  /** Which word of the row, counted from 0, and how many. */
  place: number;
  words: number;
  /** What was meant by it: the word itself, or what it is a short form of. */
  meant: string;
}

/** @param after where the word before it was found, and on: of two that are alike, the one from there on is meant */
function find(index: NameIndex, word: AskedWord, row: number, after: number): Found {
  const start = index.sequenceStart[row] ?? 0;
  const end = index.sequenceStart[row + 1] ?? 0;
  let [likeness, place] = [0, 0];
  for (let at = start; at < end; at++) {
    const alike = word.likenessOf.get(index.sequence[at] ?? 0) ?? 0;
    if (alike > likeness || (alike === likeness && alike > 0 && place < after && at - start >= after))
      [likeness, place] = [alike, at - start];
  }
  const joined = likeness < 1 ? word.joinedRows.get(row) : undefined;
  if (joined !== undefined) return { word, likeness: 1, place: joined, words: 2, meant: word.text };
  const number = index.sequence[start + place] ?? 0;
  const meant = likeness > 0 && word.forms.has(number) ? index.vocabulary.text(number) : word.text;
  return { word, likeness, place, words: 1, meant };
}

/** The part of the text that has most of the name. */
function partOf(found: readonly Found[]): number {
  const first = found[0]?.word.part ?? 0;
  if (found.every(({ word }) => word.part === first)) return first;
  const gains = new Map<number, number>();
  for (const { word, likeness } of found)
    gains.set(word.part, (gains.get(word.part) ?? 0) + word.weight * likeness);
  let [part, most] = [first, 0];
  for (const [each, gain] of gains) if (gain > most) [part, most] = [each, gain];
  return part;
}

/** Fewer words stand in too many names. */
const fewestHeld = 3;

/** Whether a name has all the words asked for, small ones too, in their order: a word of it was left out. */
function holdsInOrder(found: readonly Found[]): boolean {
  let next = 0;
  for (const { likeness, place, words } of found) {
    if (likeness < tuning.held || place < next) return false;
    next = place + words;
  }
  return found.length >= fewestHeld;
}

/** @returns how to score a row with its LA's number and, where its address was looked at, the words of that */
export function createNameScorer(
  index: NameIndex,
  asked: readonly AskedWord[],
): (row: number, la: number, address?: ReadonlySet<string>) => NameScore {
  const { vocabulary, sequence, sequenceStart, weights } = index;
  /** How well each word of the row that is being scored is matched; 0 where it is not. */
  const matched = new Float64Array(mostWords);

  return (row, la, address) => {
    let after = 0;
    const found = asked.map((word) => {
      const each = find(index, word, row, after);
      if (each.likeness > 0) after = each.place + each.words;
      return each;
    });
    const part = partOf(found);
    let [gain, weight] = [0, 0];
    let [askedCore, foundCore] = [0, 0];
    let letters = '';
    let [lacksKind, unexplained] = [false, false];
    const used: Found[] = [];
    matched.fill(0);
    for (const each of found) {
      const { word, likeness, place, words } = each;
      const isHere = word.las.includes(la) || address?.has(word.text) === true;
      const elsewhere = word.part !== part || word.inStreet;
      const cost = likeness > 0 ? 1 : isHere ? 0 : elsewhere ? missingElsewhere(word.text) : word.missing;
      gain += word.weight * likeness ** tuning.steepness;
      weight += word.weight * cost;
      if (isCore(word.text)) {
        askedCore += word.weight * cost;
        foundCore += word.weight * likeness;
      }
      for (let at = place; likeness > 0 && at < place + words; at++)
        matched[at] = Math.max(likeness, matched[at] ?? 0);
      if (likeness === 0 && elsewhere && !isHere && cost > 0 && isCore(word.text)) unexplained = true;
      if (likeness === 0 && !elsewhere && !isHere) lacksKind ||= isKind(word.text);
      if (cost < tuning.inName || (likeness > 0 && !tells(word.text))) continue;
      used.push(each);
      letters += each.meant;
    }

    let own = '';
    let [ownWeight, ownCore, matchedCore, matchedWeight] = [0, 0, 0, 0];
    let otherKind = false;
    const start = sequenceStart[row] ?? 0;
    for (let at = start; at < (sequenceStart[row + 1] ?? 0); at++) {
      const word = sequence[at] ?? 0;
      const text = vocabulary.text(word);
      const told = matched[at - start] === 0 ? undefined : matched[at - start];
      const cost = told === undefined ? missingCost(text) : 1;
      ownWeight += (weights[word] ?? 0) * cost;
      if (told !== undefined) matchedWeight += (weights[word] ?? 0) * told;
      if (isCore(text)) {
        ownCore += weights[word] ?? 0;
        matchedCore += (weights[word] ?? 0) * (told ?? 0);
      }
      // Words of its kind are often left out, the common ones most.
      if (tells(text) && (told !== undefined || isCore(text))) own += text;
      else if (told === undefined && missingCost(text) < 1) otherKind ||= isKind(text);
    }
    const shared = Math.min(1, (2 * gain) / (weight + ownWeight || 1));
    const covered = weight === 0 ? 0 : Math.min(1, gain / weight);
    const inOrder = textLikeness(letters, own);
    const sorted = [...used].sort((a, b) => a.place - b.place);
    const rearranged = sorted.every((each, at) => each === used[at])
      ? inOrder
      : textLikeness(sorted.map(({ meant }) => meant).join(''), own) * tuning.otherOrder;
    // A name of nothing but shared words is no likelier for the words of its kind that somebody's own name has.
    const core = ownCore > 0 ? matchedCore / ownCore : askedCore > 0 ? foundCore / askedCore : 1;
    const holds = holdsInOrder(found);
    const further =
      (sequenceStart[row + 1] ?? 0) - start - found.reduce((sum, { words }) => sum + words, 0) - 1;
    const ahead = !holds
      ? 0
      : tuning.everyWord +
        (found[0]?.place === 0 ? tuning.sameFirst : 0) -
        tuning.furtherLeft * Math.min(tuning.mostFurther, Math.max(0, further));
    const likeness = Math.max(
      holds && ownCore > matchedCore && found.some(({ word }) => isCore(word.text))
        ? covered ** 2 * (1 - tuning.leftOut * (2 - matchedCore / ownCore - matchedWeight / ownWeight))
        : 0,
      ((1 - tuning.letters - tuning.covered) * shared +
        tuning.letters * Math.max(inOrder, rearranged) +
        tuning.covered * covered) *
        (1 - tuning.core + tuning.core * Math.min(1, core)) -
        (lacksKind && otherKind ? tuning.otherKind : 0) -
        (unexplained ? tuning.unexplained : 0),
    );
    return {
      likeness,
      ahead,
      missing: found.filter(({ likeness }) => likeness === 0).map(({ word }) => word),
    };
  };
}
