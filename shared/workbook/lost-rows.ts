/** Rows that a person has lost without seeing it: pasted over with others, which are there twice, or were cut elsewhere. */
import type { PutBack } from './displaced-rows';
import { hadRows } from './had-rows';
import type { KnownRecord, Named, SortedId } from './sorted-tabs';
import { isSame, saysAsKnown, type StandingRow, type StandingTab } from './standing-rows';

/** A row that gave way to what names others. */
export interface LostRow {
  readonly id: string;
  /** Of which there is one row more; none where a blank one was left behind. */
  readonly others: readonly string[];
}

/** Whose row says its own words, and stands in this one as well. */
function standsElsewhere({ rows, known, naming }: StandingTab, row: StandingRow): string | undefined {
  const isNamed = (id: string, names: StandingRow['names']): boolean =>
    known.get(id)?.names.some((one) => isSame(one, names, naming.keys())) === true;
  const owner = rows.find(
    (one) => one.id !== row.id && isSame(one.names, row.names, naming.keys()) && isNamed(one.id, one.names),
  );
  const own = known.get(row.id)?.cells;
  const others = owner && known.get(owner.id)?.cells;
  const isPasted = Object.entries(row.cells).some(
    ([key, text]) => text !== '' && saysAsKnown(others, key, text) && !saysAsKnown(own, key, text),
  );
  return owner && isPasted ? owner.id : undefined;
}

/**
 * @param putBack rows that said another's words, and are put right
 * @param others for what a row may have given way: see `gaveWayTo`
 */
export function lostRows(
  tab: StandingTab,
  { putBack, others }: { readonly putBack: readonly PutBack[]; readonly others: ReadonlySet<string> | null },
  id: SortedId,
  whole: KnownRecord,
): readonly LostRow[] {
  const within = putBack.flatMap(({ index }): LostRow[] => {
    const row = tab.rows[index];
    if (!row) return [];
    const other = standsElsewhere(tab, row);
    return other === undefined ? [] : [{ id: row.id, others: [other] }];
  });
  if (others === null) return within;
  const there = new Set(tab.rows.map((row) => row.id));
  const hadRow = hadRows(id, whole);
  // A provider's row may have got another id today, by a number that was typed beside its name.
  const names = new Set(
    id === 'providers' ? tab.rows.map(({ names: { provider } }: Named<'providers'>) => provider) : [],
  );
  const gone = [...tab.known].flatMap(([one, known]) =>
    !there.has(one) && hadRow(one) && !known.names.some(({ provider }) => names.has(provider)) ? [one] : [],
  );
  return [...within, ...gone.map((id) => ({ id, others: [...others] }))];
}
