import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closed, registerOf, type Row } from '../register-of';

const named = (...names: string[]): Row[] => names.map((EstablishmentName) => ({ EstablishmentName }));
const crowd = named(
  'Oakfield Primary School',
  'Oakwood Primary School',
  'Key Stage 4 Pupil Referral Unit',
  'Keystone Academy',
  'Oak House School',
  "St Mary's Church of England Primary School",
  "St Mark's Church of England Primary School",
  'Northside College',
  'The Wychwood Centre',
);
const register = registerOf(crowd);
const firstOf = (text: string): string => register.search({ text })[0]?.name ?? '';

describe('search finds', () => {
  test.each([
    ['a misspelt name', 'Oakfeild Primry Scool', 'Oakfield Primary School'],
    ['words in another order', 'School Primary Oakwood', 'Oakwood Primary School'],
    ['joined words', 'Oakhouse School', 'Oak House School'],
    ['joined and misspelt words', 'Oakhuose School', 'Oak House School'],
    ['split words', 'Key stone Academy', 'Keystone Academy'],
    ['abbreviations', 'KS4 PRU', 'Key Stage 4 Pupil Referral Unit'],
    ['CofE written otherwise', 'St. Marys C of E', "St Mary's Church of England Primary School"],
    ['one saint among another', "Saint Mark's CofE Primary", "St Mark's Church of England Primary School"],
    ['CofE with a slip', "St Mary's oCfE Primary School", "St Mary's Church of England Primary School"],
    ['CofE stuck to a word', "St Mary's CofEprimary School", "St Mary's Church of England Primary School"],
    ['an added Ltd', 'Northside College Ltd', 'Northside College'],
    ['an added area', 'Northside College Ashminster', 'Northside College'],
    ['a missing word', 'Wychwood Centre', 'The Wychwood Centre'],
    ['the beginning of a word, as it is typed', 'Wychw', 'The Wychwood Centre'],
    ['no accents', 'nórthside côllege', 'Northside College'],
  ])('%s', (_, text, name) => expect(firstOf(text)).toBe(name));

  test('the one whose postcode, town or LA is given before others of the name', () => {
    const twins = registerOf([
      {
        EstablishmentName: 'The Bridge',
        Postcode: 'ST1 1AA',
        Town: 'Elmton',
        'LA (code)': '998',
        'LA (name)': 'Elmshire',
      },
      {
        EstablishmentName: 'The Bridge',
        Postcode: 'ST2 2BB',
        Town: 'Ashton',
        'LA (code)': '999',
        'LA (name)': 'Ashshire',
      },
    ]);
    const first = (query: object): string => twins.search({ text: 'The Brigde', ...query })[0]?.urn ?? '';
    expect(first({ postcode: 'st22bb' })).toBe('900001');
    expect(first({ postcode: 'ST1 9ZZ' })).toBe('900000');
    expect(first({ town: 'Ashton' })).toBe('900001');
    expect(first({ la: '998' })).toBe('900000');
    expect(first({ la: 'Ashshire' })).toBe('900001');
    expect(first({ text: 'The Brigde ST2 2BB' })).toBe('900001');
  });

  test('who is at a postcode even under another name', () => {
    const moved = registerOf([
      { EstablishmentName: 'New Name School', Postcode: 'ST1 1AA' },
      { EstablishmentName: 'Wholly Other' },
    ]);
    expect(moved.search({ text: 'Former Provider', postcode: 'ST1 1AA' }).map(({ urn }) => urn)).toContain(
      '900000',
    );
  });

  test('an open one before a closed one of the same name', () => {
    const twins = registerOf([
      { EstablishmentName: 'Elm Academy', ...closed },
      { EstablishmentName: 'Elm Academy' },
    ]);
    expect(twins.search({ text: 'Elm Acadmey' }).map(({ urn }) => urn)).toEqual(['900001', '900000']);
  });
});

describe('search', () => {
  test('puts the likeliest first, likeness between 0 and 1, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 5 }), (text, limit) => {
        const found = register.search({ text }, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        const likeness = found.map((candidate) => candidate.likeness);
        expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
        expect(likeness.every((value) => value >= 0 && value <= 1)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('ends on absurd questions', () => {
    for (const text of [
      '',
      '   ',
      '???',
      'a'.repeat(100_000),
      'school '.repeat(5000),
      '&&&&',
      'the',
      'ltd',
      '\u0000',
      '漢字',
    ])
      expect(Array.isArray(register.search({ text }))).toBe(true);
  });

  test('finds every establishment first by its own name', () => {
    for (const { EstablishmentName: name = '' } of crowd)
      expect(register.search({ text: name })[0]).toMatchObject({ name });
  });
});
