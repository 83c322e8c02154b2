/** Examples of Herefordshire's essentials: every requirement of themes 1 and 2 has to be fully met. */
import type { FrameworkExamples } from './rule-example';

const HEADINGS =
  'Herefordshire, headings of themes 1 and 2: essential, to be fully met for the provision to be deemed appropriate';
const essentials = [
  ...[1, 2, 3, 4, 5, 6].map((n) => `1.${n}`),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `2.${n}`),
];
const met = (except: string): string[] => essentials.filter((code) => code !== except);
const OTHERS = { 3: null, 4: null, 5: null, 6: null, 7: null, 8: null, 9: null };

export const herefordshireExamples: FrameworkExamples = {
  framework: 'herefordshire',
  examples: [
    {
      shows: 'Everything is fully met',
      situation: { rest: 'Fully met' },
      expected: {
        outcome: 'appropriate',
        rule: 'essential-all-met',
        criteria: essentials,
        missing: [],
        complete: true,
      },
      why: 'All 14 essential requirements are fully met.',
      source: HEADINGS,
    },
    {
      shows: 'One essential requirement of the first theme is not met',
      situation: { rest: 'Fully met', ratings: { '1.6': 'Not Met' } },
      expected: { outcome: 'not-appropriate', rule: 'essential-not-met', criteria: ['1.6'], missing: [] },
      why: 'One of them is enough, however good the rest.',
      source: HEADINGS,
    },
    {
      shows: 'One essential requirement of the second theme is not met',
      situation: { rest: 'Fully met', ratings: { '2.1': 'Not Met' } },
      expected: { outcome: 'not-appropriate', rule: 'essential-not-met', criteria: ['2.1'], missing: [] },
      why: 'Theme 2 is essential as well.',
      source: HEADINGS,
    },
    {
      shows: 'Two essential requirements are not met',
      situation: { rest: 'Fully met', ratings: { '1.1': 'Not Met', '2.8': 'Not Met' } },
      expected: {
        outcome: 'not-appropriate',
        rule: 'essential-not-met',
        criteria: ['1.1', '2.8'],
        missing: [],
      },
      why: 'Both are named, so that both are put right.',
      source: HEADINGS,
    },
    {
      shows: 'All but the essential requirements are short of fully met',
      situation: { rest: 'Partially met', themes: { 1: 'Fully met', 2: 'Fully met' } },
      expected: { outcome: 'appropriate', rule: 'essential-all-met', criteria: essentials, missing: [] },
      why: 'The source ties nothing to the other themes: they are listed as unmet, and the officer decides.',
      source: HEADINGS,
    },
    {
      shows: 'All but the essential requirements are not met',
      situation: {
        rest: 'Not met / Limited evidence',
        themes: { 1: 'Fully met', 2: 'Fully met' },
      },
      expected: { outcome: 'appropriate', rule: 'essential-all-met', criteria: essentials, missing: [] },
      why: 'The same: 30 unmet requirements are listed beside the suggestion, which weighs the essentials alone.',
      source: HEADINGS,
    },
    {
      shows: 'Settled early: one essential requirement is not met and nothing else is answered',
      situation: { rest: null, ratings: { '2.4': 'Not Met' } },
      expected: { outcome: 'not-appropriate', rule: 'essential-not-met', criteria: ['2.4'], missing: [] },
      why: 'Whatever the others come to, not every essential requirement is fully met.',
      source: HEADINGS,
    },
    {
      shows: 'Settled early: the essentials are fully met and nothing else is answered',
      situation: { rest: null, themes: { 1: 'Fully met', 2: 'Fully met' } },
      expected: {
        outcome: 'appropriate',
        rule: 'essential-all-met',
        criteria: essentials,
        missing: [],
        complete: false,
      },
      why: 'The other themes decide nothing; the visit is not complete without them.',
      source: HEADINGS,
    },
    {
      shows: 'Still open: one essential requirement is unanswered, the others fully met',
      situation: { rest: 'Fully met', ratings: { '1.3': null } },
      expected: { outcome: null, rule: 'unanswered', criteria: ['1.3'], missing: ['1.3'] },
      why: 'It alone decides.',
      source: HEADINGS,
    },
    {
      shows: 'Still open: one essential requirement is fully met and nothing else is answered',
      situation: { rest: null, ratings: { '1.3': 'Fully met' } },
      expected: { outcome: null, rule: 'unanswered', criteria: met('1.3'), missing: met('1.3') },
      why: 'Each of the other 13 decides; the unanswered ones of themes 3 to 9 do not.',
      source: HEADINGS,
    },
    {
      shows: 'Still open: nothing but the essentials is unanswered',
      situation: { rest: 'Fully met', themes: { 1: null, 2: null } },
      expected: { outcome: null, rule: 'unanswered', criteria: essentials, missing: essentials },
      why: 'However good the rest.',
      source: HEADINGS,
    },
    {
      shows: 'Settled: the essentials are answered, one of them not met, and the other themes are not',
      situation: { rest: 'Fully met', themes: OTHERS, ratings: { '1.1': 'Not Met' } },
      expected: { outcome: 'not-appropriate', rule: 'essential-not-met', criteria: ['1.1'], missing: [] },
      why: 'The other themes decide nothing.',
      source: HEADINGS,
    },
    {
      shows: 'Settled: one essential requirement is not met while another is unanswered',
      situation: { rest: 'Fully met', ratings: { '1.1': 'Not Met', '1.3': null } },
      expected: {
        outcome: 'not-appropriate',
        rule: 'essential-not-met',
        criteria: ['1.1'],
        missing: [],
        complete: false,
      },
      why: 'The blank could add a second gap, and take none away.',
      source: HEADINGS,
    },
    {
      shows: 'Still open: one requirement of each essential theme is unanswered',
      situation: {
        rest: 'Partially met',
        themes: { 1: 'Fully met', 2: 'Fully met' },
        ratings: { '1.6': null, '2.8': null },
      },
      expected: { outcome: null, rule: 'unanswered', criteria: ['1.6', '2.8'], missing: ['1.6', '2.8'] },
      why: 'Both decide, and neither does alone.',
      source: HEADINGS,
    },
    {
      shows: 'Nothing is answered',
      situation: { rest: null },
      expected: {
        outcome: null,
        rule: 'unanswered',
        criteria: essentials,
        missing: essentials,
        complete: false,
      },
      why: 'Of 44 requirements 14 decide; the other 30 are unanswered and not awaited.',
      source: HEADINGS,
    },
    {
      shows: 'Every requirement is not met',
      situation: {
        rest: 'Not met / Limited evidence',
        themes: { 1: 'Not Met', 2: 'Not Met' },
      },
      expected: {
        outcome: 'not-appropriate',
        rule: 'essential-not-met',
        criteria: essentials,
        missing: [],
        complete: true,
      },
      why: 'The reason names the 14 that decide; the 30 others are listed beside it.',
      source: HEADINGS,
    },
  ],
};
