/** Doing something about a provider: one event of the record, written with everything that follows from it. */
import { InputError, MissingError } from '../../../shared/errors';
import { EVENT_VERSION } from '../../../shared/record/event';
import type { ProviderMember } from '../../../shared/record/merged-providers';
import { LISTED_NAME, lastListings } from '../../../shared/record/provider-links';
import type { SettledProvider, SettledRecord } from '../../../shared/record/settled';
import type { StoredValues } from '../../google/stored-values';
import { readTables } from '../../google/tables';
import type { ProviderCommand } from '../../sidebar/providers-api';
import { againWhileMoved } from '../again-while-moved';
import { actor } from '../visits/actor';
import { PARTS } from '../record/parts-to-read';
import { peopleIn } from '../record/people-faults';
import type { NewEvent } from '../record/record-book';
import { WorkbookRecord } from '../record/workbook-record';

interface Found {
  readonly provider: SettledProvider;
  readonly member: ProviderMember;
}

function findIn({ providers }: SettledRecord, id: string): Found {
  for (const provider of providers)
    for (const member of provider.members) if (member.id === id) return { provider, member };
  throw new MissingError(
    'This provider is not in the workbook any more, or goes by a number now. Look again, and choose it anew.',
  );
}

/** @throws InputError, MissingError where it cannot be done, with why */
function eventOf(command: ProviderCommand, record: SettledRecord, by: string | null): NewEvent {
  const { id, kind } = command;
  const { provider, member } = findIn(record, command.provider);
  const about = { v: EVENT_VERSION, id, by, subject: { type: 'provider', id: member.id } };
  if (kind === 'off') {
    if (provider.visits.length > 0)
      throw new InputError(
        `${provider.name} was visited, so it stays among the providers. If you no longer use it, set List status to “Off the list” in its row.`,
      );
    if (provider.merged.length > 0)
      throw new InputError(
        `${provider.merged.length === 1 ? 'Another provider counts' : 'Other providers count'} as ${provider.name}. Say first that they are two.`,
      );
    const last = lastListings(member.history).get(member.id);
    const base = last === undefined ? {} : { base: last.id };
    return { ...about, kind: 'cell', field: LISTED_NAME, from: member.listedAs, to: '', ...base };
  }
  const other = findIn(record, command.other);
  if (kind === 'two') return { ...about, kind: 'unmerge', to: other.member.id };
  if (provider.id === other.provider.id)
    throw new InputError(`${member.name} and ${other.member.name} are one provider already.`);
  if (member.merge)
    throw new InputError(
      `${member.name} counts as ${provider.name} by now. Say that ${provider.name} is the other, or take them apart first.`,
    );
  return { ...about, kind: 'merge', to: other.provider.id };
}

/**
 * Does it, once however often it is asked. Call under the document lock only.
 * @param now instant of the run, ISO
 * @returns all of the record as it stands then
 * @throws MissingError for a provider that is not known here; InputError where it cannot be done, with why
 */
export const doProviderCommand = (
  command: ProviderCommand,
  stored: StoredValues,
  now: string,
): SettledRecord =>
  changeRecord(stored, now, (record, by, isDone) =>
    isDone(command.id) ? [] : [eventOf(command, record, by)],
  );

/**
 * Files what comes of the record as it stands, and brings every tab to it.
 * @param eventsOf given the record, who asks, and whether an event is filed already
 */
export const changeRecord = (
  stored: StoredValues,
  now: string,
  eventsOf: (
    record: SettledRecord,
    by: string | null,
    isDone: (event: string) => boolean,
  ) => readonly NewEvent[],
): SettledRecord =>
  // Rows were moved while it worked: what it did is filed, and every tab is brought to it once more.
  againWhileMoved(stored, () => {
    const tables = readTables(PARTS);
    const record = new WorkbookRecord(tables, stored, now);
    const before = record.wholeRecord();
    const isDone = (event: string): boolean => record.book.events.some(({ id }) => id === event);
    record.book.addEvents(eventsOf(before, actor(peopleIn(tables)), isDone));
    const requests = record.requests([], [], () => false, 'all');
    stored.put(record.toKeep(), { requests, tables });
    return record.record ?? before;
  });

/** All of the record with what people typed since; nothing is changed. @param now instant of the run, ISO */
export const readRecord = (stored: StoredValues, now: string): SettledRecord =>
  new WorkbookRecord(readTables(PARTS), stored, now).wholeRecord();
