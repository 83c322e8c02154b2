/** One workbook through all three ways in and back: a copy of a template, a pushed script, the organisation's add-on. */
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Home, Progress, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE, keptIn, open, receiptOf, typed, visitTo, withExample } from './county';

// Many runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const CHOSEN = {
  ...CHOICE,
  forms: [{ framework: 'example', instrument: 'visit' }],
  people: 'Pat Example <pat.example@county.example> Lead',
};
const PUSHED = 'script-pushed';
const ADD_ON = 'script-add-on';
/** The id of the tab: `apps-script/google/sheet-ids.ts`. */
const VISITS = 746_100_003;

let bundle: Bundle;
let workspace: Workspace;
/** The LA's copy of the template. */
let workbookId: string;

beforeAll(() => {
  bundle = withExample(builtBundle());
});
beforeEach(() => {
  workspace = open(bundle);
  workbookId = workspace.copy('Alternative provision of Exampleshire');
});

/** @param script '' for the one that was copied along */
function asked<T>(script: string, functionName: string, ...args: readonly unknown[]): T {
  const { value, error } = workspace.start({
    functionName,
    args,
    workbookId,
    ...(script !== '' && { script }),
  });
  if (error) throw error;
  const reply = value as Reply<T>;
  if (reply.ok) return reply.value;
  throw new Error(`${reply.message} ${reply.advice}`.trim());
}
const home = (script: string): Home => asked<Home>(script, 'sidebarHome');

const cells = (tab: string): readonly (readonly unknown[])[] =>
  workspace.state.spreadsheets[workbookId]?.sheets.find(({ properties }) => properties.title === tab)?.rows ??
  [];
const column = (tab: string, header: string): unknown[] => {
  const [heads = [], ...rows] = cells(tab);
  return rows.flatMap((row) => row[heads.indexOf(header)] ?? []);
};

/** What has to come along, whoever looks after the workbook; how far the forms were read is a matter of runs. */
function belongings(script: string): unknown {
  const kept = [...(keptIn(workspace, workbookId)?.texts ?? [])].filter(
    ([name]) => name === 'setup' || name.startsWith('receipt:'),
  );
  return {
    kept: Object.fromEntries(kept.map(([name, { text }]) => [name, text])),
    links: home(script).links,
    code: home(script).connectionCode,
    people: cells('People'),
    settings: cells('Settings'),
    versions: cells('Framework versions'),
    forms: Object.keys(workspace.state.forms),
  };
}

/** Who watches for visits, by script. */
const watching = (): Record<string, string[]> => {
  const found: Record<string, string[]> = {};
  for (const { script, handler } of workspace.state.triggers) (found[script] ??= []).push(handler);
  return found;
};
const TRIGGERS = ['onVisitSubmitted', 'onHour'];

const visits = (): unknown[] => column('Visits', 'Provider').sort();
/** A visit comes in once, when it is handed in or at the hour, whatever the triggers of other scripts do. */
function comesIn(provider: string): void {
  const before = visits();
  const { formId } = receiptOf(workspace, 'example', 'visit', workbookId);
  const answers = typed(
    workspace,
    'example',
    visitTo(provider, { of: 'example', ratings: { '1.1': 'Not met' } }),
    'visit',
    workbookId,
  );
  workspace.submit(formId, answers, { dropUnreached: true });
  expect(visits()).toEqual([...before, provider].sort());
  hour();
  expect(visits()).toEqual([...before, provider].sort());
}
function hour(): void {
  expect(workspace.tick().flatMap(({ error }) => (error ? [error.message] : []))).toEqual([]);
}

/** What a script that has been left does, of itself and when asked: it changes nothing and says so. */
function letsGo(script: string): void {
  const before = JSON.stringify(workspace.state.spreadsheets[workbookId]);
  expect(home(script).question).toMatchObject({ kind: 'other-script' });
  expect(() => asked(script, 'sidebarCollect')).toThrow(/Nothing was changed/);
  expect(() => asked(script, 'sidebarContinue')).toThrow(/Nothing was changed/);
  for (const functionName of TRIGGERS)
    expect(
      workspace.start({ functionName, workbookId, unattended: true, ...(script !== '' && { script }) }).error,
    ).toBeUndefined();
  expect(JSON.stringify(workspace.state.spreadsheets[workbookId])).toBe(before);
}

/** The way of the guide: the old one collects, the new one is told to go on. */
function move(from: string, to: string): void {
  asked(from, 'sidebarCollect');
  const before = belongings(from);
  expect(home(to).question).toMatchObject({ kind: 'other-script', forms: 1 });
  expect(asked<string>(to, 'sidebarGoOn')).toBe('');
  expect(belongings(to)).toEqual(before);
  expect(home(to)).toMatchObject({ question: null, warnings: [] });
  letsGo(from);
}

test('template copy, pushed script, add-on of the organisation, and back: everything goes along', () => {
  // A: the copy has a script of its own; the template was never set up.
  expect(home('').question).toBeNull();
  asked('', 'sidebarBegin', CHOSEN);
  while (!asked<Progress>('', 'sidebarContinue').finished);
  const [copied = ''] = Object.keys(watching());
  expect(watching()).toEqual({ [copied]: TRIGGERS });
  comesIn('Made-Up Farm');
  const notes = cells('Visits')[0]?.indexOf('Notes') ?? -1;
  workspace.edit(
    { kind: 'enter', sheetId: VISITS, row: 1, column: notes, values: [['Ring them on Monday']] },
    { workbookId },
  );

  // A to B: another script is pushed into the workbook. The old triggers run on, and do nothing.
  move('', PUSHED);
  expect(watching()).toEqual({ [copied]: TRIGGERS, [PUSHED]: TRIGGERS });
  comesIn('Pretend Garage');

  // B to C: a Cloud project of its own, to which the forms that another made are hidden. The old triggers are deleted.
  workspace.state.settings.cloudProject = 'project-of-the-listing';
  move(PUSHED, ADD_ON);
  workspace.state.triggers = workspace.state.triggers.filter(({ script }) => script === ADD_ON);
  expect(watching()).toEqual({ [ADD_ON]: TRIGGERS });
  comesIn('Invented College');

  // And back, to the copy's own script: it stood aside, and watches again.
  workspace.state.settings.cloudProject = 'project-1';
  move(ADD_ON, '');
  letsGo(PUSHED);
  expect(watching()).toEqual({ [ADD_ON]: TRIGGERS, [copied]: TRIGGERS });
  comesIn('Nowhere Workshop');

  expect(visits()).toEqual(['Invented College', 'Made-Up Farm', 'Nowhere Workshop', 'Pretend Garage']);
  expect(column('Visits', 'Notes')).toEqual(['Ring them on Monday']);
  expect(column('People', 'Email')).toEqual(['pat.example@county.example', workspace.state.user]);
  expect(column('Problems', 'What')).toEqual([]);

  // Reading everything again files nothing twice, whatever the readers called the responses.
  workspace.start({ functionName: 'rereadFromMenu', workbookId });
  expect(visits()).toHaveLength(4);
});

test('a move that is cut off at any call is made by choosing again, and loses nothing', () => {
  asked('', 'sidebarBegin', CHOSEN);
  while (!asked<Progress>('', 'sidebarContinue').finished);
  comesIn('Made-Up Farm');
  const ready = workspace.state;
  asked(ADD_ON, 'sidebarGoOn');
  const calls = workspace.meter.last;
  expect(calls).toBeGreaterThan(5);
  for (let at = 1; at <= calls; at += 1)
    for (const kind of ['kill', 'lost-answer'] as const) {
      workspace = open(bundle, { state: ready });
      const before = belongings('');
      workspace.fault({ at, kind });
      workspace.start({ functionName: 'sidebarGoOn', workbookId, script: ADD_ON });
      // The sidebar was closed by the cut: opened again, it asks again or has it already.
      if (home(ADD_ON).question) asked(ADD_ON, 'sidebarGoOn');
      expect(belongings(ADD_ON), `${kind} at call ${at}`).toEqual(before);
      letsGo('');
      // The hour's run is the same after each: a part of them says so.
      if (at % 4 === 0) comesIn('Pretend Garage');
    }
});
