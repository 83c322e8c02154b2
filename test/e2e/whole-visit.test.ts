/**
 * One visit from the check of its provider until it is final, in a real browser with the built extension and the built
 * add-on, and one under a framework in words, of which no number is shown anywhere. Every screen on the way is kept.
 */
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeConnectionCode } from '../../shared/form/connection-code';
import { addDays, londonDate, longDate } from '../../shared/schema/dates';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { REGISTER_ROWS } from '../../scripts/workspace/county/made-up-county';
import { setUpCounty } from '../../scripts/workspace/county/set-up-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { fillForm, type Filling } from './fill-form';
import { type ChromiumRig, DIST, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

const PROVIDER = 'Tinker’s Yard Workshop';
const SETTING = 'Dovetail House';
const today = londonDate(new Date().toISOString());
const NEXT_VISIT = addDays(today, 180);
const ACTION_DUE = addDays(today, 14);

/** What this officer leaves empty: numbers that the provider has none of, the decision and the plan, which come later. */
const BLANK: Filling['answers'] = [
  [/add row \d\?$/, 'No'],
  [/\b(URN|DfE number)\b/, ''],
  [/^(Provider improvement plan|Actions to follow up) \d: /, ''],
  [/^Officer’s decision/, ''],
  [/^Reason for the decision/, ''],
  [/^Head or main contact/, 'Lee Invented'],
];

let workspace: Workspace;
let hosts: Hosts;
let rig: ChromiumRig;

const shot = (page: Page, name: string): Promise<unknown> => picture(page, `whole-visit-${name}`, WHOLE);
/** The sidebar alone, however long. */
const sidebarShot = (page: Page, name: string): Promise<unknown> =>
  picture(page.frameLocator('iframe').locator('body'), `whole-visit-${name}`);

beforeAll(async () => {
  workspace = openWorkspace({ folder: `${DIST}/apps-script` });
  const code = makeConnectionCode(setUpCounty(workspace, ['herefordshire', 'integrated']));
  const server = workspaceServer(workspace, RegisterCopy.madeUp(500, REGISTER_ROWS));
  hosts = await startHosts((host, request, response) => void server.handle(host, request, response));
  rig = await startChromium(hosts);
  rig.context.setDefaultTimeout(15_000);
  await rig.allow('https://ea-edubase-api-prod.azurewebsites.net/*');
  const page = await rig.open('register.html');
  await page.getByRole('button', { name: 'Download now' }).click();
  await page.getByRole('heading', { name: 'The register is ready' }).waitFor({ timeout: 60_000 });
  await page.goto(page.url().replace('register.html', 'options.html'));
  await page.getByLabel('Your name').fill('Pat Example');
  await page.getByRole('button', { name: 'Save your details' }).click();
  await page.getByLabel('Connection code').fill(code);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByText('Herefordshire QA visit').waitFor();
  await page.close();
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

/** Checks the provider, opens the form with what is known of it, and hands it in. */
async function visit(name: string, form: string, slug: string, answers: Filling['answers']): Promise<void> {
  const page = await rig.open('panel.html');
  await page.setViewportSize({ width: 360, height: 900 });
  await page.getByLabel('Which provider?').fill(name);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByRole('heading', { name: 'Not found in this copy of the register.' }).waitFor();
  await shot(page, `${slug}-1-check`);
  await page.getByRole('button', { name: 'Use in a visit form' }).click();
  const option = page.locator('option', { hasText: form });
  await page.getByRole('combobox').selectOption(await option.getAttribute('value'));
  await page.getByLabel('Date of the visit').fill(today);
  await shot(page, `${slug}-2-details`);
  const [opened] = await Promise.all([
    rig.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Open the form with these details' }).click(),
  ]);
  await opened.waitForURL(/docs\.google\.com/);
  await fillForm(opened, {
    answers,
    onPage: async (of, number) => {
      if (number < 3) await shot(of, `${slug}-3-form-${number}`);
    },
  });
  await opened.getByText(/^Recorded\./).waitFor();
  await opened.close();
  await page.close();
}

async function workbook(tab?: string): Promise<Page> {
  const page = await rig.context.newPage();
  await page.setViewportSize({ width: 1280, height: 2200 });
  await page.goto('https://docs.google.com/workbook');
  if (tab === undefined) return page;
  const loaded = page.waitForEvent('load');
  await page.getByRole('link', { name: tab, exact: true }).click();
  await loaded;
  return page;
}
async function fromMenu(item: string, said: RegExp): Promise<void> {
  const page = await workbook();
  await page.getByRole('button', { name: item }).click();
  await page.getByText(said).first().waitFor();
  await page.close();
}
/** The sidebar at this visit. */
async function thisVisit(page: Page, provider: string): Promise<FrameLocator> {
  await page.getByRole('button', { name: 'This visit' }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByRole('button', { name: new RegExp(provider) }).click();
  await sidebar.getByRole('heading', { name: provider, level: 1 }).waitFor();
  return sidebar;
}
/** Unfolds a part of the visit. */
async function unfold(sidebar: FrameLocator, name: RegExp): Promise<void> {
  const summary = sidebar.locator('summary').filter({ hasText: name });
  if ((await summary.locator('..').getAttribute('open')) === null) await summary.click();
}
/** Makes a document of the visit and opens it as its reader sees it. */
async function made(sidebar: FrameLocator, make: string): Promise<Page> {
  await sidebar.getByLabel(/^I have read it/).check();
  await sidebar.getByRole('button', { name: make, exact: true }).click();
  const link = await sidebar.getByLabel('Link', { exact: true }).inputValue();
  const page = await rig.context.newPage();
  await page.goto(`https://docs.google.com${new URL(link).pathname}`);
  return page;
}

test('a Herefordshire visit from check to final, with its county', async () => {
  await visit(PROVIDER, 'Herefordshire QA visit', 'rated', [
    ...BLANK,
    [/registration status/i, 'Unregistered'],
    [/^1\.2 Safeguarding policies/, 'Not Met'],
    [/looked after, or do any have an EHCP/, 'Yes'],
    [/full-time placements offered/, 'Yes'],
    [/^How many full-time pupils, if any/, '1'],
    [/^How many full-time pupils of/, '2'],
    [/^Next QA visit due/, NEXT_VISIT],
  ]);
  // Handed in, it is collected at once; asking again finds nothing more.
  expect(workspace.sheet('Visits')).toMatchObject([
    { Provider: PROVIDER, 'Suggested outcome': 'Not deemed appropriate', 'Essential, not met': '1.2' },
  ]);
  await fromMenu('Collect new visits now', /No new visits were read/);

  const page = await workbook();
  const sidebar = await thisVisit(page, PROVIDER);
  await sidebar.getByText('should register as an independent school').first().waitFor();
  await sidebarShot(page, 'rated-4-alert');
  await expectAccessible(page);

  // The officer decides, with the reason that the rules ask for where they suggest otherwise.
  await unfold(sidebar, /^(Decide|Change the decision)/);
  await sidebar.getByLabel('Deemed appropriate', { exact: true }).check();
  await sidebar
    .getByLabel('Why do you differ from the suggestion?')
    .fill('Policy signed on the day (made up)');
  await sidebarShot(page, 'rated-5-decide');
  await sidebar.getByRole('button', { name: 'Save the decision' }).click();
  await sidebar.getByText('Deemed appropriate. Reason: Policy signed on the day (made up)').waitFor();

  await unfold(sidebar, /^Actions/);
  await sidebar.locator('summary').filter({ hasText: /^1\.2/ }).click();
  await sidebar.getByLabel('What is to be done').first().fill('Publish the policy (made up)');
  await sidebar.getByLabel('By whom').first().fill('Lee Invented');
  await sidebar.getByLabel('By when').first().fill(ACTION_DUE);
  await sidebarShot(page, 'rated-6-plan');
  await sidebar.getByRole('button', { name: 'Add to the plan' }).click();
  await sidebar.getByText(`by ${longDate(ACTION_DUE)}, Lee Invented`).waitFor();

  await unfold(sidebar, /^Report/);
  await sidebar.getByRole('button', { name: 'Make the report for the provider' }).click();
  const report = await made(sidebar, 'Make the report');
  for (const text of ['What to put right first', 'Deemed appropriate', 'Publish the policy (made up)'])
    await report.getByText(text).first().waitFor();
  await shot(report, 'rated-7-report');
  await expectAccessible(report);
  await report.close();

  await sidebar.getByRole('button', { name: 'Back to the visit' }).click();
  await unfold(sidebar, /^Report/);
  await sidebar.getByRole('button', { name: 'Make the letter with the outcome' }).click();
  await sidebar
    .getByLabel('Conditions of the decision')
    .fill('No new placements until it is published (made up)');
  await sidebarShot(page, 'rated-7-letter-form');
  await expectAccessible(page);
  const letter = await made(sidebar, 'Make the letter');
  for (const text of [
    '“Deemed appropriate”.',
    'No new placements until it is published (made up)',
    `By ${longDate(NEXT_VISIT)}.`,
  ])
    await letter.getByText(text).first().waitFor();
  await shot(letter, 'rated-7-letter');
  await expectAccessible(letter);
  await letter.close();

  await sidebar.getByRole('button', { name: 'Back to the visit' }).click();
  await unfold(sidebar, /^Share/);
  await sidebar.getByRole('button', { name: 'I have shared it' }).click();
  await sidebar
    .getByText(/the provider can answer until/)
    .first()
    .waitFor();
  await sidebarShot(page, 'rated-8-shared');
  await unfold(sidebar, /^Final/);
  await sidebar.getByRole('button', { name: 'Make this visit final' }).click();
  await sidebar.getByText(/^Nothing to do/).waitFor();

  // What is agreed is done: that is entered after the visit is final, too.
  await unfold(sidebar, /^Actions/);
  await sidebar
    .locator('summary')
    .filter({ hasText: /^Publish the policy/ })
    .click();
  await sidebar.getByLabel('What shows that it is done').first().fill('Policy read on the website (made up)');
  await sidebar.getByLabel('Status').first().selectOption('Done');
  await sidebar.getByRole('button', { name: 'Save this action' }).first().click();
  await unfold(sidebar, /^Actions/);
  await sidebar.getByText('0 open').waitFor();
  await sidebarShot(page, 'rated-9-final');
  await expectAccessible(page);
  await page.close();

  await fromMenu('Refresh county tabs', /are up to date/);
  expect(workspace.sheet('Actions')).toMatchObject([
    {
      Action: 'Publish the policy (made up)',
      Status: 'Done',
      'Evidence that it is done': 'Policy read on the website (made up)',
    },
  ]);
  for (const [tab, name] of [
    ['This week', 'week'],
    ['Visits', 'visits'],
    ['Providers', 'providers'],
    ['County', 'county'],
  ] as const) {
    const shown = await workbook(tab);
    await shot(shown, `rated-10-${name}`);
    if (tab === 'County') {
      await shown.getByText('1 provider has an essential requirement not met').first().waitFor();
      await shown.getByText('actions open, 0 overdue').waitFor();
      await shown.getByText(/: action done, not seen, since /).waitFor();
      await expectAccessible(shown);
    }
    await shown.close();
  }
  expect(workspace.sheet('Providers')).toMatchObject([
    { Provider: PROVIDER, 'Next visit due by': NEXT_VISIT },
  ]);

  // A newcomer's first page follows the visit: all is done but looking at the county.
  const home = await rig.context.newPage();
  await home.goto('https://docs.google.com/');
  await home.getByText('Next: See the county.').waitFor();
  expect(await home.getByText(/^Done: /).count()).toBe(7);
  await shot(home, 'rated-11-home');
  await expectAccessible(home);
  await home.getByRole('button', { name: 'Open This visit' }).click();
  await home
    .frameLocator('iframe')
    .getByRole('button', { name: new RegExp(PROVIDER) })
    .waitFor();
  await home.close();
});

const DAY =
  /\b\d{1,2} (Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?) \d{4}( at \d\d:\d\d)?/g;
/** Lines that name an edition, a file of the register, an area or how much was done: no number of what was found. */
const NO_FINDING = /^(Framework\t|Registration\t|Post-16 destinations|History \(\d+ entr)/;
/** Lines of a text with a digit in them that is in no date and in no such line. */
const numbersIn = (text: string): readonly string[] =>
  text
    .replaceAll(DAY, '')
    .split('\n')
    .filter((line) => /\d/.test(line) && !NO_FINDING.test(line));

test('an IntegratED visit is read in words, and no number is shown of it', async () => {
  await visit(SETTING, 'AP Quality Toolkit: quality assurance', 'words', [
    ...BLANK,
    [/^Next visit/, NEXT_VISIT],
    [/What this is for/, 'Quality assurance and improvement'],
  ]);
  const page = await workbook();
  const sidebar = await thisVisit(page, SETTING);
  await sidebar.getByText('This framework has no ratings').waitFor();
  await sidebarShot(page, 'words-4-visit');
  await expectAccessible(page);
  expect(numbersIn(await sidebar.locator('body').innerText())).toEqual([]);
  await unfold(sidebar, /^Report/);
  await sidebar.getByRole('button', { name: 'Make the report for the provider' }).click();
  const report = await made(sidebar, 'Make the report');
  await report.getByText(SETTING).first().waitFor();
  await shot(report, 'words-5-report');
  await expectAccessible(report);
  expect(numbersIn(await report.locator('body').innerText())).toEqual([]);
  await report.close();
  await sidebar.getByRole('button', { name: 'Back to the visit' }).click();
  await unfold(sidebar, /^Share/);
  await sidebar.getByRole('button', { name: 'I have shared it' }).click();
  // The visit is shown anew, folded, once that is written.
  await sidebar
    .getByText(/the provider can answer until/)
    .first()
    .waitFor();
  await unfold(sidebar, /^Final/);
  await sidebar.getByRole('button', { name: 'Make this visit final' }).click();
  await sidebar.getByText(/^Nothing to do/).waitFor();
  await sidebarShot(page, 'words-6-final');
  expect(numbersIn(await sidebar.locator('body').innerText())).toEqual([]);
  await page.close();
  await fromMenu('Refresh county tabs', /are up to date/);
  for (const [tab, about] of [
    ['Visits', SETTING],
    ['Providers', SETTING],
    ['In words', SETTING],
    ['County', 'In words: no counts.'],
  ] as const) {
    const shown = await workbook(tab);
    await shot(shown, `words-7-${tab.toLowerCase().replace(' ', '-')}`);
    // What is far down is laid out, and says its cells apart, once all of the page is looked at.
    await shown.screenshot({ fullPage: true });
    const rows = await shown.getByRole('row').filter({ hasText: about }).allInnerTexts();
    expect(rows).not.toEqual([]);
    expect(rows.flatMap((row) => numbersIn(row.replace(/^\d+\t/, '')))).toEqual(
      tab === 'County' ? ['IntegratED, 1 provider\t\t\t'] : [],
    );
    await shown.close();
  }
});
