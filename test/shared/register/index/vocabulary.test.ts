/** The words of names as they are numbered at the import and looked up afterwards, against the plain way to do it. */
import fc from 'fast-check';
import { ViewedBytes } from '../../../../shared/table/viewed-bytes';
import { describe, expect, test } from 'vitest';
import { orderWords } from '../../../../shared/register/import/order-words';
import { openVocabulary, type Vocabulary } from '../../../../shared/register/index/vocabulary';
import { createSymbolTable } from '../../../../shared/register/index/symbols';
import { bytesOf } from '../register-of';

const longest = 64;

/** @param usesOf how often each word stands in a name, once where it is not told */
function vocabularyOf(
  words: readonly string[],
  usesOf: Readonly<Record<string, number>> = {},
): { vocabulary: Vocabulary; numbers: Uint32Array } {
  const table = createSymbolTable();
  for (const word of words) {
    const bytes = bytesOf(word);
    table.intern(new ViewedBytes(bytes), 0, bytes.length, true);
  }
  const { counts, codes, numbers } = orderWords(table.finish(), longest);
  const uses = new Uint32Array(words.length);
  words.forEach((each, at) => {
    uses[numbers[at] ?? 0] = usesOf[each] ?? 1;
  });
  return { vocabulary: openVocabulary(counts, codes, uses), numbers };
}

/** Many begin alike, past the letters that a key holds, and some are as long as a word may be. */
const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'abz09'.split('')), minLength: 1, maxLength: 10 }),
  fc
    .string({ unit: fc.constantFrom(...'ab9'.split('')), minLength: 1, maxLength: 4 })
    .map((end) => `school${end}`),
  fc.constantFrom('a'.repeat(longest), `${'a'.repeat(longest - 1)}b`, 'primary', 'primery', 'z', '0'),
);
const wordLists = fc.uniqueArray(word, { minLength: 1, maxLength: 60 });
const before = (a: string, b: string): boolean => {
  // Letters before digits, as they are kept.
  const spelled = (text: string): string => text.replace(/\d/g, (digit) => `~${digit}`);
  return a.length === b.length ? spelled(a) < spelled(b) : a.length < b.length;
};

describe('the words of names', () => {
  test('are numbered by length, then by letters, and found again', () => {
    fc.assert(
      fc.property(wordLists, (words) => {
        const { vocabulary, numbers } = vocabularyOf(words);
        expect(vocabulary.size).toBe(words.length);
        words.forEach((each, at) => {
          expect(vocabulary.number(each)).toBe(numbers[at]);
          expect(vocabulary.text(numbers[at] ?? -1)).toBe(each);
        });
        const inOrder = Array.from({ length: words.length }, (_, number) => vocabulary.text(number));
        inOrder.forEach((each, at) => {
          const next = inOrder[at + 1];
          if (next !== undefined) expect([each, next, before(each, next)]).toEqual([each, next, true]);
        });
      }),
      { numRuns: 300 },
    );
  });

  test('one that no name has is not found, however near', () => {
    fc.assert(
      fc.property(wordLists, word, (words, other) => {
        const { vocabulary } = vocabularyOf(words);
        expect(vocabulary.number(other) >= 0).toBe(words.includes(other));
        expect(vocabulary.number('')).toBe(-1);
        expect(vocabulary.number('a'.repeat(longest + 1))).toBe(-1);
      }),
      { numRuns: 300 },
    );
  });

  test('those that begin with a text are all that do', () => {
    fc.assert(
      fc.property(wordLists, word, fc.nat(12), (words, other, letters) => {
        const { vocabulary } = vocabularyOf(words);
        for (const text of [other, other.slice(0, letters), (words[0] ?? '').slice(0, letters)]) {
          if (text === '') continue;
          const found = [...vocabulary.beginningWith(text)].map((number) => vocabulary.text(number));
          expect(found.sort()).toEqual(words.filter((each) => each.startsWith(text)).sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  test('those like a word are the likest first, itself in front', () => {
    fc.assert(
      fc.property(wordLists, (words) => {
        const { vocabulary, numbers } = vocabularyOf(words);
        words.slice(0, 10).forEach((each, at) => {
          const found = vocabulary.like(each);
          // Of a word that is longer than a machine word has bits, only the beginning is compared.
          if (each.length <= 31) expect(found[0]).toEqual({ word: numbers[at], likeness: 1 });
          expect([...found].sort((a, b) => b.likeness - a.likeness)).toEqual(found);
        });
      }),
      { numRuns: 200 },
    );
    const { vocabulary } = vocabularyOf(['primary', 'primery', 'prim', 'school', 'p']);
    expect(vocabulary.like('primray').map((match) => vocabulary.text(match.word))).toEqual([
      'primary',
      'primery',
    ]);
  });

  test('of words that are as alike, the shortest is in front, then the one that most names have, whatever its letters', () => {
    const likeSchol = (uses: Readonly<Record<string, number>>): string[] => {
      const { vocabulary } = vocabularyOf(['schola', 'school', 'scholl'], uses);
      return vocabulary.like('schol').map((match) => vocabulary.text(match.word));
    };
    expect(likeSchol({ school: 40_000, scholl: 2 })).toEqual(['school', 'scholl', 'schola']);
    expect(likeSchol({ scholl: 3, school: 2 })).toEqual(['scholl', 'school', 'schola']);
    expect(likeSchol({})).toEqual(['schola', 'scholl', 'school']);
    const { vocabulary } = vocabularyOf(['house', 'hose'], { house: 900, hose: 1 });
    expect(vocabulary.like('hosue').map((match) => [vocabulary.text(match.word), match.likeness])).toEqual([
      ['hose', 0.8],
      ['house', 0.8],
    ]);
  });
});
