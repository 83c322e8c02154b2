/** The rows of the Start tab that say how the workbook stands. */
import { updateStanding } from '../../../shared/workbook/start-tab';
import { cellsIn } from '../../google/tab-size';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';

/**
 * The changes that bring them up to date; none where somebody took the tab away.
 * @param lastOwnRun instant at which a run last worked by itself, ISO; '' for none yet
 */
export function standingRequests(tables: Tables<'start'>, lastOwnRun: string): SheetsRequest[] {
  if (!tables.sheet('start')) return [];
  const table = tables.of('start');
  return table.change(updateStanding(table.rows, { lastOwnRun, cells: cellsIn(tables.tabs) }));
}
