/** When a rule on choices, themes, single criteria or points holds, and by which criteria. */
import { describe, expect, test } from 'vitest';
import { score } from '../../../shared/judging/score';
import type { Criterion, Framework, Rule, Scale } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const A = { label: 'A', meaning: 'met', points: 3 } as const;
const B = { label: 'B', meaning: 'partly', points: 2 } as const;
const C = { label: 'C', meaning: 'not-met' } as const;
const D = { label: 'D', meaning: 'not-met' } as const;
const aside = { label: 'Aside' } as const;
const scales: Framework['scales'] = {
  best: { title: 'Best first', options: [A, B, aside, C, D] },
  worst: { title: 'Worst first', options: [D, C, aside, B, A] },
  plain: {
    title: 'Without points',
    options: [
      { label: 'Yes', meaning: 'met' },
      { label: 'No', meaning: 'not-met' },
    ],
  },
};
const criterion = (code: string, scale: string): Criterion => ({
  ...{ code, prompt: code, guidance: [], evidence: [], bestPractice: [], topics: [] },
  ...{ scale, conditional: 'there is such a thing' },
});
const frameworkOf = (scale: string, when: Rule['when'], scope: Rule['scope'] = 'all'): Framework => ({
  ...exampleFramework,
  scales,
  sections: [],
  themes: [
    {
      ...{ code: '1', title: 'One', essential: true },
      criteria: [criterion('1.1', scale), criterion('1.2', scale)],
    },
    {
      ...{ code: '2', title: 'Two', essential: false },
      criteria: [criterion('2.1', scale), criterion('2.2', 'plain')],
    },
  ],
  rules: [{ id: 'asked', text: 'The rule.', when, scope, outcome: 'good' }],
  instruments: [
    {
      ...{ id: 'visit', kind: 'visit', title: 'Visit', description: 'Made up', pupilLevel: false },
      parts: [{ theme: '1' }, { theme: '2' }],
    },
  ],
});
const CODES = ['1.1', '1.2', '2.1', '2.2'];
/** Whether it holds where the criteria are rated so, in order, and the criteria named for it; ratings "-" do not apply. */
const asked = (framework: Framework, ...labels: string[]): [boolean, readonly string[]] => {
  const given = labels.map((label, at) => [CODES[at] ?? '', label] as const);
  const { outcome, reasons } = score(framework, {
    ...allMet,
    confirmed: Object.fromEntries(given.map(([code]) => [code, 'Sam Second'])),
    comments: {},
    ratings: Object.fromEntries(given.filter(([, label]) => label !== '-')),
    notApplicable: Object.fromEntries(
      given.filter(([, label]) => label === '-').map(([code]) => [code, 'none']),
    ),
  });
  return [outcome !== null, (outcome?.reasons ?? reasons)[0]?.criteria ?? []];
};

describe.each(['best', 'worst'])('on a scale with the %s first', (scale) => {
  const noneWorse = (choice: string): Framework => frameworkOf(scale, { kind: 'none-worse', choice });
  const lowest = (choice: string): Framework => frameworkOf(scale, { kind: 'lowest', choice });

  test.each([
    ['B', ['A', 'B', 'A', 'No'], true, ['1.1', '1.2', '2.1']],
    ['b', ['A', 'B', 'A', 'No'], true, ['1.1', '1.2', '2.1']],
    ['B', ['A', 'B', 'Aside', 'No'], true, ['1.1', '1.2', '2.1']],
    ['B', ['A', 'C', 'D', 'Yes'], false, ['1.2', '2.1']],
    ['A', ['A', 'B', 'A', 'Yes'], false, ['1.2']],
    ['C', ['C', 'B', 'A', 'Yes'], true, ['1.1', '1.2', '2.1']],
    ['C', ['C', 'D', 'A', 'Yes'], false, ['1.2']],
    ['D', ['C', 'D', 'A', 'Yes'], true, ['1.1', '1.2', '2.1']],
  ])('none worse than %s of %j: %s', (choice, labels, holds, criteria) => {
    expect(asked(noneWorse(choice), ...labels)).toEqual([holds, criteria]);
  });

  test.each([
    ['B', ['A', 'B', 'A', 'No'], true, ['1.2']],
    ['B', ['B', 'B', 'Aside', 'No'], true, ['1.1', '1.2']],
    ['C', ['A', 'C', 'B', 'Yes'], true, ['1.2']],
    ['D', ['A', 'C', 'D', 'Yes'], true, ['2.1']],
  ])('the lowest is %s of %j: %s', (choice, labels, holds, criteria) => {
    expect(asked(lowest(choice), ...labels)).toEqual([holds, criteria]);
  });

  test.each([
    ['B', ['A', 'A', 'A', 'No']],
    ['B', ['B', 'B', 'C', 'Yes']],
    ['C', ['C', 'D', 'A', 'Yes']],
  ])('the lowest is not %s of %j', (choice, labels) => {
    expect(asked(lowest(choice), ...labels)[0]).toBe(false);
  });
});

describe('what is counted', () => {
  const choice = { choice: 'b' };
  test.each<[string, Rule['when'], string[], boolean, string[]]>([
    ['all of a choice', { kind: 'all', meaning: choice }, ['B', 'B', '-', 'No'], true, ['1.1', '1.2']],
    ['not all of a choice', { kind: 'all', meaning: choice }, ['B', 'A', '-', 'No'], false, ['1.2']],
    ['any of a choice', { kind: 'any', meaning: choice }, ['A', 'B', 'A', 'No'], true, ['1.2']],
    [
      'none of a choice',
      { kind: 'none', meaning: choice },
      ['A', 'C', 'A', 'No'],
      true,
      ['1.1', '1.2', '2.1'],
    ],
    ['one, not none, of a choice', { kind: 'none', meaning: choice }, ['A', 'B', 'A', 'No'], false, ['1.2']],
    [
      'so many of a choice',
      { kind: 'at-least', meaning: choice, count: 2 },
      ['B', 'B', 'A', 'No'],
      true,
      ['1.1', '1.2'],
    ],
    [
      'too few of a choice',
      { kind: 'at-least', meaning: choice, count: 3 },
      ['B', 'B', 'A', 'No'],
      false,
      ['2.1'],
    ],
    [
      'a share of a choice',
      { kind: 'share-over', meaning: choice, share: 0.6 },
      ['B', 'B', 'A', 'No'],
      true,
      ['1.1', '1.2'],
    ],
    [
      'at least a share',
      { kind: 'share-least', meaning: choice, share: 2 / 3 },
      ['B', 'B', 'A', 'No'],
      true,
      ['1.1', '1.2'],
    ],
    [
      'less than a share',
      { kind: 'share-least', meaning: choice, share: 0.67 },
      ['B', 'B', 'A', 'No'],
      false,
      ['2.1'],
    ],
    [
      'no more than a share',
      { kind: 'share-over', meaning: choice, share: 2 / 3 },
      ['B', 'B', 'A', 'No'],
      false,
      ['2.1'],
    ],
    [
      'what says neither is none',
      { kind: 'any', meaning: 'not-met' },
      ['Aside', 'Aside', 'A', 'No'],
      true,
      ['2.2'],
    ],
    ['points', { kind: 'points', atLeast: 5 }, ['A', 'B', 'C', 'No'], true, ['1.1', '1.2']],
    ['too few points', { kind: 'points', atLeast: 5.1 }, ['A', 'B', 'C', 'No'], false, ['1.2', '2.1']],
    [
      'no points for what says neither',
      { kind: 'points', atLeast: 3 },
      ['A', 'Aside', '-', 'Yes'],
      true,
      ['1.1'],
    ],
    [
      'a share of the points',
      { kind: 'points-share', share: 5 / 9 },
      ['A', 'B', 'C', 'No'],
      true,
      ['1.1', '1.2'],
    ],
    [
      'too small a share',
      { kind: 'points-share', share: 0.56 },
      ['A', 'B', 'C', 'No'],
      false,
      ['1.2', '2.1'],
    ],
    [
      'a share of what applies',
      { kind: 'points-share', share: 5 / 6 },
      ['A', 'B', '-', 'No'],
      true,
      ['1.1', '1.2'],
    ],
    ['the rest', { kind: 'otherwise' }, ['A', 'B', 'C', 'Yes'], true, ['1.2', '2.1']],
  ])('%s', (_, when, labels, holds, criteria) => {
    expect(asked(frameworkOf('best', when), ...labels)).toEqual([holds, criteria]);
  });

  test.each<[Rule['scope'], string[]]>([
    ['all', ['1.1', '1.2', '2.1', '2.2']],
    ['essential', ['1.1', '1.2']],
    [{ themes: ['2'] }, ['2.1', '2.2']],
    [{ themes: ['1', '2'] }, ['1.1', '1.2', '2.1', '2.2']],
    [{ criteria: ['1.2', '2.2'] }, ['1.2', '2.2']],
  ])('among %j', (scope, criteria) => {
    const framework = frameworkOf('best', { kind: 'all', meaning: 'met' }, scope);
    expect(asked(framework, 'A', 'A', 'A', 'Yes')).toEqual([true, criteria]);
  });
});

test('two choices that amount to the same are told apart by their place, from whichever end the scale begins', () => {
  const single: Scale = { title: 'One end', options: [C, D] };
  const framework = {
    ...frameworkOf('best', { kind: 'none-worse', choice: 'C' }, { criteria: ['1.1'] }),
    scales: { ...scales, best: single },
  };
  expect(asked(framework, 'C', 'C', 'C', 'Yes')[0]).toBe(true);
  expect(asked(framework, 'D', 'C', 'C', 'Yes')[0]).toBe(false);
});

describe('worse than a choice is', () => {
  const on = (options: Scale['options'], choice: string): Framework => ({
    ...frameworkOf('best', { kind: 'none-worse', choice }, { criteria: ['1.1'] }),
    scales: { ...scales, best: { title: 'Own', options } },
  });
  const holds = (options: Scale['options'], choice: string, rated: string): boolean =>
    asked(on(options, choice), rated, rated, rated, 'Yes')[0];

  test('nothing, where the choice says neither met nor not met', () => {
    const options = [A, B, aside, { label: 'Unseen' }, C];
    expect(holds(options, 'Aside', 'Unseen')).toBe(true);
    expect(holds(options, 'Aside', 'C')).toBe(true);
    expect(holds(options, 'B', 'Unseen')).toBe(true);
  });

  test('what amounts to less, wherever it stands', () => {
    const options = [A, C, B];
    expect(holds(options, 'C', 'B')).toBe(true);
    expect(holds(options, 'B', 'C')).toBe(false);
  });

  test('what stands further from the best, with what says neither at an end', () => {
    const options = [aside, D, C, B, A];
    expect(holds(options, 'C', 'D')).toBe(false);
    expect(holds(options, 'D', 'C')).toBe(true);
  });
});

describe('“No” for want of the very thing that it asks about', () => {
  const moot = (when: Rule['when'], scale = 'plain'): Framework => {
    const framework = frameworkOf(scale, when, { criteria: ['1.1'] });
    return {
      ...framework,
      themes: framework.themes.map((theme) => ({
        ...theme,
        criteria: theme.criteria.map((one) => (one.code === '1.1' ? { ...one, appliesWith: '1.2' } : one)),
      })),
    };
  };
  const holds = (when: Rule['when'], ...labels: string[]): boolean => asked(moot(when), ...labels)[0];

  test.each<[Rule['when'], boolean]>([
    [{ kind: 'any', meaning: 'not-met' }, false],
    [{ kind: 'any', meaning: { choice: 'No' } }, false],
    [{ kind: 'none-worse', choice: 'Yes' }, true],
  ])('is no such answer to %j', (when, holding) => {
    expect(holds(when, 'No', '-', 'Yes', 'Yes')).toBe(holding);
    expect(holds(when, 'No', 'Yes', 'Yes', 'Yes')).toBe(!holding);
  });

  test('has no points', () => {
    const points = moot({ kind: 'points', atLeast: 1 }, 'best');
    expect(asked(points, 'C', '-', 'A', 'Yes')[0]).toBe(false);
    expect(asked(points, 'A', '-', 'A', 'Yes')[0]).toBe(true);
  });
});

describe.each(['best', 'worst'])('a rule is left open on a scale with the %s first', (scale) => {
  test.each<[Rule['when']]>([
    [{ kind: 'all', meaning: 'met' }],
    [{ kind: 'all', meaning: 'not-met' }],
    [{ kind: 'any', meaning: 'met' }],
    [{ kind: 'any', meaning: 'not-met' }],
    [{ kind: 'none', meaning: 'met' }],
    [{ kind: 'share-over', meaning: 'not-met', share: 0.5 }],
    [{ kind: 'share-least', meaning: 'not-met', share: 0.5 }],
    [{ kind: 'at-least', meaning: 'not-met', count: 2 }],
    [{ kind: 'any', meaning: { choice: 'D' } }],
    [{ kind: 'none-worse', choice: 'B' }],
    [{ kind: 'lowest', choice: 'A' }],
    [{ kind: 'lowest', choice: 'B' }],
    [{ kind: 'lowest', choice: 'D' }],
    [{ kind: 'points', atLeast: 9 }],
    [{ kind: 'points', atLeast: 0.5 }],
    [{ kind: 'points-share', share: 1 }],
    [{ kind: 'points-share', share: 0.1 }],
  ])('while what is unanswered can meet it or miss it: %j', (when) => {
    const framework = frameworkOf(scale, when);
    const always = framework.themes.map((theme) => ({
      ...theme,
      criteria: theme.criteria.map((one) => ({ ...one, conditional: null })),
    }));
    const rest: Rule = {
      id: 'rest',
      text: 'Rest.',
      when: { kind: 'otherwise' },
      scope: 'all',
      outcome: 'good',
    };
    const judged = score(
      { ...framework, themes: always, rules: [...framework.rules, rest] },
      { ...allMet, ratings: {}, comments: {} },
    );
    // Neither “does not hold” nor the reason for the outcome: what is unanswered can still turn it.
    expect(judged.outcome?.reasons.map(({ rule }) => rule)).toEqual(['rest']);
  });
});

describe('what is unanswered may come to', () => {
  const any: Rule = {
    ...{ id: 'any', text: 'Any.', scope: 'all', outcome: 'good' },
    when: { kind: 'any', meaning: 'met' },
  };
  const form = (
    kinds: Framework['scales'],
    rules: readonly Rule[],
    conditional: string | null,
  ): Framework => ({
    ...frameworkOf('best', any.when),
    scales: kinds,
    themes: [
      {
        ...{ code: '1', title: 'One', essential: false },
        criteria: Object.keys(kinds).map((scale, at) => ({
          ...criterion(`1.${at + 1}`, scale),
          conditional,
        })),
      },
      { code: '2', title: 'Two', essential: false, criteria: [] },
    ],
    rules: [...rules],
  });
  const judged = (framework: Framework, ratings: Record<string, string> = {}) =>
    score(framework, { ...allMet, ratings, comments: {} });

  test('“not applicable”, all of it at once: then nothing is judged', () => {
    const kinds = {
      two: { title: 'Two', options: [A, C] },
      grave: { title: 'Grave', options: [B, C] },
      only: { title: 'Only', options: [A] },
    };
    const rest: Rule = { ...any, id: 'rest', text: 'The rest.', when: { kind: 'otherwise' } };
    expect(judged(form(kinds, [any, rest], 'there is such a thing'))).toMatchObject({
      outcome: null,
      missing: ['1.1', '1.2', '1.3'],
    });
    expect(judged(form(kinds, [any, rest], null))).toMatchObject({ outcome: { id: 'good' }, missing: [] });
  });

  test('a choice that means “not applicable”: it stands in the way of nothing', () => {
    const kinds = {
      two: { title: 'Two', options: [A, C] },
      way: { title: 'A way out', options: [A, { label: 'N/A', notApplicable: true as const }] },
    };
    const all: Rule = { ...any, id: 'all', text: 'All.', when: { kind: 'all', meaning: 'met' } };
    expect(judged(form(kinds, [all], null), { '1.1': 'A' })).toMatchObject({
      complete: false,
      outcome: { id: 'good' },
      missing: [],
    });
  });
});
