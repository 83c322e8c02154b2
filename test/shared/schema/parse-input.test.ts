/** What is wrong with something from outside, in words. */
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { InputError } from '../../../shared/errors';
import { Answers } from '../../../shared/schema/answers';
import { parseInput } from '../../../shared/schema/parse-input';

const good = { provider: { name: 'Made-up Farm' }, visitDate: '2026-11-03', officer: 'Olive Officer' };
const message = (value: unknown): string => {
  try {
    parseInput(Answers, value, 'answers.json');
    return '';
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.message;
  }
};

test.each([
  [{ ...good, officer: undefined }, 'answers.json cannot be used: officer is missing.'],
  [{ ...good, provider: {} }, 'answers.json cannot be used: provider.name is missing.'],
  [{ ...good, visitDate: '3/11/2026' }, 'visitDate is “3/11/2026”: must be a date written YYYY-MM-DD'],
  [{ ...good, visitDate: '2026-02-30' }, 'must be a date that exists'],
  [{ ...good, officer: 7 }, 'officer is 7; text was expected'],
  [{ ...good, ratings: [] }, 'ratings is []; an object in { } was expected'],
  [{ ...good, provider: { name: 'A', urn: '12' } }, 'provider.urn is “12”: must be a URN: 5 or 6 digits'],
  [{ ...good, fields: { plan: [1] } }, 'fields.plan is [1], which is none of the shapes that it may have'],
  [null, 'it is null; an object in { } was expected'],
])('%j', (value, says) => {
  expect(message(value)).toContain(says);
});

test('what is left out has its usual value', () => {
  expect(parseInput(Answers, good, 'x')).toEqual({
    ...good,
    ratings: {},
    notApplicable: {},
    comments: {},
    fields: {},
  });
});

test('of very many faults the first are told and the rest counted', () => {
  const many = Array.from({ length: 20 }, () => 1);
  expect(() => parseInput(z.array(z.string()), many, 'The list')).toThrow(
    /\[0\] is 1; text was expected.*and 12 more/,
  );
});
