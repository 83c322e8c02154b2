/** Whether an archive has everything of a visit, before rows leave the workbook for it; and what is taken out of one. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ArchiveBook } from '../../../apps-script/commands/archiving/archive-book';
import type * as ArchiveTables from '../../../apps-script/commands/archiving/archive-tables';
import { Edition } from '../../../shared/record/edition';
import type { RecordedEvent } from '../../../shared/record/event';
import type { SettledAction } from '../../../shared/record/settled';
import { encodeEdition } from '../../../shared/workbook/responses-tab';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

interface Sheet {
  tabs: Record<string, readonly object[]>;
  removed: string[];
  requests: unknown[];
}
const sheet = vi.hoisted((): Sheet => ({ tabs: {}, removed: [], requests: [] }));
vi.mock('../../../apps-script/commands/archiving/archive-tables', async (original) => ({
  ...(await original<typeof ArchiveTables>()),
  openArchiveTables: () => ({
    tabs: [],
    sheet: (id: string) => sheet.tabs[id],
    of: (id: string) => ({
      get rows(): readonly object[] {
        const rows = sheet.tabs[id];
        if (rows) return rows;
        throw new Error(`There is no tab ${id}`);
      },
      remove: (places: readonly number[]) => {
        sheet.removed.push(...places.map((place) => `${id} ${place}`));
        return places;
      },
    }),
  }),
}));
vi.mock('../../../apps-script/google/open-state', () => ({ scriptHere: () => 'script' }));
vi.mock('../../../apps-script/google/state-requests', () => ({
  missingTabs: () => [],
  writeState: () => [],
}));
vi.mock('../../../apps-script/google/sheets-api', () => ({
  changeWorkbook: (requests: readonly unknown[]) => sheet.requests.push(requests),
}));

const AT = '2025-05-06T09:00:00.000Z';
const edition = (name: string, base = '', officer = 'A. Officer'): Edition =>
  Edition.parse({
    ...{
      schema: 1,
      id: 'a',
      formId: 'form',
      framework: exampleFramework.id,
      version: exampleFramework.version,
    },
    ...{ instrument: 'visit', submittedAt: AT, edition: name, base, at: AT },
    answers: { ...allMet, officer },
  });
const event = (id: string, kind = 'withdraw', type = 'visit', subject = 'a'): RecordedEvent => ({
  ...{ v: 1, id, at: AT, by: null, kind },
  subject: { type, id: subject },
});
const EDITIONS = [edition('first'), edition('second', 'first')];
const EVENTS = [event('1'), event('2', 'action-close', 'action', 'a#1.1')];
const ACTIONS = [{ id: 'a#1.1' }] as unknown as readonly SettledAction[];

const rowOf = (one: Edition): Record<string, unknown> => ({ ...encodeEdition(one) });
beforeEach(() => {
  [sheet.removed, sheet.requests] = [[], []];
  sheet.tabs = {
    visits: [
      { id: 'b', lines: 9 },
      { id: 'a', lines: 3 },
    ],
    findings: ['a', 'b', 'a'].map((id) => ({ 'visit-id': id })),
    answers: [{ 'visit-id': 'a' }],
    actions: [{ 'visit-id': 'a', id: 'a#1.1' }],
    responses: [...EDITIONS].reverse().map(rowOf),
    settings: [],
    versions: [],
    history: [...EVENTS, event('3', 'withdraw', 'visit', 'b'), event('4', 'cell', 'provider', 'a')].map(
      ({ id, subject }) => ({ id, subject: `${subject.type} ${subject.id}` }),
    ),
  };
});
const book = (): ArchiveBook =>
  new ArchiveBook({ id: 'archive', name: 'An archive', year: '2024/25', isLost: false });
const has = (
  editions: readonly Edition[] = EDITIONS,
  events: readonly RecordedEvent[] = EVENTS,
  actions: readonly SettledAction[] = ACTIONS,
): boolean => book().has('a', { editions, events }, actions);

describe('an archive has everything of a visit', () => {
  test('where its record, its row, findings, answers and actions are there, in whatever order', () => {
    expect(has()).toBe(true);
    expect(has([...EDITIONS].reverse(), [...EVENTS].reverse())).toBe(true);
  });

  test('whatever the workbook alone knows of archiving it', () => {
    expect(has(EDITIONS, [...EVENTS, event('5', 'archive'), event('6', 'unarchive')])).toBe(true);
  });

  test('not where something was handed in or done since', () => {
    expect(has([...EDITIONS, edition('third', 'second')])).toBe(false);
    expect(has(EDITIONS, [...EVENTS, event('5')])).toBe(false);
    expect(has([edition('first'), edition('second', 'first', 'Another')])).toBe(false);
  });

  test('not where it has more than the record, as of a text that was taken out', () => {
    expect(has(EDITIONS.slice(0, 1))).toBe(false);
    expect(has(EDITIONS, EVENTS.slice(0, 1))).toBe(false);
  });

  test.each<[string, () => void]>([
    ['a finding', () => (sheet.tabs['findings'] = [{ 'visit-id': 'a' }])],
    ['an answer', () => (sheet.tabs['answers'] = [])],
    ['the tab of answers', () => delete sheet.tabs['answers']],
    ['an action', () => (sheet.tabs['actions'] = [])],
    ['its row', () => (sheet.tabs['visits'] = [{ id: 'b', lines: 9 }])],
    ['an event', () => (sheet.tabs['history'] = [])],
    ['an edition', () => (sheet.tabs['responses'] = EDITIONS.slice(1).map(rowOf))],
  ])('not where %s is missing there', (_what, lose) => {
    lose();
    expect(has()).toBe(false);
  });

  test('not where a finding or an action is there twice', () => {
    sheet.tabs['findings'] = Array.from({ length: 3 }, () => ({ 'visit-id': 'a' }));
    expect(has()).toBe(false);
  });

  test('not where it has an action that the record has no more', () => {
    expect(has(EDITIONS, EVENTS, [])).toBe(false);
  });
});

describe('taking visits out of an archive', () => {
  test('takes every row about them and no other, and says how many there are', () => {
    expect(book().count(new Set(['a']))).toBe(9);
    book().drop(new Set(['a']), AT);
    expect(sheet.removed).toEqual([
      ...['visits 1', 'findings 0', 'findings 2', 'answers 0', 'actions 0'],
      ...['responses 0', 'responses 1', 'history 0', 'history 1'],
    ]);
    expect(sheet.requests).toHaveLength(1);
  });

  test('changes nothing where there is nothing of them', () => {
    expect(book().count(new Set(['c']))).toBe(0);
    book().drop(new Set(['c']), AT);
    expect(sheet.requests).toEqual([]);
  });
});
