/** What an officer’s decision names, and when it needs a reason. */
import { describe, expect, test } from 'vitest';
import { officersReason, outcomeNamed, weighDecision } from '../../../shared/judging/decision';

const outcomes = [
  { id: 'good', label: 'Good to use, for now' },
  { id: 'not-yet', label: 'Not good to use yet' },
];
const [good = { id: '', label: '' }] = outcomes;
const weigh = (label: string, reason = '', suggested: typeof good | null = good) =>
  weighDecision(outcomes, { label, reason }, suggested);

describe('a decision names an outcome', () => {
  test.each([
    ['its label', 'Good to use, for now'],
    ['its label in other case, spacing and punctuation', '  good to USE – for now. '],
    ['its id', 'good'],
    ['its id with blanks', ' good '],
  ])('by %s', (_, words) => {
    expect(outcomeNamed(outcomes, words)).toBe(good);
    expect(weigh(words)).toMatchObject({ outcome: 'good', differs: false, problem: '' });
  });

  test.each(['good to use', 'Good to use, for now and ever', 'Goodtouse, for now', 'GOOD', ''])(
    '“%s” names none',
    (words) => {
      expect(outcomeNamed(outcomes, words)).toBeUndefined();
    },
  );

  test('a label comes before another outcome’s id', () => {
    const confusing = [
      { id: 'a', label: 'B' },
      { id: 'b', label: 'A' },
    ];
    expect(outcomeNamed(confusing, 'b')?.id).toBe('a');
  });
});

describe('a decision is weighed', () => {
  test('nothing decided is no decision', () => {
    expect(weigh(' \n ')).toBeNull();
  });

  test('another outcome needs a reason', () => {
    expect(weigh('Not good to use yet')).toMatchObject({
      outcome: 'not-yet',
      differs: true,
      problem:
        'The decision “Not good to use yet” differs from what the rules suggest (“Good to use, for now”) and gives no reason.',
    });
    expect(weigh('Not good to use yet', ' They closed ')).toMatchObject({
      differs: true,
      reason: 'They closed',
      problem: '',
    });
  });

  test('nothing differs while nothing is suggested', () => {
    expect(weigh('Not good to use yet', '', null)).toMatchObject({ differs: false, problem: '' });
  });

  test('words that are no outcome are told, reason or not, suggestion or not', () => {
    for (const suggested of [good, null])
      for (const reason of ['', 'Because'])
        expect(weigh('Splendid', reason, suggested)).toMatchObject({
          outcome: null,
          problem:
            '“Splendid” is none of this framework’s outcomes: Good to use, for now; Not good to use yet.',
        });
  });

  test('a framework without outcomes takes any words', () => {
    expect(weighDecision([], { label: 'Go on as before', reason: '' }, null)).toEqual({
      outcome: null,
      label: 'Go on as before',
      reason: '',
      differs: false,
      problem: '',
    });
  });
});

describe('what the product once wrote under the reason', () => {
  const differs = 'The decision differs from what the rules suggest (Good (for now)) and gives no reason.';
  const unknown =
    '“Splendid” is none of this framework’s outcomes: Good to use, for now; Not good to use yet.';
  test.each([
    [differs, ''],
    [unknown, ''],
    [`They closed.\n${unknown}`, 'They closed.'],
    [`${differs}\nThey closed.`, 'They closed.'],
    [`They closed.\n  ${differs} `, 'They closed.'],
    [`I do not agree: ${differs}`, `I do not agree: ${differs}`],
    [`${differs} So I said.`, `${differs} So I said.`],
    [
      'They said “good”.\nThe decision differs from last year’s.',
      'They said “good”.\nThe decision differs from last year’s.',
    ],
  ])('%j leaves the officer’s words %j', (cell, words) => {
    expect(officersReason(cell)).toBe(words);
    expect(weigh('not-yet', cell)?.problem === '').toBe(words !== '');
  });
});
