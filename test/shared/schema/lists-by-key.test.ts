/** Lists by key: what stands one after the other and is the same, told as one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretchesOf } from '../../../shared/schema/lists-by-key';

test('stretches are the texts again, each as long as can be', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'b'), { maxLength: 12 }), (texts) => {
      const stretches = stretchesOf(texts);
      expect(stretches.flatMap(({ text, count }) => Array.from({ length: count }, () => text))).toEqual(
        texts,
      );
      stretches.forEach(({ text, from }, at) => {
        expect(texts[from]).toBe(text);
        expect(stretches[at + 1]?.text).not.toBe(text);
      });
    }),
  );
});
