/** What the screen says of archiving: which closed years may go, what stays and why, and which archives lack something. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { archivesHere } from '../../../apps-script/commands/archiving/choose-visits';
import { toKeepArchives, type Archive } from '../../../apps-script/commands/archiving/kept-archives';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { TableId } from '../../../apps-script/google/tables';
import type * as Archived from '../../../shared/record/archived';
import { usualSettings } from '../../../shared/schema/settings';
import { tablesOf, type GivenRow } from '../tables-in-memory';

interface World {
  closed: unknown[];
  asked: unknown[];
  opened: unknown;
}
const world = vi.hoisted((): World => ({ closed: [], asked: [], opened: undefined }));
vi.mock('../../../apps-script/commands/archiving/open-record', () => ({ openRecord: () => world.opened }));
vi.mock('../../../apps-script/commands/record/settling', () => ({
  settling: () => ({ visitForms: () => () => 'form' }),
}));
// Which visits are closed has tests of its own.
vi.mock('../../../shared/record/archived', async (original) => ({
  ...(await original<typeof Archived>()),
  closedVisits: (...asked: unknown[]) => {
    world.asked = asked;
    return world.closed;
  },
}));

let rows: Partial<Record<TableId, readonly GivenRow[]>>;
let archives: readonly Archive[];
beforeEach(() => {
  rows = { findings: [], answers: [] };
  [archives, world.closed] = [[], []];
});
const closed = (
  id: string,
  from: number,
  over: { openEnds?: readonly string[]; in?: string; isBehind?: boolean } = {},
) => ({
  visit: {
    ...{ id, archived: over.in === undefined ? null : { in: over.in } },
    visit: { answers: { provider: { name: `Farm of ${id}` }, visitDate: `${from}-11-03` } },
  },
  year: { title: `${from}/${from - 1999}`, from: `${from}-09-01`, to: `${from + 1}-08-31` },
  ...{ openEnds: over.openEnds ?? [], isBehind: over.isBehind ?? false },
});
const here = () => {
  const record = {
    ...{ wholeRecord: () => ({ actions: [], visits: 'settled' }), versions: { all: () => [] } },
    ...{ settings: usualSettings, today: '2026-11-20' },
  };
  world.opened = { record, tables: { ...tablesOf(rows), tabs: [] } };
  const kept = toKeepArchives(archives);
  return archivesHere({ get: (name: string) => kept[name] } as unknown as StoredValues, '');
};

test('what is closed is looked for in all of the record, with what people typed since, as of today', () => {
  here();
  expect([world.asked[0], world.asked[3]]).toEqual([{ actions: [], visits: 'settled' }, '2026-11-20']);
});

describe('a year', () => {
  test('says how many visits are ready, and of each that stays why', () => {
    world.closed = [closed('a', 2024), closed('b', 2024), closed('c', 2024, { openEnds: ['actions'] })];
    expect(here().years).toEqual([
      {
        ...{ title: '2024/25', from: '2024-09-01', to: '2025-08-31', ready: 2 },
        stays: [{ id: 'c', provider: 'Farm of c', date: '2024-11-03', why: ['actions'] }],
      },
    ]);
  });

  test('comes before the ones after it', () => {
    world.closed = [closed('a', 2024), closed('b', 2022), closed('c', 2023)];
    expect(here().years.map(({ title }) => title)).toEqual(['2022/23', '2023/24', '2024/25']);
  });

  test('of which all went is none any more', () => {
    world.closed = [closed('a', 2024, { in: 'archive' })];
    expect(here().years).toEqual([]);
  });
});

test('an archive says how many visits it has, and of how many it lacks something; one that is lost is none', () => {
  const archive = (id: string, isLost = false): Archive => ({ id, name: id, year: '2024/25', isLost });
  archives = [archive('one'), archive('lost', true), archive('two')];
  world.closed = [
    closed('a', 2024, { in: 'one', isBehind: true }),
    closed('b', 2024, { in: 'one' }),
    closed('c', 2024, { in: 'lost' }),
    closed('d', 2024),
  ];
  expect(here().archives).toEqual([
    { id: 'one', name: 'one', year: '2024/25', visits: 2, behind: 1 },
    { id: 'two', name: 'two', year: '2024/25', visits: 0, behind: 0 },
  ]);
});

describe('columns that people added beside findings and answers, which go into no archive', () => {
  test('are told by their headings; ours and blank ones are none', () => {
    rows = {
      findings: [{ 'cells/Our notes': 'x', 'cells/ ': 'under no heading' }],
      answers: [{ 'cells/Seen by': 'K. B.' }],
    };
    expect(here().ownColumns).toEqual(['Our notes', 'Seen by']);
  });

  test('are none where the workbook has no such tab', () => {
    rows = {};
    expect(here().ownColumns).toEqual([]);
  });
});
