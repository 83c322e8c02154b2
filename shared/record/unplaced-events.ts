/** Events that nothing can be made of here: kept in the record, not applied, and told. */
import { EVENT_VERSION, isKnownEvent, type Kind, type RecordedEvent, type SubjectType } from './event';
import type { ProblemList } from './problem';
import { addTo } from '../schema/lists-by-key';
import { counted } from '../schema/counted';

const VISIT: readonly SubjectType[] = ['visit'];
const ACTION: readonly SubjectType[] = ['action'];
const PROVIDER: readonly SubjectType[] = ['provider'];
const ANY: readonly SubjectType[] = ['visit', 'action', 'provider', 'workbook'];

/** What each kind can be about. */
const ABOUT: Readonly<Record<Kind, readonly SubjectType[]>> = {
  edition: VISIT,
  gone: VISIT,
  back: VISIT,
  correct: VISIT,
  decide: VISIT,
  confirm: VISIT,
  withdraw: VISIT,
  restore: VISIT,
  share: VISIT,
  reply: VISIT,
  answer: VISIT,
  second: VISIT,
  agree: VISIT,
  final: VISIT,
  reopen: VISIT,
  archive: VISIT,
  unarchive: VISIT,
  'action-add': ACTION,
  'action-set': ACTION,
  'action-close': ACTION,
  status: PROVIDER,
  concern: PROVIDER,
  verdict: PROVIDER,
  merge: PROVIDER,
  unmerge: PROVIDER,
  cell: ANY,
  baseline: ANY,
  redact: ANY,
  remove: ANY,
  'mail-intent': ANY,
  'mail-sent': ANY,
};

const allowed = (kind: string): readonly string[] => (Object.hasOwn(ABOUT, kind) ? ABOUT[kind as Kind] : []); // Just asked for.

/** Those that are known and about something that they can be about, in order; the others are told. */
export function placedEvents(
  events: readonly RecordedEvent[],
  problems: ProblemList,
): readonly RecordedEvent[] {
  const unknown = new Map<string, RecordedEvent[]>();
  const placed = events.filter((event) => {
    if (!isKnownEvent(event)) {
      const key = `${event.v} ${event.kind} ${event.subject.type}`;
      addTo(unknown, key, event);
      return false;
    }
    if (allowed(event.kind).includes(event.subject.type)) return true;
    problems.add('does-not-fit', event.subject, {
      of: event.id,
      text: `“${event.kind}” is nothing that can be said of ${event.subject.type === 'action' ? 'an' : 'a'} ${event.subject.type}.`,
      whatToDo: `It is kept and not applied. It can be said of: ${allowed(event.kind).join(', ')}.`,
      events: [event.id],
    });
    return false;
  });
  for (const [key, some] of unknown) {
    const [first] = some;
    if (first === undefined) continue;
    const newer = first.v > EVENT_VERSION ? `, in version ${first.v} of their shape` : '';
    problems.add(
      'unknown-kind',
      { type: 'workbook', id: '' },
      {
        of: key,
        text: `${counted(some.length, 'event')} “${first.kind}” of a ${first.subject.type}${newer} ${some.length === 1 ? 'is' : 'are'} not known here.`,
        whatToDo: 'They are kept and not applied. Update Provision QA here.',
        events: some.map(({ id }) => id),
      },
    );
  }
  return placed;
}

/** Tells of events that wait for what they are about. @param groups each about one subject */
export function addWaiting(groups: readonly (readonly RecordedEvent[])[], problems: ProblemList): void {
  for (const group of groups) {
    const [first] = group;
    if (first === undefined || group.every(({ kind }) => kind === 'remove')) continue;
    const { subject } = first;
    const kinds = [...new Set(group.map(({ kind }) => kind))].join(', ');
    problems.add('waiting', subject, {
      text: `${counted(group.length, 'event')} (${kinds}) about the ${subject.type} ${subject.id} ${group.length === 1 ? 'waits' : 'wait'}: it is not known here.`,
      whatToDo:
        subject.type === 'visit'
          ? 'They count as soon as its response is read. If it never will be, its form may be another workbook’s.'
          : 'They count as soon as it is known, by a visit or by the LA’s list.',
      events: group.map(({ id }) => id),
    });
  }
}

/** Tells of mail of which nobody knows whether it went out: never sent again by itself. */
export function addMailProblems(events: readonly RecordedEvent[], problems: ProblemList): void {
  const sent = new Set(events.flatMap(({ kind, base }) => (kind === 'mail-sent' ? [base ?? ''] : [])));
  for (const { kind, id, subject, to = '' } of events)
    if (kind === 'mail-intent' && !sent.has(id))
      problems.add('mail', subject, {
        of: id,
        values: to === '' ? [] : [to],
        text: `A message${to === '' ? '' : ` to ${to}`} may have been sent: the run was cut off before that was known.`,
        whatToDo: 'Look into the sent mail of whoever ran it. Send it again only if it is not there.',
        events: [id],
      });
}
