/** Where "not applicable" may stand: one rule for what is read from a form and for answers that come as data. */
import { notApplicableOption } from '../instrument/scale-of';
import type { AskedCriterion } from './lines';

/**
 * Why it may not: the criterion's own text is not conditional; it is a question that is not answered alone; no reason;
 * a rating beside it.
 */
export type Refusal = 'always-applies' | 'not-asked' | 'no-reason' | 'rated-as-well';

/**
 * All that speaks against marking this criterion as not applicable; [] for nothing. An essential one counts as
 * unanswered all the same until somebody has confirmed it.
 */
export function refusalsOf(
  { criterion, asksFor, scale }: AskedCriterion,
  given: {
    readonly reason: string;
    /** Whether it has a rating, too. */
    readonly rated: boolean;
  },
): readonly Refusal[] {
  const offered = scale !== null && notApplicableOption(scale) !== undefined;
  if (criterion.conditional === null && !offered) return ['always-applies'];
  if (asksFor === 'nothing') return ['not-asked'];
  return [
    ...(given.reason.trim() === '' ? (['no-reason'] as const) : []),
    ...(given.rated ? (['rated-as-well'] as const) : []),
  ];
}
