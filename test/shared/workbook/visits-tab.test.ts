import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { score } from '../../../shared/judging/score';
import { placesOf, rowFromCells } from '../../../shared/workbook/table-rows';
import type { Row } from '../../../shared/schema/workbook-plan';
import {
  CHUNK_SIZE,
  chunksOf,
  DATA_COLUMNS,
  dataCells,
  dataValue,
  type KeptShape,
} from '../../../shared/workbook/kept-data';
import { decodeVersion, encodeVersion } from '../../../shared/workbook/versions-tab';
import { decodeVisit, encodeVisit, visitsTab } from '../../../shared/workbook/visits-tab';
import { anyAnswers } from '../../examples/any-answers';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const rowOf = (answers: typeof allMet): Row =>
  encodeVisit(visitOf(answers), score(framework, answers), framework);
/** A sheet with a header row whose columns somebody has turned round. */
const sheet = (row: Row): unknown[][] => {
  const turned = [...visitsTab.columns].reverse();
  return [turned.map(({ header }) => header), turned.map(({ key }) => row[key] ?? '')];
};
/** The row under the header, read as the add-on reads it. */
const readRow = ([header = [], cells = []]: unknown[][]): Row =>
  rowFromCells(visitsTab.columns, placesOf('Visits', visitsTab.columns, header), cells);

describe('a visit’s row', () => {
  test('any visit comes back whole, wherever people moved the columns', () => {
    fc.assert(
      fc.property(anyAnswers(framework, 'visit'), (answers) => {
        expect(decodeVisit(readRow(sheet(rowOf(answers))))).toEqual(visitOf(answers));
      }),
      { numRuns: 50 },
    );
  });

  test('shows what a person looks for', () => {
    expect(
      rowOf(changed({ '1.3': 'Not met' }, { fields: { next: '2027-02-01', 'cover-until': '2026-01-31' } })),
    ).toMatchObject({
      provider: 'Made-up Farm',
      urn: '100001',
      suggested: 'Not good to use yet',
      why: 'Any essential criterion that is not met decides. (1.3)\nPublic liability insurance: no longer good on the day of the visit; it ended on 31 January 2026. (1.3)',
      complete: 'Yes',
      missing: null,
      unmet: '1.3',
      'essential-unmet': '1.3',
      'next-visit': '2027-02-01',
    });
  });

  test.each([
    ['', null],
    ['They closed', 'They closed'],
    [' \n', null],
  ])(
    'a decision that differs for the reason “%s”: its cell holds the officer’s words, nothing else',
    (reason, cell) => {
      const fields = { 'product-decision': 'Withdrawn', 'product-decision-reason': reason };
      expect(rowOf(changed({}, { fields }))).toMatchObject({
        decision: 'Withdrawn',
        'decision-reason': cell,
      });
    },
  );

  test('long answers are spread over cells that fit, and come back', () => {
    const long = changed({}, { comments: { '2c': '😀"\\'.repeat(30_000) } });
    const row = rowOf(long);
    for (const key of DATA_COLUMNS) expect(String(row[key] ?? '').length).toBeLessThanOrEqual(CHUNK_SIZE);
    expect(decodeVisit(row)).toEqual(visitOf(long));
  });

  test('answers too long for a row are refused with what to do', () => {
    expect(() => rowOf(changed({}, { comments: { '2c': 'x'.repeat(400_000) } }))).toThrow(
      /too long for one row.*Shorten/,
    );
  });

  test.each([
    ['data that was changed by hand', { 'data-1': '{"schema":1' }, /data columns were changed/],
    ['data that is no visit', { 'data-1': '{}', 'data-2': null }, /cannot be used/],
    ['a newer version', { 'data-schema': 2 }, /newer version of Provision QA/],
    ['a lost version', { 'data-schema': null }, /lost its data version/],
  ])('%s is refused, naming the row', (_, change, message) => {
    const row = { ...rowOf(allMet), ...change };
    expect(() => decodeVisit(row)).toThrow(message);
    expect(() => decodeVisit(row)).toThrow(/Made-up Farm, 2026-11-03/);
  });
});

test('a character is never cut in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 5 }), (text, size) => {
      const chunks = chunksOf(text, size);
      expect(chunks.join('')).toBe(text);
      for (const chunk of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(size);
        expect(encodeURIComponent(chunk)).not.toBe('');
      }
    }),
  );
});

describe('data of an earlier version of the product', () => {
  const first: KeptShape = { version: 1, steps: {}, remedy: 'Undo it.' };
  const third: KeptShape = {
    ...first,
    version: 3,
    steps: { 1: (old) => [old, 'second'], 2: (old) => [old, 'third'] },
  };

  test('is brought up to date step by step', () => {
    expect(dataValue(third, dataCells(first, 'kept', 'It'), 'It')).toEqual([['kept', 'second'], 'third']);
    expect(dataValue(third, dataCells(third, 'kept', 'It'), 'It')).toBe('kept');
  });

  test('is refused by a version before it, and the row left alone', () => {
    expect(() => dataValue(first, dataCells(third, 'kept', 'It'), 'It')).toThrow(
      /It was made by a newer version.*Update.*nothing was changed/,
    );
  });
});

test.each([
  ['a newer version', { 'data-schema': 2 }, /newer version of Provision QA/],
  ['a lost version', { 'data-schema': null }, /lost its data version/],
  ['changed data', { 'data-1': '{' }, /data columns were changed. Undo/],
])('a framework version with %s is refused, naming it', (_, change, message) => {
  const row = { ...encodeVersion(framework, '2026-11-03T09:00:00Z'), ...change };
  expect(() => decodeVersion(row)).toThrow(message);
  expect(() => decodeVersion(row)).toThrow(/Version .* of the framework “example”/);
});

test('a framework version is kept whole', () => {
  const row = encodeVersion(framework, '2026-11-03T09:00:00Z', ['1.1: the prompt changed']);
  expect(decodeVersion(row)).toEqual(framework);
  expect(row['changes']).toBe('1.1: the prompt changed');
});

test('a tab that has lost a heading is named with it', () => {
  const header = visitsTab.columns.map((column) => column.header).filter((title) => title !== 'Visit id');
  expect(() => placesOf('Visits', visitsTab.columns, header)).toThrow(/“Visits” has no column “Visit id”/);
});

test('dates come back from a sheet’s day numbers; an empty cell is null', () => {
  const cells = visitsTab.columns.map(({ key }) => (key === 'visit-date' ? 46329 : ''));
  expect(readRow([visitsTab.columns.map(({ header }) => header), cells])).toMatchObject({
    'visit-date': '2026-11-03',
    provider: null,
  });
});
