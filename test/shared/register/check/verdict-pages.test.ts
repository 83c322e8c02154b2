/** The pages offered beside a verdict: who inspects decides whose reports they are. */
import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import { otherRegisters, pagesOf } from '../../../../shared/register/check/verdict-pages';
import { ESTABLISHMENT } from '../../../extension/model/made-up-establishment';
import { registerOf, today, type Row } from '../register-of';

const independent = {
  'TypeOfEstablishment (code)': '11',
  'TypeOfEstablishment (name)': 'Other independent school',
};
const reports = (row: Row): string[] =>
  check(registerOf([row]), { text: '900000' }, today)
    .pages.filter(({ title }) => title.includes('reports'))
    .map(({ title, url }) => `${title}: ${url}`);

test.each<[string, string[]]>([
  ['', ['Ofsted reports: https://reports.ofsted.gov.uk/search?q=900000']],
  ['Ofsted', ['Ofsted reports: https://reports.ofsted.gov.uk/search?q=900000']],
  ['ISI', ['Independent Schools Inspectorate (ISI) reports: https://www.isi.net/']],
  [
    'Independent Schools Inspectorate',
    ['Independent Schools Inspectorate (ISI) reports: https://www.isi.net/'],
  ],
  ['School Inspection Service', []],
])('an independent school with the inspectorate %j', (inspectorate, expected) => {
  expect(reports({ ...independent, 'InspectorateName (name)': inspectorate })).toEqual(expected);
});

test('every link is https', () => {
  const pages = [
    ...check(registerOf([{ Postcode: 'ZZ1 1ZZ' }]), { text: '900000' }, today).pages,
    ...otherRegisters('Oak & Elm'),
  ];
  expect(pages.map(({ url }) => new URL(url).protocol)).toEqual(pages.map(() => 'https:'));
});

describe('the pages beside a verdict', () => {
  const pagesOfRow = (row: Row): string[] =>
    check(registerOf([row]), { text: '900000' }, today).pages.map(({ title, url }) => `${title}: ${url}`);
  const gias =
    'Get Information about Schools: https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/900000';
  const school = { 'TypeOfEstablishment (code)': '49', 'TypeOfEstablishment (name)': 'Online provider' };

  test('its own, and a map where there is a postcode', () => {
    expect(pagesOfRow({ ...school, Postcode: 'ST9 9AA' })).toEqual([
      gias,
      'Map: https://www.openstreetmap.org/search?query=ST9%209AA',
    ]);
    expect(pagesOfRow({ ...school, Postcode: '' })).toEqual([gias]);
  });

  test.each([
    ['isi', 1],
    ['ISI ', 1],
    ['OFSTED', 1],
    ['ISIS', 0],
    ['Not ISI', 0],
    ['Ofsted and others', 0],
    ['Never Ofsted', 0],
  ])('an inspectorate called “%s” leads to %i pages of reports', (inspectorate, count) => {
    expect(reports({ ...independent, 'InspectorateName (name)': inspectorate })).toHaveLength(count);
  });

  test('an inspectorate with blanks about it is the same', () => {
    const titles = (inspectorate: string): string[] =>
      pagesOf({ ...ESTABLISHMENT, inspectorate }).map(({ title }) => title);
    expect(titles(' Ofsted ')).toContain('Ofsted reports');
    expect(titles(' ISI ')).toContain('Independent Schools Inspectorate (ISI) reports');
  });

  test('what is not found may stand elsewhere, by its name', () => {
    expect(otherRegisters('Oak & Elm')).toEqual([
      {
        title: 'Get Information about Schools, today',
        url: 'https://www.get-information-schools.service.gov.uk/Search',
      },
      {
        title: 'Companies House',
        url: 'https://find-and-update.company-information.service.gov.uk/search?q=Oak%20%26%20Elm',
      },
      {
        title: 'Charity Commission',
        url: 'https://register-of-charities.charitycommission.gov.uk/charity-search',
      },
      { title: 'UK Register of Learning Providers', url: 'https://www.ukrlp.co.uk/' },
      { title: 'Adventure activities licences (AALA)', url: 'https://www.hse.gov.uk/aala/' },
    ]);
    const register = registerOf([{}]);
    const companies = (text: string): string | undefined =>
      check(register, { text }, today).pages.find(({ title }) => title === 'Companies House')?.url;
    expect(companies('Xylophone Zebra')).toMatch(/\?q=Xylophone%20Zebra$/);
    expect(companies('123456')).toMatch(/\?q=$/);
  });
});
