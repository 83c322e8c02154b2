/** What a person reads of a value that does not fit its schema: what it is, and what was expected. */
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import '../../../shared/schema/zod-setup';
import { plainIssue } from '../../../shared/schema/plain-issue';

const said = (schema: z.ZodMiniType, value: unknown): string | undefined => {
  const { error } = schema.safeParse(value);
  return error?.issues.map((issue) => plainIssue(issue, value)).join('; ');
};

test.each<[string, z.ZodMiniType, unknown, string]>([
  ['of another type', z.object({ a: z.string() }), { a: 3 }, 'is 3; text was expected'],
  ['that is not there', z.object({ a: z.string() }), {}, 'is missing'],
  ['one of several', z.enum(['met', 'unmet']), 'good', 'is “good”; expected one of met, unmet'],
  ['the only one', z.literal(1), 0, 'is 0; expected 1'],
  [
    'of several shapes',
    z.union([z.string(), z.number()]),
    true,
    'is true, which is none of the shapes that it may have',
  ],
  ['an empty text', z.string().check(z.minLength(1)), '', 'is empty'],
  ['an empty list', z.array(z.string()).check(z.minLength(1)), [], 'is empty'],
  ['a text too short', z.string().check(z.minLength(3)), 'ab', 'is “ab”; at least 3 characters was expected'],
  [
    'a text too long',
    z.string().check(z.maxLength(3)),
    'abcd',
    'is “abcd”; at most 3 characters was expected',
  ],
  [
    'a list too long',
    z.array(z.int()).check(z.maxLength(1)),
    [1, 2],
    'is [1,2]; at most 1 entries was expected',
  ],
  [
    'a text too short for a schema with words',
    z.string().check(z.minLength(1, 'the name is needed')),
    '',
    'is “”: the name is needed',
  ],
  ['a number at a bound that is not allowed', z.number().check(z.gt(3)), 3, 'is 3; more than 3 was expected'],
  ['a number under one that is', z.number().check(z.gte(3)), 2, 'is 2; at least 3 was expected'],
  ['a number over one that is', z.number().check(z.lte(3)), 4, 'is 4; at most 3 was expected'],
  ['a number at the other kind', z.number().check(z.lt(3)), 3, 'is 3; less than 3 was expected'],
  [
    'a pattern with words',
    z.string().check(z.regex(/^\d$/, 'must be a digit')),
    'x',
    'is “x”: must be a digit',
  ],
  [
    'a pattern without',
    z.string().check(z.regex(/^\d$/)),
    'x',
    'is “x”, which is not written as it has to be',
  ],
  [
    'something more',
    z.strictObject({ a: z.int() }),
    { a: 1, b: 2, c: 3 },
    'has what is not known here: b, c',
  ],
])('%s', (_, schema, value, words) => {
  expect(said(schema, value)).toBe(words);
});
