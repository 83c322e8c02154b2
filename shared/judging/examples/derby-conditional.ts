/** Examples of Derby's standards that may not apply: of how many more than half has to be met. */
import { five, four, MAJORITY, one, three, two } from './derby-standards';
import type { FrameworkExamples } from './rule-example';

const CONDITIONS =
  'Derby, section 18, 1g, 1h, 1i and 4f: where appropriate, where there is access, where there are needs';
const twoThemesShort = { 1: 'Partially', 2: 'Limited evidence' };
const setAside = {
  '1g': 'it has no website and no social media feeds',
  '1h': 'no pupil uses a computer there',
  '1i': 'no pupil has such needs',
  '4f': 'it is not for this setting to teach',
};

export const derbyConditional: FrameworkExamples['examples'] = [
  {
    shows: 'Four standards do not apply, and half of the other 28 are met',
    situation: {
      rest: 'Fully',
      themes: twoThemesShort,
      ratings: { '3a': 'Not at all' },
      notApplicable: setAside,
    },
    expected: {
      outcome: 'not-met',
      rule: 'not-majority',
      criteria: [...one.slice(0, 6), ...two, '3a'],
      missing: [],
    },
    why: '14 of 28 are half, and half is no majority.',
    source: `${CONDITIONS}; ${MAJORITY}`,
  },
  {
    shows: 'Four standards do not apply, and one more than half of the others are met',
    situation: { rest: 'Fully', themes: twoThemesShort, notApplicable: setAside },
    expected: {
      outcome: 'met-majority',
      rule: 'majority-fully',
      criteria: [...three, ...four.slice(0, 5), ...five],
      missing: [],
    },
    why: '15 of 28 are more than half; of 32 they would be less.',
    source: `${CONDITIONS}; ${MAJORITY}`,
  },
  {
    shows: 'Still open: 16 are “Fully”, 15 are not, and the last may yet not apply',
    situation: { rest: 'Fully', themes: twoThemesShort, ratings: { '1g': null } },
    expected: { outcome: null, rule: 'unanswered', criteria: ['1g'], missing: ['1g'] },
    why: 'Set aside or “Fully” it makes 16 of 31 or 17 of 32, a majority; otherwise 16 of 32 are half.',
    source: `${CONDITIONS}; ${MAJORITY}`,
  },
  {
    shows: 'Settled early: 15 are “Fully”, 16 are not, and the last may yet not apply',
    situation: { rest: 'Fully', themes: twoThemesShort, ratings: { '1g': null, '3a': 'Partially' } },
    expected: {
      outcome: 'not-met',
      rule: 'not-majority',
      criteria: [...one.filter((code) => code !== '1g'), ...two, '3a'],
      missing: [],
      complete: false,
    },
    why: 'Set aside it leaves 15 of 31, “Fully” it makes 16 of 32: no majority either way.',
    source: `${CONDITIONS}; ${MAJORITY}`,
  },
  {
    shows: 'Still open: 15 are “Fully”, 15 are not, and two may yet not apply',
    situation: {
      rest: 'Fully',
      themes: twoThemesShort,
      ratings: { '1g': null, '1h': null, '3a': 'Partially' },
    },
    expected: { outcome: null, rule: 'unanswered', criteria: ['1g', '1h'], missing: ['1g', '1h'] },
    why: 'One of them “Fully” and the other set aside make 16 of 31; both set aside leave 15 of 30, half.',
    source: `${CONDITIONS}; ${MAJORITY}`,
  },
];
