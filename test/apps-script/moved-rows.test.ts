/**
 * People sort, insert, move and delete rows and columns between a run's reading and its writing, at each of its calls:
 * what the run then writes by place hits another row or column, which is put right at once.
 */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Edit } from '../../scripts/workspace/editing/edit';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { counted } from '../../scripts/workspace/meter';
import type { State, StoredSheet } from '../../scripts/workspace/state';
import { exampleSetUp, handIn, open, visitTo } from './county';
import { EDITS } from './row-edits';

vi.setConfig({ testTimeout: 120_000 });

const LATER = '2026-11-22T10:00:00.000Z';
const PROVIDERS = ['Made-Up Farm', 'Pretend Garage', 'Invented College', 'Old Forge'] as const;
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
const planOf = (name: string) => ({
  plan: [{ area: 'Fencing', action: `Mend the fence of ${name}`, 'by-when': '2026-12-01' }],
});

const tabIn = (workspace: Workspace, title: string): StoredSheet => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === title,
  );
  if (!found) throw new Error(`There is no tab ${title}.`);
  return found;
};
const placeIn = (tab: StoredSheet, heading: string): number => tab.rows[0]?.indexOf(heading) ?? -1;
const rowOf = (tab: StoredSheet, provider: string): number =>
  tab.rows.findIndex((row) => row[placeIn(tab, 'Provider')] === provider);

let bundle: Bundle;
let before: State;
beforeAll(() => {
  const { bundle: built, ready } = exampleSetUp();
  bundle = built;
  const workspace = open(bundle, { state: ready });
  for (const name of PROVIDERS) handIn(workspace, 'example', visitTo(name, { ...few, fields: planOf(name) }));
  // Notes, and a column of theirs, typed and not looked at yet.
  for (const title of ['Visits', 'Actions', 'Providers']) {
    const tab = tabIn(workspace, title);
    const { sheetId } = tab.properties;
    const own = tab.rows[0]?.length ?? 0;
    workspace.edit({ kind: 'insert', what: 'columns', sheetId, from: own - 1, count: 1 });
    workspace.edit({
      kind: 'enter',
      sheetId,
      row: 0,
      column: own - 1,
      values: [['Commissioned by']],
      anyway: true,
    });
    for (const name of PROVIDERS)
      workspace.edit({
        kind: 'enter',
        sheetId,
        row: rowOf(tabIn(workspace, title), name),
        column: own - 1,
        values: [[`${title}: team of ${name}`]],
        anyway: true,
      });
  }
  before = structuredClone(workspace.state);
});

/** What the tabs say, row by row in no order, without what another run may word anew. */
function said(workspace: Workspace): unknown {
  const rows = (title: string, headings: readonly string[]): string[] =>
    workspace
      .sheet(title)
      .map((row) => headings.map((heading) => JSON.stringify(row[heading] ?? null)).join(' | '))
      .filter((line) => line.replace(/null|[ |]/g, '') !== '')
      .sort();
  return {
    visits: rows('Visits', ['Provider', 'Officer', 'Visit date', 'Commissioned by', 'Visit id']),
    findings: rows('Findings', ['Provider', 'Criterion', 'Rating', 'Visit id']),
    actions: rows('Actions', ['Provider', 'Action', 'Commissioned by', 'Status']),
    providers: rows('Providers', ['Provider', 'Last visit', 'Commissioned by']),
    problems: rows('Problems', ['Status', 'What happened']),
  };
}

/** Hands a visit in again with another officer, other ratings and another plan, edited at its n-th call. */
function handedInAgain(edit?: { at: number; title: string; how: string }): { end: unknown; calls: string[] } {
  const workspace = open(bundle, { state: before, now: LATER });
  const name = PROVIDERS[1];
  const again = visitTo(name, {
    ...few,
    ratings: { '1.1': 'Fully met', '1.2': 'Not met' },
    officer: 'Pat Sample',
    fields: { plan: [{ area: 'Trips', action: 'Write the form', 'by-when': '2026-12-05' }] },
  });
  const id = workspace.sheet('Visits').find((row) => row['Provider'] === name)?.['Visit id'];
  handIn(workspace, 'example', again, { fire: 'none', responseId: id as string });
  const change = EDITS[edit?.how ?? ''];
  if (edit && change)
    workspace.fault({
      at: edit.at,
      kind: 'meanwhile',
      action: () => void workspace.edit(change(tabIn(workspace, edit.title))),
    });
  const outcome = workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
  if (outcome.error) throw outcome.error;
  const run = workspace.meter.runs.at(-1);
  return { end: said(workspace), calls: run ? counted(run).map(({ name }) => name) : [] };
}

test.each(['Visits', 'Actions', 'Providers', 'Findings', 'Problems'])(
  '%s moved at any call of a hand-in: nothing is lost, doubled or beside another provider',
  (title) => {
    const { end, calls } = handedInAgain();
    const between = calls.lastIndexOf('Sheets.Spreadsheets.batchUpdate') + 1;
    // At each call where asked for; otherwise where it matters most, right before the request itself.
    const moments = process.env['CUT_OFFS'] === 'all' ? calls.map((_, index) => index + 1) : [between];
    for (const how of Object.keys(EDITS))
      for (const at of moments)
        expect(handedInAgain({ at, title, how }).end, `${title} ${how} at call ${at}`).toEqual(end);
  },
);

test.each(Object.keys(EDITS))(
  'Visits %s as the first forty of more hand-ins are written: each is there once, beside its own provider',
  (how) => {
    const manyHandedIn = (isMoved: boolean): unknown => {
      const workspace = open(bundle, { state: before, now: LATER });
      const ids = workspace.sheet('Visits').map((row) => row['Visit id'] as string);
      for (const [at, id] of ids.entries()) {
        const name = PROVIDERS.find((one) => workspace.sheet('Visits')[at]?.['Provider'] === one) ?? '';
        const again = visitTo(name, { ...few, officer: 'Pat Sample', fields: planOf(name) });
        handIn(workspace, 'example', again, { fire: 'none', responseId: id });
      }
      for (let count = 0; count < 40; count += 1)
        handIn(workspace, 'example', visitTo(`New Provider ${count}`, few), { fire: 'none' });
      const change = EDITS[how];
      if (isMoved && change)
        workspace.fault({
          at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
          kind: 'meanwhile',
          action: () => void workspace.edit(change(tabIn(workspace, 'Visits'))),
        });
      const outcome = workspace.start({ functionName: 'onHour', unattended: true });
      if (outcome.error) throw outcome.error;
      return said(workspace);
    };
    expect(manyHandedIn(true)).toEqual(manyHandedIn(false));
  },
);

test.each([...Object.keys(EDITS), 'with its first row deleted'])(
  'Visits %s as a decision is written, and the run is killed before it has looked: nobody else is decided about',
  (how) => {
    for (const name of PROVIDERS) {
      const workspace = open(bundle, { state: before, now: LATER });
      workspace.run('refreshFromMenu');
      const decisions = () =>
        new Map(
          workspace
            .sheet('Visits')
            // What was written into a blank row is about nobody.
            .filter((row) => typeof row['Provider'] === 'string')
            .map((row) => [row['Provider'], row['Officer’s decision']]),
        );
      const visit = workspace.sheet('Visits').find((row) => row['Provider'] === name)?.['Visit id'];
      if (typeof visit !== 'string') throw new Error('The visit is needed');
      const command = {
        id: 'made-in-a-test-1',
        visit,
        kind: 'decide',
        field: '',
        to: 'Withdrawn',
        why: 'They have closed',
        seen: '',
      };
      const change = (tab: StoredSheet): Edit =>
        EDITS[how]?.(tab) ?? {
          kind: 'delete',
          what: 'rows',
          sheetId: tab.properties.sheetId,
          from: 1,
          count: 1,
        };
      const write = { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 };
      workspace.fault(
        {
          at: write,
          kind: 'meanwhile',
          action: () => void workspace.edit(change(tabIn(workspace, 'Visits'))),
        },
        { at: write, kind: 'lost-answer' },
      );
      workspace.start({ functionName: 'sidebarVisitCommand', args: [command] });
      workspace.run('sidebarVisitCommand', command);
      workspace.run('refreshFromMenu');
      expect(decisions(), name).toEqual(
        new Map(PROVIDERS.map((one) => [one, one === name ? 'Withdrawn' : null])),
      );
      const decided = workspace.sheet('History').filter((row) => row['Field'] === 'decision');
      expect(decided.map((row) => [row['Subject'], row['To']])).toEqual([[`visit ${visit}`, 'Withdrawn']]);
    }
  },
);

test.each(['Actions', 'Visits'])(
  'a column of %s moved to the front as This visit writes: what was done there stands, and nobody has typed against it',
  (title) => {
    for (const heading of ['Status', 'Evidence that it is done', 'Officer’s decision', 'Notes']) {
      const workspace = open(bundle, { state: before, now: LATER });
      workspace.run('refreshFromMenu');
      const tab = tabIn(workspace, title);
      if (placeIn(tab, heading) < 0) continue;
      const [name] = PROVIDERS;
      const visit = workspace.sheet('Visits').find((row) => row['Provider'] === name)?.['Visit id'];
      const action = workspace.sheet('Actions').find((row) => row['Provider'] === name)?.['Action id'];
      if (typeof visit !== 'string' || typeof action !== 'string') throw new Error('Both are needed');
      const about = { visit, field: '', why: 'Seen to', seen: '', to: '' };
      for (const [nth, command] of [
        { ...about, kind: 'decide', to: 'Withdrawn' },
        {
          ...about,
          kind: 'actions',
          actions: [
            { id: action, seen: '', criterion: '', sets: { status: 'Done', evidence: 'Photo of it' } },
          ],
        },
      ].entries()) {
        const { sheetId } = tab.properties;
        const from = placeIn(tabIn(workspace, title), heading);
        workspace.fault({
          at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
          kind: 'meanwhile',
          action: () =>
            void workspace.edit({ kind: 'move', what: 'columns', sheetId, from, count: 1, to: 1 + nth }),
        });
        const outcome = workspace.start({
          functionName: 'sidebarVisitCommand',
          args: [{ ...command, id: `made-in-a-test-${nth}` }],
        });
        expect(outcome.value).toMatchObject({ ok: true });
      }
      workspace.run('refreshFromMenu');
      expect(workspace.sheet('Visits').find((row) => row['Provider'] === name)).toMatchObject({
        'Officer’s decision': 'Withdrawn',
        'Reason for the decision': 'Seen to',
      });
      expect(workspace.sheet('Actions').find((row) => row['Provider'] === name)).toMatchObject({
        Status: 'Done',
        'Evidence that it is done': 'Photo of it',
      });
      const typed = workspace
        .sheet('History')
        .filter(
          ({ Kind, Field }) => Kind === 'cell' && typeof Field === 'string' && !Field.startsWith('cells/'),
        );
      expect(typed, heading).toEqual([]);
    }
  },
);
