/**
 * The images of the store listing, from the real screens with made-up providers: `npm test -- e2e/store-images` leaves
 * them in `artefacts/store`. The Chrome Web Store takes 1280 by 800 pixels, Edge and Firefox the same;
 * Chrome asks for a small tile besides, Edge for a logo.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CONNECTION_CODE, FIRST_ROWS, registerOf, usualHosts } from './extension-hosts';
import { type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';

const FOLDER = resolve('artefacts/store');
/** As many as the whole register has, or every screen would say that it is not the whole. */
const ROWS = 52_000;
const SIZE = { width: 1280, height: 800 };
/** Without what the other tests have in it to be escaped. */
const FIRST = FIRST_ROWS.slice(0, 1).map((row) => ({ ...row, PropsName: '' }));
const LIST = `Provider,URN,Postcode
Quillbrook Bridge Academy,199001,ZZ1 1ZZ
Quilbrook Brige Acadmy,,ZZ1 1ZZ
Made-Up Motor Workshop,,ZZ9 9ZZ
The Invented Orchard,,ZZ8 8ZZ
`;

let hosts: Hosts;
let rig: ChromiumRig;
let folder: string;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  hosts = await startHosts(usualHosts(registerOf(10)).answer);
  rig = await startChromium(hosts);
  const page = await rig.open('register.html');
  // Yesterday's, or every screen would say that it is old.
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
  const name = `edubasealldata${day}.csv`;
  folder = mkdtempSync(join(tmpdir(), 'provision-store-'));
  writeFileSync(join(folder, name), registerOf(ROWS, FIRST));
  await page.getByLabel('Register file').setInputFiles(join(folder, name));
  await page.getByText(`establishments from ${name}`).waitFor({ timeout: 120_000 });
  await page.close();
}, 180_000);
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string): Promise<Page> {
  const page = await rig.open(name);
  await page.setViewportSize(SIZE);
  return page;
}
/** Width and height stand at the 17th byte of a PNG. */
async function keep(page: Page, name: string, size = SIZE): Promise<void> {
  const path = `${FOLDER}/${name}.png`;
  await page.screenshot({ path });
  const png = readFileSync(path);
  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(size);
  await page.close();
}

test('1: what the register says of one provider', async () => {
  const page = await open('panel.html');
  await page.getByLabel('Which provider?').fill('quilbrok brige acadmy');
  await page.locator('.hits button').first().click();
  await page.locator('#verdict-heading').waitFor();
  await keep(page, '1-one-provider');
});

test('2: a list of providers', async () => {
  const page = await open('bulk.html');
  await page.locator('input[type=file]').setInputFiles({
    name: 'providers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LIST),
  });
  await page
    .getByRole('button', { name: /^Check/ })
    .first()
    .click();
  await page.getByText('Made-Up Motor Workshop').first().waitFor();
  await keep(page, '2-a-list');
});

test('3: whether it has to register, factor by factor', async () => {
  const page = await open('threshold.html');
  await page.getByLabel('How many like this').fill('5');
  await page.getByLabel('Hours a week taught there').fill('20');
  await page.getByLabel('Of compulsory school age').selectOption('yes');
  await page.getByLabel('This is their only education').selectOption('yes');
  await page.locator('#threshold-verdict').waitFor();
  await page.locator('#threshold-verdict').evaluate((verdict) => verdict.scrollIntoView({ block: 'center' }));
  await keep(page, '3-registration-test');
});

test('4: whose register it is, and how old', async () => {
  const page = await open('register.html');
  await page.getByText('52,000 establishments from').waitFor();
  await keep(page, '4-own-copy');
});

test('5: options, with the connection to the council’s forms', async () => {
  const page = await open('options.html');
  await page.getByLabel('Your name').fill('Pat Example');
  await page.getByLabel('Your role').fill('AP quality assurance officer');
  await page.getByLabel('Connection code').fill(CONNECTION_CODE);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await page.getByText('Herefordshire quality assurance visit').waitFor();
  await page.locator('#officer-role').evaluate((field) => field.scrollIntoView({ block: 'start' }));
  await keep(page, '5-options');
});

/** What stands beside the pictures: the icon, with or without the name. */
async function drawn(name: string, size: typeof SIZE, body: string): Promise<void> {
  const page = await rig.context.newPage();
  await page.setViewportSize(size);
  await page.setContent(`<!doctype html><style>
    body { margin: 0; height: 100vh; display: flex; align-items: center; gap: 24px; background: #0b4f57; color: #fff;
      font: 600 30px/1.25 system-ui, sans-serif }
    small { display: block; margin-top: 8px; font-size: 18px; font-weight: 400 }
    svg { flex: none }</style>${body}`);
  await keep(page, name, size);
}
const icon = (width: number): string =>
  readFileSync('extension/icons/icon.svg', 'utf8').replace(
    '<svg ',
    `<svg width="${width}" height="${width}" `,
  );

test('6: the small tile that Chrome’s store asks for', async () => {
  await drawn(
    '6-small-tile',
    { width: 440, height: 280 },
    `<span style="margin-left: 32px"></span>${icon(120)}<div>Provision QA<small>register check</small></div>`,
  );
});

test('7: the logo that Edge’s store asks for', async () => {
  await drawn('7-logo', { width: 300, height: 300 }, icon(300));
});
