/** What records are written with: as many bytes as there was room made for, and no byte lost in silence. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createByteReader, createByteWriter } from '../../../../shared/register/index/byte-writer';
import { ViewedBytes } from '../../../../shared/table/viewed-bytes';
import { createShapeWriters, roomForValues } from '../../../../shared/register/index/record-shapes';
import { createSymbolTable, maxSymbolBytes, openSymbols } from '../../../../shared/register/index/symbols';
import { bytesOf } from '../register-of';

describe('a byte writer', () => {
  test.each([
    [7, false],
    [8, false],
    [9, true],
  ])('with room for 8 bytes that is given %i', (count, isTold) => {
    const writer = createByteWriter(8);
    for (let at = 0; at < count; at++) writer.byte(at);
    if (isTold) {
      expect(() => writer.length()).toThrow('more than there was room made for');
      expect(() => writer.finish()).toThrow('more than there was room made for');
      return;
    }
    expect(writer.length()).toBe(count);
    expect([...writer.finish()]).toEqual(Array.from({ length: count }, (_, at) => at));
  });

  test('keeps what it has when room is made, and writes over what is taken back', () => {
    const writer = createByteWriter(2);
    writer.byte(1);
    writer.byte(2);
    writer.reserve(1);
    writer.byte(3);
    writer.rewind(1);
    writer.reserve(7);
    writer.varint(300);
    expect(writer.length()).toBe(3);
    const reader = createByteReader(writer.finish());
    expect([reader.byte(), reader.varint()]).toEqual([1, 300]);
  });

  test('the room that is made for values is enough for whatever they are, in every shape', () => {
    // So many symbols that a number takes as many bytes as that of the last of a register.
    const table = createSymbolTable(1);
    for (let at = 0; at < 70_000; at++) {
      const known = bytesOf(`v${at}`);
      table.intern(new ViewedBytes(known), 0, known.length, true);
    }
    const value = fc.oneof(
      fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...' abc019-./:www'.split('')) }),
      fc.constantFrom('01-02-2003', 'a b c d e f g', 'x'.repeat(maxSymbolBytes + 1), 'https://www.a.sch.uk/'),
      fc.nat(99_999_999).map(String),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 8 }), (values) => {
        const bytes = bytesOf(values.join(''));
        for (const shape of ['words', 'whole', 'text', 'number', 'date', 'digits', 'web'] as const) {
          const out = createByteWriter(0);
          out.reserve(roomForValues(values.length, bytes.length));
          const write = createShapeWriters(out, table)[shape];
          let start = 0;
          for (const { length } of values) {
            write(new ViewedBytes(bytes), start, start + length, true);
            start += length;
          }
          expect(out.length()).toBeGreaterThan(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a table of symbols', () => {
  test('holds more than it expected, each once, and gives them back', () => {
    const table = createSymbolTable(1);
    const long = 'l'.repeat(maxSymbolBytes - 4);
    const values = Array.from({ length: 5000 }, (_, at) => `${at % 2 === 0 ? long : 'value '}${at % 2500}`);
    const ids = values.map((value) => {
      const bytes = bytesOf(value);
      return table.intern(new ViewedBytes(bytes), 0, bytes.length, false);
    });
    expect(table.size()).toBe(2500);
    const { lengths, bytes } = table.finish();
    const symbols = openSymbols(lengths, bytes);
    expect(ids.map((id) => symbols.text(id))).toEqual(values);
  });

  test('takes a byte above 0x7f only where any may be, and knows it from then on', () => {
    const table = createSymbolTable();
    const bytes = bytesOf('Ysgol Tŷ');
    expect(table.intern(new ViewedBytes(bytes), 0, bytes.length, false)).toBe(-1);
    expect(table.size()).toBe(0);
    expect(table.intern(new ViewedBytes(bytes), 0, bytes.length, true)).toBe(0);
    expect(table.intern(new ViewedBytes(bytes), 0, bytes.length, false)).toBe(0);
  });
});
