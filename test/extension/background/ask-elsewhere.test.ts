/** The menu on selected text and the address bar, from the entry file to the check that takes the question up. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { emptyDatabase } from '../fakes/fake-database';
import { fakeLocks } from '../fakes/fake-locks';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));

const startWorker = async (): Promise<void> => {
  vi.resetModules();
  await import('../../../extension/background');
};
const take = async (window: number | null): Promise<string> =>
  (await import('../../../extension/platform/question')).takeQuestion(window);
const opened = (): string[] => world.fake.tabs.map(({ url }) => url.replace(/^.*\//, ''));
const choose = (selectionText: string | undefined, tab?: { windowId: number }): unknown =>
  world.fake.events.menuClicked.fire({ menuItemId: 'check-selection', selectionText }, tab);
const kept = (): unknown => world.fake.kept['question'];

beforeEach(() => {
  world.fake = makeFakeBrowser();
  emptyDatabase();
  vi.stubGlobal('navigator', { locks: fakeLocks });
  vi.stubGlobal('__BROWSER__', 'firefox');
});
afterEach(() => vi.unstubAllGlobals());

test('the entry shows on selected text only, and once after each update', async () => {
  await startWorker();
  for (const reason of ['install', 'update']) {
    for (const id of world.fake.menus.keys())
      world.fake.menus.set(id, { title: 'Of the version before', contexts: [] });
    world.fake.events.installed.fire({ reason });
    await vi.waitFor(() =>
      expect([...world.fake.menus.values()]).toEqual([
        { title: 'Check the selected text', contexts: ['selection'] },
      ]),
    );
  }
});

test('selected text opens the panel of its window, which takes the question once', async () => {
  await startWorker();
  choose('  Oak   House\n12 High Street ', { windowId: 7 });
  await vi.waitFor(() => expect(kept()).toBeDefined());
  expect([world.fake.state.panelsOpened, opened()]).toEqual([1, []]);
  expect(await take(8)).toBe('');
  expect(await take(null)).toBe('');
  expect(await take(7)).toBe('Oak House, 12 High Street');
  expect(await take(7)).toBe('');
});

test('in Chromium the side panel of that window is asked for in the click itself', async () => {
  const open = vi.fn(async () => undefined);
  vi.stubGlobal('__BROWSER__', 'chromium');
  vi.stubGlobal('chrome', { sidePanel: { open } });
  await startWorker();
  choose('Oak House', { windowId: 3 });
  expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  await vi.waitFor(() => expect(kept()).toBeDefined());
});

test.each([
  ['the panel does not open', { windowId: 7 }, 'no user gesture'],
  ['the browser does not say which window', undefined, null],
])('where %s, a tab does', async (_, tab, fault) => {
  world.fake.state.panelFault = fault;
  await startWorker();
  choose('Oak House', tab);
  await vi.waitFor(() => expect(opened()).toEqual(['panel.html#question']));
  expect(await take(null)).toBe('Oak House');
});

test('a question that nobody took up in a minute shows nowhere', async () => {
  await startWorker();
  const now = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  for (const [waited, text] of [
    [60_000, 'Oak House'],
    [60_001, ''],
  ] as const) {
    now.mockReturnValue(1_000_000);
    const { keepQuestion } = await import('../../../extension/platform/question');
    await keepQuestion('Oak House', 1);
    now.mockReturnValue(1_000_000 + waited);
    expect(await take(1)).toBe(text);
  }
  now.mockRestore();
});

test('an entry of another menu asks nothing', async () => {
  await startWorker();
  world.fake.events.menuClicked.fire({ menuItemId: 'other', selectionText: 'Oak House' }, { windowId: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect([kept(), world.fake.state.panelsOpened]).toEqual([undefined, 0]);
});

test('what is typed after the keyword opens the check with it', async () => {
  await startWorker();
  expect(world.fake.state.suggestion).toContain('your copy of the register');
  world.fake.events.addressBarEntered.fire('oak house ', 'currentTab');
  await vi.waitFor(() => expect(opened()).toEqual(['panel.html#question']));
  expect(await take(null)).toBe('oak house');
});

test('a selection of a whole page is cut to what a check needs', async () => {
  await startWorker();
  choose('word '.repeat(10_000), { windowId: 1 });
  await vi.waitFor(() => expect(kept()).toBeDefined());
  expect((await take(1)).length).toBeLessThanOrEqual(300);
});

test('neither needs a host: no page is read', async () => {
  const { readFileSync } = await import('node:fs');
  const manifest = JSON.parse(readFileSync('manifest.json', 'utf8')) as Record<string, unknown>;
  expect(manifest['permissions']).toContain('contextMenus');
  expect(manifest['omnibox']).toEqual({ keyword: 'ap' });
  expect(manifest['host_permissions']).toBeUndefined();
});
