/**
 * Frameworks in a real browser: a QA lead copies one into a tab, gets a fault told, puts it right, sees what
 * changes, takes it, and builds the new form; then looks at one topic across frameworks. By keyboard where it matters.
 */
import type { Server } from 'node:http';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { setUpCounty } from '../../scripts/workspace/county/set-up-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { tabNamed, typeInto } from '../apps-script/framework-tabs';
import { expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { WHOLE, picture } from './picture';

let workspace: Workspace;
let server: Server;
let browser: Browser;
let page: Page;
let sidebar: FrameLocator;

const shot = (name: string): Promise<unknown> => picture(page, `frameworks-${name}`, WHOLE);

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  setUpCounty(workspace, ['derby']);
  const listening = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4850);
  server = listening.server;
  browser = await startBrowser();
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1000 } });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${listening.address}/workbook`);
  sidebar = page.frameLocator('iframe');
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

const TAB = 'Framework: Derby';

test('a framework is copied into a tab; a fault in it is told by row and column', async () => {
  await page.getByRole('button', { name: 'Frameworks and wording' }).click();
  await sidebar.getByRole('heading', { name: 'Frameworks and wording' }).waitFor();
  await shot('begin');
  await expectAccessible(page);
  await sidebar
    .getByLabel('Copy')
    .selectOption({ label: 'Derby QA framework for unregulated alternative providers' });
  await sidebar.getByRole('button', { name: 'Write the tab' }).click();
  await sidebar.getByText(`The tab “${TAB}” is there.`).waitFor();
  typeInto(tabNamed(workspace, TAB), '2g', 'Topics', 'fire-drils');
  expect(await sidebar.getByLabel('Tab', { exact: true }).inputValue()).toBe(TAB);
  await sidebar.getByRole('button', { name: 'Check it' }).press('Enter');
  await sidebar.getByText('There is no topic “fire-drils”').waitFor();
  await shot('fault');
  await expectAccessible(page);
});

test('put right, it shows what changes before it is taken, and its form is built anew', async () => {
  const tab = tabNamed(workspace, TAB);
  typeInto(tab, '2g', 'Topics', 'fire-safety');
  typeInto(
    tab,
    '2g',
    'Official wording',
    'Fire drills take place at least annually and a log is kept (made up).',
  );
  await sidebar.getByRole('button', { name: 'Check it' }).press('Enter');
  await sidebar.getByText('It would become version 1-la1.').waitFor();
  await sidebar.getByText('the official wording was added').waitFor();
  await shot('changes');
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Use version 1-la1' }).press('Enter');
  await sidebar.getByRole('button', { name: 'Build the new forms now' }).press('Enter');
  await sidebar.getByRole('heading', { name: 'Ready' }).waitFor({ timeout: 60_000 });
  await shot('built');
  await expectAccessible(page);
  expect(
    workspace.sheet('Start').some((row) => row['What'] === 'Earlier form: Derby AP quality assurance visit'),
  ).toBe(true);
});

test('a topic is seen across frameworks, and all of them in a tab', async () => {
  await sidebar.getByRole('button', { name: 'Compare', exact: true }).press('Enter');
  await sidebar.getByLabel('Topic').selectOption('fire-safety');
  await sidebar.getByRole('heading', { name: 'Frameworks differ: How often fire drills are held' }).waitFor();
  await sidebar.getByText('2g Fire drills take place at least annually').waitFor();
  await sidebar.getByText('Derby 2g, as published').first().waitFor();
  await shot('topic');
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Write the tab' }).last().press('Enter');
  await sidebar.getByText('The tab “Frameworks by topic” is up to date.').waitFor();
  for (const [name, id] of [
    ['tab', 746_200_001],
    ['topics-tab', 746_100_010],
    ['start-tab', 746_100_001],
  ] as const) {
    await page.goto(`${new URL(page.url()).origin}/workbook?tab=${id}`);
    await shot(name);
  }
  await expectAccessible(page);
});
