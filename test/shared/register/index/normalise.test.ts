/** Names brought to one spelling. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameWords, normaliseName } from '../../../../shared/register/index/normalise';

describe('names in one spelling', () => {
  test.each([
    ["St. Mary's C of E Primary School", 'Saint Marys CofE Primary School'],
    ['St Mary’s C.E. Primary School', "St Mary's Church of England Primary School"],
    ['Oak & Ash Academy', 'Oak and Ash Acad'],
    ['Northside PRU', 'Northside Pupil Referral Unit'],
    ['OAK-HOUSE  school', 'Oak House School'],
    ['Château School', 'Chateau School'],
    ["St Joseph's RC School", 'St Josephs R.C. School'],
    ...'‘ ’ ‛ ʼ ʹ ′ ´ ＇ `'
      .split(' ')
      .map((mark): [string, string] => [`St Paul${mark}s School`, "St Paul's School"]),
  ])('%s is %s', (a, b) => expect(normaliseName(a)).toBe(normaliseName(b)));

  test.each([
    ['Oak House', 'Oak House Ltd'],
    ['The Oak House', 'Oak House'],
    ['Oak House', 'Oakhouse'],
    ['St Mary School', 'St Marys School'],
    ['Oak House Infant School', 'Oak House Junior School'],
  ])('%s is not %s', (a, b) => expect(normaliseName(a)).not.toBe(normaliseName(b)));

  test('only letters and digits are left, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseName(text);
        expect(once).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(normaliseName(once)).toBe(once);
      }),
    );
  });

  test('names of built-in properties are words like others', () => {
    expect(nameWords('constructor toString')).toEqual(['constructor', 'tostring']);
  });
});
