/** The outcomes of the real frameworks, by their own rules. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { criteriaOf, instrumentOf } from '../../../shared/instrument/instrument-parts';
import { score } from '../../../shared/judging/score';
import type { Answers } from '../../../shared/schema/answers';
import type { Framework, Meaning } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';

const framework = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}.`);
  return found;
};
const rated = (of: Framework): { code: string; scale: string; essential: boolean }[] =>
  of.themes.flatMap(({ criteria, essential }) =>
    criteria.flatMap(({ code, scale }) => (scale === null ? [] : [{ code, scale, essential }])),
  );
const label = (of: Framework, scale: string, meaning: Meaning): string =>
  of.scales[scale]?.options.find((option) => option.meaning === meaning)?.label ??
  of.scales[scale]?.options[0]?.label ??
  '';

/** Everything met, but for these codes. */
function answers(of: Framework, others: Record<string, Meaning> = {}): Answers {
  const ratings = rated(of).map(({ code, scale }) => [code, label(of, scale, others[code] ?? 'met')]);
  return {
    ...allMet,
    ratings: Object.fromEntries(ratings) as Record<string, string>,
    comments: {},
    fields: {},
  };
}
const outcome = (of: Framework, given: Answers): string | null => score(of, given).outcome?.id ?? null;

describe('herefordshire: themes 1 and 2 decide', () => {
  const herefordshire = framework('herefordshire');
  const essential = rated(herefordshire).filter((one) => one.essential);

  test('there are fourteen essential criteria', () => {
    expect(essential.length).toBe(14);
  });

  test.each(essential.map(({ code }) => code))(
    '%s alone not met: not deemed appropriate, naming it',
    (code) => {
      expect(score(herefordshire, answers(herefordshire, { [code]: 'not-met' })).outcome).toMatchObject({
        id: 'not-appropriate',
        reasons: [{ criteria: [code] }],
      });
    },
  );

  test('that the essentials are enough is said to be the product’s reading; that they are needed is the source’s', () => {
    expect(herefordshire.rules.map(({ id, ownedBy }) => [id, ownedBy])).toEqual([
      ['essential-not-met', undefined],
      ['essential-all-met', 'product'],
    ]);
  });

  test('what an officer decides is the framework’s own word, and fits the suggestion', () => {
    const decided = (words: string) =>
      score(herefordshire, { ...answers(herefordshire), fields: { 'product-decision': words } }).decision;
    for (const words of ['Deemed appropriate', 'Essentials met: can be deemed appropriate', 'appropriate'])
      expect(decided(words)).toMatchObject({ outcome: 'appropriate', differs: false, problem: '' });
    expect(decided('Not deemed appropriate')).toMatchObject({ outcome: 'not-appropriate', differs: true });
  });

  test('all others not met: still deemed appropriate, with the gaps listed', () => {
    const others = rated(herefordshire).filter((one) => !one.essential);
    const judged = score(
      herefordshire,
      answers(herefordshire, Object.fromEntries(others.map(({ code }) => [code, 'not-met' as const]))),
    );
    expect(judged.outcome).toMatchObject({
      id: 'appropriate',
      label: 'Essentials met: can be deemed appropriate',
    });
    expect(judged.unmet.length).toBe(30);
    expect(judged.reasons).toEqual([
      { rule: 'gaps', text: 'Rated as not met.', criteria: others.map(({ code }) => code) },
    ]);
  });
});

describe('derby: all, the majority, or not', () => {
  const derby = framework('derby');
  const codes = rated(derby).map(({ code }) => code);
  const partly = (count: number): Answers =>
    answers(derby, Object.fromEntries(codes.slice(0, count).map((code) => [code, 'partly' as const])));

  test.each([
    [0, 'met-all'],
    [1, 'met-majority'],
    [15, 'met-majority'],
    [16, 'not-met'],
    [32, 'not-met'],
  ])('%i of 32 not fully met: %s', (count, id) => {
    expect(outcome(derby, partly(count))).toBe(id);
  });

  test('a criterion that does not apply leaves the denominator', () => {
    const notApplicable = { '1h': 'no pupil uses a computer there' };
    const given = partly(0);
    delete given.ratings['1h'];
    expect(score(derby, { ...given, notApplicable }).outcome?.id).toBe('met-all');
    const half = partly(0);
    for (const code of codes.filter((one) => one !== '1h').slice(0, 16)) half.ratings[code] = 'Partially';
    delete half.ratings['1h'];
    // 15 of 31 apply and are Fully: not more than half; one more would be.
    expect(score(derby, { ...half, notApplicable }).outcome?.id).toBe('not-met');
    half.ratings[codes[0] ?? ''] = 'Fully';
    expect(score(derby, { ...half, notApplicable }).outcome?.id).toBe('met-majority');
  });
});

test.each([
  ['align', 'foundational-met', 'foundational-not-met'],
  ['national-2025', 'met', 'not-met'],
])('%s: one gap decides', (id, met, notMet) => {
  const of = framework(id);
  const [first] = rated(of);
  expect(outcome(of, answers(of))).toBe(met);
  expect(score(of, answers(of, { [first?.code ?? '']: 'not-met' })).outcome).toMatchObject({
    id: notMet,
    reasons: [{ criteria: [first?.code] }],
  });
});

test('national standards: the outcome says how many of them are itemised, and lines that are not say so', () => {
  const national = framework('national-2025');
  const itemised = national.themes
    .flatMap(({ criteria }) => criteria)
    .filter(({ code }) => /\d\.\d/.test(code));
  for (const { label: said } of national.outcomes)
    expect(said).toContain(`on every line listed here (${itemised.length} of the 21 standards are itemised)`);
  const others = national.themes.filter(({ code }) => code !== '1');
  expect(others).toHaveLength(3);
  for (const { title, criteria } of others) {
    expect(title).toContain('(not yet itemised)');
    expect(criteria.map(({ prompt }) => prompt)).toEqual([expect.stringContaining('(not yet itemised)')]);
  }
});

test('keys: an officer decides; the gaps are listed', () => {
  const keys = framework('keys');
  const judged = score(keys, answers(keys, { '3.1': 'not-met' }));
  expect(judged).toMatchObject({ outcome: null, reasons: [{ rule: 'gaps', criteria: ['3.1'] }] });
});

test('integrated: no number, no rating, no outcome anywhere', () => {
  const integrated = framework('integrated');
  for (const { id } of integrated.instruments) {
    const judged = score(integrated, { ...allMet, ratings: {}, comments: {} }, { instrument: id });
    expect(judged.outcome).toBeNull();
    expect(judged.themes.every(({ counts }) => Object.keys(counts).length === 0)).toBe(true);
    expect(judged.unmet).toEqual([]);
  }
});

describe.each(frameworks.map((of) => ({ name: of.id, of })))('$name', ({ of }) => {
  test('with any deciding criterion unanswered nothing is suggested, and it is named', () => {
    const decisive = score(of, { ...allMet, ratings: {}, comments: {} }).missing;
    for (const code of decisive) {
      const given = answers(of);
      delete given.ratings[code];
      expect(score(of, given)).toMatchObject({ outcome: null, missing: [code], complete: false });
    }
    expect(decisive.length > 0).toBe(of.outcomes.length > 0);
  });

  test('every instrument can be judged from nothing', () => {
    for (const { id } of of.instruments) {
      const judged = score(of, { ...allMet, ratings: {}, comments: {} }, { instrument: id });
      const asked = criteriaOf(of, instrumentOf(of, id)).filter(
        ({ scale, answer }) => scale !== null || answer === 'open',
      );
      expect(judged.themes.flatMap(({ unanswered }) => unanswered)).toEqual(asked.map(({ code }) => code));
    }
  });
});
