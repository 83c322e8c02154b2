/** When each provider's next visit is due. */
import { textOfRole } from '../instrument/text-of-role';
import type { CountyOptions, DueVisit } from '../schema/county';
import { addMonths, readDate } from '../schema/dates';
import type { Framework } from '../schema/framework';
import { usualSettings } from '../schema/settings';
import type { Visit } from '../schema/visit';
import type { CountedVisit } from './latest-visits';

/** The agreed date of the next visit, ISO; '' where none is given or it is no date. */
export const nextVisitOf = (framework: Framework, { instrument, answers }: Visit): string =>
  readDate(textOfRole(framework, instrument, answers, 'next-visit')) ?? '';

/**
 * One line a provider: the earliest date that was agreed for after its last visit, in whichever framework's form,
 * or else the interval after that visit. Due on the day itself is not overdue.
 */
export function dueVisits(latest: readonly CountedVisit[], options: CountyOptions): readonly DueVisit[] {
  const ofProvider = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const theirs = ofProvider.get(counted.providerId);
    if (theirs) theirs.push(counted);
    else ofProvider.set(counted.providerId, [counted]);
  }
  return [...ofProvider.values()].flatMap((theirs) => {
    const [last] = theirs;
    if (last === undefined) return [];
    const { visitDate: lastVisit, provider } = last.visit.answers;
    const [agreed] = theirs
      .map(({ visit, framework }) => nextVisitOf(framework, visit))
      .filter((date) => date > lastVisit)
      .sort();
    const dueBy =
      agreed ?? addMonths(lastVisit, options.visitIntervalMonths ?? usualSettings.visitIntervalMonths);
    return [
      {
        provider: provider.name,
        lastVisit,
        dueBy,
        overdue: dueBy < options.asOf,
        agreed: agreed !== undefined,
        visitId: last.visit.id,
      },
    ];
  });
}
