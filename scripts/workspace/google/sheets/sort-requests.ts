/** The `batchUpdate` request that sorts rows. */
import { listAt, numberAt, objectAt, type JsonObject } from '../../json';
import type { Cell, StoredSheet } from '../../state';
import { sizeOf } from './a1';
import { setRow } from './cell-requests';
import { reordered, type LineMap } from './line-maps';
import { moveLines } from './move-lines';
import { gridRange, type Draft } from './sheets-draft';
import { put } from './sheets-values';

function sortRange(draft: Draft, request: JsonObject): JsonObject {
  const area = gridRange(draft, objectAt(request, 'range'));
  const specs = listAt(request, 'sortSpecs');
  const { sheet, rowFrom, columnFrom, columnTo } = area;
  const end = Math.min(area.rowTo, sheet.rows.length);
  const rows = sheet.rows.slice(rowFrom, end);
  const order = rows
    .map((row, index) => ({ row, old: rowFrom + index }))
    .sort(({ row: a }, { row: b }) => {
      for (const spec of specs) {
        const column = numberAt(spec, 'dimensionIndex') ?? 0;
        const order = compare(a[column] ?? null, b[column] ?? null, spec['sortOrder'] === 'DESCENDING');
        if (order !== 0) return order;
      }
      return 0;
    })
    .map(({ old }) => old);
  const map = reordered(rowFrom, order);
  const isWithin = (column: number): boolean => column >= columnFrom && column < columnTo;
  const next = rows.map((row) => row.map((cell, at) => (isWithin(at) ? null : cell)));
  rows.forEach((row, index) => {
    const target = next[(map.line(rowFrom + index) ?? rowFrom) - rowFrom] ?? [];
    row.forEach((cell, column) => {
      if (isWithin(column)) put(target, column, cell);
    });
  });
  next.forEach((row, index) => setRow(sheet, rowFrom + index, row));
  const isWhole = columnFrom === 0 && columnTo === sizeOf(sheet).columnCount;
  if (isWhole) moveLines(draft, { sheet, rows: true, ...map });
  else sortDress(sheet, map, isWithin);
  return {};
}

/** Formats, notes and validations of the sorted cells go with them. */
function sortDress(sheet: StoredSheet, { line }: LineMap, isWithin: (column: number) => boolean): void {
  sheet.dress = Object.fromEntries(
    Object.entries(sheet.dress).map(([key, dress]) => {
      const [row = '', column = ''] = key.split(',');
      return row !== '*' && isWithin(Number(column))
        ? [`${line(Number(row)) ?? row},${column}`, dress]
        : [key, dress];
    }),
  );
}

/** Numbers before text; empty cells last, whichever way it goes. */
function compare(a: Cell, b: Cell, downwards: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return downwards ? -order(a, b) : order(a, b);
}

function order(a: Exclude<Cell, null>, b: Exclude<Cell, null>): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return textOf(a).localeCompare(textOf(b), 'en-GB');
}

const textOf = (cell: Exclude<Cell, null>): string =>
  typeof cell === 'object' ? cell.formula : String(cell);

export const sortRequests = { sortRange };
