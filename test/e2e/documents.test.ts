/**
 * Letters and checklists in a real browser: a QA lead makes a letter from the sidebar, opens it, and prints it; the
 * checklist shows who has done what. The built add-on in the local workspace, nothing else.
 */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { setUpCounty } from '../../scripts/workspace/county/set-up-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { WHOLE, picture } from './picture';

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;

const shot = (page: Page, name: string): Promise<unknown> => picture(page, `documents-${name}`, WHOLE);
async function open(path: string): Promise<Page> {
  const page = await (
    await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } })
  ).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address + path);
  return page;
}

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  setUpCounty(workspace, ['derby']);
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4800));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a letter is made from the sidebar, once, and is ready to print', async () => {
  const page = await open('/workbook');
  await page.getByRole('button', { name: 'Letters and agreements' }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('heading', { name: 'Letters and agreements' }).waitFor();
  await shot(page, 'choose');
  await expectAccessible(page);

  await sidebar.getByRole('button', { name: 'Go on' }).click();
  await sidebar.getByText('Choose a document.').waitFor();
  await sidebar.getByText('Type the name of the provider.').waitFor();
  await sidebar.getByLabel(/^Safeguarding assurance letter/).check();
  await sidebar.getByLabel('Name of the provider').fill('Tinker’s Yard Workshop');
  await sidebar.getByRole('button', { name: 'Go on' }).click();

  await sidebar.getByLabel('Commissioning school').fill('Example School');
  expect(await sidebar.getByLabel('Alternative provision provider').inputValue()).toBe(
    'Tinker’s Yard Workshop',
  );
  expect(await sidebar.getByLabel('Date of the letter').inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await shot(page, 'fill');
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Make the document' }).click();
  await sidebar.getByRole('heading', { name: 'The document is ready' }).waitFor();
  await shot(page, 'made');
  await expectAccessible(page);

  const link = await sidebar.getByLabel('Link', { exact: true }).inputValue();
  expect(link.startsWith(`${address}/document/d/`)).toBe(true);
  const letter = await open(new URL(link).pathname);
  await letter.getByText('Example School').waitFor();
  await shot(letter, 'letter');
  await expectAccessible(letter);
  const pdf = await letter.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(2);

  await sidebar.getByRole('button', { name: 'Make another' }).click();
  await sidebar.getByText('Made last').waitFor();
  await shot(page, 'again');
  await expectAccessible(page);
  expect(Object.keys(workspace.state.documents)).toHaveLength(1);
});

test('an agreement and a checklist to print', async () => {
  for (const [framework, instrument] of [
    ['derby', 'service-level-agreement'],
    ['keys', 'checks'],
  ] as const) {
    const provider = { name: 'Bramble Lane Centre', urn: '900001' };
    workspace.run('sidebarMakeDocument', { framework, instrument, provider, values: {} });
    const page = await open(`/document/d/${Object.keys(workspace.state.documents).at(-1)}/edit`);
    await shot(page, instrument);
    await expectAccessible(page);
  }
  const home = await open('/');
  await home.getByRole('link', { name: /service level agreement: Bramble Lane Centre/ }).waitFor();
  await expectAccessible(home);
});

test('a checklist is kept in its tab', async () => {
  const providers = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Providers',
  );
  providers?.rows.push(['Tinker’s Yard Workshop'], ['Bramble Lane Centre', '900001']);
  const page = await open('/workbook');
  await page.getByRole('button', { name: 'Start or update checklists' }).click();
  await page.getByText('The Checklists tab is up to date: 0 of 14 steps done.').waitFor();
  const rows = workspace.state.spreadsheets[workspace.state.workbookId]?.sheets.find(
    ({ properties }) => properties.title === 'Checklists',
  )?.rows;
  for (const [row, name] of [
    [1, 'Pat Example'],
    [2, ''],
  ] as const) {
    const cells = rows?.[row] ?? [];
    cells[rows?.[0]?.indexOf('Done on') ?? -1] = 46_329;
    cells[rows?.[0]?.indexOf('By whom') ?? -1] = name;
  }
  await page.getByRole('button', { name: 'Start or update checklists' }).click();
  await page.getByText('The Checklists tab is up to date: 1 of 14 steps done.').waitFor();
  await page.getByRole('link', { name: 'Checklists' }).click();
  await page.getByText('Say who').first().waitFor();
  await shot(page, 'checklist');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Documents', exact: true }).last().click();
  await shot(page, 'tab');
  await expectAccessible(page);
});
