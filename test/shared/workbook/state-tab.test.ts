/** The rows that keep the state: whatever the texts, whoever sorted, changed or took away rows, nothing false is read. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkOf,
  decodeState,
  encodeState,
  fromCellText,
  standingOf,
  stateTab,
  toCellText,
  type KeptState,
} from '../../../shared/workbook/state-tab';

const OWNER = {
  spreadsheet: 'book',
  script: 'script',
  title: 'Made-up book',
  since: '2026-11-26T09:00:00.000Z',
};
const stateOf = (
  texts: readonly (readonly [string, string])[],
  more: Partial<KeptState> = {},
): KeptState => ({
  owner: OWNER,
  epoch: 1,
  revision: 3,
  spared: 2,
  notices: [],
  texts: new Map(texts.map(([name, text], index) => [name, { text, revision: index }])),
  lost: new Map(),
  ...more,
});

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json(),
  // Longer than a cell, with letters of two halves at any place.
  fc
    .tuple(
      fc.nat(3),
      fc.integer({ min: 44_990, max: 45_010 }),
      fc.constantFrom('a', '\u{1F3EB}', '\ud83c', '"', '\n'),
    )
    .map(([before, length, letter]) => 'x'.repeat(before) + letter.repeat(length)),
);
const anyName = fc.stringMatching(/^[a-z][a-z:/@-]{0,20}$/);
const anyTexts = fc.uniqueArray(fc.tuple(anyName, anyText), { selector: ([name]) => name, maxLength: 6 });

test('any texts come back as they were, in whatever order a person sorted the rows', () => {
  fc.assert(
    fc.property(anyTexts, fc.infiniteStream(fc.nat()), (texts, order) => {
      const state = stateOf(texts);
      const rows = encodeState(state);
      for (const { text } of rows) expect(String(text).length).toBeLessThanOrEqual(45_000);
      const sorted = rows
        .map((row) => ({ row, at: Number(order.next().value) }))
        .sort((a, b) => a.at - b.at)
        .map(({ row }) => row);
      expect(decodeState(sorted)).toEqual(state);
    }),
    { numRuns: 60 },
  );
});

test('rows that are gone, doubled, changed or swapped never give a text that was not kept', () => {
  const harm = fc.constantFrom('gone', 'double', 'text', 'name', 'part', 'check', 'swap');
  fc.assert(
    fc.property(
      anyTexts,
      fc.array(fc.tuple(harm, fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
      (texts, harms) => {
        const state = stateOf(texts);
        const rows: Record<string, unknown>[] = encodeState(state);
        for (const [what, first, second] of harms) {
          const [at, other] = [first % Math.max(rows.length, 1), second % Math.max(rows.length, 1)];
          const [row, another] = [rows[at], rows[other]];
          if (!row || !another) break;
          if (what === 'gone') rows.splice(at, 1);
          else if (what === 'double') rows.push({ ...row });
          else if (what === 'swap')
            [rows[at], rows[other]] = [
              { ...row, text: another['text'] },
              { ...another, text: row['text'] },
            ];
          else rows[at] = { ...row, [what]: another[what] };
        }
        const read = decodeState(rows);
        if (!read) return;
        expect([...read.texts.keys(), ...read.lost.keys()].sort()).toEqual(
          texts.map(([name]) => name).sort(),
        );
        for (const [name, { text }] of read.texts) expect(text).toBe(new Map(texts).get(name));
      },
    ),
    { numRuns: 100 },
  );
});

describe('what is lost', () => {
  const TEXTS = [
    ['a', 'one'],
    ['b', 'x'.repeat(100_000)],
  ] as const;
  test('is known by name, stays lost when it is written again, and the others stay whole', () => {
    const rows = encodeState(stateOf(TEXTS)).filter(({ name, part }) => !(name === 'b' && part === 2));
    const read = decodeState(rows);
    expect(read?.lost).toEqual(new Map([['b', 1]]));
    expect([...(read?.texts.keys() ?? [])]).toEqual(['a']);
    if (read) expect(decodeState(encodeState(read))).toEqual(read);
  });
  test('is all of it where the row that says what there is was changed, or is gone', () => {
    const [about, ...rows] = encodeState(stateOf(TEXTS));
    expect(decodeState(rows)).toBeUndefined();
    expect(decodeState([{ ...about, text: `${String(about?.text)} ` }, ...rows])).toBeUndefined();
  });
  test('of two that say so, the newer counts', () => {
    const [older] = encodeState(stateOf([['a', 'old']], { revision: 2 }));
    expect(decodeState([...(older ? [older] : []), ...encodeState(stateOf(TEXTS))])).toEqual(stateOf(TEXTS));
  });
});

test('a newer version’s state is neither read nor taken for damaged', () => {
  const [about] = encodeState(stateOf([]));
  const text = String(about?.text).replace('"schema":1', '"schema":2');
  const row = { name: '(about)', part: 1, text, check: checkOf('(about)', 1, text) };
  expect(() => decodeState([row])).toThrow(/newer version of Provision QA/);
  expect(() => fromCellText('z:x')).toThrow(/newer version of Provision QA/);
});

test('what a cell might not give back as it is stands in it as JSON', () => {
  expect(toCellText('{"a":1}')).toBe('t:{"a":1}');
  expect(toCellText('a\nb')).toBe('j:"a\\nb"');
  expect(toCellText('\ud83c')).toBe('j:"\\ud83c"');
});

test('too many forms to be told apart in one cell are refused in words', () => {
  const many = Array.from({ length: 2000 }, (_, index) => [`receipt:f/${index}`, ''] as const);
  expect(() => encodeState(stateOf(many))).toThrow(/Build further forms in a new workbook/);
});

test.each([
  [{}, 'ours'],
  [{ script: 'other' }, 'other-script'],
  [{ spreadsheet: 'copy' }, 'copy'],
  [{ spreadsheet: 'copy', script: 'other' }, 'copy'],
] as const)('found by %j it is %s', (here, standing) => {
  expect(standingOf(OWNER, { spreadsheet: 'book', script: 'script', ...here })).toBe(standing);
});

test('the tab says what it is for', () => {
  expect(stateTab.hidden).toBe(true);
  expect(stateTab.columns.every(({ owner }) => owner === 'product')).toBe(true);
});
