/** An LA's own list, read for its workbook: what is taken from which column, what is passed over and why. */
import { describe, expect, test } from 'vitest';
import { listDate } from '../../../../shared/register/list/list-details';
import { listToTake } from '../../../../shared/register/list/list-to-take';

const LIST = [
  ['Alternative provision, 2025/26', '', '', '', '', '', '', ''],
  [
    'Provider',
    'DfE URN',
    'Address',
    'Contact name',
    'Email',
    'Date of last QA visit',
    'Next visit',
    'Comments',
  ],
  [
    'Made-Up Farm',
    '100009',
    'Test Lane, XY1 2AB',
    'Pat Example',
    'pat@farm.example',
    '10/06/2025',
    '2026-06-10',
    'Animals',
  ],
  ['Vocational providers', '', '', '', '', '', '', ''],
  ['Pretend Garage', 'N/A', 'Mill Road', '', '', '45300', '', ''],
  ['Dovecote Studios', '931/1101', '', 'Robin Example', '', 'Summer 2024', '', ''],
  ['', '100008', '', '', '', '', '', ''],
  ['Total: 3', '', '', '', '', '', '', ''],
];

test('a list with a title, a section and a total', () => {
  const { entries, passedOver, used, unused } = listToTake(LIST);
  expect(entries).toEqual([
    {
      row: 3,
      name: 'Made-Up Farm',
      urn: '100009',
      postcode: 'XY1 2AB',
      type: '',
      visitedOn: '2025-06-10',
      contact: 'Pat Example, pat@farm.example',
      notes: 'Animals',
    },
    {
      row: 5,
      name: 'Pretend Garage',
      urn: '',
      postcode: '',
      type: '',
      visitedOn: '2024-01-09',
      contact: '',
      notes: '',
    },
    {
      row: 6,
      name: 'Dovecote Studios',
      urn: '',
      postcode: '',
      type: '',
      visitedOn: '',
      contact: 'Robin Example',
      notes: 'Your list: last visit Summer 2024\nYour list: number 931/1101',
    },
  ]);
  expect(passedOver.map(({ row }) => row)).toEqual([1, 4, 7, 8]);
  expect(used).toEqual([
    { what: 'Provider name', from: 'Provider' },
    { what: 'URN', from: 'DfE URN' },
    { what: 'Address', from: 'Address' },
    { what: 'Contact', from: 'Contact name' },
    { what: 'Contact', from: 'Email' },
    { what: 'Last visit', from: 'Date of last QA visit' },
    { what: 'Notes', from: 'Comments' },
  ]);
  expect(unused).toEqual(['Next visit']);
});

describe('which column says when it was visited last', () => {
  const from = (...headings: string[]): string | undefined =>
    listToTake([
      ['Provider', ...headings],
      ...[1, 2].map((day) => [`Made-Up Farm ${day}`, ...headings.map(() => `0${day}/06/2025`)]),
    ]).used.find(({ what }) => what === 'Last visit')?.from;
  test.each([
    ['Last visit'],
    ['Visit date'],
    ['Date visited'],
    ['Last QA'],
    ['Date last quality assured'],
    ['Last monitoring visit (date)'],
  ])('%s', (heading) => expect(from(heading)).toBe(heading));
  test.each([
    ['Next visit date'],
    ['Visit due'],
    ['Last Ofsted inspection'],
    ['DBS date'],
    ['Start date'],
    ['Visited by'],
  ])('not %s', (heading) => expect(from(heading)).toBeUndefined());
  test('of two the last one', () => {
    expect(from('First visit date', 'Last visit date')).toBe('Last visit date');
  });
  test('one that holds no dates is none', () => {
    const cells = [
      ['Provider', 'Last visit'],
      ['Made-Up Farm', 'Lee Lead'],
      ['Pretend Garage', 'Lee Lead'],
    ];
    expect(listToTake(cells)).toMatchObject({ unused: ['Last visit'], entries: [{ visitedOn: '' }, {}] });
  });
});

test.each([
  ['10/06/2025', '2025-06-10'],
  ['2025-06-10', '2025-06-10'],
  ['10 June 2025', '2025-06-10'],
  ['45818', '2025-06-10'],
  ['29999', ''],
  ['60001', ''],
  ['06/13/2025', ''],
  ['June 2025', ''],
])('%s is read as “%s”', (text, iso) => {
  expect(listDate(text)).toBe(iso);
});

test('a further site without a name of its own is passed over, and says whose it is', () => {
  const cells = [
    ['Provider', 'Site', 'Postcode'],
    ['Made-Up Farm', 'Upper yard', 'XY1 2AB'],
    ['', 'Lower yard', 'XY9 8ZW'],
    ['Pretend Garage', 'Main', 'XY5 5AA'],
  ];
  const { entries, passedOver } = listToTake(cells);
  expect(entries.map(({ name }) => name)).toEqual(['Made-Up Farm', 'Pretend Garage']);
  expect(passedOver).toMatchObject([{ row: 3, why: 'A further site of row 2: a provider has one row.' }]);
});

test.each([
  ['Type'],
  ['Provider type'],
  ['Type of provision'],
  ['Category of provider'],
  ['Kind'],
  ['Establishment Type'],
])('what stands under “%s” is the type of the provider', (heading) => {
  const { entries, used } = listToTake([
    ['Provider', heading, 'Postcode'],
    ['Made-Up Farm', 'Care farm', 'XY1 2AB'],
    ['Pretend Garage', 'n/a', 'XY1 2AC'],
  ]);
  expect(entries.map(({ type }) => type)).toEqual(['Care farm', '']);
  expect(used).toContainEqual({ what: 'Type', from: heading });
});

test.each([
  ['Type of visit'],
  ['Contract type'],
  ['Type of need'],
  ['Risk category'],
  ['DBS type'],
  ['Placement type'],
])('what stands under “%s” is not', (heading) => {
  const { entries, unused } = listToTake([
    ['Provider', heading, 'Postcode'],
    ['Made-Up Farm', 'Enhanced', 'XY1 2AB'],
  ]);
  expect(entries.map(({ type }) => type)).toEqual(['']);
  expect(unused).toContain(heading);
});
