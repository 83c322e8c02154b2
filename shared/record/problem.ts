/** What is wrong with the record, in words: about whom, which values stand against each other, what to do. */
import type { Subject } from './event';
import { byText } from '../schema/by-text';

export type ProblemKind =
  | 'same-id'
  | 'unknown-kind'
  | 'waiting'
  | 'lost'
  | 'two-values'
  | 'form-over-event'
  | 'does-not-fit'
  | 'not-confirmed'
  | 'date'
  | 'pending'
  | 'archived'
  | 'which-visit'
  | 'another-provider'
  | 'shared-name'
  | 'merged-cell'
  | 'same-visit'
  | 'circle'
  | 'reply'
  | 'mail'
  | 'framework';

export interface RecordProblem {
  /** The same problem of the same thing has the same id, whenever it is worked out. */
  readonly id: string;
  readonly kind: ProblemKind;
  readonly subject: Subject;
  /** What of the subject; '' for all of it. */
  readonly field: string;
  /** The values that stand against each other, in words, the one that is shown first. */
  readonly values: readonly string[];
  /** What happened. */
  readonly text: string;
  readonly whatToDo: string;
  /** Ids of the events and editions that it comes from. */
  readonly events: readonly string[];
}

/** Shorter ones are everybody’s words, and nobody knows a person by them. */
const SHORTEST_TEXT = 4;

/** Takes texts out of what is said, where they are long enough to tell of anybody. @param taken each with what is said instead */
export function withoutTaken(taken: ReadonlyMap<string, string>): (said: string) => string {
  const telling = [...taken]
    .filter(([text]) => text.length >= SHORTEST_TEXT)
    // What holds another text goes first.
    .sort(([a], [b]) => b.length - a.length);
  return (said) => telling.reduce((text, [one, mark]) => text.replaceAll(one, mark), said);
}

/** The problems of one record, each once. */
export class ProblemList {
  private readonly found = new Map<string, RecordProblem>();

  add(
    kind: ProblemKind,
    subject: Subject,
    rest: Partial<Pick<RecordProblem, 'field' | 'values' | 'events'>> &
      Pick<RecordProblem, 'text' | 'whatToDo'> & { readonly of?: string },
  ): void {
    const { of = '', field = '', values = [], events = [], text, whatToDo } = rest;
    const id = [kind, subject.type, subject.id, field, of].filter((part) => part !== '').join(':');
    if (this.found.has(id)) return;
    this.found.set(id, {
      id,
      kind,
      subject: { type: subject.type, id: subject.id },
      field,
      values,
      text,
      whatToDo,
      events,
    });
  }

  /** All of them by id. @param removed texts that were taken out for good, and what is said instead */
  list(removed: ReadonlyMap<string, string> = new Map()): readonly RecordProblem[] {
    const without = withoutTaken(removed);
    const all = [...this.found.values()].sort((a, b) => byText(a.id, b.id));
    if (removed.size === 0) return all;
    return all.map((one) => ({ ...one, values: one.values.map(without), text: without(one.text) }));
  }
}
