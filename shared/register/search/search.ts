/**
 * Finds establishments by a name that may be misspelt, shortened, in another order, joined or split, with "Ltd"
 * or an area added. Two passes: all rows by the words that they share with the question, weighed by how rare
 * each is; then the best of them letter by letter, with the place where it is known.
 */
import type { Establishment } from '../../schema/establishment';
import type { Candidate, Query } from '../../schema/verdict';
import { askedWords, tellingWords, tells } from './asked-words';
import { candidateOf } from './candidate';
import { textLikeness } from './edit-distance';
import type { NameIndex } from '../index/name-index';
import { placeLikeness, placeWords, type WantedPlace } from './place-likeness';
import { normalisePostcode, postcodeNumber, splitPostcode } from '../index/postcode';
import { gatherRows, wordInRow, type AskedWord } from './search-rows';

/** Weights of the second pass, tuned on misspelt names of the real register (see `scripts/bench`). */
const tuning = {
  /** Rows that are looked at letter by letter. */
  shortlist: 50,
  /** Share of the letters, against that of the words. */
  letters: 0.5,
  /** Share of the words asked for that are found, whatever else the name holds. */
  covered: 0.2,
  /** How fast a misspelt word loses. */
  steepness: 1.5,
  /** What letters in another order of words are worth. */
  otherOrder: 0.97,
  /** Share of the place, when one was asked for. */
  place: 0.2,
  /** A closed one comes after a current one that is as alike. */
  closed: 0.004,
  /** For each word that is found in the address instead of the name. */
  area: 0.01,
  /** When both begin with "The", or neither. */
  article: 0.01,
  longestText: 200,
  mostWords: 16,
} as const;

/** What search needs of an open register, beside the words of the names. */
export interface RowFacts {
  establishment(row: number): Establishment;
  /** Numbers from `postcodeNumber`, by row. */
  readonly postcodes: Uint32Array;
  /** True when not closed. */
  current(row: number): boolean;
}

interface Scored {
  row: number;
  likeness: number;
}

/** The likeness of one row to what is asked. */
function scoreRow(
  index: NameIndex,
  facts: RowFacts,
  row: number,
  asked: readonly AskedWord[],
  withArticle: boolean,
  wanted: WantedPlace,
): number {
  const own: string[] = [];
  let ownWeight = 0;
  for (let at = index.sequenceStart[row] ?? 0; at < (index.sequenceStart[row + 1] ?? 0); at++) {
    const word = index.sequence[at] ?? 0;
    const text = index.text(word);
    own.push(text);
    if (tells(text)) ownWeight += index.weights[word] ?? 0;
  }
  const found = asked.map((word) => ({ ...wordInRow(index, word, row), word }));
  const placeAsked = wanted.postcode !== '' || wanted.town !== '' || wanted.la !== '';
  const establishment =
    placeAsked || found.some(({ likeness }) => likeness === 0) ? facts.establishment(row) : undefined;
  const places = establishment === undefined ? undefined : placeWords(establishment);
  // An area name that somebody added says where, not who: it counts for the place, not against the name.
  const kept = found.filter(({ likeness, word }) => likeness > 0 || places?.has(word.text) !== true);
  const used = kept.length > 0 ? kept : found;

  let [gain, weight] = [0, 0];
  for (const { likeness, word } of used) {
    gain += word.weight * likeness ** tuning.steepness;
    weight += word.weight;
  }
  const shared = Math.min(1, (2 * gain) / (weight + ownWeight || 1));
  const covered = weight === 0 ? 0 : gain / weight;
  const ownTelling = tellingWords(own);
  const whole = ownTelling.join('');
  const inOrder = textLikeness(used.map(({ word }) => word.text).join(''), whole);
  const sorted = [...used].sort((a, b) => a.place - b.place);
  const rearranged = sorted.every((word, at) => word === used[at])
    ? inOrder
    : textLikeness(sorted.map(({ word }) => word.text).join(''), whole) * tuning.otherOrder;
  const letters = Math.max(inOrder, rearranged);
  const name =
    (1 - tuning.letters - tuning.covered) * shared + tuning.letters * letters + tuning.covered * covered;
  const place =
    establishment === undefined || places === undefined
      ? undefined
      : placeLikeness(wanted, establishment, places);
  const both = place === undefined ? name : (1 - tuning.place) * name + tuning.place * place;
  const article = (own[0] === 'the') === withArticle ? tuning.article : 0;
  return (
    both + article - tuning.area * (asked.length - used.length) - (facts.current(row) ? 0 : tuning.closed)
  );
}

/**
 * @param limit how many candidates at most
 * @returns candidates, the likeliest first; `likeness` is that of names, and of places where one was asked for
 */
export function searchNames(index: NameIndex, facts: RowFacts, query: Query, limit: number): Candidate[] {
  const { postcode: typed, rest } = splitPostcode(query.text.slice(0, tuning.longestText));
  const wanted: WantedPlace = {
    postcode: normalisePostcode(query.postcode ?? '') || typed,
    town: query.town ?? '',
    la: query.la ?? '',
  };
  const words = askedWords(index, rest, tuning.mostWords);
  const { rows, asked } = gatherRows(index, tellingWords(words), tuning.shortlist);
  const shortlist = new Set(rows);
  const code = postcodeNumber(wanted.postcode);
  if (code !== 0)
    for (let row = facts.postcodes.indexOf(code); row >= 0; row = facts.postcodes.indexOf(code, row + 1))
      shortlist.add(row);
  const scored = [...shortlist].map((row): Scored => ({
    row,
    likeness: scoreRow(index, facts, row, asked, words[0] === 'the', wanted),
  }));
  scored.sort((a, b) => b.likeness - a.likeness || a.row - b.row);
  return scored.slice(0, limit).map(({ row, likeness }): Candidate => {
    const rounded = Math.round(Math.min(1, Math.max(0, likeness)) * 1000) / 1000;
    return candidateOf(facts.establishment(row), rounded);
  });
}
