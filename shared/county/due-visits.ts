/** When each provider's next visit is due. */
import { textOfRole } from '../instrument/text-of-role';
import { outcomeReached } from '../judging/outcome-reached';
import type { CountyOptions, DueVisit } from '../schema/county';
import { addMonths, longDate, readDate } from '../schema/dates';
import { isUsed, type ListedProvider, type Risk } from '../schema/listed-provider';
import { decisionOf, shortTitleOf, type Framework } from '../schema/framework';
import { addPeriod, periodInWords } from '../schema/period';
import { usualSettings } from '../schema/settings';
import { nextTerm, usualTerms, type Terms } from '../schema/terms';
import type { Visit } from '../schema/visit';
import type { CountedVisit } from './latest-visits';
import { counted } from '../schema/counted';

/** The agreed date of the next visit, ISO; '' where none is given or it is no date. */
export const nextVisitOf = (
  framework: Framework,
  { instrument, answers }: Pick<Visit, 'instrument' | 'answers'>,
): string => readDate(textOfRole(framework, instrument, answers, 'next-visit')) ?? '';

type Due = Pick<DueVisit, 'dueBy' | 'agreed' | 'rule'> & Partial<Pick<DueVisit, 'undated'>>;

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

/** The LA's own interval, by the risk that it gave the provider. */
function bySetting(lastVisit: string, risk: Risk, options: CountyOptions): Due {
  const usual = options.visitIntervalMonths ?? usualSettings.visitIntervalMonths;
  const own = options.riskIntervals?.[risk] ?? usual;
  // A higher risk never puts a visit off.
  const months = risk === 'Higher' ? Math.min(own, usual) : own;
  const which = months === usual ? 'the interval' : `the interval for ${risk.toLowerCase()} risk`;
  return {
    dueBy: addMonths(lastVisit, months),
    agreed: false,
    rule: `${counted(months, 'month')} after the last visit, by ${which} in Settings.`,
  };
}

/** The day of a concern that no visit has followed yet; '' for none. One that is still to come is none. */
function concernOf(
  providerId: string,
  listed: ListedProvider | undefined,
  lastVisit: string,
  options: CountyOptions,
): string {
  const { concernOn = '' } = listed ?? {};
  const own = concernOn > lastVisit && concernOn <= options.asOf ? [concernOn] : [];
  const days = [...own, ...[options.concerns?.get(providerId) ?? []].flat()].sort();
  return days[0] ?? '';
}

/** What makes a provider's next visit due, the agreed date first; the first of the earliest ones counts. */
function duesOf(
  theirs: readonly CountedVisit[],
  lastVisit: string,
  listed: ListedProvider | undefined,
  options: CountyOptions,
): readonly Due[] {
  const { terms = usualTerms } = options;
  const concern = concernOf(theirs[0]?.providerId ?? listed?.id ?? '', listed, lastVisit, options);
  const agreed = theirs
    .map(({ visit, framework }) => nextVisitOf(framework, visit))
    .filter((date) => date > lastVisit);
  return [
    ...(concern === ''
      ? []
      : [{ dueBy: concern, agreed: false, undated: true, rule: `A concern of ${longDate(concern)}.` }]),
    ...agreed.map((dueBy) => ({ dueBy, agreed: true, rule: 'The date that was agreed.' })),
    ...theirs.flatMap((counted) => byOutcome(counted, options)).filter(({ dueBy }) => dueBy > lastVisit),
    ...theirs.flatMap(({ framework }) => byFramework(framework, lastVisit, terms)),
    bySetting(lastVisit, listed?.risk ?? 'Usual', options),
  ];
}

/** Only peers have looked: a visit has been due since the first of them did. */
const onlyPeers = (since: string): Due => ({
  dueBy: since,
  agreed: false,
  undated: true,
  rule: 'No officer’s visit yet: a peer review does not stand for one.',
});

/** The last visit that the list alone knows of; '' for none. One that is still to come is none. */
const visitOnList = (listed: ListedProvider | undefined, asOf: string): string =>
  listed === undefined || listed.visitedOn > asOf ? '' : listed.visitedOn;

/** Those of its visits that were officers', in their order. */
const byOfficersIn = (theirs: readonly CountedVisit[]): readonly CountedVisit[] =>
  theirs.filter(({ instrument }) => instrument.officerVisit !== false);

/**
 * The last visit to a provider, ISO: an officer's, or a later one that only the list knows of, whether it is due for
 * another or not. Null where only others have looked so far, or nobody.
 * @param theirs newest first
 */
export function lastVisitTo(
  theirs: readonly CountedVisit[],
  listed: ListedProvider | undefined,
  asOf: string,
): string | null {
  const days = [byOfficersIn(theirs)[0]?.visit.answers.visitDate ?? '', visitOnList(listed, asOf)];
  return days.sort().at(-1) || null;
}

/** The LA's list, by the ids that visits know. */
export const listedById = ({ listed = [] }: CountyOptions): ReadonlyMap<string, ListedProvider> =>
  new Map(listed.map((one) => [one.id, one]));

const ONLY_ON_LIST = 'That visit is known from your list alone.';

/** On the LA's list, and nobody has been there, or only before this was kept. */
function notVisitedHere(listed: ListedProvider, options: CountyOptions): DueVisit {
  const { id, name, since, concernOn, visitedOn } = listed;
  const { asOf } = options;
  const lastVisit = visitOnList(listed, asOf);
  const about = { provider: name, providerId: id, officer: '', visitId: '' };
  if (lastVisit !== '') {
    const due = earliest(duesOf([], lastVisit, listed, options));
    const rule = `${due.rule} ${ONLY_ON_LIST}`;
    return { ...about, lastVisit, undated: false, ...due, rule, overdue: due.dueBy < asOf };
  }
  // Whoever did not write since when it is on the list is told today.
  const [dueBy = asOf] = [since, concernOn > asOf ? '' : concernOn].filter((day) => day !== '').sort();
  const rule = [
    'Never visited.',
    ...(since === '' ? [] : [`On the list since ${longDate(since)}.`]),
    ...(visitedOn === '' ? [] : [`The list’s last visit, ${longDate(visitedOn)}, is still to come.`]),
  ].join(' ');
  return { ...about, lastVisit: null, dueBy, undated: true, agreed: false, rule, overdue: dueBy < asOf };
}

const earliest = (dues: readonly Due[]): Due =>
  dues.reduce((best, one) => (one.dueBy < best.dueBy ? one : best));

/**
 * One line a provider: the earliest of the dates that were agreed for after its last visit, in whichever framework's
 * form, of what its frameworks ask for, always or after such an outcome, of a concern, and of the LA's interval for its
 * risk. A later visit that only the LA's list knows of is the last one. Who is on the list and was never visited is due
 * since then; who is off it is not due. Due on the day itself is not overdue. A visit that no officer made (a peer review)
 * neither puts the date off nor agrees one.
 */
export function dueVisits(latest: readonly CountedVisit[], options: CountyOptions): readonly DueVisit[] {
  const listed = listedById(options);
  const ofProvider = new Map<string, CountedVisit[]>();
  for (const counted of latest) {
    const theirs = ofProvider.get(counted.providerId);
    if (theirs) theirs.push(counted);
    else ofProvider.set(counted.providerId, [counted]);
  }
  const visited = [...ofProvider].flatMap(([providerId, theirs]): DueVisit[] => {
    const own = listed.get(providerId);
    if (own !== undefined && !isUsed(own)) return [];
    const byOfficers = byOfficersIn(theirs);
    const isPeersOnly = byOfficers.length === 0;
    const lastVisit = lastVisitTo(theirs, own, options.asOf);
    const told = isPeersOnly ? theirs.slice(-1) : byOfficers.slice(0, 1);
    return told.map(({ visit: { id, answers } }) => {
      const isOnList = lastVisit !== null && (isPeersOnly || lastVisit > answers.visitDate);
      const dues =
        lastVisit === null ? [onlyPeers(answers.visitDate)] : duesOf(byOfficers, lastVisit, own, options);
      const due = earliest(dues);
      return {
        provider: options.providerNames?.get(providerId) ?? answers.provider.name,
        providerId,
        officer: answers.officer,
        lastVisit,
        undated: false,
        ...due,
        ...(isOnList && { rule: `${due.rule} ${ONLY_ON_LIST}` }),
        overdue: due.dueBy < options.asOf,
        visitId: id,
      };
    });
  });
  const never = [...listed.values()].filter((one) => !ofProvider.has(one.id) && isUsed(one));
  return [...visited, ...never.map((one) => notVisitedHere(one, options))];
}
