// @vitest-environment jsdom
/** Version, help and details for support at the foot of a screen: what is copied names nobody. */
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { SupportLine } from '../../../extension/screens/support-line';
import { EMPTY_SETTINGS } from '../../../extension/model/settings';
import { HELP } from '../../../extension/views/help-topics';
import { PAGES } from '../../../extension/views/page-frame';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { emptyDatabase } from '../fakes/fake-database';
import { fakeLocks } from '../fakes/fake-locks';
import { ESTABLISHMENT, VERDICT } from '../model/made-up-establishment';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));

let copied: string[];

const press = async (): Promise<string> => {
  render(<SupportLine />, document.body);
  document.querySelector('button')?.click();
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  return copied[0] ?? '';
};

beforeEach(() => {
  render(null, document.body);
  world.fake = makeFakeBrowser();
  emptyDatabase();
  copied = [];
  vi.stubGlobal('navigator', {
    locks: fakeLocks,
    userAgent: 'Made-up Browser 1',
    clipboard: { writeText: async (text: string) => void copied.push(text) },
  });
});

test('the version and the help for this page stand there', () => {
  render(<SupportLine />, document.body);
  expect(document.body.textContent).toContain('Provision QA 0.0.7');
  expect(document.querySelector('a')?.getAttribute('href')).toMatch(/^help\.html#/);
});

test('what is copied has versions, counts and which policy is set, and names nobody', async () => {
  const { checkRecords, watchList } = await import('../../../extension/platform/keyed-store');
  const { rememberCheck } = await import('../../../extension/platform/recent-checks');
  const at = '2026-11-22T09:30:00.000Z';
  await checkRecords.put([{ schema: 1, id: 'a', savedAt: at, note: 'A note on Robin', verdict: VERDICT }]);
  await watchList.put([
    { schema: 1, urn: '199001', since: at, entry: ESTABLISHMENT, name: ESTABLISHMENT.name, changes: [] },
  ]);
  await rememberCheck(VERDICT);
  Object.assign(world.fake.managed, { la: 'Derby', recordDays: 10 });
  world.fake.kept['settings'] = {
    version: 1,
    value: { ...EMPTY_SETTINGS, officer: { name: 'Pat Example', role: 'Lead', organisation: 'Marlshire' } },
  };
  const text = await press();
  expect(text).toContain('Provision QA: 0.0.7');
  expect(text).toContain('Browser: Made-up Browser 1');
  expect(text).toContain('Check records: 1');
  expect(text).toContain('Watched providers: 1');
  expect(text).toContain('Set by policy: la, recordDays');
  for (const name of ['Quillbrook', '199001', 'Robin', 'Pat Example', 'Marlshire', 'Derby', 'edubase'])
    expect(text).not.toContain(name);
});

test('what cannot be read is told by its kind', async () => {
  world.fake.kept['settings'] = { version: 1, value: 'Quillbrook' };
  const text = await press();
  expect(text).toContain('Could not be read: Options (InputError)');
  expect(text).not.toContain('Quillbrook');
});

test('every page of the menu, the popup and the welcome have help', () => {
  const pages = [...PAGES.map(({ page }) => page.replace('.html', '')), 'popup', 'welcome'];
  const helped = HELP.flatMap((topic) => topic.pages);
  expect(pages.filter((page) => page !== 'help' && !helped.includes(page))).toEqual([]);
});
