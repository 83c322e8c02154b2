/** Which visits are about one provider, by number and by name. */
import { describe, expect, test } from 'vitest';
import { isSameName, namesProvider, providerIds, urnIn } from '../../../shared/county/provider-identity';

describe('a name is the same', () => {
  test.each([
    ['The Made-Up Farm', 'the made-up  farm '],
    ['St. Anne’s & Co', 'St Annes and Co'],
    ['Café Lernen', 'CAFE LERNEN'],
    ['Oak/Elm', 'Oak Elm'],
  ])('%j and %j', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
  });

  test.each([
    ['Oak Farm', 'Elm Farm'],
    ['Oak Farm', 'Oakfarm'],
    ['Farm', 'Farm Ltd'],
  ])('%j and %j are two', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
  });
});

describe('the id', () => {
  const farm = { name: 'Made-up Farm', urn: '100001' };

  test('is the number, and the name where there is none', () => {
    const idOf = providerIds([farm, { name: 'Elm & Co' }]);
    expect(idOf(farm)).toBe('urn:100001');
    expect(idOf({ name: 'Elm & Co' })).toBe('name:elm and co');
  });

  test('of a name that one number goes by is that number; of one that two go by it is the name', () => {
    const bare = { name: 'made-up farm' };
    expect(providerIds([farm, bare])(bare)).toBe('urn:100001');
    expect(providerIds([farm, { ...farm, urn: '100002' }, bare])(bare)).toBe('name:made up farm');
  });

  test.each([
    ['urn:100001', '100001'],
    ['name:made up farm', undefined],
    ['name:urn:100001', undefined],
    ['urn:', undefined],
  ])('%j holds the number %j', (id, urn) => {
    expect(urnIn(id)).toBe(urn);
  });
});

test.each([
  ['Zest Barn, 3 November: dated too late', 'Zest Barn', true],
  ['names ZEST  barn’s fence', 'Zest Barn', true],
  ['The zest barnyard', 'Zest Barn', false],
  ['washing and ashes', 'Ash', false],
  ['Ash, and others', 'Ash', true],
  ['IT is open', 'IT', false],
  ['nobody', '', false],
])('that “%s” names “%s” is %s', (text, name, isNamed) => {
  expect(namesProvider(text, name)).toBe(isNamed);
});

test.each([
  ['Zest Barn Academy, 3 November: dated too late', false],
  ['Little Zest Barn’s fence', false],
  ['ZEST BARN academies', true],
  ['Zest Barn Academy and Zest Barn have one number', true],
  ['Zest Barn, beside Zest Barn Academy', true],
])('that “%s” names Zest Barn beside others whose names hold it is %s', (text, isNamed) => {
  const others = ['Zest Barn Academy', 'Little Zest Barn', 'Barn', 'zest-barn'];
  expect(namesProvider(text, 'Zest Barn', others)).toBe(isNamed);
});
