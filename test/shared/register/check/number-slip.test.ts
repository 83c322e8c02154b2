/** Numbers that are a slip of an establishment's own. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlipOfOwn } from '../../../../shared/register/check/number-slip';
import { ESTABLISHMENT } from '../../../extension/model/made-up-establishment';
import { slipsOf } from './identity-trials';

const entry = { ...ESTABLISHMENT, urn: '123456', dfeNumber: '884/4999', ukprn: '10079319' };

test.each([
  ['123457', true],
  ['123455', true],
  ['223456', true],
  ['213456', true],
  ['URN 123465', true],
  ['123456', false],
  ['123654', false],
  ['124356', true],
  ['124357', false],
  ['12345', false],
  ['1234560', false],
  ['123576', false],
  ['123846', false],
  ['123546', true],
  ['884/5000', true],
  ['885/4999', true],
  ['884/4989', true],
  ['884/9499', true],
  ['884/4999', false],
  ['10079329', true],
  ['10079320', true],
  ['10097319', true],
  ['', false],
])('%s is a slip: %s', (number, slip) => expect(isSlipOfOwn(number, entry)).toBe(slip));

test('a number that only seven digits make is one more than the last of six', () => {
  expect(isSlipOfOwn('100000', { ...entry, urn: '99999' })).toBe(true);
});

test('every slip is known as one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 999_999 }), (urn) => {
      for (const slip of slipsOf(String(urn)))
        expect(isSlipOfOwn(slip, { ...entry, urn: String(urn) })).toBe(true);
    }),
    { numRuns: 50 },
  );
});
