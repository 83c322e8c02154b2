/** Searches an open register by name. */
import type { Candidate, Query } from '../../schema/verdict';
import { RowsByNumber } from '../index/rows-by-number';
import { openPlacedRows } from '../index/rows-in-place';
import { candidateOf } from './candidate';
import type { Register } from './open-register';
import { createSearch, type RowFacts } from './search';
import { withSuccessors } from './successors';

interface ReadySearch {
  readonly facts: RowFacts;
  readonly search: ReturnType<typeof createSearch>;
}

/** What a first search of each register made ready for the next. */
const ready = new WeakMap<Register, ReadySearch>();

/** What is known of the register's rows, by the numbers of `names-in-order.ts`. */
function factsInOrder({ searchable: { names, facts, placed } }: Register): RowFacts {
  const { registerRow, numberOf, often, current } = names();
  const row = (number: number): number => registerRow[number] ?? 0;
  const numbers = (rows: readonly number[]): number[] => rows.map(numberOf);
  const { rowsIn } = openPlacedRows(placed, facts.las);
  let byLa: RowsByNumber | undefined;
  return {
    entry: (number) => facts.entry(row(number)),
    rowsAt: (postcode) => numbers(facts.rowsAt(postcode)),
    la: (number) => facts.la(row(number)),
    las: facts.las,
    often,
    current,
    rowsIn: (name) => numbers(rowsIn(name)),
    rowsOfLa: (la) =>
      (byLa ??= new RowsByNumber(
        facts.las.length,
        registerRow.map((each) => facts.la(each)),
      )).of(la),
  };
}

function searchOf(register: Register): ReadySearch {
  const known = ready.get(register);
  if (known !== undefined) return known;
  const facts = factsInOrder(register);
  const made = { facts, search: createSearch(register.searchable.names().index, facts) };
  ready.set(register, made);
  return made;
}

/**
 * The entries that may be meant, the likeliest first; see `search.ts`.
 * @param ownLa code or name of the officer's own LA, '' for none: its entries come before others as likely
 */
export function searchRegister(register: Register, query: Query, limit = 10, ownLa = ''): Candidate[] {
  const { facts, search } = searchOf(register);
  const hits = search(query, limit, ownLa).map(({ row, likeness }) =>
    candidateOf(facts.entry(row), likeness),
  );
  return withSuccessors(hits, register.linksOf, register.searchable.entryByUrn).slice(0, limit);
}
