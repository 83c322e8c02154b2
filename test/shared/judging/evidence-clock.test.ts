/** How dates are read and worked out, and what is said of them; the real frameworks' rules are in evidence-examples.test.ts. */
import { describe, expect, test } from 'vitest';
import { clockRule, clockText, evidenceClocks, kindOf } from '../../../shared/judging/evidence-clock';
import type { FieldValue } from '../../../shared/schema/answers';
import type { Clock, Field, Framework } from '../../../shared/schema/framework';
import type { EvidenceClock } from '../../../shared/schema/judgement';
import { exampleFramework } from '../../examples/example-framework';

/** A clock as a framework has it; each test says what it changes. */
const cover: Clock = { title: 'Cover', basis: 'expires', source: 'Made up' };
const drill: Clock = { title: 'Drill', basis: 'done', source: 'Made up', months: 12 };
const withField = (field: Field): Framework => ({
  ...exampleFramework,
  sections: exampleFramework.sections.map((section) =>
    section.id === 'about' ? { ...section, fields: [field] } : section,
  ),
});
const read = (
  value: FieldValue | undefined,
  clockOfField: Clock = cover,
  kind: Field['kind'] = 'date',
): readonly EvidenceClock[] =>
  evidenceClocks(withField({ key: 'seen', kind, title: 'Seen', clock: clockOfField }), {
    fields: value === undefined ? {} : { seen: value },
    visitDate: '2026-11-03',
  });

describe('what was typed for a date', () => {
  test.each<[string, FieldValue | undefined, string | undefined]>([
    ['a date', '2027-03-01', '2027-03-01'],
    ['a date in words', '1 March 2027', '2027-03-01'],
    ['a person’s training', { name: 'Lee', 'training-date': '2027-03-01' }, '2027-03-01'],
    ['a signature’s day', { name: 'Lee', date: '2027-03-01' }, '2027-03-01'],
    [
      'training before the day of signing',
      { 'training-date': '2027-03-01', date: '2026-01-01' },
      '2027-03-01',
    ],
    ['what is no date', 'next year', 'next year'],
    ['a person without any', { name: 'Lee' }, undefined],
    ['ticks', ['2027-03-01'], undefined],
    ['blanks', ' \n', undefined],
    ['nothing', undefined, undefined],
  ])('%s', (_, value, date) => {
    expect(read(value).map((one) => one.date)).toEqual(date === undefined ? [] : [date]);
  });

  test('is not judged where no day of the visit is known, and on another day where that is asked for', () => {
    const framework = withField({ key: 'seen', kind: 'date', title: 'Seen', clock: cover });
    const fields = { seen: '2026-11-03' };
    expect(evidenceClocks(framework, { fields })).toEqual([]);
    expect(evidenceClocks(framework, { fields }, { on: '2026-11-04' })).toMatchObject([{ state: 'expired' }]);
    expect(
      evidenceClocks(framework, { fields, visitDate: '2026-11-04' }, { on: '2026-11-03' }),
    ).toMatchObject([{ state: 'due-soon' }]);
  });
});

test('what is no date is kept as it was typed, with its rule', () => {
  expect(read('next year')).toEqual([
    {
      field: 'seen',
      criterion: '',
      title: 'Cover',
      kind: 'cover',
      date: 'next year',
      termly: false,
      expires: null,
      state: 'unreadable',
      rule: 'Good up to and including the date given.',
      source: 'Made up',
    },
  ]);
});

test.each([
  [{ ...cover, kind: 'insurance' }, 'insurance'],
  [cover, 'cover'],
  [{ ...cover, title: '“Employer’s” liability, 2nd site!' }, 'employer-s-liability-2nd-site'],
])('evidence is of a kind: by its own word, else by its title', (clocked, kind) => {
  expect(kindOf(clocked)).toBe(kind);
});

describe('how a clock is worked out, in words', () => {
  test.each<[Clock, string]>([
    [cover, 'Good up to and including the date given.'],
    [drill, 'Good for 12 months from the day it was done.'],
    [{ ...drill, months: undefined }, 'The rule gives no period.'],
    [
      { ...drill, months: undefined, termly: true },
      'Once in each school term, by the authority’s dates for terms.',
    ],
    [
      { ...drill, months: undefined, until: '09-01' },
      'Good until the next 1 September, when a new edition takes effect.',
    ],
  ])('%j', (clocked, words) => {
    expect(clockRule(clocked)).toBe(words);
  });

  test.each<[Clock, string, string]>([
    [cover, 'soon', 'Cover: “soon” is not a date.'],
    [cover, '2026-11-02', 'Cover: no longer good on the day of the visit; it ended on 2 November 2026.'],
    [cover, '2026-11-03', 'Cover: good on the day of the visit, but ends soon: on 3 November 2026.'],
    [cover, '2028-01-01', 'Cover: good until 1 January 2028.'],
    [drill, '2026-10-01', 'Drill: good until 1 October 2027.'],
    [{ ...drill, months: undefined }, '2001-01-01', 'Drill: good.'],
    [
      { ...drill, termly: true },
      '2026-03-01',
      'Drill: last done on 1 March 2026, neither in the term of the visit nor in the one before.',
    ],
    [{ ...drill, termly: true }, '2026-06-01', 'Drill: done last term, on 1 June 2026; check this term.'],
    [{ ...drill, termly: true }, '2026-10-01', 'Drill: done this term.'],
  ])('%j, dated %s', (clocked, date, words) => {
    expect(read(date, clocked).map(clockText)).toEqual([words]);
  });

  test('until when something lasts is not asked once a term, whatever else its rule says', () => {
    expect(read('2026-10-01', { ...cover, termly: true })).toMatchObject([{ expires: '2026-10-01' }]);
  });
});
