/** Every instrument of every framework: what an officer answers is what is read back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { formPlan } from '../../../shared/form/form-plan';
import { planIds } from '../../../shared/form/question-id';
import { rawAnswers } from '../../../shared/form/raw-answers';
import { readAnswers } from '../../../shared/form/read-answers';
import { score } from '../../../shared/judging/score';
import { TITLE_LIMIT } from '../../../shared/form/question-items';
import { anyAnswers } from '../../examples/any-answers';
import { exampleFramework } from '../../examples/example-framework';

const instruments = [exampleFramework, ...frameworks].flatMap((framework) =>
  framework.instruments.map((instrument) => ({
    name: `${framework.id}/${instrument.id}`,
    framework,
    id: instrument.id,
  })),
);

describe.each(instruments)('$name', ({ framework, id }) => {
  const plan = formPlan(framework, id);
  const { questions, items } = planIds(plan);

  test('answers come back as they were given', () => {
    fc.assert(
      fc.property(anyAnswers(framework, id), (answers) => {
        const raw = rawAnswers(framework, answers, id);
        expect(Object.keys(raw).filter((key) => !(key in questions))).toEqual([]);
        const response = Object.fromEntries(
          Object.entries(raw).map(([key, values]) => [questions[key] ?? '', values] as const),
        );
        expect(readAnswers(framework, { instrument: id, questions }, response)).toEqual({
          answers,
          problems: [],
        });
      }),
      { numRuns: 40 },
    );
  });

  test('whatever stands in the form, reading never fails, and what was read can be judged', () => {
    const anything = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('Yes', 'Not applicable', 'Fully met', '|', '31/31/2026'),
      ),
      { maxLength: 3 },
    );
    const response = fc.dictionary(fc.constantFrom(...Object.values(questions), '__proto__', 'zz'), anything);
    fc.assert(
      fc.property(response, (raw) => {
        const { answers, problems } = readAnswers(framework, { instrument: id, questions }, raw);
        if (answers) expect(score(framework, answers, { instrument: id }).framework).toBe(framework.id);
        else expect(problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('titles, keys and ids are unique, titles fit, jumps lead forward to pages that are there', () => {
    const unique = (list: readonly string[]): void => expect(new Set(list).size).toBe(list.length);
    unique(plan.items.map(({ title }) => title));
    unique(plan.items.map(({ key }) => key));
    unique([...Object.values(questions), ...Object.values(items)]);
    for (const { title } of plan.items) expect(title.length).toBeLessThanOrEqual(TITLE_LIMIT);
    const pages = plan.items.filter(({ kind }) => kind === 'section').map(({ key }) => key);
    const places = new Map([
      ...pages.map((key, at) => [key, at] as const),
      ['submit', pages.length] as const,
    ]);
    for (const item of plan.items) {
      const from = item.section === '' ? -1 : (places.get(item.section) ?? Number.NaN);
      for (const [choice, target] of Object.entries(item.goTo ?? {})) {
        expect(item.choices).toContain(choice);
        expect(places.get(target)).toBeGreaterThan(from);
      }
      if (item.arriveAt !== undefined) expect(places.get(item.arriveAt)).toBeGreaterThan(from);
      expect(item.section === '' || places.has(item.section)).toBe(true);
    }
  });
});
