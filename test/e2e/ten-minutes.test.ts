/**
 * The first ten minutes in a real browser, from the page that `npm start -- --empty` prints: how many presses it takes
 * to the first form, by mouse and by keyboard; the judged visit; a made-up visit shown and taken away again.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { TRY_OUT_PROVIDER } from '../../shared/county/try-out';
import type { Workspace } from '../../scripts/workspace/add-on';
import { openCounty } from '../../scripts/workspace/county/open-county';
import { RegisterCopy } from '../../scripts/workspace/register-copy';
import { workspaceServer } from '../../scripts/workspace/server';
import { expectAccessible } from './accessible';
import { fillForm } from './fill-form';
import { DIST, startBrowser } from './rig';
import { picture } from './picture';

/** The bar: no more before the form is open. */
const MOST_PRESSES = 6;

let folder: string;
let workspace: Workspace;
let server: Server;
let address: string;
let browser: Browser;
/** Whatever was pressed, by mouse or by a key that acts: a browser makes a click of either. */
let pressed: string[];

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ten-minutes-'));
  workspace = openCounty({
    folder: `${DIST}/apps-script`,
    file: join(folder, 'state.json'),
    size: 'none',
    frameworks: ['herefordshire', 'derby'],
    freshForNewBuild: false,
    say: () => undefined,
    now: new Date().toISOString(),
  });
  ({ server, address } = await workspaceServer(workspace, RegisterCopy.madeUp(10)).listen(4860));
  pressed = [];
});
afterEach(() => {
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page that a newcomer is told of, in a browser that tells what is pressed. */
async function begin(): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 1400 } });
  await context.exposeFunction('notePress', (what: string) => pressed.push(what));
  await context.addInitScript(() => {
    addEventListener(
      'click',
      ({ isTrusted, target }) => {
        const name = target instanceof HTMLElement ? (target.textContent || target.id).trim() : '';
        if (isTrusted)
          void (globalThis as unknown as { notePress(what: string): Promise<void> }).notePress(name);
      },
      true,
    );
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return page;
}
const shot = (page: Page, name: string): Promise<unknown> =>
  picture(page.frameLocator('iframe').locator('body'), `ten-minutes-${name}`);
const visits = (): Record<string, unknown>[] => workspace.sheet('Visits');

test('by mouse: at most six presses to the form, and what is handed in there is judged', async () => {
  const page = await begin();
  await page.getByRole('link', { name: 'open the workbook', exact: true }).click();
  await page.getByRole('button', { name: 'Set up', exact: true }).click();
  const sidebar: FrameLocator = page.frameLocator('iframe');
  await sidebar.getByLabel('Local authority', { exact: true }).fill('Exampleshire');
  await sidebar.getByLabel(/^Herefordshire QA visit/).check();
  await shot(page, 'asked');
  await expectAccessible(page);
  await sidebar.getByRole('button', { name: 'Build', exact: true }).click();
  const toForm = sidebar.getByRole('link', { name: 'fill in the form yourself' });
  await toForm.waitFor({ timeout: 60_000 });
  await shot(page, 'ready');
  await expectAccessible(page);
  const [form] = await Promise.all([page.context().waitForEvent('page'), toForm.click()]);
  await form.waitForLoadState();
  const presses = [...pressed];
  console.log(`Presses before the form, by mouse: ${presses.length} (${presses.join(', ')}).`);
  expect(presses.length).toBeLessThanOrEqual(MOST_PRESSES);

  await expect(
    form
      .getByLabel(/Name of provi/)
      .first()
      .inputValue(),
  ).resolves.toBe(TRY_OUT_PROVIDER);
  await fillForm(form, { answers: [[/^1\.2 Safeguarding policies/, 'Not Met']] });
  expect(visits()).toMatchObject([
    { Provider: TRY_OUT_PROVIDER, 'Suggested outcome': 'Not deemed appropriate', Complete: 'Yes' },
  ]);
  expect(workspace.sheet('Providers')).toEqual([]);
  await page.context().close();
});

test('by keyboard: the same, the made-up visit is shown, and goes again without a trace', async () => {
  const page = await begin();
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const outer = document.activeElement;
      // What is in the frame is of another realm: its classes are not this one's.
      const inner = outer instanceof HTMLIFrameElement ? outer.contentDocument?.activeElement : outer;
      const labels = inner && 'labels' in inner ? (inner as HTMLInputElement).labels : null;
      const label = labels?.[0]?.textContent ?? inner?.textContent;
      return (label ?? '').trim();
    });
  /** Moves on with Tab, as somebody does who has no mouse. */
  const tabTo = async (wanted: RegExp): Promise<void> => {
    for (let tabs = 0; tabs < 150; tabs += 1) {
      if (wanted.test(await focused())) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${String(wanted)}; it is at “${await focused()}”.`);
  };
  await tabTo(/^open the workbook$/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Set up', exact: true }).waitFor();
  await tabTo(/^Set up$/);
  await page.keyboard.press('Enter');
  const sidebar = page.frameLocator('iframe');
  await sidebar.getByLabel('Local authority', { exact: true }).waitFor();
  await tabTo(/^Local authority$/);
  await page.keyboard.type('Exampleshire');
  await tabTo(/^Herefordshire QA visit/);
  await page.keyboard.press('Space');
  await tabTo(/^Build$/);
  await page.keyboard.press('Enter');
  await sidebar.getByRole('button', { name: 'Try it with a made-up visit' }).waitFor({ timeout: 60_000 });
  await tabTo(/^Try it with a made-up visit$/);
  await page.keyboard.press('Enter');
  await sidebar.getByText('What came of the made-up visit').waitFor({ timeout: 60_000 });
  const presses = [...pressed];
  console.log(`Presses to the first judged visit, by keyboard: ${presses.length} (${presses.join(', ')}).`);
  expect(presses.length).toBeLessThanOrEqual(MOST_PRESSES);
  await sidebar.getByText(`${TRY_OUT_PROVIDER}: nobody visited it.`).waitFor();
  await sidebar.getByText('The rules suggest').waitFor();
  expect(await focused()).toBe('What came of the made-up visit');
  await shot(page, 'made-up-visit');
  await expectAccessible(page);
  expect(visits()).toHaveLength(1);
  expect(workspace.sheet('Providers')).toEqual([]);

  await tabTo(/^Take it away$/);
  await page.keyboard.press('Enter');
  await sidebar.getByText('The made-up visit is gone').waitFor();
  await shot(page, 'gone');
  await expectAccessible(page);
  expect([visits(), workspace.sheet('Findings'), workspace.sheet('Actions')]).toEqual([[], [], []]);
  expect(Object.values(workspace.state.forms).flatMap(({ responses }) => responses)).toEqual([]);
  await page.context().close();
});
