/** The examples of forms that give no outcome, run: complete or not, and never judged. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { themesOf } from '../../../shared/instrument/instrument-parts';
import { unjudgedExamples } from '../../../shared/judging/examples/unjudged-examples';
import { score } from '../../../shared/judging/score';
import type { Framework, Instrument } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';

/** Rules speak of a framework's own themes: a form without any of them, or of a framework without outcomes, is not judged. */
const isJudged = (framework: Framework, instrument: Instrument): boolean =>
  framework.outcomes.length > 0 &&
  themesOf(framework, instrument).some((theme) => framework.themes.includes(theme));

describe.each(unjudgedExamples)('$framework', ({ framework: id, examples }) => {
  const framework = frameworkById(id);
  if (!framework) throw new Error(`There is no framework ${id}.`);

  test.each(examples)('$shows', ({ situation, expected: { strange = [], ...expected } }) => {
    const { with: instrument, words = {}, notApplicable = {}, fields = {} } = situation;
    const judged = score(
      framework,
      { ...allMet, ratings: {}, comments: { ...words }, notApplicable: { ...notApplicable }, fields },
      { instrument },
    );
    expect({
      complete: judged.complete,
      unanswered: judged.themes.flatMap(({ unanswered }) => unanswered),
    }).toEqual(expected);
    expect(judged.warnings).toEqual(
      strange.map((key) => expect.stringContaining(`has no field “${key}”`) as string),
    );
    expect(judged).toMatchObject({
      outcome: null,
      reasons: [],
      missing: [],
      unmet: [],
      essentialUnmet: [],
      decision: null,
    });
    expect(judged.themes.map(({ counts }) => counts)).toEqual(judged.themes.map(() => ({})));
    expect(judged.themes.flatMap((theme) => theme.notApplicable)).toEqual(Object.keys(notApplicable));
  });
});

test('every form that is not judged has examples, and no other', () => {
  const unjudged = frameworks.flatMap((framework) =>
    framework.instruments
      .filter((instrument) => !isJudged(framework, instrument))
      .map((instrument) => `${framework.id} ${instrument.id}`),
  );
  const shown = unjudgedExamples.flatMap(({ framework, examples }) =>
    examples.map(({ situation }) => `${framework} ${situation.with}`),
  );
  expect([...new Set(shown)].sort()).toEqual(unjudged.sort());
});
