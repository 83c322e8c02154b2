/** The list of providers as people's own: what they type there is filed, and what the record has stands in its rows. */
import { beforeEach, describe, expect, test } from 'vitest';
import { seenCell } from '../../../shared/workbook/seen-cell';
import type { GivenRow } from '../tables-in-memory';
import { visitTo, WorkbookInMemory } from './workbook-in-memory';

const [A, B] = ['name:farm of a', 'name:farm of b'];
const BARN = 'name:zest barn';

let workbook: WorkbookInMemory;
beforeEach(() => {
  workbook = new WorkbookInMemory();
  workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
});

const rows = (): readonly GivenRow[] => workbook.rows.providers ?? [];
function add(...more: readonly GivenRow[]): void {
  workbook.rows.providers = [...rows(), ...more];
}
/** What was filed since, in words. */
const filed = (): readonly string[] =>
  (workbook.rows.history ?? []).map(({ subject, kind, field, to }) =>
    [subject, kind, field, to].map((text) => (typeof text === 'string' ? text : '')).join(' | '),
  );
/** Somebody notes it by a command that comes in with the next run. */
const noteNew = (provider: string, at: number): void =>
  workbook.correct('', at, {
    kind: 'cell',
    subject: { type: 'provider', id: provider },
    field: 'notes',
    to: 'New',
  });
const called = (): readonly unknown[] => workbook.column('providers', 'provider');

describe('whoever is put on the list', () => {
  test('is filed, once, with what stands beside it', () => {
    add({ provider: 'Zest Barn', status: 'On the list', notes: 'Rang' });
    workbook.run(20);
    workbook.run(30);
    expect(filed()).toEqual([
      `provider ${BARN} | baseline | provider | Zest Barn`,
      `provider ${BARN} | baseline | status | On the list`,
      `provider ${BARN} | baseline | notes | Rang`,
    ]);
    expect(workbook.row('providers', BARN)).toMatchObject({ notes: 'Rang', status: 'On the list' });
  });

  test('is news once the record knows of the list', () => {
    workbook.type('providers', A, { notes: 'Known' });
    workbook.run(15);
    add({ provider: 'Zest Barn', notes: 'Rang' });
    workbook.run(20);
    expect(filed().slice(1)).toEqual([
      `provider ${BARN} | cell | provider | Zest Barn`,
      `provider ${BARN} | cell | notes | Rang`,
    ]);
  });

  test('has its row again, with all that stood there, where somebody deleted it', () => {
    add({ provider: 'Zest Barn', status: 'On the list', notes: 'Rang' });
    workbook.run(20);
    const { seen } = workbook.row('providers', BARN);
    workbook.rows.providers = rows().filter(({ id }) => id !== BARN);
    workbook.run(30);
    expect(workbook.row('providers', BARN)).toMatchObject({
      provider: 'Zest Barn',
      status: 'On the list',
      notes: 'Rang',
    });
    expect(workbook.row('providers', BARN)['seen']).toBe(seen);
    const before = filed();
    workbook.type('providers', BARN, { notes: null });
    workbook.run(40);
    expect(filed().slice(before.length)).toEqual([`provider ${BARN} | cell | notes | `]);
    workbook.run(50);
    expect(workbook.row('providers', BARN)['notes'] ?? '').toBe('');
  });
});

describe('a row that is given another name', () => {
  beforeEach(() => {
    workbook.type('providers', A, { notes: 'Known', status: 'On the list' });
    workbook.run(15);
  });

  test('is about that, with all that stands in it; whom it was about has its own again', () => {
    const before = filed().length;
    workbook.type('providers', A, { provider: 'Zest Barn' });
    workbook.run(20);
    expect(filed().slice(before)).toEqual([
      `provider ${BARN} | cell | provider | Zest Barn`,
      `provider ${BARN} | cell | status | On the list`,
      `provider ${BARN} | cell | notes | Known`,
    ]);
    workbook.run(30);
    expect(filed()).toHaveLength(before + 3);
    expect(workbook.row('providers', A)).toMatchObject({ provider: 'Farm of a', notes: 'Known' });
    expect(workbook.row('providers', BARN)).toMatchObject({ provider: 'Zest Barn', notes: 'Known' });
  });

  test('that another row has counts after that, though it stands above', () => {
    workbook.type('providers', A, { provider: 'Farm of b' });
    workbook.type('providers', B, { notes: 'Of b' });
    workbook.run(20);
    expect(filed().slice(-1)).toEqual([`provider ${B} | cell | notes | Of b`]);
    expect(workbook.problems()).toEqual([
      `record:copy:provider:${B}:status`,
      `record:copy:provider:${B}:notes`,
    ]);
    expect(rows().filter(({ notes }) => notes === 'Known')).toHaveLength(2);
    const copy = workbook.rows.problems?.find(({ id }) => id === `record:copy:provider:${B}:notes`);
    expect(copy?.['what']).toContain('Farm of b has more than one row. An upper one says “Known”');
  });

  test('takes nothing from whoever has that name by the record', () => {
    workbook.type('providers', B, { notes: 'Of b' });
    workbook.run(20);
    workbook.type('providers', A, { provider: 'Farm of b', notes: null, status: null });
    noteNew(B, 25);
    workbook.run(30);
    expect([...called()].sort()).toEqual(['Farm of a', 'Farm of b']);
    expect(workbook.row('providers', B)['notes']).toBe('New');
    expect(workbook.row('providers', A)).toMatchObject({ notes: 'Known', status: 'On the list' });
  });
});

describe('a second row of one provider', () => {
  beforeEach(() => {
    workbook.type('providers', A, { notes: 'Known' });
    workbook.run(15);
  });
  const copyOf = (id: string, cells: GivenRow): GivenRow => ({ ...workbook.row('providers', id), ...cells });

  test('goes where all that stands in it is in the record', () => {
    add(copyOf(A, {}), copyOf(A, { notes: null }));
    workbook.run(20);
    expect(called()).toEqual(['Farm of a', 'Farm of b']);
  });

  test('stays where something else stands in it, as it is', () => {
    add(copyOf(A, { notes: 'Else' }));
    noteNew(A, 18);
    workbook.run(20);
    expect(workbook.column('providers', 'notes')).toEqual(['New', '', 'Else']);
    expect(workbook.problems()).toEqual([`record:copy:provider:${A}:notes`]);
    workbook.run(30);
    expect(workbook.column('providers', 'notes')).toEqual(['New', '', 'Else']);
  });

  test('without an id, above it, counts: it was typed there', () => {
    workbook.rows.providers = [{ provider: 'Farm of a', notes: 'Above' }, ...rows()];
    workbook.run(20);
    expect(filed().slice(-1)).toEqual([`provider ${A} | cell | notes | Above`]);
    expect(workbook.problems()).toEqual([`record:copy:provider:${A}:notes`]);
  });
});

test('rows that may be one provider, and are not yet said to be, are told', () => {
  add({ provider: 'Zest Barn' }, { provider: 'The Zest Barn Ltd' });
  workbook.run(20);
  expect(workbook.problems()).toEqual([expect.stringMatching(/^record:may-be-one:/)]);
});

test('whoever has a row is on the list, though no visit of theirs counts any more', () => {
  workbook.correct('a', 15, { kind: 'withdraw', why: 'By mistake' });
  workbook.run(20);
  expect(workbook.column('providers', 'due')).toEqual(['Never visited', '']);
});

test('a row of whoever was taken off the list goes with what stands in it, which the record has', () => {
  add({ provider: 'Zest Barn', notes: 'Rang' });
  workbook.run(20);
  const subject = { type: 'provider', id: BARN };
  workbook.correct('', 25, { kind: 'cell', subject, field: 'provider', from: 'Zest Barn', to: '' });
  workbook.run(30);
  expect(called()).toEqual(['Farm of a', 'Farm of b']);
  expect(filed()).toContain(`provider ${BARN} | baseline | notes | Rang`);
});

test.each([
  ['nobody ever was named', ''],
  ['name and id were cleared', seenCell({ notes: 'Ask whose this is' })],
])('a row about nobody stays, with what somebody wrote into it: %s', (_what, seen) => {
  add({ notes: 'Ask whose this is', seen });
  workbook.run(20);
  workbook.run(30);
  expect(workbook.column('providers', 'notes')).toEqual(['', '', 'Ask whose this is']);
  expect(filed()).toEqual([]);
});

describe('a row that may be one of that name, or another, is about nobody until that is known', () => {
  beforeEach(() => {
    add({ provider: 'Zest Barn', postcode: 'LS1 1AA', status: 'On the list' });
    workbook.run(15);
    add({ provider: 'Zest Barn', notes: 'Which?' }, { provider: 'Zest Barn' });
  });

  test.each(['nothing else was typed', 'something else was typed'])('where %s', (what) => {
    if (what.startsWith('something')) workbook.type('visits', 'a', { notes: 'Rang' });
    const before = filed().length;
    workbook.run(20);
    expect(called()).toEqual(['Farm of a', 'Farm of b', 'Zest Barn', 'Zest Barn', 'Zest Barn']);
    expect(workbook.column('providers', 'id')).toEqual([A, B, BARN, '', '']);
    expect(workbook.column('providers', 'notes')).toEqual(['', '', '', 'Which?', '']);
    expect(workbook.problems()).toEqual(['record:namesake:zest barn', 'record:namesake:zest barn:1']);
    expect(
      filed()
        .slice(before)
        .filter((line) => line.startsWith('provider')),
    ).toEqual([]);
  });

  test('though whom it may be has no row any more: what that says is not written into it', () => {
    workbook.rows.providers = rows().filter(({ id }) => id !== BARN);
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.run(20);
    expect(workbook.column('providers', 'id')).toEqual([A, B, '', '', BARN]);
    expect(workbook.column('providers', 'status')).toEqual(['', '', '', '', 'On the list']);
  });

  test('and is whom its postcode says', () => {
    workbook.rows.providers = rows().map((row) =>
      row['notes'] === 'Which?' ? { ...row, postcode: 'LS2 2BB' } : row,
    );
    workbook.run(20);
    expect(called()).toContain('Zest Barn (LS2 2BB)');
    expect(filed().slice(-1)).toEqual(['provider name:zest barn ls2 2bb | cell | notes | Which?']);
  });
});

test('of rows of which it is not clear whose they are nothing is filed or written that people see', () => {
  const ids = ['c', 'd', 'e', 'f'];
  workbook.run(
    13,
    ids.map((id, nth) => visitTo(id, nth + 3)),
  );
  for (const id of workbook.column('providers', 'id').map(String))
    workbook.type('providers', id, { notes: `Of ${id}` });
  workbook.run(15);
  const [before, notes] = [filed(), [...workbook.column('providers', 'notes')].reverse()];
  workbook.rows.providers = rows().map((row, at) => ({ ...row, notes: notes[at] }));
  workbook.type('visits', 'a', { notes: 'Rang' });
  const status = { kind: 'cell', field: 'status', to: 'On the list' };
  workbook.correct('', 18, { ...status, subject: { type: 'provider', id: A } });
  workbook.run(20);
  expect(workbook.column('providers', 'notes')).toEqual(notes);
  expect(new Set(workbook.column('providers', 'status'))).toEqual(new Set(['']));
  expect(filed().slice(before.length + 1)).toEqual(['visit a | cell | notes | Rang']);
});
