/** What a refresh comes to, beside one that believes nothing of what earlier runs kept of visits at rest. */
import { expect } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { State } from '../../scripts/workspace/state';
import { unsealed } from './fingerprint';

/** In which column of Visits the seals stand; -1 where it has none. */
const sealsIn = (rows: readonly (readonly unknown[])[]): number => rows[0]?.indexOf('Seal') ?? -1;

type Sheets = State['spreadsheets'][string]['sheets'];
const sheetsOf = ({ state }: Workspace): Sheets => state.spreadsheets[state.workbookId]?.sheets ?? [];

/** How many visits are sealed. */
export const sealed = (workspace: Workspace): number =>
  sheetsOf(workspace)
    .filter(({ properties }) => properties.title === 'Visits')
    .flatMap(({ rows }) => rows.slice(1).filter((row) => (row[sealsIn(rows)] ?? '') !== '')).length;

/** Every tab's rows, but for the seals. */
const said = (workspace: Workspace): unknown =>
  sheetsOf(workspace).map(({ properties: { title }, rows }) => [title, unsealed(title, rows)]);

/** @param open a workspace with such a state */
export function expectAsFromScratch({ state }: Workspace, open: (state: State) => Workspace): void {
  const [kept, scratch] = [open(structuredClone(state)), open(structuredClone(state))];
  for (const { properties, rows } of sheetsOf(scratch))
    if (properties.title === 'Visits')
      for (const row of rows.slice(1)) if (sealsIn(rows) < row.length) row[sealsIn(rows)] = null;
  for (const workspace of [kept, scratch]) workspace.start({ functionName: 'refreshFromMenu', args: [] });
  expect(kept.meter.runs.at(-1)?.error).toBe(scratch.meter.runs.at(-1)?.error);
  expect(said(kept)).toEqual(said(scratch));
}
