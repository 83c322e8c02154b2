import { describe, expect, test } from 'vitest';
import { prefillUrl, prefillValues, statusChoice } from '../../../shared/form/prefill';
import type { ConnectedForm } from '../../../shared/schema/connection-code';
import type { Establishment } from '../../../shared/schema/establishment';
import type { Verdict } from '../../../shared/schema/verdict';

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
const establishment = { name: 'Made-up School & Co', urn: '100001' } as Establishment;
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
