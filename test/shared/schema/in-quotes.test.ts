/** Texts of people in a sentence: whole up to a length, no half of a letter beyond it. */
import { expect, test } from 'vitest';
import { inQuotes, startOf } from '../../../shared/schema/in-quotes';

test.each([
  ['', '“”'],
  ['x'.repeat(200), `“${'x'.repeat(200)}”`],
  ['x'.repeat(201), `“${'x'.repeat(199)}…”`],
  [`${'x'.repeat(198)}😀😀`, `“${'x'.repeat(198)}…”`],
  [`${'x'.repeat(197)}😀😀`, `“${'x'.repeat(197)}😀…”`],
])('a long text is cut after 199 letters (%#)', (text, quoted) => {
  expect(inQuotes(text)).toBe(quoted);
});

test('the beginning of a text never ends with half of a letter', () => {
  expect([0, 1, 2, 3, 4].map((most) => startOf('a😀b', most))).toEqual(['', 'a', 'a', 'a😀', 'a😀b']);
});
