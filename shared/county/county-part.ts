/**
 * The part of a county that somebody has chosen to see: by framework, school term, registration, place on the list and type.
 * What is of a visit counts where the visit is chosen; what is of a provider, its place on the list and when it is due,
 * where the provider is.
 */
import { saysRegistered } from '../instrument/says-registered';
import { byText } from '../schema/by-text';
import type { County } from '../schema/county';
import { byChoice, PART_CHOICES, type PartChoice } from '../schema/county-choice';
import { shortTitleOf } from '../schema/framework';
import { LIST_STATUSES, type ListedProvider } from '../schema/listed-provider';
import { termOf, termTitle, type Term, type Terms } from '../schema/terms';
import { isSameWord } from '../schema/text';
import { latestAmong, type CountedVisit, type LatestVisits } from './latest-visits';
import { registrationIn } from './registration';

/** What is chosen, as people read it: `ALL`, or one of what there is. */
export type Chosen = Readonly<Record<PartChoice, string>>;

export const ALL = 'All';
export const WHOLE: Chosen = byChoice(() => ALL);

const REGISTERED = 'Registered';
const NOT_REGISTERED = 'Not registered or not found';
const NOT_SAID = 'Not said';
const NO_STATUS = 'No status';
const NO_TYPE = 'No type';

interface CountyToPart {
  readonly counted: LatestVisits;
  readonly listed: readonly ListedProvider[];
  readonly terms: Terms;
  /** ISO. */
  readonly asOf: string;
}

export interface CountyPart {
  /** What can be chosen, `ALL` first. */
  readonly choices: Readonly<Record<PartChoice, readonly string[]>>;
  /** What counts: `ALL` as well where something was asked for that there is not. */
  readonly chosen: Chosen;
  /** What was asked for and is none of the choices. */
  readonly unknown: readonly { readonly choice: PartChoice; readonly said: string }[];
  readonly isWhole: boolean;
  readonly counted: LatestVisits;
  /** Its visits in whichever term. */
  readonly inAllTerms: readonly CountedVisit[];
  readonly listed: readonly ListedProvider[];
  /** Framework id; '' for all. */
  readonly framework: string;
  /** null for all. */
  readonly term: Term | null;
  readonly isOf: (providerId: string) => boolean;
}

/** Frameworks by what they are called where there is little room; two of one name by their ids as well. */
function frameworksIn(visits: readonly CountedVisit[]): ReadonlyMap<string, string> {
  const titles = new Map(visits.map(({ framework }) => [framework.id, shortTitleOf(framework)]));
  const isShared = (title: string): boolean => [...titles.values()].filter((one) => one === title).length > 1;
  const named = [...titles].map(([id, title]) => [isShared(title) ? `${title} (${id})` : title, id] as const);
  return new Map(named.sort(([a], [b]) => byText(a, b)));
}

/** The terms in which visits were made, and the running one, newest first. */
function termsIn(visits: readonly CountedVisit[], terms: Terms, asOf: string): ReadonlyMap<string, Term> {
  const days = new Set([asOf, ...visits.map(({ visit }) => visit.answers.visitDate)]);
  const found = new Map(
    [...days].map((day) => {
      const term = termOf(terms, day);
      return [term.from, term] as const;
    }),
  );
  return new Map(
    [...found.values()].sort((a, b) => byText(b.from, a.from)).map((term) => [termTitle(term), term]),
  );
}

/** What the newest visit that says anything of it says of each provider's registration. */
function registrationsIn(latest: readonly CountedVisit[]): (providerId: string) => string {
  const said = new Map<string, string>();
  for (const counted of latest) {
    const words = said.has(counted.providerId) ? '' : registrationIn(counted).said;
    if (words !== '') said.set(counted.providerId, words);
  }
  return (providerId) => {
    const registered = saysRegistered(said.get(providerId) ?? '');
    return registered === null ? NOT_SAID : registered ? REGISTERED : NOT_REGISTERED;
  };
}

/** The types that the list names, each once in whatever letters. */
function typesIn(listed: readonly ListedProvider[]): readonly string[] {
  const found = new Map(listed.flatMap(({ type }) => (type === '' ? [] : [[type.toLowerCase(), type]])));
  return [...found.values()].sort();
}

/** @param wanted what people chose; what is blank is not chosen */
export function partOf({ counted, listed, terms, asOf }: CountyToPart, wanted: Chosen): CountyPart {
  const frameworks = frameworksIn(counted.all);
  const termsOfVisits = termsIn(counted.all, terms, asOf);
  const choices = {
    framework: [ALL, ...frameworks.keys()],
    term: [ALL, ...termsOfVisits.keys()],
    registration: [ALL, REGISTERED, NOT_REGISTERED, NOT_SAID],
    status: [ALL, ...LIST_STATUSES, NO_STATUS],
    type: [ALL, ...typesIn(listed), NO_TYPE],
  };
  const known = (choice: PartChoice): string | undefined =>
    wanted[choice].trim() === '' ? ALL : choices[choice].find((one) => isSameWord(wanted[choice], one));
  const unknown = PART_CHOICES.filter((choice) => known(choice) === undefined);
  const chosen: Chosen = byChoice((choice) => known(choice) ?? ALL);
  const about = {
    choices,
    chosen,
    unknown: unknown.map((choice) => ({ choice, said: wanted[choice].trim() })),
  };
  if (PART_CHOICES.every((choice) => chosen[choice] === ALL))
    return {
      ...about,
      isWhole: true,
      counted,
      inAllTerms: counted.all,
      listed,
      framework: '',
      term: null,
      isOf: () => true,
    };
  const [framework, term] = [frameworks.get(chosen.framework) ?? '', termsOfVisits.get(chosen.term) ?? null];
  const registrationOf = registrationsIn(counted.latest);
  const onList = new Map(listed.map((one) => [one.id, one]));
  const typeOf = (providerId: string): string => onList.get(providerId)?.type || NO_TYPE;
  const isOf = (providerId: string): boolean =>
    (chosen.registration === ALL || registrationOf(providerId) === chosen.registration) &&
    (chosen.status === ALL || (onList.get(providerId)?.status || NO_STATUS) === chosen.status) &&
    (chosen.type === ALL || typeOf(providerId).toLowerCase() === chosen.type.toLowerCase());
  const isOfKind = ({ framework: { id }, providerId }: CountedVisit): boolean =>
    (framework === '' || id === framework) && isOf(providerId);
  const isInTerm = ({ visit: { answers } }: CountedVisit): boolean =>
    term === null || (answers.visitDate >= term.from && answers.visitDate <= term.to);
  const inAllTerms = counted.all.filter(isOfKind);
  const all = inAllTerms.filter(isInTerm);
  return {
    ...about,
    isWhole: false,
    counted: {
      all,
      latest: latestAmong(all),
      misdated: counted.misdated.filter((one) => isOfKind(one) && isInTerm(one)),
      leftOut: counted.leftOut,
    },
    inAllTerms,
    listed: listed.filter(({ id }) => isOf(id)),
    framework,
    term,
    isOf,
  };
}

/**
 * The county as the part has it. When a visit is due, and which document is the newest of its kind, follows from all visits
 * to a provider: of that the part leaves out, and works out nothing anew.
 * @param figures worked out from the part's visits alone
 */
export function countyOfPart(
  whole: Pick<County, 'due' | 'evidence'>,
  figures: County,
  { isOf, framework, term }: Pick<CountyPart, 'isOf' | 'framework' | 'term'>,
): County {
  return {
    ...figures,
    due: whole.due.filter(({ providerId }) => isOf(providerId)),
    evidence: whole.evidence.filter(
      ({ providerId, rules, visitDate }) =>
        isOf(providerId) &&
        (framework === '' || rules.some((rule) => rule.framework === framework)) &&
        (term === null || (visitDate >= term.from && visitDate <= term.to)),
    ),
  };
}
