/** Rows of a tab that say something else than their own names: what stands in them, column by column, and whose it is. */
import {
  isSame,
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

/** A row that says something else than its own name. */
export interface Displaced {
  readonly index: number;
  readonly id: string;
  readonly row: StandingRow;
  readonly own: KnownRow;
  /** Whose texts stand in it; undefined where that cannot be told. */
  readonly owner: string | undefined;
  /** Nobody else is named as its words name it. */
  readonly isSure: boolean;
}

export type Unnamed = Omit<Displaced, 'owner' | 'isSure'>;

/** What was sorted was side by side: from the first to the last of these places, and to the nearest of people's columns. */
export function reach(moved: readonly number[], fields: readonly number[]): (place: number) => boolean {
  let [from, to] = [Math.min(...moved), Math.max(...moved)];
  if (fields.length > 0 && !fields.some((place) => place >= from && place <= to)) {
    const distance = (place: number): number => Math.max(from - place, place - to);
    const nearest = fields.reduce((best, place) => (distance(place) < distance(best) ? place : best));
    [from, to] = [Math.min(from, nearest), Math.max(to, nearest)];
  }
  return (place) => place >= from && place <= to;
}

/** Those of them that have changed places among themselves. */
export function exchanged(all: readonly Displaced[]): readonly Displaced[] {
  let left = all;
  for (;;) {
    const ids = new Set(left.map(({ id }) => id));
    const owners = new Set(left.map(({ owner }) => owner));
    const next = left.filter(({ id, owner }) => owner !== undefined && ids.has(owner) && owners.has(id));
    if (next.length === left.length) return next;
    left = next;
  }
}

/** Whether a row is named as another is in every column. */
export const namesWholly = ({ known, naming }: StandingTab, { row, owner = '' }: Displaced): boolean =>
  known.get(owner)?.names.some((one) => isSame(one, row.names, naming.keys())) === true;

/** What becomes of a column in which people write. */
type Column = 'stayed' | 'sorted' | 'known' | 'unclear';

export class Sorted {
  /** Each stands where another of them stood. */
  private readonly areAll: boolean;
  private readonly byOwner: ReadonlyMap<string | undefined, Displaced>;
  /** A sorting moves two rows at least: a single one says what somebody typed, unless all of another was pasted over it. */
  private readonly isTypedOver: boolean;

  constructor(
    private readonly tab: StandingTab,
    readonly rows: readonly Displaced[],
    private readonly moved: readonly number[],
  ) {
    this.byOwner = new Map(rows.map((one) => [one.owner, one]));
    const [one, ...others] = rows;
    this.isTypedOver = one !== undefined && others.length === 0 && !namesWholly(tab, one);
    this.areAll = this.byOwner.size === rows.length && exchanged(rows).length === rows.length;
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

  /** Else words were written over by hand, with such as many rows have. */
  private mayBeSorted(): boolean {
    const { rows, tab } = this;
    if (this.isTypedOver) return false;
    const ids = new Set(rows.map(({ id }) => id));
    const inOrder = (texts: readonly (string | undefined)[]): string => JSON.stringify([...texts].sort());
    return (
      rows.some(({ owner = '', isSure }) => isSure && ids.has(owner)) ||
      // Some of them say together what they should say, each something else.
      [...tab.naming.keys()].some((key) => {
        const [said, own] = [
          rows.map(({ row }) => row.names[key]),
          rows.map((one) => one.own.names[0]?.[key]),
        ];
        return said.some((text, at) => text !== own[at]) && inOrder(said) === inOrder(own);
      }) ||
      [...tab.fields.keys()].some(this.showsSorted)
    );
  }

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
  mayHaveMoved({ own, row }: Unnamed): boolean {
    const { rows, known, fields } = this.tab;
    if (!this.mayBeSorted()) return false;
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
    if (this.isTypedOver) return 'stayed';
    if (there.every((one) => this.isOwn(one, field) || this.isOwners(one, field))) return 'known';
    const isNew = (one: Displaced): boolean => this.isOwn(one, field) || !this.isElsewhere(field, one);
    if (!this.mayBeSorted() && there.every(isNew)) return 'stayed';
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
