/** The container of an index: whatever happens to a stored one, it opens whole or asks for another import. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { InputError } from '../../../../shared/errors';
import { packIndex, unpackIndex } from '../../../../shared/register/index/index-file';

const format = { magic: 'TEST', version: 4, noun: 'test copy' };
const packed = (): ArrayBuffer =>
  packIndex(format, { file: 'a.csv' }, { one: Uint8Array.of(1, 2, 3), two: Uint32Array.of(7, 8) });
const fault = (buffer: ArrayBuffer, as = format): string => {
  try {
    unpackIndex(as, buffer);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  throw new Error('it opened');
};

test('opens to what was packed', () => {
  const file = unpackIndex(format, packed());
  expect([file.meta, [...file.u8('one')], [...file.u32('two')]]).toEqual([
    { file: 'a.csv' },
    [1, 2, 3],
    [7, 8],
  ]);
});

test('any one bit that flips, in the head too, asks for another import', () => {
  const whole = packed();
  for (let bit = 0; bit < whole.byteLength * 8; bit++) {
    const changed = new Uint8Array(whole.slice(0));
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(fault(changed.buffer)).toMatch(
      /^The stored test copy cannot be used: .*Import the register file again\.$/,
    );
  }
});

test('any bytes, and any cut, ask for another import', () => {
  const whole = packed();
  for (let end = 0; end < whole.byteLength; end++) expect(fault(whole.slice(0, end))).toContain('again');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      expect(fault(Uint8Array.from([...new Uint8Array(whole, 0, 8), ...noise]).buffer)).toContain('again');
    }),
    { numRuns: 200 },
  );
});

test('one of an older format asks for another import', () => {
  expect(fault(packed(), { ...format, version: 5 })).toMatch(/format 4, and .*reads format 5.*again/);
});
