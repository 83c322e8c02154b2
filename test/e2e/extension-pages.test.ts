/** The extension's full pages in Chromium: records, watch list, a list of providers, threshold; dark and enlarged. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAccessible } from './accessible';
import { FIRST_ROWS, registerOf, usualHosts } from './extension-hosts';
import { type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

let hosts: Hosts;
let rig: ChromiumRig;

const giveRegister = async (name: string, csv: Uint8Array): Promise<void> => {
  const page = await rig.open('register.html');
  await page
    .getByLabel('Register file')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByText(`establishments from ${name}`).waitFor();
  await page.close();
};
const checkUrn = async (urn: string): Promise<Page> => {
  const page = await rig.open('panel.html');
  await page.getByLabel('Which provider?').fill(urn);
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.locator('#verdict-heading').waitFor();
  return page;
};
const shot = (page: Page, name: string): Promise<unknown> => picture(page, `extension-${name}`, WHOLE);

beforeAll(async () => {
  hosts = await startHosts(usualHosts(registerOf(10)).answer);
  rig = await startChromium(hosts);
  await rig.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await giveRegister('edubasealldata20261120.csv', registerOf(3_000));
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

test('a check is saved as a dated record that prints', async () => {
  const page = await checkUrn('199002');
  const [record] = await Promise.all([
    rig.context.waitForEvent('page'),
    page.getByRole('button', { name: 'Save a check record' }).click(),
  ]);
  await record.getByRole('heading', { name: 'Register check: Tanglewick Hall School' }).waitFor();
  await record.getByLabel('Note').fill('Asked before the visit <b>');
  await record.getByLabel('Note').blur();
  await record.getByText('The note is saved.').waitFor();
  await expectAccessible(record);
  await shot(record, 'record');
  await record.emulateMedia({ media: 'print' });
  await record.getByText('Asked before the visit <b>').waitFor();
  expect(await record.getByRole('button', { name: 'Print or save as PDF' }).isVisible()).toBe(false);
  await shot(record, 'record-printed');
  await record.emulateMedia({ media: 'screen' });
  await record.getByRole('button', { name: 'All records' }).click();
  await record.getByRole('button', { name: 'Tanglewick Hall School', exact: true }).waitFor();
  await expectAccessible(record);
  await shot(record, 'records');
  await record.close();
  await page.close();
});

test('what is copied runs as no formula', async () => {
  const page = await checkUrn('199001');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await page.getByText('Copied as text.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Quillbrook Bridge Academy is registered and open.');
  expect(text).toContain('Open Government Licence');
  await page.getByRole('button', { name: 'Copy as a row' }).click();
  await page.getByText('Copied as a row', { exact: false }).waitFor();
  const row = await page.evaluate(() => navigator.clipboard.readText());
  expect(row.split('\t').filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  await page.close();
});

test('a watched provider whose entry changes with the next register is shown', async () => {
  const page = await checkUrn('199001');
  await page.getByRole('button', { name: 'Watch', exact: true }).click();
  await page.getByText('On the watch list', { exact: false }).waitFor();
  await page.close();
  const [first, ...others] = FIRST_ROWS;
  const closed = {
    ...first,
    'EstablishmentStatus (code)': '2',
    'EstablishmentStatus (name)': 'Closed',
    CloseDate: '21-11-2026',
  };
  await giveRegister('edubasealldata20261121.csv', registerOf(3_000, [closed, ...others]));
  const watch = await rig.open('watch.html');
  await watch.getByText('Status: Open → Closed').waitFor();
  await watch.getByText('Close date: blank → 21 November 2026').waitFor();
  await expectAccessible(watch);
  await shot(watch, 'watch');
  await watch.getByRole('button', { name: 'Seen the changes of Quillbrook Bridge Academy' }).click();
  await watch.getByRole('cell', { name: 'Nothing' }).waitFor();
  await watch.close();
});

test('the threshold is answered factor by factor as groups of pupils are filled in', async () => {
  const page = await rig.open('threshold.html');
  await page.getByLabel('How many like this').fill('5');
  await page.getByLabel('Hours a week taught there').fill('20');
  await page.getByLabel('Of compulsory school age').selectOption('yes');
  await page.getByRole('heading', { name: 'appears to meet the threshold', exact: false }).waitFor();
  await page.getByRole('button', { name: 'Add pupils who are different' }).click();
  await page.getByText('Pupil 6', { exact: true }).waitFor();
  await expectAccessible(page);
  await shot(page, 'threshold');
  await page.close();
});

test('the popup stays open beside the page as a side panel', async () => {
  const page = await rig.open('popup.html');
  const session = await rig.context.browser()?.newBrowserCDPSession();
  const panels = async (): Promise<number> => {
    const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
    return targetInfos.filter(({ url }) => url.endsWith('/panel.html')).length;
  };
  await page.getByRole('button', { name: 'Keep open beside the page' }).click();
  await expect.poll(panels).toBe(1);
  // A tab would show among the pages; a side panel does not.
  expect(rig.context.pages().filter((one) => one.url().endsWith('/panel.html'))).toEqual([]);
});

test.each(['panel', 'options', 'register', 'watch', 'records', 'bulk', 'threshold', 'welcome'])(
  'the %s page is right in the dark and at twice the size',
  async (name) => {
    const page = await rig.open(`${name}.html`);
    await page.locator('h1').waitFor();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await shot(page, `${name}-dark`);
    // Twice the size on a window of 1280 pixels is half the pixels to lay out in.
    await page.setViewportSize({ width: 640, height: 480 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).toBe(false);
    await page.setViewportSize({ width: 320, height: 480 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false);
    await shot(page, `${name}-narrow`);
    await page.close();
  },
);

test.each(['popup', 'panel'])(
  'in the %s the question ends within 90 pixels, and nothing hides a button',
  async (name) => {
    const page = await rig.open(`${name}.html`);
    await page.setViewportSize({ width: 360, height: 640 });
    await page.getByText('Register of').waitFor();
    const box = await page.getByLabel('Which provider?').boundingBox();
    expect((box?.y ?? 1000) + (box?.height ?? 0)).toBeLessThanOrEqual(90);
    await page.getByText('Menu', { exact: true }).click();
    await page.getByRole('link', { name: /Check a list/ }).waitFor();
    await expectAccessible(page);
    await shot(page, `${name}-360-menu`);
    await page.getByText('Menu', { exact: true }).click();
    await page.getByLabel('Which provider?').fill('199001');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.locator('#verdict-heading').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      await shot(page, `${name}-360-${colorScheme}`);
    }
    // 360 pixels at twice the size.
    await page.setViewportSize({ width: 180, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(180);
    await page.getByRole('button', { name: 'Check another' }).click();
    await page.keyboard.type('Stone');
    expect(await page.getByLabel('Which provider?').inputValue()).toBe('Stone');
    // What is typed stays in sight: the button goes below.
    expect((await page.getByLabel('Which provider?').boundingBox())?.width).toBeGreaterThan(140);
    await shot(page, `${name}-180`);
    await page.close();
  },
);

test.each(['options', 'records', 'watch', 'bulk', 'register', 'threshold', 'welcome', 'help'])(
  'at 360 pixels and twice the size, no button or field of %s is out of sight',
  async (name) => {
    const page = await rig.open(`${name}.html`);
    await page.setViewportSize({ width: 180, height: 640 });
    await page.locator('h1').waitFor();
    await page.waitForTimeout(300);
    const outside = await page
      .locator('main :is(button, input, select, textarea)')
      .evaluateAll((buttons) =>
        buttons
          .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
          .map((one) => one.textContent || one.id),
      );
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(180);
    await shot(page, `${name}-180`);
    await page.close();
  },
);
