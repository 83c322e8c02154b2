/** What a person types into a county's workbook, by what they see there. */
import type { Workspace } from '../../scripts/workspace/add-on';
import type { StoredSheet } from '../../scripts/workspace/state';

/** @throws Error where there is no such tab */
export function tabOf({ state }: Workspace, title: string): StoredSheet {
  const sheets = state.spreadsheets[state.workbookId]?.sheets ?? [];
  const found = sheets.find(({ properties }) => properties.title === title);
  if (!found) throw new Error(`There is no tab ${title}.`);
  return found;
}

/** Place of a column, from 0. @throws Error where there is none */
export function columnOf(tab: StoredSheet, heading: string): number {
  const column = (tab.rows[0] ?? []).indexOf(heading);
  if (column < 0) throw new Error(`There is no column ${heading}.`);
  return column;
}

/**
 * Types into the first row that says this under that heading, in spite of a warning.
 * @param by a heading and what stands under it
 */
export function typeBeside(
  workspace: Workspace,
  title: string,
  by: readonly [heading: string, text: string],
  heading: string,
  text: string,
): void {
  const tab = tabOf(workspace, title);
  const { sheetId } = tab.properties;
  const row = tab.rows.findIndex((cells) => cells[columnOf(tab, by[0])] === by[1]);
  if (row < 1) throw new Error(`There is no row of ${by[1]}.`);
  const column = columnOf(tab, heading);
  workspace.edit({ kind: 'enter', sheetId, row, column, values: [[text]], anyway: true });
}

/** Adds a column of people's own, as the fourth. */
export function addColumn(workspace: Workspace, title: string, heading: string): void {
  const { sheetId } = tabOf(workspace, title).properties;
  workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: 3, count: 1 });
  workspace.edit({ kind: 'enter', sheetId, row: 0, column: 3, values: [[heading]], anyway: true });
}

export function deleteColumn(workspace: Workspace, title: string, heading: string): void {
  const tab = tabOf(workspace, title);
  const from = columnOf(tab, heading);
  workspace.edit({ kind: 'delete', what: 'columns', sheetId: tab.properties.sheetId, from, count: 1 });
}
