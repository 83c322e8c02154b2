/**
 * An outcome is suggested exactly where every completion of what is unanswered gives it, and what is missing is
 * exactly what it depends on: held against going through all completions one by one.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { Completions, type Stage } from '../../../shared/judging/completions';
import { lineReader } from '../../../shared/judging/lines';
import { score } from '../../../shared/judging/score';
import type { Answers } from '../../../shared/schema/answers';
import type { Criterion, Framework, Meaning, Rule } from '../../../shared/schema/framework';
import { allMet } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

/** How many forms each property is tried on; the others likewise, in proportion. */
const RUNS = Number(process.env['JUDGING_RUNS'] ?? 1_000);

/** Scales with meanings in any mixture, two options of one meaning included. */
const scales: Framework['scales'] = Object.fromEntries(
  (
    [
      ['two', ['met', 'not-met']],
      ['three', ['met', 'partly', 'not-met']],
      ['neither', ['met', undefined]],
      ['twice', ['met', 'met', 'not-met']],
      ['grave', ['partly', 'not-met']],
    ] as const
  ).map(([id, meanings]) => [
    id,
    {
      title: id,
      options: meanings.map((meaning, at) => ({
        label: `${id} ${at}`,
        ...(meaning && { meaning }),
        // Points as an authority may give them: fewer for worse, a half among them; two scales have none.
        ...((id === 'two' || id === 'three' || id === 'grave') && {
          points: 1.5 * (meanings.length - 1 - at),
        }),
      })),
    },
  ]),
);

const choice = fc.constantFrom('two 0', 'two 1', 'three 0', 'three 1', 'three 2', 'twice 0', 'twice 1');
type Wanted = Extract<Rule['when'], { kind: 'any' }>['meaning'];
const meaning: fc.Arbitrary<Wanted> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Meaning>('met', 'partly', 'not-met') },
  { weight: 1, arbitrary: choice.map((label) => ({ choice: label })) },
);
const share = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.75, 1);
const when: fc.Arbitrary<Rule['when']> = fc.oneof(
  fc.record({ kind: fc.constant('all' as const), meaning }),
  fc.record({ kind: fc.constant('any' as const), meaning }),
  fc.record({ kind: fc.constant('share-over' as const), meaning, share }),
  fc.record({ kind: fc.constant('share-least' as const), meaning, share }),
  fc.record({ kind: fc.constant('at-least' as const), meaning, count: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant('none' as const), meaning }),
  fc.record({ kind: fc.constant('none-worse' as const), choice }),
  fc.record({ kind: fc.constant('lowest' as const), choice }),
  fc.record({ kind: fc.constant('points' as const), atLeast: fc.constantFrom(0.5, 1.5, 3, 4.5, 6) }),
  fc.record({ kind: fc.constant('points-share' as const), share }),
  fc.constant({ kind: 'otherwise' as const }),
);
const rules: fc.Arbitrary<Rule[]> = fc
  .array(
    fc.record({
      when,
      scope: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('essential' as const, 'all' as const) },
        {
          weight: 1,
          arbitrary: fc.constantFrom<Rule['scope']>(
            { themes: ['t0', 't2', 't3'] },
            { criteria: ['c0', 'c1'] },
          ),
        },
      ),
      outcome: fc.constantFrom('x', 'y', 'z'),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((rule, at) => ({ ...rule, id: `rule-${at}`, text: `Rule ${at}.` })));

interface Asked {
  readonly essential: boolean;
  readonly scale: string;
  readonly conditional: boolean;
  /** Place of the option; 'n/a'; or null for unanswered. */
  readonly given: number | 'n/a' | null;
}
const asked: fc.Arbitrary<Asked[]> = fc.array(
  fc.record({
    essential: fc.boolean(),
    scale: fc.constantFrom(...Object.keys(scales)),
    conditional: fc.boolean(),
    given: fc.oneof(
      { weight: 2, arbitrary: fc.constant(null) },
      { weight: 3, arbitrary: fc.constantFrom<number | 'n/a'>(0, 1, 2, 'n/a') },
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

const optionsOf = (scale: string) => scales[scale]?.options ?? [];
const criterion = ({ scale, conditional }: Asked, at: number): Criterion => ({
  code: `c${at}`,
  prompt: `Criterion ${at}`,
  guidance: [],
  evidence: [],
  bestPractice: [],
  scale,
  conditional: conditional ? 'there is such a thing' : null,
  topics: [],
});
const frameworkOf = (list: readonly Asked[], of: readonly Rule[]): Framework => {
  const themes = list.map((one, at) => ({
    code: `t${at}`,
    title: `Theme ${at}`,
    essential: one.essential,
    criteria: [criterion(one, at)],
  }));
  return {
    ...exampleFramework,
    scales,
    sections: [],
    themes,
    outcomes: ['x', 'y', 'z'].map((id) => ({ id, label: id })),
    rules: [...of],
    instruments: [
      {
        id: 'visit',
        kind: 'visit',
        title: 'Visit',
        description: 'Random',
        pupilLevel: false,
        parts: themes.map(({ code }) => ({ theme: code })),
      },
    ],
  };
};

/** What a criterion came to: a label or "n/a". */
type Choice = string;
const choicesOf = ({ scale, conditional }: Asked): Choice[] => [
  ...optionsOf(scale).map(({ label }) => label),
  ...(conditional ? ['n/a'] : []),
];
/** What was given, if the form offers it; else the criterion is unanswered. */
const givenIn = (one: Asked): Choice | null => {
  if (one.given === null) return null;
  if (one.given === 'n/a') return one.conditional ? 'n/a' : null;
  return optionsOf(one.scale)[one.given]?.label ?? null;
};
const answersOf = (choices: readonly (Choice | null)[]): Answers => {
  const entries = choices.map((choice, at) => [`c${at}`, choice] as const);
  return {
    ...allMet,
    comments: {},
    fields: {},
    confirmed: Object.fromEntries(entries.map(([code]) => [code, 'Sam Second'])),
    ratings: Object.fromEntries(
      entries.filter(([, choice]) => choice !== null && choice !== 'n/a'),
    ) as Record<string, string>,
    notApplicable: Object.fromEntries(
      entries.filter(([, choice]) => choice === 'n/a').map(([code]) => [code, 'none there']),
    ),
  };
};

const inScope = (scope: Rule['scope'], { essential }: Asked, at: number): boolean =>
  scope === 'all' ||
  (scope === 'essential'
    ? essential
    : 'themes' in scope
      ? scope.themes.includes(`t${at}`)
      : scope.criteria.includes(`c${at}`));

/** Whether the rule holds, as its schema describes it; null where it looks at nothing that applies. */
function holds(asks: Rule['when'], given: readonly { asked: Asked; label: string }[]): boolean | null {
  const pointsOf = (scale: string, label: string): number =>
    optionsOf(scale).find((option) => option.label === label)?.points ?? 0;
  const meaningOf = (label: string): Meaning | undefined =>
    Object.values(scales)
      .flatMap(({ options }) => options)
      .find((option) => option.label === label)?.meaning;
  // Every scale here has its labels from best to worst, numbered from 0.
  const placeOf = (label: string): number => Number(label.slice(-1));
  const offering = (label: string) =>
    given.filter(({ asked: { scale } }) => optionsOf(scale).some((option) => option.label === label));
  switch (asks.kind) {
    case 'otherwise':
      return given.length === 0 ? null : true;
    case 'none-worse':
    case 'lowest': {
      const rated = offering(asks.choice);
      if (rated.length === 0) return null;
      const worse = rated.some(({ label }) => placeOf(label) > placeOf(asks.choice));
      return !worse && (asks.kind === 'none-worse' || rated.some(({ label }) => label === asks.choice));
    }
    case 'points':
    case 'points-share': {
      const worth = given.filter(({ asked: { scale } }) => ['two', 'three', 'grave'].includes(scale));
      if (worth.length === 0) return null;
      const sum = worth.reduce((total, one) => total + pointsOf(one.asked.scale, one.label), 0);
      const most = worth.reduce((total, one) => total + pointsOf(one.asked.scale, `${one.asked.scale} 0`), 0);
      // Points are halves: compared in twelfths of twice as many, so that no rounding comes in.
      return asks.kind === 'points'
        ? sum >= asks.atLeast
        : 24 * sum >= Math.round(12 * asks.share) * 2 * most;
    }
    default: {
      const wanted = asks.meaning;
      const looked = typeof wanted === 'string' ? given : offering(wanted.choice);
      if (looked.length === 0) return null;
      const having = looked.filter(({ label }) =>
        typeof wanted === 'string' ? meaningOf(label) === wanted : label === wanted.choice,
      ).length;
      if (asks.kind === 'all') return having === looked.length;
      if (asks.kind === 'any') return having >= 1;
      if (asks.kind === 'none') return having === 0;
      if (asks.kind === 'at-least') return having >= asks.count;
      // Shares are halves, quarters and thirds: compared in twelfths, so that no rounding comes in.
      const [had, needed] = [12 * having, Math.round(12 * asks.share) * looked.length];
      return asks.kind === 'share-over' ? had > needed : had >= needed;
    }
  }
}

/** The rules as their schema describes them, over answers without a gap. */
function plainOutcome(
  list: readonly Asked[],
  of: readonly Rule[],
  choices: readonly Choice[],
): string | null {
  for (const { when: asks, scope, outcome } of of) {
    const given = list.flatMap((one, at) =>
      choices[at] === 'n/a' || !inScope(scope, one, at) ? [] : [{ asked: one, label: choices[at] ?? '' }],
    );
    const found = holds(asks, given);
    if (found === null) return null;
    if (found) return outcome;
  }
  return null;
}

function completions(list: readonly Asked[]): Choice[][] {
  return list.reduce<Choice[][]>(
    (some, one) => {
      const given = givenIn(one);
      const choices = given === null ? choicesOf(one) : [given];
      return some.flatMap((before) => choices.map((choice) => [...before, choice]));
    },
    [[]],
  );
}

const two = (given: Asked['given']): Asked => ({ essential: false, scale: 'two', conditional: false, given });
/** As many criteria as make the last rule hold where one more would not. */
const tight: [Asked[], Rule[]] = [
  [two(null), two(2), two(null), two(0)],
  (
    [
      [{ kind: 'points', atLeast: 6 }, 'all'],
      [{ kind: 'points-share', share: 0.75 }, { themes: ['t0', 't2', 't3'] }],
      [{ kind: 'share-over', meaning: { choice: 'two 0' }, share: 0 }, 'essential'],
    ] as const
  ).map(
    ([when, scope], at) => ({ id: `rule-${at}`, text: `Rule ${at}.`, when, scope, outcome: 'x' }) as Rule,
  ),
];

describe('an outcome', () => {
  test('is suggested exactly where every completion gives it; what is missing is what it depends on', () => {
    const seen = { settledEarly: 0, open: 0, complete: 0 };
    fc.assert(
      fc.property(asked, rules, (list, of) => {
        const all = completions(list).map((choices) => ({
          choices,
          outcome: plainOutcome(list, of, choices),
        }));
        const outcomes = new Set(all.map(({ outcome }) => outcome));
        const judged = score(frameworkOf(list, of), answersOf(list.map(givenIn)));
        const unanswered = list.flatMap((one, at) => (givenIn(one) === null ? [at] : []));
        expect(judged.outcome?.id ?? null).toBe(outcomes.size === 1 ? [...outcomes][0] : null);
        const depends = unanswered.filter((at) => {
          const byOthers = new Map<string, Set<string | null>>();
          for (const { choices, outcome } of all) {
            const others = choices.filter((_, place) => place !== at).join('|');
            byOthers.set(others, (byOthers.get(others) ?? new Set()).add(outcome));
          }
          return [...byOthers.values()].some(({ size }) => size > 1);
        });
        expect(judged.missing).toEqual(depends.map((at) => `c${at}`));
        seen[unanswered.length === 0 ? 'complete' : outcomes.size === 1 ? 'settledEarly' : 'open'] += 1;
      }),
      { numRuns: RUNS, seed: 20261126, examples: [tight] },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(RUNS / 20);
  });

  test('gives reasons that were true: each names a rule of its outcome, and criteria that were answered', () => {
    fc.assert(
      fc.property(asked, rules, (list, of) => {
        const { outcome } = score(frameworkOf(list, of), answersOf(list.map(givenIn)));
        if (outcome === null) return;
        const rule = of.find(({ id }) => id === outcome.suggestedBy);
        expect(rule?.outcome).toBe(outcome.id);
        expect(outcome.reasons[0]?.rule).toBe(outcome.suggestedBy);
        const complete = list.every((one) => givenIn(one) !== null);
        if (complete) {
          const first = of.find(
            (one) =>
              plainOutcome(
                list,
                [one],
                list.map((each) => givenIn(each) ?? ''),
              ) !== null,
          );
          expect(outcome.suggestedBy).toBe(first?.id);
        }
      }),
      { numRuns: RUNS, seed: 20261127 },
    );
  });

  test('does not change once it is settled, whatever is answered next', () => {
    fc.assert(
      fc.property(asked, rules, fc.nat(), (list, of, pick) => {
        const framework = frameworkOf(list, of);
        const before = score(framework, answersOf(list.map(givenIn))).outcome?.id;
        if (before === undefined) return;
        const all = completions(list);
        const completed = all[pick % all.length] ?? [];
        expect(score(framework, answersOf(completed)).outcome?.id).toBe(before);
      }),
      { numRuns: RUNS / 2, seed: 20261128 },
    );
  });
});

test('at least a share means the share itself, too, for every share in hundredths of a hundred criteria', () => {
  const list = Array.from({ length: 100 }, (): Asked => ({
    essential: false,
    scale: 'two',
    conditional: false,
    given: null,
  }));
  for (let hundredths = 1; hundredths <= 100; hundredths += 1) {
    const framework = frameworkOf(list, [
      {
        id: 'share',
        text: 'At least the share.',
        when: { kind: 'share-least', meaning: 'met', share: hundredths / 100 },
        scope: 'all',
        outcome: 'x',
      },
      { id: 'rest', text: 'The rest.', when: { kind: 'otherwise' }, scope: 'all', outcome: 'y' },
    ]);
    const met = (count: number): string | undefined =>
      score(framework, answersOf(list.map((_, at) => (at < count ? 'two 0' : 'two 1')))).outcome?.id;
    expect([hundredths, met(hundredths)]).toEqual([hundredths, 'x']);
    expect([hundredths, met(hundredths - 1)]).toEqual([hundredths, 'y']);
  }
});

test('more than a share means strictly more, for every share in hundredths of a hundred criteria', () => {
  const list = Array.from({ length: 100 }, (): Asked => ({
    essential: false,
    scale: 'two',
    conditional: false,
    given: null,
  }));
  for (let hundredths = 0; hundredths <= 100; hundredths += 1) {
    const framework = frameworkOf(list, [
      {
        id: 'share',
        text: 'More than the share.',
        when: { kind: 'share-over', meaning: 'met', share: hundredths / 100 },
        scope: 'all',
        outcome: 'x',
      },
      { id: 'rest', text: 'The rest.', when: { kind: 'otherwise' }, scope: 'all', outcome: 'y' },
    ]);
    const met = (count: number): string | undefined =>
      score(framework, answersOf(list.map((_, at) => (at < count ? 'two 0' : 'two 1')))).outcome?.id;
    expect([hundredths, met(hundredths)]).toEqual([hundredths, 'y']);
    if (hundredths < 100) expect([hundredths, met(hundredths + 1)]).toEqual([hundredths, 'x']);
  }
});

describe('a long form', () => {
  const shares: Rule[] = (
    [
      ['not-met', 0.25, 'x'],
      ['partly', 0.3, 'y'],
      ['met', 0.8, 'z'],
    ] as const
  ).map(([meaning, share, outcome]) => ({
    id: `rule-${outcome}`,
    text: `More than ${share} ${meaning}.`,
    when: { kind: 'share-over', meaning, share },
    scope: 'all',
    outcome,
  }));
  const longList = (given: (at: number) => Asked['given']): Asked[] =>
    Array.from({ length: 300 }, (_, at) => ({
      essential: at % 3 === 0,
      scale: at % 2 === 0 ? 'three' : 'two',
      conditional: at % 5 === 0,
      given: given(at),
    }));

  test('of which nothing, or half, is answered depends on all the rest', () => {
    for (const answered of [0, 150]) {
      const list = longList((at) => (at < answered ? 0 : null));
      const { outcome, missing } = score(frameworkOf(list, shares), answersOf(list.map(givenIn)));
      expect(outcome).toBeNull();
      expect(missing).toHaveLength(300 - answered);
    }
  });

  test('is given up after so many looks: what cannot be told in time may matter', () => {
    const list = longList(() => null).slice(0, 60);
    const framework = frameworkOf(list, shares);
    const lines = lineReader(framework, instrumentOf(framework))(answersOf(list.map(givenIn)));
    let looks = 0;
    // It is told of whole forms alone, and is the same of each.
    const onlyOfWhole = ({ open }: Stage): ReadonlySet<string> => {
      looks += 1;
      return new Set(open.length === 0 ? ['x'] : ['x', 'y']);
    };
    expect(new Completions(framework.rules, lines).linesThatMatter(onlyOfWhole)).toHaveLength(60);
    expect(looks).toBeLessThan(500_000);
  });

  test('is settled only where no completion tried gives another outcome', () => {
    let settled = 0;
    fc.assert(
      fc.property(
        rules,
        fc.array(fc.constantFrom<Asked['given']>(0, 0, 0, 1, 2, 'n/a', null), {
          minLength: 300,
          maxLength: 300,
        }),
        fc.array(fc.nat(2), { minLength: 300, maxLength: 300 }),
        (of, givens, picks) => {
          const list = longList((at) => givens[at] ?? null);
          const framework = frameworkOf(list, of);
          const before = score(framework, answersOf(list.map(givenIn))).outcome?.id;
          if (before === undefined) return;
          settled += 1;
          const completed = list.map((one, at) => {
            const choices = choicesOf(one);
            return givenIn(one) ?? choices[(picks[at] ?? 0) % choices.length] ?? null;
          });
          expect(score(framework, answersOf(completed)).outcome?.id).toBe(before);
        },
      ),
      { numRuns: (RUNS * 6) / 100, seed: 20261129 },
    );
    expect(settled).toBeGreaterThan(RUNS / 100);
  });
});
