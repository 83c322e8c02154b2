/** Which visits go into which archive: nothing that is open, nothing twice, and never into an archive that is lost. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { beginArchive } from '../../../apps-script/commands/archiving/begin-archive';
import type * as ChooseVisits from '../../../apps-script/commands/archiving/choose-visits';
import {
  archivesIn,
  toKeepArchives,
  type Archive,
} from '../../../apps-script/commands/archiving/kept-archives';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { ArchiveAsk } from '../../../apps-script/sidebar/archive-api';
import { InputError, MissingError } from '../../../shared/errors';
import type { OpenEnd } from '../../../shared/record/archived';

interface World {
  closed: unknown[];
  /** Names of spreadsheets that were found or made. */
  named: string[];
}
const world = vi.hoisted((): World => ({ closed: [], named: [] }));
vi.mock('../../../apps-script/commands/archiving/open-record', () => ({ openRecord: () => ({}) }));
vi.mock('../../../apps-script/commands/archiving/choose-visits', async (original) => ({
  ...(await original<typeof ChooseVisits>()),
  closedIn: () => ({ visits: world.closed }),
}));
vi.mock('../../../apps-script/commands/archiving/archive-sheet', () => ({
  findOrMakeArchive: (name: string) => {
    if (!world.named.includes(name)) world.named.push(name);
    return `spreadsheet ${world.named.indexOf(name)}`;
  },
}));
vi.mock('../../../apps-script/google/sheets-api', () => ({
  workbookTitle: () => ({ title: 'Exampleshire', url: 'https://docs.google.com/spreadsheets/d/here' }),
  workbookId: () => 'here',
}));

let kept: Record<string, string>;
// Of all that is kept only the archives are asked for.
const stored = {
  get: (name: string) => kept[name],
  put: (values: object) => Object.assign(kept, values),
} as unknown as StoredValues;
const keep = (...archives: readonly Archive[]): void => {
  kept = toKeepArchives(archives);
};
const archive = (id: string, year: string, isLost = false): Archive => ({
  id,
  name: `Named ${id}`,
  year,
  isLost,
});
const visit = (
  id: string,
  {
    in: to,
    isBehind = false,
    openEnds = [],
    year = '2024/25',
    aliases = [],
  }: {
    readonly in?: string;
    readonly isBehind?: boolean;
    readonly openEnds?: readonly OpenEnd[];
    readonly year?: string;
    readonly aliases?: readonly string[];
  } = {},
) => ({
  visit: { id, aliases, archived: to === undefined ? null : { in: to } },
  ...{ year: { title: year }, isBehind, openEnds },
});
beforeEach(() => {
  keep();
  [world.closed, world.named] = [[], []];
});

const begin = (ask: ArchiveAsk) =>
  beginArchive(ask, stored, '2026-11-20T09:00:00.000Z').map(({ archive: { id }, visits }) => [
    id,
    visits.map((one) => one.id),
  ]);

describe('the visits of a year', () => {
  test('that are closed go, each with every id of it, into a new archive that is kept', () => {
    world.closed = [
      visit('a', { aliases: ['a, by FormApp'] }),
      visit('of another year', { year: '2023/24' }),
    ];
    const [plan] = beginArchive({ kind: 'year', year: '2024/25', along: [] }, stored, '');
    expect(plan?.visits).toEqual([{ id: 'a', names: ['a', 'a, by FormApp'] }]);
    expect(archivesIn(stored)).toEqual([
      {
        id: 'spreadsheet 0',
        name: expect.stringContaining('archive of 2024/25') as string,
        year: '2024/25',
        isLost: false,
      },
    ]);
  });

  test('go into the one that there is', () => {
    keep(archive('other', '2023/24'), archive('there', '2024/25'));
    world.closed = [visit('a')];
    expect(begin({ kind: 'year', year: '2024/25', along: [] })).toEqual([['there', ['a']]]);
    expect(world.named).toEqual([]);
  });

  test('stay where something is open, but for what somebody says may go', () => {
    world.closed = [
      visit('not final', { openEnds: ['not-final'] }),
      visit('with actions', { openEnds: ['not-final', 'open-actions'] }),
      visit('gone', { in: 'there' }),
    ];
    expect(() => begin({ kind: 'year', year: '2024/25', along: [] })).toThrow(InputError);
    expect(archivesIn(stored)).toEqual([]);
    expect(begin({ kind: 'year', year: '2024/25', along: ['not-final', 'open-actions'] })).toEqual([
      ['spreadsheet 0', ['not final']],
    ]);
  });
});

describe('what an archive lacks', () => {
  test('is brought into each that is behind, and into none that is lost', () => {
    keep(archive('one', '2024/25'), archive('two', '2023/24'), archive('gone', '2022/23', true));
    world.closed = [
      visit('a', { in: 'one', isBehind: true }),
      visit('b', { in: 'one' }),
      visit('c', { in: 'two' }),
      visit('d', { in: 'gone', isBehind: true }),
      visit('e', { in: 'another workbook’s', isBehind: true }),
    ];
    expect(begin({ kind: 'behind' })).toEqual([['one', ['a']]]);
  });
});

describe('an archive that is lost', () => {
  test('is made anew with all that went there, under a name that the lost one never had', () => {
    world.closed = [visit('a'), visit('b')];
    begin({ kind: 'year', year: '2024/25', along: [] });
    world.closed = [
      visit('a', { in: 'spreadsheet 0' }),
      visit('b', { in: 'spreadsheet 0', isBehind: true }),
      visit('c'),
    ];
    expect(begin({ kind: 'anew', archive: 'spreadsheet 0' })).toEqual([['spreadsheet 1', ['a', 'b']]]);
    expect(archivesIn(stored).map(({ id, isLost }) => [id, isLost])).toEqual([
      ['spreadsheet 0', true],
      ['spreadsheet 1', false],
    ]);
  });

  test('takes in nothing more of its year', () => {
    keep(archive('lost', '2024/25', true));
    world.closed = [visit('a')];
    expect(begin({ kind: 'year', year: '2024/25', along: [] })).toEqual([['spreadsheet 0', ['a']]]);
  });

  test('is one of this workbook’s', () => {
    expect(() => begin({ kind: 'anew', archive: 'unknown' })).toThrow(MissingError);
  });
});
