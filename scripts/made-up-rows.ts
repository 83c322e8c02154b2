/** Rows of the made-up register, by column. */
import type { Column } from './made-up-columns';
import { madeUpName, madeUpPerson, madeUpPlace, madeUpStreet } from './made-up-names';
import { seededDraw, type Draw } from './seeded-draw';

export interface MadeUpOptions {
  rows: number;
  seed?: number;
  /** Rows to put first, as far as given; the rest of their columns is made up. */
  first?: readonly Partial<Record<Column, string>>[];
}

export type MadeUpRow = Readonly<Record<string, string>>;

/** A row in two parts, because one object of so many keys would be slow: the second where the first has nothing. */
export type MadeUpParts = readonly [MadeUpRow, MadeUpRow];

const firstUrn = 100_000;
const types: readonly [code: string, name: string, groupCode: string, group: string, weight: number][] = [
  ['01', 'Community school', '4', 'Local authority maintained schools', 30],
  ['34', 'Academy converter', '10', 'Academies', 17],
  ['02', 'Voluntary aided school', '4', 'Local authority maintained schools', 10],
  ['03', 'Voluntary controlled school', '4', 'Local authority maintained schools', 8],
  ['28', 'Academy sponsor led', '10', 'Academies', 8],
  ['11', 'Other independent school', '3', 'Independent schools', 9],
  ['10', 'Other independent special school', '5', 'Special schools', 4],
  ['07', 'Community special school', '5', 'Special schools', 3],
  ['05', 'Foundation school', '4', 'Local authority maintained schools', 3],
  ['15', 'Local authority nursery school', '4', 'Local authority maintained schools', 2],
  ['35', 'Free schools', '11', 'Free Schools', 2],
  ['14', 'Pupil referral unit', '4', 'Local authority maintained schools', 2],
  ['38', 'Free schools alternative provision', '11', 'Free Schools', 0.5],
  ['42', 'Academy alternative provision converter', '10', 'Academies', 0.5],
  ['43', 'Academy alternative provision sponsor led', '10', 'Academies', 0.4],
  ['32', 'Special post 16 institution', '9', 'Other types', 0.6],
];
const typeTotal = types.reduce((sum, type) => sum + type[4], 0);
const areas = ['AB', 'CD', 'EF', 'GH', 'JK', 'LM', 'NP', 'QR', 'ST', 'UV', 'WX', 'YZ', 'B', 'L', 'M', 'S'];
const unitLetters = 'ABDEFGHJLNPQRSTUWXYZ'.split('');

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const dateIn = (draw: Draw, from: number, years: number): string =>
  `${pad(1 + draw.below(28), 2)}-${pad(1 + draw.below(12), 2)}-${from + draw.below(years)}`;
const postcode = (draw: Draw): string =>
  `${draw.of(areas)}${1 + draw.below(49)} ${draw.below(10)}${draw.of(unitLetters)}${draw.of(unitLetters)}`;

/** 152 LAs with codes as the register has them, and made-up names. */
const lasOf = (draw: Draw): { code: string; name: string; towns: string[] }[] =>
  Array.from({ length: 152 }, (_, at) => ({
    code: String(201 + at * 5),
    name: madeUpPlace(draw) + draw.of(['', '', 'shire', ', City of']),
    towns: Array.from({ length: 12 }, () => madeUpPlace(draw)),
  }));

/** Types of schools that an academy trust runs. */
const academyTypes: ReadonlySet<string> = new Set(['28', '34', '35', '38', '42', '43']);
/** About as many trusts as there are. From a draw of their own, so that the other columns stay as they were. */
const trustsOf = (draw: Draw): string[] =>
  Array.from({ length: 2400 }, () => `${madeUpPlace(draw)} ${draw.of(trustKinds)}`.toUpperCase());
const trustKinds = ['Academy Trust', 'Learning Trust', 'Multi Academy Trust', 'Trust'];

/** Values that nearly every real row has, which the product does not use but must get past. */
export const fixed: MadeUpRow = {
  'ReasonEstablishmentOpened (code)': '00',
  'ReasonEstablishmentOpened (name)': 'Not applicable',
  'Boarders (code)': '1',
  'Boarders (name)': 'No boarders',
  'OfficialSixthForm (code)': '2',
  'OfficialSixthForm (name)': 'Does not have a sixth form',
  'Gender (code)': '3',
  'Gender (name)': 'Mixed',
  'ReligiousCharacter (code)': '00',
  'ReligiousEthos (name)': 'Does not apply',
  'Diocese (code)': '0000',
  'Diocese (name)': 'Not applicable',
  'AdmissionsPolicy (code)': '0',
  'AdmissionsPolicy (name)': 'Not applicable',
  'SpecialClasses (code)': '2',
  'SpecialClasses (name)': 'No Special Classes',
  CensusDate: '19-01-2026',
  'TrustSchoolFlag (code)': '0',
  'TrustSchoolFlag (name)': 'Not applicable',
  'SchoolSponsorFlag (name)': 'Not applicable',
  'FederationFlag (name)': 'Not under a federation',
  'FurtherEducationType (name)': 'Not applicable',
  'BSOInspectorateName (name)': 'Not applicable',
  'TeenMoth (name)': 'Not applicable',
  'CCF (name)': 'Not applicable',
  'SENPRU (name)': 'Not applicable',
  'EBD (name)': 'Not applicable',
  'FTProv (name)': 'Not applicable',
  'EdByOther (name)': 'Not applicable',
  'GOR (code)': 'K',
  'UrbanRural (code)': 'UN1',
  'UrbanRural (name)': 'Urban city and town',
  SENStat: '',
  'BoardingEstablishment (name)': 'Does not have boarders',
  'PreviousLA (code)': '999',
  'Country (name)': '',
  'QABName (code)': '0',
  'QABName (name)': 'Not applicable',
  'EstablishmentAccredited (code)': '0',
};

/** The same, different from row to row. */
const varying = (draw: Draw, la: { code: string; name: string }): MadeUpRow => ({
  'NurseryProvision (name)': draw.of(['No Nursery Classes', 'Has Nursery Classes', 'Not applicable']),
  'ReligiousCharacter (name)': draw.of(['Does not apply', 'Church of England', 'Roman Catholic']),
  SchoolCapacity: String(60 + draw.below(1500)),
  NumberOfBoys: String(draw.below(600)),
  NumberOfGirls: String(draw.below(600)),
  PercentageFSM: `${draw.below(70)}.${draw.below(10)}0`,
  'GOR (name)': draw.of([
    'South West',
    'London',
    'East of England',
    'Yorkshire and the Humber',
    'North West',
  ]),
  'DistrictAdministrative (code)': `E0${pad(draw.below(10_000_000), 7)}`,
  'DistrictAdministrative (name)': la.name,
  'AdministrativeWard (code)': `E05${pad(draw.below(1_000_000), 6)}`,
  'AdministrativeWard (name)': madeUpPlace(draw),
  'ParliamentaryConstituency (code)': `E14${pad(draw.below(1_000_000), 6)}`,
  'ParliamentaryConstituency (name)': `${madeUpPlace(draw)} North`,
  'GSSLACode (name)': `E0${pad(draw.below(10_000_000), 7)}`,
  Easting: String(200_000 + draw.below(450_000)),
  Northing: String(50_000 + draw.below(550_000)),
  'MSOA (name)': `${la.name} ${pad(draw.below(90), 3)}`,
  'LSOA (name)': `${la.name} ${pad(draw.below(90), 3)}${draw.of('ABCDEF'.split(''))}`,
  UPRN: String(100_000_000_000 + draw.below(900_000_000)),
  'MSOA (code)': `E02${pad(draw.below(1_000_000), 6)}`,
  'LSOA (code)': `E01${pad(draw.below(1_000_000), 6)}`,
  FSM: String(draw.below(400)),
});

/** Rows in order of URN. About half are closed, as in the real file, and some share their name with another. */
export function* madeUpRows({ rows, seed = 1, first = [] }: MadeUpOptions): Generator<MadeUpParts> {
  const draw = seededDraw(seed);
  const las = lasOf(draw);
  const trusts = trustsOf(seededDraw(seed + 1));
  for (let at = 0; at < rows; at++) {
    const la = draw.of(las);
    const [head, surname] = madeUpPerson(draw);
    let left = draw.number() * typeTotal;
    const [typeCode, type, groupCode, group] = types.find(([, , , , weight]) => (left -= weight) <= 0) ??
      types[0] ?? ['', '', '', ''];
    const chance = draw.number();
    const closed = chance < 0.48;
    const [statusCode, status] = closed
      ? ['2', 'Closed']
      : chance < 0.4815
        ? ['3', 'Open, but proposed to close']
        : chance < 0.4825
          ? ['4', 'Proposed to open']
          : ['1', 'Open'];
    const independent = typeCode === '10' || typeCode === '11';
    const name = madeUpName(draw);
    const slug = name
      .toLowerCase()
      .replace(/[^a-z]+/g, '')
      .slice(0, 22);
    const [low, high] = draw.of([
      [3, 11],
      [4, 11],
      [5, 11],
      [7, 11],
      [11, 16],
      [11, 18],
      [5, 16],
      [2, 5],
    ] as const);
    const accent = draw.number() < 0.001 ? ` Café` : '';
    const rest = varying(draw, la);
    const given = first[at];
    const row: MadeUpRow = {
      URN: String(firstUrn + at),
      'LA (code)': la.code,
      'LA (name)': la.name,
      EstablishmentNumber: String(1000 + (at % 8999)),
      EstablishmentName: name + accent,
      'TypeOfEstablishment (code)': typeCode,
      'TypeOfEstablishment (name)': type,
      'EstablishmentTypeGroup (code)': groupCode,
      'EstablishmentTypeGroup (name)': group,
      'EstablishmentStatus (code)': statusCode,
      'EstablishmentStatus (name)': status,
      OpenDate: draw.number() < 0.6 ? dateIn(draw, 1950, 74) : '',
      'ReasonEstablishmentClosed (code)': closed ? '10' : '00',
      'ReasonEstablishmentClosed (name)': closed
        ? draw.of(['Academy Converter', 'Closure', 'Result of Amalgamation'])
        : 'Not applicable',
      CloseDate: closed || statusCode === '3' ? dateIn(draw, 1995, 31) : '',
      'PhaseOfEducation (code)': '2',
      'PhaseOfEducation (name)': draw.of([
        'Primary',
        'Primary',
        'Primary',
        'Secondary',
        'Not applicable',
        'Nursery',
      ]),
      StatutoryLowAge: String(low),
      StatutoryHighAge: String(high),
      NumberOfPupils: closed ? '' : String(20 + draw.below(1400)),
      UKPRN: draw.number() < 0.62 ? String(10_000_000 + at * 3) : '',
      LastChangedDate: dateIn(draw, 2018, 8),
      Street: madeUpStreet(draw),
      Locality: draw.number() < 0.45 ? madeUpPlace(draw) : '',
      Address3: draw.number() < 0.15 ? madeUpPlace(draw) : '',
      Town: draw.of(la.towns),
      'County (name)': draw.number() < 0.7 ? la.name : '',
      Postcode: draw.number() < 0.985 ? postcode(draw) : '',
      SchoolWebsite:
        draw.number() < 0.62
          ? `${draw.of(['http://www.', 'https://www.', 'www.', 'http://', 'https://'])}${slug}.${draw.of(['example.sch.uk/', 'example.sch.uk', 'example.org.uk', 'example.co.uk', 'example.org', 'example.com/'])}`
          : '',
      TelephoneNum: draw.number() < 0.68 ? `01632${pad(draw.below(1_000_000), 6)}` : '',
      'HeadTitle (name)': closed ? '' : draw.of(['Mr', 'Mrs', 'Miss', 'Ms', 'Dr']),
      HeadFirstName: closed ? '' : head,
      HeadLastName: closed ? '' : surname,
      HeadPreferredJobTitle: draw.of([
        'Headteacher',
        'Headteacher',
        'Principal',
        'Executive Headteacher',
        '',
      ]),
      'InspectorateName (name)': independent ? draw.of(['Ofsted', 'ISI']) : 'Not applicable',
      'Section41Approved (name)': independent ? draw.of(['Approved', 'Not approved']) : 'Not applicable',
      'Trusts (name)': academyTypes.has(typeCode) ? (trusts[(at * 7919) % trusts.length] ?? '') : '',
      PropsName: independent ? `${madeUpPlace(draw)} Education Limited` : '',
      CHNumber: independent && draw.number() < 0.2 ? pad(draw.below(100_000_000), 8) : '',
      PlacesPRU: typeCode === '14' ? String(10 + draw.below(90)) : '',
      'EstablishmentAccredited (name)': 'Not applicable',
    };
    yield [given === undefined ? row : { ...row, ...given }, rest];
  }
}
