/** What the add-on keeps in the workbook's hidden tab and, as a spare, beside it: whole, healed, or told. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { StoredSheet } from '../../scripts/workspace/state';
import { checkOf, stateTab } from '../../shared/workbook/state-tab';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, keep, keptIn, open, receiptOf, setUp } from './county';

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
const sheetOf = (workspace: Workspace): StoredSheet => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties: { title } }) => title === stateTab.title,
  );
  if (!found) throw new Error('There is no state tab.');
  return found;
};
/** The rows that keep a text, from 0 with the headings. */
const rowsOf = (workspace: Workspace, name: string): number[] =>
  workspace.cells(stateTab.title).flatMap((row, index) => (row[0] === name ? [index] : []));

test('the tab is hidden, and warns whoever changes it', () => {
  const { properties: shown, protectedRanges } = sheetOf(ready());
  expect(shown).toMatchObject({ hidden: true });
  expect(protectedRanges).toMatchObject([{ warningOnly: true }]);
});

test('a text longer than a cell is kept in parts, whole; the spare in pieces that a property holds', () => {
  const workspace = open(bundle);
  const laName = `${'Ä'.repeat(100_000)}shire`;
  setUp(workspace, { ...CHOICE, laName, forms: CHOICE.forms.slice(0, 1) });
  expect(rowsOf(workspace, 'setup').length).toBeGreaterThan(2);
  for (const row of workspace.cells(stateTab.title))
    for (const cell of row) if (typeof cell === 'string') expect(cell.length).toBeLessThanOrEqual(45_000);
  for (const value of Object.values(properties(workspace)))
    expect(Buffer.byteLength(value)).toBeLessThan(9 * 1024);
  expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toBe(laName);
});

test('no letter of two halves is cut in two', () => {
  const workspace = open(bundle);
  for (const before of ['', 'x']) {
    const laName = `${before}${'\u{1F3EB}'.repeat(30_000)}`;
    setUp(workspace, { ...CHOICE, laName, forms: CHOICE.forms.slice(0, 1) });
    const cells = [...Object.values(properties(workspace)), ...workspace.cells(stateTab.title).flat()];
    for (const value of cells)
      if (typeof value === 'string') expect(value).not.toMatch(/[\uD800-\uDBFF]$|^[\uDC00-\uDFFF]/);
    expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toBe(laName);
  }
});

test('a value that grows shorter leaves nothing of the longer one to be read', () => {
  const workspace = ready();
  setUp(workspace, { ...CHOICE, laName: `${'Ä'.repeat(90_000)}shire` });
  expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toHaveLength(90_005);
  setUp(workspace);
  expect(ask<{ laName: string }>(workspace, 'sidebarHome').laName).toBe('Exampleshire');
  expect(rowsOf(workspace, 'setup')).toHaveLength(1);
});

describe('the spare', () => {
  test('holds what the tab holds, text by text, after every run', () => {
    const workspace = ready();
    ask(workspace, 'sidebarCollect');
    const before = keptIn(workspace);
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.sheets = book.sheets.filter((sheet) => sheet !== sheetOf(workspace));
    ask(workspace, 'sidebarCollect');
    const healed = keptIn(workspace);
    const values = (kept: typeof before): Map<string, unknown> =>
      new Map([...(kept?.texts ?? [])].map(([name, { text }]) => [name, JSON.parse(text) as unknown]));
    expect(values(healed)).toEqual(values(before));
    expect(healed?.owner).toEqual(before?.owner);
  });

  test('that was missed once is brought up to date by the next run that keeps something', () => {
    const workspace = open(bundle);
    ask(workspace, 'sidebarBegin', CHOICE as never);
    for (let left = true; left;) {
      // Killed just before the spare, whenever it can be; then gone on with.
      workspace.fault({ at: { name: 'Properties.setProperties', nth: 1 }, kind: 'kill' });
      workspace.start({ functionName: 'sidebarContinue' });
      left = !ask<{ finished: boolean }>(workspace, 'sidebarContinue').finished;
    }
    ask(workspace, 'sidebarCollect');
    const before = keptIn(workspace)?.texts.keys() ?? [];
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.sheets = book.sheets.filter((sheet) => sheet !== sheetOf(workspace));
    ask(workspace, 'sidebarCollect');
    expect([...(keptIn(workspace)?.texts.keys() ?? [])].sort()).toEqual([...before].sort());
    expect(receiptOf(workspace, 'derby').instrument).toBe('visit');
  });
});

describe('a person who', () => {
  const edit = (workspace: Workspace, what: Record<string, unknown>): void => {
    workspace.edit({ sheetId: sheetOf(workspace).properties.sheetId, ...what } as never);
  };
  const homeOf = (workspace: Workspace): Home => ask<Home>(workspace, 'sidebarHome');
  const HEALED =
    /hidden tab “Provision QA state”.*(changed by hand|was gone).*from what Provision QA keeps beside/;

  test.each<[string, (workspace: Workspace) => void]>([
    ['sorts the tab', (workspace) => edit(workspace, { kind: 'sort', column: 2, descending: true })],
    [
      'puts a column of theirs in',
      (workspace) => edit(workspace, { kind: 'insert', what: 'columns', from: 1, count: 1 }),
    ],
    ['puts a row in', (workspace) => edit(workspace, { kind: 'insert', what: 'rows', from: 2, count: 3 })],
    [
      'moves a column',
      (workspace) => edit(workspace, { kind: 'move', what: 'columns', from: 0, count: 1, to: 3 }),
    ],
    ['renames it', (workspace) => edit(workspace, { kind: 'rename-tab', title: 'Whatever' })],
    ['shows it', (workspace) => edit(workspace, { kind: 'show-tab' })],
  ])('%s changes nothing of what is kept', (_what, act) => {
    const workspace = ready();
    act(workspace);
    expect(homeOf(workspace)).toMatchObject({ warnings: [], links: [{}, {}] });
    ask(workspace, 'sidebarCollect');
    setUp(workspace, { ...CHOICE, laName: 'Otherexample' });
    expect(homeOf(workspace)).toMatchObject({ warnings: [], laName: 'Otherexample' });
  });

  test('puts a column of their own into the tab keeps what they wrote there', () => {
    const workspace = ready();
    edit(workspace, { kind: 'insert', what: 'columns', from: 1, count: 1 });
    edit(workspace, { kind: 'enter', row: 0, column: 1, values: [['Mine'], ['kept']], anyway: true });
    setUp(workspace, { ...CHOICE, laName: 'Otherexample' });
    expect(
      workspace
        .cells(stateTab.title)
        .slice(0, 2)
        .map((row) => row[1]),
    ).toEqual(['Mine', 'kept']);
    expect(homeOf(workspace)).toMatchObject({ warnings: [], laName: 'Otherexample' });
  });

  test.each<[string, (workspace: Workspace) => void]>([
    [
      'deletes the row of a receipt',
      (workspace) =>
        edit(workspace, {
          kind: 'delete',
          what: 'rows',
          from: rowsOf(workspace, 'receipt:derby/visit')[0] ?? 0,
          count: 1,
        }),
    ],
    [
      'deletes the first row',
      (workspace) => edit(workspace, { kind: 'delete', what: 'rows', from: 1, count: 1 }),
    ],
    [
      'types into a text',
      (workspace) => edit(workspace, { kind: 'enter', row: 2, column: 2, values: [['hello']], anyway: true }),
    ],
    [
      'types over a heading',
      (workspace) => edit(workspace, { kind: 'enter', row: 0, column: 2, values: [['hello']], anyway: true }),
    ],
    [
      'deletes a column',
      (workspace) => edit(workspace, { kind: 'delete', what: 'columns', from: 3, count: 1 }),
    ],
    ['deletes the tab', (workspace) => edit(workspace, { kind: 'delete-tab' })],
    [
      'deletes the tab and that of the owner',
      (workspace) => {
        edit(workspace, { kind: 'delete-tab' });
        const guard = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
          ({ properties: { title } }) => title === 'Provision QA owner',
        );
        workspace.edit({ kind: 'delete-tab', sheetId: guard?.properties.sheetId ?? 0 });
      },
    ],
  ])('%s is told, and all of it is put right at the next run', (_what, act) => {
    const workspace = ready();
    ask(workspace, 'sidebarCollect');
    const before = keptIn(workspace);
    act(workspace);
    expect(homeOf(workspace).warnings).toEqual([expect.stringMatching(HEALED)]);
    expect(homeOf(workspace).links).toHaveLength(2);
    ask(workspace, 'sidebarCollect');
    const after = keptIn(workspace);
    expect([...(after?.texts.keys() ?? [])].sort()).toEqual([...(before?.texts.keys() ?? [])].sort());
    expect([...(after?.lost.keys() ?? [])]).toEqual([]);
    expect(homeOf(workspace).warnings).toEqual([expect.stringMatching(HEALED)]);
    workspace.advance(15 * 24 * 60 * 60 * 1000);
    workspace.tick();
    workspace.tick();
    expect(homeOf(workspace).warnings).toEqual([]);
  });

  test('deletes the tab of the owner is not noticed: it is made again', () => {
    const workspace = ready();
    const guards = () =>
      workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.filter(
        ({ properties: { title } }) => title === 'Provision QA owner',
      ) ?? [];
    workspace.edit({ kind: 'delete-tab', sheetId: guards()[0]?.properties.sheetId ?? 0 });
    expect(guards()).toEqual([]);
    workspace.run('collectFromMenu');
    expect(workspace.screen.messages).toEqual(['Provision QA: No new visits were read.']);
    expect(guards()).toHaveLength(1);
  });

  test('changes the tab where there is no spare is told how to take it back, and nothing is built twice', () => {
    const workspace = ready();
    workspace.state.properties['document'] = {};
    edit(workspace, { kind: 'delete', what: 'rows', from: 1, count: 1 });
    for (const name of ['sidebarHome', 'sidebarCollect', 'sidebarContinue'])
      expect(() => ask(workspace, name)).toThrow(
        /cannot be read\. Nothing was changed\. Open File, Version history/,
      );
  });
});

describe('damage', () => {
  /** Harm to what one name keeps, in the tab and in the spare. */
  const damaged = (name: string, text: string): Workspace => {
    const workspace = ready();
    keep(workspace, { [name]: text });
    workspace.state.properties['document'] = {};
    return workspace;
  };
  /** A text of which the row is gone, with nothing to put it right. */
  const lost = (name: string): Workspace => {
    const workspace = ready();
    sheetOf(workspace).rows = sheetOf(workspace).rows.filter(([first]) => first !== name);
    workspace.state.properties['document'] = {};
    return workspace;
  };
  test('a receipt that is gone is told', () => {
    expect(() => ask(lost('receipt:derby/visit'), 'sidebarCollect')).toThrow(
      /form "derby\/visit".*damaged.*Set up/,
    );
  });
  test.each([
    [
      'a receipt that is none',
      'receipt:derby/visit',
      '{}',
      /form "derby\/visit".*damaged.*build that form anew/,
    ],
    ['a watermark that is none', 'watermarks', '{}', /The record of what has been collected/],
  ])('%s is told', (_what, name, text, words) => {
    expect(() => ask(damaged(name, text), 'sidebarCollect')).toThrow(words);
  });

  test('a form whose record is damaged is named in the sidebar, and is built anew from there', () => {
    const workspace = lost('receipt:derby/visit');
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
    expect(() => ask(damaged('setup', '{"schema":1}'), 'sidebarContinue')).toThrow(
      /The record of the set-up/,
    );
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
  /** All but what the last run said was wrong. */
  const kept = (workspace: Workspace): unknown[] => [
    workspace.cells(stateTab.title),
    Object.entries(properties(workspace)).filter(([name]) => !name.startsWith('note:')),
  ];

  test.each([
    ['a receipt', 'receipt:derby/visit', '{"schema":2,"formId":"f"}', ALL],
    ['a receipt of an earlier form', 'receipt:derby/visit@earlier', '{"schema":2}', ALL],
    ['a set-up', 'setup', '{"schema":2,"forms":{}}', ['home', 'begin', 'continue', 'reread']],
    ['a watermark', 'watermarks', '{"schema":2}', ['collect', 'begin', 'continue', 'reread']],
    ['the checklists', 'checklists', '{"schema":2}', ['collect', 'begin', 'continue', 'reread']],
    ['the own frameworks', 'own-frameworks', '{"schema":2}', ['home', 'begin', 'continue']],
  ] satisfies [string, string, string, readonly Command[]][])(
    '%s is told as that, and is left as it is',
    (_what, name, text, commands) => {
      const workspace = ready();
      ask(workspace, 'sidebarCollect');
      keep(workspace, { [name]: text });
      const before = kept(workspace);
      for (const command of commands) {
        expect(() => RUN[command](workspace), command).toThrow(NEWER);
        expect(() => RUN[command](workspace), command).not.toThrow(/damaged|anew|Read all forms/);
      }
      expect(kept(workspace)).toEqual(before);
    },
  );
});

test('a state of a newer version, or texts kept in a newer way, are told as that, and left as they are', () => {
  for (const [from, to] of [
    ['"schema":1', '"schema":2'],
    ['t:', 'z:'],
  ] as const) {
    const workspace = ready();
    const sheet = sheetOf(workspace);
    sheet.rows = sheet.rows.map((row, index) => {
      const [name, part, text] = row;
      if (index === 0 || typeof name !== 'string' || typeof text !== 'string') return row;
      const changed = text.replace(from, to);
      return [name, part ?? 1, changed, checkOf(name, Number(part), changed)];
    });
    // Its own list of checks goes by the changed texts.
    if (to === 'z:') {
      const [about] = sheet.rows.slice(1);
      const checks = sheet.rows.slice(2).map((row) => (typeof row[3] === 'string' ? row[3] : ''));
      let at = 0;
      const listed = (typeof about?.[2] === 'string' ? about[2] : '').replace(
        /"checks":\[[^\]]*\]/g,
        (found) => found.replace(/"[0-9a-f]+"/g, () => `"${checks[at++] ?? ''}"`),
      );
      sheet.rows[1] = ['(about)', 1, listed, checkOf('(about)', 1, listed)];
    }
    const before = workspace.cells(stateTab.title);
    for (const name of ['sidebarHome', 'sidebarCollect', 'sidebarContinue'])
      expect(() => ask(workspace, name), `${to} ${name}`).toThrow(/newer version of Provision QA/);
    expect(workspace.cells(stateTab.title)).toEqual(before);
  }
});

test('how far the forms were read, where that is damaged, is mended by reading all forms again', () => {
  const workspace = ready();
  ask(workspace, 'sidebarCollect');
  keep(workspace, { watermarks: '{"schema":1' });
  expect(() => ask(workspace, 'sidebarCollect')).toThrow(/damaged.*Read all forms again/);
  workspace.run('rereadFromMenu');
  expect(() => ask(workspace, 'sidebarCollect')).not.toThrow();
});
