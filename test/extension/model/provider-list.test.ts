import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_ROWS, readProviderList } from '../../../extension/model/provider-list';
import { InputError } from '../../../shared/errors';

const queries = (text: string) => readProviderList(text).providers.map(({ query }) => query);

test.each([
  ['CSV', 'Provider name,URN,Postcode\nThe "Hub",100001,ZZ1 1ZZ\n'],
  ['cells of a spreadsheet', 'Provider name\tURN\tPostcode\r\nThe "Hub"\t100001\tZZ1 1ZZ'],
  ['semicolons', 'Provider name;URN;Postcode\nThe "Hub";100001;ZZ1 1ZZ'],
  ['columns in another order', 'URN,Post code,Name of provider\n100001,ZZ1 1ZZ,The "Hub"'],
])('%s with headings', (_, text) => {
  expect(queries(text)).toEqual([{ text: 'The "Hub"', urn: '100001', postcode: 'ZZ1 1ZZ' }]);
});

test('the county of an address is no LA, and a URN cell with more than a URN in it is none', () => {
  expect(queries('Name,County,URN\nThe Hub,Ashshire,100001/2\nThe Nest,,URN 100001\n')).toEqual([
    { text: 'The Hub' },
    { text: 'The Nest', urn: '100001' },
  ]);
});

test.each([
  ['a name alone', 'The Hub', { text: 'The Hub' }],
  ['a number alone', '100001', { text: '100001' }],
  ['name and postcode', 'The Hub,zz1 1zz', { text: 'The Hub', postcode: 'zz1 1zz' }],
  ['number, then name', '100001\tThe Hub', { text: 'The Hub', urn: '100001' }],
  ['name, then number', 'The Hub\tZZ1 1ZZ\t100001', { text: 'The Hub', postcode: 'ZZ1 1ZZ', urn: '100001' }],
])('without headings: %s', (_, text, query) => {
  expect(queries(text)).toEqual([query]);
});

test('town and LA narrow the question; a DfE number stands in for a missing name', () => {
  expect(queries('School,DfE number,Town,LA\nThe Hub,,Madeupton,884\n,884/4999,,\n')).toEqual([
    { text: 'The Hub', town: 'Madeupton', la: '884' },
    { text: '884/4999' },
  ]);
});

test('rows keep their place and their cells; blank ones are left out', () => {
  const { headings, providers } = readProviderList('Provider,Note\nA,x\n\n , \nB,y\n');
  expect(headings).toEqual(['Provider', 'Note']);
  expect(providers.map(({ row, cells }) => [row, cells])).toEqual([
    [1, ['A', 'x']],
    [2, ['B', 'y']],
  ]);
});

test.each([
  ['', 'The list is empty'],
  [' \n\t\n', 'The list is empty'],
  ['Provider,URN\n', 'headings but no rows'],
  ['Provider\n"never closed', 'never closed'],
])('%j is refused with a reason', (text, why) => {
  expect(() => readProviderList(text)).toThrow(why);
});

test('as many rows as are allowed, and one more', () => {
  const rows = (count: number): string => `Provider\n${'A\n'.repeat(count)}`;
  expect(readProviderList(rows(MOST_ROWS)).providers).toHaveLength(MOST_ROWS);
  expect(() => readProviderList(rows(MOST_ROWS + 1))).toThrow('Split it');
});

test('any text ends in a list or an InputError', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      try {
        expect(readProviderList(text).providers.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
  );
});
