/** Whose the files are, who watches, and what a colleague cannot do: told before it bites, and to nobody who cannot see it. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Access, People } from '../../apps-script/sidebar/access-api';
import type { Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, receiptOf, setUp, visitTo, withExample } from './county';

const LEAD = 'lead@county.example';
const COLLEAGUE = 'colleague@county.example';
const VISIT = { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] };
const BOTH = { ...CHOICE, forms: [...VISIT.forms, { framework: 'example', instrument: 'referral' }] };

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

/** Set up by the lead, shared with a colleague as an editor. */
function shared(people = `Lead <${LEAD}> Lead\nColleague <${COLLEAGUE}>`, choice = VISIT): Workspace {
  const workspace = open(bundle);
  setUp(workspace, { ...choice, people });
  const share = { id: 'colleague', type: 'user', role: 'writer', emailAddress: COLLEAGUE };
  for (const file of [
    ...Object.values(workspace.state.forms),
    ...Object.values(workspace.state.spreadsheets),
  ])
    file.permissions.push(share);
  return workspace;
}

/** The same after somebody took the lead, who set it up, out of the People tab. */
function leftByLead(choice = VISIT): Workspace {
  const workspace = shared(`Colleague <${COLLEAGUE}>`, choice);
  const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'People',
  );
  if (sheet) sheet.rows = sheet.rows.filter((row) => !row.includes(LEAD));
  return workspace;
}

/** What the sidebar of somebody is told. */
function asked<T>(workspace: Workspace, user: string, functionName: string, ...args: unknown[]): T {
  const { value, error } = workspace.start({ functionName, user, args });
  if (error) throw error;
  const reply = value as Reply<T>;
  if (reply.ok) return reply.value;
  throw new Error(reply.message);
}
const fileOf = (people: People, title: RegExp) => people.files.find((file) => title.test(file.title));
const openProblems = (workspace: Workspace) =>
  workspace.sheet('Problems').filter((row) => row['Status'] === 'To look at');
const start = (workspace: Workspace, what: string): unknown =>
  workspace.sheet('Start').find(({ What }) => typeof What === 'string' && What.startsWith(what));

describe('whose the files are', () => {
  test('stands in Start and in the sidebar, restricted ones in the sidebar alone', () => {
    const workspace = shared(undefined, BOTH);
    expect(start(workspace, 'Change: ')).toMatchObject({
      Note: expect.stringMatching(
        /In the My Drive of lead@county\.example: it goes with that account\.$/,
      ) as string,
    });
    expect(start(workspace, 'When somebody leaves')).toMatchObject({
      Note: expect.stringMatching(/shared drive.*Transfer ownership.*still watched for/) as string,
    });
    const people = asked<People>(workspace, LEAD, 'sidebarPeople');
    expect(people.files.map(({ whose }) => whose)).toEqual(
      Array.from({ length: 4 }, () => 'In the My Drive of lead@county.example: it goes with that account.'),
    );
    expect(fileOf(people, /^Responses to .*referral/)?.link).toMatch(
      /^https:\/\/docs\.google\.com\/spreadsheets/,
    );
    expect(JSON.stringify(workspace.cells('Start'))).not.toMatch(/referral/);
  });

  test('is known of what was moved to a shared drive, and what lies there is read and changed as before', () => {
    const workspace = shared();
    const form = workspace.form(receiptOf(workspace, 'example').formId);
    form.driveId = 'drive-1';
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.driveId = 'drive-1';
    const people = asked<People>(workspace, LEAD, 'sidebarPeople');
    expect(people.files.map(({ whose }) => whose)).toEqual([
      'In a shared drive: it stays when somebody leaves.',
      'In a shared drive: it stays when somebody leaves.',
    ]);
    const responders = { who: 'organisation' as const, emails: [] };
    expect(setUp(workspace, { ...VISIT, forms: [], responders }).notes).toEqual([]);
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }), { by: COLLEAGUE });
    expect(workspace.sheet('Visits')).toHaveLength(1);
  });

  test('is not known to a colleague, who is told who built it', () => {
    const people = asked<People>(shared(), COLLEAGUE, 'sidebarPeople');
    expect(people.you).toBe(COLLEAGUE);
    expect(fileOf(people, /visit/i)?.whose).toBe(
      'Built by lead@county.example. Whose it is now, Google does not show to your account.',
    );
    // The workbook itself says it to whoever has it open.
    expect(people.files[0]?.whose).toMatch(/^In the My Drive of lead@county\.example/);
  });
});

describe('an owner who does not stand in the People tab', () => {
  test('is a problem, until they stand there or the form is moved', () => {
    const workspace = leftByLead();
    workspace.run('collectFromMenu');
    expect(openProblems(workspace)).toMatchObject([
      {
        'What happened': 'It belongs to lead@county.example, who does not stand in the People tab.',
        'What to do': expect.stringMatching(/shared drive.*Transfer ownership/) as string,
      },
    ]);
    workspace.form(receiptOf(workspace, 'example').formId).driveId = 'drive-1';
    workspace.run('collectFromMenu');
    expect(openProblems(workspace)).toEqual([]);
  });

  test('is told and solved only by somebody who can see whose it is', () => {
    const workspace = leftByLead();
    const collect = (user: string): unknown =>
      workspace.start({ functionName: 'collectFromMenu', user }).error;
    expect(collect(COLLEAGUE)).toBeUndefined();
    expect(openProblems(workspace)).toEqual([]);
    for (const user of [LEAD, COLLEAGUE, COLLEAGUE, LEAD, COLLEAGUE]) {
      expect(collect(user)).toBeUndefined();
      expect(openProblems(workspace)).toHaveLength(1);
    }
    expect(workspace.sheet('Problems')).toHaveLength(1);
    asked<People>(workspace, LEAD, 'sidebarNamePeople', `Lead <${LEAD}>`);
    collect(COLLEAGUE);
    expect(openProblems(workspace)).toHaveLength(1);
    collect(LEAD);
    expect(openProblems(workspace)).toEqual([]);
  });

  test('cannot be looked up just now: visits come in all the same, and it is told the next time', () => {
    const workspace = leftByLead();
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }), { fire: 'none' });
    workspace.fault({
      at: { name: 'UrlFetchApp.fetchAll', nth: 2 },
      kind: 'error',
      message: 'Address unavailable: https://www.googleapis.com/drive/v3/files',
    });
    workspace.run('collectFromMenu');
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(openProblems(workspace)).toEqual([]);
    workspace.run('collectFromMenu');
    expect(openProblems(workspace)).toHaveLength(1);
  });

  test('is none where nobody is listed, and no form about a pupil is named', () => {
    const nobody = shared('');
    nobody.run('collectFromMenu');
    expect(openProblems(nobody)).toEqual([]);
    const pupils = leftByLead(BOTH);
    pupils.run('collectFromMenu');
    expect(openProblems(pupils)).toHaveLength(1);
    expect(JSON.stringify(pupils.cells('Problems'))).not.toMatch(/referral/);
  });
});

describe('a colleague', () => {
  test('is told what they cannot do with a form before they try; its maker is not', () => {
    const workspace = shared();
    const limits = (user: string): unknown =>
      asked<Access>(workspace, user, 'sidebarAccess').forms[0]?.limits;
    expect(limits(LEAD)).toBe('');
    expect(limits(COLLEAGUE)).toMatch(
      /^lead@county\.example built this form\..*fill it in.*change its wording and collect.*only they can change here/,
    );
    const [form] = asked<Access>(workspace, COLLEAGUE, 'sidebarAccess').forms;
    expect(form?.responders).toMatch(/^Not known: .*choose Published to see it/);
  });

  test('is told nothing of the kind where it is not known who they are: it may be their own', () => {
    const workspace = shared();
    workspace.state.settings.refusedScopes = ['userinfo.email', 'drive.file'];
    expect(asked<Access>(workspace, LEAD, 'sidebarAccess').forms[0]?.limits).toBe('');
  });

  test('who watches as well is named beside the other, with when their runs last worked', () => {
    const workspace = shared();
    expect(asked<People>(workspace, LEAD, 'sidebarPeople').watchers).toEqual([
      'lead@county.example, since 22 November 2026; no run of theirs has worked yet.',
    ]);
    asked(workspace, COLLEAGUE, 'sidebarBegin', { ...VISIT, forms: [] });
    while (!asked<{ finished: boolean }>(workspace, COLLEAGUE, 'sidebarContinue').finished);
    expect(workspace.state.triggers).toHaveLength(4);
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
    workspace.tick();
    expect(workspace.sheet('Visits')).toHaveLength(1);
    expect(asked<People>(workspace, COLLEAGUE, 'sidebarPeople').watchers).toEqual([
      expect.stringMatching(
        /^lead@county\.example, since 22 November 2026; last run on 22 November 2026 at /,
      ),
      expect.stringMatching(
        /^colleague@county\.example, since 22 November 2026; last run on 22 November 2026 at /,
      ),
    ]);
    expect(openProblems(workspace)).toEqual([]);
  });

  test('whose runs have stopped is told, and whose go on is not', () => {
    const workspace = shared();
    asked(workspace, COLLEAGUE, 'sidebarBegin', { ...VISIT, forms: [] });
    while (!asked<{ finished: boolean }>(workspace, COLLEAGUE, 'sidebarContinue').finished);
    workspace.tick();
    workspace.state.triggers = workspace.state.triggers.filter(({ user }) => user === COLLEAGUE);
    workspace.advance(48 * 60 * 60 * 1000);
    workspace.tick();
    const [first, second] = asked<People>(workspace, COLLEAGUE, 'sidebarPeople').watchers;
    expect(first).toMatch(/^lead@county\.example, .* That is long ago: they may have left/);
    expect(second).toMatch(/^colleague@county\.example, .*last run on 24 November 2026 at [\d:]+\.$/);
  });

  test('who did not agree to be named watches all the same', () => {
    const workspace = open(bundle, { settings: { refusedScopes: ['userinfo.email'] } });
    setUp(workspace, VISIT);
    workspace.tick();
    const { you, watchers, files } = ask<People>(workspace, 'sidebarPeople');
    expect(you).toBe('');
    expect(watchers).toEqual([
      expect.stringMatching(/^Somebody who did not agree to be named, since .*last run on/),
    ]);
    expect(files.at(-1)?.whose).toMatch(/^In the My Drive of/);
  });

  test('enters people in a workbook that has no such tab yet', () => {
    const workspace = shared('');
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'People');
    expect(asked<People>(workspace, COLLEAGUE, 'sidebarPeople').listed).toBe('');
    const people = asked<People>(workspace, COLLEAGUE, 'sidebarNamePeople', 'Bo <bo@county.example>\nCy');
    expect(people.listed).toBe('1 officer, 0 leads, 0 provider contacts');
    expect(people.faults).toEqual([expect.stringMatching(/^Cy \(row 3\) has no email address/)]);
    expect(asked<People>(workspace, COLLEAGUE, 'sidebarNamePeople', 'Bo <bo@county.example>').listed).toBe(
      people.listed,
    );
    expect(workspace.sheet('People')).toHaveLength(2);
  });
});
