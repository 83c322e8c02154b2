/** Events by what they are about, under the names by which that is known today. */
import { londonDate } from '../schema/dates';
import type { RecordedEvent } from './event';
import type { ProblemList } from './problem';
import { unremovable } from './removed-text';
import { groupBy } from '../schema/lists-by-key';

/** Each list in the order of the record. */
export interface SortedEvents {
  readonly visits: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly actions: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly providers: readonly RecordedEvent[];
}

/** The id of the visit in an action's id; '' where there is none. */
export const visitOfAction = (id: string): string => id.slice(0, Math.max(id.lastIndexOf('#'), 0));

/** @param nameOf the id of a visit by any of its names */
export function sortEvents(events: readonly RecordedEvent[], nameOf: (id: string) => string): SortedEvents {
  const of = (type: string): readonly RecordedEvent[] =>
    events.filter(({ subject }) => subject.type === type);
  const actionId = (id: string): string => {
    const visit = visitOfAction(id);
    return `${nameOf(visit)}${id.slice(visit.length)}`;
  };
  return {
    visits: groupBy(of('visit'), ({ subject }) => nameOf(subject.id)),
    actions: groupBy(of('action'), ({ subject }) => actionId(subject.id)),
    providers: of('provider'),
  };
}

/** Those that take a text out of their subject; one that cannot is told. @param events about one subject, in order */
export function redactionsIn(
  events: readonly RecordedEvent[],
  problems: ProblemList,
): readonly RecordedEvent[] {
  return events.filter((event) => {
    if (event.kind !== 'redact') return false;
    const why = unremovable(event);
    if (why === '') return true;
    problems.add('does-not-fit', event.subject, {
      of: event.id,
      field: event.field ?? '',
      text: `The text was not taken out on ${londonDate(event.at)}, because ${why}.`,
      whatToDo: 'Nothing was changed by it.',
      events: [event.id],
    });
    return false;
  });
}
