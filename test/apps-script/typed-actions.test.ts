/**
 * Who does an action and by when, typed into the Actions tab: it is part of the record from then on, shows wherever the
 * action does, and no run takes it back.
 */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { judgedVisit } from '../../apps-script/sidebar/visit-subject';
import type { OpenedVisit, VisitCommand } from '../../apps-script/sidebar/visit-api';
import { documentHtml } from '../../shared/documents/document-html';
import { visitReport } from '../../shared/documents/report/visit-report';
import type { ThisWeek } from '../../shared/workbook/this-week-tab';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, EXAMPLE_CHOICE, handIn, open, setUp, visitTo, withExample } from './county';

vi.setConfig({ testTimeout: 120_000 });

const LATER = '2026-11-22T10:00:00.000Z';
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };
const plan = (...rows: Record<string, string>[]) => ({ fields: { plan: rows } });
const FENCE = { area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' };

let bundle: Bundle;
let before: State;
let workspace: Workspace;
beforeAll(() => {
  bundle = withExample(builtBundle());
  const first = open(bundle);
  setUp(first, EXAMPLE_CHOICE);
  handIn(first, 'example', visitTo('Made-Up Farm', { ...few, ...plan(FENCE) }));
  first.run('refreshFromMenu');
  before = structuredClone(first.state);
});
beforeEach(() => {
  workspace = open(bundle, { state: before, now: LATER });
});

const tab = () => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Actions',
  );
  if (!found) throw new Error('There is no tab Actions.');
  return found;
};
function type(heading: string, text: string, row = 1): void {
  const { rows, properties } = tab();
  const column = rows[0]?.indexOf(heading) ?? -1;
  workspace.edit({ kind: 'enter', sheetId: properties.sheetId, row, column, values: [[text]] });
}
const row = (): unknown[] =>
  workspace.sheet('Actions').map((one) => [one['By whom'], one['By when'], one['Status']]);
const typedEvents = (): unknown[] =>
  workspace.sheet('History').map((one) => [one['Kind'], one['Field'], one['From'], one['To']]);
const opened = (): OpenedVisit => {
  const id = workspace.sheet('Visits')[0]?.['Visit id'];
  return ask<OpenedVisit>(workspace, 'sidebarVisit', typeof id === 'string' ? id : '');
};
function report(): string {
  const options = { laName: '', madeOn: '2026-11-22', replyBy: null, contact: '' };
  return documentHtml(visitReport(judgedVisit(opened()), options), 'Report').replace(/<[^>]+>/g, ' ');
}

test('shows in This visit, in the report and in This week, and stays as it was typed', () => {
  type('By whom', 'Kit Invented');
  type('By when', '10/12/2026');
  for (const again of ['refreshFromMenu', 'rereadFromMenu', 'refreshFromMenu'] as const) {
    workspace.run(again);
    expect(row(), again).toEqual([['Kit Invented', '2026-12-10', 'Open']]);
  }
  expect(typedEvents()).toEqual([
    ['cell', 'who', null, 'Kit Invented'],
    ['cell', 'by-when', '2026-12-01', '2026-12-10'],
  ]);
  expect(opened().standing.actions).toMatchObject([
    { who: 'Kit Invented', byWhen: '2026-12-10', open: true },
  ]);
  expect(report()).toMatch(/Mend the fence\s+10 December 2026/);
  for (const notAssumed of [[], ['bars-have-no-value' as const]]) {
    workspace.state.settings.notAssumed = notAssumed;
    const week = ask<ThisWeek>(workspace, 'sidebarThisWeek');
    expect(week.rows.filter(({ what }) => what === 'Action')).toMatchObject([
      { by: '10 December 2026', why: expect.stringContaining('By Kit Invented.') as string },
    ]);
  }
  const rows = workspace.cells('This week').filter((cells) => cells.includes('Action'));
  expect(JSON.stringify(rows)).toContain('By Kit Invented.');
  expect(workspace.sheet('Problems').filter((one) => one['Status'] === 'To look at')).toEqual([]);
});

test('a date in other words becomes a date once; a cleared owner stays cleared; nothing grows', () => {
  type('By when', '10 Dec 2026');
  type('By whom', 'Kit Invented');
  workspace.run('refreshFromMenu');
  type('By whom', '');
  for (let times = 0; times < 3; times += 1) workspace.run('refreshFromMenu');
  expect(row()).toEqual([[null, '2026-12-10', 'Open']]);
  expect(typedEvents()).toHaveLength(3);
  type('By when', 'when term ends');
  for (let times = 0; times < 3; times += 1) workspace.run('refreshFromMenu');
  expect(row()).toEqual([[null, 'when term ends', 'Open']]);
  expect(opened().standing.actions).toMatchObject([{ byWhen: 'when term ends' }]);
  expect(typedEvents()).toHaveLength(4);
});

test('and This visit see each other: what is saved there stands in the sheet, what is typed since counts', () => {
  const [action] = opened().standing.actions;
  const command: VisitCommand = {
    id: 'made-in-a-test-1',
    visit: opened().visit.id,
    kind: 'actions',
    field: '',
    to: '',
    why: '',
    seen: '',
    actions: [
      {
        id: action?.id ?? '',
        criterion: '',
        seen: '',
        sets: { who: 'Lee Invented', 'by-when': '2026-12-20' },
      },
    ],
  };
  ask(
    workspace,
    'sidebarVisitCommand',
    JSON.parse(JSON.stringify(command)) as Parameters<Workspace['run']>[1],
  );
  expect(row()).toEqual([['Lee Invented', '2026-12-20', 'Open']]);
  type('By whom', 'Kit Invented');
  workspace.run('refreshFromMenu');
  expect(opened().standing.actions).toMatchObject([{ who: 'Kit Invented', byWhen: '2026-12-20' }]);
});

test('survives a hand-in of another visit', () => {
  handIn(
    workspace,
    'example',
    visitTo('Pretend Garage', { ...few, ...plan(FENCE, { area: 'Books', action: 'Buy books', who: 'Ash' }) }),
  );
  type('By whom', 'Kit Invented');
  handIn(workspace, 'example', visitTo('Old Forge', few));
  expect(row()).toEqual([
    ['Kit Invented', '2026-12-01', 'Open'],
    [null, '2026-12-01', 'Open'],
    ['Ash', null, 'Open'],
  ]);
  workspace.run('rereadFromMenu');
  expect(row()[0]).toEqual(['Kit Invented', '2026-12-01', 'Open']);
});

test.each(['hand-in', 'hour'] as const)(
  'what leaves its plan, by a hand-in alone or by the %s, before a run saw what was typed beside it stays with that; what nobody wrote in goes',
  (when) => {
    const [BOOKS, SHED] = ['Buy books', 'Lock the shed'].map((action) => ({ area: 'Yard', action }));
    const responseId = opened().visit.id;
    const again = (rows: Record<string, string>[]): void => {
      handIn(workspace, 'example', visitTo('Made-Up Farm', { ...few, ...plan(FENCE, ...rows) }), {
        responseId,
        fire: when === 'hand-in' ? 'once' : 'none',
      });
      if (when === 'hour') workspace.tick();
    };
    const actions = (): unknown[] =>
      workspace.sheet('Actions').map((one) => [one['Action'], one['Status'], one['Due or overdue']]);
    again([BOOKS ?? {}, SHED ?? {}]);
    workspace.tick();
    expect(actions()).toHaveLength(3);
    type('Status', 'Done', 2);
    workspace.advance(60_000);
    again([]);
    const kept = [
      ['Mend the fence', 'Open', 'Due soon'],
      ['Buy books', 'Done', 'No longer in the plan'],
    ];
    expect(actions()).toEqual(kept);
    expect(typedEvents()).toContainEqual(['cell', 'status', 'Open', 'Done']);
    expect(opened().standing.actions).toMatchObject([
      { action: 'Mend the fence', inPlan: true },
      { action: 'Buy books', inPlan: false, status: 'Done' },
    ]);
    for (const run of ['refreshFromMenu', 'rereadFromMenu', 'refreshFromMenu']) workspace.run(run);
    expect(actions()).toEqual(kept);
  },
);

test('one that is open still waits, and counts in every figure, once its provider was visited again, until somebody closes it', () => {
  type('By when', '21/11/2026');
  workspace.run('refreshFromMenu');
  const actions = () =>
    ask<ThisWeek>(workspace, 'sidebarThisWeek').rows.filter(({ what }) => what === 'Action');
  /** Open, and late, as County has it; and beside the provider. */
  const figures = (): unknown[] => {
    const county = workspace.cells('County');
    return [county[2]?.[9], county[3]?.[9], workspace.sheet('Providers').map((one) => one['Open actions'])];
  };
  expect(actions()).toMatchObject([{ when: 'Overdue 1 day', why: 'Mend the fence.' }]);
  expect(figures()).toEqual([1, 'action open, 1 overdue', [1]]);
  const again = { ...visitTo('Made-Up Farm', { of: 'example' }), visitDate: '2026-11-22' };
  handIn(workspace, 'example', again);
  expect(figures()[2]).toEqual([1]);
  workspace.run('refreshFromMenu');
  expect(workspace.sheet('Visits')).toHaveLength(2);
  expect(figures()).toEqual([1, 'action open, 1 overdue', [1]]);
  expect(workspace.sheet('Actions').map((one) => one['Due or overdue'])).toEqual(['Overdue']);
  expect(actions()).toMatchObject([
    {
      when: 'Overdue 1 day',
      why: 'Agreed on 20 November 2026, before the latest visit. Mend the fence.',
    },
  ]);
  type('Status', 'Done');
  workspace.run('refreshFromMenu');
  expect(actions()).toEqual([]);
  expect(figures()).toEqual([0, 'actions open, 0 overdue', [0]]);
});
