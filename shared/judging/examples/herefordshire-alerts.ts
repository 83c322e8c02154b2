/** Examples of what a Herefordshire visit says beyond its ratings: decisions, evidence and dates. */
import type { Alert } from '../../schema/judgement';
import type { FrameworkAlertExamples } from './alert-example';

type Expected = Pick<Alert, 'kind' | 'criteria' | 'fields'>;

const ESSENTIAL = 'Herefordshire, headings of themes 1 and 2: essential, to be fully met';
const PRODUCT = 'Provision QA’s own check of dates';
const CHOICE =
  'Provision QA’s choice of what many means: at least three, and a quarter of those beside the essentials';

const met = { rest: 'Fully met' };

const date = (field: string, ...criteria: string[]): Expected => ({
  kind: 'date',
  criteria,
  fields: [field],
});
const decision = (...criteria: string[]): Expected => ({
  kind: 'decision',
  criteria,
  fields: ['product-decision'],
});
const appropriate = { 'product-decision': 'Deemed appropriate' };

const theme3 = ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7'];
const notMet = (count: number): Record<string, string> =>
  Object.fromEntries(
    [...theme3, '4.1', '4.2'].slice(0, count).map((code) => [code, 'Not met / Limited evidence']),
  );

export const herefordshireAlerts: FrameworkAlertExamples = {
  framework: 'herefordshire',
  examples: [
    { shows: 'Nothing to look at', situation: met, expected: [], source: ESSENTIAL },
    {
      shows: 'An essential requirement is not met, and it is deemed appropriate without a reason',
      situation: { ...met, ratings: { '2.4': 'Not Met' }, fields: appropriate },
      expected: [decision('2.4')],
      source: ESSENTIAL,
    },
    {
      shows: 'The same with a reason',
      situation: {
        ...met,
        ratings: { '2.4': 'Not Met' },
        fields: { ...appropriate, 'product-decision-reason': 'Cover was bought the day after' },
      },
      expected: [decision('2.4')],
      source: ESSENTIAL,
    },
    {
      shows: 'The same with another essential requirement unanswered',
      situation: { ...met, ratings: { '2.4': 'Not Met', '1.5': null }, fields: appropriate },
      expected: [decision('2.4')],
      source: ESSENTIAL,
    },
    {
      shows: 'Deemed appropriate while an essential requirement is unanswered and nothing is suggested',
      situation: { ...met, ratings: { '1.5': null }, fields: appropriate },
      expected: [decision('1.5')],
      source: ESSENTIAL,
    },
    {
      shows: 'Deemed appropriate with every essential requirement met and others unanswered',
      situation: { rest: null, themes: { 1: 'Fully met', 2: 'Fully met' }, fields: appropriate },
      expected: [],
      source: ESSENTIAL,
    },
    {
      shows: 'Not deemed appropriate although every essential requirement is met: the officer’s to say',
      situation: { ...met, fields: { 'product-decision': 'Not deemed appropriate' } },
      expected: [],
      source: ESSENTIAL,
    },
    {
      shows: 'The essentials are met and all the others not',
      situation: {
        rest: 'Not met / Limited evidence',
        themes: { 1: 'Fully met', 2: 'Fully met' },
      },
      expected: [
        {
          kind: 'unmet',
          criteria: [
            ...theme3,
            ...['4.1', '4.2', '4.3', '4.4', '5.1', '5.2', '5.3', '6.1', '6.2', '6.3', '6.4', '6.5'],
            ...['7.1', '7.2', '8.1', '8.2', '8.3', '8.4', '9.1', '9.2', '9.3', '9.4', '9.5'],
          ],
          fields: [],
        },
      ],
      source: CHOICE,
    },
    ...([7, 8, 9] as const).map((count) => ({
      shows: `The essentials are met, and ${count} of the 30 others are not`,
      situation: { ...met, ratings: notMet(count) },
      expected:
        count >= 8 ? [{ kind: 'unmet' as const, criteria: Object.keys(notMet(count)), fields: [] }] : [],
      source: CHOICE,
    })),
    {
      shows: 'Two of the two others that were rated are not met: too few to speak of many',
      situation: { rest: null, themes: { 1: 'Fully met', 2: 'Fully met' }, ratings: notMet(2) },
      expected: [],
      source: CHOICE,
    },
    {
      shows: 'Others are unmet beside an essential one: nothing of met is suggested',
      situation: { ...met, ratings: { '1.1': 'Not Met', ...notMet(9) } },
      expected: [],
      source: CHOICE,
    },
    {
      shows: 'The visit is dated after it was handed in',
      situation: { ...met, visitDate: '2062-11-24', handedInOn: '2026-11-24' },
      expected: [date('visit-date')],
      source: PRODUCT,
    },
    {
      shows: 'The visit was handed in on its own day',
      situation: { ...met, visitDate: '2026-11-24', handedInOn: '2026-11-24' },
      expected: [],
      source: PRODUCT,
    },
    ...(
      [
        ['1999-12-31', true],
        ['2000-01-01', false],
        ['0026-11-03', true],
      ] as const
    ).map(([visitDate, wrong]) => ({
      shows: `The visit is dated ${visitDate}`,
      situation: { ...met, visitDate },
      expected: wrong ? [date('visit-date')] : [],
      source: PRODUCT,
    })),
    ...(
      [
        ['2026-11-02', true],
        ['2026-11-03', false],
        ['2026-11-04', false],
        ['2031-11-03', false],
        ['2031-11-04', true],
        ['1926-12-01', true],
        ['next term', false],
      ] as const
    ).map(([next, wrong]) => ({
      shows: `The next visit after 3 November 2026: ${next}`,
      situation: { ...met, fields: { 'next-visit': next } },
      expected: wrong ? [date('next-visit')] : [],
      source: PRODUCT,
    })),
    {
      shows: 'A fire drill dated after the visit',
      situation: { ...met, fields: { 'fire-drill-on': '2026-11-04' } },
      expected: [date('fire-drill-on', '2.3')],
      source: PRODUCT,
    },
    {
      shows: 'A fire drill on the day of the visit',
      situation: { ...met, fields: { 'fire-drill-on': '2026-11-03' } },
      expected: [],
      source: PRODUCT,
    },
    ...(
      [
        ['2026-11-03', []],
        ['2026-11-02', [{ kind: 'evidence', criteria: ['2.4'], fields: ['public-liability-expires-on'] }]],
        ['soon', [{ kind: 'evidence', criteria: ['2.4'], fields: ['public-liability-expires-on'] }]],
        ['2036-11-03', []],
        ['2036-11-04', [date('public-liability-expires-on', '2.4')]],
      ] as const satisfies readonly (readonly [string, readonly Expected[]])[]
    ).map(([until, expected]) => ({
      shows: `Insurance is rated Fully met on 3 November 2026, and ends: ${until}`,
      situation: { ...met, fields: { 'public-liability-expires-on': until } },
      expected,
      source: 'Herefordshire, 2.4: a public liability policy is in force',
    })),
    {
      shows: 'Insurance that has ended is rated Not Met: nothing to look at',
      situation: {
        ...met,
        ratings: { '2.4': 'Not Met' },
        fields: { 'public-liability-expires-on': '2026-01-01' },
      },
      expected: [],
      source: 'Herefordshire, 2.4: a public liability policy is in force',
    },
  ],
};
