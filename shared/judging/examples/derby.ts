/** Examples of Derby's outcome statements: all of 32 standards, the majority of them, or not. */
import { derbyConditional } from './derby-conditional';
import { every, five, four, MAJORITY, one, STATEMENTS, three, two } from './derby-standards';
import type { FrameworkExamples } from './rule-example';

export const derbyExamples: FrameworkExamples = {
  framework: 'derby',
  examples: [
    {
      shows: 'Every standard is rated “Fully”',
      situation: { rest: 'Fully' },
      expected: { outcome: 'met-all', rule: 'all-fully', missing: [] },
      why: 'All standards are met.',
      source: STATEMENTS,
    },
    {
      shows: 'One standard is not rated “Fully”',
      situation: { rest: 'Fully', ratings: { '3b': 'Partially' } },
      expected: {
        outcome: 'met-majority',
        rule: 'majority-fully',
        criteria: every.filter((code) => code !== '3b'),
        missing: [],
      },
      why: '31 of 32 are more than half, and not all.',
      source: MAJORITY,
    },
    {
      shows: 'One more than half',
      situation: { rest: 'Fully', themes: { 1: 'Partially', 2: 'Not at all' }, ratings: { '1a': 'Fully' } },
      expected: {
        outcome: 'met-majority',
        rule: 'majority-fully',
        criteria: ['1a', ...three, ...four, ...five],
        missing: [],
      },
      why: '17 of 32 are more than half.',
      source: MAJORITY,
    },
    {
      shows: 'Exactly half',
      situation: { rest: 'Fully', themes: { 1: 'Partially', 2: 'Limited evidence' } },
      expected: { outcome: 'not-met', rule: 'not-majority', criteria: [...one, ...two], missing: [] },
      why: '16 of 32 are half, and half is no majority.',
      source: MAJORITY,
    },
    {
      shows: 'One less than half',
      situation: {
        rest: 'Fully',
        themes: { 1: 'Partially', 2: 'Partially' },
        ratings: { '3a': 'Partially' },
      },
      expected: { outcome: 'not-met', rule: 'not-majority', criteria: [...one, ...two, '3a'], missing: [] },
      why: '15 of 32 are less than half.',
      source: MAJORITY,
    },
    {
      shows: 'No standard is met at all',
      situation: { rest: 'Not at all' },
      expected: { outcome: 'not-met', rule: 'not-majority', missing: [] },
      why: 'None of 32 is rated “Fully”.',
      source: STATEMENTS,
    },
    {
      shows: 'A standard that does not apply leaves the number that half is taken of: more than half',
      situation: {
        rest: 'Fully',
        themes: { 1: 'Partially', 2: 'Partially' },
        notApplicable: { '1g': 'it has no website and no social media feeds' },
      },
      expected: {
        outcome: 'met-majority',
        rule: 'majority-fully',
        criteria: [...three, ...four, ...five],
        missing: [],
      },
      why: '16 of the 31 that apply are more than half; of 32 they would be half.',
      source: MAJORITY,
    },
    {
      shows: 'A standard that does not apply leaves the number that half is taken of: less than half',
      situation: {
        rest: 'Fully',
        themes: { 1: 'Partially', 2: 'Partially' },
        ratings: { '3a': 'Partially' },
        notApplicable: { '1g': 'it has no website and no social media feeds' },
      },
      expected: {
        outcome: 'not-met',
        rule: 'not-majority',
        criteria: [...one.filter((code) => code !== '1g'), ...two, '3a'],
        missing: [],
      },
      why: '15 of the 31 that apply are less than half.',
      source: MAJORITY,
    },
    {
      shows: 'All that apply are rated “Fully”',
      situation: { rest: 'Fully', notApplicable: { '1h': 'no pupil uses a computer there' } },
      expected: {
        outcome: 'met-all',
        rule: 'all-fully',
        criteria: every.filter((code) => code !== '1h'),
        missing: [],
      },
      why: 'What does not apply is no standard that could be missed.',
      source: STATEMENTS,
    },
    {
      shows: 'Settled early: 17 are “Fully” and one is not, with 14 unanswered',
      situation: {
        rest: 'Fully',
        themes: { 2: null, 3: null },
        ratings: { '1a': 'Partially', '5a': null },
      },
      expected: {
        outcome: 'met-majority',
        rule: 'majority-fully',
        criteria: [...one.slice(1), ...four, ...five.slice(1)],
        missing: [],
      },
      why: 'Not all can be met any more, and 17 are more than half of 32 whatever the 14 come to.',
      source: MAJORITY,
    },
    {
      shows: 'Still open: 16 are “Fully” and one is not, with 15 unanswered',
      situation: {
        rest: 'Fully',
        themes: { 2: null, 3: null },
        ratings: { '1a': 'Partially', '5a': null, '5b': null },
      },
      expected: {
        outcome: null,
        rule: 'unanswered',
        criteria: [...two, ...three, '5a', '5b'],
        missing: [...two, ...three, '5a', '5b'],
      },
      why: 'With none of the 15 “Fully”, 16 of 32 would be half; with any one of them, more.',
      source: MAJORITY,
    },
    {
      shows: 'Settled early: 16 are not “Fully”, and nothing else is answered',
      situation: { rest: null, themes: { 1: 'Partially', 2: 'Not at all' } },
      expected: { outcome: 'not-met', rule: 'not-majority', criteria: [...one, ...two], missing: [] },
      why: 'At best 16 of 32 would be “Fully”: half, and half is no majority.',
      source: MAJORITY,
    },
    {
      shows: 'Still open: 15 are not “Fully”, and nothing else is answered',
      situation: { rest: null, themes: { 1: 'Partially', 2: 'Not at all' }, ratings: { '1a': null } },
      expected: {
        outcome: null,
        rule: 'unanswered',
        criteria: ['1a', ...three, ...four, ...five],
        missing: ['1a', ...three, ...four, ...five],
      },
      why: 'At best 17 of 32 would be “Fully”.',
      source: MAJORITY,
    },
    {
      shows: 'Still open: all are “Fully” so far, and the last standard is unanswered',
      situation: { rest: 'Fully', ratings: { '5d': null } },
      expected: { outcome: null, rule: 'unanswered', criteria: ['5d'], missing: ['5d'] },
      why: 'With it “Fully” the provider has met all standards, without it the majority.',
      source: STATEMENTS,
    },
    {
      shows: 'Nothing is answered',
      situation: { rest: null },
      expected: { outcome: null, rule: 'unanswered', criteria: every, missing: every },
      why: 'Every standard counts.',
      source: STATEMENTS,
    },
    {
      shows: 'One standard has limited evidence',
      situation: { rest: 'Fully', ratings: { '5d': 'Limited evidence' } },
      expected: {
        outcome: 'met-majority',
        rule: 'majority-fully',
        criteria: every.filter((code) => code !== '5d'),
        missing: [],
      },
      why: 'It is the third of four choices: short of “Fully”, as “Partially” is.',
      source: 'Derby, section 18, the four choices under each standard',
    },
    ...derbyConditional,
  ],
};
