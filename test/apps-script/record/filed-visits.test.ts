/** Visits as their rows keep them: each by its own data wherever these stand, and none that is taken for new though it is known. */
import { beforeEach, describe, expect, test } from 'vitest';
import '../scripts-of-run';
import { FiledVisits, keptIn } from '../../../apps-script/commands/record/filed-visits';
import { NewerError } from '../../../shared/errors';
import { TRY_OUT_PROVIDER } from '../../../shared/county/try-out';
import type { Edition } from '../../../shared/record/edition';
import type { Visit } from '../../../shared/schema/visit';
import { score } from '../../../shared/judging/score';
import { encodeVisit } from '../../../shared/workbook/visits-tab';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { at } from '../made-up-form';
import { tableOf, type GivenRow } from '../tables-in-memory';

const visitNamed = (id: string, name = `Farm of ${id}`, over: Partial<Visit> = {}): Visit =>
  visitOf({ ...allMet, provider: { name } }, { id, ...over });
const rowOf = (visit: Visit, over: GivenRow = {}): GivenRow => ({
  ...encodeVisit(visit, score(exampleFramework, visit.answers), exampleFramework),
  ...{ 'rest-id': visit.id, 'first-at': at(1), events: 0, edition: `edition of ${visit.id}`, ...over },
});
const HIDDEN = [
  'form-id',
  'data-1',
  'data-schema',
  'rest-id',
  'first-at',
  'seen',
  'events',
  'edition',
] as const;
/** As a row stands whose hidden cells are another's: somebody has sorted ids alone. */
const withHiddenOf = (row: GivenRow, other: GivenRow): GivenRow => ({
  ...row,
  ...Object.fromEntries(HIDDEN.map((key) => [key, other[key] ?? null])),
});

let rows: GivenRow[];
beforeEach(() => {
  rows = [rowOf(visitNamed('a')), rowOf(visitNamed('b'))];
});
const filed = (): FiledVisits => new FiledVisits(tableOf('visits', rows));

describe('a visit', () => {
  test('is what its row keeps, with when and under which names it came in', () => {
    rows[1] = rowOf(visitNamed('b'), { 'form-app-id': 'b by FormApp' });
    expect(filed().visit('b')).toEqual(visitNamed('b'));
    expect(filed().byId.get('b')).toEqual({
      ...{ id: 'b', index: 1, formId: 'form-1', submittedAt: visitNamed('b').submittedAt },
      ...{ firstAt: at(1), readAs: { rest: 'b', 'form-app': 'b by FormApp' } },
    });
  });

  test('is not here where no row has its id: a row without one is none', () => {
    rows.push({ provider: 'A line of somebody' });
    expect([...filed().byId.keys()]).toEqual(['a', 'b']);
    expect([filed().visit(''), filed().visit('c')]).toEqual([undefined, undefined]);
  });

  test('whose row was copied is the upper one', () => {
    rows.push(rowOf(visitNamed('a', 'As somebody went on with the copy'), { 'first-at': at(9) }));
    expect(filed().byId.get('a')).toMatchObject({ index: 0, firstAt: at(1) });
    expect(filed().visit('a')?.answers.provider.name).toBe('Farm of a');
  });

  test('stays what was read of it, whatever the run writes into its row since', () => {
    const table = tableOf('visits', rows);
    const visits = new FiledVisits(table);
    table.update(0, { 'data-1': '{}' });
    expect(visits.visit('a')).toEqual(visitNamed('a'));
  });

  test('stops the run where a newer version of the product wrote it', () => {
    rows[1] = { ...rows[1], 'data-schema': 2 };
    expect(filed).toThrow(NewerError);
  });
});

describe('a row whose data cannot be read', () => {
  beforeEach(() => {
    rows[0] = { ...rows[0], 'data-1': '{"id":"a"' };
  });

  test('counts for nothing, and is told; the others count', () => {
    expect([filed().visit('a'), filed().visit('b')?.id]).toEqual([undefined, 'b']);
    expect(filed().damagedRows()).toMatchObject([{ id: 'visit:a', responseId: 'a' }]);
  });

  test('is still that visit’s, so that its response is no new one', () => {
    expect(
      filed()
        .ofForm('form-1')
        .map(({ id }) => id),
    ).toEqual(['a', 'b']);
  });
});

test('what a newer version of the product keeps in a row is no damage: the run stops', () => {
  expect(() => keptIn({ ...rows[0], 'data-schema': 2 })).toThrow(NewerError);
});

test('nothing is told where every row can be read', () => {
  expect(filed().damagedRows()).toEqual([]);
});

describe('ids that were sorted without their hidden cells', () => {
  const [ofA, ofB] = ['a', 'b'].map((id, nth) =>
    visitNamed(id, id, { formId: `form of ${id}`, submittedAt: at(nth) }),
  ) as [Visit, Visit];
  const [a, b] = [rowOf(ofA, { seen: 'seen a' }), rowOf(ofB, { seen: 'seen b' })];
  beforeEach(() => {
    rows = [withHiddenOf(a, b), withHiddenOf(b, a)];
  });

  test('take their own with them, wherever these stand', () => {
    const visits = filed();
    expect(visits.visit('a')).toEqual(ofA);
    expect(visits.visit('b')).toEqual(ofB);
    // What people see went with the id; the form's id is hidden.
    expect(visits.byId.get('a')).toEqual({
      ...{
        id: 'a',
        index: 0,
        formId: 'form of a',
        submittedAt: at(0),
        firstAt: at(1),
        readAs: { rest: 'a' },
      },
    });
    expect([...visits.torn].map(([index, row]) => [index, row.seen])).toEqual([
      [0, 'seen a'],
      [1, 'seen b'],
    ]);
    expect(visits.damagedRows()).toEqual([]);
  });

  test('are looked for in no row that keeps nothing, as a line of somebody’s own', () => {
    rows = [{ provider: 'A line of somebody' }, ...rows];
    expect([filed().visit('a'), filed().visit('b')]).toEqual([ofA, ofB]);
  });

  test('say how many events are known of each by its own cells', () => {
    rows = [withHiddenOf(a, { ...b, events: 4 }), withHiddenOf(b, { ...a, events: 2 })];
    expect([filed().eventsOf('a'), filed().eventsOf('b')]).toEqual([2, 4]);
  });

  test('whose own stand nowhere are nobody’s: what is another’s counts for neither, and what was seen stays seen', () => {
    rows = [withHiddenOf(a, b), b];
    const visits = filed();
    expect([visits.visit('a'), visits.visit('b')]).toEqual([undefined, ofB]);
    expect(visits.byId.get('a')?.readAs).toEqual({});
    expect([...visits.torn]).toEqual([[0, { seen: 'seen b' }]]);
    // Whose it is cannot be told, which says nothing against what it kept.
    expect(visits.damagedRows()).toHaveLength(1);
  });

  test('whose data cannot be read are their own, so that somebody is told', () => {
    rows = [{ ...a, 'data-1': 'not ours' }, b];
    const visits = filed();
    expect([...visits.torn]).toEqual([]);
    expect(visits.damagedRows()).toMatchObject([{ id: 'visit:a' }]);
    expect(visits.byId.get('a')?.readAs).toEqual({ rest: 'a' });
  });

  test('whose own stand beside them, though somebody wrote them anew in other lines, are whole', () => {
    rows = [{ ...a, 'data-1': JSON.stringify(ofA, null, 1) }, b];
    expect([...filed().torn]).toEqual([]);
    expect(filed().visit('a')).toEqual(ofA);
  });

  test('that keep nothing are torn from nothing', () => {
    rows = [{ ...a, 'data-1': null }, b];
    expect([...filed().torn]).toEqual([]);
  });
});

describe('the visits of a form', () => {
  const idsOf = (visits: FiledVisits, form: string): readonly string[] =>
    visits.ofForm(form).map(({ id }) => id);
  const edition = (id: string, minutes: number, over: Partial<Edition> = {}): Edition => ({
    ...visitOf(allMet, { id, submittedAt: at(minutes) }),
    ...{ edition: `edition ${minutes}`, base: '', at: at(minutes), ...over },
  });

  test('are those whose rows say so, and where somebody cleared the cell, what the row keeps', () => {
    rows = [
      rowOf(visitNamed('a'), { 'form-id': null }),
      rowOf(visitNamed('b', 'B', { formId: 'another' })),
      rowOf(visitNamed('c'), { 'form-id': null, 'data-1': null }),
      rowOf(visitNamed('d'), { 'form-id': 'as it stands' }),
      rowOf(visitNamed('e'), { 'form-id': null, 'data-1': 'not ours' }),
    ];
    const visits = filed();
    expect(idsOf(visits, 'form-1')).toEqual(['a']);
    expect(idsOf(visits, 'another')).toEqual(['b']);
    expect(idsOf(visits, 'as it stands')).toEqual(['d']);
    expect(idsOf(visits, '')).toEqual(['c', 'e']);
  });

  test('are also those whose row somebody deleted, as the record has them: no response of theirs is a new visit', () => {
    const visits = filed();
    visits.lookBeside([
      edition('gone', 5, { reader: 'form-app', firstAt: at(3) }),
      edition('of another', 5, { formId: 'another' }),
      edition('a', 5),
    ]);
    expect(idsOf(visits, 'form-1')).toEqual(['a', 'b', 'gone']);
    expect(visits.ofForm('form-1')[2]).toEqual({
      ...{ id: 'gone', formId: 'form-1', submittedAt: at(5), firstAt: at(3), readAs: { 'form-app': 'gone' } },
    });
  });

  test.each([
    ['rest', { rest: 'gone' }],
    ['form-app', { 'form-app': 'gone' }],
    [undefined, {}],
    ['another', {}],
  ])('of which one was read by %s has that name', (reader, readAs) => {
    const visits = filed();
    visits.lookBeside([edition('gone', 5, { ...(reader !== undefined && { reader }) })]);
    expect(visits.ofForm('form-1')[2]?.readAs).toEqual(readAs);
    expect(visits.ofForm('form-1')[2]?.firstAt).toBe('');
  });

  test('that came in several times are as they were handed in last, in whatever order the record has them', () => {
    for (const order of [
      [5, 9],
      [9, 5],
    ]) {
      const visits = filed();
      visits.lookBeside(order.map((minutes) => edition('gone', minutes)));
      expect(visits.ofForm('form-1').map(({ submittedAt }) => submittedAt)).toContain(at(9));
      expect(visits.ofForm('form-1')).toHaveLength(3);
    }
  });
});

test('those that somebody made to try the form out are known by their provider', () => {
  rows = [rowOf(visitNamed('a', TRY_OUT_PROVIDER)), rowOf(visitNamed('b'))];
  expect(filed().tryOuts()).toEqual(['a']);
});

describe('the last edition of a visit', () => {
  const editionOf = (over: GivenRow): Edition | undefined => {
    rows = [rowOf(visitNamed('a'), over)];
    return filed().editionOf('a');
  };

  test('is what its row says, where nobody did anything about it', () => {
    expect(editionOf({})).toEqual({
      ...visitNamed('a'),
      ...{ edition: 'edition of a', base: '', at: visitNamed('a').submittedAt },
    });
    expect(editionOf({ events: null })).toBeDefined();
  });

  test('cannot be told where anything is known of it beside, where it is not named, or where it cannot be read', () => {
    expect(editionOf({ events: 1 })).toBeUndefined();
    expect(editionOf({ edition: null })).toBeUndefined();
    expect(editionOf({ 'data-1': '{"id":"a"' })).toBeUndefined();
    expect(filed().editionOf('not here')).toBeUndefined();
  });
});

test('what rows of an earlier version say is filed as first editions, where the record has none of them', () => {
  rows = [
    rowOf(visitNamed('a'), { 'rest-id': null, 'form-app-id': 'a' }),
    rowOf(visitNamed('b')),
    rowOf(visitNamed('c'), { 'rest-id': null, 'first-at': null }),
    rowOf(visitNamed('d'), { 'data-1': '{"id":"d"' }),
  ];
  expect(filed().readings((id) => id === 'b')).toEqual([
    { ...visitNamed('a'), reader: 'form-app', firstAt: at(1) },
    visitNamed('c'),
  ]);
});

describe('what counts for a run that has not read the record', () => {
  const counted = (fresh: readonly Visit[] = [], isAsked: (index: number) => boolean = () => true) =>
    filed().counted([exampleFramework], fresh, [], isAsked);
  const latest = (...given: Parameters<typeof counted>): readonly string[] =>
    counted(...given)
      .latest.map(({ visit }) => visit.id)
      .sort();

  test('is what rows keep, with what is new, which takes the place of what was there', () => {
    expect(latest()).toEqual(['a', 'b']);
    const fresh = [visitNamed('b', 'Renamed'), visitNamed('c')];
    expect(
      counted(fresh)
        .latest.map(({ visit }) => visit.answers.provider.name)
        .sort(),
    ).toEqual(['Farm of a', 'Farm of c', 'Renamed']);
  });

  test('is of those rows alone that are asked for', () => {
    expect(latest([], (index) => index === 1)).toEqual(['b']);
  });

  test('leaves out what its row says is out, with why, the new one of that name, too', () => {
    rows[0] = rowOf(visitNamed('a'), { out: 'It was withdrawn.' });
    const { latest: left, leftOut } = counted([visitNamed('a', 'Read again')]);
    expect(left.map(({ visit }) => visit.id)).toEqual(['b']);
    expect(leftOut).toEqual([{ visitId: 'a', why: 'It was withdrawn.' }]);
  });

  test('leaves out what no framework of the workbook can judge, with why', () => {
    const { latest: left, leftOut } = counted([visitNamed('a', 'Read again', { framework: 'unknown' })]);
    expect(left.map(({ visit }) => visit.id)).toEqual(['b']);
    expect(leftOut).toMatchObject([{ visitId: 'a' }]);
  });

  test('goes by what rows say by now, as this run may have written it', () => {
    const table = tableOf('visits', rows);
    const visits = new FiledVisits(table);
    table.update(0, { out: 'It was withdrawn.' });
    expect(visits.counted([exampleFramework], [], [], () => true).leftOut).toHaveLength(1);
  });

  test('is counted though the row of another cannot be read', () => {
    rows[0] = rowOf(visitNamed('a'), { 'data-1': '{"id":"a"', 'counted-as': 'name:big farm' });
    expect(latest()).toEqual(['b']);
  });

  test('is of one provider where the list says so of a name and a number', () => {
    rows = [
      rowOf(visitOf({ ...allMet, provider: { name: 'Small Farm' } }, { id: 'a' })),
      rowOf(
        visitOf(
          { ...allMet, provider: { name: 'Small', urn: '100001' }, visitDate: '2026-11-09' },
          { id: 'b' },
        ),
      ),
    ];
    const list = [{ provider: 'Small Farm', urn: '100001' }];
    const idsOf = (...given: Parameters<FiledVisits['counted']>): readonly string[] =>
      filed()
        .counted(...given)
        .latest.map(({ visit }) => visit.id);
    expect(idsOf([exampleFramework], [], [], () => true)).toHaveLength(2);
    expect(idsOf([exampleFramework], [], list, () => true)).toEqual(['b']);
  });

  test('is of the provider into which its own is merged, for each visit to that provider', () => {
    const of = (id: string, name: string, day: string): Visit =>
      visitOf({ ...allMet, provider: { name }, visitDate: day }, { id });
    rows = [
      rowOf(of('a', 'Small Farm', '2026-11-02'), { 'counted-as': 'name:big farm' }),
      rowOf(of('b', 'Big Farm', '2026-11-01')),
    ];
    // The same provider, once merged: the latest visit of all counts.
    expect(latest()).toEqual(['a']);
    expect(latest([of('c', 'Small Farm', '2026-11-03')])).toEqual(['c']);
    rows[0] = rowOf(of('a', 'Small Farm', '2026-11-02'));
    expect(latest()).toEqual(['a', 'b']);
  });
});
