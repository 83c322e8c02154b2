/** Which providers are one: by name and number, by what the LA's list calls them, and by what people have merged. */
import { ProviderIdentity, urnIn, type Provider } from '../county/provider-identity';
import type { RecordedEvent } from './event';
import { isOnCell } from './merged-providers';
import type { ProblemList } from './problem';

/** The field by which a row of the LA's list says who it is about; blank: it is on the list no more. */
export const LISTED_NAME = 'provider';

/** Whether an event says what the list calls a provider. */
const isListing = (event: RecordedEvent): boolean => isOnCell(event) && event.field === LISTED_NAME;

/** The last that the list said of each provider. @param events about providers, in order */
export function lastListings(events: readonly RecordedEvent[]): ReadonlyMap<string, RecordedEvent> {
  return new Map(events.flatMap((event) => (isListing(event) ? [[event.subject.id, event] as const] : [])));
}

/** What the list calls a provider; '' for one that was taken off it. */
export const listedName = ({ to = '' }: RecordedEvent): string => to.trim();

/** Every provider that visits or the LA's list name, and what is merged into what. */
export class ProviderLinks {
  readonly identity: ProviderIdentity;
  private readonly ids: ReadonlySet<string>;
  /** Id to the name that the list gives it. */
  readonly listed: ReadonlyMap<string, string>;
  /** Ids that the list named once, and those that it names. */
  private readonly everListed: ReadonlySet<string>;
  /** Id to the event that merged it, for those that are merged. */
  readonly merges = new Map<string, RecordedEvent>();
  /** Pairs of which somebody has said that they are two. */
  private readonly apart = new Set<string>();

  /**
   * @param visited whom the visits name
   * @param events about providers, in order
   */
  constructor(visited: readonly Provider[], events: readonly RecordedEvent[], problems: ProblemList) {
    const rows = new Map([...lastListings(events)].map(([id, event]) => [id, listedName(event)]));
    const listed = [...rows].filter(([, name]) => name !== '');
    const all = [
      ...visited,
      ...listed.map(([id, name]): Provider => {
        const urn = urnIn(id);
        return { name, ...(urn !== undefined && { urn }) };
      }),
    ];
    this.identity = new ProviderIdentity(all);
    this.ids = new Set(all.map((one) => this.identity.own(one)));
    this.listed = new Map(listed.map(([id, name]) => [this.known(id), name]));
    this.everListed = new Set([...rows.keys()].map((id) => this.known(id)));
    for (const event of events) this.take(event, problems);
  }

  /** An id as it is today: one without a number may have got one since. */
  known(id: string): string {
    return this.identity.known(id);
  }

  isKnown(id: string): boolean {
    return this.ids.has(this.known(id));
  }

  /** Whether it was taken off the list, so that what is said of it waits for nobody. */
  isOffList(id: string): boolean {
    return !this.isKnown(id) && this.everListed.has(this.known(id));
  }

  /** By name and number alone. */
  own(provider: Provider): string {
    return this.identity.own(provider);
  }

  root(id: string): string {
    return this.identity.root(id);
  }

  /** Ids that are known, in order. */
  all(): readonly string[] {
    return [...this.ids].sort();
  }

  /** Of which others somebody has said that they are not this one, by their ids today. */
  apartFrom(id: string): readonly string[] {
    return [...this.apart].flatMap((pair) => {
      const [one = '', other = ''] = pair.split('\n');
      // Merged since, they are one for as long as that stands.
      if (this.root(one) === this.root(other)) return [];
      return one === id ? [other] : other === id ? [one] : [];
    });
  }

  private take(event: RecordedEvent, problems: ProblemList): void {
    const { kind, subject, to = '' } = event;
    if ((kind !== 'merge' && kind !== 'unmerge') || !this.isKnown(subject.id)) return;
    const from = this.known(subject.id);
    const other = to === '' ? '' : this.known(to);
    if (kind === 'unmerge') {
      if (other !== '') this.apart.add([from, other].sort().join('\n'));
      // What was said of another pair undoes nothing.
      if (other !== '' && this.identity.into(from) !== other) return;
      this.identity.unlink(from);
      this.merges.delete(from);
      return;
    }
    if (!this.isKnown(other)) {
      problems.add('waiting', subject, {
        of: event.id,
        values: [to],
        text: `${from} waits to be merged into ${to === '' ? 'another provider, which is not named' : `${to}, which is not known here`}.`,
        whatToDo: 'They are merged as soon as it is known, by a visit or by the LA’s list.',
        events: [event.id],
      });
      return;
    }
    if (!this.identity.link(from, other)) {
      problems.add('circle', subject, {
        of: event.id,
        values: [from, other],
        text: `${from} cannot be merged into ${other}, which is merged into it.`,
        whatToDo: 'Nothing was changed by it. Undo the other merging first, if this one is right.',
        events: [event.id],
      });
      return;
    }
    this.merges.set(from, event);
  }
}
