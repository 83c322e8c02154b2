// @vitest-environment jsdom
/** A page of GIAS read field by field; one that has changed is not guessed at. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readGiasPage, type GiasPage } from '../../../../shared/register/page/gias-page';
import { typeOfCode } from '../../../../shared/register/index/establishment-types';
import { isBeside } from '../../../beside-project';

const examples = 'test/examples/gias-pages';
const pageOf = (html: string): GiasPage => readGiasPage(new DOMParser().parseFromString(html, 'text/html'));
const text = (name: string): string => readFileSync(`${examples}/${name}.html`, 'utf8');
const read = (name: string): GiasPage => pageOf(text(name));

describe('an establishment’s page', () => {
  test('every field of a closed independent school', () => {
    expect(read('closed-independent-900001')).toMatchObject({
      kind: 'establishment',
      establishment: {
        urn: '900001',
        name: 'Quarnfield House School',
        status: 'closed',
        statusName: 'Closed',
        typeCode: '10',
        type: 'Other independent special school',
        laCode: '999',
        la: 'Ashshire',
        dfeNumber: '999/6001',
        ukprn: '19000001',
        street: 'Quarnfield Lane',
        locality: 'Nether Wickhurst',
        address3: '',
        town: 'Torvale',
        county: 'Derbyshire',
        postcode: 'ST9 9ZZ',
        lowAge: '7',
        highAge: '16',
        head: 'Ms Zennor Ashingford',
        website: 'http://www.quarnfield.example.org',
        phone: '01632960001',
        inspectorate: 'Ofsted',
        proprietor: 'Quarnfield Education Limited',
        section41: 'Approved',
        openDate: '2001-09-03',
        closeDate: '2022-07-07',
        closeReason: 'Closure',
        pupils: '',
        lastChanged: '2022-08-01',
      },
      links: [
        { urn: '900002', name: 'Quarnfield Hall School', kind: 'successor', date: '2022-07-08' },
        { urn: '900003', name: 'Quarnfield Sixth Form', kind: 'other', date: '' },
      ],
    });
  });

  test.each([
    [
      'closed-without-row-900004',
      { status: 'closed', closeDate: '2019-08-31', typeCode: '14', town: '', street: 'Larkthorpe' },
    ],
    [
      'closing-ap-academy-900005',
      {
        status: 'closing',
        typeCode: '42',
        companyNumber: '09999999',
        website: '',
        head: '',
        street: 'Elm Way',
        town: 'Elmstead',
      },
    ],
    [
      'proposed-ap-free-school-900006',
      { status: 'proposed', typeCode: '38', street: '', postcode: '', dfeNumber: '', openDate: '2027-09-01' },
    ],
    ['suspended-independent-900007', { status: 'open', typeCode: '11', proprietor: 'Ms Una Corminster' }],
    [
      'online-provider-900008',
      { status: 'open', typeCode: '49', accreditation: 'Accredited', accreditationExpiry: '2027-04-30' },
    ],
    ['childrens-centre-20001', { urn: '20001', status: 'open', typeCode: '47' }],
    [
      'overseas-900009',
      {
        status: 'open',
        typeCode: '37',
        street: '12 Long Avenue',
        locality: 'Farn City, Farnland',
        postcode: '',
      },
    ],
    ['deregistered-900010', { status: 'unknown', statusName: 'Deregistered as EY setting' }],
    ['unknown-type-900011', { status: 'open', typeCode: '', type: 'Learning hub' }],
    ['open-with-closed-banner-900012', { status: 'unknown' }],
  ])('%s', (name, establishment) => {
    expect(read(name)).toMatchObject({ kind: 'establishment', establishment });
    expect(read(name).problem).toBeUndefined();
  });

  test('what no field holds is told: a suspension, a contradiction', () => {
    expect(read('suspended-independent-900007').notes).toEqual([
      'Registration of this establishment has been suspended.',
    ]);
    expect(read('open-with-closed-banner-900012').notes.join(' ')).toMatch(/notice of closure/);
    expect(read('closing-ap-academy-900005').notes).toEqual([]);
  });

  test('every type is known by its name', () => {
    for (const [code, { name }] of Object.entries(typeOfCode)) {
      const page = pageOf(text('unknown-type-900011').replaceAll('Learning hub', name));
      expect(page.establishment?.typeCode).toBe(code);
    }
  });

  test.each([
    ['Open', 'open'],
    ['Closed', 'unknown'],
    ['Open, but proposed to close', 'closing'],
    ['Proposed to open', 'proposed'],
    ['Quarantine', 'unknown'],
    ['Pending approval', 'unknown'],
    ['Rejected opening', 'unknown'],
    ['Created in error', 'unknown'],
  ])('status %s', (words, status) => {
    const page = pageOf(
      text('unknown-type-900011').replace(/(establishment-status-value"[^>]*>\s*)Open/, `$1${words}`),
    );
    // Closed without the notice of closure that every closed page has is still closed.
    expect(page.establishment?.status).toBe(words === 'Closed' ? 'closed' : status);
  });

  test.each(['changed-structure', 'two-urns-900013', 'no-status-900014'])('%s is not guessed at', (name) => {
    const page = read(name);
    expect(page).toMatchObject({ kind: 'establishment', establishment: null });
    expect(page.problem).toMatch(/GIAS may have changed its pages/);
  });

  test('no part of a page can be missing and something wrong be read', () => {
    const whole = text('closed-independent-900001');
    const complete = pageOf(whole).establishment;
    for (let cut = 0; cut < whole.length; cut += 97) {
      const { establishment } = pageOf(whole.slice(0, cut));
      if (establishment === null) continue;
      for (const [field, value] of Object.entries(establishment))
        if (value !== '' && !['status', 'statusName', 'street', 'locality', 'town', 'county'].includes(field))
          expect(complete?.[field as keyof typeof complete].startsWith(value)).toBe(true);
    }
  });

  test('markup in a name stays text', () => {
    const page = pageOf(
      text('unknown-type-900011').replace('Kelshaw Learning Hub</span>', '&lt;img onerror=x&gt; =1+1</span>'),
    );
    expect(page.establishment?.name).toBe('<img onerror=x> =1+1');
  });
});

describe('other pages say what they are', () => {
  test.each([
    ['not-found', 'not-found'],
    ['error', 'error'],
    ['results', 'results'],
    ['search', 'search'],
    ['other', 'other'],
  ])('%s', (name, kind) => {
    expect(read(name)).toMatchObject({ kind, establishment: null });
    expect(read(name).problem).toBeTruthy();
  });

  test.each(['', '<p>hello', '<svg>', '{"a":1}'])('%j', (html) =>
    expect(pageOf(html)).toMatchObject({ kind: 'other', establishment: null }),
  );
});

const real = '../shared/gias/pages';
const there = isBeside(real, 'pages written from GIAS’s own views');
describe.runIf(there)('pages written from GIAS’s views', () => {
  test.each(readdirSync(there ? real : examples))('%s', (file) => {
    const page = pageOf(readFileSync(`${real}/${file}`, 'utf8'));
    if (file.startsWith('open-pru'))
      expect(page).toMatchObject({
        kind: 'establishment',
        establishment: {
          urn: '100006',
          name: 'Heath School',
          status: 'open',
          typeCode: '14',
          la: 'Camden',
          dfeNumber: '202/1100',
          ukprn: '10016665',
          street: 'Agincourt Road',
          town: 'London',
          postcode: 'NW3 2NY',
          phone: '02079748906',
          openDate: '1999-09-01',
          lowAge: '11',
          highAge: '16',
        },
        links: [{ urn: '134643', kind: 'predecessor', date: '2022-01-01' }],
      });
    else expect(page).toMatchObject({ kind: 'not-found', establishment: null });
  });
});
