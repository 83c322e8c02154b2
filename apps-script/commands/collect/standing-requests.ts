/** The rows of the Start tab that say how the workbook stands. */
import { MissingError } from '../../../shared/errors';
import { updateStanding } from '../../../shared/workbook/start-tab';
import { cellsIn } from '../../google/tab-size';
import type { SheetsRequest } from '../../google/sheets-api';
import type { StoredValues } from '../../google/stored-values';
import type { Tables } from '../../google/tables';
import { putRight } from '../run-health';

/**
 * The changes that bring them up to date; none where somebody took the tab away or changed its headings, which keeps
 * no visit out: a set-up writes it anew.
 * @param lastOwnRun instant at which a run last worked by itself, ISO; '' for none yet
 */
export function standingRequests(
  tables: Tables<'start'>,
  stored: StoredValues,
  lastOwnRun: string,
): SheetsRequest[] {
  if (!tables.sheet('start')) return [];
  try {
    const table = tables.of('start');
    return table.change(
      updateStanding(table.rows, { lastOwnRun, cells: cellsIn(tables.tabs), putRight: putRight(stored) }),
    );
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    console.log('The Start tab does not say how the workbook stands:', error);
    return [];
  }
}
