/** Which LA is meant, however it is written, and what became of those that were divided. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laNames } from '../../../../shared/register/index/la-names';
import { bareLaName, otherLa, sameLa } from '../../../../shared/register/index/local-authority';
import { check } from '../../../../shared/register/check/check';
import { registerOf, today } from '../register-of';

const present = laNames.filter(({ successors }) => successors.length === 0);
const rowOf = (code: string) => ({
  laCode: code,
  la: laNames.find((each) => each.code === code)?.names[0] ?? '',
});

describe('an LA', () => {
  test.each([
    ['Bristol', '801'],
    ['City of Bristol', '801'],
    ['Bristol City Council', '801'],
    ['Herefordshire Council', '884'],
    ['Herefordshire, County of', '884'],
    ['Hull', '810'],
    ['Hull City Council', '810'],
    ['Durham', '840'],
    ['Durham County Council', '840'],
    ['St Helens', '342'],
    ['St. Helens Metropolitan Borough Council', '342'],
    ['BCP Council', '839'],
    ['Telford & Wrekin', '894'],
    ['Westmorland & Furness Council', '943'],
    ['London Borough of Hackney', '204'],
    ['LB Hackney', '204'],
    ['Hackney LBC', '204'],
    ['Royal Borough of Kensington & Chelsea', '207'],
    ['Isles of Scilly', '420'],
    ['City of York Council', '816'],
    ['East Riding', '811'],
    ['RBK', '314'],
    ['Hartlepool Borough Council', '805'],
    ['Bucks', '825'],
    ['Hants', '850'],
    ['Leicester City', '856'],
    ['E10000018', '855'],
    ['e06000066', '933'],
    ['London, City of', '201'],
    ['City of London Corporation', '201'],
    ['Kent CC', '886'],
    ['Derby (831)', '831'],
    ['831', '831'],
    // Divided since.
    ['Cumbria', '942'],
    ['Cumbria County Council', '943'],
    ['Northamptonshire', '940'],
    ['Northants', '941'],
    ['Poole', '839'],
    ['Dorset County Council', '839'],
    ['Dorset', '838'],
    ['Humberside', '810'],
  ])('%j is %s', (text, code) => {
    expect(sameLa(text, rowOf(code))).toBe(true);
    expect(otherLa(text, rowOf(code))).toBe(false);
  });

  test.each([
    ['Derby', '830'],
    ['Derbyshire', '831'],
    ['Leicester City', '855'],
    ['London', '201'],
    ['West Northamptonshire', '940'],
    ['Cumbria', '888'],
    ['Kingston upon Thames', '810'],
    ['830', '831'],
  ])('%j is not %s', (text, code) => expect(sameLa(text, rowOf(code))).toBe(false));

  test.each([
    ['Derby', '830'],
    ['Cumbria', '888'],
    ['North Yorkshire', '816'],
    ['830', '831'],
    ['E10000018', '856'],
  ])('%j contradicts %s', (text, code) => expect(otherLa(text, rowOf(code))).toBe(true));

  test('that the register still lists under a divided one contradicts none of those after it', () => {
    const old = { laCode: '', la: 'Pre-LGR 2021 Northamptonshire' };
    expect(sameLa('Northamptonshire', old)).toBe(true);
    expect(sameLa('North Northamptonshire', old)).toBe(false);
    expect(otherLa('North Northamptonshire', old)).toBe(false);
    expect(otherLa('Derby', old)).toBe(true);
    expect(sameLa('Dorset', { laCode: '', la: 'Pre-LGR 2019 Dorset' })).toBe(true);
  });

  test('that is not known here is compared by its words', () => {
    const made = { laCode: '999', la: 'Ashshire, County of' };
    expect(sameLa('Ashshire County Council', made)).toBe(true);
    expect(sameLa('999', made)).toBe(true);
    expect(sameLa('', made)).toBe(false);
    expect(otherLa('Elmshire', made)).toBe(true);
    expect(otherLa('Ashshire and Elmshire', made)).toBe(false);
    expect(otherLa('998', made)).toBe(true);
    expect(otherLa('998', { laCode: '', la: 'Ashshire' })).toBe(false);
  });
});

test('every LA is known by each of its names and codes, in any form of council, as no other present one', () => {
  const forms = [
    '%',
    '% Council',
    '% City Council',
    '% County Council',
    'London Borough of %',
    'The Royal Borough of %',
    '% MBC',
    '% LA',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...present), fc.constantFrom(...forms), fc.nat(9), (each, form, at) => {
      const name = each.names[at % each.names.length] ?? '';
      // "Dorset County Council" and "Buckinghamshire County Council" were councils of their own.
      fc.pre(!(name === 'Dorset' && form.includes('County')));
      const text = form.replace('%', name);
      expect(present.filter(({ code }) => sameLa(text, rowOf(code))).map(({ code }) => code)).toContain(
        each.code,
      );
      if (name !== 'Dorset') expect(present.filter(({ code }) => sameLa(text, rowOf(code)))).toHaveLength(1);
    }),
    { numRuns: 400 },
  );
  for (const { code, onsCodes } of present)
    for (const ons of onsCodes)
      expect(present.filter((one) => sameLa(ons, rowOf(one.code)))).toEqual([
        laNames.find((one) => one.code === code),
      ]);
});

test('codes are listed once, and successors exist', () => {
  const codes = laNames.map(({ code }) => code).filter((code) => code !== '');
  expect(new Set(codes).size).toBe(codes.length);
  expect(present).toHaveLength(153);
  for (const { successors } of laNames)
    for (const code of successors) expect(present.some((one) => one.code === code)).toBe(true);
});

test('no text makes it stumble, and what is taken off once is not taken off twice', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(bareLaName(bareLaName(text))).toBe(bareLaName(text));
    }),
  );
});

test('an exact name with the LA under a short or former name is certain', () => {
  const register = registerOf([
    { EstablishmentName: 'Elm House', 'LA (code)': '810', 'LA (name)': 'Kingston upon Hull, City of' },
  ]);
  for (const la of ['Hull', 'Humberside', 'E06000010'])
    expect(check(register, { text: 'Elm House', la }, today)).toMatchObject({
      verdict: 'open',
      registered: true,
    });
  expect(check(register, { text: 'Elm House', la: 'East Riding' }, today)).toMatchObject({
    verdict: 'possible',
  });
});
