/** Which of a visit and an event came later. */
import { londonDate } from '../schema/dates';
import { msOf, type RecordedEvent } from './event';
import type { SettledVisit } from './settled';

/** Whether a visit was made after this: on a later day; on the same day, handed in later. */
export function isAfter({ visit }: SettledVisit, event: RecordedEvent): boolean {
  const on = londonDate(event.at);
  const { visitDate } = visit.answers;
  return visitDate > on || (visitDate === on && msOf(visit.submittedAt) > msOf(event.at));
}
