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
import { orderHits, type Hit } from './order-hits';
import { sameLa } from '../index/local-authority';
import { readQuestion, type WrittenWord } from './read-question';
import { createRowScorer, type RowFacts } from './score-rows';

export type { Hit } from './order-hits';
export type { RowFacts } from './score-rows';

/** A longer text is no town, trust or LA alone. */
const mostPlaceWords = 6;

/** @returns how to search: the rows that may be meant, likeliest first */
export function createSearch(
  index: NameIndex,
  facts: RowFacts,
): (query: Query, limit: number, ownLa: string) => Hit[] {
  const score = createRowScorer(index, facts);
  const { sequenceStart } = index;
  /** The LA last asked for as the own one, and its numbers. */
  let [homeOf, home]: [string, ReadonlySet<number>] = ['', new Set()];
  /** Rows that are called by something else than their name: initials, a town, a trust, an LA. */
  const calledSo = (text: string, words: readonly WrittenWord[]): number[] => {
    if (words.length > mostPlaceWords) return [];
    const [only, ...others] = words;
    const initials = only === undefined || others.length > 0 ? [] : rowsOfInitials(index, only.written);
    return [...facts.rowsIn(text), ...initials];
  };
  return (query, limit, ownLa) => {
    const question = readQuestion(query.text);
    if (ownLa !== homeOf)
      [homeOf, home] = [ownLa, new Set(facts.las.flatMap((own, la) => (sameLa(ownLa, own) ? [la] : [])))];
    return orderHits(
      score(query, question),
      findBeginnings(index, question.words),
      calledSo(query.text, question.words),
      facts,
      (row) => index.sameAs(row)[0] ?? row,
      (row) => (sequenceStart[row + 1] ?? 0) - (sequenceStart[row] ?? 0),
      (row) => home.has(facts.la(row)),
      limit,
    );
  };
}
