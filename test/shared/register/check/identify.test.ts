/** Whom a question is certainly about, and whom it may be about: where the one would be believed by mistake. */
import { describe, expect, test } from 'vitest';
import { identify } from '../../../../shared/register/check/identify';
import type { Register } from '../../../../shared/register/search/open-register';
import type { Query } from '../../../../shared/schema/verdict';
import { closed, registerOf, type Row } from '../register-of';

const elm: Row = { EstablishmentName: 'Elm Academy', Postcode: 'ST9 9AA' };
const linksOf = (...links: readonly (readonly [from: string, to: string, kind: string])[]): string =>
  [
    '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"',
    ...links.map(([from, to, kind]) => `${from},${to},"Elm Academy","${kind}","01-09-2012"`),
    '',
  ].join('\r\n');
const urns = (register: Register, query: Query): [string | undefined, string[]] => {
  const { certain, possible } = identify(register, query);
  return [certain?.urn, possible.map(({ urn }) => urn)];
};
const why = (register: Register, query: Query): string => identify(register, query).reasons.join(' ');

describe('an open one with the name and postcode of closed ones', () => {
  const here = { text: 'Elm Academy', postcode: 'ST9 9AA' };
  const rows = [{ ...elm, ...closed }, { ...elm, ...closed }, elm];
  const both = ['900002', '900000', 'Predecessor'] as const;
  const other = ['900002', '900001', 'Predecessor'] as const;

  test('is meant where the register links it to each of them as its predecessor', () => {
    const register = registerOf(rows, { links: linksOf(both, other) });
    expect(urns(register, here)).toEqual(['900002', []]);
    expect(why(register, here)).toContain(
      '2 closed establishments before it had the same (URN 900000, 900001).',
    );
  });

  test.each([
    ['to one of them alone', linksOf(both)],
    ['to one of them as something else', linksOf(both, ['900002', '900001', 'Sixth Form Centre Link'])],
    ['to another', linksOf(['900002', '900003', 'Predecessor'])],
  ])('is asked for where it is linked %s', (_, links) => {
    expect(urns(registerOf(rows, { links }), here)).toEqual([undefined, ['900000', '900001', '900002']]);
  });

  test('is asked for in an LA where the town is that of one of them alone', () => {
    const towns = registerOf([{ ...elm, ...closed, Town: 'Elsewhere' }, elm], {
      links: linksOf(['900001', '900000', 'Predecessor']),
    });
    expect(urns(towns, { text: 'Elm Academy', la: 'Ashshire' })).toEqual(['900001', []]);
    expect(urns(towns, { text: 'Elm Academy', la: 'Ashshire', town: 'Ashminster' })).toEqual([
      undefined,
      ['900000', '900001'],
    ]);
  });
});

describe('a postcode beside a name', () => {
  test('is enough for a closed one that alone is called so there', () => {
    const register = registerOf([{ ...elm, ...closed }]);
    expect(urns(register, { text: 'Elm Academy', postcode: 'ST9 9AA' })).toEqual(['900000', []]);
  });

  test('given twice alike is one, and given twice otherwise none', () => {
    const register = registerOf([elm]);
    const given = (postcode: string) => urns(register, { text: 'Elm Academy ST9 9AA', postcode });
    expect(given('st9 9aa')).toEqual(['900000', []]);
    expect(given('ST9 9AB')).toEqual([undefined, ['900000']]);
  });
});

describe('a number beside', () => {
  test('nothing is believed', () => {
    const { certain, possible, reasons } = identify(registerOf([elm]), { text: '900000' });
    expect([certain?.urn, possible, reasons]).toEqual(['900000', [], ['Found by URN 900000.']]);
    expect(urns(registerOf([elm]), { text: '123456' })).toEqual([undefined, []]);
  });

  test('nothing, which passed from a closed one to an open one, is that of the open one alone', () => {
    const number = { EstablishmentNumber: '2000' };
    const register = registerOf([
      { ...elm, ...number, ...closed },
      { ...elm, ...number },
    ]);
    expect(urns(register, { text: '999/2000' })).toEqual(['900001', []]);
  });

  test('a name and another postcode says that it differs', () => {
    const register = registerOf([elm]);
    const query = { text: '900000 Elm Academy ST1 1AA' };
    expect(urns(register, query)).toEqual(['900000', []]);
    expect(why(register, query)).toContain(
      'What was given beside it differs: the postcode is ST9 9AA, not ST1 1AA.',
    );
  });

  test('a name, another postcode and another LA is not believed', () => {
    const register = registerOf([elm]);
    const query = { text: '900000 Elm Academy ST1 1AA', la: 'Derby' };
    expect(urns(register, query)).toEqual([undefined, ['900000']]);
    expect(why(register, query)).toContain(
      'the postcode is ST9 9AA, not ST1 1AA and the LA is Ashshire. Check',
    );
  });

  test('another LA is not believed, whether the register has a postcode or not', () => {
    for (const Postcode of ['ST9 9AA', ''])
      expect(urns(registerOf([{ ...elm, Postcode }]), { text: '900000', la: 'Derby' })).toEqual([
        undefined,
        ['900000'],
      ]);
  });

  describe('a name that two have', () => {
    const twoOf = (URN: string, rest: Row = {}): Register => registerOf([elm, { ...elm, ...rest, URN }]);

    test('is believed, where the number is no slip of the other’s and the place fits', () => {
      expect(urns(twoOf('912345'), { text: '900000 Elm Academy' })).toEqual(['900000', []]);
    });

    test('is not, where it is', () => {
      expect(urns(twoOf('900001'), { text: '900000 Elm Academy' })).toEqual([
        undefined,
        ['900000', '900001'],
      ]);
    });

    test('is not, where the place is the other’s', () => {
      const register = twoOf('912345', { Postcode: 'ST1 1AA' });
      expect(urns(register, { text: '900000 Elm Academy', postcode: 'ST1 1AA' })).toEqual([
        undefined,
        ['900000', '912345'],
      ]);
    });
  });

  test.each([
    ['The Old Mill', 'Old Mill'],
    ['Old Mill', 'The Old Mill'],
    ['Old Mill', 'Old Mill'],
    ['Over the Hill', 'Over the Hill'],
  ])('the name of others, “%s” for “%s”, offers them all', (asked, name) => {
    const mill = { EstablishmentName: name, Postcode: 'ST1 1AA' };
    const register = registerOf([elm, mill, mill]);
    const query = { text: `900000 ${asked}` };
    expect(urns(register, query)).toEqual([undefined, ['900000', '900001', '900002']]);
  });
});
