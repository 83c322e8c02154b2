/** Each provider as it stands: its visits, its place on the LA's list, what the register said, concerns between visits. */
import type { CountedVisit } from '../county/latest-visits';
import { postcodesIn } from '../county/postcodes';
import { urnIn } from '../county/provider-identity';
import { textOfRole } from '../instrument/text-of-role';
import { byText } from '../schema/by-text';
import { londonDate } from '../schema/dates';
import type { Terms } from '../schema/terms';
import type { CameTo, VisitsAtRest } from './at-rest';
import { inOrder, type RecordedEvent } from './event';
import { addFieldProblems, addLost, fieldSetters, type Sets } from './event-fields';
import { tryToJudge } from './judge-visit';
import { isOnCell, mergedCells, type ProviderMember } from './merged-providers';
import type { ProblemList } from './problem';
import { LISTED_NAME, type ProviderLinks } from './provider-links';
import type { Concern, Done, SettledProvider, SettledVisit } from './settled';
import { doneBy } from './visit-stages';
import { addTo } from '../schema/lists-by-key';

type Latest = SettledProvider['latest'][number];

/** A visit that counts, with what it came to. */
interface JudgedVisit extends CountedVisit {
  readonly came: CameTo;
}

const CANNOT_BE_JUDGED: CameTo = { outcome: '', decision: '', alerts: null };

/**
 * Judges the latest visits. One that does not fit its form is told.
 * @param cameTo what is known already
 */
export const judgedOf = (
  latest: readonly CountedVisit[],
  terms: Terms,
  problems: ProblemList,
  cameTo: VisitsAtRest['cameTo'] = () => undefined,
): readonly JudgedVisit[] =>
  latest.map((counted) => {
    const { visit } = counted;
    const known = cameTo(visit.id);
    if (known) return { ...counted, came: known };
    const judged = tryToJudge(visit, counted, terms);
    if ('judgement' in judged) {
      const { outcome, decision, alerts } = judged.judgement;
      return {
        ...counted,
        came: { outcome: outcome?.label ?? '', decision: decision?.label ?? '', alerts },
      };
    }
    problems.add(
      'does-not-fit',
      { type: 'visit', id: visit.id },
      {
        text: `The visit to ${visit.answers.provider.name} cannot be judged. ${judged.unfit}`,
        whatToDo: 'Correct it in This visit, or in the form response and hand it in again.',
      },
    );
    return { ...counted, came: CANNOT_BE_JUDGED };
  });

/** The last event of a kind for each field. @param events in order */
function lastByField(
  events: readonly RecordedEvent[],
  kind: string,
): Readonly<Record<string, Done & { readonly to: string }>> {
  const found: Record<string, Done & { to: string }> = {};
  for (const event of events)
    if (event.kind === kind) found[event.field ?? ''] = { ...doneBy(event), to: event.to ?? '' };
  return found;
}

const setsStatus: Sets = ({ kind, field = '', to = '' }) =>
  kind === 'status' ? { field, value: to } : undefined;
const setsCell: Sets = (event) =>
  isOnCell(event) ? { field: event.field ?? '', value: event.to ?? '' } : undefined;

/** A concern calls for a visit; one on that day or later answers it. */
function concernsOf(events: readonly RecordedEvent[], visitDates: readonly string[]): readonly Concern[] {
  return events
    .filter(({ kind }) => kind === 'concern')
    .map((event) => ({
      ...doneBy(event),
      text: event.to ?? '',
      open: !visitDates.some((date) => date >= londonDate(event.at)),
    }));
}

/** All that the list and the latest visits give. */
function postcodesOf(
  cells: Readonly<Record<string, string>>,
  latest: readonly JudgedVisit[],
): readonly string[] {
  const addresses = latest.map(({ visit, framework }) =>
    textOfRole(framework, visit.instrument, visit.answers, 'provider-address'),
  );
  return [...new Set([cells['postcode'] ?? '', ...addresses].flatMap(postcodesIn))].sort();
}

/**
 * @param visits all that are settled, whether they count or not
 * @param latest those that count, newest first
 * @param eventsOf the events about a provider under its own id, in order
 */
export function settleProviders(
  links: ProviderLinks,
  visits: readonly SettledVisit[],
  latest: readonly JudgedVisit[],
  eventsOf: (id: string) => readonly RecordedEvent[],
  problems: ProblemList,
): readonly SettledProvider[] {
  const members = new Map<string, string[]>();
  for (const id of links.all()) addTo(members, links.root(id), id);
  const theirs = new Map<string, SettledVisit[]>();
  for (const visit of visits) addTo(theirs, visit.providerId, visit);
  const counting = new Map<string, JudgedVisit[]>();
  for (const counted of latest) addTo(counting, counted.providerId, counted);
  const sorted = [...members].sort(([a], [b]) => byText(a, b));
  return sorted.map(([id, ids]) => {
    const own = theirs.get(id) ?? [];
    const newest = counting.get(id) ?? [];
    const nameOf = (one: string): string => {
      const visit =
        newest.find((counted) => links.own(counted.visit.answers.provider) === one)?.visit ??
        own.filter((settled) => links.own(settled.visit.answers.provider) === one).at(-1)?.visit;
      return visit?.answers.provider.name ?? links.listed.get(one) ?? one.replace(/^name:/, '');
    };
    const others = ids.filter((one) => one !== id);
    const all = [id, ...others].map((one): ProviderMember => {
      const event = links.merges.get(one);
      const merge = event ? { event, into: links.identity.into(one) ?? id } : null;
      const listedAs = links.listed.get(one) ?? '';
      return { id: one, name: nameOf(one), listedAs, merge, history: eventsOf(one) };
    });
    const name = nameOf(id);
    const cells = mergedCells(all, LISTED_NAME, problems);
    const events = ids.flatMap((one) => eventsOf(one)).sort(inOrder);
    for (const one of ids) {
      const subject = { type: 'provider', id: one };
      const about = eventsOf(one);
      for (const sets of [setsStatus, setsCell])
        addFieldProblems(subject, name, fieldSetters(about, sets), problems);
      addLost(subject, name, about, problems);
    }
    return {
      id,
      name,
      urn: urnIn(id) ?? '',
      merged: others,
      members: all,
      apart: [...new Set(ids.flatMap((one) => links.apartFrom(one)))].sort(),
      isListed: ids.some((one) => links.listed.has(one)),
      postcodes: postcodesOf(cells, newest),
      names: [...new Set(own.map(({ visit }) => visit.answers.provider.name))].sort(),
      visits: own.map((visit) => visit.id),
      latest: newest.map(({ framework, instrument, visit, came }): Latest => ({
        framework: framework.id,
        instrument: instrument.id,
        visitId: visit.id,
        visitDate: visit.answers.visitDate,
        ...came,
      })),
      status: lastByField(events, 'status'),
      verdicts: lastByField(events, 'verdict'),
      concerns: concernsOf(
        events,
        own.flatMap(({ counts, visit }) => (counts ? [visit.answers.visitDate] : [])),
      ),
      cells,
      history: events,
    };
  });
}
