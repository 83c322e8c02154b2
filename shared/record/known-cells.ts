/** What the record says of a person's cell beside a visit, an action or a provider, and by which event. */
import { closedAs, DONE } from '../county/actions';
import { partsOf, valueIn } from './answer-units';
import type { RecordedEvent } from './event';
import { isOnCell, ownCells, type ProviderMember } from './merged-providers';
import type { SettledAction, SettledProvider, SettledVisit } from './settled';
import { changesOf } from './visit-changes';
import { unitOf, type VisitForm } from './visit-form';

export interface KnownCell {
  /** What it comes to; '' for nothing. */
  readonly value: string;
  /** The last event on it; '' for none. */
  readonly base: string;
  /** What events made of it, each with what it came to by that, oldest first: for what was typed by somebody who had seen an earlier one. */
  readonly setters?: () => readonly { readonly id: string; readonly value: string }[];
  /** What the record has word for word, where the cell shows it otherwise: whoever writes that again says nothing new. */
  readonly said?: string;
}

/** By the key of the person's column. */
export type KnownCells = (field: string) => KnownCell;

type SetTo = (event: RecordedEvent) => string | undefined;

/** @param to what an event sets the cell to; undefined for one that does not */
function setBy(events: readonly RecordedEvent[], to: SetTo): Pick<KnownCell, 'base' | 'setters'> {
  // Beside most rows nobody has ever written.
  if (events.length === 0) return { base: '' };
  return {
    base: events.filter((event) => to(event) !== undefined).at(-1)?.id ?? '',
    setters: () =>
      events.flatMap((event) => {
        const value = to(event);
        return value === undefined ? [] : [{ id: event.id, value }];
      }),
  };
}

/** @param form of its framework version; null where that is not known */
export const visitCells =
  ({ visit, cells, history }: SettledVisit, form: VisitForm | null): KnownCells =>
  (field) => {
    const unit = unitOf(field, form);
    const [kind, key] = partsOf(unit);
    const value = kind === 'cells' ? (cells[key] ?? '') : valueIn(visit.answers, unit);
    const setTo: SetTo = (event) => {
      const changes = changesOf(event, form);
      const set = 'sets' in changes ? changes.sets.find((one) => one.unit === unit) : undefined;
      return set && (typeof set.value === 'string' ? set.value : '');
    };
    return { value: typeof value === 'string' ? value : '', ...setBy(history, setTo) };
  };

/** One that is closed without a word is done. */
const statusSet = ({ kind, to = '' }: RecordedEvent): string => (kind === 'action-close' ? closedAs(to) : to);

/** An action that a later visit has opened again keeps what its person wrote: that it is open is said beside it. */
export function actionCells(action: SettledAction): KnownCells {
  const { status, reopenedBy, cells, history, who, due, byWhen } = action;
  const isOfStatus = ({ kind, field = '' }: RecordedEvent): boolean =>
    kind === 'action-close' || field === 'status';
  const last = history.filter(isOfStatus).at(-1);
  const written = reopenedBy === '' ? status : (last && statusSet(last)) || DONE;
  const values: Readonly<Record<string, string>> = {
    status: written,
    who,
    // A date however it was written; what nobody dated shows the framework's own deadline.
    'by-when': due === '' ? byWhen : due,
  };
  return (field) => ({
    value: values[field] ?? cells[field] ?? '',
    ...setBy(history, (event) => {
      if (field === 'status') return isOfStatus(event) ? statusSet(event) : undefined;
      return event.field === field ? (event.to ?? '') : undefined;
    }),
    ...(field === 'by-when' && { said: byWhen }),
  });
}

/** Under one of its ids, as far as it goes by that. */
const setIn = (history: readonly RecordedEvent[], field: string): Pick<KnownCell, 'base' | 'setters'> =>
  setBy(history, (event) => (isOnCell(event) && event.field === field ? (event.to ?? '') : undefined));

/** With all that was merged into it. What follows on what is said of it, not on what was said of those. */
export const providerCells =
  ({ cells, members }: SettledProvider): KnownCells =>
  (field) => ({ value: cells[field] ?? '', ...setIn(members[0]?.history ?? [], field) });

/** Of one that is merged into another, by itself. */
function memberCells(member: ProviderMember): KnownCells {
  const cells = ownCells(member);
  return (field) => ({ value: cells[field] ?? '', ...setIn(member.history, field) });
}

const NOTHING: KnownCells = () => ({ value: '', base: '' });

/** What the record has beside each provider, by every id that it has: with all that is merged into it, or by itself. */
export function knownOfProviders(providers: readonly SettledProvider[]): (id: string) => KnownCells {
  const known = new Map<string, KnownCells>();
  for (const provider of providers)
    for (const member of provider.members)
      known.set(member.id, member.id === provider.id ? providerCells(provider) : memberCells(member));
  return (id) => known.get(id) ?? NOTHING;
}
