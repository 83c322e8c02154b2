/** How soon what was rated has to be put right, where the choice says it. */
import { expect, test } from 'vitest';
import { score } from '../../../shared/judging/score';
import type { Answers } from '../../../shared/schema/answers';
import type { Framework } from '../../../shared/schema/framework';
import type { Reason } from '../../../shared/schema/judgement';
import { changed } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const framework: Framework = {
  ...exampleFramework,
  scales: {
    ...exampleFramework.scales,
    four: {
      title: 'Four points',
      options: [
        { label: 'Always', meaning: 'met' },
        { label: 'Mostly', meaning: 'partly', within: { count: 3, unit: 'month' } },
        { label: 'Sometimes' },
        { label: 'Never', meaning: 'not-met', within: { count: 2, unit: 'week' } },
        { label: 'Not here', notApplicable: true, within: { count: 1, unit: 'week' } },
      ],
    },
  },
};
const deadlines = (answers: Answers): readonly Reason[] =>
  score(framework, answers).reasons.filter(({ rule }) => rule === 'deadline');

test('each choice that has a deadline is told once, with its criteria and the day', () => {
  expect(deadlines(changed({ '2a': 'Mostly', '2b': 'Never' }))).toEqual([
    {
      rule: 'deadline',
      text: 'Rated “Mostly”: to be put right within 3 months, by 3 February 2027.',
      criteria: ['2a'],
    },
    {
      rule: 'deadline',
      text: 'Rated “Never”: to be put right within 2 weeks, by 17 November 2026.',
      criteria: ['2b'],
    },
  ]);
  expect(deadlines(changed({ '2a': 'Never', '2b': 'Never' })).map(({ criteria }) => criteria)).toEqual([
    ['2a', '2b'],
  ]);
});

test('nothing is told of choices without one, nor of one that says “not applicable”', () => {
  expect(deadlines(changed({ '2a': 'Sometimes', '2b': 'Always' }))).toEqual([]);
  expect(deadlines(changed({ '2a': 'Not here', '2b': 'Never' })).map(({ criteria }) => criteria)).toEqual([
    ['2b'],
  ]);
});

test.each([undefined, '', 'soon'])('no day is named where the visit has the day %j', (visitDate) => {
  const { provider, ratings, notApplicable, comments, fields } = changed({ '2b': 'Never' });
  const given = {
    provider,
    ratings,
    notApplicable,
    comments,
    fields,
    ...(visitDate !== undefined && { visitDate }),
  };
  expect(score(framework, given).reasons).toContainEqual({
    rule: 'deadline',
    text: 'Rated “Never”: to be put right within 2 weeks.',
    criteria: ['2b'],
  });
});
