/** What a person must look at: the examples that the frameworks carry, and what holds for all of them. */
import { describe, expect, test } from 'vitest';
import { frameworkById, frameworks } from '../../../shared/frameworks/index';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { alertExamples } from '../../../shared/judging/examples/alert-examples';
import { answersIn } from '../../../shared/judging/examples/rule-example';
import { readCount, readMostHours } from '../../../shared/judging/read-number';
import { score } from '../../../shared/judging/score';
import type { Framework } from '../../../shared/schema/framework';
import type { Alert } from '../../../shared/schema/judgement';
import { allMet } from '../../examples/example-answers';

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

test.each([
  ['3', 3],
  ['Two of them', 2],
  ['none', 0],
  ['No', 0],
  ['nil', 0],
  ['5 or 6', 5],
  ['Nobody', null],
  ['', null],
])('how many: “%s” is %s', (text, expected) => {
  expect(readCount(text)).toBe(expected);
});

test.each([
  ['25', 25],
  ['12.5 hours', 12.5],
  ['full-time 25hrs, part-time 6hrs', 25],
  ['20 pupils at 9h', 9],
  ['ten hours', 10],
  ['it varies', null],
])('hours: “%s” is at most %s', (text, expected) => {
  expect(readMostHours(text)).toBe(expected);
});
