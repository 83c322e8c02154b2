/** Ids of questions: free, lasting, and the same to all of Google’s services. */
import { describe, expect, test } from 'vitest';
import { bareId, freeId, planIds } from '../../../shared/form/question-id';
import type { FormPlan } from '../../../shared/schema/form-plan';

test('two names that fall together get two ids, in a fixed order', () => {
  const first = freeId('a', new Set());
  const second = freeId('a', new Set([first]));
  expect(second).not.toBe(first);
  expect(freeId('a', new Set([first]))).toBe(second);
  expect(freeId('a', new Set([first, second]))).not.toBe(second);
  // The order is fixed for ever: links were handed out with these.
  expect([second, freeId('a', new Set([first, second]))]).toEqual(
    ['a#1', 'a#2'].map((name) => freeId(name, new Set())),
  );
});

test.each([
  ['0A1b', 'a1b'],
  ['000a1b', 'a1b'],
  ['a010', 'a010'],
  ['7FFFFFFF', '7fffffff'],
])('the id %s is %s to all of Google’s services', (written, id) => expect(bareId(written)).toBe(id));

test('names that are nearly alike fall apart', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `rating/${index}`);
  expect(new Set(names.map((name) => freeId(name, new Set()))).size).toBe(names.length);
});

const plan = (framework: string, instrument: string, keys: readonly string[], version = '1'): FormPlan => ({
  framework,
  version,
  instrument,
  title: 'Made up',
  description: '',
  confirmation: '',
  pupilLevel: false,
  items: keys.map((key) => ({
    key,
    kind: key.startsWith('page/') ? 'section' : 'text',
    section: '',
    title: key,
    help: '',
    choices: [],
    required: false,
  })),
});

/** A set-up that was cut off finds its items by these, and links were handed out with their decimals. */
describe('ids are what they always were', () => {
  test.each([
    [
      'herefordshire',
      'visit',
      {
        'rating/1.1': '1f8ea2aa',
        'comment/1.1': '5bb4b2dc',
        'rating/9.5': '163bb6d9',
        'field/provider-name': '5420c1fb',
      },
      {
        'rating/1.1': '290bb1f9',
        'comment/1.1': '5f0600fa',
        'rating/9.5': '72384407',
        'field/provider-name': '43b8a28a',
      },
    ],
    [
      'derby',
      'visit',
      {
        'rating/1a': '1d933fcf',
        'field/improvement-plan/1/action': '11990609',
        'field/product-urn': '2afa4090',
      },
      {
        'rating/1a': '67f7f0f0',
        'field/improvement-plan/1/action': '3f301dc4',
        'field/product-urn': '3229d669',
      },
    ],
    ['align', 'self-evaluation', { 'rating/4.15': '1cb01262' }, { 'rating/4.15': '7b3e5940' }],
    [
      'keys',
      'audit',
      { 'rating/2.11': '632f3184', 'comment/5.5': '7eb9af1f' },
      { 'rating/2.11': '2739debc', 'comment/5.5': '163b6880' },
    ],
    ['national-2025', 'visit', { 'rating/4': '7409e6e1' }, { 'rating/4': '7bdf3c90' }],
  ])('%s/%s', (framework, instrument, questions, items) => {
    expect(planIds(plan(framework, instrument, Object.keys(questions)))).toEqual({ questions, items });
  });

  test('another framework, version or instrument gives other ids; the order of questions does not', () => {
    const keys = ['rating/1.1', 'rating/1.2'];
    const id = (made: FormPlan): string | undefined => planIds(made).questions['rating/1.1'];
    const ids = [
      id(plan('derby', 'visit', keys)),
      id(plan('keys', 'visit', keys)),
      id(plan('derby', 'audit', keys)),
      id(plan('derby', 'visit', keys, '2')),
    ];
    expect(new Set(ids).size).toBe(4);
    expect(id(plan('derby', 'visit', [...keys].reverse()))).toBe(ids[0]);
  });

  test('a page has an item id and no question id', () => {
    const ids = planIds(plan('derby', 'visit', ['page/2', 'rating/1a']));
    expect(Object.keys(ids.items)).toEqual(['page/2', 'rating/1a']);
    expect(Object.keys(ids.questions)).toEqual(['rating/1a']);
  });

  test('every id is a positive 31-bit number of eight digits', () => {
    for (let n = 0; n < 2_000; n += 1) expect(freeId(`name ${n}`, new Set())).toMatch(/^[1-7][0-9a-f]{7}$/);
  });
});
