/**
 * A record in parts that have nothing to do with each other, so that each can be settled without the others being held:
 * together are the readings that may be one response, the visits to providers that may be one, and the events about
 * any of them. What is together here may still be apart; what is apart is.
 */
import { ownId, type Provider } from '../county/provider-identity';
import type { Reading } from './edition';
import { isKnownEvent, msOf, type RecordedEvent } from './event';
import { removedProvider } from './removed-marks';
import { RESPONSE_OF } from './visit-names';
import { visitOfAction } from './sorted-events';

/** Places of readings and events, each in the order in which they were added. */
export interface RecordPart {
  readonly readings: number[];
  readonly events: number[];
}

/** Things that are found to belong together. */
class Joined {
  private readonly places = new Map<string, number>();
  /** Of each place another that it belongs to; itself where it stands for all of them. */
  private readonly next: number[] = [];

  place(key: string): number {
    const known = this.places.get(key);
    if (known !== undefined) return known;
    const place = this.next.length;
    this.places.set(key, place);
    this.next.push(place);
    return place;
  }

  root(place: number): number {
    let here = place;
    for (let next = this.next[here] ?? here; next !== here; next = this.next[here] ?? here) {
      // Every second step is spared the next time.
      this.next[here] = this.next[next] ?? next;
      here = next;
    }
    return here;
  }

  /** @returns the place of the first */
  join(key: string, ...others: readonly string[]): number {
    const place = this.place(key);
    for (const other of others) this.next[this.root(this.place(other))] = this.root(place);
    return place;
  }
}

const NAMED = 'name:';
/** An id, and what it is once it was removed. */
const bothKeys = (id: string): readonly string[] => [`provider ${id}`, `provider ${removedProvider(id)}`];
/** By name and by number: a number may be known of the name elsewhere. */
const providerKeys = ({ name, urn }: Provider): readonly string[] => [
  ...bothKeys(ownId({ name })),
  ...(urn === undefined ? [] : bothKeys(`urn:${urn}`)),
];
const idKeys = (id: string): readonly string[] =>
  bothKeys(id.startsWith(NAMED) ? ownId({ name: id.slice(NAMED.length) }) : id);
const visitKey = (id: string): string => `visit ${id}`;
const eventKey = (id: string): string => `event ${id}`;

/** What cannot be applied is told together, whatever it is about. */
const UNKNOWN = 'unknown';

function subjectKeys({ type, id }: RecordedEvent['subject']): readonly string[] {
  if (type === 'visit') return [visitKey(id)];
  if (type === 'provider') return idKeys(id);
  const visit = type === 'action' ? visitOfAction(id) : '';
  return [visit === '' ? `${type} ${id}` : visitKey(visit)];
}

/** What else than its subject an event may say something about. */
function namedBy({ subject, kind, field = '', to = '', base = '' }: RecordedEvent): readonly string[] {
  if (kind === 'mail-sent') return [eventKey(base)];
  if (subject.type === 'action') return kind === 'action-add' ? [visitKey(to)] : [];
  if (subject.type === 'provider') {
    if (kind === 'merge' || kind === 'unmerge') return to === '' ? [] : idKeys(to);
    // A row of the LA's list says what its provider is called.
    return field === 'provider' ? providerKeys({ name: to.trim() }) : [];
  }
  if (subject.type !== 'visit') return [];
  if (field === RESPONSE_OF) return [visitKey(to)];
  if (field === 'provider/urn') return bothKeys(`urn:${to}`);
  return field.startsWith('provider') ? providerKeys({ name: to }) : [];
}

/** Takes readings and events as they come, and keeps of them only what they have in common. */
export class RecordParts {
  private readonly joined = new Joined();
  private readonly readings: number[] = [];
  private readonly events: number[] = [];

  addReading({
    id,
    formId,
    submittedAt,
    firstAt,
    answers,
  }: Pick<Reading, 'id' | 'formId' | 'submittedAt' | 'answers'> & {
    readonly firstAt?: string | undefined;
  }): void {
    // Handed in to one form at one moment: it may be one response under two names.
    const instants =
      formId === '' ? [] : [submittedAt, firstAt ?? submittedAt].map((at) => `instant ${formId} ${msOf(at)}`);
    this.readings.push(this.joined.join(visitKey(id), ...providerKeys(answers.provider), ...instants));
  }

  addEvent(event: RecordedEvent): void {
    const about = isKnownEvent(event) ? [...subjectKeys(event.subject), ...namedBy(event)] : [UNKNOWN];
    this.events.push(this.joined.join(eventKey(event.id), ...about));
  }

  /** In the order of the first reading, or event, of each. */
  parts(): readonly RecordPart[] {
    const parts = new Map<number, RecordPart>();
    const partOf = (place: number): RecordPart => {
      const root = this.joined.root(place);
      const known = parts.get(root) ?? { readings: [], events: [] };
      parts.set(root, known);
      return known;
    };
    this.readings.forEach((place, at) => partOf(place).readings.push(at));
    this.events.forEach((place, at) => partOf(place).events.push(at));
    return [...parts.values()];
  }
}
