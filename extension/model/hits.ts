/** What the search box lists while an officer types, and in which order. */
import { identify } from '../../shared/register/check/identify';
import { parseQuery } from '../../shared/register/check/parse-query';
import type { Register } from '../../shared/register/index/register-index';
import { candidateOf } from '../../shared/register/search/candidate';
import type { Candidate, Query } from '../../shared/schema/verdict';

const FEWEST_LETTERS = 2;

/** Likenesses about as close as this say nothing about which one is meant; then the officer's own area comes first. */
const SAME = 0.03;

const homeFirst = (candidates: readonly Candidate[], la: string): Candidate[] => {
  const home = la.trim().toLowerCase();
  if (home === '') return [...candidates];
  const isHome = (candidate: Candidate): number => (candidate.la.toLowerCase().includes(home) ? 1 : 0);
  const step = ({ likeness }: Candidate): number => Math.round(likeness / SAME);
  return [...candidates].sort(
    (a, b) => step(b) - step(a) || isHome(b) - isHome(a) || b.likeness - a.likeness,
  );
};

/**
 * What to list while the officer types: the likeliest for a name, the exact ones for a number or postcode.
 * @param ownLa name of the officer's own LA, '' for none: orders what is as alike, and makes nothing certain
 */
export function hitsFor(register: Register, query: Query, limit: number, ownLa = ''): Candidate[] {
  const text = query.text.trim();
  if (text.length < FEWEST_LETTERS) return [];
  if (parseQuery(text).kind === 'name')
    return homeFirst(register.search(query, 2 * limit), ownLa).slice(0, limit);
  const { certain, possible } = identify(register, query);
  return (certain ? [certain] : possible).slice(0, limit).map((row) => candidateOf(row, 1));
}
