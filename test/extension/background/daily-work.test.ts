/** What alarms do: the daily register, the tidying up, the watch list after an import; and who may ask for what. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EMPTY_SETTINGS, type Settings } from '../../../extension/model/settings';
import { madeUpRegisterFile } from '../../../scripts/made-up-register';
import { createRegisterImport } from '../../../shared/register/import/import-register';
import { openRegister } from '../../../shared/register/search/open-register';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { emptyDatabase, FakeKeyRange } from '../fakes/fake-database';
import { fakeLocks } from '../fakes/fake-locks';
import { FORM_ADDRESS, madeUpConnection } from '../fakes/made-up-connection';
import { ESTABLISHMENT, VERDICT } from '../model/made-up-establishment';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));

const ORIGIN = 'https://register.example/*';
const settings = (change: Partial<Settings>): void => {
  world.fake.kept['settings'] = {
    version: 1,
    value: {
      ...EMPTY_SETTINGS,
      registerAddress: 'https://register.example/{YYYYMMDD}.csv',
      linksAddress: '',
      ...change,
    },
  };
};
const NOW = new Date('2026-11-22T09:00:00.000Z');
let fetched: string[];

async function fresh() {
  vi.resetModules();
  const [refresh, tidy, watch, stores, registers, jobs, handlers] = await Promise.all([
    import('../../../extension/background/refresh-register'),
    import('../../../extension/background/tidy-up'),
    import('../../../extension/background/look-at-watched'),
    import('../../../extension/platform/keyed-store'),
    import('../../../extension/platform/register-store'),
    import('../../../extension/platform/import-jobs'),
    import('../../../extension/background/handlers'),
  ]);
  return { ...refresh, ...tidy, ...watch, ...stores, ...registers, ...jobs, ...handlers };
}

beforeEach(() => {
  world.fake = makeFakeBrowser();
  emptyDatabase();
  fetched = [];
  vi.stubGlobal('navigator', { locks: fakeLocks });
  vi.stubGlobal('IDBKeyRange', FakeKeyRange);
  vi.stubGlobal('fetch', async (url: string) => {
    fetched.push(url);
    return new Response('', { status: 404 });
  });
});

describe('the daily register', () => {
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

  test.each([
    ['is not wanted', { autoRefresh: false }, true],
    ['has no address', { autoRefresh: true, registerAddress: '' }, true],
    ['may not be visited', { autoRefresh: true }, false],
  ])('is not got when it %s', async (_, change, allowed) => {
    settings(change);
    if (allowed) world.fake.origins.add(ORIGIN);
    await (await fresh()).refreshRegister(NOW);
    await settle();
    expect(fetched).toEqual([]);
  });

  test('is got once a day, and not when yesterday’s is here', async () => {
    settings({ autoRefresh: true });
    world.fake.origins.add(ORIGIN);
    const worker = await fresh();
    await worker.refreshRegister(new Date());
    await vi.waitFor(async () => expect((await worker.importJob.get())?.phase).toBe('failed'));
    expect(fetched).toHaveLength(8);
    await worker.refreshRegister(new Date());
    await settle();
    expect(fetched).toHaveLength(8);

    await worker.importJob.set(null);
    const kept = (extractDate: string) =>
      worker.writeRegister({
        info: {
          schema: 1,
          provenance: { file: 'a.csv', extractDate, rows: 1 },
          importedAt: NOW.toISOString(),
          bytes: 1,
          report: [],
          links: 0,
        },
        bytes: new ArrayBuffer(8),
        links: undefined,
      });
    await kept('2026-11-21');
    await worker.refreshRegister(NOW);
    await settle();
    expect(fetched).toHaveLength(8);
    await kept('2026-11-20');
    await worker.refreshRegister(NOW);
    await vi.waitFor(() => expect(fetched.length).toBeGreaterThan(8));
  });

  test.each([
    [1, '2026-11-21', false],
    [1, '2026-11-20', true],
    [7, '2026-11-15', false],
    [7, '2026-11-14', true],
    // A copy of unknown date is as old as its import.
    [1, null, false],
    [7, null, false],
  ] as const)('every %s days, with a copy of %s, is got: %s', async (refreshDays, extractDate, got) => {
    settings({ autoRefresh: true, refreshDays });
    world.fake.origins.add(ORIGIN);
    const worker = await fresh();
    await worker.writeRegister({
      info: {
        schema: 1,
        provenance: { file: 'a.csv', extractDate, rows: 1 },
        importedAt: NOW.toISOString(),
        bytes: 1,
        report: [],
        links: 0,
      },
      bytes: new ArrayBuffer(8),
      links: undefined,
    });
    await worker.refreshRegister(NOW);
    if (got) await vi.waitFor(() => expect(fetched.length).toBeGreaterThan(0));
    await settle();
    expect(fetched.length > 0).toBe(got);
  });

  test('settings kept before there was a weekly refresh mean every day', async () => {
    const before = Object.fromEntries(
      Object.entries(EMPTY_SETTINGS).filter(([key]) => key !== 'refreshDays'),
    );
    world.fake.kept['settings'] = { version: 1, value: { ...before, la: 'Ashshire' } };
    vi.resetModules();
    const { savedSettings } = await import('../../../extension/platform/saved-settings');
    expect(await savedSettings.get()).toMatchObject({ la: 'Ashshire', refreshDays: 1 });
  });
});

test('tidying up deletes what is past keeping and nothing else', async () => {
  settings({ recordDays: 30, draftDays: 7 });
  const worker = await fresh();
  const record = (id: string, savedAt: string) => ({
    schema: 1 as const,
    id,
    savedAt,
    note: '',
    verdict: VERDICT,
  });
  await worker.checkRecords.put([
    record('old', '2026-10-01T00:00:00.000Z'),
    record('new', '2026-11-20T00:00:00.000Z'),
  ]);
  const draft = (id: string, updatedAt: string) => ({
    schema: 1 as const,
    id,
    formId: 'f',
    startedAt: updatedAt,
    updatedAt,
    sentAt: null,
    values: {},
  });
  await worker.formDrafts.put([
    draft('old', '2026-11-01T00:00:00.000Z'),
    draft('new', '2026-11-21T00:00:00.000Z'),
  ]);
  await worker.tidyUp(NOW);
  expect((await worker.checkRecords.all()).map(({ id }) => id)).toEqual(['new']);
  expect((await worker.formDrafts.all()).map(({ id }) => id)).toEqual(['new']);
});

describe('the watch list after an import', () => {
  const register = () => {
    const reading = createRegisterImport({ file: 'edubasealldata20261121.csv' });
    reading.write(madeUpRegisterFile({ rows: 20 }));
    return openRegister(reading.end().bytes);
  };
  const watch = async (worker: Awaited<ReturnType<typeof fresh>>): Promise<void> => {
    await worker.watchList.put([
      {
        schema: 1,
        urn: '199001',
        since: NOW.toISOString(),
        entry: ESTABLISHMENT,
        name: ESTABLISHMENT.name,
        changes: [],
      },
    ]);
  };

  test('shows a number on the button, and a notice that names nobody where that is wanted and allowed', async () => {
    settings({ notify: true });
    world.fake.permissions.add('notifications');
    const worker = await fresh();
    await watch(worker);
    await worker.lookAtWatched(register());
    expect(world.fake.state.badge).toBe('1');
    expect(world.fake.notices).toHaveLength(1);
    expect(JSON.stringify(world.fake.notices)).not.toContain('Quillbrook');
    await worker.lookAtWatched(register());
    expect(world.fake.notices).toHaveLength(1);
  });

  test.each([
    ['not wanted', false, true],
    ['not allowed', true, false],
  ])('gives no notice when that is %s', async (_, wanted, allowed) => {
    settings({ notify: wanted });
    if (allowed) world.fake.permissions.add('notifications');
    const worker = await fresh();
    await watch(worker);
    await worker.lookAtWatched(register());
    expect(world.fake.state.badge).toBe('1');
    expect(world.fake.notices).toEqual([]);
  });
});

test('one damaged record does not hide the others, and one of a newer version stays as it is', async () => {
  const worker = await fresh();
  const { transact } = await import('../fakes/fake-database');
  const good = { schema: 1 as const, id: 'good', savedAt: NOW.toISOString(), note: '', verdict: VERDICT };
  const newer = { ...good, schema: 2, id: 'newer', verdicts: [] };
  await worker.checkRecords.put([good]);
  await transact('records', 'readwrite', (store) => [
    store['put']?.('spoilt' as never, 'bad' as never) ?? { result: null },
    store['put']?.(newer as never, 'newer' as never) ?? { result: null },
  ]);
  expect((await worker.checkRecords.all()).map(({ id }) => id)).toEqual(['good']);
  expect(await worker.checkRecords.unreadable()).toEqual({ damaged: ['bad'], newer: ['newer'] });
  await expect(worker.checkRecords.get('bad')).rejects.toThrow(
    'One of the check records kept in this browser',
  );
  await expect(worker.checkRecords.get('newer')).rejects.toThrow(/newer version.*Update/);
  await expect(worker.checkRecords.put([{ ...good, id: 'newer' }])).rejects.toThrow(/newer version.*Update/);
  await worker.checkRecords.put([{ ...good, id: 'bad' }]);
  const kept = await transact('records', 'readonly', (store) => [
    store['get']?.('newer' as never) ?? { result: null },
  ]);
  expect(kept).toEqual([newer]);
  expect((await worker.checkRecords.all()).map(({ id }) => id)).toEqual(['bad', 'good']);
});

describe('the handlers', () => {
  test('no download without an address or leave to visit it', async () => {
    settings({ registerAddress: '' });
    await expect((await fresh()).handlers['import-address'](undefined)).rejects.toThrow(
      'No register address is set',
    );
    settings({});
    await expect((await fresh()).handlers['import-address'](undefined)).rejects.toThrow('may not visit');
    expect(fetched).toEqual([]);
  });

  test('what a page tells is parsed', async () => {
    const { handlers } = await fresh();
    await expect(handlers['check-page']({ establishment: { urn: 1 } } as never)).rejects.toThrow(
      'What was read from the page',
    );
    await expect(handlers['form-answers']({ url: 'x', here: { a: 'b' } } as never)).rejects.toThrow(
      'What the form’s page told',
    );
  });

  test('answers of a form that is not followed are not kept', async () => {
    settings({});
    const worker = await fresh();
    const url = 'https://docs.google.com/forms/d/e/made-up/viewform';
    await worker.handlers['form-answers']({ url, seed: '1', earlier: {}, here: { 1: ['a'] } });
    expect(await worker.formDrafts.all()).toEqual([]);
    expect(await worker.handlers['form-opened']({ url, seed: '1', earlier: {}, here: { 1: [] } })).toEqual(
      {},
    );
  });

  test('a copy is kept page by page, put back once into a new filling-in, and marked when it was sent', async () => {
    settings({ companionForms: [FORM_ADDRESS] });
    const connection = madeUpConnection({ entries: { 'field/a': 1, 'field/b': 2 } });
    world.fake.kept['connections'] = { version: 1, value: [connection] };
    const worker = await fresh();
    const { restoring } = await import('../../../extension/platform/companion');
    const tell = (seed: string, here: Record<string, string[]>) => ({
      url: FORM_ADDRESS,
      seed,
      earlier: {},
      here,
    });

    await worker.handlers['form-answers'](tell('7', { 1: ['a'] }));
    await worker.handlers['form-answers'](tell('7', { 2: ['b'] }));
    expect((await worker.formDrafts.all()).map(({ id, values }) => [id, values])).toEqual([
      ['f 7', { 1: ['a'], 2: ['b'] }],
    ]);

    await restoring.set({ formId: 'f', draftId: 'f 7', startedAt: new Date().toISOString(), done: [] });
    expect(await worker.handlers['form-opened'](tell('8', { 1: [] }))).toEqual({ 1: ['a'] });
    expect(await worker.handlers['form-opened'](tell('8', { 1: [], 2: [] }))).toEqual({ 2: ['b'] });
    expect((await worker.formDrafts.all()).map(({ id, values }) => [id, values])).toEqual([
      ['f 8', { 1: ['a'], 2: ['b'] }],
    ]);

    await worker.handlers['form-sent']({ url: FORM_ADDRESS.replace('viewform', 'formResponse') });
    expect((await worker.formDrafts.get('f 8'))?.sentAt).not.toBeNull();
    expect(await restoring.get()).toBeNull();
  });

  test('a page that is used opens the check with its details', async () => {
    const { handlers } = await fresh();
    await handlers['use-page']({ establishment: ESTABLISHMENT, links: [], notes: [], suspended: false });
    expect(world.fake.tabs.at(-1)?.url).toContain('panel.html#page');
    const { takeOpenPage } = await import('../../../extension/platform/open-page');
    expect((await takeOpenPage())?.establishment.urn).toBe('199001');
    expect(await takeOpenPage()).toBeNull();
  });
});
