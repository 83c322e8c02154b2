/** Whether a name given beside a number can be that of its establishment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitName } from '../../../../shared/register/check/name-fits';
import type { Establishment } from '../../../../shared/schema/establishment';
import { ESTABLISHMENT } from '../../../extension/model/made-up-establishment';

const entry: Establishment = {
  ...ESTABLISHMENT,
  typeCode: '34',
  type: 'Academy converter',
  street: '12 Beech Road',
  town: 'Northallerton',
  la: 'North Yorkshire',
  trust: 'Hawthorn Learning Trust',
  proprietor: '',
};
const fits = (name: string, change: Partial<Establishment> = {}, former: readonly string[] = []): boolean =>
  fitName(name, { ...entry, ...change }, () => former).fits;

describe('a name fits', () => {
  test.each([
    ['Castle Hill Academy', 'Castle Hill Academy'],
    ['Castle Hill', 'Castle Hill Academy'],
    ['Castle', 'Castle Hill Academy'],
    ['Castle Hill School', 'Castle Hill Academy'],
    ['castle-hill ACADEMY Ltd', 'Castle Hill Academy'],
    ['Castle Hil Academy', 'Castle Hill Academy'],
    ['Castel Hill', 'Castle Hill Academy'],
    ['Castlehill Academy', 'Castle Hill Academy'],
    ['Castle Hill', 'Castlehill Academy'],
    ['Castle Hill Acad', 'Castle Hill Academy'],
    ['St Anns RC Prim Sch', 'St Ann’s Roman Catholic Primary School'],
    ['Castle Hill Coll', 'Castle Hill College'],
    ['Castle Hill Gram', 'Castle Hill Grammar School'],
    ['CHES', 'Community and Hospital Education Service'],
    ['CAHES', 'Community and Hospital Education Service'],
    ['Castle Hill Academy, Northallerton', 'Castle Hill Academy'],
    ['Castle Hill Academy North Yorkshire', 'Castle Hill Academy'],
    ['Castle Hill Academy, 12 Beech Road', 'Castle Hill Academy'],
    ['Castle Hill Academy, 99 Beech Road', 'Castle Hill Academy'],
    ['Castle Hill Academy (Hawthorn Learning Trust)', 'Castle Hill Academy'],
    ['Castle Hill, Hawthorn Trust', 'Castle Hill Academy'],
    ['Castle Hill, Beech Rd', 'Castle Hill Academy'],
    ['Castle Hill, ZZ1', 'Castle Hill Academy'],
    ['The Pupil Referral Unit', 'Pupil Referral Unit'],
    ['The PRU, Northallerton', 'The Pupil Referral Unit'],
    ['Aspire Ltd', 'Aspire'],
    ['Aspire CIC', 'Aspire'],
  ])('%s: %s', (name, own) => expect(fits(name, { name: own })).toBe(true));

  test.each([
    // Tenants, by what they do.
    ['Castle Forest Skills', 'Castle Hill Academy'],
    ['Castle Hill Tuition', 'Castle Hill Academy'],
    ['Castle Hill Learning', 'Castle Hill Academy'],
    ['Castle Hill Alternative Provision', 'Castle Hill Academy'],
    ['Castle Hill AP', 'Castle Hill Academy'],
    ['Castle Hill Centre', 'Castle Hill Academy'],
    ['Castle Hill Community Centre', 'Castle Hill Academy'],
    ['Castle Hill Community', 'Castle Hill Academy'],
    ['Castle Hill Church', 'Castle Hill Academy'],
    ['Castle Hill CIC', 'Castle Hill Academy'],
    ['Castle Hill Ltd', 'Castle Hill Academy'],
    ['Castle Hill House', 'Castle Hill Academy'],
    ['Castle Hill Academy Trust', 'Castle Hill Academy'],
    ['Castle Ltd', 'Castle Hill'],
    // Another kind of school, another number, another direction.
    ['Elm Junior School', 'Elm Infant School'],
    ['Elm Secondary School', 'Elm Primary School'],
    ['Castle Hill Nursery', 'Castle Hill Primary School'],
    ['Elm KS3 Centre', 'Elm KS4 Centre'],
    ['Castle Hill Academy 2', 'Castle Hill Academy'],
    ['Castle Hill North Academy', 'Castle Hill Academy'],
    // Only the place or the trust.
    ['Northallerton Academy', 'Castle Hill Academy'],
    ['Hawthorn Learning Trust', 'Castle Hill Academy'],
    ['Learning Castle Hill', 'Castle Hill Academy'],
    ['Castle Beech', 'Castle Hill Academy'],
    ['Castle Hill Academy, 12', 'Castle Hill Academy'],
    // Nothing that tells.
    ['Academy', 'Castle Hill Academy'],
    ['The', 'The Academy'],
    ['Referral School', 'The Pupil Referral Unit'],
    // A name in a script of its own.
    ['Castle Hill Academy 学校', 'Castle Hill Academy'],
    ['CHE', 'Community and Hospital Education Service'],
    ['AB', 'Abbey Bank'],
  ])('not %s: %s', (name, own) =>
    expect(fits(name, { name: own, trust: own === name ? '' : entry.trust })).toBe(false),
  );

  test('of alternative provision by its type, that it is so', () => {
    const ap = { name: 'Castle Hill Academy', typeCode: '42', type: '' };
    expect(fits('Castle Hill AP', ap)).toBe(true);
    expect(fits('Castle Hill Alternative Provision', ap)).toBe(true);
    expect(fits('Castle Alternative Provision', ap)).toBe(false);
    expect(fits('Castle Hill AP', { ...ap, typeCode: '11' })).toBe(false);
  });

  test('the trust counts by what tells of it, or whole', () => {
    const own = (trust: string) => ({ name: 'Castle Hill Academy', trust });
    expect(fits('Castle Hill Learning', own('Beech Learning Trust'))).toBe(false);
    expect(fits('Castle Hill Beech Learning', own('Beech Learning Trust'))).toBe(true);
    expect(fits('Castle Hill Community', own('The Community Trust'))).toBe(false);
    expect(fits('Castle Hill Academy (The Community Trust)', own('The Community Trust'))).toBe(true);
  });

  test('the place counts by what tells of it', () => {
    const own = (place: Partial<Establishment>) => ({ name: 'Castle Hill Academy', ...place });
    expect(fits('Castle Hill, Newcastle', own({ town: 'Newcastle upon Tyne' }))).toBe(true);
    expect(fits('Castle Hill, Tyne', own({ town: 'Newcastle upon Tyne' }))).toBe(false);
    expect(fits('Castle Hill Bristol', own({ la: 'Bristol, City of' }))).toBe(true);
    expect(fits('Castle Hill City', own({ la: 'Bristol, City of' }))).toBe(false);
    expect(fits('Castle Hill Farm', own({ street: 'Farm Lane' }))).toBe(false);
    expect(fits('Castle Hill, Farm Lane', own({ street: 'Farm Lane' }))).toBe(true);
    expect(fits('Castle Hill, 7 High St', own({ street: 'High Street' }))).toBe(true);
    expect(fits('Castle Hill 7', own({ street: 'High Street' }))).toBe(false);
  });

  test('a former name, whole; words that say nothing of who is meant may be left out of it', () => {
    const own = { name: 'Northern Star Academy' };
    const former = ['Temple Hill Community Primary School'];
    expect(fits('Temple Hill Community Primary School', own, former)).toBe(true);
    expect(fits('Temple Hill Primary', own, former)).toBe(true);
    expect(fits('Temple Hill Primary, Northallerton', own, former)).toBe(true);
    expect(fits('Hill Community', own, former)).toBe(false);
    expect(fits('Temple Star', own, former)).toBe(false);
    expect(fits('Grange Nursery', own, ['Grange Nursery and Infant School'])).toBe(false);
  });

  test('up to three telling words may be left out for each that is there', () => {
    expect(fits('Ash', { name: 'Ash Birch Cedar Dogwood School' })).toBe(true);
    expect(fits('Ash', { name: 'Ash Birch Cedar Dogwood Elm School' })).toBe(false);
    expect(fits('Ash Birch', { name: 'Ash Birch Cedar Dogwood Elm School' })).toBe(true);
  });

  test('slips: one in a short word, two in different words or in a long one; never in a number', () => {
    expect(fits('Brantwod House', { name: 'Brantwood House' })).toBe(true);
    expect(fits('Brantwod Huose', { name: 'Brantwood House' })).toBe(true);
    expect(fits('Brntwod Huse', { name: 'Brantwood House' })).toBe(false);
    expect(fits('Wolverhmptn Academy', { name: 'Wolverhampton Academy' })).toBe(true);
    expect(fits('Wolvrhmptn Academy', { name: 'Wolverhampton Academy' })).toBe(false);
    expect(fits('Oka', { name: 'Oak' })).toBe(false);
    expect(fits('Oaks Elm', { name: 'Oak Elm' })).toBe(true);
    expect(fits('Site 12 School', { name: 'Site 13 School' })).toBe(false);
  });
});

test('a word that stands nowhere in the entry never fits, whatever else does', () => {
  const parts = [
    'Castle',
    'Hill',
    'Academy',
    'The',
    'School',
    'Northallerton',
    'Hawthorn',
    'Trust',
    'Primary',
    'Ltd',
  ];
  const strange = fc.constantFrom(
    'Forest',
    'Skills',
    'Tutoring',
    'Xylophone',
    '7',
    'Motor',
    'Outreach',
    'Bridge',
  );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...parts), { maxLength: 5 }),
      strange,
      fc.nat(5),
      (words, odd, place) => {
        const name = [...words.slice(0, place), odd, ...words.slice(place)].join(' ');
        const fit = fitName(name, { ...entry, name: 'Castle Hill Academy' }, () => ['Temple Academy']);
        expect(fit.fits).toBe(false);
        expect(fit.strange).toContain(odd.toLowerCase());
      },
    ),
  );
});

test('the register’s own name always fits, exactly, whatever place is added', () => {
  const word = fc.constantFrom(
    'Elm',
    'St',
    'Oak’s',
    'CofE',
    'PRU',
    'School',
    'The',
    'KS4',
    'Academy',
    'North',
    '&',
    'Ltd',
  );
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('', ', Northallerton'),
      (words, place) => {
        const name = words.join(' ');
        fc.pre(/[a-z]/i.test(name));
        const fit = fitName(name + place, { ...entry, name }, () => []);
        expect(fit).toMatchObject({ fits: true, exact: true, strange: [] });
      },
    ),
  );
});
