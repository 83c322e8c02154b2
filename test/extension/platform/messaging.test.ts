/** Messages between the extension’s parts: who may send which, and how failures cross. */
import { beforeEach, expect, test, vi } from 'vitest';
import { answer, ask, type Handlers } from '../../../extension/platform/messaging';
import { InputError } from '../../../shared/errors';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

const nothing = async (): Promise<never> => {
  throw new Error('not under test');
};
const handlers = (some: Partial<Handlers>): Handlers => ({
  'import-file': nothing,
  'import-address': nothing,
  'import-again': nothing,
  'import-stop': nothing,
  wake: nothing,
  'check-page': nothing,
  'use-page': nothing,
  'form-opened': nothing,
  'form-answers': nothing,
  'form-sent': nothing,
  ...some,
});

beforeEach(() => {
  world.fake = makeFakeBrowser();
});

test('a message reaches its handler and its value comes back', async () => {
  const told: unknown[] = [];
  answer(handlers({ 'import-file': async (file) => void told.push(file) }));
  await ask('import-file', { name: 'a.csv', size: 3 });
  expect(told).toEqual([{ name: 'a.csv', size: 3 }]);
});

test('what a handler throws is thrown at the caller, of the same class and with the same words', async () => {
  answer(
    handlers({
      'import-stop': async () => {
        throw new InputError('The file is a picture.');
      },
    }),
  );
  const failed = ask('import-stop');
  await expect(failed).rejects.toBeInstanceOf(InputError);
  await expect(failed).rejects.toThrow('The file is a picture.');
});

test('a message that nobody handles rejects, and so does one without an answer', async () => {
  await expect(ask('wake')).rejects.toThrow('did not answer "wake"');
  answer(handlers({}));
  const reply = await world.fake.browser.runtime.sendMessage({ provision: 1, kind: 'toString' });
  expect(reply).toMatchObject({ ok: false, message: 'Nobody handles the message "toString".' });
});

test('a web page may not ask for what only the extension’s own pages may', async () => {
  let stopped = false;
  answer(handlers({ 'import-stop': async () => void (stopped = true) }));
  world.fake.state.sender = { id: world.fake.browser.runtime.id, url: 'https://docs.google.com/forms/' };
  await expect(ask('import-stop')).rejects.toThrow('not taken from a web page');
  expect(stopped).toBe(false);
});

test('another extension gets no answer at all', async () => {
  answer(handlers({ wake: async () => undefined }));
  world.fake.state.sender = { id: 'somebody-else', url: 'chrome-extension://somebody-else/x.html' };
  await expect(ask('wake')).rejects.toThrow('did not answer');
});
