/** The Checklists tab by the built add-on: begun, brought up to date, cut off, and people's entries kept. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import type { Bundle } from '../../scripts/workspace/bundle';
import { counted } from '../../scripts/workspace/meter';
import type { Cell, State } from '../../scripts/workspace/state';
import { builtBundle } from '../built-add-on';
import { ask, CHOICE, handIn, open, setUp, visitTo } from './county';

const KEYS = { ...CHOICE, forms: [{ framework: 'keys', instrument: 'monitoring' }, ...CHOICE.forms] };

let bundle: Bundle;
let before: State;
beforeAll(() => {
  bundle = builtBundle();
  const workspace = open(bundle);
  setUp(workspace, KEYS);
  update(workspace);
  handIn(workspace, 'herefordshire', visitTo('Made-Up Barn'));
  before = structuredClone(workspace.state);
});

const county = (): Workspace => open(bundle, { state: before });
const tabRows = (workspace: Workspace, title: string): Cell[][] => {
  const sheets = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets;
  return sheets?.find(({ properties }) => properties.title === title)?.rows ?? [];
};
function type(workspace: Workspace, tab: string, row: number, header: string, value: Cell): void {
  const rows = tabRows(workspace, tab);
  const cells = rows[row] ?? (rows[row] = []);
  cells[rows[0]?.indexOf(header) ?? -1] = value;
}
const update = (workspace: Workspace): string => {
  workspace.run('updateChecklistsFromMenu');
  return workspace.screen.messages.join(' ').replace(/^Provision QA: /, '');
};

describe('the tab', () => {
  test('is there for those who chose it in the menu, empty until there are providers', () => {
    const workspace = open(bundle);
    setUp(workspace, KEYS);
    expect(() => workspace.sheet('Checklists')).toThrow();
    expect(update(workspace)).toContain('The Checklists tab is there.');
    expect(workspace.sheet('Checklists')).toEqual([]);
  });
  test('does not come with any framework by itself, nor within the hour', () => {
    const workspace = open(bundle);
    setUp(workspace, CHOICE);
    expect(() => workspace.sheet('Checklists')).toThrow();
    handIn(workspace, 'herefordshire', visitTo('Made-Up Barn'));
    workspace.tick();
    expect(() => workspace.sheet('Checklists')).toThrow();
    expect(update(workspace)).toBe('The Checklists tab is up to date: 0 of 7 steps done.');
    expect(workspace.sheet('Checklists')).toHaveLength(7);
  });
  test('before set-up says what to do', () => {
    expect(update(open(bundle))).toContain('Set up');
  });
  test('fills itself with each provider within the hour, visited or typed by hand', () => {
    const workspace = county();
    type(workspace, 'Providers', 2, 'Provider', 'Typed by hand');
    workspace.tick();
    const rows = workspace.sheet('Checklists');
    expect(rows.map((row) => row['Provider'])).toEqual([
      ...Array<string>(7).fill('Made-Up Barn'),
      ...Array<string>(7).fill('Typed by hand'),
    ]);
    expect(rows[0]).toMatchObject({ Step: 1, State: 'Next', Progress: '0 of 7 done' });
  });
});

describe('what people write', () => {
  test('is kept, and worked out', () => {
    const workspace = county();
    update(workspace);
    type(workspace, 'Checklists', 1, 'Done on', 46_329);
    type(workspace, 'Checklists', 1, 'By whom', 'Pat Example');
    type(workspace, 'Checklists', 2, 'By whom', 'Sam Sample');
    type(workspace, 'Checklists', 2, 'Notes', '=1+1');
    expect(update(workspace)).toBe('The Checklists tab is up to date: 1 of 7 steps done.');
    const rows = workspace.sheet('Checklists');
    expect(rows[0]).toMatchObject({ 'Done on': '2026-11-03', 'By whom': 'Pat Example', State: 'Done' });
    expect(rows[1]).toMatchObject({ 'By whom': 'Sam Sample', Notes: '=1+1', State: 'Say when' });
    expect(rows[2]).toMatchObject({ State: 'Next', Progress: '1 of 7 done' });
    expect(rows[6]?.['Progress']).toBe('1 of 7 done');
  });
  test('moves with the rows, and with columns that are moved', () => {
    const workspace = county();
    update(workspace);
    type(workspace, 'Checklists', 3, 'By whom', 'Pat Example');
    const rows = tabRows(workspace, 'Checklists');
    rows.splice(1, rows.length - 1, ...rows.slice(1).reverse());
    for (const row of rows) row.unshift(...row.splice(5, 1));
    update(workspace);
    const now = workspace.sheet('Checklists');
    expect(now).toHaveLength(7);
    expect(now.find((row) => row['Step'] === 3)).toMatchObject({
      'By whom': 'Pat Example',
      State: 'Say when',
    });
    expect(now.filter((row) => row['By whom'])).toHaveLength(1);
  });
  test('a tab that somebody took away stays away by itself, and comes back from the menu', () => {
    const workspace = county();
    update(workspace);
    const book = workspace.state.spreadsheets[workspace.state.workbookId];
    if (book) book.sheets = book.sheets.filter(({ properties }) => properties.title !== 'Checklists');
    expect(workspace.tick().map(({ error }) => error)).toEqual([undefined]);
    expect(() => workspace.sheet('Checklists')).toThrow();
    update(workspace);
    expect(workspace.sheet('Checklists')).toHaveLength(7);
  });
});

describe('a refresh', () => {
  test('brings them up to date in its own ten calls', () => {
    const workspace = county();
    update(workspace);
    type(workspace, 'Checklists', 1, 'Done on', 46_329);
    type(workspace, 'Checklists', 1, 'By whom', 'Pat Example');
    type(workspace, 'Providers', 2, 'Provider', 'Typed by hand');
    workspace.run('refreshFromMenu');
    const rows = workspace.sheet('Checklists');
    expect(rows).toHaveLength(14);
    expect(rows[0]).toMatchObject({ Provider: 'Made-Up Barn', State: 'Done', Progress: '1 of 7 done' });
    const run = workspace.meter.runs.at(-1);
    expect(run ? counted(run).length : 0).toBeLessThanOrEqual(10);
  });
  test('writes everything else where their tab has lost a heading, and says which', () => {
    const workspace = county();
    update(workspace);
    const [headings = []] = tabRows(workspace, 'Checklists');
    headings[headings.indexOf('Step')] = 'Stufe';
    handIn(workspace, 'herefordshire', visitTo('Pretend Garage'), { fire: 'none' });
    workspace.run('collectFromMenu');
    expect(workspace.screen.messages.join()).toContain('“Step”');
    expect(workspace.sheet('Visits').map((row) => row['Provider'])).toContain('Pretend Garage');
    expect(workspace.sheet('Providers').map((row) => row['Provider'])).toContain('Pretend Garage');
  });
});

test('printed, the checklist says who did what and when', () => {
  const workspace = county();
  update(workspace);
  type(workspace, 'Checklists', 1, 'Done on', 46_329);
  type(workspace, 'Checklists', 1, 'By whom', 'Pat Example');
  const provider = { name: 'Made-Up Barn', urn: '' };
  ask(workspace, 'sidebarMakeDocument', { framework: 'keys', instrument: 'checks', provider, values: {} });
  const [made] = Object.values(workspace.state.documents);
  expect(made?.html).toContain('3 November 2026');
  expect(made?.html).toContain('Pat Example');
  expect(workspace.sheet('Documents')[0]).toMatchObject({ Provider: 'Made-Up Barn', Status: null });
});

test('nothing to write costs three calls to the workbook, one of them for what is kept, and two beside it', () => {
  const workspace = county();
  update(workspace);
  update(workspace);
  const run = workspace.meter.runs.at(-1);
  const names = run ? counted(run).map(({ name }) => name) : [];
  expect(names.filter((name) => /^(Sheets|Properties)\./.test(name))).toEqual([
    'Properties.getProperties',
    'Sheets.Spreadsheets.Values.batchGetByDataFilter',
    'Sheets.Spreadsheets.get',
    'Sheets.Spreadsheets.Values.batchGet',
    'Properties.setProperties',
  ]);
});

test.each(['kill', 'lost-answer'] as const)(
  'cut off at every call (%s) and asked for again, it comes to the same',
  (kind) => {
    const whole = county();
    whole.start({ functionName: 'updateChecklistsFromMenu' });
    const run = whole.meter.runs.at(-1);
    const calls = run ? counted(run) : [];
    const wanted = whole.sheet('Checklists');
    expect(wanted).toHaveLength(7);
    for (const [index, { name }] of calls.entries()) {
      const workspace = county();
      workspace.fault({ at: index + 1, kind });
      workspace.start({ functionName: 'updateChecklistsFromMenu' });
      update(workspace);
      expect(workspace.sheet('Checklists'), `call ${index + 1}, ${name}`).toEqual(wanted);
    }
  },
);
