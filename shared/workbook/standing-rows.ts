/** The rows of a tab as they stand, beside what is known of each: what names it, and what people wrote in it. */
import type { KnownCells } from '../record/known-cells';

export type Texts = Readonly<Record<string, string>>;

/** Whether both say the same in these columns. */
export const isSame = (one: Texts, other: Texts, keys: Iterable<string>): boolean =>
  [...keys].every((key) => (one[key] ?? '') === (other[key] ?? ''));

/** A row as it stands. */
export interface StandingRow {
  /** '' for a row that is about nothing known. */
  readonly id: string;
  /** What names it, by column. */
  readonly names: Texts;
  /** People's cells, by column. */
  readonly cells: Texts;
}

export interface KnownRow {
  /** What may stand in the cells that name it: what the product would write now, and what it wrote last. */
  readonly names: readonly Texts[];
  readonly cells: KnownCells;
}

export interface StandingTab {
  readonly rows: readonly StandingRow[];
  readonly known: ReadonlyMap<string, KnownRow>;
  /** Where the columns stand in the sheet: that of the ids, */
  readonly idPlace: number;
  /** those that name a row, */
  readonly naming: ReadonlyMap<string, number>;
  /** and those in which people write. */
  readonly fields: ReadonlyMap<string, number>;
  /** People may write another name into a row themselves: then only rows that have changed places count as sorted. */
  readonly mayBeRenamed?: boolean;
}

/** Whether a cell says what the record has. */
export const saysAsKnown = (known: KnownCells | undefined, field: string, text: string): boolean => {
  if (!known) return false;
  const { value, said = value } = known(field);
  return text === value || text === said;
};

/** The first row of each id that is known: of one that was copied the upper one counts. */
export function firstRows({ rows, known }: Pick<StandingTab, 'rows' | 'known'>): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  rows.forEach(({ id }, index) => {
    if (known.has(id) && !first.has(id)) first.set(id, index);
  });
  return first;
}

const isBlank = ({ id, names, cells }: StandingRow): boolean =>
  id === '' && [...Object.values(names), ...Object.values(cells)].every((text) => text === '');

/** Whether a row above others is blank: somebody put it in, or cut what stood there. */
function hasBlankRow(rows: readonly StandingRow[]): boolean {
  const first = rows.findIndex(isBlank);
  return first >= 0 && rows.slice(first).some((row) => !isBlank(row));
}

/**
 * For what a row may have given way: ids of which there is one row more, none where a blank one was left behind; null where
 * no row can have been lost so.
 * @param first the row that counts of each id
 */
export function gaveWayTo(
  { rows }: Pick<StandingTab, 'rows'>,
  first: ReadonlyMap<string, number>,
): ReadonlySet<string> | null {
  const twice = new Set(
    rows.flatMap(({ id }, index) => (first.has(id) && first.get(id) !== index ? [id] : [])),
  );
  return twice.size > 0 || hasBlankRow(rows) ? twice : null;
}

/** A cell that is blank, with what the record has of it. */
export interface BlankCell {
  readonly index: number;
  readonly text: string;
}

/** What the record has under a column of rows that are blank there; without those of which it has nothing. */
export const textsOfRecord = (
  { known }: Pick<StandingTab, 'known'>,
  rows: readonly (readonly [id: string, index: number])[],
  field: string,
): readonly BlankCell[] =>
  rows.flatMap(([id, index]) => {
    const text = known.get(id)?.cells(field).value ?? '';
    return text === '' ? [] : [{ index, text }];
  });
