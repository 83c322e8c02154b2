// @vitest-environment jsdom
/** The recent checks: the newest first, each once, no more than fit, clearable, asked again by number. */
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { MOST_RECENT, recentChecks, rememberCheck } from '../../../extension/platform/recent-checks';
import { RecentChecks } from '../../../extension/screens/recent-checks';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { fakeLocks } from '../fakes/fake-locks';
import { VERDICT } from '../model/made-up-establishment';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

const notFound = (text: string) =>
  ({ ...VERDICT, verdict: 'not-found', registered: false, establishment: null, query: { text } }) as const;
const names = async (): Promise<string[]> => (await recentChecks.get()).map(({ name }) => name);
const buttons = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];

beforeEach(() => {
  render(null, document.body);
  world.fake = makeFakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('the newest is first, and the same question stands once', async () => {
  await rememberCheck(VERDICT);
  await rememberCheck(notFound('Tinker’s Yard'));
  await rememberCheck(VERDICT);
  expect(await names()).toEqual(['Quillbrook Bridge Academy', 'Tinker’s Yard']);
});

test('no more are kept than are shown', async () => {
  for (let at = 0; at < MOST_RECENT + 1; at += 1) await rememberCheck(notFound(`Provider ${at}`));
  expect(await names()).toHaveLength(MOST_RECENT);
  expect(await names()).not.toContain('Provider 0');
});

test('one that is pressed is asked again by its number, and all can be cleared', async () => {
  await rememberCheck(VERDICT);
  const asked: string[] = [];
  render(<RecentChecks onAsk={(text) => asked.push(text)} />, document.body);
  await vi.waitFor(() => expect(document.body.textContent).toContain('Open, 22 November 2026'));
  buttons()
    .find(({ textContent }) => textContent === 'Quillbrook Bridge Academy')
    ?.click();
  expect(asked).toEqual(['199001']);
  buttons()
    .find(({ textContent }) => textContent?.startsWith('Clear'))
    ?.click();
  await vi.waitFor(() => expect(document.body.textContent).not.toContain('Quillbrook'));
  expect(await recentChecks.get()).toEqual([]);
});
