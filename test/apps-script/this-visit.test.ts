/** This visit by the built add-on: what somebody does about a visit, and what follows from it. Cut off: record-cut-off.test.ts. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenedVisit, VisitCommand } from '../../apps-script/sidebar/visit-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { exampleFramework } from '../examples/example-framework';
import { builtBundle } from '../built-add-on';
import { ask, EXAMPLE_CHOICE, handIn, open, setUp, visitTo, withExample } from './county';

let bundle: Bundle;
let before: State;
let workspace: Workspace;
const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' }] };
/** Opened again, a workspace's clock would begin before what was handed in. */
const LATER = '2026-11-22T10:00:00.000Z';
const few = { of: 'example', ratings: { '1.1': 'Not met', '1.2': 'Fully met' } };

beforeAll(() => {
  bundle = withExample(builtBundle());
  const first = open(bundle);
  setUp(first, EXAMPLE_CHOICE);
  handIn(first, 'example', visitTo('Made-Up Farm', { ...few, fields: PLAN }));
  handIn(first, 'example', visitTo('Pretend Garage', few));
  before = structuredClone(first.state);
});
beforeEach(() => {
  workspace = open(bundle, { state: before, now: LATER });
});

const row = (provider = 'Made-Up Farm') =>
  workspace.sheet('Visits').find((one) => one['Provider'] === provider);
const textIn = (header: string, provider?: string): string => {
  const cell = row(provider)?.[header];
  return typeof cell === 'string' ? cell : '';
};
const idOf = (provider = 'Made-Up Farm'): string => textIn('Visit id', provider);
const opened = (provider?: string): OpenedVisit =>
  ask<OpenedVisit>(workspace, 'sidebarVisit', idOf(provider));
let made = 0;
const command = (asked: Partial<VisitCommand> & Pick<VisitCommand, 'kind'>): VisitCommand => {
  made += 1;
  return { id: `made-in-a-test-${made}`, visit: idOf(), field: '', to: '', why: '', seen: '', ...asked };
};
const asJson = (one: VisitCommand) => JSON.parse(JSON.stringify(one)) as Parameters<Workspace['run']>[1];
const send = (one: VisitCommand, on = workspace): OpenedVisit =>
  ask<OpenedVisit>(on, 'sidebarVisitCommand', asJson(one));
const doIt = (asked: Parameters<typeof command>[0]): OpenedVisit => send(command(asked));
const history = () => workspace.sheet('History');
const providers = () => workspace.sheet('Providers').map((one) => [one['Provider'], one['Last visit']]);

describe('a decision', () => {
  test('stands in the visit’s row with its reason, in History with who and when, and survives reading all again', () => {
    const now = doIt({ kind: 'decide', to: 'Good to use', why: 'Put right within the week' });
    expect(now.decision).toEqual({ label: 'Good to use', reason: 'Put right within the week' });
    workspace.run('rereadFromMenu');
    workspace.tick();
    expect(row()).toMatchObject({
      'Officer’s decision': 'Good to use',
      'Reason for the decision': 'Put right within the week',
    });
    expect(history()).toMatchObject([
      { Kind: 'decide', To: 'Good to use', Why: 'Put right within the week', Who: workspace.state.user },
    ]);
    expect(opened().standing.history.map(({ what }) => what)).toEqual([
      'Decided, from nothing to “Good to use”',
      'Handed in',
    ]);
  });

  test('and what is typed over it since are both kept: the later one counts', () => {
    doIt({ kind: 'decide', to: 'Good to use', why: 'Put right' });
    const tab = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Visits',
    );
    const cells = tab?.rows.find((cell) => cell.includes('Made-Up Farm'));
    const at = tab?.rows[0]?.indexOf('Officer’s decision') ?? -1;
    if (!cells) throw new Error('The row is needed');
    cells[at] = 'Withdrawn';
    workspace.run('refreshFromMenu');
    workspace.run('rereadFromMenu');
    expect(row()?.['Officer’s decision']).toBe('Withdrawn');
    expect(history().map((one) => [one['Kind'], one['To']])).toEqual([
      ['decide', 'Good to use'],
      ['cell', 'Withdrawn'],
    ]);
  });

  const typeInto = (title: string, header: string, text: string): void => {
    const tab = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === title,
    );
    const at = tab?.rows.findIndex((cell) => cell.includes('Made-Up Farm')) ?? -1;
    const column = tab?.rows[0]?.indexOf(header) ?? -1;
    if (!tab || at < 0 || column < 0) throw new Error('The cell is needed');
    const { sheetId } = tab.properties;
    workspace.edit({ kind: 'enter', sheetId, row: at, column, values: [[text]] });
  };
  const problems = () => workspace.sheet('Problems').map((one) => one['What happened']);

  test('follows what was typed before it and not looked at yet, which This visit shows and History keeps', () => {
    typeInto('Visits', 'Officer’s decision', 'Withdrawn');
    typeInto('Actions', 'Status', 'Done');
    const { decision, standing } = opened();
    expect(decision.label).toBe('Withdrawn');
    expect(standing.actions).toMatchObject([{ status: 'Done', open: false }]);
    expect(standing.history.map(({ what }) => what)).toEqual([
      'Typed in the sheet: “Status”, from “Open” to “Done”',
      'Typed in the sheet: “Officer’s decision”, from nothing to “Withdrawn”',
      'Handed in',
    ]);
    const { seen } = standing;
    expect(doIt({ kind: 'decide', to: 'Good to use', why: 'Put right', seen }).decision.label).toBe(
      'Good to use',
    );
    workspace.run('refreshFromMenu');
    expect(row()?.['Officer’s decision']).toBe('Good to use');
    expect(history().map((one) => [one['Kind'], one['To']])).toEqual([
      ['cell', 'Withdrawn'],
      ['cell', 'Done'],
      ['decide', 'Good to use'],
    ]);
    expect(problems()).toEqual([]);
  });

  test('over what somebody typed since This visit was opened stands, and both are among the problems', () => {
    const { seen } = opened().standing;
    typeInto('Visits', 'Officer’s decision', 'Withdrawn');
    doIt({ kind: 'decide', to: 'Good to use', why: 'Put right', seen });
    workspace.run('refreshFromMenu');
    expect(row()?.['Officer’s decision']).toBe('Good to use');
    expect(problems()).toEqual([expect.stringMatching(/two people set .* without knowing of each other/)]);
  });

  test('of one who saw a text that was gone again before any run could file it follows on what is in the record', () => {
    typeInto('Visits', 'Officer’s decision', 'Withdrawn');
    typeInto('Actions', 'Progress', 'The posts are in');
    const { seen, actions } = opened().standing;
    typeInto('Visits', 'Officer’s decision', '');
    typeInto('Actions', 'Progress', '');
    doIt({ kind: 'decide', to: 'Good to use', why: 'Put right', seen });
    const [fence] = actions;
    if (!fence) throw new Error('The action is needed');
    doIt({
      kind: 'actions',
      actions: [{ id: fence.id, seen: fence.seen, criterion: '', sets: { status: 'Done' } }],
    });
    workspace.run('refreshFromMenu');
    expect(row()?.['Officer’s decision']).toBe('Good to use');
    expect(problems()).toEqual([]);
  });

  test('of one who saw a text that another has typed over since is told with that one', () => {
    typeInto('Visits', 'Officer’s decision', 'Withdrawn');
    const { seen } = opened().standing;
    typeInto('Visits', 'Officer’s decision', 'Not good to use yet');
    doIt({ kind: 'decide', to: 'Good to use', why: 'Put right', seen });
    workspace.run('refreshFromMenu');
    expect(problems()).toEqual([
      expect.stringMatching(
        /two people set .* without knowing of each other: to “Not good to use yet”, and later to “Good to use”/,
      ),
    ]);
  });

  test('sent twice counts once', () => {
    const one = command({ kind: 'decide', to: 'Good to use', why: 'Put right' });
    send(one);
    send(one);
    expect(history()).toHaveLength(1);
  });

  test('is taken back by Undo, which History has as well', () => {
    doIt({ kind: 'decide', to: 'Good to use', why: 'Put right' });
    doIt({ kind: 'decide', to: 'Withdrawn', why: 'They closed' });
    expect(doIt({ kind: 'undo' }).decision).toEqual({ label: 'Good to use', reason: 'Put right' });
    expect(history()).toHaveLength(3);
  });
});

describe('a correction', () => {
  test('of a mistyped date lets the visit count; until then it does not, and says so with what to do', () => {
    handIn(workspace, 'example', visitTo('Old Forge', { ...few, visitDate: '2062-11-20' }));
    workspace.run('refreshFromMenu');
    expect(providers()).toContainEqual(['Pretend Garage', '2026-11-20']);
    expect(providers().map(([name]) => name)).not.toContain('Old Forge');
    expect(textIn('Standing', 'Old Forge')).toMatch(/counts for nothing until that is corrected/);
    const [problem] = opened('Old Forge').standing.problems;
    expect(problem).toMatch(/after it was handed in.*Correct it in This visit/);
    const now = doIt({
      visit: idOf('Old Forge'),
      kind: 'correct',
      field: 'visitDate',
      to: '2026-11-20',
      why: 'a slip of the year',
    });
    expect(now.visit.answers.visitDate).toBe('2026-11-20');
    expect(now.standing.problems).toEqual([]);
    expect(providers()).toContainEqual(['Old Forge', '2026-11-20']);
    workspace.run('rereadFromMenu');
    expect(row('Old Forge')).toMatchObject({
      'Visit date': '2026-11-20',
      Standing: 'Corrected here (once).',
    });
    expect(workspace.sheet('Problems').filter((one) => one['Status'] === 'To look at')).toEqual([]);
  });

  test('of the provider, of a rating and of a comment reaches every tab', () => {
    doIt({ kind: 'correct', field: 'provider/name', to: 'Made-Up Farm East', why: 'misheard' });
    workspace.run('refreshFromMenu');
    const id = idOf('Made-Up Farm East');
    doIt({ visit: id, kind: 'correct', field: 'ratings/1.1', to: 'Fully met', why: 'seen since' });
    doIt({ visit: id, kind: 'correct', field: 'comments/1.1', to: 'Policy seen', why: 'seen since' });
    expect(workspace.sheet('Findings').filter((one) => one['Visit id'] === id)).toMatchObject([
      { Provider: 'Made-Up Farm East', Criterion: '1.1', Rating: 'Fully met', Comment: 'Policy seen' },
      { Criterion: '1.2' },
    ]);
    expect(workspace.sheet('Actions')).toMatchObject([{ Provider: 'Made-Up Farm East' }]);
    expect(providers().map(([name]) => name)).toContain('Made-Up Farm East');
  });

  test.each([
    [{ field: 'visitDate', to: 'yesterday', why: 'x' }, /no date/],
    [{ field: 'ratings/1.1', to: 'Splendid', why: 'x' }, /is none of/],
    [{ field: 'provider/name', to: ' ', why: 'x' }, /cannot be without it/],
    [{ field: 'visitDate', to: '2026-11-01', why: ' ' }, /Say why/],
  ])('%o is refused, and nothing is kept of it', (asked, words) => {
    expect(() => doIt({ kind: 'correct', ...asked })).toThrow(words);
    expect(history()).toEqual([]);
  });

  test('is taken back by Undo, once, and History says that it was undone', () => {
    doIt({ kind: 'correct', field: 'visitDate', to: '2026-11-19', why: 'a slip of the day' });
    expect(doIt({ kind: 'undo' }).visit.answers.visitDate).toBe('2026-11-20');
    expect(history().map((one) => one['Why'])).toEqual(['a slip of the day', 'Undone in This visit']);
    expect(() => doIt({ kind: 'undo' })).toThrow('There is nothing here that could be undone.');
  });

  test('gives way to what the form comes to say of the same thing, with both values among the problems', () => {
    doIt({ kind: 'correct', field: 'officer', to: 'Robin Example', why: 'swapped' });
    handIn(workspace, 'example', visitTo('Made-Up Farm', { ...few, fields: PLAN, officer: 'Pat Sample' }), {
      responseId: idOf(),
    });
    expect(row()?.['Officer']).toBe('Pat Sample');
    expect(workspace.sheet('Problems').map((one) => one['What happened'])).toEqual([
      expect.stringMatching(/“Robin Example” here; since then the form says “Pat Sample”/),
    ]);
    expect(history().map((one) => one['Kind'])).toEqual(['correct', 'edition']);
  });
});

describe('a visit that is withdrawn', () => {
  test('leaves every figure and stays readable; restored, it counts again', () => {
    const open_ = doIt({ kind: 'withdraw', why: 'a try-out' });
    expect(open_.standing).toMatchObject({ withdrawn: true, undo: 'Withdrawn' });
    expect(providers()).toContainEqual(['Made-Up Farm', null]);
    expect(JSON.stringify(workspace.cells('County'))).not.toContain('Made-Up Farm');
    expect(textIn('Standing')).toMatch(/^Withdrawn on 22 November 2026 by .*: a try-out$/);
    expect(workspace.sheet('Findings').filter((one) => one['Visit id'] === idOf())).toHaveLength(2);
    expect(workspace.sheet('Actions')[0]?.['Due or overdue']).toBe(null);
    // Somebody else hands something in: it stays out.
    handIn(workspace, 'example', visitTo('Invented College', few));
    expect(providers()).toContainEqual(['Made-Up Farm', null]);
    doIt({ kind: 'undo' });
    expect(providers()).toContainEqual(['Made-Up Farm', '2026-11-20']);
    expect(row()?.['Standing']).toBe(null);
  });
});

test('a visit all of whose rows are here is not brought back from any archive', () => {
  expect(() => doIt({ kind: 'unarchive' })).toThrow('This visit is not archived: all of its rows are here.');
  expect(history()).toEqual([]);
});

describe('on its way to the provider', () => {
  test('a visit is shared with the day for an answer, made final, and reopened; each is in History and undone where it can be', () => {
    expect(opened().standing).toMatchObject({ stage: 'handed in', shared: null, finalOn: '' });
    const shared = doIt({ kind: 'share', to: '2026-12-06' });
    expect(shared.standing).toMatchObject({
      stage: 'shared',
      shared: { until: '2026-12-06', times: 1, changed: [], by: workspace.state.user },
      undo: '',
    });
    const final = doIt({ kind: 'final' });
    expect(final.standing).toMatchObject({ stage: 'final', undo: 'Made final' });
    expect(final.standing.finalOn).toMatch(/^22 November 2026/);
    expect(() => doIt({ kind: 'final' })).toThrow(/final already/);
    expect(doIt({ kind: 'undo' }).standing.stage).toBe('shared');
    expect(() => doIt({ kind: 'reopen' })).toThrow(/not final/);
    expect(history().map((one) => one['Kind'])).toEqual(['share', 'final', 'reopen']);
    expect(textIn('Standing')).toBe('Shared.');
  });

  test('what comes to say something else after sharing is named, until it is shared again', () => {
    doIt({ kind: 'share', to: '' });
    const changed = doIt({ kind: 'correct', field: 'ratings/1.1', to: 'Fully met', why: 'seen since' });
    expect(changed.standing.shared).toMatchObject({ until: '', changed: ['the rating of 1.1'] });
    expect(textIn('Standing')).toContain('Changed since it was shared.');
    expect(doIt({ kind: 'share', to: '' }).standing.shared).toMatchObject({ times: 2, changed: [] });
  });

  test('what comes after it was made final counts only once it is taken', () => {
    doIt({ kind: 'final' });
    const asked = { kind: 'correct', field: 'ratings/1.1', to: 'Fully met', why: 'seen since' } as const;
    const waiting = doIt(asked);
    expect(waiting.standing.pending).toEqual(['the rating of 1.1: “Not met”, would be “Fully met”']);
    expect(waiting.visit.answers.ratings['1.1']).toBe('Not met');
    const taken = doIt({ kind: 'final' });
    expect(taken.standing.pending).toEqual([]);
    expect(taken.visit.answers.ratings['1.1']).toBe('Fully met');
  });

  test.each([
    [{ kind: 'share', to: 'next week' }, /no date/],
    [{ kind: 'reopen' }, /not final/],
  ] as const)('%o is refused, and nothing is kept of it', (asked, words) => {
    expect(() => doIt(asked)).toThrow(words);
    expect(history()).toEqual([]);
  });

  test('a visit that is withdrawn is neither shared nor made final', () => {
    doIt({ kind: 'withdraw', why: 'a try-out' });
    expect(() => doIt({ kind: 'share', to: '' })).toThrow(/withdrawn/);
    expect(() => doIt({ kind: 'final' })).toThrow(/withdrawn/);
  });
});

describe('the plan', () => {
  const actions = () =>
    workspace
      .sheet('Actions')
      .map((one) => [
        one['Area for improvement'],
        one['Action'],
        one['By whom'],
        one['By when'],
        one['Status'],
      ]);
  const NEW = { id: '', seen: '', criterion: '' } as const;

  test('takes actions for what is not met and others at once, each in the list, in History and in This visit', () => {
    const now = doIt({
      kind: 'actions',
      actions: [
        { ...NEW, criterion: '1.1', sets: { action: 'Write it', who: 'Lee', 'by-when': '2026-12-04' } },
        { ...NEW, sets: { area: 'The yard', action: 'Sweep it' } },
      ],
    });
    expect(now.standing.actions).toMatchObject([
      { area: 'Fencing', action: 'Mend the fence' },
      { criterion: '1.1', action: 'Write it', who: 'Lee', byWhen: '2026-12-04', open: true },
      { criterion: '', area: 'The yard', action: 'Sweep it' },
    ]);
    expect(actions()).toEqual([
      ['Fencing', 'Mend the fence', null, '2026-12-01', 'Open'],
      [expect.stringMatching(/^1\.1 /), 'Write it', 'Lee', '2026-12-04', 'Open'],
      ['The yard', 'Sweep it', null, null, 'Open'],
    ]);
    expect(now.standing.history.filter(({ what }) => what.startsWith('Action added'))).toHaveLength(2);
    workspace.run('rereadFromMenu');
    workspace.tick();
    expect(actions()).toHaveLength(3);
  });

  test('an action is closed with what shows it, stays so in the tab, and two who did not see each other are told', () => {
    const [fence] = opened().standing.actions;
    if (!fence) throw new Error('The plan has an action');
    const close = { evidence: 'Seen on a photograph', 'closed-on': '2026-11-22', status: 'Done' } as const;
    const { id, seen } = fence;
    const now = doIt({ kind: 'actions', actions: [{ id, seen, criterion: '', sets: close }] });
    expect(now.standing.actions[0]).toMatchObject({
      status: 'Done',
      open: false,
      evidence: 'Seen on a photograph',
    });
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Actions')[0]).toMatchObject({
      Status: 'Done',
      'Evidence that it is done': 'Seen on a photograph',
      'Closed on': '2026-11-22',
    });
    const late = { id, seen, criterion: '', sets: { status: 'No longer needed' } } as const;
    const told = doIt({ kind: 'actions', actions: [late] });
    expect(told.standing.actions[0]?.status).toBe('No longer needed');
    workspace.run('refreshFromMenu');
    expect(workspace.sheet('Problems').map((one) => one['What happened'])).toContainEqual(
      expect.stringMatching(/two people who did not know of each other/),
    );
  });

  test.each([
    [[], /Nothing is changed/],
    [[{ ...NEW, criterion: '1.1', sets: { who: 'Lee' } }], /what is to be done/],
    [[{ ...NEW, sets: { action: 'Sweep' } }], /what the action is about/],
    [[{ ...NEW, criterion: '9.9', sets: { action: 'Sweep' } }], /no requirement/],
    [[{ ...NEW, criterion: '1.1', sets: { action: 'Sweep', 'by-when': 'soon' } }], /no date/],
    [[{ id: 'nothing', seen: '', criterion: '', sets: { who: 'Lee' } }], /not in the record/],
  ])('%o is refused, and nothing is kept of it', (changes, words) => {
    expect(() => doIt({ kind: 'actions', actions: changes })).toThrow(words);
    expect(history()).toEqual([]);
  });

  test('has one action for a requirement; a second is refused', () => {
    const one = { ...NEW, criterion: '1.1', sets: { action: 'Write it' } };
    doIt({ kind: 'actions', actions: [one] });
    expect(() => doIt({ kind: 'actions', actions: [one] })).toThrow(/an action for 1.1 already/);
  });
});

test('another person than the officer confirms that an essential requirement does not apply; the officer cannot', () => {
  const strict = withExample(builtBundle());
  const essential = {
    ...exampleFramework,
    themes: exampleFramework.themes.map((theme) => ({ ...theme, essential: true })),
  };
  const html = { ...strict.html, 'framework-example': JSON.stringify(essential) };
  workspace = open({ ...strict, html });
  setUp(workspace, EXAMPLE_CHOICE);
  const said = { ...few, notApplicable: { '2b': 'no trips' } };
  handIn(workspace, 'example', visitTo('Made-Up Farm', { ...said, officer: workspace.state.user }));
  handIn(workspace, 'example', visitTo('Pretend Garage', said));
  const confirm = { kind: 'confirm', field: 'notApplicable/2b' } as const;
  expect(() => doIt(confirm)).toThrow(/You are the officer of this visit/);
  expect(history()).toEqual([]);
  expect(opened('Pretend Garage').standing.toConfirm).toMatchObject([{ code: '2b', confirmedBy: '' }]);
  const finding = () =>
    workspace
      .sheet('Findings')
      .find((one) => one['Criterion'] === '2b' && one['Provider'] === 'Pretend Garage')?.['Amounts to'];
  expect(finding()).not.toBe('Not applicable');
  workspace.state.settings.refusedScopes = ['userinfo.email'];
  expect(() => doIt({ ...confirm, visit: idOf('Pretend Garage') })).toThrow(
    /^Google does not say who you are/,
  );
  workspace.state.settings.refusedScopes = [];
  expect(history()).toEqual([]);
  const now = doIt({ ...confirm, visit: idOf('Pretend Garage') });
  expect(now.standing.toConfirm).toMatchObject([{ code: '2b', confirmedBy: workspace.state.user }]);
  expect(finding()).toBe('Not applicable');
  doIt({ kind: 'undo', visit: idOf('Pretend Garage') });
  expect(finding()).not.toBe('Not applicable');
});

test('a response that was deleted on purpose leaves every figure as soon as somebody says so', () => {
  const form = Object.values(workspace.state.forms)[0];
  if (!form) throw new Error('The form is needed');
  const id = idOf();
  form.responses = form.responses.filter(({ responseId }) => responseId !== id);
  workspace.run('rereadFromMenu');
  expect(opened().standing.missing).toBe(true);
  const now = doIt({ kind: 'gone' });
  expect(now.standing).toMatchObject({
    missing: false,
    lines: [expect.stringMatching(/^Its response was gone/)],
  });
  expect(providers()).toContainEqual(['Made-Up Farm', null]);
  expect(workspace.sheet('Problems').map((one) => one['Status'])).toEqual(['Solved']);
});

test('the link to the form with its answers is fetched when asked for, by whichever name it was read, and kept nowhere', () => {
  const { url } = ask<{ url: string }>(workspace, 'sidebarEditLink', idOf());
  expect(url).toMatch(/edit2=/);
  expect(JSON.stringify(workspace.state)).not.toContain('edit2=');
});

describe('a row that somebody deletes from the hidden tab History', () => {
  const told = () =>
    workspace
      .sheet('Problems')
      .flatMap((one) =>
        typeof one['What happened'] === 'string' && one['What happened'].includes('hidden tab History')
          ? [[one['What happened'], one['Status']]]
          : [],
      );
  const lost = 'One row of the record was deleted from the hidden tab History.';
  const tabNamed = (title: string) => {
    const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === title,
    );
    if (!found) throw new Error(`There is no tab ${title}.`);
    return found;
  };
  let taken: ReturnType<typeof tabNamed>['rows'] = [];
  beforeEach(() => {
    doIt({ kind: 'decide', to: 'Good to use', why: 'Put right within the week' });
    doIt({ kind: 'withdraw', why: 'A try-out' });
    taken = tabNamed('History').rows.splice(1, 1);
    workspace.run('refreshFromMenu');
  });

  test('is told run after run, however much is filed since, until it is back', () => {
    expect(told()).toEqual([[lost, 'To look at']]);
    doIt({ kind: 'restore' });
    doIt({ kind: 'decide', to: 'Good to use', why: 'As before' });
    workspace.run('rereadFromMenu');
    workspace.run('refreshFromMenu');
    expect(told()).toEqual([[lost, 'To look at']]);
    tabNamed('History').rows.splice(1, 0, ...taken);
    workspace.run('refreshFromMenu');
    expect(told()).toEqual([[lost, 'Solved']]);
  });

  test('is told no more once a person says that it is gone for good; a further one is', () => {
    const problems = tabNamed('Problems').rows;
    const status = problems[0]?.indexOf('Status') ?? -1;
    for (const one of problems) if (one[status] === 'To look at') one[status] = 'Solved';
    workspace.run('refreshFromMenu');
    expect(told()).toEqual([[lost, 'Solved']]);
    tabNamed('History').rows.splice(1, 1);
    workspace.run('refreshFromMenu');
    expect(told()).toContainEqual([
      '2 rows of the record were deleted from the hidden tab History.',
      'To look at',
    ]);
  });
});
