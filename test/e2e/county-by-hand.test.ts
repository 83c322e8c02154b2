/**
 * A county of sixty providers and three hundred visits, edited by hand in the browser: decisions, notes and a column of one's
 * own are typed, rows sorted, inserted and deleted, columns moved, a tab renamed; and after collecting, refreshing and reading
 * everything again all of it stands beside its own visit, provider and action, once, and nothing else was touched.
 */
import type { Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workspace } from '../../scripts/workspace/add-on';
import { openCounty } from '../../scripts/workspace/county/open-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import type { Cell } from '../../scripts/workspace/state';
import { handIn, visitTo } from '../apps-script/county';
import { DIST, startBrowser } from './rig';
import { picture } from './picture';

const TODAY = new Date().toISOString().slice(0, 10);
const OWN = 'Our stage';
const OWN_LINE = 'A line of our own: ring round before half-term';
const RENAMED = 'Visits of the county';
/** What people own of each tab, and by which column a row is known. */
const THEIRS = {
  Visits: { id: 'Visit id', columns: ['Officer’s decision', 'Reason for the decision', 'Notes', OWN] },
  Providers: {
    id: 'Provider id',
    columns: [
      'List status',
      'Status since',
      'Conditions',
      'Risk',
      'Concern',
      'Concern of',
      'Contact',
      'Notes',
    ],
  },
  Actions: {
    id: 'Action id',
    columns: [
      'By whom',
      'By when',
      'Status',
      'Evidence that it is done',
      'Closed on',
      'Review note',
      'Progress',
    ],
  },
} as const;
type Tab = keyof typeof THEIRS;
type Cells = Record<string, string>;

let folder: string;
let county: Workspace;
let server: Server;
let page: Page;
let browser: Browser;
/** What stands beside each visit, provider and action by its id: as it was at first, and as it was typed since. */
const expected: Record<Tab, Map<string, Cells>> = {
  Visits: new Map(),
  Providers: new Map(),
  Actions: new Map(),
};
/** How the tabs are called by now. */
const called: Record<Tab, string> = { Visits: 'Visits', Providers: 'Providers', Actions: 'Actions' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'county-by-hand-'));
  county = openCounty({
    folder: `${DIST}/apps-script`,
    file: join(folder, 'county.json'),
    frameworks: [],
    size: 'large',
    freshForNewBuild: true,
    say: () => undefined,
    now: new Date().toISOString(),
  });
  for (const tab of ['Visits', 'Providers', 'Actions'] as const) expected[tab] = standing(tab);
  const listening = await workspaceServer(county, RegisterCopy.madeUp(10)).listen(4882);
  server = listening.server;
  browser = await startBrowser();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${listening.address}/workbook`);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
const rows = (tab: Tab): Cells[] =>
  county
    .sheet(called[tab])
    .map((row) => Object.fromEntries(Object.entries(row).map(([heading, cell]) => [heading, textOf(cell)])));

/** What people own beside each id. @throws where an id stands twice */
function standing(tab: Tab): Map<string, Cells> {
  const { id, columns } = THEIRS[tab];
  const found = new Map<string, Cells>();
  for (const row of rows(tab)) {
    const own = row[id] ?? '';
    if (own === '') continue;
    if (found.has(own)) throw new Error(`${own} stands twice in ${tab}.`);
    found.set(own, Object.fromEntries(columns.map((one) => [one, row[one] ?? ''])));
  }
  return found;
}

const openTab = async (tab: Tab): Promise<void> => {
  await page.getByRole('link', { name: called[tab], exact: true }).click();
  await page.locator(`#grid[aria-label="Cells of ${called[tab]}"]`).waitFor();
};

/** The cell under a heading in the row of an id, on whichever page of a long tab it is. */
async function cellOf(tab: Tab, id: string, heading: string): Promise<Locator> {
  const at = county.cells(called[tab]).findIndex((row) => row.includes(id));
  const row = page.locator(`tr[data-row="${at}"]`);
  if ((await row.count()) === 0)
    await page
      .getByRole('link', { name: /^(Later|Earlier) rows$/ })
      .first()
      .click();
  await row.waitFor();
  const headings = await page.locator('tr[data-row="0"] td').allInnerTexts();
  const column = headings.findIndex((text) => text.trim() === heading);
  if (column < 0) throw new Error(`${heading} is not shown in ${called[tab]}.`);
  return row.locator('td').nth(column);
}

const saved = async (tab: Tab, id: string, heading: string, text: string): Promise<void> => {
  const { id: known } = THEIRS[tab];
  await expect
    .poll(() => rows(tab).find((row) => row[known] === id)?.[heading], { timeout: 20_000 })
    .toBe(text);
  const cells = expected[tab].get(id);
  if (!cells) throw new Error(`${id} is not known.`);
  cells[heading] = text;
};

/** The tab on the screen, with its dates as dates; its picture is kept. */
async function expectSeen(tab: Tab, date: string, name: string): Promise<void> {
  await openTab(tab);
  const headings = await page.locator('tr[data-row="0"] td').allInnerTexts();
  const column = headings.findIndex((text) => text.trim() === date) + 2;
  const dates = await page.locator(`#grid tbody tr:not(.frozen) td:nth-child(${column})`).allInnerTexts();
  expect(dates.filter((text) => text !== '').length).toBeGreaterThan(50);
  expect(dates.filter((text) => !/^(\d{1,2} [A-Z][a-z]+ \d{4})?$/.test(text))).toEqual([]);
  await picture(page, `county-by-hand-${name}`);
}

/** Types into the cell, or chooses where it is a list. */
async function type(tab: Tab, id: string, heading: string, text: string): Promise<void> {
  const cell = await cellOf(tab, id, heading);
  await cell.click();
  if ((await cell.and(page.locator('.choice')).count()) > 0) {
    await changing(async () => {
      await page.keyboard.press('Enter');
      await page.locator('select.editor').selectOption(text);
    });
  } else await typeHere(text);
  await saved(tab, id, heading, text);
}

/** Does something that changes the tab, and waits until the page shows what came of it. */
async function changing(act: () => Promise<unknown>): Promise<void> {
  const grid = page.locator('#grid');
  const before = (await grid.getAttribute('data-version')) ?? '';
  await act();
  await expect.poll(() => grid.getAttribute('data-version'), { timeout: 20_000 }).not.toBe(before);
}

async function choose(name: string, entry: string): Promise<void> {
  await page.locator('#menus summary', { hasText: name }).click();
  await page.getByRole('button', { name: entry, exact: true }).click();
}
const menu = (name: string, entry: string): Promise<void> => changing(() => choose(name, entry));
/** Types into the cell that is chosen. */
const typeHere = (text: string): Promise<void> =>
  changing(async () => {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  });

/** Presses an entry of the add-on's menu, and again while it says that there is more to read. */
async function run(entry: string): Promise<void> {
  let said = '';
  do {
    await Promise.all([
      page.waitForEvent('load', { timeout: 170_000 }),
      page.getByRole('button', { name: entry, exact: true }).click(),
    ]);
    said = await page.locator('#status').innerText();
  } while (said.includes('collect again'));
  expect(said).toMatch(/read|up to date/);
}

const toLookAt = (): string[] =>
  county
    .sheet('Problems')
    .flatMap((row) => (row['Status'] === 'To look at' ? [textOf(row['What happened'])] : []));
const lines = (): string[] =>
  county.sheet('Findings').map((row) => `${textOf(row['Visit id'])} ${textOf(row['Criterion'])}`);

/** All of it stands where it belongs; `more` visits have come in. */
function expectAsTyped(more: number): void {
  for (const tab of ['Visits', 'Providers', 'Actions'] as const) {
    const found = standing(tab);
    for (const [id, cells] of expected[tab]) expect([tab, id, found.get(id)]).toEqual([tab, id, cells]);
  }
  expect(standing('Visits').size).toBe(300 + more);
  expect(standing('Actions').size).toBe(expected.Actions.size);
  expect(new Set(lines()).size).toBe(lines().length);
  expect(rows('Visits').filter((row) => row['Notes'] === OWN_LINE)).toHaveLength(
    rows('Visits').length - 300 - more,
  );
  expect(toLookAt()).toEqual(problems);
}
let problems: string[] = [];

/** Ids of some rows, from the top to the bottom of the tab. */
const some = (tab: Tab, ...at: number[]): string[] =>
  at.map((place) => rows(tab)[place]?.[THEIRS[tab].id] ?? '');

test('has visits at every stage, a name that was merged, one to ask about, and providers of several types', () => {
  expect(new Set(rows('Visits').map((row) => row['Stage']))).toEqual(
    new Set(['Handed in', 'Shared', 'Final']),
  );
  const providers = rows('Providers');
  expect(providers.filter((row) => row['Also called'] === 'Holmouth Study Hse')).toHaveLength(1);
  expect(new Set(providers.map((row) => row['Type'])).size).toBeGreaterThan(4);
  const problems = county.sheet('Problems').map((row) => textOf(row['What happened']));
  expect(problems).toEqual([
    expect.stringContaining('Gosercliffe Center and Gosercliffe Centre may be one provider') as string,
  ]);
});

test('decisions, notes and a column of one’s own are typed all over the tab', async () => {
  problems = toLookAt();
  await openTab('Visits');
  const visits = some('Visits', 0, 97, 150, 233, 299);
  for (const [at, id] of visits.entries()) await type('Visits', id, 'Notes', `Note ${at}, typed by hand`);
  for (const id of visits.slice(0, 2)) await type('Visits', id, 'Reason for the decision', 'Seen since');
  const undecided = rows('Visits').filter(
    (row) => row['Officer’s decision'] === '' && row['Suggested outcome'] !== '',
  );
  expect(undecided.length).toBeGreaterThan(3);
  for (const row of undecided.slice(0, 3))
    await type('Visits', row['Visit id'] ?? '', 'Officer’s decision', row['Suggested outcome'] ?? '');
  await (await cellOf('Visits', visits[0] ?? '', 'Notes')).click();
  await menu('Columns', 'Insert column right');
  const headings = await page.locator('tr[data-row="0"] td').allInnerTexts();
  await page
    .locator('tr[data-row="0"] td')
    .nth(headings.indexOf('Notes') + 1)
    .click();
  await typeHere(OWN);
  await expect.poll(() => county.cells('Visits')[0]?.includes(OWN)).toBe(true);
  for (const [at, id] of visits.slice(0, 2).entries()) await type('Visits', id, OWN, `Stage ${at}`);
  await picture(page, 'county-by-hand-1-typed');
});

test('sorted, with a row inserted, a column moved and the tab renamed, it collects what was handed in and handed in again', async () => {
  await (await cellOf('Visits', some('Visits', 5)[0] ?? '', 'Visit date')).click();
  await menu('Columns', 'Sort tab Z to A');
  await expect
    .poll(() => rows('Visits')[0]?.['Visit date'])
    .toBe([...rows('Visits').map((row) => row['Visit date'] ?? '')].sort().at(-1));
  const [fifth = ''] = some('Visits', 5);
  await (await cellOf('Visits', fifth, 'Notes')).click();
  await menu('Rows', 'Insert row above');
  await expect.poll(() => rows('Visits')[5]?.['Visit id']).toBe('');
  const headings = await page.locator('tr[data-row="0"] td').allInnerTexts();
  await page.locator('tr[data-row="6"] td').nth(headings.indexOf('Notes')).click();
  await typeHere(OWN_LINE);
  await expect.poll(() => rows('Visits')[5]?.['Notes']).toBe(OWN_LINE);
  await (await cellOf('Visits', fifth, 'Notes')).click();
  await menu('Columns', 'Move column left');
  await expect.poll(() => county.cells('Visits')[0]?.indexOf('Notes')).toBe(headings.indexOf('Notes') - 1);
  await choose('Tab', 'Rename');
  await page.getByRole('textbox', { name: 'Name' }).fill(RENAMED);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
  await page.getByRole('link', { name: RENAMED, exact: true }).waitFor();
  called.Visits = RENAMED;

  handIn(county, 'herefordshire', visitTo('Never Before Mill', { visitDate: TODAY }), { fire: 'none' });
  handIn(county, 'derby', visitTo('Never Before Barn', { of: 'derby', visitDate: TODAY }), { fire: 'none' });
  const again = rows('Visits').find(
    (row) => expected.Visits.get(row['Visit id'] ?? '')?.['Notes'] === 'Note 3, typed by hand',
  );
  const id = again?.['Visit id'] ?? '';
  const form = Object.values(county.state.forms).find(({ responses }) =>
    responses.some((one) => one.responseId === id),
  );
  const answers = form?.responses.find((one) => one.responseId === id)?.answers ?? {};
  const changed = Object.fromEntries(
    Object.entries(answers).map(([question, said]) => [
      question,
      said.map((one) => (one === again?.['Officer'] ? 'Robin Example' : one)),
    ]),
  );
  county.submit(form?.formId ?? '', changed, { responseId: id, dropUnreached: true, fire: 'none' });

  await run('Collect new visits now');
  expectAsTyped(2);
  expect(rows('Visits').find((row) => row['Visit id'] === id)?.['Officer']).toBe('Robin Example');
  await expectSeen('Visits', 'Visit date', '2-collected');
});

test('a deleted row comes back with what was typed in it, and so do what is said of providers and actions after a sort', async () => {
  const [id = ''] = [...expected.Visits].flatMap(([one, cells]) =>
    cells['Notes'] === 'Note 4, typed by hand' ? [one] : [],
  );
  await (await cellOf('Visits', id, 'Notes')).click();
  await menu('Rows', 'Delete row');
  await expect.poll(() => rows('Visits').some((row) => row['Visit id'] === id)).toBe(false);
  await openTab('Providers');
  const listed = rows('Providers').flatMap((row) =>
    row['List status'] === 'On the list' ? [row['Provider id'] ?? ''] : [],
  );
  const providers = [0, 15, listed.length - 1].map((at) => listed[at] ?? '');
  for (const one of providers) await type('Providers', one, 'List status', 'Under review');
  await (await cellOf('Providers', providers[0] ?? '', 'Provider')).click();
  await menu('Columns', 'Sort tab Z to A');
  await openTab('Actions');
  const open = rows('Actions')
    .filter((row) => row['Status'] === 'Open')
    .slice(0, 3);
  for (const row of open) await type('Actions', row['Action id'] ?? '', 'Status', 'Done');
  await run('Refresh county tabs');
  expectAsTyped(2);
});

test('reading everything again, and the next hour, change none of it', async () => {
  await run('Read all forms again');
  expectAsTyped(2);
  county.tick();
  expectAsTyped(2);
  await expectSeen('Visits', 'Visit date', '3-read-again');
  await expectSeen('Providers', 'Next visit due by', '4-providers');
});
