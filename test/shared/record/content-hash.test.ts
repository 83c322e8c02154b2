/** A content's name, and that of texts one after the other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentHash, textHash, textsHash } from '../../../shared/record/content-hash';

test('what rows of existing workbooks keep as their check is worked out as it was', () => {
  expect(textHash('')).toBe('034b54a44b1cdecc');
  expect(textHash('Seen on the day – with its records 😀')).toBe('15f5c03a33a8f31e');
  expect(contentHash({ b: [1, null], a: undefined, c: 'x' })).toBe(textHash('{"b":[1,null],"c":"x"}'));
});

describe('texts one after the other', () => {
  // Of few letters, so that what lies next to each other is often alike.
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1F600}', '\u0000'), maxLength: 9 });

  test('have the same name whenever they are the same, and another for another one, or cut elsewhere', () => {
    fc.assert(
      fc.property(fc.array(text), fc.array(text), (one, other) => {
        expect(textsHash(one) === textsHash(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
        const joined = [one.join(''), ...other];
        expect(textsHash(joined) === textsHash([...one, ...other])).toBe(
          JSON.stringify(joined) === JSON.stringify([...one, ...other]),
        );
      }),
    );
  });

  test('have another name once a single unit is another, wherever it stands and however long they are', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(65_534),
        (whole, place, by) => {
          const at = place % whole.length;
          const unit = String.fromCharCode((whole.charCodeAt(at) + 1 + by) % 65_536);
          expect(textsHash([whole.slice(0, at) + unit + whole.slice(at + 1)])).not.toBe(textsHash([whole]));
        },
      ),
    );
  });
});
