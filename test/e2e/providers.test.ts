/**
 * The providers in a real browser at the sidebar's own width, by keyboard: two that may be one are said to be one and
 * taken apart again, an LA's own list is pasted, looked at and taken. The built add-on in the local workspace.
 */
import type { Server } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { readBundle } from '../../scripts/workspace/bundle';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { EXAMPLE_CHOICE, handIn, setUp, visitTo, withExample } from '../apps-script/county';
import { expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { picture } from './picture';

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;

beforeAll(async () => {
  workspace = openWorkspace({ bundle: withExample(readBundle(`${DIST}/apps-script`)) });
  setUp(workspace, EXAMPLE_CHOICE);
  for (const name of ['Bramble Lane Center', 'Bramble Lane Centre', 'Pretend Garage'])
    handIn(workspace, 'example', visitTo(name, { of: 'example' }));
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4834));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const names = (): unknown[] => workspace.sheet('Providers').map((row) => row['Provider']);
const shot = async (sidebar: FrameLocator, name: string): Promise<void> => {
  await picture(sidebar.locator('body'), `providers-${name}`);
};
async function clean(page: Page, sidebar: FrameLocator): Promise<void> {
  await expectAccessible(page, ['iframe', 'body']);
  const wider = await sidebar
    .locator('body')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(wider).toBeLessThanOrEqual(0);
}

const LIST = [
  'Our providers, 2025/26',
  'Provider\tURN\tPostcode\tContact\tLast QA visit\tNext visit',
  'Made-Up Farm\t100009\tXY1 2AB\tPat Example\t10/06/2025\t10/06/2026',
  'pretend garage\t\tXY5 5AA\t\t9 January 2024\t',
  'Total: 2',
].join('\n');

test('two that may be one are one at a press, and two again at another; a list is looked at before it is taken', async () => {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1400 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}/workbook`);
  await page.getByRole('button', { name: 'Providers', exact: true }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('heading', { name: 'These may be one (1)' }).waitFor();
  await clean(page, sidebar);
  await shot(sidebar, 'offered');

  await sidebar.getByRole('radio', { name: /Bramble Lane Center/ }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await sidebar.getByRole('radio', { name: /Bramble Lane Centre/ }).isChecked()).toBe(true);
  await sidebar.getByRole('button', { name: 'These are one provider' }).first().focus();
  await page.keyboard.press('Enter');
  await sidebar.getByText('Bramble Lane Center counts as Bramble Lane Centre now.').waitFor();
  expect(names()).toEqual(['Bramble Lane Centre', 'Pretend Garage']);
  await sidebar.getByText('Counted as another (1)').click();
  await shot(sidebar, 'merged');
  await sidebar.getByRole('button', { name: 'They are two' }).focus();
  await page.keyboard.press('Enter');
  await sidebar.getByText(/are two again/).waitFor();
  expect(names()).toEqual(['Bramble Lane Centre', 'Pretend Garage', 'Bramble Lane Center']);
  expect(await sidebar.getByRole('heading', { name: /These may be one/ }).count()).toBe(0);

  await sidebar.getByText('Take in your own list').click();
  await sidebar.getByLabel('The list, with its headings').fill(LIST);
  await sidebar.getByRole('button', { name: 'Show what comes of it' }).focus();
  await page.keyboard.press('Enter');
  await sidebar.getByRole('heading', { name: 'Before it is taken' }).waitFor();
  await sidebar.getByText('Last visit: from “Last QA visit”').waitFor();
  await sidebar.getByText('Not taken: “Next visit”.').waitFor();
  await sidebar.getByText('2 rows passed over').click();
  await sidebar.getByText('New here: 1').click();
  await clean(page, sidebar);
  await shot(sidebar, 'list');
  // Where the garage is, nobody knew here.
  await sidebar.getByLabel('Row 4: Pretend Garage').selectOption('It is the same provider');
  await sidebar.getByRole('button', { name: 'Enter them' }).focus();
  await page.keyboard.press('Enter');
  await sidebar.getByText(/New here: 1; Known here, something is filled in: 1/).waitFor();
  await shot(sidebar, 'taken');
  expect(names()).toEqual(['Bramble Lane Centre', 'Pretend Garage', 'Bramble Lane Center', 'Made-Up Farm']);

  await sidebar.getByRole('button', { name: 'Look again' }).click();
  const choice = sidebar.getByLabel('Provider', { exact: true }).first();
  await choice.focus();
  await choice.selectOption('Made-Up Farm (URN 100009)');
  const link = sidebar.getByRole('link', { name: /: Made-Up Farm$/ });
  await link.waitFor();
  expect(await sidebar.getByLabel('Link').inputValue()).toMatch(/=Made-Up%20Farm&entry\.\d+=100009$/);
  await clean(page, sidebar);
  await shot(sidebar, 'visit-link');
  const opening = context.waitForEvent('page');
  await link.focus();
  await page.keyboard.press('Enter');
  const form = await opening;
  expect(await form.getByLabel('Provider').first().inputValue()).toBe('Made-Up Farm');
  await context.close();
});
