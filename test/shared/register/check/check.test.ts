/** When it is certain whom a question is about, and what is said where it is not. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, confirmChoice } from '../../../../shared/register/check/check';
import { typeOfCode } from '../../../../shared/register/index/establishment-types';
import { statusOfCode } from '../../../../shared/register/index/gias-columns';
import type { Register } from '../../../../shared/register/search/open-register';
import type { Query } from '../../../../shared/schema/verdict';
import { Verdict } from '../../../../shared/schema/verdict';
import { closed, closing, proposed, registerOf, today, type Row } from '../register-of';

const ask = (register: Register, query: Query | string): Verdict =>
  check(register, typeof query === 'string' ? { text: query } : query, today);
const oak: Row = {
  EstablishmentName: "St Oak's CofE School",
  Postcode: 'ST9 9AA',
  'LA (name)': 'Ashshire, County of',
};

describe('identity is certain', () => {
  const register = registerOf([oak, { EstablishmentName: 'Other Place' }]);

  test.each<[string, Query]>([
    ['by URN', { text: '900000' }],
    ['by URN with a label', { text: 'URN: 900000' }],
    [
      'by the address of its GIAS page',
      {
        text: 'https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/900000#school-links',
      },
    ],
    ['by a labelled URN beside its name', { text: "St Oak's School (URN 900000)" }],
    ['by a labelled DfE number beside its name', { text: "St Oak's School, DfE number 999/1100" }],
    ['by DfE number', { text: '999/1100' }],
    ['by DfE number without a slash', { text: '9991100' }],
    ['by UKPRN', { text: '19000000' }],
    ['by exact name with postcode', { text: "St Oak's CofE School", postcode: 'st9 9aa' }],
    [
      'by the same name in another spelling with postcode',
      { text: 'SAINT OAKS CHURCH OF ENGLAND SCHOOL', postcode: 'ST99AA' },
    ],
    ['by name and postcode in one text', { text: "St Oak's C of E School, ST9 9AA" }],
    ['by exact name with the LA’s name', { text: "St Oak's CofE School", la: 'Ashshire' }],
    ['by exact name with the LA’s code', { text: "St Oak's CofE School", la: '999' }],
    ['by URN from a list, with the name', { text: 'St Oaks School', urn: '900000' }],
    ['by URN from a list, with a slip in the name', { text: 'St Oaks CofE Shool', urn: '900000' }],
    [
      'by URN from a list, with the area and Ltd added',
      { text: "St Oak's School Ashminster Ltd", urn: '900000' },
    ],
    [
      'by URN from a list, with another way to write its LA',
      { text: '900000', la: 'Ashshire Council (999)' },
    ],
    [
      'by URN and name, though the LA is another',
      { text: "St Oak's CofE School", urn: '900000', la: 'Derby' },
    ],
    ['by two labelled numbers that agree', { text: "St Oak's (URN 900000, DfE number 999/1100)" }],
    [
      'by name with invisible characters in it',
      { text: "St\u00a0Oak\u200b's CofE\u00ad School", postcode: 'ST9 9AA' },
    ],
  ])('%s', (_, query) => {
    const verdict = ask(register, query);
    expect(verdict).toMatchObject({ verdict: 'open', registered: true, candidates: [] });
    expect(verdict.establishment?.urn).toBe('900000');
    expect(Verdict.safeParse(verdict).success).toBe(true);
  });

  test.each<[string, Query]>([
    ['a name alone, however exact', { text: "St Oak's CofE School" }],
    ['a misspelt name, even with postcode', { text: 'St Oaks CofE Shool', postcode: 'ST9 9AA' }],
    ['the name without "the" or with "Ltd"', { text: "St Oak's CofE School Ltd", postcode: 'ST9 9AA' }],
    ['the name with another postcode', { text: "St Oak's CofE School", postcode: 'ST9 9AB' }],
    [
      'the name and LA with another postcode',
      { text: "St Oak's CofE School", postcode: 'ST9 9AB', la: '999' },
    ],
    [
      'the name and LA with the first half of another postcode',
      { text: "St Oak's CofE School", postcode: 'ST1', la: '999' },
    ],
    ['the name with another LA', { text: "St Oak's CofE School", la: 'Derby' }],
    ['the name and LA with another town', { text: "St Oak's CofE School", la: '999', town: 'Elsewhere' }],
    ['two postcodes', { text: "St Oak's CofE School, ST9 9AB", postcode: 'ST9 9AA' }],
    ['its postcode alone', { text: 'ST9 9AA' }],
    [
      'a number from a list, with another name at the same postcode and in the same LA',
      { text: 'Its Old Name', urn: '999/1100', postcode: 'ST9 9AA', la: '999' },
    ],
    [
      'a number from a list, with a tenant’s name that shares a word',
      { text: 'Oak Forest Skills CIC', urn: '900000', postcode: 'ST9 9AA' },
    ],
    ['a URN from a list with quite another name', { text: 'Wholly Different Provider', urn: '900000' }],
    ['a labelled URN beside quite another name', { text: 'Wholly Different Provider, URN 900000' }],
    ['a URN from a list with another number', { text: '900001', urn: '900000' }],
    ['a URN from a list with a name that only ends alike', { text: 'St Ash CofE School', urn: '900000' }],
    ['a URN from a list with another kind of school', { text: "St Oak's Tutoring", urn: '900000' }],
    ['a URN from a list with no name that tells', { text: 'CofE School', urn: '900000' }],
    ['a URN from a list at another postcode', { text: '900000', postcode: 'M1 1AA' }],
    ['a URN from a list at the first half of another postcode', { text: '900000', postcode: 'M1' }],
    ['a URN from a list in another LA', { text: '900000', la: 'Derby' }],
    ['a URN with an LA code that is not its own', { text: '900000', la: '831' }],
    ['a misspelt name with its URN, elsewhere', { text: 'St Oaks CofE Shool', urn: '900000', la: 'Derby' }],
    [
      'its very name and URN, elsewhere in two ways',
      { text: "St Oak's CofE School", urn: '900000', la: 'Derby', postcode: 'M1 1AA' },
    ],
    ['two labelled numbers that differ', { text: "St Oak's CofE School (URN 900000, URN 900001)" }],
    ['a labelled number and the word closed', { text: 'URN 900000 closed' }],
    ['a name with a word in another script', { text: "St Oak's CofE School 学校", postcode: 'ST9 9AA' }],
    ['a name with a look-alike letter', { text: "St O\u0430k's CofE School", postcode: 'ST9 9AA' }],
    [
      'a name and LA with the first half of another postcode before a slip',
      { text: "St Oak's CofE School", postcode: 'LE1 XX', la: '999' },
    ],
    ['a name with a plus', { text: "St Oak's CofE School+", postcode: 'ST9 9AA' }],
  ])('but not by %s', (_, query) => {
    const verdict = ask(register, query);
    expect(verdict).toMatchObject({ verdict: 'possible', registered: false, establishment: null });
    expect(verdict.candidates.map(({ urn }) => urn)).toContain('900000');
  });

  test('a name that is not unique in the LA needs a person, one that is elsewhere too does not', () => {
    const twice = registerOf([{ EstablishmentName: 'The Bridge' }, { EstablishmentName: 'The Bridge' }]);
    expect(ask(twice, { text: 'The Bridge', la: '999' }).verdict).toBe('possible');
    const elsewhere = registerOf([
      { EstablishmentName: 'The Bridge' },
      { EstablishmentName: 'The Bridge', 'LA (code)': '998', 'LA (name)': 'Elmshire' },
    ]);
    expect(ask(elsewhere, { text: 'The Bridge', la: '999' }).establishment?.urn).toBe('900000');
    expect(ask(elsewhere, 'The Bridge').candidates).toHaveLength(2);
  });
});

test('a row without an LA code may lie in the LA that was asked for, so the name is not unique there', () => {
  const both = registerOf([
    { EstablishmentName: 'The Bridge' },
    { EstablishmentName: 'The Bridge', 'LA (code)': '' },
  ]);
  for (const la of ['999', 'Ashshire'])
    expect(ask(both, { text: 'The Bridge', la })).toMatchObject({ verdict: 'possible', registered: false });
});

test('on one site, the infant school’s number does not make the junior school registered', () => {
  const register = registerOf([{ EstablishmentName: 'Elm Infant School', Postcode: 'ST9 9AA' }]);
  const verdict = ask(register, { text: 'Elm Junior School', urn: '900000', postcode: 'ST9 9AA' });
  expect(verdict).toMatchObject({ verdict: 'possible', registered: false });
});

test('a date is no UKPRN and a fraction no URN', () => {
  const register = registerOf([{ URN: '12345', UKPRN: '10062024' }]);
  expect(ask(register, '10062024').registered).toBe(true);
  expect(ask(register, '1006 2024').registered).toBe(true);
  for (const text of ['10-06-2024', '10/06/2024', '123/45', '12-345'])
    expect(ask(register, text)).toMatchObject({ verdict: 'not-found', registered: false });
});

test('very long text is answered at once', () => {
  const register = registerOf([oak]);
  const long = [
    `URN${' '.repeat(200_000)}x`,
    'x'.repeat(70_000),
    'DfE number '.repeat(20_000),
    '1 '.repeat(90_000),
  ];
  const before = process.cpuUsage();
  for (const text of long) {
    expect(ask(register, text).registered).toBe(false);
    expect(ask(register, { text, urn: '900000' }).registered).toBe(false);
  }
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
});

describe('closed and open twins', () => {
  const twins: Row[] = [
    { EstablishmentName: 'Elm Academy', Postcode: 'ST9 9AA', EstablishmentNumber: '2000', ...closed },
    { EstablishmentName: 'Elm Academy', Postcode: 'ST9 9AA', EstablishmentNumber: '2000' },
  ];
  const links =
    '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n900001,900000,"Elm Academy","Predecessor","01-09-2012"\r\n900000,900001,"Elm Academy","Successor","01-09-2012"\r\n';

  test('with the same name and postcode a person chooses, unless the register links them', () => {
    const query = { text: 'Elm Academy', postcode: 'ST9 9AA' };
    expect(ask(registerOf(twins), query)).toMatchObject({ verdict: 'possible', registered: false });
    const linked = ask(registerOf(twins, { links }), query);
    expect(linked).toMatchObject({ verdict: 'open', registered: true });
    expect(linked.establishment?.urn).toBe('900001');
    expect(linked.reasons.join(' ')).toContain('900000');
  });

  test('a DfE number that passed on is that of the one that is not closed', () => {
    expect(ask(registerOf(twins), '999/2000').establishment?.urn).toBe('900001');
  });

  test('of two that are not closed, or two that are, a person chooses', () => {
    const [old = {}, present = {}] = twins;
    for (const rows of [
      [
        { ...old, ...closing },
        { ...present, ...proposed },
      ],
      [old, { ...present, ...closed }],
    ])
      for (const query of [{ text: '999/2000' }, { text: 'Elm Academy', postcode: 'ST9 9AA' }])
        expect(ask(registerOf(rows), query)).toMatchObject({ verdict: 'possible', registered: false });
  });

  test('of a number that several have each is offered, as like none', () => {
    const [, present = {}] = twins;
    const both = registerOf([present, present]);
    const offered = ({ candidates }: Verdict): unknown[] =>
      candidates.map(({ urn, likeness }) => [urn, likeness]);
    expect(offered(ask(both, '999/2000'))).toEqual([
      ['900000', 0],
      ['900001', 0],
    ]);
    expect(offered(ask(both, 'Elm Academy'))).toEqual([
      ['900000', 1],
      ['900001', 1],
    ]);
  });

  test('of a name that many have ten are offered', () => {
    const many = registerOf(Array.from({ length: 12 }, () => ({ EstablishmentName: 'Elm Academy' })));
    expect(ask(many, 'Elm Academy').candidates).toHaveLength(10);
  });

  test('the closed one by its URN is closed, and names its successor', () => {
    const verdict = ask(registerOf(twins, { links }), '900000');
    expect(verdict).toMatchObject({ verdict: 'closed', registered: false });
    expect(verdict.links).toEqual([
      { urn: '900001', name: 'Elm Academy', kind: 'successor', date: '2012-09-01' },
    ]);
    expect(verdict.reasons.join(' ')).toMatch(/successor in the register: Elm Academy \(URN 900001\)/);
  });
});

describe('status and type', () => {
  test.each([
    [{}, 'open', true],
    [closing, 'closing', true],
    [proposed, 'proposed', false],
    [closed, 'closed', false],
    [{ 'EstablishmentStatus (code)': '7', 'EstablishmentStatus (name)': 'Quarantine' }, 'possible', false],
    [{ 'EstablishmentStatus (code)': '1', 'EstablishmentStatus (name)': 'Closed' }, 'possible', false],
    [{ 'EstablishmentStatus (code)': '', 'EstablishmentStatus (name)': '' }, 'possible', false],
  ])('%j is %s', (status, verdict, registered) => {
    expect(ask(registerOf([status]), '900000')).toMatchObject({ verdict, registered });
  });

  test('every known status code has a verdict, and only open and closing are registered', () => {
    for (const [code, status] of Object.entries(statusOfCode)) {
      const verdict = ask(
        registerOf([{ 'EstablishmentStatus (code)': code, 'EstablishmentStatus (name)': '' }]),
        '900000',
      );
      expect(verdict.registered).toBe(status === 'open' || status === 'closing');
    }
  });

  test('dates and reason of a closure are told', () => {
    const row = { ...closed, CloseDate: '07-07-2022', 'ReasonEstablishmentClosed (name)': 'Closure' };
    expect(ask(registerOf([row]), '900000').reasons[0]).toBe(
      'The register lists it as closed on 7 July 2022. Reason: Closure.',
    );
  });

  test('every known type is told in plain words', () => {
    for (const [code, { name, plain, school }] of Object.entries(typeOfCode)) {
      const row = { 'TypeOfEstablishment (code)': code, 'TypeOfEstablishment (name)': name };
      // One row more, because a file of children's centres alone is refused.
      const verdict = ask(registerOf([row, {}]), '900000');
      expect(verdict).toMatchObject({ verdict: school ? 'open' : 'listed', registered: school });
      expect(verdict.reasons.join(' ')).toContain(plain);
    }
  });

  test('an unknown type says so and is not registered; a blank one only says so', () => {
    const unknown = ask(
      registerOf([{ 'TypeOfEstablishment (code)': '77', 'TypeOfEstablishment (name)': 'Learning hub' }]),
      '900000',
    );
    expect(unknown).toMatchObject({ verdict: 'possible', registered: false });
    expect(unknown.reasons[0]).toContain('Learning hub, code 77');
    // A person has to look at it, so it is offered.
    expect(unknown.candidates).toMatchObject([{ urn: '900000', likeness: 1 }]);
    const blank = ask(
      registerOf([{ 'TypeOfEstablishment (code)': '', 'TypeOfEstablishment (name)': '' }]),
      '900000',
    );
    expect(blank).toMatchObject({ verdict: 'open', registered: true, candidates: [] });
    expect(blank.reasons.join(' ')).toContain('does not say what type');
  });

  test('an unknown type of a closed one leaves it closed', () => {
    const row = {
      ...closed,
      'TypeOfEstablishment (code)': '77',
      'TypeOfEstablishment (name)': 'Learning hub',
    };
    const verdict = ask(registerOf([row]), '900000');
    expect(verdict).toMatchObject({ verdict: 'closed', registered: false });
    expect(verdict.reasons.join(' ')).toContain('Learning hub, code 77');
  });

  test('what is listed but is no school in England is not registered, whoever chooses it', () => {
    for (const [code, name] of [
      ['25', ''],
      ['29', ''],
      ['30', 'Welsh establishment'],
      ['', 'Welsh establishment'],
      ['37', ''],
      ['47', ''],
      ['48', ''],
      ['49', 'Online provider'],
    ] as const) {
      const row = { 'TypeOfEstablishment (code)': code, 'TypeOfEstablishment (name)': name };
      const register = registerOf([row, {}]);
      for (const verdict of [
        ask(register, '900000'),
        confirmChoice(register, { text: 'x' }, '900000', today),
      ]) {
        expect(verdict).toMatchObject({ verdict: 'listed', registered: false });
        expect(verdict.establishment?.urn).toBe('900000');
        expect(verdict.reasons[0]).toContain('not as a school in England');
      }
    }
  });

  test('Ofsted is linked by URN only where it inspects the type', () => {
    const urls = (code: string): string[] =>
      ask(
        registerOf([{ 'TypeOfEstablishment (code)': code, 'TypeOfEstablishment (name)': '' }]),
        '900000',
      ).pages.map(({ url }) => url);
    expect(urls('14').join(' ')).toContain('https://reports.ofsted.gov.uk/search?q=900000');
    for (const code of ['24', '49', '57', '31']) expect(urls(code).join(' ')).not.toContain('ofsted');
    expect(urls('14')[0]).toContain('/Establishments/Establishment/Details/900000');
  });
});

describe('the age of the copy', () => {
  const at = (file: string): Verdict => ask(registerOf([{}], { file }), '900000');
  test.each([
    ['edubasealldata20261122.csv', false, false],
    ['edubasealldata20261115.csv', false, false],
    ['edubasealldata20261114.csv', true, false],
    ['edubasealldata20261023.csv', true, false],
    ['edubasealldata20261022.csv', true, true],
  ])('%s warns: %s, in the verdict itself: %s', (file, warns, inVerdict) => {
    const verdict = at(file);
    expect(verdict.warnings.some((warning) => warning.includes('days before the check'))).toBe(warns);
    expect(verdict.reasons.some((reason) => reason.includes('days before the check'))).toBe(inVerdict);
  });

  test('an unknown or future date warns', () => {
    expect(at('register.csv').warnings).toContain('The date of this copy of the register is not known.');
    expect(at('edubasealldata20261123.csv').warnings.join(' ')).toContain('later than the day of the check');
  });
});

test('what is odd about the copy is told once, beside its age', () => {
  const register = registerOf([{}], { file: 'register.csv' });
  const [age = ''] = ask(register, '900000').warnings;
  const odd = { ...register, warnings: ['Three rows could not be read.', age] };
  expect(ask(odd, '900000').warnings).toEqual([age, 'Three rows could not be read.']);
});

describe('not found', () => {
  const register = registerOf([oak]);
  test.each(['123456', '201/9999', '10999999', 'Zzyzx Kwxq', 'ZZ9 9ZZ', '', '???'])('%j', (text) => {
    const verdict = ask(register, text);
    expect(verdict).toMatchObject({
      verdict: 'not-found',
      registered: false,
      establishment: null,
      candidates: [],
    });
    expect(verdict.reasons.at(-1)).toContain(
      'does not show that a provider ought to be registered, nor that it is not',
    );
    expect(verdict.pages.map(({ title }) => title)).toContain('Companies House');
  });
});

describe('a person chooses', () => {
  test('and the verdict says who, from what', () => {
    const verdict = confirmChoice(registerOf([oak]), { text: 'saint oak' }, '900000', today);
    expect(verdict).toMatchObject({ verdict: 'open', registered: true, query: { text: 'saint oak' } });
    expect(verdict.reasons.join(' ')).toContain(
      'Chosen by Olive Officer from the candidates for “saint oak”',
    );
  });

  test('somebody does, where nobody says who', () => {
    const unnamed = { ...today, checkedBy: '' };
    expect(confirmChoice(registerOf([oak]), { text: 'oak' }, '900000', unnamed).reasons).toContain(
      'Chosen by the person who checked from the candidates for “oak”.',
    );
  });

  test('but cannot choose an unknown status into being registered', () => {
    const register = registerOf([
      { 'EstablishmentStatus (code)': '7', 'EstablishmentStatus (name)': 'Quarantine' },
    ]);
    expect(confirmChoice(register, { text: 'x' }, '900000', today)).toMatchObject({
      verdict: 'possible',
      registered: false,
    });
    expect(confirmChoice(register, { text: 'x' }, '123456', today)).toMatchObject({
      verdict: 'not-found',
      registered: false,
    });
  });
});

describe('no input gives a wrong "registered"', () => {
  const words = fc.constantFrom(
    'St',
    'Saint',
    'Oak',
    'Elm',
    'House',
    'School',
    'Ltd',
    'the',
    '&',
    'CofE',
    'PRU',
    "Oak's",
    '900000',
    'ST9 9AA',
    ',',
  );
  const statuses = fc.constantFrom<Row>({}, closed, closing, proposed, {
    'EstablishmentStatus (code)': '7',
    'EstablishmentStatus (name)': 'Quarantine',
  });
  const name = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const rows = fc.array(
    fc
      .record({
        EstablishmentName: name,
        Postcode: fc.constantFrom('ST9 9AA', 'ST9 9AB', ''),
        'LA (code)': fc.constantFrom('998', '999'),
      })
      .chain((row) => statuses.map((status): Row => ({ ...row, ...status }))),
    { minLength: 1, maxLength: 6 },
  );
  const queries = fc.record(
    {
      text: fc.oneof(name, fc.string(), fc.constantFrom('900000', '9991100', '19000000')),
      postcode: fc.constantFrom('ST9 9AA', 'ST9 9AB', 'x'),
      la: fc.constantFrom('999', '998', 'Ashshire'),
      town: fc.constantFrom('Ashminster', 'Elsewhere'),
      urn: fc.constantFrom('900000', '900001', 'n/a'),
    },
    { requiredKeys: ['text'] },
  );

  test('whatever the register and the question', () => {
    fc.assert(
      fc.property(rows, queries, (list, query) => {
        const register = registerOf(list);
        const verdict = ask(register, query);
        expect(Verdict.safeParse(verdict).success).toBe(true);
        expect(verdict.registered).toBe(verdict.verdict === 'open' || verdict.verdict === 'closing');
        if (verdict.registered) expect(['open', 'closing']).toContain(verdict.establishment?.status);
        // The nearest names, none of them like enough to be meant.
        for (const { likeness } of verdict.verdict === 'not-found' ? verdict.candidates : [])
          expect(likeness).toBeLessThan(0.6);
      }),
      { numRuns: 120 },
    );
  });
});
