/** A page drawn anew, as Sheets API requests: what stood on it before goes, with its looks. */
import type { Bars, Page, PageCell, PageLook, PageRow, PageTab } from '../../shared/schema/workbook-plan';
import { isIsoDate, toSerial } from '../../shared/schema/dates';
import { colour, textCell, type CellData, type RowData } from './cell-data';
import { SHEET_IDS } from './sheet-ids';
import type { SheetProperties, SheetsRequest } from './sheets-api';

const ROW_HEIGHT = 27;
const DATE = 'd mmmm yyyy';

/**
 * Counts alone go into a formula, and nothing that anybody typed.
 * Reference: SPARKLINE(data, [options]) of Google's function list: charttype "bar" with max, color1, color2; "column" with color, ymin, ymax.
 */
function sparkline({ kind, counts, colours, most }: Bars): string {
  const [first = '#000000', second = first] = colours;
  const options =
    kind === 'bar'
      ? `"charttype","bar";"max",${most};"color1","${first}";"color2","${second}"`
      : `"charttype","column";"color","${first}";"ymin",0;"ymax",${most}`;
  return `=SPARKLINE({${counts.join(',')}},{${options}})`;
}

/** Formats of looks that many cells share. */
const known = new WeakMap<PageLook, ReturnType<typeof formatOf>>();

/** The format of a cell that is neither a date nor a link. */
function plainFormat(look: PageLook): ReturnType<typeof formatOf> {
  const found = known.get(look) ?? formatOf(look, {});
  known.set(look, found);
  return found;
}

/** Only what differs from a plain cell: a page may have thousands. */
function formatOf(
  { size, align, wrap, bold, background, text }: PageLook,
  more: { readonly pattern?: string | undefined; readonly uri?: string | undefined },
): Pick<CellData, 'userEnteredFormat'> {
  const textFormat = {
    ...(bold && { bold }),
    ...(size !== undefined && { fontSize: size }),
    ...(text !== undefined && { foregroundColorStyle: colour(text) }),
    ...(more.uri !== undefined && { link: { uri: more.uri } }),
  };
  const userEnteredFormat = {
    ...(wrap && { wrapStrategy: 'WRAP', verticalAlignment: 'MIDDLE' }),
    ...(background !== undefined && { backgroundColorStyle: colour(background) }),
    ...(align && { horizontalAlignment: align }),
    ...(more.pattern !== undefined && { numberFormat: { type: 'DATE', pattern: more.pattern } }),
    ...(Object.keys(textFormat).length > 0 && { textFormat }),
  };
  return Object.keys(userEnteredFormat).length > 0 ? { userEnteredFormat } : {};
}

/** A link within the workbook, to a whole row. */
const addressOf = ({ tab, row }: NonNullable<PageCell['link']>): string =>
  `#gid=${SHEET_IDS[tab]}&range=${row + 2}:${row + 2}`;

const PLAIN: PageLook = {};

function cellOf(cell: PageCell | undefined): CellData {
  if (!cell) return {};
  const { value = null, look = PLAIN, date, bars, link } = cell;
  const isDate = typeof value === 'string' && date !== '' && isIsoDate(value);
  const format =
    isDate || link
      ? formatOf(look, { pattern: isDate ? (date ?? DATE) : undefined, uri: link && addressOf(link) })
      : plainFormat(look);
  if (bars) return { userEnteredValue: { formulaValue: sparkline(bars) }, ...format };
  if (isDate) return { userEnteredValue: { numberValue: toSerial(value) }, ...format };
  if (typeof value === 'number') return { userEnteredValue: { numberValue: value }, ...format };
  return { ...textCell(value === null ? '' : String(value)), ...format };
}

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

/** @param sheet as it is; columns to the right of the page's own are people's and stay */
export function writePage(
  { id, widths, hiddenFrom }: PageTab,
  { gridProperties }: SheetProperties,
  { rows, headings, merges = [] }: Page,
): SheetsRequest[] {
  const sheetId = SHEET_IDS[id];
  const grow = (dimension: string, length: number): SheetsRequest[] =>
    length > 0 ? [{ appendDimension: { sheetId, dimension, length } }] : [];
  const columns = { startColumnIndex: 0, endColumnIndex: widths.length };
  return [
    ...grow('ROWS', rows.length - (gridProperties?.rowCount ?? 0)),
    ...grow('COLUMNS', widths.length - (gridProperties?.columnCount ?? 0)),
    ...(merges.length > 0 ? [{ unmergeCells: { range: { sheetId, startRowIndex: 0, ...columns } } }] : []),
    {
      updateCells: {
        range: { sheetId, startRowIndex: 0, ...columns },
        rows: rows.map(({ cells }): RowData => ({ values: widths.map((_, at) => cellOf(cells[at])) })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
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
