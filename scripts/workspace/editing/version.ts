/** Tells one state of a tab, or of a row, from another, so that nobody changes what they have not seen. */
import { createHash } from 'node:crypto';
import type { State, StoredSheet } from '../state';

const digest = (value: unknown): string =>
  createHash('sha1').update(JSON.stringify(value)).digest('hex').slice(0, 12);

/** Of one tab with the names of all; of all names alone without a tab. */
export function versionOf(state: State, workbookId: string, sheetId: number | null): string {
  const sheets = state.spreadsheets[workbookId]?.sheets ?? [];
  const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
  return digest([sheets.map(({ properties }) => properties), sheet]);
}

/** Of what stands in a row: another row in its place is another version. */
export const rowVersion = (sheet: StoredSheet, row: number): string => digest(sheet.rows[row] ?? []);
