/** Runs that fail with nobody watching: whatever it was, the sidebar says it until runs of that kind work again. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { longInstant } from '../../shared/schema/dates';
import type { Home, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { ask, EXAMPLE_CHOICE, exampleSetUp, handIn, keep, open, setUp, stored, visitTo } from './county';

const HOUR = 60 * 60 * 1000;

let bundle: Bundle;
let ready: State;
let workspace: Workspace;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
});
beforeEach(() => {
  workspace = open(bundle, { state: ready });
});

const home = (): Home => ask<Home>(workspace, 'sidebarHome');
const submit = (fire: 'once' | 'none' = 'once') =>
  handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} }), { fire });
const FULL = {
  at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
  kind: 'error',
  message:
    'API call to sheets.spreadsheets.batchUpdate failed with error: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
} as const;
const UNREACHED = {
  at: { name: 'UrlFetchApp.fetchAll', nth: 1 },
  kind: 'error',
  message: 'Address unavailable: https://forms.googleapis.com/v1/forms/form-1/responses',
} as const;

describe('a run that nobody watches', () => {
  test('and that Google refuses in its own words is in the sidebar, with when and which run it was', () => {
    workspace.fault(FULL);
    const { runs } = submit();
    expect(runs[0]?.error?.message).toMatch(/did not write to this workbook/);
    expect(workspace.sheet('Visits')).toEqual([]);
    expect(home().warnings).toEqual([
      expect.stringMatching(
        /^On 22 November 2026 at 09:\d\d, when a form was handed in \(lead@county\.example\): Google Sheets did not write to this workbook: it would hold more cells than a workbook can\. Make room/,
      ),
    ]);
  });

  test('and that does not reach Google', () => {
    workspace.fault(UNREACHED);
    submit();
    expect(home().warnings).toEqual([
      expect.stringMatching(
        /Google Forms did not read what was handed in: Google could not do it just now\./,
      ),
    ]);
    expect(home().warnings[0]).not.toContain('https://');
  });

  test.each<[string, string, RegExp]>([
    [
      'Lock.tryLock',
      'There are too many LockService operations against the same script.',
      /too many requests/,
    ],
    [
      'Sheets.Spreadsheets.Values.batchGetByDataFilter',
      'API call to sheets.spreadsheets.values.batchGetByDataFilter failed with error: The caller does not have permission',
      /did not read this workbook: you do not have permission/,
    ],
  ])('and that fails before anything is read, at %s', (name, message, words) => {
    workspace.fault({ at: { name, nth: 1 }, kind: 'error', message });
    submit();
    expect(home().warnings).toEqual([expect.stringMatching(words)]);
  });

  test('and that meets a fault of the program', () => {
    const BUG = `\nvar real = Math.max; Math.max = function () { throw new TypeError("x is undefined"); };`;
    workspace = open({ ...bundle, code: bundle.code + BUG }, { state: ready });
    const { runs } = submit();
    expect(runs[0]?.error?.name).toBe('TypeError');
    expect(home().warnings).toEqual([
      expect.stringMatching(
        /Something in Provision QA itself went wrong: x is undefined\. Try again\. If it happens again/,
      ),
    ]);
  });

  test('is told until a run of its kind works; what works meanwhile is told beside it', () => {
    workspace.fault(UNREACHED);
    submit();
    workspace.fault(FULL);
    workspace.tick();
    expect(home().warnings).toHaveLength(2);
    expect(home().lastOwnRun).toBe('');
    workspace.tick();
    const [warning, ...more] = home().warnings;
    expect(more).toEqual([]);
    expect(warning).toMatch(
      /when a form was handed in.* Visits have been collected since, on 22 November 2026 at 11:\d\d\.$/,
    );
    expect(home().lastOwnRun).toMatch(/^22 November 2026 at 11:\d\d$/);
    submit();
    expect(home().warnings).toEqual([]);
  });

  test.each(['collectFromMenu', 'rereadFromMenu', 'refreshFromMenu'])(
    'is still told when a person has run %s since, with when that collected visits',
    (functionName) => {
      workspace.fault(UNREACHED);
      submit();
      workspace.run(functionName);
      expect(workspace.sheet('Visits')).toHaveLength(1);
      expect(home().warnings).toEqual([expect.stringMatching(/Visits have been collected since, on 22 Nov/)]);
    },
  );

  test('that fails once some of its visits are in has not worked, and is counted each time', () => {
    // Visits are written forty at a time: the second change to the workbook is the rest's.
    for (let visits = 0; visits < 41; visits += 1) submit('none');
    workspace.fault({ ...FULL, at: { ...FULL.at, nth: 2 } });
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(40);
    for (let hour = 0; hour < 2; hour += 1) {
      workspace.fault(FULL);
      workspace.tick();
    }
    expect(workspace.sheet('Visits')).toHaveLength(40);
    expect(home()).toMatchObject({
      lastOwnRun: '',
      warnings: [
        expect.stringMatching(
          /^On 22 November 2026 at 12:\d\d, in the hourly run \(lead@county\.example\): .* happened 3 times since/,
        ),
      ],
    });
    workspace.tick();
    expect(home().warnings).toEqual([]);
    expect(home().lastOwnRun).toMatch(/^22 November 2026 at 13:\d\d$/);
  });

  test('the same again is counted, different ones are kept, the oldest of many gives way', () => {
    const fail = (message: string): void => {
      workspace.fault({ ...UNREACHED, message });
      workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    };
    for (let times = 0; times < 3; times += 1) fail('Address unavailable: x');
    expect(home().warnings).toEqual([expect.stringMatching(/This happened 3 times since 22 November 2026/)]);
    for (const word of ['one', 'two', 'three']) fail(`Something ${word}.`);
    expect(home().warnings.map((text) => /Something (\w+)/.exec(text)?.[1])).toEqual(['one', 'two', 'three']);
    fail('x'.repeat(20_000));
    expect(home().warnings.at(-1)?.length).toBeLessThan(1000);
    const notes = Object.entries(workspace.state.properties['document'] ?? {}).filter(([name]) =>
      name.startsWith('note:run'),
    );
    expect(notes.length).toBeGreaterThan(0);
    expect(JSON.stringify(notes).length).toBeLessThan(8000);
  });

  test('that cannot keep what went wrong says what went wrong first', () => {
    workspace.fault(UNREACHED, {
      at: { name: 'Properties.setProperties', nth: 1 },
      kind: 'error',
      message: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    });
    const { runs } = submit();
    expect(runs[0]?.error?.message).toMatch(/did not read what was handed in/);
    expect(home().warnings).toEqual([]);
  });

  test('with everything beside the workbook full has worked, and says that nothing is kept twice, until it is', () => {
    workspace.fault({
      at: { name: 'Properties.setProperties', nth: 1 },
      kind: 'error',
      message: 'You have exceeded the property storage quota. Please remove some properties and try again.',
    });
    submit();
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(home().warnings).toEqual([
      expect.stringMatching(/not a second time beside it.*lets an add-on keep beside a workbook is full/),
    ]);
    submit();
    expect(home().warnings).toEqual([]);
  });

  test('that finds another at work for too long has not failed; a person is told to try again', () => {
    workspace = open(bundle, { settings: { formsApi: 'off' } });
    setUp(workspace, EXAMPLE_CHOICE);
    // FormApp is slow: reading these takes longer than another run waits.
    for (let visits = 0; visits < 90; visits += 1) submit('none');
    const others: ReturnType<Workspace['start']>[] = [];
    workspace.fault({
      at: { name: 'FormApp.openById', nth: 1 },
      kind: 'meanwhile',
      action: () => {
        others.push(workspace.start({ functionName: 'onHour', unattended: true }));
        others.push(workspace.start({ functionName: 'sidebarCollect' }));
      },
    });
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    const [hour, person] = others;
    expect(workspace.meter.runs.at(-3)?.elapsed).toBeGreaterThan(30_000);
    expect(hour).toMatchObject({ parked: false, value: undefined });
    expect(hour?.error).toBeUndefined();
    expect(person?.value).toEqual({
      ok: false,
      kind: null,
      message: 'Another run is at work in this workbook. Try again in a minute.',
      advice: '',
    });
    expect(home().warnings).toEqual([]);
    expect(workspace.sheet('Visits')).toHaveLength(90);
  });
});

test('what a menu command fails with is kept, too', () => {
  workspace.fault(UNREACHED);
  workspace.run('collectFromMenu');
  expect(workspace.screen.messages[0]).toMatch(/did not read what was handed in/);
  expect(home().warnings).toEqual([
    expect.stringMatching(/when new visits were collected \(lead@county\.example\): Google Forms did not/),
  ]);
  expect(home().lastOwnRun).toBe('');
  workspace.run('collectFromMenu');
  expect(home()).toMatchObject({ warnings: [], lastOwnRun: '' });
});

describe('what failed is told until it is made good, and not before', () => {
  const COLLEAGUE = 'colleague@county.example';
  beforeEach(() => {
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    book?.permissions.push({ id: 'c', type: 'user', role: 'writer', emailAddress: COLLEAGUE });
    for (const form of Object.values(workspace.state.forms))
      form.permissions.push({ id: 'c', type: 'user', role: 'writer', emailAddress: COLLEAGUE });
  });
  const hourly = (user?: string) =>
    workspace.start({ functionName: 'onHour', unattended: true, ...(user !== undefined && { user }) });

  test('one account’s success hides no other’s failure, and whose run it was is said', () => {
    workspace.fault(UNREACHED);
    hourly(COLLEAGUE);
    for (let hours = 0; hours < 3; hours += 1) hourly();
    expect(home().warnings).toEqual([
      expect.stringMatching(
        /in the hourly run \(colleague@county\.example\): .*Visits have been collected since/,
      ),
    ]);
    workspace.fault(UNREACHED);
    hourly();
    expect(home().warnings).toHaveLength(2);
    hourly(COLLEAGUE);
    expect(home().warnings).toEqual([expect.stringMatching(/in the hourly run \(lead@county\.example\)/)]);
    hourly();
    expect(home().warnings).toEqual([]);
  });

  test('of accounts that are not known, each has its own as well', () => {
    workspace.state.settings.refusedScopes = ['userinfo.email'];
    workspace.fault(UNREACHED);
    hourly(COLLEAGUE);
    hourly();
    expect(home().warnings).toEqual([expect.stringMatching(/, in the hourly run: Google Forms did not/)]);
    hourly(COLLEAGUE);
    expect(home().warnings).toEqual([]);
  });

  test.each(['onHour', 'collectFromMenu', 'rereadFromMenu'])(
    'collecting that failed is made good by %s, whoever’s it is',
    (functionName) => {
      workspace.fault(UNREACHED);
      workspace.run('collectFromMenu');
      expect(home().warnings).toHaveLength(1);
      workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
      expect(home().warnings).toHaveLength(1);
      workspace.start({
        functionName,
        user: COLLEAGUE,
        ...(functionName === 'onHour' && { unattended: true }),
      });
      expect(home().warnings).toEqual([]);
    },
  );

  test('checklists that could not be brought up to date are made good by the same once more, whoever’s it is', () => {
    workspace.fault({ ...FULL, at: { name: 'Sheets.Spreadsheets.get', nth: 1 } });
    workspace.run('updateChecklistsFromMenu');
    expect(home().warnings).toEqual([expect.stringMatching(/when the checklists were updated/)]);
    workspace.start({ functionName: 'updateChecklistsFromMenu', user: COLLEAGUE });
    expect(home().warnings).toEqual([]);
  });

  test('and by the hourly run', () => {
    hourly();
    workspace.fault({ ...FULL, at: { name: 'Sheets.Spreadsheets.get', nth: 1 } });
    workspace.run('updateChecklistsFromMenu');
    expect(home().warnings).toEqual([expect.stringMatching(/when the checklists were updated/)]);
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    workspace.start({ functionName: 'onVisitSubmitted', unattended: true });
    expect(home().warnings).toHaveLength(1);
    hourly();
    expect(home().warnings).toEqual([]);
  });

  test('a run that could not read a form makes good nothing', () => {
    workspace.fault(UNREACHED);
    workspace.run('collectFromMenu');
    for (const form of Object.values(workspace.state.forms)) form.permissions.splice(0);
    hourly(COLLEAGUE);
    expect(home().warnings).toHaveLength(1);
    hourly();
    expect(home().warnings).toEqual([]);
  });

  test('what a run has made good stays so, whatever its later runs cannot read', () => {
    workspace.fault(UNREACHED);
    workspace.run('collectFromMenu');
    hourly(COLLEAGUE);
    expect(home().warnings).toEqual([]);
    for (const form of Object.values(workspace.state.forms)) form.permissions.splice(0);
    hourly(COLLEAGUE);
    expect(home().warnings.filter((line) => line.includes('when new visits were collected'))).toEqual([]);
  });

  test('what nobody was told of is told for longer than two weeks', () => {
    workspace.fault(UNREACHED);
    submit();
    workspace.advance(15 * 24 * HOUR);
    expect(home().warnings).toContainEqual(expect.stringMatching(/when a form was handed in/));
  });

  test('one that happens again is told with when it happened first, and no word of visits that were collected before it', () => {
    hourly();
    workspace.advance(HOUR);
    workspace.fault(UNREACHED);
    submit();
    const [told = ''] = home().warnings;
    const first = /^On (.+?),/.exec(told)?.[1] ?? 'no instant';
    expect(told).not.toContain('Visits have been collected since');
    workspace.advance(2 * HOUR);
    workspace.fault(UNREACHED);
    submit();
    expect(home().warnings[0]).toContain(`This happened 2 times since ${first}.`);
  });

  test('what somebody chose and was told of is told for two weeks at most', () => {
    workspace.fault(UNREACHED);
    workspace.run('rereadFromMenu');
    const told = () => home().warnings.filter((text) => text.includes('when all forms were read again'));
    workspace.advance(13 * 24 * HOUR);
    expect(told()).toHaveLength(1);
    workspace.advance(24 * HOUR);
    expect(told()).toEqual([]);
  });

  test('an hourly run that is dead while runs of hand-ins go on is told after a day', () => {
    hourly();
    for (let days = 0; days < 3; days += 1) {
      workspace.advance(23 * HOUR);
      expect(home().warnings.length, `day ${days}`).toBe(days === 0 ? 0 : 1);
      submit();
    }
    expect(home().warnings).toEqual([
      expect.stringMatching(/^The hourly run is not known to have worked since 22 November 2026 at 09:0/),
    ]);
    expect(workspace.sheet('Start').find((row) => row['What'] === 'Last run by itself')).toMatchObject({
      'Link or value': '25 November 2026; the hourly one: 22 November 2026',
    });
    hourly();
    expect(home().warnings).toEqual([]);
  });
});

describe('when runs do not start by themselves', () => {
  const SILENT = 'No run is known to have worked by itself since';
  const setUpAt = (): number => Date.parse('2026-11-22T09:00:00.000Z');

  test.each([
    // The first look costs some 300 virtual milliseconds itself.
    ['not quite a day', -400, false],
    ['a day', 0, true],
  ])('%s after the set-up it is told: %s', (_what, more, told) => {
    const created = JSON.parse(stored(workspace, 'receipt:example/visit') ?? '{}') as { createdAt: string };
    expect(Date.parse(created.createdAt)).toBeGreaterThanOrEqual(setUpAt());
    const now = new Date(Date.parse(created.createdAt) + 24 * HOUR + more).toISOString();
    workspace = open(bundle, { state: ready, now });
    expect(home().warnings.some((text) => text.includes(SILENT))).toBe(told);
  });

  test('it counts from the last that worked; one that a person started is none', () => {
    workspace.tick();
    const { lastOwnRun } = home();
    workspace.advance(20 * HOUR);
    expect(home().warnings).toEqual([]);
    workspace.advance(5 * HOUR);
    workspace.run('collectFromMenu');
    expect(home().warnings).toEqual([expect.stringContaining(SILENT)]);
    expect(home().warnings[0]).toContain(`since ${lastOwnRun};`);
    workspace.tick();
    expect(home().warnings).toEqual([]);
  });

  test('nothing is told of it before the set-up is finished', () => {
    workspace = open(bundle);
    ask(workspace, 'sidebarBegin', EXAMPLE_CHOICE as never);
    workspace.advance(100 * HOUR);
    expect(home().warnings).toEqual([]);
  });
});

describe('a run to which Google gives no document', () => {
  test.each(['no-lock', 'none'] as const)('%s: is told, and changes nothing', (document) => {
    submit('none');
    const before = workspace.cells('Visits');
    workspace.state.settings.document = document;
    const outcome = workspace.start({ functionName: 'onHour', unattended: true });
    expect(outcome.error?.name).toBe('ServiceError');
    expect(outcome.error?.message).toMatch(/^Google started this run without a workbook, so nothing was/);
    const reply = workspace.start({ functionName: 'sidebarCollect' }).value as Reply<unknown>;
    expect(reply).toMatchObject({ ok: false, message: outcome.error?.message });
    workspace.state.settings.document = 'given';
    expect(workspace.cells('Visits')).toEqual(before);
    // Without document properties there is nowhere to keep it.
    expect(home().warnings).toHaveLength(document === 'none' ? 0 : 2);
  });
});

describe('what is kept of runs', () => {
  test('damaged, it hides nothing and is begun again', () => {
    workspace.fault(UNREACHED);
    workspace.tick();
    expect(home().warnings).toHaveLength(1);
    const properties = workspace.state.properties['document'] ?? {};
    for (const name of Object.keys(properties))
      if (name.startsWith('note:run-2:hourly')) properties[name] = '{"schema":1';
    expect(home().warnings).toEqual([]);
    workspace.tick();
    expect(home().lastOwnRun).not.toBe('');
  });

  test('of a newer version, it is left as it is', () => {
    const note = { 'note:run-3:submitted:0': 'v2:1:1:abc', 'note:run-3:submitted:0#0': 't:{"worked":[]}' };
    workspace.state.properties['document'] = { ...workspace.state.properties['document'], ...note };
    workspace.fault(UNREACHED);
    submit();
    submit();
    expect(workspace.state.properties['document']).toMatchObject(note);
    expect(home().warnings).toEqual([]);
  });

  test('what version 0.1.0 kept is told until a run works by itself', () => {
    keep(workspace, { trouble: 'The tab “Visits” is missing.' });
    expect(home().warnings).toEqual(['The tab “Visits” is missing.']);
    workspace.tick();
    expect(home().warnings).toEqual([]);
  });
});

test('instants are said as clocks in London show them', () => {
  expect(longInstant('2026-07-01T23:30:00.000Z')).toBe('2 July 2026 at 00:30');
  expect(longInstant('2026-11-22T09:05:59.999Z')).toBe('22 November 2026 at 09:05');
});
