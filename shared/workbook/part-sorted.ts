/**
 * Rows of which somebody has sorted only some columns: their ids and hidden cells stand where they stood, under the words
 * of other rows. The one rule for it. Each row has cells that the product wrote and that name what it is about (provider,
 * day, officer); where they name another row's, people's cells that were sorted along belong to that other row. Nothing is
 * concluded from a text that may have been typed beside either.
 */
import {
  firstRows,
  saysAsKnown,
  type KnownRow,
  type StandingRow,
  type StandingTab,
  type Texts,
} from './standing-rows';

/** What is to stand in a row. */
export interface PutBack {
  readonly index: number;
  readonly names: Texts;
  readonly cells: Texts;
}

export interface PartSorted {
  readonly putBack: readonly PutBack[];
  /** Rows of which cannot be told whose texts stand in them: they stay as they are, and nothing of them is filed. */
  readonly unclear: readonly number[];
}

const NOTHING: PartSorted = { putBack: [], unclear: [] };

const isSame = (one: Texts, other: Texts, keys: Iterable<string>): boolean =>
  [...keys].every((key) => (one[key] ?? '') === (other[key] ?? ''));

const wordsIn = (names: Texts, keys: readonly string[]): string =>
  keys.map((key) => names[key] ?? '').join('\n');

/** A row that says something else than its own name. */
interface Displaced {
  readonly index: number;
  readonly id: string;
  readonly row: StandingRow;
  readonly own: KnownRow;
  /** Whose texts stand in it; undefined where that cannot be told. */
  readonly owner: string | undefined;
}

/** What was sorted was side by side: from the first to the last of these places, and to the nearest of people's columns. */
function reach(moved: readonly number[], fields: readonly number[]): (place: number) => boolean {
  let [from, to] = [Math.min(...moved), Math.max(...moved)];
  if (fields.length > 0 && !fields.some((place) => place >= from && place <= to)) {
    const distance = (place: number): number => Math.max(from - place, place - to);
    const nearest = fields.reduce((best, place) => (distance(place) < distance(best) ? place : best));
    [from, to] = [Math.min(from, nearest), Math.max(to, nearest)];
  }
  return (place) => place >= from && place <= to;
}

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

/** Those of them that have changed places among themselves. */
function changedPlaces(all: readonly Displaced[]): readonly Displaced[] {
  let left = all;
  for (;;) {
    const ids = new Set(left.map(({ id }) => id));
    const owners = new Set(left.map(({ owner }) => owner));
    const next = left.filter(({ id, owner }) => owner !== undefined && ids.has(owner) && owners.has(id));
    if (next.length === left.length) return next;
    left = next;
  }
}

/** What becomes of a column in which people write. */
type Column = 'stayed' | 'sorted' | 'known' | 'unclear';

class Sorted {
  /** Each stands where another of them stood. */
  private readonly areAll: boolean;
  private readonly byOwner: ReadonlyMap<string | undefined, Displaced>;

  constructor(
    private readonly tab: StandingTab,
    readonly rows: readonly Displaced[],
    private readonly moved: readonly number[],
  ) {
    this.byOwner = new Map(rows.map((one) => [one.owner, one]));
    this.areAll = this.byOwner.size === rows.length && changedPlaces(rows).length === rows.length;
  }

  private isOwn = ({ own, row }: Displaced, field: string): boolean =>
    saysAsKnown(own.cells, field, row.cells[field] ?? '');
  private isOwners = ({ owner, row }: Displaced, field: string): boolean =>
    owner !== undefined && saysAsKnown(this.tab.known.get(owner)?.cells, field, row.cells[field] ?? '');

  private saying(field: string): readonly Displaced[] {
    return this.rows.filter(({ row }) => (row.cells[field] ?? '') !== '');
  }
  private showsSorted = (field: string): boolean =>
    this.saying(field).some((one) => this.isOwners(one, field) && !this.isOwn(one, field));
  private showsStayed = (field: string): boolean =>
    this.saying(field).some((one) => this.isOwn(one, field) && !this.isOwners(one, field));

  /** Whether the record has this text beside any row at all, or it stands in another. */
  private isElsewhere(field: string, { index, row }: Displaced): boolean {
    const text = row.cells[field] ?? '';
    return (
      text === '' ||
      [...this.tab.known.values()].some(({ cells }) => saysAsKnown(cells, field, text)) ||
      this.tab.rows.some((one, at) => at !== index && one.cells[field] === text)
    );
  }

  /**
   * Whether what is new in a row that says its own name may be another's: it has left that other's row, or gone to it; or
   * ids were sorted along, so that names tell nothing of a column that was not.
   */
  mayHaveMoved({ own, row }: Omit<Displaced, 'owner'>): boolean {
    const { rows, known, fields } = this.tab;
    if ([...fields.keys()].some(this.showsStayed)) return true;
    const saysElsewhere = (field: string, text: string): boolean =>
      rows.some((one) => one !== row && one.cells[field] === text);
    const hasLeft = (field: string, text: string): boolean =>
      rows.some(
        ({ id, cells }) =>
          cells[field] !== text && known.has(id) && saysAsKnown(known.get(id)?.cells, field, text),
      );
    return Object.entries(row.cells).some(([field, text]) => {
      if (saysAsKnown(own.cells, field, text)) return false;
      return text === '' ? saysElsewhere(field, own.cells(field).value) : hasLeft(field, text);
    });
  }

  private column(field: string, isWithin: (place: number) => boolean): Column {
    const { rows } = this;
    const there = rows.filter(({ row }) => row.cells[field] !== undefined);
    if (there.every((one) => this.isOwn(one, field))) return 'stayed';
    if (there.every((one) => this.isOwn(one, field) || this.isOwners(one, field))) return 'known';
    // One row alone was not sorted: its name was written over, by hand or by another's.
    if (rows.length === 1 && !rows.some((one) => this.isElsewhere(field, one))) return 'stayed';
    const isSorted = this.showsSorted(field) || isWithin(this.tab.fields.get(field) ?? -1);
    const isTold = this.areAll && isSorted && !this.showsStayed(field);
    return isTold && there.every((one) => this.isOwners(one, field) || !this.isElsewhere(field, one))
      ? 'sorted'
      : 'unclear';
  }

  /** undefined: it cannot be told. */
  putBack(): readonly PutBack[] | undefined {
    const fields = [...this.tab.fields.keys()];
    const shown = fields.flatMap((key) => (this.showsSorted(key) ? [this.tab.fields.get(key) ?? 0] : []));
    const isReached = reach([...this.moved, ...shown], []);
    // From one side of the ids to the other these would be sorted, too: rather it was what is not between them.
    const isWithin = (place: number): boolean => !isReached(this.tab.idPlace) && isReached(place);
    const columns = new Map(fields.map((key) => [key, this.column(key, isWithin)]));
    if ([...columns.values()].includes('unclear')) return undefined;
    return this.rows.map(({ index, id, own, row }) => ({
      index,
      names: own.names[0] ?? {},
      cells: Object.fromEntries(
        fields.flatMap((key) => {
          const how = columns.get(key);
          if (row.cells[key] === undefined || how === 'stayed') return [];
          const sorted = how === 'sorted' ? this.byOwner.get(id)?.row.cells[key] : undefined;
          return [[key, sorted ?? own.cells(key).value]];
        }),
      ),
    }));
  }
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
  const saysOwn = ({ id, row: { cells } }: Omit<Displaced, 'owner'>): boolean =>
    Object.entries(cells).every(([key, text]) => saysAsKnown(known.get(id)?.cells, key, text));
  // Of two with one name each may have the other's, once rows of their tab were sorted.
  const alike = all.filter(
    (one) => !isOtherwise.has(one.index) && named(one.row).length > 1 && !saysOwn(one),
  );
  const displaced = [...otherwise, ...alike].map((one) => ({
    ...one,
    owner: ownerAmong(tab, named(one.row), one.row.cells),
  }));
  if (mayBeRenamed) {
    const isWhole = ({ row, owner = '' }: Displaced): boolean =>
      known.get(owner)?.names.some((one) => isSame(one, row.names, keys)) === true;
    const changed = changedPlaces(displaced);
    if (changed.every(isWhole)) return NOTHING;
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
