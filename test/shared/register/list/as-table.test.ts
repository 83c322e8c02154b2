/** Lists on their side, as cards and side by side are read as the same list with a row for each provider is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asTable, sheetAsTable } from '../../../../shared/register/list/as-table';
import { listToTake } from '../../../../shared/register/list/list-to-take';
import { readProviderList } from '../../../../shared/register/list/provider-list';
import { readCsvTable } from '../../../../shared/table/csv-table';

type Cells = readonly (readonly string[])[];
const queries = (cells: Cells) => readProviderList(asTable(cells).cells).providers.map(({ query }) => query);
const asked = (text: string) => queries(readCsvTable(text).cells);

const three = [
  { text: 'Made-Up Farm', urn: '100006', postcode: 'LS1 1AA' },
  { text: 'Oak House School', urn: '100007', postcode: 'LS1 1AB' },
  { text: 'Elm Centre', postcode: 'LS1 1AC' },
];

describe('headings down the first column', () => {
  test.each([
    [
      'a provider in each column',
      'Name of provider,Made-Up Farm,Oak House School,Elm Centre\nURN,100006,100007,\nPostcode,LS1 1AA,LS1 1AB,LS1 1AC\n',
    ],
    [
      'below a title',
      'Our providers\n\nProvider,Made-Up Farm,Oak House School,Elm Centre\nDfE URN,100006,100007,n/a\nEthos,kind,,firm\nPC,LS1 1AA,LS1 1AB,LS1 1AC\n',
    ],
    [
      'cards',
      'Name: Made-Up Farm\nURN: 100006\nPostcode: LS1 1AA\n\nName: Oak House School\nURN: 100007\nPostcode: LS1 1AB\n\nName: Elm Centre\nURN: n/a\nPostcode: LS1 1AC\n',
    ],
    [
      'cards in two columns, not all with all',
      'Provider name,Made-Up Farm\nURN,100006\nPostcode,LS1 1AA\n,\nProvider name,Oak House School\nPostcode,LS1 1AB\nURN,100007\n,\nProvider name,Elm Centre\nPostcode,LS1 1AC\n',
    ],
    [
      'cards beside each other',
      'Name:,Made-Up Farm,Oak House School\nURN:,100006,100007\nPostcode:,LS1 1AA,LS1 1AB\nName:,Elm Centre,\nPostcode:,LS1 1AC,\n',
    ],
    [
      'a card in each cell',
      '"Name: Made-Up Farm\nURN: 100006\nPostcode: LS1 1AA"\n"Name: Oak House School\nURN: 100007\nPostcode: LS1 1AB"\n"Name: Elm Centre\nPostcode: LS1 1AC"\n',
    ],
    [
      'a card in each row',
      'Name: Made-Up Farm, URN: 100006, Postcode: LS1 1AA\nName: Oak House School, URN: 100007, Postcode: LS1 1AB\nName: Elm Centre, Postcode: LS1 1AC\n',
    ],
  ])('%s', (_, text) => {
    expect(asked(text)).toEqual(three);
    expect(asTable(readCsvTable(text).cells).told).toContain('turned');
  });

  test('what goes on in the next row belongs to the same', () => {
    const text =
      'Name,Made-Up Farm\nAddress,1 Test Lane\n,LS1 1AA\nName,Oak House School\nAddress,2 Test Lane\n,LS1 1AB\n';
    expect(asked(text)).toEqual([
      { text: 'Made-Up Farm', postcode: 'LS1 1AA' },
      { text: 'Oak House School', postcode: 'LS1 1AB' },
    ]);
  });

  test.each([
    ['a list', 'Name,URN,Postcode\nMade-Up Farm,100006,LS1 1AA\n'],
    [
      'types that are words of headings',
      'Type,Name,URN\nSchool,Oak,100006\nProvider,Elm,100007\nCollege,Fir,\n',
    ],
    ['names with a colon', 'Oak: the school\nElm: a centre\n'],
    ['addresses of the web', 'https://oak.example\nhttps://elm.example\n'],
    [
      'what columns mean',
      'Field,What it says\nProvider name,Who it is\nURN,Six digits\nPostcode,Where it is\n',
    ],
    ['one thing of each', 'Provider: Oak\nProvider: Elm\n'],
    ['nothing', ''],
  ])('%s stays as it is', (_, text) => {
    const { cells } = readCsvTable(text);
    expect(asTable(cells)).toEqual({ cells, turned: false, told: '' });
  });

  test('the add-on takes it in, and tells', () => {
    const { entries, notes } = listToTake(
      readCsvTable('Name: Made-Up Farm\nURN: 100006\nContact: Jo\n\nName: Elm\nURN: 100008\nContact: Al\n')
        .cells,
    );
    expect(entries.map(({ name, urn, contact }) => [name, urn, contact])).toEqual([
      ['Made-Up Farm', '100006', 'Jo'],
      ['Elm', '100008', 'Al'],
    ]);
    expect(notes.join()).toContain('turned');
  });
});

describe('lists side by side', () => {
  test('are put below each other, each row of the first where it was', () => {
    const table = asTable(
      readCsvTable(
        'Approved,,,,Not approved,,\nProvider,URN,Postcode,,Provider,URN,Postcode\nMade-Up Farm,100006,LS1 1AA,,Oak House School,100007,LS1 1AB\n,,,,Elm Centre,,LS1 1AC\n',
      ).cells,
    );
    expect(table.told).toContain('the one from column E on begins in row 4');
    expect(readProviderList(table.cells).providers.map(({ row, query }) => ({ row, ...query }))).toEqual(
      three.map((query, at) => ({ row: at + 3, ...query })),
    );
  });

  test.each([
    ['two parties under their own headings', 'School,URN,Provider,URN\nOak School,100001,Elm Barn,100006\n'],
    ['under groups', 'School,,Provider,\nName,URN,Name,URN\nOak School,100001,Elm Barn,100006\n'],
    ['the other way round', 'Provider,URN,School,URN\nElm Barn,100006,Oak School,100001\n'],
  ])('%s are not: the provider’s number is its own', (_, text) => {
    expect(asTable(readCsvTable(text).cells).told).toBe('');
    expect(asked(text)).toEqual([{ text: 'Elm Barn', urn: '100006' }]);
  });

  test('of two columns of one heading the letters are told', () => {
    const { notes } = readProviderList([
      ['School', 'URN', 'Provider', 'URN'],
      ['Oak School', '100001', 'Elm Barn', '100006'],
    ]);
    expect(notes).toContain('“URN” (column D) is used instead of “URN” (column B).');
  });
});

describe('a sheet', () => {
  test('that was laid out anew says so, and is there as it stood, with what was hidden in it', () => {
    const layout = { hidden: false, hiddenRows: [2], hiddenColumns: [], merged: [] };
    const cells = readCsvTable('Provider,Oak,Elm\nURN,100006,100007\n').cells;
    const sheet = { name: 'A', cells, doubts: [{ row: 2, message: 'A doubt.' }], layout };
    const { laidOut, doubts, layout: kept } = sheetAsTable(sheet);
    expect(laidOut?.told).toContain('turned');
    expect(laidOut?.from).toEqual(sheet);
    expect([doubts, kept]).toEqual([sheet.doubts, undefined]);
  });

  test('with a row for each provider stays as it is', () => {
    const sheet = { name: 'A', cells: [['Provider'], ['Oak']], doubts: [] };
    expect(sheetAsTable(sheet)).toEqual({ ...sheet, turned: false });
  });
});

describe('however it is laid out, the list says the same', () => {
  const provider = fc.record({
    name: fc.constantFrom('Made-Up Farm', 'Oak House', 'Elm Learning Centre', 'St Ann’s', 'A.R.C. Tuition'),
    urn: fc.option(fc.integer({ min: 100_000, max: 151_999 }).map(String), { nil: 'n/a' }),
    postcode: fc.constantFrom('LS1 1AA', 'DE1 1AB', ''),
    town: fc.constantFrom('Leeds', 'Otley', ''),
  });
  const providers = fc.array(provider, { minLength: 2, maxLength: 9 });
  const labels = fc.shuffledSubarray(['urn', 'postcode', 'town'] as const, { minLength: 1 });
  const called = { name: 'Provider', urn: 'URN', postcode: 'Postcode', town: 'Town' };
  const tables = fc
    .tuple(providers, labels)
    .filter(([list]) => list.some(({ urn }) => urn !== 'n/a') && list.some(({ postcode }) => postcode !== ''))
    .map(([list, more]) => {
      const keys = ['name', ...more] as const;
      return [keys.map((key) => called[key]), ...list.map((one) => keys.map((key) => one[key]))];
    });
  const holds = (layOut: (table: readonly string[][]) => Cells): void =>
    fc.assert(
      fc.property(tables, (table) => {
        expect(queries(layOut(table))).toEqual(readProviderList(table).providers.map(({ query }) => query));
      }),
      { numRuns: 200 },
    );

  test('on its side', () => {
    holds((table) => (table[0] ?? []).map((_, at) => table.map((row) => row[at] ?? '')));
  });

  test('as cards, in one column and in two', () => {
    const cards =
      (spelt: (label: string, text: string) => string[]) =>
      ([head = [], ...rows]: readonly string[][]): Cells =>
        rows.flatMap((row) => [...head.map((label, at) => spelt(label, row[at] ?? '')), ['']]);
    holds(cards((label, text) => [label, text]));
    holds(cards((label, text) => [`${label}: ${text}`]));
  });

  test('as two lists side by side', () => {
    holds(([head = [], ...rows]) => {
      const half = Math.ceil(rows.length / 2);
      const blank = head.map(() => '');
      return [
        [...head, '', ...head],
        ...rows.slice(0, half).map((row, at) => [...row, '', ...(rows[half + at] ?? blank)]),
      ];
    });
  });
});
