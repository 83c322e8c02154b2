/** A county with a closed school year behind it, for tests that archive it. */
import type { ArchiveAsk, ArchivesHere } from '../../apps-script/sidebar/archive-api';
import { archiveVisits, type ArchivedVisits } from '../../apps-script/sidebar/archive-visits';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';
import { sidebarServer } from './sidebar-server';

export const YEAR = '2024/25';
const THEN = '2025-05-06T09:00:00.000Z';
export const NOW = '2026-11-22T12:00:00.000Z';
export const asJson = (value: unknown) =>
  JSON.parse(JSON.stringify(value)) as Parameters<Workspace['run']>[1];

export const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
const plan = (action: string) => ({ plan: [{ area: 'Fencing', action, 'by-when': '2025-07-01' }] });

export function idOf(of: Workspace, provider: string, date = ''): string {
  const row = of
    .sheet('Visits')
    .find((one) => one['Provider'] === provider && (date === '' || one['Visit date'] === date));
  return typeof row?.['Visit id'] === 'string' ? row['Visit id'] : '';
}

let commands = 0;
export function command(of: Workspace, visit: string, asked: Readonly<Record<string, unknown>>): void {
  commands += 1;
  const base = { id: `archive-test-${commands}`, visit, field: '', to: '', why: '', seen: '' };
  ask(of, 'sidebarVisitCommand', asJson({ ...base, ...asked }));
}

export function typeInto(of: Workspace, tab: string, row: string, header: string, text: string): void {
  const sheet = of.state.spreadsheets[of.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === tab,
  );
  const column = sheet?.rows[0]?.indexOf(header) ?? -1;
  const at = sheet?.rows.findIndex((cells) => cells.includes(row)) ?? -1;
  if (!sheet || column < 0 || at < 0) throw new Error(`There is no ${header} of ${row} in ${tab}`);
  const { sheetId } = sheet.properties;
  of.edit({ kind: 'enter', sheetId, row: at, column, values: [[text]], anyway: true });
}

/** Two visits of the year can go, one has an action open, one nobody has decided; two are of this year. */
export function closedYear(): { readonly bundle: Bundle; readonly ready: State } {
  const { bundle, ready } = exampleSetUp();
  const then = open(bundle, { state: ready, now: THEN });
  setUp(then, EXAMPLE_CHOICE);
  for (const [provider, rest] of Object.entries({
    'Made-Up Farm': { ...few, visitDate: '2025-05-01', fields: plan('Mend the fence') },
    'Pretend Garage': { ...few, visitDate: '2025-05-02', fields: { 'after-courses': 'Quiet' } },
    'Open Forge': { ...few, visitDate: '2025-05-02', fields: plan('Lock the door') },
    'Undecided Barn': { ...few, visitDate: '2025-05-03' },
  }))
    handIn(then, 'example', visitTo(provider, rest));
  then.run('collectFromMenu');
  typeInto(then, 'Visits', idOf(then, 'Made-Up Farm'), 'Notes', 'Ring on Friday');
  typeInto(then, 'Actions', 'Mend the fence', 'Status', 'Done');
  typeInto(then, 'Actions', 'Mend the fence', 'Evidence that it is done', 'A photograph');
  then.run('refreshFromMenu');
  for (const provider of ['Made-Up Farm', 'Pretend Garage', 'Open Forge']) {
    command(then, idOf(then, provider), { kind: 'decide', to: 'Good to use', why: 'Put right since' });
    command(then, idOf(then, provider), { kind: 'share', to: '2025-05-20' });
    command(then, idOf(then, provider), { kind: 'final' });
  }
  const now = open(bundle, { state: then.state, now: NOW });
  handIn(now, 'example', visitTo('Made-Up Farm', { ...few, visitDate: '2026-11-20' }));
  handIn(now, 'example', visitTo('Never Before Mill', { ...few, visitDate: '2026-11-21' }));
  now.run('collectFromMenu');
  now.run('refreshFromMenu');
  return { bundle, ready: structuredClone(now.state) };
}

export const archivesIn = (of: Workspace): ArchivesHere => ask<ArchivesHere>(of, 'sidebarArchives');
export const archiveIn = (
  of: Workspace,
  asked: ArchiveAsk = { kind: 'year', year: YEAR, along: [] },
): Promise<ArchivedVisits> => archiveVisits(sidebarServer(of), asked, () => undefined);

/** The rows of a tab, by heading, wherever it lies. */
export function rowsIn(of: Workspace, book: string, title: string): Record<string, unknown>[] {
  const sheet = of.state.spreadsheets[book]?.sheets.find(({ properties }) => properties.title === title);
  const [head = [], ...rows] = sheet?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(
      head.map((heading, at) => [typeof heading === 'string' ? heading : '', row[at] ?? null]),
    ),
  );
}
