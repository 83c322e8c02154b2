/**
 * A slow model of the record that can be read beside the rules: it keeps everything of a visit in one list in the order of
 * time, and asks of each thing what the list says. It shares no code with what it is held against.
 */
import type { Edition } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';

/** What the example's form would take there. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'ratings/1.1': ['Fully met', 'Not met', ''],
  'ratings/1.2': ['Fully met', 'Not met', ''],
  'ratings/2a': ['Always', 'Mostly', 'Sometimes', 'Never', ''],
};
/** What is looked at. A rating and the reason why it does not apply are one thing: `=Rating`, `-reason` or ''. */
const THINGS = ['officer', 'visitDate', '1.1', '1.2', '2a', 'comment', 'decision', 'reason'] as const;
type Thing = (typeof THINGS)[number];
type Said = Readonly<Record<Thing, string>>;

function saidBy({ answers }: Edition): Said {
  const criterion = (code: string): string => {
    const [rating, reason] = [answers.ratings[code], answers.notApplicable[code]];
    return rating !== undefined ? `=${rating}` : reason !== undefined ? `-${reason}` : '';
  };
  const field = (key: string): string => {
    const value = answers.fields[key] ?? '';
    return typeof value === 'string' ? value : '';
  };
  return {
    officer: answers.officer,
    visitDate: answers.visitDate,
    '1.1': criterion('1.1'),
    '1.2': criterion('1.2'),
    '2a': criterion('2a'),
    comment: answers.comments['1.1'] ?? '',
    decision: field('product-decision'),
    reason: field('product-decision-reason'),
  };
}

type Moment =
  | { readonly time: number; readonly said: Said; readonly before: Said | null; readonly submitted: string }
  | { readonly time: number; readonly event: RecordedEvent };

/** What an event sets; 'unfit' where the form would not take it. */
function setBy({ kind, field = '', to = '', why = '' }: RecordedEvent): Partial<Said> | 'unfit' {
  if (kind === 'decide') return { decision: to, reason: why };
  if (!['correct', 'agree', 'cell', 'baseline'].includes(kind)) return {};
  if (field === 'decision') return { decision: to };
  if (field === 'decision-reason') return { reason: to };
  if (field === 'comments/1.1') return { comment: to };
  if (field === 'officer') return { officer: to };
  if (field === 'visitDate') return to.startsWith('2026-') ? { visitDate: to } : 'unfit';
  const taken = TAKEN[field];
  const code = field.split('/')[1] as Thing;
  if (field.startsWith('notApplicable/')) return { [code]: to === '' ? '' : `-${to}` };
  if (taken === undefined) return {};
  return taken.includes(to) ? { [code]: to === '' ? '' : `=${to}` } : 'unfit';
}

/** Everything of a visit, in order: of one instant, what the form said before what people did. */
function listOf(filed: readonly Edition[], events: readonly RecordedEvent[]): readonly Moment[] {
  const asText = (one: Edition): string => JSON.stringify(saidBy(one));
  const handedIn = [...filed].sort(
    (a, b) => Date.parse(a.submittedAt) - Date.parse(b.submittedAt) || Date.parse(a.at) - Date.parse(b.at),
  );
  const editions = handedIn.filter((one, at) => {
    const before = handedIn[at - 1];
    return before === undefined || asText(before) !== asText(one);
  });
  const forms = editions.map((one, at): Moment => {
    const before = editions[at - 1];
    return {
      // A visit begins with what was first read of it, whenever that was written down.
      time: at === 0 ? -Infinity : Math.min(...editions.slice(at).map((later) => Date.parse(later.at))),
      said: saidBy(one),
      before: before === undefined ? null : saidBy(before),
      submitted: one.submittedAt,
    };
  });
  const people = [...events]
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
    .map((event): Moment => ({ time: Date.parse(event.at), event }));
  const all: Moment[] = [];
  const [form, person] = [[...forms], [...people]];
  while (form.length + person.length > 0) {
    const [nextForm, nextPerson] = [form[0], person[0]];
    if (nextForm !== undefined && (nextPerson === undefined || nextForm.time <= nextPerson.time))
      all.push(...form.splice(0, 1));
    else all.push(...person.splice(0, 1));
  }
  return all;
}

interface Setting {
  readonly at: number;
  readonly who: 'form' | 'person' | 'start';
  readonly to: string;
  /** How far its writer had seen. */
  readonly saw: number;
}

/** Everything that set a thing, in order. */
function settingsOf(list: readonly Moment[], thing: Thing): readonly Setting[] {
  const found: Setting[] = [];
  list.forEach((moment, at) => {
    if ('event' in moment) {
      const set = setBy(moment.event);
      const to = set === 'unfit' ? undefined : set[thing];
      if (to === undefined) return;
      const { base, kind } = moment.event;
      const seen = list.findIndex((one) => 'event' in one && one.event.id === base);
      const saw = base === undefined ? -1 : seen < 0 ? at : seen;
      found.push({ at, who: kind === 'baseline' ? 'start' : 'person', to, saw });
      return;
    }
    const { said, before } = moment;
    const changed = (one: Thing): boolean => said[one] !== (before?.[one] ?? '');
    const stood = settingsOf(list.slice(0, at), 'decision').at(-1)?.to ?? '';
    const decidesAnew = thing === 'reason' && changed('decision') && stood !== said.decision;
    if (changed(thing) || decidesAnew) found.push({ at, who: 'form', to: said[thing], saw: -1 });
  });
  return found;
}

const last = <T>(all: readonly T[]): T | undefined => all[all.length - 1];
const valueOf = (list: readonly Moment[], thing: Thing): string => last(settingsOf(list, thing))?.to ?? '';

/** The list as far as it counts: up to what made it final, while it is. */
function countedOf(list: readonly Moment[]): readonly Moment[] {
  const stop = last(
    list.flatMap((one, at) =>
      'event' in one && ['final', 'reopen'].includes(one.event.kind) ? [{ at, kind: one.event.kind }] : [],
    ),
  );
  return stop?.kind === 'final' ? list.slice(0, stop.at + 1) : list;
}

const asItStands = (list: readonly Moment[]): Said =>
  Object.fromEntries(THINGS.map((thing) => [thing, valueOf(list, thing)])) as Record<Thing, string>;

export interface ModelVisit {
  readonly said: Said;
  readonly confirmed: string | undefined;
  readonly counts: boolean;
  readonly stage: string;
  readonly pending: number;
  readonly changedSinceShared: number | null;
  /** `kind thing` of each value that is contested, `does-not-fit ID`, `lost ID`, … */
  readonly problems: readonly string[];
}

export function modelVisit(filed: readonly Edition[], events: readonly RecordedEvent[]): ModelVisit {
  const list = listOf(filed, events);
  const counted = countedOf(list);
  const said = asItStands(counted);
  const happened = list.flatMap((one) => ('event' in one ? [one.event] : []));
  const standing = (on: string, off: string): RecordedEvent | undefined => {
    const found = last(happened.filter(({ kind }) => kind === on || kind === off));
    return found?.kind === on ? found : undefined;
  };
  const gone = standing('gone', 'back');
  const readSince =
    gone !== undefined &&
    list.slice(list.findIndex((one) => 'event' in one && one.event === gone)).some((one) => 'said' in one);
  const edition =
    last(counted.flatMap((one) => ('said' in one ? [one] : []))) ?? list.find((one) => 'said' in one);
  const submitted = edition?.submitted.slice(0, 10) ?? '';
  const problems: string[] = [];
  const contested = (thing: Thing): string => {
    const settings = settingsOf(counted, thing);
    const end = last(settings);
    if (end === undefined || end.who === 'start') return '';
    const people = settings.filter(({ who }) => who === 'person');
    if (end.who === 'form') return (last(people)?.to ?? end.to) === end.to ? '' : 'form-over-event';
    return people.some((one) => one !== end && one.at > end.saw && one.to !== end.to) ? 'two-values' : '';
  };
  for (const thing of THINGS) {
    if (thing === 'reason' && contested('decision') !== '') continue;
    if (contested(thing) !== '') problems.push(`${contested(thing)} ${thing}`);
  }
  for (const event of happened) {
    if (setBy(event) === 'unfit') problems.push(`does-not-fit ${event.id}`);
    if (event.base !== undefined && !happened.some(({ id }) => id === event.base))
      problems.push(`lost ${event.id}`);
    if (event.kind === 'reply') {
      const before = happened.slice(0, happened.indexOf(event));
      if (!before.some(({ kind }) => kind === 'share')) problems.push(`reply ${event.id}`);
    }
  }
  const confirmation = (
    upTo: readonly Moment[],
    officer: string,
    now: string,
  ): { by?: string; told: boolean } => {
    const at = upTo.map((one) => 'event' in one && one.event.kind === 'confirm').lastIndexOf(true);
    const moment = upTo[at];
    if (moment === undefined || !('event' in moment) || moment.event.to === 'no') return { told: false };
    const { by } = moment.event;
    const holds =
      now.startsWith('-') && valueOf(list.slice(0, at + 1), '1.2') === now && by !== null && by !== officer;
    return holds ? { by, told: false } : { told: now.startsWith('-') };
  };
  const { by: confirmed, told } = confirmation(counted, said.officer, said['1.2']);
  if (told) problems.push('not-confirmed');
  const pending =
    counted === list ? 0 : THINGS.filter((thing) => valueOf(list, thing) !== valueOf(counted, thing)).length;
  if (pending > 0) problems.push('pending');
  // Nothing made at random has seen the last edition, so that an archive is always behind it.
  if (standing('archive', 'unarchive') !== undefined) problems.push('archived');
  const misdated = said.visitDate > submitted;
  if (misdated) problems.push('date');
  const sharedAt = list.map((one) => 'event' in one && one.event.kind === 'share').lastIndexOf(true);
  const then = sharedAt < 0 ? null : asItStands(countedOf(list.slice(0, sharedAt + 1)));
  const has = (kind: string): boolean => happened.some((one) => one.kind === kind);
  return {
    said,
    confirmed,
    counts: standing('withdraw', 'restore') === undefined && (gone === undefined || readSince) && !misdated,
    stage:
      standing('final', 'reopen') !== undefined
        ? 'final'
        : has('reply')
          ? 'replied'
          : has('share')
            ? 'shared'
            : 'handed in',
    pending,
    changedSinceShared: then === null ? null : THINGS.filter((thing) => then[thing] !== said[thing]).length,
    problems: problems.sort(),
  };
}

/** Which provider each of these is in the end. A link that closes a circle is none. */
export function modelProviders(
  ids: readonly string[],
  events: readonly RecordedEvent[],
): Readonly<Record<string, string>> {
  let links: readonly (readonly [string, string])[] = [];
  /** The way from an id along these links; undefined where it comes back to itself. */
  const way = (
    id: string,
    some: typeof links,
    gone: readonly string[] = [],
  ): readonly string[] | undefined => {
    if (gone.includes(id)) return undefined;
    const next = some.find(([from]) => from === id)?.[1];
    return next === undefined ? [...gone, id] : way(next, some, [...gone, id]);
  };
  for (const { kind, subject, to = '' } of [...events].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1),
  )) {
    const others = links.filter(([from]) => from !== subject.id);
    const added = [...others, [subject.id, to] as const];
    if (kind === 'unmerge')
      links = links.filter(([from, into]) => from !== subject.id || (to !== '' && into !== to));
    if (kind === 'merge' && ids.includes(subject.id) && ids.includes(to) && way(subject.id, added))
      links = added;
  }
  return Object.fromEntries(ids.map((id) => [id, way(id, links)?.at(-1) ?? id]));
}
