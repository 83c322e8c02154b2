// @vitest-environment jsdom
/** The verdicts that saved GIAS pages give. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../shared/register/check/check';
import { checkPage } from '../../../../shared/register/check/check-page';
import { typeOfCode } from '../../../../shared/register/index/establishment-types';
import { readGiasPage } from '../../../../shared/register/page/gias-page';
import { openedPage, type OpenedPage } from '../../../../shared/register/page/opened-page';
import { Verdict } from '../../../../shared/schema/verdict';
import { registerOf, today, type Row } from '../register-of';

const text = (name: string): string => readFileSync(`test/examples/gias-pages/${name}.html`, 'utf8');
const opened = (html: string): OpenedPage =>
  openedPage(readGiasPage(new DOMParser().parseFromString(html, 'text/html')));
const verdictOn = (name: string): Verdict => checkPage(opened(text(name)), null, today);
/** A page of another type than "Learning hub", else as it is. */
const ofType = (type: string): OpenedPage =>
  opened(text('unknown-type-900011').replaceAll('Learning hub', type));

describe('the verdict on an open page', () => {
  test.each([
    ['childrens-centre-20001', 'listed'],
    ['overseas-900009', 'listed'],
    ['online-provider-900008', 'listed'],
    ['unknown-type-900011', 'possible'],
    ['deregistered-900010', 'possible'],
    ['open-with-closed-banner-900012', 'possible'],
    ['suspended-independent-900007', 'possible'],
    ['closing-ap-academy-900005', 'closing'],
    ['proposed-ap-free-school-900006', 'proposed'],
    ['closed-independent-900001', 'closed'],
    ['closed-without-row-900004', 'closed'],
  ])('%s is %s', (name, verdict) => {
    expect(verdictOn(name)).toMatchObject({ verdict, registered: verdict === 'closing' });
    expect(Verdict.safeParse(verdictOn(name)).success).toBe(true);
  });

  test.each(Object.values(typeOfCode).map(({ name, school }) => [name, school]))(
    'of an open %s: registered %s, as of the same entry of the register',
    (name, school) => {
      const page = ofType(name);
      const row: Row = {
        'TypeOfEstablishment (code)': page.establishment.typeCode,
        'TypeOfEstablishment (name)': name,
      };
      // Two rows, because a file of children's centres alone is refused.
      const copy = check(registerOf([row, {}]), { text: '900000' }, today);
      const expected = { verdict: school ? 'open' : 'listed', registered: school };
      expect(checkPage(page, null, today)).toMatchObject(expected);
      expect(copy).toMatchObject(expected);
    },
  );

  test('a type that only the register copy knows is not lent to the page', () => {
    const register = registerOf([{ URN: '900011' }]);
    const verdict = checkPage(opened(text('unknown-type-900011')), register, today);
    expect(verdict).toMatchObject({ verdict: 'possible', registered: false });
    expect(verdict.warnings.join(' ')).toContain('"Learning hub" as the type');
  });

  test('a page that is no establishment gives no verdict but says which it is', () => {
    expect(() => opened(text('results'))).toThrow(/list of search results/);
  });
});

describe('beside the register copy', () => {
  const page = opened(text('closing-ap-academy-900005'));

  test('without one it says that nothing was compared', () => {
    expect(checkPage(page, null, today).warnings.join()).toContain('no register copy');
  });

  test('one that does not know the URN is said to be older, and takes nothing away', () => {
    const verdict = checkPage(page, registerOf([{}]), today);
    expect(verdict.registered).toBe(true);
    expect(verdict.warnings.join()).toContain('no entry with URN 900005');
  });

  test('what page and copy say differently is told; what the page leaves out is filled; the page decides', () => {
    const register = registerOf([{ URN: '900005', PropsName: 'Example Trust' }]);
    const verdict = checkPage(page, register, today);
    expect(verdict).toMatchObject({ verdict: 'closing', registered: true });
    expect(verdict.establishment?.proprietor).toBe('Example Trust');
    expect(verdict.warnings).toContainEqual(
      expect.stringContaining(
        'gives "Open, but proposed to close" as the status, the register copy gives "Open"',
      ),
    );
  });

  test('notes of the page come first among the warnings', () => {
    const verdict = checkPage({ ...page, notes: ['A notice.'] }, registerOf([{}]), today);
    expect(verdict.warnings[0]).toBe('A notice.');
  });

  test('links of the page come before those of the copy, and name the successor of a closed one', () => {
    const links = '"URN","LinkURN","LinkName","LinkType"\r\n900001,900002,"From the copy","Successor"\r\n';
    const register = registerOf([{}], { links });
    const own = opened(text('closed-independent-900001'));
    const without = checkPage({ ...own, links: [] }, register, today);
    expect(without.reasons.join(' ')).toContain('From the copy (URN 900002)');
    const link = { urn: '900003', name: 'From the page', kind: 'successor', date: '' } as const;
    const withOwn = checkPage({ ...own, links: [link] }, register, today);
    expect(withOwn.reasons.join(' ')).toContain('From the page (URN 900003)');
    expect(withOwn.reasons.join(' ')).not.toContain('From the copy');
  });
});

test('the date is London’s', () => {
  const at = (now: string) =>
    checkPage(opened(text('closing-ap-academy-900005')), null, { now, checkedBy: '' }).register.extractDate;
  expect(at('2026-07-01T23:30:00.000Z')).toBe('2026-07-02');
  expect(at('2026-11-01T23:30:00.000Z')).toBe('2026-11-01');
});

describe('what a page’s verdict says', () => {
  const own = opened(text('closing-ap-academy-900005'));
  const page: OpenedPage = {
    ...own,
    links: [],
    notes: [],
    establishment: { ...own.establishment, status: 'open', statusName: 'Open', proprietor: 'Own Trust' },
  };
  /** The register copy's entry of the same, with the page's own facts but for these. */
  const copyOf = (row: Row) => {
    const { name, type, typeCode, postcode } = page.establishment;
    return registerOf([
      {
        URN: '900005',
        EstablishmentName: name,
        Postcode: postcode,
        'TypeOfEstablishment (code)': typeCode,
        'TypeOfEstablishment (name)': type,
        PropsName: 'Own Trust',
        ...row,
      },
    ]);
  };

  test('whole, as one that comes from the register', () => {
    expect(checkPage(page, null, today)).toMatchObject({
      schema: 1,
      query: { text: '900005' },
      verdict: 'open',
      registered: true,
      candidates: [],
      links: [],
      reasons: [
        'The register lists it as open.',
        expect.stringMatching(/^Its type is /),
        'Read from the GIAS page of URN 900005, open in this browser, which gives its status as "Open".',
      ],
      warnings: ['There is no register copy on this computer to compare the page with.'],
      pages: [{ title: 'Get Information about Schools' }, {}, {}],
      register: {
        file: 'GIAS page of URN 900005, opened by the officer',
        extractDate: '2026-11-22',
        rows: 1,
      },
      checkedAt: today.now,
      checkedBy: 'Olive Officer',
    });
    expect(checkPage(page, registerOf([{}]), today).warnings).toEqual([
      'The register copy of this computer has no entry with URN 900005: the page may be newer than the copy.',
    ]);
  });

  test.each<[string, Row, string, string]>([
    [
      'status',
      { 'EstablishmentStatus (code)': '2', 'EstablishmentStatus (name)': 'Closed' },
      'Open',
      'Closed',
    ],
    [
      'type',
      { 'TypeOfEstablishment (code)': '14', 'TypeOfEstablishment (name)': 'Pupil referral unit' },
      page.establishment.type,
      'Pupil referral unit',
    ],
    ['name', { EstablishmentName: 'Other Name' }, page.establishment.name, 'Other Name'],
    ['proprietor', { PropsName: 'Other Trust' }, 'Own Trust', 'Other Trust'],
    ['postcode', { Postcode: 'ZZ9 9ZZ' }, page.establishment.postcode, 'ZZ9 9ZZ'],
  ])('where page and copy differ in the %s', (what, row, onPage, inCopy) => {
    expect(checkPage(page, copyOf(row), today).warnings).toEqual([
      `The page gives "${onPage}" as the ${what}, the register copy gives "${inCopy}". The page is the newer of the two unless it was saved earlier.`,
    ]);
  });

  test('nothing where they agree, or one of them is silent', () => {
    expect(checkPage(page, copyOf({}), today).warnings).toEqual([]);
    expect(checkPage(page, copyOf({ PropsName: '' }), today).warnings).toEqual([]);
    const silent = { ...page, establishment: { ...page.establishment, proprietor: '' } };
    expect(checkPage(silent, copyOf({}), today).warnings).toEqual([]);
  });

  test('what the page leaves out comes from the copy, but nothing of status and type', () => {
    const blank = {
      ...page.establishment,
      status: 'unknown',
      statusName: '',
      type: '',
      typeCode: '',
      typeGroup: '',
    } as const;
    const { establishment, verdict } = checkPage(
      { ...page, establishment: { ...blank, phone: '', name: 'Own Name' } },
      copyOf({ TelephoneNum: '01632960001', EstablishmentName: 'Other Name' }),
      today,
    );
    expect(establishment).toMatchObject({
      phone: '01632960001',
      name: 'Own Name',
      statusName: '',
      type: '',
      typeCode: '',
      typeGroup: '',
    });
    expect(verdict).toBe('possible');
  });

  test('a suspended registration is for a person to look at; what is closed stays closed', () => {
    const suspended = checkPage({ ...page, suspended: true }, null, today);
    expect(suspended).toMatchObject({ verdict: 'possible', registered: false });
    expect(suspended.reasons.slice(0, 2)).toEqual([
      'The page says that its registration is suspended. Ask the DfE.',
      'The register lists it as open.',
    ]);
    const closedOne = { ...page.establishment, status: 'closed', statusName: 'Closed' } as const;
    expect(checkPage({ ...page, establishment: closedOne, suspended: true }, null, today).verdict).toBe(
      'closed',
    );
  });

  test('the copy says what has become of a linked one, where the page does not', () => {
    const links = '"URN","LinkURN","LinkName","LinkType"\r\n900005,900002,"From the copy","Successor"\r\n';
    const register = registerOf([{ URN: '900005' }], { links });
    const link = { name: 'From the page', kind: 'other', date: '' } as const;
    const found = checkPage(
      {
        ...page,
        links: [
          { ...link, urn: '900002' },
          { ...link, urn: '900003' },
        ],
      },
      register,
      today,
    ).links.map(({ urn, name, kind }) => [urn, name, kind]);
    expect(found).toEqual([
      ['900002', 'From the page', 'successor'],
      ['900003', 'From the page', 'other'],
    ]);
  });
});
