/** What the visits of each of the last school terms found, by providers. */
import { isEssentialUnmet, isUnmet, lineReader } from '../judging/lines';
import { addDays } from '../schema/dates';
import { termOf, termTitle, type Terms } from '../schema/terms';
import type { CountedVisit } from './latest-visits';

const TERMS_SHOWN = 6;

export interface TermFigures {
  /** E.g. "Autumn 2026". */
  readonly title: string;
  /** It has not ended yet. */
  readonly running: boolean;
  /** Providers that were visited in it, with ratings. */
  readonly visited: number;
  /** Of these: with an essential requirement not met at any of the term's visits, and with other gaps alone. */
  readonly essential: number;
  readonly other: number;
}

/**
 * The running term and those before it, oldest first.
 * @param all every visit that counts or once did
 */
export function termFigures(
  all: readonly CountedVisit[],
  terms: Terms,
  asOf: string,
): readonly TermFigures[] {
  const shown = [termOf(terms, asOf)];
  for (let [first] = shown; first && shown.length < TERMS_SHOWN; [first] = shown)
    shown.unshift(termOf(terms, addDays(first.from, -1)));
  return shown.map((term): TermFigures => {
    const { from, to } = term;
    /** Provider id to the gravest: 0 none, 1 a gap, 2 an essential one. */
    const found = new Map<string, number>();
    for (const { visit, framework, instrument, providerId } of all) {
      const { visitDate } = visit.answers;
      if (visitDate < from || visitDate > to) continue;
      const lines = lineReader(framework, instrument)(visit.answers);
      if (lines.every(({ meaning }) => meaning === null)) continue;
      const gravity = lines.some(isEssentialUnmet) ? 2 : lines.some(isUnmet) ? 1 : 0;
      found.set(providerId, Math.max(found.get(providerId) ?? 0, gravity));
    }
    const of = (gravity: number): number => [...found.values()].filter((one) => one === gravity).length;
    return {
      title: termTitle(term),
      running: to >= asOf,
      visited: found.size,
      essential: of(2),
      other: of(1),
    };
  });
}
