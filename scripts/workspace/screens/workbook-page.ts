/** The workbook: its tabs as tables, its charts, the add-on's menu and its sidebar. */
import type { Workspace } from '../add-on';
import { columnName } from '../google/sheets/a1';
import { html, type Html } from '../html';
import { numberAt } from '../json';
import type { StoredSheet, StoredSpreadsheet } from '../state';
import { lookOf } from './cell-look';
import { chartFigure } from './chart';
import { renderPage } from './layout';

/** A table of ten thousand rows helps nobody: the rest is in the .xlsx. */
const ROWS_SHOWN = 300;

export interface WorkbookView {
  readonly spreadsheetId: string;
  /** Sheet id; the first visible tab when there is none. */
  readonly tab: number | null;
}

/** Null when there is no such spreadsheet. */
export function workbookPage(workspace: Workspace, view: WorkbookView): string | null {
  const spreadsheet = workspace.state.spreadsheets[view.spreadsheetId];
  if (!spreadsheet) return null;
  const isActive = view.spreadsheetId === workspace.state.workbookId;
  const visible = spreadsheet.sheets.filter((sheet) => sheet.properties['hidden'] !== true);
  const sheet =
    spreadsheet.sheets.find((one) => one.properties.sheetId === view.tab) ?? firstToShow(workspace, visible);
  const { sidebar, menu } = workspace.screen;
  const workbook = html`<div id="workbook">
    ${tabs(spreadsheet, visible, sheet)}${sheet ? table(spreadsheet, sheet) : ''}
  </div>`;
  const withSidebar = isActive && sidebar !== null;
  const body = html`<h1>${spreadsheet.properties.title}</h1>
    ${
      isActive
        ? html`<div class="row" role="group" aria-label="Provision QA menu">
              <strong>Provision QA</strong>${menu
                .filter(({ functionName }) => functionName)
                .map(
                  ({ label, functionName }) =>
                    html`<button type="button" data-run="${functionName}">${label}</button>`,
                )} <a href="/workbook.xlsx">Download .xlsx</a>
            </div>
            <p id="status" role="status"></p>`
        : ''
    }
    ${
      withSidebar
        ? html`<div class="with-sidebar">
            ${workbook}
            <aside aria-label="${sidebar.title}">
              <h2>
                ${sidebar.title}
                <button type="button" data-run="" data-address="/workspace/close">Close</button>
              </h2>
              <iframe src="/workspace/sidebar" title="${sidebar.title} sidebar"></iframe>
            </aside>
          </div>`
        : workbook
    }`;
  return renderPage({ title: spreadsheet.properties.title, body, scripts: ['workbook'], wide: true });
}

/** The first tab with something in it that is not a copy of form responses. */
function firstToShow(workspace: Workspace, visible: readonly StoredSheet[]): StoredSheet | undefined {
  const forms = Object.values(workspace.state.forms);
  const copies = new Set(forms.map((form) => form.destination?.sheetId));
  return (
    visible.find((sheet) => sheet.rows.length > 0 && !copies.has(sheet.properties.sheetId)) ?? visible[0]
  );
}

function tabs(
  spreadsheet: StoredSpreadsheet,
  visible: readonly StoredSheet[],
  current: StoredSheet | undefined,
): Html {
  const items = visible.map(({ properties: { title, sheetId } }) => {
    const isCurrent = sheetId === current?.properties.sheetId;
    return html`<li>
      <a
        href="/spreadsheets/d/${spreadsheet.spreadsheetId}/edit?tab=${sheetId}"
        ${isCurrent ? html` aria-current="page"` : ''}
        >${title}</a
      >
    </li>`;
  });
  return html`<nav aria-label="Tabs">
    <ul class="tabs">
      ${items}
    </ul>
  </nav>`;
}

function table(spreadsheet: StoredSpreadsheet, sheet: StoredSheet): Html {
  const charts = sheet.charts.map((chart) => chartFigure(spreadsheet, chart));
  const used = Math.max(0, ...sheet.rows.map((row) => row.length));
  const columns = Array.from({ length: used }, (_, column) => column).filter(
    (column) => sheet.columns[String(column)]?.['hiddenByUser'] !== true,
  );
  const { title } = sheet.properties;
  if (columns.length === 0)
    return html`${charts}
      <p>The tab “${title}” is empty.</p>`;
  const rows = sheet.rows.slice(0, ROWS_SHOWN).map(
    (_, row) =>
      html`<tr>
        <th scope="row">${row + 1}</th>
        ${columns.map((column) => cell(sheet, row, column))}
      </tr>`,
  );
  const hidden = sheet.rows.length - rows.length;
  return html`${charts}
    <div class="scroll" role="region" aria-label="Cells of ${title}" tabindex="0">
      <table>
        <thead>
          <tr>
            <th scope="col"><abbr title="Row">#</abbr></th>
            ${columns.map((column) => html`<th scope="col" style="min-width:${widthOf(sheet, column)}px">${columnName(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows}
        </tbody>
      </table>
    </div>
    ${hidden > 0 ? html`<p>${hidden} more rows are in the .xlsx download.</p>` : ''}`;
}

/** Pixels, within what a screen can bear. */
const widthOf = (sheet: StoredSheet, column: number): number =>
  Math.min(Math.max(numberAt(sheet.columns[String(column)] ?? {}, 'pixelSize') ?? 80, 50), 360);

function cell(sheet: StoredSheet, row: number, column: number): Html {
  const { text, isFormula, style } = lookOf(sheet, row, column);
  return html`<td${isFormula ? html` class="formula"` : ''}${style ? html` style="${style}"` : ''}>${text}</td>`;
}
