/** What people typed between a run's reading and its writing, into cells that it then wrote over or took away. */
import { textOf } from './cell-data';
import type { StoodRow } from './stood-rows';
import type { CellValues } from './sheets-api';
import { cellAt, cellOf, type Traced, type WrittenCell } from './traced-request';
import { addTo } from '../../shared/schema/lists-by-key';

/** A tab as it was read. */
interface AsRead {
  readonly asRead: CellValues;
  /** Place of the column that tells its rows apart, and of the one that says what was seen in them. */
  readonly id: number;
  readonly seen: number | undefined;
  readonly isPersons: (place: number) => boolean;
}

export interface Typed {
  /** What is to stand where instead, by row as it stands after the request. */
  readonly writtenOver: ReadonlyMap<
    number,
    readonly { readonly place: number; readonly cell: WrittenCell }[]
  >;
  /** Rows that went, as they had stood. */
  readonly taken: readonly StoodRow[];
}

export function typedMeanwhile(
  { asRead, id, seen, isPersons }: AsRead,
  { writtenCells, taken }: Traced,
): Typed {
  // Of a row that somebody copied there are several.
  const rows = new Map<string, (readonly unknown[])[]>();
  for (const row of asRead.slice(1)) {
    const own = textOf(row[id]);
    if (own !== '') addTo(rows, own, row);
  }
  const isTyped = (of: string, place: number, stood: StoodRow['cells'][number]): boolean =>
    stood !== undefined &&
    isPersons(place) &&
    rows.get(of)?.every((row) => cellOf(stood) !== cellOf(row[place])) === true;
  const writtenOver = new Map<number, { place: number; cell: WrittenCell }[]>();
  for (const [at, cells] of writtenCells)
    for (const [place, { says, stood }] of cells) {
      const [row] = (stood && rows.get(stood.id)) ?? [];
      if (!stood || !row || !isTyped(stood.id, place, stood.cell) || cellOf(stood.cell) === says) continue;
      const found = writtenOver.get(at) ?? [];
      // So that it is read as typed by somebody who had not seen what this run wrote.
      if (found.length === 0 && seen !== undefined && cells.has(seen))
        found.push({ place: seen, cell: cellOf(row[seen]) });
      found.push({ place, cell: cellOf(stood.cell) });
      writtenOver.set(at, found);
    }
  return {
    writtenOver,
    taken: taken.filter((one) => {
      const width = Math.max(0, ...(rows.get(one.id) ?? []).map(({ length }) => length), one.cells.length);
      return Array.from({ length: width }, (_, place) => place).some((place) =>
        isTyped(one.id, place, cellAt(one, place)),
      );
    }),
  };
}
