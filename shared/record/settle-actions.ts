/** The improvement plans of all visits as one list of actions, with what people did about each. */
import { followUp } from '../county/action-follow-up';
import { criterionNamed, deadlinesOf, type Deadline } from '../county/action-deadlines';
import { closedAs, dueOf, dueState, isOpen, OPEN } from '../county/actions';
import { EARLIEST, readDate } from '../schema/dates';
import type { Meaning, Outcome } from '../schema/framework';
import { outcomeOf } from './judge-visit';
import { isAfter } from './after-event';
import { addFieldProblems, addLost, fieldSetters, type Sets } from './event-fields';
import { msOf, type RecordedEvent } from './event';
import type { ProblemList } from './problem';
import { lastOf, type Setter } from './setters';
import type { SettledAction, SettledVisit } from './settled';
import { addedOf, cellOf, planOf, SAID, type Started } from './started-actions';
import { doneBy } from './visit-stages';
import type { VisitRecord } from './visit-record';

/** Field of an `action-add`: the visit that it follows from. */
const OF_VISIT = 'visit';
const STATUS = 'status';

const setsOf: Sets = (event) => {
  const { kind, field = '', to = '' } = event;
  if (kind === 'action-close') return { field: STATUS, value: closedAs(to) };
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
  const { id, visit, record } = started;
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
  const criterion =
    started.criterion === '' && record.form ? criterionNamed(say('area'), record.form) : started.criterion;
  const found = criterion === '' ? [] : later(visit, criterion);
  // The day that a person wrote down is when it was closed, whenever the product was told; one that cannot be is none.
  const day = readDate(say('closed-on'));
  const closedOn = day !== null && day >= EARLIEST && day <= asOf ? day : null;
  const { proposedBy, reopenedBy } = followUp(
    found.map(({ visit: one, meaning }) => ({ visitId: one.id, meaning, visit: one })),
    closing !== undefined,
    ({ visit: one }) =>
      closing !== undefined &&
      (closedOn === null ? isAfter(one, closing) : one.visit.answers.visitDate > closedOn),
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
