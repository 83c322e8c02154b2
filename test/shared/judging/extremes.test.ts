/**
 * What a rule can come to is told from a few completions of a form, not from all: held against going through all of
 * them. And what each criterion adds to what a rule counts.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremesOf, type Stage } from '../../../shared/judging/completions';
import {
  applies,
  countedOf,
  isMet,
  looksAt,
  NOTHING,
  type Counted,
  type Value,
} from '../../../shared/judging/condition';
import type { Line } from '../../../shared/judging/lines';
import type { Rule, Scale } from '../../../shared/schema/framework';

const ruleOf = (when: Rule['when']): Rule => ({
  ...{ id: 'asked', text: 'The rule.', scope: 'all', outcome: 'good' },
  when,
});
const counted = (having: number, others: number, against = 0): Counted => ({ having, others, against });

const ONE = [NOTHING, counted(1, 0), counted(0, 1)];
const POINTS = [
  NOTHING,
  ...[0, 0.5, 3].flatMap((having) => [0.5, 1, 3].map((more) => counted(having, more))),
];
const meaning = 'met';
const share = fc.constantFrom(0, 0.2, 1 / 3, 0.5, 0.8, 1);
/** Kinds of rules, each with what a criterion can add to what it counts. */
const families: readonly [string, fc.Arbitrary<Rule['when']>, readonly Counted[]][] = [
  [
    'on criteria',
    fc.oneof(
      fc.constantFrom<Rule['when']>(
        { kind: 'all', meaning },
        { kind: 'any', meaning },
        { kind: 'none', meaning },
        { kind: 'otherwise' },
        { kind: 'none-worse', choice: 'B' },
      ),
      fc.record({
        kind: fc.constant('at-least' as const),
        meaning: fc.constant(meaning),
        count: fc.integer({ min: 1, max: 4 }),
      }),
    ),
    ONE,
  ],
  [
    'on a share of them',
    fc.record({
      kind: fc.constantFrom('share-over' as const, 'share-least' as const),
      meaning: fc.constant(meaning),
      share,
    }),
    ONE,
  ],
  ['on the lowest choice', fc.constant({ kind: 'lowest' as const, choice: 'B' }), [...ONE, counted(0, 0, 1)]],
  [
    'on points',
    fc.record({ kind: fc.constant('points' as const), atLeast: fc.constantFrom(0.5, 1, 3, 4) }),
    POINTS,
  ],
  ['on a share of the points', fc.record({ kind: fc.constant('points-share' as const), share }), POINTS],
];
const formOf = (when: fc.Arbitrary<Rule['when']>, values: readonly Counted[]) =>
  fc.record({
    rule: when.map(ruleOf),
    settled: fc.constantFrom(...values),
    open: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 2 }),
        values: fc.uniqueArray(fc.constantFrom(...values), { minLength: 2, maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  });

const plus = (a: Counted, b: Counted): Counted =>
  counted(a.having + b.having, a.others + b.others, a.against + b.against);
const resultOf = (rule: Rule, sum: Counted): string =>
  applies(sum) ? (isMet(rule, sum) ? 'met' : 'not met') : 'nothing applies';

test.each(families)('what a rule %s can come to is what completions come to', (_, when, values) => {
  fc.assert(
    fc.property(formOf(when, values), ({ rule, settled, open }) => {
      const criteria = open.flatMap((one) => Array.from({ length: one.count }, () => one.values));
      const all = criteria.reduce<readonly Counted[]>(
        (sums, its) => sums.flatMap((sum) => its.map((value) => plus(sum, value))),
        [settled],
      );
      const stage: Stage = {
        counts: [settled],
        open: open.map((one) => ({ count: one.count, values: one.values.map((value) => [value]) })),
      };
      const told = extremesOf(rule, stage, 0).map((sum) => resultOf(rule, sum));
      expect(new Set(told)).toEqual(new Set(all.map((sum) => resultOf(rule, sum))));
    }),
    { numRuns: 1_000 },
  );
});

const [best, middle, aside, worst] = [
  { label: 'A', meaning: 'met', points: 3 },
  { label: 'B', meaning: 'partly', points: 2 },
  { label: 'Aside' },
  { label: 'C', meaning: 'not-met' },
] as const;
const scale: Scale = { title: 'Made up', options: [best, middle, aside, worst] };
const yesOrNo: Scale = {
  title: 'Without points',
  options: [
    { label: 'Yes', meaning: 'met' },
    { label: 'No', meaning: 'not-met' },
  ],
};
const lineOn = (its: Scale | null): Line => ({
  code: '1.1',
  criterion: {
    ...{ code: '1.1', prompt: 'Asked', guidance: [], evidence: [], bestPractice: [], topics: [] },
    ...{ conditional: null, scale: 'made-up' },
  },
  theme: { code: '1', title: 'One', essential: true, criteria: [] },
  scale: its,
  asksFor: its ? 'rating' : 'words',
  ...{ rating: null, option: null, meaning: null, notApplicable: null, unconfirmed: null, comment: null },
  unanswered: true,
});

describe('a criterion adds', () => {
  test.each<[Rule['when'], Value, Counted]>([
    [{ kind: 'otherwise' }, best, counted(0, 1)],
    [{ kind: 'all', meaning: 'met' }, best, counted(1, 0)],
    [{ kind: 'all', meaning: 'met' }, middle, counted(0, 1)],
    [{ kind: 'any', meaning: { choice: 'b' } }, middle, counted(1, 0)],
    [{ kind: 'any', meaning: { choice: 'b' } }, best, counted(0, 1)],
    [{ kind: 'any', meaning: 'not-met' }, 'neither', counted(0, 1)],
    [{ kind: 'none-worse', choice: 'B' }, middle, counted(1, 0)],
    [{ kind: 'none-worse', choice: 'B' }, worst, counted(0, 1)],
    [{ kind: 'none-worse', choice: 'B' }, 'neither', counted(1, 0)],
    [{ kind: 'lowest', choice: 'B' }, best, counted(0, 1)],
    [{ kind: 'lowest', choice: 'B' }, middle, counted(1, 0)],
    [{ kind: 'lowest', choice: 'B' }, worst, counted(0, 0, 1)],
    [{ kind: 'points', atLeast: 1 }, best, counted(3, 0)],
    [{ kind: 'points', atLeast: 1 }, middle, counted(2, 1)],
    [{ kind: 'points-share', share: 1 }, worst, counted(0, 3)],
    [{ kind: 'points-share', share: 1 }, 'neither', counted(0, 3)],
    [{ kind: 'points', atLeast: 1 }, 'not-applicable', NOTHING],
    [{ kind: 'any', meaning: { choice: 'Unknown' } }, best, NOTHING],
  ])('to %j, where it comes to %j: %j', (when, value, sum) => {
    expect(countedOf(ruleOf(when), lineOn(scale), value)).toEqual(sum);
  });
});

describe('a rule looks at a criterion', () => {
  test.each<[Rule['when'], boolean, boolean, boolean]>([
    [{ kind: 'all', meaning: 'met' }, true, true, true],
    [{ kind: 'any', meaning: { choice: 'aside' } }, true, false, false],
    [{ kind: 'lowest', choice: 'No' }, false, true, false],
    [{ kind: 'points', atLeast: 1 }, true, false, false],
    [{ kind: 'points-share', share: 1 }, true, false, false],
  ])('where its scale has what it counts: %j', (when, withPoints, without, inWords) => {
    const looked = [scale, yesOrNo, null].map((its) => looksAt(ruleOf(when), lineOn(its)));
    expect(looked).toEqual([withPoints, without, inWords]);
  });
});
