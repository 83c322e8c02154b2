import { describe, expect, test } from 'vitest';
import { InputError } from '../../../../shared/errors';
import { readProviderList } from '../../../../shared/register/check/provider-list';

const queries = (...cells: string[][]) => readProviderList(cells).map(({ query }) => query);

describe('a list of providers', () => {
  test.each([
    ['Provider Name', 'Post code', 'Local Authority', 'Town/City', 'URN'],
    ['NAME', 'Postcode', 'LA', 'Town', 'urn'],
    ['Name of provider', 'post_code', 'Council', 'City', 'GIAS URN'],
  ])('headings are forgiven: %s, %s, %s, %s, %s', (...head) => {
    expect(queries([...head], ['Oak House', 'ST9 9AA', 'Ashshire', 'Ashton', '900001'])).toEqual([
      { text: 'Oak House', postcode: 'ST9 9AA', la: 'Ashshire', town: 'Ashton', urn: '900001' },
    ]);
  });

  test('numbers that are none are left out, numbers alone are asked for', () => {
    const head = ['Name', 'URN', 'DfE No.', 'UKPRN'];
    expect(
      queries(
        head,
        ['Oak', 'n/a', '', ''],
        ['', '900001', '', ''],
        ['Elm', 'TBC', '999/1100', ''],
        ['', '', '', '19000000'],
      ),
    ).toEqual([{ text: 'Oak' }, { text: '900001' }, { text: 'Elm', urn: '999/1100' }, { text: '19000000' }]);
  });

  test('a number of another kind than its column is not taken for one', () => {
    const head = ['Name', 'URN', 'DfE number', 'UKPRN'];
    expect(queries(head, ['Oak', '9991100', '', '900001'], ['', '9991100', '', ''])).toEqual([
      { text: 'Oak' },
      { text: 'URN 9991100' },
    ]);
  });

  test('the county of an address, a person and somebody else’s URN say nothing of the provider', () => {
    expect(
      queries(
        ['Contact name', 'Provider name', 'County', 'URN of placing school'],
        ['Jo Madeup', 'Oak', 'Ashshire', '900001'],
      ),
    ).toEqual([{ text: 'Oak' }]);
    expect(queries(['Trading name', 'Head name'], ['Oak', 'Jo Madeup'])).toEqual([{ text: 'Oak' }]);
  });

  test('without headings a running number, a telephone number and a date are no name and no number', () => {
    expect(queries(['1', '01632 960001', 'Oak House', '10-06-2024', 'ST9 9AA'])).toEqual([
      { text: 'Oak House', postcode: 'ST9 9AA' },
    ]);
  });

  test('without headings the parts are known by their shape', () => {
    expect(queries(['Oak House', 'ST9 9AA'], ['900001'], ['Elm', '999/1100'])).toEqual([
      { text: 'Oak House', postcode: 'ST9 9AA' },
      { text: '900001' },
      { text: 'Elm', urn: '999/1100' },
    ]);
  });

  test('blank rows are passed over and rows keep the number that a spreadsheet shows', () => {
    expect(readProviderList([['', ''], ['Name'], [''], ['Oak']])).toEqual([
      { line: 4, query: { text: 'Oak' } },
    ]);
  });

  test.each([[[]], [[['', '']]], [[['Name', 'Postcode']]]])('%j holds no provider', (cells) => {
    expect(() => readProviderList(cells)).toThrow(InputError);
  });
});
