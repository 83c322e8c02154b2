/** What visits say of a provider's registration, and where a later one found another than the one before. */
import { describe, expect, test } from 'vitest';
import { latestVisits } from '../../../shared/county/latest-visits';
import {
  registrationChanges,
  registrationIn,
  type RegistrationChange,
} from '../../../shared/county/registration';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const framework: Framework = {
  ...exampleFramework,
  headerFields: [
    ...exampleFramework.headerFields,
    { key: 'checked', kind: 'date', title: 'Checked on', role: 'registration-checked-on' },
  ],
};
const visit = (
  id: string,
  visitDate: string,
  status: string,
  rest: Partial<Visit> & { checked?: string } = {},
): Visit => {
  const { checked, ...more } = rest;
  const fields = { ...(status && { status }), ...(checked !== undefined && { checked }) };
  return visitOf(
    { ...allMet, provider: { name: 'Farm' }, visitDate, officer: `Officer of ${id}`, fields },
    { id, ...more },
  );
};
const others = { ...framework, id: 'other' };
const all = (visits: readonly Visit[]) => latestVisits(visits, [framework, others]).all;
const changes = (...visits: readonly Visit[]): readonly RegistrationChange[] =>
  registrationChanges(all(visits));
const said = (...visits: readonly Visit[]): unknown[] =>
  changes(...visits).map(({ before, said }) => `${before} > ${said}`);

test('a visit says what the form says, in one word for one state, and when that was looked up', () => {
  const of = (status: string, checked?: string): unknown =>
    all([visit('v', '2026-05-12', status, checked === undefined ? {} : { checked })]).map(registrationIn)[0];
  expect(of('Registered', '2026-05-11')).toEqual({ said: 'Registered', on: '2026-05-11' });
  expect(of('Unregistered')).toEqual({ said: 'Not registered', on: '' });
  expect(of('')).toEqual({ said: '', on: '' });
});

describe('a change', () => {
  test('is that of the last visit and the one before, with who found it and when', () => {
    const found = changes(
      visit('first', '2026-01-12', 'Registered', { checked: '2026-01-10' }),
      visit('second', '2026-05-12', 'Unregistered', { checked: '2026-05-11' }),
    );
    expect(found).toEqual([
      {
        provider: 'Farm',
        providerId: expect.any(String) as string,
        officer: 'Officer of second',
        visitId: 'second',
        found: '2026-05-11',
        said: 'Not registered',
        before: 'Registered',
        beforeOn: '2026-01-10',
      },
    ]);
    expect(found[0]?.providerId).toBe(all([visit('v', '2026-05-12', '')])[0]?.providerId);
  });

  test.each([undefined, '', 'last week'])(
    'is dated by the visits where the form says it was looked up on %j',
    (checked) => {
      const when = checked === undefined ? {} : { checked };
      expect(
        changes(visit('a', '2026-01-12', 'Registered', when), visit('b', '2026-05-12', 'Unregistered', when)),
      ).toMatchObject([{ found: '2026-05-12', beforeOn: '2026-01-12' }]);
    },
  );

  const [winter, spring, summer] = ['2026-01-12', '2026-05-12', '2026-07-01'];
  test.each<[string, Visit[], string[]]>([
    ['none: one visit', [visit('a', winter, 'Registered')], []],
    ['none: both say the same', [visit('a', winter, 'Registered'), visit('b', spring, 'Registered')], []],
    [
      'lost',
      [visit('a', winter, 'Registered'), visit('b', spring, 'Unregistered')],
      ['Registered > Not registered'],
    ],
    [
      'won',
      [visit('a', winter, 'Unregistered'), visit('b', spring, 'Registered')],
      ['Not registered > Registered'],
    ],
    [
      'whatever their order in the record',
      [visit('b', spring, 'Unregistered'), visit('a', winter, 'Registered')],
      ['Registered > Not registered'],
    ],
    [
      'between the last two alone',
      [
        visit('a', winter, 'Registered'),
        visit('b', spring, 'Unregistered'),
        visit('c', summer, 'Unregistered'),
      ],
      [],
    ],
    [
      'over a visit that says nothing of it',
      [visit('a', winter, 'Registered'), visit('b', spring, ''), visit('c', summer, 'Unregistered')],
      ['Registered > Not registered'],
    ],
    ['none: the later says nothing of it', [visit('a', winter, 'Registered'), visit('b', spring, '')], []],
    [
      'none: under another framework, which may use other words',
      [visit('a', winter, 'Registered'), visit('b', spring, 'Unregistered', { framework: 'other' })],
      [],
    ],
    [
      'none: under another form',
      [visit('a', winter, 'Registered'), visit('b', spring, 'Unregistered', { instrument: 'monitoring' })],
      [],
    ],
  ])('%s', (_, visits, found) => {
    expect(said(...visits)).toEqual(found);
  });

  test('is each provider’s own', () => {
    const at = (name: string, one: Visit): Visit => ({
      ...one,
      answers: { ...one.answers, provider: { name } },
    });
    const apart = [
      at('Farm', visit('a', winter, 'Registered')),
      at('Yard', visit('b', spring, 'Unregistered')),
    ];
    expect(said(...apart)).toEqual([]);
    const both = [
      ...apart,
      at('Yard', visit('c', winter, 'Registered')),
      at('Farm', visit('d', spring, 'Unregistered')),
    ];
    expect(changes(...both).map(({ provider, visitId }) => [provider, visitId])).toEqual([
      ['Farm', 'd'],
      ['Yard', 'b'],
    ]);
  });
});
