/** When a provider is due: whichever rule comes first, and which one that is. */
import { describe, expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { providerIds } from '../../../shared/county/provider-identity';
import { addDays } from '../../../shared/schema/dates';
import type { CountyOptions, DueVisit } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import {
  isApproved,
  listStatusOf,
  LIST_STATUSES,
  type ListedProvider,
} from '../../../shared/schema/listed-provider';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, visitOf, without } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';
import { listedProvider } from '../../examples/listed-provider';

const asOf = '2026-11-22';
const at = (name: string, visitDate: string): Visit => visitOf({ ...allMet, visitDate, provider: { name } });
const listed = (name: string, over: Partial<ListedProvider> = {}): ListedProvider =>
  listedProvider({ id: providerIds([{ name }])({ name }), name, ...over });
const dues = (visits: readonly Visit[], options: Partial<CountyOptions>): readonly DueVisit[] =>
  county(visits, [framework], { asOf, ...options }).due;

describe('who was never visited', () => {
  test('is due since it is on the list, and the rule says so', () => {
    const [due] = dues([], { listed: [listed('Dovecote', { since: '2026-11-01' })] });
    expect(due).toMatchObject({
      provider: 'Dovecote',
      lastVisit: null,
      dueBy: '2026-11-01',
      undated: true,
      agreed: false,
      overdue: true,
      rule: 'Never visited. On the list since 1 November 2026.',
      officer: '',
      visitId: '',
    });
  });

  test.each([
    ['before it came on the list', '2026-11-10', '2026-11-01', '2026-11-01'],
    ['later than that', '2026-11-01', '2026-11-10', '2026-11-01'],
    ['of today, where it comes on the list tomorrow', '2026-11-23', asOf, asOf],
  ])('is due since a concern %s', (_, since, concernOn, dueBy) => {
    expect(dues([], { listed: [listed('Dovecote', { since, concernOn })] })).toMatchObject([{ dueBy }]);
  });

  test('is due today where nobody wrote since when', () => {
    expect(dues([], { listed: [listed('Dovecote')] })).toMatchObject([
      { dueBy: asOf, overdue: false, undated: true, rule: 'Never visited.' },
    ]);
  });

  describe('here, and of whom the list knows a visit,', () => {
    const known = (visitedOn: string, over: Partial<ListedProvider> = {}, visits: readonly Visit[] = []) =>
      dues(visits, { listed: [listed('Dovecote', { visitedOn, ...over })], visitIntervalMonths: 12 });

    test('is due as if that visit had been handed in', () => {
      expect(known('2025-06-10')).toMatchObject([
        {
          lastVisit: '2025-06-10',
          dueBy: '2026-06-10',
          undated: false,
          overdue: true,
          rule: '12 months after the last visit, by the interval in Settings. That visit is known from your list alone.',
          visitId: '',
        },
      ]);
    });

    test('is not overdue on the day itself', () => {
      expect(known('2025-11-21')).toMatchObject([{ dueBy: '2026-11-21', overdue: true }]);
      expect(known('2025-11-22')).toMatchObject([{ dueBy: asOf, overdue: false }]);
    });

    test('is due by a concern that has come up since, and by none from before', () => {
      expect(known('2026-06-10', { concernOn: '2026-11-01' })).toMatchObject([
        { dueBy: '2026-11-01', lastVisit: '2026-06-10' },
      ]);
      expect(known('2026-06-10', { concernOn: '2026-06-01' })).toMatchObject([{ dueBy: '2027-06-10' }]);
    });

    test.each([
      ['later than the last here', '2026-03-01', '2026-09-01', true],
      ['before the last here', '2026-09-01', '2026-03-01', false],
      ['on the same day', '2026-09-01', '2026-09-01', false],
    ])('counts the list’s visit where it is %s, and says whether it did', (_, here, onList, told) => {
      const rule = '12 months after the last visit, by the interval in Settings.';
      expect(known(onList, {}, [at('Dovecote', here)])).toMatchObject([
        {
          lastVisit: '2026-09-01',
          dueBy: '2027-09-01',
          rule: told ? `${rule} That visit is known from your list alone.` : rule,
        },
      ]);
    });

    test('counts it where only peers have looked here', () => {
      const byPeers: Framework = {
        ...framework,
        instruments: framework.instruments.map((one) => ({ ...one, officerVisit: false })),
      };
      const seen = (over: Partial<ListedProvider>) =>
        county([at('Dovecote', '2026-10-01')], [byPeers], { asOf, listed: [listed('Dovecote', over)] }).due;
      expect(seen({ visitedOn: '2026-03-01' })).toMatchObject([
        {
          lastVisit: '2026-03-01',
          dueBy: '2027-03-01',
          rule: '12 months after the last visit, by the interval in Settings. That visit is known from your list alone.',
        },
      ]);
      expect(seen({})).toMatchObject([
        {
          lastVisit: null,
          dueBy: '2026-10-01',
          undated: true,
          rule: 'No officer’s visit yet: a peer review does not stand for one.',
        },
      ]);
    });

    test('a day that is still to come is no visit, and the rule says so', () => {
      expect(known('2026-11-23')).toMatchObject([
        {
          lastVisit: null,
          rule: 'Never visited. The list’s last visit, 23 November 2026, is still to come.',
        },
      ]);
      expect(known('2026-11-22')).toMatchObject([{ lastVisit: '2026-11-22' }]);
    });

    test('off the list it is not due', () => {
      expect(known('2020-01-01', { status: 'Off the list' })).toEqual([]);
    });
  });

  test('is not due once a visit was made under the name, written however', () => {
    const [due, ...more] = dues([at('The Dove-Cote', '2026-11-20')], { listed: [listed('the dove cote')] });
    expect(more).toEqual([]);
    expect(due).toMatchObject({ lastVisit: '2026-11-20', undated: false });
  });
});

test.each(LIST_STATUSES)('who is “%s” is due, unless off the list', (status) => {
  const list = [listed('Farm', { status }), listed('Dovecote', { status })];
  const names = dues([at('Farm', '2024-01-01')], { listed: list }).map(({ provider }) => provider);
  expect(names).toEqual(status === 'Off the list' ? [] : ['Farm', 'Dovecote']);
});

describe('the LA’s interval', () => {
  const intervals = { visitIntervalMonths: 12, riskIntervals: { Higher: 6, Lower: 18 } };
  test.each([
    ['Higher', '2026-07-01', '6 months after the last visit, by the interval for higher risk in Settings.'],
    ['Usual', '2027-01-01', '12 months after the last visit, by the interval in Settings.'],
    ['Lower', '2027-07-01', '18 months after the last visit, by the interval for lower risk in Settings.'],
  ] as const)('is that of its risk: %s', (risk, dueBy, rule) => {
    const [due] = dues([at('Farm', '2026-01-01')], { ...intervals, listed: [listed('Farm', { risk })] });
    expect(due).toMatchObject({ dueBy, rule });
  });

  test('of a higher risk never puts a visit off', () => {
    const [due] = dues([at('Farm', '2026-01-01')], {
      visitIntervalMonths: 3,
      riskIntervals: { Higher: 6 },
      listed: [listed('Farm', { risk: 'Higher' })],
    });
    expect(due).toMatchObject({
      dueBy: '2026-04-01',
      rule: '3 months after the last visit, by the interval in Settings.',
    });
  });
});

describe('a concern between visits', () => {
  const withConcern = (concernOn: string): DueVisit | undefined =>
    dues([at('Farm', '2026-09-01')], { listed: [listed('Farm', { concernOn, concern: 'A complaint' })] })[0];

  test('makes a visit due from its day on', () => {
    expect(withConcern('2026-09-02')).toMatchObject({
      dueBy: '2026-09-02',
      undated: true,
      agreed: false,
      overdue: true,
      rule: 'A concern of 2 September 2026.',
    });
  });
  test('of today is one; one that is still to come puts nothing off', () => {
    expect(withConcern(asOf)).toMatchObject({ dueBy: asOf });
    expect(withConcern('2062-11-22')).toMatchObject({ dueBy: '2027-09-01' });
    expect(withConcern(addDays(asOf, 1))).toMatchObject({ dueBy: '2027-09-01' });
    const never = dues([], { listed: [listed('Farm', { concernOn: '2062-11-22' })] });
    expect(never).toMatchObject([{ dueBy: asOf, rule: 'Never visited.' }]);
  });
  test('is answered by a visit on that day or later', () => {
    expect(withConcern('2026-09-01')).toMatchObject({ dueBy: '2027-09-01', undated: false });
  });
});

describe('a concern that a colleague has told of', () => {
  const told = (concerns: Record<string, string>, concernOn?: string): readonly DueVisit[] =>
    dues([at('Farm', '2026-09-01')], {
      concerns: new Map(Object.entries(concerns)),
      ...(concernOn !== undefined && { listed: [listed('Farm', { concernOn })] }),
    });
  test('makes a visit due, whether the provider is on the list or not', () => {
    expect(told({ 'name:farm': '2026-10-01' })).toMatchObject([
      { dueBy: '2026-10-01', undated: true, rule: 'A concern of 1 October 2026.' },
    ]);
    expect(told({ 'name:farm': '2026-10-01' }, '')).toMatchObject([{ dueBy: '2026-10-01' }]);
    expect(told({ 'name:other': '2026-10-01' })).toMatchObject([{ dueBy: '2027-09-01' }]);
    const onList = { listed: [listed('Farm', { visitedOn: '2026-09-01' })] };
    const concerns = new Map([['name:farm', '2026-10-01']]);
    expect(dues([], { ...onList, concerns })).toMatchObject([{ dueBy: '2026-10-01' }]);
  });
  test('of two the earlier counts', () => {
    expect(told({ 'name:farm': '2026-10-01' }, '2026-10-02')).toMatchObject([{ dueBy: '2026-10-01' }]);
    expect(told({ 'name:farm': '2026-10-02' }, '2026-10-01')).toMatchObject([{ dueBy: '2026-10-01' }]);
  });
});

describe('an outcome after which the framework wants to see the provider soon', () => {
  const [good, ...others] = framework.outcomes;
  /** All outcomes but the first. */
  const soon: Framework = {
    ...framework,
    outcomes: [
      ...(good === undefined ? [] : [good]),
      ...others.map((one) => ({ ...one, within: { count: 2, unit: 'month' } as const })),
    ],
  };
  const made = at('Farm', '2026-09-01');
  const decided = (label: string | undefined, visitId = made.id): Partial<CountyOptions> => ({
    decisions: new Map([[visitId, { label: label ?? '', reason: '' }]]),
  });
  const due = (visits: readonly Visit[], options: Partial<CountyOptions> = {}) =>
    county(visits, [soon], { asOf, ...options }).due;

  test('counts as it was decided, and no other does', () => {
    expect(due([made], decided(others[0]?.label))).toMatchObject([{ dueBy: '2026-11-01', agreed: false }]);
    expect(due([made], decided(good?.label))).toMatchObject([{ dueBy: '2027-09-01' }]);
    expect(due([made], decided(others[0]?.label, 'another'))).toMatchObject([{ dueBy: '2027-09-01' }]);
  });

  test('asks for nothing where nothing was decided yet', () => {
    const unfinished = visitOf(without({ ...made.answers }, '1.1'));
    expect(due([unfinished])).toMatchObject([{ dueBy: '2027-09-01' }]);
  });

  test.each([
    ['2026-10-31', '2026-11-01'],
    ['2026-11-01', '2027-11-01'],
    ['2026-11-02', '2027-11-02'],
  ])('is answered by a visit on that day or later, under another form: %s', (later, dueBy) => {
    const monitoring = {
      ...visitOf({ ...made.answers, visitDate: later, ratings: { M1: 'Fully met' }, comments: {} }),
      instrument: 'monitoring',
    };
    expect(due([made, monitoring], decided(others[0]?.label))).toMatchObject([{ dueBy }]);
  });
});

test('whichever comes first counts: the outcome’s time before the LA’s interval, and says which', () => {
  const soon: Framework = {
    ...framework,
    outcomes: framework.outcomes.map((one) => ({ ...one, within: { count: 2, unit: 'month' } })),
  };
  const [due] = county([at('Farm', '2026-09-01')], [soon], { asOf }).due;
  expect(due).toMatchObject({ dueBy: '2026-11-01', overdue: true });
  expect(due?.rule).toMatch(/within 2 months of “/);
});

test('the words of version 0.1.0 are read as they were meant; approved are two of them', () => {
  expect(['In use', 'Paused', 'Ended', ' on the list '].map(listStatusOf)).toEqual([
    '',
    '',
    'Off the list',
    'On the list',
  ]);
  expect(LIST_STATUSES.filter((status) => isApproved({ status }))).toEqual([
    'On the list',
    'With conditions',
  ]);
});
