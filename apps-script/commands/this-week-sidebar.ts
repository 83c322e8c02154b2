/** What waits for somebody, for the sidebar: as it stands in the tab This week. */
import { MissingError } from '../../shared/errors';
import { fromSerial } from '../../shared/schema/dates';
import { menuPath } from '../../shared/schema/menu-path';
import { readThisWeek } from '../../shared/workbook/this-week-tab';
import { SHEET_IDS } from '../google/sheet-ids';
import { readSheet } from '../google/sheets-api';
import type { ServerApi } from '../sidebar/server-api';
import { reply } from './reply';

/** @throws MissingError in words where the tab is not there yet. */
export const sidebarThisWeek: ServerApi['sidebarThisWeek'] = () =>
  reply(() => {
    const cells = readSheet(SHEET_IDS['this-week']);
    if (!cells)
      throw new MissingError(
        `This workbook has no tab This week yet. Choose ${menuPath('Refresh county tabs')}: it is made then.`,
      );
    return readThisWeek(cells, fromSerial);
  });
