/** Whole records in the hidden cells of a row: in pieces that fit, in the shape of their version. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { KeptShape } from '../../../shared/schema/kept-shape';
import { CHUNK_SIZE, chunksOf, dataCells, dataValue } from '../../../shared/workbook/kept-data';

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

const first: KeptShape<unknown> = { version: 1, schema: z.unknown(), remedy: 'Undo it.' };
const third: KeptShape<unknown> = {
  ...first,
  version: 3,
  steps: { 1: (old) => [old, 'second'], 2: (old) => [old, 'third'] },
};

describe('a record', () => {
  test('of an earlier version of the product is brought up to date', () => {
    expect(dataValue(third, dataCells(first, 'kept', 'It'), 'It')).toEqual([['kept', 'second'], 'third']);
  });

  test('of a newer one is refused, whatever it holds, and the row left alone', () => {
    for (const cells of [
      dataCells(third, 'kept', 'It'),
      { ...dataCells(third, 'kept', 'It'), 'data-1': '?' },
    ])
      expect(() => dataValue(first, cells, 'It')).toThrow(
        /It was made by a newer version.*Update.*nothing was changed/,
      );
  });

  test.each([
    ['a piece that was cut', { 'data-1': '{"a":' }, /data columns were changed. Undo it/],
    ['no pieces', { 'data-1': null }, /data columns were changed. Undo it/],
    ['a version in words', { 'data-schema': '1' }, /lost its data version. Undo it/],
    ['no version', { 'data-schema': null }, /lost its data version. Undo it/],
  ])('with %s is told with what to do', (_, change, message) => {
    expect(() => dataValue(first, { ...dataCells(first, 'kept', 'It'), ...change }, 'It')).toThrow(message);
  });

  test('comes back whole from as many pieces as it takes', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 60_000 }), (part, times) => {
        const kept = { text: part.repeat(times) };
        if (JSON.stringify(kept).length > 8 * CHUNK_SIZE - 16) return;
        const cells = dataCells(first, kept, 'It');
        for (const cell of Object.values(cells))
          expect(String(cell ?? '').length).toBeLessThanOrEqual(CHUNK_SIZE);
        expect(dataValue(first, cells, 'It')).toEqual(kept);
      }),
      { numRuns: 30 },
    );
  });

  test('is refused from the first character on that does not fit', () => {
    // JSON puts quotation marks about a text.
    const fits = 'x'.repeat(8 * CHUNK_SIZE - 2);
    expect(dataValue(first, dataCells(first, fits, 'It'), 'It')).toBe(fits);
    expect(() => dataCells(first, `${fits}x`, 'It')).toThrow(
      /It is too long for one row.*360000 fit.*Shorten/,
    );
  });
});
