/** What stands above the cells: who acts, the menus, and the bar with a cell's whole text. */
import type { Person } from '../editing/people';
import { html, type Html } from '../html';
import type { MenuEntry } from '../runtime';
import type { StoredSheet, StoredSpreadsheet } from '../state';

const ROLES = { owner: 'owner', editor: 'can edit', viewer: 'can view', 'no access': 'no access' } as const;

/** Who acts in this browser, and who else could. */
export const personSwitch = (people: readonly Person[], acting: string): Html =>
  html`<div class="person">
    <label for="person">You are</label>
    <select id="person">
      ${people.map(
        ({ email, role }) =>
          html`<option value="${email}" ${email === acting ? html` selected` : ''}>
            ${email} (${ROLES[role]})
          </option>`,
      )}
    </select>
  </div>`;

/** The add-on's own menu, each of its entries in sight. */
export const addOnMenu = (menu: readonly MenuEntry[]): Html =>
  html`<div class="row" role="group" aria-label="Provision QA menu">
    <strong>Provision QA</strong>${menu
      .filter(({ functionName }) => functionName)
      .map(
        ({ label, functionName }) => html`<button type="button" data-run="${functionName}">${label}</button>`,
      )}
  </div>`;

type Entries = readonly (readonly [string, string])[];
const ROWS: Entries = [
  ['insert-before-rows', 'Insert row above'],
  ['insert-after-rows', 'Insert row below'],
  ['move-back-rows', 'Move row up'],
  ['move-on-rows', 'Move row down'],
  ['delete-rows', 'Delete row'],
];
const COLUMNS: Entries = [
  ['sort-up', 'Sort tab A to Z'],
  ['sort-down', 'Sort tab Z to A'],
  ['insert-before-columns', 'Insert column left'],
  ['insert-after-columns', 'Insert column right'],
  ['move-back-columns', 'Move column left'],
  ['move-on-columns', 'Move column right'],
  ['rename-column', 'Rename column'],
  ['choices', 'List of choices'],
  ['delete-columns', 'Delete column'],
];
const TAB: Entries = [
  ['add-tab', 'Add a tab'],
  ['rename-tab', 'Rename'],
  ['tab-left', 'Move left'],
  ['tab-right', 'Move right'],
  ['hide-tab', 'Hide'],
  ['delete-tab', 'Delete'],
];

/** The menus of a workbook that the person may change; of one that they may only see, without what changes it. */
export function menus(
  { spreadsheetId, sheets }: StoredSpreadsheet,
  sheet: StoredSheet | undefined,
  mayEdit: boolean,
): Html {
  const file = html`<button type="button" data-do="copy">Make a copy</button>
    <a href="/workbook.xlsx?workbook=${spreadsheetId}" download>Download as .xlsx</a>`;
  if (!mayEdit || !sheet) return html`<div class="menus">${menu('File', file)}</div>`;
  const hidden = sheets.filter(({ properties }) => properties['hidden'] === true);
  return html`<div class="menus">
    ${menu('File', html`${file}<button type="button" data-do="share">Share</button>`)}
    ${menu('Rows', entries(ROWS))} ${menu('Columns', entries(COLUMNS))}
    ${menu(
      'Tab',
      html`${entries(TAB)}${hidden.map(
        ({ properties: { title, sheetId } }) =>
          html`<button type="button" data-do="show-tab" data-tab="${sheetId}">Show “${title}”</button>`,
      )}`,
    )}
  </div>`;
}

const menu = (name: string, content: Html): Html =>
  html`<details class="menu">
    <summary>${name}</summary>
    <div>${content}</div>
  </details>`;

const entries = (list: Entries): Html =>
  html`${list.map(([act, label]) => html`<button type="button" data-do="${act}">${label}</button>`)}`;

/** The place and the whole text of the cell that is chosen. */
export const entryBar = (mayEdit: boolean): Html =>
  html`<div class="bar">
    <label for="entry"><span class="unseen">Cell </span><output id="place">A1</output></label>
    <textarea id="entry" rows="1" spellcheck="false" ${mayEdit ? '' : html` readonly`}></textarea>
  </div>`;
