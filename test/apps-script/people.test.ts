/** The People tab in the workbook: made at set-up, filled with whom somebody named, and nothing in it thrown away. */
import { beforeAll, expect, test, vi } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { builtBundle } from '../built-add-on';
import { CHOICE, handIn, open, setUp, visitTo, withExample } from './county';
import { wrongAfter } from './cut-off';

// Hundreds of runs, on a machine that may have other work.
vi.setConfig({ testTimeout: 180_000 });

const VISIT = { ...CHOICE, forms: [{ framework: 'example', instrument: 'visit' }] };
const PASTED = 'Ada Example <ada@county.example> Lead\nBo Example, bo@county.example\nCy Example';

let bundle: Bundle;
beforeAll(() => {
  bundle = withExample(builtBundle());
});

const people = (workspace: Workspace): unknown[] =>
  workspace.sheet('People').map((row) => [row['Name'], row['Email'], row['Role'], row['Wants mail']]);
const openProblems = (workspace: Workspace) =>
  workspace.sheet('Problems').filter((row) => row['Status'] === 'To look at');
const write = (workspace: Workspace, cells: readonly string[]): void => {
  workspace.state.spreadsheets[workspace.state.workbookId]?.sheets
    .find(({ properties }) => properties.title === 'People')
    ?.rows.push([...cells]);
};

test('whom somebody names at set-up stands in the tab, and nothing of it is lost', () => {
  const workspace = open(bundle);
  setUp(workspace, { ...VISIT, people: PASTED });
  expect(people(workspace)).toEqual([
    ['Ada Example', 'ada@county.example', 'Lead', 'No'],
    ['Bo Example', 'bo@county.example', 'Officer', 'No'],
    ['Cy Example', null, 'Officer', 'No'],
    // Who sets up works with it, too.
    [null, 'lead@county.example', 'Lead', 'No'],
  ]);
  workspace.run('collectFromMenu');
  expect(openProblems(workspace)).toMatchObject([
    {
      Where: 'The People tab',
      'What happened': 'Cy Example (row 4) has no email address.',
      'What to do': expect.stringMatching(/Write the address/) as string,
    },
  ]);
});

test('nobody has to be named, and who was deleted stays so when forms are added', () => {
  const workspace = open(bundle);
  setUp(workspace, VISIT);
  expect(people(workspace)).toEqual([]);
  setUp(workspace, { ...VISIT, people: PASTED });
  expect(people(workspace)).toHaveLength(4);
  workspace.state.spreadsheets[workspace.state.workbookId]?.sheets
    .find(({ properties }) => properties.title === 'People')
    ?.rows.splice(1, 1);
  setUp(workspace, { ...VISIT, forms: [] });
  expect(people(workspace).map((row) => (row as string[])[0])).toEqual(['Bo Example', 'Cy Example', null]);
});

test('a fault is a problem until it is put right, and the row is nobody’s but the person’s', () => {
  const workspace = open(bundle);
  setUp(workspace, VISIT);
  write(workspace, ['Ada Example', 'ada@county.example', 'Boss', 'perhaps', 'Tuesdays only']);
  write(workspace, ['Ada again', 'ADA@county.example', 'Lead', '', '']);
  write(workspace, ['Lee Example', 'lead@county.example', 'Lead', '', '']);
  const before = JSON.stringify(workspace.cells('People'));
  workspace.run('collectFromMenu');
  expect(openProblems(workspace).map((row) => row['What happened'])).toEqual([
    'The role of Ada Example (row 2) is “Boss”, which is none that is known.',
    'ada@county.example stands in the People tab more than once (again in row 3).',
  ]);
  expect(JSON.stringify(workspace.cells('People'))).toBe(before);
  const sheet = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'People',
  );
  if (sheet)
    sheet.rows = [
      sheet.rows[0] ?? [],
      ['Ada Example', 'ada@county.example', 'Lead', 'Yes', ''],
      ['Lee Example', 'lead@county.example', 'Lead', 'No', ''],
    ];
  workspace.run('collectFromMenu');
  expect(openProblems(workspace)).toEqual([]);
});

test('a tab whose heading is gone is told, and visits come in all the same', () => {
  const workspace = open(bundle);
  setUp(workspace, VISIT);
  const header = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'People',
  )?.rows[0];
  if (header) header[1] = 'Address';
  handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
  expect(workspace.sheet('Visits')).toHaveLength(1);
  expect(openProblems(workspace)).toMatchObject([
    { 'What happened': expect.stringMatching(/“People” has no column “Email”/) as string },
  ]);
});

test('today’s workbooks, which have no such tab, go on without it and get it with the next set-up', () => {
  const workspace = open(bundle);
  setUp(workspace, VISIT);
  const book = workspace.state.spreadsheets[workspace.state.workbookId];
  if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'People');
  handIn(workspace, 'example', visitTo('Made-Up Farm', { of: 'example' }));
  workspace.run('collectFromMenu');
  expect(workspace.sheet('Visits')).toHaveLength(1);
  expect(openProblems(workspace)).toEqual([]);
  setUp(workspace, { ...VISIT, forms: [], people: PASTED });
  expect(people(workspace)).toHaveLength(4);
});

test.each(['kill', 'lost-answer'] as const)('named once, wherever the set-up is cut: %s', (kind) => {
  const choice = { ...VISIT, people: PASTED };
  expect(wrongAfter(bundle, {}, choice, kind, (name) => /batchUpdate|setProperties/.test(name))).toEqual([]);
});
