/** The step in which rows leave the workbook: of the visits alone of which the archive has everything, and nothing is open. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type * as ChooseVisits from '../../../apps-script/commands/archiving/choose-visits';
import { finishArchive } from '../../../apps-script/commands/archiving/finish-archive';
import { toKeepArchives } from '../../../apps-script/commands/archiving/kept-archives';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { ClosedVisit, OpenEnd } from '../../../shared/record/archived';
import type { RecordedEvent } from '../../../shared/record/event';
import { MissingError } from '../../../shared/errors';

/** What a test says of a closed visit. */
interface Closed {
  readonly id: string;
  readonly aliases?: readonly string[];
  readonly openEnds?: readonly OpenEnd[];
  /** The archive that it went to. */
  readonly in?: string;
  readonly isBehind?: boolean;
  readonly history?: readonly Pick<RecordedEvent, 'id' | 'kind'>[];
}

const workbook = vi.hoisted(() => ({
  closed: [] as unknown[],
  events: [] as { id: string; subject: { type: string; id: string } }[],
  editions: [] as { id: string }[],
  findings: [] as string[],
  lacking: new Set<string>(),
  asked: [] as unknown[],
  filed: [] as Record<string, unknown>[],
  removed: [] as string[],
  moved: 0,
}));
vi.mock('../../../apps-script/commands/archiving/open-record', () => ({
  openRecord: () => ({
    tables: {
      of: (tab: string) => ({
        rows: workbook.findings.map((id) => ({ 'visit-id': id })),
        remove: (at: readonly number[]) => at.map((index) => `${tab} ${workbook.findings[index] ?? ''}`),
      }),
    },
    record: {
      book: {
        editions: workbook.editions,
        events: workbook.events,
        addEvents: (events: Record<string, unknown>[]) => workbook.filed.push(...events),
      },
      first: (requests: string[]) => workbook.removed.push(...requests),
      requests: () => [],
      toKeep: () => ({ record: 'how much it holds' }),
      openProblems: () => ['a problem'],
    },
  }),
}));
vi.mock('../../../apps-script/commands/archiving/choose-visits', async (original) => ({
  ...(await original<typeof ChooseVisits>()),
  closedIn: () => ({ visits: workbook.closed, actionsOf: () => [] }),
}));
vi.mock('../../../apps-script/commands/archiving/archive-book', () => ({
  ArchiveBook: class {
    has(id: string, said: object): boolean {
      workbook.asked.push({ id, ...said });
      return !workbook.lacking.has(id);
    }
  },
}));
vi.mock('../../../apps-script/commands/record/people-faults', () => ({ peopleIn: () => [] }));
vi.mock('../../../apps-script/commands/visits/actor', () => ({ actor: () => 'A. Officer' }));

const visits = (...all: readonly Closed[]): void => {
  workbook.closed = all.map(
    ({ id, aliases = [], openEnds = [], in: archive, isBehind = false, history = [] }) =>
      // Of a closed visit this step reads no more than that.
      ({
        visit: {
          ...{ id, aliases, history, editions: [{ id: `${id}, first` }, { id: `${id}, second` }] },
          archived: archive === undefined ? null : { in: archive },
          visit: { answers: { provider: { name: `Provider of ${id}` }, visitDate: '2025-05-01' } },
        },
        year: { title: '2024/25' },
        openEnds,
        isBehind,
      }) as unknown as ClosedVisit,
  );
  workbook.findings = ['another', ...all.map(({ id }) => id)];
};

let kept: Record<string, string>;
let stored: StoredValues;
beforeEach(() => {
  workbook.lacking.clear();
  for (const list of ['events', 'editions', 'asked', 'filed', 'removed'] as const) workbook[list].length = 0;
  workbook.moved = 0;
  kept = toKeepArchives([{ id: 'archive', name: 'An archive', year: '2024/25', isLost: false }]);
  // Of all that is kept these are asked for.
  stored = {
    get: (name: string) => kept[name],
    put: (values: object) => Object.assign(kept, values),
    wereMoved: () => {
      const wereMoved = workbook.moved > 0;
      if (wereMoved) workbook.lacking.clear();
      workbook.moved = 0;
      return wereMoved;
    },
  } as unknown as StoredValues;
});

const NOW = '2026-11-20T09:00:00.000Z';
const finish = (ids: readonly string[], along: readonly OpenEnd[] = []) =>
  finishArchive({ archive: 'archive', visits: ids, along }, stored, NOW);

test('what the archive has leaves Findings and Answers, and nothing of any other visit; it is filed where it went', () => {
  visits({ id: 'a' }, { id: 'b' });
  expect(finish(['a'])).toEqual({ done: 1, again: [], stays: [] });
  expect(workbook.removed).toEqual(['findings a', 'answers a']);
  expect(workbook.filed).toEqual([
    expect.objectContaining({
      kind: 'archive',
      subject: { type: 'visit', id: 'a' },
      to: 'archive',
      by: 'A. Officer',
      why: '2024/25',
      base: 'a, second',
    }),
  ]);
});

test('what the archive lacks stays, and is to be written once more', () => {
  visits({ id: 'a' }, { id: 'b' });
  workbook.lacking.add('a');
  expect(finish(['a', 'b'])).toEqual({ done: 1, again: ['a'], stays: [] });
  expect(workbook.removed).toEqual(['findings b', 'answers b']);
});

test('the archive is held against all that the record has of a visit, under whatever id', () => {
  visits({ id: 'a', aliases: ['a, by FormApp'] });
  workbook.editions.push({ id: 'a' }, { id: 'a, by FormApp' }, { id: 'b' });
  const event = (id: string, type: string, subject: string) => ({ id, subject: { type, id: subject } });
  workbook.events.push(
    event('1', 'visit', 'a'),
    event('2', 'visit', 'a, by FormApp'),
    event('3', 'action', 'a#1.1'),
    event('4', 'action', 'b#1.1'),
    event('5', 'provider', 'a'),
  );
  finish(['a']);
  expect(workbook.asked).toEqual([
    { id: 'a', editions: workbook.editions.slice(0, 2), events: workbook.events.slice(0, 3) },
  ]);
});

describe('a visit of which something has come to be open since it was chosen', () => {
  test('stays, with why', () => {
    visits({ id: 'a', openEnds: ['open-actions', 'not-final'] });
    expect(finish(['a'], ['not-final', 'open-actions'])).toEqual({
      done: 0,
      again: [],
      stays: [{ id: 'a', provider: 'Provider of a', date: '2025-05-01', why: ['open-actions'] }],
    });
    expect(workbook.removed).toEqual([]);
    expect(workbook.filed).toEqual([]);
  });

  test('goes where somebody says that it may go all the same', () => {
    visits({ id: 'a', openEnds: ['not-final', 'undecided'] });
    expect(finish(['a'], ['not-final', 'undecided']).done).toBe(1);
    expect(finish(['a'], ['not-final']).stays).toHaveLength(1);
  });

  test('is brought up to date where it had gone before', () => {
    visits({ id: 'a', in: 'archive', isBehind: true, openEnds: ['open-actions'] });
    expect(finish(['a'])).toMatchObject({ done: 1, stays: [] });
    expect(workbook.filed).toHaveLength(1);
  });
});

describe('asked twice', () => {
  const eventIds = (): readonly unknown[] => workbook.filed.map(({ id }) => id);

  test('it is done, and nothing is filed of what has gone', () => {
    visits({ id: 'a', in: 'archive' });
    expect(finish(['a'])).toEqual({ done: 1, again: [], stays: [] });
    expect(workbook.filed).toEqual([]);
  });

  test('before anything else happened it is one event; brought back in between, another', () => {
    visits({ id: 'a' });
    finish(['a']);
    finish(['a']);
    visits({ id: 'a', history: [{ id: 'back', kind: 'unarchive' }] });
    finish(['a']);
    const [first, second, third] = eventIds();
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });

  test('one that is in another archive goes into this one, as that is lost', () => {
    visits({ id: 'a', in: 'lost' });
    expect(finish(['a']).done).toBe(1);
    expect(workbook.filed).toHaveLength(1);
  });
});

test('where rows were moved meanwhile it is said what the last of it found', () => {
  visits({ id: 'a' });
  workbook.moved = 1;
  workbook.lacking.add('a');
  expect(finish(['a'])).toEqual({ done: 1, again: [], stays: [] });
  expect(workbook.asked).toHaveLength(2);
});

test('how much the record holds, and which problems are to be looked at, is kept with it', () => {
  visits({ id: 'a' });
  finish(['a']);
  expect(kept['record']).toBe('how much it holds');
  expect(JSON.stringify(kept)).toContain('a problem');
});

test('an archive that is not among those of this workbook is refused', () => {
  kept = toKeepArchives([]);
  expect(() => finish(['a'])).toThrow(MissingError);
});
