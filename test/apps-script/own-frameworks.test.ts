/** An authority's own framework and wording: from a tab, checked, built, and kept apart by version. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  checkFramework,
  tabContent,
  type Checked,
  type Found,
  type FrameworkSource,
} from '../../apps-script/sidebar/framework-check';
import type { Home } from '../../apps-script/sidebar/server-api';
import type { Bundle } from '../../scripts/workspace/bundle';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Cell } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, receiptOf, setUp, typed, visitTo } from './county';
import { sidebarServer } from './sidebar-server';

let bundle: Bundle;
let workspace: Workspace;
beforeAll(() => {
  bundle = builtBundle();
});
beforeEach(() => {
  workspace = open(bundle);
});

const tabOf = (title: string) => {
  const found = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === title,
  );
  if (!found) throw new Error(`There is no tab ${title}`);
  return found;
};
/** Types rows under the headings, by heading. */
function fill(title: string, rows: Record<string, Cell>[]): void {
  const tab = tabOf(title);
  const headings = tab.rows[0] ?? [];
  tab.rows = [
    headings,
    ...rows.map((row) =>
      headings.map((heading) => (typeof heading === 'string' ? row[heading] : null) ?? null),
    ),
  ];
}
const home = (): Home => ask<Home>(workspace, 'sidebarHome');
const check = (source: FrameworkSource): Promise<Checked> => checkFramework(sidebarServer(workspace), source);
/** Checks a tab and, as a person would who agrees to what is shown, takes it. */
async function importFrom(tab: string): Promise<Found> {
  const checked = await check({ tab });
  if ('faults' in checked) throw new Error(JSON.stringify(checked.faults));
  await sidebarServer(workspace).sidebarTake(checked.framework, checked.changes);
  return checked;
}
/** Makes a tab with a built-in framework, or with the headings alone. */
const makeTab = async (from: { copy: string } | { name: string }): Promise<string> => {
  const server = sidebarServer(workspace);
  const content = tabContent('name' in from ? from.name : await server.sidebarFramework(from.copy));
  return (await server.sidebarMakeTab(content)).title;
};

const OWN = [
  { Theme: '1. Safety', Code: '1.1', Prompt: 'The site is safe', Scale: 'Met / Not met', Essential: 'yes' },
  { Theme: '1. Safety', Code: '1.2', Prompt: 'Doors are locked', Scale: 'Met / Not met', Essential: 'yes' },
  { Theme: '2. Learning', Code: '2.1', Prompt: 'Pupils learn', Scale: 'Met / Partly met / Not met' },
];

describe('a framework of the authority’s own', () => {
  test('is written in a tab with headings, taken, built, and judged by its rules', async () => {
    const title = await makeTab({ name: 'Exampleshire standards' });
    expect(tabOf(title).rows[0]).toEqual(
      expect.arrayContaining(['Theme', 'Code', 'Prompt', 'Official wording']),
    );
    fill(title, OWN);
    expect(title).toBe('Framework: Exampleshire standards');
    const taken = await importFrom(title);
    expect(taken).toMatchObject({ isNew: true, changes: [], criteria: 3, outdated: [] });
    const entry = home().frameworks.find((framework) => framework.title === 'Exampleshire standards');
    expect(taken.framework.id).toBe(entry?.id);
    expect(entry?.instruments).toMatchObject([{ id: 'visit', criteria: 3, built: false }]);
    const id = entry?.id ?? '';
    setUp(workspace, { ...CHOICE, forms: [{ framework: id, instrument: 'visit' }] });
    const { formId, questions } = receiptOf(workspace, id);
    const answer = (key: string, value: string): [string, string] => [questions[key] ?? key, value];
    workspace.submit(
      formId,
      Object.fromEntries([
        answer('field/product-provider-name', 'Made-Up Farm'),
        answer('field/product-date', '2026-11-20'),
        answer('field/product-officer', 'Officer Example'),
        answer('rating/1.1', 'Met'),
        answer('rating/1.2', 'Not met'),
        answer('rating/2.1', 'Partly met'),
      ]),
      { dropUnreached: true },
    );
    expect(workspace.sheet('Visits')).toMatchObject([
      { Provider: 'Made-Up Farm', 'Framework id': id, 'Essential, not met': '1.2' },
    ]);
    expect(workspace.sheet('Findings')).toHaveLength(3);
  });

  test('with line breaks in its cells is built all the same, on one line each', async () => {
    const title = await makeTab({ name: 'Broken lines' });
    fill(title, [
      { Theme: '1. Safe\nplaces', Code: '1.1', Prompt: 'The site\r\nis safe', Scale: 'Met / Not met' },
    ]);
    const { framework } = await importFrom(title);
    setUp(workspace, { ...CHOICE, forms: [{ framework: framework.id, instrument: 'visit' }] });
    const { items } = workspace.form(receiptOf(workspace, framework.id).formId);
    expect(items.map(({ rest }) => rest['title'])).toContainEqual(
      expect.stringContaining('The site is safe'),
    );
  });

  test('with faults is not taken at all; each is told by row and column', async () => {
    const title = await makeTab({ name: 'Exampleshire standards' });
    fill(title, [
      OWN[0] ?? {},
      { Theme: '1. Safety', Code: '1.1', Prompt: '', Scale: 'Met' },
      { Theme: '', Code: '1.3', Prompt: 'Something', Scale: 'Met / Not met', Topics: 'no such topic' },
    ]);
    const checked = await check({ tab: title });
    const faults = 'faults' in checked ? checked.faults : [];
    // The blank theme of row 4 is that of row 3, as merged cells have it, and so is essential.
    expect(faults.map(({ row, column }) => `${row} ${column}`).sort()).toEqual([
      '3 Essential',
      '3 Prompt',
      '3 Scale',
      '4 Essential',
      '4 Topics',
    ]);
    expect(home().frameworks).toHaveLength(6);
    expect(workspace.state.spreadsheets[workspace.state.workbookId]?.sheets).toHaveLength(2);
  });

  test.each(['Visits', 'No such tab'])('is not read from %s', async (tab) => {
    setUp(workspace);
    const title = await makeTab({ name: 'Exampleshire standards' });
    await expect(importFrom(tab)).rejects.toThrow(`that a framework could be in. There are: ${title}`);
  });
});

describe('a built-in framework', () => {
  test('copied into a tab and read back unchanged is the same version', async () => {
    setUp(workspace);
    const title = await makeTab({ copy: 'herefordshire' });
    expect(await importFrom(title)).toMatchObject({ framework: { version: '1' }, changes: [], isNew: false });
    expect(workspace.sheet('Framework versions')).toHaveLength(2);
    expect(home().frameworks.every(({ instruments }) => instruments.every(({ outdated }) => !outdated))).toBe(
      true,
    );
  });

  test('with other wording is a new version; old forms and visits keep theirs, a new form has the new words', async () => {
    setUp(workspace);
    handIn(workspace, 'herefordshire', visitTo('Made-Up Farm', { but: { '1.1': 'Not Met' } }));
    const before = receiptOf(workspace, 'herefordshire');
    const title = await makeTab({ copy: 'herefordshire' });
    const tab = tabOf(title);
    const official = tab.rows[0]?.indexOf('Official wording') ?? -1;
    const row = tab.rows.find((cells) => cells[tab.rows[0]?.indexOf('Code') ?? -1] === '1.1');
    if (!row) throw new Error('The tab has no row for 1.1');
    while (row.length <= official) row.push(null);
    row[official] = 'The publisher’s very own words, made up';
    const taken = await importFrom(title);
    expect(taken).toMatchObject({ framework: { version: '1-la1' }, isNew: false });
    expect(taken.outdated).toMatchObject([{ instrument: 'visit', title: before.title, version: '1' }]);
    expect(taken.changes).toEqual([expect.stringMatching(/^1\.1: the official wording was added/)]);
    expect(
      home()
        .frameworks.find(({ id }) => id === 'herefordshire')
        ?.instruments.find(({ id }) => id === 'visit'),
    ).toMatchObject({ built: true, outdated: true });

    setUp(workspace, {
      ...CHOICE,
      forms: [{ framework: 'herefordshire', instrument: 'visit', again: true }],
    });
    const after = receiptOf(workspace, 'herefordshire');
    expect(after.formId).not.toBe(before.formId);
    expect(after.version).toBe('1-la1');
    const titles = (formId: string) => workspace.form(formId).items.map(({ rest }) => rest['title']);
    expect(titles(after.formId)).toContainEqual(expect.stringContaining('very own words'));
    expect(titles(before.formId)).not.toContainEqual(expect.stringContaining('very own words'));

    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'));
    workspace.submit(
      before.formId,
      Object.fromEntries(
        Object.entries(typed(workspace, 'herefordshire', visitTo('Invented College'))).map(([id, values]) => {
          const key = Object.keys(after.questions).find(
            (one) => after.questions[one]?.padStart(8, '0') === id,
          );
          return [before.questions[key ?? '']?.padStart(8, '0') ?? id, values];
        }),
      ),
      { dropUnreached: true },
    );
    expect(workspace.sheet('Visits').map((one) => [one['Provider'], one['Framework version']])).toEqual([
      ['Made-Up Farm', '1'],
      ['Pretend Garage', '1-la1'],
      ['Invented College', '1'],
    ]);
    expect(workspace.sheet('Problems')).toEqual([]);
    expect(home().links).toHaveLength(2);
  });

  test('built anew for nothing but a spoilt form keeps its version, and reads both forms', () => {
    setUp(workspace);
    const before = receiptOf(workspace, 'derby');
    delete workspace.state.forms[before.formId];
    setUp(workspace, { ...CHOICE, forms: [{ framework: 'derby', instrument: 'visit', again: true }] });
    expect(receiptOf(workspace, 'derby').formId).not.toBe(before.formId);
    handIn(workspace, 'derby', visitTo('Invented College', { of: 'derby' }));
    expect(workspace.sheet('Visits')).toHaveLength(1);
    setUp(workspace);
    expect(Object.keys(workspace.state.forms)).toHaveLength(2);
  });
});
