/**
 * What responses and events amount to. Pure: the same record gives the same result, whatever the order, the repeats and
 * the splits of what comes in, so that the add-on, the command line and a copy gathered elsewhere agree.
 */
import { latestVisits, placeInTime, type CountedVisit } from '../county/latest-visits';
import { isTryOut } from '../county/try-out';
import { oneLineReader } from '../judging/lines';
import { byText } from '../schema/by-text';
import { londonDate } from '../schema/dates';
import type { Framework } from '../schema/framework';
import { termsIn } from '../schema/settings';
import { editionsOnce, eventsOnce } from './counted-once';
import { inEditionOrder, type Edition } from './edition';
import { msOf, type RecordedEvent } from './event';
import { ProblemList, type RecordProblem } from './problem';
import { ProviderLinks } from './provider-links';
import { removedProvider } from './removed-marks';
import { withoutRemovedTexts, type RemovedTexts } from './removed-text';
import { addSameVisits } from './same-visits';
import { addSharedNames } from './shared-names';
import { settleActions, type Later } from './settle-actions';
import { judgedOf, settleProviders } from './settle-providers';
import { settleVisit, type VisitAlone } from './settle-visit';
import type { RecordInput, SettledRecord, SettledVisit } from './settled';
import { redactionsIn, sortEvents, visitOfAction } from './sorted-events';
import { addMailProblems, addWaiting, placedEvents } from './unplaced-events';
import { visitForms } from './visit-form';
import { visitNames } from './visit-names';
import { addVisitProblems } from './visit-problems';
import { VisitRecord } from './visit-record';
import { groupBy } from '../schema/lists-by-key';

interface Alone {
  readonly record: VisitRecord;
  readonly settled: VisitAlone;
}

interface Placed {
  readonly record: VisitRecord;
  readonly visit: SettledVisit;
}

/**
 * @param input.responses the responses' editions
 * @param input.frameworks every version that the visits were made under; a visit under another is kept, not judged, and told
 */
export function settle(input: RecordInput): SettledRecord {
  const told = new Told();
  return { ...settlePart(input, told), problems: told.list() };
}

/** What is told of a record, over all of its parts: no text that was taken out of one stands in what is said of another. */
export class Told {
  readonly problems = new ProblemList();
  readonly taken: RemovedTexts = new Map();

  list(): readonly RecordProblem[] {
    return this.problems.list(this.taken);
  }
}

/** Settles a part of a record that nothing in another part has to do with (`record-parts.ts`). */
export function settlePart(input: RecordInput, { problems, taken }: Told): Omit<SettledRecord, 'problems'> {
  const { responses, events, frameworks, settings, asOf, withTryOuts = false, areMatched } = input;
  const { withFormerActions = false, atRest } = input;
  const placed = placedEvents(eventsOnce(events, problems), problems);
  const editions = editionsOnce(responses, problems);
  const names = visitNames(editions, placed, problems, areMatched);
  const nameOf = (id: string): string => names.of(id);
  const sorted = sortEvents(placed, nameOf);
  const removals = placed.filter(({ kind }) => kind === 'remove');
  const removed = new Set(
    removals.flatMap(({ subject }) => (subject.type === 'visit' ? [nameOf(subject.id)] : [])),
  );
  const forms = visitForms(frameworks);

  const alone = new Map<string, Alone>();
  for (const [id, theirs] of groupBy(editions, (one) => nameOf(one.id))) {
    // A try-out is no part of the record, and what was done with it waits for nothing.
    const isTried = isTryOut(lastOf(theirs).answers);
    if (isTried && !withTryOuts) removed.add(id);
    if (removed.has(id)) continue;
    const about = sorted.visits.get(id) ?? [];
    const form = forms(lastOf(theirs));
    const said = withoutRemovedTexts(theirs, about, redactionsIn(about, problems), form, taken);
    const record = new VisitRecord(said.editions, said.events, form);
    const settled = settleVisit(id, record);
    alone.set(id, { record, settled: isTried ? { ...settled, counts: false } : settled });
  }
  const { links, events: aboutProviders } = withoutProviders(alone, sorted.providers, removed, problems);

  const visits = new Map<string, Placed>();
  for (const [id, { record, settled }] of [...alone].sort(([a], [b]) => byText(a, b))) {
    if (atRest?.has(id) !== true) addVisitProblems(record, settled, problems);
    const providerId = links.root(links.own(settled.visit.answers.provider));
    visits.set(id, { record, visit: { ...settled, providerId } });
  }
  addSharedNames(visits.values(), ({ visit }) => links.own(visit.answers.provider), problems);
  const settled = [...visits.values()].map(({ visit }) => visit);
  const counting = settled.filter(({ counts }) => counts);
  addSameVisits(counting, problems);
  const without = (about: readonly RecordedEvent[]): readonly RecordedEvent[] =>
    withoutRemovedTexts([], about, redactionsIn(about, problems), null, taken).events;
  const ofActions = new Map([...sorted.actions].map(([id, about]) => [id, without(about)]));
  const ofProviders = new Map(
    [...groupBy(aboutProviders, ({ subject }) => links.known(subject.id))].map(([id, about]) => [
      id,
      without(about),
    ]),
  );
  const { actions, unknown } = settleActions(
    { visits, nameOf, events: ofActions, later: laterIn(visits), asOf, withFormerActions },
    problems,
  );
  const judged = judgedOf(latestOf(settled, frameworks), termsIn(settings), problems, atRest?.cameTo);
  const providers = settleProviders(links, settled, judged, (id) => ofProviders.get(id) ?? [], problems);
  addWaiting(
    [
      ...[...sorted.visits].flatMap(([id, about]) => (visits.has(id) || removed.has(id) ? [] : [about])),
      ...unknown.flatMap((id) => (removed.has(visitOfAction(id)) ? [] : [ofActions.get(id) ?? []])),
      ...[...ofProviders].flatMap(([id, about]) => (links.isKnown(id) || links.isOffList(id) ? [] : [about])),
    ],
    problems,
  );
  addMailProblems(placed, problems);
  return {
    visits: settled,
    actions: [...actions].sort((a, b) => byText(a.id, b.id)),
    providers,
    removed: removals.map(({ subject: { type, id }, at }) => ({ type, id, on: londonDate(at) })),
  };
}

/** The edition that a response was last found to say. */
function lastOf(editions: readonly Edition[]): Edition {
  const [first, ...rest] = editions;
  // Visits are made of their editions.
  if (first === undefined) throw new TypeError('A visit without an edition.');
  return rest.reduce((last, one) => (inEditionOrder(last, one) < 0 ? one : last), first);
}

/** The visits that count, the latest of each provider under each form, newest first. */
function latestOf(
  visits: readonly SettledVisit[],
  frameworks: readonly Framework[],
): readonly CountedVisit[] {
  const providers = new Map(visits.map(({ id, providerId }) => [id, providerId]));
  return latestVisits(
    visits.flatMap(({ counts, visit }) => (counts ? [visit] : [])),
    frameworks,
    ({ id }) => providers.get(id) ?? '',
  ).latest;
}

/**
 * Takes out the visits of providers that were removed, as far as they had been handed in by then: what is imported again
 * stays out, and a later visit is a new one.
 */
function withoutProviders(
  alone: Map<string, Alone>,
  events: readonly RecordedEvent[],
  removed: Set<string>,
  problems: ProblemList,
): { readonly links: ProviderLinks; readonly events: readonly RecordedEvent[] } {
  const linksOf = (some: readonly RecordedEvent[], told: ProblemList): ProviderLinks =>
    new ProviderLinks(
      [...alone.values()].map(({ settled }) => settled.visit.answers.provider),
      some,
      told,
    );
  const removals = events.filter(({ kind }) => kind === 'remove');
  if (removals.length === 0) return { links: linksOf(events, problems), events };
  const before = linksOf(events, new ProblemList());
  // The record names them so that nothing can be read of it.
  const markOf = (id: string): string => removedProvider(before.known(id));
  const until = new Map(removals.map(({ subject, at }) => [markOf(subject.id), msOf(at)]));
  for (const [id, { record, settled }] of alone) {
    const own = before.own(settled.visit.answers.provider);
    const by = Math.max(
      until.get(markOf(own)) ?? -Infinity,
      until.get(markOf(before.root(own))) ?? -Infinity,
    );
    if (Math.min(...record.editions.map(({ submittedAt }) => msOf(submittedAt))) > by) continue;
    alone.delete(id);
    removed.add(id);
  }
  const left = events.filter(
    ({ kind, subject, at }) => kind !== 'remove' && msOf(at) > (until.get(markOf(subject.id)) ?? -Infinity),
  );
  return { links: linksOf(left, problems), events: left };
}

/** What visits after a visit found of a criterion, to one provider under one framework. */
function laterIn(visits: ReadonlyMap<string, Placed>): Later {
  const counting = [...visits.values()].filter(({ visit }) => visit.counts);
  const groups = groupBy(counting, ({ visit: { providerId, visit } }) => `${providerId}\n${visit.framework}`);
  for (const group of groups.values())
    group.sort((a, b) => byText(placeInTime(a.visit.visit), placeInTime(b.visit.visit)));
  return (of, criterion) =>
    (groups.get(`${of.providerId}\n${of.visit.framework}`) ?? []).flatMap(({ visit, record: { form } }) => {
      if (placeInTime(visit.visit) <= placeInTime(of.visit) || form === null) return [];
      const line = oneLineReader(form.framework, form.instrument)(visit.visit.answers, criterion);
      const meaning = line?.meaning ?? null;
      return meaning === null ? [] : [{ visit, meaning }];
    });
}
