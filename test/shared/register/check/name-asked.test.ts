/** Which part of what somebody typed is a name. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameAsked } from '../../../../shared/register/check/parse-query';

test.each([
  ['Oak House', 'Oak House'],
  ['Oak House, SW1A 1AA', 'Oak House'],
  ['Oak House (URN 100006)', 'Oak House'],
  ['UKPRN 10079319 Oak House', 'Oak House'],
  ['Ysgol Tŷ Ffynnon', 'Ysgol Tŷ Ffynnon'],
  ['3D Learning', '3D Learning'],
  ['Number One', 'Number One'],
  ['Oak 2, NW3', 'Oak 2, NW3'],
  ['学校', '学校'],
  ['UKPRN Oak', 'UKPRN Oak'],
])('%j holds the name %j', (text, name) => expect(nameAsked(text)).toBe(name));

test.each([
  'SW1A 1AA',
  'NW3 2',
  'NW3',
  '123456',
  '1234',
  '202/1100',
  '10079319',
  '01632 960001',
  'URN 12',
  'URN: 100006',
  'DfE number 202/1100',
  'EY456789',
  'SC900002',
  'https://www.get-information-schools.service.gov.uk/Establishments/Establishment/Details/100006',
  'office@example.org',
  'office@example.org; head@example.org',
  'https://example.org/oak https://example.org/house',
  'https://example.org/oak-house',
  'number 12',
  'No: 12',
  'dfe no 12',
  'LAESTAB # 12; NW3',
  'ukprn',
  'a12/b-3',
  '',
  '???',
])('%j holds none', (text) => expect(nameAsked(text)).toBe(''));

test('digits, in any form, are never a name', () => {
  const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789 -/.,()+#')), maxLength: 20 });
  fc.assert(fc.property(digits, (text) => nameAsked(text) === ''));
});
