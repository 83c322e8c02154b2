/** A verdict as an officer reads it. */
import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import {
  closeDateFact,
  headline,
  plainType,
  provenanceLine,
  verdictAsRow,
  verdictAsText,
  verdictColumns,
} from '../../../../shared/register/check/plain-words';
import { verdictTitle } from '../../../../shared/register/check/verdict-title';
import { typeOfCode } from '../../../../shared/register/index/establishment-types';
import { LICENCE } from '../../../../shared/register/index/acknowledgement';
import { candidateOf } from '../../../../shared/register/search/candidate';
import type { Establishment, EstablishmentStatus } from '../../../../shared/schema/establishment';
import type { Verdict, VerdictKind } from '../../../../shared/schema/verdict';
import { ESTABLISHMENT, VERDICT } from '../../../extension/model/made-up-establishment';
import { closed, closing, proposed, registerOf, today, type Row } from '../register-of';

const verdictOn = (row: Row, text = '900000'): Verdict =>
  check(registerOf([{ EstablishmentName: 'Oak House', ...row }]), { text }, today);

/** The made-up establishment with some facts changed, and a verdict on it. */
const verdictOf = (
  change: Partial<Establishment>,
  verdict: VerdictKind,
  rest: Partial<Verdict> = {},
): Verdict => ({ ...VERDICT, verdict, establishment: { ...ESTABLISHMENT, ...change }, ...rest });
const rowOf = (verdict: Verdict): Record<string, unknown> => {
  const row = verdictAsRow(verdict);
  return Object.fromEntries(verdictColumns.map((column, at) => [column, row[at]]));
};
const CANDIDATE: Verdict['candidates'][number] = {
  ...candidateOf(ESTABLISHMENT, 0.7),
  urn: '199002',
  name: 'Near One',
  la: 'Herefordshire',
};

describe('a verdict in words', () => {
  test.each<[Row, string]>([
    [{}, 'Oak House is registered and open.'],
    [
      { ...closing, CloseDate: '31-08-2027' },
      'Oak House is registered and open, but proposed to close on 31 August 2027.',
    ],
    [
      { ...proposed, OpenDate: '01-09-2027' },
      'Oak House is on the register but not open yet (proposed for 1 September 2027).',
    ],
    [{ ...closed, CloseDate: '07-07-2022' }, 'Oak House is on the register as closed on 7 July 2022.'],
    [closed, 'Oak House is on the register as closed.'],
    [
      { 'EstablishmentStatus (code)': '9', 'EstablishmentStatus (name)': 'New' },
      'Oak House is on the register, but what the register says of it must be looked at.',
    ],
  ])('%j', (row, words) => expect(headline(verdictOn(row))).toBe(words));

  test('an old copy is said in the headline itself', () => {
    const on = (now: string): string =>
      headline(
        check(registerOf([{ EstablishmentName: 'Oak House' }]), { text: '900000' }, { ...today, now }),
      );
    expect(on('2026-12-21T23:00:00.000Z')).toBe('Oak House is registered and open.');
    expect(on('2026-12-22T00:00:00.000Z')).toBe(
      'Oak House is registered and open. That is what the register said on 21 November 2026.',
    );
  });

  test('uncertain and not found', () => {
    expect(headline(verdictOn({}, 'Oak Hose'))).toBe('Not certain: choose which one is meant, if any.');
    expect(headline(verdictOn({}, '123456'))).toBe('Not found in this copy of the register.');
  });

  test.each([
    ['2026-11-21', 'is listed as open, but was proposed to close on 21 November 2026, which has passed.'],
    ['2026-11-22', 'is registered and open, but proposed to close on 22 November 2026.'],
    ['', 'is registered and open, but proposed to close.'],
  ])('a close date of “%s” on 22 November 2026', (closeDate, words) => {
    expect(headline(verdictOf({ status: 'closing', closeDate }, 'closing'))).toBe(
      `Quillbrook Bridge Academy ${words}`,
    );
  });

  test('a close date has passed by London’s day', () => {
    const closes = verdictOf({ status: 'closing', closeDate: '2026-07-01' }, 'closing');
    expect(headline({ ...closes, checkedAt: '2026-07-01T22:59:00.000Z' })).not.toContain('which has passed');
    expect(headline({ ...closes, checkedAt: '2026-07-01T23:00:00.000Z' })).toContain('which has passed');
  });

  test('what is to open on a day that nobody gave, and what is listed as no school', () => {
    expect(headline(verdictOf({ openDate: '' }, 'proposed'))).toBe(
      'Quillbrook Bridge Academy is on the register but not open yet.',
    );
    expect(headline(verdictOf({}, 'listed'))).toBe(
      'Quillbrook Bridge Academy is in the register, but not as a school in England.',
    );
  });

  test('a copy whose date nobody knows is not said to be old', () => {
    expect(headline({ ...VERDICT, register: { ...VERDICT.register, extractDate: null } })).toBe(
      'Quillbrook Bridge Academy is registered and open.',
    );
  });

  test('types in plain words', () => {
    const plain = (typeCode: string, type: string): string => plainType({ typeCode, type });
    expect(plain('14', 'Pupil referral unit')).toMatch(/PRU.*; alternative provision by its type$/);
    expect(plain('11', 'Other independent school')).toMatch(/\w; may offer alternative provision$/);
    expect(plain('01', 'Community school')).toBe(typeOfCode['01']?.plain);
    expect(plain('77', 'Learning hub')).toBe('Learning hub (a type that this product does not know)');
    expect(plain('77', '')).toBe('type 77 (a type that this product does not know)');
    expect(plain('', '')).toBe('type not given');
  });

  describe('what the close date says', () => {
    const said = (status: EstablishmentStatus, closeDate: string, closeReason = ''): unknown =>
      closeDateFact({ status, closeDate, closeReason }, VERDICT.checkedAt);
    test.each<[EstablishmentStatus, string, string, unknown]>([
      ['closed', '2022-07-07', '', { label: 'Closed', value: '7 July 2022' }],
      ['closed', '2022-07-07', 'Merged', { label: 'Closed', value: '7 July 2022: Merged' }],
      ['closed', '', 'Merged', null],
      ['closing', '2026-11-22', '', { label: 'Proposed to close', value: '22 November 2026' }],
      [
        'closing',
        '2026-11-21',
        'Merger',
        {
          label: 'Was proposed to close',
          value: '21 November 2026: Merger. That date has passed: ask whether it is still open',
        },
      ],
      ['open', '2022-07-07', '', null],
      ['proposed', '2022-07-07', '', null],
      ['unknown', '2022-07-07', '', null],
    ])('of one that is %s, %j', (status, closeDate, closeReason, expected) => {
      expect(said(status, closeDate, closeReason)).toEqual(expected);
    });
  });

  test.each<[Partial<Verdict['register']>, string, string]>([
    [
      {},
      'Pat Example',
      'Checked by Pat Example on 22 November 2026 at 09:30 against the register (Get Information about Schools), copy of 20 November 2026 with 52,000 establishments (edubasealldata20261120.csv).',
    ],
    [
      { extractDate: null, rows: 1 },
      '',
      'Checked on 22 November 2026 at 09:30 against the register (Get Information about Schools), copy of unknown date with 1 establishment (edubasealldata20261120.csv).',
    ],
  ])('where it comes from: %j', (register, checkedBy, line) => {
    expect(provenanceLine({ ...VERDICT, register: { ...VERDICT.register, ...register }, checkedBy })).toBe(
      line,
    );
  });

  test('as text, whole', () => {
    const verdict = verdictOf({ status: 'closing', closeDate: '2027-08-31' }, 'closing', {
      query: { text: 'Quillbrook', urn: '199001', postcode: 'ZZ1 1ZZ', town: '', la: '884' },
      warnings: ['The copy is old.'],
      links: [
        { kind: 'predecessor', name: 'Old One', urn: '199000', date: '2015-09-01' },
        { kind: 'successor', name: 'New One', urn: '199002', date: '' },
      ],
    });
    expect(verdictAsText(verdict).split('\n')).toEqual([
      'Quillbrook Bridge Academy is registered and open, but proposed to close on 31 August 2027.',
      'Asked for: Quillbrook, 199001, ZZ1 1ZZ, 884',
      'URN: 199001',
      'DfE number: 884/4999',
      'UKPRN: 19990001',
      'Status: Open',
      `Type: Free schools alternative provision (${plainType(ESTABLISHMENT)})`,
      'Local authority: Herefordshire, County of',
      'Address: 1 Invented Row, Madeupton, ZZ1 1ZZ',
      'Proprietor: Example Trust',
      'Opened: 1 September 2015',
      'Proposed to close: 31 August 2027',
      '',
      'Why',
      '- The register lists it as open.',
      '',
      'Bear in mind',
      '- The copy is old.',
      '',
      'Linked establishments',
      '- predecessor: Old One (URN 199000), 1 September 2015',
      '- successor: New One (URN 199002)',
      '',
      'Pages',
      '- Get Information about Schools: https://www.get-information-schools.service.gov.uk/x',
      '',
      provenanceLine(verdict),
      LICENCE,
    ]);
  });

  test('as text, what is blank is left out, and a type without a name is told in words', () => {
    const text = verdictAsText(
      verdictOf({ ukprn: '', proprietor: '', openDate: '', type: '' }, 'open', { pages: [], reasons: [] }),
    );
    expect(text).toContain(`\nType: ${plainType({ ...ESTABLISHMENT, type: '' })}\n`);
    expect(text).toMatch(/\nAddress: .*\n\nChecked by Pat Example/);
    expect(text).not.toMatch(/UKPRN|Proprietor|Opened|lose|Why|Bear|Pages|: \n|undefined/);
  });

  test('as text and as a row, whom it may be', () => {
    const found = (verdict: VerdictKind): Verdict => ({
      ...VERDICT,
      verdict,
      registered: false,
      establishment: null,
      candidates: [CANDIDATE, { ...CANDIDATE, urn: '199003', town: '', postcode: '', la: '' }],
    });
    const lines = [
      '- Near One (URN 199002), Open, Madeupton, ZZ1 1ZZ, Herefordshire',
      '- Near One (URN 199003), Open',
    ];
    expect(verdictAsText(found('possible'))).toContain('\nAsked for: 199001\n\nWhy\n');
    expect(verdictAsText(found('possible'))).toContain(['\nCandidates', ...lines, ''].join('\n'));
    expect(verdictAsText(found('not-found'))).toContain(
      ['\nNearest names, not like enough', ...lines, ''].join('\n'),
    );
    expect(rowOf(found('possible'))).toMatchObject({
      Candidates: 'Near One (199002, ZZ1 1ZZ); Near One (199003)',
      URN: '',
      'Name in the register': '',
      'DfE number': '',
      UKPRN: '',
      Status: '',
      Type: '',
      LA: '',
      Postcode: '',
      Closed: '',
    });
    expect(rowOf(found('not-found'))).toMatchObject({ Candidates: '' });
  });

  test.each<[VerdictKind, string]>([
    ['open', 'yes'],
    ['closing', 'yes'],
    ['proposed', 'no'],
    ['closed', 'no'],
    ['listed', 'not shown'],
    ['possible', 'not decided'],
    ['not-found', 'not shown'],
  ])('whether what is %s is registered is told as “%s”', (verdict, word) => {
    expect(rowOf({ ...VERDICT, verdict })).toMatchObject({ Verdict: verdict, Registered: word });
  });

  test('a verdict without an establishment is never told as one of an establishment', () => {
    for (const verdict of ['open', 'closing', 'proposed', 'closed', 'listed', 'possible'] as const)
      expect(headline({ ...VERDICT, verdict, establishment: null })).toBe(
        'Not certain: choose which one is meant, if any.',
      );
  });

  test('in columns and counts', () => {
    expect(Object.entries(verdictTitle)).toEqual([
      ['open', 'Open'],
      ['closing', 'Proposed to close'],
      ['proposed', 'Not open yet'],
      ['closed', 'Closed'],
      ['listed', 'Listed, not as a school'],
      ['possible', 'Not certain'],
      ['not-found', 'Not found'],
    ]);
  });

  test('as a row, whole', () => {
    expect(
      rowOf({
        ...VERDICT,
        links: [
          { kind: 'predecessor', name: 'Old One', urn: '199000', date: '' },
          { kind: 'successor', name: 'New One', urn: '199002', date: '' },
          { kind: 'successor', name: 'Other One', urn: '199003', date: '' },
        ],
        warnings: ['The copy is old.'],
        register: { ...VERDICT.register, extractDate: null },
      }),
    ).toEqual({
      'Asked for': '199001',
      Verdict: 'open',
      Registered: 'yes',
      'Name in the register': 'Quillbrook Bridge Academy',
      URN: '199001',
      'DfE number': '884/4999',
      UKPRN: '19990001',
      Status: 'Open',
      Type: 'Free schools alternative provision',
      LA: 'Herefordshire, County of',
      Postcode: 'ZZ1 1ZZ',
      Closed: '',
      Successors: 'New One (199002); Other One (199003)',
      Candidates: '',
      Why: 'The register lists it as open. The copy is old.',
      'Register date': '',
      'Checked at': '2026-11-22T09:30:00.000Z',
      'Checked by': 'Pat Example',
    });
  });

  test('as text: what, why, from where, under which licence', () => {
    const text = verdictAsText(verdictOn({ PropsName: 'Oak Trust' }));
    for (const part of [
      'Oak House is registered and open.',
      'URN: 900000',
      'DfE number: 999/1100',
      'Why',
      'Checked by Olive Officer on 22 November 2026',
      'copy of 21 November 2026',
      LICENCE,
    ])
      expect(text).toContain(part);
  });

  test('as a row under its headings', () => {
    const row = verdictAsRow(verdictOn({ ...closed, CloseDate: '07-07-2022' }));
    expect(row).toHaveLength(verdictColumns.length);
    expect(Object.fromEntries(verdictColumns.map((column, at) => [column, row[at]]))).toMatchObject({
      'Asked for': '900000',
      Verdict: 'closed',
      Registered: 'no',
      Closed: '2022-07-07',
      'Register date': '2026-11-21',
    });
  });
});
