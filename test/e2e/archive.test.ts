/** Archiving a closed year in the sidebar, at its own width, by keyboard: what can go, progress, what came of it, a visit back. */
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { setUpCounty } from '../../scripts/workspace/county/set-up-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { schoolYearOf, usualTerms } from '../../shared/schema/terms';
import { addDays } from '../../shared/schema/dates';
import { handIn, visitTo } from '../apps-script/county';
import { expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { picture } from './picture';

const TODAY = new Date().toISOString().slice(0, 10);
/** In the school year before this one. */
const THEN = addDays(schoolYearOf(usualTerms, TODAY).from, -100);
const { title: YEAR } = schoolYearOf(usualTerms, THEN);

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;

async function seen(page: Page, name: string): Promise<void> {
  const body = page.frameLocator('iframe').locator('body');
  await picture(body, `archive-${name}`);
  await expectAccessible(page);
  expect(
    await body.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
  ).toBeLessThanOrEqual(0);
}

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  setUpCounty(workspace, ['herefordshire']);
  const plan = {
    'improvement-plan': [{ area: 'Fencing', action: 'Mend the fence', 'by-when': addDays(THEN, 30) }],
  };
  for (const [provider, rest] of [
    ['Made-Up Farm', {}],
    ['Pretend Garage', {}],
    ['Open Forge', { fields: plan }],
  ] as const)
    handIn(workspace, 'herefordshire', visitTo(provider, { visitDate: THEN, ...rest }));
  handIn(workspace, 'herefordshire', visitTo('Never Before Mill', { visitDate: TODAY }));
  workspace.run('collectFromMenu');
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4881));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a closed year is archived by keyboard, a visit brought back, and the archive brought up to date', async () => {
  const page = await (
    await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1600 } })
  ).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${address}/workbook`);
  await page.getByRole('button', { name: 'Archive closed years' }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('heading', { name: YEAR }).waitFor();
  await sidebar.getByText('What stays, and why (3)').click();
  await seen(page, 'asked');

  await sidebar.getByLabel(/nobody has made final may go/).focus();
  await page.keyboard.press('Space');
  await sidebar.getByLabel(/nobody has decided may go/).check();
  await sidebar.getByText('2 visits can go, 1 stays.').waitFor();
  await sidebar.getByRole('button', { name: `Archive 2 visits of ${YEAR}` }).focus();
  await page.keyboard.press('Enter');
  await sidebar.getByText('2 visits are archived, and count as before.').waitFor();
  const heading = sidebar.getByRole('heading', { level: 1 });
  expect(await heading.evaluate((one) => one === document.activeElement)).toBe(true);
  await seen(page, 'done');
  const left = workspace.sheet('Findings').map((row) => row['Provider']);
  expect([...new Set(left)].sort()).toEqual(['Never Before Mill', 'Open Forge']);

  await sidebar.getByRole('button', { name: 'This visit' }).click();
  await sidebar.getByRole('button', { name: /Pretend Garage/ }).click();
  await sidebar.getByText(/Archived on .* with the year/).waitFor();
  await sidebar.getByText('Bring it back from the archive').click();
  await seen(page, 'visit');
  await sidebar.getByRole('button', { name: 'Bring this visit back' }).click();
  await sidebar.getByText(/Archived on .* with the year/).waitFor({ state: 'detached' });
  expect(workspace.sheet('Findings').map((row) => row['Provider'])).toContain('Pretend Garage');
});
