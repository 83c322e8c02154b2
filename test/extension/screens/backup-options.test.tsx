// @vitest-environment jsdom
/** Records and options to a file and into another browser: the same records, none lost or doubled, faults told. */
import { render } from 'preact';
import { beforeEach, expect, test, vi } from 'vitest';
import { readBackup, writeBackup } from '../../../extension/model/backup';
import type { CheckRecord } from '../../../extension/model/check-record';
import { EMPTY_SETTINGS } from '../../../extension/model/settings';
import { checkRecords } from '../../../extension/platform/keyed-store';
import { savedSettings } from '../../../extension/platform/saved-settings';
import { BackupOptions } from '../../../extension/screens/backup-options';
import { type FakeBrowser, makeFakeBrowser } from '../fakes/fake-browser';
import { emptyDatabase } from '../fakes/fake-database';
import { fakeLocks } from '../fakes/fake-locks';
import { VERDICT } from '../model/made-up-establishment';

const world = vi.hoisted(() => ({ fake: undefined as unknown as FakeBrowser }));
vi.mock('../../../extension/platform/browser', () => ({
  get browser() {
    return world.fake.browser;
  },
}));
vi.mock('../../../extension/platform/database', async () => import('../fakes/fake-database'));

const AT = '2026-11-22T09:30:00.000Z';
const record = (id: string, note = ''): CheckRecord => ({
  schema: 1,
  id,
  savedAt: AT,
  note,
  verdict: VERDICT,
});
const SETTINGS = {
  ...EMPTY_SETTINGS,
  officer: { name: 'Pat Example', role: '', organisation: '' },
  notify: true,
  giasButton: true,
  companionForms: ['https://docs.google.com/forms/d/e/x/viewform'],
};
const said = (): string => document.body.textContent ?? '';
const give = async (text: string, withOptions = false): Promise<void> => {
  render(<BackupOptions />, document.body);
  if (withOptions) document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
  const input = await vi.waitFor(() => {
    const field = document.querySelector<HTMLInputElement>('#backup-file');
    expect(field).not.toBeNull();
    return field;
  });
  Object.defineProperty(input, 'files', { value: [{ text: async () => text }] });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
};

beforeEach(() => {
  render(null, document.body);
  world.fake = makeFakeBrowser();
  emptyDatabase();
  vi.stubGlobal('navigator', { locks: fakeLocks });
});

test('what is written reads back the same', () => {
  const backup = readBackup(writeBackup([record('a', 'why'), record('b')], SETTINGS, AT));
  expect(backup.records).toEqual([record('a', 'why'), record('b')]);
  expect(backup.options.officer.name).toBe('Pat Example');
});

test('new records come in, one that is here keeps its note, options stay unless asked for', async () => {
  await checkRecords.put([record('a', 'mine')]);
  await give(writeBackup([record('a', 'theirs'), record('b'), record('b')], SETTINGS, AT));
  await vi.waitFor(() => expect(said()).toContain('Taken: 1 check records'));
  expect((await checkRecords.all()).map(({ id, note }) => [id, note])).toEqual([
    ['a', 'mine'],
    ['b', ''],
  ]);
  expect((await savedSettings.get()).officer.name).toBe('');
});

test('options are taken when asked for, but nothing that a permission of this browser decides', async () => {
  await give(writeBackup([], SETTINGS, AT), true);
  await vi.waitFor(() => expect(said()).toContain('Your options are those of the backup'));
  expect(await savedSettings.get()).toEqual({ ...EMPTY_SETTINGS, officer: SETTINGS.officer });
});

test.each([
  ['no JSON', '{"format": "provision-qa-backup", "sch', 'not JSON, or it is cut off'],
  ['another JSON', '{"a": 1}', 'not a backup of Provision QA'],
  [
    'a damaged record',
    writeBackup([record('a')], SETTINGS, AT).replace(
      '"savedAt": "2026-11-22T09:30:00.000Z",\n   "note"',
      '"note"',
    ),
    'The backup cannot be used: records[0].savedAt is missing. Nothing was taken.',
  ],
  ['a newer one', writeBackup([], SETTINGS, AT).replace('"schema": 1', '"schema": 2'), 'newer version'],
])('%s is refused whole, with the reason', async (_, text, reason) => {
  await give(text, true);
  await vi.waitFor(() => expect(said()).toContain(reason));
  expect(await checkRecords.all()).toEqual([]);
  expect(world.fake.kept['settings']).toBeUndefined();
});
