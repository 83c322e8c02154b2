/** Rows of visits brought to what the record says: those at rest, too, where anything about them has changed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { visitTo, WorkbookInMemory } from './workbook-in-memory';

let workbook: WorkbookInMemory;
/** Both visits are as they were for some runs. */
beforeEach(() => {
  workbook = new WorkbookInMemory();
  workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  workbook.run(11);
  workbook.run(12);
});

describe('a visit at rest', () => {
  test('counts as the provider into which its own is merged', () => {
    const subject = { type: 'provider', id: 'name:farm of a' };
    workbook.correct('', 15, { kind: 'merge', subject, to: 'name:farm of b' });
    workbook.run(20);
    expect(workbook.column('visits', 'counted-as')).toEqual(['name:farm of b', 'name:farm of b']);
  });

  test('gets the name by which another reader has read it', () => {
    workbook.run(20, [visitTo('a', 1)], { named: { reader: 'form-app', readAs: 'a by FormApp' } });
    expect(workbook.row('visits', 'a')['form-app-id']).toBe('a by FormApp');
  });

  test.each(['findings', 'answers'] as const)(
    'gets all of its %s again where some or all are gone',
    (tab) => {
      const before = workbook.column(tab, 'id');
      workbook.rows[tab] = workbook.rows[tab]?.slice(1) ?? [];
      workbook.run(20);
      expect([...workbook.column(tab, 'id')].sort()).toEqual([...before].sort());
      workbook.rows[tab] = [];
      workbook.run(30);
      expect([...workbook.column(tab, 'id')].sort()).toEqual([...before].sort());
    },
  );

  test.each([
    ['officer', 'Typed over'],
    ['officer', null],
    ['form-id', null],
  ])('says again what the product wrote into it, where somebody wrote over %s: %s', (key, text) => {
    const before = workbook.row('visits', 'a')[key];
    workbook.type('visits', 'a', { [key]: text });
    workbook.run(20);
    expect(workbook.row('visits', 'a')[key]).toBe(before);
  });

  test('stays as it is where its framework version is missing', () => {
    const before = workbook.row('visits', 'a');
    workbook.rows.versions = [];
    workbook.correct('a', 15, { kind: 'withdraw', why: 'By mistake' });
    workbook.run(20);
    const { officer, provider, stage, out } = before;
    expect(workbook.row('visits', 'a')).toMatchObject({ officer, provider, stage, out });
    expect(workbook.rows.findings).toHaveLength(12);
  });
});

test('what cannot be judged has no row, and no lines either', () => {
  workbook.run(20, [visitTo('c', 15, { ratings: { '1.1': 'Nonsense' } })]);
  expect(workbook.column('responses', 'visit-id')).toContain('c');
  expect(workbook.column('visits', 'id')).toEqual(['a', 'b']);
  expect(workbook.column('findings', 'visit-id')).not.toContain('c');
});

describe('an archived visit', () => {
  const archive = { kind: 'archive', to: 'archive', why: '2026 to 2027' };
  const linesOf = (id: string): readonly number[] =>
    (['findings', 'answers'] as const).map(
      (tab) => workbook.column(tab, 'visit-id').filter((one) => one === id).length,
    );

  test('has no lines here, and again none where somebody brings some back; those of others stay', () => {
    const [others, findings] = [linesOf('b'), workbook.rows.findings ?? []];
    workbook.correct('a', 15, archive);
    workbook.run(20);
    expect([linesOf('a'), linesOf('b')]).toEqual([[0, 0], others]);
    expect(workbook.row('visits', 'a')['lines'] ?? 0).toBe(0);
    workbook.rows.findings = findings;
    workbook.run(30);
    expect([linesOf('a'), linesOf('b')]).toEqual([[0, 0], others]);
  });

  test('has none, though somebody had deleted them before, and a hand-in that reads no line leaves that as it is', () => {
    workbook.correct('a', 15, archive);
    for (const tab of ['findings', 'answers'] as const)
      workbook.rows[tab] = (workbook.rows[tab] ?? []).filter((row) => row['visit-id'] !== 'a');
    workbook.run(20);
    expect(workbook.row('visits', 'a')['lines']).toBe(0);
    const named = { reader: 'form-app', readAs: 'a by FormApp' } as const;
    workbook.run(30, [visitTo('a', 1)], { named, county: 'no' });
    expect(workbook.row('visits', 'a')).toMatchObject({ lines: 0, 'form-app-id': 'a by FormApp' });
  });

  test('has them all again once it is brought back', () => {
    const before = linesOf('a');
    workbook.correct('a', 15, archive);
    workbook.run(20);
    workbook.correct('a', 25, { kind: 'unarchive' });
    workbook.run(30);
    expect(linesOf('a')).toEqual(before);
    expect(workbook.row('visits', 'a')['lines']).toBe(before.reduce((sum, count) => sum + count, 0));
  });

  test('is left alone by a run in which nothing is done about it', () => {
    workbook.correct('a', 15, archive);
    for (const minutes of [20, 21, 22]) workbook.run(minutes);
    const record = workbook.open(30);
    record.open();
    expect(record.requests([], [], () => false, 'rows')).toEqual([]);
  });
});

test('of rows of which it is not clear whose they are nothing is written that people see', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  workbook.run(
    13,
    ids.slice(2).map((id, nth) => visitTo(id, nth + 3)),
  );
  for (const id of ids) workbook.type('visits', id, { notes: `Of ${id}` });
  workbook.run(15);
  const notes = ids.map((id) => `Of ${id}`).reverse();
  workbook.rows.visits = workbook.rows.visits?.map((row, at) => ({ ...row, notes: notes[at] })) ?? [];
  workbook.type('visits', 'a', { officer: 'As somebody has it' });
  workbook.correct('b', 17, { kind: 'withdraw', why: 'By mistake' });
  workbook.run(20);
  expect(workbook.row('visits', 'b')['stage']).toBe('Handed in');
  expect(workbook.row('visits', 'a')['officer']).toBe('As somebody has it');
  expect(workbook.column('visits', 'notes')).toEqual(notes);
});

test('what stands beside a row that came back was seen there: to clear it is news', () => {
  workbook.type('visits', 'a', { notes: 'Rang' });
  workbook.run(20);
  workbook.rows.visits = workbook.rows.visits?.slice(1) ?? [];
  workbook.run(30);
  workbook.type('visits', 'a', { notes: null });
  workbook.run(40);
  expect(workbook.row('visits', 'a')['notes'] ?? '').toBe('');
  expect(workbook.column('history', 'from')).toEqual(['', 'Rang']);
});
