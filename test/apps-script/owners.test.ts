/** One script project looks after a workbook: copies, add-ons beside bound scripts, and moving from one to the other. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GoogleCheck } from '../../apps-script/sidebar/google-api';
import type { Home, Progress, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { screenOf } from '../../scripts/workspace/runtime';
import type { Start } from '../../scripts/workspace/runner';
import { FIRST_SCRIPT, type State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { MESSAGE } from './check-google';
import { asBefore, ask, EXAMPLE_CHOICE, handIn, keptIn, open, setUp, visitTo, withExample } from './county';

const ADD_ON = 'script-add-on';
const RATED = { '1.1': 'Not met' };

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  bundle = withExample(builtBundle());
  const made = open(bundle);
  setUp(made, EXAMPLE_CHOICE);
  handIn(made, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: RATED }));
  ready = made.state;
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

/** One script project in one workbook. */
interface Place {
  readonly script?: string;
  readonly workbookId?: string;
}
const start = (place: Place, functionName: string, more: Partial<Start> = {}) =>
  workspace.start({ functionName, ...place, ...more });
function asked<T>(place: Place, functionName: string, ...args: readonly unknown[]): T {
  const { value, error } = start(place, functionName, { args });
  if (error) throw error;
  const reply = value as Reply<T>;
  if (reply.ok) return reply.value;
  throw new Error(`${reply.message} ${reply.advice}`.trim());
}
const home = (place: Place = {}): Home => asked<Home>(place, 'sidebarHome');
const hand = (provider: string): unknown =>
  handIn(workspace, 'example', visitTo(provider, { of: 'example', ratings: RATED }), { fire: 'none' });
const column = (tab: string, header: string, workbookId = workspace.state.workbookId): unknown[] => {
  const [heads = [], ...rows] =
    workspace.state.spreadsheets[workbookId]?.sheets.find(({ properties }) => properties.title === tab)
      ?.rows ?? [];
  return rows.map((row) => row[heads.indexOf(header)]).filter((cell) => cell !== undefined && cell !== null);
};
const providers = (workbookId?: string): unknown[] => column('Visits', 'Provider', workbookId).sort();
const contents = (workbookId = workspace.state.workbookId): unknown =>
  structuredClone(workspace.state.spreadsheets[workbookId]);
const hour = (): string[] => workspace.tick().flatMap(({ error }) => (error ? [error.message] : []));

/** Everything that changes something, by what it is called. */
const WRITES: readonly (readonly [string, readonly unknown[]])[] = [
  ['sidebarCollect', []],
  [
    'sidebarBegin',
    [{ ...EXAMPLE_CHOICE, forms: [{ framework: 'example', instrument: 'visit', again: true }] }],
  ],
  ['sidebarContinue', []],
  [
    'sidebarMakeTab',
    [{ title: 'Framework: x', columns: [{ note: '', width: 100, look: 'plain' }], rows: [['a']] }],
  ],
  ['sidebarCompareTab', [[]]],
  [
    'sidebarKeepPage',
    [
      {
        name: 'x',
        html: '<!doctype html>',
        toSend: false,
        provider: 'Made-Up Farm',
        framework: 'example',
        version: '1',
        instrument: 'visit',
      },
    ],
  ],
  [
    'sidebarMakeDocument',
    [{ framework: 'example', instrument: 'steps', provider: { name: 'Made-Up Farm', urn: '' }, values: {} }],
  ],
];
const FROM_MENU = [
  'collectFromMenu',
  'rereadFromMenu',
  'refreshFromMenu',
  'updateChecklistsFromMenu',
] as const;

/** What is not in the bin and was not made to check Google: one of those forms `drive.file` does not cover. */
const inDrive = (files: Readonly<Record<string, { trashed?: boolean; documentTitle?: string }>>): string[] =>
  Object.entries(files).flatMap(([id, { trashed, documentTitle }]) =>
    trashed === true || documentTitle === 'Provision QA check' ? [] : [id],
  );

/** Nothing that this place is asked to do changes anything; each says why. */
function changesNothing(place: Place, words: RegExp): void {
  const before = contents(place.workbookId);
  const made = [inDrive(workspace.state.forms), inDrive(workspace.state.documents), workspace.state.mails];
  for (const [name, args] of WRITES) expect(() => asked(place, name, ...args), name).toThrow(words);
  for (const name of FROM_MENU) {
    const screen = screenOf(workspace.runtime, {
      user: workspace.state.user,
      workbookId: place.workbookId ?? workspace.state.workbookId,
    });
    screen.messages = [];
    start(place, name);
    expect(screen.messages.join(' '), name).toMatch(words);
    expect(screen.sidebar?.html).toContain('data-screen="forms"');
  }
  asked(place, 'sidebarGoogleBegin', MESSAGE);
  let check = asked<GoogleCheck>(place, 'sidebarGoogleContinue');
  while (!check.finished) check = asked<GoogleCheck>(place, 'sidebarGoogleContinue');
  expect(check).toMatchObject({ tab: '', noTab: expect.stringMatching(words) as string });
  for (const name of ['onHour', 'onVisitSubmitted']) {
    const run = start(place, name, { unattended: true });
    expect(run.error).toBeUndefined();
    expect(home(place).warnings).toEqual([]);
  }
  expect(contents(place.workbookId)).toEqual(before);
  expect([inDrive(workspace.state.forms), inDrive(workspace.state.documents), workspace.state.mails]).toEqual(
    made,
  );
}

describe('a copy of the workbook', () => {
  let copy: Place;
  beforeEach(() => {
    copy = { workbookId: workspace.copy() };
  });
  const COPY =
    /This workbook is a copy of “Alternative provision”, and nobody has said yet.*Nothing was changed/;

  test('asks how to go on, and until then changes nothing', () => {
    hand('Pretend Garage');
    expect(home(copy).question).toEqual({
      kind: 'copy',
      workbook: 'Alternative provision',
      address: 'https://docs.google.com/spreadsheets/d/workbook-1/edit',
      since: expect.stringMatching(/^22 November 2026 at 09:0\d$/) as string,
      forms: 1,
      onlyRead: false,
    });
    changesNothing(copy, COPY);
    expect(home().question).toBeNull();
  });

  test('that goes on reads the same forms; the original does, too', () => {
    asked(copy, 'sidebarGoOn');
    expect(home(copy)).toMatchObject({
      question: null,
      links: [{ title: 'Exampleshire visit' }],
      warnings: [],
    });
    hand('Pretend Garage');
    expect(hour()).toEqual([]);
    expect(providers(copy.workbookId)).toEqual(['Made-Up Farm', 'Pretend Garage']);
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
    expect(keptIn(workspace, copy.workbookId)?.owner).toMatchObject({ spreadsheet: copy.workbookId });
    expect(keptIn(workspace)?.owner).toMatchObject({ spreadsheet: 'workbook-1', script: FIRST_SCRIPT });
  });

  test('that starts afresh forgets the forms, keeps what stands in its tabs, and builds forms of its own', () => {
    const rows = providers(copy.workbookId);
    asked(copy, 'sidebarStartAfresh');
    expect(home(copy)).toMatchObject({ question: null, links: [], progress: null });
    expect(providers(copy.workbookId)).toEqual(rows);
    hand('Pretend Garage');
    hour();
    expect(providers(copy.workbookId)).toEqual(rows);
    asked(copy, 'sidebarBegin', EXAMPLE_CHOICE);
    while (!asked<Progress>(copy, 'sidebarContinue').finished);
    const [link] = home(copy).links;
    expect(link?.fillIn).not.toBe(home().links[0]?.fillIn);
    expect(home().links).toHaveLength(1);
    expect(column('Start', 'Form link', copy.workbookId)).not.toContain(home().links[0]?.fillIn);
  });

  test('that only reads changes nothing, says so, and can be chosen otherwise', () => {
    asked(copy, 'sidebarOnlyRead');
    expect(home(copy).question).toMatchObject({ onlyRead: true });
    changesNothing(copy, /only reads in this workbook, as somebody chose here\. Nothing was changed/);
    asked(copy, 'sidebarGoOn');
    expect(home(copy).question).toBeNull();
    hand('Pretend Garage');
    hour();
    expect(providers(copy.workbookId)).toEqual(['Made-Up Farm', 'Pretend Garage']);
  });

  test('of a copy that went on asks again', () => {
    asked(copy, 'sidebarGoOn');
    const second = { workbookId: workspace.copy(undefined, { workbookId: copy.workbookId ?? '' }) };
    expect(home(second).question).toMatchObject({ kind: 'copy', workbook: 'Copy of Alternative provision' });
  });

  test('with an add-on that is no part of the workbook asks all the same', () => {
    const place = { ...copy, script: FIRST_SCRIPT };
    expect(home(place).question).toMatchObject({ kind: 'copy' });
    changesNothing(place, COPY);
  });

  test('of which the tab was damaged cannot be taken for one without forms', () => {
    const sheet = workspace.state.spreadsheets[copy.workbookId ?? '']?.sheets.find(
      ({ properties }) => properties.title === 'Provision QA state',
    );
    sheet?.rows.splice(1, 1);
    expect(() => home(copy)).toThrow(/cannot be read\. Nothing was changed\. Open File, Version history/);
  });
});

describe('another script project in the workbook', () => {
  const other: Place = { script: ADD_ON };
  const OTHER =
    /Another copy of Provision QA has looked after this workbook since 22 November 2026.*Nothing was changed/;

  test('asks how to go on, and until then changes nothing while the first one goes on', () => {
    expect(home(other).question).toMatchObject({ kind: 'other-script', forms: 1, onlyRead: false });
    changesNothing(other, OTHER);
    hand('Pretend Garage');
    expect(hour()).toEqual([]);
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
  });

  test('that goes on keeps every form and visit, collects by itself, and the first one stops and says so', () => {
    const kept = () => [...(keptIn(workspace)?.texts ?? [])].filter(([name]) => name !== 'watchers');
    const before = kept();
    asked(other, 'sidebarGoOn');
    expect(kept()).toEqual(before);
    expect(home(other)).toMatchObject({
      question: null,
      warnings: [],
      links: [{ title: 'Exampleshire visit' }],
    });
    expect(home().question).toMatchObject({ kind: 'other-script' });
    changesNothing({}, OTHER);
    hand('Pretend Garage');
    expect(hour()).toEqual([]);
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
    handIn(workspace, 'example', visitTo('Invented College', { of: 'example', ratings: RATED }));
    expect(providers()).toEqual(['Invented College', 'Made-Up Farm', 'Pretend Garage']);
  });

  test('that starts afresh reads the forms of the first one no more, nor does that one', () => {
    hand('Pretend Garage');
    asked(other, 'sidebarStartAfresh');
    hour();
    expect(providers()).toEqual(['Made-Up Farm']);
    expect(home(other)).toMatchObject({ question: null, links: [], progress: null });
  });

  test('that only reads leaves the first one alone', () => {
    asked(other, 'sidebarOnlyRead');
    expect(home(other).question).toMatchObject({ onlyRead: true });
    hand('Pretend Garage');
    hour();
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
  });

  test('can be left again for the first one', () => {
    asked(other, 'sidebarGoOn');
    asked({}, 'sidebarGoOn');
    expect(home().question).toBeNull();
    expect(home(other).question).toMatchObject({ kind: 'other-script' });
    hand('Pretend Garage');
    expect(hour()).toEqual([]);
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
  });

  test('two that choose at once: one is the owner, the other is told', () => {
    const third: Place = { script: 'script-third' };
    let second: unknown;
    workspace.fault({
      at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
      kind: 'meanwhile',
      action: () => (second = start(third, 'sidebarGoOn').value),
    });
    expect(() => asked(other, 'sidebarGoOn')).toThrow(/Somebody else has just said how to go on/);
    expect(second).toMatchObject({ ok: true });
    expect(keptIn(workspace)?.owner.script).toBe('script-third');
  });

  test('refused triggers do not keep it from taking over: it says how visits come in', () => {
    workspace.state.settings.refusedScopes = ['script.scriptapp'];
    expect(asked<string>(other, 'sidebarGoOn')).toMatch(
      /do not come in by themselves yet.*Collect new visits now/,
    );
    expect(home(other).question).toBeNull();
  });
});

test('whoever is taken over from in the middle of a run writes nothing more, at whatever call it happens', () => {
  const count = (): number => {
    const whole = open(bundle, { state: ready });
    handIn(whole, 'example', visitTo('Pretend Garage', { of: 'example', ratings: RATED }), { fire: 'none' });
    whole.start({ functionName: 'onHour', unattended: true });
    return whole.meter.last;
  };
  const calls = count();
  expect(calls).toBeGreaterThan(6);
  const lines = column('Findings', 'Provider').length;
  expect(lines).toBeGreaterThan(0);
  for (let at = 1; at <= calls; at += 1) {
    workspace = open(bundle, { state: ready });
    hand('Pretend Garage');
    workspace.fault({
      at,
      kind: 'meanwhile',
      action: () => {
        asked({ script: ADD_ON }, 'sidebarGoOn');
        start({ script: ADD_ON }, 'onHour', { unattended: true });
      },
    });
    const run = workspace.start({ functionName: 'onHour', unattended: true });
    expect(run.error, `call ${at}`).toBeUndefined();
    hour();
    expect(providers(), `call ${at}`).toEqual(['Made-Up Farm', 'Pretend Garage']);
    expect(column('Findings', 'Provider'), `call ${at}`).toHaveLength(2 * lines);
    expect(keptIn(workspace)?.owner.script, `call ${at}`).toBe(ADD_ON);
    expect(home().question, `call ${at}`).toMatchObject({ kind: 'other-script' });
  }
});

describe('moving house', () => {
  test('from a bound script to an add-on keeps forms, visits, how far they were read, and what people wrote', () => {
    // By which other name the visit is known is added when the other project's reader comes upon it, and what the record
    // saw of it once it has read what was typed. Each project's runs seal for themselves.
    const later = ['Response id (FormApp)', 'Events', 'Found by', 'Last seen', 'Seal'];
    const visits = () =>
      workspace.sheet('Visits').map((row) => ({
        ...row,
        Notes: row['Notes'],
        ...Object.fromEntries(later.map((heading) => [heading, 'whichever'])),
      }));
    workspace.edit({
      kind: 'enter',
      sheetId: 746_100_003,
      row: 1,
      column: workspace.cells('Visits')[0]?.indexOf('Notes') ?? -1,
      values: [['Ring them on Monday']],
    });
    const before = visits();
    expect(before[0]?.Notes).toBe('Ring them on Monday');
    const links = home().links;
    const code = home().connectionCode;
    hand('Pretend Garage');
    // The bound script is deleted with its triggers; the add-on is installed.
    workspace.state.triggers = [];
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.script = ADD_ON;
    workspace.state.settings.cloudProject = 'project-2';
    expect(home().question).toMatchObject({ kind: 'other-script' });
    ask(workspace, 'sidebarGoOn');
    expect(home()).toMatchObject({ links, connectionCode: code, warnings: [] });
    expect(hour()).toEqual([]);
    expect(visits().slice(0, 1)).toEqual(before);
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
    workspace.run('rereadFromMenu');
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
  });

  test('the state of a project that was left is not taken for the newest when the tab is gone', () => {
    const other = { script: ADD_ON };
    asked(other, 'sidebarGoOn');
    // The first one's hourly run sees that it is not the owner.
    hour();
    const tab = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Provision QA state',
    );
    workspace.edit({ kind: 'delete-tab', sheetId: tab?.properties.sheetId ?? 0 });
    expect(home().question).toMatchObject({ kind: 'other-script' });
    start({}, 'onHour', { unattended: true });
    expect(keptIn(workspace)).toBeUndefined();
    start(other, 'onHour', { unattended: true });
    expect(keptIn(workspace)?.owner.script).toBe(ADD_ON);
    expect(home(other).question).toBeNull();
  });

  test('or goes back to the first one, where the other is gone for good', () => {
    const other = { script: ADD_ON };
    asked(other, 'sidebarGoOn');
    hour();
    const tab = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
      ({ properties }) => properties.title === 'Provision QA state',
    );
    workspace.edit({ kind: 'delete-tab', sheetId: tab?.properties.sheetId ?? 0 });
    ask(workspace, 'sidebarGoOn');
    hand('Pretend Garage');
    hour();
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
    expect(home().question).toBeNull();
  });
});

test('tabs in which an authority writes its own framework are neither hidden nor taken away, whoever becomes the owner', () => {
  workspace = open(bundle);
  const content = (title: string) => ({
    title,
    columns: [{ note: '', width: 100, look: 'plain' }],
    rows: [['Theme']],
  });
  asked({}, 'sidebarMakeTab', content('Framework: before'));
  setUp(workspace, EXAMPLE_CHOICE);
  asked({}, 'sidebarMakeTab', content('Framework: after'));
  asked({ script: ADD_ON }, 'sidebarGoOn');
  asked({}, 'sidebarGoOn');
  const shown = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets
    .filter(({ properties }) => properties['hidden'] !== true)
    .map(({ properties }) => properties.title);
  expect(shown).toEqual(expect.arrayContaining(['Framework: before', 'Framework: after']));
});

describe('a workbook that was set up, of which nothing is kept that this project can see', () => {
  const UNKNOWN = /This workbook was set up with Provision QA, and what it kept.*Nothing was changed/;
  const withoutTabs = (pattern: RegExp, workbookId: string): void => {
    const book = workspace.state.spreadsheets[workbookId];
    if (book) book.sheets = book.sheets.filter(({ properties }) => !pattern.test(properties.title));
  };
  const CASES: readonly (readonly [string, () => Place])[] = [
    [
      'a copy made of a workbook of version 0.1.0 before its first new run',
      () => {
        workspace = open(bundle, { state: asBefore(open(bundle, { state: ready })) });
        return { workbookId: workspace.copy() };
      },
    ],
    [
      'a copy whose hidden tab was deleted, with that of its owner there',
      () => {
        const workbookId = workspace.copy();
        withoutTabs(/^Provision QA state/, workbookId);
        return { workbookId };
      },
    ],
    [
      'a workbook whose hidden tab was deleted, opened with another script project',
      () => {
        withoutTabs(/^Provision QA state/, workspace.state.workbookId);
        return { script: ADD_ON };
      },
    ],
  ];

  test.each(CASES)('%s: is asked about, and until then nothing is changed', (_what, make) => {
    const place = make();
    expect(home(place).question).toEqual({
      kind: 'unknown',
      workbook: '',
      address: '',
      since: '',
      forms: 0,
      onlyRead: false,
    });
    changesNothing(place, UNKNOWN);
    expect(() => asked(place, 'sidebarGoOn')).toThrow(UNKNOWN);
  });

  test.each(CASES)('%s: starts afresh with forms of its own, or only reads', (_what, make) => {
    const place = make();
    asked(place, 'sidebarOnlyRead');
    expect(home(place).question).toMatchObject({ kind: 'unknown', onlyRead: true });
    asked(place, 'sidebarStartAfresh');
    expect(home(place)).toMatchObject({ question: null, links: [], progress: null });
    asked(place, 'sidebarBegin', EXAMPLE_CHOICE);
    while (!asked<Progress>(place, 'sidebarContinue').finished);
    expect(home(place).links).toHaveLength(1);
    expect(home(place).question).toBeNull();
  });

  test('the project that looks after it puts the tab right, and the other one then sees whose it is', () => {
    hand('Pretend Garage');
    withoutTabs(/^Provision QA state/, workspace.state.workbookId);
    expect(home({ script: ADD_ON }).question).toMatchObject({ kind: 'unknown' });
    expect(hour()).toEqual([]);
    expect(providers()).toEqual(['Made-Up Farm', 'Pretend Garage']);
    expect(home({ script: ADD_ON }).question).toMatchObject({ kind: 'other-script', forms: 1 });
  });

  test('taken over by starting afresh, it is no longer the first project’s, whatever that one still keeps', () => {
    hand('Pretend Garage');
    withoutTabs(/^Provision QA (state|owner)/, workspace.state.workbookId);
    asked({ script: ADD_ON }, 'sidebarStartAfresh');
    expect(hour()).toEqual([]);
    expect(providers()).toEqual(['Made-Up Farm']);
    expect(home().question).toMatchObject({ kind: 'other-script' });
  });

  test('an empty workbook, and one in which only frameworks were compared, is not asked about', () => {
    workspace = open(bundle);
    expect(home().question).toBeNull();
    asked({}, 'sidebarCompareTab', []);
    expect(home().question).toBeNull();
  });
});
