/** What somebody typed beside a row becomes part of the record: theirs, once, about that row, and nothing that nobody typed. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import '../scripts-of-run';
import {
  asTheyStood,
  seen,
  typedBeside,
  typedIn,
  type Typed,
} from '../../../apps-script/commands/record/typed-cells';
import type { Calculating } from '../../../apps-script/google/calculated-cells';
import type { TableOf } from '../../../apps-script/google/tables';
import type { KnownCell, KnownCells } from '../../../shared/record/known-cells';
import { seenCell } from '../../../shared/workbook/seen-cell';
import { cellText } from '../../../shared/workbook/table-rows';
import { at } from '../made-up-form';
import { tableOf, type GivenRow } from '../tables-in-memory';

// Columns that people added of which a formula works out every cell.
vi.mock('../../../apps-script/google/calculated-cells', () => ({
  leaveCalculated: (table: Calculating, keys: readonly string[]) => {
    for (const key of keys.filter((one) => one === 'cells/Days'))
      table.rows.forEach((_, index) => {
        table.leave(index, key);
      });
  },
}));

type About = Partial<Parameters<typeof typedIn>[5]>;

/** A row of Visits beside which somebody has typed; what was seen in it is blank unless told. */
const row = (id: string, cells: GivenRow = {}, before: Readonly<Record<string, string>> = {}): GivenRow => ({
  ...{ id, provider: `Farm of ${id}`, seen: seenCell(before), ...cells },
});

let rows: GivenRow[];
let record: Record<string, Record<string, string> | undefined>;
let table: TableOf<'visits'>;
beforeEach(() => {
  rows = [row('a'), row('b')];
  record = { a: {}, b: {} };
});
const known = (id: string): KnownCells | undefined => {
  const cells = record[id];
  return cells && ((field): KnownCell => ({ value: cells[field] ?? '', base: '' }));
};
function type(about: About = {}, isStart = false): Typed {
  table = tableOf('visits', rows);
  return typedIn('visit', table, (index) => cellText(table.rows[index], 'id'), known, isStart, {
    nameOf: (index) => `The visit in row ${index + 2}`,
    unclear: new Set(),
    ...about,
  });
}
const said = ({ events }: Typed): readonly unknown[] =>
  events.map(({ subject, field, from, to }) => [subject.id, field, from, to]);
const seenOf = (index: number): unknown => table.rows[index]?.seen ?? '';

describe('what was typed', () => {
  test('is filed of the row’s own visit, with what the record had there', () => {
    rows = [row('a', { decision: 'Accept' }), row('b', { notes: 'Rang' })];
    record = { a: { decision: 'Reject' }, b: {} };
    const typed = type();
    expect(said(typed)).toEqual([
      ['a', 'decision', 'Reject', 'Accept'],
      ['b', 'notes', '', 'Rang'],
    ]);
    expect(typed.events.map(({ kind }) => kind)).toEqual(['cell', 'cell']);
    expect([typed.problems, typed.requests]).toEqual([[], []]);
  });

  test('is what stood there, not news, where the record begins', () => {
    rows = [row('a', { decision: 'Accept' })];
    expect(type({}, true).events.map(({ kind }) => kind)).toEqual(['baseline']);
  });

  test('is nothing where cells say what was last seen in them, or what the record does', () => {
    rows = [row('a', { decision: 'Accept' }, { decision: 'Accept' }), row('b', { decision: 'Reject' })];
    record = { a: { decision: 'Changed since' }, b: { decision: 'Reject' } };
    expect(said(type())).toEqual([]);
  });

  test('is nothing in a row that is about nothing known, or about nothing', () => {
    rows = [
      row('', { decision: 'Accept' }),
      row('unknown', { decision: 'Accept' }),
      row('', { decision: 'B' }),
    ];
    const typed = type();
    expect([typed.events, typed.problems]).toEqual([[], []]);
  });

  test('is nothing in rows of which cannot be told whose texts stand in them', () => {
    rows = [row('a', { decision: 'Accept' }), row('a', { decision: 'Reject' }), row('b', { decision: 'B' })];
    const typed = type({ unclear: new Set(['a']) });
    expect([said(typed), typed.problems]).toEqual([[['b', 'decision', '', 'B']], []]);
  });

  test('is looked for in no row that is as it was', () => {
    rows = [row('a', { decision: 'Accept' }), row('b', { decision: 'B' })];
    expect(said(type({ isAsItWas: (index) => index === 0 }))).toEqual([['b', 'decision', '', 'B']]);
  });

  test('is all that stands in a row which was about something else when it was last seen', () => {
    rows = [
      row('a', { decision: 'Accept' }, { decision: 'Accept' }),
      row('b', { decision: 'B' }, { decision: 'B' }),
    ];
    expect(said(type({ isAnother: (index) => index === 1 }))).toEqual([['b', 'decision', '', 'B']]);
  });
});

describe('that it was seen', () => {
  test('is written into the rows in which something was typed, and no other', () => {
    rows = [row('a'), row('b', { decision: 'Accept' })];
    const typed = type();
    expect(seenOf(1)).toBe('');
    expect(seen([typed])).toHaveLength(1);
    expect([seenOf(0), seenOf(1)]).toEqual(['', seenCell({ decision: 'Accept' })]);
  });

  test('is no mark at all where somebody has cleared everything', () => {
    rows = [row('a', {}, { decision: 'Accept' })];
    record = { a: { decision: 'Accept' } };
    const typed = type();
    expect(said(typed)).toEqual([['a', 'decision', 'Accept', '']]);
    seen([typed]);
    expect(table.rows[0]?.seen).toBeNull();
  });
});

describe('what an earlier version of the product wrote under an officer’s reason', () => {
  const COMPLAINT = 'The decision differs from what the rules suggest (Accept) and gives no reason.';

  test('is taken out of the cell, and nobody has typed it', () => {
    rows = [row('a', { 'decision-reason': COMPLAINT })];
    const typed = type();
    expect(said(typed)).toEqual([]);
    expect(typed.requests).toHaveLength(1);
    expect(seen([typed])).toHaveLength(1);
    expect(table.rows[0]?.['decision-reason'] ?? '').toBe('');
  });

  test('leaves the officer’s own words, which are filed', () => {
    rows = [row('a', { 'decision-reason': `Own words\n${COMPLAINT}` })];
    expect(said(type())).toEqual([['a', 'decision-reason', '', 'Own words']]);
    expect(table.rows[0]?.['decision-reason']).toBe('Own words');
  });

  test('is no reason to write into a cell that holds none of it', () => {
    rows = [row('a', { 'decision-reason': 'Own words ' })];
    expect(type().requests).toEqual([]);
    expect(said(type())).toEqual([['a', 'decision-reason', '', 'Own words ']]);
  });
});

describe('a row that somebody has copied', () => {
  beforeEach(() => {
    rows = [row('a', { decision: 'Accept' }), row('b'), row('a', { decision: 'Reject' })];
  });

  test('counts as its upper one says, and what the lower one says beside is told, not lost', () => {
    const typed = type();
    expect(said(typed)).toEqual([['a', 'decision', '', 'Accept']]);
    expect(typed.problems).toMatchObject([
      {
        id: 'record:copy:visit:a:decision',
        what: 'The visit in row 2 has more than one row. A lower one says “Reject” under “Officer’s decision”, where the upper one says “Accept”.',
      },
    ]);
    expect(typed.problems[0]?.whatToDo).toContain('The upper row counts.');
  });

  test('more than once is told of each copy', () => {
    rows.push(row('a', { decision: 'Third' }), row('a', { notes: 'Fourth' }));
    expect(type().problems.map(({ id }) => id)).toEqual([
      'record:copy:visit:a:decision',
      'record:copy:visit:a:decision:2',
      'record:copy:visit:a:notes:3',
    ]);
  });

  test('of which the upper says nothing is told so', () => {
    rows[0] = row('a');
    expect(type().problems[0]?.what).toContain('where the upper one says nothing.');
  });

  test('counts as the lower one where the upper was about something else before', () => {
    const typed = type({ isRenamed: (index) => index === 0 });
    expect(said(typed)).toEqual([['a', 'decision', '', 'Reject']]);
    expect(typed.problems[0]?.what).toBe(
      'The visit in row 4 has more than one row. An upper one says “Accept” under “Officer’s decision”, where the lower one says “Reject”.',
    );
    expect(typed.problems[0]?.whatToDo).toContain('The lower row counts.');
    seen([typed]);
    expect([seenOf(0), seenOf(2)]).toEqual(['', seenCell({ decision: 'Reject' })]);
  });
});

test('rows that were about something else come last, the others stay as they stand', () => {
  expect(asTheyStood(4, (index) => index === 0 || index === 2)).toEqual([1, 3, 0, 2]);
});

describe('in a column that somebody has added', () => {
  test('what was typed is filed, and what a formula comes to is nobody’s word', () => {
    rows = [row('a', { 'cells/Days': '12', 'cells/Own': 'Mine' }), row('b', { 'cells/Days': '3' })];
    const typed = type();
    expect(said(typed)).toEqual([['a', 'cells/Own', '', 'Mine']]);
    seen([typed]);
    expect([seenOf(0), seenOf(1)]).toEqual([seenCell({ 'cells/Own': 'Mine' }), '']);
  });
});

describe('what was typed beside one visit and its actions', () => {
  const beside = (
    visit: Readonly<Record<string, string>>,
    actions: readonly (readonly [string, Readonly<Record<string, string>>])[] = [],
  ) =>
    typedBeside(
      {
        visit: { id: 'a', cells: visit, seen: '' },
        actions: actions.map(([id, cells]) => ({ id, cells, seen: '' })),
      },
      {
        visit: known,
        action: (id) => (id === 'new' ? undefined : (field) => ({ value: `${field} of ${id}`, base: '' })),
      },
      at(5),
    );

  test('is about each, in order, at instants of their own', () => {
    const events = beside({ decision: 'Accept' }, [
      ['a#1.1', { status: 'Done' }],
      ['a#1.2', { status: 'status of a#1.2' }],
    ]);
    expect(events.map(({ subject, to, from }) => [subject.type, subject.id, from, to])).toEqual([
      ['visit', 'a', '', 'Accept'],
      ['action', 'a#1.1', 'status of a#1.1', 'Done'],
    ]);
    expect(events[0]?.at).toBe(at(5));
    expect((events[1]?.at ?? '') > at(5)).toBe(true);
  });

  test('is nothing about what the record does not know', () => {
    expect(beside({}, [['new', { status: 'Done' }]])).toEqual([]);
    record = {};
    expect(beside({ decision: 'Accept' })).toEqual([]);
  });

  test('is an officer’s reason without what the product once wrote under it', () => {
    const old = 'The decision differs from what the rules suggest (Accept) and gives no reason.';
    expect(beside({ 'decision-reason': `Own words\n${old}` })[0]?.to).toBe('Own words');
  });
});
