/** How many letters differ, the fast way and the slow one. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  letterCode,
  longestWord,
  prepareWord,
  textLikeness,
} from '../../../../shared/register/index/edit-distance';

/** By the definition, slowly. */
function distance(a: string, b: string): number {
  const table: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row !== undefined) row[j] = least;
    }
  return at(a.length, b.length);
}

const words = fc.string({
  unit: fc.constantFrom(...'abcde19'.split('')),
  minLength: 1,
  maxLength: longestWord,
});
const codesOf = (word: string): Uint8Array =>
  Uint8Array.from(word, (letter) => letterCode(letter.charCodeAt(0)));

describe('how many letters differ', () => {
  test('the fast count is the slow one', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(prepareWord(a).distanceTo(codesOf(b), 0, b.length)).toBe(distance(a, b));
        expect(textLikeness(a, b)).toBeCloseTo(1 - distance(a, b) / Math.max(a.length, b.length), 10);
      }),
      { numRuns: 500 },
    );
  });

  test('of texts of any length and letters', () => {
    // Beside letters and digits what stands next to them in the alphabet of computers, and what is not in it.
    const texts = fc.string({ unit: fc.constantFrom(...'abz09/:`{A é'.split('')), maxLength: 80 });
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const longest = Math.max(a.length, b.length, 1);
        expect(textLikeness(a, b)).toBeCloseTo(1 - distance(a, b) / longest, 10);
      }),
      { numRuns: 500 },
    );
    for (const length of [longestWord - 1, longestWord, longestWord + 1]) {
      const [a, b] = [`x${'ab'.repeat(length)}`.slice(0, length), 'ba'.repeat(length)];
      expect(textLikeness(a, b)).toBeCloseTo(1 - distance(a, b) / b.length, 10);
    }
    const long = 'ab'.repeat(400);
    expect(textLikeness(`x${long}`, `y${long}z`)).toBeCloseTo(1 - 2 / 802, 10);
    expect(textLikeness(`xy${long}`, `z${long}`.slice(0, 600))).toBeCloseTo(
      1 - distance(`xy${long}`, `z${long}`.slice(0, 600)) / 802,
      10,
    );
  });

  test('two neighbours swapped are one mistake', () => {
    expect(prepareWord('school').distanceTo(codesOf('shcool'), 0, 6)).toBe(1);
    expect(textLikeness('', '')).toBe(1);
    expect(textLikeness('abc', '')).toBe(0);
  });
});
