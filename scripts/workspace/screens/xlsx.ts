/** The workbook as an .xlsx file that looks like it. Text cells are text, whatever they look like. */
import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';
import { sizeOf } from '../google/sheets/a1';
import { formatted, serialToDate } from '../google/sheets/cell-store';
import { numberAt, objectAt, textAt, type JsonObject } from '../json';
import { ownHeight } from '../row-heights';
import type { StoredSheet, StoredSpreadsheet } from '../state';
import { cssColour, lookOf } from './cell-look';
import { isSparkline } from './sparkline';
import { tabFeature, type XlsxTab } from './xlsx-features';
import { choiceRules } from './xlsx-choices';

/** Pixels to what Excel measures in: letters of the usual font for columns, points for rows. */
const lettersOf = (pixels: number): number => Math.max((pixels - 5) / 7, 0.5);
const pointsOf = (pixels: number): number => pixels * 0.75;
const COLUMN_PIXELS = 100;
const ROW_PIXELS = 27;

/** All tabs of the workbook, hidden ones hidden, as an .xlsx file. */
export async function xlsxOf(spreadsheet: StoredSpreadsheet): Promise<Buffer> {
  const names = namesOf(spreadsheet);
  const tabs = spreadsheet.sheets.map((sheet, index): XlsxTab => {
    const { columnCount } = sizeOf(sheet);
    return {
      isHidden: sheet.properties['hidden'] === true,
      hiddenColumns: Array.from({ length: columnCount }, (_, column) => column).filter(
        (column) => sheet.columns[String(column)]?.['hiddenByUser'] === true,
      ),
      filter: sheet.basicFilter && objectAt(sheet.basicFilter, 'range'),
      rules: choiceRules(spreadsheet, sheet, names),
      name: names[index] ?? '',
    };
  });
  const sheets = spreadsheet.sheets.map((sheet, index) => {
    const grid = objectAt(sheet.properties, 'gridProperties');
    return {
      data: dataOf(sheet),
      sheet: names[index] ?? '',
      columns: Array.from({ length: usedColumns(sheet) }, (_, column) => ({
        width: lettersOf(numberAt(sheet.columns[String(column)] ?? {}, 'pixelSize') ?? COLUMN_PIXELS),
      })),
      stickyRowsCount: numberAt(grid, 'frozenRowCount') ?? 0,
      stickyColumnsCount: numberAt(grid, 'frozenColumnCount') ?? 0,
    };
  });
  return writeXlsxFile(sheets, { features: [tabFeature(tabs)] }).toBuffer();
}

/** Excel allows 31 letters, none of these, and no name twice. */
function namesOf({ sheets }: StoredSpreadsheet): string[] {
  const names: string[] = [];
  for (const { properties } of sheets) {
    const plain = properties.title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
    let name = plain;
    for (let number = 2; names.some((one) => one.toLowerCase() === name.toLowerCase()); number += 1)
      name = `${plain.slice(0, 28)} ${number}`;
    names.push(name);
  }
  return names;
}

const usedColumns = (sheet: StoredSheet): number =>
  Math.max(
    1,
    ...sheet.rows.map((row) => row.length),
    ...Object.keys(sheet.columns).map((key) => Number(key) + 1 || 0),
  );

function dataOf(sheet: StoredSheet): SheetData {
  const width = usedColumns(sheet);
  return sheet.rows.map((cells, row) => {
    const pixels = ownHeight(sheet, row) ?? rowPixels(sheet, row);
    return Array.from({ length: Math.max(cells.length, row === 0 ? width : 1) }, (_, column) => ({
      ...cellOf(sheet, row, column),
      ...(column === 0 && { height: pointsOf(pixels) }),
    }));
  });
}

/** A heading of two lines; all other rows alike, whatever stands in them. */
function rowPixels(sheet: StoredSheet, row: number): number {
  const frozen = numberAt(objectAt(sheet.properties, 'gridProperties'), 'frozenRowCount') ?? 0;
  return row < frozen ? 44 : ROW_PIXELS;
}

function cellOf(sheet: StoredSheet, row: number, column: number): object {
  const cell = sheet.rows[row]?.[column] ?? null;
  const { format } = lookOf(sheet, row, column);
  const numberFormat = objectAt(format, 'numberFormat');
  const style = styleOf(format);
  // A picture of counts that stand beside it: Excel has no such function.
  if (cell === null || (typeof cell === 'object' && isSparkline(cell.formula))) return style;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, ...style };
  if (typeof cell !== 'number') return { value: formatted(cell, numberFormat), type: String, ...style };
  const type = textAt(numberFormat, 'type');
  const pattern = textAt(numberFormat, 'pattern');
  if (type === 'DATE' || type === 'DATE_TIME')
    return { value: serialToDate(cell), type: Date, format: pattern.toLowerCase() || 'dd/mm/yyyy', ...style };
  return { value: cell, type: Number, ...(pattern && { format: pattern }), ...style };
}

const ALIGNED: Readonly<Record<string, 'left' | 'center' | 'right'>> = {
  LEFT: 'left',
  CENTER: 'center',
  RIGHT: 'right',
};

function styleOf(format: JsonObject): CellObject {
  const text = objectAt(format, 'textFormat');
  const background = cssColour(objectAt(format, 'backgroundColorStyle'));
  const colour = cssColour(objectAt(text, 'foregroundColorStyle'));
  const align = ALIGNED[textAt(format, 'horizontalAlignment')];
  return {
    alignVertical: 'center',
    ...(background && { backgroundColor: background }),
    ...(colour && { textColor: colour }),
    ...(text['bold'] === true && { fontWeight: 'bold' as const }),
    ...(align && { align }),
    ...(format['wrapStrategy'] === 'WRAP' && { wrap: true }),
  };
}
