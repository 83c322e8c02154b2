/**
 * What of a record may leave its workbook: nothing of forms about a pupil, no text that was taken out, no visit that was
 * removed; of a removal only that it was, so that nothing of it comes in again elsewhere.
 */
import { instrumentOf } from '../instrument/instrument-parts';
import { eventsOnce } from './counted-once';
import type { Edition } from './edition';
import type { RecordedEvent } from './event';
import { ProblemList } from './problem';
import { removedProvider } from './removed-marks';
import { withoutRemovedTexts } from './removed-text';
import { settlePart, Told } from './settle';
import type { RecordInput } from './settled';
import { redactionsIn, visitOfAction } from './sorted-events';
import { visitForms } from './visit-form';
import { groupBy } from '../schema/lists-by-key';

/** @param input a whole record, or a part that nothing in another part has to do with */
export function recordToGive(input: RecordInput): {
  readonly editions: readonly Edition[];
  readonly events: readonly RecordedEvent[];
} {
  const forms = visitForms(input.frameworks);
  const settled = settlePart({ ...input, withTryOuts: false }, new Told());
  const given = settled.visits.filter(({ visit }) => {
    const form = forms(visit);
    return form === null || !instrumentOf(form.framework, form.instrument.id).pupilLevel;
  });
  const visitOf = new Map(given.flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name, id])));
  const all = eventsOnce(input.events, new ProblemList());
  const about = groupBy(
    all.filter(({ subject }) => subject.type === 'visit'),
    ({ subject }) => visitOf.get(subject.id) ?? '',
  );
  const kept = input.responses.filter(({ id }) => visitOf.has(id));
  const editions = [...groupBy(kept, ({ id }) => visitOf.get(id) ?? '')].flatMap(([id, theirs]) => {
    const events = about.get(id) ?? [];
    const form = theirs[0] ? forms(theirs[0]) : null;
    return withoutRemovedTexts(theirs, events, redactionsIn(events, new ProblemList()), form, new Map())
      .editions;
  });
  const left = new Set(input.responses.flatMap(({ id }) => (visitOf.has(id) ? [] : [`visit ${id}`])));
  for (const { type, id } of settled.removed) left.add(`${type} ${id}`);
  const isLeft = ({ subject: { type, id } }: RecordedEvent): boolean =>
    left.has(type === 'action' ? `visit ${visitOfAction(id)}` : `${type} ${id}`) ||
    // It is named so that nothing can be read of it.
    (type === 'provider' && left.has(`provider ${removedProvider(id)}`));
  // As they were settled: without what was taken out.
  const events = new Map<string, RecordedEvent>();
  for (const { history } of [
    ...given,
    ...settled.actions.filter(({ visitId }) => visitOf.has(visitId)),
    ...settled.providers,
  ])
    for (const event of history) events.set(event.id, event);
  for (const event of all) {
    if (events.has(event.id)) continue;
    // What is not known here, what waits for its subject, and that something was removed, which says nothing more.
    if (event.kind === 'remove' || !isLeft(event)) events.set(event.id, event);
  }
  return { editions, events: [...events.values()] };
}
