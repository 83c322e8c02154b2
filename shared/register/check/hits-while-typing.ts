/** What the search box lists while an officer types, and in which order. */
import { searchRegister } from '../search/search-register';
import type { Candidate, Query } from '../../schema/verdict';
import type { Register } from '../search/open-register';
import { candidateOf } from '../search/candidate';
import { sameLa } from '../index/local-authority';
import { identify } from './identify';
import { parseQuery } from './parse-query';

const fewestLetters = 2;

/**
 * The likeliest for a name; for a number, postcode, part of one, telephone number or website those that have it, in the
 * officer's own LA first, open ones before closed ones.
 * @param ownLa code or name of the officer's own LA, '' for none: orders, and makes nothing certain
 */
export function hitsWhileTyping(register: Register, query: Query, limit: number, ownLa = ''): Candidate[] {
  const text = query.text.trim();
  if (text.length < fewestLetters) return [];
  if (parseQuery(text).kind === 'name') return searchRegister(register, query, limit, ownLa);
  const { certain, possible } = identify(register, query);
  if (certain !== undefined) return [candidateOf(certain, 1)];
  const order = (home: boolean, closed: boolean): number => Number(closed) * 2 + Number(!home);
  return possible
    .map((row) => ({ row, order: order(sameLa(ownLa, row), row.status === 'closed') }))
    .sort((a, b) => a.order - b.order)
    .slice(0, limit)
    .map(({ row }) => candidateOf(row, 1));
}
