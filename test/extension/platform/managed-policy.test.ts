/** What an organisation sets for its computers, and a policy that is at fault. */
import { beforeEach, expect, test, vi } from 'vitest';
import { readPolicy } from '../../../extension/platform/managed-policy';
import { allConnections, currentSettings } from '../../../extension/platform/saved-settings';
import { originOf } from '../../../extension/platform/permissions';
import { ServiceError } from '../../../shared/errors';
import { makeConnectionCode } from '../../../shared/form/connection-code';
import type { Connection } from '../../../shared/schema/connection-code';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

beforeEach(() => {
  world.fake = makeFakeBrowser();
});

test('what IT has set stands over what the officer has', async () => {
  Object.assign(world.fake.managed, { organisation: 'Example Council', recordDays: 365 });
  expect(await currentSettings()).toMatchObject({
    recordDays: 365,
    officer: { organisation: 'Example Council' },
  });
});

test('a fault in the policy is told by its entry, and the officer’s own settings go on', async () => {
  Object.assign(world.fake.managed, { recordDays: 'a year' });
  await expect(readPolicy()).rejects.toThrow('recordDays');
  expect(await currentSettings()).toMatchObject({ recordDays: 730 });
});

test('Firefox’s word that no policy was ever set means no policy', async () => {
  world.fake.state.managedFault = 'Managed storage manifest not found';
  expect(await readPolicy()).toEqual({});
});

test.each(['Managed storage is locked', 'An unexpected error occurred', ''])(
  'any other failure to read the policy (%j) is told, and the officer’s own settings go on',
  async (reason) => {
    Object.assign(world.fake.managed, { recordDays: 365 });
    world.fake.state.managedFault = reason;
    await expect(readPolicy()).rejects.toThrow(`(${reason})`);
    await expect(readPolicy()).rejects.toBeInstanceOf(ServiceError);
    expect(await currentSettings()).toMatchObject({ recordDays: 730 });
    expect((await allConnections()).fixed).toEqual([]);
  },
);

test('the organisation’s connection codes come first; a wrong one is told', async () => {
  const code = makeConnectionCode({
    schema: 1,
    la: { name: 'Derby' },
    workbook: { title: 'AP', url: 'https://docs.google.com/spreadsheets/d/made-up/edit' },
    forms: [],
  });
  Object.assign(world.fake.managed, { connectionCodes: [code] });
  expect((await allConnections()).fixed.map(({ la }) => la.name)).toEqual(['Derby']);
  Object.assign(world.fake.managed, { connectionCodes: [code.slice(0, -2)] });
  await expect(allConnections()).rejects.toThrow('cut off or altered');
});

test.each([
  ['taken by the local workspace’s build', ['http://localhost/*'], true],
  ['refused by what is released', [], false],
])('what lies on this machine is %s, from a code and from what is kept', async (_, hosts, isTaken) => {
  const workbook = { title: 'AP', url: 'http://localhost:4173/spreadsheets/d/made-up' };
  const local: Connection = { schema: 1, la: { name: 'Derby' }, workbook, forms: [] };
  world.fake.state.hosts.push(...hosts);
  Object.assign(world.fake.managed, { connectionCodes: [makeConnectionCode(local, ['http://localhost'])] });
  world.fake.kept['connections'] = { version: 1, value: [local] };
  // A package's manifest is one for as long as it runs.
  vi.resetModules();
  const { fixedConnections, savedConnections } = await import('../../../extension/platform/saved-settings');
  for (const read of [fixedConnections, savedConnections.get]) {
    if (isTaken) expect(await read()).toEqual([local]);
    else await expect(read()).rejects.toThrow('address of a Google Sheet');
  }
});

test.each([
  ['https://register.example/a/{YYYYMMDD}.csv', 'https://register.example/*'],
  ['http://localhost:8080/register.csv', 'http://localhost/*'],
])('permission for %s is asked for its host alone', (address, origin) => {
  world.fake.state.hosts.push('http://localhost/*');
  expect(originOf(address)).toBe(origin);
});

test('without https only the local workspace’s build may go anywhere', () => {
  expect(() => originOf('http://localhost:8080/register.csv')).toThrow('beginning with https://');
});

test.each(['http://register.example/a.csv', 'ftp://x', 'register.csv', 'javascript:alert(1)', ''])(
  '%j is no address to download from',
  (address) => {
    expect(() => originOf(address)).toThrow('not a web address');
  },
);
