/** The outcome that is suggested, why, and what is missing until it is. */
import { describe, expect, test } from 'vitest';
import { parseAnswers } from '../../../shared/judging/check-answers';
import { matchLabel } from '../../../shared/judging/match-label';
import { score } from '../../../shared/judging/score';
import type { Answers } from '../../../shared/schema/answers';
import type { Framework } from '../../../shared/schema/framework';
import { allMet, changed, without } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const outcomeOf = (answers: typeof allMet): string | null => score(framework, answers).outcome?.id ?? null;

describe('the suggested outcome', () => {
  test('everything met: the rule and every criterion that made it hold', () => {
    expect(score(framework, allMet)).toMatchObject({
      complete: true,
      missing: [],
      unmet: [],
      outcome: {
        id: 'good',
        label: 'Good to use',
        suggestedBy: 'all-met',
        reasons: [{ rule: 'all-met', criteria: ['1.1', '1.2', '1.3', '2a', '2b'] }],
      },
    });
  });

  test('an essential criterion that is not met decides, and is the only one named', () => {
    const { outcome, unmet, essentialUnmet } = score(framework, changed({ '1.3': 'Not met', '2a': 'Never' }));
    expect(outcome).toMatchObject({
      id: 'not-yet',
      suggestedBy: 'essential',
      reasons: [{ rule: 'essential', criteria: ['1.3'] }],
    });
    expect(unmet).toEqual(['1.3', '2a']);
    expect(essentialUnmet).toEqual(['1.3']);
  });

  test('a rule that held only after another failed says what stopped the other', () => {
    expect(score(framework, changed({ '2a': 'Mostly' })).outcome?.reasons).toEqual([
      {
        rule: 'most-met',
        text: 'More than half of the criteria are met. Here: 4 of 5 that apply.',
        criteria: ['1.1', '1.2', '1.3', '2b'],
      },
      { rule: 'all-met', text: 'Does not hold: Every criterion is met.', criteria: ['2a'] },
    ]);
  });

  test('an option that says neither met nor not met is not met, and no gap', () => {
    const judged = score(framework, changed({ '2a': 'Sometimes' }));
    expect(judged.outcome?.id).toBe('mostly');
    expect(judged.unmet).toEqual([]);
  });

  test.each([
    ['exactly half', { '1.1': 'A', '1.2': 'A', '1.3': 'B', '1.4': 'B' }, 'fewer'],
    ['just over half', { '1.1': 'A', '1.2': 'A', '1.3': 'A', '1.4': 'B' }, 'more'],
    ['just under half', { '1.1': 'A', '1.2': 'B', '1.3': 'B', '1.4': 'B' }, 'fewer'],
  ])('a share is more than half only above half: %s', (_, ratings, expected) => {
    expect(score(halves, changed({}, { ratings, comments: {} })).outcome?.id).toBe(expected);
  });

  test('"not applicable" leaves the denominator', () => {
    const ratings = { '1.1': 'A', '1.2': 'A', '1.3': 'B' };
    const answers = changed({}, { ratings, notApplicable: { '1.4': 'no such thing here' }, comments: {} });
    expect(score(halves, answers).outcome).toMatchObject({
      id: 'more',
      reasons: [{ text: 'More than half. Here: 2 of 3 that apply.' }, {}],
    });
  });

  test('nothing is suggested where everything that would decide is marked as not applicable', () => {
    const notApplicable = { '1.1': 'a', '1.2': 'b', '1.3': 'c', '1.4': 'd' };
    const judged = score(halves, changed({}, { ratings: {}, notApplicable, comments: {} }));
    expect(judged).toMatchObject({
      complete: true,
      outcome: null,
      reasons: [{ rule: 'nothing-applies', criteria: ['1.1', '1.2', '1.3', '1.4'] }],
    });
  });
});

describe('while something is unanswered', () => {
  test('that decides, nothing is suggested, and it is named', () => {
    expect(score(framework, without(allMet, '1.3', '2b'))).toMatchObject({
      complete: false,
      missing: ['1.3', '2b'],
      outcome: null,
      themes: [{ unanswered: ['1.3'] }, { unanswered: ['2b'] }],
      reasons: [{ rule: 'unanswered', criteria: ['1.3', '2b'] }],
    });
  });

  test('that can change nothing any more, the outcome stands, nothing is missing and the visit is not complete', () => {
    expect(score(framework, without(changed({ '1.1': 'Not met' }), '1.3', '2a'))).toMatchObject({
      complete: false,
      missing: [],
      unmet: ['1.1'],
      outcome: {
        id: 'not-yet',
        suggestedBy: 'essential',
        reasons: [{ rule: 'essential', criteria: ['1.1'] }],
      },
      reasons: [],
    });
  });

  test('only what the outcome still depends on is missing, and gaps found so far are told', () => {
    // Not all are met any more; with 1.1 or 1.3 not met the essential rule would hold, and 2a decides about the half.
    expect(score(framework, without(changed({ '2b': 'Mostly' }), '1.1', '2a'))).toMatchObject({
      outcome: null,
      missing: ['1.1'],
      reasons: [
        { rule: 'unanswered', criteria: ['1.1'], text: expect.stringContaining('one criterion') as string },
        { rule: 'gaps-partly', criteria: ['2b'] },
      ],
    });
  });

  test('a share that is settled says how many there are so far', () => {
    const ratings = { '1.1': 'B' };
    expect(score(halves, changed({}, { ratings, comments: {} })).outcome).toBeNull();
    const settled = score(halves, changed({}, { ratings: { ...ratings, '1.2': 'B' }, comments: {} }));
    expect(settled).toMatchObject({ missing: [], complete: false });
    expect(settled.outcome).toEqual({
      id: 'fewer',
      label: 'Fewer',
      suggestedBy: 'rest',
      reasons: [
        { rule: 'rest', text: 'The rest.', criteria: ['1.1', '1.2'] },
        {
          rule: 'over',
          text: 'Does not hold: More than half. Here: 0 of 2 that apply so far, with 2 unanswered.',
          criteria: ['1.1', '1.2'],
        },
      ],
    });
  });

  test('that does not decide, the outcome stands and the visit is not complete', () => {
    expect(score(essentialOnly, without(allMet, '2a'))).toMatchObject({
      complete: false,
      missing: [],
      outcome: { id: 'good' },
    });
  });

  test('an open question without words is unanswered; a prompt never is', () => {
    expect(score(framework, changed({}, { comments: {} })).themes[1]?.unanswered).toEqual(['2c']);
  });
});

describe('the reasons, in words', () => {
  type When = Framework['rules'][number]['when'];
  const rule = (id: string, when: When, outcome: string): Framework['rules'][number] => ({
    ...{ id, text: `Rule ${id}.`, when, scope: 'all', outcome },
  });
  const judged = (
    rules: Framework['rules'],
    ratings: Record<string, string>,
    notApplicable: Record<string, string> = {},
  ): ReturnType<typeof score> =>
    score({ ...halves, rules }, changed({}, { ratings, notApplicable, comments: {} }));
  const all = rule('all', { kind: 'all', meaning: 'met' }, 'more');
  const any = rule('any', { kind: 'any', meaning: 'not-met' }, 'fewer');
  const none = rule('none', { kind: 'none', meaning: 'not-met' }, 'more');
  const three = rule('three', { kind: 'at-least', meaning: 'met', count: 3 }, 'more');
  const rest = rule('rest', { kind: 'otherwise' }, 'fewer');
  const aaaa = { '1.1': 'A', '1.2': 'A', '1.3': 'A', '1.4': 'A' };

  test('while something decides: how many', () => {
    expect(judged([all, any], { '1.1': 'A', '1.2': 'A', '1.3': 'A' }).reasons).toEqual([
      {
        rule: 'unanswered',
        text: 'Nothing is suggested yet: one criterion that decides the outcome is unanswered.',
        criteria: ['1.4'],
      },
    ]);
    expect(judged([all, any], { '1.1': 'A', '1.2': 'A' }).reasons[0]?.text).toBe(
      'Nothing is suggested yet: 2 criteria that decide the outcome are unanswered.',
    );
  });

  test('where nothing applies', () => {
    const notApplicable = Object.fromEntries(Object.keys(aaaa).map((code) => [code, 'none']));
    expect(judged([all], {}, notApplicable).reasons).toEqual([
      {
        rule: 'nothing-applies',
        text: 'Nothing is suggested: every criterion that would decide is marked as not applicable.',
        criteria: ['1.1', '1.2', '1.3', '1.4'],
      },
    ]);
  });

  test('where no rule holds: what stopped each', () => {
    const given = { ...aaaa, '1.4': 'B' };
    expect(judged([all, none], given)).toMatchObject({
      outcome: null,
      missing: [],
      reasons: [
        { rule: 'all', text: 'Does not hold: Rule all.', criteria: ['1.4'] },
        { rule: 'none', text: 'Does not hold: Rule none.', criteria: ['1.4'] },
        { rule: 'gaps', criteria: ['1.4'] },
      ],
    });
  });

  test('where one rule or another gives the outcome whatever is answered', () => {
    const either = { ...any, outcome: 'more' };
    const answered = { '1.1': 'A', '1.2': 'A', '1.3': 'A' };
    expect(judged([all, either, rest], answered, {}).outcome?.reasons).toEqual([
      {
        rule: 'all',
        text: 'Whatever the unanswered ones come to, this rule or another gives this outcome: Rule all.',
        criteria: ['1.4'],
      },
    ]);
  });

  test('how many there were, where that is what decides', () => {
    expect(judged([three, rest], { ...aaaa, '1.4': 'B' }).outcome?.reasons).toEqual([
      {
        rule: 'three',
        text: 'Rule three. Here: 3 of 4 that apply.',
        criteria: ['1.1', '1.2', '1.3'],
      },
    ]);
    expect(judged([three, rest], { ...aaaa, '1.3': 'B', '1.4': 'B' }).outcome?.reasons).toEqual([
      { rule: 'rest', text: 'Rule rest.', criteria: ['1.3', '1.4'] },
      {
        rule: 'three',
        text: 'Does not hold: Rule three. Here: 2 of 4 that apply.',
        criteria: ['1.3', '1.4'],
      },
    ]);
  });

  test.each<[When, string]>([
    [{ kind: 'share-least', meaning: 'met', share: 0.75 }, 'Rule share. Here: 3 of 4 that apply.'],
    [{ kind: 'share-over', meaning: 'met', share: 0.7 }, 'Rule share. Here: 3 of 4 that apply.'],
  ])('how many there were of how many, by %j', (when, text) => {
    const reasons = judged([rule('share', when, 'more'), rest], { ...aaaa, '1.4': 'B' }).outcome?.reasons;
    expect(reasons).toEqual([{ rule: 'share', text, criteria: ['1.1', '1.2', '1.3'] }]);
  });

  test('of one rule that holds, whatever others with its outcome come to', () => {
    const over = rule('over', { kind: 'share-over', meaning: 'met', share: 0.5 }, 'more');
    expect(judged([all, over, rest], { '1.1': 'A', '1.2': 'A', '1.3': 'A' }).outcome?.reasons).toEqual([
      {
        rule: 'over',
        text: 'Rule over. Here: 3 of 3 that apply so far, with 1 unanswered.',
        criteria: ['1.1', '1.2', '1.3'],
      },
    ]);
  });

  describe('of rules on single criteria', () => {
    const on = (id: string, criteria: string[], when: When = all.when): Framework['rules'][number] => ({
      ...rule(id, when, 'more'),
      scope: { criteria },
    });

    test('where one of them looks at nothing that applies, it says at what', () => {
      expect(
        judged([any, on('first', ['1.1'])], { '1.2': 'A', '1.3': 'A', '1.4': 'A' }, { '1.1': 'none' }),
      ).toMatchObject({ outcome: null, reasons: [{ rule: 'nothing-applies', criteria: ['1.1'] }] });
      expect(
        judged([on('half', ['1.2', '1.3']), on('first', ['1.1'])], { '1.2': 'B' }, { '1.1': 'none' }),
      ).toMatchObject({
        outcome: null,
        missing: [],
        reasons: [
          { rule: 'nothing-applies', criteria: ['1.1'] },
          { rule: 'gaps', criteria: ['1.2'] },
        ],
      });
    });

    test('that do not hold or look at nothing, it says that they do not hold', () => {
      expect(judged([on('partly', ['1.1'], { kind: 'all', meaning: 'partly' })], {}).reasons).toEqual([
        { rule: 'partly', text: 'Does not hold: Rule partly.', criteria: [] },
      ]);
    });

    test('one that does not hold gives no outcome that another may give', () => {
      const { outcome } = judged(
        [on('second', ['1.2']), on('all', ['1.3', '1.4']), on('any', ['1.3', '1.4'], any.when)],
        { '1.1': 'A', '1.2': 'B', '1.3': 'A' },
      );
      expect(outcome?.reasons.map(({ rule: id, text }) => [id, text])).toEqual([
        ['all', 'Whatever the unanswered ones come to, this rule or another gives this outcome: Rule all.'],
        ['second', 'Does not hold: Rule second.'],
      ]);
    });
  });

  test('that nothing was the lowest choice is no news', () => {
    const lowest = rule('lowest', { kind: 'lowest', choice: 'B' }, 'fewer');
    expect(judged([lowest, all], aaaa).outcome?.reasons.map(({ rule: id }) => id)).toEqual(['all']);
    const first = { ...rule('first', all.when, 'more'), scope: { criteria: ['1.1'] } };
    expect(judged([lowest, first], aaaa).outcome?.reasons.map(({ rule: id }) => id)).toEqual(['first']);
  });

  test('how many points of how many, without binary noise', () => {
    const pointed: Framework = {
      ...halves,
      scales: {
        ab: {
          title: 'A or B',
          options: [
            { label: 'A', meaning: 'met', points: 0.3 },
            { label: 'B', meaning: 'not-met', points: 0.1 },
          ],
        },
      },
    };
    const text = (when: When, ratings: Record<string, string>): string | undefined =>
      score({ ...pointed, rules: [rule('points', when, 'more')] }, changed({}, { ratings, comments: {} }))
        .reasons[0]?.text;
    const outcome = (when: When): string | undefined =>
      score(
        { ...pointed, rules: [rule('points', when, 'more')] },
        changed({}, { ratings: { ...aaaa, '1.4': 'B' }, comments: {} }),
      ).outcome?.reasons[0]?.text;
    const said = 'Rule points. Here: 1 of 1.2 points, which are the authority’s own.';
    expect(outcome({ kind: 'points', atLeast: 1 })).toBe(said);
    expect(outcome({ kind: 'points-share', share: 0.75 })).toBe(said);
    expect(text({ kind: 'points', atLeast: 1.1 }, { ...aaaa, '1.4': 'B' })).toBe(`Does not hold: ${said}`);
  });

  test.each<[string, Framework['rules'], Record<string, string>, unknown]>([
    ['all', [all], aaaa, [['all', ['1.1', '1.2', '1.3', '1.4']]]],
    ['any', [any], { ...aaaa, '1.2': 'B' }, [['any', ['1.2']]]],
    ['none', [none], aaaa, [['none', ['1.1', '1.2', '1.3', '1.4']]]],
    ['the rest after none of a kind', [any, all], aaaa, [['all', ['1.1', '1.2', '1.3', '1.4']]]],
    [
      'the rest, the same as what stopped the one before',
      [all, rest],
      { ...aaaa, '1.2': 'B' },
      [['rest', ['1.2']]],
    ],
    [
      'a count of which another rule names the same criteria',
      [three, any],
      { '1.1': 'B', '1.2': 'B', '1.3': 'B', '1.4': 'A' },
      [
        ['any', ['1.1', '1.2', '1.3']],
        ['three', ['1.1', '1.2', '1.3']],
      ],
    ],
  ])('by which criteria: %s', (_, rules, ratings, expected) => {
    expect(judged(rules, ratings).outcome?.reasons.map(({ rule: id, criteria }) => [id, criteria])).toEqual(
      expected,
    );
  });
});

describe('a theme of questions to think with', () => {
  const visit = (boxes: Pick<Framework['themes'][number], 'before' | 'after'>): Framework => ({
    ...framework,
    themes: [
      ...framework.themes,
      {
        ...{ code: '3', title: 'To think with', essential: false, ...boxes },
        criteria: [{ ...criterion('3a'), scale: null, answer: 'prompt' }],
      },
    ],
    instruments: framework.instruments.map((one) =>
      one.id === 'visit' ? { ...one, parts: [...one.parts, { theme: '3' }] } : one,
    ),
  });
  const box = (key: string) => [{ key, kind: 'paragraph' as const, title: key }];
  const complete = (of: Framework, fields: Answers['fields'] = {}): boolean =>
    score(of, changed({}, { fields })).complete;

  test('is answered in any of its boxes, and nowhere while it has none', () => {
    expect(complete(visit({}))).toBe(true);
    for (const of of [visit({ before: box('one') }), visit({ after: box('one') })]) {
      expect(complete(of)).toBe(false);
      expect(complete(of, { one: 'Much' })).toBe(true);
      expect(complete(of, { one: ' \n' })).toBe(false);
      expect(complete(of, { one: [] })).toBe(false);
      expect(complete(of, { one: ['Much'] })).toBe(true);
    }
    const two = visit({ before: box('one'), after: box('two') });
    expect(complete(two)).toBe(false);
    expect(complete(two, { one: '', two: 'Much' })).toBe(true);
  });
});

describe('frameworks that share their criteria and rules', () => {
  const judgedBy = (of: Framework, answers: Answers): unknown => {
    const { outcome, missing } = score(of, answers);
    return outcome?.id ?? missing;
  };

  test('are judged each by its own themes', () => {
    const stricter: Framework = {
      ...framework,
      themes: framework.themes.map((theme) => ({ ...theme, essential: true })),
    };
    const failed = changed({ '2a': 'Never' });
    expect([framework, stricter, framework].map((of) => judgedBy(of, failed))).toEqual([
      'mostly',
      'not-yet',
      'mostly',
    ]);
  });

  test('are judged each by its own scales', () => {
    const kinder: Framework = {
      ...framework,
      scales: {
        ...framework.scales,
        two: {
          title: 'Two',
          options: (framework.scales['two']?.options ?? []).map((one) => ({
            ...one,
            meaning: 'met' as const,
          })),
        },
      },
    };
    const open = without(allMet, '1.2');
    expect([framework, kinder, framework].map((of) => judgedBy(of, open))).toEqual([
      ['1.2'],
      'good',
      ['1.2'],
    ]);
  });
});

describe('counts', () => {
  test('what is not applicable is named by its theme', () => {
    const answers = without(changed({}, { notApplicable: { '2b': 'no trips' } }), '2b');
    expect(score(framework, answers).themes.map((theme) => theme.notApplicable)).toEqual([[], ['2b']]);
  });

  test('each theme counts its own labels, unused ones too', () => {
    expect(score(framework, changed({ '2a': 'Mostly' })).themes).toMatchObject([
      { code: '1', counts: { 'Fully met': 3, 'Not met': 0 } },
      { code: '2', counts: { Always: 1, Mostly: 1, Sometimes: 0, Never: 0 } },
    ]);
  });

  test('a theme counts nothing for what is not rated', () => {
    expect(score(framework, allMet).themes[1]?.counts).toEqual({
      Always: 2,
      Mostly: 0,
      Sometimes: 0,
      Never: 0,
    });
  });

  test('labels are taken whatever their case and blanks', () => {
    expect(outcomeOf(changed({ '1.1': ' fully  MET ' }))).toBe('good');
  });

  test('of two labels that differ by their case alone each is its own', () => {
    const scale = { title: 'Two', options: [{ label: 'met' }, { label: 'Met' }] };
    expect([matchLabel(scale, 'met'), matchLabel(scale, 'Met'), matchLabel(scale, 'MET')]).toEqual([
      'met',
      'Met',
      'met',
    ]);
  });

  test('a framework that is not rated gets no number', () => {
    expect(score(narrative, changed({}, { ratings: {}, comments: { '1.1': 'Much' } }))).toMatchObject({
      complete: false,
      themes: [{ counts: {} }],
      outcome: null,
      reasons: [],
    });
  });
});

describe('answers that do not fit', () => {
  test.each([
    ['an unknown code', changed({ '7.7': 'Fully met' }), /no criterion “7.7”; example has 1.1, 1.2/],
    [
      'a label of another scale',
      changed({ '1.1': 'Mostly' }),
      /1.1 is “Mostly”; expected one of “Fully met”, “Not met”/,
    ],
    ['a rating for an open question', changed({ '2c': 'Always' }), /2c is not rated/],
    [
      'a comment on an unknown code',
      changed({}, { comments: { z: 'x' } }),
      /comments: there is no criterion “z”/,
    ],
    [
      'not applicable where it always applies',
      without(changed({}, { notApplicable: { '2a': 'no' } }), '2a'),
      /2a always applies, so it needs a rating\./,
    ],
    [
      'not applicable without a reason',
      without(changed({}, { notApplicable: { '2b': ' ' } }), '2b'),
      /2b needs a reason/,
    ],
    ['not applicable and rated', changed({}, { notApplicable: { '2b': 'no trips' } }), /2b is rated as well/],
    [
      'not applicable for an open question',
      changed({}, { notApplicable: { '2c': 'no' }, comments: {} }),
      /2c always applies, so it needs an answer in words, in comments\./,
    ],
    [
      'not applicable for a prompt',
      changed({}, { notApplicable: { '2d': 'x' } }),
      /2d always applies, and is a question to think with, not answered alone\./,
    ],
    ['a label without its blank', changed({ '1.1': 'Fullymet' }), /1.1 is “Fullymet”; expected one of/],
    [
      'a confirmation of what is not asked',
      changed({}, { confirmed: { '9.9': 'Sam Second' } }),
      /confirmed: there is no criterion “9.9”/,
    ],
  ])('%s', (_, answers, message) => {
    expect(() => score(framework, answers)).toThrow(message);
  });

  test('essential and not applicable is unanswered, and open, until another person has confirmed it', () => {
    const answers = without(
      changed({}, { notApplicable: { '1.2': 'no machines' }, secondOfficer: 'Sam Second' }),
      '1.2',
    );
    expect(score(framework, answers)).toMatchObject({ complete: false, outcome: null, missing: ['1.2'] });
    expect(score(framework, { ...answers, confirmed: { '1.2': 'Olive Officer' } })).toMatchObject({
      complete: false,
      outcome: null,
    });
    expect(score(framework, { ...answers, confirmed: { '1.2': 'Sam Second' } })).toMatchObject({
      complete: true,
      outcome: { id: 'good' },
    });
  });

  test.each([
    [11, 'C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11.'],
    [12, 'C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12.'],
    [13, 'C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, … C13 (13 in all).'],
    [40, 'C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12, … C40 (40 in all).'],
  ])('an unknown code is told beside those that there are, of %i the first twelve', (count, listed) => {
    const codes = Array.from({ length: count }, (_, at) => `C${at + 1}`);
    const long: Framework = {
      ...halves,
      title: 'Long form',
      themes: [{ code: '1', title: 'One', essential: false, criteria: codes.map(criterion) }],
    };
    expect(() => score(long, changed({}, { ratings: { x: 'A' }, comments: {} }))).toThrow(
      `The answers do not fit Long form: ratings: there is no criterion “x”; example has ${listed}`,
    );
  });

  test('not applicable for what nobody asks is told once', () => {
    expect(() => score(framework, changed({}, { notApplicable: { z: 'none' } }))).toThrow(
      /: notApplicable: there is no criterion “z”; example has [^;]*\.$/,
    );
  });

  test('fields that the form does not ask are kept, judged by nobody and told', () => {
    const { warnings, ...judged } = score(
      framework,
      changed({}, { fields: { tea: 'Yes', email: 'a@b.uk' } }),
    );
    expect(warnings).toEqual(['fields: Exampleshire visit has no field “tea”; it is kept and not judged.']);
    expect({ ...judged, warnings: [] }).toEqual(score(framework, allMet));
  });

  test('a question to think with is not answered alone, not even by “not applicable”', () => {
    const conditional: Framework = {
      ...framework,
      themes: framework.themes.map((theme) => ({
        ...theme,
        criteria: theme.criteria.map((one) =>
          one.code === '2d' ? { ...one, conditional: 'some ask' } : one,
        ),
      })),
    };
    expect(() => score(conditional, changed({}, { notApplicable: { '2d': 'x' } }))).toThrow(
      'notApplicable: 2d is a question to think with and is not answered alone.',
    );
  });

  test('what is no set of answers at all is told', () => {
    expect(parseAnswers(allMet)).toEqual(allMet);
    expect(() => parseAnswers({})).toThrow(/^The answers/);
    expect(() => parseAnswers({}, 'The second file')).toThrow(/^The second file/);
  });

  test('all faults are told at once', () => {
    expect(() => score(framework, changed({ x: 'a', '1.1': 'b' }))).toThrow(/1\.1 is “b”.*“x”/);
  });

  test('of a file of something else the first faults are told and the rest counted', () => {
    const strange = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`strange-${n}`, 'x']));
    expect(() => score(framework, changed(strange))).toThrow(/strange-79”.*; and 920 more\.$/);
  });
});

describe('sums and dates', () => {
  test.each([
    [
      '£4,999,999',
      [
        {
          rule: 'money-minimum',
          text: 'Level of cover: £4,999,999 is less than the £5,000,000 asked for.',
          criteria: ['1.3'],
        },
      ],
    ],
    ['£5,000,000', []],
    ['£5,000,001', []],
    ['5m', []],
    [
      'lots',
      [
        {
          rule: 'money-minimum',
          text: 'Level of cover: what was entered is not a sum; at least £5,000,000 is asked for.',
          criteria: ['1.3'],
        },
      ],
    ],
  ])('a sum of %s against a minimum of £5,000,000', (cover, reasons) => {
    expect(score(framework, changed({}, { fields: { cover } })).reasons).toEqual(reasons);
  });

  test.each([
    ['the day before the visit', '2026-11-02', 'expired'],
    ['the day of the visit', '2026-11-03', 'due-soon'],
    ['60 days on', '2027-01-02', 'due-soon'],
    ['61 days on', '2027-01-03', 'current'],
    ['no date', 'next year', 'unreadable'],
  ])('insurance that ends %s', (_, until, state) => {
    const judged = score(framework, changed({}, { fields: { 'cover-until': until } }));
    expect(judged.evidence).toMatchObject([
      { field: 'cover-until', criterion: '1.3', state, source: 'Exampleshire 1.3' },
    ]);
    expect(judged.reasons.length).toBe(state === 'current' ? 0 : 1);
  });

  test.each([
    ['2024-11-02', '2026-11-02', 'expired'],
    ['2024-11-03', '2026-11-03', 'due-soon'],
    ['2026-01-01', '2028-01-01', 'current'],
  ])('training done on %s lasts until %s', (done, expires, state) => {
    const fields = { lead: { name: 'Lee Lead', 'training-date': done } };
    expect(score(framework, changed({}, { fields })).evidence).toMatchObject([{ expires, state }]);
  });
});

test('gaps and evidence are told in words beside the outcome, evidence of no criterion without one', () => {
  const fields = { lead: { name: 'Lee Lead', 'training-date': '2024-11-02' } };
  const given = changed({ '1.1': 'Not met', '2a': 'Mostly', '2b': 'Never' }, { fields });
  expect(score(framework, given).reasons).toEqual([
    { rule: 'gaps', text: 'Rated as not met.', criteria: ['2b'] },
    { rule: 'gaps-partly', text: 'Rated as met in part.', criteria: ['2a'] },
    {
      rule: 'evidence-date',
      text: 'Lead’s training: no longer good on the day of the visit; it ended on 2 November 2026.',
      criteria: [],
    },
  ]);
});

describe('the officer decides', () => {
  const decided = (decision: string, reason = ''): unknown =>
    score(
      framework,
      changed({}, { fields: { 'product-decision': decision, 'product-decision-reason': reason } }),
    ).decision;

  test('as suggested', () => {
    expect(decided('Good to use')).toMatchObject({ outcome: 'good', differs: false, problem: '' });
  });
  test('otherwise, with a reason', () => {
    expect(decided('Withdrawn', 'They closed')).toMatchObject({
      outcome: 'withdrawn',
      differs: true,
      problem: '',
      reason: 'They closed',
    });
  });
  test('otherwise, without a reason', () => {
    expect(decided('Withdrawn')).toMatchObject({
      differs: true,
      problem: expect.stringContaining('gives no reason') as string,
    });
  });
  test('in words that are no outcome', () => {
    expect(decided('Splendid', 'x')).toMatchObject({
      outcome: null,
      problem: expect.stringContaining('none of this framework’s outcomes') as string,
    });
  });
  test('not yet', () => {
    expect(score(framework, allMet).decision).toBeNull();
  });
});

describe('instruments', () => {
  test('one with rows of its own gets counts and gaps, never the outcome of another', () => {
    const answers = changed({}, { ratings: { M1: 'Not met' }, comments: {} });
    expect(score(framework, answers, { instrument: 'monitoring' })).toMatchObject({
      complete: true,
      missing: [],
      outcome: null,
      reasons: [{ rule: 'gaps', criteria: ['M1'] }],
    });
  });

  test('a framework whose outcomes only an officer can choose lists the gaps', () => {
    const officerOnly: Framework = { ...framework, rules: [] };
    expect(score(officerOnly, without(changed({ '2a': 'Mostly', '1.1': 'Not met' }), '2b'))).toMatchObject({
      outcome: null,
      missing: ['2b'],
      reasons: [
        { rule: 'gaps', criteria: ['1.1'] },
        { rule: 'gaps-partly', criteria: ['2a'] },
      ],
    });
  });

  test('a form that asks the framework’s themes and rows of its own gets the outcome', () => {
    const rows = framework.instruments.find(({ id }) => id === 'monitoring')?.themes ?? [];
    const both: Framework = {
      ...framework,
      instruments: framework.instruments.map((one) =>
        one.id === 'visit' ? { ...one, themes: rows, parts: [...one.parts, { theme: 'M' }] } : one,
      ),
    };
    expect(score(both, changed({ M1: 'Fully met' })).outcome).toMatchObject({ id: 'good' });
  });

  test('where nobody decides anything no answer is missing', () => {
    const none: Framework = { ...framework, outcomes: [], rules: [] };
    expect(score(none, without(changed({ '2a': 'Mostly' }), '2b'))).toMatchObject({
      complete: false,
      outcome: null,
      missing: [],
      reasons: [{ rule: 'gaps-partly', criteria: ['2a'] }],
    });
  });

  test('evidence is judged on the day asked for, by the terms given and on the form’s own fields', () => {
    const fields = { 'cover-until': '2026-12-01' };
    const states = (options: Parameters<typeof score>[2]): string[] =>
      score(framework, changed({}, { fields }), options).evidence.map(({ state }) => state);
    expect(states({})).toEqual(['due-soon']);
    expect(states({ on: '2026-12-02' })).toEqual(['expired']);
    expect(
      score(framework, changed({}, { fields, ratings: {}, comments: {} }), { instrument: 'monitoring' })
        .evidence,
    ).toEqual([]);
  });

  test('an unknown one is refused', () => {
    expect(() => score(framework, allMet, { instrument: 'tea' })).toThrow(
      /no instrument "tea". It has: visit/,
    );
  });
});

const criterion = (code: string): Framework['themes'][number]['criteria'][number] => ({
  code,
  prompt: `Criterion ${code}`,
  guidance: [],
  evidence: [],
  bestPractice: [],
  scale: 'ab',
  conditional: 'there is such a thing',
  topics: [],
});
/** Four criteria, any of which may not apply, and "more than half". */
const halves: Framework = {
  ...framework,
  scales: {
    ab: {
      title: 'A or B',
      options: [
        { label: 'A', meaning: 'met' },
        { label: 'B', meaning: 'not-met' },
      ],
    },
  },
  themes: [
    { code: '1', title: 'One', essential: false, criteria: ['1.1', '1.2', '1.3', '1.4'].map(criterion) },
  ],
  sections: [],
  outcomes: [
    { id: 'more', label: 'More' },
    { id: 'fewer', label: 'Fewer' },
  ],
  rules: [
    { id: 'all', text: 'All.', when: { kind: 'all', meaning: 'met' }, scope: 'all', outcome: 'more' },
    {
      id: 'over',
      text: 'More than half.',
      when: { kind: 'share-over', meaning: 'met', share: 0.5 },
      scope: 'all',
      outcome: 'more',
    },
    { id: 'rest', text: 'The rest.', when: { kind: 'otherwise' }, scope: 'all', outcome: 'fewer' },
  ],
  instruments: [
    {
      id: 'visit',
      kind: 'visit',
      title: 'Visit',
      description: 'Halves',
      pupilLevel: false,
      parts: [{ theme: '1' }],
    },
  ],
};
const essentialOnly: Framework = {
  ...framework,
  rules: [
    {
      id: 'essential',
      text: 'Essential ones are met.',
      when: { kind: 'all', meaning: 'met' },
      scope: 'essential',
      outcome: 'good',
    },
  ],
};
const narrative: Framework = {
  ...halves,
  scales: {},
  outcomes: [],
  rules: [],
  themes: [
    {
      code: '1',
      title: 'One',
      essential: false,
      criteria: [criterion('1.1'), criterion('1.2')].map((one) => ({
        ...one,
        scale: null,
        answer: 'open' as const,
      })),
    },
  ],
};
