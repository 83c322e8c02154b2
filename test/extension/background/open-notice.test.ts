/** A click on a notice, from the entry file on: a listener that is not there at the start misses the click that wakes it. */
import { beforeEach, expect, test, vi } from 'vitest';
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
const click = (id: string): unknown[] => world.fake.events.noticeClicked.fire(id);
const opened = (): string[] => world.fake.tabs.map(({ url }) => url.replace(/^.*\//, ''));

beforeEach(() => {
  world.fake = makeFakeBrowser();
  emptyDatabase();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('a click on the notice of the watch list opens it, and the notice goes', async () => {
  world.fake.permissions.add('notifications');
  await startWorker();
  await world.fake.browser.notifications.create('watch', {
    title: 'Changed',
    message: 'An entry has changed.',
  });
  click('watch');
  await vi.waitFor(() => expect(opened()).toEqual(['watch.html']));
  expect(world.fake.notices).toEqual([]);
});

test('a click on a notice that is not known opens nothing', async () => {
  await startWorker();
  click('constructor');
  click('other');
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(opened()).toEqual([]);
});

test('notices that are allowed while the worker runs are listened to from then on, once', async () => {
  const { notifications } = world.fake.browser;
  Reflect.set(world.fake.browser, 'notifications', undefined);
  await startWorker();
  Reflect.set(world.fake.browser, 'notifications', notifications);
  await world.fake.browser.permissions.request({ permissions: ['notifications'] });
  await world.fake.browser.permissions.request({ origins: ['https://register.example/*'] });
  click('watch');
  await vi.waitFor(() => expect(opened()).toEqual(['watch.html']));
});
