/** Bytes as text: UTF-8, windows-1252, and what was read wrongly before. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeTextFile,
  decodeUtf8,
  decodeValue,
  encodeUtf8,
  isUtf8,
} from '../../../shared/table/decode-text';

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

describe('a text file', () => {
  test.each([
    ['UTF-16 little-endian', [0xff, 0xfe, 0x41, 0, 0xf4, 0]],
    ['UTF-16 big-endian', [0xfe, 0xff, 0, 0x41, 0, 0xf4]],
    ['UTF-16 that does not say so', [0x41, 0, 0xf4, 0]],
    ['UTF-8', [0x41, 0xc3, 0xb4]],
    ['windows-1252', [0x41, 0xf4]],
  ])('in %s is read', (_, bytes) => {
    expect(decodeTextFile(Uint8Array.from(bytes))).toBe('Aô');
  });
});

test('half a surrogate pair is written as platforms write it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('\ud800', '\udc00', 'a', '𝒜') }), (text) => {
      expect(encodeUtf8(text)).toEqual(new TextEncoder().encode(text));
    }),
  );
});

test('what is UTF-8 is what the platform takes for it', () => {
  const strict = new TextDecoder('utf-8', { fatal: true });
  const bytes = fc.array(
    fc.constantFrom(
      0x41,
      0x80,
      0x8f,
      0x90,
      0x9f,
      0xa0,
      0xbf,
      0xc1,
      0xc2,
      0xdf,
      0xe0,
      0xe1,
      0xed,
      0xee,
      0xf0,
      0xf1,
      0xf4,
      0xf5,
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(bytes, (values) => {
      const source = Uint8Array.from(values);
      let valid = true;
      try {
        strict.decode(source);
      } catch {
        valid = false;
      }
      expect(isUtf8(source)).toBe(valid);
    }),
    { numRuns: 3_000 },
  );
});
