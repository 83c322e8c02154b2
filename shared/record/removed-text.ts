/**
 * Taking a text out for good, the only rewriting that there is: every place of the record that holds it says
 * "[removed 26 November 2026]" instead. The stores are rewritten by these functions; a copy that still has the text
 * (another workbook's, a run that was cut off) is read as if it had been rewritten, too.
 */
import { londonDate, longDate } from '../schema/dates';
import { FieldValue } from '../schema/answers';
import { jsonIn } from '../schema/json';
import { isSameValue, partsOf, valueIn, withUnits, type Unit, type UnitValue } from './answer-units';
import { contentHash } from './content-hash';
import { inEditionOrder, type Edition, type Reading } from './edition';
import { msOf, type RecordedEvent } from './event';
import { ACTION_ID, namedRows } from './plan-ids';
import { unitOf, type VisitForm } from './visit-form';

const MARK = /^\[removed \d{1,2} \p{L}+ \d{4}\]$/u;
/** Whether a text is what stands in place of one that was taken out. */
export const isMark = (text: string): boolean => MARK.test(text);

/** What stands in place of a text that was taken out at this instant. */
export const removedMark = (at: string): string => `[removed ${longDate(londonDate(at))}]`;

/** The prefix of a field that names an event: its own texts. */
const OF_EVENT = 'event';
/** A visit cannot be without these, and they are no free text: to be rid of them, the visit is removed. */
const KEPT: ReadonlySet<string> = new Set(['provider', 'visitDate']);

/** Why this cannot be taken out, as it stands after "because"; '' where it can. */
export function unremovable({ subject, field = '' }: RecordedEvent): string {
  if (field === '') return 'it does not say which text';
  return subject.type === 'visit' && KEPT.has(partsOf(field)[0])
    ? 'a visit cannot be without it: remove the visit'
    : '';
}

/** Texts that were taken out, each with its mark: so that nothing that quotes them says them, either. */
export type RemovedTexts = Map<string, string>;

/** Takes words out, and remembers them until all of the record has been worked out. */
class Marker {
  constructor(
    private readonly mark: string,
    private readonly taken: RemovedTexts,
  ) {}

  readonly text = (text: string): string => {
    if (text === '' || isMark(text)) return text;
    this.taken.set(text, this.mark);
    return this.mark;
  };

  private row(row: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(row).map(([key, text]) => [key, key === ACTION_ID ? text : this.text(text)]),
    );
  }

  /** The value without its words. A rating is none of them. */
  value(value: UnitValue): FieldValue {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value))
      return value.every((one) => typeof one === 'string')
        ? value.map(this.text)
        : value.map((one) => this.row(typeof one === 'string' ? {} : one));
    const { rating, ...texts } = value;
    return { ...(rating !== undefined && { rating }), ...this.row(texts) };
  }

  /** A value as an event holds it: a text, or JSON of several parts. */
  written(text: string): string {
    if (!/^[[{]/.test(text) || isMark(text)) return this.text(text);
    const parts = FieldValue.safeParse(jsonIn(text));
    return parts.success && typeof parts.data !== 'string'
      ? JSON.stringify(this.value(parts.data))
      : this.text(text);
  }
}

/** The name by which a redaction knows its text again, should it come back: it is kept, the text is not. */
export const textName = (value: UnitValue): string => contentHash(value);

interface Removal {
  readonly event: RecordedEvent;
  readonly ms: number;
  readonly unit: Unit;
  readonly marker: Marker;
  /** Names of the texts that stood there until then. */
  readonly texts: Set<string>;
}

/** What is taken out of one subject, and from where. */
class Removals {
  private readonly all: readonly Removal[];

  constructor(
    private readonly editions: readonly Edition[],
    events: readonly RecordedEvent[],
    redactions: readonly RecordedEvent[],
    private readonly form: VisitForm | null,
    taken: RemovedTexts,
  ) {
    this.all = redactions.map((event) => {
      const unit = unitOf(event.field ?? '', form);
      const ms = msOf(event.at);
      const texts = new Set(event.from === undefined ? [] : [event.from]);
      for (const { at, answers } of editions) if (msOf(at) <= ms) texts.add(textName(valueIn(answers, unit)));
      for (const { at, field, to } of events)
        if (field !== undefined && to !== undefined && msOf(at) <= ms && unitOf(field, form) === unit)
          texts.add(textName(to));
      return { event, ms, unit, marker: new Marker(removedMark(event.at), taken), texts };
    });
  }

  edition(edition: Edition): Edition {
    const changes = new Map<Unit, UnitValue>();
    for (const { unit, ms, marker, texts } of this.all) {
      const value = changes.get(unit) ?? valueIn(edition.answers, unit);
      if (msOf(edition.at) > ms && !texts.has(textName(value))) continue;
      const said = marker.value(this.withIds(edition, unit, value));
      if (!isSameValue(said, value)) changes.set(unit, said);
    }
    return changes.size === 0 ? edition : { ...edition, answers: withUnits(edition.answers, changes) };
  }

  /** A plan's rows with the ids that they go by: without their words nothing else tells them apart. */
  private withIds(edition: Edition, unit: Unit, value: UnitValue): UnitValue {
    const plan = this.form?.fields.get(this.form.keyOf('improvement-plan') ?? '');
    if (plan === undefined || unit !== `fields/${plan.key}` || !Array.isArray(value)) return value;
    const named = namedRows(
      edition.id,
      plan,
      this.editions.map(({ answers }) => valueIn(answers, unit)),
    );
    const rows = named[this.editions.indexOf(edition)] ?? [];
    const ids = new Map(rows.map(({ index, id }) => [index, id]));
    return value.map((row, index) => {
      const id = ids.get(index);
      return typeof row === 'string' ? {} : { ...row, ...(id !== undefined && { [ACTION_ID]: id }) };
    });
  }

  event(event: RecordedEvent): RecordedEvent {
    if (event.kind === 'redact' || event.kind === 'remove') return event;
    const reason = unitOf('decision-reason', this.form);
    let said = event;
    for (const { event: redaction, unit, marker, ms, texts } of this.all) {
      const [kind, id] = partsOf(redaction.field ?? '');
      const ofEvent = kind === OF_EVENT && id === event.id;
      const ofField = event.field !== undefined && unitOf(event.field, this.form) === unit;
      const ofReason = event.kind === 'decide' && unit === reason;
      if (!ofEvent && !ofField && !ofReason) continue;
      const isTaken = (text = ''): boolean => text !== '' && texts.has(textName(text));
      if (msOf(event.at) <= ms || isTaken(ofReason ? event.why : event.to))
        said = withoutTexts(said, marker, ofReason && !ofEvent);
      // Whoever set something else has seen what another workbook had taken out already.
      else if (ofField && isTaken(said.from)) said = { ...said, from: marker.text(said.from ?? '') };
    }
    return said;
  }
}

/** Kinds whose value is a choice or a code and no text of anybody's. */
const NO_TEXT = new Set(['confirm', 'edition', 'agree', 'second', 'merge', 'unmerge']);

/** @param onlyWhy what it sets is a choice, and stays */
function withoutTexts(event: RecordedEvent, marker: Marker, onlyWhy: boolean): RecordedEvent {
  const { from, to, why, ...rest } = event;
  const isRating = partsOf(event.field ?? '')[0] === 'ratings';
  const keeps = onlyWhy || NO_TEXT.has(event.kind) || isRating;
  const taken = (text: string): string => (keeps ? text : marker.written(text));
  return {
    ...rest,
    ...(from !== undefined && { from: taken(from) }),
    ...(to !== undefined && { to: taken(to) }),
    ...(why !== undefined && { why: marker.text(why) }),
  };
}

/**
 * One subject's editions and events without what was taken out of it: everything up to then in the fields named, and
 * the same text wherever it comes back in them.
 * @param editions all of the visit; none for another subject
 * @param events about the subject, in order
 * @param redactions those of them that take something out
 * @param taken the texts that are taken out are added to it
 */
export function withoutRemovedTexts(
  editions: readonly Edition[],
  events: readonly RecordedEvent[],
  redactions: readonly RecordedEvent[],
  form: VisitForm | null,
  taken: RemovedTexts,
): { readonly editions: readonly Edition[]; readonly events: readonly RecordedEvent[] } {
  if (redactions.length === 0) return { editions, events };
  const ordered = [...editions].sort(inEditionOrder);
  const removals = new Removals(ordered, events, redactions, form, taken);
  return {
    editions: ordered.map((edition) => removals.edition(edition)),
    events: events.map((event) => removals.event(event)),
  };
}

const READ_NOW = 'read now';

/**
 * What was read of a response, without what was taken out of its visit: a form goes on saying it.
 * @param editions of any visits
 * @param events of any, in order
 */
export function readingWithout(
  reading: Reading,
  editions: readonly Edition[],
  events: readonly RecordedEvent[],
  form: VisitForm | null,
): Reading {
  const about = events.filter(({ subject }) => subject.type === 'visit' && subject.id === reading.id);
  const redactions = about.filter((event) => event.kind === 'redact' && unremovable(event) === '');
  if (redactions.length === 0) return reading;
  const read: Edition = { ...reading, edition: READ_NOW, base: '', at: reading.at ?? reading.submittedAt };
  const theirs = [...editions.filter(({ id }) => id === reading.id), read];
  const said = withoutRemovedTexts(theirs, about, redactions, form, new Map()).editions;
  return {
    ...reading,
    answers: said.find(({ edition }) => edition === READ_NOW)?.answers ?? reading.answers,
  };
}
