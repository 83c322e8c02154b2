/** Parting cells that somebody merged in the tabs of findings and answers, whose rows are written anew as a whole. */
import { mergedLines } from '../../shared/workbook/merged-lines';
import { mergedRows, partCells } from './merged-cells';
import type { SomeCells } from '../../shared/schema/workbook-plan';
import type { GridRange, SheetsRequest } from './sheets-api';

type LineTab = 'findings' | 'answers';
interface LineTable {
  readonly sheetId: number;
  readonly rows: readonly SomeCells<'id' | 'visit-id'>[];
  persons(index: number): Readonly<Record<string, string>>;
  update(index: number, cells: { readonly 'visit-id': string }): SheetsRequest[];
  remove(indexes: readonly number[]): SheetsRequest[];
}
interface LineTables {
  readonly merges: (id: LineTab) => readonly GridRange[];
  readonly of: (id: LineTab) => LineTable;
  readonly read: (more: { readonly [Id in LineTab]: 'rows' }) => void;
}

const TABS = ['findings', 'answers'] as const;

export interface PartedLines {
  readonly requests: readonly SheetsRequest[];
  /** Visits of which lines are to be written anew. */
  readonly visits: ReadonlySet<string>;
}

/** What people wrote beside a line goes with the visit that the line's own id names. */
export function partLines(tables: LineTables): PartedLines {
  const anew = new Set<string>();
  // The last rows may have lost just what is read of each.
  const isBeyond = TABS.some((id) =>
    mergedRows(tables.merges(id)).some(
      ({ endRowIndex = Infinity }) => endRowIndex > 1 + tables.of(id).rows.length,
    ),
  );
  if (isBeyond) tables.read({ findings: 'rows', answers: 'rows' });
  const requests = TABS.flatMap((id): SheetsRequest[] => {
    const merges = mergedRows(tables.merges(id));
    if (merges.length === 0) return [];
    const table = tables.of(id);
    const isMerged = (index: number): boolean =>
      merges.some(
        ({ startRowIndex = 0, endRowIndex = Infinity }) =>
          index + 1 >= startRowIndex && index + 1 < endRowIndex,
      );
    const { visits, named, left } = mergedLines(table.rows, isMerged, (index) => table.persons(index));
    for (const visit of visits) anew.add(visit);
    return [
      partCells(table.sheetId),
      ...named.flatMap(({ index, visit }) => table.update(index, { 'visit-id': visit })),
      ...table.remove(left),
    ];
  });
  return { requests, visits: anew };
}
