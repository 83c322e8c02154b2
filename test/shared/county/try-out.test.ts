/** A try-out is known by its made-up provider, however that was typed. */
import { expect, test } from 'vitest';
import { isMadeUp, isTryOut, TRY_OUT_COUNTS_NOT, TRY_OUT_PROVIDER } from '../../../shared/county/try-out';

test.each([
  ['Made-up provider (try-out)', true],
  [' made-up  provider\n(TRY-OUT) ', true],
  ['Made-up provider', false],
  ['Made-upprovider(try-out)', false],
  ['Farm', false],
  ['', false],
])('%j: %s', (name, expected) => {
  expect(isMadeUp(name)).toBe(expected);
  expect(isTryOut({ provider: { name } })).toBe(expected);
});

test('it says so where it is seen, and why it is in no figure', () => {
  expect(isMadeUp(TRY_OUT_PROVIDER)).toBe(true);
  expect(TRY_OUT_PROVIDER).toBe('Made-up provider (try-out)');
  expect(TRY_OUT_COUNTS_NOT).toBe('It is a try-out, about a made-up provider.');
});
