/** Choosing in the sidebar of which part the county's figures are: written into the very cells in which people choose it. */
import type { CountyChosen } from '../../shared/schema/county-picture';
import { textCell } from '../google/cell-data';
import { SHEET_IDS } from '../google/sheet-ids';
import { readSheet, type SheetsRequest } from '../google/sheets-api';
import { pages } from './record/settling';

/** Nothing where the tab has not been drawn yet: the run that draws it offers the choices. */
export function chooseCounty(chosen: CountyChosen): SheetsRequest[] {
  const sheetId = SHEET_IDS.county;
  return pages()
    .cellsOfChoice(readSheet(sheetId) ?? [], chosen)
    .map(({ row, column, text }) => ({
      updateCells: {
        start: { sheetId, rowIndex: row, columnIndex: column },
        rows: [{ values: [textCell(text)] }],
        fields: 'userEnteredValue',
      },
    }));
}
