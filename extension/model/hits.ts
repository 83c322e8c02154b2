/** What the search box lists while an officer types, and in which order. */
import { identify } from '../../shared/register/check/identify';
import { parseQuery } from '../../shared/register/check/parse-query';
import type { Register } from '../../shared/register/index/register-index';
import { candidateOf } from '../../shared/register/search/candidate';
import type { Candidate, Query } from '../../shared/schema/verdict';

const FEWEST_LETTERS = 2;

/**
 * What to list while the officer types: the likeliest for a name, the exact ones for a number or postcode.
 * @param ownLa name of the officer's own LA, '' for none: orders what is as alike, and makes nothing certain
 */
export function hitsFor(register: Register, query: Query, limit: number, ownLa = ''): Candidate[] {
  const text = query.text.trim();
  if (text.length < FEWEST_LETTERS) return [];
  if (parseQuery(text).kind === 'name') return register.search(query, limit, ownLa);
  const { certain, possible } = identify(register, query);
  return (certain ? [certain] : possible).slice(0, limit).map((row) => candidateOf(row, 1));
}
