/** Which providers are one: by name and number, and by what people have merged. */
import { providerIds, urnIn, type Provider } from '../county/provider-identity';
import type { RecordedEvent } from './event';
import type { ProblemList } from './problem';

const NAMED = /^name:(.*)$/s;

/** Fields by which a row of the LA's list says who it is about. */
const LISTED_NAME = 'provider';

/** Every provider that visits or the LA's list name, and what is merged into what. */
export class ProviderLinks {
  private readonly idOf: (provider: Provider) => string;
  private readonly links = new Map<string, string>();
  private readonly ids: ReadonlySet<string>;
  /** Id to the name that the list gives it. */
  readonly listed: ReadonlyMap<string, string>;

  /**
   * @param visited whom the visits name
   * @param events about providers, in order
   */
  constructor(visited: readonly Provider[], events: readonly RecordedEvent[], problems: ProblemList) {
    const rows = events.flatMap(({ kind, field, to = '', subject }) =>
      (kind === 'baseline' || kind === 'cell') && field === LISTED_NAME && to.trim() !== ''
        ? [{ id: subject.id, name: to.trim() }]
        : [],
    );
    const listed = rows.map(({ id, name }): Provider => {
      const urn = urnIn(id);
      return { name, ...(urn !== undefined && { urn }) };
    });
    const all = [...visited, ...listed];
    const idOf = providerIds(all);
    const known = new Map<string, Map<string, string>>();
    this.idOf = (provider) => {
      // A county names some hundred providers some thousand times.
      const byUrn = known.get(provider.name) ?? new Map<string, string>();
      known.set(provider.name, byUrn);
      const found = byUrn.get(provider.urn ?? '') ?? idOf(provider);
      byUrn.set(provider.urn ?? '', found);
      return found;
    };
    this.ids = new Set(all.map((one) => this.idOf(one)));
    this.listed = new Map(rows.map(({ id, name }) => [this.known(id), name]));
    for (const event of events) this.link(event, problems);
  }

  /** An id as it is today: one without a number may have got one since. */
  known(id: string): string {
    const name = NAMED.exec(id)?.[1];
    return name === undefined ? id : this.idOf({ name });
  }

  isKnown(id: string): boolean {
    return this.ids.has(this.known(id));
  }

  /** By name and number alone. */
  own(provider: Provider): string {
    return this.idOf(provider);
  }

  /** What an id is merged into; itself where it is not. */
  root(id: string): string {
    let here = this.known(id);
    for (let next = this.links.get(here); next !== undefined; next = this.links.get(here)) here = next;
    return here;
  }

  /** Whether one is merged into the other, or is it. */
  private leadsTo(id: string, other: string): boolean {
    for (let here: string | undefined = id; here !== undefined; here = this.links.get(here))
      if (here === other) return true;
    return false;
  }

  /** Ids that are known, in order. */
  all(): readonly string[] {
    return [...this.ids].sort();
  }

  private link(event: RecordedEvent, problems: ProblemList): void {
    const { kind, subject, to = '' } = event;
    if (!this.isKnown(subject.id)) return;
    const from = this.known(subject.id);
    if (kind === 'unmerge') this.links.delete(from);
    if (kind !== 'merge') return;
    const into = this.known(to);
    if (!this.isKnown(into)) {
      problems.add('waiting', subject, {
        of: event.id,
        values: [to],
        text: `${from} waits to be merged into ${to === '' ? 'another provider, which is not named' : `${to}, which is not known here`}.`,
        whatToDo: 'They are merged as soon as it is known, by a visit or by the LA’s list.',
        events: [event.id],
      });
      return;
    }
    if (this.leadsTo(into, from)) {
      problems.add('circle', subject, {
        of: event.id,
        values: [from, into],
        text: `${from} cannot be merged into ${into}, which is merged into it.`,
        whatToDo: 'Nothing was changed by it. Undo the other merging first, if this one is right.',
        events: [event.id],
      });
      return;
    }
    this.links.set(from, into);
  }
}
