/** Entries found by what somebody typed, the likeliest first. */
import { searchRegister } from '../../../../shared/register/search/search-register';
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
const firstOf = (text: string): string => searchRegister(register, { text })[0]?.name ?? '';

describe('search finds', () => {
  test.each([
    ['a misspelt name', 'Oakfeild Primry Scool', 'Oakfield Primary School'],
    ['words in another order', 'School Primary Oakwood', 'Oakwood Primary School'],
    ['joined words', 'Oakhouse School', 'Oak House School'],
    ['joined and misspelt words', 'Oakhuose School', 'Oak House School'],
    ['two words of many names run together', 'Oakwod Primaryschool', 'Oakwood Primary School'],
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

  test('a name of words that many have, with its town behind it, among all the schools of that town', () => {
    const ofTown = Array.from({ length: 80 }, (_, at) => ({
      EstablishmentName: `Ashminster ${at % 2 === 0 ? 'Church of England' : 'Park'} Primary School ${at}`,
      Town: 'Ashminster',
    }));
    const others = Array.from({ length: 300 }, (_, at) => ({
      EstablishmentName: `Elm${at} Church of England ${at % 2 === 0 ? 'Academy' : 'School'}`,
      Town: 'Elmton',
    }));
    const meant = { EstablishmentName: 'The CE Academy', Town: 'Ashminster' };
    const large = registerOf([...ofTown, ...others, meant]);
    for (const text of ['CE Academy Ashminster', 'The CE Academy, Ashminster', 'ce academy ashminster ap'])
      expect([text, searchRegister(large, { text })[0]?.name]).toEqual([text, 'The CE Academy']);
  });

  test.each([
    ['its LA by a short name', 'CE Academy Northants'],
    ['an LA that its own came after', 'CE Academy Northamptonshire'],
    ['that LA in a part of its own', 'CE Academy, Northamptonshire'],
  ])('a name of words that many have, with %s behind it', (_, text) => {
    const others = Array.from({ length: 300 }, (__, at) => ({
      EstablishmentName: `Elm${at} Church of England ${at % 2 === 0 ? 'Academy' : 'School'}`,
    }));
    const west = { 'LA (code)': '941', 'LA (name)': 'West Northamptonshire' };
    const meant = { EstablishmentName: 'The CE Academy', ...west };
    const [first] = searchRegister(registerOf([...others, meant]), { text });
    expect(first).toMatchObject({ name: 'The CE Academy', la: 'West Northamptonshire' });
    expect(first?.likeness).toBeGreaterThan(0.9);
  });

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
    const first = (query: object): string =>
      searchRegister(twins, { text: 'The Brigde', ...query })[0]?.urn ?? '';
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
    expect(
      searchRegister(moved, { text: 'Former Provider', postcode: 'ST1 1AA' }).map(({ urn }) => urn),
    ).toContain('900000');
  });

  test('an open one before a closed one of the same name', () => {
    const twins = registerOf([
      { EstablishmentName: 'Elm Academy', ...closed },
      { EstablishmentName: 'Elm Academy' },
    ]);
    expect(searchRegister(twins, { text: 'Elm Acadmey' }).map(({ urn }) => urn)).toEqual([
      '900001',
      '900000',
    ]);
  });
});

test('an open one comes before a closed one of its name whose address explains nothing', () => {
  const elm = { EstablishmentName: 'Elmcliffe School' };
  // In the address of the open one stands "and", which tells next to nothing.
  const others = Array.from({ length: 300 }, (_, at) => ({
    EstablishmentName: `Ash${at} and Oak and Elm Unit`,
  }));
  const twins = registerOf([
    { ...elm, ...closed },
    { ...elm, 'LA (code)': '839', 'LA (name)': 'Bournemouth, Christchurch and Poole' },
    ...others,
  ]);
  const found = searchRegister(twins, { text: 'Elmcliffe Primary School and Community Centre' });
  expect(found.slice(0, 2).map(({ urn }) => urn)).toEqual(['900001', '900000']);
});

describe('search reads a name', () => {
  const some = registerOf(
    named(
      'Quarnfield Alternative Provision Academy',
      'Quarnfield High School',
      'Torvale Pupil Referral Unit',
      "St Zennor's Catholic Nursery School",
      'Wickhurst Special School',
      'Wickhurst Secondary School',
      'Four Elms First School',
      'Ashingford Junior School',
      'North West Torvale Alternative Provision Service',
      'Bridge Street School',
    ),
  );
  const first = (text: string): string => searchRegister(some, { text })[0]?.name ?? '';

  test.each([
    ['AP', 'Quarnfield AP Academy', 'Quarnfield Alternative Provision Academy'],
    ['A.P.', 'Quarnfield A.P. Academy', 'Quarnfield Alternative Provision Academy'],
    ['APA', 'quarnfield apa', 'Quarnfield Alternative Provision Academy'],
    ['PRU', 'Torvale PRU', 'Torvale Pupil Referral Unit'],
    ['P.R.U.', 'Torvale P.R.U.', 'Torvale Pupil Referral Unit'],
    ['P R U', 'P R U Torvale', 'Torvale Pupil Referral Unit'],
    ['RC and Nur', 'St Zennors RC Nur Sch', "St Zennor's Catholic Nursery School"],
    ['Nsy', 'St. Zennors Cath Nsy', "St Zennor's Catholic Nursery School"],
    ['Spl', 'Wickhurst Spl Sch', 'Wickhurst Special School'],
    ['Sec', 'Wickhurst Sec. Sch.', 'Wickhurst Secondary School'],
    ['Jnr', 'Ashingford Jnr', 'Ashingford Junior School'],
    ['figures', '4 Elms 1st School', 'Four Elms First School'],
    ['a short form torn apart', 'Ashingford Jun ior School', 'Ashingford Junior School'],
    [
      'another torn apart',
      'Quarnfield Alt ern ative Provision Acad emy',
      'Quarnfield Alternative Provision Academy',
    ],
    ['no blanks', 'stzennorscatholicnurseryschool', "St Zennor's Catholic Nursery School"],
    ['no blanks and a slip', 'ashingfordjuniorschol', 'Ashingford Junior School'],
    ['its initials', 'NWTAPS', 'North West Torvale Alternative Provision Service'],
    ['initials with stops', 'N.W.T.A.P.S.', 'North West Torvale Alternative Provision Service'],
  ])('with %s', (_, text, name) => expect(first(text)).toBe(name));

  test.each([
    'Wickhurst Special School, 12 High Street, Ashminster',
    'Wickhurst Special School, Unit 4, Mill Lane, Ashminster ZZ9 9FF',
    'Wickhurst Special School (AP - not Ofsted)',
    'Wickhurst Special School - KS3, part-time',
    'contact: Jane Example, Wickhurst Special School',
    'Wickhurst Special School Ltd',
    'Wickhurst Special School C.I.C.',
    'Wickhurst Special School (part of Example Learning Trust)',
    'Example Learning Trust - Wickhurst Special School',
    'Example Services Ltd t/a Wickhurst Special School',
    'A1. Wickhurst Special School',
    'Wickhurst Special School tel. 01632 960123',
    'Wickhurst Special School office@example.org www.example.org',
    'Wickhurst Special School\n12 High Street\nAshminster',
    'Ashshire: Wickhurst Special School',
    'Visit to Wickhurst Special School since 12/03/2026',
    'Wickhurst Specail School, 12 High Street, Ashminster',
    'Wickhurst Special School, 7 Bridge Street, Ashminster',
  ])('inside other words: %j', (text) => {
    const [hit] = searchRegister(some, { text });
    expect(hit?.name).toBe('Wickhurst Special School');
    expect(hit?.likeness).toBeGreaterThanOrEqual(0.6);
  });

  test.each([
    'Nurture Alternative Provision Limited',
    'Inspire Learning Service',
    'The Barn Special School',
    'Kestrel Junior Academy',
  ])('%s: what only its kind is like is less than likely', (text) => {
    for (const { likeness } of searchRegister(some, { text })) expect(likeness).toBeLessThan(0.6);
  });
});

describe('while somebody types', () => {
  const kind = (code: string, name: string): Row => ({
    'TypeOfEstablishment (code)': code,
    'TypeOfEstablishment (name)': name,
  });
  const primary = kind('01', 'Community school');
  const some = registerOf([
    { EstablishmentName: 'Bridge Primary School', ...primary },
    { EstablishmentName: 'Bridgeway Primary School', ...primary, ...closed },
    { EstablishmentName: 'Bridge Infant School', ...primary },
    {
      EstablishmentName: 'The Bridge Academy Torvale',
      ...kind('42', 'Academy alternative provision converter'),
    },
    { EstablishmentName: 'Bridgewater Farm', ...kind('10', 'Other independent special school') },
    { EstablishmentName: 'Bridge Unit', ...closed },
    { EstablishmentName: 'Torvale Bridge Centre', 'LA (name)': 'Elmshire' },
    { EstablishmentName: 'The Stephen Example Academy' },
    { EstablishmentName: 'Olive Alternative Provision Academy - Havering' },
    { EstablishmentName: 'St Ysella School', ...primary },
    { EstablishmentName: 'Stepping Stone Unit' },
    { EstablishmentName: 'Four Elms Unit' },
    { EstablishmentName: 'Ninth Street Unit' },
    { EstablishmentName: 'Nine Acres Primary School', ...primary, ...closed },
    { EstablishmentName: 'Nine Acres Unit' },
    { EstablishmentName: '2 Rivers Unit' },
  ]);
  const names = (text: string, la = ''): string[] =>
    searchRegister(some, { text }, 8, la).map(({ name }) => name);

  test('AP schools, PRUs and independent special schools that begin so come first, then those with it inside', () => {
    const [one, two, three, ...rest] = names('bridg');
    expect([one, two].sort()).toEqual(['Bridgewater Farm', 'The Bridge Academy Torvale']);
    expect(three).toBe('Torvale Bridge Centre');
    expect(rest.sort()).toEqual([
      'Bridge Infant School',
      'Bridge Primary School',
      'Bridge Unit',
      'Bridgeway Primary School',
    ]);
  });

  test('the whole name comes before names that only begin so', () => {
    expect(names('bridge primary school')[0]).toBe('Bridge Primary School');
  });

  test.each([
    ['the ste', 'The Stephen Example Academy'],
    ['stephen ex', 'The Stephen Example Academy'],
    ['step', 'Stepping Stone Unit'],
    ['st', 'Stepping Stone Unit'],
    ['saint y', 'St Ysella School'],
    ['st ys', 'St Ysella School'],
    ['olive ap h', 'Olive Alternative Provision Academy - Havering'],
    ['olive a', 'Olive Alternative Provision Academy - Havering'],
    ['oli hav', 'Olive Alternative Provision Academy - Havering'],
    ['torvale br', 'Torvale Bridge Centre'],
    ['steppingst', 'Stepping Stone Unit'],
    ['4 el', 'Four Elms Unit'],
    ['ninth', 'Ninth Street Unit'],
    ['9 ac', 'Nine Acres Unit'],
    ['nine acres u', 'Nine Acres Unit'],
    ['two rivers', '2 Rivers Unit'],
  ])('%s is the beginning of %s', (text, name) => {
    expect(names(text).slice(0, 3)).toContain(name);
  });

  test('of the same rank, those of the own LA come first', () => {
    expect(names('bri', 'Elmshire')[2]).toBe('Torvale Bridge Centre');
    const twins = registerOf([
      { EstablishmentName: 'Elm Unit North', 'LA (name)': 'Ashshire' },
      { EstablishmentName: 'Elm Unit South', 'LA (name)': 'Elmshire' },
    ]);
    expect(searchRegister(twins, { text: 'elm u' }, 8, 'Elmshire')[0]?.name).toBe('Elm Unit South');
    expect(searchRegister(twins, { text: 'elm u' }, 8, 'Ashshire')[0]?.name).toBe('Elm Unit North');
  });

  test('a number otherwise written begins a name as well: the open PRU before a closed school', () => {
    expect(names('9 acres').slice(0, 2)).toEqual(['Nine Acres Unit', 'Nine Acres Primary School']);
    expect(names('nine acres').slice(0, 2)).toEqual(['Nine Acres Unit', 'Nine Acres Primary School']);
  });

  test('an open one comes before closed ones of its name, however many these are', () => {
    const elm = { EstablishmentName: 'Elm Green Primary School', ...primary };
    const many = registerOf([...Array.from({ length: 90 }, (): Row => ({ ...elm, ...closed })), elm]);
    for (const text of ['elm', 'elm green pr', 'Elm Green Primary School', 'Elm Gren Primary School'])
      expect([text, searchRegister(many, { text }, 8)[0]?.urn]).toEqual([text, '900090']);
  });

  test('every beginning of every name lists the name among those that begin so', () => {
    fc.assert(
      fc.property(fc.nat(some.count - 1), fc.integer({ min: 2, max: 40 }), (row, length) => {
        const { name, urn } = some.establishment(row);
        expect(searchRegister(some, { text: name.slice(0, length) }, 11).map((hit) => hit.urn)).toContain(
          urn,
        );
      }),
    );
  });

  test('a name that many have leaves room for others while it is only likely', () => {
    const many = registerOf([
      ...Array.from({ length: 12 }, (): Row => ({
        EstablishmentName: 'Elm Green Primary School',
        ...primary,
      })),
      { EstablishmentName: 'Elm Green Junior School', ...primary },
      { EstablishmentName: 'Elm Green Infant School', ...primary },
    ]);
    const found = searchRegister(many, { text: 'Elm Green School' }, 5).map(({ name }) => name);
    expect(new Set(found).size).toBe(3);
    const exact = searchRegister(many, { text: 'Elm Green Primary School' }, 5).map(({ name }) => name);
    expect(new Set(exact)).toEqual(new Set(['Elm Green Primary School']));
  });
});

describe('a town, trust or LA alone', () => {
  const primary = { 'TypeOfEstablishment (code)': '01', 'TypeOfEstablishment (name)': 'Community school' };
  const some = registerOf([
    {
      EstablishmentName: 'Elm School',
      Town: 'Torvale',
      'Trusts (name)': 'QUARNFIELD LEARNING TRUST',
      ...primary,
    },
    { EstablishmentName: 'Ash Unit', Town: 'Torvale', 'LA (name)': 'Elmshire, County of' },
    { EstablishmentName: 'Oak Unit', Town: 'Torvale', ...closed },
    { EstablishmentName: 'Torvale School', Town: 'Elsewhere', ...primary },
    { EstablishmentName: 'Fern Unit', Town: "King's Nether", 'Trusts (name)': 'QUARNFIELD LEARNING TRUST' },
  ]);
  const names = (text: string): string[] => searchRegister(some, { text }, 8).map(({ name }) => name);

  test('lists its open AP schools, PRUs and special schools first, and none that are closed', () => {
    expect(names('Torvale')).toEqual(['Ash Unit', 'Torvale School', 'Elm School']);
    expect(names('quarnfield learning trust')).toEqual(['Fern Unit', 'Elm School']);
    expect(names('Quarnfield Lea')).toEqual(['Fern Unit', 'Elm School']);
    expect(names('kings nether')).toEqual(['Fern Unit']);
    expect(names('Elmshire')[0]).toBe('Ash Unit');
    const divided = registerOf([
      { EstablishmentName: 'Elm Unit', 'LA (code)': '942', 'LA (name)': 'Cumberland' },
      { EstablishmentName: 'Ash Unit', 'LA (code)': '888', 'LA (name)': 'Lancashire' },
      { EstablishmentName: 'Oak Unit', 'LA (code)': '943', 'LA (name)': 'Westmorland and Furness' },
    ]);
    expect(searchRegister(divided, { text: 'Cumbria' }).map(({ name }) => name)).toEqual([
      'Elm Unit',
      'Oak Unit',
    ]);
    expect(names('Quarn')).toEqual([]);
  });
});

describe('a former name', () => {
  const links = [
    'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate',
    '900000,900001,Brightwell Unit,Successor,01-09-2019',
    '900001,900002,Ember Free School,Successor,01-09-2021',
    '900002,900001,Brightwell Unit,Predecessor,01-09-2021',
    '900003,900003,Ring School,Successor,01-09-2021',
  ].join('\n');
  const rows: Row[] = [
    { EstablishmentName: 'Torvale Pupil Referral Unit', ...closed },
    { EstablishmentName: 'Brightwell Unit', ...closed },
    { EstablishmentName: 'Ember Free School' },
    { EstablishmentName: 'Ring School', ...closed },
    { EstablishmentName: 'Torvale School' },
  ];
  const some = registerOf(rows, { links: `${links}\n` });
  const found = (text: string): (readonly [string, string | undefined])[] =>
    searchRegister(some, { text }).map(({ name, formerly }) => [name, formerly] as const);

  test('leads to the open one that came after, over two closings, right behind the closed one', () => {
    expect(found('Torvale PRU').slice(0, 2)).toEqual([
      ['Torvale Pupil Referral Unit', undefined],
      ['Ember Free School', 'Torvale Pupil Referral Unit'],
    ]);
    expect(found('brightwell un')[1]).toEqual(['Ember Free School', 'Brightwell Unit']);
  });

  test('is no more than a closed entry where nothing came after, or the links go in a circle', () => {
    expect(found('Ring School')[0]).toEqual(['Ring School', undefined]);
    expect(found('Ember Free School')[0]).toEqual(['Ember Free School', undefined]);
    expect(
      searchRegister(registerOf(rows), { text: 'Torvale PRU' }).map(({ formerly }) => formerly),
    ).not.toContain('Torvale Pupil Referral Unit');
  });
});

describe('search', () => {
  test('puts the likeliest first, likeness between 0 and 1, and no more than asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 0, max: 5 }), (text, limit) => {
        const found = searchRegister(register, { text }, limit);
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
      expect(Array.isArray(searchRegister(register, { text }))).toBe(true);
  });

  test('finds every establishment first by its own name', () => {
    for (const { EstablishmentName: name = '' } of crowd)
      expect(searchRegister(register, { text: name })[0]).toMatchObject({ name });
  });
});

describe('when a word of the name is left out', () => {
  const special: Row = {
    'TypeOfEstablishment (code)': '10',
    'TypeOfEstablishment (name)': 'Other independent special school',
  };
  const primary: Row = {
    'TypeOfEstablishment (code)': '01',
    'TypeOfEstablishment (name)': 'Community school',
  };
  const some = registerOf([
    { EstablishmentName: 'Elmcote Infant School' },
    { EstablishmentName: 'Elmcote Infant and Nursery School' },
    { EstablishmentName: 'Christ Church (Church of England) Infant and Nursery School' },
    { EstablishmentName: 'Christ Church Church of England Infant School Example Street' },
    { EstablishmentName: 'Whitewood Independent School', ...special },
    { EstablishmentName: 'The White House School', ...primary },
    { EstablishmentName: 'Rowan Garden School', ...special },
    { EstablishmentName: 'Rowan School', ...primary },
  ]);
  test.each([
    [
      'the one with the "and" that was typed',
      'Elmcote Infant and School',
      'Elmcote Infant and Nursery School',
    ],
    [
      'the one with a word twice in it',
      'Christ Church Church of England Infant School Street',
      'Christ Church Church of England Infant School Example Street',
    ],
    ['the one with whole words, not one that begins so', 'The White School', 'The White House School'],
    ['the one that differs by "The" alone', 'The Rowan School', 'Rowan School'],
  ])('%s comes first: %s', (_, text, name) => {
    expect(searchRegister(some, { text })[0]?.name).toBe(name);
  });
  test('and none reads as if it were exactly what was asked', () => {
    expect(searchRegister(some, { text: 'Elmcote Infant and School' })[0]?.likeness).toBeLessThan(1);
  });
});
