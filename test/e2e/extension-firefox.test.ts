/** The same job in Firefox, from the built folder: import by address and by file, options, check, pre-fill. */
import { writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { londonDate } from '../../shared/schema/dates';
import { CONNECTION_CODE, GIAS_HOST, registerOf, usualHosts } from './extension-hosts';
import { type FirefoxRig, type Hosts, startFirefox, startHosts } from './rig';
import { picture } from './picture';

let hosts: Hosts;
let rig: FirefoxRig;
let folder: string;

beforeAll(async () => {
  hosts = await startHosts(usualHosts(registerOf(3_000)).answer);
  rig = await startFirefox(hosts);
  folder = mkdtempSync(join(tmpdir(), 'provision-files-'));
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Firefox tells no load of an extension's page: the heading says when it is there. */
async function open(name: string): Promise<Page> {
  const page = await rig.browser.newPage();
  await page.goto(rig.pageUrl(name), { waitUntil: [] });
  await page.waitForSelector('h1');
  return page;
}
const press = (page: Page, label: string): Promise<void> =>
  page.locator(`::-p-xpath(//button[normalize-space(.)=${JSON.stringify(label)}])`).click();
const see = (page: Page, text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { timeout: 30_000 }, text);

test('the register is got from its address', async () => {
  const page = await open('register.html');
  await press(page, 'Download now');
  await see(page, 'The register is ready');
  await see(page, '3,000 establishments from edubasealldata');
  await see(page, '2 links');
  await picture(page, 'extension-firefox-register');
  await page.close();
});

test('a file is taken in place of it, and a web page is refused', async () => {
  const page = await open('register.html');
  const name = `edubasealldata${londonDate(new Date().toISOString()).replaceAll('-', '')}.csv`;
  const file = join(folder, name);
  writeFileSync(file, registerOf(3_100));
  const input = await page.waitForSelector('#register-file');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
  await see(page, `3,100 establishments from ${name}`);
  const wrong = join(folder, 'sorry.csv');
  writeFileSync(wrong, '<!doctype html><title>Sorry</title>');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(wrong);
  await see(page, 'sorry.csv is a web page');
  await see(page, 'The register you had is still in use.');
  await page.close();
});

test('options are kept, a connection code is taken', async () => {
  const page = await open('options.html');
  await page.locator('#officer-name').fill('Pat Example');
  await press(page, 'Save your details');
  await see(page, 'Your details are saved.');
  await page.locator('#connection-code').fill(CONNECTION_CODE);
  await press(page, 'Connect');
  await see(page, 'Herefordshire quality assurance visit');
  await picture(page, 'extension-firefox-options');
  await page.close();
});

test('a misspelt name finds its provider, and the visit form opens with its details', async () => {
  const page = await open('popup.html');
  await page.locator('#query').fill('quilbrok brige acadmy');
  await page.locator('.hits button').click();
  await see(page, 'Quillbrook Bridge Academy is registered and open.');
  await picture(page, 'extension-firefox-verdict');
  // Longer than the popup may be, it has a scroll bar, which takes its room from the page.
  await page.setViewport({ width: 360, height: 600 });
  expect(
    await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { over: scrollWidth - clientWidth, hasBar: clientWidth < 360 };
    }),
  ).toEqual({ over: 0, hasBar: true });
  await press(page, 'Use in a visit form');
  await see(page, 'What will be filled in');
  const before = new Set(hosts.requests);
  await press(page, 'Open the form with these details');
  await expect
    .poll(() => hosts.requests.find((request) => !before.has(request) && request.includes('viewform')))
    .toBeDefined();
  const opened = hosts.requests.find((request) => request.includes('viewform')) ?? '';
  const query = new URL(`https://${opened.replace('GET ', '')}`).searchParams;
  expect(query.get('entry.1001')).toBe('Quillbrook Bridge Academy');
  expect(query.get('entry.1004')).toBe('Pat Example');
  expect(query.get('entry.1006')).toBe('Registered');
  await page.close();
});

test('the companion copies what is filled in on a form that it is on for', async () => {
  const options = await open('options.html');
  await options.locator('input[type=checkbox]').click();
  await expect.poll(() => options.$eval('input[type=checkbox]', (box) => box.checked)).toBe(true);
  const form = await rig.browser.newPage();
  await form.goto('https://docs.google.com/forms/d/e/made-up-form/viewform');
  const panel = await open('panel.html#form');
  await expect
    .poll(
      async () => {
        await form.locator('input[type=text]').fill(`Quillbrook ${Date.now()}`);
        return panel.$eval('body', (body) => body.textContent);
      },
      { timeout: 20_000, interval: 700 },
    )
    .toContain('1 answer copied');
  await panel.close();
  await form.close();
  await options.close();
});

test('the button on GIAS pages reads the open page', async () => {
  const options = await open('options.html');
  await press(options, 'Allow Visit GIAS pages');
  await see(options, 'A button shows on GIAS pages.');
  await options.close();
  const gias = await rig.browser.newPage();
  await gias.goto(`https://${GIAS_HOST}/Establishments/Establishment/Details/199003`);
  await gias.locator('provision-qa >>> ::-p-text(Check with Provision QA)').click();
  await gias.waitForSelector('provision-qa >>> ::-p-text(Tanglewick Centre is registered and open.)');
  await picture(gias, 'extension-firefox-gias');
  await gias.close();
});
