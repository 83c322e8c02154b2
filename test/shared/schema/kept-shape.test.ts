/** What is kept: brought up to date by its version, refused where it is newer or damaged, each with what to do. */
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { InputError, NewerError } from '../../../shared/errors';
import { readKept, versionIn, type KeptShape } from '../../../shared/schema/kept-shape';

const shape: KeptShape<{ count: number }> = {
  version: 3,
  schema: z.object({ count: z.number() }),
  steps: {
    1: (old) => ({ total: Number(old) }),
    2: (old) => ({ count: z.object({ total: z.number() }).parse(old).total }),
  },
  remedy: 'Count again.',
};
const read = (written: unknown, kept: unknown) => readKept(shape, written, () => kept, 'The count');

describe('what is kept', () => {
  test.each([
    [1, '7'],
    [2, { total: 7 }],
    [3, { count: 7 }],
  ])('in version %i is read in today’s shape', (version, kept) => {
    expect(read(version, kept)).toEqual({ count: 7 });
  });

  test.each([4, 5, 1e9])(
    'in version %d is a newer version’s: not looked at, told to update, not to delete',
    (version) => {
      const look = (): unknown => {
        throw new Error('It was looked at');
      };
      expect(() => readKept(shape, version, look, 'The count')).toThrow(NewerError);
      expect(() => readKept(shape, version, look, 'The count')).toThrow(
        /^The count was made by a newer version.*Update.*nothing was changed, and nothing needs to be deleted/,
      );
    },
  );

  test.each([0, -1, 1.5, 3.5, Number.NaN, Number.POSITIVE_INFINITY, '3', null, undefined, true])(
    'with the version %s has lost it',
    (version) => {
      expect(() => read(version, { count: 7 })).toThrow(InputError);
      expect(() => read(version, { count: 7 })).toThrow('The count has lost its data version. Count again.');
    },
  );

  test('in another shape is damaged, and says what to do', () => {
    expect(() => read(3, { count: 'many' })).toThrow(InputError);
    expect(() => read(3, { count: 'many' })).toThrow(/^The count cannot be used: count .*\. Count again\.$/);
  });
});

test.each([
  [{ schema: 2 }, 2],
  [{ schema: 'x' }, 'x'],
  [{}, undefined],
  [null, undefined],
  ['schema', undefined],
])('the version in %j is %s', (value, version) => {
  expect(versionIn(value)).toBe(version);
});
