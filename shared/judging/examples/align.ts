/** Examples of this product's rule for Align: every criterion that applies is at “Foundational” or above. */
import type { FrameworkExamples } from './rule-example';

const COLUMNS =
  'Align, columns “Foundational Requirements” and “Best Practice” of every area; the scale and the rule are this product’s';

/** Align's eight areas and how many criteria each has. */
const AREAS = [9, 8, 6, 15, 9, 11, 7, 7];
const every = AREAS.flatMap((count, at) => Array.from({ length: count }, (_, n) => `${at + 1}.${n + 1}`));

/** Those whose own text sets a condition. */
const conditional = ['1.7', '4.5', '4.12', '5.8'];
const excused = (codes: readonly string[]): Record<string, string> =>
  Object.fromEntries(codes.map((code) => [code, 'there is nothing of the kind there']));
const CONDITIONS =
  'Align, 1.7, 4.5 and 5.8 (where appropriate) and 4.12 (a report without which parents agreed to go); the rule is this product’s';

export const alignExamples: FrameworkExamples = {
  framework: 'align',
  examples: [
    {
      shows: 'Every criterion is at “Foundational”',
      situation: { rest: 'Foundational' },
      expected: { outcome: 'foundational-met', rule: 'all-foundational', criteria: every, missing: [] },
      why: 'The foundational requirement of each is met.',
      source: COLUMNS,
    },
    {
      shows: 'Every criterion is at “Best practice”',
      situation: { rest: 'Best practice' },
      expected: { outcome: 'foundational-met', rule: 'all-foundational', criteria: every, missing: [] },
      why: 'Best practice stands on the foundational requirement; there is no further outcome for it.',
      source: COLUMNS,
    },
    {
      shows: 'One criterion is at “Not yet”',
      situation: { rest: 'Best practice', ratings: { '8.7': 'Not yet' } },
      expected: { outcome: 'foundational-not-met', rule: 'some-not-yet', criteria: ['8.7'], missing: [] },
      why: 'Best practice elsewhere does not make up for it.',
      source: COLUMNS,
    },
    {
      shows: 'Every criterion is at “Not yet”',
      situation: { rest: 'Not yet' },
      expected: { outcome: 'foundational-not-met', rule: 'some-not-yet', criteria: every, missing: [] },
      why: 'Each of the 72 is named.',
      source: COLUMNS,
    },
    {
      shows: 'A criterion that does not apply is left out',
      situation: { rest: 'Foundational', notApplicable: { '4.12': 'there is nothing of the kind there' } },
      expected: {
        outcome: 'foundational-met',
        rule: 'all-foundational',
        criteria: every.filter((code) => code !== '4.12'),
        missing: [],
      },
      why: 'The other 71 are met.',
      source: COLUMNS,
    },
    {
      shows: 'Settled early: one criterion is at “Not yet” and nothing else is answered',
      situation: { rest: null, ratings: { '3.3': 'Not yet' } },
      expected: { outcome: 'foundational-not-met', rule: 'some-not-yet', criteria: ['3.3'], missing: [] },
      why: 'Whatever the other 71 come to, not all are at “Foundational” or above.',
      source: COLUMNS,
    },
    {
      shows: 'Still open: all but one are at “Foundational”, and that is unanswered',
      situation: { rest: 'Foundational', ratings: { '5.9': null } },
      expected: { outcome: null, rule: 'unanswered', criteria: ['5.9'], missing: ['5.9'] },
      why: 'It alone decides.',
      source: COLUMNS,
    },
    {
      shows: 'Still open: one criterion is at “Best practice” and nothing else is answered',
      situation: { rest: null, ratings: { '1.1': 'Best practice' } },
      expected: { outcome: null, rule: 'unanswered', criteria: every.slice(1), missing: every.slice(1) },
      why: 'Each of the other 71 decides.',
      source: COLUMNS,
    },
    {
      shows: 'Every conditional criterion does not apply',
      situation: { rest: 'Foundational', notApplicable: excused(conditional) },
      expected: {
        outcome: 'foundational-met',
        rule: 'all-foundational',
        criteria: every.filter((code) => !conditional.includes(code)),
        missing: [],
        complete: true,
      },
      why: 'The 68 that always apply are met.',
      source: CONDITIONS,
    },
    {
      shows: 'A conditional criterion applies and is at “Not yet”',
      situation: { rest: 'Foundational', ratings: { '1.7': 'Not yet' } },
      expected: { outcome: 'foundational-not-met', rule: 'some-not-yet', criteria: ['1.7'], missing: [] },
      why: 'Where its condition holds it weighs as much as any other.',
      source: CONDITIONS,
    },
    {
      shows: 'One criterion does not apply, and another is at “Not yet”',
      situation: {
        rest: 'Best practice',
        ratings: { '5.7': 'Not yet' },
        notApplicable: excused(['5.8']),
      },
      expected: { outcome: 'foundational-not-met', rule: 'some-not-yet', criteria: ['5.7'], missing: [] },
      why: 'What does not apply neither helps nor harms.',
      source: CONDITIONS,
    },
    {
      shows: 'Still open: of the conditional criteria one is neither rated nor set aside',
      situation: {
        rest: 'Foundational',
        ratings: { '4.12': null },
        notApplicable: excused(['1.7', '4.5', '5.8']),
      },
      expected: { outcome: null, rule: 'unanswered', criteria: ['4.12'], missing: ['4.12'], complete: false },
      why: 'A blank does not say that its condition fails.',
      source: CONDITIONS,
    },
    {
      shows: 'The provision evaluates itself, with one criterion at “Not yet”',
      situation: { with: 'self-evaluation', rest: 'Foundational', ratings: { '8.3': 'Not yet' } },
      expected: { outcome: 'foundational-not-met', rule: 'some-not-yet', criteria: ['8.3'], missing: [] },
      why: 'The same 72 criteria and the same rule: who fills in the form changes nothing of it.',
      source: `${COLUMNS}; who uses the criteria Align leaves open`,
    },
  ],
};
