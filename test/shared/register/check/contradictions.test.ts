/** What is given beside a name or a number, and whether the register's row says otherwise. */
import { describe, expect, test } from 'vitest';
import {
  contradictions,
  contradictionsOfNumber,
  rowsInLa,
} from '../../../../shared/register/check/contradictions';
import type { Establishment } from '../../../../shared/schema/establishment';
import type { Query } from '../../../../shared/schema/verdict';
import { ESTABLISHMENT } from '../../../extension/model/made-up-establishment';

const row: Establishment = { ...ESTABLISHMENT, postcode: 'ST9 9AA', town: 'Ashminster', laCode: '884' };
const given = (query: Omit<Query, 'text'>, postcode = '', change: Partial<Establishment> = {}) => ({
  name: contradictions({ text: '', ...query }, postcode, { ...row, ...change }),
  number: contradictionsOfNumber({ text: '', ...query }, postcode, { ...row, ...change }),
});

describe('a postcode', () => {
  test('speaks for or against a name and a number', () => {
    expect(given({}, 'ST9 9AA')).toEqual({ name: [], number: [] });
    const against = ['the postcode is ST9 9AA, not ST9 9AB'];
    expect(given({}, 'ST9 9AB')).toEqual({ name: against, number: against });
  });

  test('that is blank in the register speaks against a name alone', () => {
    expect(given({}, 'ST9 9AA', { postcode: '' })).toEqual({
      name: ['the postcode is blank in the register, not ST9 9AA'],
      number: [],
    });
    expect(given({ postcode: 'ST9' }, '', { postcode: '' })).toEqual({ name: [], number: [] });
  });

  test.each([
    ['ST9', []],
    [' st9 ', []],
    ['ST9 9', []],
    ['ST9-x', []],
    ['ST', []],
    ['9', []],
    ['STX9', []],
    ['XST1', []],
    ['ST1x', ['ST1X']],
    ['ST1-x', ['ST1']],
    ['ST1', ['ST1']],
    [' st1 ', ['ST1']],
    ['st1 9a', ['ST1']],
    ['S9', ['S9']],
    ['ST99', ['ST99']],
    ['EC1A', ['EC1A']],
    ['EC1A 1', ['EC1A']],
    ['ST9AA', []],
  ])('of which only “%s” can be read contradicts by %j', (postcode, by) => {
    const against = by.map((half) => `the postcode is ST9 9AA, not in ${half}`);
    expect(given({ postcode })).toEqual({ name: against, number: against });
  });

  test('half of which was given is not looked at beside a whole one', () => {
    expect(given({ postcode: 'ST1' }, 'ST9 9AA')).toEqual({ name: [], number: [] });
  });

  test('of a longer district is another', () => {
    expect(given({ postcode: 'ST9' }, '', { postcode: 'ST99 9AA' }).name).toHaveLength(1);
  });
});

describe('an LA and a town', () => {
  test('speak against a name; the town never against a number', () => {
    expect(given({ la: 'Derby', town: 'Elsewhere' })).toEqual({
      name: ['the LA is Herefordshire, County of', 'the town is Ashminster'],
      number: ['the LA is Herefordshire, County of'],
    });
    expect(given({ la: '884', town: 'Ashminster' })).toEqual({ name: [], number: [] });
    expect(given({ la: '', town: '' })).toEqual({ name: [], number: [] });
  });

  test('that the register does not know: a blank town says nothing', () => {
    expect(given({ town: 'Elsewhere' }, '', { town: '' }).name).toEqual([]);
  });

  test('an LA that nobody knows is another', () => {
    const against = ['the LA is Herefordshire, County of'];
    expect(given({ la: 'Quarnfieldshire' })).toEqual({ name: against, number: against });
  });
});

describe('those in an LA', () => {
  const derby = { ...row, urn: '1', laCode: '831', la: 'Derby' };
  const herefordshire = { ...row, urn: '2' };
  const rows = (...others: Partial<Establishment>[]): string[] =>
    rowsInLa(
      [derby, herefordshire, ...others.map((one, at) => ({ ...row, urn: String(3 + at), ...one }))],
      '831',
    ).map(({ urn }) => urn);

  test.each<[string, Partial<Establishment>, boolean]>([
    ['neither code nor name', { laCode: '', la: '' }, true],
    ['its name without a code', { laCode: '', la: 'Derby' }, true],
    ['its code without a name', { laCode: '831', la: '' }, true],
    ['another name without a code', { laCode: '', la: 'Herefordshire' }, false],
    ['another code without a name', { laCode: '884', la: '' }, false],
    ['another code and name', {}, false],
  ])('and one with %s: %s', (_, change, there) => {
    expect(rows(change)).toEqual(there ? ['1', '3'] : ['1']);
  });

  test('that the product does not know are told by its name, and by the code that goes with it', () => {
    const at = (urn: string, laCode: string, la: string): Establishment => ({ ...row, urn, laCode, la });
    const found = rowsInLa(
      [
        at('1', '999', 'Quarnfieldshire'),
        at('2', '999', ''),
        at('3', '998', ''),
        at('4', '', ''),
        at('5', '999', 'Ashshire'),
      ],
      'Quarnfieldshire',
    );
    expect(found.map(({ urn }) => urn)).toEqual(['1', '2', '4']);
  });

  test('are none where none is certainly there', () => {
    expect(rowsInLa([{ ...row, laCode: '', la: '' }], '831')).toEqual([]);
    expect(rowsInLa([herefordshire], '831')).toEqual([]);
  });
});
