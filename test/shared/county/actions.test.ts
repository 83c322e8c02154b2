/** Which actions a plan holds, which of them are open, and when one is due. */
import { describe, expect, test } from 'vitest';
import {
  actionsOf,
  closedAs,
  dueOf,
  dueState,
  isDone,
  isOpen,
  openActions,
} from '../../../shared/county/actions';
import { countActions } from '../../../shared/county/actions-to-do';
import { instrumentOf } from '../../../shared/instrument/instrument-parts';
import type { Framework } from '../../../shared/schema/framework';
import type { Visit } from '../../../shared/schema/visit';
import { changed, visitOf } from '../../examples/example-answers';
import { exampleFramework as framework } from '../../examples/example-framework';

const fire = { area: 'Fire', action: 'Hold a drill', rag: 'Red', 'by-when': '2026-12-01', who: 'Lee' };
const books = { area: 'Books', action: 'Buy books', 'by-when': 'end of term' };
const visit = (plan: Visit['answers']['fields'][string]): Visit => visitOf(changed({}, { fields: { plan } }));

describe('a plan', () => {
  test('each row of the plan is one, with a date where it is one', () => {
    const of = {
      visitId: 'response-of-Made-up Farm-2026-11-03',
      provider: 'Made-up Farm',
      framework: 'example',
      visitDate: '2026-11-03',
    };
    expect(actionsOf(visit([fire, {}, books]), framework)).toEqual([
      {
        ...of,
        id: `${of.visitId}#action-1`,
        area: 'Fire',
        action: 'Hold a drill',
        byWhen: '2026-12-01',
        due: '2026-12-01',
        dueRule: '',
        who: 'Lee',
        rag: 'Red',
        review: '',
      },
      {
        ...of,
        id: `${of.visitId}#action-3`,
        area: 'Books',
        action: 'Buy books',
        byWhen: 'end of term',
        due: '',
        dueRule: '',
        who: '',
        rag: '',
        review: '',
      },
    ]);
  });

  test('a row that names only the area, or only what to do, is one; blanks are none', () => {
    const plan = [{ area: ' Fire ' }, { action: ' Hold a drill\n' }, { area: ' ', action: '', who: 'Lee' }];
    expect(actionsOf(visit(plan), framework).map(({ area, action }) => [area, action])).toEqual([
      ['Fire', ''],
      ['', 'Hold a drill'],
    ]);
  });

  test('the review stands where the framework has a column for it', () => {
    const reviewed: Framework = {
      ...framework,
      sections: framework.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.key === 'plan'
            ? {
                ...field,
                columns: [
                  ...(field.columns ?? []),
                  { key: 'seen', title: 'Review', kind: 'text' as const, role: 'review' as const },
                ],
              }
            : field,
        ),
      })),
    };
    expect(actionsOf(visit([{ ...fire, seen: 'Held on 3 May' }]), reviewed)).toMatchObject([
      { review: 'Held on 3 May' },
    ]);
  });

  test.each([['words instead of rows'], [undefined]])('that is %j holds none', (plan) => {
    expect(
      actionsOf(visitOf(changed({}, { fields: plan === undefined ? {} : { plan } })), framework),
    ).toEqual([]);
  });

  test('what stands in it as mere words is no action', () => {
    expect(actionsOf(visit(['Hold a drill']), framework)).toEqual([]);
  });

  test('a form without one has none', () => {
    const none: Framework = {
      ...framework,
      sections: framework.sections.map((section) => ({
        ...section,
        fields: section.fields.filter(({ key }) => key !== 'plan'),
      })),
    };
    expect(actionsOf(visit([fire]), none)).toEqual([]);
    expect(actionsOf({ ...visit([fire]), instrument: 'referral' }, framework)).toEqual([]);
  });

  test('without columns says nothing', () => {
    const bare: Framework = {
      ...framework,
      sections: framework.sections.map((section) => ({
        ...section,
        fields: section.fields.map(({ columns, ...field }) =>
          field.key === 'plan' || columns === undefined ? field : { ...field, columns },
        ),
      })),
    };
    expect(actionsOf(visit([fire]), bare)).toEqual([]);
  });

  test.each([
    ['2026-11-21', 'Open', 'Overdue'],
    ['2026-11-22', 'Open', 'Due soon'],
    ['2026-12-06', 'Open', 'Due soon'],
    ['2026-12-07', 'Open', ''],
    ['2026-11-01', 'Done', ''],
    ['', 'Open', ''],
    ['2026-11-21', '', 'Overdue'],
    ['2026-11-21', ' ', 'Overdue'],
  ])('due %s and %s on 22 November is “%s”', (due, status, state) => {
    expect(dueState(due, status, '2026-11-22')).toBe(state);
  });
});

test.each([
  [undefined, 1],
  ['Open', 1],
  ['', 1],
  ['Done', 0],
  ['No longer needed', 0],
])('an action with the status “%s” is one of %i open ones', (status, open) => {
  const made = visit([fire]);
  const counted = { visit: made, framework, instrument: instrumentOf(framework), providerId: 'name:x' };
  const [action] = actionsOf(made, framework);
  const statuses = new Map(status === undefined ? [] : [[action?.id ?? '', status]]);
  expect(openActions([counted], statuses)).toHaveLength(open);
  // What was decided of another visit is not of this.
  const decisions = new Map([['another', { label: 'Good to use', reason: '' }]]);
  expect(openActions([counted], statuses, decisions)).toHaveLength(open);
});

test('of what people have dealt with, what is open is to be done, and what is due before the day is late', () => {
  const about = (visitId: string, due: string, open = true) => ({ visitId, due, open });
  const made = (id: string): Visit => ({ ...visit([]), id });
  const all = ['a', 'b', 'c'].map((id) => ({
    visit: made(id),
    framework,
    instrument: instrumentOf(framework),
    providerId: `name:${id}`,
  }));
  const actions = [
    about('a', '2026-11-21'),
    about('a', '2026-11-22'),
    about('a', '2026-11-01', false),
    about('b', ''),
    about('elsewhere', '2026-01-01'),
  ];
  expect(countActions({ all }, { asOf: '2026-11-22', actions })).toEqual({ open: 3, overdue: 1 });
});

test('blanks are no date: the framework’s deadline stands', () => {
  const deadline = { due: '2026-12-01', rule: 'Within a month.' };
  const byFramework = { due: '2026-12-01', dueRule: 'Within a month.' };
  expect(dueOf(' ', () => deadline)).toEqual(byFramework);
  expect(dueOf('', () => deadline)).toEqual(byFramework);
  expect(dueOf('2027-01-01', () => deadline)).toEqual({ due: '2027-01-01', dueRule: '' });
  expect(dueOf('', () => null)).toEqual({ due: '', dueRule: '' });
});

test.each([
  ['', true, false],
  ['Open', true, false],
  ['open ', true, false],
  ['In progress', true, false],
  ['Not done', true, false],
  ['Completed', true, false],
  ['Done', false, true],
  [' DONE', false, true],
  ['No longer needed', false, false],
])('the status “%s”: open %s, done %s', (status, open, done) => {
  expect([isOpen(status), isDone(status)]).toEqual([open, done]);
  expect(isOpen(closedAs(status))).toBe(false);
  expect(closedAs(status)).toBe(open ? 'Done' : status);
});
