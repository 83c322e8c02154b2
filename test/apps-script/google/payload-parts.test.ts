/** Which changes go ahead of the rest where all of them are more than Google takes at once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inParts } from '../../../apps-script/google/payload-parts';

type Request = Parameters<typeof inParts>[0][number] & { readonly updateCells?: object };

/** What a request may have at most, in bytes. */
const MOST = 6_000_000;

const row = (text: string) => ({ values: [{ userEnteredValue: { stringValue: text } }] });
const add = (sheetId: number, texts: readonly string[]): Request => ({
  appendCells: { sheetId, rows: texts.map(row), fields: 'userEnteredValue' },
});
const write = (letters: number): Request => ({
  updateCells: { rows: [row('w'.repeat(letters))], fields: 'userEnteredValue', range: { sheetId: 1 } },
});
const lettersOf = (requests: readonly Request[]): number =>
  requests.reduce((sum, one) => sum + JSON.stringify(one).length, 0);
/** Rows that differ are of different lengths. */
const addedTo = (sheetId: number, requests: readonly Request[]): number[] =>
  requests.flatMap(({ appendCells }) =>
    appendCells?.sheetId === sheetId ? (appendCells.rows ?? []).map((one) => JSON.stringify(one).length) : [],
  );
/** One change of exactly so many letters. */
const sized = (letters: number): Request => write(letters - lettersOf([write(0)]));

test.each([
  ['under', -1, 0],
  ['at', 0, 0],
  ['over', 1, 1],
])('%s what a request may have', (_where, more, parts) => {
  const small = add(7, ['Made-Up Farm']);
  const requests = [small, sized(MOST - lettersOf([small]) + more)];
  const { ahead, rest } = inParts(requests);
  expect(ahead).toHaveLength(parts);
  expect(rest).toEqual(parts === 0 ? requests : requests.slice(1));
  if (parts > 0) expect(ahead).toEqual([[small]]);
});

test('letters that are several bytes count as such', () => {
  const few = add(7, ['’'.repeat(MOST / 3 - 100)]);
  expect(inParts([few]).ahead).toHaveLength(0);
  expect(inParts([few, add(8, ['’'.repeat(100)])]).ahead).toHaveLength(1);
});

test('rows of a tab that is made with them wait for it', () => {
  const requests = [
    { addSheet: { properties: { sheetId: 7 } } },
    add(7, ['a'.repeat(MOST)]),
    add(8, ['b'.repeat(MOST)]),
  ];
  const { ahead, rest } = inParts(requests);
  expect(addedTo(8, ahead.flat())).toHaveLength(1);
  expect(rest).toEqual(requests.slice(0, 2));
});

test('what only writes into rows is never done ahead, however much it is', () => {
  const requests = [write(MOST), write(MOST)];
  expect(inParts(requests)).toEqual({ ahead: [], rest: requests });
});

describe('whatever is to be done', () => {
  const text = fc.integer({ min: 1, max: 1_800_000 }).map((length) => 'r'.repeat(length));
  const change = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom(7, 8), fc.array(text, { maxLength: 9 })).map((of) => add(...of)),
    },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 800_000 }).map(write) },
  );

  test('each row is added once and in its order, no part is too large, and the rest keeps its order', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (requests) => {
        const { ahead, rest } = inParts(requests);
        for (const tab of [7, 8])
          expect(addedTo(tab, [...ahead.flat(), ...rest])).toEqual(addedTo(tab, requests));
        // Beside the rows a part has some words of its own.
        for (const part of ahead) expect(lettersOf(part)).toBeLessThan(MOST + 1000);
        expect(requests.filter((one) => rest.includes(one)).every((one, at) => one === rest[at])).toBe(true);
        const others = requests.filter(({ appendCells }) => !appendCells);
        expect(others.every((one) => rest.includes(one))).toBe(true);
        const least = lettersOf(others);
        if (least < MOST) expect(lettersOf(rest)).toBeLessThanOrEqual(MOST);
      }),
      { numRuns: 25 },
    );
  });
});
