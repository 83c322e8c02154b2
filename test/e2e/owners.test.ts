/** A copy of the workbook in a real browser, at the sidebar's own width: it asks how to go on, by keyboard too. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { setUpCounty } from '../../scripts/workspace/county/set-up-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { picture } from './picture';

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;

async function seen(page: Page, name: string): Promise<void> {
  const body = page.frameLocator('iframe').locator('body');
  await picture(body, `owners-${name}`);
  await expectAccessible(page);
  expect(
    await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
}

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  setUpCounty(workspace, ['derby']);
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4880));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a copy asks how to go on, only reads when told so, and goes on when told otherwise', async () => {
  const page = await (
    await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1600 } })
  ).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}/spreadsheets/d/${workspace.copy('County copy')}/edit`);
  await page.getByRole('button', { name: 'Set up' }).click();
  const sidebar = page.frameLocator('iframe');
  const heading = sidebar.getByRole('heading', { level: 1 });
  await sidebar.getByRole('heading', { name: 'This is a copy of “Alternative provision”' }).waitFor();
  expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await seen(page, 'asked');

  await sidebar.getByRole('button', { name: 'Start afresh…' }).focus();
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Forget the one form and start afresh' }).waitFor();
  await seen(page, 'afresh');
  await sidebar.getByRole('button', { name: 'Leave it' }).click();

  await sidebar.getByRole('button', { name: 'Only read' }).click();
  await sidebar.getByRole('heading', { name: 'Provision QA only reads here' }).waitFor();
  await seen(page, 'only-reads');

  await sidebar.getByRole('button', { name: 'Go on here' }).focus();
  await page.keyboard.press('Enter');
  await sidebar.getByRole('heading', { name: 'Links for officers' }).waitFor();
  await seen(page, 'gone-on');
  expect(await sidebar.getByRole('button', { name: 'Go on here' }).count()).toBe(0);
});
