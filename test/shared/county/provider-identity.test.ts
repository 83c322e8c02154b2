/** Which visits are about one provider, by number and by name. */
import { describe, expect, test } from 'vitest';
import {
  isSameName,
  namesProvider,
  ProviderIdentity,
  providerIds,
  urnIn,
} from '../../../shared/county/provider-identity';

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
    const two = providerIds([farm, { ...farm, urn: '100002' }, bare]);
    expect([two(bare), two(farm)]).toEqual(['name:made up farm', 'urn:100001']);
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

test('a name that a longer name of others holds twice over is cut out at its longest', () => {
  expect(namesProvider('Zest Barn Academy North', 'Barn', ['Zest Barn', 'Zest Barn Academy'])).toBe(false);
  expect(namesProvider('Zest Barn Academy', 'Zest Barn', ['Zest Barn Academy', 'Barn Academy'])).toBe(false);
  expect(namesProvider('Barn Zest Barn', 'Barn', ['Zest Barn', 'Barn Zest Barn'])).toBe(false);
  // What stood on both sides of another's name does not grow together to a name.
  expect(namesProvider('Zest Mill Zestbarn Barn', 'Zestbarn', ['Mill Zestbarn'])).toBe(false);
});

describe('as people have merged them', () => {
  const [farm, bare, elm, ash] = [
    { name: 'Made-up Farm', urn: '100001' },
    { name: 'MADE-UP FARM' },
    { name: 'Elm & Co' },
    { name: 'Ash' },
  ] as const;
  const identity = (): ProviderIdentity => new ProviderIdentity([farm, bare, elm, ash]);

  test('nobody is, until somebody says so', () => {
    const known = identity();
    expect([farm, bare, elm].map((one) => known.own(one))).toEqual([
      'urn:100001',
      'urn:100001',
      'name:elm and co',
    ]);
    expect(known.of(elm)).toBe('name:elm and co');
    expect(known.into('name:elm and co')).toBeUndefined();
  });

  test('an id from before a number was known is that number’s; another stays as it is', () => {
    const known = identity();
    expect(known.known('name:made up farm')).toBe('urn:100001');
    expect(
      ['urn:100009', 'name:nobody', 'x name:ash', 'name:elm\nand co'].map((id) => known.known(id)),
    ).toEqual(['urn:100009', 'name:nobody', 'x name:ash', 'name:elm and co']);
  });

  test('links lead on to where the last one leads, and one can be undone', () => {
    const known = identity();
    expect(known.link('name:ash', 'name:elm and co')).toBe(true);
    expect(known.link('name:elm and co', 'name:made up farm')).toBe(true);
    expect([known.of(ash), known.of(elm), known.of(farm)]).toEqual([
      'urn:100001',
      'urn:100001',
      'urn:100001',
    ]);
    expect(known.own(ash)).toBe('name:ash');
    expect(known.into('name:ash')).toBe('name:elm and co');
    expect(known.into('name:elm and co')).toBe('urn:100001');
    known.unlink('name:elm and co');
    expect([known.of(ash), known.of(elm)]).toEqual(['name:elm and co', 'name:elm and co']);
    expect(known.root('name:ash')).toBe('name:elm and co');
  });

  test.each([
    ['itself', 'name:ash', 'name:ash'],
    ['itself by an id of before', 'urn:100001', 'name:made up farm'],
    ['what counts as it', 'name:elm and co', 'name:ash'],
    ['what counts as it over another', 'urn:100001', 'name:ash'],
  ])('none is linked to %s', (_, from, into) => {
    const known = identity();
    known.link('name:ash', 'name:elm and co');
    known.link('name:elm and co', 'urn:100001');
    expect(known.link(from, into)).toBe(false);
    expect(known.into('urn:100001')).toBeUndefined();
    expect(known.of(ash)).toBe('urn:100001');
  });

  test('a link is in place of the one before', () => {
    const known = identity();
    known.link('name:ash', 'name:elm and co');
    expect(known.link('name:ash', 'urn:100001')).toBe(true);
    expect(known.of(ash)).toBe('urn:100001');
  });
});
