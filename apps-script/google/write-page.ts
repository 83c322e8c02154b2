/** A page drawn anew, as Sheets API requests: what stood on it before goes, with its looks. */
import type { Page, PageChoice, PageRow, PageTab } from '../../shared/schema/workbook-plan';
import type { RowData } from './cell-data';
import { pageCell } from './page-cells';
import { SHEET_IDS } from './sheet-ids';
import type { ProtectedRange, SheetProperties, SheetsRequest } from './sheets-api';
import { freeChoices, validations } from './page-choices';

const ROW_HEIGHT = 27;

/** Runs of rows of one height, but for those of the usual one. */
function heights(sheetId: number, rows: readonly PageRow[]): SheetsRequest[] {
  const runs: { from: number; to: number; height: number }[] = [];
  for (const [at, { height }] of rows.entries()) {
    const run = runs[runs.length - 1];
    if (run?.height === height) run.to = at + 1;
    else runs.push({ from: at, to: at + 1, height });
  }
  const set = (from: number, to: number | undefined, pixelSize: number): SheetsRequest => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: 'ROWS', startIndex: from, ...(to !== undefined && { endIndex: to }) },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  });
  return [
    set(0, undefined, ROW_HEIGHT),
    ...runs
      .filter(({ height }) => height !== ROW_HEIGHT)
      .map(({ from, to, height }) => set(from, to, height)),
  ];
}

const hide = (sheetId: number, startIndex: number, endIndex: number): SheetsRequest => ({
  updateDimensionProperties: {
    range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex },
    properties: { hiddenByUser: true },
    fields: 'hiddenByUser',
  },
});

const ALL_OF_IT = 'userEnteredValue,userEnteredFormat';

/** Writes these columns of some rows; without an end, down to the last row of the tab, where nothing else is left. */
const write = (
  sheetId: number,
  [startColumnIndex, endColumnIndex]: readonly [number, number],
  [startRowIndex, endRowIndex]: readonly [number, number | undefined],
  rows: readonly RowData[],
  fields = ALL_OF_IT,
): SheetsRequest => ({
  updateCells: {
    range: {
      sheetId,
      startRowIndex,
      ...(endRowIndex !== undefined && { endRowIndex }),
      startColumnIndex,
      endColumnIndex,
    },
    rows: [...rows],
    fields,
  },
});

/** Everything but what people chose. */
function cellsOf(
  sheetId: number,
  width: number,
  rows: readonly PageRow[],
  choices: readonly PageChoice[],
): SheetsRequest[] {
  const cellsIn = ({ cells }: PageRow, from = 0, to = width): RowData => ({
    values: Array.from({ length: to - from }, (_, at) => pageCell(cells[from + at])),
  });
  const all = [0, width] as const;
  const requests: SheetsRequest[] = [];
  let from = 0;
  for (const at of [...new Set(choices.map(({ row }) => row))].sort((a, b) => a - b)) {
    const row = rows[at];
    if (row === undefined) continue;
    if (at > from)
      requests.push(
        write(
          sheetId,
          all,
          [from, at],
          rows.slice(from, at).map((one) => cellsIn(one)),
        ),
      );
    let left = 0;
    const theirs = choices.filter((one) => one.row === at).sort((a, b) => a.column - b.column);
    for (const { column, put } of theirs) {
      if (column > left)
        requests.push(write(sheetId, [left, column], [at, at + 1], [cellsIn(row, left, column)]));
      const look = pageCell({ ...row.cells[column], value: put ?? null, date: '' });
      const fields = put === undefined ? 'userEnteredFormat' : ALL_OF_IT;
      requests.push(write(sheetId, [column, column + 1], [at, at + 1], [{ values: [look] }], fields));
      left = column + 1;
    }
    if (left < width) requests.push(write(sheetId, [left, width], [at, at + 1], [cellsIn(row, left)]));
    from = at + 1;
  }
  return [
    ...requests,
    write(
      sheetId,
      all,
      [from, undefined],
      rows.slice(from).map((one) => cellsIn(one)),
    ),
  ];
}

/**
 * @param sheet as it is; columns to the right of the page's own are people's and stay
 * @param protectedRanges of the tab, as they were read
 */
export function writePage(
  { id, widths, hiddenFrom }: PageTab,
  { gridProperties }: SheetProperties,
  protectedRanges: readonly ProtectedRange[],
  { rows, headings, merges = [], choices = [] }: Page,
): SheetsRequest[] {
  const sheetId = SHEET_IDS[id];
  const grow = (dimension: string, length: number): SheetsRequest[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const columns = { startColumnIndex: 0, endColumnIndex: widths.length };
  return [
    ...grow('ROWS', rows.length - (gridProperties?.rowCount ?? 0)),
    ...grow('COLUMNS', widths.length - (gridProperties?.columnCount ?? 0)),
    ...(merges.length > 0 ? [{ unmergeCells: { range: { sheetId, startRowIndex: 0, ...columns } } }] : []),
    ...cellsOf(sheetId, widths.length, rows, choices),
    ...validations(sheetId, widths.length, choices),
    ...freeChoices(sheetId, protectedRanges, choices),
    ...merges.map(({ row, column, columns: wide }) => ({
      mergeCells: {
        mergeType: 'MERGE_ALL',
        range: {
          sheetId,
          startRowIndex: row,
          endRowIndex: row + 1,
          startColumnIndex: column,
          endColumnIndex: column + wide,
        },
      },
    })),
    ...heights(sheetId, rows),
    ...(hiddenFrom === undefined ? [] : [hide(sheetId, hiddenFrom, widths.length)]),
    // A filter that was set on what stood there before would hide rows of what stands there now.
    ...(headings === undefined
      ? []
      : [
          {
            setBasicFilter: {
              filter: {
                range: {
                  sheetId,
                  startRowIndex: headings,
                  endRowIndex: Math.max(rows.length, headings + 2),
                  ...columns,
                },
              },
            },
          },
        ]),
  ];
}
