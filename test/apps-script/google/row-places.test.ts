/** Where rows stand while a run adds, writes and takes away some of them: against a tab that is really kept. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadAllOfIt } from '../../../apps-script/google/read-all-of-it';
import { RowPlaces, type RowRun } from '../../../apps-script/google/row-places';

type Step =
  | { readonly kind: 'add' }
  | { readonly kind: 'touch'; readonly at: number }
  | { readonly kind: 'remove'; readonly at: readonly number[] };

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('add' as const) }),
    fc.record({ kind: fc.constant('touch' as const), at: fc.nat(20) }),
    fc.record({
      kind: fc.constant('remove' as const),
      at: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    }),
  ),
  { maxLength: 12 },
);

/** Takes runs away as Google does, one request after the other. */
function without(tab: string[], runs: readonly RowRun[]): string[] {
  let left = tab;
  for (const { from, count } of runs) left = [...left.slice(0, from), ...left.slice(from + count)];
  return left;
}

describe.each([
  ['all rows', undefined],
  ['some rows', [1, 2, 5, 6, 7, 11]],
] as const)('%s read', (_, some) => {
  test('each is where it is meant to be, and what is to be looked at are rows that were written', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let tab = Array.from({ length: 13 }, (_row, at) => `row ${at}`);
        let known = some ? some.map((at) => tab[at] ?? '') : [...tab];
        const places = new RowPlaces(known.length, some && { places: some, count: tab.length });
        const touched = new Set<string>();
        let count = 0;
        for (const step of list) {
          if (step.kind === 'add') {
            count += 1;
            places.add({});
            known.push(`new ${count}`);
            tab.push(`new ${count}`);
            continue;
          }
          const indexes = (step.kind === 'touch' ? [step.at] : step.at).filter(
            (index) => known[index] !== undefined && !(some && known[index].startsWith('new')),
          );
          if (step.kind === 'touch') {
            for (const index of indexes) {
              places.touch(index);
              touched.add(known[index] ?? '');
            }
            continue;
          }
          const gone = new Set(indexes.map((index) => known[index]));
          tab = without(tab, places.remove(indexes, true));
          known = known.filter((row) => !gone.has(row));
          for (const row of gone) touched.delete(row ?? '');
        }
        expect(places.count).toBe(tab.length);
        known.forEach((row, index) => expect(tab[places.meantPlace(index)]).toBe(row));
        const looked = places.spans.flat().map((index) => known[index] ?? '');
        for (const row of touched) if (!(some && row.startsWith('new'))) expect(looked).toContain(row);
        for (const span of places.spans)
          span.forEach((index, offset) =>
            expect(places.placeOf(index)).toBe(places.placeOf(span[0] ?? 0) + offset),
          );
      }),
      { numRuns: 500 },
    );
  });
});

test('a row that only Google has found a place for cannot be written by its place', () => {
  const places = new RowPlaces(1, { places: [4], count: 9 });
  places.add({ values: [] });
  expect(places.freshRow(1)).toEqual({ values: [] });
  places.sent();
  expect(places.freshRow(1)).toBeUndefined();
  expect(() => places.placeOf(1)).toThrow(ReadAllOfIt);
  expect(places.meantPlace(1)).toBe(9);
  expect(places.placeOf(0)).toBe(4);
});

describe('what people wrote in rows that may be hit by mistake', () => {
  test.each([
    ['decision', true],
    ['notes', false],
  ])('can be put back of %s, which was read of every row: %s', (key, may) => {
    const others = { keys: ['id', 'decision'], rows: [] };
    expect(new RowPlaces(1, { places: [3], count: 9, others }).mayPutBack([key])).toBe(may);
    expect(new RowPlaces(1, { places: [3], count: 9, others }).mayPutBack(['decision', key])).toBe(may);
  });

  test('can be put back of all columns where all rows were read, and of none where a few were', () => {
    expect(new RowPlaces(9).mayPutBack(['notes'])).toBe(true);
    expect(new RowPlaces(1, { places: [3], count: 9 }).mayPutBack(['decision'])).toBe(false);
  });
});
