/**
 * Finds establishments by a name that may be misspelt, shortened, in another order, joined or split, with "Ltd"
 * or an area added. Two passes: all rows by the words that they share with the question, weighed by how rare
 * each is; then the best of them letter by letter, with the place where it is known.
 */
import type { Candidate, Query } from '../schema/verdict';
import { textLikeness } from './edit-distance';
import type { NameIndex } from './name-index';
import { nameWords } from './normalise';
import { placeLikeness, placeWords, type WantedPlace } from './place-likeness';
import { normalisePostcode, postcodeNumber, splitPostcode } from './postcode';
import type { RowFacts } from './register-index';
import { gatherRows } from './search-rows';

/** Weights of the second pass, tuned on misspelt names of the real register (see `scripts/bench`). */
const tuning = {
  /** Rows that are looked at letter by letter. */
  shortlist: 60,
  /** Share of the letters, against that of the words. */
  letters: 0.5,
  /** Share of the place, when one was asked for. */
  place: 0.2,
  /** A closed one comes after a current one that is as alike. */
  closed: 0.004,
  longestText: 200,
  mostWords: 16,
} as const;

/** Words that say nothing about which provider is meant. */
const emptyWords: ReadonlySet<string> = new Set(['limited', 'plc', 'llp', 'cic', 'the']);

interface Scored {
  row: number;
  likeness: number;
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
  const all = nameWords(rest).slice(0, tuning.mostWords);
  const telling = all.filter((word) => !emptyWords.has(word));
  const asked = telling.length > 0 ? telling : all;
  const gathered = gatherRows(index, asked, tuning.shortlist);
  if (wanted.postcode !== '') {
    const code = postcodeNumber(wanted.postcode);
    for (let row = facts.postcodes.indexOf(code); row >= 0; row = facts.postcodes.indexOf(code, row + 1))
      if (!gathered.rows.includes(row)) gathered.rows.push(row);
  }
  const scored = gathered.rows.map((row): Scored => {
    const establishment = facts.establishment(row);
    const places = placeWords(establishment);
    const own = nameWords(establishment.name);
    // An area name that somebody added says where, not who: it counts for the place, not against the name.
    const kept = asked.filter(
      (word) => own.includes(word) || !places.has(word) || gathered.matched(row, word),
    );
    const used = kept.length > 0 ? kept : asked;
    const words = gathered.wordLikeness(row, used);
    const ownTelling = own.filter((word) => !emptyWords.has(word));
    const letters = textLikeness(used.join(''), (ownTelling.length > 0 ? ownTelling : own).join(''));
    const added = asked.length > used.length ? 0.01 : 0;
    const name = (1 - tuning.letters) * words + tuning.letters * letters;
    const place = placeLikeness(wanted, establishment, places);
    const both = place === undefined ? name : (1 - tuning.place) * name + tuning.place * place;
    return { row, likeness: both + added - (facts.current(row) ? 0 : tuning.closed) };
  });
  scored.sort((a, b) => b.likeness - a.likeness || a.row - b.row);
  return scored.slice(0, limit).map(({ row, likeness }): Candidate => {
    const { urn, name, statusName, type, la, town, postcode } = facts.establishment(row);
    const rounded = Math.round(Math.min(1, Math.max(0, likeness)) * 1000) / 1000;
    return { urn, name, status: statusName, type, la, town, postcode, likeness: rounded };
  });
}
