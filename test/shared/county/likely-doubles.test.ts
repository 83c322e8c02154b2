/** Which providers may be one under two names, so that a person is asked; and which are not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isLikeName, likelyDoubles, type NamedProvider } from '../../../shared/county/likely-doubles';

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
    expect(kinds(numbered(one, '100001'), numbered(named('OAK-HOUSE'), '100002'))).toEqual(['two-numbers']);
    expect(kinds(numbered(one, '100001'), numbered(other, '100002'))).toEqual([]);
    expect(kinds(numbered(one, '100001'), other)).toEqual(['may-be-one']);
  });

  test('of which somebody has said that they are two, none is asked about again', () => {
    expect(kinds({ ...one, apart: [other.id] }, other)).toEqual([]);
    expect(kinds(one, { ...other, apart: [one.id] })).toEqual([]);
  });

  test('any of its names will do, and a pair is told once', () => {
    expect(kinds({ ...one, names: ['Elm House', 'Oak House', 'Oak-House'] }, other)).toEqual(['may-be-one']);
  });
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
  const start = performance.now();
  expect(likelyDoubles(many)).toEqual([]);
  expect(performance.now() - start).toBeLessThan(1000);
});
