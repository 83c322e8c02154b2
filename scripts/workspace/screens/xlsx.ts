/** The workbook as an .xlsx file. Text cells are text, whatever they look like. */
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { formatted } from '../google/sheets/cell-store';
import { objectAt, numberAt } from '../json';
import type { StoredSheet, StoredSpreadsheet } from '../state';

/** The workbook’s visible tabs as an .xlsx file. */
export async function xlsxOf(spreadsheet: StoredSpreadsheet): Promise<Buffer> {
  const visible = spreadsheet.sheets.filter((sheet) => sheet.properties['hidden'] !== true);
  const sheets = visible.map((sheet) => ({
    data: dataOf(sheet),
    // Excel allows 31 characters and none of these.
    sheet: sheet.properties.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: numberAt(objectAt(sheet.properties, 'gridProperties'), 'frozenRowCount') ?? 0,
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function dataOf(sheet: StoredSheet): SheetData {
  return sheet.rows.map((row, at) =>
    row.map((cell, column) => {
      if (cell === null) return null;
      const dress = sheet.dress[`${at},${column}`] ?? sheet.dress[`*,${column}`] ?? {};
      const numberFormat = objectAt(objectAt(dress, 'userEnteredFormat'), 'numberFormat');
      const fontWeight = at === 0 ? ({ fontWeight: 'bold' } as const) : {};
      if (typeof cell === 'number' && numberFormat['type'] !== 'DATE')
        return { value: cell, type: Number, ...fontWeight };
      if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...fontWeight };
      return { value: formatted(cell, numberFormat), type: String, ...fontWeight };
    }),
  );
}
