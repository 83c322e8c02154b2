/** What events set on an action or a provider, field by field, and what is wrong with that. */
import { valueInWords } from './answer-units';
import { columnInWords } from './column-words';
import type { RecordedEvent, Subject } from './event';
import type { ProblemList } from './problem';
import { contested, type Setter } from './setters';

/** What an event sets: a field and its value; undefined for one that sets nothing. */
export type Sets = (event: RecordedEvent) => { readonly field: string; readonly value: string } | undefined;

/** The setters of each field, in order. @param events about one subject, in order */
export function fieldSetters(
  events: readonly RecordedEvent[],
  sets: Sets,
): ReadonlyMap<string, readonly Setter<string>[]> {
  const places = new Map(events.map(({ id }, at) => [id, at]));
  const found = new Map<string, Setter<string>[]>();
  events.forEach((event, at) => {
    const set = sets(event);
    if (set === undefined) return;
    const setters = found.get(set.field) ?? [];
    found.set(set.field, setters);
    const { id, base = '' } = event;
    // What its writer saw may be lost: nobody can say that they did not see what came between.
    const seen = base === '' ? -1 : (places.get(base) ?? at);
    setters.push({ at, id, by: event.kind === 'baseline' ? 'start' : 'person', value: set.value, seen });
  });
  return found;
}

const isSame = (a: string, b: string): boolean => a === b;

/**
 * Tells what two people set without knowing of each other, what the form set over a person, and which events are gone
 * that others follow on.
 * @param name whom it is about, for people
 */
export function addFieldProblems(
  subject: Subject,
  name: string,
  setters: ReadonlyMap<string, readonly Setter<string>[]>,
  problems: ProblemList,
): void {
  for (const [field, all] of setters) {
    const found = contested(all, isSame);
    if (found === null) continue;
    const values = [...new Set(found.setters.map(({ value }) => valueInWords(value)))];
    const [stands = '', ...others] = values;
    const what = field === '' ? '' : `“${columnInWords(subject.type, field)}” `;
    problems.add(found.kind, subject, {
      field,
      values,
      text:
        found.kind === 'form-over-event'
          ? `${name}: ${what}had been set to ${others.join(', ')} here; since then the form says ${stands}, which stands now.`
          : `${name}: ${what}was set by two people who did not know of each other: to ${others.join(', ')}, and later to ${stands}, which stands now.`,
      whatToDo: `Both are kept. Set it once more to what is right, and this is settled.`,
      events: found.setters.map(({ id }) => id),
    });
  }
}

/** Tells which events follow on one that is in the record no longer. */
export function addLost(
  subject: Subject,
  name: string,
  events: readonly RecordedEvent[],
  problems: ProblemList,
): void {
  const ids = new Set(events.map(({ id }) => id));
  for (const { id, base = '', field = '' } of events)
    if (base !== '' && !ids.has(base))
      problems.add('lost', subject, {
        of: id,
        field,
        text: `${name}: the event ${id} follows on ${base}, which is in the record no longer.`,
        whatToDo:
          'Rows of the record may have been deleted: File, Version history restores them. What is left counts as it stands.',
        events: [id, base],
      });
}
