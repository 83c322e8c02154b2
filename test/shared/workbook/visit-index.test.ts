/** What a hand-in finds a visit by, held against a search through what the marks stand for. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortMark } from '../../../shared/record/content-hash';
import { encodeIndex, providerMarks, VisitIndex, visitsThere } from '../../../shared/workbook/visit-index';
import { saysWhere, type VisitRows } from '../../../shared/workbook/visit-rows';

interface Filed {
  readonly id: string;
  readonly rest: string | null;
  readonly formApp: string | null;
  readonly formId: string;
  readonly at: string;
  readonly first: string | null;
  readonly name: string;
  readonly urn: string | null;
  readonly date: string;
}

const NO_ROWS: VisitRows = { actions: 0, editions: [], events: [] };
const cellOf = (one: Filed, rows: VisitRows = NO_ROWS): string =>
  encodeIndex(
    {
      id: one.id,
      'rest-id': one.rest,
      'form-app-id': one.formApp,
      'form-id': one.formId,
      'submitted-at': one.at,
      'first-at': one.first,
      provider: one.name,
      urn: one.urn,
      'visit-date': one.date,
    },
    rows,
  );

const filed = (one: Partial<Filed>): Filed => ({
  id: 'response-1',
  rest: 'response-1',
  formApp: null,
  formId: 'form-1',
  at: '2026-11-20T10:00:00.000Z',
  first: '2026-11-20T10:00:00.000Z',
  name: 'Made-Up Farm',
  urn: null,
  date: '2026-11-20',
  ...one,
});

const sought = {
  reader: 'rest',
  readAs: 'response-1',
  formId: 'form-1',
  submittedAt: '2026-11-20T10:00:00.000Z',
  createdAt: '2026-11-20T10:00:00.000Z',
  edited: false,
} as const;

const about = { providers: providerMarks('Made-Up Farm', undefined, []), date: '2026-11-20' };
const placesOf = (found: ReturnType<VisitIndex['candidates']>): unknown =>
  found === 'as it is' ? found : found.map(({ place }) => place);

describe('a response', () => {
  const index = new VisitIndex([
    cellOf(filed({ id: 'other', rest: 'other', at: 'x', first: 'x', name: 'Elsewhere', date: '2025-01-01' })),
    '',
    cellOf(filed({})),
  ]);

  test('that is filed as it is needs nothing read', () => {
    expect(index.candidates(sought)).toBe('as it is');
  });

  test('that was handed in again is found by its name', () => {
    const again = { ...sought, submittedAt: '2026-11-21T10:00:00.000Z', edited: true };
    expect(placesOf(index.candidates(again))).toEqual([2]);
  });

  test('that is new is like none, whoever else was visited that day', () => {
    const other = { ...sought, readAs: 'response-9', submittedAt: 'z', createdAt: 'z', about };
    expect(placesOf(index.candidates(other))).toEqual([]);
  });

  test('that another reader had filed is found by its moment', () => {
    const byFormApp = {
      ...sought,
      reader: 'form-app',
      readAs: '2_abc',
      createdAt: undefined,
      about,
    } as const;
    expect(placesOf(index.candidates(byFormApp))).toEqual([2]);
  });

  test('that another reader had filed before it was handed in again is found by whom and when it is about, and with it whatever shares its moment', () => {
    const cells = [
      cellOf(
        filed({ id: 'a', rest: 'a', at: 'm1', first: 'm1', name: 'Pretend Garage', date: '2026-11-01' }),
      ),
      cellOf(filed({ id: 'b', rest: 'b', at: 'm2', first: 'm2', date: '2026-11-01' })),
      cellOf(filed({ id: 'c', rest: 'c', at: 'm3', first: 'm3', name: 'Pretend Garage' })),
      cellOf(filed({ id: 'd', rest: 'd', at: 'm2', first: 'm2', name: 'Elsewhere', date: '2025-01-01' })),
    ];
    const again = { ...sought, reader: 'form-app', readAs: '2_abc', submittedAt: 'm9', about } as const;
    expect(placesOf(new VisitIndex(cells).candidates(again))).toEqual([1, 2, 3]);
    // The REST API says that a response came in once: it cannot be a later one of these.
    const once = { ...again, reader: 'rest', readAs: 'response-9', createdAt: 'm9' } as const;
    const read = cells.map((cell) => cell);
    expect(placesOf(new VisitIndex(read).candidates(once))).toEqual([]);
  });
});

test('whom a visit is about is found under every name and number that is known for it', () => {
  const index = new VisitIndex([
    cellOf(filed({ id: 'a', name: 'Made-Up Farm' })),
    cellOf(filed({ id: 'b', name: 'MADE-UP  farm', urn: '100001' })),
    cellOf(filed({ id: 'c', name: 'Farm School', urn: '100001' })),
    cellOf(filed({ id: 'd', name: 'Pretend Garage' })),
    cellOf(filed({ id: 'e', name: 'Old Garage' })),
  ]);
  const list = [
    providerMarks('Made-Up Farm', '100001', []),
    providerMarks('Pretend Garage', undefined, ['name:old garage']),
    providerMarks('Elsewhere', undefined, []),
  ];
  const of = (name: string, urn?: string) => {
    const { visits, rows } = index.ofProviders(providerMarks(name, urn, []), list);
    return { visits: visits.map(({ place }) => place), rows };
  };
  expect(of('Farm School')).toEqual({ visits: [0, 1, 2], rows: [0] });
  expect(of('made-up farm')).toEqual({ visits: [0, 1, 2], rows: [0] });
  expect(of('Old garage')).toEqual({ visits: [3, 4], rows: [1] });
  expect(of('Elsewhere')).toEqual({ visits: [], rows: [2] });
  expect(of('Nobody', '999999')).toEqual({ visits: [], rows: [] });
});

const text = fc.constantFrom('a', 'b', 'c', 'd');
const visit: fc.Arbitrary<Filed> = fc.record({
  id: text,
  rest: fc.option(text, { nil: null }),
  formApp: fc.option(text, { nil: null }),
  formId: fc.constantFrom('f', 'g'),
  at: text,
  first: fc.option(text, { nil: null }),
  name: text,
  urn: fc.option(fc.constantFrom('100001', '100002'), { nil: null }),
  date: fc.constantFrom('2026-11-20', '2026-11-21', ''),
});

test('nothing that the rules of identity may look at is left out, and little else is read', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(visit, { selector: ({ id }) => id, maxLength: 4 }),
      fc.record({
        reader: fc.constantFrom('rest' as const, 'form-app' as const),
        readAs: text,
        formId: fc.constantFrom('f', 'g'),
        submittedAt: text,
        createdAt: fc.option(text, { nil: undefined }),
        edited: fc.boolean(),
        about: fc.record({ name: text, date: fc.constantFrom('2026-11-20', '2026-11-21') }),
      }),
      (visits, { about: { name, date }, ...response }) => {
        const found = new VisitIndex(visits.map((one) => cellOf(one))).candidates({
          ...response,
          about: { providers: providerMarks(name, undefined, []), date },
        });
        const nameOf = (one: Filed): string | null => (response.reader === 'rest' ? one.rest : one.formApp);
        const named = visits.filter((one) => (nameOf(one) ?? one.id) === response.readAs);
        const isSame = (one: Filed): boolean =>
          nameOf(one) === response.readAs &&
          one.at === response.submittedAt &&
          one.formId === response.formId;
        if (named.some(isSame)) {
          expect(found).toBe('as it is');
          return;
        }
        const moments: (string | undefined)[] = [response.submittedAt, response.createdAt];
        const isLater = response.reader === 'form-app' || response.edited;
        const open = visits.filter(
          (one) =>
            nameOf(one) === null &&
            ((one.formId === response.formId &&
              (moments.includes(one.at) || moments.includes(one.first ?? one.at))) ||
              (isLater && (one.name === name || one.date === date))),
        );
        const moment = ({ formId, at }: Filed): string => `${formId} ${at}`;
        const shared = new Set(open.map(moment));
        const expected = named.length > 0 ? named : visits.filter((one) => shared.has(moment(one)));
        expect(placesOf(found)).toEqual(expected.map((one) => visits.indexOf(one)));
      },
    ),
    { numRuns: 2000 },
  );
});

test('where the rows of a visit stand is read as it was written', () => {
  fc.assert(
    fc.property(
      fc.record({
        findings: fc.option(fc.tuple(fc.nat(900_000), fc.integer({ min: 1, max: 80 })), { nil: undefined }),
        answers: fc.option(fc.tuple(fc.nat(900_000), fc.integer({ min: 1, max: 80 })), { nil: undefined }),
        actions: fc.nat(40),
        editions: fc.array(fc.nat(50_000), { maxLength: 4 }),
        events: fc.array(fc.nat(50_000), { maxLength: 9 }),
      }),
      (rows) => {
        const [found] = new VisitIndex([cellOf(filed({}), rows)]).ofProviders(about.providers, []).visits;
        expect(found?.rows).toEqual(rows);
        expect(found?.actionMark).toBe(shortMark('response-1'));
      },
    ),
  );
});

test('a cell says where a visit’s rows stand, and not where any of them stands otherwise', () => {
  const run = fc.option(fc.tuple(fc.nat(99_999), fc.nat(99)), { nil: undefined });
  const places = fc.array(fc.nat(9999), { maxLength: 3 });
  const rows = fc.record({
    findings: run,
    answers: run,
    actions: fc.nat(40),
    editions: places,
    events: places,
  });
  fc.assert(
    fc.property(rows, rows, (some, others) => {
      expect(saysWhere(cellOf(filed({}), some), some)).toBe(true);
      expect(saysWhere(cellOf(filed({}), some), others)).toBe(
        JSON.stringify(Object.values(some)) === JSON.stringify(Object.values(others)),
      );
    }),
  );
});

test('a row that was copied counts once, and one that says nothing of it not at all', () => {
  const cell = cellOf(filed({}));
  const other = cellOf(filed({ id: 'other' }));
  expect(new VisitIndex([cell, '', cell, other]).there).toBe(visitsThere([cell, other]));
  // The first of them was handed in again since.
  const again = cellOf(filed({ at: '2026-11-21T10:00:00.000Z' }));
  expect(new VisitIndex([again, cell, other]).there).toBe(visitsThere([cell, other]));
});

test('a cell is short, however long Google’s ids are', () => {
  const id = 'ACYDBNjZ5nQxqJrCVO0nSAK6xVt7gq3hTn0u5fJx2Zk9wQe1rTy8uIo';
  const cell = cellOf(
    filed({
      id,
      rest: id,
      formApp: `2_${id}${id}`,
      formId: `1${id}`,
      first: '2026-11-19T10:00:00.000Z',
      urn: '100001',
    }),
    {
      findings: [659_900, 44],
      answers: [149_990, 12],
      actions: 12,
      editions: [14_998],
      events: [14_998, 29_000],
    },
  );
  expect(cell.length).toBeLessThanOrEqual(80);
});

test('of a county’s visits no two have one mark', () => {
  const cells = Array.from({ length: 20_000 }, (_, at) => cellOf(filed({ id: `response-${at}`, at: 'm' })));
  expect(new VisitIndex(cells).there).toBe(visitsThere(cells));
});

test('which visits there are is told from as many others, in whatever order they stand, and follows those that are added', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => cellOf(filed({ id })));
  const there = (...cells: (string | undefined)[]): string => visitsThere(cells.map((cell) => cell ?? ''));
  expect(there(a, b)).toBe(there(b, a));
  expect(there(a, b)).not.toBe(there(a, c));
  expect(there(a, b)).not.toBe(there(a));
  expect(visitsThere([c ?? ''], there(a, b))).toBe(there(a, b, c));
});
