/** One visit's editions and events in one order, and what each thing that can be set comes to at any place in it. */
import { isAnotherPerson } from '../judging/confirmation';
import type { Answers } from '../schema/answers';
import {
  answerIn,
  changedUnits,
  isSameValue,
  partsOf,
  valueIn,
  withUnits,
  type Unit,
  type UnitValue,
} from './answer-units';
import { inEditionOrder, type Edition } from './edition';
import { msOf, type RecordedEvent } from './event';
import { lastOf, type Setter } from './setters';
import { changesOf, setsValues } from './visit-changes';
import { reasonIn, unitOf, type VisitForm } from './visit-form';

type Moment =
  | { readonly ms: number; readonly edition: Edition; readonly event?: undefined }
  | { readonly ms: number; readonly event: RecordedEvent; readonly edition?: undefined };

export interface Unfit {
  readonly event: RecordedEvent;
  readonly why: string;
}

/** As the value of a confirmation: whoever gave it takes it back. */
const TAKEN_BACK = 'no';

/** Before everything in the record. */
const NEVER = -1;

export class VisitRecord {
  /** In the order in which the response came to say so. */
  readonly editions: readonly Edition[];
  readonly moments: readonly Moment[];
  /** Events whose value cannot be taken. */
  readonly unfit: readonly Unfit[];
  /** Ids of events that were seen by a writer and are not in the record. */
  readonly lost: readonly { readonly event: RecordedEvent; readonly base: string }[];
  private readonly places = new Map<string, number>();
  private readonly setByEvents = new Map<Unit, Setter<UnitValue>[]>();
  private readonly setters = new Map<Unit, readonly Setter<UnitValue>[]>();
  private readonly said = new Map<number, Answers>();
  private readonly stops: readonly { readonly at: number; readonly final: boolean }[];

  /**
   * @param editions of this visit, under all its names
   * @param events about it, in order, each known and once
   * @param form of its last edition; null where its framework version is not known
   */
  constructor(
    editions: readonly Edition[],
    readonly events: readonly RecordedEvent[],
    readonly form: VisitForm | null,
  ) {
    this.editions = editions.length > 1 ? [...editions].sort(inEditionOrder) : editions;
    this.moments = inOneOrder(this.editions, events);
    this.moments.forEach(({ edition, event }, at) => {
      const id = edition?.edition ?? event?.id ?? '';
      if (!this.places.has(id)) this.places.set(id, at);
    });
    const unfit: Unfit[] = [];
    const lost: { event: RecordedEvent; base: string }[] = [];
    this.moments.forEach(({ event }, at) => {
      if (event === undefined) return;
      const { base = '' } = event;
      const place = base === '' ? NEVER : this.places.get(base);
      if (place === undefined) lost.push({ event, base });
      const changes = changesOf(event, form);
      if ('unfit' in changes) unfit.push({ event, why: changes.unfit });
      else
        for (const { unit, value } of changes.sets) {
          const setters = this.setByEvents.get(unit) ?? [];
          this.setByEvents.set(unit, setters);
          // What its writer saw is lost: nobody can say that they did not see what came between.
          const seen = place ?? at;
          const by = event.kind === 'baseline' ? 'start' : 'person';
          setters.push({ at, id: event.id, by, value, seen });
        }
    });
    this.unfit = unfit;
    this.lost = lost;
    this.stops = this.moments.flatMap(({ event }, at) =>
      event?.kind === 'final' || event?.kind === 'reopen' ? [{ at, final: event.kind === 'final' }] : [],
    );
  }

  /** The place of the last moment. */
  get end(): number {
    return this.moments.length - 1;
  }

  /** How far what came counts, as things stood at a place: while a visit is final, only what came before that. */
  countedTo(at: number): number {
    const stop = this.stops.filter((one) => one.at <= at).at(-1);
    return stop?.final ? stop.at : at;
  }

  /** Place of what has made it final; undefined while it is not. */
  get finalAt(): number | undefined {
    const stop = this.stops.at(-1);
    return stop?.final ? stop.at : undefined;
  }

  /** Units that an event has set. */
  get touched(): readonly Unit[] {
    return [...this.setByEvents.keys()];
  }

  /** The last edition up to a place. */
  editionAt(at: number): Edition {
    let [edition] = this.editions;
    for (const moment of this.moments.slice(0, at + 1)) edition = moment.edition ?? edition;
    // Nothing is a visit without an edition.
    if (edition === undefined) throw new TypeError('A visit without an edition.');
    return edition;
  }

  /** Everything that set a unit, in order: events, and editions that changed it. */
  settersOf(unit: Unit): readonly Setter<UnitValue>[] {
    const known = this.setters.get(unit);
    if (known) return known;
    const found = [...this.byForm(unit), ...(this.setByEvents.get(unit) ?? [])].sort((a, b) => a.at - b.at);
    this.setters.set(unit, found);
    return found;
  }

  private byForm(unit: Unit): readonly Setter<UnitValue>[] {
    if (partsOf(unit)[0] === 'cells') return [];
    const reasonOf = this.form?.keyOf('decision-reason');
    const decision = unit === `fields/${reasonOf ?? ''}` ? unitOf('decision', this.form) : undefined;
    let before: Edition | undefined;
    return this.editions.flatMap((edition): Setter<UnitValue>[] => {
      const value = valueIn(edition.answers, unit);
      const changed = !isSameValue(before ? valueIn(before.answers, unit) : '', value);
      const at = this.places.get(edition.edition) ?? 0;
      const brings = !changed && decision !== undefined && this.decidesAnew(decision, before, edition, at);
      before = edition;
      return changed || brings ? [{ at, id: edition.edition, by: 'form', value, seen: NEVER }] : [];
    });
  }

  /** A reason belongs to its decision: with another decision in the form, one that was given for the last goes. */
  private decidesAnew(decision: Unit, before: Edition | undefined, edition: Edition, at: number): boolean {
    const label = valueIn(edition.answers, decision);
    const changed = !isSameValue(before ? valueIn(before.answers, decision) : '', label);
    return changed && !isSameValue(this.valueAt(decision, at - 1), label);
  }

  /** What a unit came to at a place: the latest of what set it. */
  valueAt(unit: Unit, at: number): UnitValue {
    return lastOf(this.settersOf(unit).filter((one) => one.at <= at))?.value ?? '';
  }

  /** What the visit said at a place, with what was confirmed by then. */
  answersAt(at: number): Answers {
    if (this.events.length === 0) return this.editionAt(at).answers;
    let place = at;
    while (place > 0 && !this.mayChange(place)) place -= 1;
    const known = this.said.get(place) ?? this.workOut(place);
    this.said.set(place, known);
    return known;
  }

  /** Whether what is said can have become another at a place. */
  private mayChange(place: number): boolean {
    const { event } = this.moments[place] ?? {};
    return event === undefined || event.kind === 'confirm' || setsValues(event);
  }

  private workOut(at: number): Answers {
    const { answers } = this.editionAt(at);
    const changes = new Map<Unit, UnitValue>();
    for (const unit of this.touched) {
      if (partsOf(unit)[0] === 'cells') continue;
      const value = this.valueAt(unit, at);
      if (!isSameValue(value, valueIn(answers, unit))) changes.set(unit, value);
    }
    const said = withUnits(answers, changes);
    const confirmed = this.confirmations(said, at).flatMap(({ code, by, stands }) =>
      stands ? [[code, by] as const] : [],
    );
    return confirmed.length === 0
      ? said
      : { ...said, confirmed: { ...said.confirmed, ...Object.fromEntries(confirmed) } };
  }

  /**
   * Who has confirmed that which criterion does not apply. It holds for the reason that stood there then, and not once
   * that, or the officer, has become another.
   */
  confirmations(
    answers: Answers,
    to: number,
  ): readonly {
    readonly code: string;
    readonly by: string;
    readonly event: RecordedEvent;
    readonly stands: boolean;
  }[] {
    const last = new Map<string, { readonly event: RecordedEvent; readonly at: number }>();
    this.moments.forEach(({ event }, at) => {
      if (event?.kind !== 'confirm' || at > to) return;
      const code = partsOf(event.field ?? '')[1];
      if (event.to === TAKEN_BACK) last.delete(code);
      else last.set(code, { event, at });
    });
    return [...last].map(([code, { event, at }]) => {
      const then = reasonIn(this.form, code, answerIn(this.valueAt(`criterion/${code}`, at)));
      const now = { rating: answers.ratings[code], notApplicable: answers.notApplicable[code] };
      const by = event.by ?? '';
      const same = then !== null && then === reasonIn(this.form, code, now);
      return { code, by, event, stands: same && isAnotherPerson(by, answers.officer) };
    });
  }

  /** Units that have been changed since it was made final, and count for nothing yet. */
  pending(): readonly Unit[] {
    const stop = this.finalAt;
    if (stop === undefined) return [];
    const byForm = changedUnits(this.editionAt(stop).answers, this.editionAt(this.end).answers);
    const units = new Set([...byForm, ...this.touched]);
    return [...units].filter(
      (unit) =>
        partsOf(unit)[0] !== 'cells' && !isSameValue(this.valueAt(unit, stop), this.valueAt(unit, this.end)),
    );
  }
}

/**
 * A visit begins with its first edition, whenever that was filed here. Each later one stands at its instant, but never
 * after one that follows it; of one instant, editions stand before events.
 */
function inOneOrder(editions: readonly Edition[], events: readonly RecordedEvent[]): readonly Moment[] {
  let latest = Infinity;
  const filed = [...editions]
    .reverse()
    .map((edition): Moment => {
      latest = edition === editions[0] ? -Infinity : Math.min(latest, msOf(edition.at));
      return { ms: latest, edition };
    })
    .reverse();
  if (events.length === 0) return filed;
  const happened = events.map((event): Moment => ({ ms: msOf(event.at), event }));
  // The sort keeps the order of what is equal.
  return [...filed, ...happened].sort((a, b) => (a.ms === b.ms ? 0 : a.ms - b.ms));
}
