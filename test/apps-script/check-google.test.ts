/** Check Google on the stand-ins: what it finds as they are, and as Google may answer otherwise. */
import { beforeAll, describe, expect, test } from 'vitest';
import { CHECK_PARTS, type AssumptionId } from '../../shared/google-check/assumptions';
import { checkReport } from '../../shared/google-check/google-answers';
import { WAITING } from '../../shared/google-check/waiting';
import type { GoogleCheck } from '../../apps-script/sidebar/google-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { UNCONFIRMED } from '../../scripts/workspace/google/unconfirmed';
import { likeReport } from '../../scripts/workspace/like-report';
import { defaultSettings, type WorkspaceSettings } from '../../scripts/workspace/settings';
import { builtBundle } from '../built-add-on';
import { checkGoogle, finishCheck, MESSAGE, notAsked, otherwise } from './check-google';
import { ask, CHOICE, open, setUp } from './county';

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const idsOf = (part: (typeof CHECK_PARTS)[number]['id']): AssumptionId[] =>
  CHECK_PARTS.filter(({ id }) => id === part).flatMap(({ assumptions }) => assumptions.map(({ id }) => id));
const all = CHECK_PARTS.flatMap(({ id }) => idsOf(id));
const but = (ids: readonly AssumptionId[], ...left: AssumptionId[]): AssumptionId[] =>
  ids.filter((id) => !left.includes(id));

/** What of the check is in Drive and not in the bin, but for what `drive.file` does not cover. */
const left = ({ state }: Workspace): string[] =>
  [
    ...Object.values(state.forms).filter((one) => one.documentTitle === 'Provision QA check' && !one.trashed),
    ...Object.values(state.spreadsheets).filter(
      (one) => one.properties.title === 'Provision QA check' && !one.trashed,
    ),
    ...Object.values(state.documents).filter((one) => one.name === 'Provision QA check' && !one.trashed),
  ].flatMap((file) => (file.openedWith.length ? ['seen by Drive'] : []));

describe('on the stand-ins as they are', () => {
  test('everything is asked, and is as expected', () => {
    const { findings, finished } = checkGoogle(open(bundle));
    expect(finished).toBe(true);
    expect(findings.map(({ id }) => id)).toEqual(all);
    expect(findings.filter(({ ok }) => ok !== true)).toEqual([]);
  });

  test('what it made is in the bin; of what Drive does not show it the address is told', () => {
    const workspace = open(bundle);
    const before = Object.keys(workspace.state.spreadsheets);
    const check = checkGoogle(workspace);
    expect(left(workspace)).toEqual([]);
    expect(check.left).toHaveLength(1);
    expect(check.left[0]).toMatch(/^https:\/\/docs\.google\.com\/forms\/d\/.*\/edit$/);
    expect(workspace.state.triggers).toEqual([]);
    const kept = Object.values(workspace.state.spreadsheets).filter(({ trashed }) => trashed !== true);
    expect(kept.map(({ spreadsheetId }) => spreadsheetId)).toEqual(before);
  });

  test('each run is short, and the whole is told in a tab', () => {
    const workspace = open(bundle);
    checkGoogle(workspace);
    expect(Math.max(...workspace.meter.runs.map(({ elapsed }) => elapsed))).toBeLessThan(120_000);
    const rows = workspace.sheet('Google check');
    expect(rows.map((row) => row['Id'])).toEqual([...all, ...WAITING.map(({ id }) => id)]);
    expect(new Set(rows.slice(0, all.length).map((row) => row['As expected']))).toEqual(new Set(['yes']));
    expect(rows.at(-1)).toMatchObject({ 'As expected': 'waits for a person' });
  });

  test('a set-up workbook is left as it is: its triggers, its forms, its tabs', () => {
    const workspace = open(bundle);
    setUp(workspace, { ...CHOICE, forms: CHOICE.forms.slice(0, 1) });
    const { triggers, workbookId } = workspace.state;
    const tabs = (): string =>
      JSON.stringify(
        workspace.state.spreadsheets[workbookId]?.sheets.filter(
          ({ properties }) => properties.title !== 'Google check',
        ),
      );
    const before = [tabs(), JSON.stringify(workspace.state.properties['document'])];
    const check = checkGoogle(workspace);
    expect(otherwise(check.findings)).toEqual({});
    expect(workspace.state.triggers).toEqual(triggers);
    expect([tabs(), JSON.stringify(workspace.state.properties['document'])]).toEqual(before);
  });

  test('a tab of that name which is somebody’s own is left alone', () => {
    const workspace = open(bundle);
    workspace.edit({ kind: 'add-tab', title: 'Google check' } as never);
    const [tab] = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.slice(-1) ?? [];
    if (!tab) throw new Error('There is no tab.');
    tab.rows = [['My own notes']];
    expect(checkGoogle(workspace).tab).toBe('Google check 2');
    expect(workspace.cells('Google check')).toEqual([['My own notes']]);
    expect(checkGoogle(workspace).tab).toBe('Google check 2');
  });

  test('what ran by itself meanwhile is taken from the runs', () => {
    const workspace = open(bundle);
    setUp(workspace, { ...CHOICE, forms: CHOICE.forms.slice(0, 1) });
    const seen = (): string[] =>
      checkGoogle(workspace)
        .waiting.filter((one) => one.seen !== '')
        .map(({ id }) => id);
    expect(seen()).toEqual([]);
    workspace.tick();
    expect(seen()).toEqual(['hourly-trigger']);
  });
});

/** A setting turned to another answer of Google's, the rows that it turns, and those that cannot be asked then. */
const TURNED: [
  settings: Partial<WorkspaceSettings>,
  rows: Record<string, string>,
  unasked?: AssumptionId[],
][] = [
  [{ scriptKind: 'add-on' }, {}],
  [{ document: 'no-lock' }, { lock: 'not given' }],
  [
    { document: 'none' },
    { lock: 'not given', spreadsheet: 'not given', 'document-properties': 'not given' },
    ['clock-listed', 'clock-second', 'reads-a-minute'],
  ],
  [{ sheetsApi: 'off' }, { 'sheets-api': 'off' }, ['form-linked', ...idsOf('workbook'), 'reads-a-minute']],
  [
    { driveApi: 'off' },
    { 'drive-api': 'off' },
    ['responders-first', 'responders-anyone', 'responders-domain', ...idsOf('document')],
  ],
  [
    { driveApps: 'forbidden' },
    { 'drive-api': 'forbidden' },
    ['responders-first', 'responders-anyone', 'responders-domain', ...idsOf('document')],
  ],
  [{ formsApi: 'off' }, { 'forms-api': 'off' }, [...idsOf('form'), 'form-app-hidden', ...idsOf('responses')]],
  [
    { driveStorage: 'full' },
    { 'form-made': 'full', 'document-made': 'full', 'spreadsheet-made': 'full' },
    [
      ...but(idsOf('form'), 'form-made'),
      ...idsOf('responses'),
      'document-found',
      ...but(idsOf('workbook'), 'spreadsheet-made'),
    ],
  ],
  [
    { refusedScopes: ['drive.file'] },
    { agreed: 'without drive.file', 'drive-api': 'not agreed to', 'forms-api': 'not agreed to' },
    [...idsOf('form'), 'form-app-hidden', ...idsOf('responses'), ...idsOf('document')],
  ],
  [
    { refusedScopes: ['forms'] },
    {
      agreed: 'without forms',
      'form-linked': 'not agreed to',
      'page-order': 'not agreed to',
      prefilled: 'not agreed to',
      'example-address': 'not agreed to',
      'form-app-made': 'not agreed to',
      'handed-in': 'not agreed to',
    },
    [...but(idsOf('form-app'), 'form-app-made'), ...but(idsOf('responses'), 'handed-in')],
  ],
  [
    { refusedScopes: ['script.scriptapp'] },
    { agreed: 'without script.scriptapp', 'clock-listed': 'not agreed to', 'clock-second': 'not agreed to' },
  ],
  [
    { fetchAllowlist: ['https://forms.googleapis.com/', 'https://www.googleapis.com/'] },
    { 'published-page': 'forbidden' },
  ],
  [{ account: 'consumer' }, { 'responders-domain': 'refused' }],
  [{ sharingOutside: 'forbidden' }, { 'responders-anyone': 'forbidden' }],
  [{ newForms: 'published' }, { 'form-unpublished': 'published', 'form-app-unpublished': 'published' }],
  [{ chosenIds: 'refused' }, { 'ids-chosen': 'refused' }, ['ids-zeros']],
  [{ newFormsOpenTo: 'nobody' }, { 'responders-first': 'nobody yet' }],
  [{ clocks: 'not-listed' }, { 'clock-listed': 'not listed' }],
  [{ responseIds: 'one' }, { 'response-ids': 'one id', 'response-other-id': 'found' }],
  [{ quotas: 'off' }, { 'reads-a-minute': 'all read' }],
  [{ notAssumed: ['chosen-ids-below-2-to-31'] }, { 'ids-high': 'taken' }],
  [{ notAssumed: ['long-form-texts'] }, { 'too-long-texts': 'taken' }],
  [{ notAssumed: ['choices-that-differ-by-blanks'] }, { 'choices-blanks': 'taken' }],
  [{ notAssumed: ['form-app-files-are-hidden-from-rest'] }, { 'form-app-hidden': 'seen' }],
  [{ notAssumed: ['links-with-what-was-handed-in'] }, { 'response-link': 'no answers' }],
  [{ notAssumed: ['filter-for-no-tab'] }, { 'no-tab-by-id': 'nothing' }],
  [{ notAssumed: ['freezing-all-columns'] }, { 'freeze-columns': 'taken' }],
  [{ notAssumed: ['hiding-all-columns'] }, { 'hide-columns': 'taken' }],
  [{ notAssumed: ['unknown-locale'] }, { 'unknown-locale': 'taken' }],
  [{ notAssumed: ['unknown-time-zone'] }, { 'unknown-time-zone': 'taken' }],
  [{ notAssumed: ['chart-outside-the-grid'] }, { 'chart-outside': 'taken' }],
  [{ notAssumed: ['condition-without-value'] }, { 'condition-empty': 'taken' }],
];

describe('where Google answers otherwise', () => {
  test.each(TURNED.map(([settings, rows, unasked = []]) => ({ settings, rows, unasked })))(
    '$settings turns exactly its rows, and the workspace can be made to answer so',
    ({ settings, rows, unasked }) => {
      const { findings, finished } = checkGoogle(open(bundle, { settings }));
      expect(finished).toBe(true);
      expect(findings.map(({ id }) => id)).toEqual(all);
      expect(otherwise(findings)).toEqual(rows);
      expect(notAsked(findings)).toEqual(all.filter((id) => unasked.includes(id)));

      const like = likeReport(checkReport('2026-11-26T09:00:00.000Z', findings));
      expect(like).toEqual({ settings: { ...defaultSettings, ...settings }, without: [] });
    },
  );

  test('every likely thing that the stand-ins do is asked, but what waits for a trigger or a person', () => {
    const asked = TURNED.flatMap(([{ notAssumed = [] }]) => notAssumed);
    expect(Object.keys(UNCONFIRMED).filter((one) => !asked.includes(one as never))).toEqual([
      'keys-of-accounts-in-triggers',
      'edits-are-listed-by-their-last-submission',
      'a-copied-workbook-brings-its-forms',
      'bars-have-no-value',
    ]);
  });

  test('what no setting stands for is told', () => {
    const { findings } = checkGoogle(open(bundle));
    const odd = findings.map((one) =>
      one.id === 'page-order' ? { ...one, ok: false, got: 'refused' } : one,
    );
    const { settings, without } = likeReport(checkReport('2026-11-26T09:00:00.000Z', odd));
    expect(settings).toEqual(defaultSettings);
    expect(without.map(({ id }) => id)).toEqual(['page-order']);
  });

  test('without the Sheets API the tab is written all the same', () => {
    const workspace = open(bundle, { settings: { sheetsApi: 'off' } });
    const check = checkGoogle(workspace);
    expect(check).toMatchObject({ tab: 'Google check', noTab: '' });
    expect(workspace.sheet('Google check')[0]).toMatchObject({
      Id: 'sheets-api',
      'As expected': 'no',
      'What it means, and what to do': expect.stringMatching(
        /remove Google Sheets API and add it again/,
      ) as string,
    });
  });

  test('without a workbook the check is done, and says why there is no tab', () => {
    const check = checkGoogle(open(bundle, { settings: { document: 'none' } }));
    expect(check.tab).toBe('');
    expect(check.noTab).toMatch(/without a workbook/);
  });

  test('files that Drive cannot be asked about are told, and binned once it can', () => {
    const workspace = open(bundle, { settings: { driveApi: 'off' } });
    expect(checkGoogle(workspace).left.length).toBeGreaterThan(2);
    workspace.state.settings.driveApi = 'on';
    ask<GoogleCheck>(workspace, 'sidebarGoogleBegin', MESSAGE);
    expect(left(workspace)).toEqual([]);
  });
});

test('a message that did not arrive whole is told', () => {
  const workspace = open(bundle);
  ask<GoogleCheck>(workspace, 'sidebarGoogleBegin', { ...MESSAGE, text: MESSAGE.text.slice(1) });
  const { findings } = finishCheck(workspace);
  expect(otherwise(findings)).toEqual({ 'long-message': 'changed' });
  expect(findings.find(({ id }) => id === 'long-message')?.says).toMatch(/^74999 letters; .* as \[1,null\]$/);
});

test('another person in the workbook has a check of their own', () => {
  const workspace = open(bundle);
  checkGoogle(workspace);
  const as = { user: 'sam.sample@county.example', workbookId: workspace.state.workbookId };
  expect(workspace.runAs(as, 'sidebarGoogleSeen', [])).toEqual({ ok: true, value: null });
  expect(ask<GoogleCheck>(workspace, 'sidebarGoogleSeen').finished).toBe(true);
});

test('what was kept and is damaged is begun again', () => {
  const workspace = open(bundle);
  checkGoogle(workspace);
  const kept = workspace.state.properties['user'] ?? {};
  kept['googleCheck:head'] = '{"schema":1';
  expect(ask<GoogleCheck | null>(workspace, 'sidebarGoogleSeen')).toBeNull();
  expect(otherwise(checkGoogle(workspace).findings)).toEqual({});
});
