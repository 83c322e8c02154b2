/** Whole records in the hidden cells of a row: in pieces that fit, in the shape of their version. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chunksOf, dataCells, dataValue, type KeptShape } from '../../../shared/workbook/kept-data';

test('a character is never cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 5 }), (text, size) => {
      const chunks = chunksOf(text, size);
      expect(chunks.join('')).toBe(text);
      for (const chunk of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(size);
        expect(encodeURIComponent(chunk)).not.toBe('');
      }
    }),
  );
});

describe('data of an earlier version of the product', () => {
  const first: KeptShape = { version: 1, steps: {}, remedy: 'Undo it.' };
  const third: KeptShape = {
    ...first,
    version: 3,
    steps: { 1: (old) => [old, 'second'], 2: (old) => [old, 'third'] },
  };

  test('is brought up to date step by step', () => {
    expect(dataValue(third, dataCells(first, 'kept', 'It'), 'It')).toEqual([['kept', 'second'], 'third']);
    expect(dataValue(third, dataCells(third, 'kept', 'It'), 'It')).toBe('kept');
  });

  test('is refused by a version before it, and the row left alone', () => {
    expect(() => dataValue(first, dataCells(third, 'kept', 'It'), 'It')).toThrow(
      /It was made by a newer version.*Update.*nothing was changed/,
    );
  });
});
