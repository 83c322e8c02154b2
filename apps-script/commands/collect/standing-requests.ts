/** The rows of the Start tab that say how the workbook stands. */
import { MissingError } from '../../../shared/errors';
import type { Standing } from '../../../shared/workbook/workbook-health';
import { updateStanding } from '../../../shared/workbook/start-tab';
import { cellsIn } from '../../google/tab-size';
import type { SheetsRequest } from '../../google/sheets-api';
import type { Tables } from '../../google/tables';

/**
 * The changes that bring them up to date; none where somebody took the tab away or changed its headings, which keeps
 * no visit out: a set-up writes it anew.
 */
export function standingRequests(
  tables: Tables<'start'>,
  standing: Omit<Standing, 'cells'>,
): SheetsRequest[] {
  if (!tables.sheet('start')) return [];
  try {
    const table = tables.of('start');
    return table.change(updateStanding(table.rows, { ...standing, cells: cellsIn(tables.tabs) }));
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    console.log('The Start tab does not say how the workbook stands:', error);
    return [];
  }
}
