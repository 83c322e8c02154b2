/** Postcodes read, kept as numbers and found within a text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  normalisePostcode,
  postcodeNumber,
  postcodeNumberOfBytes,
  postcodeOfNumber,
  splitPostcode,
} from '../../../../shared/register/index/postcode';
import { bytesOf } from '../register-of';

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split(''));
const digit = fc.constantFrom(...'0123456789'.split(''));
const postcodes = fc
  .tuple(
    fc.tuple(letter, fc.option(letter, { nil: '' })),
    digit,
    fc.option(fc.oneof(letter, digit), { nil: '' }),
    digit,
    letter,
    letter,
  )
  .map(
    ([area, district, second, inward, one, two]) =>
      `${area.join('')}${district}${second} ${inward}${one}${two}`,
  );

describe('postcodes', () => {
  test('survive being kept as a number, which is never 0', () => {
    fc.assert(
      fc.property(postcodes, (postcode) => {
        const number = postcodeNumber(postcode);
        expect(number).toBeGreaterThan(0);
        expect(number).toBeLessThan(2 ** 32);
        expect(postcodeOfNumber(number)).toBe(postcode);
        expect(postcodeNumberOfBytes(bytesOf(postcode), 0, postcode.length)).toBe(number);
      }),
    );
  });

  test('the fast reading never takes for a postcode what the careful one does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'AZ09 az-é'.split('')), maxLength: 9 }), (text) => {
        const bytes = bytesOf(text);
        const fast = postcodeNumberOfBytes(bytes, 0, bytes.length);
        if (fast !== 0) expect(fast).toBe(postcodeNumber(text));
      }),
    );
  });

  test.each([
    ['nw32ny', 'NW3 2NY'],
    ['NW3-2NY', 'NW3 2NY'],
    [' ec1a  1bb ', 'EC1A 1BB'],
    ['NW3', ''],
    ['', ''],
    ['12345', ''],
  ])('%j is written %j', (text, expected) => expect(normalisePostcode(text)).toBe(expected));

  test('are found within a text', () => {
    expect(splitPostcode('Heath School, nw3 2ny')).toEqual({ postcode: 'NW3 2NY', rest: 'Heath School' });
    expect(splitPostcode('Heath School')).toEqual({ postcode: '', rest: 'Heath School' });
    expect(splitPostcode('KS4 2nd site')).toMatchObject({ postcode: 'KS4 2ND' });
  });
});
