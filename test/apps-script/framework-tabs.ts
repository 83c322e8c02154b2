/** Framework tabs as people work in them, for the tests of the add-on. */
import {
  checkFramework,
  tabContent,
  type Checked,
  type Found,
} from '../../apps-script/sidebar/framework-check';
import { criteriaOf, instrumentOf } from '../../shared/instrument/instrument-parts';
import { rawAnswers } from '../../shared/form/raw-answers';
import type { Answers } from '../../shared/schema/answers';
import type { Framework } from '../../shared/schema/framework';
import type { Receipt } from '../../shared/schema/receipt';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Cell, StoredSheet } from '../../scripts/workspace/state';
import { visitTo } from './county';
import { sidebarServer } from './sidebar-server';

export function tabNamed(workspace: Workspace, title: string): StoredSheet {
  const sheets = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets ?? [];
  const found = sheets.find(({ properties }) => properties.title === title);
  if (found) return found;
  throw new Error(`There is no tab ${title}`);
}

/** Copies a framework into a tab. @returns the tab's title */
export async function copyToTab(workspace: Workspace, id: string): Promise<string> {
  const server = sidebarServer(workspace);
  return (await server.sidebarMakeTab(tabContent(await server.sidebarFramework(id)))).title;
}

/** Types over one cell of the row with this code, as a person would. */
export function typeInto(tab: StoredSheet, code: string, heading: string, value: Cell): void {
  const headings = tab.rows[0] ?? [];
  const [at, column] = [headings.indexOf('Code'), headings.indexOf(heading)];
  const row = tab.rows.find((cells) => cells[at] === code);
  if (!row || column < 0) throw new Error(`There is no ${heading} of ${code}`);
  while (row.length <= column) row.push(null);
  row[column] = value;
}

/** Writes a new row after the one with this code. */
export function addRow(tab: StoredSheet, after: string, cells: Readonly<Record<string, Cell>>): void {
  const headings = tab.rows[0] ?? [];
  const at = tab.rows.findIndex((row) => row[headings.indexOf('Code')] === after);
  if (at < 0) throw new Error(`There is no row ${after}`);
  tab.rows.splice(
    at + 1,
    0,
    headings.map((heading) => (typeof heading === 'string' ? cells[heading] : null) ?? null),
  );
}

export const check = (workspace: Workspace, tab: string): Promise<Checked> =>
  checkFramework(sidebarServer(workspace), { tab });

export function soundOf(checked: Checked): Found {
  if ('framework' in checked) return checked;
  throw new Error(
    checked.faults.map(({ row, column, message }) => `${row} ${column}: ${message}`).join('\n'),
  );
}

/** Checks a tab and takes what it holds, as a person who agrees to what is shown. */
export async function take(workspace: Workspace, tab: string): Promise<Found> {
  const found = soundOf(await check(workspace, tab));
  await sidebarServer(workspace).sidebarTake(found.framework, found.changes);
  return found;
}

/** Every criterion at its best, but for these. */
export function answersUnder(of: Framework, provider: string, but: Record<string, string> = {}): Answers {
  const rated = criteriaOf(of, instrumentOf(of, 'visit')).flatMap(({ code, scale }) => {
    const best = of.scales[scale ?? '']?.options[0]?.label;
    return best === undefined ? [] : [[code, best] as const];
  });
  return {
    ...visitTo(provider, { of: of.id, ratings: {} }),
    ratings: { ...Object.fromEntries(rated), ...but },
    fields: {},
  };
}

/** Hands in a visit on the form of this receipt. */
export function handInOn(workspace: Workspace, receipt: Receipt, of: Framework, answers: Answers): void {
  const byKey = rawAnswers(of, answers, receipt.instrument);
  const typed = Object.entries(byKey).flatMap(([key, values]) => {
    const id = receipt.questions[key];
    return id === undefined ? [] : [[id.padStart(8, '0'), [...values]] as const];
  });
  workspace.submit(receipt.formId, Object.fromEntries(typed), { dropUnreached: true });
}
