/**
 * The rows of the Providers tab as entries of the LA's list: what people typed there is what the list says, as events of
 * the record. A row is whom it names; one that names somebody else than before has changed hands, with all that stands in it.
 */
import { isMadeUp } from '../county/try-out';
import { isSameName, ownId, type ProviderIdentity } from '../county/provider-identity';
import { cellEventId, EVENT_VERSION, type RecordedEvent } from '../record/event';
import { lastListings, LISTED_NAME, listedName } from '../record/provider-links';
import { calledIn, linksInRecord, listedByName, visitedInRecord } from '../record/record-providers';
import type { SettledRecord } from '../record/settled';
import { identityOf, idOfRow, isWrittenOn, type ProviderRow } from './providers-tab';
import { cellText } from './table-rows';

type ListEvent = Omit<RecordedEvent, 'at'>;
type Providers = Pick<SettledRecord, 'visits' | 'providers'>;

/** Which providers are one, by the record and the tab together. */
export const identityInRecord = (rows: readonly ProviderRow[], record: Providers): ProviderIdentity =>
  identityOf(rows, visitedInRecord(record), linksInRecord(record), listedByName(record));

export interface ListEntries {
  readonly identity: ProviderIdentity;
  /** By row: before anything is merged; '' for a row that is about nobody, or about one that was taken off the list. */
  readonly ids: readonly string[];
  /** By row: it was about somebody else, or about nobody, when it was last written. */
  readonly isAnother: readonly boolean[];
  /** What the list says that the record does not, without instants. */
  readonly events: readonly ListEvent[];
}

/** Whom visits were about by a name or number that was corrected. */
const correctedAway = (events: readonly RecordedEvent[]): ReadonlySet<string> =>
  new Set(
    events.flatMap(({ kind, field = '', from = '' }) => {
      if (kind !== 'correct' || from === '') return [];
      if (field === 'provider/name') return [ownId({ name: from })];
      return field === 'provider/urn' ? [`urn:${from}`] : [];
    }),
  );

/**
 * @param events of the record, about providers among others, in order
 * @param kind `baseline` where the record begins with these rows
 */
export function listEntries(
  rows: readonly ProviderRow[],
  record: Providers,
  events: readonly RecordedEvent[],
  kind: 'baseline' | 'cell',
): ListEntries {
  const identity = identityInRecord(rows, record);
  const members = new Map(
    record.providers.flatMap((one) => one.members.map((member) => [member.id, member])),
  );
  const said = new Map(
    [...lastListings(events.filter(({ subject }) => subject.type === 'provider'))].map(
      ([id, event]) => [identity.known(id), event] as const,
    ),
  );
  const visited = new Set(visitedInRecord(record).map((provider) => identity.own(provider)));
  const entry = (id: string, to: string): ListEvent => {
    const last = said.get(id);
    const subject = { type: 'provider', id };
    const base = last?.id ?? '';
    return {
      v: EVENT_VERSION,
      id: cellEventId(subject, LISTED_NAME, base, to),
      by: null,
      subject,
      kind,
      field: LISTED_NAME,
      from: last ? listedName(last) : '',
      to,
      ...(base !== '' && { base }),
    };
  };
  const namesOf = new Map(
    record.providers.flatMap((one) =>
      one.members.map(({ id, name }) => [id, [name, ...calledIn(one)]] as const),
    ),
  );
  const isCalled = (id: string, name: string): boolean =>
    namesOf.get(id)?.some((one) => isSameName(one, name)) === true;
  const misnamed = correctedAway(events);
  /** A row that a run put there for visits which are about somebody else since, and in which nobody wrote. */
  const isLeftOver = (row: ProviderRow, id: string): boolean =>
    (cellText(row, 'frameworks') !== '' || misnamed.has(id)) && !isWrittenOn(row);
  const found: ListEvent[] = [];
  const seen = new Set<string>();
  const isAnother: boolean[] = [];
  const ids = rows.map((row, index) => {
    const own = idOfRow(row, identity);
    const name = cellText(row, 'provider');
    const before = cellText(row, 'id') === '' ? '' : identity.known(cellText(row, 'id'));
    isAnother[index] = own !== before;
    if (own === '' || isMadeUp(name)) return '';
    const last = said.get(own);
    const isOff = last !== undefined && listedName(last) === '' && !members.has(own);
    if (own === before && isOff) return '';
    if (seen.has(own) || name === '') return own;
    seen.add(own);
    const member = members.get(own);
    if (
      member
        ? member.listedAs === ''
          ? own !== before && !isCalled(own, name)
          : member.listedAs !== name && !visited.has(own)
        : !isLeftOver(row, own) || own !== before
    )
      found.push(entry(own, name));
    return own;
  });
  const there = new Set(ids);
  rows.forEach((row, index) => {
    const before = cellText(row, 'id') === '' ? '' : identity.known(cellText(row, 'id'));
    if (isAnother[index] !== true || before === '' || there.has(before)) return;
    // Renamed: nobody else's row speaks for the one that it was.
    if ((members.get(before)?.listedAs ?? '') !== '') found.push(entry(before, ''));
    there.add(before);
  });
  return { identity, ids, isAnother, events: found };
}
