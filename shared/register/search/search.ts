/**
 * Finds establishments by a name that may be misspelt, shortened, in another order, joined or split, only begun, or
 * surrounded by an address, a note or a contact. All readings of a question are asked side by side and the best kept:
 * first all rows by the words that they share with it, weighed by how rare each is; then the best of them letter by
 * letter, with the place where it is known; then in the order in which an officer wants to see them.
 */
import type { Query } from '../../schema/verdict';
import type { NameIndex } from '../index/name-index';
import { findBeginnings, type FoundRows } from './beginnings';
import { rowsOfInitials } from './initials';
import { createHitOrder, type Hit } from './order-hits';
import { sameLa } from '../index/local-authority';
import { remembering } from '../index/remembering';
import { readQuestion, type WrittenWord } from './read-question';
import { createRowScorer, type RowFacts } from './score-rows';
import { asFound } from './unscored-rows';

export type { Hit } from './order-hits';
export type { RowFacts } from './score-rows';

/** A longer text is no town, trust or LA alone. */
const mostPlaceWords = 6;
/** England has 153 of them. */
const mostLas = 200;

/** What a code or name of an LA means in the register: its LAs' numbers, and the rows there, ascending. */
interface LaRows {
  readonly las: ReadonlySet<number>;
  readonly rows: Uint32Array;
}

/**
 * @param index whose rows are in the order of `names-in-order.ts`
 * @returns how to search: the rows that may be meant, likeliest first
 */
export function createSearch(
  index: NameIndex,
  facts: RowFacts,
): (query: Query, limit: number, ownLa: string) => Hit[] {
  const score = createRowScorer(index, facts);
  const order = createHitOrder(facts, (row) => index.sameAs(row)[0] ?? row);
  const inLa = remembering(mostLas, (asked: string): LaRows => {
    const las = facts.las.flatMap((own, la) => (sameLa(asked, own) ? [la] : []));
    const rows = Uint32Array.from(las.flatMap((la) => [...facts.rowsOfLa(la)]));
    return { las: new Set(las), rows: rows.sort() };
  });
  /** Rows that are called by something else than their name: initials, a town, a trust, an LA. */
  const calledSo = (text: string, words: readonly WrittenWord[]): number[] => {
    if (words.length > mostPlaceWords) return [];
    const [only, ...others] = words;
    const initials = only === undefined || others.length > 0 ? [] : rowsOfInitials(index, only.written);
    return [...facts.rowsIn(text), ...initials];
  };
  return (query, limit, ownLa) => {
    const question = readQuestion(query.text);
    const [home, there] = [inLa(ownLa), inLa(query.la ?? '')];
    const begun = findBeginnings(index, question.words);
    // Where an LA is asked for, a name of another that begins so is no likelier for that.
    const onlyThere = ({ has, candidates }: FoundRows): FoundRows => ({
      has: (row) => there.las.has(facts.la(row)) && has(row),
      candidates,
    });
    const isAnywhere = there.las.size === 0;
    return order(
      score(query, question, isAnywhere ? [] : [...there.rows].filter((row) => begun.whole.has(row))),
      {
        begun: isAnywhere ? begun : { whole: onlyThere(begun.whole), byWord: onlyThere(begun.byWord) },
        placed: asFound(
          calledSo(query.text, question.words)
            .filter((row) => row < facts.current)
            .sort((a, b) => a - b),
        ),
        home: home.rows,
        isHome: (row) => home.las.has(facts.la(row)),
      },
      limit,
    );
  };
}
