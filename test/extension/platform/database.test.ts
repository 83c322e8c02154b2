/** What the browser's own database refuses, in words that say what to do. */
import { afterEach, expect, test, vi } from 'vitest';
import { NewerError, ServiceError } from '../../../shared/errors';

afterEach(() => vi.unstubAllGlobals());

/** A database that cannot be opened for this reason. */
function refusing(name: string): void {
  vi.resetModules();
  vi.stubGlobal('indexedDB', {
    open: () => {
      const request = { error: new DOMException('The browser’s own words.', name), onerror: () => undefined };
      queueMicrotask(() => request.onerror());
      return request;
    },
  });
}

test.each([
  ['VersionError', NewerError, /made by a newer version.*Update.*nothing needs to be deleted/],
  ['QuotaExceededError', ServiceError, /no room left/],
  ['UnknownError', ServiceError, /The browser’s own words.*Restart the browser/],
])('a database that fails with %s', async (name, kind, message) => {
  refusing(name);
  const { transact } = await import('../../../extension/platform/database');
  const failed = await transact('records', 'readonly', () => []).catch((error: unknown) => error);
  expect(failed).toMatchObject({ name: kind.name, message: expect.stringMatching(message) as unknown });
});
