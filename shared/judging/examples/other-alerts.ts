/** Examples of alerts in frameworks that carry none of their own: decisions, evidence and dates. */
import type { FrameworkAlertExamples } from './alert-example';

const ALIGN = 'Align: a foundational requirement in each criterion; the rule over them is the product’s';
const DERBY = 'Derby, section 18: “All standards met” is one of four outcomes';
const INSURED = 'Derby, 2f: cover is held';
const DATES = 'Provision QA’s own check of dates';
const NATIONAL = 'Voluntary national standards: the outcome is the product’s';

export const otherAlerts: readonly FrameworkAlertExamples[] = [
  {
    framework: 'align',
    examples: [
      {
        shows: 'Foundational met is decided while one criterion is at Not yet',
        situation: {
          rest: 'Foundational',
          ratings: { '3.1': 'Not yet' },
          fields: { 'product-decision': 'foundational-met' },
        },
        expected: [{ kind: 'decision', criteria: ['3.1'], fields: ['product-decision'] }],
        source: ALIGN,
      },
      {
        shows: 'Foundational met is decided with every criterion there',
        situation: { rest: 'Foundational', fields: { 'product-decision': 'foundational-met' } },
        expected: [],
        source: ALIGN,
      },
      {
        shows: 'A fire risk assessment reviewed more than 12 months before the visit is rated as in place',
        situation: { rest: 'Foundational', fields: { 'fire-risk-assessment-reviewed': '2025-11-02' } },
        expected: [{ kind: 'evidence', criteria: ['2.4'], fields: ['fire-risk-assessment-reviewed'] }],
        source: 'Align, 2.4: completed or reviewed in the last 12 months',
      },
      {
        shows: 'The same, reviewed 12 months before to the day',
        situation: { rest: 'Foundational', fields: { 'fire-risk-assessment-reviewed': '2025-11-03' } },
        expected: [],
        source: 'Align, 2.4: completed or reviewed in the last 12 months',
      },
      {
        shows: 'The site was inspected on the last day before the last term, and that is rated as there',
        situation: { rest: 'Foundational', fields: { 'site-inspected-on': '2026-04-05' } },
        expected: [{ kind: 'evidence', criteria: ['2.3'], fields: ['site-inspected-on'] }],
        source: 'Align, 2.3: inspected termly',
      },
      {
        shows: 'It was inspected on the first day of the last term, Easter Monday',
        situation: { rest: 'Best practice', fields: { 'site-inspected-on': '2026-04-06' } },
        expected: [],
        source: 'Align, 2.3: inspected termly',
      },
      {
        shows: 'It was inspected before the last term, and that is rated so',
        situation: {
          rest: 'Foundational',
          ratings: { '2.3': 'Not yet' },
          fields: { 'site-inspected-on': '2026-04-05' },
        },
        expected: [],
        source: 'Align, 2.3: inspected termly',
      },
    ],
  },
  {
    framework: 'derby',
    examples: [
      {
        shows: 'All standards met is decided while one is only partially met',
        situation: { rest: 'Fully', ratings: { '3b': 'Partially' }, fields: { decision: 'met-all' } },
        expected: [{ kind: 'decision', criteria: ['3b'], fields: ['decision'] }],
        source: DERBY,
      },
      {
        shows: 'All standards met is decided with every one of them',
        situation: { rest: 'Fully', fields: { decision: 'met-all' } },
        expected: [],
        source: DERBY,
      },
      {
        shows: 'A majority is decided while one standard is only partially met',
        situation: { rest: 'Fully', ratings: { '3b': 'Partially' }, fields: { decision: 'met-majority' } },
        expected: [],
        source: DERBY,
      },
      {
        shows: 'The provider does not wish to go further: nothing speaks against it',
        situation: { rest: 'Fully', fields: { decision: 'withdrawn' } },
        expected: [],
        source: DERBY,
      },
      {
        shows: 'Every standard is only partially met: nothing of met is suggested',
        situation: { rest: 'Partially' },
        expected: [],
        source: DERBY,
      },
      ...(
        [
          ['2f', 'insurance-expiry', '2026-11-02', '2026-11-03', INSURED],
          ['1b', 'level-2-training-date', '2025-11-02', '2025-11-03', 'Derby, 1b: within the last year'],
          ['1f', 'level-3-training-date', '2024-11-02', '2024-11-03', 'Derby, 1f: within the last 2 years'],
          ['1c', 'kcsie-read-date', '2026-08-31', '2026-09-01', 'Derby, 1c: the latest version of KCSIE'],
          ['2g', 'fire-drill-date', '2025-11-02', '2025-11-03', 'Derby, 2g: at least once a year'],
        ] as const
      ).flatMap(([code, field, late, inTime, source]) => [
        {
          shows: `${code} is rated “Fully” on 3 November 2026, with ${late} for its evidence: a day too old`,
          situation: { rest: 'Fully', fields: { [field]: late } },
          expected: [{ kind: 'evidence' as const, criteria: [code], fields: [field] }],
          source,
        },
        {
          shows: `${code} is rated “Fully” on 3 November 2026, with ${inTime}: the oldest that will do`,
          situation: { rest: 'Fully', fields: { [field]: inTime } },
          expected: [],
          source,
        },
      ]),
      {
        shows: 'Insurance that has ended is rated “Limited evidence”: the rating says so itself',
        situation: {
          rest: 'Fully',
          ratings: { '2f': 'Limited evidence' },
          fields: { 'insurance-expiry': '2026-11-02' },
        },
        expected: [],
        source: INSURED,
      },
    ],
  },
  {
    framework: 'national-2025',
    examples: [
      {
        shows: 'Met is decided while a line is partly met',
        situation: {
          rest: 'Met',
          ratings: { 3: 'Partly met' },
          fields: { 'product-decision': 'met' },
        },
        expected: [{ kind: 'decision', criteria: ['3'], fields: ['product-decision'] }],
        source: NATIONAL,
      },
      {
        shows: 'The DSL was trained two years and a day before, and that is rated as met',
        situation: { rest: 'Met', fields: { 'dsl-training-on': '2024-11-02' } },
        expected: [{ kind: 'evidence', criteria: ['1.5'], fields: ['dsl-training-on'] }],
        source: 'Voluntary national standards (August 2025), 1.5: renewed every 2 years',
      },
      {
        shows: 'Two years before to the day',
        situation: { rest: 'Met', fields: { 'dsl-training-on': '2024-11-03' } },
        expected: [],
        source: 'Voluntary national standards (August 2025), 1.5: renewed every 2 years',
      },
      {
        shows: 'The same DSL, rated as partly met: the rating says so itself',
        situation: {
          rest: 'Met',
          ratings: { '1.5': 'Partly met' },
          fields: { 'dsl-training-on': '2024-11-02' },
        },
        expected: [],
        source: 'Voluntary national standards (August 2025), 1.5: renewed every 2 years',
      },
    ],
  },
  {
    framework: 'integrated',
    examples: [
      {
        shows: 'The next visit is dated before this one',
        situation: { rest: null, fields: { 'product-next-visit': '2026-11-02' } },
        expected: [{ kind: 'date', criteria: [], fields: ['product-next-visit'] }],
        source: DATES,
      },
      {
        shows: 'Thirteen areas in words and a next visit in time: nothing to look at',
        situation: { rest: null, fields: { 'strengths-1': 'Not met', 'product-next-visit': '2027-11-03' } },
        expected: [],
        source: 'IntegratED: no rating, and so nothing that evidence or a decision could contradict',
      },
      {
        shows: 'The visit is dated a day after it was handed in',
        situation: { rest: null, visitDate: '2026-11-04', handedInOn: '2026-11-03' },
        expected: [{ kind: 'date', criteria: [], fields: ['visit-date'] }],
        source: DATES,
      },
    ],
  },
];
