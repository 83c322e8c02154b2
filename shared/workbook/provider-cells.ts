/** What the visits, and what is due, put into the columns of a provider. */
import { dueState, openActions } from '../county/actions';
import { evidenceState } from '../county/dated-evidence';
import type { CountedVisit } from '../county/latest-visits';
import { registrationIn } from '../county/registration';
import { textOfRole } from '../instrument/text-of-role';
import { ALERT_KINDS } from '../judging/alert-kinds';
import { isEssentialUnmet, lineReaders } from '../judging/lines';
import type { County, CountyOptions, DueVisit } from '../schema/county';
import { shortTitleOf } from '../schema/framework';
import type { ProductCells } from '../schema/workbook-plan';
import { NEVER_VISITED } from './define-tab';
import type { ProvidersTab } from './providers-tab';

type VisitCells = Omit<ProductCells<ProvidersTab>, 'urn' | 'id' | 'also' | 'merged' | 'seen'>;
export type CountyOfProviders = Pick<County, 'due' | 'essentialGaps' | 'alerts' | 'evidence'>;

/** What is due of a provider of which no visit counts here. */
export function neverVisited(
  { due }: CountyOfProviders,
  id: string,
  { asOf }: CountyOptions,
): Pick<VisitCells, 'last-visit' | 'due-by' | 'due' | 'due-rule'> {
  const found = due.find(({ providerId, visitId }) => providerId === id && visitId === '');
  return {
    'last-visit': found?.lastVisit ?? null,
    'due-by': found?.dueBy ?? null,
    'due-rule': found?.rule ?? null,
    due: stateOf(found, asOf),
  };
}

const stateOf = (due: DueVisit | undefined, asOf: string): string =>
  due?.lastVisit === null ? NEVER_VISITED : dueState(due?.dueBy ?? '', '', asOf);

/** What was decided at the latest visit under each framework: one newest visit each. */
function decisionsOf(theirs: readonly CountedVisit[], { decisions }: CountyOptions): string {
  const newest = new Map<string, CountedVisit>();
  for (const counted of theirs)
    if (counted.instrument.officerVisit !== false && !newest.has(counted.framework.id))
      newest.set(counted.framework.id, counted);
  return [...newest.values()]
    .map(({ visit, framework }) => {
      const decided =
        decisions?.get(visit.id)?.label ?? textOfRole(framework, visit.instrument, visit.answers, 'decision');
      const said = decided || (framework.outcomes.length === 0 ? 'in words' : 'no decision');
      return `${shortTitleOf(framework)}: ${said}`;
    })
    .sort()
    .join('; ');
}

/** What a person must look at, in a few words; which visit says it stands in This week. */
function toLook(
  theirs: readonly CountedVisit[],
  { essentialGaps, alerts, evidence }: CountyOfProviders,
  essential: readonly string[],
  lateActions: number,
): string {
  const visits = new Set(theirs.map(({ visit }) => visit.id));
  const provider = theirs[0]?.providerId;
  const about = new Set(
    alerts.filter(({ visitId }) => visits.has(visitId)).map(({ kind }) => ALERT_KINDS[kind]),
  );
  const ended = evidence.filter((one) => one.providerId === provider && one.state === 'expired');
  return [
    ...(essentialGaps.some(({ visitId }) => visits.has(visitId)) ? [`Not met: ${essential.join(', ')}`] : []),
    ...about,
    ...(lateActions === 0 ? [] : [`${lateActions} ${lateActions === 1 ? 'action' : 'actions'} overdue`]),
    ...ended.map((one) => `${evidenceState(one)}: ${one.title}`),
  ].join('; ');
}

/** Their actions that are still open: as people have dealt with them, where that is known. */
function openOf(
  theirs: readonly CountedVisit[],
  { actions, actionStatus }: CountyOptions,
): readonly { readonly due: string }[] {
  const ids = new Set(theirs.map(({ visit }) => visit.id));
  return (
    actions?.filter(({ open, visitId }) => open && ids.has(visitId)) ?? openActions(theirs, actionStatus)
  );
}

/** Puts the latest visits to one provider, newest first, into cells. */
export function visitCells(
  county: CountyOfProviders,
  options: CountyOptions,
): (theirs: readonly CountedVisit[]) => VisitCells {
  const { asOf } = options;
  const dueOf = new Map(county.due.map((due) => [due.visitId, due]));
  const readers = lineReaders();
  const essentialUnmet = ({ visit, framework, instrument }: CountedVisit): string[] =>
    readers(
      framework,
      instrument,
    )(visit.answers)
      .filter(isEssentialUnmet)
      .map(({ code }) => `${shortTitleOf(framework)} ${code}`);
  return (theirs) => {
    const newest = theirs[0]?.visit.answers;
    // The day belongs to what was found on it: both from one visit, the newest that says what the register said.
    const register = theirs.map(registrationIn).find(({ said }) => said !== '');
    const next = theirs.map(({ visit }) => dueOf.get(visit.id)).find((found) => found !== undefined);
    const unmet = theirs.flatMap(essentialUnmet);
    const open = openOf(theirs, options);
    const late = open.filter(({ due }) => due !== '' && due < asOf).length;
    return {
      provider: newest?.provider.name ?? null,
      registration: register?.said ?? null,
      'registration-checked-on': register?.on || null,
      decisions: decisionsOf(theirs, options) || null,
      'to-look': toLook(theirs, county, unmet, late) || null,
      // A peer review is none: the same visit that what is due is counted from, which may be one that the list knows.
      'last-visit': next?.lastVisit ?? null,
      'due-by': next?.dueBy ?? null,
      'due-rule': next?.rule ?? null,
      due: stateOf(next, asOf),
      frameworks: [...new Set(theirs.map(({ framework }) => shortTitleOf(framework)))].sort().join(', '),
      'essential-unmet': unmet.join(', ') || null,
      'open-actions': newest ? open.length : null,
    };
  };
}
