/**
 * Rows of which somebody has sorted only some columns: their ids and hidden cells stand where they stood, under the words
 * of other rows. The one rule for it. Each row has cells that the product wrote and that name what it is about (provider,
 * day, officer); where they name another row's, people's cells that were sorted along belong to that other row. Nothing is
 * concluded from a text that may have been typed beside either.
 */
import { exchanged, namesWholly, reach, Sorted, type PutBack, type Unnamed } from './displaced-rows';
import {
  firstRows,
  isSame,
  saysAsKnown,
  type StandingRow,
  type StandingTab,
  type Texts,
} from './standing-rows';

export interface PartSorted {
  readonly putBack: readonly PutBack[];
  /** Rows of which cannot be told whose texts stand in them: they stay as they are, and nothing of them is filed. */
  readonly unclear: readonly number[];
}

const NOTHING: PartSorted = { putBack: [], unclear: [] };

const wordsIn = (names: Texts, keys: readonly string[]): string =>
  keys.map((key) => names[key] ?? '').join('\n');

/** Every id by what its row says in these columns. */
function idsByWords(
  known: StandingTab['known'],
  keys: readonly string[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [id, { names }] of known)
    for (const one of names) {
      const words = wordsIn(one, keys);
      found.set(words, (found.get(words) ?? new Set()).add(id));
    }
  return found;
}

/** Of several that go by one name the one whose texts stand in the row: all of them, or, where they have the same, any. */
function ownerAmong(
  { known, fields }: StandingTab,
  ids: readonly string[],
  cells: Texts,
): string | undefined {
  if (ids.length < 2) return ids[0];
  const keys = [...fields.keys()].filter((key) => cells[key] !== undefined);
  const saysAll = (id: string): boolean =>
    keys.every((key) => saysAsKnown(known.get(id)?.cells, key, cells[key] ?? ''));
  return ids.find(saysAll);
}

/** What of a tab was sorted by itself, and how it is put right. */
export function partSorted(tab: StandingTab): PartSorted {
  const { rows, known, naming, fields, mayBeRenamed = false } = tab;
  const keys = [...naming.keys()];
  const first = firstRows(tab);
  const all = [...first].flatMap(([id, index]) => {
    const [row, own] = [rows[index], known.get(id)];
    return row && own ? [{ index, id, row, own }] : [];
  });
  const otherwise = all.filter(({ row, own }) => !own.names.some((one) => isSame(one, row.names, keys)));
  const moved = keys.filter((key) =>
    otherwise.some(({ row, own }) => !own.names.some((one) => isSame(one, row.names, [key]))),
  );
  if (moved.length === 0) return NOTHING;
  const movedPlaces = moved.map((key) => naming.get(key) ?? 0);
  const isReached = reach(movedPlaces, [...fields.values()]);
  const sorted = keys.filter((key) => isReached(naming.get(key) ?? -1));
  const ids = idsByWords(known, sorted);
  const named = (row: StandingRow): readonly string[] => [...(ids.get(wordsIn(row.names, sorted)) ?? [])];
  // Words that are no row's were written by a person.
  if (!otherwise.some(({ row }) => named(row).length > 0)) return NOTHING;
  const isOtherwise = new Set(otherwise.map(({ index }) => index));
  const saysOwn = ({ id, row: { cells } }: Unnamed): boolean =>
    Object.entries(cells).every(([key, text]) => saysAsKnown(known.get(id)?.cells, key, text));
  // Of two with one name each may have the other's, once rows of their tab were sorted.
  const alike = all.filter(
    (one) => !isOtherwise.has(one.index) && named(one.row).length > 1 && !saysOwn(one),
  );
  const displaced = [...otherwise, ...alike].map((one) => {
    const ids = named(one.row);
    return { ...one, owner: ownerAmong(tab, ids, one.row.cells), isSure: ids.length === 1 };
  });
  if (mayBeRenamed) {
    const changed = exchanged(displaced);
    if (changed.every((one) => namesWholly(tab, one))) return NOTHING;
    return { putBack: new Sorted(tab, changed, movedPlaces).putBack() ?? [], unclear: [] };
  }
  const found = new Sorted(tab, displaced, movedPlaces);
  const isDisplaced = new Set(displaced.map(({ index }) => index));
  const others = all.filter((one) => !isDisplaced.has(one.index) && !saysOwn(one) && found.mayHaveMoved(one));
  const putBack = others.length === 0 ? found.putBack() : undefined;
  if (putBack) return { putBack, unclear: [] };
  return {
    putBack: [],
    unclear: [...displaced, ...others].map(({ index }) => index).sort((one, other) => one - other),
  };
}
