/** Taking an LA's own list of providers: what it says that is not known here, as events of the record. */
import { cellEventId, EVENT_VERSION } from '../../../shared/record/event';
import { isOnCell } from '../../../shared/record/merged-providers';
import { LISTED_NAME } from '../../../shared/record/provider-links';
import type { SettledRecord } from '../../../shared/record/settled';
import { longDate } from '../../../shared/schema/dates';
import type { ListChange, ListEntry, TakenList } from '../../../shared/workbook/take-list';
import type { StoredValues } from '../../google/stored-values';
import type { GivenList, ListOutcome } from '../../sidebar/providers-api';
import type { NewEvent } from '../record/record-book';
import { pages } from '../record/settling';
import { changeRecord } from './provider-command';
import { knownEntries } from './providers-here';

/** A day that is still to come is no visit that was made. @param today ISO */
const withoutFuture = (entry: ListEntry, today: string): ListEntry =>
  entry.visitedOn > today
    ? {
        ...entry,
        visitedOn: '',
        notes: [entry.notes, `Your list: last visit ${longDate(entry.visitedOn)}, which is still to come.`]
          .filter(Boolean)
          .join('\n'),
      }
    : entry;

const outcomeOf = ({ entries, answers }: GivenList, record: SettledRecord, today: string): TakenList =>
  pages().takeList(
    knownEntries(record),
    entries.map((entry) => withoutFuture(entry, today)),
    new Map(answers.map(({ row, answer }) => [row, answer])),
  );

/** What would come of it. @param today London date, ISO */
export const previewList = (given: GivenList, record: SettledRecord, today: string): ListOutcome => ({
  taken: outcomeOf(given, record, today).taken,
});

/** One that is not known here has no history, and of one that is what was said last is followed on. */
function eventsOf({ id, name, cells }: ListChange, record: SettledRecord, by: string | null): NewEvent[] {
  const subject = { type: 'provider', id };
  const history = record.providers.find((one) => one.id === id)?.members[0]?.history ?? [];
  return Object.entries({ ...(name !== null && { [LISTED_NAME]: name }), ...cells }).map(([field, to]) => {
    const [last] = history.filter((event) => isOnCell(event) && event.field === field).slice(-1);
    const base = last?.id ?? '';
    return {
      v: EVENT_VERSION,
      id: cellEventId(subject, field, base, to),
      by,
      subject,
      kind: 'cell',
      field,
      from: last?.to ?? '',
      to,
      ...(base !== '' && { base }),
    };
  });
}

/**
 * Takes it; a list that is taken once more changes nothing. Call under the document lock only.
 * @param now instant of the run, ISO
 * @param today its London date, ISO
 */
export function takeProviders(
  given: GivenList,
  stored: StoredValues,
  now: string,
  today: string,
): ListOutcome {
  let outcome: ListOutcome = { taken: [] };
  changeRecord(stored, now, (record, by) => {
    const { taken, changes } = outcomeOf(given, record, today);
    outcome = { taken };
    return changes.flatMap((change) => eventsOf(change, record, by));
  });
  return outcome;
}
