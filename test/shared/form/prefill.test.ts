/** What a form is opened with: what the register says of this provider, and nothing that it does not. */
import { describe, expect, test } from 'vitest';
import { prefillUrl, prefillValues, statusChoice } from '../../../shared/form/prefill';
import type { ConnectedForm } from '../../../shared/schema/connection-code';
import type { FieldRole } from '../../../shared/schema/framework';
import type { Establishment } from '../../../shared/schema/establishment';
import type { Verdict } from '../../../shared/schema/verdict';
import { ESTABLISHMENT } from '../../extension/model/made-up-establishment';

const form: Pick<ConnectedForm, 'roles' | 'entries' | 'responderUri'> = {
  responderUri: 'https://docs.google.com/forms/d/e/made-up/viewform',
  entries: {
    'field/name': 11,
    'field/status': 12,
    'field/urn': 13,
    'field/on': 14,
    'field/by': 15,
    'field/source': 16,
  },
  roles: [
    { role: 'provider-name', key: 'field/name', kind: 'text', choices: [] },
    {
      role: 'registration-status',
      key: 'field/status',
      kind: 'choice',
      choices: ['Registered', 'Unregistered'],
    },
    { role: 'provider-urn', key: 'field/urn', kind: 'text', choices: [] },
    { role: 'registration-checked-on', key: 'field/on', kind: 'date', choices: [] },
    { role: 'officer', key: 'field/by', kind: 'text', choices: [] },
    { role: 'registration-source', key: 'field/source', kind: 'text', choices: [] },
  ],
};
const establishment: Establishment = {
  ...ESTABLISHMENT,
  name: 'Made-up School & Co',
  urn: '100001',
};
const verdict = (kind: Verdict['verdict'], rest: Partial<Verdict> = {}): Verdict => ({
  schema: 1,
  query: { text: 'made up' },
  verdict: kind,
  registered: kind === 'open' || kind === 'closing',
  establishment: kind === 'possible' || kind === 'not-found' ? null : establishment,
  candidates: [],
  links: [],
  reasons: [],
  warnings: [],
  pages: [],
  register: { file: 'edubasealldata20261103.csv', extractDate: '2026-11-03', rows: 1 },
  checkedAt: '2026-07-03T23:30:00Z',
  checkedBy: 'Olive Officer',
  ...rest,
});
const filled = (facts: Parameters<typeof prefillValues>[1]): Record<string, string> =>
  Object.fromEntries(prefillValues(form, facts).map(({ role, value }) => [role, value]));

describe('what is filled in', () => {
  test('a registered provider: the register’s own details, and where they come from', () => {
    expect(filled({ verdict: verdict('open'), officer: 'Olive Officer' })).toEqual({
      'provider-name': 'Made-up School & Co',
      'registration-status': 'Registered',
      'provider-urn': '100001',
      'registration-checked-on': '2026-07-04',
      officer: 'Olive Officer',
      'registration-source': 'GIAS, copy of 3 November 2026 (edubasealldata20261103.csv)',
    });
  });

  test('a provider that was only possibly found: nothing of the register’s, and no status', () => {
    const values = filled({ verdict: verdict('possible'), providerName: 'Made up' });
    expect(values).not.toHaveProperty('registration-status');
    expect(values).not.toHaveProperty('provider-urn');
    expect(values['provider-name']).toBe('Made up');
  });

  test.each([
    ['open', 'Registered'],
    ['closing', 'Registered'],
    ['closed', 'Unregistered'],
    ['proposed', 'Unregistered'],
    ['not-found', null],
    ['possible', null],
    ['listed', null],
  ] as const)('%s is the choice %s', (kind, choice) => {
    expect(statusChoice(verdict(kind), ['Registered', 'Unregistered'])).toBe(choice);
  });

  test.each([
    [['Yes', 'No'], 'No'],
    [['The provision is registered', 'The provision is not registered'], 'The provision is not registered'],
    [['Green', 'Red'], null],
    [['Unregistered here', 'Unregistered there', 'Registered'], null],
  ])('of %j a closed provider gets %s', (choices, choice) => {
    expect(statusChoice(verdict('closed'), choices)).toBe(choice);
  });
});

/** A form that asks for everything in words. */
const asked = (...roles: FieldRole[]) => ({
  roles: roles.map((role) => ({ role, key: `field/${role}`, kind: 'text' as const, choices: [] })),
});

test('each question gets what the register says of just that; others stay empty', () => {
  const roles: FieldRole[] = [
    'provider-name',
    'provider-address',
    'provider-contact',
    'provider-phone',
    'provider-website',
    'provider-urn',
    'dfe-number',
    'registration-status',
    'registration-checked-on',
    'registration-source',
    'visit-date',
    'officer',
    'next-visit',
    'decision',
  ];
  const values = prefillValues(asked(...roles), {
    verdict: verdict('closed'),
    providerName: 'As it was asked for',
    officer: 'Olive Officer',
    visitDate: '2026-11-05',
  });
  expect(values).toEqual(
    Object.entries({
      'provider-name': 'Made-up School & Co',
      'provider-address': '1 Invented Row, Madeupton, ZZ1 1ZZ',
      'provider-contact': 'Headteacher Mx Sam Example',
      'provider-phone': '01632960001',
      'provider-website': 'www.quillbrook.example',
      'provider-urn': '100001',
      'dfe-number': '884/4999',
      'registration-status': 'Not registered: closed',
      'registration-checked-on': '2026-07-04',
      'registration-source': 'GIAS, copy of 3 November 2026 (edubasealldata20261103.csv)',
      'visit-date': '2026-11-05',
      officer: 'Olive Officer',
    }).map(([role, value]) => ({ role, key: `field/${role}`, value })),
  );
  expect(prefillValues(asked(...roles), { verdict: null })).toEqual([]);
});

test.each([
  ['open', 'Registered: open'],
  ['closing', 'Registered: open, but proposed to close'],
  ['proposed', 'Not registered: proposed to open'],
  ['closed', 'Not registered: closed'],
  ['listed', undefined],
  ['possible', undefined],
  ['not-found', undefined],
] as const)('in words, %s is %s', (kind, words) => {
  const [value] = prefillValues(asked('registration-status'), { verdict: verdict(kind) });
  expect(value?.value).toBe(words);
});

test('a possible entry fills in nothing, though it may be known which', () => {
  const unsure = verdict('possible', { establishment });
  expect(
    prefillValues(asked('provider-name', 'provider-urn', 'provider-address'), { verdict: unsure }),
  ).toEqual([]);
});

test('a copy whose date nobody knows is told as that', () => {
  const register = { file: 'mine.csv', extractDate: null, rows: 1 };
  const [value] = prefillValues(asked('registration-source'), { verdict: verdict('open', { register }) });
  expect(value?.value).toBe('GIAS, date of the copy unknown (mine.csv)');
});

test.each([
  [{ headTitle: '' }, 'Mx Sam Example'],
  [{ head: '' }, 'Headteacher'],
  [{ head: '', headTitle: '' }, undefined],
])('the contact of %j', (change, contact) => {
  const known = verdict('open', { establishment: { ...establishment, ...change } });
  expect(prefillValues(asked('provider-contact'), { verdict: known })[0]?.value).toBe(contact);
});

test('a question with choices is answered only where it asks for the registration', () => {
  const choices = ['Registered', 'Unregistered'];
  const roles = (['registration-status', 'provider-name', 'officer'] as const).map((role) => ({
    ...{ role, key: `field/${role}`, kind: 'choice' as const, choices },
  }));
  expect(prefillValues({ roles }, { verdict: verdict('open'), officer: 'Registered' })).toEqual([
    { role: 'registration-status', key: 'field/registration-status', value: 'Registered' },
  ]);
  expect(prefillValues({ roles }, { verdict: null })).toEqual([]);
});

test('blanks are no value', () => {
  expect(prefillValues(asked('officer'), { verdict: null, officer: '  ' })).toEqual([]);
});

describe('choices are understood as', () => {
  test.each<[string[], string | null, string | null]>([
    [['Registered', 'Non-registered'], 'Registered', 'Non-registered'],
    [['Registered', 'Nonregistered'], 'Registered', 'Nonregistered'],
    [['Registered', 'Un registered'], 'Registered', 'Un registered'],
    [['REGISTERED', 'UNREGISTERED'], 'REGISTERED', 'UNREGISTERED'],
    [['Registered', 'Not yet registered'], 'Registered', 'Not yet registered'],
    [['Registered', 'It is not registered'], 'Registered', 'It is not registered'],
    [['Yes, it is', 'No, it is not'], 'Yes, it is', 'No, it is not'],
    [['Yesterday', 'None'], null, null],
    [['Oh yes', 'Oh no'], null, null],
    [['Preregistered', 'Registration is under way'], null, null],
    [['Registered here', 'Registered there', 'Unregistered'], null, 'Unregistered'],
    [['Registered', 'Do not know'], 'Registered', null],
  ])('%j', (choices, open, closed) => {
    expect(statusChoice(verdict('open'), choices)).toBe(open);
    expect(statusChoice(verdict('closed'), choices)).toBe(closed);
  });
});

test('the address carries the values as text, whatever they hold', () => {
  const url = prefillUrl(form, [
    { key: 'field/name', value: 'A & B=C?#+ é\n<x>' },
    { key: 'field/gone', value: 'x' },
  ]);
  expect(url.startsWith(`${form.responderUri}?usp=pp_url&entry.11=`)).toBe(true);
  expect([...new URL(url).searchParams]).toEqual([
    ['usp', 'pp_url'],
    ['entry.11', 'A & B=C?#+ é\n<x>'],
  ]);
});
