/** Runs of the record, one after the other: what comes in is filed once, what people wrote stays, and what was deleted comes back. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keptRemovals, toKeepRemovals } from '../../../apps-script/commands/record/removed-record';
import { TRY_OUT_PROVIDER } from '../../../shared/county/try-out';
import { removedProvider, responseMark } from '../../../shared/record/removed-marks';
import { SHEET_IDS } from '../../../apps-script/google/sheet-ids';
import { catalogue } from '../../../shared/frameworks/catalogue';
import { exampleFramework } from '../../examples/example-framework';
import { at, receiptOf } from '../made-up-form';
import { listed, visitTo, WorkbookInMemory } from './workbook-in-memory';

const PLAN = { plan: [{ area: 'Fencing', action: 'Mend the fence', 'by-when': '2026-12-01' }] };
const DAY = 24 * 60;
let workbook: WorkbookInMemory;
afterEach(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  workbook = new WorkbookInMemory();
});

describe('a response that is read', () => {
  test('becomes a visit with its findings, answers and actions, of a provider that is listed', () => {
    workbook.run(10, [visitTo('a', 1, { fields: PLAN })]);
    expect(workbook.row('visits', 'a')).toMatchObject({ provider: 'Farm of a', 'rest-id': 'a', lines: 8 });
    expect(workbook.rows.findings).toHaveLength(6);
    expect(workbook.column('actions', 'action')).toEqual(['Mend the fence']);
    expect(workbook.column('providers', 'provider')).toEqual(['Farm of a']);
    expect(workbook.column('responses', 'visit-id')).toEqual(['a']);
  });

  test('is filed once, however often it is read', () => {
    workbook.run(10, [visitTo('a', 1)]);
    workbook.run(20, [visitTo('a', 1)]);
    expect(workbook.rows.visits).toHaveLength(1);
    expect([workbook.rows.findings?.length, workbook.rows.responses?.length]).toEqual([6, 1]);
    expect(workbook.column('history', 'kind')).toEqual([]);
  });

  test('and says something else than it did is another edition of its visit, and both are kept', () => {
    workbook.run(10, [visitTo('a', 1)]);
    workbook.run(20, [visitTo('a', 15, { ratings: { '1.1': 'Not met' } })]);
    expect(workbook.rows.visits).toHaveLength(1);
    expect(workbook.rows.responses).toHaveLength(2);
    expect(workbook.column('history', 'kind')).toEqual(['edition']);
    expect(workbook.row('visits', 'a')).toMatchObject({ 'submitted-at': at(15), 'essential-unmet': '1.1' });
  });
});

test('a response that another reader reads is one visit, which knows both names', () => {
  workbook.run(10, [visitTo('a', 1)]);
  workbook.run(20, [visitTo('a', 1)], { named: { reader: 'form-app', readAs: 'a by FormApp' } });
  expect(workbook.row('visits', 'a')).toMatchObject({ 'rest-id': 'a', 'form-app-id': 'a by FormApp' });
});

test('a visit whose row somebody deleted has in it again how it was read just now', () => {
  workbook.run(10, [visitTo('a', 1)]);
  workbook.rows.visits = [];
  workbook.run(20, [visitTo('a', 1)], { named: { reader: 'form-app', readAs: 'a by FormApp' } });
  expect(workbook.row('visits', 'a')['form-app-id']).toBe('a by FormApp');
});

test('a visit counts as its own provider’s, or as that into which somebody merged it', () => {
  workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  expect(workbook.column('visits', 'counted-as')).toEqual(['', '']);
  const subject = { type: 'provider', id: 'name:farm of a' };
  workbook.correct('', 15, { kind: 'merge', subject, to: 'name:farm of b' });
  workbook.run(20);
  expect(workbook.column('visits', 'counted-as')).toEqual(['name:farm of b', 'name:farm of b']);
  expect(workbook.column('providers', 'provider')).toEqual(['Farm of b']);
});

test('what somebody entered about a provider stands in its row of the list', () => {
  workbook.run(10, [visitTo('a', 1)]);
  const subject = { type: 'provider', id: 'name:farm of a' };
  workbook.correct('', 15, { kind: 'cell', field: 'status', subject, to: 'With conditions' });
  workbook.run(20);
  expect(workbook.column('providers', 'status')).toEqual(['With conditions']);
});

test('a run in which nothing came in and nobody typed writes nothing, and keeps what was kept', () => {
  workbook.run(10, [visitTo('a', 1, { fields: PLAN }), visitTo('b', 2)]);
  workbook.type('visits', 'a', { notes: 'Rang' });
  workbook.run(20);
  workbook.run(30);
  const [rows, kept] = [structuredClone(workbook.rows), { ...workbook.kept }];
  const record = workbook.open(40);
  record.open();
  expect(record.requests([], [], () => false, 'rows')).toEqual([]);
  expect({ ...kept, ...record.toKeep() }).toEqual(kept);
  expect(workbook.rows).toEqual(rows);
});

describe('what somebody typed', () => {
  beforeEach(() => {
    workbook.run(10, [visitTo('a', 1, { fields: PLAN }), visitTo('b', 2)]);
  });

  test('beside a visit, an action or a provider is filed once, and stays where it stands', () => {
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.type('providers', 'name:farm of b', { notes: 'Moves in May' });
    const action = String(workbook.column('actions', 'id')[0]);
    workbook.type('actions', action, { progress: 'Half done' });
    workbook.run(20);
    expect(workbook.column('history', 'to')).toEqual(['Rang', 'Half done', 'Moves in May']);
    workbook.run(30);
    expect(workbook.rows.history).toHaveLength(3);
    expect(workbook.column('visits', 'notes')).toEqual(['Rang', '']);
    expect(workbook.row('actions', action)['progress']).toBe('Half done');
    expect(workbook.row('providers', 'name:farm of b')['notes']).toBe('Moves in May');
  });

  test('stays beside a visit that is handed in again meanwhile', () => {
    workbook.type('visits', 'a', { decision: 'Good to use' });
    workbook.run(20, [visitTo('a', 15, { officer: 'Another', fields: PLAN })]);
    expect(workbook.row('visits', 'a')).toMatchObject({ officer: 'Another', decision: 'Good to use' });
    expect(workbook.column('history', 'kind')).toEqual(['edition', 'cell']);
  });

  test('beside an action that leaves its plan just now stays with it', () => {
    const action = String(workbook.column('actions', 'id')[0]);
    workbook.type('actions', action, { progress: 'Half done' });
    workbook.run(20, [visitTo('a', 15)]);
    expect(workbook.row('actions', action)['progress']).toBe('Half done');
    expect(workbook.column('history', 'to')).toContain('Half done');
    expect(workbook.run(30).record?.actions.map(({ id, inPlan }) => [id, inPlan])).toEqual([[action, false]]);
    expect(workbook.row('actions', action)['progress']).toBe('Half done');
  });

  test('beside no action that leaves its plan is no reason to keep it', () => {
    workbook.type('visits', 'b', { notes: 'Rang' });
    workbook.run(20, [visitTo('a', 15)]);
    expect(workbook.rows.actions).toEqual([]);
    expect(workbook.run(30).wholeRecord().actions).toEqual([]);
  });

  test('into the list of providers was there, for all that anybody knows, until the record knows of the list', () => {
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.run(20);
    workbook.correct('a', 25, { kind: 'verdict', subject: { type: 'provider', id: 'name:farm of a' } });
    workbook.type('providers', 'name:farm of b', { notes: 'Moves in May' });
    workbook.run(30);
    workbook.type('providers', 'name:farm of b', { notes: 'Moved' });
    workbook.run(40);
    expect(workbook.column('history', 'kind')).toEqual(['cell', 'verdict', 'baseline', 'cell']);
  });

  test('comes back with a row that somebody deleted', () => {
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.run(20);
    workbook.rows.visits = workbook.rows.visits?.slice(1) ?? [];
    workbook.run(30);
    expect(workbook.row('visits', 'a')).toMatchObject({ notes: 'Rang', 'rest-id': 'a', 'first-at': at(1) });
    expect(workbook.rows.visits).toHaveLength(2);
  });

  test('into a cleared cell is that it is clear', () => {
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.run(20);
    workbook.type('visits', 'a', { notes: null });
    workbook.run(30);
    expect(workbook.column('visits', 'notes')).toEqual(['', '']);
    expect(workbook.rows.history).toHaveLength(2);
  });
});

describe('a record that begins with this run, in a workbook of an earlier version', () => {
  beforeEach(() => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
    Object.assign(workbook.rows, { history: [], responses: [] });
    Reflect.deleteProperty(workbook.kept, 'record');
  });

  test('has what its rows keep as first editions, under the names that these say', () => {
    workbook.run(20);
    expect(workbook.column('responses', 'visit-id')).toEqual(['a', 'b']);
    const read = workbook.open(30);
    read.open();
    expect(read.book.editions.map(({ reader, firstAt }) => [reader, firstAt])).toEqual([
      ['rest', at(1)],
      ['rest', at(2)],
    ]);
  });

  test('has all of it for a command that needs all of the record first', () => {
    expect(
      workbook
        .open(20)
        .wholeRecord()
        .visits.map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });

  test('has what stands in people’s cells as it stood then, and nobody’s news', () => {
    workbook.type('visits', 'a', { notes: 'From before', seen: null });
    workbook.type('providers', 'name:farm of b', { notes: 'On the list', seen: null });
    workbook.run(20);
    expect(workbook.column('history', 'kind')).toEqual(['baseline', 'baseline']);
    expect(workbook.column('visits', 'notes')).toEqual(['From before', '']);
  });

  test('has nothing of what was removed for good, though a row of it is there', () => {
    const left = { forms: [], documents: [], archives: [] };
    Object.assign(
      workbook.kept,
      toKeepRemovals({ schema: 1, responses: [responseMark('a')], providers: {}, rows: [], left }),
    );
    workbook.run(20);
    expect(workbook.column('responses', 'visit-id')).toEqual(['b']);
  });
});

describe('a workbook of which somebody deleted', () => {
  beforeEach(() => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  });

  test('the tab of answers has it again, with all that every visit answered', () => {
    const before = workbook.column('answers', 'id');
    Reflect.deleteProperty(workbook.rows, 'answers');
    workbook.run(20);
    expect(workbook.column('answers', 'id')).toEqual(before);
  });

  test('the tab of answers, which a version had that did not count lines, has it again, too', () => {
    const before = workbook.column('answers', 'id');
    Reflect.deleteProperty(workbook.rows, 'answers');
    workbook.rows.visits = workbook.rows.visits?.map((row) => ({ ...row, lines: null })) ?? [];
    workbook.run(20);
    expect(workbook.column('answers', 'id')).toEqual(before);
  });

  test('the tab History begins anew with how people’s cells stand, which nobody has typed just now', () => {
    workbook.type('visits', 'a', { notes: 'Rang' });
    workbook.run(20);
    Reflect.deleteProperty(workbook.rows, 'history');
    workbook.rows.visits = workbook.rows.visits?.map((row) => ({ ...row, seen: null })) ?? [];
    workbook.run(30);
    expect(workbook.column('history', 'kind')).toEqual(['baseline']);
    expect(workbook.problems()).toEqual(['record:shortened:History:1']);
  });

  test('a framework version that its forms were built from has it again', () => {
    const files: Readonly<Record<string, unknown>> = {
      frameworks: catalogue([exampleFramework]),
      'framework-example': exampleFramework,
    };
    vi.stubGlobal('HtmlService', {
      createTemplateFromFile: (name: string) => ({ getRawContent: () => JSON.stringify(files[name]) }),
    });
    workbook.rows.versions = [];
    workbook.run(20, [visitTo('a', 15, { officer: 'Another' })], { receipts: [receiptOf('form-1')] });
    expect(workbook.column('versions', 'framework')).toEqual(['example']);
    expect(workbook.row('visits', 'a')['officer']).toBe('Another');
  });

  test('the id of a visit, as by merging cells, has it again, and the visit once', () => {
    workbook.type('visits', 'a', { id: null });
    workbook.run(20);
    expect(workbook.column('visits', 'id')).toEqual(['a', 'b']);
  });
});

describe('texts that somebody sorted away from their rows', () => {
  const notesOf = (): readonly unknown[] => workbook.column('visits', 'notes');
  beforeEach(() => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    workbook.run(
      10,
      ids.map((id, nth) => visitTo(id, nth)),
    );
    for (const id of ids) workbook.type('visits', id, { notes: `Of ${id}` });
    workbook.run(20);
  });
  /** Sorts whom visits are about, with the notes, and not what else stands in their rows. */
  const sort = (): void => {
    const rows = workbook.rows.visits ?? [];
    workbook.rows.visits = rows.map((row, index) => {
      const { provider, notes } = rows[(index + 1) % rows.length] ?? {};
      return { ...row, provider, notes };
    });
  };

  test('are back where they were written, and nobody has typed anything', () => {
    const before = notesOf();
    sort();
    workbook.run(30);
    expect([notesOf(), workbook.rows.history?.length]).toEqual([before, 6]);
  });

  test('are so, too, where a command needs all of the record first', () => {
    const before = notesOf();
    sort();
    const record = workbook.open(30);
    record.wholeRecord();
    workbook.write(
      record,
      record.requests([], [], () => false, 'rows'),
    );
    expect([notesOf(), workbook.rows.history?.length]).toEqual([before, 6]);
  });

  test('of decisions are no decisions until it is known whose they are', () => {
    const decisions = ['Not good to use yet', ...Array.from({ length: 5 }, () => 'Good to use')];
    const decide = (of: readonly string[]): void => {
      workbook.rows.visits = workbook.rows.visits?.map((row, at) => ({ ...row, decision: of[at] })) ?? [];
    };
    decide(decisions);
    workbook.type('visits', 'a', { 'decision-reason': 'Of the fence' });
    workbook.run(30);
    expect(workbook.problems()).toEqual([]);
    decide([...decisions].reverse());
    workbook.run(40);
    expect(workbook.problems()).toEqual([expect.stringMatching(/^record:/)]);
    expect(workbook.column('visits', 'decision')).toEqual([...decisions].reverse());
  });

  test('stay where they stand, and are nobody’s, where it cannot be told whose they are', () => {
    const reversed = [...notesOf()].reverse();
    workbook.rows.visits = workbook.rows.visits?.map((row, at) => ({ ...row, notes: reversed[at] })) ?? [];
    workbook.run(30);
    expect([notesOf(), workbook.rows.history?.length]).toEqual([reversed, 6]);
    expect(workbook.problems()).toHaveLength(1);
  });

  test('are back, too, in a run that works nothing out of the county', () => {
    const before = notesOf();
    sort();
    workbook.run(30, [visitTo('a', 25, { officer: 'Another' })], { county: 'no' });
    expect([notesOf(), workbook.rows.history?.length]).toEqual([before, 7]);
  });

  const clear = (): void => {
    workbook.rows.visits = workbook.rows.visits?.map((row) => ({ ...row, notes: null })) ?? [];
  };
  test('come back to a column that was emptied, unless somebody says that it is meant', () => {
    const before = notesOf();
    clear();
    workbook.run(30);
    expect(notesOf()).toEqual(before);
    const [problem] = workbook.problems();
    workbook.type('problems', String(problem), { status: 'Solved' });
    clear();
    workbook.run(40);
    expect(new Set(notesOf())).toEqual(new Set(['']));
  });
});

describe('what was removed for good or taken out', () => {
  const restore = (rows: WorkbookInMemory['rows']): void => {
    Object.assign(workbook.rows, rows);
    workbook.isRestored = true;
  };
  const removed = (): void => {
    const left = { forms: [], documents: [], archives: [] };
    Object.assign(
      workbook.kept,
      toKeepRemovals({
        ...{ schema: 1, responses: [responseMark('a')], left },
        providers: { [removedProvider('name:farm of a')]: at(15) },
        rows: [removedProvider('name:farm of a')],
      }),
    );
  };
  beforeEach(() => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  });

  test('goes once more where an earlier version of the workbook brings it back, which is told', () => {
    removed();
    restore({});
    workbook.run(20);
    expect(workbook.column('visits', 'id')).toEqual(['b']);
    expect(workbook.column('responses', 'visit-id')).toEqual(['b']);
    expect(workbook.column('providers', 'provider')).toEqual(['Farm of b']);
    expect(new Set(workbook.column('findings', 'visit-id'))).toEqual(new Set(['b']));
    expect(workbook.problems()).toEqual([expect.stringMatching(/^removal:back:/)]);
  });

  test('but for a provider that somebody has entered anew, which is theirs to do', () => {
    removed();
    workbook.rows.providers = [...(workbook.rows.providers ?? []), { provider: 'Farm of a', notes: 'Anew' }];
    workbook.rows.providers = workbook.rows.providers.filter(({ id }) => id !== 'name:farm of a');
    workbook.run(20);
    expect(workbook.column('providers', 'provider')).toContain('Farm of a');
    // Should a restored version have that row, it is the one that was entered anew.
    expect(keptRemovals(workbook.stored).rows).toEqual([]);
  });

  test('as a text is out again where an earlier version of the workbook has it', () => {
    const before = structuredClone({ history: workbook.rows.history, responses: workbook.rows.responses });
    workbook.correct('a', 15, { kind: 'redact', field: 'officer' });
    workbook.run(20);
    restore(before as WorkbookInMemory['rows']);
    workbook.run(30);
    expect(JSON.stringify(workbook.rows.responses?.[0])).not.toContain('Olive Officer');
    expect(JSON.stringify(workbook.rows.responses?.[1])).toContain('Olive Officer');
  });
});

test('a visit whose hidden data somebody changed is written again from the record', () => {
  workbook.run(10, [visitTo('a', 1)]);
  workbook.type('visits', 'a', { 'data-1': 'not ours', seen: null });
  workbook.run(20);
  expect(workbook.open(30).filed.visit('a')?.answers.provider.name).toBe('Farm of a');
});

test('lines that somebody deleted are written again, and none twice', () => {
  workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  workbook.rows.findings = workbook.rows.findings?.slice(2) ?? [];
  workbook.run(20);
  const ids = workbook.column('findings', 'id');
  expect([ids.length, new Set(ids).size]).toEqual([12, 12]);
});

describe('what a response said last', () => {
  test('is what its row keeps, where nobody did anything about it since: nothing else is read', () => {
    workbook.run(10, [visitTo('a', 1)]);
    const record = workbook.open(20);
    expect(record.asHandedIn('a')?.answers.officer).toBe('Olive Officer');
    expect(record.book.isOpen).toBe(false);
    expect(record.asHandedIn('unknown')).toBeUndefined();
  });

  test('is what it said, where somebody has corrected it since', () => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
    workbook.correct('a', 15, { field: 'officer', from: 'Olive Officer', to: 'Corrected' });
    workbook.run(20);
    expect(workbook.row('visits', 'a')['officer']).toBe('Corrected');
    const record = workbook.open(30);
    expect(record.filed.visit('a')?.answers.officer).toBe('Corrected');
    expect(record.asHandedIn('a')?.answers.officer).toBe('Olive Officer');
    workbook.run(40, [visitTo('a', 35, { officer: 'Handed in again' })]);
    expect(workbook.open(50).asHandedIn('a')?.answers.officer).toBe('Handed in again');
  });
});

describe('a response that a listing of its whole form lacks', () => {
  const present = (...ids: readonly string[]) => listed('form-1', ids);
  beforeEach(() => {
    workbook.run(
      10,
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id, nth) => visitTo(id, nth)),
    );
  });
  const without = (minutes: number, ids: readonly string[]): void => {
    workbook.run(minutes, [], { listed: [present(...ids)] });
  };

  test('is told, gone a day later, and back as soon as it is there', () => {
    without(20, ['b', 'c', 'd', 'e', 'f']);
    expect(workbook.problems()).toEqual(['missing:a']);
    without(25 + DAY, ['b', 'c', 'd', 'e', 'f']);
    expect([workbook.problems(), workbook.column('history', 'kind')]).toEqual([[], ['gone']]);
    expect(workbook.row('visits', 'a')['out']).not.toBeNull();
    without(30 + DAY, ['a', 'b', 'c', 'd', 'e', 'f']);
    expect(workbook.column('history', 'kind')).toEqual(['gone', 'back']);
    expect(workbook.row('visits', 'a')['out']).toBeNull();
  });

  test('is not asked about by a run that listed nothing', () => {
    without(20, ['b', 'c', 'd', 'e', 'f']);
    workbook.run(30);
    expect(workbook.problems()).toEqual(['missing:a']);
    expect(Object.keys(workbook.kept)).toContain('missing');
  });
});

describe('problems', () => {
  beforeEach(() => {
    workbook.run(10, [visitTo('a', 1, { ratings: { '1.1': 'Not met' } })]);
  });

  test('of decisions are told while they stand, and solved once they are put right', () => {
    workbook.type('visits', 'a', { decision: 'Good to use' });
    workbook.run(20);
    expect(workbook.problems()).toEqual(['decision:a']);
    workbook.type('visits', 'a', { 'decision-reason': 'Mended on the day' });
    workbook.run(30);
    expect(workbook.problems()).toEqual([]);
  });

  test('of settings and people are told while they stand, and the usual settings hold', () => {
    const rows = workbook.rows.settings ?? [];
    workbook.rows.settings = rows.map((row) => ({ ...row, value: 'certainly wrong' }));
    workbook.rows.people = [{ name: '', email: 'no address' }];
    workbook.run(20);
    expect(workbook.problems()).toEqual(['settings', expect.stringMatching(/^people:/)]);
    workbook.rows.settings = rows;
    workbook.rows.people = [];
    workbook.run(30);
    expect(workbook.problems()).toEqual([]);
  });

  test('are what somebody goes on writing in a copy of a row', () => {
    const [row = {}] = workbook.rows.visits ?? [];
    workbook.rows.visits = [row, { ...row, notes: 'In the copy' }];
    workbook.run(20);
    expect(workbook.problems()).toEqual(['record:copy:visit:a:notes']);
  });

  test('are words of people that count for nothing, and rows of the list that may be one provider', () => {
    workbook.type('providers', 'name:farm of a', { status: 'Nonsense' });
    workbook.run(20);
    expect(workbook.problems()).toHaveLength(1);
    const twice = ['100001', '100002'].map((urn) => ({ provider: 'Farm of a', urn, notes: urn }));
    workbook.rows.providers = [...(workbook.rows.providers ?? []), ...twice];
    workbook.run(30);
    expect(workbook.problems().length).toBeGreaterThan(1);
  });

  test('are commands about what the record does not know', () => {
    workbook.correct('unknown', 15, { kind: 'withdraw', why: 'By mistake' });
    workbook.run(20);
    expect(workbook.problems()).toEqual([expect.stringMatching(/^record:/)]);
  });

  test('of rows that could not be read are solved once all of the record was worked out', () => {
    const damaged = { id: 'visit:a', where: '', what: 'Damaged', whatToDo: '', formId: '', responseId: 'a' };
    workbook.run(20, [], { found: [damaged], county: 'no' });
    expect(workbook.problems()).toEqual(['visit:a']);
    workbook.run(30);
    expect(workbook.problems()).toEqual([]);
  });

  test('are that somebody handed in again what had been withdrawn', () => {
    workbook.correct('a', 15, { kind: 'withdraw', why: 'By mistake' });
    workbook.run(20, [visitTo('a', 18, { officer: 'Another' })]);
    expect(workbook.problems()).toEqual([expect.stringMatching(/^record:withdrawn-again:a:/)]);
  });

  test('that were found elsewhere are told, and those that were not looked at stay', () => {
    const found = (id: string) => ({
      ...{ id, where: '', what: id, whatToDo: '', formId: '', responseId: '' },
    });
    workbook.run(20, [], { found: [found('one'), found('two')] });
    expect(workbook.problems()).toEqual(['one', 'two']);
    const record = workbook.run(30, [], { looked: (id) => id === 'one' });
    expect(workbook.problems()).toEqual(['two']);
    // One whose row somebody deleted is open until it was looked at.
    expect(record.openProblems(['one', 'deleted'])).toEqual(['two', 'deleted']);
  });

  test('of the record are told: rows that somebody deleted, and rows that cannot be read', () => {
    workbook.run(20, [visitTo('b', 2)]);
    const before = workbook.rows.responses ?? [];
    workbook.rows.responses = [{ ...before[0], check: 'another' }];
    workbook.run(30);
    expect(workbook.problems()).toEqual(['record:row:Responses:2', 'record:shortened:Responses:1']);
    // The one that is put right is solved.
    workbook.rows.responses = workbook.rows.responses.map((row, at) => (at === 0 ? { ...before[0] } : row));
    workbook.run(40);
    expect(workbook.problems()).toEqual(['record:shortened:Responses:1']);
  });
});

describe('changes that come from elsewhere', () => {
  test('go before all others, once', () => {
    const record = workbook.open(10);
    record.open();
    const [one, two] = [{ one: {} }, { two: {} }] as never[];
    record.first([one as never, two as never]);
    const requests = record.requests([], [], () => false, 'rows');
    expect(requests.indexOf(two as never)).toBe(requests.indexOf(one as never) + 1);
    expect(record.requests([], [], () => false, 'rows')).not.toContain(one);
  });
});

describe('all of the record, for who reads it', () => {
  test('has what was typed since the last run, which is filed with the next changes', () => {
    workbook.run(10, [visitTo('a', 1)]);
    workbook.type('visits', 'a', { notes: 'Rang' });
    const record = workbook.open(20);
    expect(record.wholeRecord().visits[0]?.cells).toEqual({ notes: 'Rang' });
    expect(record.record).toBeUndefined();
    workbook.write(
      record,
      record.requests([], [], () => false, 'rows'),
    );
    expect(workbook.column('history', 'to')).toEqual(['Rang']);
    expect(record.record?.visits[0]?.cells).toEqual({ notes: 'Rang' });
    workbook.run(30);
    expect(workbook.rows.history).toHaveLength(1);
  });
});

test('a visit as it is written is at rest, so that the next run need not work it out', () => {
  workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
  workbook.run(20);
  const seals = workbook.column('visits', 'seal');
  expect(seals).not.toContain('');
  workbook.type('visits', 'a', { notes: 'Rang' });
  workbook.run(30);
  expect(workbook.column('visits', 'seal')[1]).toBe(seals[1]);
  expect(workbook.column('history', 'to')).toEqual(['Rang']);
});

test.each(['no', 'rows'] as const)(
  'what an earlier version wrote among an officer’s words is taken out of them (county: %s)',
  (county) => {
    workbook.run(10, [visitTo('a', 1)]);
    const complaint = 'The decision differs from what the rules suggest (Good to use) and gives no reason.';
    workbook.type('visits', 'a', { 'decision-reason': `Own words\n${complaint}` });
    workbook.run(20, [visitTo('a', 15, { officer: 'Another' })], { county });
    expect(workbook.row('visits', 'a')['decision-reason']).toBe('Own words');
    expect(workbook.column('history', 'to')).toEqual(['officer', 'Own words']);
  },
);

test('a try-out is there to be seen', () => {
  workbook.run(10, [visitTo('a', 1, { provider: TRY_OUT_PROVIDER })]);
  expect(workbook.row('visits', 'a')).toMatchObject({ provider: TRY_OUT_PROVIDER, 'rest-id': 'a' });
});

describe('a run that works nothing out of the county', () => {
  test('files nothing of the list of providers, which only who knows all of it can tell; the next run does', () => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
    workbook.type('providers', 'name:farm of b', { notes: 'Moves in May' });
    workbook.run(20, [visitTo('a', 15, { officer: 'Another' })], { county: 'no' });
    expect(workbook.column('history', 'kind')).toEqual(['edition']);
    workbook.run(30);
    expect(workbook.column('history', 'to')).toEqual(['officer', 'Moves in May']);
  });

  test('leaves beside an action what was written there before', () => {
    workbook.run(10, [visitTo('a', 1, { fields: PLAN })]);
    const action = String(workbook.column('actions', 'id')[0]);
    workbook.type('actions', action, { progress: 'Half done' });
    workbook.run(20);
    workbook.run(30, [visitTo('a', 25, { fields: PLAN, officer: 'Another' })], { county: 'no' });
    expect(workbook.row('actions', action)['progress']).toBe('Half done');
  });

  test('takes problems for solved that are of its visits, and no others', () => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
    const found = ['record:cell:visit:a:notes', 'record:cell:visit:b:notes', 'of a form'].map((id) => ({
      ...{ id, where: '', what: id, whatToDo: '', formId: '', responseId: '' },
    }));
    workbook.run(20, [], { found, county: 'no' });
    workbook.run(30, [visitTo('a', 25, { officer: 'Another' })], { county: 'no' });
    expect(workbook.problems()).toEqual(['record:cell:visit:b:notes', 'of a form']);
  });

  test('files what was typed beside the visits that it writes, and not beside the others', () => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
    workbook.type('visits', 'a', { notes: 'Of a' });
    workbook.type('visits', 'b', { notes: 'Of b' });
    workbook.run(20, [visitTo('a', 15, { officer: 'Another' })], { county: 'no' });
    expect(workbook.column('history', 'to')).toEqual(['officer', 'Of a']);
    expect(workbook.column('visits', 'notes')).toEqual(['Of a', 'Of b']);
  });

  test('writes the visits that it read, and says nothing of the others', () => {
    workbook.run(10, [visitTo('a', 1), visitTo('b', 2)]);
    workbook.type('visits', 'b', { officer: 'Typed over' });
    workbook.run(20, [visitTo('a', 15, { officer: 'Another' })], { county: 'no' });
    expect(workbook.column('visits', 'officer')).toEqual(['Another', 'Typed over']);
    expect(workbook.column('history', 'kind')).toEqual(['edition']);
    expect(workbook.rows.findings).toHaveLength(12);
  });
});

test('the pages are drawn anew by a run that is asked for all of the county, and no other', () => {
  const record = workbook.open(10);
  record.open();
  const drawn = (county: 'all' | 'rows'): boolean =>
    JSON.stringify(record.requests([], [], () => false, county)).includes(String(SHEET_IDS.county));
  expect([drawn('rows'), drawn('all')]).toEqual([false, true]);
});

describe('what is kept of a run', () => {
  test('lets the next hand-in find every visit, and rows that are gone be missed', () => {
    workbook.run(10, [visitTo('a', 1)]);
    expect(Object.keys(workbook.kept).sort()).toEqual(['hand-ins', 'record']);
    expect(workbook.kept['record']).toContain('"editions":1');
  });

  test('are the texts that were taken out, where it read the record', () => {
    workbook.run(10, [visitTo('a', 1)]);
    workbook.correct('a', 15, { kind: 'redact', field: 'officer' });
    workbook.run(20);
    expect(workbook.kept['redacted']).toContain('"redact"');
    expect(Object.keys(workbook.open(30).toKeep())).not.toContain('redacted');
  });
});
