/** On a GIAS establishment page in Chromium: the button, what it says, and its details in a visit form. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible';
import { CONNECTION_CODE, GIAS_HOST, registerOf, usualHosts } from './extension-hosts';
import { type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

const ADDRESS = `https://${GIAS_HOST}/Establishments/Establishment/Details/199003`;
let hosts: Hosts;
let rig: ChromiumRig;

beforeAll(async () => {
  hosts = await startHosts(usualHosts(registerOf(1_000)).answer);
  rig = await startChromium(hosts);
  await rig.allow(`https://${GIAS_HOST}/*`);
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

test('nothing is on the page until the officer has switched the button on', async () => {
  const page = await rig.context.newPage();
  await page.goto(ADDRESS);
  expect(await page.locator('provision-qa').count()).toBe(0);
  await page.close();
});

test('the button reads the open page, and its details open in the visit form', async () => {
  const options = await rig.open('options.html');
  await options.getByLabel('Connection code').fill(CONNECTION_CODE);
  await options.getByRole('button', { name: 'Connect', exact: true }).click();
  await options.getByRole('button', { name: 'Allow Visit GIAS pages' }).click();
  await options.getByText('A button shows on GIAS pages.').waitFor();
  await options.close();

  const gias = await rig.context.newPage();
  await gias.goto(ADDRESS);
  await gias.getByRole('button', { name: 'Check with Provision QA' }).click();
  await gias.getByText('Tanglewick Centre is registered and open.').waitFor();
  await gias.getByText('There is no register copy on this computer to compare the page with.').waitFor();
  await expectAccessible(gias, 'provision-qa');
  await picture(gias, 'extension-gias-page');

  const [panel] = await Promise.all([
    rig.context.waitForEvent('page'),
    gias.getByRole('button', { name: 'Use in a visit form' }).click(),
  ]);
  await panel.getByRole('heading', { name: 'Tanglewick Centre is registered and open.' }).waitFor();
  await picture(panel, 'extension-from-gias-page', WHOLE);
  await panel.getByRole('button', { name: 'Use in a visit form' }).click();
  const [form] = await Promise.all([
    rig.context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Open the form with these details' }).click(),
  ]);
  await form.waitForURL(/docs\.google\.com/);
  const query = new URL(form.url()).searchParams;
  expect(query.get('entry.1001')).toBe('Tanglewick Centre');
  expect(query.get('entry.1002')).toBe('3 Invented Row, Madeupton, ZZ3 3ZZ');
  expect(query.get('entry.1003')).toBe('199003');
  expect(query.get('entry.1006')).toBe('Registered');
});

test('the popup over an open GIAS page offers its details', async () => {
  const gias = await rig.context.newPage();
  await gias.goto(ADDRESS);
  await gias.bringToFront();
  const popup = await rig.openPopup();
  await expect.poll(() => popup('document.body.innerText')).toContain('Use the details of the open page');
  // As wide as it is meant to be (27rem), and without a blank strip beside it.
  expect(await popup('document.body.offsetWidth')).toBeGreaterThanOrEqual(432);
  expect(await popup('window.innerWidth - document.body.offsetWidth')).toBe(0);
  await popup(
    `[...document.querySelectorAll('button')].find((one) => one.textContent.includes('open page')).click()`,
  );
  await expect
    .poll(() => popup(`document.querySelector('#verdict-heading')?.textContent`))
    .toBe('Tanglewick Centre is registered and open.');
  await gias.close();
});
