/** Examples of this product's rule for the voluntary national standards: every line listed is rated “Met”. */
import type { FrameworkExamples } from './rule-example';

const PARTS =
  'Voluntary national standards (August 2025), parts 1 to 4; they print neither a scale nor an outcome, so both are this product’s';
const every = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2', '3', '4'];

export const nationalExamples: FrameworkExamples = {
  framework: 'national-2025',
  examples: [
    {
      shows: 'Every line is met',
      situation: { rest: 'Met' },
      expected: { outcome: 'met', rule: 'all-met', criteria: every, missing: [] },
      why: 'All nine lines that are listed here are met.',
      source: PARTS,
    },
    {
      shows: 'One standard is partly met',
      situation: { rest: 'Met', ratings: { '1.4': 'Partly met' } },
      expected: { outcome: 'not-met', rule: 'any-partly-met', criteria: ['1.4'], missing: [] },
      why: 'Partly met is not met.',
      source: PARTS,
    },
    {
      shows: 'One part is not met',
      situation: { rest: 'Met', ratings: { 4: 'Not met' } },
      expected: { outcome: 'not-met', rule: 'any-not-met', criteria: ['4'], missing: [] },
      why: 'One line is enough.',
      source: PARTS,
    },
    {
      shows: 'One line is not met and one partly',
      situation: { rest: 'Met', ratings: { '1.1': 'Partly met', 3: 'Not met' } },
      expected: { outcome: 'not-met', rule: 'any-not-met', criteria: ['3'], missing: [] },
      why: 'The graver one is named as the reason; both are among the unmet.',
      source: PARTS,
    },
    {
      shows: 'Settled early: one line is partly met and nothing else is answered',
      situation: { rest: null, ratings: { 2: 'Partly met' } },
      expected: { outcome: 'not-met', rule: 'any-partly-met', criteria: ['2'], missing: [] },
      why: 'Whatever the others come to, not every line is met.',
      source: PARTS,
    },
    {
      shows: 'Settled early: one line is not met and nothing else is answered',
      situation: { rest: null, ratings: { '1.6': 'Not met' } },
      expected: { outcome: 'not-met', rule: 'any-not-met', criteria: ['1.6'], missing: [] },
      why: 'Whatever the others come to, not every line is met.',
      source: PARTS,
    },
    {
      shows: 'Still open: all but one line are met, and that is unanswered',
      situation: { rest: 'Met', ratings: { '1.5': null } },
      expected: { outcome: null, rule: 'unanswered', criteria: ['1.5'], missing: ['1.5'] },
      why: 'It alone decides.',
      source: PARTS,
    },
    {
      shows: 'Nothing is answered',
      situation: { rest: null },
      expected: { outcome: null, rule: 'unanswered', criteria: every, missing: every },
      why: 'Every line decides.',
      source: PARTS,
    },
    {
      shows: 'Every line is partly met',
      situation: { rest: 'Partly met' },
      expected: { outcome: 'not-met', rule: 'any-partly-met', criteria: every, missing: [], complete: true },
      why: 'None is not met, and none is met: each is named.',
      source: PARTS,
    },
    {
      shows: 'Every line is not met',
      situation: { rest: 'Not met' },
      expected: { outcome: 'not-met', rule: 'any-not-met', criteria: every, missing: [], complete: true },
      why: 'The graver rule comes first.',
      source: PARTS,
    },
    {
      shows: 'Still open: the six itemised standards are met, and the other three parts are unanswered',
      situation: { rest: 'Met', themes: { 2: null, 3: null, 4: null } },
      expected: {
        outcome: null,
        rule: 'unanswered',
        criteria: ['2', '3', '4'],
        missing: ['2', '3', '4'],
        complete: false,
      },
      why: 'Part 1 alone is not the standards: a part that is not yet itemised decides like any other line.',
      source: PARTS,
    },
    {
      shows: 'Still open: the other three parts are met, and none of the itemised standards is answered',
      situation: { rest: 'Met', themes: { 1: null } },
      expected: {
        outcome: null,
        rule: 'unanswered',
        criteria: every.slice(0, 6),
        missing: every.slice(0, 6),
      },
      why: 'Each of the six decides.',
      source: PARTS,
    },
    {
      shows: 'Settled: one line is partly met while another is unanswered',
      situation: { rest: 'Met', ratings: { '1.2': 'Partly met', '1.5': null } },
      expected: {
        outcome: 'not-met',
        rule: 'any-partly-met',
        criteria: ['1.2'],
        missing: [],
        complete: false,
      },
      why: 'The blank could be worse and give another reason; the outcome stays.',
      source: PARTS,
    },
  ],
};
