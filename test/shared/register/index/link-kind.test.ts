/** Which of two linked establishments came after the other, by the type of the link and what became of them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkKind, mayBeSuccessor, type LinkEnd } from '../../../../shared/register/index/link-kind';
import { EstablishmentStatus } from '../../../../shared/schema/establishment';
import { check } from '../../../../shared/register/check/check';
import { registerOf, closed, closing, proposed, today, type Row } from '../register-of';

const open: LinkEnd = { status: 'open', closeDate: '' };
const gone = (closeDate = ''): LinkEnd => ({ status: 'closed', closeDate });

describe('what a link leads to', () => {
  test.each<[string, LinkEnd, LinkEnd, string]>([
    ['Successor', gone(), open, 'successor'],
    ['Successor', gone(), gone(), 'successor'],
    ['Successor', gone(), undefined, 'successor'],
    ['Successor', open, { status: 'proposed', closeDate: '' }, 'successor'],
    ['Predecessor', open, gone(), 'predecessor'],
    ['Predecessor', open, undefined, 'predecessor'],
    ['Result of Amalgamation', gone(), open, 'successor'],
    ['Result of Amalgamation', open, gone(), 'predecessor'],
    ['Result of Amalgamation', gone(), undefined, 'successor'],
    ['Result of Amalgamation', open, undefined, 'other'],
    ['Result of Amalgamation', open, open, 'other'],
    ['Result of Amalgamation', gone('2020-08-31'), gone('2021-08-31'), 'successor'],
    ['Result of Amalgamation', gone('2021-08-31'), gone('2020-08-31'), 'predecessor'],
    ['Result of Amalgamation', gone('2021-08-31'), gone('2021-08-31'), 'other'],
    ['Result of Amalgamation', gone(''), gone('2021-08-31'), 'other'],
    ['Merged - change in age range', gone(), open, 'successor'],
    ['Merged - expansion in school capacity and changer in age range', gone(), open, 'successor'],
    ['Merged - expansion of school capacity', open, gone(), 'predecessor'],
    // Filed the wrong way round: what has closed took nothing over from what stands.
    ['Predecessor - merged', gone(), open, 'successor'],
    ['Predecessor - amalgamated', gone(), { status: 'closing', closeDate: '' }, 'successor'],
    ['Successor - merged', open, gone(), 'predecessor'],
    ['Predecessor - Split School', gone(), open, 'predecessor'],
    ['Successor - Split School', open, open, 'successor'],
    ['Sixth Form Centre School', gone(), open, 'other'],
    ['Sixth Form Centre Link', open, gone(), 'other'],
    ['Something new', gone(), open, 'other'],
    ['', gone(), open, 'other'],
  ])('%s', (type, own, other, kind) => expect(linkKind(type, own, other)).toBe(kind));

  test('one is the successor of the other exactly when the other is its predecessor', () => {
    const end = fc.record({
      status: fc.constantFrom(...EstablishmentStatus.options),
      closeDate: fc.constantFrom('', '2020-08-31', '2021-08-31'),
    });
    const types = fc.constantFrom('Result of Amalgamation', 'Merged - change in age range');
    fc.assert(
      fc.property(types, end, end, (type, one, two) => {
        const there = linkKind(type, one, two);
        expect(linkKind(type, two, one)).toBe(
          there === 'successor' ? 'predecessor' : there === 'predecessor' ? 'successor' : 'other',
        );
      }),
    );
  });

  test.each<[string, LinkEnd, LinkEnd, boolean]>([
    ['Closure', gone(), open, true],
    ['Expansion', gone(), open, true],
    ['Other', gone(), open, true],
    ['Other', gone(), gone(), false],
    ['Other', open, gone(), false],
    ['Other', gone(), undefined, false],
    ['Sixth Form Centre Link', gone(), open, false],
  ])('%s may be all that is known of what came after', (type, own, other, may) =>
    expect(mayBeSuccessor(type, own, other)).toBe(may),
  );
});

describe('in an open register', () => {
  const head = '"URN","LinkURN","LinkName","LinkType"\r\n';
  const linked = (rows: readonly Row[], links: string) => registerOf(rows, { links: head + links });

  test('a link of another kind names the successor only where no better one does', () => {
    const rows = [closed, {}, {}];
    const other = '900000,900001,"B","Other"\r\n';
    expect(linked(rows, other).linksOf('900000')).toMatchObject([{ urn: '900001', kind: 'successor' }]);
    expect(linked(rows, `${other}900000,900002,"C","Successor"\r\n`).linksOf('900000')).toMatchObject([
      { urn: '900001', kind: 'other' },
      { urn: '900002', kind: 'successor' },
    ]);
  });

  test('a name that no row has any more leads to the one that had it, or took over from it', () => {
    const rows: Row[] = [
      { EstablishmentName: 'Elm Academy' },
      { EstablishmentName: 'Elm Primary School', ...closed },
      { EstablishmentName: 'Oak School', ...closed },
    ];
    const register = linked(
      rows,
      '900000,123456,"St. Gone’s School","Predecessor"\r\n900000,900001,"Elm Primary School","Predecessor"\r\n' +
        '900001,900000,"Elm Free School","Successor"\r\n900002,123457,"Later School","Successor"\r\n',
    );
    expect(register.formerlyCalled('Saint Gone’s School')).toEqual(['900000']);
    expect(register.formerlyCalled('ELM FREE SCHOOL')).toEqual(['900000']);
    // Names that rows have, what came after, and what is no name of anybody.
    for (const name of ['Elm Primary School', 'Elm Academy', 'Later School', 'Gone School', ''])
      expect(register.formerlyCalled(name)).toEqual([]);
    expect(registerOf(rows).formerlyCalled('Elm Free School')).toEqual([]);

    const verdict = check(register, { text: 'St Gone’s School', la: 'Herefordshire' }, today);
    expect(verdict).toMatchObject({ verdict: 'possible', registered: false });
    expect(verdict.candidates[0]).toMatchObject({ urn: '900000', formerly: 'St Gone’s School' });
    expect(verdict.candidates.filter(({ urn }) => urn === '900000')).toHaveLength(1);
  });

  test('former names are those of closed predecessors, and what others’ links call it', () => {
    const rows: Row[] = [
      { EstablishmentName: 'Elm Academy' },
      { EstablishmentName: 'Elm Primary School', ...closed },
      { EstablishmentName: 'Oak School' },
      { EstablishmentName: 'Ash School', ...closing },
      { EstablishmentName: 'Yew School', ...proposed },
    ];
    const register = linked(
      rows,
      '900000,900001,"Elm Primary","Predecessor"\r\n900000,900002,"Oak School","Predecessor - Split School"\r\n' +
        '900000,900003,"Ash School","Predecessor"\r\n900000,123456,"Gone School","Predecessor"\r\n' +
        '900004,900000,"Elm Free School","Predecessor"\r\n',
    );
    expect(register.formerNames('900000').sort()).toEqual([
      'Elm Free School',
      'Elm Primary',
      'Elm Primary School',
      'Gone School',
    ]);
    expect(register.formerNames('900002')).toEqual(['Oak School']);
    expect(registerOf(rows).formerNames('900000')).toEqual([]);
  });
});
