/**
 * One visit's report in a real browser: a QA lead finds the visit in the sidebar, sees what the rules suggest, reads what
 * people wrote, makes the report and prints it. The built add-on in the local workspace on its made-up county.
 */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { countyRegister, readRegister } from '../../scripts/workspace/county/county-register';
import { DEMONSTRATION, FRAMEWORKS } from '../../scripts/workspace/county/made-up-county';
import { makeVisit } from '../../scripts/workspace/county/make-visit';
import { setUpCounty } from '../../scripts/workspace/county/set-up-county';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { DIST, startBrowser } from './rig';
import { WHOLE, picture } from './picture';

/** A sidebar of Google Sheets is so wide. */
const SIDEBAR = 300;

let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;

const shot = (page: Page, name: string): Promise<unknown> => picture(page, `visit-${name}`, WHOLE);
async function open(path: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1000 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(address + path);
  return page;
}

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  const connection = setUpCounty(workspace, FRAMEWORKS);
  const now = new Date().toISOString();
  const register = countyRegister();
  makeVisit(workspace, connection, readRegister(register, now.slice(0, 10)), DEMONSTRATION, now);
  ({ server, address } = await workspaceServer(workspace, register).listen(4810));
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test('a visit is found, its report made once, read and printed, by keyboard too', async () => {
  const page = await open('/workbook');
  await page.getByRole('button', { name: 'This visit' }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('heading', { name: 'This visit' }).waitFor();
  await shot(page, 'choose');
  await expectAccessible(page);
  const [words = ''] = DEMONSTRATION.provider.split(' ');
  await sidebar.getByLabel('Find a visit').fill(words);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sidebar.getByRole('heading', { name: DEMONSTRATION.provider, level: 1 }).waitFor();
  await sidebar.getByText('Not deemed appropriate').first().waitFor();
  await shot(page, 'shown');
  await expectAccessible(page);
  const width = await sidebar.locator('body').evaluate((body) => body.scrollWidth);
  expect(width).toBeLessThanOrEqual(SIDEBAR);

  // Somebody decides otherwise than the rules suggest, corrects who was there, and takes that back.
  const part = async (name: RegExp): Promise<void> => {
    const summary = sidebar.locator('summary').filter({ hasText: name });
    if ((await summary.locator('..').getAttribute('open')) === null) await summary.click();
  };
  await part(/^(Decide|Change the decision)/);
  await sidebar.getByLabel('Deemed appropriate', { exact: true }).check();
  await sidebar.getByLabel(/^(Why do you differ|Reason)/).fill('');
  await sidebar.getByRole('button', { name: 'Save the decision' }).click();
  await sidebar.getByText('It differs from what the rules suggest: say why.').waitFor();
  await expectAccessible(page);
  await shot(page, 'decide');
  await sidebar
    .getByLabel('Why do you differ from the suggestion?')
    .fill('Put right within the week (made up)');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sidebar.getByText('Deemed appropriate. Reason: Put right within the week (made up)').waitFor();
  await part(/^Correct/);
  await sidebar.getByLabel('What is wrong?').selectOption('Officer');
  await sidebar.getByLabel('What is right').fill('Robin Example-Swap');
  await sidebar.getByLabel('Why', { exact: true }).first().fill('Swapped that day');
  await expectAccessible(page);
  await shot(page, 'correct');
  await sidebar.getByRole('button', { name: 'Save the correction' }).click();
  await sidebar.getByText('Corrected here (once).').waitFor();
  await sidebar
    .getByText(/Robin Example-Swap/)
    .first()
    .waitFor();
  await part(/^History/);
  await part(/^Withdraw/);
  await expectAccessible(page);
  await shot(page, 'history');
  expect(await sidebar.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(SIDEBAR);
  await sidebar.getByRole('button', { name: 'Undo: Corrected' }).click();
  await sidebar
    .getByText(/Robin Example-Swap/)
    .first()
    .waitFor({ state: 'hidden' });
  expect(workspace.sheet('History').map((row) => row['Kind'])).toEqual(['decide', 'correct', 'correct']);

  // What is agreed is added to the plan, and stands in the report.
  await sidebar
    .locator('summary')
    .filter({ hasText: /^Actions/ })
    .click();
  await sidebar.getByRole('button', { name: 'Another action' }).click();
  await sidebar.getByLabel('What it is about').fill('Policies (made up)');
  await sidebar.getByLabel('What is to be done').last().fill('Write the missing policy (made up)');
  await sidebar.getByLabel('By whom').last().fill('Lee Invented');
  await sidebar.getByLabel('By when').last().fill('2030-01-31');
  await expectAccessible(page);
  await shot(page, 'plan');
  await sidebar.getByRole('button', { name: 'Add to the plan' }).click();
  await sidebar.getByText(/by 31 January 2030, Lee Invented/).waitFor();

  await part(/^Report/);
  await sidebar.getByRole('button', { name: 'Make the report for the provider' }).click();
  await sidebar.getByLabel(/^How to reach/).fill('01632 960000');
  await sidebar.getByText(/^What people wrote/).click();
  await shot(page, 'report');
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Make the report' }).click();
  await sidebar.getByText('then tick this box').waitFor();
  await page.keyboard.press('Space');
  await sidebar.getByRole('button', { name: 'Make the report' }).click();
  await sidebar.getByRole('heading', { name: 'The report is ready' }).waitFor();
  await shot(page, 'made');

  const report = await open(new URL(await sidebar.getByLabel('Link', { exact: true }).inputValue()).pathname);
  await report.getByText('What to put right first').waitFor();
  await report.getByText('01632 960000').first().waitFor();
  await report.getByText('Write the missing policy (made up)').waitFor();
  await shot(report, 'document');
  await expectAccessible(report);
  expect(Object.keys(workspace.state.documents)).toHaveLength(1);

  // It is shared with the day that the report names, the action closed with what shows it, the visit made final.
  await sidebar.getByRole('button', { name: 'Back to the visit' }).click();
  await sidebar.getByText('send the report to the provider, then enter below').waitFor();
  await part(/^Report/);
  await sidebar.getByRole('button', { name: 'Get it as PDF' }).click();
  const saved = page.waitForEvent('download');
  await sidebar.getByRole('link', { name: 'Save the PDF' }).click();
  const pdf = await saved;
  expect(pdf.suggestedFilename()).toMatch(/^Visit report.*\.pdf$/);
  expect(readFileSync(await pdf.path(), 'latin1')).toMatch(/^%PDF-/);
  await part(/^Share/);
  await sidebar.getByRole('button', { name: 'I have shared it' }).click();
  await sidebar
    .getByText(/the provider can answer until/)
    .first()
    .waitFor();
  await part(/^Actions/);
  await sidebar
    .locator('summary')
    .filter({ hasText: /^Write the missing policy/ })
    .click();
  await sidebar.getByLabel('What shows that it is done').last().fill('Policy read on 1 December (made up)');
  await sidebar.getByLabel('Status').last().selectOption('Done');
  await shot(page, 'close');
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Save this action' }).last().click();
  await sidebar
    .getByText(/^Actions/)
    .filter({ hasText: /open|offered|none/ })
    .first()
    .waitFor();
  await part(/^Final/);
  await sidebar.getByRole('button', { name: 'Make this visit final' }).click();
  await sidebar.getByText(/^Nothing to do/).waitFor();
  await shot(page, 'final');
  await expectAccessible(page);
  expect(await sidebar.locator('body').evaluate((body) => body.scrollWidth)).toBeLessThanOrEqual(SIDEBAR);
  expect(
    workspace.sheet('Actions').find((row) => row['Action'] === 'Write the missing policy (made up)'),
  ).toMatchObject({ Status: 'Done', 'Evidence that it is done': 'Policy read on 1 December (made up)' });
  expect(workspace.sheet('History').map((row) => row['Kind'])).toEqual(
    expect.arrayContaining(['action-add', 'share', 'action-close', 'final']),
  );
});
