/** What kind of thing was typed: numbers in the forms in which they are passed on, addresses, telephone numbers. */
import { searchRegister } from '../../../../shared/register/search/search-register';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import { hitsWhileTyping } from '../../../../shared/register/check/hits-while-typing';
import { parseQuery, splitNumber } from '../../../../shared/register/check/parse-query';
import { closed, registerOf, today } from '../register-of';

test.each([
  ['https://reports.ofsted.gov.uk/provider/23/900001', 'urn', '900001'],
  ['reports.ofsted.gov.uk/provider/21/900001?x=1', 'urn', '900001'],
  ['http://www.ofsted.gov.uk/oxedu_providers/full/(urn)/900001', 'urn', '900001'],
  [
    'https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/900001#x',
    'urn',
    '900001',
  ],
  ['URN: 900001', 'urn', '900001'],
  ['URN=900001', 'urn', '900001'],
  ['Unique Reference Number 900001', 'urn', '900001'],
  ['Ofsted URN 900001', 'urn', '900001'],
  ['9 0 0 0 0 1', 'urn', '900001'],
  ['900001.0', 'urn', '900001'],
  ['UK PRN 10079319', 'ukprn', '10079319'],
  ['UKPRN - 10079319', 'ukprn', '10079319'],
  ['999/1100', 'dfe-number', '999/1100'],
  ['999 / 1100', 'dfe-number', '999/1100'],
  ['999.1100', 'dfe-number', '999/1100'],
  ['DfE no. 999-1100', 'dfe-number', '999/1100'],
  ['DfES number 9991100', 'dfe-number', '999/1100'],
  ['LA ESTAB 999 1100', 'dfe-number', '999/1100'],
  ['Establishment number: 999/1100', 'dfe-number', '999/1100'],
  ['01632 960001', 'phone', '01632960001'],
  ['+44 (0)1632 960001', 'phone', '01632960001'],
  ['Tel: (01632) 960-001', 'phone', '01632960001'],
  ['01632 96000', 'phone', '0163296000'],
  ['telephone 01632.960.001', 'phone', '01632960001'],
  ['Tel. 01632/960001', 'phone', '01632960001'],
  ['phone:01632960001', 'phone', '01632960001'],
  ['mob 07700 900001', 'phone', '07700900001'],
  ['Mobile : 07700 900001', 'phone', '07700900001'],
  ['0044 1632 960001', 'phone', '01632960001'],
  ['+441632960001', 'phone', '01632960001'],
  [': 01632 960001', 'phone', '01632960001'],
  ['???', 'name', undefined],
  ['01632 9600', 'name', undefined],
  ['0163 2tel960001', 'name', undefined],
  ['0163004496000', 'name', undefined],
  ['01632 9600011', 'name', undefined],
  ['00632 960001', 'name', undefined],
  ['01632 960001 Oak', 'name', undefined],
  ['Call 01632 960001', 'name', undefined],
  ['12345', 'urn', '12345'],
  ['1234', 'name', undefined],
  ['123456789', 'name', undefined],
  ['999 1100', 'dfe-number', '999/1100'],
  ['999 -1100', 'dfe-number', '999/1100'],
  ['9999/1100', 'name', undefined],
  ['999/11001', 'name', undefined],
  ['900001.05', 'name', undefined],
  ['900001x', 'name', undefined],
  ['x900001', 'name', undefined],
  ['URN 10079319', 'name', undefined],
  ['UKPRN 900001', 'name', undefined],
  ['DfE number 900001', 'name', undefined],
  ['unique reference number is 900001', 'urn', '900001'],
  ['(URN) 900001', 'urn', '900001'],
  ['URN # 900001', 'urn', '900001'],
  ['DCSF code 999/1100', 'dfe-number', '999/1100'],
  ['School number 999/1100', 'dfe-number', '999/1100'],
  ['Estab no. 999/1100', 'dfe-number', '999/1100'],
  ['see www.get-information-schools.service.gov.uk/Establishment/Details/900001 there', 'urn', '900001'],
  ['https://reports.ofsted.gov.uk/9000012', 'website', 'reports.ofsted.gov.uk'],
  ['https://reports.ofsted.gov.uk/900001', 'urn', '900001'],
  ['https://reports.ofsted.gov.uk/search?q=900001', 'urn', '900001'],
  ['ST9 9AA .,', 'postcode', 'ST9 9AA'],
  ['ST9 9AA Oak', 'name', undefined],
  ['ST9 9AA 7', 'name', undefined],
  ['nw3 2ny', 'postcode', 'NW3 2NY'],
  ['nw3 2', 'part-postcode', 'NW3 2'],
  ['HR4', 'part-postcode', 'HR4'],
  ['KS4', 'name', undefined],
  ['https://example.org/900001', 'website', 'example.org'],
  ['https://reports.ofsted.gov.uk/provider/23/EY456789', 'website', 'reports.ofsted.gov.uk'],
  ['http://www.oakhouse.ashshire.sch.uk/about-us?x=1', 'website', 'oakhouse.ashshire.sch.uk'],
  [' WWW.OakHouse.org.uk/ ', 'website', 'oakhouse.org.uk'],
  ['oakhouse.co.uk', 'website', 'oakhouse.co.uk'],
  ['office@oakhouse.com', 'website', 'oakhouse.com'],
  ['mailto:head.teacher+ap@oakhouse.org', 'website', 'oakhouse.org'],
  ['St.Mary', 'name', undefined],
  ['St.Marys.School', 'name', undefined],
  ['oakhouse.org.uk Oak House', 'name', undefined],
  ['Oak House office@oakhouse.com', 'name', undefined],
])('%s is a %s', (text, kind, value) => {
  expect(parseQuery(text)).toMatchObject(value === undefined ? { kind } : { kind, value });
});

test.each([
  ['Oak House (URN 900001)', 'URN 900001', 'Oak House'],
  ['Oak House [URN 900001]', 'URN 900001', 'Oak House'],
  ['URN 900001, Oak House', 'URN 900001', 'Oak House'],
  ['Oak House; URN: 900001', 'URN: 900001', 'Oak House'],
  ['Oak House, DfE number 999/1100', 'DfE number 999/1100', 'Oak House'],
  ['Oak House (urn 900001)', 'urn 900001', 'Oak House'],
  ['Oak House URN900001', 'URN900001', 'Oak House'],
  ['UKPRN10079319 Oak House', 'UKPRN10079319', 'Oak House'],
  ['https://reports.ofsted.gov.uk/provider/23/900001?x=1 Oak House', '900001', 'Oak House'],
  ['Oak House UKPRN 10079319', 'UKPRN 10079319', 'Oak House'],
  ['Oak House - URN 900001 - Derby', 'URN 900001', 'Oak House Derby'],
  ['Oak House, URN 900001, Derby', 'URN 900001', 'Oak House, Derby'],
  // A place stays behind a comma, on whichever side of the number that stands.
  ['Oak House, URN 900001 Derby', 'URN 900001', 'Oak House, Derby'],
  ['Oak House,URN 900001 Derby', 'URN 900001', 'Oak House, Derby'],
  ['Oak House URN 900001, Derby', 'URN 900001', 'Oak House, Derby'],
  ['Oak House URN 900001 , Derby', 'URN 900001', 'Oak House, Derby'],
  ['Oak, Elm URN 900001 House', 'URN 900001', 'Oak, Elm House'],
  ['Oak URN 900001 House, Derby', 'URN 900001', 'Oak House, Derby'],
  // Without a label, by its shape alone.
  ['Oak House 900001', '900001', 'Oak House'],
  ['900001 Oak House', '900001', 'Oak House'],
  ['Oak House (900001)', '900001', 'Oak House'],
  ['Oak House [900001] AP', '900001', 'Oak House AP'],
  ['Oak House, 900001, ST9 9AA', '900001', 'Oak House, ST9 9AA'],
  ['900001 ST9 9AA', '900001', 'ST9 9AA'],
  ['ST9 9AA 900001', '900001', 'ST9 9AA'],
  ['OAK HOUSE CIC 900001', '900001', 'OAK HOUSE CIC'],
  ['Oak House 999/1100', '999/1100', 'Oak House'],
  ['Oak House 10079319', '10079319', 'Oak House'],
  ['Oak House (900001)Elm Road', '900001', 'Oak House Elm Road'],
  ['Oak House 900001 2 Elm Road', '900001', 'Oak House 2 Elm Road'],
  // What another register's number would stand behind, but not at the number.
  ['Oak RP House 900001', '900001', 'Oak RP House'],
  ['Oak Charity School, 900001', '900001', 'Oak Charity School'],
])('%j holds the number %j beside %j', (text, number, rest) => {
  expect(splitNumber(text)).toEqual({ number, rest });
});

test.each([
  'URN 900001',
  ' (URN 900001) ',
  'Oak House URN 10079319',
  'Oak House URN 12',
  'Oak House Urney 900 001',
  // Telephone numbers, dates, other registers' numbers, and too few or too many digits.
  'Oak House 01632 960001',
  'Oak House (01632) 960001',
  'Oak House 07700 900001',
  'Oak House +44 1632 960001',
  'Oak House 900001 960001',
  'Oak House 12 900001',
  'Oak House 15/06/2026',
  'Oak House 2026-06-15',
  'Oak House 20260615',
  'Oak House EY900001',
  'Oak House EY 900001',
  'Oak House SC-900001',
  'Oak House EY: 900001',
  'Oak House, Companies House 900001',
  'Oak House charity 900001',
  'Oak House, Charity no. 900001',
  'Oak House company number: 900001',
  'Oak House 90000',
  'Oak House 9000010',
  'Oak House 900001a',
  'Oak House 900001.5',
  'Oak House 9999/1100',
  'Oak House 999/11001',
  'Oak House £900001',
  'Oak House 090001',
  '',
])('%j holds no number beside something', (text) => expect(splitNumber(text)).toBeUndefined());

test('of a long text only the beginning is looked at, blanks not counted', () => {
  expect(parseQuery('x'.repeat(401))).toEqual({ kind: 'name', name: 'x'.repeat(400), postcode: '' });
  expect(parseQuery(`${' '.repeat(1_000)}900001`)).toEqual({ kind: 'urn', value: '900001' });
  expect(parseQuery(' \t\n')).toEqual({ kind: 'nothing' });
  expect(parseQuery('Oak \t  House')).toEqual({ kind: 'name', name: 'Oak House', postcode: '' });
});

test('an address beside a name is its number', () => {
  expect(splitNumber('Oak House https://reports.ofsted.gov.uk/provider/23/900001')).toEqual({
    number: '900001',
    rest: 'Oak House',
  });
});

describe('telephone numbers and parts of postcodes', () => {
  const primary = { 'TypeOfEstablishment (code)': '01', 'TypeOfEstablishment (name)': 'Community school' };
  const register = registerOf([
    { EstablishmentName: 'Elm School', Postcode: 'HR4 1AA', TelephoneNum: '01632960001', ...primary },
    {
      EstablishmentName: 'Elm Unit',
      Postcode: 'HR4 2AA',
      TelephoneNum: '01632960002',
      'LA (name)': 'Elmshire',
    },
    { EstablishmentName: 'Ash Unit', Postcode: 'HR4 1AB', TelephoneNum: '01632960001', ...closed },
    { EstablishmentName: 'Far School', Postcode: 'HR49 1AB', TelephoneNum: '' },
  ]);
  const names = (text: string, la = ''): string[] =>
    hitsWhileTyping(register, { text }, 8, la).map(({ name }) => name);

  test('list those that have it, open before closed, and none of a longer one', () => {
    expect(names('hr4')).toEqual(['Elm Unit', 'Elm School', 'Ash Unit']);
    expect(names('HR4 1')).toEqual(['Elm School', 'Ash Unit']);
    expect(names('01632 960001')).toEqual(['Elm School', 'Ash Unit']);
    expect(names('01632 960009')).toEqual([]);
  });

  test('list those of the officer’s own LA first, but what is closed last', () => {
    const some = registerOf(
      [
        { 'LA (code)': '998', 'LA (name)': 'Elmshire', ...closed },
        closed,
        { 'LA (code)': '998', 'LA (name)': 'Elmshire' },
        {},
      ].map((row, at) => ({ EstablishmentName: `Place ${at}`, Postcode: 'HR4 1AA', ...row })),
    );
    const listed = (la: string, limit = 8): string[] =>
      hitsWhileTyping(some, { text: 'HR4 1AA' }, limit, la).map(({ name }) => name.slice(-1));
    expect(listed('999')).toEqual(['3', '2', '1', '0']);
    expect(listed('Elmshire')).toEqual(['2', '3', '0', '1']);
    expect(listed('')).toEqual(['2', '3', '0', '1']);
    expect(listed('999', 3)).toEqual(['3', '2', '1']);
    const certain = hitsWhileTyping(some, { text: ' 900001 ' }, 8, '999');
    expect(certain.map(({ urn, likeness }) => [urn, likeness])).toEqual([['900001', 1]]);
    expect(hitsWhileTyping(some, { text: 'HR4' }, 8).map(({ likeness }) => likeness)).toEqual([1, 1, 1, 1]);
  });

  test('nothing is listed for one letter', () => {
    const lettered = registerOf([{ EstablishmentName: 'Q Academy' }]);
    for (const text of ['Q', ' Q ']) expect(hitsWhileTyping(lettered, { text }, 8)).toEqual([]);
    expect(searchRegister(lettered, { text: 'Q' }, 8)).toHaveLength(1);
    expect(hitsWhileTyping(register, { text: 'El' }, 8)).not.toEqual([]);
  });

  test('say who it may be, and are never certain', () => {
    for (const text of ['HR4', '01632 960002'])
      expect(check(register, { text }, today)).toMatchObject({ verdict: 'possible', registered: false });
    expect(check(register, { text: '01632 960009' }, today).verdict).toBe('not-found');
  });
});

describe('a website or an address for mail', () => {
  const register = registerOf([
    { EstablishmentName: 'Elm School', SchoolWebsite: 'http://www.elm.ashshire.sch.uk/welcome' },
    { EstablishmentName: 'Ash Unit', SchoolWebsite: 'www.trust.org.uk/ash' },
    { EstablishmentName: 'Ash Old Unit', SchoolWebsite: 'https://trust.org.uk', ...closed },
    { EstablishmentName: 'Oak House', SchoolWebsite: '' },
    { EstablishmentName: 'Odd House', SchoolWebsite: 'not known' },
  ]);
  const asked = (text: string) => check(register, { text }, today);

  test.each(['elm.ashshire.sch.uk', 'https://elm.ashshire.sch.uk/staff', 'office@ELM.ashshire.sch.uk'])(
    '%s offers whose it is, and is proof of nothing',
    (text) => {
      expect(asked(text)).toMatchObject({ verdict: 'possible', registered: false });
      expect(asked(text).candidates.map(({ name }) => name)).toEqual(['Elm School']);
    },
  );

  test('one that several share offers them all, open ones first while typing', () => {
    expect(hitsWhileTyping(register, { text: 'www.trust.org.uk' }, 5).map(({ name }) => name)).toEqual([
      'Ash Unit',
      'Ash Old Unit',
    ]);
    expect(asked('www.trust.org.uk').reasons[0]).toContain('2 establishments with a website at trust.org.uk');
  });

  test('one that nobody has is said as such, not as a name', () => {
    expect(asked('https://elsewhere.org.uk/x')).toMatchObject({ verdict: 'not-found', registered: false });
    expect(asked('https://elsewhere.org.uk/x').reasons[0]).toBe(
      'No establishment in this copy of the register has its website at elsewhere.org.uk. Ask for it by its name.',
    );
    expect(asked('https://not-known.org').candidates).toEqual([]);
  });
});
