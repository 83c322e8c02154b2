/** Getting the register in Chromium: every kind of file, wrong files, a download that breaks, a worker that is killed. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LINKS_CSV, registerOf, REGISTER_HOST, usualHosts } from './extension-hosts';
import { type Answer, type ChromiumRig, type Hosts, startChromium, startHosts } from './rig';
import { WHOLE, picture } from './picture';

let answer: Answer;
let hosts: Hosts;
let rig: ChromiumRig;
let page: Page;

beforeAll(async () => {
  answer = usualHosts(registerOf(1_000)).answer;
  hosts = await startHosts((host, request, response) => answer(host, request, response));
  rig = await startChromium(hosts);
  await rig.allow(`https://${REGISTER_HOST}/*`);
  page = await rig.open('register.html');
});
afterAll(async () => {
  await rig?.close();
  await hosts?.close();
});

const drop = (name: string, body: Uint8Array | string): Promise<void> =>
  page.getByLabel('Register file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(body) });
const rowsKept = (): Promise<string> =>
  page.locator('dt:text-is("Entries") + dd').innerText({ timeout: 10_000 });

test.each([
  ['a CSV file', 'edubasealldata20260101.csv', 1_000, (csv: Uint8Array) => csv],
  ['a gzip of it', 'edubasealldata20260102.csv.gz', 1_010, (csv: Uint8Array) => gzipSync(csv)],
  [
    'the zip of the Downloads page, with the links and another file in it',
    'extract.zip',
    1_020,
    (csv: Uint8Array) =>
      zipSync({
        'readme.txt': Buffer.from('made up'),
        'other20260103.csv': Buffer.from('"A","B"\r\n1,2\r\n'),
        'edubasealldata20260103.csv': csv,
        'links_edubasealldata20260103.csv': Buffer.from(LINKS_CSV),
      }),
  ],
])('takes %s', async (_, name, rows, packed) => {
  await drop(name, packed(registerOf(rows)));
  await page.getByText(`${rows.toLocaleString('en-GB')} establishments from`).waitFor();
  await expect.poll(rowsKept).toBe(rows.toLocaleString('en-GB'));
});

test.each([
  ['a web page', 'edubasealldata20260104.csv', '<!doctype html><title>Sorry</title>', /is a web page/],
  ['an empty file', 'empty.csv', '', /is empty/],
  ['a file cut off in gzip', 'cut.csv.gz', gzipSync(registerOf(1_100)).subarray(0, 20_000), /cut off/],
  ['a file cut off in a row', 'half.csv', registerOf(1_100).subarray(0, 90_000), /cut off/],
  ['a zip cut off', 'part.zip', zipSync({ 'a.csv': registerOf(50) }).subarray(0, 5_000), /cut off/],
  ['another table', 'other.csv', '"Name","Town"\r\n"A","B"\r\n', /no column|has no|not the register/i],
])('refuses %s, says why, and keeps the register that was there', async (_, name, body, why) => {
  const before = await rowsKept();
  await drop(name, body);
  const told = await page.getByRole('alert').filter({ hasText: name }).innerText();
  expect(told).toContain('The file was not taken');
  expect(told).toMatch(why);
  expect(told).toContain('The register you had is still in use.');
  expect(await rowsKept()).toBe(before);
});

test('a register that has shrunk is refused until the officer says to use it', async () => {
  await drop('edubasealldata20260105.csv', registerOf(500));
  await page.getByText('A file that is so much smaller is probably not whole.', { exact: false }).waitFor();
  await picture(page, 'extension-register-shrunk', WHOLE);
  expect(await rowsKept()).toBe('1,020');
  await page.getByRole('button', { name: 'Use it all the same' }).click();
  await expect.poll(rowsKept).toBe('500');
});

test('an old copy says so before it is asked, and in the verdict', async () => {
  const panel = await rig.open('panel.html');
  await panel.getByText('Old copy').waitFor();
  await panel.getByRole('button', { name: 'Get a newer one' }).waitFor();
  await panel.getByLabel('Which provider?').fill('199001');
  await panel.getByRole('button', { name: 'Check', exact: true }).click();
  await panel.getByText(/days before the check\. The entry may have changed since/).waitFor();
  await picture(panel, 'extension-old-copy', WHOLE);
  await panel.close();
});

test('a worker killed in the middle of a download goes on from where it was', async () => {
  const file = registerOf(12_000);
  const ranges: string[] = [];
  let release = (): void => undefined;
  answer = (_host, request, response) => {
    if (request.url?.includes('links_')) return void response.writeHead(404).end();
    const range = request.headers.range ?? '';
    ranges.push(range);
    const from = Number(/bytes=(\d+)-/.exec(range)?.[1] ?? 0);
    response.writeHead(range === '' ? 200 : 206, {
      'content-type': 'text/csv',
      'content-length': String(file.length - from),
      'accept-ranges': 'bytes',
      etag: '"made-up-1"',
      ...(range === '' ? {} : { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` }),
    });
    // The first answer stops half-way until the worker is gone.
    if (range === '') {
      response.write(file.subarray(0, 8_000_000));
      release = () => response.destroy();
    } else response.end(file.subarray(from));
  };
  await page.getByRole('button', { name: 'Download now' }).click();
  await page.getByText(/^8\.0 MB of/).waitFor({ timeout: 60_000 });
  await picture(page, 'extension-register-downloading', WHOLE);
  await rig.stopWorker();
  release();
  await expect.poll(rowsKept, { timeout: 30_000 }).toBe('12,000');
  expect(ranges[0]).toBe('');
  expect(Number(/bytes=(\d+)-/.exec(ranges.at(-1) ?? '')?.[1])).toBeGreaterThan(4_000_000);
});

test('a kept register that was spoilt says so, and how to get another', async () => {
  const panel = await rig.open('panel.html');
  await panel.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('provision-qa');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const writing = request.result.transaction('register', 'readwrite');
          writing.objectStore('register').put(new Uint8Array(640).buffer, 'bytes');
          writing.oncomplete = () => (request.result.close(), resolve());
        };
      }),
  );
  await panel.reload();
  await panel.getByText('The stored register copy cannot be used', { exact: false }).waitFor();
  await panel.getByRole('button', { name: 'Download now' }).waitFor();
  await picture(panel, 'extension-register-spoilt', WHOLE);
  await panel.close();
  await drop('edubasealldata20260110.csv', registerOf(12_000));
  await page.getByText('establishments from edubasealldata20260110.csv').waitFor();
});

test('an address that answers with an error leaves the register as it was and says what to do', async () => {
  answer = (_host, _request, response) => void response.writeHead(429).end('slow down');
  await page.getByRole('button', { name: 'Download now' }).click();
  await page.getByText(/asked too often: wait an hour/).waitFor();
  expect(await rowsKept()).toBe('12,000');
  await picture(page, 'extension-register-failed', WHOLE);
});
