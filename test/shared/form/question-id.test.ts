import { expect, test } from 'vitest';
import { freeId } from '../../../shared/form/question-id';

test('two names that fall together get two ids, in a fixed order', () => {
  const first = freeId('a', new Set());
  const second = freeId('a', new Set([first]));
  expect(second).not.toBe(first);
  expect(freeId('a', new Set([first]))).toBe(second);
  expect(freeId('a', new Set([first, second]))).not.toBe(second);
});

test('names that are nearly alike fall apart', () => {
  const names = Array.from({ length: 5_000 }, (_, index) => `rating/${index}`);
  expect(new Set(names.map((name) => freeId(name, new Set()))).size).toBe(names.length);
});
