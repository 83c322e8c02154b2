/** What a person must look at: the examples that the frameworks carry, and what holds for all of them. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { alertExamples } from '../../../shared/judging/examples/alert-examples';
import { answersIn, type Situation } from '../../../shared/judging/examples/rule-example';
import { score } from '../../../shared/judging/score';
import type { AlertRule } from '../../../shared/schema/alert-rule';
import type { Answers, FieldValue } from '../../../shared/schema/answers';
import type { Criterion, Framework } from '../../../shared/schema/framework';
import type { Alert } from '../../../shared/schema/judgement';
import { allMet, without } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const named = (id: string): Framework => {
  const found = frameworkById(id);
  if (!found) throw new Error(`There is no framework ${id}.`);
  return found;
};

describe.each(alertExamples)('$framework', ({ framework: id, examples }) => {
  const framework = named(id);
  test.each(examples)('$shows', ({ situation, expected }) => {
    const { visitDate = allMet.visitDate, handedInOn } = situation;
    const { alerts } = score(
      framework,
      { ...allMet, visitDate, comments: {}, ...answersIn(framework, situation) },
      handedInOn === undefined ? {} : { handedInOn },
    );
    expect(alerts.map(({ kind, criteria, fields }) => ({ kind, criteria, fields }))).toEqual(expected);
    for (const { text } of alerts) expect(text).toMatch(/^\S.*\.$/s);
  });
});

test('an alert blocks nothing: neither outcome, nor counts, nor what is unmet follow from it', () => {
  const herefordshire = named('herefordshire');
  const answers = { ...allMet, comments: {}, ...answersIn(herefordshire, { rest: 'Fully met' }) };
  const fields = { 'registration-status': 'Unregistered', 'full-time-pupils': '5' };
  const [without, having] = [{}, fields].map((given) => score(herefordshire, { ...answers, fields: given }));
  expect(having?.alerts).toHaveLength(1);
  expect({ ...having, alerts: [] }).toEqual({ ...without, alerts: [] });
});

test('an alert says which policies are not ticked', () => {
  const keys = named('keys');
  const policies = fieldsOf(keys, keys.instruments[0] ?? ({} as never)).find(
    ({ field }) => field.key === 'policies',
  )?.field.choices;
  const { alerts } = score(keys, {
    ...allMet,
    comments: {},
    ratings: { '2.11': 'Yes' },
    fields: { policies: (policies ?? []).filter((name) => name !== 'Lone working' && name !== 'Equality') },
  });
  expect(alerts.map(({ text }) => text)).toEqual([
    expect.stringMatching(/ Not ticked: Lone working, Equality\.$/),
  ]);
});

test('of policies, what is ticked is told from what is not however it came', () => {
  const keys = named('keys');
  const choices =
    fieldsOf(keys, keys.instruments[0] ?? ({} as never)).find(({ field }) => field.key === 'policies')?.field
      .choices ?? [];
  const notTicked = (policies: FieldValue): number =>
    score(keys, { ...allMet, comments: {}, ratings: { '2.11': 'Yes' }, fields: { policies } }).alerts.flatMap(
      ({ text }) => /Not ticked: (.*)\.$/.exec(text)?.[1]?.split(/, (?=[A-Z])/) ?? [],
    ).length;
  expect(notTicked([])).toBe(choices.length);
  expect(notTicked(choices.map((one) => ` ${one.toUpperCase()} `))).toBe(0);
  expect(notTicked(' Equality ')).toBe(choices.length - 1);
  expect(notTicked([{ name: 'Equality' }])).toBe(choices.length);
});

describe('an alert of a framework', () => {
  const withAlert = (...when: AlertRule['when'][number]): Framework => ({
    ...exampleFramework,
    alerts: [{ id: 'look', kind: 'evidence', text: 'Look.', when: [when], source: 'Made up' }],
  });
  const texts = (framework: Framework, fields: Answers['fields'], instrument = 'visit'): readonly string[] =>
    score(
      framework,
      { ...allMet, ...(instrument !== 'visit' && { ratings: {}, comments: {} }), fields },
      { instrument },
    ).alerts.map(({ text }) => text);

  test('holds of a field that is left blank, blanks and all, and not of one that nobody asks', () => {
    const blank = withAlert({ kind: 'blank', field: 'cover' });
    expect(texts(blank, {})).toEqual(['Look.']);
    expect(texts(blank, { cover: ' \n' })).toEqual(['Look.']);
    expect(texts(blank, { cover: '£5m' })).toEqual([]);
    expect(texts(blank, {}, 'monitoring')).toEqual([]);
  });

  test('does not hold of a criterion that the form does not ask', () => {
    expect(texts(withAlert({ kind: 'not-applicable', criterion: '1.1' }), {}, 'monitoring')).toEqual([]);
    expect(texts(withAlert({ kind: 'rated', criterion: '1.1', is: 'Fully met' }), {}, 'monitoring')).toEqual(
      [],
    );
    expect(texts(withAlert({ kind: 'rated', criterion: '1.1', is: 'Fully met' }), {})).toEqual(['Look.']);
  });

  test('names what is not ticked in each of its fields', () => {
    const both = withAlert({ kind: 'unticked', field: 'policies' }, { kind: 'unticked', field: 'phase' });
    expect(texts(both, { policies: ['Fire'], phase: 'Primary' })).toEqual([
      'Look. Not ticked: Behaviour, Equality. Not ticked: Secondary.',
    ]);
  });
});

describe('a decision for an outcome', () => {
  const alerts = (rules: Framework['rules'], decided: string, answers: Partial<Answers> = {}): unknown =>
    score(
      { ...exampleFramework, rules },
      { ...allMet, ...answers, fields: { 'product-decision': decided, 'product-decision-reason': 'So' } },
    ).alerts.map(({ kind, criteria }) => [kind, criteria]);
  const all = (meaning: 'met' | 'not-met', outcome: string): Framework['rules'][number] => ({
    id: `all-${meaning}`,
    text: `All ${meaning}.`,
    when: { kind: 'all', meaning },
    scope: 'all',
    outcome,
  });
  const some: Framework['rules'][number] = {
    ...all('met', 'good'),
    id: 'some',
    when: { kind: 'any', meaning: 'met' },
  };
  const oneGap = { ratings: { ...allMet.ratings, '2a': 'Never' } };

  test('that only all met gives is looked at beside a gap', () => {
    expect(alerts([all('met', 'good')], 'Good to use', oneGap)).toEqual([['decision', ['2a']]]);
    expect(alerts([all('met', 'good')], 'Good to use')).toEqual([]);
  });

  test('that another rule gives as well is the officer’s to say', () => {
    expect(alerts([all('met', 'good'), some], 'Good to use', oneGap)).toEqual([]);
    expect(alerts([some, all('met', 'good')], 'Good to use', oneGap)).toEqual([]);
  });

  test('that everything not met gives is never looked at', () => {
    expect(alerts([all('not-met', 'not-yet')], 'Not good to use yet')).toEqual([]);
    expect(alerts([all('not-met', 'not-yet')], 'Not good to use yet', oneGap)).toEqual([]);
  });

  test('is not held against what is answered in words, not asked for or not applicable', () => {
    expect(alerts([all('met', 'good')], 'Good to use', { comments: {} })).toEqual([]);
    const { ratings } = without(allMet, '2b');
    expect(
      alerts([all('met', 'good')], 'Good to use', { ratings, notApplicable: { '2b': 'no trips' } }),
    ).toEqual([]);
  });
});

describe('many others unmet beside the essentials', () => {
  const criterion = (code: string): Criterion => ({
    ...{ code, prompt: code, guidance: [], evidence: [], bestPractice: [], topics: [] },
    ...{ scale: 'way-out', conditional: null },
  });
  const others = Array.from({ length: 20 }, (_, at) => `B${at + 1}`);
  const framework: Framework = {
    ...exampleFramework,
    scales: {
      'way-out': {
        title: 'With a way out',
        options: [
          { label: 'Yes', meaning: 'met' },
          { label: 'No', meaning: 'not-met' },
          { label: 'N/A', notApplicable: true },
        ],
      },
    },
    sections: [],
    themes: [
      { code: 'A', title: 'Essential', essential: true, criteria: [criterion('A1')] },
      { code: 'B', title: 'Others', essential: false, criteria: others.map(criterion) },
    ],
    rules: [
      {
        id: 'essentials',
        text: 'The essentials are met.',
        when: { kind: 'all', meaning: 'met' },
        scope: 'essential',
        outcome: 'mostly',
      },
    ],
    instruments: [
      {
        ...{ id: 'visit', kind: 'visit', title: 'Visit', description: 'Made up', pupilLevel: false },
        parts: [{ theme: 'A' }, { theme: 'B' }],
      },
    ],
  };
  const told = (no: number, yes: number, excused = 0): unknown => {
    const labels = [
      ...Array<string>(no).fill('No'),
      ...Array<string>(yes).fill('Yes'),
      ...Array<string>(excused).fill('N/A'),
    ];
    const ratings = Object.fromEntries(labels.map((label, at) => [others[at] ?? '', label]));
    return score(framework, { ...allMet, ratings: { A1: 'Yes', ...ratings }, comments: {} }).alerts.map(
      ({ text }) => /^“Mostly good to use” is suggested .* beside (.*) others/.exec(text)?.[1],
    );
  };

  test.each([
    [2, 0, 0, []],
    [3, 0, 0, ['3 of 3']],
    [3, 9, 0, ['3 of 12']],
    [3, 10, 0, []],
    [4, 12, 0, ['4 of 16']],
    [4, 13, 0, []],
    [3, 9, 8, ['3 of 12']],
  ])('%i unmet, %i met and %i not applicable, the rest unanswered', (no, yes, excused, expected) => {
    expect(told(no, yes, excused)).toEqual(expected);
  });
});

test('while a form is being filled in there is no alert about what is not there yet', () => {
  for (const framework of frameworks)
    for (const { id } of framework.instruments) {
      const { alerts } = score(
        framework,
        { ...allMet, ratings: {}, comments: {}, fields: {}, notApplicable: {} },
        { instrument: id },
      );
      expect(alerts).toEqual([]);
    }
});

test('a form whose day of visit is not given yet is looked at without it', () => {
  const { provider, officer, ...rest } = allMet;
  const { alerts } = score(named('herefordshire'), {
    provider,
    officer,
    ...rest,
    visitDate: undefined as never,
    ratings: {},
    comments: {},
    fields: { 'next-visit': '1926-12-01' },
  });
  expect(alerts.map(({ kind, fields }): Pick<Alert, 'kind' | 'fields'> => ({ kind, fields }))).toEqual([
    { kind: 'date', fields: ['next-visit'] },
  ]);
});

test('every alert that a framework carries names fields and criteria that it has, and its source', () => {
  for (const framework of frameworks) {
    const fields = framework.instruments.flatMap((instrument) => fieldsOf(framework, instrument));
    const codes = framework.themes.flatMap(({ criteria }) => criteria.map(({ code }) => code));
    for (const { when, source } of framework.alerts ?? []) {
      expect(source).not.toBe('');
      for (const condition of when.flat()) {
        if ('criterion' in condition) expect(codes).toContain(condition.criterion);
        else expect(fields.map(({ field }) => field.key)).toContain(condition.field);
      }
    }
  }
});

describe('an alert says in words', () => {
  const said = (
    id: string,
    situation: Situation,
    given: { visitDate?: string; handedInOn?: string } = {},
  ): readonly string[] => {
    const { visitDate = allMet.visitDate, handedInOn } = given;
    return score(
      named(id),
      { ...allMet, visitDate, comments: {}, ...answersIn(named(id), situation) },
      handedInOn === undefined ? {} : { handedInOn },
    ).alerts.map(({ text }) => text);
  };
  const met = { rest: 'Fully met' };

  test('what evidence says against a rating, each paper and each sum', () => {
    expect(
      said('herefordshire', { ...met, fields: { 'public-liability-expires-on': '2026-11-02' } }),
    ).toEqual([
      expect.stringMatching(
        /^2\.4 is rated “Fully met”, and its own evidence says otherwise\. [^.]+: no longer good on the day of the visit; it ended on 2 November 2026\.$/,
      ),
    ]);
    const row = Object.fromEntries(
      ['1.1', '1.2', '2.11', '4.2', '4.3', '4.4', '4.5'].map((code) => [code, 'No']),
    );
    const both = said('keys', {
      rest: 'Yes',
      ratings: { ...row, '4.1': 'Yes' },
      fields: { 'public-liability-expiry': '2026-11-02', 'public-liability-level': '£4,999,999' },
    });
    expect(both).toEqual([
      expect.stringMatching(
        /^4\.1 is rated “Yes”, .* ended on 2 November 2026\. .*£4,999,999 is less than the £5,000,000 asked for\.$/,
      ),
    ]);
  });

  test.each([
    ['not met', { '2.4': 'Not Met' }, 'not everything that it rests on is met'],
    ['unanswered', { '2.4': null }, 'something that it rests on is unanswered'],
    ['both', { '2.4': 'Not Met', '1.5': null }, 'not everything that it rests on is met'],
  ])('what stands against a decision: %s', (_, ratings, why) => {
    const decided = { 'product-decision': 'Deemed appropriate' };
    const [text = ''] = said('herefordshire', { ...met, ratings, fields: decided });
    expect(text).toMatch(/^“Deemed appropriate” was decided, and /);
    expect(text).toContain(`, and ${why}. The framework’s rule: `);
  });

  test('how many beside the essentials are unmet', () => {
    const ratings = Object.fromEntries(
      ['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '4.1'].map((code) => [
        code,
        'Not met / Limited evidence',
      ]),
    );
    expect(said('herefordshire', { ...met, ratings })).toEqual([
      '“Essentials met: can be deemed appropriate” is suggested by the essential requirements alone, beside 8 of 30 others that are unmet or met in part. Weigh them before deciding.',
    ]);
  });

  test.each([
    [
      '1926-11-03',
      undefined,
      'The visit is dated 3 November 1926, before 2000. It counts for nothing until that is corrected.',
    ],
    [
      '2062-11-24',
      '2026-11-24',
      'The visit is dated 24 November 2062, after it was handed in on 24 November 2026. It counts for nothing until that is corrected.',
    ],
  ])('that a visit cannot be on %s', (visitDate, handedInOn, words) => {
    expect(
      said('herefordshire', met, { visitDate, ...(handedInOn !== undefined && { handedInOn }) }),
    ).toEqual([words]);
  });

  test.each([
    ['next-visit', '2026-11-02', 'The next visit, on 2 November 2026, is before the visit itself.'],
    [
      'next-visit',
      '2031-11-04',
      'The next visit, on 4 November 2031, is more than 5 years away; the year looks mistyped.',
    ],
    ['next-visit', '1926-12-01', '1 December 1926 is before 2000; the year looks mistyped.'],
    ['fire-drill-on', '2026-11-04', 'Fire drill: 4 November 2026 is after the visit that found it done.'],
    [
      'public-liability-expires-on',
      '2036-11-04',
      'Public liability insurance: 4 November 2036 is more than 10 years away; the year looks mistyped.',
    ],
    ['next-visit', '2000-01-01', 'The next visit, on 1 January 2000, is before the visit itself.'],
    [
      'product-registration-checked-on',
      '1999-12-31',
      '31 December 1999 is before 2000; the year looks mistyped.',
    ],
  ])('that %s cannot be %s', (field, date, words) => {
    expect(said('herefordshire', { ...met, fields: { [field]: date } })).toEqual([
      expect.stringContaining(words) as string,
    ]);
  });

  test('nothing of a register check in its time, nor of a date that says nothing of the visit', () => {
    expect(
      said('herefordshire', { ...met, fields: { 'product-registration-checked-on': '2026-11-03' } }),
    ).toEqual([]);
    const founded: Framework = {
      ...exampleFramework,
      sections: exampleFramework.sections.map((section) =>
        section.id === 'about'
          ? { ...section, fields: [{ key: 'founded', kind: 'date', title: 'Founded' }] }
          : section,
      ),
    };
    expect(score(founded, { ...allMet, fields: { founded: '1985-03-01' } }).alerts).toEqual([]);
  });

  test('nothing of a next visit while nobody knows when this one is', () => {
    const { provider, officer } = allMet;
    const given = { provider, officer, comments: {} };
    const fields = { 'next-visit': '2026-12-01' };
    const situation = answersIn(named('herefordshire'), { ...met, fields });
    expect(score(named('herefordshire'), { ...given, ...situation }).alerts).toEqual([]);
  });

  test('of a next visit more than five years after the first day that can be', () => {
    const fields = { 'next-visit': '2005-01-02' };
    expect(said('herefordshire', { ...met, fields }, { visitDate: '2000-01-01' })).toEqual([
      expect.stringContaining('is more than 5 years away') as string,
    ]);
  });

  test('nothing of the dates beside a visit whose own date is mistyped', () => {
    expect(
      said('herefordshire', { ...met, fields: { 'next-visit': '2026-12-01' } }, { visitDate: '1926-11-03' }),
    ).toHaveLength(1);
  });
});
