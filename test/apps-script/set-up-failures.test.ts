/** A form that cannot be built bars no other, is told, leaves nothing behind, and is built once it can be; a later choice waits for no earlier one. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Framework } from '../../shared/schema/framework';
import { catalogue } from '../../shared/frameworks/catalogue';
import type { Home, Progress, SetUpChoice } from '../../apps-script/sidebar/server-api';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { WorkspaceSettings } from '../../scripts/workspace/settings';
import type { StoredForm } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { exampleFramework } from '../examples/example-framework';
import { ask, carryOn, CHOICE, keep, keptIn, open, receiptOf, setUp, stored } from './county';
import { FORM_APP_FOUND, storing, wrongAfter } from './cut-off';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

/** Two choices that are one, which nothing but Google finds. */
const BROKEN: Framework = {
  ...exampleFramework,
  id: 'broken',
  title: 'Broken framework',
  scales: {
    ...exampleFramework.scales,
    four: {
      title: 'Four points',
      options: [
        { label: 'Always', meaning: 'met' },
        { label: ' Always', meaning: 'not-met' },
      ],
    },
  },
};
const MENDED: Framework = { ...BROKEN, version: '2', scales: exampleFramework.scales };

const withFrameworks = (bundle: Bundle, ...frameworks: readonly Framework[]): Bundle => ({
  ...bundle,
  html: {
    ...bundle.html,
    frameworks: JSON.stringify(catalogue(frameworks)),
    ...Object.fromEntries(frameworks.map((one) => [`framework-${one.id}`, JSON.stringify(one)])),
  },
});

let bundle: Bundle;
let mended: Bundle;
beforeAll(() => {
  bundle = withFrameworks(builtBundle(), exampleFramework, BROKEN);
  mended = withFrameworks(builtBundle(), exampleFramework, MENDED);
});

const broken = { framework: 'broken', instrument: 'visit' };
const example = (instrument: string) => ({ framework: 'example', instrument });
const choice = (...forms: SetUpChoice['forms']): SetUpChoice => ({ ...CHOICE, forms });

const live = (workspace: Workspace): StoredForm[] =>
  Object.values(workspace.state.forms).filter(({ trashed }) => trashed !== true);
const receipts = (workspace: Workspace): string[] =>
  [...(keptIn(workspace)?.texts.keys() ?? [])]
    .filter((name) => name.startsWith('receipt:'))
    .map((name) => name.slice('receipt:'.length))
    .sort();
const stateOf = ({ steps }: Progress, title: RegExp) => steps.find((step) => title.test(step.title))?.state;

const WAYS: readonly [string, Partial<WorkspaceSettings>][] = [
  ['over REST', { formsApi: 'on' }],
  ['with FormApp', { formsApi: 'off' }],
  ['with FormApp, where Drive finds its forms', FORM_APP_FOUND],
  ['over REST without Drive', { formsApi: 'on', driveApi: 'off' }],
];

describe.each(WAYS)('a form that Google refuses, %s', (_way, settings) => {
  test('bars no other, and the set-up says which it is and why', () => {
    const workspace = open(bundle, { settings });
    const progress = setUp(workspace, choice(broken, example('visit')));
    expect(receipts(workspace)).toEqual(['example/visit']);
    expect(progress).toMatchObject({ finished: true });
    expect(stateOf(progress, /Broken/)).toBe('failed');
    expect(progress.steps.filter(({ state }) => state !== 'done')).toHaveLength(1);
    expect(progress.failures).toEqual([
      expect.stringMatching(/^The form “Broken framework: .*” was not built\. .*duplicate choice/) as string,
    ]);
    const home = ask<Home>(workspace, 'sidebarHome');
    expect(home.progress?.failures).toEqual(progress.failures);
    expect(home.connectionCode).not.toBe('');
    expect(workspace.state.triggers).toHaveLength(2);
  });

  test('leaves no empty form behind, however often it is tried', () => {
    const workspace = open(bundle, { settings });
    for (let round = 0; round < 3; round += 1) setUp(workspace, choice(broken, example('visit')));
    // What Drive does not show to the add-on cannot be binned by it: then the one form is taken up each time.
    const [isSeen, left] = [settings.formsApi === 'on' && settings.driveApi !== 'off', live(workspace)];
    expect(left).toHaveLength(isSeen ? 1 : 2);
    expect(left.filter(({ isPublished }) => isPublished)).toHaveLength(1);
  });

  test('holds up no later choice', () => {
    const workspace = open(bundle, { settings });
    setUp(workspace, choice(broken));
    const progress = setUp(workspace, choice(example('visit')));
    expect(receipts(workspace)).toEqual(['example/visit']);
    expect(progress.failures).toHaveLength(1);
  });

  test('is built once it is put right, from its new version alone', () => {
    const workspace = open(bundle, { settings });
    setUp(workspace, choice(broken, example('visit')));
    const again = open(mended, { state: workspace.state });
    const progress = setUp(again, choice(broken));
    expect(progress.failures).toEqual([]);
    expect(receipts(again)).toEqual(['broken/visit', 'example/visit']);
    const receipt = receiptOf(again, 'broken');
    expect(receipt.version).toBe('2');
    const texts = JSON.stringify(again.form(receipt.formId).items.map(({ rest }) => rest));
    expect(texts.match(/"Mostly"/g)?.length).toBeGreaterThan(1);
    expect(again.form(receipt.formId).items).toHaveLength(
      again.form(receiptOf(again, 'example').formId).items.length,
    );
    expect(live(again)).toHaveLength(2);
  });
});

const firstOfItsKind = (name: string, index: number, calls: readonly string[]): boolean =>
  calls.indexOf(name) === index;

// Without Drive, and where it hides what FormApp made, a form that is cut off in the making stays behind: told elsewhere.
describe('a set-up with a form that is refused comes to the same end', () => {
  test.each([
    ['kill', 'every call', undefined],
    ['error', 'every call', undefined],
    ['lost-answer', 'every call that stores something', storing],
  ] as const)('%s at %s over REST', (kind, _, at) => {
    expect(wrongAfter(bundle, { formsApi: 'on' }, choice(broken), kind, at).slice(0, 3)).toEqual([]);
  });

  test.each(['kill', 'lost-answer'] as const)('%s at the first of each kind of call with FormApp', (kind) => {
    const wrong = wrongAfter(bundle, FORM_APP_FOUND, choice(broken), kind, firstOfItsKind);
    expect(wrong.slice(0, 3)).toEqual([]);
  });
});

test('what nobody has a word for stops the set-up once, and counts for the form when it comes again', () => {
  const workspace = open(bundle);
  ask<Progress>(workspace, 'sidebarBegin', choice(example('visit'), example('monitoring')) as never);
  ask<Progress>(workspace, 'sidebarContinue');
  const odd = (message: string): void => {
    const at = { name: 'forms.forms.batchUpdate', nth: 1 };
    workspace.fault({ kind: 'answer', at, status: 418, message });
  };
  odd('I am a teapot.');
  expect(() => ask<Progress>(workspace, 'sidebarContinue')).toThrow(/teapot/);
  odd('I am a kettle.');
  expect(() => ask<Progress>(workspace, 'sidebarContinue')).toThrow(/kettle/);
  odd('I am a kettle.');
  expect(ask<Progress>(workspace, 'sidebarContinue').failures).toEqual([
    expect.stringMatching(/kettle/) as string,
  ]);
  expect(carryOn(workspace)).toMatchObject({ finished: true });
  expect(receipts(workspace)).toEqual(['example/monitoring']);
  expect(setUp(workspace, choice(example('visit'))).failures).toEqual([]);
  expect(receipts(workspace)).toEqual(['example/monitoring', 'example/visit']);
  expect(live(workspace)).toHaveLength(2);
});

test('a passing fault stops the set-up, which goes on with the same form', () => {
  const workspace = open(bundle);
  ask<Progress>(workspace, 'sidebarBegin', choice(example('visit')) as never);
  ask<Progress>(workspace, 'sidebarContinue');
  workspace.fault({ kind: 'answer', at: { name: 'forms.forms.batchUpdate', nth: 1 }, status: 503 });
  expect(() => ask<Progress>(workspace, 'sidebarContinue')).toThrow(/could not do it just now/);
  expect(carryOn(workspace)).toMatchObject({ finished: true, failures: [] });
  expect(live(workspace)).toHaveLength(1);
});

test('a form that somebody deleted half-built is built anew', () => {
  const workspace = open(bundle, { settings: { formsApi: 'off' } });
  ask<Progress>(workspace, 'sidebarBegin', choice(example('visit')) as never);
  ask<Progress>(workspace, 'sidebarContinue');
  workspace.fault({ kind: 'kill', at: { name: 'ParagraphTextItem.setTitle', nth: 2 } });
  workspace.start({ functionName: 'sidebarContinue' });
  for (const form of live(workspace)) form.trashed = true;
  carryOn(workspace);
  expect(setUp(workspace, choice(example('visit'))).failures).toEqual([]);
  expect(receipts(workspace)).toEqual(['example/visit']);
  expect(live(workspace)).toHaveLength(1);
});

describe.each(['on', 'off'] as const)('a later choice, with the Forms API %s', (formsApi) => {
  test('is built before an earlier one that was interrupted, which is built afterwards, once', () => {
    const workspace = open(bundle, { settings: { formsApi } });
    ask<Progress>(workspace, 'sidebarBegin', choice(example('visit')) as never);
    ask<Progress>(workspace, 'sidebarContinue');
    workspace.fault({
      kind: 'kill',
      at: {
        name: formsApi === 'on' ? 'UrlFetchApp.fetch' : 'Form.addDateItem',
        nth: formsApi === 'on' ? 2 : 1,
      },
    });
    workspace.start({ functionName: 'sidebarContinue' });
    expect(live(workspace)).toHaveLength(1);
    ask<Progress>(workspace, 'sidebarBegin', choice(example('monitoring')) as never);
    for (let runs = 0; !receipts(workspace).length && runs < 5; runs += 1)
      ask<Progress>(workspace, 'sidebarContinue');
    expect(receipts(workspace)).toEqual(['example/monitoring']);
    expect(carryOn(workspace)).toMatchObject({ finished: true, failures: [] });
    expect(receipts(workspace)).toEqual(['example/monitoring', 'example/visit']);
    expect(live(workspace)).toHaveLength(2);
  });
});

test('what an interrupted set-up of version 0.1.0 kept is taken up', () => {
  const workspace = open(bundle);
  ask<Progress>(workspace, 'sidebarBegin', choice(example('visit')) as never);
  ask<Progress>(workspace, 'sidebarContinue');
  workspace.fault({ kind: 'kill', at: { name: 'UrlFetchApp.fetch', nth: 2 } });
  workspace.start({ functionName: 'sidebarContinue' });
  const { begun, failed, ...rest } = JSON.parse(stored(workspace, 'setup') ?? '') as Record<string, unknown>;
  expect([begun, failed]).toEqual([['form:example/visit'], {}]);
  keep(workspace, { setup: JSON.stringify({ ...rest, started: 'form:example/visit' }) });
  carryOn(workspace);
  expect(live(workspace)).toHaveLength(1);
});
