/** The Providers tab: what visits say of each provider, in the row that the provider has. */
import { latestVisits } from '../../../shared/county/latest-visits';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../shared/schema/answers';
import type { RowOf } from '../../../shared/schema/workbook-plan';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { county } from '../../../shared/county/county';
import { identityOf, providersTab } from '../../../shared/workbook/providers-tab';
import { updateProviders } from '../../../shared/workbook/update-providers';
import { allMet, changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';
import { listedProvider } from '../../examples/listed-provider';
import { afterChanges } from './row-changes';

type Row = Partial<RowOf<typeof providersTab>>;
const asOf = '2026-11-22';
const at = (name: string, visitDate: string, answers: Answers = allMet, urn?: string): Visit =>
  visitOf({ ...answers, visitDate, provider: { name, ...(urn === undefined ? {} : { urn }) } });
const known = (visits: readonly Visit[], existing: readonly Row[] = []) => ({
  identity: identityOf(
    existing,
    visits.map(({ answers }) => answers.provider),
  ),
});
interface Given {
  readonly of?: Framework;
  readonly options?: CountyOptions;
}
const changesOf = (
  visits: readonly Visit[],
  existing: readonly Row[] = [],
  { of = framework, options = { asOf } }: Given = {},
) =>
  updateProviders(
    latestVisits(visits, [of]),
    county(visits, [of], options),
    options,
    existing,
    known(visits, existing),
  );
/** The tab after these visits. */
const update = (visits: readonly Visit[], existing: readonly Row[] = [], given: Given = {}) =>
  afterChanges(providersTab, existing, changesOf(visits, existing, given));

test.each<[visitedOn: string, last: string]>([
  ['', '2026-09-01'],
  ['2026-09-01', '2026-09-01'],
  ['2026-09-02', '2026-09-02'],
  [asOf, asOf],
  ['2026-11-23', '2026-09-01'],
])(
  'one that is off the list is due for nothing, and its last visit stands there: list says “%s”',
  (visitedOn, last) => {
    const off = listedProvider({ id: 'name:farm', name: 'Farm', status: 'Off the list', visitedOn });
    const options = { asOf, listed: [off] };
    expect(update([at('Farm', '2026-09-01')], [], { options })).toMatchObject([
      { 'last-visit': last, 'due-by': null, 'due-rule': null, due: '' },
    ]);
  },
);

test('the day of a register check stands beside what was found on that day', () => {
  const said = (status: string, on: string, visitDate: string): Visit =>
    at('Farm', visitDate, {
      ...allMet,
      fields: { ...(status && { status }), ...(on && { 'product-registration-checked-on': on }) },
    });
  const monitoring = { ...said('', '2026-09-01', '2026-09-01'), instrument: 'monitoring', id: 'm' };
  monitoring.answers = { ...monitoring.answers, ratings: { M1: 'Fully met' } };
  expect(update([said('Registered', '2026-03-01', '2026-03-01'), monitoring])).toMatchObject([
    { registration: 'Registered', 'registration-checked-on': '2026-03-01' },
  ]);
  expect(update([said('Registered', '', '2026-03-01'), monitoring])).toMatchObject([
    { registration: 'Registered', 'registration-checked-on': null },
  ]);
});

test.each([
  ['Open', 2],
  ['', 2],
  ['Done', 1],
  ['No longer needed', 1],
])('of two actions one has the status “%s”: %i are open', (status, open) => {
  const plan = [
    { area: 'Fire', action: 'Hold a drill' },
    { area: 'Books', action: 'Buy books' },
  ];
  const visit = at('Farm', '2026-09-01', changed({}, { fields: { plan } }));
  expect(
    update([visit], [], { options: { asOf, actionStatus: new Map([[`${visit.id}#action-2`, status]]) } }),
  ).toMatchObject([{ 'open-actions': open }]);
});

test('of actions as people have dealt with them, those of its visits that are open count, late after their day', () => {
  const visit = at('Farm', '2026-09-01');
  const action = (due: string, open = true, visitId = visit.id) => ({ due, open, visitId });
  const actions = [
    action('2026-11-21'),
    action('2026-11-22'),
    action('2026-11-23'),
    action(''),
    action('2026-11-01', false),
    action('2026-11-01', true, 'another visit'),
  ];
  expect(update([visit], [], { options: { asOf, actions } })).toMatchObject([
    { 'open-actions': 4, 'to-look': expect.stringMatching(/(^|; )1 action overdue$/) as string },
  ]);
});

test('beside a provider what is open of an earlier visit counts, and nothing of another’s', () => {
  const visits = [at('Farm', '2026-03-01'), at('Farm', '2026-09-01'), at('Mill', '2026-09-01')];
  const actions = visits.map(({ id }, at) => ({
    visitId: id,
    due: at === 1 ? '' : '2026-11-21',
    open: true,
  }));
  expect(update(visits, [], { options: { asOf, actions } })).toMatchObject([
    { provider: 'Farm', 'open-actions': 2, 'to-look': expect.stringMatching(/1 action overdue$/) as string },
    { provider: 'Mill', 'open-actions': 1, 'to-look': expect.stringMatching(/1 action overdue$/) as string },
  ]);
});

test.each([
  ['Always', null],
  ['Mostly', 'Exampleshire framework 2a'],
  ['Sometimes', null],
  ['Never', 'Exampleshire framework 2a'],
])('an essential criterion rated “%s” stands beside its provider as %s', (rating, cell) => {
  const strict = { ...framework, themes: framework.themes.map((theme) => ({ ...theme, essential: true })) };
  const visits = [at('Farm', '2026-09-01', changed({ '2a': rating }))];
  expect(update(visits, [], { of: strict })).toMatchObject([{ 'essential-unmet': cell }]);
});

test('an instrument with rows of its own says nothing of the criteria of another', () => {
  const strict = {
    ...framework,
    instruments: framework.instruments.map((one) =>
      one.id === 'monitoring' && one.themes
        ? { ...one, themes: one.themes.map((theme) => ({ ...theme, essential: true })) }
        : one,
    ),
  };
  const visits = [
    { ...at('Farm', '2026-09-01', changed({}, { ratings: { M1: 'Not met' } })), instrument: 'monitoring' },
  ];
  expect(update(visits, [], { of: strict })).toMatchObject([
    { 'essential-unmet': 'Exampleshire framework M1' },
  ]);
});

describe('rows that people see to', () => {
  const visits = [
    at('Farm', '2026-09-01', changed({ '1.1': 'Not met' }), '100001'),
    at('Garage', '2026-09-01'),
  ];
  const farm = {
    provider: 'Farm',
    urn: '100001',
    'last-visit': '2026-09-01',
    'due-by': '2027-09-01',
    'essential-unmet': 'Exampleshire framework 1.1',
    id: 'urn:100001',
  };

  test('a provider that a person listed is found again, and what they wrote is kept', () => {
    const listed = [
      { provider: 'Workshop', urn: null, notes: 'not visited yet' },
      { provider: 'farm', urn: null, status: 'Paused', notes: 'call first' },
    ];
    const rows = update(visits, listed);
    expect(rows).toMatchObject([
      { provider: 'Workshop', notes: 'not visited yet', id: 'name:workshop' },
      { ...farm, status: 'Paused', notes: 'call first' },
      { provider: 'Garage', status: null, notes: null },
    ]);
    expect(update(visits, rows)).toEqual(rows);
  });

  test('a number that somebody typed stays until a visit gives one', () => {
    const rows = update([at('Barn', '2026-09-01')], [{ provider: 'Barn', urn: '100009' }]);
    expect(rows).toMatchObject([{ provider: 'Barn', urn: '100009', id: 'urn:100009' }]);
    expect(
      update([at('Barn', '2026-09-01', allMet, '100002')], [{ provider: 'Barn', urn: 'to ask' }]),
    ).toMatchObject([{ urn: '100002' }]);
  });

  test('a row without a provider stays as it is, and the rows below it where they are', () => {
    const listed = [{ notes: 'ask Sam for the rest' }, {}, { provider: 'Farm', notes: 'call first' }];
    expect(update(visits, listed)).toMatchObject([
      { provider: null, id: null, notes: 'ask Sam for the rest' },
      { provider: null, id: null },
      { ...farm, notes: 'call first' },
      { provider: 'Garage' },
    ]);
  });

  test('two names beside one number are both kept: one of them may be a slip', () => {
    const listed = [
      { provider: 'Workshop', urn: '100009' },
      { provider: 'Barn', urn: '100009' },
    ];
    expect(update([], listed)).toMatchObject(listed);
  });

  test('of two rows of one provider the first has the figures; what somebody wrote in the other is kept', () => {
    const other = { provider: 'FARM', 'last-visit': '2025-01-01', 'open-actions': 3 };
    const keeps = (row: Row): unknown => update(visits, [{ provider: 'Farm' }, row]).slice(1, -1);
    expect(keeps(other)).toEqual([]);
    expect(keeps({ ...other, status: 'In use' })).toEqual([]);
    for (const written of [{ status: 'Ended' }, { contact: 'Pat Example' }, { notes: 'call first' }])
      expect(keeps({ ...other, ...written })).toMatchObject([
        { provider: 'FARM', ...written, 'last-visit': null, 'open-actions': null, id: 'urn:100001' },
      ]);
  });
});

test('whatever people write and however they sort, it stays beside its provider, and a second look changes nothing', () => {
  const text = fc.constantFrom(null, '', 'Paused', 'In use', 'Pat Example', '=1+1');
  const row = fc.record({
    provider: fc.constantFrom(null, '', 'Farm', 'farm', 'Garage', 'Workshop'),
    urn: fc.constantFrom(null, '100001', 'none'),
    status: text,
    contact: text,
    notes: text,
  });
  const visits = [at('Farm', '2026-09-01'), at('Garage', '2026-03-01', allMet, '100002')];
  const isWritten = ({ status, contact, notes }: Row): boolean =>
    !['In use', '', null].includes(String(status ?? '')) || !!contact || !!notes;
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (existing) => {
      const { removed } = changesOf(visits, existing);
      for (const index of removed) expect(isWritten(existing[index] ?? {})).toBe(false);
      const now = update(visits, existing);
      const persons = (rows: readonly Row[]) =>
        rows.filter(isWritten).map(({ status, contact, notes }) => ({ status, contact, notes }));
      expect(persons(now.slice(0, existing.length - removed.length))).toEqual(persons(existing));
      expect(update(visits, now)).toEqual(now);
    }),
    { numRuns: 1000 },
  );
});
