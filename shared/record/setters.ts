/** Which value stands where several set it, and whether one was written over that its writer had not seen. */

/** What set a value, at its place in the order of the record. */
export interface Setter<Value> {
  readonly at: number;
  readonly id: string;
  /** `form`: an edition that changed it; `person`: an event; `start`: what was there when the record began. */
  readonly by: 'form' | 'person' | 'start';
  readonly value: Value;
  /** Place of the last event that its writer saw: before everything where none is named. */
  readonly seen: number;
}

export interface Contested<Value> {
  readonly kind: 'form-over-event' | 'two-values';
  /** The one that stands first. */
  readonly setters: readonly Setter<Value>[];
}

/** The last of them, in order. */
export const lastOf = <Value>(setters: readonly Setter<Value>[]): Setter<Value> | undefined => setters.at(-1);

/**
 * What the last one wrote over unseen: the form over a person's event, or a person over another's of which they did not
 * know. Once somebody has set it with both before them, nothing is open any more.
 * @param setters in order
 */
export function contested<Value>(
  setters: readonly Setter<Value>[],
  isSame: (a: Value, b: Value) => boolean,
): Contested<Value> | null {
  const last = lastOf(setters);
  if (last === undefined || last.by === 'start') return null;
  const events = setters.filter(({ by }) => by === 'person');
  if (last.by === 'form') {
    const event = events.at(-1);
    return event === undefined || isSame(event.value, last.value)
      ? null
      : { kind: 'form-over-event', setters: [last, event] };
  }
  const unseen = events.filter((one) => one !== last && one.at > last.seen && !isSame(one.value, last.value));
  return unseen.length === 0 ? null : { kind: 'two-values', setters: [last, ...unseen] };
}
