/** The pages offered beside a verdict: who inspects decides whose reports they are. */
import { expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import { otherRegisters } from '../../../../shared/register/check/verdict-pages';
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
