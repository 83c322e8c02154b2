/** Examples of Keys' insurance: how long each policy is good, and whether its sum is enough. */
import { atItsEnd, fromSoonToItsEnd } from './clock-days';
import type { FrameworkEvidenceExamples, SumExample } from './evidence-example';

const SOURCE = 'Keys Group alternative provision policy, Appendix 1, Insurance';
const least = (type: string, sum: string): string => `${SOURCE}: ${type}, at least ${sum}`;

const sum = (
  [field, source]: readonly [string, string],
  typed: string,
  shows: string,
  expected: SumExample['expected'],
): SumExample => ({
  shows: `${shows}: “${typed}”`,
  situation: { fields: { [field]: typed } },
  expected,
  source,
});

const publicLiability = ['public-liability-level', least('public liability', '£5,000,000')] as const;
const employers = ['employers-liability-level', least('employer’s liability', '£10,000,000')] as const;
const negligence = ['professional-negligence-level', least('professional negligence', '£2,000,000')] as const;

export const keysEvidence: FrameworkEvidenceExamples = {
  framework: 'keys',
  dates: [
    ...fromSoonToItsEnd(
      { field: 'public-liability-expiry', what: 'Public liability insurance, until', source: SOURCE },
      {
        given: '2027-01-02',
        beforeSoon: '2026-11-02',
        soon: '2026-11-03',
        lastGoodDay: '2027-01-02',
        dayAfter: '2027-01-03',
      },
    ),
    ...(
      [
        ['employers-liability-expiry', 'Employer’s liability insurance, until', '2026-11-30', '2026-12-01'],
        [
          'professional-negligence-expiry',
          'Professional negligence insurance, until',
          '2026-12-31',
          '2027-01-01',
        ],
        ['motor-expiry', 'Motor vehicle insurance, until', '2028-02-28', '2028-02-29'],
        ['subcontractor-expiry', 'Subcontractor liability insurance, until', '2027-08-31', '2027-09-01'],
      ] as const
    ).flatMap(([field, what, lastGoodDay, dayAfter]) =>
      atItsEnd({ field, what, source: SOURCE }, { given: lastGoodDay, lastGoodDay, dayAfter }),
    ),
    {
      shows: 'An expiry given as a month alone is no date',
      situation: { fields: { 'motor-expiry': 'November 2026' }, visitDate: '2026-11-03' },
      expected: { state: 'unreadable', lastGoodDay: null },
      source: SOURCE,
    },
    {
      shows: 'An expiry left blank says nothing by itself',
      situation: { fields: { 'motor-expiry': '' }, visitDate: '2026-11-03' },
      expected: null,
      source: SOURCE,
    },
  ],
  sums: [
    sum(publicLiability, '£4,999,999', 'A pound short of 5 million', {
      state: 'too-little',
      pounds: 4_999_999,
    }),
    sum(publicLiability, '£4,999,999.99', 'A penny short of 5 million', {
      state: 'too-little',
      pounds: 4_999_999,
    }),
    sum(publicLiability, '£5m', '5 million to the pound', { state: 'enough', pounds: 5_000_000 }),
    sum(publicLiability, '5,000,001', 'A pound above 5 million', { state: 'enough', pounds: 5_000_001 }),
    sum(employers, '£9,999,999', 'A pound short of 10 million', { state: 'too-little', pounds: 9_999_999 }),
    sum(employers, 'GBP 10 million', '10 million to the pound', { state: 'enough', pounds: 10_000_000 }),
    sum(employers, '10 000 001', 'A pound above 10 million', { state: 'enough', pounds: 10_000_001 }),
    sum(employers, '£5,000,000', 'What is enough for public liability is not enough here', {
      state: 'too-little',
      pounds: 5_000_000,
    }),
    sum(negligence, '1,999,999 pounds', 'A pound short of 2 million', {
      state: 'too-little',
      pounds: 1_999_999,
    }),
    sum(negligence, '2000k', '2 million to the pound', { state: 'enough', pounds: 2_000_000 }),
    sum(negligence, '£2,000,001', 'A pound above 2 million', { state: 'enough', pounds: 2_000_001 }),
    sum(publicLiability, '£5m for each claim', 'A sum with a condition is not taken for a sum', {
      state: 'unreadable',
      pounds: null,
    }),
    sum(employers, '£5m to £10m', 'Two sums are none', { state: 'unreadable', pounds: null }),
    sum(negligence, 'see certificate', 'Words are no sum', { state: 'unreadable', pounds: null }),
    sum(negligence, '0', 'Nought is a sum', { state: 'too-little', pounds: 0 }),
    sum(negligence, ' ', 'A blank says nothing by itself', null),
  ],
};
