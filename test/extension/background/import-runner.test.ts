/** The whole import but for the browser: what is kept, what is told, and what survives a killed worker. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { ImportJob } from '../../../extension/model/import-job';
import { madeUpRegisterFile } from '../../../scripts/made-up-register';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { emptyDatabase, FakeKeyRange, transact } from '../fakes/fake-database';
import { fakeLocks } from '../fakes/fake-locks';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));

const register = (rows: number): Uint8Array<ArrayBuffer> => new Uint8Array(madeUpRegisterFile({ rows }));
const DAY = '20261120';
const NAME = `edubasealldata${DAY}.csv`;
type Answering = (url: string, init: RequestInit) => Response | Promise<Response>;
let answering: Answering;
let asked: { url: string; range: string }[];

/** The background as it is when the browser has just started it: nothing in its memory. */
async function freshWorker() {
  vi.resetModules();
  const runner = await import('../../../extension/background/import-runner');
  const { importJob } = await import('../../../extension/platform/import-jobs');
  const inbox = await import('../../../extension/platform/register-inbox');
  const { readRegisterInfo } = await import('../../../extension/platform/register-store');
  const ended = async (): Promise<ImportJob> => {
    for (;;) {
      const job = await importJob.get();
      if (job && ['done', 'refused', 'failed', 'stopped'].includes(job.phase)) return job;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return { ...runner, ...inbox, importJob, readRegisterInfo, ended };
}
const fromFile = async (
  worker: Awaited<ReturnType<typeof freshWorker>>,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) => {
  await worker.leaveFiles([{ name, content: new Blob([bytes]) }]);
  await worker.beginImport({ kind: 'file', name }, bytes.length);
  return worker.ended();
};
const ADDRESS = {
  kind: 'address',
  template: 'https://register.example/edubasealldata{YYYYMMDD}.csv',
} as const;

beforeEach(() => {
  world.fake = makeFakeBrowser();
  emptyDatabase();
  asked = [];
  answering = () => new Response('not there', { status: 404 });
  vi.stubGlobal('navigator', { locks: fakeLocks });
  vi.stubGlobal('IDBKeyRange', FakeKeyRange);
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, range: new Headers(init.headers).get('range') ?? '' });
    return answering(url, init);
  });
});

test('a file is imported, its inbox emptied, its watchdog taken off', async () => {
  const worker = await freshWorker();
  const job = await fromFile(worker, NAME, register(200));
  expect(job).toMatchObject({ phase: 'done' });
  expect(job.message).toContain(`200 establishments from ${NAME} (20 November 2026)`);
  expect((await worker.readRegisterInfo())?.provenance).toEqual({
    file: NAME,
    extractDate: '2026-11-20',
    rows: 200,
  });
  expect(await worker.waitingFiles()).toEqual([]);
  await vi.waitFor(() => expect(world.fake.alarms.has('watchdog')).toBe(false));
});

test.each([
  [5, 190, 'done'],
  [0, 189, 'refused'],
])('a register may shrink by a twentieth and no more (%s)', async (_, rows, phase) => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(200));
  const job = await fromFile(worker, NAME, register(rows));
  expect(job).toMatchObject({ phase, overrulable: phase === 'refused' });
  expect((await worker.readRegisterInfo())?.provenance.rows).toBe(phase === 'done' ? rows : 200);
});

test('an officer may overrule a refusal for having shrunk', async () => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(200));
  await fromFile(worker, NAME, register(100));
  await worker.importAgain(true);
  await vi.waitFor(async () => expect((await worker.importJob.get())?.phase).toBe('done'));
  expect((await worker.readRegisterInfo())?.provenance.rows).toBe(100);
});

const older = 'edubasealldata20240617.csv';
test('an older register is asked about before it replaces a newer one, on the day it is not', async () => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(200));
  const job = await fromFile(worker, older, register(200));
  expect(job).toMatchObject({ phase: 'refused', overrulable: true });
  expect(job.message).toContain('is of 17 June 2024, and the register kept here of 20 November 2026');
  expect((await worker.readRegisterInfo())?.provenance.file).toBe(NAME);
  expect(await fromFile(worker, `again ${NAME}`, register(200))).toMatchObject({ phase: 'done' });
  await fromFile(worker, older, register(200));
  await worker.importAgain(true);
  await vi.waitFor(async () => expect((await worker.readRegisterInfo())?.provenance.file).toBe(older));
});

const linksFile = (count: number): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(
    'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\r\n' +
      Array.from({ length: count }, (_, at) => `${100_000 + at},100001,Made up,Successor,\r\n`).join(''),
  );
test.each([
  [19, 'done'],
  [18, 'refused'],
])('links may shrink by a twentieth and no more (%s of 20)', async (count, phase) => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(50));
  await fromFile(worker, `links_${NAME}`, linksFile(20));
  expect(await fromFile(worker, `links_${NAME}`, linksFile(count))).toMatchObject({
    phase,
    overrulable: phase === 'refused',
  });
  expect((await worker.readRegisterInfo())?.links).toBe(phase === 'done' ? count : 20);
});

test('of several files dropped together each is taken or told with why', async () => {
  const worker = await freshWorker();
  await worker.leaveFiles([
    { name: 'edubasealldata20240617.csv', content: new Blob([register(60)]) },
    { name: `links_${NAME}`, content: new Blob([linksFile(7)]) },
    { name: 'notes.html', content: new Blob(['<html>no']) },
    { name: NAME, content: new Blob([register(80)]) },
    { name: 'edubaseallstatefunded20261121.csv', content: new Blob([register(30)]) },
  ]);
  await worker.beginImport({ kind: 'file', name: 'five files' }, null);
  const { phase, message } = await worker.ended();
  expect(phase).toBe('done');
  expect(message).toContain(`80 establishments from ${NAME}`);
  expect(message).toContain('and 7 links between them');
  expect(message).toContain('edubasealldata20240617.csv (there is a newer one)');
  expect(message).toContain('edubaseallstatefunded20261121.csv (it holds state-funded schools only)');
  expect(message).toContain('notes.html (notes.html is a web page');
});

test('links that this version cannot read make room, and that is told', async () => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(50));
  await fromFile(worker, `links_${NAME}`, linksFile(20));
  await transact('register', 'readwrite', (store) => [
    store['put']?.(new ArrayBuffer(64) as never, 'links' as never) ?? { result: null },
  ]);
  expect((await fromFile(worker, NAME, register(50))).message).toContain('get their file again');
  expect((await worker.readRegisterInfo())?.links).toBe(0);
});

test('takes the place of a copy whose record is damaged, and not of one that a newer version kept', async () => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(200));
  const keep = (info: unknown) =>
    transact('register', 'readwrite', (store) => [
      store['put']?.(info as never, 'info' as never) ?? { result: null },
    ]);
  await keep({ schema: 1, provenance: 'spoilt' });
  await expect(worker.readRegisterInfo()).rejects.toThrow(/register copy.*Get the register again/);
  expect(await fromFile(worker, NAME, register(150))).toMatchObject({ phase: 'done' });
  expect((await worker.readRegisterInfo())?.provenance.rows).toBe(150);
  await keep({ schema: 2, rows: 200 });
  const job = await fromFile(worker, NAME, register(150));
  expect(job).toMatchObject({ phase: 'failed' });
  expect(job.message).toMatch(/register copy.*newer version of Provision QA.*Update/);
  await expect(worker.readRegisterInfo()).rejects.toThrow('newer version');
});

test('what is wrong is told by name, what was there stays', async () => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(200));
  const wrong = new TextEncoder().encode('"URN","EstablishmentName"\r\n1,"No status"\r\n');
  const job = await fromFile(worker, 'wrong.csv', wrong);
  expect(job).toMatchObject({ phase: 'refused', overrulable: false });
  expect(job.message).toContain('wrong.csv');
  expect((await worker.readRegisterInfo())?.provenance.rows).toBe(200);
});

test('a second import does not begin beside the first', async () => {
  const worker = await freshWorker();
  await worker.leaveFiles([{ name: NAME, content: new Blob([register(2_000)]) }]);
  const first = worker.beginImport({ kind: 'file', name: NAME }, null);
  const second = worker.beginImport({ kind: 'file', name: NAME }, null);
  await first;
  await expect(second).rejects.toThrow('imported already');
  expect(await worker.ended()).toMatchObject({ phase: 'done' });
});

test('days without a file and web pages in its place are passed over', async () => {
  const worker = await freshWorker();
  const file = register(200);
  answering = () =>
    asked.length === 1
      ? new Response('', { status: 404 })
      : asked.length === 2
        ? new Response('<!doctype html>')
        : new Response(file);
  await worker.beginImport(ADDRESS, null);
  expect(await worker.ended()).toMatchObject({ phase: 'done' });
  expect(new Set(asked.slice(0, 3).map(({ url }) => url)).size).toBe(3);
});

test('an address without any file, and one that refuses, say what to do', async () => {
  const worker = await freshWorker();
  await worker.beginImport(ADDRESS, null);
  expect(await worker.ended()).toMatchObject({ phase: 'failed' });
  expect((await worker.ended()).message).toContain('download the file by hand');
  answering = () => new Response('', { status: 503 });
  await worker.beginImport(ADDRESS, null);
  await vi.waitFor(async () => expect((await worker.importJob.get())?.message).toContain('status 503'));
});

const ranged = (file: Uint8Array<ArrayBuffer>, breakAt: number): Answering => {
  return (_url, init) => {
    const from = Number(/bytes=(\d+)-/.exec(new Headers(init.headers).get('range') ?? '')?.[1] ?? 0);
    const headers = {
      etag: '"one"',
      'accept-ranges': 'bytes',
      'content-length': String(file.length - from),
      ...(from > 0 ? { 'content-range': `bytes ${from}-${file.length - 1}/${file.length}` } : {}),
    };
    let at = from;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (from === 0 && at >= breakAt) return controller.error(new TypeError('network error'));
        if (at >= file.length) return controller.close();
        controller.enqueue(file.slice(at, at + 200_000));
        at += 200_000;
      },
    });
    return new Response(body, { status: from > 0 ? 206 : 200, headers });
  };
};

test('a download that breaks off goes on by itself from where it was', async () => {
  const worker = await freshWorker();
  const file = register(4_000);
  answering = ranged(file, 3_000_000);
  await worker.beginImport(
    { kind: 'address', template: 'https://register.example/edubasealldata20261120.csv' },
    null,
  );
  const told: string[] = [];
  const stop = worker.importJob.watch((job) => told.push(job?.message ?? ''));
  expect(await worker.ended()).toMatchObject({ phase: 'done', attempts: 2 });
  stop();
  expect(told).toContainEqual(
    expect.stringMatching(/broke off after .* It is tried again by itself \(2 of 4\)\.$/),
  );
  expect(asked.slice(0, 2).map(({ range }) => range)).toEqual([
    '',
    expect.stringMatching(/^bytes=[23]\d{6}-$/),
  ]);
  expect((await worker.readRegisterInfo())?.provenance.rows).toBe(4_000);
});

test('a killed worker’s import is taken up by the next one; one killed again and again is given up', async () => {
  const before = await freshWorker();
  await before.leaveFiles([{ name: NAME, content: new Blob([register(300)]) }]);
  const dead: ImportJob = {
    id: 'made-up',
    source: { kind: 'file', name: NAME },
    phase: 'reading',
    received: 10,
    total: 20,
    attempts: 1,
    startedAt: '2026-11-20T10:00:00.000Z',
    beatAt: '2026-11-20T10:00:00.000Z',
    message: '',
    overrulable: false,
    overruled: false,
  };
  await before.importJob.set(dead);
  const next = await freshWorker();
  await next.resumeImport();
  expect(await next.ended()).toMatchObject({ phase: 'done', attempts: 2 });

  await next.importJob.set({ ...dead, attempts: 4 });
  const last = await freshWorker();
  await last.resumeImport();
  expect(await last.ended()).toMatchObject({ phase: 'failed' });
  expect((await last.ended()).message).toContain('stopped the import 4 times');
  expect((await last.readRegisterInfo())?.provenance.rows).toBe(300);
});

test('stopping leaves the register that was there', async () => {
  const worker = await freshWorker();
  await fromFile(worker, NAME, register(200));
  answering = () => new Response(new ReadableStream<Uint8Array>()); // never gives a byte
  await worker.beginImport(ADDRESS, null);
  answering = () => new Response('', { status: 404 });
  await worker.stopImport();
  expect(await worker.ended()).toMatchObject({ phase: 'stopped' });
  expect((await worker.readRegisterInfo())?.provenance.rows).toBe(200);
});
