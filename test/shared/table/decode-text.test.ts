import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTextFile, decodeUtf8, decodeValue, encodeUtf8 } from '../../../shared/table/decode-text';

const value = (...bytes: number[]): string => decodeValue(Uint8Array.from(bytes), 0, bytes.length);

describe('text of the register', () => {
  test('UTF-8 is written and read as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
        expect(decodeUtf8(new TextEncoder().encode(text))).toBe(text);
      }),
    );
  });

  // Not held against the platform's own decoder: in some versions of Node it reads Latin-1 for windows-1252.
  test.each([
    [0x80, '€'],
    [0x91, '‘'],
    [0x92, '’'],
    [0x96, '–'],
    [0x9f, 'Ÿ'],
    [0xb0, '°'],
    [0xe9, 'é'],
    [0xff, 'ÿ'],
  ])('a byte %i that is no UTF-8 is windows-1252', (byte, letter) => {
    expect(decodeTextFile(Uint8Array.of(0x41, byte, 0x42))).toBe(`A${letter}B`);
    expect(value(0x41, byte, 0x42)).toBe(`A${letter}B`);
  });

  test('controls left by reading windows-1252 as Latin-1 become what was meant', () => {
    // U+0092 in UTF-8: a curly apostrophe, saved wrongly.
    expect(value(0x53, 0xc2, 0x92, 0x73)).toBe('S’s');
  });

  test('white space of every kind is one space, and none at the ends', () => {
    expect(value(0x20, 0x61, 0x0a, 0x0d, 0x62, 0xc2, 0xa0)).toBe('a b');
  });

  test('a byte order mark is no text', () => {
    expect(decodeTextFile(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
  });
});
