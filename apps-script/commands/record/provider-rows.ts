/** The Providers tab as people's list: what they typed there goes into the record, and what the record has goes into the rows. */
import { LISTED_NAME } from '../../../shared/record/provider-links';
import type { KnownCells } from '../../../shared/record/known-cells';
import type { RecordedEvent } from '../../../shared/record/event';
import type { SettledProvider, SettledRecord } from '../../../shared/record/settled';
import type { RowChanges } from '../../../shared/schema/workbook-plan';
import type { ListEntries } from '../../../shared/workbook/list-entries';
import type { Problem } from '../../../shared/workbook/problems-tab';
import type { KnownProviders } from '../../../shared/workbook/update-providers';
import type { ProviderRow, ProvidersTab } from '../../../shared/workbook/providers-tab';
import { seenCell } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import type { SheetsRequest } from '../../google/sheets-api';
import type { TableOf } from '../../google/tables';
import type { InOrder } from './in-order-once';
import { recorded, settlePersons } from './persons-cells';
import { pages, settling } from './settling';
import { asTheyStood, typedIn, type Typed } from './typed-cells';

type Record = Pick<SettledRecord, 'visits' | 'providers'>;
/** Its rows; those of which it is asked whom they are about are about nobody. */
const withoutAsked = ({ rows }: TableOf<'providers'>, asked: ReadonlySet<number>): readonly ProviderRow[] =>
  asked.size === 0 ? rows : rows.map((row, index) => (asked.has(index) ? {} : row));

/** Which rows had another id when they were last written. */
const renamedIn =
  ({ rows }: Pick<TableOf<'providers'>, 'rows'>, { isAnother }: ListEntries) =>
  (index: number): boolean =>
    isAnother[index] === true && cellText(rows[index], 'id') !== '';

/** What people typed into the tab beside what this record holds, and whom they put on the list. */
export function typedProviders(
  table: TableOf<'providers'>,
  record: Record,
  events: readonly RecordedEvent[],
  isStart: boolean,
  { unclear, asked }: Pick<InOrder, 'unclear' | 'asked'>,
): Typed & { readonly entries: ListEntries } {
  const entries: ListEntries = settling().listEntries(
    withoutAsked(table, asked),
    record,
    events,
    isStart ? 'baseline' : 'cell',
  );
  const known = settling().knownOfProviders(record.providers);
  const typed = typedIn('provider', table, (index) => entries.ids[index] ?? '', known, isStart, {
    isAnother: (index) => entries.isAnother[index] ?? false,
    isRenamed: renamedIn(table, entries),
    nameOf: (index) => cellText(table.rows[index], 'provider'),
    unclear: unclear.providers,
  });
  return { ...typed, events: [...entries.events, ...typed.events], entries };
}

/** The tab as this record has it, once what was typed is in it. */
export class ProviderRows {
  private readonly entries: ListEntries;
  private readonly known: (id: string) => KnownCells;
  private readonly providers: ReadonlyMap<string, SettledProvider>;

  /** @param entries what its rows are, where that is known of this very record */
  constructor(
    private readonly table: TableOf<'providers'>,
    private readonly record: Record,
    events: readonly RecordedEvent[],
    private readonly asked: ReadonlySet<number>,
    entries?: ListEntries,
  ) {
    this.entries = entries ?? settling().listEntries(this.rows, record, events, 'cell');
    this.known = settling().knownOfProviders(record.providers);
    this.providers = new Map(record.providers.map((provider) => [provider.id, provider]));
  }

  /** As they count. */
  get rows(): readonly ProviderRow[] {
    return withoutAsked(this.table, this.asked);
  }

  /** Ids of those that have a row. */
  get ids(): ReadonlySet<string> {
    return new Set(this.entries.ids);
  }

  get knownProviders(): KnownProviders {
    const { table, entries } = this;
    const holds = (index: number): boolean => {
      const id = entries.ids[index] ?? '';
      const known = this.known(id);
      // Of one that was taken off the list the record has it all.
      return (
        id === '' ||
        Object.entries(table.persons(index)).every(([key, text]) => text === '' || text === known(key).value)
      );
    };
    return { identity: entries.identity, record: { providers: this.providers, holds } };
  }

  problems(): readonly Problem[] {
    return pages().providerProblems(this.rows, this.record, this.entries.identity);
  }

  /**
   * People's cells of rows as the record has them; of a provider that stands there twice those of the row that it had.
   * @param unclear ids of rows that stay as they are
   */
  persons(unclear: ReadonlySet<string>): SheetsRequest[] {
    const done = new Set<string>(unclear);
    const { ids } = this.entries;
    return asTheyStood(ids.length, renamedIn(this.table, this.entries)).flatMap((index) => {
      const id = ids[index] ?? '';
      if (id === '' || done.has(id)) return [];
      done.add(id);
      return settlePersons(this.table, index, this.known(id));
    });
  }

  /** Makes these changes; a row that is there again has what people had written in it. */
  change({ changed, added, removed }: RowChanges<ProvidersTab>): SheetsRequest[] {
    const { table } = this;
    const persons = added.map(({ id }) => {
      const { cells = {} } = this.providers.get(String(id)) ?? {};
      return recorded(
        Object.keys(cells).filter((key) => key !== LISTED_NAME),
        this.known(String(id)),
      );
    });
    return [
      ...table.change({ changed, added: [], removed: [] }),
      ...table.append(
        added.map((row, at) => ({ ...row, seen: seenCell(persons[at] ?? {}) || null })),
        persons,
      ),
      ...table.remove(removed),
    ];
  }
}
