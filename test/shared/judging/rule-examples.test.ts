/** The examples that rules carry, run: what each says must come out. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { answersIn } from '../../../shared/judging/examples/rule-example';
import { ruleExamples } from '../../../shared/judging/examples/rule-examples';
import { score } from '../../../shared/judging/score';
import type { Framework } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';

const named = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}.`);
  return found;
};

describe.each(ruleExamples)('$framework', ({ framework: id, examples }) => {
  const framework = named(id);
  test.each(examples)('$shows', ({ situation, expected }) => {
    const judged = score(
      framework,
      { ...allMet, comments: {}, ...answersIn(framework, situation) },
      situation.with === undefined ? {} : { instrument: situation.with },
    );
    const [first] = [...(judged.outcome?.reasons ?? []), ...judged.reasons];
    expect({
      outcome: judged.outcome?.id ?? null,
      rule: first?.rule ?? null,
      missing: judged.missing,
      ...(expected.criteria && { criteria: first?.criteria }),
      ...(expected.complete !== undefined && { complete: judged.complete }),
    }).toEqual(expected);
    if (judged.outcome) expect(judged.outcome.suggestedBy).toBe(expected.rule);
  });

  test('names only criteria, themes and labels that there are', () => {
    const codes = framework.themes.flatMap(({ criteria }) => criteria.map(({ code }) => code));
    const themes = framework.themes.map(({ code }) => code);
    const labels = Object.values(framework.scales).flatMap(({ options }) =>
      options.map(({ label }) => label),
    );
    for (const { situation, expected } of examples) {
      const used = [
        ...Object.keys(situation.ratings ?? {}),
        ...Object.keys(situation.notApplicable ?? {}),
        ...(expected.criteria ?? []),
        ...expected.missing,
      ];
      expect(used.filter((code) => !codes.includes(code))).toEqual([]);
      expect(Object.keys(situation.themes ?? {}).filter((code) => !themes.includes(code))).toEqual([]);
      const given = [situation.rest, ...Object.values({ ...situation.themes, ...situation.ratings })];
      expect(given.filter((label) => label !== null && !labels.includes(label))).toEqual([]);
    }
  });

  test('shows every outcome that its rules can suggest', () => {
    const suggested = framework.rules.map(({ outcome }) => outcome);
    expect(examples.map(({ expected }) => expected.outcome)).toEqual(expect.arrayContaining(suggested));
    const rules = examples.map(({ expected }) => expected.rule);
    expect(rules).toEqual(expect.arrayContaining(framework.rules.map((rule) => rule.id)));
  });
});

test('every framework that gives an outcome has examples', () => {
  expect(ruleExamples.map(({ framework }) => framework)).toEqual(
    frameworks
      .filter(({ outcomes }) => outcomes.length > 0)
      .map(({ id }) => id)
      .sort(),
  );
});
