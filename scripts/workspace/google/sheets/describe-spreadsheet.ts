/** A stored spreadsheet in the shape that `spreadsheets.get` answers. */
import { copyOf, objectAt, type JsonObject } from '../../json';
import type { StoredSheet, StoredSpreadsheet } from '../../state';
import { formatted, toExtended } from './cells';

/** REST `Spreadsheet`. */
export function describeSpreadsheet(spreadsheet: StoredSpreadsheet, options: JsonObject): JsonObject {
  const withCells = options['includeGridData'] === true;
  return copyOf<JsonObject>({
    spreadsheetId: spreadsheet.spreadsheetId,
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${spreadsheet.spreadsheetId}/edit`,
    properties: spreadsheet.properties,
    sheets: spreadsheet.sheets.map((sheet) => describeSheet(sheet, withCells)),
    ...(spreadsheet.namedRanges.length > 0 && { namedRanges: spreadsheet.namedRanges }),
    ...(spreadsheet.developerMetadata.length > 0 && { developerMetadata: spreadsheet.developerMetadata }),
  });
}

function describeSheet(sheet: StoredSheet, withCells: boolean): JsonObject {
  const lists = ['charts', 'conditionalFormats', 'protectedRanges', 'bandedRanges', 'merges'] as const;
  return {
    properties: sheet.properties,
    ...Object.fromEntries(lists.filter((name) => sheet[name].length > 0).map((name) => [name, sheet[name]])),
    ...(sheet.basicFilter && { basicFilter: sheet.basicFilter }),
    ...(withCells && {
      data: [
        {
          rowData: sheet.rows.map((row, at) => ({
            values: row.map((cell, column) => cellData(sheet, cell, `${at},${column}`)),
          })),
        },
      ],
    }),
  };
}

function cellData(sheet: StoredSheet, cell: StoredSheet['rows'][number][number], key: string): JsonObject {
  const dress = sheet.dress[key] ?? {};
  const value = toExtended(cell);
  const format = objectAt(objectAt(dress, 'userEnteredFormat'), 'numberFormat');
  return {
    ...dress,
    ...(value && { userEnteredValue: value, effectiveValue: value, formattedValue: formatted(cell, format) }),
  };
}
