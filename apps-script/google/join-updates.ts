/** Changes of cells that stand one under the other as one change: a column of thousands of rows is one request. */
import type { SheetsRequest } from './sheets-api';

/** @param requests each may also be something else, which keeps its place among them */
export function joinUpdates(requests: readonly SheetsRequest[]): SheetsRequest[] {
  const joined: SheetsRequest[] = [];
  for (const request of requests) {
    const { start, rows = [], fields } = request.updateCells ?? {};
    const last = joined[joined.length - 1]?.updateCells;
    const isNext =
      start !== undefined &&
      last?.start !== undefined &&
      last.fields === fields &&
      last.start.sheetId === start.sheetId &&
      last.start.columnIndex === start.columnIndex &&
      (last.start.rowIndex ?? 0) + (last.rows?.length ?? 0) === start.rowIndex;
    if (isNext) last.rows?.push(...rows);
    else if (request.updateCells) joined.push({ updateCells: { ...request.updateCells, rows: [...rows] } });
    else joined.push(request);
  }
  return joined;
}
