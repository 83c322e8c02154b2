/** Which providers may be one under two names, so that a person is asked; and which are not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorTime } from '../../../scripts/processor-time';
import {
  isLikeName,
  likelyDoubles,
  shareWord,
  type NamedProvider,
} from '../../../shared/county/likely-doubles';

const named = (name: string, over: Partial<NamedProvider> = {}): NamedProvider => ({
  id: `name:${name.toLowerCase()}`,
  urn: '',
  names: [name],
  postcodes: [],
  apart: [],
  ...over,
});
const kinds = (...providers: NamedProvider[]): readonly string[] =>
  likelyDoubles(providers).map(({ kind }) => kind);

describe('names that may be one', () => {
  test.each([
    ['The Made-Up Farm Ltd', 'MADE UP FARM LIMITED'],
    ['Bramble Lane Center', 'Bramble Lane Centre'],
    ['Bramble Lane', 'Bramble Lane Centre'],
    ['Brambel Lane Centre', 'Bramble Lane Centre'],
    ['Dove-Cote Studios', 'Dovecote Studios'],
    ['St Example’s School', 'Saint Examples Sch'],
    ['Pretend & Sons CIC', 'Pretend and Sons'],
    ['Oak Forge Centres', 'Oak Forge Ctr'],
    ['Oak Forge Schools', 'Oak Forge Sch'],
    ['Oak Forge Acad', 'Oak Forge Academy'],
    ['Oak Forge Services', 'Oak Forge Service'],
    ['Oak Forge Projects', 'Oak Forge Project'],
    ['Oak Forge Edu', 'Oak Forge Ed'],
    // One letter too few, too many, another, or two in turn: at the beginning, within and at the end.
    ['Oak ramble', 'Oak Bramble'],
    ['Oak Bramblee', 'Oak Bramble'],
    ['Oak Brammble', 'Oak Bramble'],
    ['Oak Brample', 'Oak Bramble'],
    ['Oak Dramble', 'Oak Bramble'],
    ['Oak Brambly', 'Oak Bramble'],
    ['Oak Rbamble', 'Oak Bramble'],
    ['Oak Brambel', 'Oak Bramble'],
  ])('%s, %s', (a, b) => {
    expect(isLikeName(a, b)).toBe(true);
    expect(kinds(named(a), named(b))).toEqual(['may-be-one']);
  });

  test.each([
    ['Made-Up Farm 1', 'Made-Up Farm 2'],
    ['Oak House East', 'Oak House West'],
    ['Made-Up Provider A', 'Made-Up Provider B'],
    ['Bramble Lane Centre', 'Bramble Farm Centre'],
    ['Learning Centre', 'Training Centre'],
    ['Invented College', 'Pretend Garage'],
    ['Ltd', 'Limited'],
    // Two slips, in one word or in two; a slip in a short word; what tells one from another is left out.
    ['Oak Bramples', 'Oak Bramble'],
    ['Oak Drambly', 'Oak Bramble'],
    ['Oak Barmbel', 'Oak Bramble'],
    ['Oak Bramblers', 'Oak Bramble'],
    ['Oak Bmable', 'Oak Bramble'],
    ['Forse Brambel', 'Forge Bramble'],
    ['Oak Lane', 'Oak Late'],
    ['Oak Brabmle Five', 'Oak Bramble'],
    ['Oak', 'Oak Centre'],
    ['Bramble1 Oak', 'Bramble2 Oak'],
    ['Oak Bramble5', 'Oak Brambles'],
    ['Oak Brammmble', 'Oak Bramble'],
    ['Oak Brxymble', 'Oak Bramble'],
    ['Oak Bramble', 'Oak Brxymble'],
    ['Oak Brxyble', 'Oak Bramble'],
    ['Oak Brmaxble', 'Oak Bramble'],
    ['Oak Bramble', 'Oak Brmaxble'],
    ['Oak Bramble', 'Oak Brammmble'],
    ['Oak Bmarble', 'Oak Bramble'],
    ['Oak Xbramble', 'Oak Brambley'],
    ['—', '…'],
  ])('not %s, %s', (a, b) => {
    expect(isLikeName(a, b)).toBe(false);
    expect(kinds(named(a), named(b))).toEqual([]);
  });
});

describe('beside the names', () => {
  const [one, other] = ['Oak House', 'Oak Hous'].map((name) => named(name)) as [NamedProvider, NamedProvider]; // Of two.
  const at = (provider: NamedProvider, ...postcodes: string[]): NamedProvider => ({ ...provider, postcodes });

  test('two postcodes are two providers; one that is not known is asked; a common one speaks for one', () => {
    expect(kinds(at(one, 'XY1 2AB'), at(other, 'XY9 8ZW'))).toEqual([]);
    const whys = (a: NamedProvider, b: NamedProvider): readonly string[] =>
      likelyDoubles([a, b]).map(({ why }) => why);
    expect(whys(at(one, 'XY1 2AB'), other)).toEqual([
      'Their names are nearly the same, and the postcode of only one is known.',
    ]);
    expect(whys(other, at(one, 'XY1 2AB'))).toEqual([
      'Their names are nearly the same, and the postcode of only one is known.',
    ]);
    expect(whys(one, other)).toEqual([
      'Their names are nearly the same, and the postcode of neither is known.',
    ]);
    expect(whys(at(one, 'XY1 2AB', 'XY5 5AA'), at(other, 'XY5 5AA'))).toEqual([
      'Their names are nearly the same, and both are at XY5 5AA.',
    ]);
  });

  test('one name with two numbers contradicts itself; a like name with another number is another provider', () => {
    const numbered = (provider: NamedProvider, urn: string): NamedProvider => ({
      ...provider,
      id: `urn:${urn}`,
      urn,
    });
    const contradiction = [numbered(one, '100001'), numbered(named('OAK-HOUSE'), '100002')];
    expect(likelyDoubles(contradiction)).toMatchObject([
      { kind: 'two-numbers', why: 'One name, and two numbers: URN 100001 and URN 100002.' },
    ]);
    expect(kinds(numbered(one, '100001'), numbered(other, '100002'))).toEqual([]);
    expect(kinds(numbered(one, '100001'), other)).toEqual(['may-be-one']);
    expect(kinds(named('OAK-HOUSE'), numbered(one, '100001'))).toEqual(['may-be-one']);
  });

  test('of which somebody has said that they are two, none is asked about again', () => {
    expect(kinds({ ...one, apart: [other.id] }, other)).toEqual([]);
    expect(kinds(one, { ...other, apart: [one.id] })).toEqual([]);
  });

  test('says whether the names are the same or nearly, and every postcode that they share', () => {
    const [bare, typed] = [named('Oak House'), named('OAK-HOUSE', { id: 'name:typed' })];
    const [pair] = likelyDoubles([at(bare, 'XY1 2AB', 'XY5 5AA'), at(typed, 'XY5 5AA', 'XY1 2AB')]);
    expect(pair?.why).toBe('Their names are the same, and both are at XY1 2AB, XY5 5AA.');
  });

  test('pairs come by name, then by id', () => {
    const pairs = ['Zest Barn', 'Ash Yard', 'Zest Barn', 'Ash Yard'].map((name, index) =>
      named(name, { id: `name:${4 - index}` }),
    );
    expect(likelyDoubles(pairs).map(({ one, other }) => [one.names[0], one.id, other.id])).toEqual([
      ['Ash Yard', 'name:3', 'name:1'],
      ['Zest Barn', 'name:4', 'name:2'],
    ]);
    const three = ['b', 'a', 'c'].map((id) => named('Ash Yard', { id }));
    expect(likelyDoubles(three).map(({ one, other }) => `${one.id}${other.id}`)).toEqual(['ac', 'ba', 'bc']);
  });

  test('any of its names will do, and a pair is told once', () => {
    expect(kinds({ ...one, names: ['Elm House', 'Oak House', 'Oak-House'] }, other)).toEqual(['may-be-one']);
    expect(kinds(one, { ...other, names: ['Elm House', 'Oak Hous'] })).toEqual(['may-be-one']);
  });

  test('names of nothing but legal forms name nobody', () => {
    expect(kinds(named('The Ltd', { id: 'a' }), named('THE LTD', { id: 'b' }))).toEqual([]);
  });
});

test.each([
  ['Bramble Farm', 'The Bramble', true],
  ['Oak Centres', 'Elm Center', true],
  ['St Ann', 'St Bede', false],
  ['The Oak of Elm', 'The Ash of Fir', false],
  ['Oak 12', 'Elm 12', false],
  ['Oak 123', 'Elm 123', true],
])('that “%s” and “%s” share a word is %s', (a, b, does) => {
  expect([shareWord(a, b), shareWord(b, a)]).toEqual([does, does]);
});

test('every pair of like names is found, whatever stands between them', () => {
  const word = fc.constantFrom(
    'oak',
    'house',
    'bramble',
    'brambel',
    'centre',
    'center',
    'lane',
    'the',
    'farm2',
  );
  const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), (names) => {
      const found = likelyDoubles(names.map((one) => named(one))).map(({ one, other }) =>
        [one.names[0], other.names[0]].sort().join('|'),
      );
      const wanted = names.flatMap((a, at) =>
        names.slice(at + 1).flatMap((b) => (isLikeName(a, b) ? [[a, b].sort().join('|')] : [])),
      );
      expect([...found].sort()).toEqual(wanted.sort());
    }),
    { numRuns: 500 },
  );
});

test('2,000 providers are looked through in a moment', () => {
  const words = ['Oak', 'Elm', 'Bramble', 'Harbour', 'Meadow', 'Forge', 'Mill', 'Station', 'Canal', 'Quarry'];
  const many = Array.from({ length: 2000 }, (_, at) =>
    named(`${words[at % 10] ?? ''} ${words[Math.floor(at / 10) % 10] ?? ''} Place ${at}`),
  );
  const start = processorTime();
  expect(likelyDoubles(many)).toEqual([]);
  expect(processorTime() - start).toBeLessThan(1000);
});
