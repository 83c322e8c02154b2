/** Why a verdict is what it is: every sentence that an officer reads about how an establishment was, or was not, found. */
import { expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import type { Register } from '../../../../shared/register/search/open-register';
import type { Query, VerdictKind } from '../../../../shared/schema/verdict';
import { closed, registerOf, today } from '../register-of';

const register = registerOf([
  { EstablishmentName: 'Oak School', Postcode: 'ST9 9AA', TelephoneNum: '01632960001' },
  { EstablishmentName: 'Elm House', Postcode: 'ST9 9AA', TelephoneNum: '01632960001' },
  { EstablishmentName: 'Twin', Postcode: 'AB1 1AB' },
  { EstablishmentName: 'Twin', Postcode: 'AB1 2AB', 'LA (code)': '998', 'LA (name)': 'Elmshire' },
  { EstablishmentName: 'Lone', Postcode: '', Town: '' },
  { EstablishmentName: 'A1', UKPRN: '10079319' },
  { EstablishmentName: 'A2', UKPRN: '10079319' },
]);

/** What an open pupil referral unit's entry says of it, whoever asks. */
const OF_ENTRY = [
  'The register lists it as open.',
  'Its type is Pupil referral unit: pupil referral unit (PRU), run by the local authority.',
];
const NOT_FOUND =
  'Not being found does not show that a provider ought to be registered, nor that it is not: it may be listed under another name, be newer than this copy, or not have to register.';

type Case = [Query, VerdictKind, urns: string[], found: string[]];
function expectWhy(asked: Register, [query, kind, urns, found]: Case): void {
  const { verdict, establishment, candidates, reasons } = check(asked, query, today);
  expect(verdict).toBe(kind);
  expect(establishment === null ? candidates.map(({ urn }) => urn) : [establishment.urn]).toEqual(urns);
  expect(reasons).toEqual([
    ...(kind === 'open' ? OF_ENTRY : []),
    ...found,
    ...(kind === 'not-found' ? [NOT_FOUND] : []),
  ]);
}

test.each<Case>([
  [{ text: '' }, 'not-found', [], ['Nothing was asked for.']],
  [{ text: '900000' }, 'open', ['900000'], ['Found by URN 900000.']],
  [{ text: '999/1100' }, 'open', ['900000'], ['Found by DfE number 999/1100.']],
  [{ text: '19000000' }, 'open', ['900000'], ['Found by UKPRN 19000000.']],
  [{ text: '123456' }, 'not-found', [], ['No establishment in this copy of the register has URN 123456.']],
  [
    { text: '10079319' },
    'possible',
    ['900005', '900006'],
    ['2 establishments have UKPRN 10079319: choose the one you mean.'],
  ],
  [
    { text: '201/9999' },
    'not-found',
    [],
    ['No establishment in this copy of the register has DfE number 201/9999.'],
  ],
  [
    { text: 'ST9 9AA' },
    'possible',
    ['900000', '900001'],
    ['2 establishments at ST9 9AA. A postcode alone does not show which one is meant.'],
  ],
  [
    { text: 'AB1 1AB' },
    'possible',
    ['900002'],
    ['1 establishment at AB1 1AB. A postcode alone does not show which one is meant.'],
  ],
  [{ text: 'ZZ9 9ZZ' }, 'not-found', [], ['No establishment in this copy of the register is at ZZ9 9ZZ.']],
  [{ text: 'SE25' }, 'not-found', [], ['No establishment in this copy of the register is in SE25.']],
  [
    { text: 'ST9' },
    'possible',
    ['900000', '900001', '900005', '900006'],
    ['4 establishments in ST9. Choose the one you mean.'],
  ],
  [{ text: 'AB1 1' }, 'possible', ['900002'], ['1 establishment in AB1 1. Choose the one you mean.']],
  [
    { text: 'ZZ9' },
    'not-found',
    [],
    ['No establishment in this copy of the register has exactly this name.'],
  ],
  [
    { text: '01632960001' },
    'possible',
    ['900000', '900001'],
    [
      '2 establishments with the telephone number 01632960001. A number that several may share does not show which one is meant.',
    ],
  ],
  [
    { text: '01632960009' },
    'not-found',
    [],
    ['No establishment in this copy of the register has the telephone number 01632960009.'],
  ],
  [
    { text: 'Oak School' },
    'possible',
    ['900000'],
    [
      'One establishment has exactly this name. A name alone is not proof that it is the same provider: give the postcode, or the LA.',
    ],
  ],
  [
    { text: 'Oak School', postcode: 'ST9 9AA' },
    'open',
    ['900000'],
    ['Found by exactly this name at ST9 9AA.'],
  ],
  [
    { text: 'Oak School', postcode: 'ST9 9AB' },
    'possible',
    ['900000'],
    ['One establishment has exactly this name, but the postcode is ST9 9AA, not ST9 9AB.'],
  ],
  [
    { text: 'Oak School', postcode: 'ST9 9AB', la: 'Derby', town: 'Nowhere' },
    'possible',
    ['900000'],
    [
      'One establishment has exactly this name, but the postcode is ST9 9AA, not ST9 9AB and the LA is Ashshire and the town is Ashminster.',
    ],
  ],
  [
    { text: 'Oak School, ST9 9AB', postcode: 'ST9 9AA' },
    'possible',
    ['900000'],
    ['Two postcodes were given, ST9 9AA and ST9 9AB.'],
  ],
  [
    { text: 'Oak School', postcode: 'ST9 9AA', la: 'Derby', town: 'Nowhere' },
    'open',
    ['900000'],
    [
      'Found by exactly this name at ST9 9AA.',
      'What was given beside it differs: the LA is Ashshire and the town is Ashminster.',
    ],
  ],
  [
    { text: 'Oak School', postcode: 'ST1' },
    'possible',
    ['900000'],
    ['One establishment has exactly this name, but the postcode is ST9 9AA, not in ST1.'],
  ],
  [{ text: 'Oak School', la: 'Ashshire' }, 'open', ['900000'], ['Found by exactly this name in Ashshire.']],
  [
    { text: 'Oak School', la: 'Derby' },
    'possible',
    ['900000'],
    ['One establishment has exactly this name, but the LA is Ashshire.'],
  ],
  [
    { text: 'Oak School', la: 'Ashshire', town: 'Nowhere' },
    'possible',
    ['900000'],
    ['One establishment has exactly this name, but the town is Ashminster.'],
  ],
  [
    { text: 'Twin' },
    'possible',
    ['900002', '900003'],
    ['2 establishments have exactly this name. A name alone does not show which one is meant.'],
  ],
  [{ text: 'Twin', postcode: 'AB1 1AB' }, 'open', ['900002'], ['Found by exactly this name at AB1 1AB.']],
  [{ text: 'Twin', la: '999' }, 'open', ['900002'], ['Found by exactly this name in Ashshire.']],
  [
    { text: 'Twin', la: 'Derby' },
    'possible',
    ['900002', '900003'],
    [
      '2 establishments have exactly this name, none of them in Derby. A name alone does not show which one is meant.',
    ],
  ],
  [
    { text: 'Lone', postcode: 'ST9 9AA' },
    'possible',
    ['900004'],
    ['One establishment has exactly this name, but the postcode is blank in the register, not ST9 9AA.'],
  ],
  [
    { text: 'Lone', town: 'Nowhere' },
    'possible',
    ['900004'],
    [
      'One establishment has exactly this name. A name alone is not proof that it is the same provider: give the postcode, or the LA.',
    ],
  ],
  [{ text: '???' }, 'not-found', [], ['No name was given.']],
  [
    { text: 'Oka Schol' },
    'possible',
    ['900000'],
    [
      'No establishment in this copy of the register has exactly this name.',
      'One has a similar name: look whether it is meant.',
    ],
  ],
  [
    { text: 'Xylophone Zebra' },
    'not-found',
    [],
    ['No establishment in this copy of the register has exactly this name.'],
  ],
  [{ text: 'Oak School', urn: '900000' }, 'open', ['900000'], ['Found by URN 900000.']],
  [
    { text: 'Oak', urn: '900000' },
    'open',
    ['900000'],
    ['Found by URN 900000.', 'The name given, Oak, is not the register’s name for it, Oak School.'],
  ],
  [
    { text: 'Wholly Different', urn: '900000' },
    'possible',
    ['900000'],
    [
      '900000 leads to Oak School. The name given, Wholly Different, is not the register’s name for it, Oak School. Nothing in its entry is called “wholly different”: a provider on a school’s site is not that school, and numbers are mistyped.',
    ],
  ],
  [
    { text: 'Elm House', urn: '900000' },
    'possible',
    ['900001', '900000'],
    [
      '900000 leads to Oak School. The name given, Elm House, is not the register’s name for it, Oak School. Nothing in its entry is called “elm house”: a provider on a school’s site is not that school, and numbers are mistyped.',
    ],
  ],
  [
    { text: '900001', urn: '900000' },
    'possible',
    ['900000', '900001'],
    ['900000 and 900001 do not lead to the same establishment.'],
  ],
  [
    { text: 'URN 900000, URN 900001' },
    'possible',
    ['900000', '900001'],
    ['URN 900000 and URN 900001 do not lead to the same establishment.'],
  ],
  [
    { text: 'Oak School (URN 900000, URN 900001)' },
    'possible',
    ['900000', '900001'],
    ['URN 900000 and URN 900001 do not lead to the same establishment.'],
  ],
  [
    { text: 'Oak School', urn: '900000', la: 'Derby' },
    'open',
    ['900000'],
    ['Found by URN 900000.', 'What was given beside it differs: the LA is Ashshire.'],
  ],
  [
    { text: 'Oak School', urn: '900000', postcode: 'M1 1AA' },
    'open',
    ['900000'],
    ['Found by URN 900000.', 'What was given beside it differs: the postcode is ST9 9AA, not M1 1AA.'],
  ],
  [
    { text: 'Oak', urn: '900000', postcode: 'M1 1AA' },
    'possible',
    ['900000'],
    ['900000 leads to Oak School, but the postcode is ST9 9AA, not M1 1AA. Check the number.'],
  ],
  [
    { text: '900000', postcode: 'M1' },
    'possible',
    ['900000'],
    ['900000 leads to Oak School, but the postcode is ST9 9AA, not in M1. Check the number.'],
  ],
  [
    { text: 'Twin', urn: '900002', postcode: 'AB1 2AB' },
    'possible',
    ['900003', '900002'],
    ['900002 leads to Twin. That is also the name of Twin (URN 900003). Check the number.'],
  ],
  [
    { text: 'Twin', urn: '900002' },
    'possible',
    ['900002', '900003'],
    ['900002 leads to Twin. That is also the name of Twin (URN 900003). Check the number.'],
  ],
  [
    { text: '', urn: '123456' },
    'not-found',
    [],
    ['No establishment in this copy of the register has URN 123456.'],
  ],
])('%j: %s', (...one) => {
  expectWhy(register, one);
});

/** One name within another, twins of which one is closed, and a name that two have whose numbers are a slip apart. */
const alike = registerOf([
  { EstablishmentName: 'Oak Hill School', Postcode: 'ST9 9AA' },
  { EstablishmentName: 'The Grange', Postcode: 'AB1 1AA' },
  { EstablishmentName: 'Beacon', Postcode: 'AB1 1AB' },
  { EstablishmentName: 'Oak Hill', Postcode: 'AB1 1AC' },
  { EstablishmentName: 'Elm', Postcode: 'AB1 1AD', EstablishmentNumber: '2000', ...closed },
  { EstablishmentName: 'Elm', Postcode: 'AB1 1AD', EstablishmentNumber: '2000' },
  { EstablishmentName: 'Ash Unit', Postcode: 'AB1 1AE', URN: '950000' },
  {
    ...{ EstablishmentName: 'Ash Unit', Postcode: 'AB1 1AF', URN: '960000' },
    ...{ 'LA (code)': '998', 'LA (name)': 'Elmshire' },
  },
]);

test.each<Case>([
  [
    { text: 'Grange', urn: '900000' },
    'possible',
    ['900000', '900001'],
    [
      '900000 leads to Oak Hill School. The name given, Grange, is not the register’s name for it, Oak Hill School. Nothing in its entry is called “grange”: a provider on a school’s site is not that school, and numbers are mistyped.',
    ],
  ],
  [
    { text: 'The Beacon', urn: '900000' },
    'possible',
    ['900000', '900002'],
    [
      '900000 leads to Oak Hill School. The name given, The Beacon, is not the register’s name for it, Oak Hill School. Nothing in its entry is called “beacon”: a provider on a school’s site is not that school, and numbers are mistyped.',
    ],
  ],
  [
    { text: 'School', urn: '900000' },
    'possible',
    ['900000'],
    [
      '900000 leads to Oak Hill School. The name given, School, is not the register’s name for it, Oak Hill School. Check the number.',
    ],
  ],
  [
    { text: 'Oak Hill', urn: '900000' },
    'possible',
    ['900003', '900000'],
    [
      '900000 leads to Oak Hill School. The name given, Oak Hill, is not the register’s name for it, Oak Hill School. It is exactly that of Oak Hill (URN 900003). Check the number.',
    ],
  ],
  [
    { text: '999/2000' },
    'open',
    ['900005'],
    ['Found by DfE number 999/2000.', '1 closed establishment before it had the same (URN 900004).'],
  ],
  [
    { text: 'Elm', postcode: 'AB1 1AD' },
    'possible',
    ['900005', '900004'],
    [
      '2 establishments have exactly this name at AB1 1AD; one may have taken over from another. Choose the one you mean.',
    ],
  ],
  [
    { text: 'Elm', la: '999' },
    'possible',
    ['900005', '900004'],
    [
      '2 establishments have exactly this name in Ashshire; one may have taken over from another. Choose the one you mean.',
    ],
  ],
  [
    { text: 'Ash Unit', urn: '950000' },
    'possible',
    ['950000', '960000'],
    ['950000 leads to Ash Unit. That is also the name of Ash Unit (URN 960000). Check the number.'],
  ],
  [
    { text: 'Ash Unit', urn: '950000', postcode: 'AB1 1AF' },
    'possible',
    ['960000', '950000'],
    ['950000 leads to Ash Unit. That is also the name of Ash Unit (URN 960000). Check the number.'],
  ],
  [
    { text: 'Ash Unit', urn: '950000', la: 'Elmshire' },
    'possible',
    ['960000', '950000'],
    ['950000 leads to Ash Unit. That is also the name of Ash Unit (URN 960000). Check the number.'],
  ],
  [
    { text: 'Ash Unit, AB1 1AF', urn: '950000' },
    'possible',
    ['960000', '950000'],
    ['950000 leads to Ash Unit. That is also the name of Ash Unit (URN 960000). Check the number.'],
  ],
  [
    { text: 'AB1 1AF', urn: '950000' },
    'possible',
    ['950000'],
    ['950000 leads to Ash Unit, but the postcode is AB1 1AE, not AB1 1AF. Check the number.'],
  ],
  [
    { text: 'Ash Unit', urn: '950000', postcode: 'AB1 1AE', la: 'Elmshire' },
    'open',
    ['950000'],
    ['Found by URN 950000.', 'What was given beside it differs: the LA is Ashshire.'],
  ],
  [
    { text: 'Oak Hill Schol', urn: '900000', postcode: 'ST9 9AA', la: 'Elmshire' },
    'open',
    ['900000'],
    [
      'Found by URN 900000.',
      'The name given, Oak Hill Schol, is not the register’s name for it, Oak Hill School.',
      'What was given beside it differs: the LA is Ashshire.',
    ],
  ],
  [
    { text: 'URN 900000, UKPRN 19000000', urn: '999/1100' },
    'open',
    ['900000'],
    ['Found by DfE number 999/1100.'],
  ],
  [
    { text: '123456', urn: '900000' },
    'possible',
    ['900000'],
    ['900000 and 123456 do not lead to the same establishment.'],
  ],
  [
    { text: 'Oak Hill School', urn: '123456' },
    'possible',
    ['900000', '900003'],
    [
      'No establishment in this copy of the register has URN 123456.',
      '2 have similar names: look whether one of them is meant.',
    ],
  ],
  [
    { text: 'Oak Hill School (URN 123456)' },
    'possible',
    ['900000', '900003'],
    [
      'No establishment in this copy of the register has URN 123456.',
      '2 have similar names: look whether one of them is meant.',
    ],
  ],
  [
    { text: 'Oak Hill School (URN 123456)', urn: '900000' },
    'possible',
    ['900000', '900003'],
    ['900000 and URN 123456 do not lead to the same establishment.'],
  ],
  [
    { text: 'Oak Hill School', urn: 'n/a', postcode: 'ST9 9AA' },
    'open',
    ['900000'],
    ['Found by exactly this name at ST9 9AA.'],
  ],
  [
    { text: '900000', postcode: 'ST9 9AA', la: 'Elmshire' },
    'open',
    ['900000'],
    ['Found by URN 900000.', 'What was given beside it differs: the LA is Ashshire.'],
  ],
])('%j: %s', (...one) => {
  expectWhy(alike, one);
});
