/**
 * Finds establishments by a name that may be misspelt, shortened, in another order, joined or split, only begun, or
 * surrounded by an address, a note or a contact. All readings of a question are asked side by side and the best kept:
 * first all rows by the words that they share with it, weighed by how rare each is; then the best of them letter by
 * letter, with the place where it is known; then in the order in which an officer wants to see them.
 */
import type { Query } from '../../schema/verdict';
import type { NameIndex } from '../index/name-index';
import { findBeginnings } from './beginnings';
import { rowsOfInitials } from './initials';
import { createHitOrder, type Hit } from './order-hits';
import { sameLa } from '../index/local-authority';
import { remembering } from '../index/remembering';
import { readQuestion, type WrittenWord } from './read-question';
import { createRowScorer, type RowFacts } from './score-rows';

export type { Hit } from './order-hits';
export type { RowFacts } from './score-rows';

/** A longer text is no town, trust or LA alone. */
const mostPlaceWords = 6;
/** England has 153 of them. */
const mostLas = 200;

/** @returns how to search: the rows that may be meant, likeliest first */
export function createSearch(
  index: NameIndex,
  facts: RowFacts,
): (query: Query, limit: number, ownLa: string) => Hit[] {
  const score = createRowScorer(index, facts);
  const { rowCount, sequenceStart } = index;
  const order = createHitOrder({
    rowCount,
    facts,
    nameOf: (row) => index.sameAs(row)[0] ?? row,
    lengthOf: (row) => (sequenceStart[row + 1] ?? 0) - (sequenceStart[row] ?? 0),
  });
  /** Numbers of the LAs that a code or name means. */
  const numbersOf = remembering(
    mostLas,
    (asked: string): ReadonlySet<number> =>
      new Set(facts.las.flatMap((own, la) => (sameLa(asked, own) ? [la] : []))),
  );
  /** Rows that are called by something else than their name: initials, a town, a trust, an LA. */
  const calledSo = (text: string, words: readonly WrittenWord[]): number[] => {
    if (words.length > mostPlaceWords) return [];
    const [only, ...others] = words;
    const initials = only === undefined || others.length > 0 ? [] : rowsOfInitials(index, only.written);
    return [...facts.rowsIn(text), ...initials];
  };
  return (query, limit, ownLa) => {
    const question = readQuestion(query.text);
    const [home, there] = [numbersOf(ownLa), numbersOf(query.la ?? '')];
    const isThere = (row: number): boolean => there.has(facts.la(row));
    const all = findBeginnings(index, question.words);
    // Where an LA is asked for, a name of another that begins so is no likelier for that.
    const begun =
      there.size === 0 ? all : { whole: all.whole.filter(isThere), byWord: all.byWord.filter(isThere) };
    return order(
      {
        scored: score(query, question, there.size === 0 ? [] : begun.whole),
        begun,
        placed: calledSo(query.text, question.words),
        isHome: (row) => home.has(facts.la(row)),
      },
      limit,
    );
  };
}
