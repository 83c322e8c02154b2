/** Lists of providers as people keep them: which column is what, and which rows are none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProviderList } from '../../../../shared/register/list/provider-list';
import { readCsvTable } from '../../../../shared/table/csv-table';

const read = (text: string) => readProviderList(readCsvTable(text).cells);
const asked = (text: string) => read(text).providers.map(({ query }) => query);
const queries = (...cells: string[][]) => readProviderList(cells).providers.map(({ query }) => query);
/** Rows that were passed over, as `[row, why]`. */
const passed = (text: string) => read(text).passedOver.map(({ row, why }) => [row, why]);

describe('a list with headings', () => {
  test.each([
    ['Provider Name', 'Post code', 'Local Authority', 'Town/City', 'URN'],
    ['NAME', 'Postcode', 'LA', 'Town', 'urn'],
    ['Name of provider', 'post_code', 'Council', 'City', 'GIAS URN'],
    ['AP Provider', 'Postcode', 'LA name', 'Post town', 'URN Number'],
    ['Name of AP', 'PostCode', 'Local authority area', 'Town or city', 'URN (if registered)'],
    ['Provision name', 'Postal code', 'LEA', 'Town', 'Unique Reference Number (URN)'],
    ['Alternative provision', 'P.Code', 'L.A.', 'Nearest town', 'DfE URN'],
    ['Setting', 'PC', 'LA area', 'Town', 'EduBase No'],
    ['Supplier', 'pc', 'Borough', 'Town', 'DfE Registration number'],
    ['Provider/Organisation', 'Post Code', 'LA', 'Town', 'Reg. no. (DfE)'],
    ['Tuition provider', 'Post Code', 'LA', 'Town', 'URN'],
    ['Org name', 'Post Code', 'LA', 'Town', 'URN'],
    [
      'Enw darparwr / Provider name',
      'Cod post / Postcode',
      'Awdurdod lleol (Local authority)',
      'Tref / Town',
      'Rhif | URN',
    ],
  ])('headings are forgiven: %s, %s, %s, %s, %s', (...head) => {
    expect(queries([...head], ['Oak House', 'ST9 9AA', 'Ashshire', 'Ashton', '900001'])).toEqual([
      { text: 'Oak House', postcode: 'ST9 9AA', la: 'Ashshire', town: 'Ashton', urn: '900001' },
    ]);
  });

  test.each(['Placed with', 'Who', 'Where placed', 'Venue', 'Établissement', 'Hosted by', ''])(
    'names under a heading that is not known, “%s”, are checked against the numbers, and that is said',
    (heading) => {
      const list = readProviderList([
        ['Placement start', heading, 'URN', 'Pupil', 'Tutor', 'Borough'],
        ['2026-09-01', 'Oak House Farm', '900001', 'Made-up Pupil', 'Made-up Tutor', 'Ashshire'],
        ['2026-09-02', 'Elm Tree Garage', '900002', 'Made-up Child', 'Made-up Mentor', 'Ashshire'],
        ['2026-09-03', 'The Old Forge', '', 'Made-up Learner', 'Made-up Staff', 'Ashshire'],
      ]);
      expect(list.providers.map(({ query }) => [query.text, query.urn])).toEqual([
        ['Oak House Farm', '900001'],
        ['Elm Tree Garage', '900002'],
        ['The Old Forge', undefined],
      ]);
      expect(list.columns.find(({ field }) => field === 'name')?.why).toContain(
        'No heading says where the names are',
      );
    },
  );

  test.each(['Alternative provision used', 'Establishment attended', 'Provider name (enw darparwr)'])(
    'one row is enough under “%s”',
    (heading) => {
      expect(queries([heading, 'Amount paid'], ['Oak House', '12']).map(({ text }) => text)).toEqual([
        'Oak House',
      ]);
    },
  );

  test.each(['Oakfield (Academy)', 'Bridge / Centre', 'Elm Barn (AP)', 'Oak House - School'])(
    '“%s” is a provider, not a heading in two languages',
    (name) => {
      expect(queries([name, 'ST9 9AA'], ['Hill Farm', 'ST9 9AB']).map(({ text }) => text)).toEqual([
        name,
        'Hill Farm',
      ]);
    },
  );

  test('a pupil, a person and a remark are never taken for the provider’s name', () => {
    const list = readProviderList([
      ['URN', 'Pupil name', 'Tutor', 'Comments'],
      ['900001', 'Made-up Pupil', 'Made-up Tutor', 'Seen in May, all well'],
      ['900002', 'Made-up Child', 'Made-up Mentor', 'Ask about the lease'],
    ]);
    expect(list.providers.map(({ query }) => query)).toEqual([{ text: '900001' }, { text: '900002' }]);
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

  test('the school that pays is not the provider, nor are its number and postcode', () => {
    expect(asked('School,School URN,School postcode,AP provider\nElm School,900001,ST9 9AA,Oak\n')).toEqual([
      { text: 'Oak' },
    ]);
    expect(asked('Commissioning school,Provider,URN\nElm School,Oak,900002\n')).toEqual([
      { text: 'Oak', urn: '900002' },
    ]);
    expect(asked('School,URN\nElm School,900001\n')).toEqual([{ text: 'Elm School', urn: '900001' }]);
  });

  test('of two names the trading name is asked for, and the other where it is blank', () => {
    expect(asked('Company name,Trading name,URN\nOak Ltd,Oak Centre,\nElm Ltd,,900002\n')).toEqual([
      { text: 'Oak Centre' },
      { text: 'Elm Ltd', urn: '900002' },
    ]);
    // Whoever meant it the other way round can see it, and choose.
    expect(read('Company name,Trading name\nOak Ltd,Oak Centre\n').notes).toEqual([
      '“Trading name” is asked for, and “Company name” only where it is blank.',
    ]);
  });

  test('a name cell that holds the address as well is cut; its postcode is used', () => {
    expect(
      asked(
        'Provider name and address,URN\n"Oak Centre, 1 Lane, Ashton, ST9 9AA",\n"Elm\n2 Lane\nST9 9AB",900002\n',
      ),
    ).toEqual([
      { text: 'Oak Centre', postcode: 'ST9 9AA' },
      { text: 'Elm', postcode: 'ST9 9AB', urn: '900002' },
    ]);
  });

  test('a postcode within the address is used, one of its own column first', () => {
    expect(asked('Name,Address\nOak,"1 Lane, Ashton ST9 9AA"\n')).toEqual([
      { text: 'Oak', postcode: 'ST9 9AA' },
    ]);
    expect(asked('Name,Address,Postcode\nOak,"1 Lane, ST9 9AA",ST9 9AB\n')).toEqual([
      { text: 'Oak', postcode: 'ST9 9AB' },
    ]);
  });

  test('an establishment’s number is a DfE number with the LA’s', () => {
    expect(asked('Name,LA code,Estab number\nOak,931,1101\nElm,,1102\n')).toEqual([
      { text: 'Oak', la: '931', urn: '931/1101' },
      { text: 'Elm' },
    ]);
  });

  test('of two columns with one meaning one is used, and the other told', () => {
    const { columns, notes } = read('Provider,Postcode,Postcode\nOak,ST9 9AA,ST9 9AB\n');
    expect(columns.map(({ field }) => field)).toEqual(['name', 'postcode', null]);
    expect(notes).toEqual([expect.stringContaining('is used instead')]);
  });

  test('a column of numbers of their own is told and not used', () => {
    const { columns, notes, providers } = read(
      'Provider,URN\nOak,AP001\nElm,AP002\nAsh,AP003\nFir,AP004\nYew,AP005\n',
    );
    expect(columns.map(({ field }) => field)).toEqual(['name', null]);
    expect(notes).toEqual([expect.stringMatching(/URN.*AP001/)]);
    expect(providers.every(({ query }) => query.urn === undefined)).toBe(true);
  });

  test('under “DfE registration number” a URN is used, and a DfE number', () => {
    expect(
      queries(
        ['Provider', 'DfE registration number'],
        ['Oak', '900001'],
        ['Elm', '999/1100'],
        ['Ash', 'EY456789'],
      ),
    ).toEqual([{ text: 'Oak', urn: '900001' }, { text: 'Elm', urn: '999/1100' }, { text: 'Ash' }]);
    expect(read('Provider,Registered with DfE?\nOak,Yes\nElm,No\n').notes).toEqual([]);
    expect(queries(['Provider', 'PC'], ['Oak', 'Dell 3'], ['Elm', 'Acer'])).toEqual([
      { text: 'Oak' },
      { text: 'Elm' },
    ]);
  });

  test('numbers like the register’s under a heading that is not known are told', () => {
    expect(read('Provider,Wibble\nOak,900001\nElm,900002\n').notes).toEqual([
      expect.stringContaining('Wibble'),
    ]);
  });
});

describe('cells of a number column', () => {
  const cell = (text: string, head = 'URN') => {
    const [provider] = read(`Name,${head}\nOak,"${text}"\n`).providers;
    return [provider?.query.urn, provider?.notes.length];
  };
  test.each([
    ['900001', '900001', 0],
    ['URN 900001', '900001', 0],
    ['URN: 900001', '900001', 0],
    ['900001.0', '900001', 0],
    ['900,001', '900001', 0],
    ['900 001', '900001', 0],
    [' 900001 ', '900001', 0],
    ['931/1101', '931/1101', 0],
    ['10079319', '10079319', 0],
    ['900003 (pending)', '900003', 1],
    ['931/1101 (URN 900001)', '900001', 0],
    ['EY456789', undefined, 1],
    ['SC900002', undefined, 1],
    ['EY 456789', undefined, 1],
    ['AP12', undefined, 1],
    ['100001/2', undefined, 1],
    ['900001 or 900002', undefined, 1],
    ['10-06-2024', undefined, 1],
    ['01632 960001', undefined, 1],
    ['9.00E+05', undefined, 1],
    ['Y 900001', '900001', 0],
    ['Yes - URN 900001', '900001', 0],
    ['<none>', undefined, 0],
    ['Not required', undefined, 0],
    ['-', undefined, 0],
    ['N/A', undefined, 0],
  ])('%j is %s, with %s notes', (text, number, notes) => {
    expect(cell(text)).toEqual([number, notes]);
  });

  test.each([
    ['9311101', 'DfE number', '931/1101'],
    ['931 1101', 'LAESTAB', '931/1101'],
    ['9311101.0', 'DfE number', '931/1101'],
    ['DfE 931/1101', 'DfE no', '931/1101'],
    ['10079319', 'UKPRN', '10079319'],
    ['10079319.0', 'UK PRN (where applicable)', '10079319'],
    ['99079319', 'UKPRN', undefined],
    ['9311101', 'URN / DfE number', '931/1101'],
    ['900001', 'URN / DfE number', '900001'],
  ])('%j under %j is %s', (text, head, number) => {
    expect(cell(text, head)[0]).toBe(number);
  });
});

describe('rows that are no provider', () => {
  test('titles, sections, totals, notes, blank rows and headings again are passed over with their own row numbers', () => {
    const text = [
      'Our AP directory 2026,,,',
      '"Not an approved list. Schools must make their own checks.",,,',
      ',,,',
      'Provider,Address,Phone,URN',
      'Registered providers,,,',
      'Oak,"1 Lane, ST9 9AA",01632 960001,900001',
      ',,,',
      'SOUTH AREA,,,',
      'Elm,"2 Lane, ST9 9AB",01632 960002,',
      'Provider,Address,Phone,URN',
      'Fir,"3 Lane, ST9 9AC",01632 960003,',
      'Total: 3,,,',
      '* Correct at 1 September 2026,,,',
      'Page 1 of 2,,,',
      '"Prepared by the QA team, November 2026",,,',
    ].join('\n');
    const { headingsRow, providers, passedOver } = read(text);
    expect(headingsRow).toBe(4);
    expect(providers.map(({ row, query }) => [row, query.text])).toEqual([
      [6, 'Oak'],
      [9, 'Elm'],
      [11, 'Fir'],
    ]);
    expect(passedOver.map(({ row }) => row)).toEqual([1, 2, 3, 5, 7, 8, 10, 12, 13, 14, 15]);
    expect(passedOver[0]).toEqual({ row: 1, text: 'Our AP directory 2026', why: 'Above the headings.' });
    for (const { why } of passedOver) expect(why).not.toBe('');
  });

  test.each([
    'Millbrook',
    'Hill Farm Learning',
    'Total Learning',
    'The Community School',
    'Noted Futures',
    'Prepared for Life',
  ])('a name alone is a provider where nothing else is asked of it: %s', (name) => {
    expect(asked(`Provider,URN,Postcode\nOak,900001,ST9 9AA\n${name},,\n`).map(({ text }) => text)).toEqual([
      'Oak',
      name,
    ]);
  });

  test('a name with a word of providers stays one, however full the other rows are', () => {
    const text = 'Provider,Address,Phone,Offer\nOak,1 Lane,1,Farm\nHill Farm Learning,,,\nElm,2 Lane,2,Art\n';
    expect(asked(text)).toHaveLength(3);
    expect(passed(text.replace('Hill Farm Learning', 'Ashshire'))).toEqual([
      [3, 'Nothing else in the row: a section’s heading.'],
    ]);
  });

  test('item codes, bullets and footnote marks are no part of a name', () => {
    const text = [
      'Provider,Offer',
      'A1. Oak,x',
      'A2. Elm,x',
      '* Fir,x',
      'Yew*,x',
      'Ash [2],x',
      '9 Maidens,x',
      'B Sky B,x',
    ];
    expect(asked(text.join('\n')).map((query) => query.text)).toEqual([
      'Oak',
      'Elm',
      'Fir',
      'Yew',
      'Ash',
      '9 Maidens',
      'B Sky B',
    ]);
    expect(asked('Provider,x\nA. Oak,1\nB. Elm,1\nC. Fir,1\n').map(({ text: name }) => name)).toEqual([
      'Oak',
      'Elm',
      'Fir',
    ]);
    // One letter alone may be an initial.
    expect(asked('Provider,x\nA. Smith Centre,1\nElm,1\nFir,1\n')[0]?.text).toBe('A. Smith Centre');
  });

  test('a merged name is carried down to the provider’s sites, never to rows of another section', () => {
    const { providers, passedOver } = read(
      'Provider,Site,URN,Postcode\nOak,Main,900001,ST9 9AA\n,Farm,,ST9 9AB\n,,,\nSouth area,,,\n,Barn,,ST9 9AC\n',
    );
    expect(providers.map(({ row, query }) => [row, query])).toEqual([
      [2, { text: 'Oak', postcode: 'ST9 9AA', urn: '900001' }],
      [3, { text: 'Oak', postcode: 'ST9 9AB' }],
    ]);
    expect(providers[1]?.notes).toEqual([expect.stringMatching(/row 2.*Farm.*Oak/)]);
    expect(passedOver.map(({ row }) => row)).toEqual([4, 5, 6]);
  });

  test('a second table with headings of its own is read by them', () => {
    const { providers, notes } = read(
      'Registered\nProvider,URN,Postcode\nOak,900001,ST9 9AA\n\nUnregistered\nPostcode,Name of provider\nST9 9AB,Elm\n',
    );
    expect(providers.map(({ query }) => query)).toEqual([
      { text: 'Oak', urn: '900001', postcode: 'ST9 9AA' },
      { text: 'Elm', postcode: 'ST9 9AB' },
    ]);
    expect(notes).toEqual([expect.stringContaining('Row 6')]);
  });

  test.each([[[]], [[['', '']]], [[['Name', 'Postcode']]]])('%j holds no provider', (cells) => {
    expect(readProviderList(cells).providers).toEqual([]);
  });
});

describe('a list without headings', () => {
  test.each([
    ['a name alone', 'The Hub', { text: 'The Hub' }],
    ['a number alone', '100001', { text: '100001' }],
    ['name and postcode', 'The Hub,zz1 1zz', { text: 'The Hub', postcode: 'zz1 1zz' }],
    ['number, then name', '100001\tThe Hub', { text: 'The Hub', urn: '100001' }],
    [
      'name, then number',
      'The Hub\tZZ1 1ZZ\t100001',
      { text: 'The Hub', postcode: 'ZZ1 1ZZ', urn: '100001' },
    ],
    ['a coded name', 'A1. The Hub,ZZ1 1ZZ', { text: 'The Hub', postcode: 'ZZ1 1ZZ' }],
  ])('%s', (_, text, query) => {
    expect(asked(text)).toEqual([query]);
  });

  test('a running number, a telephone number and a date are no name and no number', () => {
    expect(queries(['1', '01632 960001', 'Oak House', '10-06-2024', 'ST9 9AA'])).toEqual([
      { text: 'Oak House', postcode: 'ST9 9AA' },
    ]);
  });

  test('each row by its own looks', () => {
    expect(queries(['Oak House', 'ST9 9AA'], ['900001'], ['Elm', '999/1100'])).toEqual([
      { text: 'Oak House', postcode: 'ST9 9AA' },
      { text: '900001' },
      { text: 'Elm', urn: '999/1100' },
    ]);
  });

  test('the same few words in front of each row are no names', () => {
    expect(asked('North,Oak\nNorth,Elm\nSouth,Ash\nSouth,Fir\nSouth,Yew\n').map(({ text }) => text)).toEqual([
      'Oak',
      'Elm',
      'Ash',
      'Fir',
      'Yew',
    ]);
  });
});

describe('headings in two rows', () => {
  const rows = [
    ['Oak Farm', 'ST9 9AA', '900001', 'Jo Madeup', '5'],
    ['Elm Farm', 'ST9 9AB', '', 'Al Madeup', '6'],
  ];
  const right = [
    { text: 'Oak Farm', postcode: 'ST9 9AA', urn: '900001' },
    { text: 'Elm Farm', postcode: 'ST9 9AB' },
  ];
  test.each([
    [
      ['Name of provider', 'Location', 'Registration', 'Contact', ''],
      ['', 'Postcode', 'URN', 'Name', 'Places'],
    ],
    [
      ['Provider details', '', '', 'Contact details', ''],
      ['Name', 'Postcode', 'URN', 'Name', 'Places'],
    ],
    [
      ['Provider', '', 'DfE', '', ''],
      ['name', 'postcode', 'URN', 'Contact', 'Places'],
    ],
    [
      ['', '', '', 'Pupil', ''],
      ['Provider', 'Postcode', 'URN', 'Name', 'Places'],
    ],
  ])('%j above %j', (upper, lower) => {
    const list = readProviderList([['List 2026'], upper, lower, ...rows]);
    expect(list.headingsRow).toBe(3);
    expect(list.providers.map(({ query }) => query)).toEqual(right);
    expect(list.passedOver.map(({ row }) => row)).toEqual([1, 2]);
  });

  test.each(['School', 'School details', 'Placing school', 'Pupil'])(
    'what stands below “%s” is not the provider’s, with one name, number and postcode for each',
    (group) => {
      expect(
        queries(
          [group, '', '', 'AP provider', '', ''],
          ['Name', 'URN', 'Postcode', 'Name', 'URN', 'Postcode'],
          ['Elm High', '900009', 'ST1 1AA', 'Oak Farm', '900001', 'ST9 9AA'],
          ['Elm High', '900009', 'ST1 1AA', 'Ash Farm', '', 'ST9 9AB'],
        ),
      ).toEqual([
        { text: 'Oak Farm', postcode: 'ST9 9AA', urn: '900001' },
        { text: 'Ash Farm', postcode: 'ST9 9AB' },
      ]);
    },
  );

  test('a title above the headings is no group, nor is a row of data below them', () => {
    expect(queries(['Provider'], ['Name', 'URN'], ['Oak', '900001'])).toEqual([
      { text: 'Oak', urn: '900001' },
    ]);
    expect(
      queries(['Provider', '', 'Area'], ['Academy Farm', 'Unit', 'North'], ['Oak', '', 'South']),
    ).toEqual([{ text: 'Academy Farm' }, { text: 'Oak' }]);
  });
});

describe('a row below the headings that says how to fill them in', () => {
  test.each([
    ['1', '2', '3'],
    ['(a)', '(b)', '(c)'],
    ['Mandatory', 'Optional', 'Mandatory'],
    ['Free text', '6 digits', 'Full postcode'],
    ['e.g. Made-up Academy', '123456', 'AB1 2CD'],
    ['Example: Made-up Academy', '', 'AB1 2CD'],
  ])('%s, %s, %s is no provider', (...row) => {
    const list = readProviderList([['Provider name', 'URN', 'Postcode'], row, ['Oak', '900001', 'ST9 9AA']]);
    expect(list.providers.map(({ row: at }) => at)).toEqual([3]);
    expect(list.passedOver.map(({ row: at }) => at)).toEqual([2]);
  });
  test.each([
    ['The Learning Centre', '', 'North'],
    ['Free Range Learning', '', 'ST9 9AA'],
    ['Exemplar Academy', '900001', ''],
    ['1', '900001', 'ST9 9AA'],
  ])('%s, %s, %s may be one, and so may any row further down', (...row) => {
    expect(queries(['Provider name', 'URN', 'Postcode'], row)).toHaveLength(1);
    expect(
      queries(['Provider', 'URN', 'Area'], ['Oak', '', 'N'], ['Free text', '6 digits', 'Mandatory']),
    ).toHaveLength(2);
  });
});

describe('which column is meant', () => {
  const fieldOf = (heading: string, ...values: string[]) =>
    readProviderList([['Provider', heading], ...values.map((value, at) => [`Oak ${at}`, value])]).columns[1]
      ?.field;
  test.each([
    ['DfE LA code', ['212', '330'], 'la'],
    ['Ofsted registration number', ['900001', '1234567'], 'urn'],
    ['Provider ID', ['100234', '100235', '100236'], null],
    ['Setting ref', ['100234', '100235', '100236'], null],
    ['GIAS', ['900001', '900002'], 'number'],
    ['GIAS', ['Yes', 'No'], null],
    ['Location (town)', ['Ashton', 'Elmton'], 'town'],
    ['Location (site)', ['North', 'South'], 'site'],
    ['Provider LA', ['Ashshire', 'Elmshire'], 'la'],
    ['LA in which it is based', ['Ashshire', 'Elmshire'], 'la'],
    ['Local authority of residence', ['Ashshire', 'Elmshire'], null],
    ['Placing LA', ['Ashshire', 'Elmshire'], null],
    ['Is the setting registered with the DfE?', ['Yes', 'No'], null],
  ])('%s with %j', (heading, values, field) => expect(fieldOf(heading, ...values)).toBe(field));

  test.each([
    ['Old URN', 'New URN'],
    ['Predecessor URN', 'URN'],
    ['URN of predecessor school', 'Current URN'],
    ['Is it registered with the DfE?', 'URN / DfE number if registered'],
  ])('“%s” is not taken before “%s”', (one, two) => {
    const before = one.startsWith('Is') ? 'Yes' : '900009';
    expect(queries(['Provider', one, two], ['Oak', before, '900001'])).toEqual([
      { text: 'Oak', urn: '900001' },
    ]);
  });

  test.each([
    [
      ['Provider (legal name)', 'Provider (trading name)'],
      ['Oak Ltd', 'Oak Farm'],
    ],
    [
      ['Name', 'Provision'],
      ['Jo Madeup', 'Oak Farm'],
    ],
    [
      ['Body name', 'Beneficiary'],
      ['Ashshire Council', 'Oak Farm'],
    ],
    [
      ['Initials', 'Provision 1'],
      ['JM', 'Oak Farm'],
    ],
    [
      ['Amount', 'Payee'],
      ['12', 'Oak Farm'],
    ],
    [
      ['Count', 'Row Labels'],
      ['3', 'Oak Farm'],
    ],
    [
      ['Email', 'What is the name of your setting?'],
      ['a@example.org', 'Oak Farm'],
    ],
  ])('of %j the name is the second', (headings, row) => {
    expect(queries(headings, row).map(({ text }) => text)).toEqual(['Oak Farm']);
  });

  test('“Name” is the provider’s where it reads more like one than what is offered', () => {
    expect(
      queries(['Name', 'Provision'], ['Oak Farm', 'Animals'], ['Elm Garage', 'Motor skills']).map(
        ({ text }) => text,
      ),
    ).toEqual(['Oak Farm', 'Elm Garage']);
  });

  test.each(['School (DfE no.)', 'DfE No / School', 'URN / School'])(
    'a number is not believed without the name beside it in its cell: %s',
    (heading) => {
      expect(queries([heading], ['212/1102 Oak Farm Unit'], ['Elm Tree School (212/1103)'])).toEqual([
        { text: '212/1102 Oak Farm Unit' },
        { text: 'Elm Tree School (212/1103)' },
      ]);
    },
  );

  test('the establishment’s number is joined to that of the LA, whatever its column is called', () => {
    expect(queries(['LA code', 'Establishment number', 'Name'], ['931', '1101', 'Oak'])).toEqual([
      { text: 'Oak', la: '931', urn: '931/1101' },
    ]);
  });

  test('the address where pupils are comes before that of the company’s office', () => {
    expect(
      queries(
        ['Provider', 'Registered office address', 'Delivery address'],
        ['Oak', '1 Test Road, ST1 1AA', '2 Test Lane, ST9 9AA'],
        ['Elm', '1 Test Road, ST1 1AB', ''],
      ),
    ).toEqual([
      { text: 'Oak', postcode: 'ST9 9AA' },
      { text: 'Elm', postcode: 'ST1 1AB' },
    ]);
  });
});

test.each([
  'Contact: Jo Madeup',
  'Tel 01632 960001',
  'www.example.org',
  'office@example.org',
  'Telephone: 960001',
])('the line “%s” below a name is no part of it', (line) => {
  expect(queries(['Provider', 'Offer'], [`Oak Farm\n${line}`, 'x'], ['Elm\nTree Farm', 'x'])).toEqual([
    { text: 'Oak Farm' },
    { text: 'Elm Tree Farm' },
  ]);
});

test.each([
  ['Sub total', '7', '£20'],
  ['Grand Total', '7', '£20'],
  ['Total AP spend', '7', '£20'],
  ['Average', '7', '£20'],
  ['(blank)', '', ''],
  ['Green = approved', '', ''],
  ['Signed: ', '', ''],
])('%s, %s, %s is no provider', (...row) => {
  expect(queries(['Provider', 'Pupils', 'Cost'], ['Oak', '7', '£20'], row)).toHaveLength(1);
});

describe('a list without headings, as it is pasted', () => {
  test.each(['➢ Oak Farm', '✓ Oak Farm', '○ Oak Farm', 'iii) Oak Farm', '(2) Oak Farm'])('%s', (text) => {
    expect(asked(text)).toEqual([{ text: 'Oak Farm' }]);
  });

  test('the postcode behind a town is used, and one of the name’s own cell stays there', () => {
    expect(queries(['Oak Farm', 'Ashton, ST9 9AA'], ['Elm Farm, Ashton, ST9 9AB', 'Jo Madeup'])).toEqual([
      { text: 'Oak Farm', postcode: 'ST9 9AA' },
      { text: 'Elm Farm, Ashton, ST9 9AB' },
    ]);
  });
});

describe('what a person chooses', () => {
  const cells = readCsvTable('List 2026\nWibble,Wobble,Note\nOak,900001,x\nElm,900002,y\n').cells;
  test('columns, the row of the headings, and rows to check after all', () => {
    expect(readProviderList(cells, { headingsRow: 2, fields: { 0: 'name', 1: 'urn' } })).toMatchObject({
      headingsRow: 2,
      columns: [{ field: 'name' }, { field: 'urn' }, { field: null }],
      providers: [
        { row: 3, query: { text: 'Oak', urn: '900001' } },
        { row: 4, query: { text: 'Elm', urn: '900002' } },
      ],
    });
    const { providers } = readProviderList(cells, { headingsRow: 2, fields: { 0: 'name' }, include: [1] });
    expect(providers[0]).toMatchObject({ row: 1, query: { text: 'List 2026' } });
  });

  test('no headings, with the columns named', () => {
    expect(
      readProviderList([['900001', 'Oak', 'ST9 9AA']], {
        headingsRow: null,
        fields: { 1: 'name', 2: 'postcode' },
      }).providers,
    ).toMatchObject([{ row: 1, query: { text: 'Oak', postcode: 'ST9 9AA' } }]);
  });

  test('a column that is not to be used is not', () => {
    const { providers } = readProviderList(
      [
        ['Name', 'URN'],
        ['Oak', '900001'],
      ],
      { fields: { 1: null } },
    );
    expect(providers.map(({ query }) => query)).toEqual([{ text: 'Oak' }]);
  });
});

test('rows keep the number that a spreadsheet shows', () => {
  expect(readProviderList([['', ''], ['Name'], [''], ['Oak']]).providers).toEqual([
    { row: 4, query: { text: 'Oak' }, notes: [] },
  ]);
});

test('any cells end in a list in which each filled row is a provider, the headings or told', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '',
      'Provider',
      'URN',
      'Postcode',
      '900001',
      'ST9 9AA',
      'Total',
      'n/a',
      'Oak House',
      'A1. Elm',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }), (cells) => {
      const { headingsRow, providers, passedOver } = readProviderList(cells);
      const rows = [...providers.map(({ row }) => row), ...passedOver.map(({ row }) => row)];
      const all = headingsRow === null ? rows : [...rows, headingsRow];
      expect(new Set(all).size).toBe(all.length);
      cells.forEach((row, at) => {
        if (row.some((text) => text.trim() !== '')) expect(all).toContain(at + 1);
      });
      for (const { query } of providers) expect(query.text.trim()).not.toBe('');
    }),
    { numRuns: 1_000 },
  );
});

test.each([
  [
    'a Markdown table',
    '| **Provider** | URN |\n|:---|---:|\n| [Oak Barn](https://oak.example) | 100006 |\n| **Elm** | |\n',
  ],
  [
    'a table drawn with signs',
    '+----+---+\n| Provider | URN |\n+====+===+\n| Oak Barn | 100006 |\n+----+---+\n| Elm | |\n+----+---+\n',
  ],
  ['numbered lines of a mail', 'Dear Sam,\n\n1.\tOak Barn\t100006\n2.\tElm\t\n\nKind regards\n'],
  [
    'text that keeps its look',
    'Provider,URN\n="Oak Barn","=HYPERLINK(""https://a.example"",""100006"")"\nElm,#N/A\n',
  ],
  [
    'addresses of pages',
    'Provider,URN\nOak Barn,https://get-information-schools.service.gov.uk/Establishments/Establishment/Details/100006\nElm,#REF!\n',
  ],
])('%s', (_, text) => {
  expect(asked(text)).toEqual([{ text: 'Oak Barn', urn: '100006' }, { text: 'Elm' }]);
});

test('a formula’s error in the place of a number is told', () => {
  const [notes] = read('Provider,URN\nElm,#N/A\n').providers.map((one) => one.notes);
  expect(notes).toEqual(['“#N/A” stands where a number was to come from a formula.']);
});
