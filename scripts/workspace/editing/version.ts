/** Tells one state of a tab from another, so that nobody changes what they have not seen. */
import { createHash } from 'node:crypto';
import type { State } from '../state';

/** Of one tab with the names of all; of all names alone without a tab. */
export function versionOf(state: State, workbookId: string, sheetId: number | null): string {
  const sheets = state.spreadsheets[workbookId]?.sheets ?? [];
  const sheet = sheets.find(({ properties }) => properties.sheetId === sheetId);
  const seen = [sheets.map(({ properties }) => properties), sheet?.rows, sheet?.dress, sheet?.columns];
  return createHash('sha1').update(JSON.stringify(seen)).digest('hex').slice(0, 16);
}
