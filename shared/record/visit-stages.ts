/** How far a visit has come: shared, replied, final; and what went to and fro on the way. */
import { matchLabel } from '../judging/match-label';
import { isIsoDate, londonDate } from '../schema/dates';
import type { Answers } from '../schema/answers';
import { jsonIn } from '../schema/json';
import { changedUnits, partsOf } from './answer-units';
import type { RecordedEvent } from './event';
import type { Disagreement, Done, Reply, SecondRating, Shared, Stage } from './settled';
import type { VisitForm } from './visit-form';
import type { VisitRecord } from './visit-record';

export const doneBy = ({ id, at, by, why = '' }: RecordedEvent): Done => ({ event: id, at, by, why });

/** The event that has put a thing on, where no later one has taken it off again. @param events in order */
export function standing(
  events: readonly RecordedEvent[],
  on: string,
  off: string,
): RecordedEvent | undefined {
  const last = events.filter(({ kind }) => kind === on || kind === off).at(-1);
  return last?.kind === on ? last : undefined;
}

/** Last day for the reply; '' where none was set, or what was written is no date. */
export const replyUntil = ({ to = '' }: RecordedEvent): string => (isIsoDate(to) ? to : '');

/** @param now what the visit says as it counts */
export function sharedOf(record: VisitRecord, now: Answers): Shared | null {
  const places = record.moments.flatMap(({ event }, at) => (event?.kind === 'share' ? [{ event, at }] : []));
  const last = places.at(-1);
  if (last === undefined) return null;
  const answers = record.answersAt(record.countedTo(last.at));
  return {
    ...doneBy(last.event),
    times: places.length,
    until: replyUntil(last.event),
    answers,
    changed: changedUnits(answers, now),
  };
}

/** What the provider replied, each with the officer's answer. A late reply is taken and marked. */
export function repliesOf(events: readonly RecordedEvent[]): readonly Reply[] {
  let until = '';
  return events.flatMap((event, place): Reply[] => {
    if (event.kind === 'share') until = replyUntil(event);
    if (event.kind !== 'reply') return [];
    const { field = '', to = '', at } = event;
    const later = events.slice(place + 1);
    // The next reply on this point has its own answer.
    const next = later.findIndex((one) => one.kind === 'reply' && (one.field ?? '') === field);
    const answer = (next < 0 ? later : later.slice(0, next))
      .filter((one) => one.kind === 'answer' && (one.field ?? '') === field)
      .at(-1);
    return [
      {
        ...doneBy(event),
        field,
        text: to,
        late: until !== '' && londonDate(at) > until,
        answer: answer === undefined ? null : { ...doneBy(answer), text: answer.to ?? '' },
      },
    ];
  });
}

/** Final before replied before shared before handed in. */
export function stageOf(
  final: RecordedEvent | undefined,
  shared: Shared | null,
  replies: readonly Reply[],
): Stage {
  if (final !== undefined) return 'final';
  if (replies.length > 0) return 'replied';
  return shared === null ? 'handed in' : 'shared';
}

/** Ratings in an event's JSON, in the scale's own spelling; undefined where it is none. */
export function ratingsIn(to: string, form: VisitForm | null): Readonly<Record<string, string>> | undefined {
  const value = jsonIn(to);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const ratings: Record<string, string> = {};
  for (const [code, given] of Object.entries(value)) {
    if (typeof given !== 'string') return undefined;
    const scale = form?.asked.get(code)?.scale;
    const label = form === null ? given : scale && matchLabel(scale, given);
    if (label === undefined || label === null) return undefined;
    ratings[code] = label;
  }
  return ratings;
}

/** Second ratings beside the officer's own, criterion by criterion; what both agreed on stands beside both. */
export function secondsOf(record: VisitRecord, own: Answers): readonly SecondRating[] {
  if (record.events.length === 0) return [];
  const agreed = new Map<string, { readonly at: number; readonly to: string }>();
  record.moments.forEach(({ event }, at) => {
    if (event?.kind === 'agree') agreed.set(partsOf(event.field ?? '')[1], { at, to: event.to ?? '' });
  });
  return record.moments.flatMap(({ event }, at): SecondRating[] => {
    if (event?.kind !== 'second') return [];
    const ratings = ratingsIn(event.to ?? '', record.form);
    if (ratings === undefined) return [];
    let same = 0;
    const differ: Disagreement[] = [];
    for (const [code, second] of Object.entries(ratings)) {
      const first = own.ratings[code];
      if (first === undefined) continue;
      if (first === second) same += 1;
      else {
        const settled = agreed.get(code);
        differ.push({ code, first, second, agreed: settled && settled.at > at ? settled.to : null });
      }
    }
    return [{ ...doneBy(event), ratings, same, differ }];
  });
}
