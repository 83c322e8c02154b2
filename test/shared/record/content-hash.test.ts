/** A content's name, however its parts come. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunningHash, textHash } from '../../../shared/record/content-hash';

test('texts one after the other have the name of all of them together', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (texts) => {
      const hash = new RunningHash();
      for (const text of texts) hash.add(text);
      expect(hash.end()).toBe(textHash(texts.join('')));
    }),
  );
});

test('what stands between two texts tells where one ends, and which it is', () => {
  const hashOf = (one: string, mark: number, other: string): string =>
    new RunningHash().add(one).addBetween(mark).add(other).end();
  const names = [hashOf('ab', 0, 'c'), hashOf('a', 0, 'bc'), hashOf('a', 1, 'bc'), textHash('abc')];
  expect(new Set(names).size).toBe(names.length);
});
