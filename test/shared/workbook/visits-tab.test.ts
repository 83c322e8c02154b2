/** A visit as its row in the Visits tab, there and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frameworks } from '../../../shared/frameworks/index';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { score } from '../../../shared/judging/score';
import type { RowOf } from '../../../shared/schema/workbook-plan';
import { CHUNK_SIZE, dataColumns } from '../../../shared/workbook/kept-data';
import { decodeVisit, encodeVisit, isAsWritten, visitsTab } from '../../../shared/workbook/visits-tab';
import { anyAnswers } from '../../examples/any-answers';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';
import { throughSheet } from './through-sheet';

type Row = Partial<RowOf<typeof visitsTab>>;
/** The row of a visit that is new. */
function rowOf(answers: typeof allMet): Row {
  const judgement = score(framework, answers);
  return encodeVisit(visitOf(answers), judgement, framework);
}

describe('a visit’s row', () => {
  test('any visit comes back whole, wherever people moved the columns', () => {
    fc.assert(
      fc.property(anyAnswers(framework, 'visit'), (answers) => {
        expect(decodeVisit(throughSheet(visitsTab, rowOf(answers)))).toEqual(visitOf(answers));
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

  test('of a form in words says how many boxes are empty, until none is', () => {
    const [integrated] = frameworks.filter(({ id }) => id === 'integrated');
    if (!integrated) throw new Error('IntegratED is needed');
    const boxes = integrated.themes.flatMap(({ after = [] }) => after.map(({ key }) => key));
    const missing = (filled: number) => {
      const fields = Object.fromEntries(boxes.slice(0, filled).map((key) => [key, 'Written.']));
      const answers = { ...changed({}), ratings: {}, comments: {}, fields };
      const visit = { ...visitOf(answers), framework: 'integrated', instrument: instrumentOf(integrated).id };
      const judgement = score(integrated, answers, { instrument: visit.instrument });
      return encodeVisit(visit, judgement, integrated).missing;
    };
    expect([0, 21, 51, 52].map(missing)).toEqual([
      '52 of 52 boxes are empty',
      '31 of 52 boxes are empty',
      '1 of 52 boxes is empty',
      null,
    ]);
  });

  test('long answers are spread over cells that fit, and come back', () => {
    const long = changed({}, { comments: { '2c': '😀"\\'.repeat(30_000) } });
    const row = rowOf(long);
    for (const { key } of dataColumns) expect(String(row[key] ?? '').length).toBeLessThanOrEqual(CHUNK_SIZE);
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

test('a row keeps a visit in whatever order its parts were written, and no other visit', () => {
  const visit = visitOf(allMet);
  const data = (value: object): Row => ({
    ...rowOf(allMet),
    'data-1': JSON.stringify(value),
    'data-2': null,
  });
  expect(isAsWritten(rowOf(allMet), visit)).toBe(true);
  expect(isAsWritten(data(Object.fromEntries(Object.entries(visit).reverse())), visit)).toBe(true);
  expect(isAsWritten(data({ ...visit, id: 'another' }), visit)).toBe(false);
  expect(isAsWritten({ ...rowOf(allMet), 'data-1': '{' }, visit)).toBe(false);
  expect(isAsWritten({}, visit)).toBe(false);
});

test.each(['2026-11-02', '2026-11-03', '2026-11-04', ''])(
  'evidence that ends on “%s” is told in the row only where it is out of date or ends soon',
  (until) => {
    const row = rowOf(changed({}, { fields: until === '' ? {} : { 'cover-until': until } }));
    const far = rowOf(changed({}, { fields: { 'cover-until': '2029-01-01' } }));
    expect(far.evidence).toBeNull();
    expect(row.evidence !== null).toBe(until !== '');
  },
);
