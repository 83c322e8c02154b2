/** Examples of Keys: the officer decides whether a provider is suitable; the product lists what is not met. */
import type { FrameworkExamples } from './rule-example';

const SUITABILITY =
  'Keys, “Suitability of Provision”: is it suitable, and if so, why; no rule leads from the rows to an answer';

const SUBCONTRACTING =
  'Keys, Appendix 1: Insurance (subcontractor liability) and Documents (details of any subcontracted provision)';

const REGISTRATION = 'Keys, Appendix 1, Registration Status: the condition, and the question after it';

/** Rows that are answered yes or no; the others are questions in words. */
const rated = [
  ...[1, 2, 3].map((n) => `1.${n}`),
  ...[1, 2, 3, 4, 5, 8, 9, 10, 11].map((n) => `2.${n}`),
  ...[1, 2, 3, 4].map((n) => `3.${n}`),
  ...[1, 2, 3, 4, 5].map((n) => `4.${n}`),
  ...[1, 2, 3, 4, 10, 11, 12, 13, 14, 15].map((n) => `5.${n}`),
  ...[1, 2, 3, 4, 6, 7].map((n) => `6.${n}`),
  ...[1, 2, 3].map((n) => `7.${n}`),
  ...[1, 2, 3, 4, 5, 6].map((n) => `8.${n}`),
];

export const keysExamples: FrameworkExamples = {
  framework: 'keys',
  examples: [
    {
      shows: 'Every row is answered yes',
      situation: { rest: 'Yes' },
      expected: { outcome: null, rule: null, missing: [], complete: false },
      why: 'Nothing is suggested and nothing is held against the provider; rows in words are still blank.',
      source: SUITABILITY,
    },
    {
      shows: 'Two rows are answered no',
      situation: { rest: 'Yes', ratings: { '2.3': 'No', '8.1': 'No' } },
      expected: { outcome: null, rule: 'gaps', criteria: ['2.3', '8.1'], missing: [] },
      why: 'They are listed for the officer to weigh.',
      source: SUITABILITY,
    },
    {
      shows: 'A row that asks for a fact is answered no',
      situation: { rest: 'Yes', ratings: { '1.1': 'No' }, notApplicable: { '1.2': 'it need not register' } },
      expected: { outcome: null, rule: null, missing: [] },
      why: 'Whether a provider has to register is no requirement that it could miss.',
      source: SUITABILITY,
    },
    {
      shows: 'Nothing is answered',
      situation: { rest: null },
      expected: { outcome: null, rule: null, missing: rated },
      why: 'The officer decides with every row in view, so each that is asked is still missing.',
      source: SUITABILITY,
    },
    {
      shows: 'A row that does not apply is not missing',
      situation: { rest: null, notApplicable: { '8.6': 'nothing is subcontracted' } },
      expected: {
        outcome: null,
        rule: null,
        missing: rated.filter((code) => code !== '8.6'),
      },
      why: 'It has been answered.',
      source: SUITABILITY,
    },
    {
      shows: 'There is no subcontractor insurance, and nothing is subcontracted',
      situation: {
        rest: 'Yes',
        ratings: { '4.5': 'No' },
        notApplicable: { '8.6': 'nothing is subcontracted' },
      },
      expected: { outcome: null, rule: null, missing: [] },
      why: 'There is nothing to insure: “No” is no gap beside 8.6 that does not apply.',
      source: SUBCONTRACTING,
    },
    {
      shows: 'There is no subcontractor insurance, and something is subcontracted',
      situation: { rest: 'Yes', ratings: { '4.5': 'No' } },
      expected: { outcome: null, rule: 'gaps', criteria: ['4.5'], missing: [] },
      why: 'Then it is one.',
      source: SUBCONTRACTING,
    },
    {
      shows: 'Subcontractor insurance does not apply',
      situation: {
        rest: 'Yes',
        notApplicable: { '4.5': 'nothing is subcontracted', '8.6': 'nothing is subcontracted' },
      },
      expected: { outcome: null, rule: null, missing: [] },
      why: 'Both rows stand under the same condition.',
      source: SUBCONTRACTING,
    },
    {
      shows: 'Something is subcontracted without insurance and without due diligence',
      situation: { rest: 'Yes', ratings: { '4.5': 'No', '8.6': 'No' } },
      expected: { outcome: null, rule: 'gaps', criteria: ['4.5', '8.6'], missing: [] },
      why: 'Answered “No”, 8.6 applies: so does 4.5, and both are gaps.',
      source: SUBCONTRACTING,
    },
    {
      shows: 'Nothing is subcontracted, and the insurance row is left blank',
      situation: {
        rest: 'Yes',
        ratings: { '4.5': null },
        notApplicable: { '8.6': 'nothing is subcontracted' },
      },
      expected: { outcome: null, rule: null, missing: ['4.5'] },
      why: 'What another row says excuses a “No”; it answers nothing.',
      source: SUBCONTRACTING,
    },
    {
      shows: 'There is no motor insurance, and nothing says that no vehicle is used',
      situation: { rest: 'Yes', ratings: { '4.4': 'No' } },
      expected: { outcome: null, rule: 'gaps', criteria: ['4.4'], missing: [] },
      why: 'Where the row applies, “No” is a gap.',
      source: 'Keys, Appendix 1, Insurance: motor vehicles, if applicable',
    },
    {
      shows: 'It has to register and is not registered',
      situation: { rest: 'Yes', ratings: { '1.1': 'Yes', '1.2': 'No' } },
      expected: { outcome: null, rule: 'gaps', criteria: ['1.2'], missing: [] },
      why: 'The row that can be missed is a gap; an alert says what the two come to together.',
      source: REGISTRATION,
    },
    {
      shows: 'Whether it has to register is left blank',
      situation: { rest: 'Yes', ratings: { '1.1': null } },
      expected: { outcome: null, rule: null, missing: ['1.1'] },
      why: 'A fact is neither met nor missed, and is asked all the same.',
      source: REGISTRATION,
    },
    {
      shows: 'Every row under a condition does not apply',
      situation: {
        rest: 'Yes',
        ratings: { '1.1': 'No' },
        notApplicable: {
          '1.2': 'it need not register',
          '2.2': 'Ofsted does not inspect it',
          '4.4': 'no vehicle is used',
          '4.5': 'nothing is subcontracted',
          '8.6': 'nothing is subcontracted',
        },
      },
      expected: { outcome: null, rule: null, missing: [] },
      why: 'Five rows are answered without a Yes, and none is a gap.',
      source:
        'Keys, Appendix 1: the Ofsted report where applicable, motor insurance if applicable, registration on a condition, subcontracting if any',
    },
    {
      shows: 'Every row is answered no',
      situation: { rest: 'No' },
      expected: {
        outcome: null,
        rule: 'gaps',
        criteria: rated.filter((code) => code !== '1.1' && code !== '1.3'),
        missing: [],
        complete: false,
      },
      why: 'All but the two facts are gaps, and still no rule says that it is unsuitable.',
      source: SUITABILITY,
    },
  ],
};
