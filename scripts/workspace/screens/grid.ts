/** A tab as a grid that can be walked through and edited: frozen rows in sight, long texts cut or wrapped as in Sheets. */
import { rowVersion } from '../editing/version';
import { columnName, sizeOf } from '../google/sheets/a1';
import { choicesOf } from '../google/sheets/cell-rules';
import { html, Html } from '../html';
import { numberAt, objectAt } from '../json';
import { ownHeight } from '../row-heights';
import type { StoredSheet, StoredSpreadsheet } from '../state';
import { lookOf, textWidth } from './cell-look';
import { Lists } from './lists';
import { hasMerge, mergeAt, type Merge } from './merges';
import { sparkline } from './sparkline';

/** A table of ten thousand rows helps nobody: they come in pages. */
export const ROWS_A_PAGE = 300;

/** Pixels: what Sheets gives a row and a column that nobody has changed; a heading of two lines; row numbers. */
const ROW = 27;
const HEADING = 44;
const COLUMN = 100;
const NUMBERS = 46;
const LETTERS = 26;
/** Empty ones to write in, beyond those that are used. */
const SPARE_ROWS = 12;
const SPARE_COLUMNS = 2;

export interface GridView {
  /** The first row that is not frozen, from 0. */
  readonly from: number;
  readonly mayEdit: boolean;
  readonly version: string;
}

interface Layout {
  readonly sheet: StoredSheet;
  readonly spreadsheet: StoredSpreadsheet;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly lists: Lists;
}

/** The tab's cells from a row on, with the frozen rows above. */
export function grid(spreadsheet: StoredSpreadsheet, sheet: StoredSheet, view: GridView): Html {
  const layout = layoutOf(spreadsheet, sheet, view.from);
  const { columns, lists } = layout;
  const lines = layout.rows.map((row) => line(layout, row));
  const { rowCount, columnCount } = sizeOf(sheet);
  const { title, sheetId } = sheet.properties;
  return html`<div class="scroll" id="cells">
    <table
      role="grid"
      id="grid"
      aria-label="Cells of ${title}"
      aria-rowcount="${rowCount}"
      aria-colcount="${columnCount}"
      aria-readonly="${view.mayEdit ? 'false' : 'true'}"
      aria-multiselectable="true"
      data-workbook="${spreadsheet.spreadsheetId}"
      data-sheet="${sheetId}"
      data-version="${view.version}"
      data-lists="${lists.text}"
      style="width:${columns.reduce((sum, column) => sum + widthOf(sheet, column), NUMBERS)}px"
    >
      <colgroup>
        <col style="width:${NUMBERS}px" />
        ${columns.map((column) => html`<col style="width:${widthOf(sheet, column)}px" />`)}
      </colgroup>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">Row</span></th>
          ${columns.map((column) => letter(layout, column))}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

function layoutOf(spreadsheet: StoredSpreadsheet, sheet: StoredSheet, from: number): Layout {
  const { rowCount, columnCount } = sizeOf(sheet);
  const given = objectAt(sheet.properties, 'gridProperties');
  const frozenRows = numberAt(given, 'frozenRowCount') ?? 0;
  const used = Math.max(0, ...sheet.rows.map((row) => row.length));
  const last = Math.min(columnCount, Math.max(used + SPARE_COLUMNS, 8));
  const start = Math.max(from, frozenRows);
  const end = Math.min(rowCount, start + ROWS_A_PAGE, Math.max(sheet.rows.length + SPARE_ROWS, start + 1));
  const isSeen = (key: string): boolean => sheet.columns[key]?.['hiddenByUser'] !== true;
  return {
    sheet,
    spreadsheet,
    rows: [...span(0, frozenRows), ...span(start, end)].filter((row) => isSeen(`row ${row}`)),
    columns: span(0, last).filter((column) => isSeen(String(column))),
    frozenRows,
    frozenColumns: numberAt(given, 'frozenColumnCount') ?? 0,
    lists: new Lists(),
  };
}

const span = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

const widthOf = (sheet: StoredSheet, column: number): number =>
  Math.max(numberAt(sheet.columns[String(column)] ?? {}, 'pixelSize') ?? COLUMN, 24);

/** At least: a row whose height nobody set grows with the texts that are wrapped in it, but for frozen ones. */
function heightOf({ sheet, frozenRows }: Layout, row: number): number {
  const own = ownHeight(sheet, row);
  if (own !== undefined) return own;
  const isHeading =
    row < frozenRows && (sheet.rows[row] ?? []).some((_, at) => lookOf(sheet, row, at).wrap === 'wrap');
  return isHeading ? HEADING : ROW;
}

function letter(layout: Layout, column: number): Html {
  const stuck = leftOf(layout, column);
  return html`<th
    scope="col"
    data-column="${column}"
    aria-colindex="${column + 1}"
    ${stuck === null ? '' : html` class="stuck" style="left:${stuck}px"`}
  >
    ${columnName(column)}
  </th>`;
}

/** Where a frozen column stays when the others scroll; null for one that goes with them. */
function leftOf({ sheet, columns, frozenColumns }: Layout, column: number): number | null {
  if (column >= frozenColumns) return null;
  return columns.filter((one) => one < column).reduce((sum, one) => sum + widthOf(sheet, one), NUMBERS);
}

function topOf(layout: Layout, row: number): number | null {
  if (row >= layout.frozenRows) return null;
  return layout.rows.filter((one) => one < row).reduce((sum, one) => sum + heightOf(layout, one), LETTERS);
}

/** As its first cell has it: the product's tabs have one for all of a row. */
const alignment = ({ sheet, columns: [first = 0] }: Layout, row: number): Html | '' =>
  lookOf(sheet, row, first).format['verticalAlignment'] === 'TOP' ? html` class="top"` : '';

function line(layout: Layout, row: number): Html {
  const { sheet, columns } = layout;
  const top = topOf(layout, row);
  return html`<tr
    data-row="${row}"
    data-version="${rowVersion(sheet, row)}"
    aria-rowindex="${row + 1}"
    style="--height:${heightOf(layout, row)}px${top === null ? '' : `;--top:${top}px`}"
    ${top === null ? alignment(layout, row) : html` class="frozen"`}
  >
    <th scope="row">${row + 1}</th>
    ${columns.flatMap((column) => cell(layout, row, column) ?? [])}
  </tr>`;
}

/** Of merged cells only the first is there, as large as all of them. */
function cell(layout: Layout, row: number, column: number): Html | null {
  const { sheet, spreadsheet } = layout;
  const merge = mergeAt(layout, row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return null;
  const { text, entry, isFormula, style, wrap, format } = lookOf(sheet, row, column);
  const choices = choicesOf({ spreadsheet }, sheet, row, column);
  const left = leftOf(layout, column);
  const over = isFormula ? null : overWidth(layout, { row, column, wrap, wide: textWidth(text, format) });
  const grows = row >= layout.frozenRows && ownHeight(sheet, row) === undefined;
  const isWrapped = wrap === 'wrap' && text !== '' && (grows || heightOf(layout, row) > ROW);
  const picture = isFormula
    ? sparkline(text, mergedWidth(layout, column, merge) - 8, heightOf(layout, row) - 4)
    : null;
  const content =
    picture ??
    (isWrapped
      ? html`<div class="${grows ? 'wrap' : 'wrap cut'}">${text}</div>`
      : over === null
        ? text
        : html`<div class="over" style="width:${over}px">${text}</div>`);
  const looks = [style, left === null ? '' : `left:${left}px`].filter(Boolean).join(';');
  const classes = [
    isFormula && !picture && 'formula',
    choices && 'choice',
    left !== null && 'stuck',
    over !== null && 'over',
  ]
    .filter(Boolean)
    .join(' ');
  const attributes = [
    hasMerge(layout, row) && html`data-column="${column}"`,
    merge && merge.columns > 1 && html`colspan="${merge.columns}"`,
    merge && merge.rows > 1 && html`rowspan="${merge.rows}"`,
    entry !== text && html`data-entry="${entry}"`,
    choices && html`data-list="${layout.lists.number(choices)}"`,
    classes && html`class="${classes}"`,
    looks && html`style="${looks}"`,
  ];
  // No blank may come in: what stands between the tags is the cell's text.
  return html`<td ${joined(attributes)}>${content}</td>`;
}

const joined = (parts: readonly (Html | string | false | null | undefined)[]): Html =>
  new Html(parts.filter((part) => part instanceof Html).join(' '));

const mergedWidth = ({ sheet, columns }: Layout, column: number, merge: Merge | null): number => {
  const at = columns.indexOf(column);
  return columns.slice(at, at + (merge?.columns ?? 1)).reduce((sum, one) => sum + widthOf(sheet, one), 0);
};

interface Shown {
  readonly row: number;
  readonly column: number;
  /** Pixels. */
  readonly wide: number;
  readonly wrap: 'wrap' | 'clip' | 'overflow';
}

/** How wide a long text is shown that goes on over the empty cells beside it; null for one that does not. */
function overWidth({ sheet, columns }: Layout, { row, column, wide, wrap }: Shown): number | null {
  const own = widthOf(sheet, column);
  if (wrap !== 'overflow' || wide <= own) return null;
  const beside = columns.filter((one) => one > column);
  const filled = beside.findIndex((one) => (sheet.rows[row]?.[one] ?? null) !== null);
  const free = filled < 0 ? beside : beside.slice(0, filled);
  return free.length > 0 ? free.reduce((sum, one) => sum + widthOf(sheet, one), own) : null;
}
