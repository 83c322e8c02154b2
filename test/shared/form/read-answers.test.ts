/** A response as answers: found whatever people changed in the form; what cannot be read is told and kept. */
import { describe, expect, test } from 'vitest';
import { formPlan } from '../../../shared/form/form-plan';
import { planIds } from '../../../shared/form/question-id';
import { rawAnswers } from '../../../shared/form/raw-answers';
import { readAnswers, readItems, type ReadResult } from '../../../shared/form/read-answers';
import { allMet } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const { questions } = planIds(formPlan(framework));
const receipt = { instrument: 'visit', questions };
const base = rawAnswers(framework, allMet);

/** Reads the response of `allMet` with some items changed; null takes one away. */
function read(changes: Record<string, string | null>): ReadResult {
  const items = {
    ...base,
    ...Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, text === null ? [] : [text]])),
  };
  return readAnswers(
    framework,
    receipt,
    Object.fromEntries(Object.entries(items).map(([key, values]) => [questions[key] ?? '', values])),
  );
}

describe('what was changed in the form changes nothing', () => {
  test('answers of questions that were deleted are simply not there', () => {
    const { answers, problems } = read({ 'rating/1.1': null });
    expect(answers?.ratings).not.toHaveProperty('1.1');
    expect(problems).toEqual([]);
  });

  test('questions that were added by hand are left aside', () => {
    const raw = {
      [questions['field/provider'] ?? '']: ['A'],
      [questions['field/date'] ?? '']: ['2026-11-03'],
      [questions['field/officer'] ?? '']: ['B'],
      '7fffffff': ['a question of someone’s own'],
    };
    expect(readAnswers(framework, receipt, raw)).toMatchObject({ answers: { ratings: {} }, problems: [] });
  });

  test('ids match whatever their case and leading zeros', () => {
    const raw = Object.fromEntries(
      Object.entries(base).map(([key, values]) => [`0${(questions[key] ?? '').toUpperCase()}`, values]),
    );
    expect(readAnswers(framework, receipt, raw).answers).toEqual(allMet);
  });
});

describe('what cannot be read is told and kept', () => {
  test('a choice that somebody renamed', () => {
    const { answers, problems } = read({ 'rating/1.1': 'Yes, fully', 'comment/1.1': 'Seen' });
    expect(answers?.ratings).not.toHaveProperty('1.1');
    expect(answers?.comments['1.1']).toBe('Answered: Yes, fully\nSeen');
    expect(problems).toEqual([
      {
        text: '1.1 was rated “Yes, fully”, which is none of: Fully met, Not met. It counts as unanswered; the words are kept in its comment.',
        whatToDo: expect.stringContaining('rename it back') as string,
      },
    ]);
  });

  test.each([
    [
      'without a reason',
      { 'rating/2b': 'Not applicable (say why in the box below)' },
      '2b was marked as not applicable, but no reason was given',
    ],
    [
      'where it always applies',
      { 'rating/2a': 'Not applicable' },
      '2a was marked as not applicable, but it always applies',
    ],
  ])('not applicable %s', (_, changes, text) => {
    const { answers, problems } = read(changes);
    expect(answers?.notApplicable).toEqual({});
    expect(problems.map((problem) => problem.text)).toEqual([expect.stringContaining(text)]);
  });

  test('not applicable and essential: kept as said, with the second officer as typed', () => {
    const { answers, problems } = read({
      'rating/1.2': 'Not applicable (say why in the box below)',
      'comment/1.2': 'no machines',
      'field/product-second-officer': 'Sam Second',
    });
    expect(problems).toEqual([]);
    expect(answers).toMatchObject({ notApplicable: { '1.2': 'no machines' }, secondOfficer: 'Sam Second' });
  });

  test('a URN that is none: the visit is kept, by name', () => {
    const { answers, problems } = read({ 'field/product-urn': '12AB', 'field/product-address': '1 Lane' });
    expect(answers?.provider).toEqual({ name: 'Made-up Farm' });
    expect(answers?.fields).toMatchObject({ 'product-urn': '12AB', 'product-address': '1 Lane' });
    expect(problems).toEqual([
      {
        text: 'The URN “12AB” is not five or six digits, so the provider is filed by name.',
        whatToDo:
          'Correct the URN in the form response, or leave it empty if the provider is not on the register.',
      },
    ]);
  });

  test.each(['100001', ' 100001 ', 'URN: 100001', 'URN:100001', 'urn100001', 'Urn  100001', '100 001'])(
    '“%s” is a URN',
    (typed) => {
      expect(read({ 'field/product-urn': typed }).answers?.provider.urn).toBe('100001');
    },
  );

  test.each(['1000', '1000001', '10urn0001', 'URN', 'the urn'])('“%s” is none', (typed) => {
    expect(read({ 'field/product-urn': typed }).answers?.provider).toEqual({ name: 'Made-up Farm' });
  });

  const UNSAID = {
    'field/provider': 'which provider was visited',
    'field/date': 'on which day (a date such as 3/11/2026)',
    'field/officer': 'who made the visit',
  };
  const unsaid = (what: string) => ({
    text: `The response does not say ${what}.`,
    whatToDo:
      'Open the response in the form, fill it in and submit again; or delete the response if it is a test.',
  });
  test.each(Object.entries(UNSAID))('without %s there are no answers, and the reason', (key, what) => {
    for (const nothing of [null, ' ']) {
      const { answers, problems } = read({ [key]: nothing });
      expect(answers).toBeUndefined();
      expect(problems).toEqual([unsaid(what)]);
    }
  });

  test('without any of the three each is told, with what else is odd; a date that is none is no date', () => {
    const { answers, problems } = read({
      'field/provider': null,
      'field/date': 'on a Tuesday',
      'field/officer': null,
      'rating/1.1': 'Splendid',
    });
    expect(answers).toBeUndefined();
    expect(problems.slice(-3)).toEqual(Object.values(UNSAID).map(unsaid));
    expect(problems.map(({ text }) => text).join()).toContain('1.1 was rated “Splendid”');
    expect(problems.map(({ text }) => text).join()).toContain('was answered “on a Tuesday”');
  });

  test('of an unfinished form, what is there, and what is not', () => {
    expect(
      readItems(framework, 'visit', { 'field/officer': [' Pat Example '], 'rating/1.1': ['Not met'] }),
    ).toEqual({
      answers: {
        ...{ provider: {}, officer: 'Pat Example', ratings: { '1.1': 'Not met' } },
        ...{ notApplicable: {}, comments: {}, fields: {} },
      },
      missing: [
        { role: 'provider-name', what: UNSAID['field/provider'] },
        { role: 'visit-date', what: UNSAID['field/date'] },
      ],
      problems: [],
    });
  });

  test('a date, a sum and a number that are none are kept as typed', () => {
    const { answers, problems } = read({
      'field/next': 'in spring',
      'field/cover': 'enough',
      'field/hours': 'many',
    });
    expect(answers?.fields).toMatchObject({ next: 'in spring', cover: 'enough', hours: 'many' });
    expect(problems.length).toBe(3);
  });
});

describe('rows', () => {
  test('slots and further lines are one list; empty slots leave no hole', () => {
    const { answers } = read({
      'field/plan/1/area': 'Fire',
      'field/plan/3/area': 'Attendance',
      'field/plan/3/by-when': '2027-01-31',
      'field/plan/further': 'Training | Book it | Red | 1/2/2027 | Lee\n\n Policies ||| | Kim',
    });
    expect(answers?.fields['plan']).toEqual([
      { area: 'Fire' },
      { area: 'Attendance', 'by-when': '2027-01-31' },
      { area: 'Training', action: 'Book it', rag: 'Red', 'by-when': '2027-02-01', who: 'Lee' },
      { area: 'Policies', who: 'Kim' },
    ]);
  });

  test('a further line with too many parts keeps them in its last column, and says so', () => {
    const { answers, problems } = read({ 'field/plan/further': 'a|b|c|d|e|f|g' });
    expect(answers?.fields['plan']).toEqual([
      { area: 'a', action: 'b', rag: 'c', 'by-when': 'd', who: 'e | f | g' },
    ]);
    expect(problems[0]?.text).toContain('has 7 parts; 5 were expected');
  });

  test('"another row?" alone is no row', () => {
    expect(read({ 'field/plan/1/more': 'Yes' }).answers?.fields).not.toHaveProperty('plan');
  });
});
