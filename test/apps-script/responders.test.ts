/** Who may fill in the forms: asked in the set-up, set, read back, shown; never assumed. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Access } from '../../apps-script/sidebar/access-api';
import type { Progress, SetUpChoice } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, receiptOf, setUp, visitTo, withExample } from './county';
import { FORM_APP_FOUND, wrongAfter } from './cut-off';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

type Responders = NonNullable<SetUpChoice['responders']>;
const VISIT = [{ framework: 'example', instrument: 'visit' }];
const BOTH = [...VISIT, { framework: 'example', instrument: 'referral' }];
const ANYONE: Responders = { who: 'anyone', emails: [] };
const ORGANISATION: Responders = { who: 'organisation', emails: [] };
const OFFICER = 'officer@county.example';
const PROVIDER = 'head@provider.example';
const PEOPLE: Responders = { who: 'people', emails: [OFFICER, PROVIDER] };

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

function built(
  responders: Responders | undefined,
  settings: Partial<WorkspaceSettings> = {},
  forms: SetUpChoice['forms'] = VISIT,
): { readonly workspace: Workspace; readonly progress: Progress } {
  const workspace = open(bundle, { settings });
  return { workspace, progress: setUp(workspace, { ...CHOICE, forms, ...(responders && { responders }) }) };
}

const change = (workspace: Workspace, responders: Responders): Progress =>
  setUp(workspace, { ...CHOICE, forms: [], responders });
const shown = (workspace: Workspace, instrument = 'visit') =>
  ask<Access>(workspace, 'sidebarAccess').forms.find((one) => one.instrument === instrument);
const onStart = (workspace: Workspace): unknown =>
  workspace.sheet('Start').find(({ What }) => typeof What === 'string' && What.startsWith('Fill in:'))?.[
    'Note'
  ];
/** Who gets the form in: somebody without an account, an officer, somebody of the organisation, a provider. */
function whoGetsIn(workspace: Workspace, instrument = 'visit'): string[] {
  const { formId } = receiptOf(workspace, 'example', instrument);
  const mayTry = ['', OFFICER, 'other@county.example', PROVIDER];
  return mayTry.filter((by) => {
    const before = workspace.state.forms[formId]?.responses.length;
    try {
      handInAs(workspace, by, instrument);
    } catch (error) {
      if (/You need permission|not accepting responses/.test(String(error))) return false;
      throw error;
    }
    return before !== workspace.state.forms[formId]?.responses.length;
  });
}
function handInAs(workspace: Workspace, by: string, instrument: string): void {
  const sent = { fire: 'none', ...(by !== '' && { by }) } as const;
  if (instrument === 'visit') handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }), sent);
  else {
    const { formId } = receiptOf(workspace, 'example', instrument);
    const form = workspace.form(formId);
    // Whether somebody gets in is looked at before what they answer.
    try {
      workspace.submit(formId, {}, sent);
    } catch (error) {
      if (!String(error).includes('was not handed in')) throw error;
      form.responses.push({
        responseId: `try-${form.responses.length}`,
        formAppId: `try-${form.responses.length}`,
        createTime: '2026-11-22T09:00:00.000Z',
        lastSubmittedTime: '2026-11-22T09:00:00.000001Z',
        answers: {},
      });
    }
  }
}

describe('asked in the set-up, set and read back', () => {
  test('anyone with the link', () => {
    const { workspace, progress } = built(ANYONE, { newFormsOpenTo: 'nobody' });
    expect(progress.notes).toEqual([]);
    expect(whoGetsIn(workspace)).toEqual(['', OFFICER, 'other@county.example', PROVIDER]);
    expect(shown(workspace)?.responders).toBe('Anyone with the link can fill this in.');
    expect(onStart(workspace)).toMatch(
      /Anyone with the link can fill this in\. \(Looked at on 22 November 2026\.\)$/,
    );
  });

  test('people of the organisation', () => {
    const { workspace, progress } = built(ORGANISATION);
    expect(progress.notes).toEqual([]);
    expect(whoGetsIn(workspace)).toEqual([OFFICER, 'other@county.example']);
    expect(shown(workspace)?.responders).toBe('Only people at county.example can fill this in.');
    expect(onStart(workspace)).toContain('Only people at county.example can fill this in.');
  });

  test('only these people', () => {
    const { workspace, progress } = built(PEOPLE);
    expect(progress.notes).toEqual([]);
    expect(whoGetsIn(workspace)).toEqual([OFFICER, PROVIDER]);
    expect(shown(workspace)?.responders).toBe(`Only ${OFFICER} and ${PROVIDER} can fill this in.`);
  });

  test('nobody is asked in workbooks of before, and then it stays as it is and is shown', () => {
    const { workspace } = built(undefined, { newFormsOpenTo: 'nobody' });
    expect(shown(workspace)?.responders).toBe('Nobody but its editors can fill this in.');
    expect(onStart(workspace)).toContain('Nobody but its editors can fill this in.');
  });

  test.each([
    [{ who: 'people', emails: [] }, /name at least one person/],
    [{ who: 'people', emails: ['no address'] }, /must be an email address/],
    [{ who: 'everybody', emails: [] }, /responders/],
  ])('%j is refused in words', (responders, words) => {
    const workspace = open(bundle);
    const choice = { ...CHOICE, forms: VISIT, responders };
    expect(() => ask(workspace, 'sidebarBegin', choice as never)).toThrow(words);
  });
});

describe('changed later, without building anew', () => {
  test('each way to each other, on the same form', () => {
    const { workspace } = built(ANYONE);
    const { formId } = receiptOf(workspace, 'example');
    for (const [wanted, who] of [
      [ORGANISATION, [OFFICER, 'other@county.example']],
      [PEOPLE, [OFFICER, PROVIDER]],
      [ANYONE, ['', OFFICER, 'other@county.example', PROVIDER]],
      [PEOPLE, [OFFICER, PROVIDER]],
    ] as const) {
      expect(change(workspace, wanted).notes).toEqual([]);
      expect(whoGetsIn(workspace)).toEqual(who);
      expect(receiptOf(workspace, 'example').formId).toBe(formId);
    }
  });

  test('what somebody changed in Google Forms is shown as it is', () => {
    const { workspace } = built(ORGANISATION);
    workspace.form(receiptOf(workspace, 'example').formId).permissions = [];
    expect(shown(workspace)?.responders).toBe('Nobody but its editors can fill this in.');
  });
});

describe('refused by Google', () => {
  test('a policy is told as that, with whom to ask, and the form stays as it was', () => {
    const { workspace } = built(ORGANISATION, { sharingOutside: 'forbidden' });
    const { notes } = change(workspace, ANYONE);
    expect(notes).toEqual([
      expect.stringMatching(
        /^Who can fill in “.*” was not changed\. .*your organisation does not allow it.*Ask whoever looks after Google Workspace/,
      ),
    ]);
    expect(whoGetsIn(workspace)).toEqual([OFFICER, 'other@county.example']);
    expect(shown(workspace)?.responders).toBe('Only people at county.example can fill this in.');
  });

  test('an address without an account is named, and keeps nobody else out', () => {
    const { workspace, progress } = built(PEOPLE, { noGoogleAccount: [PROVIDER] });
    expect(progress.notes).toEqual([
      expect.stringMatching(/head@provider\.example.*has no Google account.*anyone with the link/),
    ]);
    expect(whoGetsIn(workspace)).toEqual([OFFICER]);
  });

  test('where none of the addresses has an account, the form is not closed to everybody', () => {
    const { workspace, progress } = built(
      { who: 'people', emails: [PROVIDER] },
      { noGoogleAccount: [PROVIDER] },
    );
    expect(progress.notes).toEqual([expect.stringMatching(/was not changed.*has no Google account/)]);
    expect(shown(workspace)?.responders).toBe('Anyone with the link can fill this in.');
  });

  test('an account without an organisation is told that there is none', () => {
    const { progress } = built(ORGANISATION, { account: 'consumer' });
    expect(progress.notes).toEqual([expect.stringMatching(/was not changed.*belongs to no organisation/)]);
  });

  test('a form that Drive does not show: people are let in by FormApp, the rest in words', () => {
    const { workspace, progress } = built(PEOPLE, { formsApi: 'off', noGoogleAccount: [PROVIDER] });
    expect(progress.notes).toContainEqual(
      expect.stringMatching(
        /^The people named can fill in “.*”\. Google did not let in: head@provider\.example\. Whether others can, Google does not show here\. In Google Forms/,
      ),
    );
    expect(shown(workspace)?.responders).toMatch(/^Not known: .*choose Published to see it\.$/);
    expect(onStart(workspace)).toContain('Not known:');
  });

  test('a form that Drive does not show is not opened to anyone by guess', () => {
    const { workspace, progress } = built(ANYONE, { formsApi: 'off', newFormsOpenTo: 'nobody' });
    expect(progress.notes).toContainEqual(
      expect.stringMatching(/^Who can fill in “.*” was not changed\..*choose Published, then Manage/),
    );
    expect(whoGetsIn(workspace)).toEqual([]);
    expect(shown(workspace)?.responders).toMatch(/^Not known:/);
  });

  test('Drive being off is told as that, and everything else is built', () => {
    const { workspace, progress } = built(ORGANISATION, { driveApi: 'off' });
    expect(progress.failures).toEqual([]);
    expect(progress.notes).toEqual([expect.stringMatching(/was not changed.*not switched on/)]);
    expect(shown(workspace)?.responders).toMatch(/^Not known: .*not switched on/);
  });
});

describe('a form about a pupil', () => {
  test('is opened to the organisation where anyone was chosen, and where nobody was asked', () => {
    for (const responders of [ANYONE, undefined]) {
      const { workspace } = built(responders, {}, BOTH);
      expect(whoGetsIn(workspace, 'referral')).toEqual([OFFICER, 'other@county.example']);
      expect(shown(workspace, 'referral')).toMatchObject({
        responders: 'Only people at county.example can fill this in.',
        alarm: '',
      });
    }
  });

  /** Sets up both forms; in each run Google refuses to let others fill in a form. */
  function refusedToOpen(): Workspace {
    const workspace = open(bundle);
    ask(workspace, 'sidebarBegin', JSON.parse(JSON.stringify({ ...CHOICE, forms: BOTH })) as never);
    for (let finished = false; !finished;) {
      workspace.fault({
        kind: 'answer',
        at: { name: 'drive.permissions.create', nth: 1 },
        status: 403,
        message: 'You cannot share this item outside of your organization. shareOutNotPermitted',
      });
      finished = ask<Progress>(workspace, 'sidebarContinue').finished;
    }
    return workspace;
  }

  test.each([
    ['Drive does not show it', () => built(undefined, { formsApi: 'off' }, BOTH).workspace],
    ['the organisation forbids to share it', refusedToOpen],
  ])('is not published where it cannot be seen to be closed: %s', (_why, make) => {
    const workspace = make();
    const form = workspace.form(receiptOf(workspace, 'example', 'referral').formId);
    expect([form.isPublished, form.isAcceptingResponses]).toEqual([false, false]);
    expect(whoGetsIn(workspace, 'referral')).toEqual([]);
    expect(whoGetsIn(workspace, 'visit')).toContain(OFFICER);
  });

  test('that is not published says what to do, and the other forms are open', () => {
    const { workspace, progress } = built(undefined, { formsApi: 'off' }, BOTH);
    expect(progress.notes).toContainEqual(
      expect.stringMatching(/is built and not published.*choose Publish.*not “Anyone with the link”/),
    );
    expect(whoGetsIn(workspace)).toContain(OFFICER);
  });

  test.each<[string, Partial<WorkspaceSettings>, RegExp]>([
    ['belongs to no organisation', { account: 'consumer' }, /this one belongs to none/],
    ['is not known to', { refusedScopes: ['userinfo.email'] }, /whether yours is one is not known/],
  ])('is refused where the account %s, and all others are built', (_account, settings, words) => {
    const { workspace, progress } = built(undefined, settings, BOTH);
    expect(progress.failures).toEqual([expect.stringMatching(words)]);
    expect(progress.failures[0]).toMatch(/leave this form out/);
    expect(Object.values(workspace.state.forms).map(({ title }) => title)).toHaveLength(1);
    expect(whoGetsIn(workspace)).toContain(OFFICER);
  });

  test('that somebody opened to anyone is told at once', () => {
    const { workspace } = built(ORGANISATION, {}, BOTH);
    workspace
      .form(receiptOf(workspace, 'example', 'referral').formId)
      .permissions.push({ id: 'anyoneWithLink', type: 'anyone', role: 'reader', view: 'published' });
    expect(shown(workspace, 'referral')?.alarm).toMatch(/about a pupil and must not be open.*restrict it/);
    expect(shown(workspace, 'visit')?.alarm).toBe('');
  });
});

describe('cut off anywhere', () => {
  const both = (responders: Responders): SetUpChoice => ({ ...CHOICE, forms: BOTH, responders });
  /** The calls that this is about; set-up-cut-off.test.ts has the others. */
  const ofResponders = (name: string): boolean => /^UrlFetchApp|PublishedReaders|setPublished/.test(name);

  test.each(['kill', 'lost-answer'] as const)('%s, people by name', (kind) => {
    expect(wrongAfter(bundle, {}, both(PEOPLE), kind, ofResponders)).toEqual([]);
  });

  test.each(['kill', 'lost-answer'] as const)('%s, the organisation, from nobody', (kind) => {
    const settings = { newFormsOpenTo: 'nobody' } as const;
    expect(wrongAfter(bundle, settings, both(ORGANISATION), kind, ofResponders)).toEqual([]);
  });

  test.each([
    ['shows', FORM_APP_FOUND],
    ['does not show', { formsApi: 'off' } as const],
  ])('with FormApp, whose forms Drive %s', (_shows, settings) => {
    expect(wrongAfter(bundle, settings, both(PEOPLE), 'kill', ofResponders)).toEqual([]);
    expect(wrongAfter(bundle, settings, both(PEOPLE), 'lost-answer', ofResponders)).toEqual([]);
  });
});
