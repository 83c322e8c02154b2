/** When each provider's next visit is due. */
import { textOfRole } from '../instrument/text-of-role';
import { outcomeReached } from '../judging/outcome-reached';
import type { CountyOptions, DueVisit } from '../schema/county';
import { addMonths, longDate, readDate } from '../schema/dates';
import { decisionOf, shortTitleOf, type Framework } from '../schema/framework';
import { addPeriod, periodInWords } from '../schema/period';
import { usualSettings } from '../schema/settings';
import { nextTerm, usualTerms, type Terms } from '../schema/terms';
import type { Visit } from '../schema/visit';
import type { CountedVisit } from './latest-visits';

/** The agreed date of the next visit, ISO; '' where none is given or it is no date. */
export const nextVisitOf = (
  framework: Framework,
  { instrument, answers }: Pick<Visit, 'instrument' | 'answers'>,
): string => readDate(textOfRole(framework, instrument, answers, 'next-visit')) ?? '';

interface Due {
  readonly dueBy: string;
  readonly agreed: boolean;
  readonly rule: string;
}

/** A visit each term: the next one is due before the term after the last visit's ends. */
const byFramework = (
  { visitInterval, ...framework }: Framework,
  lastVisit: string,
  terms: Terms,
): readonly Due[] =>
  visitInterval === undefined
    ? []
    : [
        {
          dueBy: nextTerm(terms, lastVisit).to,
          agreed: false,
          rule: `${shortTitleOf(framework)}: ${visitInterval.text}.`,
        },
      ];

/** An outcome after which the framework wants to see the provider again soon. */
function byOutcome(counted: CountedVisit, { decisions }: CountyOptions): readonly Due[] {
  const { framework, visit } = counted;
  if (framework.outcomes.every(({ within }) => within === undefined)) return [];
  const outcome = outcomeReached(
    framework,
    counted.instrument,
    visit.answers,
    decisions?.get(visit.id)?.label,
  );
  if (outcome?.within === undefined) return [];
  return [
    {
      dueBy: addPeriod(visit.answers.visitDate, outcome.within),
      agreed: false,
      rule: `${shortTitleOf(framework)}: within ${periodInWords(outcome.within)} of “${decisionOf(outcome)}”.`,
    },
  ];
}

/** What makes a provider's next visit due, the agreed date first; the first of the earliest ones counts. */
function duesOf(theirs: readonly CountedVisit[], lastVisit: string, options: CountyOptions): readonly Due[] {
  const { visitIntervalMonths = usualSettings.visitIntervalMonths, terms = usualTerms } = options;
  const concern = options.concerns?.get(theirs[0]?.providerId ?? '');
  const agreed = theirs
    .map(({ visit, framework }) => nextVisitOf(framework, visit))
    .filter((date) => date > lastVisit);
  return [
    ...(concern === undefined
      ? []
      : [{ dueBy: concern, agreed: false, rule: `A concern of ${longDate(concern)}.` }]),
    ...agreed.map((dueBy) => ({ dueBy, agreed: true, rule: 'The date that was agreed.' })),
    ...theirs.flatMap((counted) => byOutcome(counted, options)).filter(({ dueBy }) => dueBy > lastVisit),
    ...theirs.flatMap(({ framework }) => byFramework(framework, lastVisit, terms)),
    {
      dueBy: addMonths(lastVisit, visitIntervalMonths),
      agreed: false,
      rule: `${visitIntervalMonths} ${visitIntervalMonths === 1 ? 'month' : 'months'} after the last visit, by the interval in Settings.`,
    },
  ];
}

/** Only peers have looked: a visit has been due since the first of them did. */
const neverVisited = (since: string): Due => ({
  dueBy: since,
  agreed: false,
  rule: 'No officer’s visit yet: a peer review does not stand for one.',
});

/**
 * One line a provider: the earliest of the dates that were agreed for after its last visit, in whichever framework's
 * form, of what its frameworks ask for, always or after such an outcome, and of the LA's interval. Due on the day itself is not overdue. A visit that no
 * officer made (a peer review) neither puts the date off nor agrees one.
 */
export function dueVisits(latest: readonly CountedVisit[], options: CountyOptions): readonly DueVisit[] {
  const ofProvider = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const theirs = ofProvider.get(counted.providerId);
    if (theirs) theirs.push(counted);
    else ofProvider.set(counted.providerId, [counted]);
  }
  return [...ofProvider.values()].flatMap((theirs) => {
    const byOfficers = theirs.filter(({ instrument }) => instrument.officerVisit !== false);
    const never = byOfficers.length === 0;
    const told = never ? theirs.slice(-1) : byOfficers.slice(0, 1);
    return told.map(({ visit: { id, answers } }) => {
      const dues = never ? [neverVisited(answers.visitDate)] : duesOf(byOfficers, answers.visitDate, options);
      const due = dues.reduce((best, one) => (one.dueBy < best.dueBy ? one : best));
      return {
        provider: answers.provider.name,
        lastVisit: never ? null : answers.visitDate,
        ...due,
        overdue: due.dueBy < options.asOf,
        visitId: id,
      };
    });
  });
}
