/** Rows that a person has lost without seeing it: pasted over with others. */
import type { PutBack } from './displaced-rows';
import { firstRows, isSame, saysAsKnown, type StandingTab } from './standing-rows';

/** A row that gave way to what names others. */
export interface LostRow {
  readonly id: string;
  readonly others: readonly string[];
}

/** Whose row says its own words, and stands in another's as well. */
function standsElsewhere({ rows, known, naming }: StandingTab, { index }: PutBack): string | undefined {
  const row = rows[index];
  if (!row) return undefined;
  const isNamed = (id: string, names: typeof row.names): boolean =>
    known.get(id)?.names.some((one) => isSame(one, names, naming.keys())) === true;
  const owner = rows.find(
    (one, at) =>
      at !== index &&
      one.id !== row.id &&
      isSame(one.names, row.names, naming.keys()) &&
      isNamed(one.id, one.names),
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
 * @param hadRow whether an id that is known had a row when the last run was over
 */
export function lostRows(
  tab: StandingTab,
  putBack: readonly PutBack[],
  hadRow: (id: string) => boolean,
): readonly LostRow[] {
  const within = putBack.flatMap((one): LostRow[] => {
    const other = standsElsewhere(tab, one);
    const { id = '' } = tab.rows[one.index] ?? {};
    return other === undefined ? [] : [{ id, others: [other] }];
  });
  const first = firstRows(tab);
  const twice = [
    ...new Set(tab.rows.flatMap(({ id }, index) => (first.has(id) && first.get(id) !== index ? [id] : []))),
  ];
  if (twice.length === 0) return within;
  const gone = [...tab.known.keys()].filter((id) => !first.has(id) && hadRow(id));
  return [...within, ...gone.map((id) => ({ id, others: twice }))];
}
