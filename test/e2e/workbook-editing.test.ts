/**
 * Two people at one workbook, each in a browser of their own: they type, choose, paste, sort, insert, move and delete,
 * at the same time, and what the add-on collects afterwards is still right.
 */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { shareWorkbook } from '../../scripts/workspace/editing/people';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { handIn, setUp, visitTo } from '../apps-script/county';
import { expectAccessible } from './accessible';
import { startBrowser } from './rig';
import { picture } from './picture';

const OFFICER = 'officer@county.example';
const VIEWER = 'viewer@county.example';

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;
let lead: Page;
let officer: Page;

beforeAll(async () => {
  workspace = openWorkspace({ now: '2026-11-22T09:00:00.000Z' });
  setUp(workspace);
  for (const [provider, visitDate] of [
    ['Millrace', '2026-11-20'],
    ['Bramble', '2026-11-03'],
    ['Forge', '2026-11-11'],
  ] as const)
    handIn(workspace, 'herefordshire', visitTo(provider, { visitDate }));
  const me = { user: workspace.state.user, workbookId: workspace.state.workbookId };
  shareWorkbook(workspace.state, me, OFFICER, 'writer');
  shareWorkbook(workspace.state, me, VIEWER, 'reader');
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(1)).listen(4800));
  browser = await startBrowser();
  lead = await personAt();
  officer = await personAt();
  await become(officer, OFFICER);
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Somebody with a browser of their own, at the workbook. */
async function personAt(): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${address}/workbook`);
  return page;
}

async function become(page: Page, email: string): Promise<void> {
  await page.getByLabel('You are').selectOption(email);
  await page.getByText(`You are now ${email}.`).waitFor();
}

const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('link', { name, exact: true }).click();
  await page.locator('#grid').waitFor();
};

/** The cell under a heading, in the row that begins with a provider's name. */
async function cellOf(page: Page, provider: string, heading: string) {
  const headings = await page.locator('tr[data-row="0"] td').allInnerTexts();
  const row = page.locator('#grid tbody tr').filter({ has: page.getByText(provider, { exact: true }) });
  return row.locator('td').nth(headings.findIndex((text) => text.trim() === heading));
}

async function menu(page: Page, name: string, entry: string): Promise<void> {
  await page.locator('summary', { hasText: name }).click();
  await page.getByRole('button', { name: entry, exact: true }).click();
}

const visits = () =>
  Object.fromEntries(workspace.sheet('Visits').map((row) => [row['Provider'] as string, row]));
const eventually = (look: () => unknown, wanted: unknown): Promise<void> =>
  expect.poll(look, { timeout: 15_000 }).toEqual(wanted);

test('cells are typed into with the keyboard alone: Enter goes down, Tab right, Escape leaves all as it was', async () => {
  await openTab(lead, 'Visits');
  await (await cellOf(lead, 'Millrace', 'Notes')).click();
  await lead.keyboard.type('Seen twice');
  await lead.keyboard.press('Enter');
  await lead.keyboard.type('Second');
  await lead.keyboard.press('Tab');
  await lead.keyboard.press('Shift+ArrowLeft');
  await eventually(
    () => workspace.sheet('Visits').map((row) => row['Notes']),
    ['Seen twice', 'Second', null],
  );
  await (await cellOf(lead, 'Forge', 'Notes')).click();
  await lead.keyboard.type('Never mind');
  await lead.keyboard.press('Escape');
  await lead.keyboard.press('F2');
  await lead.keyboard.type('Third, long: the whole of it stands in the bar above the cells');
  await lead.keyboard.press('Alt+Enter');
  await lead.keyboard.type('line two');
  await lead.keyboard.press('Enter');
  const third = 'Third, long: the whole of it stands in the bar above the cells\nline two';
  await eventually(() => visits()['Forge']?.['Notes'], third);
  await lead.keyboard.press('ArrowUp');
  expect(await lead.locator('#entry').inputValue()).toBe(third);
  const heights = await lead
    .locator('tr[data-row="1"], tr[data-row="3"]')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights[0]).toBe(heights[1]);
  await expectAccessible(lead);
});

test('the menu’s This visit opens the visit of the row that is selected, which stays selected', async () => {
  await openTab(lead, 'Visits');
  await (await cellOf(lead, 'Forge', 'Visit date')).click();
  const place = await lead.locator('#place').innerText();
  const shownAgain = lead.waitForEvent('load');
  await lead.getByRole('button', { name: 'This visit', exact: true }).click();
  await shownAgain;
  await lead.frameLocator('iframe').getByRole('heading', { name: 'Forge', level: 1 }).waitFor();
  expect(await lead.locator('#place').innerText()).toBe(place);
  await picture(lead, 'workbook-editing-this-visit');
  const gone = lead.waitForEvent('load');
  await lead.getByRole('button', { name: 'Close', exact: true }).click();
  await gone;
});

test('a colleague sees it without doing anything, and writes beside it; a viewer may only look', async () => {
  await openTab(officer, 'Visits');
  await (await cellOf(lead, 'Bramble', 'Notes')).click();
  await lead.keyboard.press('Delete');
  await lead.keyboard.type('From the lead');
  await lead.keyboard.press('Enter');
  await officer.getByText('From the lead').first().waitFor();
  await (await cellOf(officer, 'Bramble', 'Reason for the decision')).click();
  await officer.keyboard.type('From the officer');
  await officer.keyboard.press('Enter');
  await eventually(() => visits()['Bramble']?.['Reason for the decision'], 'From the officer');
  await lead.getByText('From the officer').first().waitFor();
  const viewer = await personAt();
  await become(viewer, VIEWER);
  await openTab(viewer, 'Visits');
  await (await cellOf(viewer, 'Bramble', 'Notes')).click();
  await viewer.keyboard.type('x');
  expect(await viewer.locator('.editor').count()).toBe(0);
  expect(await viewer.locator('summary', { hasText: 'Rows' }).count()).toBe(0);
  await viewer.context().close();
});

test('what the product writes warns first', async () => {
  await (await cellOf(officer, 'Forge', 'Provider')).click();
  await officer.keyboard.type('Forgery');
  await officer.keyboard.press('Enter');
  await officer.getByText('should not be changed accidentally').waitFor();
  await officer.getByRole('button', { name: 'Cancel' }).click();
  await officer.getByText('Nothing was changed.').waitFor();
  expect(visits()['Forgery']).toBeUndefined();
});

test('choices are a list; what is not on a strict one is refused', async () => {
  await openTab(lead, 'Visits');
  await (await cellOf(lead, 'Bramble', 'Notes')).click();
  await menu(lead, 'Columns', 'Insert column right');
  const headings = await lead.locator('tr[data-row="0"] td').allInnerTexts();
  const heading = lead.locator('tr[data-row="0"] td').nth(headings.indexOf('Notes') + 1);
  await heading.click();
  await lead.keyboard.type('Our stage');
  await lead.keyboard.press('Enter');
  await menu(lead, 'Columns', 'List of choices');
  await lead.getByLabel('One a line').fill('Waiting\nAnswered');
  await lead.getByRole('button', { name: 'Save' }).click();
  await (await cellOf(lead, 'Forge', 'Our stage')).and(lead.locator('.choice')).click();
  await lead.keyboard.press('Enter');
  await lead.locator('select.editor').selectOption('Answered');
  await eventually(() => visits()['Forge']?.['Our stage'], 'Answered');
  await (await cellOf(lead, 'Bramble', 'Our stage')).click();
  await lead.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Lost');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await lead.getByText('violates the data validation rules').waitFor();
  expect(visits()['Bramble']?.['Our stage']).toBeNull();
});

test('rows are sorted and moved while a colleague writes: each text stays with its visit', async () => {
  await openTab(officer, 'Visits');
  const target = await cellOf(officer, 'Millrace', 'Reason for the decision');
  await target.click();
  await officer.keyboard.type('Kept with Millrace');
  // The lead sorts while the officer's cell is open.
  await (await cellOf(lead, 'Bramble', 'Visit date')).click();
  await menu(lead, 'Columns', 'Sort tab A to Z');
  await eventually(
    () => workspace.sheet('Visits').map((row) => row['Provider']),
    ['Bramble', 'Forge', 'Millrace'],
  );
  await officer.keyboard.press('Enter');
  await officer.getByText('Somebody has changed this in the meantime').waitFor();
  await officer.getByText('Your text was: Kept with Millrace').waitFor();
  expect(workspace.sheet('Visits').map((row) => row['Reason for the decision'])).toEqual([
    'From the officer',
    null,
    null,
  ]);
  await (await cellOf(officer, 'Millrace', 'Reason for the decision')).click();
  await officer.keyboard.type('Kept with Millrace');
  await officer.keyboard.press('Enter');
  await eventually(() => visits()['Millrace']?.['Reason for the decision'], 'Kept with Millrace');
  await (await cellOf(officer, 'Forge', 'Notes')).click();
  await menu(officer, 'Rows', 'Move row down');
  await officer.locator('tr[data-row="3"]', { hasText: 'Forge' }).waitFor();
  await menu(officer, 'Rows', 'Insert row above');
  await eventually(
    () => workspace.sheet('Visits').map((row) => row['Provider']),
    ['Bramble', 'Millrace', null, 'Forge'],
  );
});

test('the add-on collects rightly into what both have made of the tab', async () => {
  handIn(workspace, 'herefordshire', visitTo('Harbour', { but: { '1.2': 'Not Met' } }), { fire: 'none' });
  handIn(workspace, 'derby', visitTo('Millrace', { of: 'derby' }), { fire: 'none' });
  await lead.goto(`${address}/workbook`);
  await openTab(lead, 'Visits');
  await (await cellOf(lead, 'Bramble', 'Notes')).click();
  await menu(lead, 'Columns', 'Move column left');
  const shownAgain = lead.waitForEvent('load');
  await lead.getByRole('button', { name: 'Collect new visits now' }).click();
  await shownAgain;
  await eventually(() => workspace.sheet('Visits').filter((row) => row['Provider'] !== null).length, 5);
  const rows = workspace.sheet('Visits').filter((row) => row['Provider'] !== null);
  expect(rows.map((row) => row['Provider']).sort()).toEqual([
    'Bramble',
    'Forge',
    'Harbour',
    'Millrace',
    'Millrace',
  ]);
  expect(new Set(rows.map((row) => row['Visit id'])).size).toBe(5);
  const of = (provider: string) => rows.find((row) => row['Provider'] === provider);
  expect(of('Bramble')).toMatchObject({
    Notes: 'From the lead',
    'Reason for the decision': 'From the officer',
  });
  expect(of('Forge')).toMatchObject({ 'Our stage': 'Answered', 'Visit date': '2026-11-11' });
  expect(of('Forge')?.['Notes']).toContain('Third, long');
  expect(rows.filter((row) => row['Reason for the decision'] === 'Kept with Millrace')).toHaveLength(1);
  expect(workspace.sheet('Problems')).toEqual([]);
});

test('several cells are pasted at once, and a copy of the workbook is another workbook', async () => {
  await lead.goto(`${address}/workbook`);
  await menu(lead, 'Tab', 'Add a tab');
  await lead.getByLabel('Name').fill('Our list');
  await lead.getByRole('button', { name: 'Add', exact: true }).click();
  await openTab(lead, 'Our list');
  await lead.locator('tr[data-row="0"] td').first().click();
  await lead.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Name\tSince\nMillrace\t3 November 2026\n"Two\nlines"\t12%');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await eventually(
    () => workspace.cells('Our list'),
    [
      ['Name', 'Since'],
      ['Millrace', 46329],
      ['Two\nlines', 0.12],
    ],
  );
  // As fast as one can type: a heading, then rows that are still empty.
  await lead.locator('tr[data-row="0"] td').nth(2).click();
  await lead.keyboard.type('Third');
  for (const text of ['one', 'two', 'three', 'four']) {
    await lead.keyboard.press('Enter');
    await lead.keyboard.type(text);
  }
  await lead.keyboard.press('Enter');
  await eventually(
    () => workspace.cells('Our list').map((row) => row[2]),
    ['Third', 'one', 'two', 'three', 'four'],
  );
  await menu(lead, 'File', 'Make a copy');
  await lead.getByRole('button', { name: 'Copy', exact: true }).click();
  await lead.getByRole('heading', { name: 'Copy of Alternative provision' }).waitFor();
  await openTab(lead, 'Our list');
  await lead.locator('tr[data-row="0"] td').first().click();
  await lead.keyboard.type('Only in the copy');
  await lead.keyboard.press('Enter');
  const copy = Object.values(workspace.state.spreadsheets).find(({ properties }) =>
    properties.title.startsWith('Copy'),
  );
  await eventually(
    () => workspace.state.spreadsheets[copy?.spreadsheetId ?? '']?.sheets.at(-1)?.rows[0]?.[0],
    'Only in the copy',
  );
  expect(workspace.cells('Our list')[0]?.[0]).toBe('Name');
  await lead.getByText('Provision QA', { exact: true }).last().waitFor();
});

test('it works at 200 % on a small screen', async () => {
  // 200 % of 1200 pixels: as wide as 600.
  await lead.setViewportSize({ width: 600, height: 800 });
  await lead.goto(`${address}/workbook`);
  await openTab(lead, 'Visits');
  const isWide = await lead.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(isWide).toBe(false);
  await expectAccessible(lead);
  await picture(lead, 'workbook-editing-600');
  await picture(officer, 'workbook-editing-1280');
});
