/** Built-in frameworks as the extension reads them from itself. */
import { beforeEach, expect, test, vi } from 'vitest';
import { catalogue } from '../../../shared/frameworks/catalogue';
import { herefordshire } from '../../../shared/frameworks/herefordshire';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));

let files: Record<string, string>;
let fetched: string[];
const { id } = herefordshire;

async function fresh() {
  vi.resetModules();
  return (await import('../../../extension/platform/frameworks')).builtInFramework;
}

beforeEach(() => {
  world.fake = makeFakeBrowser();
  fetched = [];
  files = {
    catalogue: JSON.stringify(catalogue([herefordshire])),
    [id]: JSON.stringify(herefordshire),
  };
  // A browser rejects for a file that is not in the package, as for one it cannot read.
  vi.stubGlobal('fetch', async (url: string) => {
    const name = /\/frameworks\/([^/]+)\.json$/.exec(url)?.[1] ?? '';
    fetched.push(name);
    const file = files[name];
    if (file === undefined) throw new TypeError('Failed to fetch');
    return new Response(file);
  });
});

test('a framework is read once, from the extension itself', async () => {
  const builtIn = await fresh();
  expect((await builtIn(id))?.title).toBe(herefordshire.title);
  expect((await builtIn(id))?.id).toBe(id);
  expect(fetched).toEqual(['catalogue', id]);
});

test.each(['our-own-2026', '../manifest', 'catalogue', ''])('%j is not built in', async (other) => {
  expect(await (await fresh())(other)).toBeNull();
  expect(fetched).toEqual(['catalogue']);
});

test.each(['catalogue', id])(
  'when %s cannot be opened that is told, and tried again next time',
  async (name) => {
    const { [name]: file = '', ...others } = files;
    files = others;
    const builtIn = await fresh();
    const failing = builtIn(id);
    await expect(failing).rejects.toHaveProperty('name', 'ServiceError');
    await expect(failing).rejects.toThrow(`"${name}"`);
    await expect(failing).rejects.toThrow('Failed to fetch');
    files = { ...others, [name]: file };
    expect((await builtIn(id))?.id).toBe(id);
  },
);

test.each([
  ['cut off', '{"id":'],
  ['of another shape', '{"id":"herefordshire"}'],
])('a file that is %s is told as damaged', async (_, content) => {
  files[id] = content;
  const failing = (await fresh())(id);
  await expect(failing).rejects.toThrow('is damaged');
  await expect(failing).rejects.toHaveProperty('name', 'MissingError');
});
