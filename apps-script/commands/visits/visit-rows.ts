/** Visits as the Visits tab holds them: listed for choosing, and one of them whole. */
import { menuPath } from '../../../shared/schema/menu-path';
import { MissingError } from '../../../shared/errors';
import { termsIn, usualSettings } from '../../../shared/schema/settings';
import { readSettings } from '../../../shared/workbook/settings-tab';
import { cellText } from '../../../shared/workbook/table-rows';
import { decodeVisit, visitsTab } from '../../../shared/workbook/visits-tab';
import { openSomeRows } from '../../google/some-rows';
import { readTables } from '../../google/tables';
import type { ListedVisit, OpenedVisit } from '../../sidebar/visit-api';
import type { FrameworkLibrary } from '../frameworks/framework-library';

/** Every visit of the workbook, the latest first. */
export function listVisits(): readonly ListedVisit[] {
  const rows =
    openSomeRows(visitsTab)?.columns(['id', 'provider', 'visit-date', 'framework-title', 'officer']) ?? [];
  return rows
    .map((row) => ({
      id: cellText(row, 'id'),
      provider: cellText(row, 'provider'),
      date: cellText(row, 'visit-date'),
      framework: cellText(row, 'framework-title'),
      officer: cellText(row, 'officer'),
    }))
    .filter(({ id }) => id !== '')
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.provider < b.provider ? -1 : 1));
}

/**
 * One visit as it was made, with the decision that stands in its row. Read by its id, wherever the row has been sorted to.
 * @param today London date, ISO
 * @throws MissingError when no row has this id; InputError when its data was changed by hand.
 */
export function openVisit(id: string, library: FrameworkLibrary, today: string): OpenedVisit {
  const visits = openSomeRows(visitsTab);
  const index = visits?.columns(['id']).findIndex((row) => cellText(row, 'id') === id) ?? -1;
  const [row] = index < 0 ? [] : (visits?.rows([index]) ?? []);
  if (row === undefined)
    throw new MissingError(
      `This visit is no longer in the Visits tab. Choose it again, or choose ${menuPath('Read all forms again')}.`,
    );
  const visit = decodeVisit(row);
  const tables = readTables({ settings: 'rows' });
  const settings = tables.sheet('settings') ? readSettings(tables.of('settings').rows) : usualSettings;
  return {
    visit,
    framework: library.version(visit.framework, visit.version),
    decision: { label: cellText(row, 'decision'), reason: cellText(row, 'decision-reason') },
    laName: settings.laName,
    terms: termsIn(settings),
    today,
  };
}
