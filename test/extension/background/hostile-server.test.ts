/** Downloads end by themselves, in words that help, whatever the server does. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DownloadLimits } from '../../../extension/background/download-limits';
import { InputError, ServiceError } from '../../../shared/errors';
import { madeUpRegisterFile } from '../../../scripts/made-up-register';
import { emptyDatabase, FakeKeyRange } from '../fakes/fake-database';

vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));

const { findRegisterFile } = await import('../../../extension/background/download-register');

const limits: DownloadLimits = { answerMs: 300, silenceMs: 300, totalMs: 1_500, bytes: 3_000_000 };
/** For a server that does what it should, on a machine that is slow just now. */
const patient: DownloadLimits = { ...limits, answerMs: 20_000, silenceMs: 20_000, totalMs: 25_000 };
let server: Server;
let address = '';
let answer: RequestListener;
let open = 0;

beforeEach(async () => {
  emptyDatabase();
  vi.stubGlobal('IDBKeyRange', FakeKeyRange);
  server = createServer((request, response) => {
    open++;
    response.on('close', () => open--);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

/** Downloads all of it. @returns how many bytes came */
async function download(
  path = '/edubasealldata20261120.csv',
  signal = new AbortController().signal,
  within = limits,
): Promise<number> {
  const found = await findRegisterFile(address + path, new Date(), signal, 'register', within);
  let size = 0;
  for await (const piece of found.bytes) size += piece.length;
  return size;
}
const fault = async (path?: string): Promise<string> => {
  const error: unknown = await download(path).then(
    (size) => new Error(`${size} bytes came`),
    (thrown: unknown) => thrown,
  );
  expect(error instanceof ServiceError || error instanceof InputError, String(error)).toBe(true);
  // Nothing goes on behind it.
  await vi.waitFor(() => expect(open).toBe(0), { timeout: 2_000 });
  return error instanceof Error ? error.message : '';
};
const forever = (write: () => boolean): void => {
  const timer = setInterval(() => {
    if (!write()) clearInterval(timer);
  }, 20);
};

test('a good server’s file comes whole', async () => {
  const file = madeUpRegisterFile({ rows: 500 });
  answer = (_, response) => response.end(file);
  expect(await download(undefined, undefined, patient)).toBe(file.length);
});

test('a server that never answers', async () => {
  answer = () => undefined;
  expect(await fault()).toMatch(/did not answer within 0 seconds.*by hand/);
});

test.each([0, 10, 200_000])('a server that falls silent after %s bytes', async (count) => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    response.flushHeaders();
    if (count > 0) response.write(Buffer.alloc(count, 'a'));
  };
  expect(await fault()).toMatch(
    /fell silent: no byte of edubasealldata20261120\.csv came.*Try again|try again/,
  );
});

test('a server that drips for ever', async () => {
  answer = (_, response) => forever(() => response.write('a'));
  expect(await fault()).toMatch(/was given up after 2 seconds.*by hand/);
});

test.each([true, false])('an endless file, with an ETag (%s)', async (etag) => {
  answer = (_, response) => {
    response.writeHead(200, etag ? { etag: '"one"', 'accept-ranges': 'bytes' } : {});
    forever(() => response.write(Buffer.alloc(500_000, 'a')) || !response.destroyed);
  };
  expect(await fault()).toMatch(/does not end: more than 3,000,000 bytes came.*by hand/);
});

test('a file shorter than the server said', async () => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': '100000' });
    response.write(Buffer.alloc(1000, 'a'));
    setTimeout(() => response.destroy(), 50);
  };
  expect(await fault()).toMatch(/broke off after 1,000/);
});

test('a server that redirects for ever', async () => {
  answer = (request, response) => response.writeHead(302, { location: `${request.url ?? ''}x` }).end();
  expect(await fault()).toMatch(/leads to one that the extension may not visit.*by hand/);
});

test.each([
  ['image/png', /something else than the register \(image\/png/],
  ['application/pdf', /something else than the register \(application\/pdf/],
  ['application/json; charset=utf-8', /something else than the register \(application\/json/],
])('another kind of file: %s', async (type, message) => {
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': type });
    forever(() => response.write('x') || !response.destroyed);
  };
  expect(await fault()).toMatch(message);
});

test('empty files, and endless web pages, day after day', async () => {
  answer = (_, response) => response.end();
  expect(await fault('/edubasealldata{YYYYMMDD}.csv')).toMatch(/gives empty files.*8 days.*by hand/);
  answer = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<!doctype html>');
    forever(() => response.write(' '.repeat(200)) || !response.destroyed);
  };
  expect(await fault('/edubasealldata{YYYYMMDD}.csv')).toMatch(/gives web pages.*8 days.*by hand/);
});

test('an address with a bad percent sign, and one that is none', async () => {
  answer = (_, response) => response.end('URN,EstablishmentName\n');
  expect(await download('/100%of%20it.csv', undefined, patient)).toBe(22);
  await expect(findRegisterFile('register', new Date(), new AbortController().signal)).rejects.toThrow(
    'is not a web address',
  );
});

test('stopping ends a silent download at once', async () => {
  const stop = new AbortController();
  answer = (_, response) => {
    response.write(Buffer.alloc(1000, 'a'));
    setTimeout(() => stop.abort(), 30);
  };
  const began = Date.now();
  await expect(download(undefined, stop.signal)).rejects.toThrow();
  expect(Date.now() - began).toBeLessThan(250);
});
