/** Headings, width, format and list of choices of planned columns as Sheets API requests. */
import type { ColumnPlan } from '../../shared/schema/workbook-plan';
import { colour, textCell, type RowData } from './cell-data';
import type { GridRange, SheetsRequest } from './sheets-api';

const HEADER = { backgroundColorStyle: colour('#e8eef4'), textFormat: { bold: true }, wrapStrategy: 'WRAP' };
/** Over what people may write, as its note says, too. */
const YOURS = {
  backgroundColorStyle: colour('#0b4f57'),
  textFormat: { bold: true, foregroundColorStyle: colour('#ffffff') },
  wrapStrategy: 'WRAP',
};
/** Short: a date that does not fit its column is shown as ##### instead. */
const DATE = { type: 'DATE', pattern: 'd mmm yyyy' };
const TEXT = { type: 'TEXT' };

/** Other text is taken, too, with a warning: a person may know better. */
const choices = (range: GridRange, values: readonly string[]): SheetsRequest => ({
  setDataValidation: {
    range,
    rule: {
      condition: { type: 'ONE_OF_LIST', values: values.map((userEnteredValue) => ({ userEnteredValue })) },
      showCustomUi: true,
      strict: false,
    },
  },
});

/** How the cells of one column look, from `row` (from 0) to the end of the tab. */
function formatColumn(sheetId: number, column: ColumnPlan, index: number, row: number): SheetsRequest[] {
  const range: GridRange = {
    sheetId,
    startRowIndex: row,
    startColumnIndex: index,
    endColumnIndex: index + 1,
  };
  const numberFormat = column.kind === 'date' ? DATE : column.kind === 'number' ? undefined : TEXT;
  return [
    {
      repeatCell: {
        range,
        cell: {
          userEnteredFormat: {
            verticalAlignment: 'TOP',
            wrapStrategy: column.kind === 'paragraph' || column.twoLines ? 'WRAP' : 'CLIP',
            ...(numberFormat && { numberFormat }),
          },
        },
        fields: `userEnteredFormat(verticalAlignment,wrapStrategy${numberFormat ? ',numberFormat' : ''})`,
      },
    },
    ...(column.choices ? [choices(range, column.choices)] : []),
  ];
}

/** Two rows of the usual height, in pixels. */
const TWO_LINES = 42;

/**
 * How the rows of a tab look, from `row` (from 0) to its end.
 * @param placeOf where a column stands, from 0; in their order unless given
 */
export const formatRows = <Column extends ColumnPlan>(
  sheetId: number,
  columns: readonly Column[],
  row: number,
  placeOf: (column: Column, index: number) => number = (_, index) => index,
): SheetsRequest[] => [
  ...columns.flatMap((column, index) => formatColumn(sheetId, column, placeOf(column, index), row)),
  ...(columns.some(({ twoLines }) => twoLines)
    ? [
        {
          updateDimensionProperties: {
            range: { sheetId, dimension: 'ROWS', startIndex: row },
            properties: { pixelSize: TWO_LINES },
            fields: 'pixelSize',
          },
        },
      ]
    : []),
];

/** Sets a column’s width (pixels) and hides it where the plan says so. `index` counts from 0. */
export const setWidth = (sheetId: number, column: ColumnPlan, index: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex: index, endIndex: index + 1 },
    properties: { pixelSize: column.width, ...(column.hidden && { hiddenByUser: true }) },
    fields: column.hidden ? 'pixelSize,hiddenByUser' : 'pixelSize',
  },
});

/** The row of headings, with the notes on them. */
export const headerRow = (columns: readonly ColumnPlan[]): RowData => ({
  values: columns.map(({ header, note, owner }) => ({
    ...textCell(header, owner === 'person' ? YOURS : HEADER),
    ...(note !== undefined && { note }),
  })),
});

/** Adds columns at the end of a tab that has so many, with their headings. */
export const addColumns = (sheetId: number, columns: readonly ColumnPlan[], end: number): SheetsRequest[] =>
  columns.length === 0
    ? []
    : [
        { appendDimension: { sheetId, dimension: 'COLUMNS', length: columns.length } },
        {
          updateCells: {
            start: { sheetId, rowIndex: 0, columnIndex: end },
            rows: [headerRow(columns)],
            fields: 'userEnteredValue,userEnteredFormat,note',
          },
        },
        ...columns.flatMap((column, offset) => [
          setWidth(sheetId, column, end + offset),
          ...formatColumn(sheetId, column, end + offset, 1),
        ]),
      ];
