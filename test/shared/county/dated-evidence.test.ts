/** One clock for each provider and kind of evidence over all frameworks, and when the next visit is due by each. */
import { describe, expect, test } from 'vitest';
import { county } from '../../../shared/county/county';
import { nextVisitOf } from '../../../shared/county/due-visits';
import { frameworks } from '../../../shared/frameworks/index';
import type { CountyOptions } from '../../../shared/schema/county';
import type { Clock, Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { evidenceState } from '../../../shared/county/dated-evidence';
import { allMet, visitOf } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';

const asOf = '2026-11-26';
const at = (framework: string, visitDate: string, fields: Visit['answers']['fields'] = {}): Visit =>
  visitOf(
    { ...allMet, provider: { name: 'Farm' }, visitDate, ratings: {}, comments: {}, fields },
    { framework, instrument: framework === 'keys' ? 'audit' : 'visit', id: `${framework} ${visitDate}` },
  );
const of = (visits: readonly Visit[], options: Partial<CountyOptions> = {}): ReturnType<typeof county> =>
  county(visits, frameworks, { asOf, ...options });

describe('evidence over frameworks', () => {
  const derby = at('derby', '2025-03-01', { 'insurance-expiry': '2025-04-05' });

  test('the newest document wins, whichever form it was given in', () => {
    expect(of([derby]).evidence).toMatchObject([{ title: 'Public liability insurance', state: 'expired' }]);
    const renewed = at('herefordshire', '2026-06-01', { 'public-liability-expires-on': '2027-06-01' });
    expect(of([derby, renewed]).evidence).toEqual([]);
    expect(of([renewed, derby]).evidence).toEqual([]);
  });

  test('an older certificate seen later does not take the newer one’s place', () => {
    const newer = at('keys', '2026-05-01', { 'public-liability-expiry': '2026-12-31' });
    const older = at('derby', '2026-10-01', { 'insurance-expiry': '2026-06-30' });
    expect(of([newer, older]).evidence).toMatchObject([
      { kind: 'public-liability-insurance', date: '2026-12-31', state: 'due-soon' },
    ]);
  });

  test('a form that leaves it blank says nothing, of its own framework too', () => {
    expect(of([derby, at('derby', '2026-10-01')]).evidence).toMatchObject([
      { expires: '2025-04-05', state: 'expired' },
    ]);
  });

  test('every rule that applies is shown; the gravest gives the state', () => {
    const drill = at('derby', '2026-07-01', { 'fire-drill-date': '2026-06-08' });
    expect(of([drill]).evidence).toEqual([]);
    const figures = of([drill, at('herefordshire', '2026-10-12')]);
    expect(figures.evidence).toEqual([
      {
        provider: 'Farm',
        providerId: 'name:farm',
        kind: 'fire-drill',
        title: 'Fire drill',
        date: '2026-06-08',
        visitId: drill.id,
        visitDate: '2026-07-01',
        officer: drill.answers.officer,
        expires: '2026-12-31',
        state: 'due-soon',
        termly: true,
        source: 'Herefordshire framework, 2.3: at least once a term',
        rules: [
          expect.objectContaining({ framework: 'herefordshire', state: 'due-soon', termly: true }),
          expect.objectContaining({
            framework: 'derby',
            source: 'Derby QA framework, 2g: at least once a year',
            expires: '2027-06-08',
            state: 'current',
          }),
        ],
      },
    ]);
    expect(figures.evidence.map(evidenceState)).toEqual(['Check this term']);
  });

  test('the oldest date among staff is the one found last: somebody new may have an older one', () => {
    const first = at('derby', '2026-03-01', { 'level-2-training-date': '2026-02-01' });
    const later = at('derby', '2026-10-01', { 'level-2-training-date': '2025-11-25' });
    for (const visits of [
      [first, later],
      [later, first],
    ])
      expect(of(visits).evidence).toMatchObject([{ date: '2025-11-25', state: 'expired' }]);
  });

  test('whoever had the oldest date then has left: what an earlier visit found does not come back', () => {
    const first = at('derby', '2026-03-01', { 'level-2-training-date': '2024-02-01' });
    const later = at('derby', '2026-10-01', { 'level-2-training-date': '2025-11-25' });
    for (const visits of [
      [first, later],
      [later, first],
    ])
      expect(of(visits).evidence).toMatchObject([{ date: '2025-11-25' }]);
  });

  test('of two such dates found on one day the older stands, in whichever order they come', () => {
    const of1 = at('derby', '2026-03-01', { 'level-2-training-date': '2025-03-02' });
    const of2 = { ...at('derby', '2026-03-01', { 'level-2-training-date': '2025-02-01' }), id: 'other' };
    const other = { ...of2, answers: { ...of2.answers, provider: { name: 'Farm', urn: '100001' } } };
    const known = { ...of1, answers: { ...of1.answers, provider: { name: 'Farm', urn: '100001' } } };
    for (const visits of [
      [known, other],
      [other, known],
    ])
      expect(of(visits).evidence).toMatchObject([{ date: '2025-02-01' }]);
  });

  test('of two rules that are broken alike the one that ended first gives the day', () => {
    const drill = { 'fire-drill-date': '2024-06-10' };
    const visits = [at('derby', '2024-07-01', drill), at('herefordshire', '2024-07-02')];
    for (const order of [visits, [...visits].reverse()])
      expect(of(order).evidence).toMatchObject([
        {
          state: 'expired',
          expires: '2024-12-31',
          source: expect.stringContaining('Herefordshire') as string,
        },
      ]);
    // Seen by Derby last, too: its own rule ends later still.
    const again = [...visits, at('derby', '2024-07-03')];
    expect(of(again).evidence).toMatchObject([{ state: 'expired', expires: '2024-12-31' }]);
  });

  const cover = { title: 'Cover', kind: 'cover', source: 'Made up' } as const;
  const clocked = (id: string, clock: Partial<Clock> & Pick<Clock, 'basis'>): Framework => ({
    ...exampleFramework,
    id,
    sections: exampleFramework.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) =>
        field.key === 'next'
          ? { key: 'cover', kind: 'date' as const, title: 'Cover', clock: { ...cover, ...clock } }
          : field,
      ),
    })),
  });
  const seen = (framework: string, visitDate: string, fields: Visit['answers']['fields']): Visit =>
    visitOf({ ...allMet, visitDate, fields }, { framework, id: framework });

  test('of two rules that end on one day that of the latest visit is named first', () => {
    const both = [
      clocked('a', { basis: 'expires', title: 'Cover by A', source: 'A 1' }),
      clocked('b', { basis: 'expires', title: 'Cover by B', source: 'B 1' }),
    ];
    const fields = { cover: '2026-12-01' };
    const titles = (...visits: Visit[]): unknown =>
      county(visits, both, { asOf }).evidence.map(({ title, source, rules }) => [
        title,
        source,
        rules.length,
      ]);
    expect(titles(seen('a', '2026-09-01', fields), seen('b', '2026-10-01', {}))).toEqual([
      ['Cover by B', 'B 1', 2],
    ]);
    expect(titles(seen('a', '2026-10-01', fields), seen('b', '2026-09-01', {}))).toEqual([
      ['Cover by A', 'A 1', 2],
    ]);
  });

  test('where one of two forms asks for the oldest of several dates, the one found last stands', () => {
    const both = [
      clocked('one', { basis: 'done', months: 12 }),
      clocked('several', { basis: 'done', months: 12, oldest: true }),
    ];
    const visits = [
      seen('one', '2026-03-01', { cover: '2026-02-01' }),
      seen('several', '2026-09-01', { cover: '2025-10-01' }),
    ];
    for (const order of [visits, [...visits].reverse()])
      expect(county(order, both, { asOf }).evidence).toMatchObject([{ date: '2025-10-01' }]);
  });

  test('what says until when a paper lasts is not read as the day it was made', () => {
    const made = clocked('made', { basis: 'done', months: 12 });
    const ends = clocked('ends', { basis: 'expires' });
    const visits = [seen('made', '2026-09-01', { cover: '2026-08-01' }), seen('ends', '2026-08-15', {})];
    expect(county(visits, [made, ends], { asOf }).evidence).toEqual([]);
    expect(county(visits, [made, ends], { asOf: '2027-08-02' }).evidence).toMatchObject([
      { expires: '2027-08-01', rules: [{ framework: 'made' }] },
    ]);
  });

  test('a date that cannot be is no document', () => {
    const mistyped = at('herefordshire', '2026-06-01', { 'public-liability-expires-on': '2062-06-01' });
    expect(of([derby, mistyped]).evidence).toMatchObject([{ expires: '2025-04-05' }]);
  });
});

describe('when the next visit is due', () => {
  const due = (visits: readonly Visit[], options: Partial<CountyOptions> = {}): unknown =>
    of(visits, options).due.map(({ dueBy, overdue, agreed, rule }) => ({ dueBy, overdue, agreed, rule }));

  test.each(['derby', 'keys'])('%s: each term, so one seen in May is due in the autumn', (framework) => {
    const seen = [at(framework, '2026-05-12')];
    const expected = { dueBy: '2026-12-31', agreed: false };
    expect(due(seen)).toMatchObject([{ ...expected, overdue: false }]);
    expect(due(seen, { asOf: '2026-12-31' })).toMatchObject([{ ...expected, overdue: false }]);
    expect(due(seen, { asOf: '2027-01-01' })).toMatchObject([{ ...expected, overdue: true }]);
    expect(of(seen).due[0]?.rule).toMatch(/^(Derby|Keys): .*visit each term\.$/);
  });

  test.each(['herefordshire', 'align', 'national-2025'])('%s: the LA’s setting', (framework) => {
    expect(due([at(framework, '2026-05-12')])).toEqual([
      {
        dueBy: '2027-05-12',
        overdue: false,
        agreed: false,
        rule: '12 months after the last visit, by the interval in Settings.',
      },
    ]);
    expect(due([at(framework, '2026-05-12')], { visitIntervalMonths: 1 })).toMatchObject([
      { dueBy: '2026-06-12', rule: '1 month after the last visit, by the interval in Settings.' },
    ]);
  });

  test('whichever comes first: the date agreed, the framework, the setting', () => {
    expect(due([at('derby', '2026-05-12', { 'next-visit': '2026-10-01' })])).toMatchObject([
      { dueBy: '2026-10-01', agreed: true, rule: 'The date that was agreed.' },
    ]);
    expect(due([at('derby', '2026-05-12', { 'next-visit': '2027-03-01' })])).toMatchObject([
      { dueBy: '2026-12-31', agreed: false },
    ]);
    expect(due([at('derby', '2026-05-12', { 'next-visit': '2026-12-31' })])).toMatchObject([
      { dueBy: '2026-12-31', agreed: true },
    ]);
    expect(due([at('derby', '2026-05-12')], { visitIntervalMonths: 3 })).toMatchObject([
      { dueBy: '2026-08-12', agreed: false },
    ]);
  });

  test('a visit under another framework is a visit: the term counts from the last of them', () => {
    expect(due([at('derby', '2026-05-12'), at('herefordshire', '2026-09-02')])).toMatchObject([
      { dueBy: '2027-03-28', rule: expect.stringMatching(/^Derby/) as string },
    ]);
  });

  test.each([
    ['2027-03-01', '2027-03-01'],
    ['1 March 2027', '2027-03-01'],
    ['next term', ''],
    [undefined, ''],
  ])('a next visit agreed for %j is on “%s”', (given, date) => {
    const visit = at('derby', '2026-05-12', given === undefined ? {} : { 'next-visit': given });
    const derby = frameworks.find(({ id }) => id === 'derby') ?? exampleFramework;
    expect(nextVisitOf(derby, visit)).toBe(date);
  });

  test('by the terms of the LA, where it set its own', () => {
    const terms = { autumn: '08-28', spring: '01-06', summer: '04-14' };
    expect(due([at('derby', '2026-05-12')], { terms })).toMatchObject([{ dueBy: '2027-01-05' }]);
  });
});
