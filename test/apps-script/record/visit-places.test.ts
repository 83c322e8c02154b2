/** What hand-ins find a visit's rows by: where these stand once all of a run's changes are made, or nothing at all. */
import { beforeEach, describe, expect, test } from 'vitest';
import '../scripts-of-run';
import { handInNotes, VisitPlaces, visitIn } from '../../../apps-script/commands/record/visit-places';
import type { StoredValues } from '../../../apps-script/google/stored-values';
import type { TableId } from '../../../apps-script/google/tables';
import type { TableOptions } from '../../../apps-script/google/row-places';
import type { HandInNotes } from '../../../shared/workbook/hand-in-notes';
import { HAND_IN_NOTES } from '../../../shared/workbook/restored-state';
import { VisitIndex, visitsIn, visitsThere } from '../../../shared/workbook/visit-index';
import { rowsIn } from '../../../shared/workbook/visit-rows';
import { append, tablesOf, type GivenRow } from '../tables-in-memory';

const lines = (...ids: readonly string[]): readonly GivenRow[] => ids.map((id) => ({ 'visit-id': id }));
const many = (id: string, count: number): readonly GivenRow[] =>
  lines(...Array.from({ length: count }, () => id));
const NO_GONE: HandInNotes['gone'] = { findings: [], answers: [] };

let rows: Partial<Record<TableId, readonly GivenRow[]>>;
let options: Partial<Record<TableId, TableOptions>>;
let lacks: Partial<Record<TableId, readonly string[]>>;
let kept: string | undefined;
let tables: ReturnType<typeof tablesOf>;
const keep = (over: Partial<HandInNotes> = {}): void => {
  kept = JSON.stringify({
    ...{ schema: 1, columns: {}, rows: {}, visits: visitsThere([]), gone: NO_GONE },
    ...over,
  });
};
beforeEach(() => {
  rows = {
    visits: [{ id: 'a' }, { id: 'b' }],
    findings: lines('a', 'a', 'b'),
    answers: lines('b', 'a'),
    actions: lines('b', 'a', 'b'),
    providers: [],
    problems: [],
    history: [
      { subject: 'visit b' },
      { subject: 'action a#1.1' },
      { subject: 'provider a' },
      { subject: 'visit a' },
    ],
    responses: lines('a', 'b', 'a'),
  };
  [options, lacks, kept] = [{}, {}, undefined];
});
// Of all that is kept its notes are asked for.
const stored = (): StoredValues =>
  ({ get: (name: string) => (name === HAND_IN_NOTES ? kept : undefined) }) as unknown as StoredValues;
function placesOf(): VisitPlaces {
  tables = tablesOf(rows, { options, lacks });
  return new VisitPlaces(tables, stored());
}
const cellOf = (at: number): string => String(tables.of('visits').rows[at]?.index ?? '');
const whereOf = (at: number) => rowsIn(cellOf(at).split('.').slice(-5));
const notes = (places: VisitPlaces): HandInNotes =>
  JSON.parse(places.toKeep()[HAND_IN_NOTES] ?? '') as HandInNotes;

describe('where the rows of a visit stand', () => {
  test('is written into its own row', () => {
    placesOf().requests();
    expect([whereOf(0), whereOf(1)]).toEqual([
      { findings: [0, 2], answers: [1, 1], actions: 1, editions: [0, 2], events: [1, 3] },
      { findings: [2, 1], answers: [0, 1], actions: 2, editions: [1], events: [0] },
    ]);
    expect(new VisitIndex([cellOf(0), cellOf(1)]).named('b').map(({ place }) => place)).toEqual([1]);
  });

  test('is not told where its lines stand apart, or where it has none', () => {
    rows = { ...rows, findings: lines('a', 'b', 'a', '', 'b', 'b'), answers: [] };
    placesOf().requests();
    expect([whereOf(0), whereOf(1)]).toMatchObject([
      { findings: undefined, answers: undefined },
      { findings: undefined, answers: undefined },
    ]);
  });

  test('is not told of lines that were read one after the other, with another’s in between', () => {
    keep();
    rows.findings = lines('a', 'a', 'b', 'b');
    options.findings = { some: { places: [3, 5, 7, 8], count: 20 } };
    placesOf().requests(new Set(['a', 'b']));
    expect([whereOf(0)?.findings, whereOf(1)?.findings]).toEqual([undefined, [7, 2]]);
  });

  test('is told by where they stand in the tab, of which only some rows were read', () => {
    keep();
    options.responses = { some: { places: [2, 4, 9], count: 12 } };
    options.history = { some: { places: [1, 6, 7, 8], count: 12 } };
    const places = placesOf();
    places.requests(new Set(['a']));
    expect(whereOf(0)).toMatchObject({ editions: [2, 9], events: [6, 8] });
    expect(notes(places).rows).toMatchObject({ responses: 12, history: 12, findings: 3 });
  });

  test('is what it is going to be, with the rows that this run adds', () => {
    const places = placesOf();
    append(tables, 'findings', lines('c', 'c'));
    append(tables, 'visits', [{ id: 'c' }]);
    places.requests();
    expect(whereOf(2)?.findings).toEqual([3, 2]);
    expect(notes(places)).toMatchObject({ rows: { findings: 5 } });
    expect(visitsIn(notes(places).visits)).toBe(3);
  });

  test('of a row that somebody copied is told in the upper one alone', () => {
    rows.visits = [{ id: 'a' }, { provider: 'Nobody’s' }, { id: 'a' }, { id: 'b' }];
    const places = placesOf();
    places.requests();
    expect([0, 1, 2, 3].map((at) => cellOf(at) !== '')).toEqual([true, false, false, true]);
    expect(visitsIn(notes(places).visits)).toBe(2);
  });

  test('is asked for in as few changes as there are columns, and in none once it is written', () => {
    const places = placesOf();
    expect(places.requests()).toHaveLength(1);
    expect(places.requests()).toEqual([]);
  });
});

test('columns that hand-ins read are there from now on, in a workbook of an earlier version, too', () => {
  lacks.actions = ['visit-mark'];
  const places = placesOf();
  expect(JSON.stringify(places.requests())).toContain('Visit, in short');
  expect(notes(places).columns['actions']?.['visit-mark']).toBe(
    tables.of('actions').places.get('visit-mark'),
  );
  expect(places.requests()).toEqual([]);
});

describe('a visit’s row that is as it was', () => {
  test('keeps its cell where its rows stand where they did, whatever else the cell says', () => {
    placesOf().requests();
    const cell = cellOf(0).replace(/^\w/, '~');
    rows.visits = [{ id: 'a', index: cell }, { id: 'b' }];
    placesOf().requests(undefined, (id) => id === 'a');
    expect(cellOf(0)).toBe(cell);
    placesOf().requests();
    expect(cellOf(0)).not.toBe(cell);
  });

  test('is told anew where its rows stand elsewhere by now', () => {
    placesOf().requests();
    rows.visits = [{ id: 'a', index: cellOf(0) }, { id: 'b' }];
    rows.findings = lines('b', 'a', 'a');
    placesOf().requests(undefined, () => true);
    expect(whereOf(0)?.findings).toEqual([1, 2]);
  });
});

describe('a run that touches some visits', () => {
  beforeEach(() => {
    rows.visits = [
      { id: 'a', index: 'as it was' },
      { id: 'b', index: 'as it was' },
    ];
    options.visits = { some: { places: [4, 9], count: 12 } };
    keep({ visits: visitsThere(['known1', 'known2']) });
  });

  test('writes where their rows stand, and leaves the others as they are', () => {
    placesOf().requests(new Set(['b']));
    expect([cellOf(0), whereOf(1)?.findings]).toEqual(['as it was', [2, 1]]);
  });

  test('notes visits that are new beside those that were there, and none twice', () => {
    const places = placesOf();
    append(tables, 'visits', [{ id: 'c' }]);
    places.requests(new Set(['b', 'c']));
    expect(notes(places).visits).toBe(visitsThere(['known1', 'known2', cellOf(2)]));
  });
});

test('a run that looks at all of them notes those that are there, whatever was noted before', () => {
  keep({ visits: visitsThere(['gone']) });
  const places = placesOf();
  places.requests();
  expect(notes(places).visits).toBe(visitsThere([cellOf(0), cellOf(1)]));
});

describe('lines that are taken away', () => {
  test('leave the numbers of all that stay as they were', () => {
    keep();
    const places = placesOf();
    tables.of('findings').remove([0, 1]);
    tables.of('answers').remove([0]);
    places.requests();
    expect([whereOf(1)?.findings, whereOf(0)?.answers]).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(notes(places).gone).toEqual({ findings: [0, 2], answers: [0, 1] });
  });

  test('are known from what was noted before', () => {
    keep({ gone: { findings: [0, 2], answers: [0, 1] } });
    rows.findings = lines('b');
    rows.answers = lines('a', 'b');
    const places = placesOf();
    places.requests();
    expect([whereOf(1)?.findings, whereOf(0)?.answers]).toEqual([
      [2, 1],
      [1, 1],
    ]);
    expect(notes(places).gone).toEqual({ findings: [0, 2], answers: [0, 1] });
  });

  test('count once, however often the run asks', () => {
    keep();
    const places = placesOf();
    tables.of('findings').remove([0]);
    places.requests();
    places.requests();
    expect([whereOf(0)?.findings, notes(places).gone.findings]).toEqual([
      [1, 1],
      [0, 1],
    ]);
    tables.of('findings').remove([0]);
    places.requests();
    expect(notes(places).gone.findings).toEqual([0, 2]);
  });

  test('from the end of a tab are forgotten: their numbers are given anew', () => {
    keep();
    const places = placesOf();
    tables.of('findings').remove([2]);
    places.requests();
    expect(notes(places).gone.findings).toEqual([]);
  });

  test('are numbered anew where nothing is known of before', () => {
    const places = placesOf();
    tables.of('findings').remove([0, 1]);
    places.requests();
    expect([whereOf(1)?.findings, notes(places).gone.findings]).toEqual([[0, 1], []]);
  });

  /** Runs of one row each that are gone, every other one. */
  const holes = (count: number): number[] => Array.from({ length: count }, (_, at) => [2 * at, 1]).flat();
  test.each([
    [199, 201],
    [200, 0],
  ])('in many runs are numbered anew, once %i are known, by who looks at all of them', (count, first) => {
    keep({ gone: { ...NO_GONE, findings: holes(count) } });
    rows.findings = [...many('of others', count), ...lines('x', 'y', 'a', 'a')];
    const places = placesOf();
    tables.of('findings').remove([count + 1]);
    places.requests();
    expect(whereOf(0)?.findings?.[0]).toBe(first === 0 ? count + 1 : 2 * count + 2);
    expect(notes(places).gone.findings.length > 0).toBe(first !== 0);
  });

  test.each([
    [1000, true],
    [1001, false],
  ])('%i at once keep numbers: %s, where all are looked at', (count, isKept) => {
    keep();
    rows.findings = [...many('gone', count), ...lines('b')];
    const places = placesOf();
    tables.of('findings').remove(Array.from({ length: count }, (_, at) => at));
    places.requests();
    expect(whereOf(1)?.findings).toEqual([isKept ? count : 0, 1]);
  });

  test('keep all numbers where the other visits are not looked at, however many they are', () => {
    keep();
    rows.findings = [...many('gone', 1001), ...lines('b')];
    const places = placesOf();
    tables.of('findings').remove(Array.from({ length: 1001 }, (_, at) => at));
    places.requests(new Set(['b']));
    expect(whereOf(1)?.findings).toEqual([1001, 1]);
  });
});

describe('what is noted', () => {
  test('is nothing until it was said where the rows stand: the next hand-in reads all of it', () => {
    const places = placesOf();
    expect(places.toKeep()).toEqual({});
    places.requests();
    expect(Object.keys(places.toKeep())).toEqual([HAND_IN_NOTES]);
  });

  test('is where each column stands that is read alone, and where each tab ends', () => {
    const places = placesOf();
    places.requests();
    const { columns, rows: ends } = notes(places);
    const at = (id: TableId, key: string): number | undefined => tables.of(id).places.get(key);
    expect(columns['findings']).toEqual({ 'visit-id': at('findings', 'visit-id') });
    expect(columns['history']).toEqual({ subject: at('history', 'subject') });
    expect(columns['visits']).toEqual({
      ...{ index: at('visits', 'index'), id: at('visits', 'id'), decision: at('visits', 'decision') },
      'decision-reason': at('visits', 'decision-reason'),
    });
    expect(ends).toEqual({ findings: 3, answers: 2, history: 4, responses: 3 });
    expect(handInNotes({ get: () => places.toKeep()[HAND_IN_NOTES] } as unknown as StoredValues)).toEqual(
      notes(places),
    );
  });

  test('and damaged is nothing: all of it is read', () => {
    kept = 'not ours';
    expect(handInNotes(stored())).toBeUndefined();
  });
});

test.each([
  ['visit a', 'a'],
  ['action a#1.1', 'a'],
  ['visit a b', 'a b'],
  ['provider a', ''],
  ['workbook visit a', ''],
  ['', ''],
])('the subject %s is about the visit %s', (subject, id) => {
  expect(visitIn(subject)).toBe(id);
});
