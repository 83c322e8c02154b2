/** The examples of where "not applicable" may stand, run: taken or refused, and told why. */
import { describe, expect, test } from 'vitest';
import { InputError } from '../../../shared/errors';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { criteriaOf } from '../../../shared/instrument/instrument-parts';
import { notApplicableExamples } from '../../../shared/judging/examples/not-applicable-examples';
import { score } from '../../../shared/judging/score';
import type { Criterion } from '../../../shared/schema/framework';
import type { Judgement } from '../../../shared/schema/judgement';
import { allMet } from '../../examples/example-answers';

type Example = (typeof notApplicableExamples)[number]['examples'][number];

/** How each refusal is told, after the criterion's code. */
const TOLD: Readonly<Record<Exclude<Example['expected'], 'taken' | 'always applies'>, string>> = {
  'not answered alone': 'is a question to think with and is not answered alone',
  'needs a reason': 'needs a reason',
  'rated as well': 'is rated as well; leave one out',
};

/** What a criterion that always applies needs instead. */
const needed = (criterion: Criterion | undefined): string =>
  typeof criterion?.scale === 'string'
    ? 'so it needs a rating'
    : criterion?.answer === 'open'
      ? 'so it needs an answer in words, in comments'
      : 'and is a question to think with, not answered alone';

describe.each(notApplicableExamples)('$framework', ({ framework: id, examples }) => {
  const framework = frameworkById(id);
  if (!framework) throw new Error(`There is no framework ${id}.`);

  test.each(examples)('$situation.criterion: $shows', ({ situation, expected }) => {
    const { with: instrument, criterion, reason, rated, confirmedBy } = situation;
    const judge = (): Judgement =>
      score(
        framework,
        {
          ...allMet,
          comments: {},
          ratings: rated === undefined ? {} : { [criterion]: rated },
          notApplicable: { [criterion]: reason },
          ...(confirmedBy !== undefined && { confirmed: { [criterion]: confirmedBy } }),
        },
        instrument === undefined ? {} : { instrument },
      );
    if (expected === 'taken') {
      const { themes } = judge();
      expect(themes.flatMap(({ notApplicable }) => notApplicable)).toEqual([criterion]);
      expect(themes.flatMap(({ unanswered }) => unanswered)).not.toContain(criterion);
    } else {
      expect(judge).toThrow(InputError);
      const asked = framework.instruments
        .flatMap((one) => criteriaOf(framework, one))
        .find(({ code }) => code === criterion);
      const told = expected === 'always applies' ? `always applies, ${needed(asked)}` : TOLD[expected];
      expect(judge).toThrow(`: notApplicable: ${criterion} ${told}.`);
    }
  });

  test('shows each criterion with a condition, and one without', () => {
    const conditional = framework.instruments.flatMap((instrument) =>
      criteriaOf(framework, instrument).flatMap(({ code, conditional: condition, scale, answer }) =>
        condition === null
          ? []
          : [`${code} ${scale === null && answer === 'prompt' ? 'not answered alone' : 'taken'}`],
      ),
    );
    const shown = examples.map(({ situation, expected }) => `${situation.criterion} ${expected}`);
    expect(shown).toEqual(expect.arrayContaining([...new Set(conditional)]));
    expect(examples.map(({ expected }) => expected)).toContain('always applies');
  });
});

test('every framework has examples', () => {
  expect(notApplicableExamples.map(({ framework }) => framework)).toEqual(
    frameworks.map(({ id }) => id).sort(),
  );
});
