/** Setting up a county: what stands in the workbook, the forms and the sidebar afterwards. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readConnectionCode } from '../../shared/form/connection-code';
import { workbookPlan } from '../../shared/workbook/workbook-plan';
import type { Home, Progress } from '../../apps-script/sidebar/server-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { builtBundle } from '../built-add-on';
import {
  ask,
  carryOn,
  CHOICE,
  EXAMPLE_CHOICE,
  handIn,
  keptIn,
  open,
  planOf,
  receiptOf,
  setUp,
  visitTo,
  withExample,
} from './county';
import { difference, fingerprint } from './fingerprint';

/** The id of the tab: `apps-script/google/sheet-ids.ts`. */
const SETTINGS = 746_100_007;

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const tabs = (workspace: Workspace): string[] =>
  workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.map((sheet) => sheet.properties.title) ??
  [];
const home = (workspace: Workspace): Home => ask<Home>(workspace, 'sidebarHome');

describe('settings', () => {
  const MORE = { forms: [{ framework: 'example', instrument: 'referral' }] };
  const value = (workspace: Workspace, setting: string): unknown =>
    workspace.sheet('Settings').find((row) => row['Setting'] === setting)?.['Value'];
  const type = (workspace: Workspace, setting: string, text: string): void => {
    const row = workspace.cells('Settings').findIndex(([name]) => name === setting);
    workspace.edit({ kind: 'enter', sheetId: SETTINGS, row, column: 1, values: [[text]] });
  };

  test('asked once go into the tab, and what people change there stays', () => {
    const workspace = open(withExample(bundle));
    const settings = {
      autumnTermFrom: '3 September',
      springTermFrom: '1 January',
      summerTermFrom: 'Easter',
      visitIntervalMonths: 6,
      keepVisitsYears: 7,
      keepLettersYears: 6,
      keepPupilYears: 25,
    };
    setUp(workspace, { ...EXAMPLE_CHOICE, settings });
    expect([
      value(workspace, 'Autumn term begins on'),
      value(workspace, 'Months between visits'),
      value(workspace, 'Years to keep visits'),
      value(workspace, 'Years to keep forms about a pupil'),
    ]).toEqual(['3 September', 6, 7, 25]);
    type(workspace, 'Local authority', 'New Exampleshire');
    type(workspace, 'Years to keep visits', '10');
    setUp(workspace, MORE);
    expect(value(workspace, 'Local authority')).toBe('New Exampleshire');
    expect(value(workspace, 'Years to keep visits')).toBe('10');
    expect(home(workspace).laName).toBe('New Exampleshire');
    expect(readConnectionCode(home(workspace).connectionCode).la.name).toBe('New Exampleshire');
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  test('a set-up that was never told whose it is asks', () => {
    const workspace = open(withExample(bundle));
    expect(() => setUp(workspace, MORE)).toThrow(/name of your local authority/);
  });
});

describe('the menu', () => {
  test.each(['NONE', 'LIMITED', 'FULL'] as const)('is put up with AuthMode.%s', (mode) => {
    const workspace = open(bundle);
    expect(workspace.open(mode).error).toBeUndefined();
    expect(workspace.screen.menu.map(({ label }) => label)).toEqual(
      expect.arrayContaining([
        'Set up',
        'Collect new visits now',
        'Refresh county tabs',
        'Read all forms again',
      ]),
    );
  });

  test('runs functions that exist', () => {
    const workspace = open(bundle);
    workspace.open();
    workspace.run('openSetUp');
    expect(workspace.screen.sidebar?.title).toBe('Provision QA');
    for (const { functionName } of workspace.screen.menu)
      expect(workspace.start({ functionName }).error).toBeUndefined();
  });
});

describe('a set-up from the sidebar', () => {
  test('adds the planned tabs beside those of the user, which stay as they are', () => {
    const workspace = open(bundle);
    setUp(workspace);
    expect(tabs(workspace)).toEqual(expect.arrayContaining(workbookPlan().tabs.map(({ title }) => title)));
    for (const tab of workbookPlan().tabs.flatMap((one) => (one.layout === 'table' ? [one] : [])))
      expect(workspace.cells(tab.title)[0]).toEqual(tab.columns.map(({ header }) => header));
  });

  test('names the tabs of responses after their forms, but for one that a person has named', () => {
    const workspace = open(bundle);
    setUp(workspace);
    const record = 'Responses';
    const responses = () =>
      tabs(workspace).filter((title) => /respons|mine/i.test(title) && title !== record);
    expect(responses().sort()).toEqual([
      'Responses: Derby AP quality assurance visit',
      'Responses: Herefordshire QA visit',
    ]);
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
    expect(workspace.sheet('Responses: Derby AP quality assurance visit')).toHaveLength(1);
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    const derby = book?.sheets.find(({ properties }) =>
      properties.title.endsWith('Derby AP quality assurance visit'),
    );
    if (derby) derby.properties.title = 'Mine';
    setUp(workspace);
    expect(responses().sort()).toEqual(['Mine', 'Responses: Herefordshire QA visit']);
  });

  test('takes the empty tab of a new spreadsheet away, and leaves one in which anything stands', () => {
    const workspace = open(bundle);
    setUp(workspace);
    expect(tabs(workspace)).not.toContain('Sheet1');
    const used = open(bundle);
    const sheet = used.state.spreadsheets[used.state.workbookId]?.sheets[0];
    if (sheet) sheet.rows = [[], ['', 'mine']];
    setUp(used);
    expect(tabs(used)).toContain('Sheet1');
  });

  test('keeps the long connection code out of the Start tab', () => {
    const workspace = open(bundle);
    setUp(workspace);
    const cells = workspace.cells('Start').flat().map(String);
    expect(Math.max(...cells.map(({ length }) => length))).toBeLessThan(500);
    expect(ask<Home>(workspace, 'sidebarHome').connectionCode.length).toBeGreaterThan(5000);
  });

  test('leaves a tab of the same name alone and names its own otherwise', () => {
    const workspace = open(bundle);
    const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets[0];
    if (!sheet) throw new Error('The workbook has no tab');
    sheet.properties.title = 'Visits';
    sheet.rows = [['mine']];
    setUp(workspace);
    expect(workspace.cells('Visits')).toEqual([['mine']]);
    expect(workspace.cells('Visits (Provision QA)')[0]?.[0]).toBe('Provider');
  });

  test('publishes each form, links it, and sets what its plan says', () => {
    const workspace = open(bundle);
    setUp(workspace);
    for (const id of ['herefordshire', 'derby']) {
      const form = workspace.form(receiptOf(workspace, id).formId);
      const plan = planOf(id);
      expect(form).toMatchObject({
        title: plan.title,
        description: plan.description,
        confirmation: plan.confirmation,
        isPublished: true,
        isAcceptingResponses: true,
        progressBar: true,
        allowEdits: true,
        destination: { spreadsheetId: workspace.state.workbookId },
      });
      expect(form.items).toHaveLength(plan.items.length);
    }
  });

  test('adds one submit trigger and one hourly one', () => {
    const workspace = open(bundle);
    setUp(workspace);
    expect(workspace.state.triggers.map(({ type, handler }) => [type, handler])).toEqual([
      ['ON_FORM_SUBMIT', 'onVisitSubmitted'],
      ['CLOCK', 'onHour'],
    ]);
  });

  test('shows its steps, then links and a connection code that says the same as the receipts', () => {
    const workspace = open(bundle);
    expect(home(workspace).progress).toBeNull();
    const begun = ask<Progress>(workspace, 'sidebarBegin', JSON.parse(JSON.stringify(CHOICE)) as never);
    expect(begun.steps.map(({ state }) => state)).toEqual([
      'doing',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect(home(workspace)).toMatchObject({ connectionCode: '', progress: { finished: false } });
    carryOn(workspace);
    const done = home(workspace);
    expect(done.progress?.steps.every(({ state }) => state === 'done')).toBe(true);
    const connection = readConnectionCode(done.connectionCode);
    expect(connection.la).toEqual({ name: 'Exampleshire', code: '884' });
    const receipts = ['derby', 'herefordshire'].map((id) => receiptOf(workspace, id));
    expect(connection.forms.map(({ formId }) => formId)).toEqual(receipts.map(({ formId }) => formId));
    expect(done.links.map(({ fillIn }) => fillIn)).toEqual(receipts.map(({ responderUri }) => responderUri));
    expect(workspace.sheet('Start').map((row) => row['Link or value'])).toEqual(
      expect.arrayContaining([...receipts.map(({ responderUri }) => responderUri)]),
    );
  });

  test('done again adds nothing', () => {
    const workspace = open(bundle);
    setUp(workspace);
    const before = fingerprint(workspace);
    setUp(workspace);
    expect(difference(fingerprint(workspace), before)).toBe('');
  });

  test('adds a form to those that are there', () => {
    const workspace = open(bundle);
    setUp(workspace);
    const before = receiptOf(workspace, 'derby');
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'keys', instrument: 'monitoring' }] });
    expect(receiptOf(workspace, 'derby')).toEqual(before);
    expect(Object.keys(workspace.state.forms)).toHaveLength(3);
    expect(home(workspace).links).toHaveLength(3);
    expect(workspace.sheet('Framework versions').map((row) => row['Framework id'])).toEqual([
      'herefordshire',
      'derby',
      'keys',
    ]);
  });

  test('builds a tab anew that was deleted', () => {
    const workspace = open(bundle);
    setUp(workspace);
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (!book) throw new Error('There is no workbook');
    book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Actions');
    setUp(workspace, { ...CHOICE, forms: [] });
    expect(workspace.cells('Actions')[0]?.[0]).toBe('Provider');
  });

  test('a form built anew for the second time is a new one, cut off or not', () => {
    const workspace = open(bundle);
    const one = { ...CHOICE, forms: [{ framework: 'derby', instrument: 'visit' }] };
    setUp(workspace, one);
    const again = { ...CHOICE, forms: [{ framework: 'derby', instrument: 'visit', again: true }] };
    const ids = [receiptOf(workspace, 'derby').formId];
    for (let round = 0; round < 2; round += 1) {
      ask(workspace, 'sidebarBegin', again as never);
      for (let step = 0; step < 2; step += 1) {
        workspace.fault({ at: { name: 'UrlFetchApp.fetch', nth: 2 }, kind: 'kill' });
        workspace.start({ functionName: 'sidebarContinue' });
      }
      carryOn(workspace);
      ids.push(receiptOf(workspace, 'derby').formId);
    }
    expect(new Set(ids).size).toBe(3);
    expect(Object.keys(workspace.state.forms).sort()).toEqual([...ids].sort());
  });

  test('waits while another run holds the workbook', () => {
    const workspace = open(bundle);
    ask<Progress>(workspace, 'sidebarBegin', JSON.parse(JSON.stringify(CHOICE)) as never);
    let inner: Progress | undefined;
    workspace.fault({
      at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
      kind: 'meanwhile',
      action: () => {
        workspace.state.settings.formsApi = 'on';
        inner = undefined;
        const outcome = workspace.start({ functionName: 'sidebarContinue' });
        expect(outcome.parked).toBe(true);
      },
    });
    carryOn(workspace);
    expect(inner).toBeUndefined();
    expect(Object.keys(workspace.state.forms)).toHaveLength(2);
  });

  test.each([
    [{ ...CHOICE, laName: ' ' }, /name of your local authority/],
    [{ ...CHOICE, laCode: '88' }, /three digits/],
    [{ ...CHOICE, forms: [] }, /at least one form/],
    [{ ...CHOICE, forms: [{ framework: 'nowhere', instrument: 'visit' }] }, /nowhere\/visit/],
    ['nonsense', /The choice/],
  ])('refuses %j in words', (choice, words) => {
    const workspace = open(bundle);
    expect(() => ask(workspace, 'sidebarBegin', choice as never)).toThrow(words);
    expect(workspace.state.properties['document']).toEqual({});
    expect(keptIn(workspace)).toBeUndefined();
  });

  test('says what to do when nothing was begun', () => {
    expect(() => ask(open(bundle), 'sidebarContinue')).toThrow(/Choose the forms to build first/);
  });

  test('says that permission is missing', () => {
    const outcome = open(bundle).start({ functionName: 'sidebarHome', authMode: 'NONE' });
    expect(outcome.value).toMatchObject({
      ok: false,
      message: expect.stringMatching(/permission/) as string,
    });
  });
});
