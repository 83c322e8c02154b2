/** What the record says of a person's cell beside a visit, an action or a provider, and by which event. */
import { DONE } from '../county/actions';
import { partsOf, valueIn } from './answer-units';
import type { RecordedEvent } from './event';
import { isOnCell, ownCells, type ProviderMember } from './merged-cells';
import type { SettledAction, SettledProvider, SettledVisit } from './settled';
import { changesOf } from './visit-changes';
import { unitOf, type VisitForm } from './visit-form';

export interface KnownCell {
  /** What it comes to; '' for nothing. */
  readonly value: string;
  /** The last event on it; '' for none. */
  readonly base: string;
  /** What the record has word for word, where the cell shows it otherwise: whoever writes that again says nothing new. */
  readonly said?: string;
}

/** By the key of the person's column. */
export type KnownCells = (field: string) => KnownCell;

const lastId = (events: readonly RecordedEvent[], isOn: (event: RecordedEvent) => boolean): string =>
  events.filter(isOn).at(-1)?.id ?? '';

/** @param form of its framework version; null where that is not known */
export const visitCells =
  ({ visit, cells, history }: SettledVisit, form: VisitForm | null): KnownCells =>
  (field) => {
    const unit = unitOf(field, form);
    const [kind, key] = partsOf(unit);
    const value = kind === 'cells' ? (cells[key] ?? '') : valueIn(visit.answers, unit);
    const sets = (event: RecordedEvent): boolean => {
      const changes = changesOf(event, form);
      return 'sets' in changes && changes.sets.some((one) => one.unit === unit);
    };
    return { value: typeof value === 'string' ? value : '', base: lastId(history, sets) };
  };

/** An action that a later visit has opened again keeps what its person wrote: that it is open is said beside it. */
export function actionCells(action: SettledAction): KnownCells {
  const { status, reopenedBy, cells, history, who, due, byWhen } = action;
  const isOfStatus = ({ kind, field = '' }: RecordedEvent): boolean =>
    kind === 'action-close' || field === 'status';
  const last = history.filter(isOfStatus).at(-1);
  const written = reopenedBy === '' ? status : (last?.to ?? '') || DONE;
  const values: Readonly<Record<string, string>> = {
    status: written,
    who,
    // A date however it was written; what nobody dated shows the framework's own deadline.
    'by-when': due === '' ? byWhen : due,
  };
  return (field) => ({
    value: values[field] ?? cells[field] ?? '',
    base: lastId(history, (event) =>
      field === 'status' ? isOfStatus(event) : (event.field ?? '') === field,
    ),
    ...(field === 'by-when' && { said: byWhen }),
  });
}

/** Under one of its ids, as far as it goes by that. */
const baseIn = (history: readonly RecordedEvent[], field: string): string =>
  lastId(history, (event) => isOnCell(event) && event.field === field);

/** With all that was merged into it. What follows on what is said of it, not on what was said of those. */
export const providerCells =
  ({ cells, members }: SettledProvider): KnownCells =>
  (field) => ({ value: cells[field] ?? '', base: baseIn(members[0]?.history ?? [], field) });

/** Of one that is merged into another, by itself. */
export function memberCells(member: ProviderMember): KnownCells {
  const cells = ownCells(member);
  return (field) => ({ value: cells[field] ?? '', base: baseIn(member.history, field) });
}
