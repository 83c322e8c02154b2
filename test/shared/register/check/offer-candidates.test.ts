/** What is offered where nothing is certain, and what may be told as not found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import { holdsAll, offerFor } from '../../../../shared/register/check/offer-candidates';
import type { Query } from '../../../../shared/schema/verdict';
import { ESTABLISHMENT } from '../../../extension/model/made-up-establishment';
import { registerOf, today, type Row } from '../register-of';

const rows: Row[] = [
  { EstablishmentName: 'Quillbrook Harbour Alternative Provision Academy', Town: 'Brackminster' },
  { EstablishmentName: 'Three Lanterns PRU' },
  { EstablishmentName: 'North Arrow Valley Education', 'LA (name)': 'Middlemarch Downs', Town: 'Ferrywick' },
  { EstablishmentName: 'New Ashcombe Vale Enterprise', 'LA (name)': 'Elsewhereshire' },
  { EstablishmentName: 'QUILT - Quarnfield Unit in Lower Torvale' },
  { EstablishmentName: 'Wexcombe Short Stay School' },
  { EstablishmentName: 'Ravenholt Pupil Referral Service' },
  ...Array.from({ length: 14 }, (_, at): Row => ({ EstablishmentName: `Other Place ${at}` })),
];
const register = registerOf(rows);
const verdictOn = (query: Query) => check(register, query, today);

describe('never not found, while an entry holds every telling word', () => {
  test.each<[string, Query]>([
    ['its beginning', { text: 'quillb harb' }],
    ['one word of many', { text: 'Quillbrook' }],
    ['initials', { text: 'QUILT' }],
    ['initials, and the LA beside them', { text: 'nave Middlemarch Downs' }],
    ['a town of another', { text: 'Three Lanterns PRU', town: 'Elsewhere-on-Sea' }],
    ['a postcode and LA of another', { text: 'Three Lanterns', postcode: 'M1 1AA', la: 'Derby' }],
    ['a slip and another kind of provision', { text: 'Three Lantens Centre' }],
    ['what a pupil referral unit was called in law', { text: 'Three Lanterns Short Stay School' }],
    ['a short stay school by its initials', { text: 'Wexcombe SSS' }],
    ['a pupil referral service by its initials, and who is there', { text: 'Ravenholt PRS c/o Jo Example' }],
  ])('%s', (_, query) => {
    const verdict = verdictOn(query);
    expect(verdict).toMatchObject({ verdict: 'possible', registered: false });
    expect(verdict.candidates.length).toBeGreaterThan(0);
  });

  test('of initials, the one that they stand for comes first', () => {
    const first = (text: string) => verdictOn({ text }).candidates[0]?.name;
    expect(first('Wexcombe SSS')).toBe('Wexcombe Short Stay School');
    expect(first('Ravenholt PRS')).toBe('Ravenholt Pupil Referral Service');
    // "Short" and "stay" tell where they do not stand together.
    const unit = { ...ESTABLISHMENT, name: 'Three Lanterns PRU' };
    for (const text of ['Three Lanterns Short', 'Three Lanterns Stay', 'Stay Short Three Lanterns'])
      expect([text, holdsAll(text, unit, [])]).toEqual([text, false]);
    expect(holdsAll('Three Lanterns Short Stay', unit, [])).toBe(true);
    expect(holdsAll('Lanterns Stay', { ...unit, name: 'Castle Stay' }, [])).toBe(false);
    expect(holdsAll('Short Lanterns', { ...unit, name: 'Castle Short' }, [])).toBe(false);
    const service = { ...ESTABLISHMENT, name: 'Ravenholt Pupil Referral Service' };
    expect(holdsAll('Ravenholt PRS', service, [])).toBe(true);
  });

  test('a short form of one word is the beginning of any', () => {
    const technical = { ...ESTABLISHMENT, name: 'Ravenholt Technical College' };
    expect(holdsAll('Ravenholt Tech', technical, [])).toBe(true);
  });

  test('initials beside an LA are those of its own entries, and beside other words they are a word', () => {
    const names = (text: string) => verdictOn({ text }).candidates.map(({ name }) => name);
    expect(names('NAVE Middlemarch Downs')).toEqual(['North Arrow Valley Education']);
    expect(names('NAVE Elsewhereshire')).toEqual(['New Ashcombe Vale Enterprise']);
    expect(names('NAVE').sort()).toEqual(['New Ashcombe Vale Enterprise', 'North Arrow Valley Education']);
    expect(verdictOn({ text: 'NAVE Harbour' }).verdict).toBe('not-found');
    // A town is no LA, but where it is all the same.
    expect(names('NAVE Ferrywick')).toEqual(['North Arrow Valley Education']);
    expect(names('NAVE Elsewhereshire Ferrywick')).toEqual([]);
  });

  test('whatever words of a name are asked for, in any order', () => {
    const name = ['Quillbrook', 'Harbour', 'Provision', 'Academy', 'AP'];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(name, { minLength: 1 }),
        fc.constantFrom('', 'Elsewhere'),
        (words, town) => {
          fc.pre(words.some((word) => word === 'Quillbrook' || word === 'Harbour'));
          const verdict = verdictOn({ text: words.join(' '), town });
          expect(verdict.verdict).toBe('possible');
          expect(verdict.candidates.map(({ urn }) => urn)).toContain('900000');
        },
      ),
    );
  });
});

test('what is not found shows at most three nearest names, and says that it proves nothing', () => {
  const verdict = verdictOn({ text: 'Xylophone Zebra Wickets' });
  expect(verdict).toMatchObject({ verdict: 'not-found', registered: false, establishment: null });
  expect(verdict.candidates).toEqual([]);
  expect(verdict.reasons.at(-1)).toContain('does not show that a provider ought to be registered');
  const vague = verdictOn({ text: 'Other Xylophone Zebra Wickets' });
  expect(vague.verdict).toBe('not-found');
  expect(vague.candidates.map(({ name }) => name)).toEqual([
    'Other Place 1',
    'Other Place 2',
    'Other Place 3',
  ]);
});

describe('a place', () => {
  const offered = (query: Query) => {
    const { alike, nearest } = offerFor(register, query, query.text);
    return { alike: alike.map(({ name }) => name), nearest: nearest.map(({ name }) => name) };
  };
  test.each([{ town: 'Elsewhere' }, { la: 'Derby' }, { postcode: 'M1 1AA' }])(
    'of another, %j, does not make the name another',
    (place) => {
      const lanterns = { alike: ['Three Lanterns PRU'], nearest: [] };
      expect(offered({ text: 'Three Lanterns Forest Farm' })).toEqual(lanterns);
      expect(offered({ text: 'Three Lanterns Forest Farm', ...place })).toEqual(lanterns);
      expect(offered({ text: 'Lanterns Forest Farm', ...place })).toEqual({
        alike: [],
        nearest: ['Three Lanterns PRU'],
      });
    },
  );

  test('is not looked for where no name was asked for', () => {
    expect(offerFor(register, { text: 'Quillbrook' }, '')).toEqual({ alike: [], nearest: [] });
  });
});

test('a former name counts, beside the present one', () => {
  const renamed = registerOf([{ EstablishmentName: 'North Star Academy' }], {
    links: '"URN","LinkURN","LinkName","LinkType"\r\n900000,899999,"Quarnfield Willows","Predecessor"\r\n',
  });
  const asked = (text: string) => check(renamed, { text }, today).verdict;
  expect(asked('Star Willows')).toBe('possible');
  expect(asked('Star Lanterns')).toBe('not-found');
});

describe('a namesake elsewhere', () => {
  const there = { 'LA (code)': '998', 'LA (name)': 'Elmshire' };
  const castles = registerOf([
    ...Array.from({ length: 12 }, (): Row => ({ EstablishmentName: 'Castle School' })),
    { EstablishmentName: 'Castle School, Wenbury', ...there },
  ]);
  const asked = (query: Query) => check(castles, query, today);

  test.each([['Castle School', 'Castle School, Wenbury']])(
    '%s: does not keep the one in the LA given, %s, from being offered first',
    (text, name) => {
      expect(asked({ text, la: 'Elmshire' }).candidates[0]?.name).toBe(name);
      expect(asked({ text, la: 'Elmshire' }).candidates.map((one) => one.name)).toContain(text);
      expect(asked({ text }).candidates[0]?.name).toBe(text);
    },
  );

  test('is told to be elsewhere', () => {
    const [first] = asked({ text: 'Castle School', la: 'Elmshire' }).reasons;
    expect(first).toContain('12 establishments have exactly this name, none of them in Elmshire.');
    const at = asked({ text: 'Castle School', postcode: 'M1 1AA' }).reasons[0];
    expect(at).toContain('12 establishments have exactly this name, none of them at M1 1AA.');
    expect(asked({ text: 'Castle School' }).reasons[0]).toContain('exactly this name. A name alone');
  });
});

test('one that has all that tells comes before those that share what many have', () => {
  const units = registerOf([
    ...Array.from({ length: 20 }, (_, at): Row => ({ EstablishmentName: `Oaks ${at} Pupil Referral Unit` })),
    { EstablishmentName: 'Malvern Oaks School and Tuition Service' },
  ]);
  expect(check(units, { text: 'Malvern Oaks PRU' }, today).candidates[0]?.urn).toBe('900020');
  expect(check(units, { text: 'Malmesbury Oaks PRU' }, today).candidates.map(({ urn }) => urn)).not.toContain(
    '900020',
  );
});

test('at most ten are offered', () => {
  expect(verdictOn({ text: 'Other Place' }).candidates).toHaveLength(10);
  const twelve = registerOf(Array.from({ length: 12 }, () => ({ EstablishmentName: 'The Bridge' })));
  expect(check(twelve, { text: 'The Bridge' }, today).candidates).toHaveLength(10);
});

describe('an entry holds a name', () => {
  const entry = { ...ESTABLISHMENT, name: 'Castle Hill Academy', town: 'Derby', trust: 'Beech Trust' };
  test.each([
    ['Castle', true],
    ['hill derby', true],
    ['Beech', true],
    ['cas hil', true],
    ['ca hi', false],
    ['Castle Forest', false],
    ['Derby', false],
    ['Academy', true],
    ['School', false],
    ['the', false],
    ['', false],
    ['Temple', true],
    ['cast', true],
    ['cast fore', false],
    ['hill cas', true],
    ['CHA', true],
    ['CHX', false],
    ['Academy of the', true],
    ['Castel', true],
    ['Castel Forest', false],
    ['Castle Castel Hill', true],
    ['derb', false],
    ['Derby Castle', true],
    ['cas derby', true],
    ['Castlehill', true],
    ['astle', false],
    ['Beech Derby', true],
    ['Castle Hill KS3/4', true],
    ['Castle Hill Key Stage 3', true],
    ['Castle Hill Y10', true],
    ['Castle Hill years 9-11', true],
    ['EOTAS package at Castle Hill', true],
    ['Castle Hill, 6 week respite placement', true],
    ['Castle Hill 2025/26', true],
    ['Castle Hill 100 006', true],
    ['Castle Forest KS4', false],
    ['KS3', false],
    ['6 week respite', false],
  ])('%j: %s', (name, holds) =>
    expect(holdsAll(name, entry, ['Temple School'].slice(0, name === 'Temple' ? 1 : 0))).toBe(holds),
  );
});
