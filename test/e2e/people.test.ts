/**
 * Who may fill in, who works with it and whose the files are, in a real browser at the sidebar's own width: set up by
 * keyboard with people named, changed afterwards, read back; permissions left out. The built add-on in the local workspace.
 */
import type { Server } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { axeFaults, expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { picture } from './picture';

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;

const shot = async (page: Page, name: string): Promise<void> => {
  const sidebar = page.frameLocator('iframe').locator('body');
  await picture(sidebar, `people-${name}`);
};
async function clean(page: Page): Promise<void> {
  await expectAccessible(page);
  const body = page.frameLocator('iframe').locator('body');
  expect(
    await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
}
async function open(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1600 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}/workbook`);
  return page;
}
async function sidebarOf(page: Page, item: string): Promise<FrameLocator> {
  await page.getByRole('button', { name: item }).click();
  return page.frameLocator('iframe');
}

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4830));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('who can fill in is chosen at set-up and changed later, people are named, all by keyboard', async () => {
  const page = await open();
  const sidebar = await sidebarOf(page, 'Set up');
  await sidebar.getByLabel('Local authority').fill('Exampleshire');
  await sidebar.getByRole('checkbox').first().focus();
  await page.keyboard.press('Space');
  await sidebar.getByLabel('Anyone with the link').focus();
  await page.keyboard.press('ArrowDown');
  expect(await sidebar.getByLabel('People of my organisation').isChecked()).toBe(true);
  await sidebar.getByLabel(/^Officers and leads/).fill('Ada Example <ada@county.example> Lead\nBo Example');
  await shot(page, 'choose');
  await clean(page);
  // What is proposed besides can be opened, and need not be.
  await page.keyboard.press('Tab');
  expect(await sidebar.locator('summary:focus').innerText()).toBe('Choose otherwise');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sidebar.getByText('Only people at county.example can fill this in.').waitFor();
  await shot(page, 'ready');
  await clean(page);

  await sidebar.getByRole('button', { name: 'Change who can fill these in…' }).press('Enter');
  await sidebar.getByLabel('Only these people').check();
  await sidebar.getByRole('button', { name: 'Set it for all forms here' }).press('Enter');
  await sidebar.getByText('Give the email address of at least one person.').waitFor();
  await page.keyboard.type('bo@county.example');
  await shot(page, 'change');
  await clean(page);
  await sidebar.getByRole('button', { name: 'Set it for all forms here' }).press('Enter');
  await sidebar.getByText('Only bo@county.example can fill this in.').waitFor();
  const [form] = Object.values(workspace.state.forms);
  expect(form?.permissions.map((one) => one['emailAddress'])).toEqual(['bo@county.example']);
});

test('people, who watches and whose the files are', async () => {
  const page = await open();
  const sidebar = await sidebarOf(page, 'People and files');
  await sidebar.getByRole('heading', { name: 'People and files' }).waitFor();
  await sidebar.getByText('In the People tab: 0 officers, 2 leads, 0 provider contacts.').waitFor();
  await sidebar.getByText('Bo Example (row 3) has no email address.').waitFor();
  await sidebar.getByText('Move them to a shared drive').press('Enter');
  await shot(page, 'people');
  await clean(page);
  await sidebar.getByLabel('Add people').fill('Cy Example, cy@county.example');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sidebar.getByText('1 officer, 2 leads').waitFor();
});

test('permissions that were left out are told, and the rest is there', async () => {
  workspace.state.settings.refusedScopes = ['drive.file', 'userinfo.email'];
  const page = await open();
  const sidebar = await sidebarOf(page, 'Set up');
  await sidebar.getByRole('heading', { name: 'You have not agreed to everything' }).waitFor();
  await sidebar.getByText('Not known:').first().waitFor();
  await shot(page, 'consent');
  await clean(page);
  expect(await sidebar.getByRole('link', { name: 'Agree at Google' }).getAttribute('href')).toMatch(
    /^https:\/\/accounts\.google\.com\//,
  );
});

test('what is wrong in the page or in its sidebar would be found', async () => {
  const page = await open();
  const sidebar = await sidebarOf(page, 'Set up');
  await sidebar.getByRole('heading').first().waitFor();
  for (const body of [page.locator('body'), sidebar.locator('body')])
    await body.evaluate((one) => one.insertAdjacentHTML('beforeend', '<input><button></button>'));
  const found = await axeFaults(page);
  for (const rule of ['button-name', 'label'])
    expect(found.find((fault) => fault.startsWith(`${rule}:`))?.match(/<(button|input)>/g)).toHaveLength(2);
});
