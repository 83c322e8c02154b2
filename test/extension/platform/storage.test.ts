/** What the extension keeps: read in its version, changed by one at a time, watched. */
import { beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { InputError, NewerError } from '../../../shared/errors';
import { storedItem } from '../../../extension/platform/storage';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { fakeLocks } from '../fakes/fake-locks';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

const counter = storedItem({
  key: 'counter',
  title: 'the counter',
  version: 3,
  schema: z.object({ count: z.number() }),
  empty: { count: 0 },
  steps: {
    1: (old) => ({ total: Number(old) }),
    2: (old) => ({ count: (old as { total: number }).total }),
  },
});

beforeEach(() => {
  world.fake = makeFakeBrowser();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('nothing saved gives the empty value', async () => {
  expect(await counter.get()).toEqual({ count: 0 });
});

test('an older version is brought up to date step by step', async () => {
  world.fake.kept['counter'] = { version: 1, value: '7' };
  expect(await counter.get()).toEqual({ count: 7 });
});

test.each([
  ['no version', { count: 1 }],
  ['text', 'spoilt'],
  ['a value of another shape', { version: 3, value: { count: 'many' } }],
  ['a version that nobody knows', { version: 0, value: {} }],
])(
  'what is damaged is told with what to do, and replaced only by what somebody saves: %s',
  async (_, spoilt) => {
    world.fake.kept['counter'] = spoilt;
    await expect(counter.get()).rejects.toThrow(
      /^What this browser keeps of the counter .*Open Options and delete it there/,
    );
    await expect(counter.change(({ count }) => ({ count: count + 1 }))).rejects.toThrow(InputError);
    expect(world.fake.kept['counter']).toEqual(spoilt);
    await counter.set({ count: 1 });
    expect(await counter.get()).toEqual({ count: 1 });
  },
);

test('what a newer version wrote is left as it is, and says to update, not to delete', async () => {
  const newer = { version: 4, value: { counts: [1] } };
  world.fake.kept['counter'] = newer;
  for (const touch of [
    () => counter.get(),
    () => counter.set({ count: 1 }),
    () => counter.change(({ count }) => ({ count: count + 1 })),
  ]) {
    await expect(touch()).rejects.toThrow(NewerError);
    await expect(touch()).rejects.toThrow(
      /^What this browser keeps of the counter was made by a newer version.*Update.*nothing needs to be deleted/,
    );
  }
  expect(world.fake.kept['counter']).toEqual(newer);
  await counter.clear();
  expect(await counter.get()).toEqual({ count: 0 });
});

test('changes from several places do not undo each other', async () => {
  await Promise.all(Array.from({ length: 20 }, () => counter.change(({ count }) => ({ count: count + 1 }))));
  expect(await counter.get()).toEqual({ count: 20 });
});

test('a watcher hears each change until it stops', async () => {
  const heard: number[] = [];
  const stop = counter.watch(({ count }) => heard.push(count));
  await counter.set({ count: 1 });
  await counter.clear();
  stop();
  await counter.set({ count: 2 });
  expect(heard).toEqual([1, 0]);
});
