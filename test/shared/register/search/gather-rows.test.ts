/** Which rows a word that somebody begins to type is looked for in: those that going through all rows would choose. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createGatherer } from '../../../../shared/register/search/gather-rows';
import { matchWords } from '../../../../shared/register/search/match-words';
import { questionWords } from '../../../../shared/register/search/split-words';
import { registerOf } from '../register-of';

const most = 6;
const words = 'oak oaken oaks oakfield elm elmet elmfield fern ferns school schools primary hill hall'.split(
  ' ',
);
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const typed = fc
  .tuple(fc.constantFrom(...words), fc.integer({ min: 2, max: 9 }))
  .map(([word, length]) => word.slice(0, length));

test('of the rows with a word that begins so or is like it the best are gathered, the others left', () => {
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 80 }), typed, (names, text) => {
      const { index } = registerOf(
        names.map((EstablishmentName) => ({ EstablishmentName })),
      ).searchable.names();
      const { rowCount, sequence, sequenceStart, rowsStart } = index;
      const asked = matchWords(index, questionWords([{ written: text, part: 0, inStreet: false }]));
      const [only] = asked;
      if (only === undefined || asked.length > 1) return;
      const isCommon = ({ word }: { word: number }): boolean =>
        (rowsStart[word + 1] ?? 0) - (rowsStart[word] ?? 0) > rowCount / 16;
      const areCommon = only.matches.map(isCommon);
      // Where only some are, rows with nothing but these are left out on purpose.
      fc.pre(areCommon[0] === true || !areCommon.includes(true));
      const rows = Array.from({ length: rowCount }, (_, row) => {
        const own = [...sequence.subarray(sequenceStart[row], sequenceStart[row + 1])];
        const gain = only.weight * Math.max(0, ...own.map((word) => only.likenessOf.get(word) ?? 0));
        const weight = index.rowWeight(row);
        return {
          alike: (2 * gain) / (Math.max(only.weight * only.missing, gain) + weight),
          held: gain ** 2 / weight,
        };
      });
      const gathered = createGatherer(index)(asked, most);
      const slightly = 1e-6;
      for (const [by, count] of [
        ['alike', most],
        ['held', most / 2],
      ] as const) {
        const best = rows.map((row) => row[by]).sort((a, b) => b - a);
        const last = Math.max(best[count - 1] ?? 0, 0.1);
        rows.forEach((row, at) => {
          if (row[by] > last + slightly) expect(gathered).toContain(at);
        });
      }
      expect(gathered.size).toBeLessThanOrEqual(most * 1.5);
      for (const row of gathered) expect(rows[row]?.alike).toBeGreaterThan(0);
    }),
    { numRuns: 200 },
  );
});
