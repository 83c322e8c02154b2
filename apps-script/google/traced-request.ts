/** What a request did to one tab, cell by cell, as the rows stand after it. */
import type { CellData } from './cell-data';
import type { Stood, StoodRow } from './stood-rows';
import type { SheetsRequest } from './sheets-api';

export type WrittenCell = string | number | boolean | null;

/** A cell that was written. */
interface TracedCell {
  readonly says: WrittenCell;
  /** What had stood in it, and in which row; undefined where that is not known. */
  readonly stood: { readonly id: string; readonly cell: Exclude<Stood, undefined> } | undefined;
}

export interface Traced {
  /** Row to column to cell. */
  readonly writtenCells: ReadonlyMap<number, ReadonlyMap<number, TracedCell>>;
  readonly added: readonly (readonly WrittenCell[])[];
  /** Rows that were taken away, as they had stood: of those that hold something of people's. */
  readonly taken: readonly StoodRow[];
}

/** A cell as it was read. */
export const cellOf = (cell: unknown): WrittenCell =>
  (typeof cell === 'string' && cell !== '') || typeof cell === 'number' || typeof cell === 'boolean'
    ? cell
    : null;

const written = ({ userEnteredValue: value }: CellData): WrittenCell =>
  value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? null;

/** Google leaves out what is empty at a row's end. */
export const cellAt = ({ cells }: StoodRow, at: number): Stood => (at < cells.length ? cells[at] : null);

/** @param stood how rows had stood, by the change that hit them */
export function traced(
  sheetId: number,
  sent: readonly SheetsRequest[],
  stood: ReadonlyMap<SheetsRequest, readonly StoodRow[]>,
): Traced {
  let writtenCells = new Map<number, Map<number, TracedCell>>();
  const added: (readonly WrittenCell[])[] = [];
  const taken: StoodRow[] = [];
  for (const request of sent) {
    const { updateCells, deleteDimension, appendCells } = request;
    if (updateCells?.start?.sheetId === sheetId) {
      const { rowIndex = 0, columnIndex = 0 } = updateCells.start;
      const rows = updateCells.rows ?? [];
      const before = stood.get(request) ?? [];
      rows.forEach(({ values = [] }, down) => {
        const row = writtenCells.get(rowIndex + down) ?? new Map<number, TracedCell>();
        writtenCells.set(rowIndex + down, row);
        // Where one of them is not known, which of the others is whose is not either.
        const stoodThere = before.length === rows.length ? before[down] : undefined;
        values.forEach((cell, at) => {
          const earlier = row.get(columnIndex + at);
          const found = stoodThere && cellAt(stoodThere, at);
          const known = stoodThere && found !== undefined ? { id: stoodThere.id, cell: found } : undefined;
          row.set(columnIndex + at, { says: written(cell), stood: earlier ? earlier.stood : known });
        });
      });
    }
    if (deleteDimension?.range?.sheetId === sheetId) {
      const { startIndex = 0, endIndex = 0 } = deleteDimension.range;
      taken.push(...(stood.get(request) ?? []));
      writtenCells = new Map(
        [...writtenCells].flatMap(([row, cells]) =>
          row < startIndex
            ? [[row, cells] as const]
            : row < endIndex
              ? []
              : [[row - (endIndex - startIndex), cells] as const],
        ),
      );
    }
    if (appendCells?.sheetId === sheetId)
      for (const { values = [] } of appendCells.rows ?? []) added.push(values.map(written));
  }
  return { writtenCells, added, taken };
}
