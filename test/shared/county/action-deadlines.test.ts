/** By when an action has to be done where its plan leaves that blank: by the rating's deadline, else the outcome's. */
import { describe, expect, test } from 'vitest';
import { documentHtml } from '../../../shared/documents/document-html';
import { visitReport } from '../../../shared/documents/report/visit-report';
import { criterionNamed, deadlinesOf } from '../../../shared/county/action-deadlines';
import { actionsOf, openActions, type Action } from '../../../shared/county/actions';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import { fieldsOf } from '../../../shared/instrument/product-fields';
import { score } from '../../../shared/judging/score';
import type { Answers, FieldValue } from '../../../shared/schema/answers';
import type { Framework } from '../../../shared/schema/framework';
import type { Period } from '../../../shared/schema/period';
import { settle } from '../../../shared/record/settle';
import { usualSettings } from '../../../shared/schema/settings';
import { actionCells } from '../../../shared/record/known-cells';
import { changed, visitOf, without } from '../../examples/example-answers';
import { exampleFramework } from '../../examples/example-framework';
import { event, filed, reading } from '../record/record-examples';

/** The example with a deadline for each label and outcome that is named. */
const withDeadlines = (
  choices: Record<string, Period>,
  outcomes: Record<string, Period> = {},
): Framework => ({
  ...exampleFramework,
  scales: Object.fromEntries(
    Object.entries(exampleFramework.scales).map(([id, scale]) => [
      id,
      {
        ...scale,
        options: scale.options.map((option) => {
          const within = choices[option.label];
          return within === undefined ? option : { ...option, within };
        }),
      },
    ]),
  ),
  outcomes: exampleFramework.outcomes.map((outcome) => {
    const within = outcomes[outcome.id];
    return within === undefined ? outcome : { ...outcome, within };
  }),
});

const DAYS = (count: number): Period => ({ count, unit: 'day' });
const framework = withDeadlines({ 'Not met': DAYS(5), Never: DAYS(28), Mostly: DAYS(90) });
const ratings = { '1.1': 'Not met', '2a': 'Never', '2b': 'Mostly' };
const planned = (plan: FieldValue, fields: Answers['fields'] = {}, rated: Record<string, string> = ratings) =>
  visitOf(changed(rated, { fields: { ...fields, plan } }), { id: 'v1' });
const only = (area: string, byWhen = '', of = framework): Action | undefined =>
  actionsOf(planned([{ area, action: 'Mend it', 'by-when': byWhen }]), of)[0];

describe('by the rating of what the action is about', () => {
  // The visit was on 3 November 2026.
  test.each([
    ['1.1', '2026-11-08'],
    ['1.1.', '2026-11-08'],
    ['1.1 Site', '2026-11-08'],
    ['Criterion 1.1: the site', '2026-11-08'],
    ['Standard 2a', '2026-12-01'],
    ['2A - lessons', '2026-12-01'],
    ['2b, 2a', '2026-12-01'],
    ['2b and 1.1', '2026-11-08'],
    ['2b & 2a trips', '2026-12-01'],
    ['the site is safe', '2026-11-08'],
    ['Safe', '2026-11-08'],
    ['1. Safe', '2026-11-08'],
    ['1 Safe', '2026-11-08'],
    [' 1.1 ', '2026-11-08'],
    ['2a., 1.1. Site', '2026-11-08'],
    ['Requirement 2a', '2026-12-01'],
    ['Items 2a and 2b', '2026-12-01'],
    ['Item 2a', '2026-12-01'],
    ['Theme 2', '2026-12-01'],
    ['Learning', '2026-12-01'],
  ])('“%s” is due on %s', (area, due) => {
    expect(only(area)).toMatchObject({ byWhen: '', due });
  });

  test.each([
    ['a rating without a deadline', '1.2'],
    ['a code inside other words', 'See 1.1'],
    ['a longer code', '1.10'],
    ['words that are no requirement', 'Site'],
    ['a word of a heading behind another', 'and criterion 2a'],
    ['no area', ''],
  ])('%s gives none', (_, area) => {
    expect(only(area)).toMatchObject({ due: '', dueRule: '' });
  });

  test('says where the date comes from', () => {
    expect(only('2a')?.dueRule).toBe('2a is rated “Never”: to be put right within 28 days.');
  });

  test.each([
    ['2026-11-30', '2026-11-30'],
    ['end of term', ''],
  ])('what the plan says stands: “%s”', (byWhen, due) => {
    expect(only('1.1', byWhen)).toMatchObject({ byWhen, due, dueRule: '' });
  });

  test('what does not apply has none', () => {
    const fields = { plan: [{ area: '2b', action: 'Go' }] };
    const answers = changed({ '2a': 'Never' }, { notApplicable: { '2b': 'no trips' }, fields });
    expect(actionsOf(visitOf(without(answers, '2b')), framework)[0]).toMatchObject({ due: '' });
  });

  test('a framework without deadlines sets none', () => {
    expect(only('1.1', '', exampleFramework)).toMatchObject({ due: '', dueRule: '' });
  });
});

describe('of several that an action is about', () => {
  const due = (choices: Record<string, Period>, area: string) => {
    const of = withDeadlines(choices);
    return deadlinesOf(of, instrumentOf(of), changed(ratings), () => undefined)({ area });
  };

  test('the earliest counts, wherever it stands in the form', () => {
    expect(due({ Never: DAYS(90), Mostly: DAYS(28) }, '2a, 2b')).toEqual({
      due: '2026-12-01',
      rule: '2b is rated “Mostly”: to be put right within 28 days.',
    });
  });

  test('of two on one day the first is told', () => {
    expect(due({ Never: DAYS(28), Mostly: DAYS(28) }, '2b, 2a')?.rule).toMatch(/^2a /);
  });

  test('none where no choice of theirs has one', () => {
    expect(due({ Never: DAYS(28) }, '2b')).toBeNull();
    expect(due({ Never: DAYS(28) }, '2a')?.due).toBe('2026-12-01');
  });
});

describe('the criterion that an action follows from', () => {
  const deadline = deadlinesOf(framework, instrumentOf(framework), changed(ratings), () => undefined);

  test('goes before what its area names', () => {
    expect(deadline({ area: '1.1', criterion: '2b' })?.due).toBe('2027-02-01');
    expect(deadline({ area: '1.1', criterion: '' })?.due).toBe('2026-11-08');
  });

  test('asks for nothing where it was set aside, whatever it is rated', () => {
    const answers = changed(ratings, { notApplicable: { '2b': 'no trips' } });
    expect(
      deadlinesOf(framework, instrumentOf(framework), answers, () => undefined)({ area: '2b' }),
    ).toBeNull();
  });

  test.each([
    ['1.1', '1.1'],
    ['2A - lessons', '2a'],
    [' (1.1) ', '1.1'],
    ['the site is safe', '1.1'],
    ['1.1, 2a', ''],
    ['Safe', ''],
    ['Theme M', ''],
    ['words that name none', ''],
    ['', ''],
  ])('“%s” names “%s” as the only one', (area, code) => {
    expect(criterionNamed(area, { framework, instrument: instrumentOf(framework) })).toBe(code);
  });

  test('a theme of one criterion names it', () => {
    expect(
      criterionNamed('Monitoring', { framework, instrument: instrumentOf(framework, 'monitoring') }),
    ).toBe('M1');
  });
});

test('a framework that sets deadlines by outcome alone has them', () => {
  const of = withDeadlines({}, { 'not-yet': { count: 6, unit: 'week' } });
  const by = (id: string | undefined) =>
    deadlinesOf(of, instrumentOf(of), changed(ratings), () => of.outcomes.find((one) => one.id === id))({
      area: 'Site',
    })?.due ?? null;
  expect([by('not-yet'), by('good'), by(undefined)]).toEqual(['2026-12-15', null, null]);
});

describe('by the outcome, where no rating says it', () => {
  const of = withDeadlines({ Never: DAYS(7) }, { 'not-yet': { count: 6, unit: 'week' }, mostly: DAYS(100) });
  const plan = [
    { area: 'Site', action: 'Mend it' },
    { area: '2a', action: 'Plan lessons' },
  ];
  const dues = (made: ReturnType<typeof planned>, decided?: string): string[] =>
    actionsOf(made, of, decided).map(({ due }) => due);

  const decisionKey =
    fieldsOf(of, instrumentOf(of)).find(({ field }) => field.role === 'decision')?.field.key ?? '';

  test('that is suggested, the one that the form decides, or the one decided in the workbook', () => {
    expect(dues(planned(plan))).toEqual(['2026-12-15', '2026-11-10']);
    expect(dues(planned(plan, { [decisionKey]: 'Mostly good to use' }))).toEqual([
      '2027-02-11',
      '2026-11-10',
    ]);
    expect(dues(planned(plan, { [decisionKey]: 'Mostly good to use' }), 'Good to use')).toEqual([
      '',
      '2026-11-10',
    ]);
    expect(actionsOf(planned(plan), of)[0]?.dueRule).toBe(
      '“Not good to use yet” asks for the next visit within 6 weeks: to be done by then.',
    );
  });

  test('a decision in the workbook moves it in the county, too, and nothing that the plan dates', () => {
    const made = planned([...plan, { area: 'Roof', action: 'Mend', 'by-when': '2026-11-20' }]);
    const decisions = new Map([['v1', { label: 'Mostly good to use', reason: '' }]]);
    const counted = {
      visit: made,
      framework: of,
      instrument: instrumentOf(of),
      providerId: 'p',
    };
    expect(openActions([counted], new Map(), decisions).map(({ due }) => due)).toEqual([
      '2027-02-11',
      '2026-11-10',
      '2026-11-20',
    ]);
  });
});

describe('in the record', () => {
  const of = withDeadlines({ Never: DAYS(28) }, { mostly: DAYS(100) });
  const actions = (...events: ReturnType<typeof event>[]) =>
    settle({
      responses: filed(
        reading(changed({ '2a': 'Never' }, { fields: { plan: [{ area: 'Site', action: 'Mend it' }] } })),
      ),
      events,
      frameworks: [of],
      settings: usualSettings,
      asOf: '2026-12-02',
    }).actions;

  test('an action after a criterion is due by its rating, until somebody dates it', () => {
    const subject = { type: 'action', id: 'v1#2a' };
    const add = event('action-add', 4, { subject, field: 'visit', to: 'v1' });
    const byId = (...events: ReturnType<typeof event>[]) =>
      actions(add, ...events).find(({ id }) => id === 'v1#2a');
    expect(byId()).toMatchObject({
      byWhen: '',
      due: '2026-12-01',
      dueRule: '2a is rated “Never”: to be put right within 28 days.',
      state: 'Overdue',
    });
    expect(byId(event('action-set', 5, { subject, field: 'by-when', to: '2026-12-24' }))).toMatchObject({
      due: '2026-12-24',
      dueRule: '',
      state: '',
    });
  });

  test('one of the plan is due by the outcome as it is decided since, in the Actions tab as well', () => {
    const decided = event('decide', 5, { field: 'decision', to: 'Good to use', why: 'seen' });
    expect(actions()).toMatchObject([{ due: '2027-02-11' }]);
    expect(actions(decided)).toMatchObject([{ due: '' }]);
    const inTab = (...events: ReturnType<typeof event>[]) =>
      actions(...events).map((one) => actionCells(one)('by-when').value);
    expect([inTab(), inTab(decided)]).toEqual([['2027-02-11'], ['']]);
  });
});

test('the report says by when, and why, beside the plan as it was written', () => {
  const { answers } = planned([
    { area: '1.1', action: 'Mend the gate' },
    { area: '1.1', action: 'Lock the gate', 'by-when': '2026-11-04' },
  ]);
  const instrument = instrumentOf(framework);
  const judgement = score(framework, answers);
  const html = documentHtml(
    visitReport(
      { framework, instrument, answers, judgement },
      { laName: '', madeOn: '2026-11-04', replyBy: null, contact: '' },
    ),
    'Report',
  );
  expect(html).toContain('Mend the gate: by 8 November 2026.');
  expect(html).toContain('1.1 is rated “Not met”: to be put right within 5 days.');
  expect(html).not.toContain('Lock the gate: by');
});
