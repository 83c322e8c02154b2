/** A text that was taken out is nowhere in the workbook any more, nor again once that is put back to an earlier version. */
import { beforeEach, describe, expect, test } from 'vitest';
import {
  problemsWithout,
  rewriteRows,
  rewriteSubject,
} from '../../../apps-script/commands/record/rewritten-record';
import type { WorkbookRecord } from '../../../apps-script/commands/record/workbook-record';
import type { SheetsRequest } from '../../../apps-script/google/sheets-api';
import type { Edition } from '../../../shared/record/edition';
import type { Subject } from '../../../shared/record/event';
import { responseMark } from '../../../shared/record/removed-marks';
import { removedMark, textName } from '../../../shared/record/removed-text';
import { toKeepRemovals } from '../../../apps-script/commands/record/removed-record';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { rowsAfter } from '../tables-in-memory';
import { visitTo, WorkbookInMemory } from './workbook-in-memory';

const SECRET = 'Zebedee was seen alone';
const COMMENT = { comments: { '1.1': SECRET } };
const A: Subject = { type: 'visit', id: 'a' };
const FARM: Subject = { type: 'provider', id: 'name:farm of a' };
const LEFT = { left: { forms: [], documents: [], archives: [] }, rows: [] };

let workbook: WorkbookInMemory;
beforeEach(() => {
  workbook = new WorkbookInMemory();
  workbook.run(10, [visitTo('a', 1, COMMENT), visitTo('b', 2, COMMENT)]);
});

const says = (text = SECRET): readonly string[] =>
  Object.entries(workbook.rows).flatMap(([tab, rows]) => (JSON.stringify(rows).includes(text) ? [tab] : []));
/** Where what is said about a visit says it. */
const saysOf = (id: string, text = SECRET): readonly string[] =>
  Object.entries(workbook.rows).flatMap(([tab, rows]) =>
    rows
      .filter((row) => row['id'] === id || row['visit-id'] === id)
      .some((row) => JSON.stringify(row).includes(text))
      ? [tab]
      : [],
  );

/** Takes a text out, as the sidebar does. */
function redact(subject: Subject, minutes: number, field: string, text = SECRET): void {
  const record = workbook.open(minutes);
  record.open();
  record.book.addEvents([
    { v: 1, id: `redact ${minutes}`, by: 'Somebody', kind: 'redact', subject, field, from: textName(text) },
  ]);
  const taken = new Map<string, string>();
  record.first(rewriteSubject(workbook.tables, record.book, record.versions.all(), subject, taken) ?? []);
  record.first(problemsWithout(workbook.tables, taken));
  const followed: readonly SheetsRequest[] = record.requests([], [], () => false, 'rows');
  workbook.write(record, followed);
}
/** Somebody puts the workbook back to how it is now, later. */
function putBackAfter(change: () => void): void {
  const before = structuredClone(workbook.rows);
  change();
  Object.assign(workbook.rows, before);
}
const cameBack = (): readonly string[] =>
  (workbook.rows.problems ?? []).flatMap(({ id, what }) =>
    String(id).startsWith('redaction:back:') ? [String(what)] : [],
  );

describe('a text that is taken out', () => {
  test('is gone from every tab, of this visit alone; the mark stands there', () => {
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.run(15);
    expect(saysOf('a')).not.toEqual([]);
    redact(A, 20, 'comments/1.1');
    expect(workbook.row('visits', 'a')['notes']).toBe('Rang');
    expect(saysOf('a')).toEqual([]);
    expect(saysOf('a', removedMark(at(20)))).toContain('responses');
    expect(saysOf('b')).toContain('responses');
  });

  test('of what somebody typed is gone from the history, too, and from what this run goes on to say', () => {
    workbook.type('visits', 'a', { notes: SECRET });
    workbook.run(15);
    redact(A, 20, 'notes');
    expect(workbook.row('visits', 'a')['notes']).toBe(removedMark(at(20)));
    expect(workbook.column('history', 'to')).toEqual([removedMark(at(20)), '']);
    workbook.run(30);
    expect(workbook.row('visits', 'a')['notes']).toBe(removedMark(at(20)));
  });

  test('of a provider or an action leaves what others say', () => {
    workbook.type('providers', FARM.id, { notes: SECRET });
    workbook.type('providers', 'name:farm of b', { notes: SECRET });
    workbook.run(15);
    redact(FARM, 20, 'notes');
    expect(workbook.column('providers', 'notes')).toEqual([removedMark(at(20)), SECRET]);
    const filed = workbook.rows.history?.filter(({ field }) => field === 'notes') ?? [];
    expect(filed.map(({ subject, to }) => [subject, to ?? ''])).toEqual([
      [`provider ${FARM.id}`, removedMark(at(20))],
      ['provider name:farm of b', SECRET],
      [`provider ${FARM.id}`, ''],
    ]);
  });

  test('is gone from what this run has of the record, too', () => {
    workbook.type('visits', 'a', { notes: SECRET });
    workbook.run(15);
    const { book } = opened(20);
    const redacted = { v: 1, by: 'Somebody', kind: 'redact', subject: A };
    book.addEvents(['comments/1.1', 'notes'].map((field) => ({ ...redacted, id: field, field })));
    rewriteSubject(workbook.tables, book, [exampleFramework], A, new Map());
    expect(JSON.stringify(book.events)).not.toContain(SECRET);
    expect(book.editions.map((one) => JSON.stringify(one).includes(SECRET))).toEqual([false, true]);
  });

  test('of a provider that has the id of a visit leaves that as it is, and the other way round', () => {
    workbook.correct('', 15, {
      kind: 'cell',
      field: 'notes',
      subject: { type: 'provider', id: 'a' },
      to: SECRET,
    });
    redact(A, 20, 'notes');
    expect(workbook.column('history', 'to')).toEqual([SECRET, '']);
    redact({ type: 'provider', id: 'a' }, 21, 'officer', 'Olive Officer');
    expect(workbook.row('visits', 'a')['officer']).toBe('Olive Officer');
  });

  test('of a form that was handed in again is what its last framework version calls it', () => {
    const { editions } = opened(20).book;
    const [first] = editions;
    if (!first) throw new Error('Nothing was filed.');
    const former = { ...first, edition: 'former', version: '0' };
    const rewrite = (both: readonly Edition[]) =>
      rewriteSubject(workbook.tables, { editions: [...both], events: [] }, [exampleFramework], A, new Map());
    expect(rewrite([former, first])).toEqual([]);
    expect(rewrite([first, former])).toBeUndefined();
  });

  test('cannot be told apart where the framework of the visit is missing, or nothing was handed in', () => {
    const rewrite = (frameworks = [exampleFramework], subject = A) => {
      const { book } = opened(20);
      return rewriteSubject(workbook.tables, book, frameworks, subject, new Map());
    };
    expect(rewrite()).toEqual([]);
    expect(rewrite([])).toBeUndefined();
    expect(rewrite(undefined, { type: 'visit', id: 'unknown' })).toBeUndefined();
    expect(rewrite([], FARM)).toEqual([]);
  });

  test('is gone from what a problem quotes, solved or not', () => {
    workbook.rows.problems = ['To look at', 'Solved'].map((status, nth) => ({
      id: `other:${nth}`,
      status,
      what: `It says “${SECRET}”.`,
      'what-to-do': `Put “${SECRET}” right.`,
    }));
    redact(A, 20, 'comments/1.1');
    expect(says()).not.toContain('problems');
    expect(workbook.column('problems', 'what')).toContain(`It says “${removedMark(at(20))}”.`);
    expect(workbook.column('problems', 'what-to-do')).toContain(`Put “${removedMark(at(20))}” right.`);
  });
});

function opened(minutes: number): WorkbookRecord {
  const record = workbook.open(minutes);
  record.open();
  return record;
}

test('only rows that keep what is said anew are written, each with its own', () => {
  const { editions } = opened(20).book;
  const said = editions.slice(1).map((one) => ({ ...one, answers: { ...one.answers, officer: 'Another' } }));
  workbook.rows.responses =
    rowsAfter(
      workbook.rows,
      rewriteRows(workbook.tables, { editions: said, events: [] }),
    ).responses?.slice() ?? [];
  expect(opened(30).book.editions.map(({ id, answers }) => [id, answers.officer])).toEqual([
    ['a', 'Olive Officer'],
    ['b', 'Another'],
  ]);
});

describe('an earlier version of the workbook', () => {
  test('has the text again: it goes once more, with what quotes it, is filed and told, once', () => {
    workbook.run(11);
    workbook.run(12);
    workbook.rows.problems = [{ id: 'other', status: 'Solved', what: SECRET, 'what-to-do': SECRET }];
    putBackAfter(() => redact(A, 20, 'comments/1.1'));
    expect(says()).toContain('problems');
    workbook.run(30);
    expect([saysOf('a'), says().includes('problems')]).toEqual([[], false]);
    expect(saysOf('b')).toContain('responses');
    expect([workbook.column('history', 'id'), workbook.column('history', 'at')]).toEqual([
      ['redact 20'],
      [at(20)],
    ]);
    expect(cameBack()).toEqual([expect.stringContaining('brought back a text that was taken out')]);
    workbook.run(40);
    expect([workbook.rows.history?.length, cameBack().length]).toEqual([1, 1]);
  });

  test('has several again, of several: each goes, and they are counted', () => {
    workbook.type('providers', FARM.id, { notes: SECRET });
    workbook.run(15);
    putBackAfter(() => {
      redact(A, 20, 'comments/1.1');
      redact(FARM, 21, 'notes');
      redact({ type: 'visit', id: 'b' }, 22, 'comments/1.1');
    });
    workbook.run(30);
    expect(says()).toEqual([]);
    expect(cameBack()).toEqual([expect.stringContaining('brought back 3 texts that were taken out')]);
    expect(cameBack()).toEqual([expect.stringContaining('cleared of them again')]);
  });

  test('has two of one visit again: both go', () => {
    workbook.type('visits', 'a', { notes: 'Zara was there' });
    workbook.run(15);
    putBackAfter(() => {
      redact(A, 20, 'comments/1.1');
      redact(A, 21, 'notes', 'Zara was there');
    });
    workbook.run(30);
    expect([saysOf('a'), says('Zara')]).toEqual([[], []]);
  });

  test('has it again while its form is read, which says it still: that is no news', () => {
    putBackAfter(() => redact(A, 20, 'comments/1.1'));
    workbook.run(30, [visitTo('a', 1, COMMENT)]);
    expect([saysOf('a'), workbook.rows.responses?.length]).toEqual([[], 2]);
  });

  test('has it of a visit that was removed since: nothing is told of it', () => {
    redact(A, 20, 'comments/1.1');
    workbook.rows.history = [];
    Object.assign(
      workbook.kept,
      toKeepRemovals({ schema: 1, responses: [responseMark('a')], providers: {}, ...LEFT }),
    );
    workbook.run(30);
    expect(cameBack()).toEqual([]);
    expect(workbook.column('history', 'kind')).not.toContain('redact');
  });

  test('is looked at again by itself: another text that was taken out is known still', () => {
    redact(A, 20, 'comments/1.1');
    const kept = { ...workbook.kept };
    redact({ type: 'visit', id: 'b' }, 21, 'comments/1.1');
    expect(kept['redacted']).not.toBe(workbook.kept['redacted']);
    workbook.rows.history = workbook.rows.history?.slice(0, 1) ?? [];
    workbook.run(30);
    expect(cameBack()).toHaveLength(1);
    expect(workbook.column('history', 'id')).toEqual(['redact 20', 'redact 21']);
  });
});

describe('which texts were taken out', () => {
  const kept = (): unknown => JSON.parse(workbook.kept['redacted'] ?? 'null');

  test('is kept without any of them, from the first on, and only where it is news', () => {
    workbook.type('visits', 'a', { notes: 'Typed' });
    workbook.run(15);
    expect(kept()).toBeNull();
    redact(A, 20, 'comments/1.1');
    expect(kept()).toMatchObject({ schema: 1, events: [{ id: 'redact 20', kind: 'redact' }] });
    expect(workbook.kept['redacted']).not.toContain('Zebedee');
    const record = opened(30);
    expect(Object.keys(record.toKeep())).not.toContain('redacted');
    expect(Object.keys(workbook.open(30).toKeep())).not.toContain('redacted');
  });

  test.each([
    ['forgets what was removed since', [], []],
    ['has another in place of what was removed since', ['b'], ['redact 21']],
  ])('%s', (_what, others, wanted) => {
    redact(A, 20, 'comments/1.1');
    const removed = { responses: [responseMark('a')], providers: {}, ...LEFT };
    Object.assign(workbook.kept, toKeepRemovals({ schema: 1, ...removed }));
    for (const id of others) redact({ type: 'visit', id }, 21, 'comments/1.1');
    workbook.run(30);
    expect(kept()).toMatchObject({ events: wanted.map((id) => ({ id })) });
  });
});
