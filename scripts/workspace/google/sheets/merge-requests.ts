/** `batchUpdate` requests that merge cells and part them again. */
import { objectAt, textAt, type JsonObject } from '../../json';
import type { CellRange } from './a1';
import { gridRange, wholeRange, type Draft } from './sheets-draft';

/** The merges that a request asks for: one, or one a row or column. Each must span more than one cell. */
function parts(range: CellRange, type: string): CellRange[] {
  const { rowFrom, rowTo, columnFrom, columnTo } = range;
  const each = (from: number, to: number, part: (at: number) => Partial<CellRange>): CellRange[] =>
    Array.from({ length: to - from }, (_, index) => ({ ...range, ...part(from + index) }));
  if (type === 'MERGE_ROWS') return each(rowFrom, rowTo, (at) => ({ rowFrom: at, rowTo: at + 1 }));
  if (type === 'MERGE_COLUMNS')
    return each(columnFrom, columnTo, (at) => ({ columnFrom: at, columnTo: at + 1 }));
  return [range];
}

const overlap = (a: CellRange, b: CellRange): boolean =>
  a.rowFrom < b.rowTo && b.rowFrom < a.rowTo && a.columnFrom < b.columnTo && b.columnFrom < a.columnTo;

/** Takes the merges within a range away. */
function part(draft: Draft, range: CellRange): void {
  range.sheet.merges = range.sheet.merges.filter((one) => !overlap(gridRange(draft, one), range));
}

function mergeCells(draft: Draft, request: JsonObject): JsonObject {
  const range = gridRange(draft, objectAt(request, 'range'));
  part(draft, range);
  const { sheet } = range;
  for (const one of parts(range, textAt(request, 'mergeType'))) {
    sheet.merges.push(wholeRange(one));
    // What stood in the others is lost.
    for (let row = one.rowFrom; row < Math.min(one.rowTo, sheet.rows.length); row += 1) {
      sheet.rows[row] = (sheet.rows[row] ?? []).map((cell, column) =>
        column < one.columnFrom ||
        column >= one.columnTo ||
        (row === one.rowFrom && column === one.columnFrom)
          ? cell
          : null,
      );
    }
  }
  return {};
}

function unmergeCells(draft: Draft, request: JsonObject): JsonObject {
  part(draft, gridRange(draft, objectAt(request, 'range')));
  return {};
}

export const mergeRequests = { mergeCells, unmergeCells };
