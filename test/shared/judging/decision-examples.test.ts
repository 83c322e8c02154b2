/** The examples of decisions that frameworks carry, run: what each says must come out. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { decisionExamples } from '../../../shared/judging/examples/decision-examples';
import { answersIn } from '../../../shared/judging/examples/rule-example';
import { score } from '../../../shared/judging/score';
import { allMet } from '../../examples/example-answers';

describe.each(decisionExamples)('$framework', ({ framework: id, examples }) => {
  const framework = frameworkById(id);
  if (!framework) throw new Error(`There is no framework ${id}.`);

  test.each(examples)('$shows', ({ situation, expected: { suggested, decided, differs, problem } }) => {
    const answers = { ...allMet, comments: {}, ...answersIn(framework, situation) };
    const judged = score(framework, answers);
    expect(judged.warnings).toEqual([]);
    expect(judged.outcome?.id ?? null).toBe(suggested);
    expect(judged.decision).toMatchObject({ outcome: decided, differs });
    const told = judged.decision?.problem;
    if (problem === null) expect(told).toBe('');
    else expect(told).toContain(problem);
    // What is decided changes nothing of what is suggested.
    expect(score(framework, { ...answers, fields: {} }).outcome).toEqual(judged.outcome);
  });

  test('every outcome is decided in one of them, and what only an officer can say is never suggested', () => {
    expect(examples.map(({ expected }) => expected.decided)).toEqual(
      expect.arrayContaining(framework.outcomes.map((outcome) => outcome.id)),
    );
    const officers = framework.outcomes.filter(({ officerOnly }) => officerOnly).map((outcome) => outcome.id);
    expect(examples.filter(({ expected }) => officers.includes(expected.suggested ?? ''))).toEqual([]);
  });

  test('where rules suggest, one decision agrees, one differs with a reason and one without', () => {
    const shown = examples.map(({ expected: { differs, problem } }) => `${differs} ${problem ?? ''}`);
    const wanted = framework.rules.length === 0 ? [] : ['true ', 'true gives no reason'];
    expect(shown).toEqual(expect.arrayContaining(['false ', ...wanted]));
  });
});

test('every framework that has outcomes has examples', () => {
  expect(decisionExamples.map(({ framework }) => framework)).toEqual(
    frameworks
      .filter(({ outcomes }) => outcomes.length > 0)
      .map(({ id }) => id)
      .sort(),
  );
});
