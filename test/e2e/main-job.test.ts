/**
 * The main job in a real browser, with the built extension and the built add-on: set up, import the register, find
 * a provider from a misspelt name, open the visit form filled in, fill every section, hand it in, and see it judged.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkspace, type Workspace } from '../../scripts/workspace/add-on';
import { REGISTER_ROWS } from '../../scripts/workspace/county/made-up-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { isBeside } from '../beside-project';
import { expectAccessible } from './accessible';
import { fillForm, type Filling } from './fill-form';
import { type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

interface Job {
  readonly name: string;
  readonly copy: () => RegisterCopy;
  readonly rows: string;
  readonly misspelt: string;
  readonly provider: { name: string; urn: string };
}

const REAL = '../shared/gias/edubasealldata20240617-RECONSTRUCTED-135col.csv.gz';
const jobs: Job[] = [
  {
    name: 'with a made-up register',
    copy: () => RegisterCopy.madeUp(5000, REGISTER_ROWS),
    rows: '5,000',
    misspelt: 'Brambel Lane Center',
    provider: { name: 'Bramble Lane Centre', urn: '900001' },
  },
];
if (isBeside(REAL, 'the main job on a register of full size')) {
  jobs.push({
    name: 'with the register of 51,012 rows',
    copy: () => RegisterCopy.fromFile(REAL),
    rows: '51,012',
    misspelt: 'Heath Scool camden',
    provider: { name: 'Heath School', urn: '100006' },
  });
}

const TABS = [
  'Start',
  'This week',
  'Providers',
  'Visits',
  'Findings',
  'Actions',
  'County',
  'Settings',
  'Problems',
];

describe.each(jobs)('the main job, $name', (job) => {
  const slug = job.rows.replace(',', '');
  let workspace: Workspace;
  let hosts: Hosts;
  let rig: ChromiumRig;
  let code = '';

  const shot = (page: Page, name: string): Promise<unknown> =>
    picture(page, `main-job-${slug}-${name}`, WHOLE);

  beforeAll(async () => {
    workspace = openWorkspace();
    const server = workspaceServer(workspace, job.copy());
    hosts = await startHosts((host, request, response) => void server.handle(host, request, response));
    rig = await startChromium(hosts);
    rig.context.setDefaultTimeout(15_000);
    await rig.allow('https://ea-edubase-api-prod.azurewebsites.net/*');
  });
  afterAll(async () => {
    await rig?.close();
    await hosts?.close();
  });

  test('a QA lead sets up both frameworks from the sidebar and gets a connection code', async () => {
    const page = await rig.context.newPage();
    await page.goto('https://docs.google.com/workbook');
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    const sidebar = page.frameLocator('iframe');
    await sidebar.getByLabel('Local authority', { exact: true }).fill('Larkshire');
    await sidebar.getByLabel(/^LA code/).fill('884');
    await sidebar.getByLabel(/^Herefordshire QA visit/).check();
    await sidebar.getByLabel(/^Derby AP quality assurance visit/).check();
    await shot(page, 'sidebar-choose');
    await expectAccessible(page);
    await sidebar.getByRole('button', { name: 'Build', exact: true }).click();
    const field = sidebar.getByLabel('Connection code', { exact: true });
    await field.waitFor({ timeout: 90_000 });
    code = await field.inputValue();
    expect(code).toMatch(/^PQA1\./);
    await shot(page, 'sidebar-done');
    await expectAccessible(page);
    await page.close();
  });

  test('an officer imports the register and connects', async () => {
    const page = await rig.open('register.html');
    await page.getByRole('button', { name: 'Download now' }).click();
    await page.getByRole('heading', { name: 'The register is ready' }).waitFor({ timeout: 90_000 });
    await page.getByText(new RegExp(`${job.rows} establishments from`)).waitFor();
    await page.goto(page.url().replace('register.html', 'options.html'));
    await page.getByLabel('Your name').fill('Pat Example');
    await page.getByRole('button', { name: 'Save your details' }).click();
    await page.getByLabel('Connection code').fill(code);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    await page.getByText('Herefordshire QA visit').waitFor();
    await shot(page, 'options');
    await page.close();
  });

  /** From a misspelt name to the open form. */
  async function openForm(formTitle: string): Promise<Page> {
    const page = await rig.open('popup.html');
    await page.getByLabel('Which provider?').fill(job.misspelt);
    const hits = page.getByRole('list', { name: 'Entries like it' });
    await hits
      .getByRole('button', { name: new RegExp(job.provider.name) })
      .first()
      .click();
    await page.getByText(job.provider.urn).first().waitFor();
    await shot(page, 'verdict');
    await page.getByRole('button', { name: 'Use in a visit form' }).click();
    await page.getByRole('heading', { name: 'Open a visit form' }).waitFor();
    const option = page.locator('option', { hasText: formTitle });
    await page.getByRole('combobox').selectOption(await option.getAttribute('value'));
    await page.getByLabel('Date of the visit').fill('2026-11-20');
    await shot(page, `prefill-${formTitle.split(' ')[0]}`);
    const [form] = await Promise.all([
      rig.context.waitForEvent('page'),
      page.getByRole('button', { name: 'Open the form with these details' }).click(),
    ]);
    await form.waitForURL(/docs\.google\.com/);
    await page.close();
    return form;
  }

  async function handIn(formTitle: string, answers: Filling['answers']): Promise<Page> {
    const form = await openForm(formTitle);
    await expect(
      form
        .getByLabel(/Name of provi/)
        .first()
        .inputValue(),
    ).resolves.toBe(job.provider.name);
    await expectAccessible(form);
    const slugOf = formTitle.split(' ')[0] ?? '';
    const pages = await fillForm(form, {
      answers,
      onPage: async (page, number) => {
        if (number < 10) await shot(page, `form-${slugOf}-${number}`);
      },
    });
    expect(pages.length).toBeGreaterThan(8);
    await shot(form, `form-${slugOf}-confirmation`);
    await form.getByText(/^Recorded\./).waitFor();
    return form;
  }

  const visitOf = (framework: string) =>
    workspace.sheet('Visits').filter((row) => row['Framework id'] === framework);

  test('Herefordshire: one unmet safeguarding criterion makes the provision not deemed appropriate', async () => {
    const form = await handIn('Herefordshire QA visit', [
      [/^1\.2 Safeguarding policies/, 'Not Met'],
      [/1: area/i, '=HYPERLINK("https://attacker.example")'],
      [/add row 2\?$/, 'Yes'],
      [/add row 3\?$/, 'No'],
    ]);
    await form.close();
    const [visit, ...others] = visitOf('herefordshire');
    expect(others).toEqual([]);
    expect(visit).toMatchObject({
      Provider: job.provider.name,
      URN: job.provider.urn,
      'Visit date': '2026-11-20',
      Officer: 'Pat Example',
      'Suggested outcome': 'Not deemed appropriate',
      'Essential, not met': '1.2',
      Complete: 'Yes',
    });
    expect(visit?.['Why']).toContain('1.2');
    const findings = workspace.sheet('Findings');
    expect(findings).toHaveLength(44);
    expect(findings.filter((row) => row['Rating'] === 'Not Met').map((row) => row['Criterion'])).toEqual([
      '1.2',
    ]);
    expect(workspace.sheet('Actions')).toHaveLength(2);
    expect(JSON.stringify(workspace.cells('Actions'))).toContain('=HYPERLINK');
  });

  // A form that is filled in is the same whatever the register's size.
  const once = job === jobs[0] ? test : () => undefined;
  once('Derby: nearly all met is the majority outcome, and all the rest is recorded', async () => {
    const form = await handIn('Derby AP quality assurance visit', [
      [/^2b First/, 'Partially'],
      [/add row 2\?$/, 'No'],
    ]);
    await form.close();
    const [visit] = visitOf('derby');
    expect(visit).toMatchObject({
      Provider: job.provider.name,
      'Partly or not met': '2b',
      'Suggested outcome': expect.stringMatching(/majority/i) as string,
    });
    expect(workspace.sheet('Findings').filter((row) => row['Rating'] !== undefined)).toHaveLength(44 + 32);
    expect(workspace.sheet('Providers').map((row) => row['Provider'])).toEqual([job.provider.name]);
    // Each form was given a next visit that is before the visit: that is told, and nothing else.
    expect(workspace.sheet('Problems').map((row) => row['Problem id'])).toEqual([
      expect.stringMatching(/^record:date:.*next-visit$/),
      expect.stringMatching(/^record:date:.*next-visit$/),
    ]);
  });

  test('the workbook shows visits, findings, actions and the county, without formulas but bars, or markup', async () => {
    const page = await rig.context.newPage();
    // Whatever the register's size the workbook is the same: all its tabs are looked at once.
    for (const tab of job === jobs[0] ? TABS : ['County']) {
      await page.goto('https://docs.google.com/workbook');
      const loaded = page.waitForEvent('load');
      await page.getByRole('link', { name: tab, exact: true }).click();
      await loaded;
      await shot(page, `workbook-${tab}`);
      await expectAccessible(page);
    }
    await page.goto('https://docs.google.com/workbook');
    await page.getByRole('link', { name: 'County', exact: true }).click();
    await page.getByText('1.2', { exact: false }).first().waitFor();
    const formulas = Object.values(workspace.state.spreadsheets).flatMap(
      (spreadsheet) => JSON.stringify(spreadsheet).match(/"formula":"(?!=SPARKLINE\(\{[\d,]+\})/g) ?? [],
    );
    expect(formulas).toEqual([]);
    await page.close();
  });
});
