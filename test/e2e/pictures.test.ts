/**
 * The pictures of the README, of the guides and of the Marketplace listing, from the running product on a made-up
 * county: left in `artefacts/pictures`. `npm run pictures` puts them into `docs/pictures`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FRAMEWORKS, REGISTER_ROWS } from '../../scripts/workspace/county/made-up-county';
import { openCounty } from '../../scripts/workspace/county/open-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { type ChromiumRig, DIST, type Hosts, startChromium, startHosts } from './rig';

const FOLDER = resolve('artefacts/pictures');
/** As the Marketplace asks for screenshots, and its card banner. */
const SIZE = { width: 1280, height: 800 };
const BANNER = { width: 220, height: 140 };
/** As many as the whole register has, or the check would say that it is not the whole. */
const ROWS = 52_000;
const WORKBOOK = 'https://docs.google.com/workbook';

let hosts: Hosts;
let rig: ChromiumRig;
let folder: string;

beforeAll(async () => {
  mkdirSync(join(FOLDER, 'marketplace'), { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'provision-pictures-'));
  const workspace = openCounty({
    folder: `${DIST}/apps-script`,
    file: join(folder, 'state.json'),
    frameworks: FRAMEWORKS,
    freshForNewBuild: true,
    say: () => undefined,
    now: new Date().toISOString(),
  });
  const server = workspaceServer(workspace, RegisterCopy.madeUp(ROWS, REGISTER_ROWS));
  hosts = await startHosts((host, request, response) => void server.handle(host, request, response));
  rig = await startChromium(hosts);
  rig.context.setDefaultTimeout(30_000);
  await rig.allow('https://ea-edubase-api-prod.azurewebsites.net/*');
}, 180_000);
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Width and height stand at the 17th byte of a PNG. */
async function keep(page: Page, size: typeof SIZE, name: string): Promise<void> {
  const png = await page.screenshot();
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(size);
  writeFileSync(join(FOLDER, `${name}.png`), png);
}

async function workbook(tab: string): Promise<Page> {
  const page = await rig.context.newPage();
  await page.setViewportSize(SIZE);
  await page.goto(WORKBOOK);
  await page.getByRole('link', { name: tab, exact: true }).first().click();
  await page.waitForLoadState();
  return page;
}

async function choose(page: Page, item: string): Promise<FrameLocator> {
  await page.getByRole('button', { name: item, exact: true }).click();
  return page.frameLocator('iframe');
}

test('the county', async () => {
  const page = await workbook('County');
  await keep(page, SIZE, 'marketplace/1-county');
  await page.close();
});

test('visits, with the add-on beside them', async () => {
  const page = await workbook('Visits');
  const sidebar = await choose(page, 'Set up');
  await sidebar.getByRole('heading', { level: 1 }).waitFor();
  await sidebar.getByText('Connection code').first().waitFor();
  await keep(page, SIZE, 'marketplace/2-visits');
  await page.close();
});

test('what frameworks ask on one topic', async () => {
  const page = await workbook('Providers');
  const sidebar = await choose(page, 'Compare frameworks by topic');
  await sidebar.getByLabel('Topic').waitFor();
  await keep(page, SIZE, 'marketplace/3-topics');
  await page.close();
});

test('Check Google, from its button to its report', { timeout: 240_000 }, async () => {
  const page = await workbook('Visits');
  const sidebar = await choose(page, 'Check Google');
  await sidebar.getByRole('button', { name: 'Check Google now' }).waitFor();
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Check Google now' }).click();
  await sidebar.getByLabel('The report as text').waitFor({ timeout: 200_000 });
  await expectAccessible(page);
  expect(await sidebar.locator('body').innerText()).toMatch(/\d+ as expected, 0 otherwise, 7 waiting/);
  await keep(page, SIZE, 'check-google');
  await sidebar.locator('summary').first().click();
  await sidebar.locator('details').first().scrollIntoViewIfNeeded();
  await page.screenshot({ path: 'artefacts/screens/check-google-waiting.png' });
  await page.close();
});

test('the check of a provider', async () => {
  const register = await rig.open('register.html');
  await register.getByRole('button', { name: 'Download now' }).click();
  await register.getByRole('heading', { name: 'The register is ready' }).waitFor({ timeout: 90_000 });
  await register.close();
  const page = await rig.open('panel.html');
  await page.setViewportSize(SIZE);
  await page.getByLabel('Which provider?').fill('brambel lane center');
  await page.locator('.hits button').first().click();
  await page.locator('#verdict-heading').waitFor();
  await keep(page, SIZE, 'check');
  await page.close();
});

test('the banner', async () => {
  const page = await rig.context.newPage();
  await page.setViewportSize(BANNER);
  const icon = readFileSync('extension/icons/icon.svg', 'utf8');
  await page.setContent(`<!doctype html><style>
    body { margin: 0; width: 220px; height: 140px; display: grid; place-content: center; justify-items: center;
      gap: 6px; background: #f3f7fb; color: #1f2933; font: 600 18px system-ui, sans-serif; text-align: center }
    svg { width: 52px; height: 52px } small { font: 12px system-ui, sans-serif; max-width: 190px }
    </style>${icon}<div>Provision QA</div><small>Quality assurance of alternative provision</small>`);
  await keep(page, BANNER, 'marketplace/banner');
  await page.close();
});
