/** One visit as it stands, for who does something about it: with its own record alone, and after what was typed beside it. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { WorkbookRecord } from '../../../apps-script/commands/record/workbook-record';
import { visitTo, WorkbookInMemory } from './workbook-in-memory';

const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence' }] };
let workbook: WorkbookInMemory;
let action: string;
beforeEach(() => {
  workbook = new WorkbookInMemory();
  workbook.run(10, [visitTo('a', 1, { fields: PLAN }), visitTo('b', 2, { fields: PLAN })]);
  action = String(workbook.column('actions', 'id')[0]);
});
function open(minutes: number): WorkbookRecord {
  const record = workbook.open(minutes);
  record.open();
  return record;
}

describe('one visit', () => {
  test('is what its own editions and events come to, with its actions', () => {
    workbook.correct('a', 15, { field: 'officer', from: 'Olive Officer', to: 'Corrected' });
    workbook.correct('b', 16, { field: 'officer', from: 'Olive Officer', to: 'Another’s' });
    workbook.correct('', 17, { kind: 'action-close', subject: { type: 'action', id: action } });
    const { run } = open(20);
    expect(run.visit('a')?.visit.visit.answers.officer).toBe('Corrected');
    expect(run.visit('a')?.actions.map(({ id, status }) => [id, status])).toEqual([[action, 'Done']]);
    expect(run.visit('a')?.visit.history.map(({ id }) => id)).toEqual(['command 15']);
    expect(run.visit('unknown')).toBeUndefined();
  });

  test('can be asked for as it was without one event', () => {
    workbook.correct('a', 15, { field: 'officer', from: 'Olive Officer', to: 'Corrected' });
    workbook.correct('a', 16, { kind: 'withdraw', why: 'By mistake' });
    const visit = open(20).run.visit('a', 'command 16')?.visit;
    expect([visit?.withdrawn, visit?.visit.answers.officer]).toEqual([null, 'Corrected']);
  });
});

describe('what was typed beside a visit is filed before something is done about it', () => {
  const file = (record: WorkbookRecord): void => {
    const typed: readonly unknown[] = record.run.fileTyped('a');
    record.book.addEvents([
      { v: 1, id: 'done', by: 'Somebody', kind: 'withdraw', subject: { type: 'visit', id: 'a' } },
    ]);
    const followed: readonly unknown[] = record.requests([], [], () => false, 'rows');
    workbook.write(record, [...typed, ...followed]);
  };

  test('and beside its actions, those that leave their plan just now, too; once', () => {
    workbook.type('visits', 'a', { notes: 'Of a' });
    workbook.type('actions', action, { progress: 'Half done' });
    file(open(20));
    expect(workbook.column('history', 'to')).toEqual(['Of a', 'Half done', '']);
    expect(workbook.column('history', 'kind')).toEqual(['cell', 'cell', 'withdraw']);
    workbook.run(30);
    expect(workbook.rows.history).toHaveLength(3);
  });

  test('and beside one that has left its plan by then, though its row is still there', () => {
    const row = workbook.row('actions', action);
    workbook.run(15, [visitTo('a', 12)]);
    workbook.rows.actions = [{ ...row, progress: 'Half done' }];
    file(open(20));
    expect(workbook.column('history', 'kind')).toEqual(['edition', 'cell', 'withdraw']);
    expect(workbook.column('history', 'to')).toContain('Half done');
  });

  test.each(['one visit', 'all of the record'])(
    'so that a command about the same cell, which knows of %s, comes after it',
    (known) => {
      workbook.type('visits', 'a', { notes: 'Typed' });
      const record = open(20);
      const typed: readonly unknown[] = known === 'one visit' ? record.run.fileTyped('a') : [];
      if (known !== 'one visit') record.wholeRecord();
      const subject = { type: 'visit', id: 'a' };
      record.book.addEvents([
        {
          v: 1,
          id: 'done',
          by: 'Somebody',
          kind: 'cell',
          subject,
          field: 'notes',
          from: 'Typed',
          to: 'By command',
        },
      ]);
      const followed: readonly unknown[] = record.requests([], [], () => false, 'rows');
      workbook.write(record, [...typed, ...followed]);
      workbook.run(30);
      expect(workbook.column('visits', 'notes')).toEqual(['By command', '']);
      expect(workbook.column('history', 'to')).toEqual(['Typed', 'By command']);
    },
  );

  test('beside another visit it is filed after that', () => {
    workbook.type('visits', 'b', { notes: 'Of b' });
    file(open(20));
    expect(workbook.column('history', 'kind')).toEqual(['withdraw', 'cell']);
  });

  /** So many that it is seen when rows were sorted. */
  function sixWithNotes(): void {
    workbook.run(
      12,
      ['c', 'd', 'e', 'f'].map((id, nth) => visitTo(id, nth + 3)),
    );
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) workbook.type('visits', id, { notes: `Of ${id}` });
    workbook.run(15);
  }

  test('is nothing that was sorted beside it from another row', () => {
    sixWithNotes();
    const before = workbook.column('visits', 'notes');
    const rows = workbook.rows.visits ?? [];
    workbook.rows.visits = rows.map((row, index) => {
      const { provider, notes } = rows[(index + 1) % rows.length] ?? {};
      return { ...row, provider, notes };
    });
    file(open(20));
    expect([workbook.column('visits', 'notes'), workbook.rows.history?.length]).toEqual([before, 7]);
  });

  test('is nothing where it cannot be told whose the texts are', () => {
    sixWithNotes();
    const notes = workbook.column('visits', 'notes');
    workbook.rows.visits = (workbook.rows.visits ?? []).map((row, at) => ({ ...row, notes: notes[5 - at] }));
    file(open(20));
    expect([workbook.rows.history?.length, workbook.column('visits', 'notes')]).toEqual([
      7,
      [...notes].reverse(),
    ]);
  });

  test('is how it stood then, where the record begins', () => {
    workbook.type('visits', 'a', { notes: 'From before', seen: null });
    Object.assign(workbook.rows, { history: [], responses: [] });
    Reflect.deleteProperty(workbook.kept, 'record');
    file(open(20));
    expect(workbook.column('history', 'kind')).toEqual(['baseline', 'withdraw']);
  });
});

test('an action that is in no plan any more and about which nothing was filed is none, for who reads all of it', () => {
  workbook.run(20, [visitTo('a', 15)]);
  const record = open(30);
  expect(record.run.whole().actions.map(({ visitId }) => visitId)).toEqual(['b']);
  expect(record.wholeRecord().actions.map(({ visitId }) => visitId)).toEqual(['b']);
});
