/**
 * The same visit handed in twice, as by a second press of the button: one form, one provider, one day. Two officers may
 * have gone together, so nothing is concluded and a person is asked; both count until then, the later one as the latest.
 */
import { placeInTime } from '../county/latest-visits';
import { byText } from '../schema/by-text';
import { longDate, longInstant } from '../schema/dates';
import type { ProblemList } from './problem';
import type { SettledVisit } from './settled';
import { groupBy } from '../schema/lists-by-key';

const keyOf = ({ providerId, visit }: SettledVisit): string =>
  [providerId, visit.framework, visit.instrument, visit.answers.visitDate].join('\n');

/** @param counting visits that count: one that was withdrawn asks nothing any more */
export function addSameVisits(counting: readonly SettledVisit[], problems: ProblemList): void {
  for (const [, group] of groupBy(counting, keyOf)) {
    if (group.length < 2) continue;
    const [first, ...others] = group.sort((a, b) => byText(placeInTime(a.visit), placeInTime(b.visit)));
    if (first === undefined) continue;
    const ids = [first, ...others].map(({ id }) => id);
    const { provider, visitDate } = first.visit.answers;
    const handedIn = [first, ...others].map(
      ({ visit }) => `on ${longInstant(visit.submittedAt)} by ${visit.answers.officer}`,
    );
    problems.add(
      'same-visit',
      // Of the provider: a run that settles one visit alone sees nothing of the other.
      { type: 'provider', id: first.providerId },
      {
        // Another one of that day is asked about anew, though these were settled. Each by its id: with any of them it goes.
        of: [...ids].sort().join(':'),
        values: ids,
        text: `${ids.length} visits to ${provider.name} on ${longDate(visitDate)} were handed in with the same form: ${handedIn.join('; ')}.`,
        whatToDo:
          'If it is one visit, open one of them in This visit and withdraw it. If all of them stand, set Status to Solved.',
        events: [],
      },
    );
  }
}
