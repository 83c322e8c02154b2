/** Examples of alerts in frameworks that carry none of their own: decisions, evidence and dates. */
import type { FrameworkAlertExamples } from './alert-example';

const ALIGN = 'Align: a foundational requirement in each criterion; the rule over them is the product’s';
const DERBY = 'Derby, section 18: “All standards met” is one of four outcomes';
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
    ],
  },
];
