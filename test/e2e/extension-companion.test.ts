/** The companion in Chromium, on a form that the built add-on made: progress, judgement, a lost page put back, sent. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkspace } from '../../scripts/workspace/add-on';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { fillForm } from './fill-form';
import { type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

let hosts: Hosts;
let rig: ChromiumRig;
let code: string;
let panel: Page;

const shot = (page: Page, name: string): Promise<unknown> =>
  picture(page, `extension-companion-${name}`, WHOLE);
const next = async (form: Page): Promise<void> => {
  await form.getByRole('button', { name: 'Next', exact: true }).click();
  await form.waitForLoadState();
};

/** The form's address, as the connection code gave it. */
async function responderUri(): Promise<string> {
  const page = await rig.open('options.html');
  const kept = await page.evaluate(async (): Promise<unknown> => chrome.storage.local.get('connections'));
  await page.close();
  const address = /"responderUri":"([^"]+)"/.exec(JSON.stringify(kept))?.[1];
  if (!address) throw new Error('No form is connected.');
  return address;
}

beforeAll(async () => {
  const server = workspaceServer(openWorkspace(), RegisterCopy.madeUp(50, []));
  hosts = await startHosts((host, request, response) => void server.handle(host, request, response));
  rig = await startChromium(hosts);
  rig.context.setDefaultTimeout(15_000);
  const page = await rig.context.newPage();
  await page.goto('https://docs.google.com/workbook');
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByLabel('Local authority', { exact: true }).fill('Larkshire');
  await sidebar.getByLabel(/^Herefordshire QA visit/).check();
  await sidebar.getByRole('button', { name: 'Build', exact: true }).click();
  const field = sidebar.getByLabel('Connection code', { exact: true });
  await field.waitFor({ timeout: 90_000 });
  code = await field.inputValue();
  await page.close();
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

test('it is off until it is switched on for a form', async () => {
  panel = await rig.open('panel.html#form');
  await panel.getByText('It is off until you switch it on for a form.').waitFor();
  await expectAccessible(panel);
  await rig.allow('https://docs.google.com/*');
  const options = await rig.open('options.html');
  await options.getByLabel('Connection code').fill(code);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  const companion = options.getByLabel(/^Companion: show progress .*Herefordshire QA visit/);
  // Not `check()`: it is ticked once the browser has said yes and the choice is kept, a moment after the click.
  await companion.click();
  await expect.poll(() => companion.isChecked(), { timeout: 15_000 }).toBe(true);
  await expectAccessible(options);
  await shot(options, 'options');
  await expect
    .poll(() => options.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length))
    .toBe(1);
  await options.close();
  await panel.reload();
  await panel.getByText('Open one of your forms and begin to fill it in').waitFor();
});

test('while the form is filled in, the panel shows what is missing and what it amounts to', async () => {
  const form = await rig.context.newPage();
  await form.goto(await responderUri());
  await form
    .getByLabel(/Name of provi/)
    .first()
    .fill('Quillbrook Bridge Academy');
  await panel.getByText(/^1 answers? copied/).waitFor();
  const lost = new Error('the page is lost once the first theme is filled in');
  const filling = fillForm(form, {
    answers: [[/^1\.2 Safeguarding policies/, 'Not Met']],
    onPage: async (page) => {
      if ((await page.getByText(/^1\.2 Safeguarding policies/).count()) === 0) return;
      await page.waitForTimeout(700);
      throw lost;
    },
  });
  await expect(filling).rejects.toBe(lost);
  await panel.getByText('1.2', { exact: true }).waitFor();
  await panel.getByText('Not Met', { exact: true }).waitFor();
  await panel.getByText('6 of 6 answered').waitFor();
  await panel.getByText('0 of 8 answered').waitFor();
  await expectAccessible(panel);
  await shot(panel, 'progress');
  await form.close();
});

test('a lost page is put back, page by page, and sent: the copy says so', async () => {
  const [form] = await Promise.all([
    rig.context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Open the form again with these answers' }).click(),
  ]);
  await form.waitForLoadState();
  await expect
    .poll(() =>
      form
        .getByLabel(/Name of provi/)
        .first()
        .inputValue(),
    )
    .toBe('Quillbrook Bridge Academy');
  for (let page = 1; (await form.getByText(/^1\.2 Safeguarding policies/).count()) === 0; page += 1) {
    expect(page).toBeLessThan(12);
    await next(form);
  }
  const question = form.locator('[data-params]', { hasText: '1.2 Safeguarding policies' }).first();
  await expect
    .poll(() => question.locator('[role=radio][aria-checked=true]').getAttribute('data-value'))
    .toBe('Not Met');
  await shot(form, 'restored');
  await fillForm(form, { answers: [] });
  await panel.getByText(/^Sent on/).waitFor();
  await panel.getByText('Not deemed appropriate', { exact: false }).first().waitFor();
  await expectAccessible(panel);
  await shot(panel, 'sent');
  expect(hosts.requests.filter((request) => request.includes('formResponse')).length).toBeGreaterThan(3);
});
