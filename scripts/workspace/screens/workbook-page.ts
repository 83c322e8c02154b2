/** The workbook as somebody sees it: menus, tabs, cells, charts, and the add-on's sidebar. */
import type { Workspace } from '../add-on';
import type { Editor } from '../editing/edit-workbook';
import { peopleOf } from '../editing/people';
import { versionOf } from '../editing/version';
import { mayEdit, mayOpen } from '../google/access';
import { html, type Html } from '../html';
import { numberAt, objectAt } from '../json';
import { screenOf } from '../runtime';
import type { StoredSheet, StoredSpreadsheet } from '../state';
import { chartFigure } from './chart';
import { grid, ROWS_A_PAGE } from './grid';
import { renderPage } from './layout';
import { addOnMenu, entryBar, menus, personSwitch } from './workbook-menus';

export interface WorkbookView {
  /** Sheet id; the first visible tab when there is none. */
  readonly tab: number | null;
  /** The first row under the frozen ones, from 0. */
  readonly from: number;
}

/** Null when there is no such spreadsheet. */
export function workbookPage(workspace: Workspace, as: Editor, view: WorkbookView): string | null {
  const { state, runtime } = workspace;
  const spreadsheet = state.spreadsheets[as.workbookId];
  if (!spreadsheet) return null;
  const { title } = spreadsheet.properties;
  const head = html`<div class="head">
    <h1>${title}</h1>
    ${personSwitch(peopleOf(state, as.workbookId), as.user)}
  </div>`;
  if (!mayOpen(spreadsheet, as.user)) {
    const body = html`${head}
      <p>You need access. ${spreadsheet.owner} can share this workbook with ${as.user}.</p>
      <p id="status" role="status"></p>`;
    return renderPage({ title, body, scripts: ['workbook'], wide: true });
  }
  const { sidebar, menu } = screenOf(runtime, as);
  const edits = mayEdit(spreadsheet, as.user);
  const visible = spreadsheet.sheets.filter((sheet) => sheet.properties['hidden'] !== true);
  const sheet =
    spreadsheet.sheets.find((one) => one.properties.sheetId === view.tab) ?? firstToShow(workspace, visible);
  const cells = html`<div id="workbook">
    ${tabs(spreadsheet, visible, sheet)}
    ${
      sheet &&
      html`${sheet.charts.map((chart) => chartFigure(spreadsheet, chart))} ${entryBar(edits)}
      ${grid(spreadsheet, sheet, {
        from: view.from,
        mayEdit: edits,
        version: versionOf(state, as.workbookId, sheet.properties.sheetId),
      })}
      ${pages(spreadsheet, sheet, view.from)}`
    }
  </div>`;
  const body = html`${head} ${menu.length > 0 ? addOnMenu(menu) : ''}
    <div class="commands">
      <div id="menus">${menus(spreadsheet, sheet, edits)}</div>
      <p id="status" role="status"></p>
    </div>
    ${
      sidebar
        ? html`<div class="with-sidebar">
            ${cells}
            <aside aria-label="${sidebar.title}">
              <h2>
                ${sidebar.title}
                <button type="button" data-run="" data-address="/workspace/close">Close</button>
              </h2>
              ${sidebarFrame(state.workbookId, as.workbookId, sidebar.title)}
            </aside>
          </div>`
        : cells
    }
    <dialog id="dialog" aria-labelledby="question"></dialog>`;
  return renderPage({ title, body, scripts: ['workbook'], wide: true });
}

/** The add-on's page; of another workbook than the first its address says so. */
function sidebarFrame(first: string, shown: string, title: string): Html {
  const source = shown === first ? '/workspace/sidebar' : `/workspace/sidebar?workbook=${shown}`;
  return html`<iframe src="${source}" title="${title} sidebar"></iframe>`;
}

/** The first tab with something in it that is not a copy of form responses. */
function firstToShow({ state }: Workspace, visible: readonly StoredSheet[]): StoredSheet | undefined {
  const copies = new Set(Object.values(state.forms).map((form) => form.destination?.sheetId));
  return (
    visible.find((sheet) => sheet.rows.length > 0 && !copies.has(sheet.properties.sheetId)) ?? visible[0]
  );
}

const addressOf = ({ spreadsheetId }: StoredSpreadsheet, sheetId: number): string =>
  `/spreadsheets/d/${spreadsheetId}/edit?tab=${sheetId}`;

function tabs(
  spreadsheet: StoredSpreadsheet,
  visible: readonly StoredSheet[],
  current: StoredSheet | undefined,
): Html {
  return html`<nav aria-label="Tabs">
    <ul class="tabs">
      ${visible.map(({ properties: { title, sheetId, index } }) => {
        const isCurrent = sheetId === current?.properties.sheetId;
        return html`<li>
          <a
            href="${addressOf(spreadsheet, sheetId)}"
            data-index="${typeof index === 'number' ? index : 0}"
            ${isCurrent ? html` aria-current="page"` : ''}
            >${title}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** The other pages of a long tab. */
function pages(spreadsheet: StoredSpreadsheet, sheet: StoredSheet, from: number): Html | null {
  const frozen = numberAt(objectAt(sheet.properties, 'gridProperties'), 'frozenRowCount') ?? 0;
  const last = sheet.rows.length;
  if (last <= frozen + ROWS_A_PAGE) return null;
  const at = Math.max(from, frozen);
  const link = (start: number, label: string): Html =>
    html`<li><a href="${addressOf(spreadsheet, sheet.properties.sheetId)}&from=${start}">${label}</a></li>`;
  const end = Math.min(at + ROWS_A_PAGE, last);
  return html`<nav aria-label="Rows">
    <ul class="row">
      <li>Rows ${at + 1} to ${end} of ${last}</li>
      ${at > frozen ? link(Math.max(frozen, at - ROWS_A_PAGE), 'Earlier rows') : ''}
      ${end < last ? link(end, 'Later rows') : ''}
    </ul>
  </nav>`;
}
