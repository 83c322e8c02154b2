/** Whether a name given beside a number can be that of its establishment. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitName } from '../../../../shared/register/check/name-fits';
import { typeOfCode } from '../../../../shared/register/index/establishment-types';
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
    ['Wolvrhamptn Ltd', 'Wolverhampton'],
    ['Castle Hill Community School', 'Castle Hill Academy'],
    ['Castle Hill Catholic College', 'Castle Hill Academy'],
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
    ['Wolvrhamptn Ltd', 'Wolverhampton Academy'],
    // Tenants whose calling is a letter away from another word of the name.
    ['Carr Care', 'Carr Green Primary School'],
    ['Hill Care', 'Carr Hill Primary School'],
    ['Mount Care', 'Clare Mount Specialist Sports College'],
    ['Cape Care', 'Cape Example School'],
    ['Black House', 'Black Horse Hill Junior School'],
    ['Future Futures', 'Future Finders College'],
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
    ['Castle Road Beech', 'Castle Hill Academy'],
    ['Castle Hill Academy, 12', 'Castle Hill Academy'],
    // Nothing that tells.
    ['Academy', 'Castle Hill Academy'],
    ['The', 'The Academy'],
    ['Referral School', 'The Pupil Referral Unit'],
    ['School', 'Schol'],
    ['Northallerton', '-'],
    // A name in a script of its own.
    ['Castle Hill Academy 学校', 'Castle Hill Academy'],
    ['CHE', 'Community and Hospital Education Service'],
    ['AB', 'Abbey Bank'],
  ])('not %s: %s', (name, own) =>
    expect(fits(name, { name: own, trust: own === name ? '' : entry.trust })).toBe(false),
  );

  test.each([
    'Academy',
    'Academies',
    'College',
    'Primary',
    'Primary School',
    'Community School',
    'Academy Ltd',
  ])('another kind, “%s”, where no telling word is left out', (kind) => {
    expect(fits(`Castle Hill ${kind}`, { name: 'Castle Hill School' })).toBe(true);
    expect(fits(`Castle ${kind}`, { name: 'Castle Hill School' })).toBe(false);
    expect(fits(`Castle Hill ${kind}`, { name: 'Castle Hill Pupil Referral Unit' })).toBe(true);
    expect(fits(`Castle ${kind}`, { name: 'Castle Hill Pupil Referral Unit' })).toBe(false);
    // What it is called by in the register is nothing else.
    expect(fits(`Castle ${kind}`, { name: `Castle Hill ${kind}` })).toBe(true);
  });

  test('that it is a school, whatever else it is', () => {
    for (const name of ['Castle School', 'Castle Schools', 'The Castle School'])
      expect([name, fits(name, { name: 'Castle Hill Academy' })]).toEqual([name, true]);
  });

  test('its initials beside all of its name, and no other letters', () => {
    const own = { name: 'Castle Hill Outreach Service' };
    expect(fits('Castle Hill Outreach Service (CHOS)', own)).toBe(true);
    expect(fits('Castle Hill Outreach Service (CHOX)', own)).toBe(false);
    expect(fits('Castle Outreach CHOS', own)).toBe(false);
  });

  test.each([
    ['Castle Hill Academies', 'Castle Hill Academy'],
    ['Castle Hill Academy', 'Castle Hill Academies'],
    ['Castle Bay', 'Castle Bays'],
    ['Castle Abbeys', 'Castle Abbey'],
    ['Castle Abbies', 'Castle Abby'],
  ])('one or several: %s is %s', (given, own) => expect(fits(given, { name: own })).toBe(true));

  test('of alternative provision by its type, that it is so', () => {
    const ap = { name: 'Castle Hill Academy', typeCode: '42', type: '' };
    expect(fits('Castle Hill AP', ap)).toBe(true);
    expect(fits('Castle Hill Alternative Provision', ap)).toBe(true);
    expect(fits('Castle Alternative Provision', ap)).toBe(false);
    expect(fits('Castle Hill AP', { ...ap, typeCode: '11' })).toBe(false);
  });

  test.each([
    ['Castle Hill Independent School', ['06', '08', '10', '11', '32']],
    ['Castle Hill Special School', ['07', '08', '10', '12', '32', '33', '36', '44']],
  ])('%s, only where the type says so', (name, codes) => {
    for (const typeCode of Object.keys(typeOfCode))
      expect([typeCode, fits(name, { name: 'Castle Hill School', typeCode, type: '' })]).toEqual([
        typeCode,
        codes.includes(typeCode),
      ]);
    // A type that is not told says nothing for it.
    expect(fits(name, { name: 'Castle Hill School', typeCode: '', type: '' })).toBe(false);
    expect(fits(name, { name, typeCode: '', type: '' })).toBe(true);
    expect(fits(name, { name: 'Castle Hill Specialist Sports College' })).toBe(false);
    expect(fits(name.replace(' School', ''), { name: 'Castle Hill School', typeCode: '10', type: '' })).toBe(
      false,
    );
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
    // A word of five letters with a slip is not there, however well it could be added.
    expect(fits('Oak Roman School', own, ['Oak Rowan Academy'])).toBe(false);
    expect(fits('Oak Rowan School', own, ['Oak Rowan Academy'])).toBe(true);
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
    expect(fits('Site 12 3', { name: 'Site 1 23' })).toBe(false);
    expect(fits('Ward 2 Bech 3', { name: 'Ward 2 Beech 3' })).toBe(true);
  });
});

describe('slips where words of the register’s name are left out', () => {
  test.each([
    // A word of four letters or more may have one slip, a shorter one none.
    ['Castle Hills', 'Castle Hill Grange Farm', true],
    ['Castle Hil', 'Castle Hill Grange Farm', false],
    ['Castle Oaks', 'Castle Oak Grange Farm', false],
    ['Castl', 'Castle Hill Grange', true],
    ['Cstl', 'Castle Hill Grange', false],
    // One of eleven letters two, one of ten only one.
    ['Nrthamptn', 'Northampton Grange', true],
    ['Nrthmptn', 'Northampton Grange', false],
    ['Ashmnstr', 'Ashminster Grange', false],
    ['Ashmnster', 'Ashminster Grange', true],
    // Never in the first letter, nor in a number.
    ['Mastle', 'Castle Hill Grange', false],
    ['Site12', 'Site13 Grange Farm', false],
    ['Site13', 'Site13 Grange Farm', true],
    ['Site12', 'Site13', false],
    ['2 Castle Hills', 'Site 2 Castle Hill Grange', true],
    // Joined and split.
    ['Oakhouse', 'Oak House Grange Farm', true],
    ['Oak House', 'Oakhouse Grange Farm', true],
    ['Key Stone', 'Keystone Grange', true],
    ['Houseoak', 'Oak House Grange Farm', false],
    // Beside a slip and words left out, neither the order may differ nor a number be missing.
    ['Hills Castle', 'Castle Hill Grange Farm', false],
    ['Hill Castle', 'Castle Hill Grange Farm', true],
    ['Hills Castle', 'Castle Hill', true],
    ['Castle Hills School', 'Castle Hill Grange Farm', true],
    ['Hills Mount', 'Mound Hill Mount Grange', true],
    ['Castle Hills', 'Castle 2 Hill', false],
    ['Castle Hill', 'Castle 2 Hill', true],
    ['Castle 2 Hills', 'Castle 2 Hill Grange', true],
  ])('%s for %s: %s', (name, own, expected) => expect(fits(name, { name: own })).toBe(expected));

  test('in a whole name one anywhere, or two in different words; none in a name of five letters', () => {
    expect(fits('Krantwood Mouse', { name: 'Brantwood House' })).toBe(true);
    expect(fits('Krantwood Mouse Garm', { name: 'Brantwood House Farm' })).toBe(false);
    expect(fits('Kantwood House', { name: 'Brantwood House' })).toBe(false);
    expect(fits('Brant Wood Huse', { name: 'Brantwood House' })).toBe(true);
    expect(fits('Brant Wod Huse', { name: 'Brantwood House' })).toBe(false);
    // Words that nobody minds do not count as words of it.
    expect(fits('The Krantwood Mouse', { name: 'Brantwood House' })).toBe(true);
    expect(fits('Krantwood Mouse', { name: 'Brantwood House Ltd' })).toBe(true);
    expect(fits('Ash Elms', { name: 'Ash Elm' })).toBe(true);
    expect(fits('Ash Em', { name: 'Ash Elm' })).toBe(false);
    expect(fits('Ash Elm', { name: 'Ash Em' })).toBe(false);
  });
});

describe('short forms', () => {
  test.each([
    ['Castle Hill Pri', 'Castle Hill Primary School', true],
    ['Castle Hill Pr', 'Castle Hill Primary School', false],
    ['Castle Hill Cas', 'Castle Hill Casterton', false],
    ['Castle Tech', 'Castle Technology College', true],
    // Words of four letters are not shortened.
    ['Castle Low', 'Castle Lower School', true],
    ['Castle Hig', 'Castle High School', false],
    ['Castle Hill Primaryschool', 'Castle Hill Primary School', true],
    ['ABC', 'Abbey Bank Centre', true],
    ['ABD', 'Abbey Bank Centre', false],
    ['CHES Castle', 'Community and Hospital Education Service', false],
  ])('%s for %s: %s', (name, own, expected) => expect(fits(name, { name: own })).toBe(expected));

  test.each([
    ['Av', 'Avenue'],
    ['Ave', 'Avenue'],
    ['Cl', 'Close'],
    ['Cres', 'Crescent'],
    ['Dr', 'Drive'],
    ['Gdns', 'Gardens'],
    ['Ln', 'Lane'],
    ['Pl', 'Place'],
    ['Rd', 'Road'],
    ['St', 'Street'],
    ['Sq', 'Square'],
  ])('“%s” is “%s” in an address, and no other word is', (short, long) => {
    const at = { name: 'Castle Hill Academy', street: `Beech ${long}` };
    expect(fits(`Castle Hill, Beech ${short}`, at)).toBe(true);
    if (short !== 'St')
      expect(fits(`Castle Hill, Beech ${short}`, { ...at, street: 'Beech Mews' })).toBe(false);
    expect(fits(`Castle Hill, Elm ${short}`, at)).toBe(false);
  });
});

describe('what may be added to a name', () => {
  const name = 'Castle Hill Academy';
  test.each<keyof Establishment>([
    'trust',
    'proprietor',
    'street',
    'locality',
    'address3',
    'town',
    'county',
    'la',
  ])('its %s', (field) => {
    const blank = { trust: '', proprietor: '', street: '', locality: '', address3: '', town: '', county: '' };
    expect(fits('Castle Hill, Quarnfield', { name, ...blank, [field]: 'Quarnfield', laCode: '' })).toBe(true);
    expect(fits('Castle Hill, Quarnfield', { name, ...blank })).toBe(false);
  });

  test.each(['by', 'in', 'le', 'near', 'next', 'on', 'under', 'upon'])(
    'the first part of a town “%s” another',
    (joint) => {
      const own = { name, town: `Newton ${joint} Sedgefold` };
      expect(fits('Castle Hill, Newton', own)).toBe(true);
      expect(fits('Castle Hill, Sedgefold', own)).toBe(false);
      expect(fits(`Castle Hill, Newton ${joint} Sedgefold`, own)).toBe(true);
    },
  );

  test('a town that begins with such a word is added whole', () => {
    const own = { name, town: 'Under Ashford' };
    expect(fits('Castle Hill, Under Ashford', own)).toBe(true);
    expect(fits('Castle Hill, Ashford', own)).toBe(false);
  });

  test('a town is added whole, but for words that mean nothing by themselves', () => {
    const own = { name, town: 'Market Drayford' };
    expect(fits('Castle Hill, Market Drayford', own)).toBe(true);
    expect(fits('Castle Hill, Drayford', own)).toBe(false);
    expect(fits('Castle Hill, Ashford', { name, town: 'The Ashford' })).toBe(true);
  });

  test.each([
    ['7 High Street', true],
    ['7a High Street', true],
    ['1234 High Street', true],
    ['12345 High Street', false],
    ['7ab High Street', false],
    ['High Street 7', false],
    ['7 Street', false],
  ])('a house of its street, “%s”: %s', (address, expected) => {
    expect(fits(`Castle Hill, ${address}`, { name, street: 'High Street' })).toBe(expected);
  });

  test('a number is that of a house only in front of a street', () => {
    expect(fits('Castle Hill, 7 Drayford', { name, town: 'Drayford' })).toBe(false);
    expect(fits('Castle Hill, Unit Park', { name, street: '4 Unit Park' })).toBe(true);
  });

  test('the first half of its postcode, and no other', () => {
    expect(fits('Castle Hill, ZZ1', { name })).toBe(true);
    expect(fits('Castle Hill, ZZ2', { name })).toBe(false);
  });

  test('what else its LA is called', () => {
    const hull = { name, laCode: '810', la: 'Kingston upon Hull, City of' };
    expect(fits('Castle Hill, Hull', hull)).toBe(true);
  });
});

describe('a name of words that many have', () => {
  test.each([
    ['Pupil Referral Unit College', 'The Pupil Referral Unit School', true],
    ['Referral Pupil Unit', 'The Pupil Referral Unit', true],
    ['Pupil Unit', 'The Pupil Referral Unit', false],
    ['The Unit', 'The Pupil Referral Unit', false],
    ['The Pupil Referral Unit', 'The Pupil Referral Unit School', true],
    ['The', 'The School', false],
  ])('%s for %s: %s', (name, own, expected) => expect(fits(name, { name: own })).toBe(expected));
});

describe('how exact it is', () => {
  const fit = (name: string, own: string, former: readonly string[] = []) => {
    const { exact, strange, core } = fitName(name, { ...entry, name: own }, () => former);
    return { exact, strange, core };
  };

  test('the register’s name, present or former, whatever place is added', () => {
    expect(fit('Castle Hill Academy', 'Castle Hill Academy')).toMatchObject({ exact: true });
    expect(fit('Castle Hill', 'Castle Hill Academy')).toMatchObject({ exact: false });
    expect(fit('Temple School', 'Castle Hill Academy', ['Temple School'])).toMatchObject({ exact: true });
    expect(fit('Castle Hill Academy, Northallerton', 'Castle Hill Academy')).toEqual({
      exact: true,
      strange: [],
      core: ['castle', 'hill', 'academy'],
    });
    expect(fit('Castle', 'Castle Grange', ['Castle'])).toMatchObject({ exact: true });
  });

  test('with or without “the” and the form of a company, unless it has nothing else', () => {
    expect(fit('The Castle Hill Academy Ltd', 'Castle Hill Academy')).toMatchObject({ exact: true });
    expect(fit('Castle Hill', 'Castle Hill CIC')).toMatchObject({ exact: true });
    expect(fit('The CIC', 'The CIC')).toMatchObject({ exact: true });
    expect(fit('The Ltd', 'The CIC')).toMatchObject({ exact: false });
  });

  test('initials are not the name itself, and nothing of them is strange', () => {
    expect(fit('CHES', 'Community and Hospital Education Service')).toEqual({
      exact: false,
      strange: [],
      core: ['ches'],
    });
  });

  test('joined words are a name, not the very name', () => {
    expect(fit('Castlehill', 'Castle Hill')).toMatchObject({ exact: false });
    expect(fit('The School', 'The Academy')).toMatchObject({ exact: false });
  });

  test('what is strange is named, and nothing is where it fits', () => {
    expect(fit('Castle Forest Skills', 'Castle Hill Academy')).toMatchObject({
      strange: ['forest', 'skills'],
    });
    expect(fit('Castel Hill', 'Castle Hill Academy')).toMatchObject({ strange: [] });
  });

  test('former names are asked for only where the present one is another', () => {
    const never = (): readonly string[] => {
      throw new Error('They were asked for.');
    };
    expect(fitName('Castle Hill Academy', { ...entry, name: 'Castle Hill Academy' }, never).exact).toBe(true);
    expect(() => fitName('Castle Hill', { ...entry, name: 'Castle Hill Academy' }, never)).toThrow('asked');
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
