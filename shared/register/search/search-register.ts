/** Searches an open register by name. */
import type { Candidate, Query } from '../../schema/verdict';
import { openPlacedRows } from '../index/rows-in-place';
import { candidateOf } from './candidate';
import type { Register } from './open-register';
import { createSearch } from './search';
import { withSuccessors } from './successors';

/** What a first search of each register made ready for the next. */
const ready = new WeakMap<Register, ReturnType<typeof createSearch>>();

function searchOf(register: Register): ReturnType<typeof createSearch> {
  const known = ready.get(register);
  if (known !== undefined) return known;
  const { names, facts, placed } = register.searchable;
  const search = createSearch(names(), { ...facts, rowsIn: openPlacedRows(placed, facts.las).rowsIn });
  ready.set(register, search);
  return search;
}

/**
 * The entries that may be meant, the likeliest first; see `search.ts`.
 * @param ownLa code or name of the officer's own LA, '' for none: its entries come before others as likely
 */
export function searchRegister(register: Register, query: Query, limit = 10, ownLa = ''): Candidate[] {
  const { facts, entryByUrn } = register.searchable;
  const hits = searchOf(register)(query, limit, ownLa).map(({ row, likeness }) =>
    candidateOf(facts.entry(row), likeness),
  );
  return withSuccessors(hits, register.linksOf, entryByUrn).slice(0, limit);
}
