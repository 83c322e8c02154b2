/** What Google refuses, told in words by its kind: at every call of every service, in the menu and the sidebar alike. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Home, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { crosswalkRows } from '../../shared/workbook/crosswalk-tab';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, setUp, visitTo, withExample } from './county';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

describe('in the built add-on', () => {
  let bundle: Bundle;
  let ready: State;
  beforeAll(() => {
    bundle = withExample(builtBundle());
    const workspace = open(bundle);
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] });
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example', ratings: {} }), { fire: 'none' });
    ready = workspace.state;
  });

  const SAYS = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
  /** What the sidebar is told when the n-th call fails, and the next one, which may be the same once more. */
  const refusedAt = (workspace: Workspace, functionName: string, args: readonly unknown[], at: number) => {
    // Once more, and once more again where a look at the tabs comes in between.
    for (const more of [0, 1, 2]) workspace.fault({ at: at + more, kind: 'error', message: SAYS });
    return workspace.start({ functionName, args }).value as Reply<unknown>;
  };

  /** The spare fails nothing: that it was refused once is told where how runs have gone is told. */
  const tellsOfSpare = (functionName: string, args: readonly unknown[], at: number): boolean => {
    const workspace = open(bundle, { state: ready });
    workspace.fault({ at, kind: 'error', message: SAYS });
    workspace.start({ functionName, args });
    return ask<Home>(workspace, 'sidebarHome').warnings.some((one) =>
      /not a second time beside it.*Google Apps Script did not keep/.test(one),
    );
  };

  test.each<[string, readonly unknown[], Partial<State>]>([
    ['sidebarHome', [], {}],
    ['sidebarCollect', [], {}],
    ['sidebarFrameworks', [], {}],
    ['sidebarKnown', ['example'], {}],
    ['sidebarCompareTab', [crosswalkRows([])], {}],
    [
      'sidebarMakeTab',
      [{ title: 'Framework: x', columns: [{ note: '', width: 100, look: 'plain' }], rows: [['a']] }],
      {},
    ],
    ['sidebarDocuments', [], {}],
    [
      'sidebarMakeDocument',
      [
        {
          framework: 'example',
          instrument: 'steps',
          provider: { name: 'Made-Up Farm', urn: '' },
          values: {},
        },
      ],
      {},
    ],
  ])('%s says it in words whatever call is refused', (functionName, args) => {
    const whole = open(bundle, { state: ready });
    expect(whole.start({ functionName, args }).value).toMatchObject({ ok: true });
    const run = whole.meter.runs.at(-1);
    const names = run ? counted(run).map(({ name }) => name) : [];
    expect(names.length).toBeGreaterThan(0);
    const odd = names.flatMap((name, index) => {
      const workspace = open(bundle, { state: ready });
      const answer = refusedAt(workspace, functionName, args, index + 1);
      // A lock that cannot be given back ends with the run, whatever came of it. The sidebar opens all the same.
      if (answer.ok)
        // The spare is read only to be held against the tab, which opens; the next run does so again.
        return name === 'Lock.releaseLock' ||
          name === 'Properties.getProperties' ||
          JSON.stringify(answer.value).includes('Google Sheets did not') ||
          (name === 'Properties.setProperties' && tellsOfSpare(functionName, args, index + 1))
          ? []
          : [`${name}: nothing was said`];
      return answer.kind === 'passing' && /^Google \w+( \w+)? did not .*: .*\.$/.test(answer.message)
        ? []
        : [`${name}: ${answer.message}`];
    });
    expect(odd).toEqual([]);
  });

  test('a set-up says it in words whatever call is refused, and its next run goes on', () => {
    for (const formsApi of ['on', 'off'] as const) {
      const workspace = open(bundle, { settings: { formsApi } });
      const choice = { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] };
      workspace.start({ functionName: 'sidebarBegin', args: [choice] });
      const odd: string[] = [];
      for (let finished = false; !finished;) {
        const before = structuredClone(workspace.state);
        const reply = workspace.start({ functionName: 'sidebarContinue' }).value as Reply<{
          finished: boolean;
        }>;
        if (!reply.ok) throw new Error(reply.message);
        finished = reply.value.finished;
        const run = workspace.meter.runs.at(-1);
        const names = run ? counted(run).map(({ name }) => name) : [];
        for (const [index, name] of names.entries()) {
          if (names.indexOf(name) !== index && names.lastIndexOf(name) !== index) continue;
          const answer = refusedAt(open(bundle, { state: before }), 'sidebarContinue', [], index + 1);
          if (answer.ok || answer.kind === 'passing') continue;
          odd.push(`${name}: ${answer.message}`);
        }
      }
      expect(odd).toEqual([]);
    }
  });

  test('menu and sidebar say the same of one failure', () => {
    const fault = {
      at: { name: 'Sheets.Spreadsheets.batchUpdate', nth: 1 },
      kind: 'error',
      message:
        'API call to sheets.spreadsheets.batchUpdate failed with error: You are trying to edit a protected cell or object.',
    } as const;
    const bySidebar = open(bundle, { state: ready });
    bySidebar.fault(fault);
    const reply = bySidebar.start({ functionName: 'sidebarCollect' }).value as Reply<unknown>;
    const byMenu = open(bundle, { state: ready });
    byMenu.fault(fault);
    byMenu.start({ functionName: 'collectFromMenu' });
    if (reply.ok) throw new Error('The fault was not told');
    expect(reply.kind).toBe('permission');
    expect(byMenu.screen.messages).toEqual([`Provision QA: ${reply.message} ${reply.advice}`]);
    expect(byMenu.screen.messages[0]).toMatch(
      /part of it is protected, and you may not change it\. Ask the owner/,
    );
  });

  test('a Sheets API that is off is told with its cure, not with Google’s own paragraph', () => {
    const workspace = open(bundle, { state: ready });
    workspace.fault({
      at: { name: 'Sheets.Spreadsheets.get', nth: 1 },
      kind: 'error',
      message:
        'API call to sheets.spreadsheets.get failed with error: Google Sheets API has not been used in project 9 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/sheets.googleapis.com/overview?project=9 then retry.',
    });
    const reply = workspace.start({ functionName: 'sidebarFrameworks' }).value as Reply<unknown>;
    expect(reply).toMatchObject({
      ok: false,
      kind: 'api-off',
      message: 'Google Sheets did not read this workbook: it is not switched on for this add-on.',
      advice: expect.stringMatching(
        /^In this workbook choose Extensions, Apps Script, then Services: remove Google Sheets API and add it again/,
      ) as string,
    });
  });

  test('in an add-on that was installed, who can switch it on is told', () => {
    const workspace = open(bundle, { state: ready, settings: { sheetsApi: 'off', scriptKind: 'add-on' } });
    expect(workspace.start({ functionName: 'sidebarFrameworks' }).value).toMatchObject({
      ok: false,
      kind: 'api-off',
      advice:
        'Ask whoever published Provision QA in your organisation to switch the Google Sheets API on in its Cloud project, under APIs & Services.',
    });
  });
});
