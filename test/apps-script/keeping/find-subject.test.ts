/** What a removal is about: all that is theirs, by whatever name and number, and nothing of another's. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  findSubject,
  providersIn,
  type KeepingTables,
  type Subject,
} from '../../../apps-script/commands/keeping/find-subject';
import type { WorkbookRecord } from '../../../apps-script/commands/record/workbook-record';
import type { SettledRecord } from '../../../shared/record/settled';
import { momentMark, responseMark } from '../../../shared/record/removed-marks';
import { at } from '../made-up-form';

// Rows of the list of which nobody has said yet whom they are about: the core's rule has tests of its own.
const asked = vi.hoisted((): number[] => []);
vi.mock('../../../apps-script/commands/record/settling', () => ({
  pages: () => ({ namesakes: () => ({ asked }) }),
}));

interface Called {
  readonly name: string;
  readonly urn?: string;
}
interface MadeUpVisit {
  readonly id: string;
  readonly about: Called;
  readonly of?: string;
  readonly formApp?: string;
  readonly rest?: string;
  /** What each time that it was handed in said, where that is not whom it counts as. */
  readonly said?: readonly {
    readonly minutes: number;
    readonly about?: Called;
    readonly firstMinutes?: number;
  }[];
  /** Its row alone is left. */
  readonly withoutEditions?: boolean;
  readonly withoutRow?: boolean;
}
interface MadeUpProvider {
  readonly id: string;
  readonly name: string;
  readonly urn: string;
  readonly names?: readonly string[];
  readonly merged?: readonly string[];
  readonly visits?: readonly string[];
}

let visits: readonly MadeUpVisit[];
let providers: readonly MadeUpProvider[];
let list: readonly Readonly<Record<string, string>>[];
let documents: readonly Readonly<Record<string, string>>[] | undefined;
beforeEach(() => {
  asked.splice(0);
  visits = [
    { id: 'v1', about: { name: 'Zebrafold Yard' }, formApp: 'app-1', rest: 'v1' },
    { id: 'v2', about: { name: 'Pretend Garage', urn: '100002' } },
  ];
  providers = [
    { id: 'name:zebrafold yard', name: 'Zebrafold Yard', urn: '', visits: ['v1'] },
    { id: 'urn:100002', name: 'Pretend Garage', urn: '100002', visits: ['v2'] },
  ];
  list = [];
  documents = undefined;
});

const settled = (): SettledRecord =>
  // Of the record it asks no more than that.
  ({
    providers: providers.map((one) => ({ names: [one.name], merged: [], visits: [], ...one })),
    visits: visits.map(({ about }) => ({ visit: { answers: { provider: about } } })),
  }) as unknown as SettledRecord;
const tables = (): KeepingTables => {
  const rows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
    providers: list,
    documents: documents ?? [],
    visits: visits.flatMap(({ id, of = 'form', formApp = '', rest = '', withoutRow }) =>
      withoutRow === true ? [] : [{ id, 'form-id': of, 'form-app-id': formApp, 'rest-id': rest }],
    ),
  };
  return {
    of: (tab: string) => ({ rows: rows[tab] }),
    sheet: () => documents,
  } as unknown as KeepingTables;
};
const record = (): WorkbookRecord =>
  ({
    book: {
      editions: visits.flatMap(({ id, of = 'form', about, said = [{ minutes: 0 }], withoutEditions }) =>
        withoutEditions === true
          ? []
          : said.map((one) => ({
              id,
              formId: of,
              submittedAt: at(one.minutes),
              ...(one.firstMinutes !== undefined && { firstAt: at(one.firstMinutes) }),
              answers: { provider: one.about ?? about },
            })),
      ),
    },
    run: { whole: settled },
  }) as unknown as WorkbookRecord;

const find = (kind: 'provider' | 'visits' | 'documents', ...ids: string[]): Subject | undefined =>
  findSubject({ kind, ids }, tables(), record());
const found = (...given: Parameters<typeof find>): Subject => {
  const subject = find(...given);
  if (!subject) throw new Error('Nothing was found.');
  return subject;
};
const yard = (): Subject => found('provider', 'name:zebrafold yard');

describe('visits', () => {
  test('are those that are asked for and are here, and the letters made of them', () => {
    documents = [
      { 'document-id': 'd1', 'visit-id': 'v2' },
      { 'document-id': 'd2', 'visit-id': 'v1' },
      { 'document-id': 'd3', 'visit-id': '', provider: 'Zebrafold Yard' },
    ];
    expect(found('visits', 'v1', 'gone')).toMatchObject({
      visits: new Set(['v1']),
      documents: [1],
      providers: new Set(),
    });
    expect(found('visits', 'v1').isRowOf({ provider: 'Zebrafold Yard' })).toBe(false);
    expect(find('visits', 'gone')).toBeUndefined();
  });

  test.each([
    ['whose row is left alone', { withoutEditions: true }],
    ['whose row was deleted', { withoutRow: true }],
  ])('are found %s', (_, rest) => {
    visits = visits.map((one) => (one.id === 'v1' ? { ...one, ...rest } : one));
    expect(found('visits', 'v1').visits).toEqual(new Set(['v1']));
  });
});

describe('their responses', () => {
  test('are known by every id that a reader has for them, and go by the one that FormApp deletes by', () => {
    visits = [
      { id: 'v1', about: { name: 'Zebrafold Yard' }, formApp: 'app-1', rest: 'v1', withoutEditions: true },
      { id: 'v2', about: { name: 'Pretend Garage' }, formApp: 'app-2', rest: 'v2' },
    ];
    const { names, forms, marks } = found('visits', 'v1');
    expect(names).toEqual(new Set(['v1', 'app-1']));
    expect(forms).toEqual([{ formId: 'form', count: 1, ids: new Set(['app-1']), moments: [] }]);
    expect(marks).toEqual([responseMark('v1'), responseMark('app-1')]);
  });

  test('go by the visit’s own id where FormApp’s is not known', () => {
    visits = [{ id: 'v1', about: { name: 'Zebrafold Yard' }, withoutEditions: true }];
    expect(found('visits', 'v1').forms).toMatchObject([{ ids: new Set(['v1']) }]);
  });

  test('are known by each moment at which they were handed in, under the name that was said then', () => {
    visits = [
      {
        id: 'v1',
        about: { name: 'Zebrafold Yard' },
        said: [
          { minutes: 5, about: { name: 'Zebra Yard' } },
          { minutes: 9, firstMinutes: 5 },
        ],
      },
    ];
    const { forms, marks } = found('visits', 'v1');
    expect(forms).toEqual([
      {
        formId: 'form',
        count: 1,
        ids: new Set(['v1']),
        moments: [
          { instant: at(5), provider: 'Zebra Yard' },
          { instant: at(9), provider: 'Zebrafold Yard' },
          { instant: at(5), provider: 'Zebrafold Yard' },
        ],
      },
    ]);
    expect(new Set(marks)).toEqual(
      new Set([
        momentMark('form', at(5), 'Zebra Yard'),
        momentMark('form', at(9), 'Zebrafold Yard'),
        momentMark('form', at(5), 'Zebrafold Yard'),
        responseMark('v1'),
      ]),
    );
  });

  test('are counted form by form, and none is looked for of a visit without one', () => {
    visits = [
      { id: 'v1', about: { name: 'Zebrafold Yard' } },
      { id: 'v2', about: { name: 'Zebrafold Yard' } },
      { id: 'v3', about: { name: 'Zebrafold Yard' }, of: 'another' },
      { id: 'v4', about: { name: 'Zebrafold Yard' }, of: '' },
    ];
    const { forms, marks } = found('visits', 'v1', 'v2', 'v3', 'v4');
    expect(forms.map(({ formId, count }) => [formId, count])).toEqual([
      ['form', 2],
      ['another', 1],
    ]);
    expect(marks).not.toContain(momentMark('', at(0), 'Zebrafold Yard'));
  });
});

describe('documents', () => {
  test('are those that are asked for, and nothing else', () => {
    documents = [{ 'document-id': 'd1' }, { 'document-id': 'd2' }];
    expect(found('documents', 'd2')).toMatchObject({ documents: [1], visits: new Set(), marks: [] });
    expect(find('documents', 'd3')).toBeUndefined();
  });

  test('there are none where there is no tab of them', () => {
    expect(find('documents', 'd1')).toBeUndefined();
    expect(yard().documents).toEqual([]);
  });

  test('of a provider are those of its visits, and those of no visit that bear its name', () => {
    documents = [
      { 'document-id': 'd1', 'visit-id': 'v1', provider: 'Yard' },
      { 'document-id': 'd2', 'visit-id': '', provider: 'ZEBRAFOLD  yard' },
      { 'document-id': 'd3', 'visit-id': 'v2', provider: 'Zebrafold Yard' },
      { 'document-id': 'd4', 'visit-id': '', provider: 'Pretend Garage' },
    ];
    expect(yard().documents).toEqual([0, 1]);
  });
});

describe('a provider', () => {
  test('is one that is here, with its visits', () => {
    expect(yard()).toMatchObject({
      visits: new Set(['v1']),
      providerNames: ['Zebrafold Yard'],
      movedAway: 0,
    });
    expect(find('provider', 'name:nobody')).toBeUndefined();
  });

  test('of the list alone has no visits', () => {
    list = [{ provider: 'Listed Barn', urn: '100009' }];
    expect(found('provider', 'urn:100009')).toMatchObject({
      visits: new Set(),
      providerNames: ['Listed Barn'],
    });
  });

  test('whose row has its number is the one that was visited without', () => {
    list = [{ id: 'urn:100001', provider: 'Zebrafold Yard', urn: '100001' }];
    providers = [{ id: 'name:zebrafold yard', name: 'Zebrafold Yard', urn: '', visits: ['v1'] }];
    const subject = found('provider', 'urn:100001');
    expect(subject.visits).toEqual(new Set(['v1']));
    expect(subject.isRowOf({ provider: 'Zebrafold Yard', urn: '100001' })).toBe(true);
    expect(subject.providers).toEqual(new Set(['name:zebrafold yard', 'urn:100001']));
  });

  test('has the rows of those that are merged into it, and of nobody else', () => {
    list = [
      { id: 'urn:100003', provider: 'Zebrafold House', urn: '100003', merged: 'name:zebra shed' },
      { provider: 'Zebra Shed' },
    ];
    providers = [
      {
        ...{ id: 'urn:100003', name: 'Zebrafold House', urn: '100003', visits: ['v3'] },
        merged: ['name:zebra shed', 'urn:100004'],
      },
    ];
    visits = [{ id: 'v3', about: { name: 'Zebrafold House', urn: '100003' } }];
    const { isRowOf, providers: ids } = found('provider', 'urn:100003');
    expect(isRowOf({ provider: 'Zebra Shed' })).toBe(true);
    expect(isRowOf({ provider: 'Called otherwise', urn: '100004' })).toBe(true);
    expect(isRowOf({ provider: 'Zebra Shed', urn: '100008' })).toBe(false);
    expect(isRowOf({ provider: 'Zebra Barn' })).toBe(false);
    expect(ids).toEqual(new Set(['urn:100003', 'name:zebra shed', 'urn:100004', 'name:zebrafold house']));
  });

  test('is called by every name of its visits, of the list and of what was said at first', () => {
    visits = [
      {
        id: 'v1',
        about: { name: 'Zebrafold Yard', urn: '100001' },
        said: [{ minutes: 0, about: { name: 'Zebra Stables' } }, { minutes: 1 }],
      },
      { id: 'v2', about: { name: 'Pretend Garage' }, said: [{ minutes: 0, about: { name: 'Garage' } }] },
    ];
    list = [{ provider: 'Zebra Yard', urn: '100001' }];
    providers = [
      { id: 'urn:100001', name: 'Zebrafold Yard', urn: '100001', names: ['Zebra Paddock'], visits: ['v1'] },
      { id: 'name:pretend garage', name: 'Pretend Garage', urn: '', visits: ['v2'] },
    ];
    const { providerNames, sharedNames } = found('provider', 'urn:100001');
    // By number it is theirs whatever it is called; a name by itself is theirs where nobody else may be meant.
    expect([...providerNames, ...sharedNames].sort()).toEqual([
      'Zebra Paddock',
      'Zebra Stables',
      'Zebra Yard',
      'Zebrafold Yard',
    ]);
    expect(providerNames).toContain('Zebrafold Yard');
  });

  test('does not own a name that another provider has, too', () => {
    visits = [
      { id: 'v1', about: { name: 'Zebrafold Yard', urn: '100001' } },
      { id: 'v2', about: { name: 'Zebrafold Yard', urn: '100002' } },
    ];
    providers = [
      { id: 'urn:100001', name: 'Zebrafold Yard', urn: '100001', visits: ['v1'] },
      { id: 'urn:100002', name: 'Zebrafold Yard', urn: '100002', visits: ['v2'] },
    ];
    const { providerNames, sharedNames, providers: ids } = found('provider', 'urn:100001');
    expect([providerNames, sharedNames]).toEqual([[], ['Zebrafold Yard']]);
    expect(ids).toEqual(new Set(['urn:100001']));
  });

  test('knows the others’ names, of which its own may be a part, and none of its own among them', () => {
    providers = [
      { id: 'name:zebrafold yard', name: 'Zebrafold Yard', urn: '', visits: ['v1'] },
      { id: 'urn:100002', name: 'Pretend Garage', urn: '100002', names: ['Zebrafold Yard Academy'] },
    ];
    list = [{ provider: 'Listed Barn' }];
    expect([...yard().otherNames].sort()).toEqual([
      'Listed Barn',
      'Pretend Garage',
      'Zebrafold Yard Academy',
    ]);
  });

  test('says how many visits stay that were handed in under its name', () => {
    visits = [
      ...visits,
      {
        id: 'v3',
        about: { name: 'Pretend Garage', urn: '100002' },
        said: [
          { minutes: 0, about: { name: 'zebrafold YARD' } },
          { minutes: 1, about: { name: 'Zebrafold Yard' } },
        ],
      },
    ];
    expect(yard().movedAway).toBe(1);
  });

  test('has the rows of its name of which nobody has said whom they are about', () => {
    list = [{ provider: 'Pretend Garage' }, { provider: 'Zebrafold Yard' }, { provider: 'Zebrafold Yard' }];
    asked.push(0, 2);
    expect(yard().askedRows).toEqual([2]);
  });
});

describe('the list of providers to choose from', () => {
  const names = (): readonly (readonly [string, number])[] =>
    providersIn(tables(), settled()).map(({ name, visits: count }) => [name, count]);

  test('has each once, by name, with how many visits it has', () => {
    list = [
      { provider: 'Zebrafold Yard' },
      { provider: 'Listed Barn' },
      { provider: 'LISTED barn' },
      { provider: '', urn: '100007' },
    ];
    expect(names()).toEqual([
      ['Listed Barn', 0],
      ['Pretend Garage', 1],
      ['Zebrafold Yard', 1],
    ]);
  });

  test('has nobody of the list that counts as one of the record', () => {
    list = [
      { provider: 'Garage on the Hill', urn: '100002' },
      { provider: 'Zebrafold Yard', urn: '100001' },
    ];
    expect(names().map(([name]) => name)).toEqual(['Pretend Garage', 'Zebrafold Yard']);
  });
});
