/** Examples of what a Keys audit says beyond its rows. */
import type { FrameworkAlertExamples } from './alert-example';

const REGISTRATION = 'Keys, Appendix 1, Registration status: the condition, and whether it is registered';
const POLICIES = 'Keys, Appendix 1, Safeguarding: sixteen policies and procedures';
const INSURANCE = 'Keys, Appendix 1, Insurance: insurer, level and expiry, with the least sums';

const POLICY_NAMES = [
  ...['Child protection', 'Allegations management', 'Low-level concerns', 'Code of conduct', 'Online safety'],
  ...[
    'Prevent risk assessment',
    'Missing child procedure',
    'Lone working',
    'Health and safety',
    'Attendance',
  ],
  ...['Admissions', 'Behaviour', 'Equality', 'Data protection'],
  ...['Relationships, sex and health education (RSHE)', 'Complaints procedure'],
];

/** Every row that would ask for more is answered No, but for those given. */
const rows = (given: Readonly<Record<string, string | null>>): Record<string, string | null> => ({
  '1.1': 'No',
  '1.2': 'No',
  '2.11': 'No',
  '4.1': 'No',
  '4.2': 'No',
  '4.3': 'No',
  '4.4': 'No',
  '4.5': 'No',
  ...given,
});

const mustRegister = { kind: 'registration', criteria: ['1.1', '1.2'], fields: [] } as const;
const policies = { kind: 'evidence', criteria: ['2.11'], fields: ['policies'] } as const;
const insurance = (code: string, ...fields: string[]) =>
  ({ kind: 'evidence', criteria: [code], fields }) as const;

export const keysAlerts: FrameworkAlertExamples = {
  framework: 'keys',
  examples: [
    {
      shows: 'It must register and is not registered',
      situation: { rest: 'Yes', ratings: rows({ '1.1': 'Yes', '1.2': 'No' }) },
      expected: [mustRegister],
      source: REGISTRATION,
    },
    {
      shows: 'It must register, and whether it is registered is marked as not applicable',
      situation: {
        rest: 'Yes',
        ratings: rows({ '1.1': 'Yes', '1.2': null }),
        notApplicable: { '1.2': 'being looked into' },
      },
      expected: [mustRegister],
      source: REGISTRATION,
    },
    {
      shows: 'It must register and is registered, with its DfE number',
      situation: {
        rest: 'Yes',
        ratings: rows({ '1.1': 'Yes', '1.2': 'Yes' }),
        fields: { 'dfe-number': '884/6000' },
      },
      expected: [],
      source: REGISTRATION,
    },
    {
      shows: 'It is said to be registered, and no number is given',
      situation: {
        rest: 'Yes',
        ratings: rows({ '1.1': 'Yes', '1.2': 'Yes' }),
        fields: { 'dfe-number': ' ' },
      },
      expected: [{ kind: 'evidence', criteria: ['1.2'], fields: ['dfe-number', 'product-urn'] }],
      source: REGISTRATION,
    },
    {
      shows: 'It is registered, and its URN stands for the DfE number',
      situation: { rest: 'Yes', ratings: rows({ '1.2': 'Yes' }), fields: { 'product-urn': '100001' } },
      expected: [],
      source: REGISTRATION,
    },
    {
      shows: 'It need not register and is not registered',
      situation: { rest: 'Yes', ratings: rows({ '1.1': 'No', '1.2': 'No' }) },
      expected: [],
      source: REGISTRATION,
    },
    {
      shows: 'Whether it is registered is not answered yet',
      situation: { rest: 'Yes', ratings: rows({ '1.1': 'Yes', '1.2': null }) },
      expected: [],
      source: REGISTRATION,
    },
    ...([0, 10, 15, 16] as const).map((count) => ({
      shows: `All sixteen policies are in place, and ${count} are ticked`,
      situation: {
        rest: 'Yes',
        ratings: rows({ '2.11': 'Yes' }),
        fields: count === 0 ? {} : { policies: POLICY_NAMES.slice(0, count) },
      },
      expected: count < 16 ? [policies] : [],
      source: POLICIES,
    })),
    {
      shows: 'Not all policies are in place, and ten are ticked',
      situation: { rest: 'Yes', ratings: rows({}), fields: { policies: POLICY_NAMES.slice(0, 10) } },
      expected: [],
      source: POLICIES,
    },
    ...(
      [
        ['4.1', 'public-liability', 5_000_000],
        ['4.2', 'employers-liability', 10_000_000],
        ['4.3', 'professional-negligence', 2_000_000],
      ] as const
    ).flatMap(([code, key, least]) => {
      const [expiry, level] = [`${key}-expiry`, `${key}-level`];
      const given = (fields: Record<string, string>) => ({
        rest: 'Yes',
        ratings: rows({ [code]: 'Yes' }),
        fields,
      });
      return [
        {
          shows: `${code} Yes, with neither expiry nor sum`,
          situation: given({}),
          expected: [insurance(code, expiry, level)],
          source: INSURANCE,
        },
        {
          shows: `${code} Yes, without a sum`,
          situation: given({ [expiry]: '2027-06-01' }),
          expected: [insurance(code, level)],
          source: INSURANCE,
        },
        {
          shows: `${code} Yes, without an expiry date`,
          situation: given({ [level]: String(least) }),
          expected: [insurance(code, expiry)],
          source: INSURANCE,
        },
        ...[-1, 0, 1].map((more) => ({
          shows: `${code} Yes, with ${more === 0 ? 'exactly' : more < 0 ? 'a pound less than' : 'a pound more than'} the least sum`,
          situation: given({ [expiry]: '2027-06-01', [level]: String(least + more) }),
          expected: more < 0 ? [insurance(code, level)] : [],
          source: INSURANCE,
        })),
        {
          shows: `${code} Yes, ended the day before the visit`,
          situation: given({ [expiry]: '2026-11-02', [level]: String(least) }),
          expected: [insurance(code, expiry)],
          source: INSURANCE,
        },
        {
          shows: `${code} No, with nothing given`,
          situation: { rest: 'Yes', ratings: rows({}) },
          expected: [],
          source: INSURANCE,
        },
      ];
    }),
    ...(
      [
        ['4.4', 'motor-expiry'],
        ['4.5', 'subcontractor-expiry'],
      ] as const
    ).flatMap(([code, expiry]) => [
      {
        shows: `${code} Yes, without an expiry date`,
        situation: { rest: 'Yes', ratings: rows({ [code]: 'Yes' }) },
        expected: [insurance(code, expiry)],
        source: INSURANCE,
      },
      {
        shows: `${code} Yes, with an expiry date`,
        situation: { rest: 'Yes', ratings: rows({ [code]: 'Yes' }), fields: { [expiry]: '2027-06-01' } },
        expected: [],
        source: INSURANCE,
      },
    ]),
  ],
};
