/** What the visits, and what is due, put into the columns of a provider. */
import { dueState } from '../county/actions';
import { actionsToDo, countToDo } from '../county/actions-to-do';
import { evidenceState } from '../county/dated-evidence';
import type { CountedVisit } from '../county/latest-visits';
import { lastVisitTo, listedById } from '../county/due-visits';
import { registrationIn } from '../county/registration';
import { textOfRole } from '../instrument/text-of-role';
import { ALERT_KINDS } from '../judging/alert-kinds';
import type { County, CountyOptions, DueVisit } from '../schema/county';
import { shortTitleOf } from '../schema/framework';
import type { ProductCells } from '../schema/workbook-plan';
import { NEVER_VISITED, NO_DATE_YET } from './define-tab';
import type { ProvidersTab } from './providers-tab';
import { counted } from '../schema/counted';
import { groupBy } from '../schema/lists-by-key';

type VisitCells = Omit<ProductCells<ProvidersTab>, 'urn' | 'id' | 'also' | 'merged' | 'seen'>;
export type CountyOfProviders = Pick<County, 'due' | 'essentialGaps' | 'alerts' | 'evidence'>;

/** What is due of providers of which no visit counts here, by their ids. */
export function neverVisited(
  { due }: CountyOfProviders,
  options: CountyOptions,
): (id: string) => Pick<VisitCells, 'last-visit' | 'due-by' | 'due' | 'due-rule'> {
  const dueOf = new Map(due.flatMap((one) => (one.visitId === '' ? [[one.providerId, one] as const] : [])));
  const { asOf } = options;
  const listedAs = listedById(options);
  return (id) => {
    const found = dueOf.get(id);
    return {
      'last-visit': lastVisitTo([], listedAs.get(id), asOf),
      'due-by': found?.dueBy ?? null,
      'due-rule': found?.rule ?? null,
      due: stateOf(found, asOf),
    };
  };
}

/** As This week says it. */
function stateOf(due: DueVisit | undefined, asOf: string): string {
  if (due?.lastVisit === null) return NEVER_VISITED;
  return due?.undated ? NO_DATE_YET : dueState(due?.dueBy ?? '', '', asOf);
}

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
function lookedFor({
  alerts,
  evidence,
}: CountyOfProviders): (
  theirs: readonly CountedVisit[],
  essential: readonly string[],
  lateActions: number,
) => string {
  const alertsOf = groupBy(alerts.entries(), ([, { visitId }]) => visitId);
  const endedOf = groupBy(
    evidence.filter(({ state }) => state === 'expired'),
    ({ providerId }) => providerId,
  );
  return (theirs, essential, lateActions) => {
    // In the order of the county's alerts, whichever of the visits they are of.
    const about = theirs.flatMap(({ visit }) => alertsOf.get(visit.id) ?? []).sort(([a], [b]) => a - b);
    return [
      ...(essential.length === 0 ? [] : [`Not met: ${essential.join(', ')}`]),
      ...new Set(about.map(([, { kind }]) => ALERT_KINDS[kind])),
      ...(lateActions === 0 ? [] : [`${counted(lateActions, 'action')} overdue`]),
      ...(endedOf.get(theirs[0]?.providerId ?? '') ?? []).map((one) => `${evidenceState(one)}: ${one.title}`),
    ].join('; ');
  };
}

/**
 * Puts the latest visits to one provider, newest first, into cells.
 * @param all every visit that counts or once did, to whichever provider: of them an action may be open
 */
export function visitCells(
  all: readonly CountedVisit[],
  county: CountyOfProviders,
  options: CountyOptions,
): (theirs: readonly CountedVisit[]) => VisitCells {
  const { asOf } = options;
  const dueOf = new Map(county.due.map((due) => [due.visitId, due]));
  const listedAs = listedById(options);
  const allTo = groupBy(all, ({ providerId }) => providerId);
  const [toLook, toDoOf] = [lookedFor(county), actionsToDo(options)];
  const gapsOf = groupBy(county.essentialGaps, ({ visitId }) => visitId);
  const essentialUnmet = ({ visit, framework }: CountedVisit): string[] =>
    (gapsOf.get(visit.id) ?? []).map(({ criterion }) => `${shortTitleOf(framework)} ${criterion}`);
  return (theirs) => {
    const newest = theirs[0]?.visit.answers;
    // The day belongs to what was found on it: both from one visit, the newest that says what the register said.
    const register = theirs.map(registrationIn).find(({ said }) => said !== '');
    const next = theirs.map(({ visit }) => dueOf.get(visit.id)).find((found) => found !== undefined);
    const unmet = theirs.flatMap(essentialUnmet);
    const ids = [...new Set(theirs.map(({ providerId }) => providerId))];
    const { open, overdue } = countToDo(toDoOf(ids.flatMap((id) => allTo.get(id) ?? [])), asOf);
    return {
      provider: newest?.provider.name ?? null,
      registration: register?.said ?? null,
      'registration-checked-on': register?.on || null,
      decisions: decisionsOf(theirs, options) || null,
      'to-look': toLook(theirs, unmet, overdue) || null,
      // A peer review is none, and a visit may be one that the list alone knows: as what is due is counted from.
      'last-visit': lastVisitTo(theirs, listedAs.get(ids[0] ?? ''), asOf),
      'due-by': next?.dueBy ?? null,
      'due-rule': next?.rule ?? null,
      due: stateOf(next, asOf),
      frameworks: [...new Set(theirs.map(({ framework }) => shortTitleOf(framework)))].sort().join(', '),
      'essential-unmet': unmet.join(', ') || null,
      'open-actions': newest ? open : null,
    };
  };
}
