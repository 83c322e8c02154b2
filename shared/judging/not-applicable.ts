/** Where "not applicable" may stand: one rule for what is read from a form and for answers that come as data. */
import { notApplicableOption } from '../instrument/scale-of';
import type { AnswersSoFar } from '../schema/answers';
import type { AskedCriterion } from './lines';

/**
 * Why it may not: the criterion's own text is not conditional; it is a question that is not answered alone; no reason;
 * a rating beside it; it is essential and nobody but the visit's officer says so.
 */
export type Refusal = 'always-applies' | 'not-asked' | 'no-reason' | 'rated-as-well' | 'not-confirmed';

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether somebody else than the officer who made the visit is named as agreeing. */
export const isConfirmed = ({
  officer = '',
  secondOfficer = '',
}: Pick<AnswersSoFar, 'officer' | 'secondOfficer'>): boolean =>
  plain(secondOfficer) !== '' && plain(secondOfficer) !== plain(officer);

/** All that speaks against marking this criterion as not applicable; [] for nothing. */
export function refusalsOf(
  { criterion, theme, asksFor, scale }: AskedCriterion,
  given: {
    readonly reason: string;
    /** Whether it has a rating, too. */
    readonly rated: boolean;
    /** See `isConfirmed`. */
    readonly confirmed: boolean;
  },
): readonly Refusal[] {
  const offered = scale !== null && notApplicableOption(scale) !== undefined;
  if (criterion.conditional === null && !offered) return ['always-applies'];
  if (asksFor === 'nothing') return ['not-asked'];
  return [
    ...(given.reason.trim() === '' ? (['no-reason'] as const) : []),
    ...(given.rated ? (['rated-as-well'] as const) : []),
    ...(theme.essential && !given.confirmed ? (['not-confirmed'] as const) : []),
  ];
}
