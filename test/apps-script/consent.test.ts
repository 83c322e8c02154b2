/** Consent refused, one permission at a time: the rest works, and what does not is said with how to agree to it later. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Home, Reply } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { State } from '../../scripts/workspace/state';
import { read } from '../source-files';
import { ask, carryOn, CHOICE, EXAMPLE_CHOICE, exampleSetUp, handIn, open, setUp, visitTo } from './county';

let bundle: Bundle;
/** Set up, with a visit handed in that was not read yet. */
let ready: State;
beforeAll(() => {
  ({ bundle, ready } = exampleSetUp());
  const workspace = open(bundle, { state: ready });
  handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }), { fire: 'none' });
  ready = workspace.state;
});

const without = (scope: string, state?: State): Workspace =>
  open(bundle, { ...(state && { state }), settings: { refusedScopes: [scope] } });
const scopes = (): string[] =>
  (bundle.manifest['oauthScopes'] as string[]).map((scope) => scope.slice(scope.lastIndexOf('/') + 1));
const visits = (workspace: Workspace): number => workspace.sheet('Visits').length;
const collected = (workspace: Workspace): readonly string[] => {
  workspace.run('collectFromMenu');
  return workspace.screen.messages;
};

test('every permission of the manifest has its line in the README, and no other has', () => {
  const [, addOn = ''] = read('README.md').split('| add-on | why |');
  const [table = ''] = addOn.split('\n\n');
  const lines = [...table.matchAll(/^\| `([\w.]+)` \|/gm)].map(([, scope]) => scope);
  expect(lines.sort()).toEqual(scopes().sort());
});

test('where all was agreed to, nothing is said', () => {
  expect(ask<Home>(open(bundle), 'sidebarHome').consent).toEqual({ refused: [], agreeAt: '' });
});

test('each permission that is left out is named alone, with what does not work and where to agree', () => {
  const told = scopes().map((scope) => {
    const { consent } = ask<Home>(without(scope, ready), 'sidebarHome');
    expect(consent.agreeAt).toMatch(/^https:\/\/accounts\.google\.com\//);
    expect(consent.refused).toHaveLength(1);
    expect(consent.refused[0]?.without).toMatch(/\.$/);
    return consent.refused[0]?.box;
  });
  expect(new Set(told).size).toBe(scopes().length);
});

describe('without', () => {
  test('spreadsheets, the sidebar opens and says it, and nothing that was handed in is lost', () => {
    const workspace = without('spreadsheets', ready);
    const { consent, links } = ask<Home>(workspace, 'sidebarHome');
    expect(consent.refused[0]?.without).toMatch(/cannot read or write this workbook/);
    expect(links).toHaveLength(1);
    expect(collected(workspace)).toEqual([
      expect.stringMatching(/does not have your permission for it yet|do not have permission/),
    ]);
    workspace.state.settings.refusedScopes = [];
    expect(collected(workspace)).toEqual(['Provision QA: 1 visit was read.']);
  });

  test('forms, what is handed in to a form of the Forms API is read all the same', () => {
    const workspace = without('forms', ready);
    expect(collected(workspace)).toEqual(['Provision QA: 1 visit was read.']);
    expect(workspace.sheet('Problems')).toEqual([]);
  });

  test('forms, a new form is not built, and the set-up says what to agree to and goes on then', () => {
    const workspace = without('forms');
    ask(workspace, 'sidebarBegin', JSON.parse(JSON.stringify(EXAMPLE_CHOICE)) as never);
    expect(() => carryOn(workspace)).toThrow(/your permission for it yet.*agree to everything/);
    expect(workspace.cells('Visits')[0]?.[0]).toBe('Provider');
    workspace.state.settings.refusedScopes = [];
    expect(carryOn(workspace).failures).toEqual([]);
  });

  test.each(['drive.file', 'script.external_request'])(
    '%s, forms are built and read with FormApp',
    (scope) => {
      const workspace = without(scope);
      expect(setUp(workspace, EXAMPLE_CHOICE).failures).toEqual([]);
      handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
      expect(visits(workspace)).toBe(1);
    },
  );

  test('script.scriptapp, everything is set up but what runs by itself, and that is said', () => {
    const workspace = without('script.scriptapp');
    const { notes } = setUp(workspace, EXAMPLE_CHOICE);
    expect(notes).toContainEqual(
      expect.stringMatching(/^Visits do not come in by themselves yet\..*Collect new visits now/),
    );
    expect(workspace.state.triggers).toEqual([]);
    expect(ask<Home>(workspace, 'sidebarHome').connectionCode).not.toBe('');
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
    expect(collected(workspace)).toEqual(['Provision QA: 1 visit was read.']);
    workspace.state.settings.refusedScopes = [];
    expect(setUp(workspace, { ...CHOICE, forms: [] }).notes).toEqual([]);
    expect(workspace.state.triggers).toHaveLength(2);
  });

  test('script.container.ui, Google asks for it at the menu, and what runs by itself goes on', () => {
    const workspace = without('script.container.ui', ready);
    workspace.start({ functionName: 'openSetUp' });
    expect(workspace.screen.sidebar).toBeNull();
    expect(workspace.screen.messages.join()).toMatch(/^Google asks you to agree to: .*script\.container\.ui/);
    workspace.tick();
    expect(visits(workspace)).toBe(1);
  });

  test('userinfo.email, everything else is as it was', () => {
    const workspace = without('userinfo.email');
    expect(setUp(workspace, EXAMPLE_CHOICE).notes).toEqual([]);
    handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
    expect(visits(workspace)).toBe(1);
  });
});

test('what Google stops because of several accounts is not told as a matter of consent', () => {
  const workspace = open(bundle, { state: ready });
  workspace.fault({
    at: { name: 'Sheets.Spreadsheets.get', nth: 1 },
    kind: 'error',
    message: 'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
  });
  const reply = workspace.start({ functionName: 'sidebarCollect' }).value as Reply<unknown>;
  if (reply.ok) throw new Error('The fault was not told');
  expect(reply.kind).toBe('several-accounts');
  expect(reply.advice).toMatch(/private window.*sign out of the others/);
});

test('an address that the organisation does not let scripts fetch is done without', () => {
  const workspace = open(bundle, { state: ready, settings: { fetchAllowlist: [] } });
  expect(collected(workspace)).toEqual(['Provision QA: 1 visit was read.']);
});
