/** The queue: everything that waits for somebody, by date and name, each with what makes it wait and where it stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  lastDayOf,
  queueOf,
  type QueuedAction,
  type QueueFacts,
  type QueueItem,
} from '../../../shared/county/queue';
import type { County } from '../../../shared/schema/county';
import type { ListedProvider } from '../../../shared/schema/listed-provider';
import { addDays } from '../../../shared/schema/dates';
import { listedProvider } from '../../examples/listed-provider';

const asOf = '2026-11-30';
const listed = (over: Partial<ListedProvider> = {}): ListedProvider =>
  listedProvider({ id: 'name:farm', name: 'Farm', status: 'On the list', ...over });
const due = (over: Partial<County['due'][number]> = {}): County['due'][number] => ({
  provider: 'Farm',
  providerId: 'name:farm',
  officer: 'Sam Sample',
  lastVisit: '2026-05-20',
  dueBy: '2026-12-01',
  undated: false,
  overdue: false,
  agreed: true,
  rule: 'The date that was agreed.',
  visitId: 'visit-1',
  ...over,
});
const gap: County['essentialGaps'][number] = {
  provider: 'Barn',
  providerId: 'name:barn',
  officer: 'Robin Example',
  framework: 'herefordshire',
  criterion: '2.3',
  prompt: 'Fire evacuation',
  visitDate: '2026-11-12',
  visitId: 'visit-2',
};
const evidence = (over: Partial<County['evidence'][number]> = {}): County['evidence'][number] => ({
  provider: 'Farm',
  providerId: 'name:farm',
  kind: 'insurance',
  title: 'Public liability insurance',
  date: '2026-11-14',
  expires: '2026-11-14',
  state: 'expired',
  termly: false,
  source: 'Herefordshire framework, 2.4: in force',
  rules: [],
  visitId: 'visit-1',
  visitDate: '2026-05-20',
  officer: 'Sam Sample',
  ...over,
});
const action = (over: Partial<QueuedAction> = {}): QueuedAction => ({
  id: 'visit-2#action-1',
  visitId: 'visit-2',
  visitDate: '2026-11-12',
  provider: 'Barn',
  officer: 'Robin Example',
  criterion: '',
  action: 'Hold a drill',
  who: 'the manager',
  due: '2026-12-04',
  status: 'Open',
  ...over,
});
const queue = (
  over: Partial<Omit<QueueFacts, 'county'>> & { county?: Partial<QueueFacts['county']> } = {},
): readonly QueueItem[] =>
  queueOf({
    registration: [],
    actions: [],
    problems: [],
    listed: [],
    asOf,
    ...over,
    county: { due: [], essentialGaps: [], evidence: [], alerts: [], ...over.county },
  });

describe('a date is judged on its day', () => {
  test.each([
    ['2026-11-29', 'overdue'],
    ['2026-11-30', 'today'],
    ['2026-12-01', 'week'],
    ['2026-12-06', 'week'],
    ['2026-12-07', 'later'],
    ['2026-12-30', 'later'],
    ['2026-12-31', null],
  ])('a visit due by %s is %s', (dueBy, state) => {
    expect(queue({ county: { due: [due({ dueBy })] } }).map((one) => one.state)).toEqual(
      state === null ? [] : [state],
    );
    expect(dueBy <= lastDayOf(asOf)).toBe(state !== null);
  });

  test('and what nobody has dated waits since its day, whenever that was', () => {
    const never = due({
      dueBy: '2025-01-01',
      undated: true,
      lastVisit: null,
      visitId: '',
      officer: '',
      rule: 'Never visited.',
    });
    expect(queue({ county: { due: [never] } })).toMatchObject([
      {
        state: 'undated',
        on: '2025-01-01',
        who: '',
        why: '',
        rule: 'Never visited.',
        row: { tab: 'providers', id: 'name:farm' },
      },
    ]);
    expect(queue({ county: { due: [{ ...never, dueBy: '2027-03-01' }] } })).toMatchObject([
      { state: 'undated', on: '2027-03-01' },
    ]);
  });
});

describe('each kind says what, why, whose and where', () => {
  test('a visit', () => {
    expect(queue({ county: { due: [due()] } })).toEqual([
      {
        state: 'week',
        on: '2026-12-01',
        kind: 'Visit',
        provider: 'Farm',
        who: 'Sam Sample',
        why: 'Last visited on 20 May 2026.',
        rule: 'The date that was agreed.',
        row: { tab: 'visits', id: 'visit-1' },
      },
    ]);
  });

  test('an essential requirement', () => {
    expect(queue({ county: { essentialGaps: [gap] } })).toEqual([
      {
        state: 'undated',
        on: '2026-11-12',
        kind: 'Essential',
        provider: 'Barn',
        who: 'Robin Example',
        why: '2.3 Fire evacuation: not met on 12 November 2026. No date agreed.',
        rule: '',
        row: { tab: 'visits', id: 'visit-2' },
      },
    ]);
  });

  test('an essential requirement: undated until an action on that very criterion has a date', () => {
    const of = (actions: readonly QueuedAction[]): unknown =>
      queue({ county: { essentialGaps: [gap] }, actions }).find(({ kind }) => kind === 'Essential');
    expect(of([])).toMatchObject({
      state: 'undated',
      on: '2026-11-12',
      who: 'Robin Example',
      why: '2.3 Fire evacuation: not met on 12 November 2026. No date agreed.',
    });
    for (const other of [
      { criterion: '2.4' },
      { criterion: '2.3', due: '' },
      { criterion: '2.3', status: 'Done' },
      { criterion: '2.3', visitId: 'visit-9' },
    ])
      expect(of([action(other)])).toMatchObject({ state: 'undated' });
    expect(of([action({ criterion: '2.3', status: 'Done' })]), 'done, and not seen at a visit').toMatchObject(
      {
        why: '2.3 Fire evacuation: not met on 12 November 2026. What was agreed is done: look at it there, or correct the rating.',
      },
    );
    for (const other of [
      action({ criterion: '2.3', status: 'No longer needed' }),
      action({ id: 'second', criterion: '2.3', due: '' }),
    ])
      expect(of([action({ criterion: '2.3', status: 'Done', due: '' }), other])).toMatchObject({
        state: 'undated',
        why: expect.stringContaining(other.status === 'Open' ? 'No date agreed' : 'is done') as string,
      });
    expect(of([action({ criterion: '2.3' })])).toMatchObject({
      state: 'week',
      on: '2026-12-04',
      why: '2.3 Fire evacuation: not met on 12 November 2026.',
    });
    expect(
      of([action({ criterion: '2.3', due: '2027-03-01' })]),
      'it stands however far its date is',
    ).toMatchObject({
      state: 'later',
      on: '2027-03-01',
    });
  });

  test('evidence, with the visit that saw it and the rule', () => {
    const ends = evidence({ state: 'due-soon', expires: '2026-12-10' });
    const far = evidence({ state: 'due-soon', expires: '2027-01-20' });
    expect(queue({ county: { evidence: [evidence(), ends, far] } })).toMatchObject([
      {
        state: 'overdue',
        on: '2026-11-14',
        kind: 'Evidence',
        provider: 'Farm',
        who: 'Sam Sample',
        why: 'Out of date: Public liability insurance, seen on 20 May 2026.',
        rule: 'Herefordshire framework, 2.4: in force.',
        row: { tab: 'visits', id: 'visit-1' },
      },
      { state: 'later', why: 'Ends soon: Public liability insurance, seen on 20 May 2026.' },
    ]);
  });

  test('an action while it is open, whoever is to do it; who follows it up is the officer', () => {
    expect(queue({ actions: [action()] })).toMatchObject([
      {
        kind: 'Action',
        who: 'Robin Example',
        why: 'Hold a drill. By the manager.',
        rule: '',
        row: { tab: 'actions', id: 'visit-2#action-1' },
      },
    ]);
    const why = (words: string): unknown => queue({ actions: [action({ action: words })] })[0]?.why;
    expect(why('Hold a drill!')).toBe('Hold a drill! By the manager.');
    expect(why('See 2.3 and hold a drill')).toBe('See 2.3 and hold a drill. By the manager.');
    expect(queue({ actions: [action({ due: '' })] })).toMatchObject([{ state: 'undated', on: '2026-11-12' }]);
    expect(queue({ actions: [action({ status: 'Done' }), action({ due: '2027-02-01' })] })).toEqual([]);
  });

  test('an action of an earlier visit is still one, with what a later visit found of it', () => {
    const whyOf = (later: string): unknown =>
      queue({ actions: [action({ due: '2026-11-29', later })] }).map(({ state, why }) => [state, why]);
    expect(whyOf('')).toEqual([
      ['overdue', 'Agreed on 12 November 2026, before the latest visit. Hold a drill. By the manager.'],
    ]);
    expect(whyOf('Met on 20 November 2026: close it?')).toEqual([
      ['overdue', 'Met on 20 November 2026: close it? Hold a drill. By the manager.'],
    ]);
    expect(queue({ actions: [action({ status: 'Done', later: '' })] })).toEqual([]);
  });

  test('a review of the place on the list, a problem, an alert', () => {
    const [review] = queue({
      listed: [listed({ reviewOn: '2026-12-14', status: 'With conditions', conditions: 'No minibus.' })],
    });
    expect(review).toEqual({
      kind: 'Review',
      state: 'later',
      on: '2026-12-14',
      provider: 'Farm',
      who: '',
      why: 'Look again at its place on the list: with conditions. No minibus.',
      rule: 'The day that was set in Providers.',
      row: { tab: 'providers', id: 'name:farm' },
    });
    expect(queue({ listed: [listed({ reviewOn: '2026-12-14', status: '' })] })[0]?.why).toBe(
      'Look again at its place on the list: no status yet.',
    );
    const problems = [{ id: 'p', where: 'The form', what: 'It cannot be read.', seenOn: '2026-11-27' }];
    expect(queue({ problems })).toEqual([
      {
        kind: 'Problem',
        state: 'undated',
        on: '2026-11-27',
        provider: '',
        who: '',
        why: 'The form: It cannot be read.',
        rule: '',
        row: { tab: 'problems', id: 'p' },
      },
    ]);
    expect(queue({ problems: problems.map((one) => ({ ...one, seenOn: '' })) })).toMatchObject([
      { on: asOf },
    ]);
    const alert = { kind: 'registration', text: 'Six attend full time.', criteria: [], fields: [] } as const;
    const about = { provider: 'Farm', providerId: 'name:farm', officer: 'Sam Sample', framework: 'keys' };
    expect(
      queue({ county: { alerts: [{ ...alert, ...about, visitDate: '2026-11-23', visitId: 'visit-1' }] } }),
    ).toEqual([
      {
        kind: 'To look at',
        state: 'undated',
        on: '2026-11-23',
        provider: 'Farm',
        who: 'Sam Sample',
        why: 'Registration: Six attend full time.',
        rule: '',
        row: { tab: 'visits', id: 'visit-1' },
      },
    ]);
  });

  test('a changed registration stands until the list status is dated after it', () => {
    const registration = [
      {
        provider: 'Farm',
        providerId: 'name:farm',
        officer: 'Sam Sample',
        visitId: 'visit-1',
        found: '2026-11-20',
        said: 'Closed',
        before: 'Open',
        beforeOn: '2026-05-01',
      },
    ];
    for (const [since, rows] of [
      ['', 1],
      ['2026-11-19', 1],
      ['2026-11-20', 0],
    ] as const)
      expect(queue({ registration, listed: [listed({ since })] })).toHaveLength(rows);
    expect(queue({ registration })).toEqual([
      {
        kind: 'Registration',
        state: 'undated',
        on: '2026-11-20',
        provider: 'Farm',
        who: 'Sam Sample',
        why: 'The register said “Closed” on 20 November 2026, and “Open” on 1 May 2026.',
        rule: 'Stands here until its list status is dated after that.',
        row: { tab: 'visits', id: 'visit-1' },
      },
    ]);
  });
});

test('who is off the list waits for nothing but what was begun', () => {
  const off = [listed({ status: 'Off the list', reviewOn: asOf })];
  const waits = { evidence: [evidence()], essentialGaps: [{ ...gap, providerId: 'name:farm' }] };
  expect(queue({ listed: off, county: waits })).toEqual([]);
  expect(queue({ listed: [listed()], county: waits })).toHaveLength(2);
  expect(queue({ listed: off, actions: [action({ provider: 'Farm' })] })).toHaveLength(1);
});

test('of one day and provider, visits come first and problems last', () => {
  const [on, id] = ['2026-11-14', 'name:farm'];
  const county = { due: [due({ dueBy: on })], evidence: [evidence({ expires: on })] };
  const all = queue({
    county,
    actions: [action({ provider: 'Farm', due: on })],
    listed: [listed({ id, reviewOn: on })],
  });
  expect(all.map(({ kind }) => kind)).toEqual(['Visit', 'Evidence', 'Action', 'Review']);
  const actions = ['Write a policy', 'Hold a drill'].map((words) => action({ id: words, action: words }));
  for (const some of [actions, [...actions].reverse()])
    expect(queue({ actions: some }).map(({ row }) => row.id)).toEqual(['Hold a drill', 'Write a policy']);
});

test('dates and names order it, whatever order the facts come in', () => {
  const day = fc.integer({ min: -400, max: 30 }).map((days) => addDays(asOf, days));
  const some = fc.record({
    dueBy: day,
    undated: fc.boolean(),
    provider: fc.constantFrom('Barn', 'farm', 'Garage'),
  });
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (facts) => {
      const dues = facts.map((one, at) => due({ ...one, visitId: `v${at}` }));
      const items = queue({ county: { due: dues } });
      expect(queue({ county: { due: [...dues].reverse() } })).toEqual(items);
      const keys = items.map(({ on, provider }) => `${on} ${provider.toLowerCase()}`);
      expect(keys).toEqual([...keys].sort());
      expect(items).toHaveLength(facts.length);
    }),
  );
});
