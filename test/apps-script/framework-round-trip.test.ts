/** Frameworks out to a tab and back: whole, changed, faulty, itemised, and whatever breaks off on the way. */
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { frameworkCsv } from '../../shared/own-frameworks/framework-to-table';
import { frameworks } from '../../shared/frameworks/index';
import { checkFramework, tabContent } from '../../apps-script/sidebar/framework-check';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { counted } from '../../scripts/workspace/meter';
import type { State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, framework, open, receiptOf, setUp, withExample } from './county';
import { firstAndLast } from './cut-off';
import { endByState } from './end-by-state';
import { difference, fingerprint } from './fingerprint';
import {
  addRow,
  answersUnder,
  check,
  copyToTab,
  handInOn,
  soundOf,
  tabNamed,
  take,
  typeInto,
} from './framework-tabs';
import { sidebarServer } from './sidebar-server';

vi.setConfig({ testTimeout: 120_000 });

let bundle: Bundle;
let small: Bundle;
beforeAll(() => {
  bundle = builtBundle();
  small = withExample(bundle);
});

describe.each(frameworks.map(({ id }) => id))('%s', (id) => {
  test('goes out to a tab and comes back as it is; reworded it is a new version whose form has the words', async () => {
    const workspace = open(bundle);
    const title = await copyToTab(workspace, id);
    expect(title).toBe(`Framework: ${framework(id).shortTitle ?? ''}`);
    expect(soundOf(await check(workspace, title))).toMatchObject({
      changes: [],
      isNew: false,
      framework: framework(id),
    });
    const code = framework(id).themes[0]?.criteria[0]?.code ?? '';
    typeInto(tabNamed(workspace, title), code, 'Official wording', 'Words that the publisher never wrote');
    const { changes, framework: now } = await take(workspace, title);
    expect(changes).toEqual([
      `${code}: the official wording was added: “Words that the publisher never wrote”.`,
    ]);
    expect(now.version).toBe(`${framework(id).version}-la1`);
    const [form] = now.instruments.filter(({ kind }) => !['document', 'checklist'].includes(kind));
    setUp(workspace, { ...CHOICE, forms: [{ framework: id, instrument: form?.id ?? '' }] });
    const titles = workspace
      .form(receiptOf(workspace, id, form?.id).formId)
      .items.map(({ rest }) => JSON.stringify(rest['title']));
    expect(titles.some((one) => one.includes('Words that the publisher never wrote'))).toBe(true);
  });
});

test('the national standards’ part that is not itemised yet is itemised in a tab, built, visited and judged', async () => {
  const workspace = open(bundle);
  const title = await copyToTab(workspace, 'national-2025');
  const tab = tabNamed(workspace, title);
  const scale = Object.keys(framework('national-2025').scales)[0] ?? '';
  typeInto(tab, '2', 'Prompt', 'Health and safety: the site');
  addRow(tab, '2', {
    Theme: '2',
    Code: '2.1',
    Prompt: 'Fire drills are held',
    Scale: scale,
    Topics: 'fire-safety',
  });
  addRow(tab, '2.1', {
    Theme: '2',
    Code: '2.2',
    Prompt: 'Somebody is trained in first aid',
    Scale: scale,
    Topics: 'first-aid',
  });
  const { changes, framework: now } = await take(workspace, title);
  expect(changes).toHaveLength(3);
  setUp(workspace, { ...CHOICE, forms: [{ framework: 'national-2025', instrument: 'visit' }] });
  const worst = framework('national-2025').scales[scale]?.options.at(-1)?.label ?? '';
  handInOn(
    workspace,
    receiptOf(workspace, 'national-2025'),
    now,
    answersUnder(now, 'Made-Up Farm', { '2.1': worst }),
  );
  expect(workspace.sheet('Visits')).toMatchObject([
    { Provider: 'Made-Up Farm', 'Framework version': '1-la1', 'Partly or not met': '2.1' },
  ]);
});

describe('a framework with faults', () => {
  const broken: [string, string, string, string, RegExp][] = [
    ['a rating scale that is not there', '1.1', 'Scale', 'Three', /^There is no scale “Three”/],
    ['a code used twice', '1.2', 'Code', '1.1', /“1\.1” is there already/],
    ['no code', '1.1', 'Code', '', /Code is empty/],
    ['no prompt', '1.1', 'Prompt', ' ', /Prompt is empty/],
    ['a topic that is not there', '1.1', 'Topics', 'fire-drils', /There is no topic “fire-drils”/],
    ['a relation that is not one', '1.1', 'Topics', 'fire-safety (bigger)', /“bigger” is no relation/],
    ['a condition that says nothing', '1.1', 'Conditional', 'yes', /does not say when the criterion applies/],
    ['neither yes nor no', '1.1', 'Essential', 'perhaps', /“perhaps” is neither yes nor no/],
    ['a theme that is not there', '1.1', 'Theme', '99', /There is no theme “99”/],
    ['details that are no JSON any more', 'example', 'Details', '{"version":', /no longer readable as JSON/],
  ];
  test.each(broken)(
    '%s is told by row and column; nothing is taken',
    async (_, code, heading, value, words) => {
      const workspace = open(small);
      const title = await copyToTab(workspace, 'example');
      const tab = tabNamed(workspace, title);
      const row = tab.rows.findIndex((cells) => cells[(tab.rows[0] ?? []).indexOf('Code')] === code) + 1;
      typeInto(tab, code, heading, value);
      const before = fingerprint(workspace);
      const found = await check(workspace, title);
      const faults = 'faults' in found ? found.faults : [];
      expect(faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(words));
      expect(faults.some((fault) => fault.row === row && fault.column === heading)).toBe(true);
      expect(difference(fingerprint(workspace), before)).toBe('');
    },
  );

  test('a page of the web, an empty file and a cut-off one are told in words', async () => {
    const server = sidebarServer(open(small));
    const told = async (text: string): Promise<string> => {
      const found = await checkFramework(server, { name: 'ours.csv', text });
      return 'faults' in found ? found.faults.map(({ message }) => message).join(' ') : 'nothing';
    };
    expect(await told('')).toContain('The file is empty');
    expect(await told('<!doctype html><p>Sign in')).toContain('This is a web page');
    expect(await told('{"id": "ours", ')).toContain('not readable as JSON');
    expect(await told('Theme,Code,Prompt,Scale\n1,1.1,"Safe,Met / Not met')).toContain('quotation mark');
  });

  test('cannot be slipped past the sidebar', () => {
    const workspace = open(small);
    expect(() => ask(workspace, 'sidebarTake', { id: 'x' }, [])).toThrow(/The framework/);
    expect(() => ask(workspace, 'sidebarMakeTab', { title: '', columns: [], rows: [] })).toThrow(
      /The tab to write/,
    );
    expect(workspace.state.spreadsheets[workspace.state.workbookId]?.sheets).toHaveLength(1);
  });
});

describe('from a file', () => {
  test.each([
    ['CSV', (): string => frameworkCsv(framework('example'))],
    ['JSON', (): string => JSON.stringify(framework('example'))],
  ])('%s is the same framework as the tab', async (_, text) => {
    const found = await checkFramework(sidebarServer(open(small)), { name: 'ours', text: text() });
    expect(found).toMatchObject({ framework: framework('example'), changes: [], isNew: false });
  });
});

describe('a tab that is there already', () => {
  test('stays as it is, with what was written in it', async () => {
    const workspace = open(small);
    const title = await copyToTab(workspace, 'example');
    typeInto(tabNamed(workspace, title), '1.1', 'Prompt', 'My own words');
    const server = sidebarServer(workspace);
    expect(await server.sidebarMakeTab(tabContent(framework('example')))).toEqual({ title, made: false });
    expect(soundOf(await check(workspace, title)).changes).toHaveLength(1);
  });

  test('is never cut short: a cell that is too long is refused', () => {
    const workspace = open(small);
    const content = { ...tabContent(framework('example')), title: 'Framework: long' };
    const rows = [...content.rows, ['x'.repeat(50_001)]];
    expect(() => ask(workspace, 'sidebarMakeTab', { ...content, rows } as never)).toThrow(
      /too long for a cell/,
    );
  });
});

// At every call with CUT_OFFS=all; building a form is cut off at every call in set-up-cut-off.test.ts, too.
const isAll = process.env['CUT_OFFS'] === 'all';

describe('cut off, or without an answer, at the first and last of each kind of call', () => {
  const cases = {
    'writing a tab': {
      name: 'sidebarMakeTab',
      args: () => [tabContent(framework('example'))],
      prepare: () => undefined,
    },
    'taking a framework before any set-up': {
      name: 'sidebarTake',
      args: () => [{ ...framework('example'), version: '1-la1' }, ['1.1 changed']],
      prepare: () => undefined,
    },
    'taking one that is in use': {
      name: 'sidebarTake',
      args: () => [{ ...framework('example'), version: '1-la1' }, ['1.1 changed']],
      prepare: (workspace: Workspace) =>
        setUp(workspace, { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] }),
    },
    'beginning to build its new form': {
      name: 'sidebarContinue',
      args: () => [],
      prepare: (workspace: Workspace) => {
        const forms = [{ framework: 'example', instrument: 'visit' }];
        setUp(workspace, { ...CHOICE, forms });
        ask(workspace, 'sidebarTake', { ...framework('example'), title: 'Changed', version: '1-la1' }, []);
        ask(workspace, 'sidebarBegin', {
          ...CHOICE,
          forms: forms.map((form) => ({ ...form, again: true })),
        });
      },
    },
  };
  /** @param each called before each of its runs */
  const finish = (workspace: Workspace, name: string, args: unknown[], each?: () => void): void => {
    for (let runs = 0; runs < 20; runs += 1) {
      each?.();
      const done = ask<{ finished?: boolean } | null>(
        workspace,
        name,
        ...(JSON.parse(JSON.stringify(args)) as never[]),
      );
      if (name !== 'sidebarContinue' || done?.finished) return;
    }
  };
  test.each(Object.entries(cases))('%s comes to the same when done again', (_, { name, args, prepare }) => {
    const whole = open(small);
    prepare(whole);
    const from = whole.meter.runs.length;
    const before: State[] = [];
    finish(whole, name, args(), () => before.push(structuredClone(whole.state)));
    const end = fingerprint(whole);
    const runs = whole.meter.runs.slice(from).map((run) => counted(run).map(({ name: call }) => call));
    const all = runs.flat();
    const endOf = endByState((workspace) => {
      finish(workspace, name, args());
      return fingerprint(workspace);
    });
    const wrong: string[] = [];
    for (const kind of ['kill', 'lost-answer'] as const)
      runs.forEach((calls, run) => {
        const earlier = runs.slice(0, run).flat().length;
        const state = before[run];
        if (!state) throw new Error('There is a run before which nothing was kept.');
        for (let at = 1; at <= calls.length; at += 1) {
          if (!isAll && !firstAndLast(calls[at - 1] ?? '', earlier + at - 1, all)) continue;
          const workspace = open(small, { state });
          workspace.fault({ at, kind });
          workspace.start({ functionName: name, args: args() });
          const odd = difference(endOf(workspace), end);
          if (odd) wrong.push(`${kind} at call ${at} of run ${run}: ${odd}`);
        }
      });
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(all.length).toBeGreaterThan(3);
  });
});
