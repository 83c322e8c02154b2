/** The improvement plans of all visits as one list of actions, with what people did about each. */
import { followUp } from '../county/action-follow-up';
import { deadlinesOf, type Deadline } from '../county/action-deadlines';
import { DONE, dueOf, dueState, isOpen, OPEN } from '../county/actions';
import { requirementOf } from '../instrument/criterion-words';
import type { Field, Meaning, Outcome } from '../schema/framework';
import type { UnitValue } from './answer-units';
import { outcomeOf } from './judge-visit';
import { isAfter } from './after-event';
import { addFieldProblems, addLost, fieldSetters, type Sets } from './event-fields';
import { msOf, type RecordedEvent } from './event';
import { namedRows, type NamedRow } from './plan-ids';
import type { ProblemList } from './problem';
import { lastOf, type Setter } from './setters';
import type { SettledAction, SettledVisit } from './settled';
import { doneBy } from './visit-stages';
import type { VisitRecord } from './visit-record';

/** What an action says, by the keys that events and the Actions tab use. */
const SAID = ['area', 'action', 'by-when', 'who', 'rag', 'review'] as const;
type Said = (typeof SAID)[number];
/** Field of an `action-add`: the visit that it follows from. */
const OF_VISIT = 'visit';
const STATUS = 'status';

/** An action before anybody did anything about it: a row of a plan, or one that somebody added. */
interface Started {
  readonly id: string;
  readonly visit: SettledVisit;
  readonly record: VisitRecord;
  /** What the plan said, each time that it changed. */
  readonly plan: readonly { readonly ms: number; readonly id: string; readonly row: NamedRow }[];
  /** Whether it stands in the plan, or was added beside it. */
  readonly inPlan: boolean;
  readonly place: number;
  readonly criterion: string;
  readonly area: string;
}

/** Of an action that stands in no plan: after all that do. */
const LAST = Number.MAX_SAFE_INTEGER;

const cellOf = (row: NamedRow, key: Said): string => row[key === 'by-when' ? 'byWhen' : key];

/** Every row that a visit's plan has had, as far as it counts, each with what it said each time. */
function planOf(visit: SettledVisit, record: VisitRecord): readonly Started[] {
  const { form } = record;
  const plan: Field | undefined = form?.fields.get(form.keyOf('improvement-plan') ?? '');
  if (plan === undefined) return [];
  const cut = record.countedTo(record.end);
  const setters: readonly Setter<UnitValue>[] = record
    .settersOf(`fields/${plan.key}`)
    .filter(({ at }) => at <= cut);
  if (setters.length === 0) return [];
  const times = namedRows(
    visit.id,
    plan,
    setters.map(({ value }) => value),
  );
  const now = new Map((times.at(-1) ?? []).map(({ id, index }) => [id, index]));
  const ids = new Set(times.flat().map(({ id }) => id));
  return [...ids].map((id) => ({
    id,
    inPlan: now.has(id),
    place: now.get(id) ?? LAST,
    visit,
    record,
    plan: times.flatMap((rows, place) => {
      const [row, setter] = [rows.find((one) => one.id === id), setters[place]];
      const ms = record.moments[setter?.at ?? 0]?.ms ?? 0;
      return row && setter ? [{ ms, id: setter.id, row }] : [];
    }),
    criterion: '',
    area: '',
  }));
}

/** One that somebody added to a visit: after a criterion by its code behind the visit's id, or by itself. */
function addedOf(
  id: string,
  event: RecordedEvent,
  visits: ReadonlyMap<string, { readonly visit: SettledVisit; readonly record: VisitRecord }>,
  nameOf: (id: string) => string,
): Started | undefined {
  const found = visits.get(nameOf(event.to ?? ''));
  if (found === undefined) return undefined;
  const before = `${found.visit.id}#`;
  const code = id.startsWith(before) ? id.slice(before.length) : '';
  const asked = found.record.form?.asked.get(code);
  return {
    id,
    ...found,
    plan: [],
    inPlan: true,
    place: LAST,
    criterion: asked?.code ?? '',
    area: asked ? `${asked.code} ${requirementOf(asked.criterion)}` : '',
  };
}

const setsOf: Sets = (event) => {
  const { kind, field = '', to = '' } = event;
  if (kind === 'action-close') return { field: STATUS, value: to === '' ? DONE : to };
  return kind === 'action-set' || kind === 'cell' || kind === 'baseline' ? { field, value: to } : undefined;
};

/** Events and what the plan said, in one order for each field. */
function settersOf(
  { plan, area }: Started,
  events: readonly RecordedEvent[],
): ReadonlyMap<string, readonly Setter<string>[]> {
  const byEvents = fieldSetters(events, setsOf);
  const all = new Map<string, readonly Setter<string>[]>(byEvents);
  if (area !== '' && !byEvents.has('area'))
    all.set('area', [{ at: 0, id: '', by: 'start', value: area, seen: -1 }]);
  for (const key of SAID) {
    const set = byEvents.get(key);
    const said = plan.filter((one, place) => {
      const before = plan[place - 1];
      return cellOf(one.row, key) !== (before ? cellOf(before.row, key) : '');
    });
    if (set === undefined) {
      const last = said.at(-1);
      if (last) all.set(key, [{ at: 0, id: last.id, by: 'form', value: cellOf(last.row, key), seen: -1 }]);
      continue;
    }
    // A person's own event is never before what it answers, so each edition stands just before the events after it.
    const byForm = said.map(({ ms, id, row }): Setter<string> => {
      const at = events.findIndex((event) => msOf(event.at) >= ms);
      return { at: (at < 0 ? events.length : at) - 0.5, id, by: 'form', value: cellOf(row, key), seen: -1 };
    });
    all.set(
      key,
      [...byForm, ...set].sort((a, b) => a.at - b.at),
    );
  }
  return all;
}

/** What later visits to the provider under the same framework found of a criterion, oldest first; those that say nothing of it left out. */
export type Later = (
  visit: SettledVisit,
  criterion: string,
) => readonly { readonly visit: SettledVisit; readonly meaning: Meaning }[];

interface ActionsInput {
  readonly visits: ReadonlyMap<string, { readonly visit: SettledVisit; readonly record: VisitRecord }>;
  /** A visit's id by any of its names. */
  readonly nameOf: (id: string) => string;
  /** Events about an action, in order. */
  readonly events: ReadonlyMap<string, readonly RecordedEvent[]>;
  readonly later: Later;
  readonly asOf: string;
  readonly withFormerActions: boolean;
}

/** @returns the actions, and the ids that events name and nothing else does */
export function settleActions(
  { visits, nameOf, events, later, asOf, withFormerActions }: ActionsInput,
  problems: ProblemList,
): { readonly actions: readonly SettledAction[]; readonly unknown: readonly string[] } {
  const started = new Map<string, Started>();
  for (const { visit, record } of visits.values())
    for (const one of planOf(visit, record))
      // What nobody has touched goes with its row.
      if (one.inPlan || withFormerActions || events.has(one.id)) started.set(one.id, one);
  const unknown: string[] = [];
  for (const [id, about] of events) {
    const add = about.find(({ kind, field }) => kind === 'action-add' && field === OF_VISIT);
    const added = add && addedOf(id, add, visits, nameOf);
    if (added && !started.has(id)) started.set(id, added);
    if (!started.has(id)) unknown.push(id);
  }
  const actions = [...started.values()].map((one) =>
    settleAction(one, events.get(one.id) ?? [], later, asOf, problems),
  );
  return { actions, unknown };
}

function settleAction(
  started: Started,
  events: readonly RecordedEvent[],
  later: Later,
  asOf: string,
  problems: ProblemList,
): SettledAction {
  const { id, visit, criterion } = started;
  const setters = settersOf(started, events);
  const say = (field: string): string => lastOf(setters.get(field) ?? [])?.value ?? '';
  const { answers } = visit.visit;
  const subject = { type: 'action', id };
  if (events.length > 0) {
    const name = `The action “${say('action') || say('area') || id}” of ${answers.provider.name}`;
    addFieldProblems(subject, name, setters, problems);
    addLost(subject, name, events, problems);
  }
  const written = say(STATUS) === '' ? OPEN : say(STATUS);
  const closing = isOpen(written) ? undefined : closedBy(events);
  const found = criterion === '' ? [] : later(visit, criterion);
  const { proposedBy, reopenedBy } = followUp(
    found.map(({ visit: one, meaning }) => ({ visitId: one.id, meaning, visit: one })),
    closing !== undefined,
    (one) => closing !== undefined && isAfter(one.visit, closing),
  );
  const status = reopenedBy === '' ? written : OPEN;
  const { due, dueRule } = dueOf(say('by-when'), () => deadlineOf(started, say('area')));
  const own = new Set<string>([...SAID, STATUS]);
  return {
    id,
    visitId: visit.id,
    providerId: visit.providerId,
    provider: answers.provider.name,
    framework: visit.visit.framework,
    visitDate: answers.visitDate,
    criterion,
    area: say('area'),
    action: say('action'),
    byWhen: say('by-when'),
    due,
    dueRule,
    who: say('who'),
    rag: say('rag'),
    review: say('review'),
    status,
    open: isOpen(status),
    closed: closing && reopenedBy === '' ? doneBy(closing) : null,
    proposedBy,
    reopenedBy,
    state: dueState(due, status, asOf),
    inPlan: started.inPlan,
    place: started.place,
    counts: visit.counts,
    cells: Object.fromEntries(
      [...setters.keys()].flatMap((key) => (own.has(key) || say(key) === '' ? [] : [[key, say(key)]])),
    ),
    history: events,
  };
}

/** What the framework says where the plan does not. */
function deadlineOf({ visit, record: { form }, criterion }: Started, area: string): Deadline | null {
  if (form === null) return null;
  const outcome = (): Outcome | undefined => outcomeOf(visit.visit, form, visit.cells['decision']);
  return deadlinesOf(form.framework, form.instrument, visit.visit.answers, outcome)({ area, criterion });
}

/** The event that closed it last. */
const closedBy = (events: readonly RecordedEvent[]): RecordedEvent | undefined =>
  events.filter((event) => setsOf(event)?.field === STATUS).at(-1);
