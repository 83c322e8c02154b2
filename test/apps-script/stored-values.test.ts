/** What the add-on keeps in the workbook's properties: pieces that fit, and damage that is told. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, open, receiptOf, setUp } from './county';

let bundle: Bundle;
beforeAll(() => {
  bundle = builtBundle();
});

const properties = (workspace: Workspace): Record<string, string> =>
  workspace.state.properties['document'] ?? {};
const ready = (): Workspace => {
  const workspace = open(bundle);
  setUp(workspace);
  return workspace;
};

test('a receipt longer than a property is kept in pieces, whole', () => {
  const workspace = ready();
  expect(
    Object.keys(properties(workspace)).filter((name) => /^receipt:derby\/visit#\d+$/.test(name)).length,
  ).toBeGreaterThan(1);
  expect(receiptOf(workspace, 'derby').instrument).toBe('visit');
  for (const value of Object.values(properties(workspace)))
    expect(Buffer.byteLength(value)).toBeLessThan(9 * 1024);
});

test('no letter of two halves is cut in two', () => {
  const workspace = open(bundle);
  for (const before of ['', 'x']) {
    const laName = `${before}${'\u{1F3EB}'.repeat(5000)}`;
    setUp(workspace, { ...CHOICE, laName, forms: CHOICE.forms.slice(0, 1) });
    for (const value of Object.values(properties(workspace))) {
      expect(value).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
      expect(Buffer.byteLength(value)).toBeLessThan(9 * 1024);
    }
    expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toBe(laName);
  }
});

test('a value that grows shorter leaves nothing of the longer one to be read', () => {
  const workspace = ready();
  setUp(workspace, { ...CHOICE, laName: `${'Ä'.repeat(9000)}shire` });
  expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toHaveLength(9005);
  setUp(workspace);
  expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toBe('Exampleshire');
});

describe('damage', () => {
  const damaged = (harm: (kept: Record<string, string>) => void): Workspace => {
    const workspace = ready();
    harm(properties(workspace));
    return workspace;
  };
  test.each([
    [
      'a piece that is gone',
      (kept) => delete kept['receipt:derby/visit#1'],
      /form "derby\/visit".*damaged.*Set up/,
    ],
    ['a piece that was cut', (kept) => (kept['receipt:derby/visit#1'] = ''), /damaged/],
    ['a head that means nothing', (kept) => (kept['receipt:derby/visit'] = 'nonsense'), /damaged/],
    [
      'a receipt that is none',
      (kept) => (kept['receipt:derby/visit'] = '={}'),
      /form "derby\/visit".*damaged.*build that form anew/,
    ],
    [
      'a watermark that is none',
      (kept) => (kept['watermarks'] = '={}'),
      /The record of what has been collected/,
    ],
  ] satisfies [string, (kept: Record<string, string>) => unknown, RegExp][])(
    '%s is told',
    (_what, harm, words) => {
      expect(() => ask(damaged(harm), 'sidebarCollect')).toThrow(words);
    },
  );

  test('a form whose record is damaged is named in the sidebar, and is built anew from there', () => {
    const workspace = damaged((kept) => (kept['receipt:derby/visit'] = '={}'));
    const home = ask<Home>(workspace, 'sidebarHome');
    expect(home.warnings.join('\n')).toMatch(/derby\/visit.*build that form anew/);
    expect(home.links.map(({ choice }) => choice.framework)).toEqual(['herefordshire']);
    const derby = home.frameworks
      .find(({ id }) => id === 'derby')
      ?.instruments.find(({ id }) => id === 'visit');
    expect(derby).toMatchObject({ built: true, outdated: true });
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'derby', instrument: 'visit', again: true }] });
    expect(receiptOf(workspace, 'derby').instrument).toBe('visit');
    expect(ask<Home>(workspace, 'sidebarHome')).toMatchObject({ warnings: [] });
  });

  test('a set-up record that is none is told', () => {
    const workspace = damaged((kept) => (kept['setup'] = '={"schema":1}'));
    expect(() => ask(workspace, 'sidebarContinue')).toThrow(/The record of the set-up/);
  });
});

describe('what a newer version of the product wrote', () => {
  const ALL = ['home', 'collect', 'begin', 'continue', 'reread'] as const;
  type Command = (typeof ALL)[number];
  const NEWER =
    /newer version of Provision QA\. Update Provision QA here; nothing was changed, and nothing needs to be deleted/;
  const RUN: Record<Command, (workspace: Workspace) => unknown> = {
    home: (workspace) => ask(workspace, 'sidebarHome'),
    collect: (workspace) => ask(workspace, 'sidebarCollect'),
    begin: (workspace) =>
      ask(workspace, 'sidebarBegin', {
        laName: 'Exampleshire',
        laCode: '884',
        forms: [{ framework: 'derby', instrument: 'visit', again: true }],
      }),
    continue: (workspace) => ask(workspace, 'sidebarContinue'),
    reread: (workspace) => {
      workspace.run('rereadFromMenu');
      throw new Error(workspace.screen.messages.join(' '));
    },
  };
  /** All but what runs say of themselves: what was wrong, when they last read which form. */
  const kept = (workspace: Workspace): Record<string, string> =>
    Object.fromEntries(
      Object.entries(properties(workspace)).filter(([name]) => !['runs', 'readers'].includes(name)),
    );

  test.each([
    ['a receipt', 'receipt:derby/visit', '={"schema":2,"formId":"f"}', ALL],
    ['a receipt of an earlier form', 'receipt:derby/visit@earlier', '={"schema":2}', ALL],
    ['a receipt kept in another way', 'receipt:derby/visit', 'v2:H4sIA', ALL],
    ['a set-up', 'setup', '={"schema":2,"forms":{}}', ['home', 'begin', 'continue', 'reread']],
    ['a watermark', 'watermarks', '={"schema":2}', ['collect', 'begin', 'continue', 'reread']],
    ['the checklists', 'checklists', '={"schema":2}', ['collect', 'begin', 'continue', 'reread']],
    ['the own frameworks', 'own-frameworks', '={"schema":2}', ['home', 'begin', 'continue']],
  ] satisfies [string, string, string, readonly Command[]][])(
    '%s is told as that, and is left as it is',
    (_what, name, text, commands) => {
      const workspace = ready();
      ask(workspace, 'sidebarCollect');
      properties(workspace)[name] = text;
      const before = kept(workspace);
      for (const command of commands) {
        expect(() => RUN[command](workspace), command).toThrow(NEWER);
        expect(() => RUN[command](workspace), command).not.toThrow(/damaged|anew|Read all forms/);
      }
      expect(kept(workspace)).toEqual(before);
    },
  );
});

test('how far the forms were read, where that is damaged, is mended by reading all forms again', () => {
  const workspace = ready();
  ask(workspace, 'sidebarCollect');
  properties(workspace)['watermarks'] = '={"schema":1';
  expect(() => ask(workspace, 'sidebarCollect')).toThrow(/damaged.*Read all forms again/);
  workspace.run('rereadFromMenu');
  expect(() => ask(workspace, 'sidebarCollect')).not.toThrow();
});
