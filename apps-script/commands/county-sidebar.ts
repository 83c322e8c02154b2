/** The county's figures for the sidebar's pictures: as they stand in the tab County. */
import { MissingError } from '../../shared/errors';
import { menuPath } from '../../shared/schema/menu-path';
import { PICTURE_COLUMN } from '../../shared/workbook/county-picture-cells';
import { pictureIn } from '../../shared/workbook/read-county-picture';
import { SHEET_IDS } from '../google/sheet-ids';
import { readSheet } from '../google/sheets-api';
import type { ServerApi } from '../sidebar/server-api';
import { reply } from './reply';

/** @throws MissingError in words where they are not there yet. */
export const sidebarCounty: ServerApi['sidebarCounty'] = () =>
  reply(() => {
    const cells = readSheet(SHEET_IDS.county) ?? [];
    const picture = pictureIn(cells.map((row) => row[PICTURE_COLUMN]));
    if (picture) return picture;
    throw new MissingError(
      `There are no figures of the county yet. Choose ${menuPath('Refresh county tabs')}: they are worked out then.`,
    );
  });
