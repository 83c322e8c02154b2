/** Rows of the Actions tab brought to the record: each action in its row, and nothing that somebody wrote is taken away. */
import { expect, test, vi } from 'vitest';
import { SettledRows } from '../../../apps-script/commands/record/settled-rows';
import type { SettledAction, SettledVisit } from '../../../shared/record/settled';
import { usualTerms } from '../../../shared/schema/terms';
import { seenCell } from '../../../shared/workbook/seen-cell';

vi.mock('../../../apps-script/commands/record/settling', async () => {
  const script = await import('../../../apps-script/record-settling');
  return { settling: () => script };
});

interface Row {
  readonly id: string;
  readonly visit?: string;
  /** What people's cells say. */
  readonly says?: Readonly<Record<string, string>>;
  /** What was last seen in them. */
  readonly seen?: Readonly<Record<string, string>>;
}

const action = (id: string, rest: Partial<SettledAction> = {}): SettledAction => ({
  ...{
    id,
    visitId: 'a',
    providerId: 'name:pretend garage',
    provider: 'Pretend Garage',
    framework: 'example',
  },
  ...{ visitDate: '2026-11-20', criterion: '', area: `Area of ${id}`, action: `Action of ${id}`, byWhen: '' },
  ...{ due: '', dueRule: '', who: '', rag: '', review: '', status: 'Open', open: true, closed: null },
  ...{
    proposedBy: '',
    reopenedBy: '',
    state: '',
    inPlan: true,
    place: 0,
    counts: true,
    cells: {},
    history: [],
  },
  ...rest,
});

/** What becomes of rows: places of those that are written, ids of those that go and come. */
function write(rows: readonly Row[], actions: readonly SettledAction[], unclear: readonly string[] = []) {
  const written = new Set<number>();
  const [removed, added]: [string[], Record<string, unknown>[]] = [[], []];
  const idAt = (index: number): string => rows[index]?.id ?? '';
  const none: readonly unknown[] = [];
  const ofActions = {
    rows: rows.map(({ id, visit = 'a', seen = {} }) => ({ id, 'visit-id': visit, seen: seenCell(seen) })),
    persons: (index: number) => ({ who: '', 'by-when': '', status: '', progress: '', ...rows[index]?.says }),
    update: (index: number) => (written.add(index), none),
    settle: (index: number) => (written.add(index), none),
    append: (all: readonly { readonly id: string }[], persons: readonly object[]) => {
      added.push(...all.map(({ id }, at) => ({ id, ...persons[at] })));
      return none;
    },
    remove: (indexes: readonly number[]) => (removed.push(...indexes.map(idAt)), none),
  };
  const empty = { rows: [], texts: () => [] };
  const tables = { of: (id: string) => (id === 'actions' ? ofActions : empty) };
  // The framework is missing, so that nothing but the actions of these visits is written.
  const visits = ['a', 'b'].map(
    (id) => ({ id, visit: { framework: 'gone', version: '1' }, archived: null }) as unknown as SettledVisit,
  );
  new SettledRows(tables as unknown as ConstructorParameters<typeof SettledRows>[0], [], usualTerms).write({
    ...{ visits, actions, names: new Map(), countedAs: () => null, hasLines: false, noAnswers: false },
    order: { unclear: { visits: new Set(), actions: new Set(unclear), providers: new Set() } },
  });
  return { written: [...written], removed, added };
}

test('each action is written into its own row, the first where somebody has copied it', () => {
  const rows = [{ id: 'a#1' }, { id: 'a#2' }, { id: 'a#1' }];
  expect(write(rows, [action('a#1'), action('a#2')])).toEqual({
    written: [0, 1],
    removed: [],
    added: [],
  });
});

test('a row of which cannot be told whose texts stand in it stays as it is', () => {
  expect(write([{ id: 'a#1' }, { id: 'a#2' }], [action('a#1'), action('a#2')], ['a#1'])).toEqual({
    written: [1],
    removed: [],
    added: [],
  });
});

test('an action without a row has one made, with what the record has that people wrote beside it, in the plan’s order', () => {
  const all = [
    action('b#1', { visitId: 'b' }),
    action('a#2', { place: 2 }),
    action('a#1', {
      place: 1,
      who: 'The head',
      due: '2026-12-01',
      cells: { progress: 'Begun', 'cells/Own': 'Mine' },
    }),
  ];
  const { added, written, removed } = write([], all);
  expect(added.map(({ id }) => id)).toEqual(['a#1', 'a#2', 'b#1']);
  expect(added[0]).toMatchObject({
    who: 'The head',
    'by-when': '2026-12-01',
    status: 'Open',
    progress: 'Begun',
    'cells/Own': 'Mine',
  });
  expect([written, removed]).toEqual([[], []]);
});

test('a row that its plan has no more goes, with what the plan alone said in it', () => {
  const rows = [
    { id: 'a#7', says: { status: 'Open' } },
    { id: 'a#8', says: { who: 'The head' }, seen: { who: 'The head' } },
    { id: 'a#9' },
  ];
  expect(write(rows, []).removed).toEqual(['a#7', 'a#8', 'a#9']);
});

test.each<[string, Row['says'], Row['seen']]>([
  ['how far it is', { progress: 'Begun' }, {}],
  ['how far it is, that was seen', { progress: 'Begun' }, { progress: 'Begun' }],
  ['that it is done', { status: 'Done' }, { status: 'Done' }],
  ['by whom, otherwise than the plan', { who: 'The cook' }, { who: 'The head' }],
  ['in a column of their own', { 'cells/Own': 'Mine' }, {}],
])('but stays where somebody has written in it %s', (_what, says = {}, seen = {}) => {
  expect(write([{ id: 'a#9', says, seen }], [])).toEqual({ written: [], removed: [], added: [] });
});

test('and so does what is about no visit of these', () => {
  expect(
    write(
      [
        { id: 'c#1', visit: 'c' },
        { id: '', visit: '' },
      ],
      [],
    ).removed,
  ).toEqual([]);
});
